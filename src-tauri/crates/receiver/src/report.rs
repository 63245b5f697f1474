//! Counts of what has arrived, laptop by laptop: for whoever runs the receiver. Coverage is in [`crate::coverage`].

use std::io::{self, Write};

use chrono::{DateTime, NaiveDate, Utc};
use tokio_postgres::Client;
use uuid::Uuid;

use crate::quarter::Quarter;

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
    let (first, last) = quarter.map_or((DAWN, DUSK), |quarter| (quarter.first(), quarter.last()));
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
pub fn write(out: &mut impl Write, laptops: &[LaptopCounts]) -> io::Result<()> {
    writeln!(out, "Received records; contacts of all time")?;
    writeln!(
        out,
        "These are counts of what laptops sent, for whoever runs the receiver. For coverage, name a quarter."
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
            writeln!(
                out,
                "  {} parked: `waiting` says for which earlier file of this laptop",
                files(laptop.parked)
            )?;
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
