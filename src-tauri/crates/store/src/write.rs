//! The only way to write the record: revisions, the tables derived from them and the audit lines, in one transaction.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Transaction, params};
use sha2::{Digest as _, Sha256};

use caseload_domain::{
    code::Coded as _,
    coded,
    record::{Record, RevisionStatus},
};

use crate::{
    audit::{self, AuditHead, Line},
    body::write_body,
    error::StoreError,
    open::Store,
    project, time,
};

coded! {
    /// Where a revision came from.
    Origin { Typed = "typed", Import = "import", Demonstration = "demonstration", HandedOver = "handed-over" }
}

/// A revision to write.
#[derive(Debug, Clone)]
pub struct NewRevision {
    /// The record as it shall stand.
    pub record: Record,
    /// A fact, or one taken back.
    pub status: RevisionStatus,
    /// The newest revision it was made from; `None` for a new record.
    pub replaces: Option<u32>,
    /// Why; needed when it replaces one.
    pub reason: Option<String>,
    /// The action's name, for the audit line.
    pub action: &'static str,
    /// When it was written.
    pub written_at: DateTime<Utc>,
}

/// A revision that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The record's id.
    pub record_id: String,
    /// The revision's number.
    pub revision: u32,
}

impl Store {
    /// Writes revisions, and lets go of the draft they grew from, all or nothing.
    ///
    /// # Errors
    /// [`StoreError::ChangedMeanwhile`] when a record moved on; [`StoreError::OutcomeUnknown`] when the commit failed:
    /// the store must then be opened again to see what is true.
    pub fn write(
        &mut self,
        revisions: &[NewRevision],
        author: &str,
        origin: Origin,
        draft: Option<&str>,
    ) -> Result<Vec<Written>, StoreError> {
        let transaction = self.connection.transaction()?;
        let mut head = audit::head(&transaction)?;
        let mut written = Vec::with_capacity(revisions.len());
        let mut touched = project::Touched::default();
        for revision in revisions {
            written.push(write_one(&transaction, &mut head, &mut touched, revision, author, origin)?);
        }
        touched.settle(&transaction)?;
        touched.settle_programme(&transaction, &self.schedules)?;
        if let Some(draft) = draft {
            transaction.prepare_cached("DELETE FROM draft WHERE id = ?1")?.execute([draft])?;
        }
        commit(transaction)?;
        Ok(written)
    }

    /// Adds an audit line for something that changes no record: a view, a search, an unlock.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn note(
        &mut self,
        at: DateTime<Utc>,
        actor: &str,
        action: &'static str,
        record_id: Option<&str>,
        reason: Option<&str>,
    ) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        let mut head = audit::head(&transaction)?;
        let line = Line { at, actor, action, record_id, revision: None, reason, content_hash: None };
        audit::append(&transaction, &mut head, &line)?;
        commit(transaction)
    }
}

/// A failed commit means *unknown*, never *not saved* (security 0.4).
pub(crate) fn commit(transaction: Transaction<'_>) -> Result<(), StoreError> {
    transaction.commit().map_err(|error| match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::DiskFull) => StoreError::DiskFull,
        _ => StoreError::OutcomeUnknown(error),
    })
}

/// What a revision's hash covers. The audit line carries it, so a changed body is found.
#[expect(clippy::too_many_arguments, reason = "the hash covers every column of the revision")]
pub(crate) fn content_hash(
    record_id: &str,
    revision: u32,
    kind: &str,
    status: &str,
    origin: &str,
    written_at: &str,
    author: &str,
    reason: Option<&str>,
    body: &str,
) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(b"caseload-revision-v1\0");
    let number = revision.to_string();
    for text in [
        Some(record_id),
        Some(&number),
        Some(kind),
        Some(status),
        Some(origin),
        Some(written_at),
        Some(author),
        reason,
        Some(body),
    ] {
        match text {
            Some(text) => {
                hasher.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_le_bytes());
                hasher.update(text.as_bytes());
            }
            None => hasher.update(u64::MAX.to_le_bytes()),
        }
    }
    hasher.finalize().into()
}

pub(crate) fn write_one(
    transaction: &Transaction<'_>,
    head: &mut AuditHead,
    touched: &mut project::Touched,
    new: &NewRevision,
    author: &str,
    origin: Origin,
) -> Result<Written, StoreError> {
    let NewRevision { record, status, replaces, reason, action, written_at } = new;
    let id = record.id();
    let newest = newest_revision(transaction, id)?;
    match (newest, replaces) {
        (None, None) => {}
        (None, Some(_)) => return Err(StoreError::NotFound),
        (Some(newest), Some(from)) if newest == *from => {}
        (Some(newest), _) => return Err(StoreError::ChangedMeanwhile { newest }),
    }
    let number = newest.unwrap_or(0) + 1;
    let body = write_body(record);
    let row = Row {
        record,
        number,
        status: *status,
        written_at: *written_at,
        author,
        reason: reason.as_deref(),
        body: &body,
        origin,
        unsent: true,
    };
    insert(transaction, head, touched, &row, (*written_at, author, action))?;
    Ok(Written { record_id: id.to_owned(), revision: number })
}

/// The number of a record's newest revision; `None` when there is no such record.
pub(crate) fn newest_revision(transaction: &Transaction<'_>, id: &str) -> Result<Option<u32>, StoreError> {
    Ok(transaction
        .prepare_cached("SELECT r.revision FROM current c JOIN revision r ON r.sequence = c.revision_sequence WHERE c.record_id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?)
}

/// A revision as it goes into its table.
pub(crate) struct Row<'a> {
    pub(crate) record: &'a Record,
    pub(crate) number: u32,
    pub(crate) status: RevisionStatus,
    pub(crate) written_at: DateTime<Utc>,
    pub(crate) author: &'a str,
    pub(crate) reason: Option<&'a str>,
    pub(crate) body: &'a str,
    pub(crate) origin: Origin,
    /// Whether the next export carries it.
    pub(crate) unsent: bool,
}

/// Puts a revision into its table, makes it the newest, derives from it, and notes when who did what.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    head: &mut AuditHead,
    touched: &mut project::Touched,
    row: &Row<'_>,
    (at, actor, action): (DateTime<Utc>, &str, &str),
) -> Result<(), StoreError> {
    let Row { record, number, status, written_at, author, reason, body, origin, unsent } = *row;
    let id = record.id();
    let child = record.child().map(caseload_domain::id::ChildId::as_str);
    let kind = record.kind().code();
    let written_at = time::write(written_at);
    let hash =
        content_hash(id, number, kind, status.code(), origin.code(), &written_at, author, reason, body);
    transaction
        .prepare_cached(
            "INSERT INTO revision (record_id, revision, kind, child_id, status, origin, written_at, author, reason, body, content_hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            id,
            number,
            kind,
            child,
            status.code(),
            origin.code(),
            written_at,
            author,
            reason,
            body,
            hash
        ])?;
    let sequence = transaction.last_insert_rowid();
    if number > 1 {
        // A record that is joined to another child leaves the first one's summary too.
        touched.note_child_of(transaction, id)?;
    }
    transaction
        .prepare_cached(
            "INSERT INTO current (record_id, kind, child_id, revision_sequence, status) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (record_id) DO UPDATE SET child_id = excluded.child_id,
                 revision_sequence = excluded.revision_sequence, status = excluded.status",
        )?
        .execute(params![id, kind, child, sequence, status.code()])?;
    if unsent {
        transaction
            .prepare_cached("INSERT INTO unsent (revision_sequence, child_id) VALUES (?1, ?2)")?
            .execute(params![sequence, child])?;
    }
    if number > 1 {
        // A refused revision that has been mended no longer needs her.
        transaction
            .prepare_cached(
                "UPDATE sync_entry SET outcome = 'refused-mended' WHERE outcome = 'refused' AND revision_sequence IN
                   (SELECT sequence FROM revision WHERE record_id = ?1)",
            )?
            .execute([id])?;
    }
    project::project(transaction, touched, record, status, origin)?;
    let line = Line {
        at,
        actor,
        action,
        record_id: Some(id),
        revision: Some(number),
        reason,
        content_hash: Some(hash),
    };
    audit::append(transaction, head, &line)
}
