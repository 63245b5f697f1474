//! What has left in which file, and what the trust said of each entry.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Row, Transaction, params, params_from_iter, types::Value};

use crate::{
    audit::{self, AuditHead, Line},
    error::StoreError,
    open::Store,
    read::{COLUMNS, JOINS, ReadRevision, query, raw},
    time,
    write::commit,
};

/// Where an entry stands on its way to the trust.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryState {
    /// In no file yet.
    Ready,
    /// In a file that has no receipt yet.
    InFile(u32),
    /// A receipt says the trust has it.
    Received(u32),
    /// A colleague's laptop had the receipt before the record was handed over.
    ReceivedElsewhere,
    /// A receipt says the trust refused it.
    Refused {
        /// The file it travelled in.
        file: u32,
        /// Why, in the trust's words.
        reason: String,
        /// A later revision has been written since.
        mended: bool,
    },
}

impl EntryState {
    pub(crate) fn from_columns(
        file: Option<u32>,
        outcome: Option<&str>,
        reason: Option<String>,
        waits: bool,
    ) -> Result<Self, StoreError> {
        let broken = || StoreError::BrokenValue { what: "sync_entry" };
        Ok(match (file, outcome) {
            (None, None) if waits => Self::Ready,
            (None, None) => Self::ReceivedElsewhere,
            (Some(file), None) => Self::InFile(file),
            (Some(file), Some("received")) => Self::Received(file),
            (Some(file), Some(refused @ ("refused" | "refused-mended"))) => Self::Refused {
                file,
                reason: reason.ok_or_else(broken)?,
                mended: refused == "refused-mended",
            },
            _ => return Err(broken()),
        })
    }
}

/// A file that was exported.
#[derive(Debug, Clone)]
pub struct SyncFile {
    /// 1 for the first.
    pub sequence: u32,
    /// Its name, without a folder.
    pub file_name: String,
    /// When it was sealed.
    pub created_at: DateTime<Utc>,
    /// SHA-256 of the whole file, hexadecimal.
    pub sha256: String,
    /// SHA-256 of the one before.
    pub previous_sha256: Option<String>,
    /// Entries in it.
    pub entries: u32,
    /// The folder it was last saved to.
    pub saved_to: Option<String>,
    /// When its receipt was read.
    pub receipt_at: Option<DateTime<Utc>>,
    /// SHA-256 of the receipt that was read.
    pub receipt_sha256: Option<String>,
    /// Entries the receipt says were received.
    pub received: u32,
    /// Entries the receipt says were refused.
    pub refused: u32,
    /// The trust went on without it: all it carried is ready again, or in a later file.
    pub lost: bool,
}

/// How many entries the trust has not received, by where they stand.
#[derive(Debug, Clone, Copy, Default)]
pub struct EntryCounts {
    /// In no file yet.
    pub ready: u32,
    /// In a file without a receipt.
    pub in_file: u32,
    /// Refused and not mended.
    pub refused: u32,
}

/// A file to note as exported, with the revisions it carries.
#[derive(Debug)]
pub struct NewSyncFile<'a> {
    /// Its place in the sequence.
    pub sequence: u32,
    /// Its name, without a folder.
    pub file_name: &'a str,
    /// When it was sealed.
    pub created_at: DateTime<Utc>,
    /// SHA-256 of the whole file, hexadecimal.
    pub sha256: &'a str,
    /// SHA-256 of the one before.
    pub previous_sha256: Option<&'a str>,
    /// The audit head it anchors.
    pub audit: &'a AuditHead,
    /// The newest revision it carries: all unsent revisions up to this one are in it.
    pub up_to: i64,
}

/// What a receipt says of one entry.
#[derive(Debug, Clone)]
pub struct EntryOutcome {
    /// The record.
    pub record_id: String,
    /// The revision.
    pub revision: u32,
    /// Why it was refused; `None` when received.
    pub refused_because: Option<String>,
}

fn sync_file(row: &Row<'_>) -> rusqlite::Result<(SyncFile, String, Option<String>)> {
    Ok((
        SyncFile {
            sequence: row.get("sequence")?,
            file_name: row.get("file_name")?,
            created_at: DateTime::UNIX_EPOCH,
            sha256: row.get("sha256")?,
            previous_sha256: row.get("previous_sha256")?,
            entries: row.get("entries")?,
            saved_to: row.get("saved_to")?,
            receipt_at: None,
            receipt_sha256: row.get("receipt_sha256")?,
            received: row.get("received")?,
            refused: row.get("refused")?,
            lost: row.get("lost")?,
        },
        row.get("created_at")?,
        row.get("receipt_at")?,
    ))
}

fn dated((file, created_at, receipt_at): (SyncFile, String, Option<String>)) -> Result<SyncFile, StoreError> {
    Ok(SyncFile {
        created_at: time::read(&created_at, "sync_file.created_at")?,
        receipt_at: receipt_at.as_deref().map(|at| time::read(at, "sync_file.receipt_at")).transpose()?,
        ..file
    })
}

/// Takes what a lost file carried out of it, and answers how much. What a receipt has answered for stays answered.
fn ready_again(transaction: &Transaction<'_>, lost: u32) -> Result<u32, StoreError> {
    let entries = transaction
        .prepare_cached(
            "INSERT INTO unsent (revision_sequence, child_id)
             SELECT revision_sequence, child_id FROM sync_entry WHERE file_sequence = ?1 AND outcome IS NULL",
        )?
        .execute([lost])?;
    transaction
        .prepare_cached("DELETE FROM sync_entry WHERE file_sequence = ?1 AND outcome IS NULL")?
        .execute([lost])?;
    u32::try_from(entries).map_err(|_many| StoreError::BrokenValue { what: "sync_entry" })
}

const FILES: &str = "SELECT f.*, \
     (SELECT count(*) FROM sync_entry e WHERE e.file_sequence = f.sequence AND e.outcome = 'received') AS received, \
     (SELECT count(*) FROM sync_entry e WHERE e.file_sequence = f.sequence AND e.outcome IN ('refused', 'refused-mended')) AS refused, \
     NOT EXISTS (SELECT 1 FROM sync_entry e WHERE e.file_sequence = f.sequence) AND f.receipt_at IS NULL AS lost \
     FROM sync_file f";

impl Store {
    /// How many entries the trust has not received. Cheap: asked after every save.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn entry_counts(&self) -> Result<EntryCounts, StoreError> {
        Ok(self
            .connection
            .prepare_cached(
                "SELECT (SELECT count(*) FROM unsent),
                        (SELECT count(*) FROM sync_entry WHERE outcome IS NULL),
                        (SELECT count(*) FROM sync_entry WHERE outcome = 'refused')",
            )?
            .query_row([], |row| {
                Ok(EntryCounts { ready: row.get(0)?, in_file: row.get(1)?, refused: row.get(2)? })
            })?)
    }

    /// How many entries the trust has received.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn received_count(&self) -> Result<u32, StoreError> {
        Ok(self
            .connection
            .prepare_cached("SELECT count(*) FROM sync_entry WHERE outcome = 'received'")?
            .query_row([], |row| row.get(0))?)
    }

    /// When the newest file was sealed; `None` before the first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn last_export(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        let at: Option<String> = self
            .connection
            .prepare_cached("SELECT created_at FROM sync_file ORDER BY sequence DESC LIMIT 1")?
            .query_row([], |row| row.get(0))
            .optional()?;
        at.as_deref().map(|at| time::read(at, "sync_file.created_at")).transpose()
    }

    /// Files exported so far, newest first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn sync_files(&self) -> Result<Vec<SyncFile>, StoreError> {
        let mut statement = self.connection.prepare_cached(&format!("{FILES} ORDER BY f.sequence DESC"))?;
        let rows = statement.query_map([], sync_file)?;
        rows.map(|row| dated(row?)).collect()
    }

    /// One exported file.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none with this sequence.
    pub fn sync_file(&self, sequence: u32) -> Result<SyncFile, StoreError> {
        let found = self
            .connection
            .prepare_cached(&format!("{FILES} WHERE f.sequence = ?1"))?
            .query_row([sequence], sync_file)
            .optional()?;
        dated(found.ok_or(StoreError::NotFound)?)
    }

    /// The audit chain's head.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn audit_head(&self) -> Result<AuditHead, StoreError> {
        audit::head(&self.connection)
    }

    /// The last of the first `most` unsent revisions in the order of writing, and how many there are in all; `None` when
    /// there is nothing to send.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn unsent(&self, most: u32) -> Result<Option<(i64, u32)>, StoreError> {
        let (last, count): (Option<i64>, u32) = self
            .connection
            .prepare_cached(
                "SELECT (SELECT max(revision_sequence) FROM
                     (SELECT revision_sequence FROM unsent ORDER BY revision_sequence LIMIT ?1)),
                     (SELECT count(*) FROM unsent)",
            )?
            .query_row([most], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(last.map(|last| (last, count)))
    }

    /// Unsent revisions after one and up to another, in the order of writing, at most `limit`: read a page at a time,
    /// so that memory stays flat however much there is to send.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn unsent_page(&self, after: i64, up_to: i64, limit: u32) -> Result<Vec<ReadRevision>, StoreError> {
        let tail = format!(
            "FROM unsent u JOIN revision r ON r.sequence = u.revision_sequence {JOINS}
             WHERE u.revision_sequence > ?1 AND u.revision_sequence <= ?2 ORDER BY u.revision_sequence LIMIT ?3"
        );
        query(&self.connection, &tail, &[&after, &up_to, &limit])
    }

    /// Notes a sealed file and moves what it carries from *ready* to *in file*, in one transaction.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn note_export(&mut self, file: &NewSyncFile<'_>, actor: &str) -> Result<u32, StoreError> {
        let NewSyncFile { sequence, file_name, created_at, sha256, previous_sha256, audit: head, up_to } =
            file;
        let transaction = self.connection.transaction()?;
        let entries: u32 = transaction
            .prepare_cached("SELECT count(*) FROM unsent WHERE revision_sequence <= ?1")?
            .query_row([up_to], |row| row.get(0))?;
        transaction
            .prepare_cached(
                "INSERT INTO sync_file (sequence, file_name, created_at, sha256, previous_sha256, entries, audit_length, audit_head)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                sequence,
                file_name,
                time::write(*created_at),
                sha256,
                previous_sha256,
                entries,
                head.length,
                hex::encode(head.hash)
            ])?;
        transaction
            .prepare_cached(
                "INSERT INTO sync_entry (revision_sequence, child_id, file_sequence)
                 SELECT revision_sequence, child_id, ?2 FROM unsent WHERE revision_sequence <= ?1",
            )?
            .execute(params![up_to, sequence])?;
        transaction.prepare_cached("DELETE FROM unsent WHERE revision_sequence <= ?1")?.execute([up_to])?;
        let mut chain = audit::head(&transaction)?;
        let line = Line {
            at: *created_at,
            actor,
            action: "export",
            record_id: None,
            revision: None,
            reason: Some(file_name),
            content_hash: None,
        };
        audit::append(&transaction, &mut chain, &line)?;
        commit(transaction)?;
        Ok(entries)
    }

    /// Notes the folder a file was saved to.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn note_saved_to(&mut self, sequence: u32, folder: &str) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        transaction
            .prepare_cached("UPDATE sync_file SET saved_to = ?2 WHERE sequence = ?1")?
            .execute(params![sequence, folder])?;
        commit(transaction)
    }

    /// Notes a verified receipt: what was received, what was refused, and which files the trust went on without, whose
    /// entries are ready again. In one transaction; answers how many are ready again.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn note_receipt(
        &mut self,
        sequence: u32,
        receipt_sha256: &str,
        at: DateTime<Utc>,
        actor: &str,
        outcomes: &[EntryOutcome],
        lost_files: &[u32],
    ) -> Result<u32, StoreError> {
        let transaction = self.connection.transaction()?;
        transaction
            .prepare_cached("UPDATE sync_file SET receipt_at = ?2, receipt_sha256 = ?3 WHERE sequence = ?1")?
            .execute(params![sequence, time::write(at), receipt_sha256])?;
        {
            let mut statement = transaction.prepare_cached(include_str!("note_outcome.sql"))?;
            for outcome in outcomes {
                statement.execute(params![
                    outcome.record_id,
                    outcome.revision,
                    sequence,
                    outcome.refused_because
                ])?;
            }
        }
        let mut chain = audit::head(&transaction)?;
        let line = Line {
            at,
            actor,
            action: "receipt",
            record_id: None,
            revision: None,
            reason: None,
            content_hash: None,
        };
        audit::append(&transaction, &mut chain, &line)?;
        let mut again = 0;
        for lost in lost_files {
            let entries = ready_again(&transaction, *lost)?;
            if entries > 0 {
                let file = format!("file {lost}");
                let line = Line { action: "lost-file", reason: Some(&file), ..line };
                audit::append(&transaction, &mut chain, &line)?;
            }
            again += entries;
        }
        commit(transaction)?;
        Ok(again)
    }

    /// Makes a refused entry ready again as it is, because the trust has mended its side.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when that entry is not refused.
    pub fn send_again(
        &mut self,
        record_id: &str,
        revision: u32,
        at: DateTime<Utc>,
        actor: &str,
    ) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        let (sequence, child): (i64, Option<String>) = transaction
            .prepare_cached(
                "SELECT r.sequence, r.child_id FROM revision r JOIN sync_entry e ON e.revision_sequence = r.sequence
                 WHERE r.record_id = ?1 AND r.revision = ?2 AND e.outcome = 'refused'",
            )?
            .query_row(params![record_id, revision], |row| Ok((row.get(0)?, row.get(1)?)))?;
        transaction
            .prepare_cached("DELETE FROM sync_entry WHERE revision_sequence = ?1")?
            .execute([sequence])?;
        transaction
            .prepare_cached("INSERT INTO unsent (revision_sequence, child_id) VALUES (?1, ?2)")?
            .execute(params![sequence, child])?;
        let mut chain = audit::head(&transaction)?;
        let line = Line {
            at,
            actor,
            action: "send-again",
            record_id: Some(record_id),
            revision: Some(revision),
            reason: None,
            content_hash: None,
        };
        audit::append(&transaction, &mut chain, &line)?;
        commit(transaction)
    }

    /// Entries in the given states (`ready`, `in-file`, `received`, `refused`), newest first, one page, and how many there are.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn entries(
        &self,
        states: &[&str],
        offset: u32,
        limit: u32,
    ) -> Result<(Vec<ReadRevision>, u32), StoreError> {
        let parts: Vec<&str> = states
            .iter()
            .filter_map(|state| match *state {
                "ready" => Some("SELECT revision_sequence FROM unsent"),
                "in-file" => Some("SELECT revision_sequence FROM sync_entry WHERE outcome IS NULL"),
                "received" => Some("SELECT revision_sequence FROM sync_entry WHERE outcome = 'received'"),
                "refused" => Some("SELECT revision_sequence FROM sync_entry WHERE outcome = 'refused'"),
                _ => None,
            })
            .collect();
        if parts.is_empty() {
            return Ok((Vec::new(), 0));
        }
        let wanted = parts.join(" UNION ALL ");
        let total = self
            .connection
            .prepare_cached(&format!("SELECT count(*) FROM ({wanted})"))?
            .query_row([], |row| row.get(0))?;
        // The page is chosen by number alone; only its rows are read whole.
        let sql = format!(
            "SELECT {COLUMNS} FROM (SELECT revision_sequence FROM ({wanted}) ORDER BY revision_sequence DESC LIMIT ? OFFSET ?) page
             JOIN revision r ON r.sequence = page.revision_sequence {JOINS} ORDER BY r.sequence DESC"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let values = [Value::from(i64::from(limit)), Value::from(i64::from(offset))];
        let rows = statement.query_map(params_from_iter(values), raw)?;
        Ok((rows.map(|row| row?.decode()).collect::<Result<_, StoreError>>()?, total))
    }

    /// Audit lines, newest first, one page, and how many there are.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn audit_lines(&self, offset: u32, limit: u32) -> Result<(Vec<audit::AuditLine>, u32), StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT sequence, at, actor, action, record_id, reason FROM audit ORDER BY sequence DESC LIMIT ?1 OFFSET ?2",
        )?;
        let rows = statement.query_map([limit, offset], |row| {
            Ok((
                row.get::<_, String>("at")?,
                audit::AuditLine {
                    sequence: row.get("sequence")?,
                    at: DateTime::UNIX_EPOCH,
                    actor: row.get("actor")?,
                    action: row.get("action")?,
                    record_id: row.get("record_id")?,
                    reason: row.get("reason")?,
                },
            ))
        })?;
        let lines = rows
            .map(|row| {
                let (at, line) = row?;
                Ok(audit::AuditLine { at: time::read(&at, "audit.at")?, ..line })
            })
            .collect::<Result<_, StoreError>>()?;
        Ok((lines, audit::head(&self.connection)?.length))
    }
}
