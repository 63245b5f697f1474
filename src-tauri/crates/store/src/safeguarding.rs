//! What is open of safeguarding on the whole caseload, and what began or ended in a period. Only that is read.

use chrono::NaiveDate;
use rusqlite::{Row, ToSql, params};

use crate::{
    error::StoreError,
    open::Store,
    read::{JOINS, ReadRevision, query},
};

/// A child as a safeguarding list names it.
#[derive(Debug, Clone)]
pub struct ChildBrief {
    /// The child's id.
    pub id: String,
    /// Surname.
    pub family: String,
    /// Given names.
    pub given: String,
    /// Date of birth.
    pub born: Option<NaiveDate>,
    /// Expected date of delivery.
    pub expected: Option<NaiveDate>,
    /// NHS number, ten digits.
    pub nhs_number: Option<String>,
    /// The home they share; a child without one is a family alone.
    pub household: Option<String>,
    /// Last seen.
    pub last_seen: Option<NaiveDate>,
}

/// Of children on the caseload whose record stands.
const ON_CASELOAD: &str = "JOIN child ON child.id = s.child_id AND child.entered_in_error = 0 AND child.caseload_status = 'on-caseload'";

impl Store {
    /// Open safeguarding episodes of children on the caseload, most urgent first, then the longest open.
    ///
    /// # Errors
    /// When the store cannot answer; never an empty list instead.
    pub fn open_safeguarding(&self) -> Result<Vec<ReadRevision>, StoreError> {
        self.of_table("safeguarding_episode", "s.open = 1", "s.urgency, s.started_on", &[])
    }

    /// Open safeguarding episodes of these children, most urgent first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn open_safeguarding_of(&self, children: &[&str]) -> Result<Vec<ReadRevision>, StoreError> {
        let sql = "SELECT child_id, id FROM safeguarding_episode WHERE open = 1 ORDER BY urgency, started_on";
        self.open_of(sql, children)?.iter().map(|(_, id)| self.current(id)).collect()
    }

    /// Every safeguarding episode of these children that stands, the oldest first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn safeguarding_of(&self, children: &[&str]) -> Result<Vec<ReadRevision>, StoreError> {
        let marks = vec!["?"; children.len()].join(", ");
        let values: Vec<&dyn ToSql> = children.iter().map(|child| child as &dyn ToSql).collect();
        let tail = format!(
            "FROM safeguarding_episode s JOIN current c ON c.record_id = s.id JOIN revision r ON r.sequence = c.revision_sequence
             {JOINS} WHERE s.entered_in_error = 0 AND s.child_id IN ({marks}) ORDER BY s.started_on"
        );
        query(&self.connection, &tail, &values)
    }

    /// Safeguarding episodes of children on the caseload that ended on or after a day.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn safeguarding_ended_since(&self, day: NaiveDate) -> Result<Vec<ReadRevision>, StoreError> {
        self.of_table(
            "safeguarding_episode",
            "s.entered_in_error = 0 AND s.ended_on >= ?1",
            "s.ended_on DESC",
            params![day],
        )
    }

    /// Safeguarding episodes that were open on any day of a period, of every child: who left was counted while here.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn safeguarding_within(
        &self,
        from: NaiveDate,
        to: NaiveDate,
    ) -> Result<Vec<ReadRevision>, StoreError> {
        let tail = format!(
            "FROM safeguarding_episode s JOIN current c ON c.record_id = s.id JOIN revision r ON r.sequence = c.revision_sequence
             {JOINS} JOIN child ON child.id = s.child_id AND child.entered_in_error = 0
             WHERE s.entered_in_error = 0 AND s.started_on <= ?2 AND (s.ended_on IS NULL OR s.ended_on >= ?1)
             ORDER BY s.started_on"
        );
        query(&self.connection, &tail, params![from, to])
    }

    /// Open flags of children on the caseload, most urgent first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn open_flags_on_caseload(&self) -> Result<Vec<ReadRevision>, StoreError> {
        self.of_table("flag", "s.open = 1", "s.urgency, s.since", &[])
    }

    /// Open flags whose events run a clock: a known case of FGM, and a child who goes missing for whatever reason.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn open_flags_with_clocks(&self) -> Result<Vec<ReadRevision>, StoreError> {
        self.of_table(
            "flag",
            "s.open = 1 AND s.flag_type IN ('fgm-known', 'missing', 'sexual-exploitation', 'criminal-exploitation', 'trafficking')",
            "s.since",
            &[],
        )
    }

    /// Flags of children on the caseload that ended on or after a day.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn flags_ended_since(&self, day: NaiveDate) -> Result<Vec<ReadRevision>, StoreError> {
        self.of_table(
            "flag",
            "s.open = 0 AND r.status = 'current' AND json_extract(r.body, '$.ended.on') >= ?1",
            "json_extract(r.body, '$.ended.on') DESC",
            params![day],
        )
    }

    /// Referrals to children's social care that wait for an answer or were sent on or after a day.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn social_care_referrals(&self, since: NaiveDate) -> Result<Vec<ReadRevision>, StoreError> {
        self.of_table(
            "referral",
            "s.entered_in_error = 0 AND s.service = 'childrens-social-care' AND (s.waiting = 1 OR s.sent_on >= ?1)",
            "s.sent_on",
            params![since],
        )
    }

    /// The newest supervision of each child who has a safeguarding episode open.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn latest_supervisions(&self) -> Result<Vec<ReadRevision>, StoreError> {
        self.of_table(
            "supervision",
            "s.entered_in_error = 0
               AND s.child_id IN (SELECT child_id FROM safeguarding_episode WHERE open = 1)
               AND s.held_on = (SELECT max(o.held_on) FROM supervision o WHERE o.child_id = s.child_id AND o.entered_in_error = 0)",
            "s.held_on",
            &[],
        )
    }

    /// Children by id, in no order.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn children_in_brief(&self, children: &[&str]) -> Result<Vec<ChildBrief>, StoreError> {
        let marks = vec!["?"; children.len()].join(", ");
        let mut statement = self.connection.prepare(&format!(
            "SELECT id, family, given, born, expected, nhs_number, household, last_seen FROM child WHERE id IN ({marks})"
        ))?;
        let values: Vec<&dyn ToSql> = children.iter().map(|child| child as &dyn ToSql).collect();
        let rows = statement.query_map(values.as_slice(), brief)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Children on the caseload with a safeguarding episode or a flag open.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn safeguarded_children(&self) -> Result<u32, StoreError> {
        Ok(self
            .connection
            .prepare_cached(
                "SELECT count(*) FROM child WHERE entered_in_error = 0 AND caseload_status = 'on-caseload' AND id IN (
                     SELECT child_id FROM flag WHERE open = 1
                     UNION SELECT child_id FROM safeguarding_episode WHERE open = 1)",
            )?
            .query_row([], |row| row.get(0))?)
    }

    /// Records by what their own table `s` says, of children on the caseload.
    fn of_table(
        &self,
        table: &str,
        condition: &str,
        order: &str,
        values: &[&dyn ToSql],
    ) -> Result<Vec<ReadRevision>, StoreError> {
        let tail = format!(
            "FROM {table} s JOIN current c ON c.record_id = s.id JOIN revision r ON r.sequence = c.revision_sequence
             {JOINS} {ON_CASELOAD} WHERE {condition} ORDER BY {order}"
        );
        query(&self.connection, &tail, values)
    }
}

fn brief(row: &Row<'_>) -> rusqlite::Result<ChildBrief> {
    Ok(ChildBrief {
        id: row.get("id")?,
        family: row.get("family")?,
        given: row.get("given")?,
        born: row.get("born")?,
        expected: row.get("expected")?,
        nhs_number: row.get("nhs_number")?,
        household: row.get("household")?,
        last_seen: row.get("last_seen")?,
    })
}
