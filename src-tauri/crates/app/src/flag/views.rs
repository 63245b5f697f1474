//! The flag form, and flags as the register and a child's screen show them.

use caseload_domain::{
    code::YesNoNotAsked,
    event::{EventKind, EventState},
    flag::{AbuseCategory, FlagSource, FlagStatus, FlagType},
};
use chrono::NaiveDate;

use crate::{code::Code, view_macro::views};

views! {
    /// A flag as typed.
    pub struct FlagForm {
        pub child_id: String,
        pub flag_type: Code<FlagType>,
        pub categories: Vec<Code<AbuseCategory>>,
        pub status: Code<FlagStatus>,
        pub source: Code<FlagSource>,
        pub source_detail: String,
        pub since: String,
        /// Empty means no review date, which stays in sight on Today.
        pub review_on: String,
        pub detail: String,
        pub restricted: bool,
        /// The service's own type, by its code; only on a local flag.
        pub local_type: Option<String>,
        /// Who knows of it: whether the family does, and which colleagues.
        pub known_to: String,
        /// What was done about it; needed for self-harm.
        pub action_taken: String,
        /// The report to the police; kept of a known case of FGM alone.
        pub police_reference: String,
        pub not_reported_because: String,
        pub health_advice: Code<YesNoNotAsked>,
        pub law_advice: Code<YesNoNotAsked>,
        /// What happened and what is planned.
        pub events: Vec<FlagEventTyped>,
    }
    /// Something that happened or is planned, as typed.
    pub struct FlagEventTyped {
        pub kind: Code<EventKind>,
        pub on: String,
        pub state: Code<EventState>,
        pub note: String,
    }
    /// Raise a flag.
    pub struct RaiseFlag { pub form: FlagForm, pub draft_id: Option<String> }
    /// Review a flag: what is known now, and when to look again.
    pub struct ReviewFlag {
        pub flag_id: String,
        pub form: FlagForm,
        /// What the review found.
        pub reason: String,
    }
    /// End a flag.
    pub struct EndFlag {
        pub flag_id: String,
        pub ended_on: String,
        pub reason: String,
    }
    /// A flag.
    pub struct FlagView {
        pub flag_id: String,
        pub child_id: String,
        pub flag_type: Code<FlagType>,
        pub categories: Vec<Code<AbuseCategory>>,
        pub status: Code<FlagStatus>,
        pub source: Code<FlagSource>,
        pub source_detail: String,
        pub since: NaiveDate,
        pub review_on: Option<NaiveDate>,
        pub review_overdue: bool,
        pub detail: String,
        pub restricted: bool,
        pub local_type: Option<String>,
        /// The words the service shows its own type by.
        pub local_label: Option<String>,
        pub known_to: String,
        pub action_taken: String,
        pub police: Option<PoliceReportView>,
        /// In the order of their days.
        pub events: Vec<FlagEventView>,
        pub ended_on: Option<NaiveDate>,
        pub end_reason: Option<String>,
        pub revision: u32,
        pub entered_in_error: bool,
    }
    /// The report to the police that a known case of FGM asks for.
    pub struct PoliceReportView {
        pub reference: String,
        pub not_reported_because: String,
        pub health_advice: Code<YesNoNotAsked>,
        pub law_advice: Code<YesNoNotAsked>,
    }
    /// Something that happened or is planned.
    pub struct FlagEventView {
        pub kind: Code<EventKind>,
        pub on: NaiveDate,
        pub state: Code<EventState>,
        pub note: String,
    }
    /// The types of flags that can be raised, and what each brings with it.
    pub struct FlagTypesView {
        pub types: Vec<FlagTypeView>,
        pub own: Vec<LocalFlagTypeView>,
    }
    /// What a type that ships brings with it.
    pub struct FlagTypeView {
        pub flag_type: Code<FlagType>,
        /// A new one is restricted until somebody says otherwise.
        pub restricted: bool,
        pub review_months: u32,
        pub procedure: ProcedureView,
    }
    /// A type of the service's own.
    pub struct LocalFlagTypeView {
        pub code: String,
        pub label: String,
        pub restricted: bool,
        pub review_months: Option<u32>,
        pub procedure: Option<ProcedureView>,
    }
    /// The steps of a procedure, to be read with no network.
    pub struct ProcedureView {
        pub name: String,
        pub steps: Vec<String>,
        /// The publications it follows; empty for a service's own.
        pub source: String,
        /// How the source is known to read; it is read again before it is relied upon.
        pub to_be_checked: bool,
    }
}
