//! School years: England's run from 1 September to 31 August, and Reception is the one in which a child turns five.

use chrono::{Datelike as _, NaiveDate};

/// The calendar year in which the school year of a day began.
#[must_use]
pub fn school_year_of(day: NaiveDate) -> i32 {
    if day.month() >= 9 { day.year() } else { day.year() - 1 }
}

/// The calendar year in which Reception begins for a child born on a day.
///
/// Children born from 1 September to 31 August are one year group (`standards` 7: Reception of 2025/26 were born from
/// 1 September 2020 to 31 August 2021).
#[must_use]
pub fn reception_begins(born: NaiveDate) -> i32 {
    school_year_of(born) + 5
}

/// The year group on a day, for a child whose Reception began in a calendar year: -1 nursery, 0 Reception, 1 to 13.
#[must_use]
pub fn year_group_on(reception: i32, day: NaiveDate) -> i32 {
    school_year_of(day) - reception
}

/// A year group as a school gave it, and the day it was true. It decides over the date of birth: some children are
/// taught with an older or a younger year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownYearGroup {
    /// -1 nursery, 0 Reception, 1 to 13.
    pub group: i8,
    /// A day of the school year it was given for.
    pub on: NaiveDate,
}

impl KnownYearGroup {
    /// The calendar year in which this child's Reception began or will begin.
    #[must_use]
    pub fn reception_begins(self) -> i32 {
        school_year_of(self.on) - i32::from(self.group)
    }
}

#[cfg(test)]
mod tests {
    use super::{KnownYearGroup, reception_begins, school_year_of, year_group_on};
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_year_group_is_born_from_september_to_august() {
        for (born, reception) in [
            // standards 7: Reception of 2025/26 and Year 6 of 2025/26.
            ("2020-09-01", 2025),
            ("2021-08-31", 2025),
            ("2014-09-01", 2019),
            ("2015-08-31", 2019),
            ("2021-09-01", 2026),
        ] {
            assert_eq!(reception_begins(day(born)), reception, "{born}");
        }
        assert_eq!(year_group_on(2019, day("2025-09-01")), 6);
        assert_eq!(year_group_on(2019, day("2025-08-31")), 5);
    }

    #[test]
    fn a_school_year_begins_in_september() {
        assert_eq!(school_year_of(day("2026-08-31")), 2025);
        assert_eq!(school_year_of(day("2026-09-01")), 2026);
    }

    #[test]
    fn a_year_group_that_a_school_gave_decides() {
        let known = KnownYearGroup { group: 3, on: day("2026-11-10") };
        assert_eq!(known.reception_begins(), 2023);
    }
}
