//! When: an instant in UTC with milliseconds, or a date (FORMAT.md 9).

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike as _, NaiveDate, SubsecRound as _, Timelike as _, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A point in time, UTC, to the millisecond. Written `2026-11-20T17:05:00.000Z`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Instant(DateTime<Utc>);

impl Instant {
    /// The time as chrono knows it.
    pub fn to_utc(self) -> DateTime<Utc> {
        self.0
    }
}

/// What is finer than a millisecond is cut off.
impl From<DateTime<Utc>> for Instant {
    fn from(time: DateTime<Utc>) -> Self {
        Instant(time.trunc_subsecs(3))
    }
}

/// The text is neither an instant nor a date as FORMAT.md 9 writes them.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a time in UTC with milliseconds, nor a date")]
pub struct NotAMoment;

impl FromStr for Instant {
    type Err = NotAMoment;

    // By hand, because a file holds several times as many instants as records, and one instant has one spelling.
    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        let (date, time) = text.split_at_checked(10).ok_or(NotAMoment)?;
        let [b'T', hour @ .., b'Z'] = time.as_bytes() else { return Err(NotAMoment) };
        let &[h1, h2, b':', m1, m2, b':', s1, s2, b'.', f1, f2, f3] = hour else { return Err(NotAMoment) };
        let time = parse_date(date)?
            .and_hms_milli_opt(
                number(&[h1, h2])?,
                number(&[m1, m2])?,
                number(&[s1, s2])?,
                number(&[f1, f2, f3])?,
            )
            .ok_or(NotAMoment)?;
        Ok(Instant(time.and_utc()))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = self.0;
        write_date(f, time.date_naive())?;
        // In a leap second chrono counts on to 1,999 milliseconds, for which there is no spelling.
        let milliseconds = (time.nanosecond() / 1_000_000).min(999);
        write!(f, "T{:02}:{:02}:{:02}.{milliseconds:03}Z", time.hour(), time.minute(), time.second())
    }
}

/// FHIR's `dateTime`, in the two precisions this format uses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Moment {
    /// A local calendar date.
    Date(NaiveDate),
    /// A point in time.
    Instant(Instant),
}

impl From<NaiveDate> for Moment {
    fn from(date: NaiveDate) -> Self {
        Moment::Date(date)
    }
}

impl From<DateTime<Utc>> for Moment {
    fn from(time: DateTime<Utc>) -> Self {
        Moment::Instant(time.into())
    }
}

impl From<Instant> for Moment {
    fn from(instant: Instant) -> Self {
        Moment::Instant(instant)
    }
}

impl FromStr for Moment {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        if text.len() == 10 { parse_date(text).map(Moment::Date) } else { text.parse().map(Moment::Instant) }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Moment::Date(date) => write_date(f, *date),
            Moment::Instant(instant) => instant.fmt(f),
        }
    }
}

fn parse_date(text: &str) -> Result<NaiveDate, NotAMoment> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return Err(NotAMoment) };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).expect("four digits fit in an i32");
    NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?).ok_or(NotAMoment)
}

fn number(digits: &[u8]) -> Result<u32, NotAMoment> {
    digits.iter().try_fold(0, |number, digit| match digit {
        b'0'..=b'9' => Ok(number * 10 + u32::from(digit - b'0')),
        _other => Err(NotAMoment),
    })
}

fn write_date(f: &mut fmt::Formatter<'_>, date: NaiveDate) -> fmt::Result {
    write!(f, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

macro_rules! as_text {
    ($Name:ident) => {
        impl Serialize for $Name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $Name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
            }
        }
    };
}

as_text!(Instant);
as_text!(Moment);
as_text!(Date);

/// A local calendar date, written `2026-11-20`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Date(pub NaiveDate);

impl From<NaiveDate> for Date {
    fn from(date: NaiveDate) -> Self {
        Date(date)
    }
}

impl FromStr for Date {
    type Err = NotAMoment;

    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        parse_date(text).map(Date)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_date(f, self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_has_one_spelling() {
        for good in ["2026-11-20", "2026-11-20T17:05:00.000Z", "1999-02-28T00:00:00.999Z"] {
            assert_eq!(good.parse::<Moment>().unwrap().to_string(), good);
        }
        for bad in [
            "2026-11-20T17:05:00Z",
            "2026-11-20T17:05:00.0000Z",
            "2026-11-20T17:05:00.000+00:00",
            "2026-02-30",
            "2026-2-3",
            "+026-02-03",
            "",
        ] {
            assert_eq!(bad.parse::<Moment>(), Err(NotAMoment), "{bad}");
        }
    }
}
