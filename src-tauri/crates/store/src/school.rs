//! Pupils by the school on their record.

use crate::{error::StoreError, open::Store};

impl Store {
    /// The schools named on the records of children on the caseload, with how many pupils each has.
    ///
    /// # Errors
    /// When the store cannot answer; never an empty list instead.
    pub fn schools_on_records(&self) -> Result<Vec<(String, u32)>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT school, count(*) FROM child
             WHERE school IS NOT NULL AND entered_in_error = 0 AND caseload_status = 'on-caseload'
             GROUP BY school ORDER BY school",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The children on the caseload with this school on their record, by name.
    ///
    /// # Errors
    /// When the store cannot answer; never an empty class instead.
    pub fn pupils_of(&self, school: &str) -> Result<Vec<String>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id FROM child WHERE school = ?1 AND entered_in_error = 0 AND caseload_status = 'on-caseload'
             ORDER BY sort_name, id",
        )?;
        let rows = statement.query_map([school], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
