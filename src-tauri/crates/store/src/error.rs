//! What can go wrong with the store, in words a caller can act on. No record text, ever.

use std::{io, path::PathBuf};

use crate::body::BodyError;

/// Why a caseload cannot be created or opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is one already; it is never overwritten.
    #[error("there is a caseload in this folder already")]
    AlreadyThere,
    /// There is none.
    #[error("there is no caseload in this folder")]
    NotThere,
    /// The passphrase or recovery code opens no slot.
    #[error("that passphrase or code does not open this caseload")]
    WrongPassphrase,
    /// The files are there but are not a caseload, or not one this program can read.
    #[error("the files in this folder are not a caseload")]
    NotACaseload,
    /// A newer version of the program wrote it.
    #[error("a newer version of the program wrote this caseload (schema {schema})")]
    FromNewerVersion {
        /// The schema version found.
        schema: i64,
    },
    /// Another process has it open.
    #[error("another window or program has this caseload open")]
    InUse,
    /// The key file asks for a key derivation outside the allowed bounds.
    #[error("the key file asks for a key derivation outside the allowed bounds")]
    KeyDerivationOutOfBounds,
    /// The cryptographic library is older than the floor under which data can be lost.
    #[error("the database library is too old: {found}")]
    LibraryTooOld {
        /// The version found.
        found: String,
    },
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// A file or folder cannot be read or written.
    #[error("cannot use {}", path.display())]
    Unusable {
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        #[source]
        source: io::Error,
    },
    /// An older store could not be brought up to date; it is as it was.
    #[error("this caseload could not be brought up to date")]
    Rebuild(#[source] StoreError),
    /// The database refused.
    #[error("the database could not be opened")]
    Database(#[source] rusqlite::Error),
}

/// Why the open store could not answer or write.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The record is not there.
    #[error("there is no such record")]
    NotFound,
    /// The record has a newer revision than the one amended.
    #[error("the record was amended meanwhile: revision {newest} is the newest")]
    ChangedMeanwhile {
        /// The newest revision number.
        newest: u32,
    },
    /// Another child on the caseload has the same NHS number.
    #[error("another child on the caseload has the same NHS number")]
    NhsNumberTaken,
    /// The commit failed. Whether it took effect is not known until the store is opened again.
    #[error("the save was interrupted and its outcome is not known")]
    OutcomeUnknown(#[source] rusqlite::Error),
    /// The disk is full; nothing was saved.
    #[error("the disk is full")]
    DiskFull,
    /// A stored record cannot be read.
    #[error("a stored record cannot be read: {record_id} revision {revision}")]
    BrokenRecord {
        /// The record's id.
        record_id: String,
        /// The revision number.
        revision: u32,
        /// What is wrong with it.
        #[source]
        source: BodyError,
    },
    /// A stored value is not what this program writes.
    #[error("a stored value is not one this program writes: {what}")]
    BrokenValue {
        /// Table and column.
        what: &'static str,
    },
    /// A file beside the database cannot be written.
    #[error("cannot write beside the database")]
    File(#[source] io::Error),
    /// The database refused.
    #[error("the database refused")]
    Database(#[source] rusqlite::Error),
}

impl StoreError {
    /// Whether the database says that its pages are damaged.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        let Self::Database(cause) = self else { return false };
        matches!(
            cause.sqlite_error_code(),
            Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase)
        )
    }

    /// Whether the disk failed or refused before anything was committed, so that nothing was saved.
    #[must_use]
    pub fn is_disk_trouble(&self) -> bool {
        let Self::Database(cause) = self else { return false };
        matches!(
            cause.sqlite_error_code(),
            Some(rusqlite::ErrorCode::SystemIoFailure | rusqlite::ErrorCode::ReadOnly)
        )
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match &error {
            rusqlite::Error::QueryReturnedNoRows => Self::NotFound,
            rusqlite::Error::SqliteFailure(cause, message) => match cause.code {
                rusqlite::ErrorCode::DiskFull => Self::DiskFull,
                rusqlite::ErrorCode::ConstraintViolation
                    if message.as_deref().is_some_and(|text| text.contains("child.nhs_number")) =>
                {
                    Self::NhsNumberTaken
                }
                _ => Self::Database(error),
            },
            _ => Self::Database(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::StoreError;
    use rusqlite::{Error, ffi};

    #[test]
    fn a_disk_that_fails_is_told_from_a_fault_of_the_program() {
        let said = |code| StoreError::from(Error::SqliteFailure(ffi::Error::new(code), None));
        for (code, disk, damage) in [
            (ffi::SQLITE_IOERR, true, false),
            (ffi::SQLITE_IOERR_WRITE, true, false),
            (ffi::SQLITE_READONLY, true, false),
            (ffi::SQLITE_CORRUPT, false, true),
            (ffi::SQLITE_NOTADB, false, true),
            (ffi::SQLITE_CONSTRAINT, false, false),
            (ffi::SQLITE_ERROR, false, false),
        ] {
            let error = said(code);
            assert_eq!((error.is_disk_trouble(), error.is_damage()), (disk, damage), "{code}");
        }
        assert!(matches!(said(ffi::SQLITE_FULL), StoreError::DiskFull));
    }
}
