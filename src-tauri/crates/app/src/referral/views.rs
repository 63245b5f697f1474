//! Referrals as typed, as a child's record shows them, and as the list of the whole caseload does.

use caseload_domain::{
    contact::Mode,
    referral::{ReferralAnswer, ReferralService, ReferralUrgency},
    sharing::SharingBasis,
};
use chrono::{DateTime, NaiveDate, Utc};

use crate::{code::Code, view_macro::views};

views! {
    /// A referral as typed.
    pub struct ReferralForm {
        pub child_id: String,
        pub service: Code<ReferralService>,
        pub to: String,
        pub mode: Code<Mode>,
        pub sent_on: String,
        pub urgency: Code<ReferralUrgency>,
        pub reason: String,
        pub basis: Code<SharingBasis>,
        /// The day it was confirmed in writing; empty when it was in writing, or is not confirmed yet.
        pub confirmed_on: String,
        /// When to ask for an answer; empty takes the day of the rule.
        pub chase_on: String,
        /// The contact it came from.
        pub from_contact: Option<String>,
        pub restricted: bool,
        /// The entry of the directory it goes to.
        #[serde(default)]
        pub local_service_id: Option<String>,
    }
    /// Make a referral.
    pub struct MakeReferral { pub form: ReferralForm, pub draft_id: Option<String> }
    /// Amend a referral.
    pub struct AmendReferral {
        pub referral_id: String,
        pub form: ReferralForm,
        pub reason: String,
        pub from_revision: u32,
        pub draft_id: Option<String>,
    }
    /// One referral.
    pub struct OneReferral { pub referral_id: String }
    /// Note the day it was confirmed in writing.
    pub struct ConfirmReferral { pub referral_id: String, pub confirmed_on: String }
    /// Note what the service answered.
    pub struct AnswerReferral {
        pub referral_id: String,
        pub answered_on: String,
        pub answer: Code<ReferralAnswer>,
        pub by: String,
        pub reason: String,
    }
    /// Note who was asked for an answer, and when to ask again.
    pub struct ChaseReferral {
        pub referral_id: String,
        /// Who was rung or written to.
        pub asked: String,
        pub note: String,
        pub chase_on: String,
    }
    /// Note what came of it for the child.
    pub struct NoteOutcome { pub referral_id: String, pub outcome: String }
    /// When would a referral be chased?
    pub struct ChaseQuery {
        pub service: Code<ReferralService>,
        pub urgency: Code<ReferralUrgency>,
        pub sent_on: String,
    }
    /// The day of the rule, and whose rule it is.
    pub struct ChaseDay {
        /// `None` when the day it was sent cannot be read, or the bank holidays of that year are not known.
        pub on: Option<NaiveDate>,
        pub working_days: u32,
        /// Nobody's national rule.
        pub local: bool,
        pub source: String,
    }
    /// A referral.
    pub struct ReferralView {
        pub referral_id: String,
        pub child_id: String,
        pub service: Code<ReferralService>,
        pub to: String,
        pub mode: Code<Mode>,
        pub sent_on: NaiveDate,
        pub urgency: Code<ReferralUrgency>,
        pub reason: String,
        pub basis: Code<SharingBasis>,
        pub confirmed_on: Option<NaiveDate>,
        /// Made by word of mouth and not confirmed in writing yet.
        pub needs_confirming: bool,
        pub chase_on: Option<NaiveDate>,
        /// The day to ask has passed without an answer.
        pub overdue: bool,
        pub answered_on: Option<NaiveDate>,
        pub answer: Option<Code<ReferralAnswer>>,
        pub answered_by: String,
        pub answer_reason: String,
        pub outcome: String,
        pub from_contact: Option<String>,
        pub restricted: bool,
        pub local_service_id: Option<String>,
        pub revision: u32,
        pub entered_in_error: bool,
    }
    /// A referral, opened.
    pub struct OpenedReferral {
        pub referral: ReferralView,
        /// What was done since it was made, newest first.
        pub steps: Vec<ReferralStep>,
    }
    /// Something done about a referral.
    pub struct ReferralStep {
        pub written_at: DateTime<Utc>,
        pub author: String,
        pub reason: String,
    }
    /// Which quarter's answers are counted; empty is the running one.
    pub struct ReferralQuery { pub quarter: String }
    /// The referrals of the whole caseload: those waiting first, the longest overdue in front, then those answered.
    pub struct ReferralList {
        pub rows: Vec<ReferralRow>,
        pub waiting: u32,
        pub overdue: u32,
        pub quarter: String,
        pub quarters: Vec<String>,
        /// What became of the referrals sent in the quarter, by service.
        pub counts: Vec<ServiceCount>,
    }
    /// A referral and its child.
    pub struct ReferralRow {
        /// `SURNAME, First`.
        pub child: String,
        pub born: Option<NaiveDate>,
        pub referral: ReferralView,
    }
    /// What one service answered.
    pub struct ServiceCount {
        pub service: Code<ReferralService>,
        pub sent: u32,
        pub accepted: u32,
        pub rejected: u32,
        pub advice_only: u32,
        pub withdrawn: u32,
        pub waiting: u32,
    }
}
