//! Report templates as this service words them. They are no record of anybody and do not leave the laptop.

use rusqlite::{OptionalExtension as _, params};

use crate::{error::StoreError, open::Store, write::commit};

impl Store {
    /// A service's own wording of a report; `None` where it keeps the shipped one.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn report_template(&self, code: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .connection
            .prepare_cached("SELECT text FROM report_template WHERE code = ?1")?
            .query_row([code], |row| row.get(0))
            .optional()?)
    }

    /// Keeps a service's own wording; `None` goes back to the shipped one. The draft it was typed in goes with it.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub fn keep_report_template(
        &mut self,
        code: &str,
        text: Option<&str>,
        draft_id: Option<&str>,
    ) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        match text {
            Some(text) => transaction.execute(
                "INSERT INTO report_template (code, text) VALUES (?1, ?2)
                 ON CONFLICT (code) DO UPDATE SET text = excluded.text",
                params![code, text],
            )?,
            None => transaction.execute("DELETE FROM report_template WHERE code = ?1", [code])?,
        };
        if let Some(draft_id) = draft_id {
            transaction.execute("DELETE FROM draft WHERE id = ?1", [draft_id])?;
        }
        commit(transaction)
    }
}
