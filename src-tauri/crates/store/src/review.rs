//! What structured reviews found before: the last answer to each field, for the form that asks again.

use chrono::NaiveDate;
use rusqlite::params;

use crate::{error::StoreError, open::Store};

/// Where the last answer to a field is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastFinding {
    /// The field's code.
    pub field: String,
    /// The contact that holds it.
    pub contact_id: String,
    /// The day of that contact.
    pub on: NaiveDate,
}

impl Store {
    /// The contact with the last answer to each field of a child, up to and including a day. `except` is left out: a
    /// contact that is being amended is not its own past.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn last_findings(
        &self,
        child_id: &str,
        until: NaiveDate,
        except: Option<&str>,
    ) -> Result<Vec<LastFinding>, StoreError> {
        // Of two contacts on one day the later written one: identifiers are in the order of writing. SQLite takes the
        // other columns of a `max` from the row that holds it.
        let mut statement = self.connection.prepare_cached(
            "SELECT field, contact_id, happened_on, max(happened_on || contact_id) FROM finding
             WHERE child_id = ?1 AND happened_on <= ?2 AND contact_id IS NOT ?3 GROUP BY field",
        )?;
        let rows = statement.query_map(params![child_id, until, except], |row| {
            Ok(LastFinding { field: row.get(0)?, contact_id: row.get(1)?, on: row.get(2)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The contacts of one day at which a field was answered for a child.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn answered_on(&self, child_id: &str, field: &str, on: NaiveDate) -> Result<Vec<String>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT contact_id FROM finding WHERE child_id = ?1 AND field = ?2 AND happened_on = ?3",
        )?;
        let rows = statement.query_map(params![child_id, field, on], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
