//! How many children are under cover, on both sides.

use chrono::NaiveDate;
use rusqlite::params;

use crate::{error::StoreError, open::Store};

/// Children under cover today.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CoverCounts {
    /// Her children whom a colleague has for now.
    pub away: u32,
    /// Children she has for a colleague.
    pub covering: u32,
    /// Of both, those whose last day of cover has passed.
    pub over: u32,
}

impl Store {
    /// Counts them.
    ///
    /// # Errors
    /// When the store cannot answer; never nothing instead.
    pub fn cover_counts(&self, today: NaiveDate) -> Result<CoverCounts, StoreError> {
        Ok(self
            .connection
            .prepare_cached(
                "WITH away AS (
                     SELECT json_extract(r.body, '$.until') AS until FROM transfer t
                     JOIN current c ON c.record_id = t.id JOIN revision r ON r.sequence = c.revision_sequence
                     WHERE t.open = 1 AND t.kind = 'cover' AND t.state = 'completed'),
                 covering AS (
                     SELECT json_extract(r.body, '$.cover.until') AS until FROM child
                     JOIN current c ON c.record_id = child.id JOIN revision r ON r.sequence = c.revision_sequence
                     WHERE child.entered_in_error = 0 AND child.caseload_status = 'on-caseload'
                       AND json_extract(r.body, '$.cover.until') IS NOT NULL)
                 SELECT (SELECT count(*) FROM away), (SELECT count(*) FROM covering),
                        (SELECT count(*) FROM away WHERE until < ?1) + (SELECT count(*) FROM covering WHERE until < ?1)",
            )?
            .query_row(params![today], |row| {
                Ok(CoverCounts { away: row.get(0)?, covering: row.get(1)?, over: row.get(2)? })
            })?)
    }
}
