//! England's working days: weekdays that are no bank holiday, as far as the table of bank holidays reaches.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use chrono::{Datelike as _, NaiveDate};
use toml::de::{DeTable as Table, DeValue as Value};

/// The table of bank holidays does not reach a day's year, so nobody can say whether the day is a working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the table of bank holidays does not reach {year}")]
pub struct BeyondTable {
    /// The year that is missing.
    pub year: i32,
}

/// Whether a day is a working day in England. Saturdays and Sundays never are, whatever the year.
///
/// # Errors
/// [`BeyondTable`] for a weekday of a year the table does not hold: a deadline must not be counted on a guess.
pub fn is_working_day(day: NaiveDate) -> Result<bool, BeyondTable> {
    if day.weekday().num_days_from_monday() >= 5 {
        return Ok(false);
    }
    match table().get(&day.year()) {
        Some(holidays) => Ok(!holidays.contains(&day)),
        None => Err(BeyondTable { year: day.year() }),
    }
}

/// The working day that is so many working days after a day; the day itself does not count, and 0 is the day itself.
///
/// # Errors
/// [`BeyondTable`] when the count reaches a year the table does not hold.
pub fn add_working_days(from: NaiveDate, days: u32) -> Result<NaiveDate, BeyondTable> {
    step_working_days(from, days, NaiveDate::succ_opt)
}

/// The working day that is so many working days before a day; the day itself does not count, and 0 is the day itself.
///
/// # Errors
/// [`BeyondTable`] when the count reaches a year the table does not hold.
pub fn take_working_days(from: NaiveDate, days: u32) -> Result<NaiveDate, BeyondTable> {
    step_working_days(from, days, NaiveDate::pred_opt)
}

fn step_working_days(
    from: NaiveDate,
    days: u32,
    step: fn(&NaiveDate) -> Option<NaiveDate>,
) -> Result<NaiveDate, BeyondTable> {
    let (mut day, mut left) = (from, days);
    while left > 0 {
        day = step(&day).ok_or(BeyondTable { year: day.year() })?;
        if is_working_day(day)? {
            left -= 1;
        }
    }
    Ok(day)
}

/// Working days after `from` up to and with `to`; 0 when `to` is not after it.
///
/// # Errors
/// [`BeyondTable`] when the count reaches a year the table does not hold.
pub fn working_days_between(from: NaiveDate, to: NaiveDate) -> Result<i64, BeyondTable> {
    let mut count = 0;
    let mut day = from;
    while day < to {
        day = day.succ_opt().ok_or(BeyondTable { year: day.year() })?;
        if is_working_day(day)? {
            count += 1;
        }
    }
    Ok(count)
}

type Holidays = BTreeMap<i32, BTreeSet<NaiveDate>>;

fn table() -> &'static Holidays {
    static TABLE: OnceLock<Holidays> = OnceLock::new();
    TABLE.get_or_init(|| {
        read(include_str!("../data/bank-holidays.toml")).expect("a test reads the table that ships")
    })
}

/// Reads the table; `None` when a year or a day of it does not read.
fn read(text: &str) -> Option<Holidays> {
    let table = Table::parse(text).ok()?.into_inner();
    let mut found = Holidays::new();
    for (year, days) in &table {
        let year: i32 = year.get_ref().parse().ok()?;
        let Value::Array(days) = days.get_ref() else { return None };
        let mut holidays = BTreeSet::new();
        for day in days {
            let Value::String(day) = day.get_ref() else { return None };
            holidays.insert(NaiveDate::parse_from_str(&format!("{year}-{day}"), "%Y-%m-%d").ok()?);
        }
        found.insert(year, holidays);
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike as _, NaiveDate};

    use super::{BeyondTable, is_working_day, read, table};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_year_that_ships_has_eight_bank_holidays_all_on_weekdays() {
        assert_eq!(table().keys().copied().collect::<Vec<_>>(), [2024, 2025, 2026, 2027, 2028]);
        for (year, holidays) in table() {
            assert_eq!(holidays.len(), 8, "{year}");
            assert!(holidays.iter().all(|day| day.weekday().num_days_from_monday() < 5), "{year}");
        }
        assert!(read("2029 = [\"02-30\"]").is_none());
        assert!(read("next = [\"01-01\"]").is_none());
    }

    #[test]
    fn a_working_day_is_a_weekday_that_is_no_bank_holiday() {
        for (text, working) in [
            ("2027-01-04", true),
            ("2027-01-09", false), // Saturday
            ("2026-12-25", false),
            ("2026-12-28", false), // for Boxing Day, a Saturday
            ("2027-12-27", false), // for Christmas Day, a Saturday
            ("2028-01-03", false), // for New Year's Day, a Saturday
            ("2027-03-29", false), // Easter Monday
            ("2027-03-30", true),
        ] {
            assert_eq!(is_working_day(day(text)), Ok(working), "{text}");
        }
    }

    #[test]
    fn a_weekday_beyond_the_table_is_not_guessed_and_a_weekend_needs_no_table() {
        assert_eq!(is_working_day(day("2031-01-01")), Err(BeyondTable { year: 2031 }));
        assert_eq!(is_working_day(day("2031-01-04")), Ok(false));
    }
}
