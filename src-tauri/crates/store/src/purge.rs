//! Letting go of records whose care passed to somebody else: noted first, then deleted, and `verify` counts both.

use caseload_domain::id::ChildId;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::{
    audit::{self, Line},
    error::StoreError,
    open::Store,
    time,
    write::commit,
};

/// How much goes, or went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PurgeSize {
    /// Records.
    pub records: u32,
    /// Revisions of them.
    pub revisions: u32,
}

/// Tables derived from the record that have a row for each child or for something of a child's.
const DERIVED: &[&str] = &[
    "relationship",
    "contact",
    "flag",
    "episode",
    "task",
    "measurement",
    "appointment",
    "questionnaire",
    "assessment",
    "finding",
    "programme",
    "safeguarding_episode",
    "referral",
    "sharing",
    "escalation",
    "supervision",
    "body_map",
    "significant",
    "chronology",
    "case_report",
    "concern",
    "health_plan",
    "transfer",
    "letter",
];

/// What is about these children, and the people who are on no other child's record.
const GOING: &str = "CREATE TEMP TABLE going AS
    SELECT record_id FROM current WHERE child_id IN (SELECT value FROM json_each(?1))
    UNION
    SELECT person_id FROM relationship WHERE child_id IN (SELECT value FROM json_each(?1))
        AND person_id NOT IN
            (SELECT person_id FROM relationship WHERE child_id NOT IN (SELECT value FROM json_each(?1)))";

impl Store {
    /// How much a purge of these children would delete.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn purge_size(&mut self, children: &[ChildId]) -> Result<PurgeSize, StoreError> {
        // Rolled back: a look changes nothing.
        let transaction = self.connection.transaction()?;
        gather(&transaction, children)?;
        size(&transaction)
    }

    /// How many revisions about these children the trust has not received.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn not_received(&mut self, children: &[ChildId]) -> Result<u32, StoreError> {
        let transaction = self.connection.transaction()?;
        gather(&transaction, children)?;
        not_received(&transaction)
    }

    /// When a handover's children were deleted here; `None` while they were not.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn purged_at(&self, because: &str) -> Result<Option<DateTime<Utc>>, StoreError> {
        let at: Option<String> = self
            .connection
            .prepare_cached("SELECT at FROM purged WHERE because = ?1 LIMIT 1")?
            .query_row([because], |row| row.get(0))
            .optional()?;
        at.as_deref().map(|at| time::read(at, "purged.at")).transpose()
    }

    /// Deletes everything about these children, with a note of each record first, in one transaction. `None`, and nothing
    /// deleted, while the trust has not received all of it.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn purge(
        &mut self,
        children: &[ChildId],
        because: &str,
        (at, actor): (DateTime<Utc>, &str),
    ) -> Result<Option<PurgeSize>, StoreError> {
        let transaction = self.connection.transaction()?;
        gather(&transaction, children)?;
        if not_received(&transaction)? > 0 {
            return Ok(None);
        }
        let size = size(&transaction)?;
        transaction.execute(
            "INSERT INTO purged (record_id, revisions, at, because)
             SELECT record_id, count(*), ?1, ?2 FROM revision WHERE record_id IN (SELECT record_id FROM going) GROUP BY record_id
             ON CONFLICT (record_id) DO UPDATE SET revisions = revisions + excluded.revisions, at = excluded.at,
                 because = excluded.because",
            params![time::write(at), because],
        )?;
        let wanted = list(children);
        transaction.execute(
            "DELETE FROM child_search WHERE rowid IN (SELECT row FROM child WHERE id IN (SELECT value FROM json_each(?1)))",
            [&wanted],
        )?;
        transaction.execute("DELETE FROM child WHERE id IN (SELECT value FROM json_each(?1))", [&wanted])?;
        for table in DERIVED {
            transaction.execute(
                &format!("DELETE FROM {table} WHERE child_id IN (SELECT value FROM json_each(?1))"),
                [&wanted],
            )?;
        }
        transaction.execute_batch(
            "DELETE FROM sync_entry WHERE revision_sequence IN
                 (SELECT sequence FROM revision WHERE record_id IN (SELECT record_id FROM going));
             DELETE FROM current WHERE record_id IN (SELECT record_id FROM going);
             DELETE FROM revision WHERE record_id IN (SELECT record_id FROM going);
             DROP TABLE going;",
        )?;
        let mut head = audit::head(&transaction)?;
        for child in children {
            let line = Line {
                at,
                actor,
                action: "purge",
                record_id: Some(child.as_str()),
                revision: None,
                reason: Some(because),
                content_hash: None,
            };
            audit::append(&transaction, &mut head, &line)?;
        }
        commit(transaction)?;
        Ok(Some(size))
    }
}

fn list(children: &[ChildId]) -> String {
    serde_json::to_string(&children.iter().map(ChildId::as_str).collect::<Vec<_>>())
        .expect("a list of text is always JSON")
}

fn gather(connection: &Connection, children: &[ChildId]) -> Result<(), StoreError> {
    connection.execute(GOING, [list(children)])?;
    Ok(())
}

fn size(connection: &Connection) -> Result<PurgeSize, StoreError> {
    Ok(connection.query_row(
        "SELECT count(DISTINCT record_id), count(*) FROM revision WHERE record_id IN (SELECT record_id FROM going)",
        [],
        |row| Ok(PurgeSize { records: row.get(0)?, revisions: row.get(1)? }),
    )?)
}

fn not_received(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.query_row(
        "SELECT count(*) FROM revision r LEFT JOIN sync_entry e ON e.revision_sequence = r.sequence
             LEFT JOIN unsent w ON w.revision_sequence = r.sequence
         WHERE r.record_id IN (SELECT record_id FROM going)
           AND (w.revision_sequence IS NOT NULL
                OR e.revision_sequence IS NOT NULL AND coalesce(e.outcome, '') NOT IN ('received', 'refused-mended'))",
        [],
        |row| row.get(0),
    )?)
}
