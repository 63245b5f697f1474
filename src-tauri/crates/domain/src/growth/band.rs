//! The nine lines of the chart, and where a measurement lies among them, in words.

use std::fmt;

use crate::{code::Coded as _, coded};

/// A centile space in standard deviations: the nine lines are two thirds apart (`standards` 8).
pub const SPACE: f64 = 2.0 / 3.0;

coded! {
    /// A line of the chart, lowest first.
    CentileLine {
        P04 = "0.4th", P2 = "2nd", P9 = "9th", P25 = "25th", P50 = "50th",
        P75 = "75th", P91 = "91st", P98 = "98th", P996 = "99.6th",
    }
}

impl CentileLine {
    /// The line's standard deviation score: -8/3 to 8/3 in steps of 2/3 (`standards` 8).
    #[must_use]
    pub fn sds(self) -> f64 {
        let spaces = match self {
            Self::P04 => -4.0,
            Self::P2 => -3.0,
            Self::P9 => -2.0,
            Self::P25 => -1.0,
            Self::P50 => 0.0,
            Self::P75 => 1.0,
            Self::P91 => 2.0,
            Self::P98 => 3.0,
            Self::P996 => 4.0,
        };
        spaces * 2.0 / 3.0
    }
}

impl fmt::Display for CentileLine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// Where a score lies among the lines. Prints as a person says it: "on the 25th", "between the 9th and the 25th".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CentileBand {
    /// More than a quarter of a space below the lowest line.
    Below,
    /// Within a quarter of a space of a line.
    On(CentileLine),
    /// Between two neighbours, and on neither.
    Between(CentileLine, CentileLine),
    /// More than a quarter of a space above the highest line.
    Above,
}

impl CentileBand {
    /// The band of a standard deviation score: *on* a line is within a quarter of a centile space of it (`standards` 8).
    #[must_use]
    pub fn of(sds: f64) -> Self {
        let quarter = SPACE / 4.0;
        let mut below = None;
        for &line in CentileLine::ALL {
            let above_line = sds - line.sds();
            if above_line.abs() <= quarter {
                return Self::On(line);
            }
            if above_line < 0.0 {
                return below.map_or(Self::Below, |below| Self::Between(below, line));
            }
            below = Some(line);
        }
        Self::Above
    }
}

impl fmt::Display for CentileBand {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Below => write!(formatter, "below the {}", CentileLine::P04),
            Self::On(line) => write!(formatter, "on the {line}"),
            Self::Between(below, above) => write!(formatter, "between the {below} and the {above}"),
            Self::Above => write!(formatter, "above the {}", CentileLine::P996),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CentileBand, CentileLine, SPACE};
    use crate::{code::Coded as _, growth::centile_of};

    #[test]
    fn a_band_is_said_as_a_person_says_it() {
        for (sds, expected) in [
            (-9.0, "below the 0.4th"),
            (-8.0 / 3.0 - 0.167, "below the 0.4th"),
            (-8.0 / 3.0 - 0.166, "on the 0.4th"),
            (-8.0 / 3.0 + 0.166, "on the 0.4th"),
            (-8.0 / 3.0 + 0.167, "between the 0.4th and the 2nd"),
            (-1.0, "between the 9th and the 25th"),
            (-0.834, "between the 9th and the 25th"),
            (-0.833, "on the 25th"),
            (-0.5, "on the 25th"),
            (-0.499, "between the 25th and the 50th"),
            (0.0, "on the 50th"),
            (0.16, "on the 50th"),
            (0.17, "between the 50th and the 75th"),
            (2.4, "between the 98th and the 99.6th"),
            (8.0 / 3.0 + 0.166, "on the 99.6th"),
            (8.0 / 3.0 + 0.167, "above the 99.6th"),
            (30.0, "above the 99.6th"),
        ] {
            assert_eq!(CentileBand::of(sds).to_string(), expected, "{sds}");
        }
    }

    #[test]
    fn the_lines_are_two_thirds_apart_and_named_for_their_centiles() {
        let mut last = -8.0 / 3.0 - SPACE;
        for (&line, centile) in
            CentileLine::ALL.iter().zip([0.4, 2.0, 9.0, 25.0, 50.0, 75.0, 91.0, 98.0, 99.6])
        {
            assert!((line.sds() - last - SPACE).abs() < 1e-12);
            assert!((centile_of(line.sds()) - centile).abs() < 0.3, "{line}");
            assert_eq!(CentileBand::of(line.sds()), CentileBand::On(line));
            last = line.sds();
        }
    }
}
