//! Disagreements as typed and as shown: what it is about, to whom it was put, what they answered.

use caseload_domain::escalation::EscalationStage;
use chrono::NaiveDate;

use crate::{code::Code, view_macro::views};

views! {
    /// A disagreement as typed, with its first step.
    pub struct EscalationForm {
        pub child_id: String,
        pub about: String,
        /// The referral it is about.
        pub referral_id: Option<String>,
        pub stage: Code<EscalationStage>,
        pub to: String,
        pub on: String,
        /// By when an answer is asked; empty takes the days of the stage.
        pub reply_by: String,
    }
    /// Begin an escalation.
    pub struct StartEscalation { pub form: EscalationForm, pub draft_id: Option<String> }
    /// One escalation.
    pub struct OneEscalation { pub escalation_id: String }
    /// Note what they answered.
    pub struct ReplyEscalation {
        pub escalation_id: String,
        pub replied_on: String,
        pub reply: String,
    }
    /// Take it to the next stage.
    pub struct NextStage {
        pub escalation_id: String,
        pub stage: Code<EscalationStage>,
        pub to: String,
        pub on: String,
        pub reply_by: String,
    }
    /// Note how it was resolved.
    pub struct ResolveEscalation {
        pub escalation_id: String,
        pub resolved_on: String,
        pub outcome: String,
    }
    /// An escalation.
    pub struct EscalationView {
        pub escalation_id: String,
        pub child_id: String,
        pub about: String,
        pub referral_id: Option<String>,
        /// Oldest first.
        pub steps: Vec<EscalationStepView>,
        /// By when the step that waits asked for an answer.
        pub reply_by: Option<NaiveDate>,
        pub overdue: bool,
        pub resolved_on: Option<NaiveDate>,
        pub outcome: String,
        pub revision: u32,
        pub entered_in_error: bool,
    }
    /// One step.
    pub struct EscalationStepView {
        pub stage: Code<EscalationStage>,
        pub to: String,
        pub on: NaiveDate,
        pub reply_by: NaiveDate,
        pub replied_on: Option<NaiveDate>,
        pub reply: String,
    }
    /// The open escalations of the whole caseload, the longest overdue first, and the stages of the procedure.
    pub struct EscalationList {
        pub rows: Vec<EscalationRow>,
        pub stages: Vec<StageDays>,
    }
    /// An open escalation and its child.
    pub struct EscalationRow {
        /// `SURNAME, First`.
        pub child: String,
        pub escalation: EscalationView,
    }
    /// How long a stage has to answer, and whose rule it is.
    pub struct StageDays {
        pub stage: Code<EscalationStage>,
        pub working_days: u32,
        pub local: bool,
        pub source: String,
    }
}
