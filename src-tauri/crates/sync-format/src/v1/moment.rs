//! When: an instant in UTC with milliseconds, or a date (FORMAT.md 9).

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, NaiveDateTime, SubsecRound, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

const INSTANT: &str = "%Y-%m-%dT%H:%M:%S%.3fZ";

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

    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        let time = NaiveDateTime::parse_from_str(text, INSTANT).map_err(|_unreadable| NotAMoment)?;
        let instant = Instant(time.and_utc());
        // The parser is lenient about fractions; one instant has one spelling here.
        if instant.to_string() == text { Ok(instant) } else { Err(NotAMoment) }
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format(INSTANT))
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
            Moment::Date(date) => write!(f, "{}", date.format("%Y-%m-%d")),
            Moment::Instant(instant) => instant.fmt(f),
        }
    }
}

fn parse_date(text: &str) -> Result<NaiveDate, NotAMoment> {
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_unreadable| NotAMoment)?;
    if date.format("%Y-%m-%d").to_string() == text { Ok(date) } else { Err(NotAMoment) }
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
        write!(f, "{}", self.0.format("%Y-%m-%d"))
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
