//! England's wall clock as an instant.

use chrono::{
    DateTime, NaiveDate, NaiveTime, Offset as _, TimeDelta, TimeZone as _, Utc, offset::LocalResult,
};
use chrono_tz::Europe::London;

/// The instant at which England's clocks showed this time.
///
/// In October an hour is shown twice and in March one is not shown at all. Both are read by the offset in force before
/// the change: the first of the two, and the clock of a nurse who had not yet put it forward.
pub(super) fn instant(day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let wall = day.and_time(time);
    match London.from_local_datetime(&wall) {
        LocalResult::Single(instant) | LocalResult::Ambiguous(instant, _) => instant.with_timezone(&Utc),
        LocalResult::None => {
            let before = London.offset_from_utc_datetime(&(wall - TimeDelta::hours(3))).fix();
            (wall - TimeDelta::seconds(i64::from(before.local_minus_utc()))).and_utc()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::instant;

    #[test]
    fn a_wall_time_in_england_becomes_an_instant_also_when_the_clocks_change() {
        for (day, time, expected) in [
            ("2026-01-15", "10:00:00", "2026-01-15T10:00:00Z"),
            ("2026-07-15", "10:00:00", "2026-07-15T09:00:00Z"),
            // Forward on 29 March 2026: 01:30 was never shown.
            ("2026-03-29", "00:59:00", "2026-03-29T00:59:00Z"),
            ("2026-03-29", "01:30:00", "2026-03-29T01:30:00Z"),
            ("2026-03-29", "02:00:00", "2026-03-29T01:00:00Z"),
            // Back on 25 October 2026: 01:30 was shown twice.
            ("2026-10-25", "01:30:00", "2026-10-25T00:30:00Z"),
            ("2026-10-25", "02:00:00", "2026-10-25T02:00:00Z"),
        ] {
            assert_eq!(
                instant(day.parse().unwrap(), time.parse().unwrap()).to_rfc3339().replace("+00:00", "Z"),
                expected,
                "{day} {time}"
            );
        }
    }
}
