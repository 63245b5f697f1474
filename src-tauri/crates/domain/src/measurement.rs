//! Measurements: one quantity of one child, once.

use chrono::NaiveDate;

use crate::{
    coded,
    growth::{ChartSex, Measure, Norm, Years},
    id::{ChildId, ContactId, MeasurementId},
    problem::Problem,
};

coded! {
    /// What was measured. Length is taken lying, height standing; the growth reference changes over between them at two years.
    MeasurementKind { Weight = "weight", Length = "length", Height = "height", Head = "head" }
}

impl MeasurementKind {
    /// The range anybody can have been: outside it something was mistyped. Grams for weight, millimetres for the rest.
    ///
    /// Wider than any living child, so that it refuses slips of the key and never an unusual child: 200 g to 250 kg,
    /// 20 cm to 2.3 m, head 10 to 75 cm.
    #[must_use]
    pub fn possible(self) -> std::ops::RangeInclusive<u32> {
        match self {
            Self::Weight => 200..=250_000,
            Self::Length | Self::Height => 200..=2_300,
            Self::Head => 100..=750,
        }
    }
}

/// A quantity as it was measured before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earlier {
    /// Grams for weight, millimetres for the rest.
    pub value: u32,
    /// Days before the measurement now taken.
    pub days_ago: u32,
}

impl MeasurementKind {
    /// The range a child of an age is expected in, given the last measurement: outside it the nurse is asked once more.
    ///
    /// By age it is the UK-WHO reference: from 5 SD below the middle for a baby born as early as the reference goes (17
    /// weeks) to 5 SD above for the day of birth, girls and boys together, rounded outward. It is wider than
    /// [`plausibility`](crate::growth::plausibility), which knows the sex and the gestation, and stands where they are not
    /// known. The last measurement narrows it: no source says by how much, so it is our guard against a slipped point or
    /// swapped digits and no finding.
    #[must_use]
    pub fn expected(self, age_days: u32, earlier: Option<Earlier>) -> std::ops::RangeInclusive<u32> {
        let by_age = self.expected_by_age(age_days);
        let Some(Earlier { value, days_ago }) = earlier else { return by_age };
        // A newborn may lose a tenth; a tape and a wriggling child are 15 mm apart.
        let least = match self {
            Self::Weight => value / 100 * 85,
            Self::Length | Self::Height | Self::Head => value.saturating_sub(15),
        };
        let most = match self {
            Self::Weight if days_ago <= 92 => value.saturating_mul(2),
            Self::Length | Self::Height | Self::Head if days_ago <= 92 => value.saturating_mul(13) / 10,
            Self::Weight | Self::Length | Self::Height | Self::Head => *by_age.end(),
        };
        let (least, most) = (least.max(*by_age.start()), most.min(*by_age.end()));
        // A last measurement that was itself far out must not refuse the right one.
        if least <= most { least..=most } else { by_age }
    }

    fn expected_by_age(self, age_days: u32) -> std::ops::RangeInclusive<u32> {
        /// How far from the middle, in SD: our own, a little beyond where plausibility asks.
        const FAR: f64 = 5.0;
        /// The earliest birth of the reference, 23 weeks, in days before 40.
        const EARLIEST: i32 = 17 * 7;
        let possible = self.possible();
        let Ok(days) = i32::try_from(age_days) else { return possible };
        let edge = |days: i32, sds: f64| -> Option<[f64; 2]> {
            let at = |sex| {
                let norm = Norm::at(sex, Measure::of(self), Years::from_days(days));
                Some(norm.ok()?.value_at(sds).ok()? * self.whole_units())
            };
            Some([at(ChartSex::Female)?, at(ChartSex::Male)?])
        };
        // Where the reference says nothing, what is possible stands.
        let least = edge(days - EARLIEST, -FAR)
            .map_or(*possible.start(), |[girls, boys]| whole(girls.min(boys).floor(), &possible));
        let most =
            edge(days, FAR).map_or(*possible.end(), |[girls, boys]| whole(girls.max(boys).ceil(), &possible));
        least..=most
    }

    /// Grams in a kilogram, millimetres in a centimetre: what a figure is kept in, against the unit of its chart.
    fn whole_units(self) -> f64 {
        match self {
            Self::Weight => 1_000.0,
            Self::Length | Self::Height | Self::Head => 10.0,
        }
    }
}

/// A whole figure within what is possible.
fn whole(figure: f64, possible: &std::ops::RangeInclusive<u32>) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it lies between two figures of this type"
    )]
    let whole = figure.clamp(f64::from(*possible.start()), f64::from(*possible.end())) as u32;
    whole
}

/// One quantity measured once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measurement {
    /// Identity.
    pub id: MeasurementId,
    /// The child.
    pub child: ChildId,
    /// The contact it was taken at; `None` when it was copied from elsewhere.
    pub contact: Option<ContactId>,
    /// The day, in England's calendar.
    pub measured_on: NaiveDate,
    /// What was measured.
    pub kind: MeasurementKind,
    /// Grams for weight, millimetres for the rest: as measured, never rounded.
    pub value: u32,
}

impl Measurement {
    /// Checks the measurement against the calendar and against what anybody can have been.
    ///
    /// # Errors
    /// The field that needs mending.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<Problem>> {
        if self.measured_on > today {
            return Err(vec![Problem::new(
                "measuredOn",
                "That day has not come yet",
                "Give the day it was measured",
            )]);
        }
        if !self.kind.possible().contains(&self.value) {
            let (field, wrong, mend) = match self.kind {
                MeasurementKind::Weight => {
                    ("weight", "Nobody weighs that", "Check the unit: kilograms, like 4.92")
                }
                MeasurementKind::Length => {
                    ("length", "Nobody is that long", "Check the unit: centimetres, like 56.5")
                }
                MeasurementKind::Height => {
                    ("height", "Nobody is that tall", "Check the unit: centimetres, like 112.4")
                }
                MeasurementKind::Head => {
                    ("head", "No head is that large or small", "Check the unit: centimetres, like 38.2")
                }
            };
            return Err(vec![Problem::new(field, wrong, mend)]);
        }
        Ok(())
    }
}

/// Reads a number typed with a point or a comma, in thousandths of its unit: `4.92` kg is 4920 g. At most three places.
///
/// `None` when it is not a number, has more places, or is negative.
#[must_use]
pub fn thousandths(text: &str) -> Option<u32> {
    let text = text.trim().replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if (whole.is_empty() && part.is_empty()) || part.len() > 3 || !digits(whole) || !digits(part) {
        return None;
    }
    let whole: u32 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let part: u32 = format!("{part:0<3}").parse().ok()?;
    whole.checked_mul(1000)?.checked_add(part)
}

/// Millimetres from centimetres as typed, at most one place: `56.5` is 565. `None` when it does not read so.
#[must_use]
pub fn millimetres(centimetres: &str) -> Option<u32> {
    let thousandths = thousandths(centimetres)?;
    thousandths.is_multiple_of(100).then_some(thousandths / 100)
}

#[cfg(test)]
mod tests {
    use super::{Earlier, MeasurementKind, millimetres, thousandths};
    use crate::code::Coded as _;

    #[test]
    fn numbers_are_read_as_they_are_typed_and_never_rounded() {
        for (text, expected) in [
            ("4.92", Some(4920)),
            ("4,9", Some(4900)),
            (" 12 ", Some(12_000)),
            (".5", Some(500)),
            ("3.", Some(3000)),
            ("", None),
            (".", None),
            ("-3", None),
            ("4.9201", None),
            ("4.9 kg", None),
            ("9999999", None),
        ] {
            assert_eq!(thousandths(text), expected, "{text}");
        }
        assert_eq!(millimetres("112.4"), Some(1124));
        assert_eq!(millimetres("112.45"), None);
    }

    #[test]
    fn a_slipped_point_is_asked_about_and_an_ordinary_baby_is_not() {
        let weight = MeasurementKind::Weight;
        let last = Some(Earlier { value: 4_610, days_ago: 18 });
        assert!(weight.expected(145, last).contains(&4_920));
        for slip in [49_200, 492, 9_420] {
            assert!(!weight.expected(145, last).contains(&slip), "{slip}");
        }
        assert!(
            weight.expected(5, Some(Earlier { value: 3_400, days_ago: 5 })).contains(&3_080),
            "lost a tenth"
        );
        assert!(weight.expected(20, None).contains(&900), "born very early");
        assert!(
            !MeasurementKind::Length.expected(145, None).contains(&56),
            "centimetres typed as millimetres"
        );
    }

    #[test]
    fn what_is_expected_of_an_age_follows_the_reference() {
        let heights = MeasurementKind::Height.expected(1_826, None);
        // Five years: the boys' middle is 109 cm and a standard deviation 4.6; the lower end is 17 weeks younger.
        assert!((1_310..=1_350).contains(heights.end()), "{heights:?}");
        assert!((830..=880).contains(heights.start()), "{heights:?}");
        // Born at 27 weeks and now 13 weeks old: as heavy as a baby at term may be, and as long.
        assert!(MeasurementKind::Weight.expected(91, None).contains(&2_300));
        assert!(MeasurementKind::Length.expected(91, None).contains(&440));
        // Beyond the reference anything possible is expected.
        for kind in MeasurementKind::ALL {
            assert_eq!(kind.expected(7_400 + 119, None), kind.possible());
            assert_eq!(kind.expected(u32::MAX, None), kind.possible());
        }
    }

    #[test]
    fn what_is_expected_is_always_possible_and_never_empty() {
        for kind in MeasurementKind::ALL {
            for age in [0, 27, 28, 29, 91, 182, 365, 730, 1_826, 7_000] {
                for value in [*kind.possible().start(), *kind.possible().end(), 600, 5_000] {
                    let range = kind.expected(age, Some(Earlier { value, days_ago: 30 }));
                    assert!(range.start() <= range.end(), "{kind:?} at {age} days after {value}");
                    assert!(kind.possible().contains(range.start()) && kind.possible().contains(range.end()));
                }
            }
        }
    }
}
