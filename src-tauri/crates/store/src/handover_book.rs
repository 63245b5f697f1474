//! Which colleagues' keys are known, and what was handed over to whom and answered.

use caseload_domain::{code::Coded as _, coded};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Row, Transaction, params};

use crate::{
    audit,
    error::StoreError,
    open::Store,
    project,
    read::{JOINS, ReadRevision, query},
    time,
    write::{NewRevision, Origin, commit, write_one},
};

/// A colleague whose card is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colleague {
    /// Her signing key's id.
    pub id: String,
    /// Her name.
    pub name: String,
    /// Her team.
    pub team: String,
    /// Her public signing key, as its text.
    pub signer: String,
    /// To whom a file for her is sealed, as its text.
    pub recipient: String,
    /// When her card was taken in.
    pub added_at: DateTime<Utc>,
    /// When its digits were read out and agreed; `None` while they were not.
    pub checked_at: Option<DateTime<Utc>>,
}

coded! {
    /// Which way a handover went.
    Direction { Out = "out", In = "in" }
}

/// What became of a handover file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandoverOutcome {
    /// The colleague has the care.
    Accepted,
    /// She has not.
    Refused {
        /// Why not.
        reason: String,
    },
    /// Who made the file no longer wants it read.
    TakenBack,
}

/// A handover file that was made or read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// The file's SHA-256, hexadecimal.
    pub id: String,
    /// Which way.
    pub direction: Direction,
    /// To or from whom.
    pub colleague_id: String,
    /// The file's name.
    pub file_name: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// How many children.
    pub children: u32,
    /// What became of it, and when; `None` while it waits.
    pub outcome: Option<(HandoverOutcome, DateTime<Utc>)>,
}

/// Writes a handover's row, or what became of it.
pub(crate) fn keep(transaction: &Transaction<'_>, handover: &Handover) -> Result<(), StoreError> {
    let Handover { id, direction, colleague_id, file_name, made_at, children, outcome } = handover;
    // A refusal without a reason is the maker's own: she took the file back.
    let (answer, answered_at, reason) = match outcome {
        None => (None, None, None),
        Some((HandoverOutcome::Accepted, at)) => (Some("accepted"), Some(time::write(*at)), None),
        Some((HandoverOutcome::Refused { reason }, at)) => {
            (Some("refused"), Some(time::write(*at)), Some(reason))
        }
        Some((HandoverOutcome::TakenBack, at)) => (Some("refused"), Some(time::write(*at)), None),
    };
    transaction
        .prepare_cached(
            "INSERT INTO handover (id, direction, colleague_id, file_name, made_at, children, answer, answered_at, reason)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (id) DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at, reason = excluded.reason",
        )?
        .execute(params![
            id,
            direction.code(),
            colleague_id,
            file_name,
            time::write(*made_at),
            children,
            answer,
            answered_at,
            reason
        ])?;
    Ok(())
}

type RawHandover = (Handover, String, String, Option<(String, String, Option<String>)>);

fn raw_handover(row: &Row<'_>) -> rusqlite::Result<RawHandover> {
    let answer: Option<String> = row.get("answer")?;
    let answered_at: Option<String> = row.get("answered_at")?;
    let reason: Option<String> = row.get("reason")?;
    let handover = Handover {
        id: row.get("id")?,
        direction: Direction::Out,
        colleague_id: row.get("colleague_id")?,
        file_name: row.get("file_name")?,
        made_at: DateTime::UNIX_EPOCH,
        children: row.get("children")?,
        outcome: None,
    };
    let answered = answer.zip(answered_at).map(|(answer, at)| (answer, at, reason));
    Ok((handover, row.get("direction")?, row.get("made_at")?, answered))
}

fn handover((handover, direction, made_at, answered): RawHandover) -> Result<Handover, StoreError> {
    let broken = |what| StoreError::BrokenValue { what };
    let outcome = match answered {
        None => None,
        Some((answer, at, reason)) => {
            let outcome = match (answer.as_str(), reason) {
                ("accepted", _) => HandoverOutcome::Accepted,
                ("refused", Some(reason)) => HandoverOutcome::Refused { reason },
                ("refused", None) => HandoverOutcome::TakenBack,
                _ => return Err(broken("handover.answer")),
            };
            Some((outcome, time::read(&at, "handover.answered_at")?))
        }
    };
    Ok(Handover {
        direction: Direction::from_code(&direction).ok_or_else(|| broken("handover.direction"))?,
        made_at: time::read(&made_at, "handover.made_at")?,
        outcome,
        ..handover
    })
}

type RawColleague = (Colleague, String, Option<String>);

fn raw_colleague(row: &Row<'_>) -> rusqlite::Result<RawColleague> {
    let colleague = Colleague {
        id: row.get("id")?,
        name: row.get("name")?,
        team: row.get("team")?,
        signer: row.get("signer")?,
        recipient: row.get("recipient")?,
        added_at: DateTime::UNIX_EPOCH,
        checked_at: None,
    };
    Ok((colleague, row.get("added_at")?, row.get("checked_at")?))
}

fn colleague((colleague, added_at, checked_at): RawColleague) -> Result<Colleague, StoreError> {
    Ok(Colleague {
        added_at: time::read(&added_at, "colleague.added_at")?,
        checked_at: checked_at.as_deref().map(|at| time::read(at, "colleague.checked_at")).transpose()?,
        ..colleague
    })
}

impl Store {
    /// Every colleague whose card is here, by name.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn known_colleagues(&self) -> Result<Vec<Colleague>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT * FROM colleague ORDER BY name, id")?;
        let rows = statement.query_map([], raw_colleague)?;
        rows.map(|row| colleague(row?)).collect()
    }

    /// One colleague.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when her card is not here.
    pub fn colleague(&self, id: &str) -> Result<Colleague, StoreError> {
        let found = self
            .connection
            .prepare_cached("SELECT * FROM colleague WHERE id = ?1")?
            .query_row([id], raw_colleague)
            .optional()?;
        colleague(found.ok_or(StoreError::NotFound)?)
    }

    /// Keeps a card. One that is here with the same keys keeps what was checked; other keys must be checked anew.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn keep_colleague(&mut self, new: &Colleague) -> Result<(), StoreError> {
        let Colleague { id, name, team, signer, recipient, added_at, checked_at } = new;
        let transaction = self.connection.transaction()?;
        transaction
            .prepare_cached(
                "INSERT INTO colleague (id, name, team, signer, recipient, added_at, checked_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                 ON CONFLICT (id) DO UPDATE SET name = excluded.name, team = excluded.team,
                     checked_at = CASE WHEN recipient = excluded.recipient AND signer = excluded.signer THEN checked_at END,
                     recipient = excluded.recipient, signer = excluded.signer",
            )?
            .execute(params![
                id,
                name,
                team,
                signer,
                recipient,
                time::write(*added_at),
                checked_at.map(time::write)
            ])?;
        commit(transaction)
    }

    /// Notes that the digits of a card were read out and agreed.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when her card is not here; otherwise as [`Store::write`].
    pub fn check_colleague(&mut self, id: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        let changed = transaction
            .execute("UPDATE colleague SET checked_at = ?2 WHERE id = ?1", params![id, time::write(at)])?;
        if changed == 0 {
            return Err(StoreError::NotFound);
        }
        commit(transaction)
    }

    /// Forgets a card. A colleague whom a handover names stays by name, but her keys are no longer believed.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when her card is not here; otherwise as [`Store::write`].
    pub fn forget_colleague(&mut self, id: &str) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        let gone = transaction.execute(
            "DELETE FROM colleague WHERE id = ?1 AND id NOT IN (SELECT colleague_id FROM handover)",
            [id],
        )?;
        if gone == 0
            && transaction.execute("UPDATE colleague SET checked_at = NULL WHERE id = ?1", [id])? == 0
        {
            return Err(StoreError::NotFound);
        }
        commit(transaction)
    }

    /// A child's own record and the transfers of the child, as they stand now: what says who has the care. Cheap, for it is
    /// asked before every save.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn care_of(&self, child_id: &str) -> Result<Vec<ReadRevision>, StoreError> {
        let tail = format!(
            "FROM current c JOIN revision r ON r.sequence = c.revision_sequence {JOINS}
             WHERE c.child_id = ?1 AND c.kind IN ('child', 'transfer') ORDER BY r.sequence"
        );
        query(&self.connection, &tail, &[&child_id])
    }

    /// The children on whose record a person is.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn children_of_person(&self, person_id: &str) -> Result<Vec<String>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT DISTINCT child_id FROM relationship WHERE person_id = ?1 AND entered_in_error = 0",
        )?;
        let rows = statement.query_map([person_id], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every handover, newest first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn handovers(&self) -> Result<Vec<Handover>, StoreError> {
        let mut statement =
            self.connection.prepare_cached("SELECT * FROM handover ORDER BY made_at DESC, id")?;
        let rows = statement.query_map([], raw_handover)?;
        rows.map(|row| handover(row?)).collect()
    }

    /// One handover, by its file's SHA-256; `None` when this laptop has neither made nor read it.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn handover(&self, id: &str) -> Result<Option<Handover>, StoreError> {
        let found = self
            .connection
            .prepare_cached("SELECT * FROM handover WHERE id = ?1")?
            .query_row([id], raw_handover)
            .optional()?;
        found.map(handover).transpose()
    }

    /// Keeps a handover, or what became of it, together with what is written because of it.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn keep_handover(
        &mut self,
        handover: &Handover,
        revisions: &[NewRevision],
        author: &str,
    ) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        let mut head = audit::head(&transaction)?;
        let mut touched = project::Touched::default();
        keep(&transaction, handover)?;
        for revision in revisions {
            write_one(&transaction, &mut head, &mut touched, revision, author, Origin::Typed)?;
        }
        touched.settle(&transaction)?;
        touched.settle_programme(&transaction, &self.schedules)?;
        commit(transaction)
    }
}
