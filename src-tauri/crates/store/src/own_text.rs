//! Words a service gave to its own letters and packages. They are no record of anybody and do not leave the laptop.

use rusqlite::{OptionalExtension as _, params};

use crate::{error::StoreError, open::Store, write::commit};

impl Store {
    /// The words of one thing; `None` where the service keeps the shipped ones.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn own_text(&self, kind: &str, code: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .connection
            .prepare_cached("SELECT text FROM own_text WHERE kind = ?1 AND code = ?2")?
            .query_row([kind, code], |row| row.get(0))
            .optional()?)
    }

    /// Keeps the words of one thing; `None` goes back to the shipped ones.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn keep_own_text(&mut self, kind: &str, code: &str, text: Option<&str>) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        match text {
            Some(text) => transaction.execute(
                "INSERT INTO own_text (kind, code, text) VALUES (?1, ?2, ?3)
                 ON CONFLICT (kind, code) DO UPDATE SET text = excluded.text",
                params![kind, code, text],
            )?,
            None => {
                transaction.execute("DELETE FROM own_text WHERE kind = ?1 AND code = ?2", [kind, code])?
            }
        };
        commit(transaction)
    }
}
