//! The nurse's own phrases. They are no record of anybody: they have no revisions, and no file takes them off the laptop.

use rusqlite::{Row, params};

use crate::{error::StoreError, open::Store, write::commit};

/// A phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPhrase {
    /// The phrase's id.
    pub id: String,
    /// What is typed to put it in.
    pub name: String,
    /// What it puts in.
    pub text: String,
}

fn phrase(row: &Row<'_>) -> rusqlite::Result<StoredPhrase> {
    Ok(StoredPhrase { id: row.get("id")?, name: row.get("name")?, text: row.get("text")? })
}

impl Store {
    /// Every phrase, by name.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn phrases(&self) -> Result<Vec<StoredPhrase>, StoreError> {
        let mut statement =
            self.connection.prepare_cached("SELECT id, name, text FROM phrase ORDER BY name")?;
        let rows = statement.query_map([], phrase)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Keeps a phrase; the same id is written over. The name must be free.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn keep_phrase(&mut self, phrase: &StoredPhrase) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        transaction
            .prepare_cached(
                "INSERT INTO phrase (id, name, text) VALUES (?1, ?2, ?3)
                 ON CONFLICT (id) DO UPDATE SET name = excluded.name, text = excluded.text",
            )?
            .execute(params![phrase.id, phrase.name, phrase.text])?;
        commit(transaction)
    }

    /// Throws a phrase away.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none; otherwise as [`Store::write`].
    pub fn forget_phrase(&mut self, phrase_id: &str) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        if transaction.execute("DELETE FROM phrase WHERE id = ?1", [phrase_id])? == 0 {
            return Err(StoreError::NotFound);
        }
        commit(transaction)
    }
}
