//! What the trust waits for, laptop by laptop: which files are missing and since when, and which it went on without.

use std::io::{self, Write};

use chrono::{DateTime, Utc};
use serde_json::json;
use tokio_postgres::Client;
use uuid::Uuid;

/// A laptop of which a file is missing or was lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Which laptop.
    pub device_id: Uuid,
    /// Its name at the trust.
    pub label: String,
    /// Numbers that have not come, in order.
    pub missing: Vec<Missing>,
    /// Files that came too early.
    pub parked: Vec<Parked>,
    /// Files the trust went on without.
    pub lost: Vec<Lost>,
}

/// Numbers in a row that have not come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The first.
    pub first: i64,
    /// The last, which may be the first.
    pub last: i64,
    /// When the first file after them came: since then it is known.
    pub since: DateTime<Utc>,
}

/// A file that came too early.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parked {
    /// Its number.
    pub sequence: i64,
    /// When it came.
    pub parked_at: DateTime<Utc>,
}

/// A file the trust went on without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// Its number.
    pub sequence: i64,
    /// Why it would not come.
    pub reason: String,
    /// Who decided it.
    pub noted_by: String,
    /// When.
    pub noted_at: DateTime<Utc>,
    /// When it came after all.
    pub came_at: Option<DateTime<Utc>>,
}

/// Every laptop of which anything is to be said.
pub async fn waiting(client: &mut Client) -> Result<Vec<Waiting>, tokio_postgres::Error> {
    // One snapshot: a file that arrives meanwhile is either missing or there.
    let snapshot = client
        .build_transaction()
        .isolation_level(tokio_postgres::IsolationLevel::RepeatableRead)
        .read_only(true)
        .start()
        .await?;
    let laptops = snapshot.query(include_str!("sql/waiting.sql"), &[]).await?;
    let mut all = Vec::with_capacity(laptops.len());
    for laptop in laptops {
        let (device_id, reached): (Uuid, i64) = (laptop.get("device_id"), laptop.get("reached"));
        let parked: Vec<Parked> = snapshot
            .query(
                "select sequence, parked_at from caseload.parked_file where device_id = $1 order by sequence",
                &[&device_id],
            )
            .await?
            .iter()
            .map(|row| Parked { sequence: row.get(0), parked_at: row.get(1) })
            .collect();
        let lost = snapshot
            .query(
                "select lost_file.sequence, reason, noted_by, noted_at, received_at
                 from caseload.lost_file left join caseload.sync_file using (device_id, sequence)
                 where device_id = $1 order by lost_file.sequence",
                &[&device_id],
            )
            .await?
            .iter()
            .map(|row| Lost {
                sequence: row.get(0),
                reason: row.get(1),
                noted_by: row.get(2),
                noted_at: row.get(3),
                came_at: row.get(4),
            })
            .collect();
        let missing = missing(reached, &parked);
        all.push(Waiting { device_id, label: laptop.get("label"), missing, parked, lost });
    }
    Ok(all)
}

/// The gaps between what has been reached and what waits, which is in order.
fn missing(reached: i64, parked: &[Parked]) -> Vec<Missing> {
    let mut gaps = Vec::new();
    let mut before = reached;
    for (position, file) in parked.iter().enumerate() {
        if file.sequence > before + 1 {
            let since = parked.iter().skip(position).map(|later| later.parked_at).min();
            gaps.extend(since.map(|since| Missing { first: before + 1, last: file.sequence - 1, since }));
        }
        before = file.sequence;
    }
    gaps
}

/// Writes it for a person.
pub fn text(out: &mut impl Write, laptops: &[Waiting]) -> io::Result<()> {
    if laptops.iter().all(|laptop| laptop.missing.is_empty()) {
        writeln!(out, "No file is missing.")?;
    }
    for Waiting { device_id, label, missing, parked, lost } in laptops {
        writeln!(out, "{label} (device {device_id})")?;
        for Missing { first, last, since } in missing {
            let which =
                if first == last { format!("file {first}") } else { format!("files {first} to {last}") };
            writeln!(out, "  missing: {which}, waited for since {}", minute(*since))?;
        }
        for Parked { sequence, parked_at } in parked {
            writeln!(out, "  waits:   file {sequence}, came {}", minute(*parked_at))?;
        }
        for Lost { sequence, reason, noted_by, noted_at, came_at } in lost {
            let came = came_at.map_or_else(String::new, |at| format!("; came after all {}", minute(at)));
            writeln!(
                out,
                "  lost:    file {sequence}, gone on without {} by {noted_by}: {reason}{came}",
                minute(*noted_at)
            )?;
        }
    }
    Ok(())
}

/// Writes one object a line, a line a laptop.
pub fn json_lines(out: &mut impl Write, laptops: &[Waiting]) -> io::Result<()> {
    for Waiting { device_id, label, missing, parked, lost } in laptops {
        let line = json!({
            "device": device_id.to_string(),
            "label": label,
            "missing": missing.iter().map(|Missing { first, last, since }| {
                json!({ "first": first, "last": last, "since": since.to_rfc3339() })
            }).collect::<Vec<_>>(),
            "parked": parked.iter().map(|Parked { sequence, parked_at }| {
                json!({ "sequence": sequence, "parkedAt": parked_at.to_rfc3339() })
            }).collect::<Vec<_>>(),
            "lost": lost.iter().map(|Lost { sequence, reason, noted_by, noted_at, came_at }| {
                json!({
                    "sequence": sequence,
                    "reason": reason,
                    "notedBy": noted_by,
                    "notedAt": noted_at.to_rfc3339(),
                    "cameAt": came_at.map(|at| at.to_rfc3339()),
                })
            }).collect::<Vec<_>>(),
        });
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn minute(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};

    use super::{Missing, Parked, missing};

    #[test]
    fn a_gap_is_known_since_the_first_file_after_it_came() {
        let day = |day| DateTime::<Utc>::UNIX_EPOCH + TimeDelta::days(day);
        let parked = |sequence, came| Parked { sequence, parked_at: day(came) };
        let gap = |first, last, since| Missing { first, last, since: day(since) };
        for (reached, waits, expected) in [
            (0, vec![], vec![]),
            (0, vec![parked(2, 5)], vec![gap(1, 1, 5)]),
            (3, vec![parked(7, 9), parked(8, 2)], vec![gap(4, 6, 2)]),
            (1, vec![parked(3, 8), parked(4, 9), parked(6, 4)], vec![gap(2, 2, 4), gap(5, 5, 4)]),
            // Its turn has come, and it is refused: nothing is missing.
            (2, vec![parked(3, 1)], vec![]),
        ] {
            assert_eq!(missing(reached, &waits), expected, "{reached} and {waits:?}");
        }
    }
}
