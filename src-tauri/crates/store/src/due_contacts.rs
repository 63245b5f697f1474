//! The contacts of the programme that are near or late, each with what says how pressing it is.

use caseload_domain::child::{Birth, Level};
use chrono::{NaiveDate, NaiveTime};
use rusqlite::{Row, params};

use crate::{
    error::StoreError,
    open::Store,
    programme::{COLUMNS, ProgrammeRow, coded, read_row, text},
};

/// A contact of the programme that is still to be done, and what is known of the child and of what was tried.
#[derive(Debug, Clone)]
pub struct DueContact {
    /// The contact, its window, and whose it is.
    pub programme: ProgrammeRow,
    /// Surname.
    pub family: String,
    /// Given names.
    pub given: String,
    /// Date of birth or expected date of delivery.
    pub birth: Birth,
    /// Level of care now.
    pub level: Level,
    /// Postcode of the home.
    pub postcode: Option<String>,
    /// Deprivation decile, 1 most deprived.
    pub imd_decile: Option<u8>,
    /// The day the child was last seen.
    pub last_seen: Option<NaiveDate>,
    /// The day the child was last weighed.
    pub last_weighed: Option<NaiveDate>,
    /// The next appointment booked for it.
    pub booked: Option<(NaiveDate, NaiveTime)>,
    /// The latest day a questionnaire for it was sent that has not come back.
    pub sent_on: Option<NaiveDate>,
}

/// A child on the caseload, by name and number.
#[derive(Debug, Clone)]
pub struct OnCaseload {
    /// The child's id.
    pub id: String,
    /// Surname.
    pub family: String,
    /// Given names.
    pub given: String,
    /// NHS number, ten digits.
    pub nhs_number: Option<String>,
}

impl Store {
    /// The contacts of the programme whose window opens on or before a day and that can still be done today, of children on
    /// the caseload, the window that closes soonest first.
    ///
    /// # Errors
    /// When the store cannot answer; never an empty list instead.
    pub fn due_contacts(&self, opens_by: NaiveDate, today: NaiveDate) -> Result<Vec<DueContact>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(&include_str!("due_contacts.sql").replace("/* columns */", COLUMNS))?;
        let mut rows = statement.query(params![opens_by, today])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(due_contact(row)?);
        }
        Ok(found)
    }

    /// Every child on the caseload, by name.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn on_caseload(&self) -> Result<Vec<OnCaseload>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, family, given, nhs_number FROM child
             WHERE entered_in_error = 0 AND caseload_status = 'on-caseload' ORDER BY sort_name, id",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(OnCaseload {
                id: row.get(0)?,
                family: row.get(1)?,
                given: row.get(2)?,
                nhs_number: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Where the level stands in `due_contacts.sql`, after the ten columns of the programme.
const LEVEL: usize = 14;

fn due_contact(row: &Row<'_>) -> Result<DueContact, StoreError> {
    let birth = match (row.get("born")?, row.get("expected")?) {
        (Some(born), _) => Birth::Born(born),
        (None, Some(expected)) => Birth::Expected(expected),
        (None, None) => return Err(StoreError::BrokenValue { what: "child.born" }),
    };
    let booked: (Option<NaiveDate>, Option<NaiveTime>) = (row.get("booked_on")?, row.get("booked_at")?);
    Ok(DueContact {
        programme: read_row(row)?,
        family: row.get("family")?,
        given: row.get("given")?,
        birth,
        level: coded(text(row, LEVEL)?, "child.level")?,
        postcode: row.get("postcode")?,
        imd_decile: row.get("imd_decile")?,
        last_seen: row.get("last_seen")?,
        last_weighed: row.get("last_weighed")?,
        booked: booked.0.zip(booked.1),
        sent_on: row.get("sent_on")?,
    })
}
