//! Points, exact to the hundredth: cut-offs are published with two places, and a score at one must not fall beside it.

use std::fmt;

use crate::measurement::thousandths;

/// Points of a scale, in hundredths. Never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(u32);

impl Points {
    /// So many hundredths of a point.
    #[must_use]
    pub const fn from_hundredths(hundredths: u32) -> Self {
        Self(hundredths)
    }
    /// Whole points.
    #[must_use]
    pub const fn whole(points: u16) -> Self {
        Self(points as u32 * 100)
    }
    /// Reads points as typed, at most two places: `45`, `37.5` or `25.17`. `None` when it does not read so.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let thousandths = thousandths(text)?;
        thousandths.is_multiple_of(10).then_some(Self(thousandths / 10))
    }
    /// Hundredths of a point.
    #[must_use]
    pub const fn hundredths(self) -> u32 {
        self.0
    }
    /// Whether there is no part of a point.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.0.is_multiple_of(100)
    }
}

impl fmt::Display for Points {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0 / 100, self.0 % 100);
        match part {
            0 => write!(formatter, "{whole}"),
            part if part % 10 == 0 => write!(formatter, "{whole}.{}", part / 10),
            part => write!(formatter, "{whole}.{part:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Points;
    use proptest::prelude::*;

    #[test]
    fn points_are_read_as_typed_and_never_rounded() {
        for (text, hundredths) in [
            ("45", Some(4500)),
            ("37.5", Some(3750)),
            ("25,17", Some(2517)),
            ("0.07", Some(7)),
            ("60.0", Some(6000)),
        ] {
            assert_eq!(Points::parse(text).map(Points::hundredths), hundredths, "{text}");
        }
        for wrong in ["25.171", "-1", "", "1e1", "ten"] {
            assert_eq!(Points::parse(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn points_are_written_as_they_are_read(hundredths in 0_u32..100_000) {
            let points = Points::from_hundredths(hundredths);
            prop_assert_eq!(Points::parse(&points.to_string()), Some(points));
        }
    }
}
