//! The days of a window: weeks of pregnancy, ages and days of a school year, in exact calendar arithmetic.

use chrono::{Days, Months, NaiveDate};

use crate::age::date_after_months;

/// A day of a child's life as a rule names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    /// Days of pregnancy; the due date is day 280, 40 weeks and 0 days.
    Pregnancy(u32),
    /// Days after the birth; the day of birth is day 0.
    AgeDays(u32),
    /// Completed calendar months after the birth.
    AgeMonths(u32),
    /// A day of the school year in which the child is in a year group.
    School {
        /// -1 nursery, 0 Reception, 1 to 13.
        year_group: i8,
        /// Month, 1 to 12; September to December lie in the first calendar year of the school year.
        month: u32,
        /// Day of the month; `None` is its last.
        day: Option<u32>,
    },
}

/// What the days of a window are counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchors {
    /// The due date, known or worked out; `None` when the rule has none to go by.
    pub due: Option<NaiveDate>,
    /// The date of birth; `None` before the birth.
    pub born: Option<NaiveDate>,
    /// The calendar year in which Reception begins; `None` before the birth.
    pub reception: Option<i32>,
}

impl Point {
    /// The day in the calendar; `None` when it cannot be counted yet, as for an age before the birth.
    #[must_use]
    pub fn on(self, anchors: &Anchors) -> Option<NaiveDate> {
        match self {
            Self::Pregnancy(days) => {
                let conception = anchors.due?.checked_sub_days(Days::new(280))?;
                conception.checked_add_days(Days::new(u64::from(days)))
            }
            Self::AgeDays(days) => anchors.born?.checked_add_days(Days::new(u64::from(days))),
            Self::AgeMonths(months) => date_after_months(anchors.born?, months),
            Self::School { year_group, month, day } => {
                let began = anchors.reception? + i32::from(year_group);
                let year = if month >= 9 { began } else { began + 1 };
                match day {
                    Some(day) => NaiveDate::from_ymd_opt(year, month, day),
                    None => NaiveDate::from_ymd_opt(year, month, 1)?
                        .checked_add_months(Months::new(1))?
                        .pred_opt(),
                }
            }
        }
    }

    /// Whether two days are counted from the same thing, so that one can follow the other in every child's life.
    pub(super) fn same_kind(self, other: Self) -> bool {
        match (self, other) {
            (Self::Pregnancy(_), Self::Pregnancy(_))
            | (Self::AgeDays(_) | Self::AgeMonths(_), Self::AgeDays(_) | Self::AgeMonths(_)) => true,
            (Self::School { year_group: one, .. }, Self::School { year_group: two, .. }) => one == two,
            (
                Self::Pregnancy(_) | Self::AgeDays(_) | Self::AgeMonths(_) | Self::School { .. },
                Self::Pregnancy(_) | Self::AgeDays(_) | Self::AgeMonths(_) | Self::School { .. },
            ) => false,
        }
    }

    /// Reads `28+0`, `10 days`, `6 weeks`, `12 months`, `3 years`, `1 January` or `end of February`.
    pub(super) fn parse(text: &str, year_group: Option<i8>) -> Option<Self> {
        if let Some((weeks, days)) = text.split_once('+') {
            let (weeks, days): (u32, u32) = (number(weeks)?, number(days)?);
            return (weeks <= 45 && days <= 6).then_some(Self::Pregnancy(weeks * 7 + days));
        }
        if let Some(month) = text.strip_prefix("end of ") {
            return Some(Self::School { year_group: year_group?, month: month_number(month)?, day: None });
        }
        let (count, unit) = text.split_once(' ')?;
        let count = number(count)?;
        match unit {
            "day" | "days" => Some(Self::AgeDays(count)),
            "week" | "weeks" => Some(Self::AgeDays(count.checked_mul(7)?)),
            "month" | "months" => Some(Self::AgeMonths(count)),
            "year" | "years" => Some(Self::AgeMonths(count.checked_mul(12)?)),
            month => {
                let month = month_number(month)?;
                // 2023 is not a leap year: a rule that names 29 February says `end of February`.
                NaiveDate::from_ymd_opt(2023, month, count)?;
                Some(Self::School { year_group: year_group?, month, day: Some(count) })
            }
        }
    }
}

/// Digits only, and few enough that no life is that long.
fn number(text: &str) -> Option<u32> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

fn month_number(name: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    (1..).zip(MONTHS).find_map(|(number, month)| (month == name).then_some(number))
}
