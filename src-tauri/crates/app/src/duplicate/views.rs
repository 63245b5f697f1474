//! Records that may be of one child, side by side, joined and taken apart again.

use caseload_domain::{
    child::CaseloadStatus,
    joining::ChildField,
    likeness::{Likeness, NeverJoined},
    record::RecordKind,
};
use chrono::{DateTime, NaiveDate, Utc};

use crate::{code::Code, view_macro::views};

views! {
    /// Pairs to look at, pairs that were told apart, and records that were joined.
    pub struct DuplicateList {
        pub pairs: Vec<DuplicatePair>,
        pub told_apart: Vec<ToldApartPair>,
        pub joined: Vec<JoinedRecord>,
    }
    /// A child of a pair.
    pub struct PairedChildView {
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        pub born: Option<NaiveDate>,
        pub expected: Option<NaiveDate>,
        pub nhs_number: Option<String>,
        pub caseload_status: Code<CaseloadStatus>,
        /// Entries on the record, the child's own left out.
        pub entries: u32,
        pub last_seen: Option<NaiveDate>,
    }
    /// Two records that may be of one child, with what says so.
    pub struct DuplicatePair {
        pub one: PairedChildView,
        pub other: PairedChildView,
        pub evidence: Vec<Code<Likeness>>,
    }
    /// Two records a nurse said are of two children.
    pub struct ToldApartPair {
        pub one: PairedChildView,
        pub other: PairedChildView,
        pub why: String,
    }
    /// A record that was joined to another.
    pub struct JoinedRecord {
        pub child_id: String,
        /// As it was called.
        pub child: String,
        pub nhs_number: Option<String>,
        pub kept_id: String,
        pub kept: String,
        pub joined_at: DateTime<Utc>,
        pub author: String,
        pub reason: String,
    }
    /// Say that two records are of two children.
    pub struct TellApart { pub one: String, pub other: String, pub why: String }
    /// Look at a pair again.
    pub struct NoLongerApart { pub one: String, pub other: String }
    /// Two records side by side.
    pub struct CompareChildren {
        /// The record that would be kept.
        pub keep: String,
        pub other: String,
    }
    /// Two records field by field, and what joining them would do.
    pub struct Comparison {
        pub kept: PairedChildView,
        pub other: PairedChildView,
        pub kept_revision: u32,
        pub other_revision: u32,
        pub evidence: Vec<Code<Likeness>>,
        /// Why they cannot be joined; `None` when a nurse may decide.
        pub never: Option<Code<NeverJoined>>,
        pub fields: Vec<ComparedField>,
        /// Entries that would move, by kind.
        pub moves: Vec<EntryCount>,
        /// Relatives who are on both records and stand once afterwards.
        pub relatives_once: Vec<String>,
        /// Unfinished writing on the other record: it has to be finished or thrown away first.
        pub drafts: u32,
        /// Records joined to the other one before: then this one has to be the one that is kept.
        pub joined_to_other: u32,
    }
    /// One fact on both records, as words.
    pub struct ComparedField {
        pub field: Code<ChildField>,
        pub kept: String,
        pub other: String,
        pub same: bool,
        /// Nobody said it on the record that is kept, and the other has it.
        pub take_other: bool,
    }
    /// How many entries of a kind.
    pub struct EntryCount { pub kind: Code<RecordKind>, pub count: u32 }
    /// Join the other record to the one that is kept.
    pub struct JoinChildren {
        pub keep: String,
        pub other: String,
        pub kept_revision: u32,
        pub other_revision: u32,
        /// Facts taken from the other record.
        pub take: Vec<Code<ChildField>>,
        pub reason: String,
    }
    /// Two records are one.
    pub struct ChildrenJoined { pub kept_id: String, pub moved: u32 }
    /// One joined record.
    pub struct OneJoined { pub child_id: String }
    /// What taking a joined record apart again would do.
    pub struct TakeApartPreview {
        pub joined: JoinedRecord,
        /// Entries that come back, by kind.
        pub comes_back: Vec<EntryCount>,
        /// Entries that were written on since and stay where they are.
        pub stays: Vec<StayingEntry>,
        /// Facts of the kept record that were amended since and stay as they are.
        pub fields_stay: Vec<Code<ChildField>>,
    }
    /// An entry that stays.
    pub struct StayingEntry {
        pub record_id: String,
        pub kind: Code<RecordKind>,
        /// Amended since; otherwise something that stays belongs to it.
        pub amended: bool,
        pub written_at: DateTime<Utc>,
        pub author: String,
    }
    /// Take a joined record apart again.
    pub struct TakeApart { pub child_id: String, pub reason: String }
}
