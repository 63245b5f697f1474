//! Whether a measurement can be right at all.

use super::{Finding, FindingCode, FindingGrade};
use crate::growth::Measure;

/// Beyond this score either way a measurement is confirmed before it is saved.
const CONFIRM: f64 = 4.0;
/// Beyond this score either way it is refused.
const REFUSE: f64 = 8.0;
/// The same for BMI, which has a longer tail.
const REFUSE_BMI: f64 = 15.0;

/// Asks for a second look beyond 4 SD, and refuses beyond 8 (BMI 15).
///
/// The score is that of the corrected reading: a baby born at 27 weeks and growing well is more than 6 SD below the
/// reference by the day of birth. Where the corrected age has no reference there is no score and nothing to check, and what
/// anybody can have been ([`crate::measurement::MeasurementKind::possible`]) still holds.
#[must_use]
pub fn plausibility(measure: Measure, sds: f64) -> Option<Finding> {
    let refuse = match measure {
        Measure::Bmi => REFUSE_BMI,
        Measure::Weight | Measure::Height | Measure::Head => REFUSE,
    };
    let far = sds.abs();
    let side = if sds < 0.0 { "below" } else { "above" };
    // Written so that what is no number is refused and not let through.
    let (code, grade, sentence) = if far <= CONFIRM {
        return None;
    } else if far <= refuse {
        (
            FindingCode::Improbable,
            FindingGrade::Confirm,
            format!("This is {far:.1} SD {side} the middle. Measure again, or confirm that it is right"),
        )
    } else {
        (
            FindingCode::Impossible,
            FindingGrade::Refuse,
            format!(
                "This is {far:.1} SD {side} the middle. Check the figure, the unit, the dates and the sex"
            ),
        )
    };
    Some(Finding {
        code,
        grade,
        sentence,
        rule: "Confirm beyond 4 SD; refuse beyond 8 SD, BMI beyond 15",
        source: "Royal College of Paediatrics and Child Health, digital growth charts",
    })
}

#[cfg(test)]
mod tests {
    use super::{FindingGrade, plausibility};
    use crate::growth::Measure::{Bmi, Head, Height, Weight};

    #[test]
    fn each_limit_is_exact_on_both_sides() {
        use FindingGrade::{Confirm, Refuse};
        for (measure, sds, expected) in [
            (Weight, 4.0, None),
            (Weight, 4.000_1, Some(Confirm)),
            (Height, -4.0, None),
            (Height, -4.000_1, Some(Confirm)),
            (Head, 8.0, Some(Confirm)),
            (Head, 8.000_1, Some(Refuse)),
            (Weight, -8.0, Some(Confirm)),
            (Weight, -8.000_1, Some(Refuse)),
            (Bmi, 4.0, None),
            (Bmi, 8.1, Some(Confirm)),
            (Bmi, 15.0, Some(Confirm)),
            (Bmi, 15.000_1, Some(Refuse)),
            (Bmi, -15.000_1, Some(Refuse)),
            (Weight, f64::NAN, Some(Refuse)),
        ] {
            assert_eq!(plausibility(measure, sds).map(|it| it.grade), expected, "{measure:?} {sds}");
        }
        assert!(plausibility(Weight, -5.0).unwrap().sentence.contains("5.0 SD below"));
        assert!(plausibility(Weight, 5.0).unwrap().sentence.contains("5.0 SD above"));
    }
}
