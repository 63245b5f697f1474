//! The only clock of the program. Everything else is told the time.

use std::{sync::OnceLock, time::Instant};

use chrono::{DateTime, NaiveDateTime, TimeDelta, TimeZone, Utc};

use crate::automation;

/// Now, in UTC.
/// In automation `CASELOAD_TODAY=2027-01-04T08:42` (English wall time) sets the clock, which then runs on from there.
pub(crate) fn instant() -> DateTime<Utc> {
    static START: OnceLock<Option<(DateTime<Utc>, Instant)>> = OnceLock::new();
    let start = START.get_or_init(|| {
        let set = automation::variable("CASELOAD_TODAY")?;
        Some((
            parse(&set).expect("CASELOAD_TODAY is a date and time such as 2027-01-04T08:42"),
            Instant::now(),
        ))
    });
    match start {
        Some((set, started)) => {
            *set + TimeDelta::from_std(started.elapsed()).expect("a window is open for less than an age")
        }
        #[expect(clippy::disallowed_methods, reason = "the shell is where the clock is read")]
        None => Utc::now(),
    }
}

fn parse(text: &str) -> Option<DateTime<Utc>> {
    let wall = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").ok()?;
    Some(chrono_tz::Europe::London.from_local_datetime(&wall).earliest()?.to_utc())
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_set_time_is_english_wall_time() {
        let at = |text| super::parse(text).unwrap().to_rfc3339();
        assert_eq!(at("2027-01-04T08:42"), "2027-01-04T08:42:00+00:00");
        assert_eq!(at("2027-07-01T08:42"), "2027-07-01T07:42:00+00:00");
        assert_eq!(super::parse("yesterday"), None);
    }
}
