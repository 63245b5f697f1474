//! Safeguarding flags, Universal Plus episodes with reason and goals, tasks and questionnaires.

use super::codes::{EpisodeStatus, FlagStatus, GoalStatus, TaskIntent, TaskPriority, TaskStatus};
use super::data_types::{Annotation, CodeableConcept, Identifier, Meta, Period, Reference};
use super::extension::Extension;
use super::wire;
use crate::v1::moment::{Date, Instant, Moment};

wire! {
    /// A safeguarding or other alert on a child.
    pub struct Flag {
        /// Record id.
        one id: String,
        /// Revision; security `R`.
        one meta: Meta,
        /// Review date, source, reason of an amendment …
        many extension: Extension,
        /// Record id.
        many identifier: Identifier,
        /// Active, ended, entered in error.
        one status: FlagStatus,
        /// Safety and safeguarding.
        many category: CodeableConcept,
        /// Which flag.
        one code: CodeableConcept,
        /// The child.
        one subject: Reference,
        /// Since, until.
        maybe period: Period,
        /// The contact at which it was raised.
        maybe encounter: Reference,
        /// Who raised it.
        maybe author: Reference,
    }
}

wire! {
    /// A Universal Plus or Partnership Plus episode.
    pub struct EpisodeOfCare {
        /// Record id.
        one id: String,
        /// Revision.
        one meta: Meta,
        /// Outcome, reason for more sessions than the package allows, partners, steps, answers to a programme …
        many extension: Extension,
        /// Record id.
        many identifier: Identifier,
        /// Planned, active, on hold, finished, cancelled, entered in error.
        one status: EpisodeStatus,
        /// Earlier states.
        many status_history: EpisodeStatusHistory,
        /// Level of care and package.
        #[serde(rename = "type")]
        many kind: CodeableConcept,
        /// The reason.
        many diagnosis: Diagnosis,
        /// The child.
        one patient: Reference,
        /// The trust.
        maybe managing_organization: Reference,
        /// Since, until.
        maybe period: Period,
        /// Who leads it.
        maybe care_manager: Reference,
    }
}

wire! {
    /// An earlier state of an episode.
    pub struct EpisodeStatusHistory {
        /// The state.
        one status: EpisodeStatus,
        /// When.
        one period: Period,
    }
}

wire! {
    /// An episode's reason.
    pub struct Diagnosis {
        /// The Condition.
        one condition: Reference,
        /// As what.
        maybe role: CodeableConcept,
        /// Which comes first.
        maybe rank: u32,
    }
}

wire! {
    /// The reason of an episode. When entered in error it has no clinical status (FHIR rule con-5).
    pub struct Condition {
        /// Record id.
        one id: String,
        /// Revision.
        one meta: Meta,
        /// Reason of an amendment …
        many extension: Extension,
        /// Record id.
        many identifier: Identifier,
        /// Active, resolved.
        maybe clinical_status: CodeableConcept,
        /// Confirmed, entered in error.
        maybe verification_status: CodeableConcept,
        /// Problem list item.
        many category: CodeableConcept,
        /// What it is.
        maybe code: CodeableConcept,
        /// The child.
        one subject: Reference,
        /// Since.
        maybe onset_date_time: Moment,
        /// Until.
        maybe abatement_date_time: Moment,
        /// When it was recorded.
        maybe recorded_date: Moment,
        /// Who recorded it.
        maybe recorder: Reference,
        /// Remarks.
        many note: Annotation,
    }
}

wire! {
    /// A goal agreed with the family. The extension `episode` names its episode.
    pub struct Goal {
        /// Record id.
        one id: String,
        /// Revision.
        one meta: Meta,
        /// Episode, reason of an amendment …
        many extension: Extension,
        /// Record id.
        many identifier: Identifier,
        /// Where it stands.
        one lifecycle_status: GoalStatus,
        /// How far it was reached.
        maybe achievement_status: CodeableConcept,
        /// The goal in words.
        one description: CodeableConcept,
        /// The child.
        one subject: Reference,
        /// Since.
        maybe start_date: Date,
        /// By when.
        many target: GoalTarget,
        /// When its state last changed.
        maybe status_date: Date,
        /// Why its state changed.
        maybe status_reason: String,
        /// Who set it.
        maybe expressed_by: Reference,
        /// The episode's reason.
        many addresses: Reference,
        /// Remarks.
        many note: Annotation,
    }
}

wire! {
    /// By when a goal should be met.
    pub struct GoalTarget {
        /// By when.
        maybe due_date: Date,
    }
}

wire! {
    /// Something to do, with its date; a questionnaire that a family was invited to fill in; a transfer of care.
    pub struct Task {
        /// Record id.
        one id: String,
        /// Revision.
        one meta: Meta,
        /// Episode, dates and triage of a questionnaire, reason of an amendment …
        many extension: Extension,
        /// Record id.
        many identifier: Identifier,
        /// To do, done, cancelled.
        one status: TaskStatus,
        /// Why it was cancelled.
        maybe status_reason: CodeableConcept,
        /// How far a questionnaire or a transfer has come.
        maybe business_status: CodeableConcept,
        /// Plan or order.
        one intent: TaskIntent,
        /// How urgent.
        maybe priority: TaskPriority,
        /// What sort of task.
        maybe code: CodeableConcept,
        /// What is to be done.
        maybe description: String,
        /// The record it is about.
        maybe focus: Reference,
        /// The child.
        #[serde(rename = "for")]
        maybe subject: Reference,
        /// The contact at which it arose.
        maybe encounter: Reference,
        /// Done from, to.
        maybe execution_period: Period,
        /// When it was written.
        maybe authored_on: Instant,
        /// When it last changed.
        maybe last_modified: Instant,
        /// Who asks.
        maybe requester: Reference,
        /// Who does it.
        maybe owner: Reference,
        /// Why.
        maybe reason_code: CodeableConcept,
        /// Remarks.
        many note: Annotation,
        /// Due by, or when care is to pass: `period.end`.
        maybe restriction: TaskRestriction,
    }
}

wire! {
    /// When a task must be done, or care is to pass.
    pub struct TaskRestriction {
        /// `end` is the due date.
        one period: Period,
    }
}
