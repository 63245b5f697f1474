//! Records that pass between two laptops: given out with their whole history, taken in once, and let go of after a receipt.

use std::collections::BTreeSet;

use caseload_domain::{
    code::Coded as _,
    id::ChildId,
    record::{Record, RecordKind, RevisionStatus},
};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Transaction, params};

use crate::{
    audit,
    body::{read_body, write_body},
    error::StoreError,
    handover_book::{Handover, keep},
    migrate::MIGRATIONS,
    open::Store,
    project, time,
    write::{NewRevision, Origin, Row, commit, insert, newest_revision, write_one},
};

/// A revision as it leaves one store for another. The words are the store's own: a body as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedRevision {
    /// The kind of record.
    pub kind: RecordKind,
    /// The record.
    pub id: String,
    /// 1, 2, 3 ...
    pub number: u32,
    /// A fact, or one taken back.
    pub status: RevisionStatus,
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// By whom.
    pub author: String,
    /// Why, of an amendment.
    pub reason: Option<String>,
    /// The stored JSON.
    pub body: String,
    /// Whether the trust has it. What it has not, the next laptop sends.
    pub received: bool,
}

impl HandedRevision {
    /// The record as this revision has it.
    ///
    /// # Errors
    /// [`StoreError::BrokenRecord`] when the body is not in a form this program knows.
    pub fn record(&self) -> Result<Record, StoreError> {
        read_body(self.kind, &self.id, &self.body).map_err(|source| StoreError::BrokenRecord {
            record_id: self.id.clone(),
            revision: self.number,
            source,
        })
    }

    /// A revision that is to be written on both laptops, alike, when a colleague has accepted; here it is not written yet.
    #[must_use]
    pub fn to_come(revision: &NewRevision, author: &str) -> Self {
        let NewRevision { record, status, replaces, reason, action: _, written_at } = revision;
        Self {
            kind: record.kind(),
            id: record.id().to_owned(),
            number: replaces.unwrap_or(0) + 1,
            status: *status,
            written_at: *written_at,
            author: author.to_owned(),
            reason: reason.clone(),
            body: write_body(record),
            received: false,
        }
    }
}

/// What taking in did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TakenIn {
    /// Revisions that were new here.
    pub new: u32,
    /// Revisions that were here already, word for word.
    pub already: u32,
    /// Places, services and adults whom both laptops keep, and of whom this one kept its own.
    pub kept_own: u32,
}

/// Why nothing was taken in.
#[derive(Debug, thiserror::Error)]
pub enum TakeInError {
    /// Both laptops have written a revision of the same number, and they differ.
    #[error("both laptops have changed record {record_id}")]
    ChangedOnBoth {
        /// Which record.
        record_id: String,
    },
    /// A revision before it is in neither the file nor the store.
    #[error("record {record_id} lacks a revision before {number}")]
    Gap {
        /// Which record.
        record_id: String,
        /// The revision that cannot be joined.
        number: u32,
    },
    /// The store cannot answer, or a body is not in a form this program knows.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for TakeInError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Store {
    /// Every revision of everything about some children, with the people and places their records name, in the order of
    /// writing. Allegations about staff belong to no child and are never among them.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn hand_out(&self, children: &[ChildId]) -> Result<Vec<HandedRevision>, StoreError> {
        let wanted = serde_json::to_string(&children.iter().map(ChildId::as_str).collect::<Vec<_>>())
            .expect("a list of text is always JSON");
        let mut statement = self.connection.prepare(
            "WITH mine AS (SELECT record_id FROM current WHERE child_id IN (SELECT value FROM json_each(?1))),
                  named AS (SELECT person_id AS record_id FROM relationship WHERE child_id IN (SELECT value FROM json_each(?1))
                            UNION SELECT place_id FROM contact WHERE child_id IN (SELECT value FROM json_each(?1))
                            UNION SELECT place_id FROM appointment WHERE child_id IN (SELECT value FROM json_each(?1))
                            UNION SELECT place_id FROM health_plan WHERE child_id IN (SELECT value FROM json_each(?1))
                            UNION SELECT s.id FROM local_service s WHERE EXISTS
                                (SELECT 1 FROM mine m JOIN revision r ON r.record_id = m.record_id
                                 WHERE r.kind IN ('contact', 'referral') AND instr(r.body, s.id) > 0))
             SELECT r.kind, r.record_id, r.revision, r.status, r.written_at, r.author, r.reason, r.body,
                    CASE WHEN e.revision_sequence IS NULL THEN w.revision_sequence IS NULL
                         ELSE coalesce(e.outcome = 'received', 0) END
             FROM revision r LEFT JOIN sync_entry e ON e.revision_sequence = r.sequence
                  LEFT JOIN unsent w ON w.revision_sequence = r.sequence
             WHERE r.record_id IN (SELECT record_id FROM mine UNION SELECT record_id FROM named WHERE record_id IS NOT NULL)
             ORDER BY r.sequence",
        )?;
        let rows = statement.query_map([wanted], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, u32>(2)?,
                row.get::<_, String>(3)?,
                row.get::<_, String>(4)?,
                row.get::<_, String>(5)?,
                row.get::<_, Option<String>>(6)?,
                row.get::<_, String>(7)?,
                row.get::<_, bool>(8)?,
            ))
        })?;
        rows.map(|row| {
            let (kind, id, number, status, written_at, author, reason, body, received) = row?;
            Ok(HandedRevision {
                kind: RecordKind::from_code(&kind)
                    .ok_or(StoreError::BrokenValue { what: "revision.kind" })?,
                id,
                number,
                status: RevisionStatus::from_code(&status)
                    .ok_or(StoreError::BrokenValue { what: "revision.status" })?,
                written_at: time::read(&written_at, "revision.written_at")?,
                author,
                reason,
                body,
                received,
            })
        })
        .collect()
    }

    /// The version of this store's schema: an older program cannot read what a newer one hands over.
    #[must_use]
    pub fn schema() -> u32 {
        u32::try_from(MIGRATIONS.len()).expect("there are a handful of migrations")
    }

    /// Takes in what a colleague handed over: all of it or nothing. What is here already, word for word, is left as it is,
    /// so that the same file, or two in either order, end in the same record.
    ///
    /// # Errors
    /// [`TakeInError`]; nothing was written then.
    pub fn take_in(
        &mut self,
        handed: &[HandedRevision],
        (at, actor): (DateTime<Utc>, &str),
    ) -> Result<TakenIn, TakeInError> {
        self.take_over(handed, &[], None, (at, actor))
    }

    /// As [`Store::take_in`], and with it what the new holder writes at once, and the answer, in the same transaction.
    ///
    /// # Errors
    /// As [`Store::take_in`].
    pub fn take_over(
        &mut self,
        handed: &[HandedRevision],
        then: &[NewRevision],
        answered: Option<&Handover>,
        (at, actor): (DateTime<Utc>, &str),
    ) -> Result<TakenIn, TakeInError> {
        let transaction = self.connection.transaction()?;
        let mut head = audit::head(&transaction)?;
        let mut touched = project::Touched::default();
        let mut taken = TakenIn::default();
        let mut ours = BTreeSet::new();
        for revision in handed {
            if ours.contains(revision.id.as_str()) {
                continue;
            }
            match standing(&transaction, revision)? {
                Standing::Same => taken.already += 1,
                Standing::Ours => {
                    ours.insert(revision.id.as_str());
                    taken.kept_own += 1;
                }
                Standing::Next(record) => {
                    let row = Row {
                        record: &record,
                        number: revision.number,
                        status: revision.status,
                        written_at: revision.written_at,
                        author: &revision.author,
                        reason: revision.reason.as_deref(),
                        body: &revision.body,
                        origin: Origin::HandedOver,
                        unsent: !revision.received,
                    };
                    insert(&transaction, &mut head, &mut touched, &row, (at, actor, "taken-over"))?;
                    taken.new += 1;
                }
            }
        }
        for revision in then {
            write_one(&transaction, &mut head, &mut touched, revision, actor, Origin::Typed)?;
        }
        if let Some(handover) = answered {
            keep(&transaction, handover)?;
        }
        touched.settle(&transaction)?;
        touched.settle_programme(&transaction, &self.schedules)?;
        commit(transaction)?;
        Ok(taken)
    }
}

enum Standing {
    /// It is here, word for word.
    Same,
    /// It follows on the newest that is here.
    Next(Box<Record>),
    /// Not of one child alone, and kept by both: a place, a service, or an adult with a child on each caseload. Each laptop
    /// keeps its own, and the nurse is told.
    Ours,
}

fn standing(transaction: &Transaction<'_>, revision: &HandedRevision) -> Result<Standing, TakeInError> {
    let HandedRevision { kind, id, number, .. } = revision;
    let shared = matches!(kind, RecordKind::Place | RecordKind::LocalService | RecordKind::Person);
    let here: Option<(String, String, String)> = transaction
        .prepare_cached("SELECT body, status, author FROM revision WHERE record_id = ?1 AND revision = ?2")?
        .query_row(params![id, number], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    if let Some((body, status, author)) = here {
        let same = body == revision.body && status == revision.status.code() && author == revision.author;
        return if same {
            Ok(Standing::Same)
        } else if shared {
            Ok(Standing::Ours)
        } else {
            Err(TakeInError::ChangedOnBoth { record_id: id.clone() })
        };
    }
    let newest = newest_revision(transaction, id)?.unwrap_or(0);
    if *number != newest + 1 {
        return Err(TakeInError::Gap { record_id: id.clone(), number: *number });
    }
    let record = revision.record()?;
    debug_assert_eq!(record.id(), id, "a body is read for the record it belongs to");
    Ok(Standing::Next(Box::new(record)))
}
