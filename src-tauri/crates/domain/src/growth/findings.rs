//! Every check of one measurement at once, each given the score it is meant to be given.

use chrono::NaiveDate;

use super::{
    ChartSex, Correction, Finding, FindingGrade, Measure, MidParental, Norm, Quantity, Subject, Years, checks,
};

/// A measurement taken before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// The day.
    pub on: NaiveDate,
    /// What it was.
    pub quantity: Quantity,
}

/// What is known of a child when something is measured.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// Sex, day of birth and gestation.
    pub subject: Subject,
    /// The convention the service corrects by.
    pub convention: Correction,
    /// Birth weight in grams; where it is not known a weight of the day of birth among `earlier` stands for it.
    pub birth_weight: Option<u32>,
    /// What was measured before, in any order; what is dated after the measurement is not looked at.
    pub earlier: &'a [Taken],
    /// What the parents' heights lead one to expect.
    pub parents: Option<MidParental>,
}

/// Every check of a quantity measured on a day, in the order to show them; empty when nothing calls for attention.
///
/// All scores are those of the corrected reading. Where the corrected age has no reference only the checks that need none
/// are made: weight against birth weight, and how often a child is weighed. A figure that cannot be right is held against
/// nothing else.
#[must_use]
pub fn findings(known: &Known<'_>, on: NaiveDate, quantity: Quantity) -> Vec<Finding> {
    let mut found = Vec::new();
    let measure = quantity.measure();
    let (score, age) = score(known, Taken { on, quantity });
    if let Some((sds, norm)) = score {
        found.extend(checks::units_mixed_up(&norm, measure, quantity.value()));
        found.extend(checks::plausibility(measure, sds));
        if found.iter().any(|finding| finding.grade == FindingGrade::Refuse) {
            return found;
        }
    }
    let sds = score.map(|(sds, _)| sds);
    match quantity {
        Quantity::Weight { grams } => found.extend(weight(known, on, grams, sds)),
        Quantity::Height { .. } => {
            if let Some(sds) = sds {
                // A length taken lying is longer than the same child standing, and is not compared.
                let standing = earlier(known, on, Measure::Height, Years::new(2.0));
                found.extend(checks::stature(age, sds, known.parents.as_ref(), &standing));
            }
        }
        Quantity::Head { .. } => {
            if let Some(sds) = sds {
                let before = earlier(known, on, Measure::Head, Years::at_gestation(23));
                found.extend(checks::head(age, sds, &before));
            }
        }
        Quantity::Bmi { .. } => {}
    }
    found.extend(sds.and_then(|sds| checks::very_small(measure, age, sds)));
    found
}

fn weight(known: &Known<'_>, on: NaiveDate, grams: u32, sds: Option<f64>) -> Vec<Finding> {
    let born = known.subject.born;
    let mut found = Vec::new();
    let at_birth = known.birth_weight.or_else(|| {
        known.earlier.iter().find_map(|taken| match taken.quantity {
            Quantity::Weight { grams } if taken.on == born => Some(grams),
            Quantity::Weight { .. }
            | Quantity::Height { .. }
            | Quantity::Head { .. }
            | Quantity::Bmi { .. } => None,
        })
    });
    found.extend(at_birth.and_then(|at_birth| checks::early_weight(at_birth, grams, born, on)));
    if let Some(sds) = sds {
        let birth = at_birth.and_then(|grams| {
            let (score, _) = self::score(known, Taken { on: born, quantity: Quantity::Weight { grams } });
            score.map(|(sds, _)| sds)
        });
        found.extend(checks::faltering(birth, sds, born, on));
    }
    let weighed = known.earlier.iter().filter(|taken| taken.quantity.measure() == Measure::Weight);
    let last = weighed.map(|taken| taken.on).filter(|day| *day <= on).max();
    found.extend(last.and_then(|last| checks::weighed_too_often(born, last, on)));
    found
}

/// The scores of what was measured before, from an age on.
fn earlier(known: &Known<'_>, on: NaiveDate, measure: Measure, from: Years) -> Vec<f64> {
    let of_kind = known.earlier.iter().filter(|taken| taken.quantity.measure() == measure && taken.on < on);
    of_kind
        .filter_map(|taken| {
            let (score, age) = score(known, *taken);
            score.filter(|_| age >= from).map(|(sds, _)| sds)
        })
        .collect()
}

/// The corrected score with the norm it was read from, and the corrected age. Before the birth there is neither, and the age
/// is that of no reference.
fn score(known: &Known<'_>, Taken { on, quantity }: Taken) -> (Option<(f64, Norm)>, Years) {
    let Subject { sex, born, gestation } = known.subject;
    let Some(ages) = known.convention.ages(born, gestation, on) else {
        return (None, Years::new(f64::NEG_INFINITY));
    };
    let norm = ChartSex::of(sex).and_then(|sex| Norm::at(sex, quantity.measure(), ages.corrected));
    let score = norm.and_then(|norm| Ok((norm.sds(quantity.value())?, norm)));
    // Why there is none is said by the plot; here it only means that nothing is compared.
    (score.ok(), ages.corrected)
}

#[cfg(test)]
mod tests {
    use super::{Known, Taken, findings};
    use crate::{
        child::{Gestation, Sex},
        growth::{ChartSex, Correction, FindingCode, Quantity, Subject, mid_parental},
    };
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn kilograms(grams: u32) -> Quantity {
        Quantity::Weight { grams }
    }

    fn a_girl(weeks: u8, earlier: &[Taken]) -> Known<'_> {
        Known {
            subject: Subject {
                sex: Sex::Female,
                born: day("2026-01-10"),
                gestation: Gestation::new(weeks, 0),
            },
            convention: Correction::Always,
            birth_weight: Some(3_400),
            earlier,
            parents: None,
        }
    }

    fn codes(known: &Known<'_>, on: &str, quantity: Quantity) -> Vec<FindingCode> {
        findings(known, day(on), quantity).iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn an_ordinary_baby_calls_for_nothing() {
        let girl = a_girl(40, &[]);
        for (on, grams) in [("2026-01-15", 3_150), ("2026-02-10", 4_100), ("2026-07-10", 7_300)] {
            assert_eq!(codes(&girl, on, kilograms(grams)), [], "{on}");
        }
        assert_eq!(codes(&girl, "2026-07-10", Quantity::Height { millimetres: 655 }), []);
        assert_eq!(codes(&girl, "2026-07-10", Quantity::Head { millimetres: 422 }), []);
    }

    #[test]
    fn a_girl_of_27_weeks_is_judged_by_her_corrected_age() {
        let mut girl = a_girl(27, &[]);
        girl.birth_weight = Some(950);
        // Thirteen weeks old and at term: 6 SD too light by the day of birth, and ordinary.
        assert_eq!(codes(&girl, "2026-04-11", kilograms(3_000)), []);
        girl.subject.gestation = Gestation::new(40, 0);
        assert!(codes(&girl, "2026-04-11", kilograms(3_000)).contains(&FindingCode::Improbable));
    }

    #[test]
    fn a_falling_weight_is_seen_against_the_birth_centile() {
        let girl = a_girl(40, &[]);
        assert_eq!(codes(&girl, "2026-07-10", kilograms(6_000)), [FindingCode::FalteringGrowth]);
        assert_eq!(codes(&girl, "2026-01-14", kilograms(3_000)), [FindingCode::EarlyWeightLoss]);
        // Without a birth weight on the record a weight of the day of birth stands for it.
        let at_birth = [Taken { on: day("2026-01-10"), quantity: kilograms(3_400) }];
        let unsaid = Known { birth_weight: None, ..a_girl(40, &at_birth) };
        assert_eq!(codes(&unsaid, "2026-07-10", kilograms(6_000)), [FindingCode::FalteringGrowth]);
        let unknown = Known { birth_weight: None, ..a_girl(40, &[]) };
        assert_eq!(codes(&unknown, "2026-07-10", kilograms(6_000)), []);
    }

    #[test]
    fn what_cannot_be_right_is_held_against_nothing_else() {
        let girl = a_girl(40, &[]);
        assert_eq!(codes(&girl, "2026-07-10", kilograms(30_000)), [FindingCode::Impossible]);
        assert_eq!(
            codes(&girl, "2026-07-10", Quantity::Height { millimetres: 260 }),
            [FindingCode::UnitsMixedUp, FindingCode::Impossible]
        );
    }

    #[test]
    fn a_head_and_a_height_are_held_against_those_before_and_not_those_after() {
        let head = |millimetres| Quantity::Head { millimetres };
        let before = [Taken { on: day("2026-03-10"), quantity: head(382) }];
        let after = [Taken { on: day("2026-09-10"), quantity: head(382) }];
        assert_eq!(codes(&a_girl(40, &before), "2026-07-10", head(444)), [FindingCode::HeadRose]);
        assert_eq!(codes(&a_girl(40, &after), "2026-07-10", head(444)), []);

        let tall = |millimetres| Quantity::Height { millimetres };
        let lying = [Taken { on: day("2027-12-10"), quantity: tall(910) }];
        let standing = [Taken { on: day("2028-02-10"), quantity: tall(910) }];
        assert_eq!(codes(&a_girl(40, &lying), "2031-01-10", tall(1_055)), []);
        assert_eq!(codes(&a_girl(40, &standing), "2031-01-10", tall(1_020)), [FindingCode::HeightFell]);
        let parents = mid_parental(ChartSex::Female, 1_780, 1_930).unwrap();
        let of_the_tall = Known { parents: Some(parents), ..a_girl(40, &[]) };
        assert_eq!(codes(&of_the_tall, "2031-01-10", tall(1_020)), [FindingCode::BelowMidParental]);
    }

    #[test]
    fn where_no_reference_exists_only_birth_weight_and_the_calendar_are_asked() {
        let earlier = [Taken { on: day("2026-01-13"), quantity: kilograms(3_300) }];
        let mut child = a_girl(40, &earlier);
        child.subject.sex = Sex::NotKnown;
        assert_eq!(
            codes(&child, "2026-01-13", kilograms(3_000)),
            [FindingCode::EarlyWeightLoss, FindingCode::WeighedTooOften]
        );
        assert_eq!(codes(&child, "2026-07-10", Quantity::Head { millimetres: 700 }), []);
        assert_eq!(codes(&child, "2026-01-01", kilograms(3_000)), [], "before the birth");
    }

    #[test]
    fn a_very_small_child_is_noticed_from_two_years() {
        let girl = a_girl(40, &[]);
        assert_eq!(
            codes(&girl, "2031-01-10", Quantity::Bmi { grams: 11_700, millimetres: 1_000 }),
            [FindingCode::Below04th]
        );
    }
}
