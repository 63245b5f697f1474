//! Reading records back as domain values, with where each stands on its way to the trust.

use caseload_domain::{
    code::Coded as _,
    record::{RecordKind, Revision, RevisionStatus},
};
use rusqlite::{Connection, OptionalExtension as _, Row, ToSql, params};

use crate::{body::read_body, error::StoreError, open::Store, sync::EntryState, time, write::Origin};

/// A revision as read from the store.
#[derive(Debug, Clone)]
pub struct ReadRevision {
    /// The revision.
    pub revision: Revision,
    /// Its place in the order of writing.
    pub sequence: i64,
    /// Where it came from.
    pub origin: Origin,
    /// Where it stands on its way to the trust.
    pub state: EntryState,
}

/// The columns every reading query lists, once.
pub(crate) const COLUMNS: &str = "r.sequence, r.record_id, r.revision, r.kind, r.status, r.origin, r.written_at, r.author, r.reason, r.body, \
     e.file_sequence, e.outcome, e.reason AS refused_because, w.revision_sequence IS NOT NULL AS waits";
pub(crate) const JOINS: &str = "LEFT JOIN sync_entry e ON e.revision_sequence = r.sequence
     LEFT JOIN unsent w ON w.revision_sequence = r.sequence";

pub(crate) struct RawRevision {
    sequence: i64,
    record_id: String,
    number: u32,
    kind: String,
    status: String,
    origin: String,
    written_at: String,
    author: String,
    reason: Option<String>,
    body: String,
    file_sequence: Option<u32>,
    outcome: Option<String>,
    refused_because: Option<String>,
    waits: bool,
}

pub(crate) fn raw(row: &Row<'_>) -> rusqlite::Result<RawRevision> {
    Ok(RawRevision {
        sequence: row.get("sequence")?,
        record_id: row.get("record_id")?,
        number: row.get("revision")?,
        kind: row.get("kind")?,
        status: row.get("status")?,
        origin: row.get("origin")?,
        written_at: row.get("written_at")?,
        author: row.get("author")?,
        reason: row.get("reason")?,
        body: row.get("body")?,
        file_sequence: row.get("file_sequence")?,
        outcome: row.get("outcome")?,
        refused_because: row.get("refused_because")?,
        waits: row.get("waits")?,
    })
}

impl RawRevision {
    pub(crate) fn decode(self) -> Result<ReadRevision, StoreError> {
        let kind =
            RecordKind::from_code(&self.kind).ok_or(StoreError::BrokenValue { what: "revision.kind" })?;
        let record = read_body(kind, &self.record_id, &self.body).map_err(|source| {
            StoreError::BrokenRecord { record_id: self.record_id.clone(), revision: self.number, source }
        })?;
        Ok(ReadRevision {
            revision: Revision {
                record,
                number: self.number,
                status: RevisionStatus::from_code(&self.status)
                    .ok_or(StoreError::BrokenValue { what: "revision.status" })?,
                written_at: time::read(&self.written_at, "revision.written_at")?,
                author: self.author,
                reason: self.reason,
            },
            sequence: self.sequence,
            origin: Origin::from_code(&self.origin)
                .ok_or(StoreError::BrokenValue { what: "revision.origin" })?,
            state: EntryState::from_columns(
                self.file_sequence,
                self.outcome.as_deref(),
                self.refused_because,
                self.waits,
            )?,
        })
    }
}

pub(crate) fn query(
    connection: &Connection,
    tail: &str,
    values: &[&dyn ToSql],
) -> Result<Vec<ReadRevision>, StoreError> {
    let mut statement = connection.prepare_cached(&format!("SELECT {COLUMNS} {tail}"))?;
    let rows = statement.query_map(values, raw)?;
    rows.map(|row| row?.decode()).collect()
}

impl Store {
    /// The newest revision of a record.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such record.
    pub fn current(&self, record_id: &str) -> Result<ReadRevision, StoreError> {
        self.find(record_id)?.ok_or(StoreError::NotFound)
    }

    /// The newest revision of a record, or `None` when there is no such record.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn find(&self, record_id: &str) -> Result<Option<ReadRevision>, StoreError> {
        let tail = format!(
            "FROM current c JOIN revision r ON r.sequence = c.revision_sequence {JOINS} WHERE c.record_id = ?1"
        );
        Ok(query(&self.connection, &tail, &[&record_id])?.pop())
    }

    /// Every revision of a record, newest first.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such record.
    pub fn history(&self, record_id: &str) -> Result<Vec<ReadRevision>, StoreError> {
        let tail = format!("FROM revision r {JOINS} WHERE r.record_id = ?1 ORDER BY r.revision DESC");
        let found = query(&self.connection, &tail, &[&record_id])?;
        if found.is_empty() { Err(StoreError::NotFound) } else { Ok(found) }
    }

    /// The newest revision of everything about a child: the child, relationships, contacts, flags, episodes, tasks.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn of_child(&self, child_id: &str) -> Result<Vec<ReadRevision>, StoreError> {
        let tail = format!(
            "FROM current c JOIN revision r ON r.sequence = c.revision_sequence {JOINS} WHERE c.child_id = ?1 ORDER BY r.sequence"
        );
        query(&self.connection, &tail, &[&child_id])
    }

    /// The newest revision of every record of a kind.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn of_kind(&self, kind: RecordKind) -> Result<Vec<ReadRevision>, StoreError> {
        let tail = format!(
            "FROM current c JOIN revision r ON r.sequence = c.revision_sequence {JOINS} WHERE c.kind = ?1 ORDER BY r.sequence"
        );
        query(&self.connection, &tail, &[&kind.code()])
    }

    /// Children who share a household or a person in their lives with this one, by id. A restricted identity is nobody's
    /// sister or brother here: neither record leads to the other.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn siblings(&self, child_id: &str) -> Result<Vec<String>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id FROM child WHERE id <> ?1 AND entered_in_error = 0
                 AND NOT EXISTS (SELECT 1 FROM restricted_child WHERE child_id IN (?1, child.id)) AND id IN (
                 SELECT other.id FROM child me JOIN child other ON other.household = me.household WHERE me.id = ?1
                 UNION
                 SELECT theirs.child_id FROM relationship mine JOIN relationship theirs ON theirs.person_id = mine.person_id
                 WHERE mine.child_id = ?1 AND mine.entered_in_error = 0 AND theirs.entered_in_error = 0
                   AND mine.role IN ('mother', 'father') AND theirs.role IN ('mother', 'father'))
             ORDER BY coalesce(born, expected)",
        )?;
        let rows = statement.query_map([child_id], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The child with this NHS number, by id; `None` when nobody on the caseload has it.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn child_with_nhs_number(&self, nhs_number: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .connection
            .prepare_cached("SELECT id FROM child WHERE nhs_number = ?1 AND entered_in_error = 0")?
            .query_row([nhs_number], |row| row.get(0))
            .optional()?)
    }

    /// Children born (or expected) on a day, by id; none whose identity is restricted.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn children_with_birth(&self, day: chrono::NaiveDate) -> Result<Vec<String>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id FROM child WHERE coalesce(born, expected) = ?1 AND entered_in_error = 0
             AND id NOT IN (SELECT child_id FROM restricted_child)",
        )?;
        let rows = statement.query_map(params![day], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Contacts that took place within an episode, oldest first: the day, and whether the child or a parent was seen.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn sessions(&self, episode_id: &str) -> Result<Vec<(chrono::NaiveDate, bool)>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT happened_on, seen FROM contact
             WHERE episode_id = ?1 AND took_place = 1 AND entered_in_error = 0 ORDER BY happened_on",
        )?;
        let rows = statement.query_map([episode_id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
