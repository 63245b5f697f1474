//! The flag form, and flags as the register and a child's screen show them.

use caseload_domain::flag::{AbuseCategory, FlagSource, FlagStatus, FlagType};
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
        pub ended_on: Option<NaiveDate>,
        pub end_reason: Option<String>,
        pub revision: u32,
        pub entered_in_error: bool,
    }
    /// The safeguarding register of this caseload: open flags, most urgent first.
    pub struct FlagRegister {
        pub rows: Vec<FlagRegisterRow>,
        /// Children with at least one open flag.
        pub children: u32,
    }
    /// An open flag and its child.
    pub struct FlagRegisterRow {
        pub child: String,
        pub born: Option<NaiveDate>,
        pub flag: FlagView,
    }
}
