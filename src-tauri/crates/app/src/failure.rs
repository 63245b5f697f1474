//! What the window and the command line are told when something could not be done.

use caseload_domain::problem::Problem;
use caseload_store::{OpenError, StoreError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a use case answers.
pub type Answer<T> = Result<T, Failure>;

/// A failure as a tagged union. The window turns each kind into a pair: what happened, and what to do now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Failure {
    /// The form needs mending; nothing was saved.
    Invalid { problems: Vec<ProblemView> },
    /// The caseload is locked.
    Locked,
    /// The *in the home* view is in sight, and this is not part of it.
    InTheHome,
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
    /// Somebody else has the care of this child, or is asked to take it: nothing can be written here.
    InTheCareOf {
        who: String,
        /// A handover file waits for her answer.
        waiting: bool,
    },
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProblemView {
    pub field: String,
    pub what: String,
    pub mend: String,
}

impl From<Problem> for ProblemView {
    fn from(problem: Problem) -> Self {
        let Problem { field, what, mend } = problem;
        Self { field: field.into_owned(), what, mend }
    }
}

impl From<Vec<Problem>> for Failure {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Invalid { problems: problems.into_iter().map(ProblemView::from).collect() }
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::from(vec![problem])
    }
}

/// What the parts of one form found, gathered so that a nurse mends it in one go.
#[derive(Default)]
pub(crate) struct Gathered(Vec<ProblemView>);

impl Gathered {
    /// A part's answer; `None` when it has fields to mend, which are kept.
    ///
    /// # Errors
    /// Any failure that no mending of a field would help.
    pub(crate) fn keep<T>(&mut self, answer: Answer<T>) -> Answer<Option<T>> {
        match answer {
            Ok(answer) => Ok(Some(answer)),
            Err(Failure::Invalid { problems }) => {
                self.0.extend(problems);
                Ok(None)
            }
            Err(other) => Err(other),
        }
    }

    /// Whether there is nothing to mend.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The names of the fields to mend.
    pub(crate) fn fields(&self) -> std::collections::BTreeSet<String> {
        self.0.iter().map(|problem| problem.field.clone()).collect()
    }

    /// Every field to mend, of every part.
    pub(crate) fn into_failure(self) -> Failure {
        Failure::Invalid { problems: self.0 }
    }
}

/// A fault of the program: the log keeps the detail under a short reference, the window shows the reference.
pub(crate) fn unexpected(error: &(dyn std::error::Error + 'static)) -> Failure {
    let reference = uuid::Uuid::now_v7().simple().to_string().split_off(24);
    let mut chain = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        chain.push_str(": ");
        chain.push_str(&error.to_string());
        cause = error.source();
    }
    tracing::error!(%reference, %chain, "unexpected");
    Failure::Unexpected { reference }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::ChangedMeanwhile { newest: _ } => Self::ChangedMeanwhile,
            StoreError::NhsNumberTaken => Self::from(Problem::new(
                "nhsNumber",
                "Another child on the caseload has this NHS number",
                "Open that child, or check the digits",
            )),
            StoreError::OutcomeUnknown(cause) => {
                tracing::error!(%cause, "a commit failed");
                Self::OutcomeUnknown
            }
            StoreError::DiskFull => Self::DiskFull,
            StoreError::BrokenRecord { ref record_id, revision, .. } => {
                let finding = format!("record {record_id} revision {revision} cannot be read");
                tracing::error!(%error, "a stored record is broken");
                Self::Damaged { finding }
            }
            StoreError::BrokenValue { what } => {
                Self::Damaged { finding: format!("a value of {what} cannot be read") }
            }
            StoreError::File(cause) => {
                tracing::error!(%cause, "a file beside the store");
                Self::CannotWrite
            }
            StoreError::Database(_) if error.is_damage() => {
                Self::Damaged { finding: "the database says a page is damaged".to_owned() }
            }
            StoreError::Database(_) if error.is_disk_trouble() => {
                tracing::error!(%error, "the disk failed before a commit");
                Self::CannotWrite
            }
            StoreError::Database(_) => unexpected(&error),
        }
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::AlreadyThere => Self::CaseloadExists,
            OpenError::NotThere => Self::NoCaseload,
            OpenError::WrongPassphrase => Self::WrongPassphrase { wait_seconds: 0 },
            OpenError::NotACaseload | OpenError::KeyDerivationOutOfBounds => Self::NotACaseload,
            OpenError::FromNewerVersion { schema } => {
                Self::NewerCaseload { needs: format!("schema {schema}") }
            }
            OpenError::InUse => Self::InUse,
            OpenError::DiskFull => Self::DiskFull,
            OpenError::Unusable { path: _, source } => {
                tracing::error!(%source, "the caseload's folder cannot be used");
                Self::CannotWrite
            }
            // What is derived is made again in a transaction: a disk that fails meanwhile leaves the record as it was.
            OpenError::Rebuild(cause) => Self::from(cause),
            OpenError::LibraryTooOld { .. } | OpenError::Database(_) => unexpected(&error),
        }
    }
}
