//! Two records of one child: which pairs to look at, what a nurse said of them, and what joining them moved.

use caseload_domain::{code::Coded as _, record::RecordKind};
use chrono::{DateTime, Utc};
use rusqlite::params;

use crate::{
    audit::{self, Line},
    error::StoreError,
    open::Store,
    read::{JOINS, ReadRevision, query},
    time,
    write::commit,
};

/// The kind under which the service's own words keep what was said of a pair. It is no record of either child and does not
/// leave the laptop; the line in the audit chain says who said it, when and why.
const NOT_THE_SAME: &str = "not-the-same";

/// A child of a pair, as far as the list knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairedChild {
    /// The child's id.
    pub id: String,
    /// Surname.
    pub family: String,
    /// Given names.
    pub given: String,
    /// Known as.
    pub known_as: Option<String>,
}

/// A pair that was said not to be one child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldApart {
    /// The one whose id comes first.
    pub one: String,
    /// The other.
    pub other: String,
    /// Why, as the nurse wrote it.
    pub why: String,
}

/// A record that was joined to another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// The record that was joined.
    pub child_id: String,
    /// The record that was kept.
    pub kept_id: String,
}

/// An entry that names another of the same child: a visit its episode, or who was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    /// The entry that names.
    pub entry: String,
    /// The entry that is named.
    pub named: String,
    /// The one that is named is what a person is to the child.
    pub is_relative: bool,
}

/// The key of a pair: the same whichever comes first.
fn pair(one: &str, other: &str) -> String {
    if one < other { format!("{one} {other}") } else { format!("{other} {one}") }
}

impl Store {
    /// Pairs of children with one day of birth, or an unborn and a born child of one mother, that nobody has told apart.
    /// One of the two has no NHS number, because two numbers are two children; nobody's identity is restricted.
    ///
    /// # Errors
    /// When the store cannot answer; never an empty list instead.
    pub fn pairs_to_look_at(&self) -> Result<Vec<(PairedChild, PairedChild)>, StoreError> {
        let mut statement = self.connection.prepare_cached(include_str!("pairs_to_look_at.sql"))?;
        let rows = statement.query_map([NOT_THE_SAME], |row| {
            Ok((
                PairedChild {
                    id: row.get(0)?,
                    family: row.get(1)?,
                    given: row.get(2)?,
                    known_as: row.get(3)?,
                },
                PairedChild {
                    id: row.get(4)?,
                    family: row.get(5)?,
                    given: row.get(6)?,
                    known_as: row.get(7)?,
                },
            ))
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Remembers that two records are of two children.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn tell_apart(
        &mut self,
        (one, other): (&str, &str),
        why: &str,
        (at, actor): (DateTime<Utc>, &str),
    ) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        let mut head = audit::head(&transaction)?;
        transaction.execute(
            "INSERT OR REPLACE INTO own_text (kind, code, text) VALUES (?1, ?2, ?3)",
            params![NOT_THE_SAME, pair(one, other), why],
        )?;
        for child in [one, other] {
            let line = Line {
                at,
                actor,
                action: "tell-apart",
                record_id: Some(child),
                revision: None,
                reason: Some(why),
                content_hash: None,
            };
            audit::append(&transaction, &mut head, &line)?;
        }
        commit(transaction)
    }

    /// Forgets that two records were told apart, so that the pair is looked at again.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when nobody told them apart.
    pub fn no_longer_apart(
        &mut self,
        (one, other): (&str, &str),
        (at, actor): (DateTime<Utc>, &str),
    ) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        let mut head = audit::head(&transaction)?;
        let gone = transaction.execute(
            "DELETE FROM own_text WHERE kind = ?1 AND code = ?2",
            params![NOT_THE_SAME, pair(one, other)],
        )?;
        if gone == 0 {
            return Err(StoreError::NotFound);
        }
        for child in [one, other] {
            let line = Line {
                at,
                actor,
                action: "no-longer-apart",
                record_id: Some(child),
                revision: None,
                reason: None,
                content_hash: None,
            };
            audit::append(&transaction, &mut head, &line)?;
        }
        commit(transaction)
    }

    /// Pairs that were told apart.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn told_apart(&self) -> Result<Vec<ToldApart>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT code, text FROM own_text WHERE kind = ?1 ORDER BY code")?;
        let rows = statement
            .query_map([NOT_THE_SAME], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        rows.map(|row| {
            let (code, why) = row?;
            let (one, other) =
                code.split_once(' ').ok_or(StoreError::BrokenValue { what: "own_text.code" })?;
            Ok(ToldApart { one: one.to_owned(), other: other.to_owned(), why })
        })
        .collect()
    }

    /// Records that were joined to another: to this one, or all of them.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn joined(&self, kept_id: Option<&str>) -> Result<Vec<Joined>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT child_id, kept_id FROM joined_child WHERE ?1 IS NULL OR kept_id = ?1 ORDER BY child_id",
        )?;
        let rows = statement
            .query_map([kept_id], |row| Ok(Joined { child_id: row.get(0)?, kept_id: row.get(1)? }))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The revision by which each record came from one child to another at a moment, whatever was written since.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn moved_at(&self, from: &str, to: &str, at: DateTime<Utc>) -> Result<Vec<ReadRevision>, StoreError> {
        let at = time::write(at);
        let tail = format!(
            "FROM revision r JOIN revision before ON before.record_id = r.record_id AND before.revision = r.revision - 1 {JOINS}
             WHERE before.child_id = ?1 AND r.child_id = ?2 AND r.written_at = ?3 AND r.origin <> 'import' ORDER BY r.sequence"
        );
        query(&self.connection, &tail, &[&from, &to, &at])
    }

    /// Everything that was written about a child at a moment, by hand, in the order of writing.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn written_about(&self, child_id: &str, at: DateTime<Utc>) -> Result<Vec<ReadRevision>, StoreError> {
        let at = time::write(at);
        let tail = format!(
            "FROM revision r {JOINS}
             WHERE r.child_id = ?1 AND r.written_at = ?2 AND r.origin <> 'import' ORDER BY r.sequence"
        );
        query(&self.connection, &tail, &[&child_id, &at])
    }

    /// Which entries of a child name which others. The child's own record and what marks entries significant name many and
    /// are left out.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn named_in(&self, child_id: &str) -> Result<Vec<Naming>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT naming.record_id, named.record_id, named.kind = 'relationship'
             FROM current naming JOIN revision r ON r.sequence = naming.revision_sequence
             JOIN current named ON named.child_id = naming.child_id AND named.record_id <> naming.record_id
             WHERE naming.child_id = ?1 AND naming.kind NOT IN ('child', 'chronology')
               AND named.kind NOT IN ('child', 'chronology') AND instr(r.body, named.record_id) > 0",
        )?;
        let rows = statement.query_map([child_id], |row| {
            Ok(Naming { entry: row.get(0)?, named: row.get(1)?, is_relative: row.get(2)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// One revision of a record.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such revision.
    pub fn revision(&self, record_id: &str, number: u32) -> Result<ReadRevision, StoreError> {
        let tail = format!("FROM revision r {JOINS} WHERE r.record_id = ?1 AND r.revision = ?2");
        query(&self.connection, &tail, &[&record_id, &number])?.pop().ok_or(StoreError::NotFound)
    }

    /// How many entries of each kind a child has, those entered in error too.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn entries_by_kind(&self, child_id: &str) -> Result<Vec<(RecordKind, u32)>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT kind, count(*) FROM current WHERE child_id = ?1 GROUP BY kind ORDER BY kind",
        )?;
        let rows = statement.query_map([child_id], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
        rows.map(|row| {
            let (kind, count) = row?;
            let kind =
                RecordKind::from_code(&kind).ok_or(StoreError::BrokenValue { what: "current.kind" })?;
            Ok((kind, count))
        })
        .collect()
    }

    /// Children who have died, by id.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn children_who_died(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id FROM child WHERE entered_in_error = 0 AND caseload_status = 'died' ORDER BY sort_name, id",
        )?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The newest revision of each change of who is named on a child's record, newest first: the revision and the one before.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn named_changes(&self, limit: u32) -> Result<Vec<(ReadRevision, ReadRevision)>, StoreError> {
        let tail = format!(
            "FROM revision r JOIN revision before ON before.record_id = r.record_id AND before.revision = r.revision - 1 {JOINS}
             WHERE r.kind = 'child' AND r.revision > 1
               AND r.body ->> '$.namedPractitioner' IS NOT before.body ->> '$.namedPractitioner'
             ORDER BY r.sequence DESC LIMIT ?1"
        );
        let mut found = Vec::new();
        for read in query(&self.connection, &tail, &[&limit])? {
            let before = self.revision(read.revision.record.id(), read.revision.number - 1)?;
            found.push((read, before));
        }
        Ok(found)
    }
}
