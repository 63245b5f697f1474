//! Weight: the first weeks, faltering growth, and how often a child is weighed.

use chrono::NaiveDate;

use super::{Finding, FindingCode, FindingGrade, said, spaces_fallen};
use crate::{age::completed_months, growth::CentileLine};

/// NG75 speaks of the first days apart: most babies are back at birth weight by 3 weeks. Until then weight is held against
/// birth weight and no fall across centiles is read, because a fall in these days is the rule.
const THREE_WEEKS: i64 = 21;
/// NG75 is about infants and preschool children.
const PRESCHOOL_MONTHS: u32 = 60;

/// Weight lost since birth in percent of birth weight, below zero when gained; `None` without a birth weight.
#[must_use]
pub fn percent_lost(birth_grams: u32, grams: u32) -> Option<f64> {
    (birth_grams > 0).then(|| (f64::from(birth_grams) - f64::from(grams)) * 100.0 / f64::from(birth_grams))
}

/// Holds a weight in grams against birth weight: lost more than a tenth before 3 weeks, or not back at it from 3 weeks.
#[must_use]
pub fn early_weight(birth_grams: u32, grams: u32, born: NaiveDate, on: NaiveDate) -> Option<Finding> {
    let age_days = (on - born).num_days();
    let lost = percent_lost(birth_grams, grams)?;
    let more_than_a_tenth = u64::from(grams) * 10 < u64::from(birth_grams) * 9;
    if age_days < 0 {
        None
    } else if age_days >= THREE_WEEKS {
        // Beyond the first year nobody weighs less than at birth but by a slip, and plausibility asks about that.
        (grams < birth_grams && completed_months(born, on) < 12).then(|| Finding {
            code: FindingCode::BirthWeightNotRegained,
            grade: FindingGrade::Concern,
            sentence: format!(
                "{lost:.1} % below birth weight at 3 weeks or later. Assess the baby and the feeding"
            ),
            rule: "Most infants have returned to their birth weight by 3 weeks of age",
            source: "NICE NG75, 1.1.1",
        })
    } else {
        more_than_a_tenth.then(|| Finding {
            code: FindingCode::EarlyWeightLoss,
            grade: FindingGrade::Concern,
            sentence: format!(
                "{lost:.1} % of birth weight lost. A clinical assessment and observation of a feed are called for"
            ),
            rule: "More than 10 % of birth weight lost in the early days of life: clinical assessment, feeding history, \
                   consider observing a feed",
            source: "NICE NG75, 1.1.2",
        })
    }
}

/// Faltering growth by NG75, from the scores of birth weight and of weight now. Nothing before 3 weeks of age, when
/// [`early_weight`] speaks, nor from 5 years, where the guideline ends.
///
/// Spaces of fall that raise concern: 1 for a birth weight below the 9th centile, 2 from the 9th to the 91st, 3 above; and
/// any weight below the 2nd. `birth_sds` is `None` when birth weight is not known: then only the last is asked.
#[must_use]
pub fn faltering(birth_sds: Option<f64>, now_sds: f64, born: NaiveDate, on: NaiveDate) -> Vec<Finding> {
    const SOURCE: &str = "NICE NG75, 1.2.1";
    let mut findings = Vec::new();
    if (on - born).num_days() < THREE_WEEKS || completed_months(born, on) >= PRESCHOOL_MONTHS {
        return findings;
    }
    if let Some(birth_sds) = birth_sds {
        let (limit, rule) = if birth_sds < CentileLine::P9.sds() {
            (1.0, "A fall across 1 or more weight centile spaces, if birth weight was below the 9th centile")
        } else if birth_sds <= CentileLine::P91.sds() {
            (2.0, "A fall across 2 or more, if birth weight was between the 9th and the 91st centile")
        } else {
            (3.0, "A fall across 3 or more, if birth weight was above the 91st centile")
        };
        let fallen = spaces_fallen(birth_sds, now_sds);
        if fallen >= limit {
            findings.push(Finding {
                code: FindingCode::FalteringGrowth,
                grade: FindingGrade::Concern,
                sentence: format!(
                    "Weight has fallen {} since birth. Look at feeding and health, and measure length or height",
                    said(fallen)
                ),
                rule,
                source: SOURCE,
            });
        }
    }
    if now_sds < CentileLine::P2.sds() {
        findings.push(Finding {
            code: FindingCode::WeightBelow2nd,
            grade: FindingGrade::Concern,
            sentence: "Weight is below the 2nd centile for age. Measure length or height as well".to_owned(),
            rule: "Current weight below the 2nd centile for age, whatever the birth weight",
            source: SOURCE,
        });
    }
    findings
}

/// Advises when a child is weighed again sooner than the guidance has it, even where there is concern: no more than daily
/// below 1 month, weekly to 6 months, fortnightly to 12, monthly after. `previous` is the weighing before this one.
#[must_use]
pub fn weighed_too_often(born: NaiveDate, previous: NaiveDate, on: NaiveDate) -> Option<Finding> {
    let days = (on - previous).num_days();
    // The weight at birth is no weighing of this kind.
    if days < 0 || previous <= born {
        return None;
    }
    let (too_soon, how_often) = match completed_months(born, on) {
        0 => (days < 1, "once a day below 1 month"),
        1..6 => (days < 7, "once a week from 1 to 6 months"),
        6..12 => (days < 14, "once a fortnight from 6 to 12 months"),
        12.. => (completed_months(previous, on) < 1, "once a month from 1 year"),
    };
    let when = match days {
        0 => "earlier that day".to_owned(),
        1 => "a day before".to_owned(),
        days => format!("{days} days before"),
    };
    too_soon.then(|| Finding {
        code: FindingCode::WeighedTooOften,
        grade: FindingGrade::Advice,
        sentence: format!("Weighed {when}. Weights this close mislead: no more than {how_often}"),
        rule: "If concerned, weigh no more than daily below 1 month, weekly to 6 months, fortnightly to 12 months, then monthly",
        source: "NICE NG75, 1.2; UK-WHO chart instructions, Royal College of Paediatrics and Child Health",
    })
}

#[cfg(test)]
mod tests {
    use super::{early_weight, faltering, percent_lost, weighed_too_often};
    use crate::growth::{CentileLine, FindingCode};
    use chrono::{Days, NaiveDate};

    const BORN: NaiveDate = NaiveDate::from_ymd_opt(2026, 1, 10).unwrap();

    fn at(days: u64) -> NaiveDate {
        BORN + Days::new(days)
    }

    #[test]
    fn more_than_a_tenth_lost_is_a_concern_and_a_tenth_is_not() {
        for (grams, days, expected) in [
            (3_150, 5, None),
            (3_149, 5, Some(FindingCode::EarlyWeightLoss)),
            (3_149, 20, Some(FindingCode::EarlyWeightLoss)),
            (3_499, 20, None),
            (3_499, 21, Some(FindingCode::BirthWeightNotRegained)),
            (3_500, 21, None),
            (3_499, 354, Some(FindingCode::BirthWeightNotRegained)),
            (3_499, 366, None),
        ] {
            let found = early_weight(3_500, grams, BORN, at(days)).map(|finding| finding.code);
            assert_eq!(found, expected, "{grams} g at {days} days");
        }
        assert_eq!(early_weight(3_500, 3_000, BORN, BORN - Days::new(1)), None);
        assert_eq!(early_weight(0, 3_000, BORN, at(3)), None);
    }

    #[test]
    fn the_loss_is_said_in_percent_of_birth_weight() {
        assert_eq!(percent_lost(4_000, 3_500), Some(12.5));
        assert_eq!(percent_lost(4_000, 4_400), Some(-10.0));
        assert_eq!(percent_lost(0, 4_400), None);
        assert!(early_weight(4_000, 3_500, BORN, at(4)).unwrap().sentence.starts_with("12.5 %"));
    }

    #[test]
    fn faltering_is_counted_in_spaces_from_the_birth_centile() {
        let (p9, p91) = (CentileLine::P9.sds(), CentileLine::P91.sds());
        let space = 2.0 / 3.0;
        for (birth, fall, expected) in [
            (p9 - 0.01, 0.99, false),
            (p9 - 0.01, 1.01, true),
            (p9, 1.01, false), // on the 9th counts as between
            (p9, 1.99, false),
            (p9, 2.01, true),
            (0.0, 2.0, true),
            (0.0, 1.99, false),
            (p91, 2.01, true), // on the 91st counts as between
            (p91 + 0.01, 2.5, false),
            (p91 + 0.01, 2.99, false),
            (p91 + 0.01, 3.01, true),
            (0.0, -3.0, false),
        ] {
            let codes: Vec<_> =
                faltering(Some(birth), birth - fall * space, BORN, at(90)).iter().map(|it| it.code).collect();
            assert_eq!(codes.contains(&FindingCode::FalteringGrowth), expected, "{birth} fell {fall}");
        }
    }

    #[test]
    fn a_weight_below_the_second_is_a_concern_whatever_it_was_at_birth() {
        for (birth, now, expected) in [
            (None, -2.0, vec![]),
            (None, -2.01, vec![FindingCode::WeightBelow2nd]),
            (Some(-2.2), -2.01, vec![FindingCode::WeightBelow2nd]),
            (Some(0.0), -2.01, vec![FindingCode::FalteringGrowth, FindingCode::WeightBelow2nd]),
        ] {
            let codes: Vec<_> = faltering(birth, now, BORN, at(90)).iter().map(|it| it.code).collect();
            assert_eq!(codes, expected, "{birth:?} {now}");
        }
    }

    #[test]
    fn faltering_is_not_read_in_the_first_three_weeks_nor_from_five_years() {
        let five = NaiveDate::from_ymd_opt(2031, 1, 10).unwrap();
        for (on, expected) in [(at(20), 0), (at(21), 2), (five.pred_opt().unwrap(), 2), (five, 0)] {
            assert_eq!(faltering(Some(0.0), -3.0, BORN, on).len(), expected, "{on}");
        }
    }

    #[test]
    fn a_child_weighed_too_often_is_noticed_at_every_age() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        for (previous, on, expected) in [
            ("2026-01-20", "2026-01-20", true),
            ("2026-01-20", "2026-01-21", false),
            ("2026-02-03", "2026-02-09", false), // still below a month
            ("2026-02-03", "2026-02-10", false),
            ("2026-02-04", "2026-02-10", true),
            ("2026-07-03", "2026-07-09", true),
            ("2026-07-02", "2026-07-09", false),
            ("2026-06-27", "2026-07-10", true),
            ("2026-06-26", "2026-07-10", false),
            ("2026-12-27", "2027-01-09", true),
            ("2026-12-26", "2027-01-09", false),
            ("2026-12-11", "2027-01-10", true),
            ("2026-12-10", "2027-01-10", false),
            ("2026-07-10", "2026-07-09", false), // written in another order
            ("2026-01-09", "2026-01-10", false), // before the birth
            ("2026-01-10", "2026-01-10", false), // the weight at birth
        ] {
            assert_eq!(
                weighed_too_often(BORN, day(previous), day(on)).is_some(),
                expected,
                "{previous} {on}"
            );
        }
    }
}
