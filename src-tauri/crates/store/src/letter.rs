//! Letters as this service words them. They are no record of anybody and do not leave the laptop.

use rusqlite::{OptionalExtension as _, params};

use crate::{error::StoreError, open::Store, write::commit};

impl Store {
    /// The words of a letter; `None` where the service keeps the shipped ones.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn letter_words(&self, code: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .connection
            .prepare_cached("SELECT text FROM letter_template WHERE code = ?1")?
            .query_row([code], |row| row.get(0))
            .optional()?)
    }

    /// Keeps the words of a letter; `None` goes back to the shipped ones.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn keep_letter_words(&mut self, code: &str, text: Option<&str>) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        match text {
            Some(text) => transaction.execute(
                "INSERT INTO letter_template (code, text) VALUES (?1, ?2)
                 ON CONFLICT (code) DO UPDATE SET text = excluded.text",
                params![code, text],
            )?,
            None => transaction.execute("DELETE FROM letter_template WHERE code = ?1", [code])?,
        };
        commit(transaction)
    }
}
