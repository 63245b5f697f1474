//! Referrals out, each kept in sight until it is answered (`policy-papers` 1.24, S22; `standards` 9.1).

mod chase;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub use chase::{ChaseFault, ChaseRule, ChaseRules, ChaseTableError};

use crate::{
    coded,
    contact::Mode,
    id::{ChildId, ContactId, LocalServiceId, ReferralId},
    problem::{Problem, Problems},
    sharing::SharingBasis,
};

coded! {
    /// The service referred to. The first three are the front door of children's social care and what must go at once.
    ReferralService {
        ChildrensSocialCare = "childrens-social-care",
        EarlyHelp = "early-help",
        Police = "police",
        UrgentPaediatrics = "urgent-paediatrics",
        Paediatrics = "paediatrics",
        Gp = "gp",
        Camhs = "camhs",
        SpeechAndLanguage = "speech-and-language",
        Audiology = "audiology",
        Vision = "vision",
        Dietetics = "dietetics",
        WeightManagement = "weight-management",
        Continence = "continence",
        Dentist = "dentist",
        PerinatalMentalHealth = "perinatal-mental-health",
        TalkingTherapies = "talking-therapies",
        DomesticAbuse = "domestic-abuse",
        SubstanceMisuse = "substance-misuse",
        StopSmoking = "stop-smoking",
        Housing = "housing",
        EarlyYears = "early-years",
        Other = "other",
    }
}

coded! {
    /// How soon it must be looked at.
    ReferralUrgency { SameDay = "same-day", Urgent = "urgent", Routine = "routine" }
}

coded! {
    /// What the service answered (`policy-papers` 1.24; 004:782-787).
    ReferralAnswer {
        Accepted = "accepted",
        Rejected = "rejected",
        AdviceOnly = "advice-only",
        Withdrawn = "withdrawn",
    }
}

/// What the service answered, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The day.
    pub on: NaiveDate,
    /// What.
    pub answer: ReferralAnswer,
    /// By whom; empty when not known.
    pub by: String,
    /// The reason, or what follows; needed for a rejection.
    pub reason: String,
}

/// A referral about a child to another service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Identity.
    pub id: ReferralId,
    /// The child.
    pub child: ChildId,
    /// To which service.
    pub service: ReferralService,
    /// The service's or person's name, as written; needed for *other*.
    pub to: String,
    /// How it was sent.
    pub mode: Mode,
    /// The day it was sent.
    pub sent_on: NaiveDate,
    /// How soon it must be looked at.
    pub urgency: ReferralUrgency,
    /// Why, in words.
    pub reason: String,
    /// By what right.
    pub basis: SharingBasis,
    /// The day a referral by phone was confirmed in writing; `None` while it is not, or when it was in writing.
    pub confirmed_on: Option<NaiveDate>,
    /// When to ask, while there is no answer. A referral without an answer always has one.
    pub chase_on: Option<NaiveDate>,
    /// What was answered; `None` while nothing is.
    pub answered: Option<Answered>,
    /// What came of it, in words; empty while not known.
    pub outcome: String,
    /// The contact it came from.
    pub from_contact: Option<ContactId>,
    /// Never shown or printed in the home.
    pub restricted: bool,
    /// The entry of the local directory it went to; `None` when it is not in there.
    pub local_service: Option<LocalServiceId>,
}

impl Referral {
    /// Checks the referral against the calendar and against itself.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.sent_on > today {
            problems.push(
                "sentOn",
                "That day has not come yet",
                "Give the day it was sent; plan ahead with a task",
            );
        }
        if self.service == ReferralService::Other && self.to.trim().is_empty() {
            problems.push("to", "To whom is missing", "Write the service's name");
        }
        if self.reason.trim().is_empty() {
            problems.push("reason", "Why is missing", "Write what worries you, in a sentence or two");
        }
        if self.confirmed_on.is_some_and(|on| on < self.sent_on || on > today) {
            problems.push("confirmedOn", "That day does not fit", "Give the day it was confirmed in writing");
        }
        match &self.answered {
            None if self.chase_on.is_none() => problems.push(
                "chaseOn",
                "When to ask for an answer is missing",
                "Give the day you will chase it, so that it is not left open silently",
            ),
            None => {}
            Some(answered) => {
                if answered.on < self.sent_on || answered.on > today {
                    problems.push("answeredOn", "That day does not fit", "Give the day they answered");
                }
                if answered.answer == ReferralAnswer::Rejected && answered.reason.trim().is_empty() {
                    problems.push(
                        "answerReason",
                        "Why it was rejected is missing",
                        "Write the reason they gave",
                    );
                }
            }
        }
        if self.chase_on.is_some_and(|on| on < self.sent_on) {
            problems.push("chaseOn", "That is before it was sent", "Check both dates");
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }

    /// Whether it waits for an answer.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.answered.is_none()
    }

    /// Whether the day to ask has passed without an answer.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_waiting() && self.chase_on.is_some_and(|chase| chase < today)
    }

    /// Whether a referral made by word of mouth still has to be confirmed in writing (`standards` 9.1).
    #[must_use]
    pub fn needs_confirming(&self) -> bool {
        self.confirmed_on.is_none()
            && matches!(self.mode, Mode::Phone | Mode::InPerson | Mode::Video)
            && matches!(self.service, ReferralService::ChildrensSocialCare | ReferralService::Police)
    }
}
