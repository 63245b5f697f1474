//! The national health-visitor metrics as rules (`standards` 3), one child at a time.
//!
//! - A child counts in the quarter in which it *turns* the age, whenever the review was, if it was on a caseload that day:
//!   joined on it or before, not left on it or before. Who has left on a day not known is left out.
//! - Ages in days are days; ages in months are the same day of the month, or the first of the next month where there is
//!   no such day. Every limit is inclusive: a review on the day of turning the age is by that age.
//! - A review counts when the child was seen, late or not, face to face (in person; neither video nor telephone), and the
//!   contact says it is that review. One review of each type a child, the earliest.
//! - The area is the authority the child lives in.
//! - C1 counts first face-to-face antenatal contacts at 28 weeks and 0 days or more by the day of the contact, seen or not:
//!   it is the mother who is met, and a child not born yet is not seen. Once a pregnancy of a mother, and without a
//!   denominator. A child whose mother is not on the record counts for itself.
//! - C8ii to C8iv take the feeding that was first known at a 6 to 8 week review that took place, however it took place and
//!   whenever; of all who turned 8 weeks. Not known and not recorded are in the denominator alone. C8ii and C8iii together
//!   are the prevalence of breastfeeding that is published.
//! - C6ii is of the children in C6i's numerator, those with an ASQ-3 score for 24, 27 or 30 months by then: that of the
//!   review itself, else the earliest. C6iii to C6vii are of those with a score in that area, C6viii of those with all five.
//!
//! The app counts one laptop by the same rules (`domain::kpi`); a journey holds the two against each other.

use std::collections::HashMap;

use chrono::{NaiveDate, TimeDelta};

/// The metrics, in the order of the return.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Indicator {
    /// Antenatal contacts at 28 weeks or more.
    C1,
    /// New birth visits within 14 days.
    C2,
    /// New birth visits from day 15 to day 30.
    C3,
    /// 6 to 8 week reviews by 8 weeks.
    C8i,
    /// Totally breastfed at 6 to 8 weeks.
    C8ii,
    /// Partially breastfed at 6 to 8 weeks.
    C8iii,
    /// Not at all breastfed at 6 to 8 weeks.
    C8iv,
    /// Totally or partially.
    C8Breastfed,
    /// 12 month reviews by 12 months.
    C4,
    /// 12 month reviews by 15 months.
    C5,
    /// 2 to 2½ year reviews by 2½ years.
    C6i,
    /// Of these, with ASQ-3.
    C6ii,
    /// Communication at or above the expected level.
    C6iii,
    /// Gross motor.
    C6iv,
    /// Fine motor.
    C6v,
    /// Problem solving.
    C6vi,
    /// Personal-social.
    C6vii,
    /// All five.
    C6viii,
}

impl Indicator {
    /// Every indicator, in order.
    pub const ALL: &'static [Indicator] = &[
        Indicator::C1,
        Indicator::C2,
        Indicator::C3,
        Indicator::C8i,
        Indicator::C8ii,
        Indicator::C8iii,
        Indicator::C8iv,
        Indicator::C8Breastfed,
        Indicator::C4,
        Indicator::C5,
        Indicator::C6i,
        Indicator::C6ii,
        Indicator::C6iii,
        Indicator::C6iv,
        Indicator::C6v,
        Indicator::C6vi,
        Indicator::C6vii,
        Indicator::C6viii,
    ];

    /// As the return calls it.
    pub fn code(self) -> &'static str {
        self.words().0
    }

    /// What it counts, in words.
    pub fn title(self) -> &'static str {
        self.words().1
    }

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Indicator::C1 => ("C1", "Antenatal contact at 28 weeks or more, mothers"),
            Indicator::C2 => ("C2", "New birth visit within 14 days"),
            Indicator::C3 => ("C3", "New birth visit on day 15 to 30"),
            Indicator::C8i => ("C8i", "6 to 8 week review by 8 weeks"),
            Indicator::C8ii => ("C8ii", "Totally breastfed at 6 to 8 weeks"),
            Indicator::C8iii => ("C8iii", "Partially breastfed at 6 to 8 weeks"),
            Indicator::C8iv => ("C8iv", "Not at all breastfed at 6 to 8 weeks"),
            Indicator::C8Breastfed => ("C8ii+iii", "Breastfed, totally or partially"),
            Indicator::C4 => ("C4", "12 month review by 12 months"),
            Indicator::C5 => ("C5", "12 month review by 15 months"),
            Indicator::C6i => ("C6i", "2 to 2½ year review by 2½ years"),
            Indicator::C6ii => ("C6ii", "Of these, with ASQ-3"),
            Indicator::C6iii => ("C6iii", "Communication as expected"),
            Indicator::C6iv => ("C6iv", "Gross motor as expected"),
            Indicator::C6v => ("C6v", "Fine motor as expected"),
            Indicator::C6vi => ("C6vi", "Problem solving as expected"),
            Indicator::C6vii => ("C6vii", "Personal-social as expected"),
            Indicator::C6viii => ("C6viii", "All five areas as expected"),
        }
    }

    /// The indicator whose numerator is this one's denominator, or bounds it.
    pub fn within(self) -> Option<Indicator> {
        match self {
            Indicator::C6ii => Some(Indicator::C6i),
            Indicator::C6iii
            | Indicator::C6iv
            | Indicator::C6v
            | Indicator::C6vi
            | Indicator::C6vii
            | Indicator::C6viii => Some(Indicator::C6ii),
            Indicator::C1
            | Indicator::C2
            | Indicator::C3
            | Indicator::C8i
            | Indicator::C8ii
            | Indicator::C8iii
            | Indicator::C8iv
            | Indicator::C8Breastfed
            | Indicator::C4
            | Indicator::C5
            | Indicator::C6i => None,
        }
    }
}

/// The ages the metrics ask about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Milestone {
    /// 30 days.
    Days30,
    /// 56 days.
    Weeks8,
    /// 12 months.
    Months12,
    /// 15 months.
    Months15,
    /// 2½ years.
    Months30,
}

impl Milestone {
    /// By the word of the query.
    pub fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "30-days" => Milestone::Days30,
            "8-weeks" => Milestone::Weeks8,
            "12-months" => Milestone::Months12,
            "15-months" => Milestone::Months15,
            "30-months" => Milestone::Months30,
            _other => return None,
        })
    }
}

/// How an infant is fed, as the return counts it. Not known is nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feeding {
    /// Breast milk only.
    Totally,
    /// Breast milk and formula.
    Partially,
    /// Formula only.
    NotAtAll,
}

impl Feeding {
    /// By the code of `infant-feeding`.
    pub fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "breast" => Feeding::Totally,
            "mixed" => Feeding::Partially,
            "formula" => Feeding::NotAtAll,
            _not_known => return None,
        })
    }
}

/// The ASQ-3 forms of the review at two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsqForm {
    /// 24 months.
    Month24,
    /// 27 months.
    Month27,
    /// 30 months.
    Month30,
}

impl AsqForm {
    /// By its months.
    pub fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "24" => AsqForm::Month24,
            "27" => AsqForm::Month27,
            "30" => AsqForm::Month30,
            _other => return None,
        })
    }

    /// The lowest score at the expected level in hundredths of a point: communication, gross motor, fine motor, problem
    /// solving, personal-social (NHS England's own values, `standards` 5).
    pub fn cut_offs(self) -> [i32; 5] {
        match self {
            AsqForm::Month24 => [2_517, 3_807, 3_516, 2_978, 3_154],
            AsqForm::Month27 => [2_402, 2_801, 1_842, 2_762, 2_531],
            AsqForm::Month30 => [3_330, 3_614, 1_925, 2_708, 3_201],
        }
    }
}

/// A form and its scores in hundredths of a point, in the order of [`AsqForm::cut_offs`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asq {
    /// Which form.
    pub form: AsqForm,
    /// `None` where an area was not scored.
    pub scores: [Option<i32>; 5],
}

/// One child who turned one of the ages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turned {
    /// Which age.
    pub milestone: Milestone,
    /// Day of birth.
    pub born: NaiveDate,
    /// The day the child turned that age.
    pub on: NaiveDate,
    /// The earliest review of the milestone's type.
    pub reviewed_on: Option<NaiveDate>,
    /// How the infant was fed, at 8 weeks.
    pub feeding: Option<Feeding>,
    /// The scores, at 2½ years.
    pub asq: Option<Asq>,
}

impl Turned {
    /// The indicators whose denominator the child is in, each with whether it is in the numerator.
    pub fn indicators(&self) -> Vec<(Indicator, bool)> {
        let reviewed_in_time = self.reviewed_on.is_some_and(|reviewed_on| reviewed_on <= self.on);
        match self.milestone {
            Milestone::Days30 => {
                let day_14 = self.born + TimeDelta::days(14);
                let in_14_days = self.reviewed_on.is_some_and(|reviewed_on| reviewed_on <= day_14);
                vec![(Indicator::C2, in_14_days), (Indicator::C3, reviewed_in_time && !in_14_days)]
            }
            Milestone::Weeks8 => vec![
                (Indicator::C8i, reviewed_in_time),
                (Indicator::C8ii, self.feeding == Some(Feeding::Totally)),
                (Indicator::C8iii, self.feeding == Some(Feeding::Partially)),
                (Indicator::C8iv, self.feeding == Some(Feeding::NotAtAll)),
                (Indicator::C8Breastfed, matches!(self.feeding, Some(Feeding::Totally | Feeding::Partially))),
            ],
            Milestone::Months12 => vec![(Indicator::C4, reviewed_in_time)],
            Milestone::Months15 => vec![(Indicator::C5, reviewed_in_time)],
            Milestone::Months30 if reviewed_in_time => {
                let mut met = vec![(Indicator::C6i, true), (Indicator::C6ii, self.asq.is_some())];
                met.extend(self.asq.into_iter().flat_map(|asq| asq.indicators()));
                met
            }
            Milestone::Months30 => vec![(Indicator::C6i, false)],
        }
    }
}

/// Mothers in the order in which they were met, each with the births her pregnancies were about.
#[derive(Debug, Default)]
pub struct Mothers {
    met: HashMap<String, Vec<NaiveDate>>,
}

impl Mothers {
    /// Twins may be born on two days; the next pregnancy is further off than this.
    const ONE_PREGNANCY: TimeDelta = TimeDelta::days(150);

    /// Whether the pregnancy that ends about this day has not been met before. Without a mother every child is one.
    pub fn is_another_pregnancy(&mut self, mother: Option<String>, about: NaiveDate) -> bool {
        let Some(mother) = mother else { return true };
        let pregnancies = self.met.entry(mother).or_default();
        if pregnancies.iter().any(|other| (*other - about).abs() < Self::ONE_PREGNANCY) {
            return false;
        }
        pregnancies.push(about);
        true
    }
}

impl Asq {
    fn indicators(&self) -> Vec<(Indicator, bool)> {
        let areas = [Indicator::C6iii, Indicator::C6iv, Indicator::C6v, Indicator::C6vi, Indicator::C6vii]
            .into_iter();
        let scored: Vec<(Indicator, bool)> = areas
            .zip(self.scores)
            .zip(self.form.cut_offs())
            .filter_map(|((area, score), cut_off)| Some((area, score? >= cut_off)))
            .collect();
        let all_five = (scored.len() == self.scores.len())
            .then(|| (Indicator::C6viii, scored.iter().all(|(_area, as_expected)| *as_expected)));
        scored.into_iter().chain(all_five).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Asq, AsqForm, Feeding, Indicator, Milestone, Mothers, Turned};
    use chrono::{NaiveDate, TimeDelta};

    const BORN: NaiveDate = NaiveDate::from_ymd_opt(2026, 6, 1).expect("the first of June exists");

    /// Turned the age on so many days, reviewed on another.
    fn turned(milestone: Milestone, turned: i64, reviewed: Option<i64>) -> Turned {
        let day = |days| BORN + TimeDelta::days(days);
        Turned {
            milestone,
            born: BORN,
            on: day(turned),
            reviewed_on: reviewed.map(day),
            feeding: None,
            asq: None,
        }
    }

    fn met(turned: &Turned, indicator: Indicator) -> Option<bool> {
        turned.indicators().into_iter().find(|(found, _met)| *found == indicator).map(|(_found, met)| met)
    }

    #[test]
    fn a_new_birth_visit_is_early_late_or_none_and_never_two_of_them() {
        for (reviewed, c2, c3) in [
            (Some(0), true, false),
            (Some(14), true, false),
            (Some(15), false, true),
            (Some(30), false, true),
            (Some(31), false, false),
            (None, false, false),
        ] {
            let infant = turned(Milestone::Days30, 30, reviewed);
            assert_eq!(infant.indicators(), [(Indicator::C2, c2), (Indicator::C3, c3)], "{reviewed:?}");
        }
    }

    #[test]
    fn a_review_on_the_day_of_turning_the_age_is_in_time_and_one_the_day_after_is_not() {
        for (milestone, age, indicator) in [
            (Milestone::Weeks8, 56, Indicator::C8i),
            (Milestone::Months12, 365, Indicator::C4),
            (Milestone::Months15, 457, Indicator::C5),
            (Milestone::Months30, 914, Indicator::C6i),
        ] {
            for (reviewed, expected) in [(age - 1, true), (age, true), (age + 1, false)] {
                let child = turned(milestone, age, Some(reviewed));
                assert_eq!(met(&child, indicator), Some(expected), "{indicator:?} on day {reviewed}");
            }
            assert_eq!(met(&turned(milestone, age, None), indicator), Some(false));
        }
    }

    #[test]
    fn feeding_that_is_not_known_is_in_the_denominator_alone() {
        for (feeding, expected) in [
            (Some(Feeding::Totally), [true, false, false, true]),
            (Some(Feeding::Partially), [false, true, false, true]),
            (Some(Feeding::NotAtAll), [false, false, true, false]),
            (None, [false, false, false, false]),
        ] {
            let infant = Turned { feeding, ..turned(Milestone::Weeks8, 56, None) };
            let indicators = [Indicator::C8ii, Indicator::C8iii, Indicator::C8iv, Indicator::C8Breastfed];
            let found = indicators.map(|one| met(&infant, one));
            assert_eq!(found, expected.map(Some));
        }
        assert_eq!(Feeding::from_code("not-known"), None);
    }

    #[test]
    fn a_score_at_the_cut_off_is_as_expected_and_an_area_without_a_score_is_not_counted() {
        let scored = |scores| {
            let asq = Some(Asq { form: AsqForm::Month24, scores });
            Turned { asq, ..turned(Milestone::Months30, 914, Some(800)) }
        };
        let at_cut_offs = scored([Some(2_517), Some(3_807), Some(3_516), Some(2_978), Some(3_154)]);
        assert!(at_cut_offs.indicators().iter().all(|(_indicator, met)| *met));
        assert_eq!(at_cut_offs.indicators().len(), 8);
        let one_below = scored([Some(2_516), Some(6_000), Some(6_000), Some(6_000), Some(6_000)]);
        assert_eq!(met(&one_below, Indicator::C6iii), Some(false));
        assert_eq!(met(&one_below, Indicator::C6iv), Some(true));
        assert_eq!(met(&one_below, Indicator::C6viii), Some(false));
        let four = scored([Some(6_000), None, Some(6_000), Some(6_000), Some(6_000)]);
        assert_eq!(met(&four, Indicator::C6iv), None);
        assert_eq!(met(&four, Indicator::C6viii), None);
    }

    #[test]
    fn twins_are_one_pregnancy_and_the_next_child_is_another() {
        let day = |days| BORN + TimeDelta::days(days);
        let mut mothers = Mothers::default();
        let mut met =
            |mother: Option<&str>, days| mothers.is_another_pregnancy(mother.map(str::to_owned), day(days));
        assert!(met(Some("one"), 0));
        assert!(!met(Some("one"), 1));
        assert!(met(Some("one"), 400));
        assert!(met(Some("another"), 0));
        assert!(met(None, 0) && met(None, 0));
    }

    #[test]
    fn scores_count_only_with_a_review_in_time() {
        let asq = Some(Asq { form: AsqForm::Month30, scores: [Some(6_000); 5] });
        let late = Turned { asq, ..turned(Milestone::Months30, 914, Some(915)) };
        assert_eq!(late.indicators(), [(Indicator::C6i, false)]);
        let without = turned(Milestone::Months30, 914, Some(900));
        assert_eq!(without.indicators(), [(Indicator::C6i, true), (Indicator::C6ii, false)]);
    }
}
