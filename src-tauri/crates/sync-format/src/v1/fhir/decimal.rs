//! A decimal number with at most three places, kept as whole thousandths: 3.62 kg is never 3.6200000000000001.

use std::fmt;
use std::str::FromStr as _;

use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Twelve digits in all: far fewer than a double keeps apart, so the shortest text of one is the text it came from.
const TOO_LARGE: u64 = 1_000_000_000_000;

/// A number from 0 to 999,999,999.999 (FORMAT.md 9). Written without zeros at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal {
    thousandths: u64,
}

impl Decimal {
    /// So many thousandths: grams for a weight in kilograms.
    pub fn from_thousandths(thousandths: u32) -> Self {
        Decimal { thousandths: thousandths.into() }
    }

    /// So many tenths: millimetres for a length in centimetres.
    pub fn from_tenths(tenths: u32) -> Self {
        Decimal { thousandths: u64::from(tenths) * 100 }
    }

    /// So many hundredths: a score that was worked out pro rata.
    pub fn from_hundredths(hundredths: u32) -> Self {
        Decimal { thousandths: u64::from(hundredths) * 10 }
    }

    /// The number in thousandths.
    pub fn thousandths(self) -> u64 {
        self.thousandths
    }

    /// The number in hundredths; `None` when it has more than two places.
    pub fn hundredths(self) -> Option<u64> {
        self.thousandths.is_multiple_of(10).then_some(self.thousandths / 10)
    }

    /// The number in tenths; `None` when it has more than one place.
    pub fn tenths(self) -> Option<u64> {
        self.thousandths.is_multiple_of(100).then_some(self.thousandths / 100)
    }

    fn read(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !is_digits(whole) || !is_digits(fraction) || fraction.len() > 3 {
            return None;
        }
        let whole: u64 = whole.parse().ok()?;
        let fraction: u64 = format!("{fraction:0<3}").parse().ok()?;
        let thousandths = whole.checked_mul(1_000)?.checked_add(fraction)?;
        (thousandths < TOO_LARGE).then_some(Decimal { thousandths })
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, fraction) = (self.thousandths / 1_000, self.thousandths % 1_000);
        if fraction == 0 {
            return write!(f, "{whole}");
        }
        let digits = format!("{fraction:03}");
        write!(f, "{whole}.{}", digits.trim_end_matches('0'))
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // As serde_json's own number, which is written in the shortest text of the nearest double.
        serde_json::Number::from_str(&self.to_string()).map_err(S::Error::custom)?.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = serde_json::Number::deserialize(deserializer)?;
        Decimal::read(&number.to_string()).ok_or_else(|| D::Error::custom("not a decimal of three places"))
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn every_gram_and_millimetre_is_written_shortest_and_read_back() {
        for (thousandths, text) in [
            (0, "0"),
            (3_620, "3.62"),
            (3_625, "3.625"),
            (51_500, "51.5"),
            (20_000, "20"),
            (u32::MAX, "4294967.295"),
        ] {
            let decimal = Decimal::from_thousandths(thousandths);
            assert_eq!(serde_json::to_string(&decimal).unwrap(), text);
            assert_eq!(serde_json::from_str::<Decimal>(text).unwrap(), decimal);
        }
        for thousandths in 0..200_000 {
            let decimal = Decimal::from_thousandths(thousandths);
            let text = serde_json::to_string(&decimal).unwrap();
            assert_eq!(text, decimal.to_string());
            assert_eq!(serde_json::from_str::<Decimal>(&text).unwrap(), decimal);
        }
    }

    #[test]
    fn a_number_that_cannot_be_kept_exactly_is_not_read() {
        for wrong in ["-1", "3.6205", "1000000000", "1e30", "\"3.62\"", "null", "99999999999999999999"] {
            assert!(serde_json::from_str::<Decimal>(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn smaller_units_are_given_only_when_nothing_is_lost() {
        assert_eq!(Decimal::from_tenths(515).tenths(), Some(515));
        assert_eq!(Decimal::from_thousandths(51_550).tenths(), None);
        assert_eq!(Decimal::from_hundredths(3_750).hundredths(), Some(3_750));
        assert_eq!(Decimal::from_thousandths(37_505).hundredths(), None);
        assert_eq!(Decimal::from_tenths(u32::MAX).tenths(), Some(u64::from(u32::MAX)));
    }
}
