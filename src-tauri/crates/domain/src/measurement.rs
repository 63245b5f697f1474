//! Measurements: one quantity of one child, once.

use chrono::NaiveDate;

use crate::{
    coded,
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
    /// By age it is the UK-WHO reference 5 standard deviations below and above the median of the band, girls and boys
    /// together, rounded outward (`uk-who-lms.csv`, worked out once; in the first weeks the lower end is left at what is
    /// possible, for babies born early). The last measurement narrows it: no source says by how much, so it is our guard
    /// against a slipped point or swapped digits and no finding. It is no growth chart and says nothing about a child.
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
        // Up to an age in days: weight in grams, length or height in millimetres, head in millimetres.
        const BANDS: [(u32, [(u32, u32); 3]); 7] = [
            (28, [(200, 8_200), (200, 645), (100, 430)]),
            (91, [(200, 11_200), (200, 720), (100, 465)]),
            (182, [(3_000, 13_700), (490, 785), (330, 495)]),
            (365, [(4_000, 17_300), (540, 880), (355, 525)]),
            (730, [(5_000, 22_800), (610, 1_035), (380, 555)]),
            (1_826, [(6_500, 43_100), (695, 1_335), (400, 605)]),
            (u32::MAX, [(9_400, 250_000), (855, 2_130), (425, 660)]),
        ];
        let (_, [weight, size, head]) =
            BANDS.iter().find(|(until, _)| age_days <= *until).expect("the last band has no end");
        let (least, most) = match self {
            Self::Weight => *weight,
            Self::Length | Self::Height => *size,
            Self::Head => *head,
        };
        least..=most
    }
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
