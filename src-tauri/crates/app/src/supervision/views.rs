//! Supervision as typed and as shown, who is due, and the cases a supervisor is shown.

use caseload_domain::{safeguarding::SafeguardingKind, supervision::SupervisionForm};
use chrono::NaiveDate;

use crate::{code::Code, view_macro::views};

views! {
    /// One supervision as typed: about one child or several.
    pub struct SupervisionTyped {
        pub on: String,
        pub supervisor: String,
        pub form: Code<SupervisionForm>,
        /// The next one agreed; empty leaves it to the interval.
        pub next_on: String,
        pub children: Vec<SupervisedChild>,
    }
    /// What was said of one child.
    pub struct SupervisedChild {
        pub child_id: String,
        pub discussed: String,
        pub actions: String,
    }
    /// Record supervision: each child gets its own record, all in one save.
    pub struct RecordSupervision { pub typed: SupervisionTyped, pub draft_id: Option<String> }
    /// Amend one child's record of it.
    pub struct AmendSupervision {
        pub supervision_id: String,
        pub typed: SupervisionTyped,
        pub reason: String,
        pub from_revision: u32,
        pub draft_id: Option<String>,
    }
    /// Supervision about a child. It is restricted always.
    pub struct SupervisionView {
        pub supervision_id: String,
        pub child_id: String,
        pub on: NaiveDate,
        pub supervisor: String,
        pub form: Code<SupervisionForm>,
        pub discussed: String,
        pub actions: String,
        pub next_on: Option<NaiveDate>,
        pub revision: u32,
        pub entered_in_error: bool,
    }
    /// Every child who is talked about at the interval, the longest overdue first.
    pub struct SupervisionList {
        /// The latest supervision about any of them.
        pub last_on: Option<NaiveDate>,
        /// The day by which the next is needed.
        pub next_by: Option<NaiveDate>,
        pub overdue: u32,
        /// The interval in words, and whether it is nobody's national rule.
        pub interval: String,
        pub local: bool,
        pub rows: Vec<SupervisionRow>,
    }
    /// A child and when supervision is due.
    pub struct SupervisionRow {
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        pub born: Option<NaiveDate>,
        pub kind: Code<SafeguardingKind>,
        pub since: NaiveDate,
        pub last_on: Option<NaiveDate>,
        pub next_by: Option<NaiveDate>,
        pub overdue: bool,
    }
    /// How many cases a supervisor is shown, and from what the choice begins.
    pub struct SampleQuery {
        pub cases: u32,
        /// Any word or day: the same gives the same cases.
        pub seed: String,
    }
    /// The cases, and by what rule they were chosen.
    pub struct SupervisionSample {
        pub rows: Vec<SupervisionRow>,
        pub seed: String,
        pub overdue: u32,
        pub others: u32,
        /// Every so manieth of the others; 0 when none was chosen.
        pub every: u32,
        /// The first of the others that was chosen, from 1.
        pub first: u32,
    }
}
