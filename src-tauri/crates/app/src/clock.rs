//! The moment a use case runs at. Only the shell and the command lines read the clock; everything else is told.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Europe::London;

/// A moment, as an instant and as England's calendar and wall clock have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The instant, UTC.
    pub instant: DateTime<Utc>,
    /// England's date.
    pub today: NaiveDate,
    /// England's wall clock, to the minute's start.
    pub time: NaiveTime,
}

impl Now {
    /// The moment of an instant in England.
    #[must_use]
    pub fn at(instant: DateTime<Utc>) -> Self {
        let local = instant.with_timezone(&London);
        Self { instant, today: local.date_naive(), time: local.time() }
    }
}

#[cfg(test)]
mod tests {
    use super::Now;

    #[test]
    fn late_on_a_summer_evening_it_is_already_tomorrow_in_england() {
        let now = Now::at("2026-07-01T23:30:00Z".parse().unwrap());
        assert_eq!(
            (now.today.to_string(), now.time.to_string()),
            ("2026-07-02".to_owned(), "00:30:00".to_owned())
        );
    }
}
