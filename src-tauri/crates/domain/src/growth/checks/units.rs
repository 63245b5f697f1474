//! Units mixed up: a figure that is far out as typed and ordinary in another unit.

use super::{Finding, FindingCode, FindingGrade};
use crate::growth::{Measure, Norm};

/// Within this score either way a figure is ordinary enough to suggest, the limit of plausibility.
const ORDINARY: f64 = 4.0;

const KG_IN_A_POUND: f64 = 0.453_592_37;
const CM_IN_AN_INCH: f64 = 2.54;

/// What a figure would be, had it been read in another unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OtherUnit {
    /// The unit in words: "pounds and ounces".
    pub words: &'static str,
    /// The value in the chart's unit: kg or cm.
    pub value: f64,
}

/// The other units in which a figure would be ordinary, the one nearest the middle first; empty when it may be right as it
/// stands, that is within 4 SD, or when no unit makes it so.
///
/// `typed` is what was typed, taken as kilograms for weight and centimetres for the rest. `7.8` may have been seven pounds
/// eight ounces or 7.8 pounds, and both are given. BMI is worked out and never typed.
#[must_use]
pub fn other_units(norm: &Norm, measure: Measure, typed: f64) -> Vec<OtherUnit> {
    let score = |value: f64| norm.sds(value).map_or(f64::INFINITY, f64::abs);
    if score(typed) <= ORDINARY {
        return Vec::new();
    }
    let mut others = readings(measure, typed);
    others.retain(|other| score(other.value) <= ORDINARY);
    others.sort_by(|one, another| score(one.value).total_cmp(&score(another.value)));
    others
}

/// [`other_units`] as a finding to confirm; `None` when there is nothing to suggest.
#[must_use]
pub fn units_mixed_up(norm: &Norm, measure: Measure, typed: f64) -> Option<Finding> {
    let suggestions: Vec<String> = other_units(norm, measure, typed)
        .into_iter()
        .map(|OtherUnit { words, value }| match measure {
            Measure::Weight => format!("{words}, which is {value:.2} kg"),
            Measure::Height | Measure::Head | Measure::Bmi => format!("{words}, which is {value:.1} cm"),
        })
        .collect();
    (!suggestions.is_empty()).then(|| Finding {
        code: FindingCode::UnitsMixedUp,
        grade: FindingGrade::Confirm,
        sentence: format!("This may have been read in {}. Read it again in metric", suggestions.join("; or in ")),
        rule: "Far out as typed (beyond 4 SD) and ordinary in another unit",
        source: "Scales in the metric setting: Royal College of Paediatrics and Child Health; the comparison is our own",
    })
}

fn readings(measure: Measure, typed: f64) -> Vec<OtherUnit> {
    let other = |words, value| OtherUnit { words, value };
    match measure {
        Measure::Weight => {
            let ounces = pounds_and_ounces(typed).map(|pounds| pounds * KG_IN_A_POUND);
            [
                Some(other("pounds", typed * KG_IN_A_POUND)),
                ounces.map(|kilograms| other("pounds and ounces", kilograms)),
                Some(other("stones", typed * 14.0 * KG_IN_A_POUND)),
                Some(other("grams", typed / 1_000.0)),
            ]
            .into_iter()
            .flatten()
            .collect()
        }
        Measure::Height | Measure::Head => vec![
            other("inches", typed * CM_IN_AN_INCH),
            other("metres", typed * 100.0),
            other("millimetres", typed / 10.0),
        ],
        Measure::Bmi => Vec::new(),
    }
}

/// Reads `7.8` as 7 lb 8 oz and `7.12` as 7 lb 12 oz; `None` without ounces, or with more than there are in a pound.
fn pounds_and_ounces(typed: f64) -> Option<f64> {
    let pounds = typed.trunc();
    let hundredths = ((typed - pounds) * 100.0).round();
    let tenths = hundredths / 10.0;
    let ounces = if tenths.fract() == 0.0 { tenths } else { hundredths };
    (ounces > 0.0 && ounces < 16.0).then_some(pounds + ounces / 16.0)
}

#[cfg(test)]
mod tests {
    use super::{pounds_and_ounces, units_mixed_up};
    use crate::growth::{ChartSex, Measure, Norm, Years};

    fn said(measure: Measure, years: f64, typed: f64) -> Option<String> {
        let norm = Norm::at(ChartSex::Female, measure, Years::new(years)).unwrap();
        units_mixed_up(&norm, measure, typed).map(|finding| finding.sentence)
    }

    #[test]
    fn each_unit_is_recognised_and_converted() {
        for (measure, years, typed, words, suggested) in [
            (Measure::Weight, 0.04, 7.5, "pounds and ounces", "3.32 kg"),
            (Measure::Weight, 0.5, 16.75, "pounds", "7.60 kg"),
            (Measure::Weight, 0.5, 7_300.0, "grams", "7.30 kg"),
            (Measure::Weight, 11.0, 5.75, "stones", "36.51 kg"),
            (Measure::Height, 5.0, 1.09, "metres", "109.0 cm"),
            (Measure::Height, 5.0, 43.0, "inches", "109.2 cm"),
            (Measure::Height, 5.0, 1_090.0, "millimetres", "109.0 cm"),
            (Measure::Head, 0.5, 17.0, "inches", "43.2 cm"),
            (Measure::Head, 0.5, 421.0, "millimetres", "42.1 cm"),
        ] {
            let sentence = said(measure, years, typed).unwrap();
            assert!(sentence.contains(&format!("in {words}, which is {suggested}")), "{typed}: {sentence}");
        }
    }

    #[test]
    fn a_figure_that_may_be_right_is_not_questioned_and_nonsense_has_no_suggestion() {
        for (measure, years, typed) in [
            (Measure::Weight, 0.5, 7.3),
            (Measure::Weight, 0.5, 4.6),
            (Measure::Height, 5.0, 109.0),
            (Measure::Weight, 0.5, 100.0),
            (Measure::Weight, 0.5, 0.0),
            (Measure::Weight, 0.5, f64::NAN),
            (Measure::Bmi, 5.0, 160.0),
        ] {
            assert_eq!(said(measure, years, typed), None, "{measure:?} {typed}");
        }
    }

    #[test]
    fn ounces_are_read_after_the_point() {
        for (typed, expected) in [
            (7.8, Some(7.5)),
            (7.12, Some(7.75)),
            (7.15, Some(7.937_5)),
            (7.16, None),
            (7.0, None),
            (7.09, Some(7.562_5)),
        ] {
            assert_eq!(pounds_and_ounces(typed), expected, "{typed}");
        }
    }
}
