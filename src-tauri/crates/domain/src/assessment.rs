//! Scored assessments. Scores only: the questions are other people's copyright and are never held (`standards` 5).

use chrono::{Days, NaiveDate};

use crate::{
    age::{completed_months, date_after_months},
    child::Gestation,
    coded,
    id::{AssessmentId, ChildId, ContactId},
    problem::{Problem, Problems},
};

coded! {
    /// The five areas of ASQ-3 (`standards` 5).
    AsqDomain {
        Communication = "communication",
        GrossMotor = "gross-motor",
        FineMotor = "fine-motor",
        ProblemSolving = "problem-solving",
        PersonalSocial = "personal-social",
    }
}

coded! {
    /// The three ASQ-3 forms of the 2-2½ year review, whose cut-offs are national (`standards` 5, NHS England's values).
    AsqForm { Month24 = "24", Month27 = "27", Month30 = "30" }
}

/// An ASQ-3 area's score in hundredths of a point, 0 to 6000. Normally a multiple of five points; pro-rated where an item
/// was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct AsqScore(u16);

impl AsqScore {
    /// 0 to 60 points, in hundredths; `None` outside.
    #[must_use]
    pub fn from_hundredths(hundredths: u16) -> Option<Self> {
        (hundredths <= 6000).then_some(Self(hundredths))
    }
    /// Reads points as typed, at most two places: `45` or `37.5`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let thousandths = crate::measurement::thousandths(text)?;
        if !thousandths.is_multiple_of(10) {
            return None;
        }
        Self::from_hundredths(u16::try_from(thousandths / 10).ok()?)
    }
    /// Hundredths of a point, 0 to 6000.
    #[must_use]
    pub fn hundredths(self) -> u16 {
        self.0
    }
}

impl AsqForm {
    /// The form for a child's age on a day, 23 months to 31 months and 15 days; `None` outside (`standards` 5). A child
    /// born three weeks early or more goes by the corrected age until 24 months.
    #[must_use]
    pub fn for_age(born: NaiveDate, gestation: Option<Gestation>, on: NaiveDate) -> Option<Self> {
        const EARLY_DAYS: u64 = 21;
        let early = gestation.map_or(0, Gestation::days_early);
        let corrects = early >= EARLY_DAYS && completed_months(born, on) < 24;
        let from = if corrects { born.checked_add_days(Days::new(early))? } else { born };
        let months = completed_months(from, on);
        let days = (on - date_after_months(from, months)?).num_days();
        match (months, days) {
            (23 | 24, _) | (25, 0..=15) => Some(Self::Month24),
            (25..=27, _) | (28, 0..=15) => Some(Self::Month27),
            (28..=30, _) | (31, 0..=15) => Some(Self::Month30),
            _ => None,
        }
    }

    /// The lowest score at the expected level, in hundredths of a point (`standards` 5; NHS England's own values).
    #[must_use]
    pub fn cut_off(self, domain: AsqDomain) -> u16 {
        match (self, domain) {
            (Self::Month24, AsqDomain::Communication) => 2517,
            (Self::Month24, AsqDomain::GrossMotor) => 3807,
            (Self::Month24, AsqDomain::FineMotor) => 3516,
            (Self::Month24, AsqDomain::ProblemSolving) => 2978,
            (Self::Month24, AsqDomain::PersonalSocial) => 3154,
            (Self::Month27, AsqDomain::Communication) => 2402,
            (Self::Month27, AsqDomain::GrossMotor) => 2801,
            (Self::Month27, AsqDomain::FineMotor) => 1842,
            (Self::Month27, AsqDomain::ProblemSolving) => 2762,
            (Self::Month27, AsqDomain::PersonalSocial) => 2531,
            (Self::Month30, AsqDomain::Communication) => 3330,
            (Self::Month30, AsqDomain::GrossMotor) => 3614,
            (Self::Month30, AsqDomain::FineMotor) => 1925,
            (Self::Month30, AsqDomain::ProblemSolving) => 2708,
            (Self::Month30, AsqDomain::PersonalSocial) => 3201,
        }
    }
}

/// ASQ-3 completed as part of a 2-2½ year review. An area that was not scored is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Identity.
    pub id: AssessmentId,
    /// The child.
    pub child: ChildId,
    /// The review it was part of; `None` when it was filled in apart from one.
    pub contact: Option<ContactId>,
    /// The day it was completed.
    pub completed_on: NaiveDate,
    /// Which form.
    pub form: AsqForm,
    /// Score of each area, in the order of [`AsqDomain`].
    pub scores: [Option<AsqScore>; 5],
}

impl Assessment {
    /// The score of an area; `None` when it was not scored.
    #[must_use]
    pub fn score(&self, domain: AsqDomain) -> Option<AsqScore> {
        let [communication, gross, fine, problem, personal] = self.scores;
        match domain {
            AsqDomain::Communication => communication,
            AsqDomain::GrossMotor => gross,
            AsqDomain::FineMotor => fine,
            AsqDomain::ProblemSolving => problem,
            AsqDomain::PersonalSocial => personal,
        }
    }

    /// Whether an area is at or above the expected level; `None` when it was not scored.
    #[must_use]
    pub fn at_expected_level(&self, domain: AsqDomain) -> Option<bool> {
        self.score(domain).map(|score| score.hundredths() >= self.form.cut_off(domain))
    }

    /// Checks the assessment.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.completed_on > today {
            problems.push("completedOn", "That day has not come yet", "Give the day it was completed");
        }
        if self.scores.iter().all(Option::is_none) {
            problems.push("asq", "No area has a score", "Give at least one score, or leave ASQ-3 out");
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}

#[cfg(test)]
mod tests {
    use super::{AsqDomain, AsqForm, AsqScore, Assessment};
    use crate::child::Gestation;
    use crate::id::{AssessmentId, ChildId};

    #[test]
    fn a_score_at_the_cut_off_is_at_the_expected_level_and_one_below_is_not() {
        for (points, expected) in [("25.17", true), ("25.16", false), ("60", true), ("0", false)] {
            let assessment = Assessment {
                id: AssessmentId::parse("01a1e395-ae87-7000-8000-000000000001").unwrap(),
                child: ChildId::parse("01a1e395-ae87-7000-8000-000000000002").unwrap(),
                contact: None,
                completed_on: "2027-01-04".parse().unwrap(),
                form: AsqForm::Month24,
                scores: [AsqScore::parse(points), None, None, None, None],
            };
            assert_eq!(assessment.at_expected_level(AsqDomain::Communication), Some(expected), "{points}");
            assert_eq!(assessment.at_expected_level(AsqDomain::GrossMotor), None);
        }
    }

    #[test]
    fn a_score_outside_0_to_60_is_none() {
        for wrong in ["60.01", "61", "-1", "twenty", ""] {
            assert_eq!(AsqScore::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_form_goes_by_age_to_the_day() {
        let (born, term, early) = ("2024-06-10", Gestation::new(40, 0), Gestation::new(34, 0));
        for (on, gestation, expected) in [
            ("2026-05-09", None, None),
            ("2026-05-10", None, Some(AsqForm::Month24)),
            ("2026-07-25", term, Some(AsqForm::Month24)),
            ("2026-07-26", term, Some(AsqForm::Month27)),
            ("2026-10-25", term, Some(AsqForm::Month27)),
            ("2026-10-26", term, Some(AsqForm::Month30)),
            ("2027-01-25", term, Some(AsqForm::Month30)),
            ("2027-01-26", term, None),
            // Six weeks early: corrected until 24 months, and not from then on.
            ("2026-06-09", early, None),
            ("2026-06-10", early, Some(AsqForm::Month24)),
        ] {
            let form = AsqForm::for_age(born.parse().unwrap(), gestation, on.parse().unwrap());
            assert_eq!(form, expected, "{on} {gestation:?}");
        }
    }
}
