//! The diary: appointments by day, and attendance at a place.

use chrono::NaiveDate;
use rusqlite::params;

use crate::{
    error::StoreError,
    open::Store,
    read::{JOINS, ReadRevision, query},
};

/// How many children came to a place over some days, and how many did not (`policy-papers` A9).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attendance {
    /// Children a contact took place with.
    pub attended: u32,
    /// Appointments cancelled, by the family or by us.
    pub cancelled: u32,
    /// Children who were expected and were not brought.
    pub not_brought: u32,
}

impl Store {
    /// Appointments of these days, both included, in the order of the day.
    ///
    /// # Errors
    /// When the store cannot answer; never an empty diary instead.
    pub fn appointments(&self, from: NaiveDate, to: NaiveDate) -> Result<Vec<ReadRevision>, StoreError> {
        let tail = format!(
            "FROM appointment a JOIN current c ON c.record_id = a.id
             JOIN revision r ON r.sequence = c.revision_sequence {JOINS}
             WHERE a.entered_in_error = 0 AND a.happens_on BETWEEN ?1 AND ?2 ORDER BY a.happens_on, a.happens_at, a.id"
        );
        query(&self.connection, &tail, &[&from, &to])
    }

    /// What is booked for a child, the soonest first; a day that has passed without a word is still booked.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn booked_for(&self, child_id: &str) -> Result<Vec<ReadRevision>, StoreError> {
        let tail = format!(
            "FROM appointment a JOIN current c ON c.record_id = a.id
             JOIN revision r ON r.sequence = c.revision_sequence {JOINS}
             WHERE a.entered_in_error = 0 AND a.child_id = ?1 AND a.status = 'booked' ORDER BY a.happens_on, a.happens_at"
        );
        query(&self.connection, &tail, &[&child_id])
    }

    /// Contacts at a place on a day, in the order of writing.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn contacts_at(&self, place_id: &str, on: NaiveDate) -> Result<Vec<ReadRevision>, StoreError> {
        let tail = format!(
            "FROM contact a JOIN current c ON c.record_id = a.id
             JOIN revision r ON r.sequence = c.revision_sequence {JOINS}
             WHERE a.entered_in_error = 0 AND a.place_id = ?1 AND a.happened_on = ?2 ORDER BY r.sequence"
        );
        query(&self.connection, &tail, &[&place_id, &on])
    }

    /// Attendance at a place over some days, both included. A child who came at all is not counted as not brought.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn attendance(
        &self,
        place_id: &str,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Attendance, StoreError> {
        Ok(self.connection.prepare_cached(include_str!("attendance.sql"))?.query_row(
            params![place_id, from, to],
            |row| {
                Ok(Attendance {
                    attended: row.get("attended")?,
                    cancelled: row.get("cancelled")?,
                    not_brought: row.get("not_brought")?,
                })
            },
        )?)
    }
}
