//! What was saved last and has not left: each save as one thing, and the revisions that take it back.
//!
//! A save is everything of one author and one instant: a use case is given one moment and writes at it. Undoing writes
//! the next revision of each record, as it stood before; nothing is deleted. A record's revisions are read as a stack:
//! an undo takes the top save off it, so that undoing again reaches the save before.

use std::collections::{BTreeSet, HashMap};

use caseload_domain::record::RevisionStatus;
use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension as _;

use crate::{
    error::StoreError,
    open::Store,
    read::{COLUMNS, JOINS, ReadRevision, raw},
    sync::EntryState,
    time,
    write::NewRevision,
};

/// The reason on a revision that undoes; with the content of an earlier one it is what marks it.
pub const UNDONE: &str = "undone before it was sent";

/// Revisions looked at: those of a long day in clinics and schools.
const MOST_REVISIONS: u32 = 2_000;

/// Whether a save can be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UndoStanding {
    /// It can.
    Free,
    /// A record of it was amended since, or something was written since about the same child.
    WrittenSince,
    /// Something written since names a record that was new in it.
    Named,
    /// A part of it is in a sync file.
    PartlySent,
}

/// Everything one save wrote.
#[derive(Debug, Clone)]
pub struct Save {
    /// Its revisions, oldest first; never empty.
    pub revisions: Vec<ReadRevision>,
    /// Whether it can be undone.
    pub standing: UndoStanding,
}

impl Save {
    /// The place of its last revision in the order of writing: the save's name.
    #[must_use]
    pub fn last(&self) -> i64 {
        self.revisions.last().map_or(0, |read| read.sequence)
    }
}

/// A record's revisions that stand: the undone ones and what undid them are off.
struct Standing {
    stack: Vec<ReadRevision>,
    /// Numbers that undid something.
    undid: BTreeSet<u32>,
    newest: u32,
}

impl Standing {
    fn of(mut history: Vec<ReadRevision>) -> Self {
        history.sort_by_key(|read| read.revision.number);
        let mut standing = Self { stack: Vec::new(), undid: BTreeSet::new(), newest: 0 };
        for read in history {
            standing.newest = read.revision.number;
            if !standing.undoes(&read) {
                standing.stack.push(read);
                continue;
            }
            standing.undid.insert(read.revision.number);
            if let Some(top) = standing.stack.last().map(|top| top.revision.written_at) {
                standing.pop(top);
            }
        }
        standing
    }

    /// Whether a revision undoes the top save: by its reason, and because it says what stood before.
    fn undoes(&self, read: &ReadRevision) -> bool {
        let (Some(top), Some(UNDONE)) = (self.stack.last(), read.revision.reason.as_deref()) else {
            return false;
        };
        match self.below(top.revision.written_at) {
            Some(before) => {
                read.revision.record == before.revision.record
                    && read.revision.status == before.revision.status
            }
            None => read.revision.status == RevisionStatus::EnteredInError,
        }
    }

    fn below(&self, at: DateTime<Utc>) -> Option<&ReadRevision> {
        self.stack.iter().rev().find(|read| read.revision.written_at != at)
    }

    fn pop(&mut self, at: DateTime<Utc>) {
        while self.stack.last().is_some_and(|top| top.revision.written_at == at) {
            self.stack.pop();
        }
    }
}

impl Store {
    /// The newest save, where it stands and nothing was written after it: what has just been done. Cheap: asked after
    /// every save.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn last_save(&self, author: &str) -> Result<Option<Save>, StoreError> {
        let newest: Option<(String, String)> = self
            .connection
            .prepare_cached("SELECT written_at, author FROM revision ORDER BY sequence DESC LIMIT 1")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        match newest {
            Some((at, by)) if by == author => Ok(self
                .saves_since(author, Some(time::read(&at, "revision.written_at")?))?
                .into_iter()
                .next()),
            Some(_) | None => Ok(None),
        }
    }

    /// What this author saved by hand and no file carries, newest first, without what was undone.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn saves(&self, author: &str) -> Result<Vec<Save>, StoreError> {
        self.saves_since(author, None)
    }

    fn saves_since(&self, author: &str, since: Option<DateTime<Utc>>) -> Result<Vec<Save>, StoreError> {
        let mut rows = self.typed_unsent(author, since)?;
        if rows.len() >= MOST_REVISIONS as usize {
            // The oldest save may be cut off in the middle: it is not shown.
            let cut = rows.last().map(|read| read.revision.written_at);
            rows.retain(|read| Some(read.revision.written_at) != cut);
        }
        let mut standings: HashMap<String, Standing> = HashMap::new();
        for read in &rows {
            let id = read.revision.record.id();
            if !standings.contains_key(id) {
                standings.insert(id.to_owned(), Standing::of(self.history(id)?));
            }
        }
        let mut saves: Vec<Save> = Vec::new();
        for read in rows {
            let standing = standings.get(read.revision.record.id());
            if standing.is_none_or(|standing| standing.undid.contains(&read.revision.number)) {
                continue;
            }
            match saves.last_mut() {
                Some(save)
                    if save.revisions.first().map(|one| one.revision.written_at)
                        == Some(read.revision.written_at) =>
                {
                    save.revisions.insert(0, read);
                }
                _ => saves.push(Save { revisions: vec![read], standing: UndoStanding::Free }),
            }
        }
        let stands = |read: &ReadRevision| {
            standings.get(read.revision.record.id()).is_some_and(|standing| {
                standing.stack.iter().any(|one| one.revision.number == read.revision.number)
            })
        };
        saves.retain(|save| save.revisions.iter().any(stands));
        self.judge(&mut saves, &standings)?;
        Ok(saves)
    }

    fn typed_unsent(
        &self,
        author: &str,
        since: Option<DateTime<Utc>>,
    ) -> Result<Vec<ReadRevision>, StoreError> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM unsent u JOIN revision r ON r.sequence = u.revision_sequence {JOINS}
             WHERE r.origin = 'typed' AND r.author = ?1 AND r.written_at >= ?2
             ORDER BY r.sequence DESC LIMIT ?3"
        ))?;
        let since = since.map_or_else(String::new, time::write);
        let rows = statement.query_map(rusqlite::params![author, since, MOST_REVISIONS], raw)?;
        rows.map(|row| row?.decode()).collect()
    }

    fn judge(&self, saves: &mut [Save], standings: &HashMap<String, Standing>) -> Result<(), StoreError> {
        let mut later_children: BTreeSet<String> = BTreeSet::new();
        for save in saves {
            let mut standing = UndoStanding::Free;
            for read in &save.revisions {
                let id = read.revision.record.id();
                let on_top =
                    standings.get(id).and_then(|one| one.stack.last()).map(|top| top.revision.written_at);
                let child = read.revision.record.child().map(|child| child.as_str());
                if on_top != Some(read.revision.written_at)
                    || child.is_some_and(|child| later_children.contains(child))
                {
                    standing = UndoStanding::WrittenSince;
                    break;
                }
            }
            if standing == UndoStanding::Free && self.partly_sent(save)? {
                standing = UndoStanding::PartlySent;
            }
            if standing == UndoStanding::Free && self.is_named(save)? {
                standing = UndoStanding::Named;
            }
            save.standing = standing;
            later_children.extend(
                save.revisions
                    .iter()
                    .filter_map(|read| read.revision.record.child().map(|child| child.as_str().to_owned())),
            );
        }
        Ok(())
    }

    /// An export takes entries in the order of writing, so what has gone of a save is its beginning.
    fn partly_sent(&self, save: &Save) -> Result<bool, StoreError> {
        let Some(first) = save.revisions.first() else { return Ok(false) };
        if save.revisions.iter().any(|read| read.state != EntryState::Ready) {
            return Ok(true);
        }
        Ok(self
            .connection
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM revision r JOIN sync_entry e ON e.revision_sequence = r.sequence
                     WHERE r.sequence = ?1 - 1 AND r.written_at = ?2 AND r.author = ?3)",
            )?
            .query_row(
                rusqlite::params![first.sequence, time::write(first.revision.written_at), first.revision.author],
                |row| row.get(0),
            )?)
    }

    /// Whether what stands and was written after the save names a record that was new in it.
    fn is_named(&self, save: &Save) -> Result<bool, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM revision r JOIN current c ON c.revision_sequence = r.sequence
                 WHERE r.sequence > ?1 AND r.status = 'current' AND r.record_id <> ?2 AND instr(r.body, ?2) > 0)",
        )?;
        for read in save.revisions.iter().filter(|read| read.revision.number == 1) {
            if statement
                .query_row(rusqlite::params![save.last(), read.revision.record.id()], |row| row.get(0))?
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The revisions that take a save back: each record as it stood before, or, where it was new, as entered in error.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn undoing(&self, save: &Save, at: DateTime<Utc>) -> Result<Vec<NewRevision>, StoreError> {
        let mut seen = BTreeSet::new();
        let mut revisions = Vec::new();
        // What was written last is taken back first.
        for read in save.revisions.iter().rev() {
            let id = read.revision.record.id();
            if !seen.insert(id.to_owned()) {
                continue;
            }
            let standing = Standing::of(self.history(id)?);
            let (record, status) = match standing.below(read.revision.written_at) {
                Some(before) => (before.revision.record.clone(), before.revision.status),
                None => (read.revision.record.clone(), RevisionStatus::EnteredInError),
            };
            revisions.push(NewRevision {
                record,
                status,
                replaces: Some(standing.newest),
                reason: Some(UNDONE.to_owned()),
                action: "undo",
                written_at: at,
            });
        }
        Ok(revisions)
    }
}
