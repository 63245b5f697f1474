//! Who is named on children's records, and how that changed.

use chrono::{DateTime, Utc};

use crate::view_macro::views;

views! {
    /// Name somebody else on the records of some children.
    pub struct ReassignChildren {
        pub child_ids: Vec<String>,
        pub to: String,
        pub reason: String,
    }
    /// How many records were changed; those that named the person already are left as they are.
    pub struct ChildrenReassigned { pub changed: u32, pub as_they_were: u32 }
    /// Children to reassign, with who is named on each now.
    pub struct ReassignQuery { pub child_ids: Vec<String> }
    /// What the screen starts from.
    pub struct ReassignStart {
        pub children: Vec<ReassignChild>,
        /// The latest changes of the whole caseload, newest first.
        pub changes: Vec<ReassignLine>,
    }
    /// A child and who is named on the record.
    pub struct ReassignChild {
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        pub named: Option<String>,
    }
    /// A change of who is named.
    pub struct ReassignLine {
        pub child_id: String,
        pub child: String,
        /// The revision of the child's record that made it.
        pub revision: u32,
        pub from: Option<String>,
        pub to: Option<String>,
        pub at: DateTime<Utc>,
        pub author: String,
        pub reason: String,
        /// The record still names the person this change named.
        pub stands: bool,
    }
    /// Take one change back.
    pub struct TakeBackReassign { pub child_id: String, pub revision: u32 }
}
