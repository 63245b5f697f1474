//! Working days and working hours in England, and the instants they are.

use chrono::{
    DateTime, Datelike as _, Days, LocalResult, Months, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc,
    Weekday,
};
use chrono_tz::Europe::London;

/// The days the demonstration may speak of.
#[derive(Debug, Clone)]
pub(super) struct Calendar {
    /// The day the caseload is opened.
    pub(super) today: NaiveDate,
    /// The last working day before today. Nothing is written later, so nothing lies in the future at any hour of today.
    pub(super) last_day: NaiveDate,
    /// The first day of the history.
    pub(super) from: NaiveDate,
}

impl Calendar {
    pub(super) fn new(today: NaiveDate, years: u32) -> Self {
        let last_day = on_or_before(today - Days::new(1));
        let from = today.checked_sub_months(Months::new(years.clamp(1, 30) * 12)).unwrap_or(last_day);
        Self { today, last_day, from: from.min(last_day) }
    }

    /// So many days before today; a negative count lies ahead.
    pub(super) fn ago(&self, days: i64) -> NaiveDate {
        self.today - TimeDelta::days(days)
    }

    /// So many days before today, moved back to a working day that has passed.
    pub(super) fn worked(&self, days: i64) -> NaiveDate {
        on_or_before(self.ago(days)).min(self.last_day)
    }
}

/// Wall time in England as an instant.
pub(super) fn instant(day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    match London.from_local_datetime(&day.and_time(time)) {
        LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) => moment.with_timezone(&Utc),
        // Clocks go forward at one in the night; nobody works then.
        LocalResult::None => day.and_time(time).and_utc(),
    }
}

/// The wall time in England of an instant.
#[cfg(test)]
pub(super) fn wall(moment: DateTime<Utc>) -> chrono::NaiveDateTime {
    moment.with_timezone(&London).naive_local()
}

/// A time of day from whole hours and minutes.
pub(super) fn clock(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour.min(23), minute.min(59), 0)
        .expect("hours under 24 and minutes under 60 are a time")
}

pub(super) fn on_or_after(mut day: NaiveDate) -> NaiveDate {
    while !is_working(day) {
        day = day + Days::new(1);
    }
    day
}

pub(super) fn on_or_before(mut day: NaiveDate) -> NaiveDate {
    while !is_working(day) {
        day = day - Days::new(1);
    }
    day
}

/// The first working day of a school year.
pub(super) fn first_of_september(year: i32) -> NaiveDate {
    on_or_after(NaiveDate::from_ymd_opt(year, 9, 1).expect("1 September exists in every year"))
}

/// Weekdays without the bank holidays of England and Wales; substitute days are left out, a nurse may work them.
fn is_working(day: NaiveDate) -> bool {
    if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        return false;
    }
    let fixed = matches!((day.month(), day.day()), (1, 1) | (12, 25 | 26));
    let monday = day.weekday() == Weekday::Mon
        && (matches!((day.month(), day.day()), (5, 1..=7 | 25..=31) | (8, 25..=31)));
    let easter = easter_sunday(day.year());
    !(fixed || monday || day == easter - Days::new(2) || day == easter + Days::new(1))
}

/// The Gregorian computus in the form of Meeus, Jones and Butcher.
fn easter_sunday(year: i32) -> NaiveDate {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    let part = |value: i32| u32::try_from(value).expect("the computus gives a month and a day");
    NaiveDate::from_ymd_opt(year, part(sum / 31), part(sum % 31 + 1)).expect("Easter falls in March or April")
}

#[cfg(test)]
mod tests {
    use super::{Calendar, clock, easter_sunday, instant, is_working, wall};
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn weekends_and_bank_holidays_are_not_worked() {
        for off in ["2027-01-01", "2027-01-02", "2027-03-26", "2027-03-29", "2027-05-03", "2027-08-30"] {
            assert!(!is_working(day(off)), "{off}");
        }
        assert!(is_working(day("2027-01-04")));
        assert_eq!(easter_sunday(2027), day("2027-03-28"));
    }

    #[test]
    fn the_last_day_lies_before_today() {
        let calendar = Calendar::new(day("2027-01-04"), 5);
        assert_eq!(calendar.last_day, day("2026-12-31"));
        assert_eq!(calendar.worked(18), day("2026-12-17"));
        assert_eq!(calendar.from, day("2022-01-04"));
    }

    #[test]
    fn a_summer_morning_is_an_hour_earlier_in_universal_time() {
        let moment = instant(day("2026-07-01"), clock(9, 30));
        assert_eq!(moment.to_rfc3339(), "2026-07-01T08:30:00+00:00");
        assert_eq!(wall(moment), day("2026-07-01").and_time(clock(9, 30)));
    }
}
