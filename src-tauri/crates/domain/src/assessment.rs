//! Scored assessments. Scores only: the questions are other people's copyright and are never held (`standards` 5).

use chrono::NaiveDate;

use crate::{
    age::completed_months,
    child::Birth,
    code::Coded as _,
    coded,
    id::{AssessmentId, ChildId, ContactId, RelationshipId},
    problem::{Problem, Problems},
    score::{CutOffs, Form, Given, Scale, Tool},
};

coded! {
    /// Whom a tool can be about.
    Subject {
        #[doc = "The child."] Child = "child",
        #[doc = "An adult in the child's life: mood or safety that is the child's too."] Relative = "relative",
        #[doc = "The child or an adult: a young person has moods and goals of their own."] Either = "either",
    }
}

/// Whom a tool can be about (`standards` 5, 6).
#[must_use]
pub fn subject(tool: Tool) -> Subject {
    match tool {
        Tool::Asq3 | Tool::AsqSe2 | Tool::Sdq | Tool::Gcp2 => Subject::Child,
        Tool::Whooley | Tool::Epds => Subject::Relative,
        Tool::Gad2 | Tool::Gad7 | Tool::Phq2 | Tool::Phq9 | Tool::Dash | Tool::Goal => Subject::Either,
    }
}

/// Whom a tool can be about for a child on a day: about the child only from the age that the tool's table has, where it has
/// one. A mood or a safety of her own is asked of a young person, never of a toddler; about a relative it stays.
#[must_use]
pub fn subject_on(tool: Tool, birth: &Birth, on: NaiveDate) -> Subject {
    match (subject(tool), CutOffs::shipped().own_age(tool)) {
        (Subject::Either, Some(age)) if completed_years(birth, on).is_none_or(|years| years < age.years) => {
            Subject::Relative
        }
        (declared, _) => declared,
    }
}

/// `None` before the birth.
fn completed_years(birth: &Birth, on: NaiveDate) -> Option<u32> {
    match birth {
        Birth::Born(born) if *born <= on => Some(completed_months(*born, on) / 12),
        Birth::Born(_) | Birth::Expected(_) => None,
    }
}

/// The three ASQ-3 forms of the 2-2½ year review, whose cut-offs are national (`standards` 3, 5).
pub const REVIEW_FORMS: [Form; 3] = [Form::Month24, Form::Month27, Form::Month30];

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
    pub fn review_form(&self) -> Option<Form> {
        self.given.form.filter(|form| self.given.tool == Tool::Asq3 && REVIEW_FORMS.contains(form))
    }

    /// Whether an area is at or above the national expected level, by the values that ship and never a service's own;
    /// `None` when it was not scored on a form of the 2-2½ year review, or lies outside 0 to 60 (`standards` 5).
    #[must_use]
    pub fn at_expected_level(&self, area: Scale) -> Option<bool> {
        let form = self.review_form();
        let cut_off = CutOffs::shipped().cut_off(Tool::Asq3, Some(form?), area)?.at?;
        let range = CutOffs::shipped().range(Tool::Asq3, form, area)?;
        let (_, points) = self.given.scales.iter().find(|(scale, _)| *scale == area)?;
        (*points <= range.most).then_some(*points >= cut_off)
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
        match (subject(self.given.tool), &self.about) {
            (Subject::Child, Some(_)) => problems.push(
                "relationshipId",
                "This tool is about the child",
                "Choose the child",
            ),
            (Subject::Relative, None) => problems.push(
                "relationshipId",
                "Whom it is about is missing",
                "Choose the mother, the partner or another adult; add them under Family when they are not there",
            ),
            (Subject::Child, None) | (Subject::Relative, Some(_)) | (Subject::Either, _) => {}
        }
        for (field, words) in [("actionTaken", &self.action_taken), ("note", &self.note)] {
            if words.chars().count() > LONGEST_WORDS {
                problems.push(field, "That is too long", "Keep it under 2,000 characters");
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Assessment, LONGEST_WORDS, REVIEW_FORMS, Subject, subject, subject_on};
    use crate::{
        child::Birth,
        code::Coded as _,
        id::{AssessmentId, ChildId, RelationshipId},
        score::{CutOffs, Form, Given, Points, Scale, Tool},
    };

    fn of(given: Given) -> Assessment {
        Assessment {
            id: AssessmentId::parse("01a1e395-ae87-7000-8000-000000000001").unwrap(),
            child: ChildId::parse("01a1e395-ae87-7000-8000-000000000002").unwrap(),
            contact: None,
            completed_on: "2027-01-04".parse().unwrap(),
            about: None,
            given,
            action_taken: String::new(),
            note: String::new(),
        }
    }

    fn asq(form: Form, communication: &str) -> Assessment {
        of(Given::of_scales(Tool::Asq3, Some(form), &[Points::parse(communication)]))
    }

    fn fields(assessment: &Assessment) -> Vec<String> {
        let problems = assessment.check("2027-01-04".parse().unwrap()).err().unwrap_or_default();
        problems.into_iter().map(|problem| problem.field.into_owned()).collect()
    }

    #[test]
    fn a_score_at_the_national_cut_off_is_at_the_expected_level_and_one_below_is_not() {
        for form in REVIEW_FORMS {
            for area in Tool::Asq3.scales() {
                let at = CutOffs::shipped().cut_off(Tool::Asq3, Some(form), *area).unwrap().at.unwrap();
                for (points, expected) in [
                    (at, true),
                    (Points::from_hundredths(at.hundredths() - 1), false),
                    (Points::whole(60), true),
                ] {
                    let scores: Vec<Option<Points>> =
                        Tool::Asq3.scales().iter().map(|scale| (scale == area).then_some(points)).collect();
                    let assessment = of(Given::of_scales(Tool::Asq3, Some(form), &scores));
                    let said = assessment.at_expected_level(*area);
                    assert_eq!(said, Some(expected), "{} {} {points}", form.code(), area.code());
                }
            }
        }
        assert_eq!(asq(Form::Month24, "45").at_expected_level(Scale::GrossMotor), None, "not scored");
    }

    #[test]
    fn no_other_form_and_no_other_tool_has_an_expected_level() {
        assert_eq!(asq(Form::Month36, "60").at_expected_level(Scale::Communication), None);
        assert_eq!(asq(Form::Month24, "60.01").at_expected_level(Scale::Communication), None);
        let same_form = of(Given::of_scales(Tool::AsqSe2, Some(Form::Month24), &[Some(Points::whole(10))]));
        assert_eq!((same_form.review_form(), same_form.at_expected_level(Scale::Total)), (None, None));
    }

    #[test]
    fn a_parents_tool_says_about_whom_and_a_childs_is_about_the_child() {
        let mother = RelationshipId::parse("01a1e395-ae87-7000-8000-000000000003").unwrap();
        for tool in Tool::ALL {
            let items = tool.items().map_or(Vec::new(), |items| vec![Some(0); usize::from(items.count)]);
            let first = tool.scales().iter().take(usize::from(items.is_empty()));
            let scales = first.map(|scale| (*scale, Points::whole(1))).collect();
            let child = of(Given { tool: *tool, form: None, items, scales });
            let parent = Assessment { about: Some(mother.clone()), ..child.clone() };
            let (of_child, of_parent) = match subject(*tool) {
                Subject::Child => (vec![], vec!["relationshipId"]),
                Subject::Relative => (vec!["relationshipId"], vec![]),
                Subject::Either => (vec![], vec![]),
            };
            assert_eq!(
                (fields(&child), fields(&parent)),
                (
                    of_child.into_iter().map(str::to_owned).collect(),
                    of_parent.into_iter().map(str::to_owned).collect(),
                ),
                "{}",
                tool.code()
            );
        }
    }

    #[test]
    fn a_tool_for_adults_too_is_about_the_child_from_the_age_its_table_has_and_not_a_day_before() {
        let born = Birth::Born("2013-08-22".parse().unwrap());
        for (tool, last_day_without, first_day) in [
            (Tool::Phq9, "2026-08-21", "2026-08-22"),
            (Tool::Phq2, "2026-08-21", "2026-08-22"),
            (Tool::Dash, "2026-08-21", "2026-08-22"),
            (Tool::Gad7, "2027-08-21", "2027-08-22"),
            (Tool::Gad2, "2027-08-21", "2027-08-22"),
        ] {
            let on = |day: &str| subject_on(tool, &born, day.parse().unwrap());
            assert_eq!(
                (on(last_day_without), on(first_day)),
                (Subject::Relative, Subject::Either),
                "{tool:?}"
            );
            let unborn = Birth::Expected("2026-08-22".parse().unwrap());
            assert_eq!(subject_on(tool, &unborn, "2026-08-22".parse().unwrap()), Subject::Relative);
        }
        // Every tool that is about either has an age but goals, which a child of any age can have.
        for tool in Tool::ALL {
            let has = CutOffs::shipped().own_age(*tool).is_some();
            assert_eq!(has, subject(*tool) == Subject::Either && *tool != Tool::Goal, "{tool:?}");
        }
        let toddler = Birth::Born("2025-08-22".parse().unwrap());
        let today = "2026-08-22".parse().unwrap();
        assert_eq!(subject_on(Tool::Goal, &toddler, today), Subject::Either);
        assert_eq!(subject_on(Tool::Asq3, &toddler, today), Subject::Child);
        assert_eq!(subject_on(Tool::Epds, &toddler, today), Subject::Relative);
    }

    #[test]
    fn what_is_empty_not_yet_or_too_long_is_refused_by_its_field() {
        let nothing = of(Given { tool: Tool::Phq9, form: None, items: vec![None; 9], scales: Vec::new() });
        assert_eq!(fields(&nothing), ["phq-9"]);
        let later = Assessment { completed_on: "2027-01-05".parse().unwrap(), ..asq(Form::Month24, "45") };
        assert_eq!(fields(&later), ["completedOn"]);
        let long = Assessment { note: "x".repeat(LONGEST_WORDS + 1), ..asq(Form::Month24, "45") };
        assert_eq!(fields(&long), ["note"]);
    }
}
