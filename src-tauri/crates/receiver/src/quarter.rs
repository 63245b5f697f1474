//! A quarter of the calendar.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike as _, Months, NaiveDate};

/// A quarter of the calendar year, as the command line names it: `2026Q3` is July to September 2026.
///
/// The national return counts by financial year and calls the same three months Quarter 2 of 2026 to 2027.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quarter {
    first: NaiveDate,
    last: NaiveDate,
}

/// The text is not a quarter.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a quarter such as 2026Q3")]
pub struct NotAQuarter;

impl Quarter {
    /// Its first day.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        self.last
    }
}

impl FromStr for Quarter {
    type Err = NotAQuarter;

    fn from_str(text: &str) -> Result<Self, NotAQuarter> {
        let (year, quarter) = text.split_once('Q').ok_or(NotAQuarter)?;
        // PostgreSQL's dates do not reach as far as chrono's, and nobody reports on the year 12.
        if year.len() != 4 {
            return Err(NotAQuarter);
        }
        let year = year.parse().map_err(|_not_a_year| NotAQuarter)?;
        let month = match quarter {
            "1" => 1,
            "2" => 4,
            "3" => 7,
            "4" => 10,
            _other => return Err(NotAQuarter),
        };
        let first = NaiveDate::from_ymd_opt(year, month, 1).ok_or(NotAQuarter)?;
        let last =
            first.checked_add_months(Months::new(3)).and_then(|next| next.pred_opt()).ok_or(NotAQuarter)?;
        Ok(Quarter { first, last })
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}Q{}", self.first.year(), self.first.month0() / 3 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_is_three_months_of_the_calendar() {
        for (text, first, last) in [
            ("2026Q1", "2026-01-01", "2026-03-31"),
            ("2026Q3", "2026-07-01", "2026-09-30"),
            ("2026Q4", "2026-10-01", "2026-12-31"),
        ] {
            let quarter: Quarter = text.parse().unwrap();
            assert_eq!((quarter.first.to_string(), quarter.last.to_string()), (first.into(), last.into()));
            assert_eq!(quarter.to_string(), text);
        }
        for bad in ["2026Q5", "2026q1", "Q1", "2026", "", "12Q1", "20260Q1"] {
            assert_eq!(bad.parse::<Quarter>(), Err(NotAQuarter), "{bad}");
        }
    }
}
