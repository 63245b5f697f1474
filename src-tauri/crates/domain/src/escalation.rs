//! Professional disagreement taken further, stage by stage, until it is resolved (`policy-papers` 1.25, R11, R12).

mod stages;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub use stages::{StageFault, StageRule, StageRules, StageTableError};

use crate::{
    coded,
    id::{ChildId, EscalationId, ReferralId},
    problem::{Problem, Problems},
};

coded! {
    /// Whom it was taken to, in the order the procedures go. The time each has to answer is local (`data/escalation/`).
    EscalationStage {
        Practitioner = "practitioner",
        LineManager = "line-manager",
        NamedNurse = "named-nurse",
        DesignatedNurse = "designated-nurse",
        SafeguardingPartners = "safeguarding-partners",
    }
}

/// One step: whom it was put to, by when an answer was asked, and what the answer was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EscalationStep {
    /// The stage.
    pub stage: EscalationStage,
    /// To whom, by name and agency.
    pub to: String,
    /// The day it was put to them.
    pub on: NaiveDate,
    /// By when an answer was asked.
    pub reply_by: NaiveDate,
    /// The day they answered; `None` while they have not.
    pub replied_on: Option<NaiveDate>,
    /// What they answered; empty while they have not.
    pub reply: String,
}

/// How a disagreement was resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// The day.
    pub on: NaiveDate,
    /// What was agreed, and what happens for the child.
    pub outcome: String,
}

/// A professional disagreement about a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escalation {
    /// Identity.
    pub id: EscalationId,
    /// The child.
    pub child: ChildId,
    /// What is disagreed about, and what it means for the child.
    pub about: String,
    /// The referral it is about.
    pub referral: Option<ReferralId>,
    /// The steps, oldest first; at least one.
    pub steps: Vec<EscalationStep>,
    /// How it was resolved; `None` while it is not.
    pub resolved: Option<Resolved>,
}

impl Escalation {
    /// Checks the escalation against the calendar and against itself.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.about.trim().is_empty() {
            problems.push(
                "about",
                "What is disagreed about is missing",
                "Write what you disagree with and what it means for the child",
            );
        }
        if self.steps.is_empty() {
            problems.push("to", "Nobody was asked yet", "Write to whom you put it first");
        }
        for step in &self.steps {
            if step.to.trim().is_empty() {
                problems.push("to", "To whom is missing", "Write the name and agency");
            }
            if step.on > today {
                problems.push("on", "That day has not come yet", "Give the day you put it to them");
            }
            if step.reply_by < step.on {
                problems.push("replyBy", "That is before it was put to them", "Check both dates");
            }
            if step.replied_on.is_some_and(|on| on < step.on || on > today) {
                problems.push("repliedOn", "That day does not fit", "Give the day they answered");
            }
            if step.replied_on.is_some() && step.reply.trim().is_empty() {
                problems.push("reply", "The answer is missing", "Write what they answered");
            }
        }
        if let Some(resolved) = &self.resolved {
            if resolved.on > today || self.steps.first().is_some_and(|first| resolved.on < first.on) {
                problems.push("resolvedOn", "That day does not fit", "Give the day it was resolved");
            }
            if resolved.outcome.trim().is_empty() {
                problems.push("outcome", "What was agreed is missing", "Write what was agreed for the child");
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }

    /// The step that waits for an answer: the newest, unless it has one or the disagreement is resolved. An earlier stage that
    /// never answered was gone past and waits no more.
    #[must_use]
    pub fn waiting(&self) -> Option<&EscalationStep> {
        if self.resolved.is_some() {
            return None;
        }
        self.steps.last().filter(|step| step.replied_on.is_none())
    }
}
