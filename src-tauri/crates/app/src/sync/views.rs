//! What the Sync screen shows: what is ready, what is in a file, what was received or refused.

use caseload_domain::record::RecordKind;
use chrono::{DateTime, NaiveDate, Utc};

use crate::{caseload::views::SyncState, code::Code, view_macro::views};

views! {
    /// Which entries to list.
    pub struct SyncQuery {
        /// Empty for all that are not yet received.
        pub states: Vec<Code<SyncState>>,
        pub offset: u32,
        pub limit: u32,
    }
    /// The Sync screen.
    pub struct SyncView {
        pub ready: u32,
        pub in_file: u32,
        pub received: u32,
        pub refused: u32,
        pub drafts: u32,
        /// Lines of the audit chain.
        pub audit_length: u32,
        pub next_sequence: u32,
        /// The trust whose profile is loaded; `None` means export must wait, and the screen says how to get one.
        pub trust: Option<TrustView>,
        pub device_id: String,
        pub files: Vec<SyncFileView>,
        pub entries: Vec<SyncEntry>,
        pub entries_total: u32,
    }
    /// The trust.
    pub struct TrustView {
        pub name: String,
        pub ods_code: String,
        pub valid_until: Option<NaiveDate>,
        /// Fingerprint of the key that signs receipts, to be read aloud at enrolment.
        pub fingerprint: String,
    }
    /// A file that was exported.
    pub struct SyncFileView {
        pub sequence: u32,
        pub file_name: String,
        pub created_at: DateTime<Utc>,
        pub entries: u32,
        pub received: u32,
        pub refused: u32,
        pub receipt_at: Option<DateTime<Utc>>,
        /// The folder it was last saved to; `None` when it waits inside the caseload to be saved.
        pub saved_to: Option<String>,
        /// The trust went on without it, and what it carried goes with a later file.
        pub lost: bool,
    }
    /// An entry on its way.
    pub struct SyncEntry {
        pub record_id: String,
        pub kind: Code<RecordKind>,
        pub revision: u32,
        pub child_id: Option<String>,
        /// `SURNAME, First`; `None` for the practitioner and for people.
        pub child: Option<String>,
        /// A code: the contact's type, the flag's type, the episode's reason; a task's title; a person's name.
        pub what: String,
        pub happened_on: Option<NaiveDate>,
        pub written_at: DateTime<Utc>,
        pub state: Code<SyncState>,
        pub file: Option<u32>,
        pub refused_because: Option<String>,
    }
    /// An export was made.
    pub struct Exported {
        /// The newest file's number.
        pub sequence: u32,
        pub file_name: String,
        /// Entries in all its files.
        pub entries: u32,
        /// How many files it took: what one file cannot hold goes into the next.
        pub files: u32,
        /// The folder it was saved to; `None` when saving was cancelled: it waits and can be saved again.
        pub saved_to: Option<String>,
    }
    /// Save a file again.
    pub struct SaveAgain { pub sequence: u32 }
    /// Send a refused entry again as it is, because the trust has mended its side.
    pub struct SendAgain { pub record_id: String, pub revision: u32 }
    /// A receipt was read; `None` when no file was chosen.
    pub struct ReceiptRead {
        pub sequence: u32,
        pub received: u32,
        pub refused: u32,
        /// It had been read before; nothing changed.
        pub already_read: bool,
        /// Files the trust went on without.
        pub lost_files: Vec<u32>,
        /// Entries of those files, which are ready again.
        pub again: u32,
    }
}
