//! Scored assessments. Scores only: the questions are other people's copyright and are never held (`standards` 5).

use chrono::NaiveDate;

use crate::{
    child::Gestation,
    code::Coded as _,
    coded,
    id::{AssessmentId, ChildId, ContactId, RelationshipId},
    problem::{Problem, Problems},
    score::{CutOffs, Form, Given, Points, Scale, Tool, asq3_forms},
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
        asq3_forms(born, gestation, on).forms.into_iter().find_map(|form| Self::from_code(form.code()))
    }

    /// The lowest score at the expected level, in hundredths of a point (`standards` 5; NHS England's own values).
    #[must_use]
    pub fn cut_off(self, domain: AsqDomain) -> u16 {
        let form = Form::from_code(self.code());
        let scale = Scale::from_code(domain.code()).expect("each area is a scale");
        let cut_off = CutOffs::shipped().cut_off(Tool::Asq3, form, scale).and_then(|cut_off| cut_off.at);
        let hundredths = cut_off.expect("a test holds the national cut-offs").hundredths();
        u16::try_from(hundredths).expect("a cut-off is at most 60 points")
    }
}

/// A tool scored once: about the child, or about a parent whose mood or safety is the child's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Identity.
    pub id: AssessmentId,
    /// The child in whose record it is.
    pub child: ChildId,
    /// The relative it is about; `None` when it is about the child.
    pub about: Option<RelationshipId>,
    /// The contact it was part of; `None` when it was filled in apart from one.
    pub contact: Option<ContactId>,
    /// The day it was completed.
    pub completed_on: NaiveDate,
    /// The answers or scores. What they come to is worked out, never kept.
    pub given: Given,
    /// What was done about an answer that asks for it the same day; empty when none does.
    pub action_taken: String,
    /// More, in the nurse's words; empty when there is none.
    pub note: String,
}

/// Longest words of an action or a note, in characters.
pub const LONGEST_WORDS: usize = 2_000;

impl Assessment {
    /// The ASQ-3 form of the 2-2½ year review that was filled in; `None` for any other form or tool.
    #[must_use]
    pub fn asq_form(&self) -> Option<AsqForm> {
        let form = self.given.form.filter(|_| self.given.tool == Tool::Asq3)?;
        AsqForm::from_code(form.code())
    }

    /// The ASQ-3 score of an area; `None` when it was not scored.
    #[must_use]
    pub fn score(&self, domain: AsqDomain) -> Option<AsqScore> {
        self.asq_form()?;
        let (_, points) = self.given.scales.iter().find(|(scale, _)| scale.code() == domain.code())?;
        AsqScore::from_hundredths(u16::try_from(points.hundredths()).ok()?)
    }

    /// Whether an area is at or above the national expected level; `None` when it was not scored on one of the three forms.
    #[must_use]
    pub fn at_expected_level(&self, domain: AsqDomain) -> Option<bool> {
        let cut_off = self.asq_form()?.cut_off(domain);
        self.score(domain).map(|score| score.hundredths() >= cut_off)
    }

    /// Checks the assessment. What its tool allows, [`crate::score`] says.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.completed_on > today {
            problems.push("completedOn", "That day has not come yet", "Give the day it was completed");
        }
        if self.given.scales.is_empty() && self.given.items.iter().all(Option::is_none) {
            problems.push(
                self.given.tool.code(),
                "Nothing is scored",
                "Give at least one score, or leave this assessment out",
            );
        }
        for (field, words) in [("actionTaken", &self.action_taken), ("note", &self.note)] {
            if words.chars().count() > LONGEST_WORDS {
                problems.push(field, "That is too long", "Keep it under 2,000 characters");
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}

/// ASQ-3 scores of the 2-2½ year review as given, area by area in the order of [`AsqDomain`].
#[must_use]
pub fn asq_given(form: AsqForm, scores: [Option<AsqScore>; 5]) -> Given {
    let scales = AsqDomain::ALL
        .iter()
        .zip(scores)
        .filter_map(|(domain, score)| {
            let points = Points::from_hundredths(u32::from(score?.hundredths()));
            Some((Scale::from_code(domain.code())?, points))
        })
        .collect();
    Given { tool: Tool::Asq3, form: Form::from_code(form.code()), items: Vec::new(), scales }
}

#[cfg(test)]
mod tests {
    use super::{AsqDomain, AsqForm, AsqScore, Assessment, asq_given};
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
                about: None,
                given: asq_given(AsqForm::Month24, [AsqScore::parse(points), None, None, None, None]),
                action_taken: String::new(),
                note: String::new(),
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
