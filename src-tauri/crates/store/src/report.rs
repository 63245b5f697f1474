//! What the reports are counted from: every child with what the metrics look at, and the contacts of a stretch of days.

use std::collections::HashMap;

use caseload_domain::{
    assessment::Assessment,
    child::Child,
    code::Coded,
    contact::{Contact, ContactType},
    id::{ContactId, PersonId},
    kpi::{KpiFacts, Residence, Review},
    record::{Record, RecordKind},
};
use chrono::NaiveDate;
use rusqlite::params;

use crate::{body::read_body, error::StoreError, open::Store, write::Origin};

/// A child and what the metrics look at.
#[derive(Debug, Clone)]
pub struct ReportChild {
    /// The child.
    pub child: Child,
    /// What the metrics look at.
    pub facts: KpiFacts,
}

impl Store {
    /// Every child, also those who have left: who counts on which day, the rules say.
    ///
    /// # Errors
    /// When the store cannot answer; never a part of the caseload instead.
    pub fn report_children(&self) -> Result<Vec<ReportChild>, StoreError> {
        let mut reviews = self.reviews()?;
        let mut assessments = self.assessments()?;
        let mut mothers = self.mothers()?;
        let mut statement = self.connection.prepare_cached(
            "SELECT r.record_id, r.revision, r.body, first.origin, substr(first.written_at, 1, 10)
             FROM current c JOIN revision r ON r.sequence = c.revision_sequence
             JOIN revision first ON first.record_id = c.record_id AND first.revision = 1
             WHERE c.kind = 'child' AND c.status = 'current' ORDER BY c.record_id",
        )?;
        let rows = statement.query_map([], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, u32>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, String>(3)?,
                row.get::<_, NaiveDate>(4)?,
            ))
        })?;
        rows.map(|row| {
            let (id, revision, body, origin, written_on) = row?;
            let Record::Child(child) = read(RecordKind::Child, &id, revision, &body)? else {
                return Err(StoreError::BrokenValue { what: "current.kind" });
            };
            let facts = KpiFacts {
                child: child.id.clone(),
                mother: mothers.remove(&id),
                birth: child.birth,
                gestation: child.gestation,
                caseload_status: child.caseload_status,
                joined_on: child.joined_on,
                left_on: child.left_on,
                known_from: (origin == Origin::Import.code()).then_some(written_on),
                residence: Residence::of(child.resident_authority.as_deref()),
                imd_decile: child.imd_decile,
                reviews: reviews.remove(&id).unwrap_or_default(),
                assessments: assessments.remove(&id).unwrap_or_default(),
            };
            Ok(ReportChild { child: *child, facts })
        })
        .collect()
    }

    /// Every contact and attempt of a stretch of days, both included.
    ///
    /// # Errors
    /// When the store cannot answer; never a part of them instead.
    pub fn contacts_between(&self, first: NaiveDate, last: NaiveDate) -> Result<Vec<Contact>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT r.record_id, r.revision, r.body FROM contact t
             JOIN child ON child.id = t.child_id AND child.entered_in_error = 0
             JOIN current c ON c.record_id = t.id JOIN revision r ON r.sequence = c.revision_sequence
             WHERE t.entered_in_error = 0 AND t.happened_on BETWEEN ?1 AND ?2 ORDER BY t.happened_on, t.id",
        )?;
        let rows = statement.query_map(params![first, last], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?, row.get::<_, String>(2)?))
        })?;
        rows.map(|row| {
            let (id, revision, body) = row?;
            match read(RecordKind::Contact, &id, revision, &body)? {
                Record::Contact(contact) => Ok(contact),
                _ => Err(StoreError::BrokenValue { what: "current.kind" }),
            }
        })
        .collect()
    }

    /// The children who have an open flag or an open safeguarding episode, by id.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn children_with_open_flags(&self) -> Result<Vec<String>, StoreError> {
        let mut statement =
            self.connection.prepare_cached("SELECT child_id FROM flag WHERE open = 1 UNION SELECT child_id FROM safeguarding_episode WHERE open = 1")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The places on the register that are open and have no named nurse, by name.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn places_without_a_named_nurse(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT name FROM place WHERE open = 1 AND entered_in_error = 0 AND named_nurse IS NULL ORDER BY sort_name",
        )?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The contacts the metrics look at, child by child.
    fn reviews(&self) -> Result<HashMap<String, Vec<Review>>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT child_id, id, contact_type, happened_on, mode, outcome, infant_feeding FROM contact
             WHERE entered_in_error = 0
               AND contact_type IN ('antenatal', 'new-birth', '6-8-weeks', '12-months', '2-years')",
        )?;
        let rows = statement.query_map([], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, NaiveDate>(3)?,
                row.get::<_, String>(4)?,
                row.get::<_, String>(5)?,
                row.get::<_, Option<String>>(6)?,
            ))
        })?;
        let mut found: HashMap<String, Vec<Review>> = HashMap::new();
        for row in rows {
            let (child, id, code, on, mode, outcome, feeding) = row?;
            let contact =
                ContactId::parse(&id).map_err(|_not_an_id| StoreError::BrokenValue { what: "contact.id" })?;
            let code: ContactType = coded(&code, "contact.contact_type")?;
            let mode = coded(&mode, "contact.mode")?;
            let outcome = coded(&outcome, "contact.outcome")?;
            let feeding = feeding.map(|code| coded(&code, "contact.infant_feeding")).transpose()?;
            found.entry(child).or_default().push(Review { contact, code, on, mode, outcome, feeding });
        }
        Ok(found)
    }

    fn assessments(&self) -> Result<HashMap<String, Vec<Assessment>>, StoreError> {
        let mut found: HashMap<String, Vec<Assessment>> = HashMap::new();
        let mut statement = self.connection.prepare_cached(
            "SELECT r.record_id, r.revision, r.body FROM current c JOIN revision r ON r.sequence = c.revision_sequence
             WHERE c.kind = 'assessment' AND c.status = 'current' ORDER BY r.sequence",
        )?;
        let rows = statement.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?, row.get::<_, String>(2)?))
        })?;
        for row in rows {
            let (id, revision, body) = row?;
            let Record::Assessment(assessment) = read(RecordKind::Assessment, &id, revision, &body)? else {
                return Err(StoreError::BrokenValue { what: "current.kind" });
            };
            found.entry(assessment.child.as_str().to_owned()).or_default().push(assessment);
        }
        Ok(found)
    }

    /// The mother of each child who has one on the record, by the child's id.
    fn mothers(&self) -> Result<HashMap<String, PersonId>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT child_id, person_id FROM relationship WHERE role = 'mother' AND entered_in_error = 0
             ORDER BY id DESC",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        rows.map(|row| {
            let (child, person) = row?;
            let person = PersonId::parse(&person)
                .map_err(|_not_an_id| StoreError::BrokenValue { what: "relationship.person_id" })?;
            Ok((child, person))
        })
        .collect()
    }
}

fn read(kind: RecordKind, id: &str, revision: u32, body: &str) -> Result<Record, StoreError> {
    read_body(kind, id, body).map_err(|source| StoreError::BrokenRecord {
        record_id: id.to_owned(),
        revision,
        source,
    })
}

fn coded<T: Coded>(code: &str, what: &'static str) -> Result<T, StoreError> {
    T::from_code(code).ok_or(StoreError::BrokenValue { what })
}
