//! Counts of what has arrived, laptop by laptop. Not yet the coverage that the national metrics count.

use std::io::{self, Write};
use std::str::FromStr;

use chrono::{DateTime, Months, NaiveDate, Utc};
use tokio_postgres::Client;
use uuid::Uuid;

/// A quarter such as `2026Q3`: July to September 2026.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quarter {
    first: NaiveDate,
    last: NaiveDate,
}

/// The text is not a quarter.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a quarter such as 2026Q3")]
pub struct NotAQuarter;

impl FromStr for Quarter {
    type Err = NotAQuarter;

    fn from_str(text: &str) -> Result<Self, NotAQuarter> {
        let (year, quarter) = text.split_once('Q').ok_or(NotAQuarter)?;
        let year = year.parse().map_err(|_not_a_year| NotAQuarter)?;
        let month = match quarter {
            "1" => 1,
            "2" => 4,
            "3" => 7,
            "4" => 10,
            _other => return Err(NotAQuarter),
        };
        let first = NaiveDate::from_ymd_opt(year, month, 1).ok_or(NotAQuarter)?;
        let last =
            first.checked_add_months(Months::new(3)).and_then(|next| next.pred_opt()).ok_or(NotAQuarter)?;
        Ok(Quarter { first, last })
    }
}

/// One laptop's counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaptopCounts {
    /// Which laptop.
    pub device_id: Uuid,
    /// Its name at the trust.
    pub label: String,
    /// Files received.
    pub files: i64,
    /// When the last one came.
    pub last_received: Option<DateTime<Utc>>,
    /// Files that wait for an earlier one.
    pub parked: i64,
    /// Files put aside as contradictions.
    pub quarantined: i64,
    /// Children.
    pub children: i64,
    /// Contacts in the quarter, or all.
    pub contacts: i64,
    /// Of these, the child was seen.
    pub seen: i64,
    /// Of these, the child was not brought.
    pub not_brought: i64,
    /// Flags that are active now.
    pub flags: i64,
    /// Universal Plus episodes that are open now.
    pub episodes: i64,
}

/// Counts for every enrolled laptop; contacts of one quarter, or of all time.
pub async fn counts(
    client: &Client,
    quarter: Option<Quarter>,
) -> Result<Vec<LaptopCounts>, tokio_postgres::Error> {
    let (first, last) = quarter.map_or((DAWN, DUSK), |quarter| (quarter.first, quarter.last));
    let rows = client.query(include_str!("sql/report.sql"), &[&first, &last]).await?;
    Ok(rows
        .iter()
        .map(|row| LaptopCounts {
            device_id: row.get("device_id"),
            label: row.get("label"),
            files: row.get("files"),
            last_received: row.get("last_received"),
            parked: row.get("parked"),
            quarantined: row.get("quarantined"),
            children: row.get("children"),
            contacts: row.get("contacts"),
            seen: row.get("seen"),
            not_brought: row.get("not_brought"),
            flags: row.get("flags"),
            episodes: row.get("episodes"),
        })
        .collect())
}

// PostgreSQL's dates do not reach as far as chrono's.
const DAWN: NaiveDate = NaiveDate::from_ymd_opt(1900, 1, 1).expect("the first of January exists");
const DUSK: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("the last of December exists");

/// Writes the counts as a table.
pub fn write(out: &mut impl Write, laptops: &[LaptopCounts], quarter: Option<Quarter>) -> io::Result<()> {
    match quarter {
        Some(Quarter { first, last }) => writeln!(out, "Received records; contacts from {first} to {last}")?,
        None => writeln!(out, "Received records; contacts of all time")?,
    }
    writeln!(
        out,
        "These are counts of what laptops sent, for the team. They are not the national coverage figures."
    )?;
    writeln!(out)?;
    writeln!(
        out,
        "{:<24}{:>7}{:>10}{:>10}{:>8}{:>13}{:>8}{:>10}  last file",
        "laptop", "files", "children", "contacts", "seen", "not brought", "flags", "episodes"
    )?;
    for laptop in laptops {
        let label: String = laptop.label.chars().take(23).collect();
        let last = laptop
            .last_received
            .map_or_else(|| "none".to_owned(), |time| time.format("%Y-%m-%d %H:%M").to_string());
        writeln!(
            out,
            "{label:<24}{:>7}{:>10}{:>10}{:>8}{:>13}{:>8}{:>10}  {last}",
            laptop.files,
            laptop.children,
            laptop.contacts,
            laptop.seen,
            laptop.not_brought,
            laptop.flags,
            laptop.episodes
        )?;
        if laptop.parked > 0 {
            writeln!(out, "  {} parked: waiting for an earlier file of this laptop", files(laptop.parked))?;
        }
        if laptop.quarantined > 0 {
            writeln!(
                out,
                "  {} put aside: contradicts what was received; look into it",
                files(laptop.quarantined)
            )?;
        }
    }
    Ok(())
}

fn files(count: i64) -> String {
    if count == 1 { "1 file".to_owned() } else { format!("{count} files") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_is_three_months_of_the_calendar() {
        let quarter: Quarter = "2026Q4".parse().unwrap();
        assert_eq!(quarter.first.to_string(), "2026-10-01");
        assert_eq!(quarter.last.to_string(), "2026-12-31");
        for bad in ["2026Q5", "2026q1", "Q1", "2026", ""] {
            assert_eq!(bad.parse::<Quarter>(), Err(NotAQuarter), "{bad}");
        }
    }
}
