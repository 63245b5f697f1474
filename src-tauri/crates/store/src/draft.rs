//! Drafts: what is typed and not yet saved, on disk and encrypted within a second of the last keystroke.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension as _, Row, params};

use crate::{error::StoreError, open::Store, time, write::commit};

/// A draft.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The draft's id.
    pub id: String,
    /// The form's code.
    pub form: String,
    /// The child it is about; `None` for a child not yet registered.
    pub child_id: Option<String>,
    /// The form as JSON; never looked into here.
    pub contents: String,
    /// When it was last kept.
    pub saved_at: DateTime<Utc>,
}

fn draft(row: &Row<'_>) -> rusqlite::Result<(Draft, String)> {
    let saved_at: String = row.get("saved_at")?;
    Ok((
        Draft {
            id: row.get("id")?,
            form: row.get("form")?,
            child_id: row.get("child_id")?,
            contents: row.get("contents")?,
            saved_at: DateTime::UNIX_EPOCH,
        },
        saved_at,
    ))
}

fn dated((draft, saved_at): (Draft, String)) -> Result<Draft, StoreError> {
    Ok(Draft { saved_at: time::read(&saved_at, "draft.saved_at")?, ..draft })
}

impl Store {
    /// Keeps a draft; the same id is written over, since a draft is not yet a record.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn keep_draft(&mut self, draft: &Draft) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        transaction
            .prepare_cached(
                "INSERT INTO draft (id, form, child_id, contents, saved_at) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (id) DO UPDATE SET form = excluded.form, contents = excluded.contents, saved_at = excluded.saved_at",
            )?
            .execute(params![
                draft.id,
                draft.form,
                draft.child_id,
                draft.contents,
                time::write(draft.saved_at)
            ])?;
        commit(transaction)
    }

    /// A draft.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such draft.
    pub fn draft(&self, id: &str) -> Result<Draft, StoreError> {
        let found = self
            .connection
            .prepare_cached("SELECT * FROM draft WHERE id = ?1")?
            .query_row([id], draft)
            .optional()?;
        dated(found.ok_or(StoreError::NotFound)?)
    }

    /// Drafts, newest first; of one child, or of all.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn drafts(&self, child_id: Option<&str>) -> Result<Vec<Draft>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT * FROM draft WHERE ?1 IS NULL OR child_id = ?1 ORDER BY saved_at DESC")?;
        let rows = statement.query_map([child_id], draft)?;
        rows.map(|row| dated(row?)).collect()
    }

    /// How many drafts there are.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn draft_count(&self) -> Result<u32, StoreError> {
        Ok(self.connection.prepare_cached("SELECT count(*) FROM draft")?.query_row([], |row| row.get(0))?)
    }

    /// Throws a draft away. The nurse asked for it.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn discard_draft(&mut self, id: &str) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        transaction.prepare_cached("DELETE FROM draft WHERE id = ?1")?.execute([id])?;
        commit(transaction)
    }
}
