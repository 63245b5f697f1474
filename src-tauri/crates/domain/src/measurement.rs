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
    use super::{millimetres, thousandths};

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
}
