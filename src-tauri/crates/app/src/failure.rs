//! What the window and the command line are told when something could not be done.

use serde::Serialize;
use ts_rs::TS;

/// A failure as a tagged union. The window turns each kind into a pair: what happened, and what to do now.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Failure {
    /// The form needs mending; nothing was saved.
    Invalid { problems: Vec<ProblemView> },
    /// The caseload is locked.
    Locked,
    /// Wrong passphrase or recovery code; seconds to wait before the next try.
    WrongPassphrase { wait_seconds: u32 },
    /// The passphrase is too weak; why.
    WeakPassphrase { hint: String },
    /// There is no caseload here yet.
    NoCaseload,
    /// There is one already; it is never overwritten.
    CaseloadExists,
    /// The files there are not a caseload.
    NotACaseload,
    /// A newer version of the program wrote this caseload.
    NewerCaseload { needs: String },
    /// Another window or program has this caseload open.
    InUse,
    /// The disk is full.
    DiskFull,
    /// The folder cannot be written.
    CannotWrite,
    /// The store is damaged; what was found.
    Damaged { finding: String },
    /// A save was interrupted and its outcome is not known yet; the caseload must be unlocked again to see.
    OutcomeUnknown,
    /// The record is not there.
    NotFound,
    /// Somebody, or another window, amended it meanwhile.
    ChangedMeanwhile,
    /// No trust profile is loaded, so nothing can be exported yet.
    NoTrustProfile,
    /// There is nothing new to export.
    NothingToExport,
    /// The file chosen cannot be used: what is wrong with it, and what to do.
    BadFile { what: String, mend: String },
    /// It was cancelled; nothing changed.
    Cancelled,
    /// A fault of the program. The reference finds the detail in the local log.
    Unexpected { reference: String },
}

/// A field that needs mending.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProblemView {
    pub field: String,
    pub what: String,
    pub mend: String,
}
