//! Measurements of children, the newest of each kind.

use caseload_domain::{code::Coded as _, measurement::MeasurementKind};
use chrono::NaiveDate;

use crate::{error::StoreError, open::Store};

/// The newest measurement of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastMeasured {
    /// What was measured.
    pub kind: MeasurementKind,
    /// The day.
    pub on: NaiveDate,
    /// Grams for weight, millimetres for the rest.
    pub value: u32,
}

impl Store {
    /// The newest measurement of each kind of a child, up to and including a day.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn last_measured(&self, child_id: &str, until: NaiveDate) -> Result<Vec<LastMeasured>, StoreError> {
        // SQLite takes the other columns of a `max` from the row that holds it.
        let mut statement = self.connection.prepare_cached(
            "SELECT kind, max(measured_on) AS measured_on, value FROM measurement
             WHERE child_id = ?1 AND entered_in_error = 0 AND measured_on <= ?2 GROUP BY kind",
        )?;
        let rows = statement.query_map(rusqlite::params![child_id, until], |row| {
            Ok((row.get::<_, String>("kind")?, row.get("measured_on")?, row.get("value")?))
        })?;
        rows.map(|row| {
            let (kind, on, value) = row?;
            let kind = MeasurementKind::from_code(&kind)
                .ok_or(StoreError::BrokenValue { what: "measurement.kind" })?;
            Ok(LastMeasured { kind, on, value })
        })
        .collect()
    }
}
