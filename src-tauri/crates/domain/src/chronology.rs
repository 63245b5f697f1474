//! What is significant in a child's record: entries already recorded, marked with one key, never copied.

use chrono::NaiveDate;

use crate::{
    id::{ChildId, ChronologyId},
    problem::Problem,
    record::RecordKind,
};

/// An entry of the record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryRef {
    /// Its kind.
    pub kind: RecordKind,
    /// Its identifier.
    pub id: String,
}

/// An entry marked significant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignificantEntry {
    /// Which.
    pub entry: EntryRef,
    /// The day it was marked.
    pub marked_on: NaiveDate,
    /// Why, in a line; empty when the entry says it.
    pub why: String,
}

/// The entries of one child's record that are significant. A child has one of these at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chronology {
    /// Identity.
    pub id: ChronologyId,
    /// The child.
    pub child: ChildId,
    /// What is significant, in the order it was marked.
    pub entries: Vec<SignificantEntry>,
}

impl Chronology {
    /// Checks the chronology.
    ///
    /// # Errors
    /// A problem when an entry is marked twice.
    pub fn check(&self) -> Result<(), Vec<Problem>> {
        let twice = self.entries.iter().enumerate().any(|(position, entry)| {
            self.entries.iter().take(position).any(|earlier| earlier.entry == entry.entry)
        });
        if twice {
            return Err(vec![Problem::new(
                "entries",
                "An entry is marked twice",
                "Take one of the marks away",
            )]);
        }
        Ok(())
    }

    /// Whether an entry is marked.
    #[must_use]
    pub fn has(&self, entry: &EntryRef) -> bool {
        self.entries.iter().any(|marked| marked.entry == *entry)
    }
}
