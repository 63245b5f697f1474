//! Height and smallness: the triggers for assessment printed on the chart from 2 to 18 years.

use super::{Finding, FindingCode, FindingGrade, said, spaces_fallen};
use crate::growth::{CentileLine, Measure, MidParental, Years};

/// The chart these triggers are printed on begins here; below it length is taken lying and NG75 speaks of weight.
const FROM: Years = Years::new(2.0);
const BELOW_PARENTS: f64 = 3.0;
const FALL: f64 = 2.0;
const SOURCE: &str = "UK growth chart 2-18 years, Royal College of Paediatrics and Child Health";

/// Weight, height or BMI below the 0.4th centile, from 2 years.
#[must_use]
pub fn very_small(measure: Measure, age: Years, sds: f64) -> Option<Finding> {
    let what = match measure {
        Measure::Weight => "Weight",
        Measure::Height => "Height",
        Measure::Bmi => "Body mass index",
        Measure::Head => return None,
    };
    (age >= FROM && sds < CentileLine::P04.sds()).then(|| Finding {
        code: FindingCode::Below04th,
        grade: FindingGrade::Concern,
        sentence: format!("{what} is below the 0.4th centile. Further assessment is called for"),
        rule: "Weight, height or BMI below the 0.4th centile",
        source: SOURCE,
    })
}

/// Height against the parents' and against what it was, from 2 years: more than 3 spaces below the mid-parental centile, or
/// a fall of more than 2 from the highest earlier one. `earlier` holds heights from 2 years on, as corrected scores: a
/// length taken lying is not one of them.
#[must_use]
pub fn stature(age: Years, now_sds: f64, parents: Option<&MidParental>, earlier: &[f64]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut note = |code, sentence: String, rule| {
        findings.push(Finding { code, grade: FindingGrade::Concern, sentence, rule, source: SOURCE });
    };
    if age < FROM {
        return findings;
    }
    if let Some(parents) = parents {
        let below = spaces_fallen(parents.expected.sds, now_sds);
        if below > BELOW_PARENTS {
            note(
                FindingCode::BelowMidParental,
                format!("Height is {} below the mid-parental centile", said(below)),
                "Height more than 3 centile spaces below the mid-parental centile",
            );
        }
    }
    let fallen = spaces_fallen(earlier.iter().copied().fold(f64::NEG_INFINITY, f64::max), now_sds);
    if fallen > FALL {
        note(
            FindingCode::HeightFell,
            format!("Height has fallen {}", said(fallen)),
            "A fall in height of more than 2 centile spaces",
        );
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::{stature, very_small};
    use crate::growth::{ChartSex, FindingCode, Measure, Years, mid_parental};

    #[test]
    fn below_the_lowest_line_is_a_trigger_from_two_years() {
        let lowest = -8.0 / 3.0;
        for (measure, years, sds, expected) in [
            (Measure::Height, 2.0, lowest - 0.01, true),
            (Measure::Height, 1.99, lowest - 0.01, false),
            (Measure::Height, 2.0, lowest, false),
            (Measure::Weight, 6.0, lowest - 0.01, true),
            (Measure::Bmi, 6.0, lowest - 0.01, true),
            (Measure::Head, 6.0, lowest - 0.01, false),
        ] {
            assert_eq!(
                very_small(measure, Years::new(years), sds).is_some(),
                expected,
                "{measure:?} {years}"
            );
        }
    }

    #[test]
    fn height_is_held_against_the_parents_and_against_what_it_was() {
        use FindingCode::{BelowMidParental, HeightFell};
        let parents = mid_parental(ChartSex::Male, 1_640, 1_770).unwrap();
        let middle = parents.expected.sds;
        let space = 2.0 / 3.0;
        for (years, now, earlier, expected) in [
            (5.0, middle - 2.99 * space, [].as_slice(), vec![]),
            (5.0, middle - 3.01 * space, &[], vec![BelowMidParental]),
            (1.9, middle - 3.01 * space, &[5.0], vec![]),
            (5.0, middle, &[middle + 1.99 * space], vec![]),
            (5.0, middle, &[middle + 2.01 * space, middle], vec![HeightFell]),
            (5.0, middle, &[middle - 9.0], vec![]),
        ] {
            let found: Vec<_> =
                stature(Years::new(years), now, Some(&parents), earlier).iter().map(|it| it.code).collect();
            assert_eq!(found, expected, "{years} {now}");
        }
        assert!(stature(Years::new(5.0), middle - 9.0, None, &[]).is_empty());
    }
}
