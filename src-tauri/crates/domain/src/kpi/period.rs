//! Quarters and other stretches of days.

use chrono::{Datelike as _, Months, NaiveDate};

/// The text is not a quarter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a quarter such as 2026Q3")]
pub struct NotAQuarter;

/// A quarter of the calendar year: `2026Q3` is July to September 2026. The metrics' financial quarter 2 is the same
/// three months; only the name differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    first: NaiveDate,
}

impl Quarter {
    /// Reads `2026Q3`.
    ///
    /// # Errors
    /// [`NotAQuarter`] for anything else.
    pub fn parse(text: &str) -> Result<Self, NotAQuarter> {
        let (year, number) = text.trim().split_once(['Q', 'q']).ok_or(NotAQuarter)?;
        if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAQuarter);
        }
        let year = year.parse().map_err(|_not_a_year| NotAQuarter)?;
        let month = match number {
            "1" => 1,
            "2" => 4,
            "3" => 7,
            "4" => 10,
            _ => return Err(NotAQuarter),
        };
        NaiveDate::from_ymd_opt(year, month, 1).map(|first| Self { first }).ok_or(NotAQuarter)
    }

    /// The quarter a day lies in.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        let month = (day.month0() / 3) * 3 + 1;
        Self {
            first: NaiveDate::from_ymd_opt(day.year(), month, 1)
                .expect("each quarter begins with a first day"),
        }
    }

    /// The quarter before.
    #[must_use]
    pub fn before(self) -> Self {
        Self { first: self.first.checked_sub_months(Months::new(3)).unwrap_or(self.first) }
    }

    /// `2026Q3`.
    #[must_use]
    pub fn name(self) -> String {
        format!("{}Q{}", self.first.year(), self.first.month0() / 3 + 1)
    }

    /// Its days.
    #[must_use]
    pub fn period(self) -> Period {
        let next = self.first.checked_add_months(Months::new(3)).unwrap_or(NaiveDate::MAX);
        Period { first: self.first, last: next.pred_opt().unwrap_or(next) }
    }
}

/// A stretch of days, both ends included: the contract meets every six weeks, not every quarter (`policy-papers` K3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

impl Period {
    /// Whether a day lies within.
    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }
}
