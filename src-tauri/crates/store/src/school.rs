//! Pupils by the school on their record.

use chrono::NaiveDate;

use crate::{
    error::StoreError,
    open::Store,
    read::{JOINS, ReadRevision, query},
};

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

    /// Contacts of the measurement programme of these days, both included, oldest first.
    ///
    /// # Errors
    /// When the store cannot answer; never an empty list instead.
    pub fn school_measurements(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<ReadRevision>, StoreError> {
        let tail = format!(
            "FROM contact a JOIN current c ON c.record_id = a.id
             JOIN revision r ON r.sequence = c.revision_sequence {JOINS}
             WHERE a.entered_in_error = 0 AND a.happened_on BETWEEN ?1 AND ?2
               AND a.contact_type IN ('ncmp-reception', 'ncmp-year-6') ORDER BY a.happened_on, r.sequence"
        );
        query(&self.connection, &tail, &[&from, &to])
    }
}
