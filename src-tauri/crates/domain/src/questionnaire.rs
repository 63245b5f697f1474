//! Questionnaires: sent, returned, read, followed up (`policy-papers` C10, N1).

use chrono::NaiveDate;

use crate::{
    coded,
    contact::ContactType,
    id::{ChildId, ContactId, QuestionnaireId},
    problem::{Problem, Problems},
};

coded! {
    /// What reading a returned questionnaire led to (`policy-papers` C10: digital resources, a group, a review).
    TriageOutcome {
        NoNeed = "no-need",
        Signposted = "signposted",
        Group = "group",
        ReviewOffered = "review-offered",
        Urgent = "urgent",
    }
}

impl TriageOutcome {
    /// Whether somebody must still do something before it is finished.
    #[must_use]
    pub fn needs_follow_up(self) -> bool {
        match self {
            Self::Group | Self::ReviewOffered | Self::Urgent => true,
            Self::NoNeed | Self::Signposted => false,
        }
    }
}

/// What was found when it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Triage {
    /// The day.
    pub on: NaiveDate,
    /// What it led to.
    pub outcome: TriageOutcome,
    /// Why, in a few words.
    pub note: String,
}

/// How far a questionnaire has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuestionnaireState {
    /// Sent and not back.
    Invited,
    /// Back and not read.
    Returned,
    /// Read; a follow-up is still to come.
    FollowUpNeeded,
    /// Nothing more to do.
    Finished,
}

/// A questionnaire about one child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questionnaire {
    /// Identity.
    pub id: QuestionnaireId,
    /// The child.
    pub child: ChildId,
    /// Which part of the programme it is.
    pub contact_type: ContactType,
    /// The day it was sent.
    pub invited_on: NaiveDate,
    /// The day it came back.
    pub returned_on: Option<NaiveDate>,
    /// What was found when it was read.
    pub triage: Option<Triage>,
    /// The day the follow-up was done.
    pub followed_up_on: Option<NaiveDate>,
    /// The contact that followed it up.
    pub follow_up_contact: Option<ContactId>,
}

impl Questionnaire {
    /// How far it has come.
    #[must_use]
    pub fn state(&self) -> QuestionnaireState {
        match (&self.triage, self.returned_on, self.followed_up_on) {
            (None, None, _) => QuestionnaireState::Invited,
            (None, Some(_), _) => QuestionnaireState::Returned,
            (Some(triage), _, None) if triage.outcome.needs_follow_up() => QuestionnaireState::FollowUpNeeded,
            (Some(_), _, _) => QuestionnaireState::Finished,
        }
    }

    /// Checks that each step follows the one before.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        let steps = [
            ("invitedOn", Some(self.invited_on)),
            ("returnedOn", self.returned_on),
            ("triagedOn", self.triage.as_ref().map(|triage| triage.on)),
            ("followedUpOn", self.followed_up_on),
        ];
        let mut latest = None;
        for (field, day) in steps {
            let Some(day) = day else { continue };
            if day > today {
                problems.push(field, "That day has not come yet", "Check the date");
            } else if latest.is_some_and(|latest| day < latest) {
                problems.push(field, "That is before the step before it", "Check the dates");
            }
            latest = latest.max(Some(day));
        }
        if self.triage.is_some() && self.returned_on.is_none() {
            problems.push("returnedOn", "It was read but is not back", "Give the day it came back");
        }
        if self.followed_up_on.is_some() && self.triage.is_none() {
            problems.push(
                "followedUpOn",
                "It was followed up but not read",
                "Say first what was found in it",
            );
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Questionnaire, QuestionnaireState, Triage, TriageOutcome};
    use crate::{
        contact::ContactType,
        id::{ChildId, QuestionnaireId},
    };
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn sent() -> Questionnaire {
        Questionnaire {
            id: QuestionnaireId::parse("01a1e395-ae87-7000-8000-000000000001").unwrap(),
            child: ChildId::parse("01a1e395-ae87-7000-8000-000000000002").unwrap(),
            contact_type: ContactType::ReceptionQuestionnaire,
            invited_on: day("2027-01-11"),
            returned_on: None,
            triage: None,
            followed_up_on: None,
            follow_up_contact: None,
        }
    }

    #[test]
    fn a_questionnaire_is_finished_when_nobody_has_anything_more_to_do() {
        let mut questionnaire = sent();
        assert_eq!(questionnaire.state(), QuestionnaireState::Invited);
        questionnaire.returned_on = Some(day("2027-01-20"));
        assert_eq!(questionnaire.state(), QuestionnaireState::Returned);
        let read = |outcome| Some(Triage { on: day("2027-01-21"), outcome, note: String::new() });
        questionnaire.triage = read(TriageOutcome::Signposted);
        assert_eq!(questionnaire.state(), QuestionnaireState::Finished);
        questionnaire.triage = read(TriageOutcome::ReviewOffered);
        assert_eq!(questionnaire.state(), QuestionnaireState::FollowUpNeeded);
        questionnaire.followed_up_on = Some(day("2027-01-25"));
        assert_eq!(questionnaire.state(), QuestionnaireState::Finished);
        assert_eq!(questionnaire.check(day("2027-02-01")), Ok(()));
    }

    #[test]
    fn a_step_before_the_one_it_follows_is_refused() {
        let mut questionnaire = sent();
        questionnaire.returned_on = Some(day("2027-01-10"));
        assert_eq!(questionnaire.check(day("2027-02-01")).unwrap_err().first().unwrap().field, "returnedOn");
        questionnaire.returned_on = Some(day("2027-02-02"));
        assert!(questionnaire.check(day("2027-02-01")).is_err());
    }
}
