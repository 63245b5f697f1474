//! Wrong passphrases slow the next try down; they never wipe anything (security T25, T26).

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::files::{CaseloadFolder, write_atomically};

#[derive(Serialize, Deserialize, Default)]
#[serde(rename_all = "camelCase")]
struct Attempts {
    failures: u32,
    last: Option<DateTime<Utc>>,
}

/// Seconds to wait after so many wrong tries: two free, then 1, 2, 4 ... 60, and 15 minutes from the tenth.
fn delay_seconds(failures: u32) -> i64 {
    match failures {
        0..=2 => 0,
        3..=9 => (1_i64 << (failures - 3)).min(60),
        _ => 15 * 60,
    }
}

fn read(folder: &CaseloadFolder) -> Attempts {
    // A missing or broken note of wrong tries is not a reason to refuse the right passphrase.
    std::fs::read(folder.attempts())
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

/// Seconds until the next try is allowed; 0 when it is allowed now. A clock set back never lengthens it beyond the delay.
#[must_use]
pub fn seconds_to_wait(folder: &CaseloadFolder, now: DateTime<Utc>) -> u32 {
    let attempts = read(folder);
    let delay = delay_seconds(attempts.failures);
    let Some(last) = attempts.last else { return 0 };
    let left = (last + TimeDelta::seconds(delay) - now).num_seconds().clamp(0, delay);
    u32::try_from(left).unwrap_or(u32::MAX)
}

pub(crate) fn note_failure(folder: &CaseloadFolder, now: DateTime<Utc>) -> std::io::Result<()> {
    let failures = read(folder).failures.saturating_add(1);
    let note = serde_json::to_vec(&Attempts { failures, last: Some(now) }).map_err(std::io::Error::other)?;
    write_atomically(&folder.attempts(), &note)
}

/// Forgets wrong tries after a right one; returns how many there were.
pub(crate) fn forget(folder: &CaseloadFolder) -> std::io::Result<u32> {
    let failures = read(folder).failures;
    if folder.attempts().exists() {
        std::fs::remove_file(folder.attempts())?;
    }
    Ok(failures)
}

#[cfg(test)]
mod tests {
    use super::{note_failure, seconds_to_wait};
    use crate::files::CaseloadFolder;
    use chrono::{DateTime, TimeDelta, Utc};

    #[test]
    fn each_wrong_try_waits_longer_and_a_restart_or_a_clock_jump_does_not_help() {
        let place = tempfile::tempdir().unwrap();
        let folder = CaseloadFolder::new(place.path());
        let now: DateTime<Utc> = "2027-01-04T08:42:00Z".parse().unwrap();
        let mut waits = Vec::new();
        for _ in 0..11 {
            note_failure(&folder, now).unwrap();
            waits.push(seconds_to_wait(&folder, now));
        }
        assert_eq!(waits, [0, 0, 1, 2, 4, 8, 16, 32, 60, 900, 900]);
        assert_eq!(seconds_to_wait(&folder, now - TimeDelta::days(400)), 900);
        assert_eq!(seconds_to_wait(&folder, now + TimeDelta::seconds(900)), 0);
    }
}
