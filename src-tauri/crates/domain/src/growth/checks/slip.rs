//! A slip of the key: a figure far from the one before it, or from any child of its age.

use super::{Finding, FindingCode, FindingGrade};
use crate::measurement::{Earlier, MeasurementKind};

/// Asks about a figure outside [`MeasurementKind::expected`]. It stands where the sex or gestation is not known and no score
/// can be read, and sees swapped digits that a score does not: both figures are ordinary, and one cannot follow the other.
#[must_use]
pub fn far_from_last(
    kind: MeasurementKind,
    age_days: u32,
    earlier: Option<Earlier>,
    value: u32,
) -> Option<Finding> {
    if kind.expected(age_days, earlier).contains(&value) {
        return None;
    }
    let sentence = match earlier {
        Some(Earlier { value: before, .. }) => format!(
            "This is far from the last one, {}. Look again, then say that it is right",
            in_units(kind, before)
        ),
        None => {
            "This is far from what any child of this age is. Look again, then say that it is right".to_owned()
        }
    };
    Some(Finding {
        code: FindingCode::FarFromLast,
        grade: FindingGrade::Confirm,
        sentence,
        rule: "More than 15 % lighter, twice as heavy in 3 months, 1.5 cm shorter, or beyond 5 SD for every child of the age",
        source: "Our own guard against slips of the key",
    })
}

/// The figure that was meant, where the point slipped: the nearest one with the point elsewhere that is expected.
#[must_use]
pub fn point_slipped(
    kind: MeasurementKind,
    age_days: u32,
    earlier: Option<Earlier>,
    value: u32,
) -> Option<u32> {
    let expected = kind.expected(age_days, earlier);
    if expected.contains(&value) {
        return None;
    }
    let smaller = [10, 100].into_iter().filter(|by| value.is_multiple_of(*by)).map(|by| value / by);
    value.checked_mul(10).into_iter().chain(smaller).find(|other| expected.contains(other))
}

/// A recorded value as a person says it: two places of a kilogram, one of a centimetre, and no digit dropped.
#[must_use]
pub fn in_units(kind: MeasurementKind, value: u32) -> String {
    match kind {
        MeasurementKind::Weight if value.is_multiple_of(10) => {
            format!("{}.{:02} kg", value / 1_000, value % 1_000 / 10)
        }
        MeasurementKind::Weight => format!("{}.{:03} kg", value / 1_000, value % 1_000),
        MeasurementKind::Length | MeasurementKind::Height | MeasurementKind::Head => {
            format!("{}.{} cm", value / 10, value % 10)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{far_from_last, in_units, point_slipped};
    use crate::measurement::{Earlier, MeasurementKind::Weight};

    #[test]
    fn swapped_digits_are_asked_about_and_the_point_is_put_back() {
        let last = Some(Earlier { value: 4_610, days_ago: 18 });
        for (typed, asked, meant) in [
            (4_920, false, None),
            (9_420, true, None),
            (49_200, true, Some(4_920)),
            (492, true, Some(4_920)),
            (492_000, true, Some(4_920)),
        ] {
            assert_eq!(far_from_last(Weight, 145, last, typed).is_some(), asked, "{typed}");
            assert_eq!(point_slipped(Weight, 145, last, typed), meant, "{typed}");
        }
        let found = far_from_last(Weight, 145, last, 9_420).unwrap();
        assert!(found.sentence.starts_with("This is far from the last one, 4.61 kg."));
        assert!(far_from_last(Weight, 145, None, 49_200).unwrap().sentence.contains("any child of this age"));
    }

    #[test]
    fn a_value_is_said_without_dropping_a_digit() {
        for (value, said) in
            [(4_920, "4.92 kg"), (4_900, "4.90 kg"), (4_925, "4.925 kg"), (49_200, "49.20 kg")]
        {
            assert_eq!(in_units(Weight, value), said);
        }
        assert_eq!(in_units(crate::measurement::MeasurementKind::Head, 382), "38.2 cm");
    }
}
