//! A concern about a colleague, as typed and as its own list shows it.

use caseload_domain::allegation::AllegationOutcome;
use chrono::NaiveDate;

use crate::{code::Code, draft::views::DraftLine, view_macro::views};

views! {
    /// The note as typed. It names no child.
    pub struct AllegationForm {
        pub on: String,
        /// Role and employer.
        pub about: String,
        pub referred_on: String,
        pub officer: String,
        pub reference: String,
        pub outcome: Option<Code<AllegationOutcome>>,
        pub note: String,
    }
    /// Write the note.
    pub struct NoteAllegation { pub form: AllegationForm, pub draft_id: Option<String> }
    /// Amend it.
    pub struct AmendAllegation {
        pub allegation_id: String,
        pub form: AllegationForm,
        pub reason: String,
        pub from_revision: u32,
        pub draft_id: Option<String>,
    }
    /// The notes, newest first. Opening the list is noted.
    pub struct AllegationList {
        pub rows: Vec<AllegationView>,
        /// Notes not saved yet; no other screen shows them.
        pub drafts: Vec<DraftLine>,
    }
    /// A note.
    pub struct AllegationView {
        pub allegation_id: String,
        pub on: NaiveDate,
        pub about: String,
        pub referred_on: Option<NaiveDate>,
        pub officer: String,
        pub reference: String,
        pub outcome: Option<Code<AllegationOutcome>>,
        pub note: String,
        /// Still to be told to the officer, or its outcome is open.
        pub open: bool,
        pub revision: u32,
        pub entered_in_error: bool,
    }
}
