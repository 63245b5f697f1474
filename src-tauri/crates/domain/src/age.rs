//! Ages in exact calendar arithmetic.

use chrono::{Datelike as _, Days, Months, NaiveDate};

/// An age in the unit a nurse would say it in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// Under four weeks, in days.
    Days(u32),
    /// Four weeks to under six months, whole weeks.
    Weeks(u32),
    /// Six months to under two years, whole calendar months.
    Months(u32),
    /// Two years and over, whole years and months.
    Years {
        /// Completed years.
        years: u32,
        /// Completed months of the next year.
        months: u32,
    },
    /// Unborn: completed weeks and days of pregnancy, from a due date at 40+0.
    Unborn {
        /// Completed weeks of pregnancy, 0 to 45.
        weeks: u32,
        /// Days of the next week.
        days: u32,
    },
}

/// Completed calendar months between two days; 0 when `on` is before `from`.
///
/// A month is completed on the same day of the month, or on the first of the next where that day does not exist
/// (the rule of English law for birthdays: a child born on 29 February turns a year older on 1 March).
#[must_use]
pub fn completed_months(from: NaiveDate, on: NaiveDate) -> u32 {
    let months = (on.year() - from.year()) * 12 + signed(on.month())
        - signed(from.month())
        - i32::from(on.day() < from.day());
    u32::try_from(months).unwrap_or(0)
}

/// The first day on which so many calendar months are completed: the same day of the month, or the first of the next
/// month where that day does not exist. `None` beyond the calendar's end.
#[must_use]
pub fn date_after_months(from: NaiveDate, months: u32) -> Option<NaiveDate> {
    let same_or_last = from.checked_add_months(Months::new(months))?;
    if same_or_last.day() < from.day() {
        same_or_last.checked_add_days(Days::new(1))
    } else {
        Some(same_or_last)
    }
}

fn signed(value: u32) -> i32 {
    i32::try_from(value).expect("a month or a day fits an i32")
}

/// Age on a day, or `None` when the child was not yet born then.
#[must_use]
pub fn age_on(born: NaiveDate, on: NaiveDate) -> Option<Age> {
    let days = u32::try_from((on - born).num_days()).ok()?;
    let months = completed_months(born, on);
    Some(if days < 28 {
        Age::Days(days)
    } else if months < 6 {
        Age::Weeks(days / 7)
    } else if months < 24 {
        Age::Months(months)
    } else {
        Age::Years { years: months / 12, months: months % 12 }
    })
}

/// Weeks and days of pregnancy on a day, for a due date (40 weeks + 0 days).
#[must_use]
pub fn pregnancy_on(due: NaiveDate, on: NaiveDate) -> Age {
    let days = u32::try_from(280 - (due - on).num_days()).unwrap_or(0);
    Age::Unborn { weeks: days / 7, days: days % 7 }
}

#[cfg(test)]
mod tests {
    use super::{Age, age_on, completed_months, date_after_months, pregnancy_on};
    use chrono::NaiveDate;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_age_is_said_as_a_nurse_would_say_it() {
        for (born, on, expected) in [
            ("2027-01-04", "2027-01-04", Age::Days(0)),
            ("2026-12-23", "2027-01-04", Age::Days(12)),
            ("2026-08-12", "2027-01-03", Age::Weeks(20)),
            ("2026-01-04", "2027-01-04", Age::Months(12)),
            ("2024-06-01", "2027-01-04", Age::Years { years: 2, months: 7 }),
        ] {
            assert_eq!(age_on(day(born), day(on)), Some(expected), "{born} on {on}");
        }
        assert_eq!(age_on(day("2027-01-05"), day("2027-01-04")), None);
    }

    #[test]
    fn a_child_born_on_a_leap_day_turns_a_year_older_on_the_first_of_march() {
        assert_eq!(completed_months(day("2024-02-29"), day("2025-02-28")), 11);
        assert_eq!(completed_months(day("2024-02-29"), day("2025-03-01")), 12);
    }

    #[test]
    fn a_month_without_that_day_is_completed_on_the_first_of_the_next() {
        for (from, months, expected) in [
            ("2026-01-31", 1, "2026-03-01"),
            ("2026-01-31", 2, "2026-03-31"),
            ("2026-08-31", 1, "2026-10-01"),
            ("2024-02-29", 12, "2025-03-01"),
            ("2024-02-29", 48, "2028-02-29"),
        ] {
            assert_eq!(
                date_after_months(day(from), months),
                Some(day(expected)),
                "{from} and {months} months"
            );
        }
    }

    proptest! {
        #[test]
        fn a_birthday_is_the_first_day_of_the_new_age(days in 0_i64..20_000, months in 1_u32..312) {
            let from = day("1990-01-01") + chrono::TimeDelta::days(days);
            let then = date_after_months(from, months).unwrap();
            prop_assert_eq!(completed_months(from, then), months);
            prop_assert_eq!(completed_months(from, then.pred_opt().unwrap()), months - 1);
        }
    }

    #[test]
    fn pregnancy_is_counted_back_from_forty_weeks() {
        assert_eq!(pregnancy_on(day("2027-02-08"), day("2027-01-04")), Age::Unborn { weeks: 35, days: 0 });
    }
}
