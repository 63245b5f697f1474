//! What is due on the whole caseload: dated tasks, reviews of flags and episodes, flags without a review date.

use chrono::NaiveDate;
use rusqlite::params;

use crate::{
    error::StoreError,
    open::Store,
    read::{COLUMNS, JOINS, ReadRevision, raw},
};

/// What a due line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueWhat {
    /// A task.
    Task,
    /// A flag to look at again.
    FlagReview,
    /// An episode to look at again.
    EpisodeReview,
    /// A safeguarding episode to look at again.
    SafeguardingReview,
    /// A referral nobody has answered.
    ReferralChase,
    /// A step of an escalation nobody has answered.
    EscalationReply,
    /// A health plan to look at again, or training in it that runs out.
    HealthPlan,
    /// A status from before the birth that is still open though the baby is born.
    BabyBorn,
    /// A status from before the birth whose expected date has passed without word of a birth.
    BirthAwaited,
}

/// Something due.
#[derive(Debug, Clone)]
pub struct DueRow {
    /// What it is about.
    pub what: DueWhat,
    /// The task, flag, episode, referral or escalation.
    pub record_id: String,
    /// The child.
    pub child_id: String,
    /// Surname.
    pub family: String,
    /// Given names.
    pub given: String,
    /// A task's title, a flag's type code, an episode's reason or kind, a referral's service; empty for an escalation and a
    /// health plan.
    pub title: String,
    /// By when; `None` for a flag nobody has dated.
    pub due_on: Option<NaiveDate>,
}

impl Store {
    /// Everything of her own due up to and including `until`, the longest overdue first; not what was passed to a colleague.
    ///
    /// # Errors
    /// When the store cannot answer; never an empty list instead.
    pub fn due_until(&self, until: NaiveDate, today: NaiveDate) -> Result<Vec<DueRow>, StoreError> {
        self.due_rows(include_str!("due_until.sql"), params![until, today])
    }

    /// Open flags and safeguarding episodes that have no review date, most urgent first.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn flags_without_review(&self) -> Result<Vec<DueRow>, StoreError> {
        self.due_rows(include_str!("flags_without_review.sql"), params![])
    }

    /// Open tasks that were passed to a colleague, the soonest due first, the undated last: the task and the child's name.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn delegated_tasks(&self) -> Result<Vec<(ReadRevision, String, String)>, StoreError> {
        self.with_names(
            "task",
            "a.open = 1 AND a.assigned_to IS NOT NULL",
            "a.due_on IS NULL, a.due_on, child.sort_name",
        )
    }

    /// Contacts a learner delivered that nobody has signed for, the oldest first, with the child's name.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn unsigned_contacts(&self) -> Result<Vec<(ReadRevision, String, String)>, StoreError> {
        self.with_names(
            "contact",
            "a.unsigned = 1 AND a.entered_in_error = 0",
            "a.happened_on, child.sort_name",
        )
    }

    /// Names that tasks were passed to, and practitioners named on children's records, in order.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn colleagues(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT DISTINCT name FROM (
                 SELECT assigned_to AS name FROM task
                 UNION ALL
                 SELECT json_extract(r.body, '$.namedPractitioner') FROM current c
                 JOIN revision r ON r.sequence = c.revision_sequence WHERE c.kind = 'child')
             WHERE name IS NOT NULL ORDER BY name COLLATE NOCASE",
        )?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Records of children on the caseload by what their own table says, each with the child's name.
    fn with_names(
        &self,
        table: &str,
        condition: &str,
        order: &str,
    ) -> Result<Vec<(ReadRevision, String, String)>, StoreError> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS}, child.family, child.given FROM {table} a
             JOIN current c ON c.record_id = a.id JOIN revision r ON r.sequence = c.revision_sequence {JOINS}
             JOIN child ON child.id = a.child_id AND child.entered_in_error = 0 AND child.caseload_status = 'on-caseload'
             WHERE {condition} ORDER BY {order}"
        ))?;
        let rows = statement.query_map([], |row| Ok((raw(row)?, row.get("family")?, row.get("given")?)))?;
        rows.map(|row| {
            let (revision, family, given) = row?;
            Ok((revision.decode()?, family, given))
        })
        .collect()
    }

    fn due_rows(&self, sql: &str, values: &[&dyn rusqlite::ToSql]) -> Result<Vec<DueRow>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(values, |row| {
            Ok((
                row.get::<_, String>("what")?,
                DueRow {
                    what: DueWhat::Task,
                    record_id: row.get("record_id")?,
                    child_id: row.get("child_id")?,
                    family: row.get("family")?,
                    given: row.get("given")?,
                    title: row.get("title")?,
                    due_on: row.get("due_on")?,
                },
            ))
        })?;
        rows.map(|row| {
            let (what, row) = row?;
            let what = match what.as_str() {
                "task" => DueWhat::Task,
                "flag-review" => DueWhat::FlagReview,
                "episode-review" => DueWhat::EpisodeReview,
                "safeguarding-review" => DueWhat::SafeguardingReview,
                "referral-chase" => DueWhat::ReferralChase,
                "escalation-reply" => DueWhat::EscalationReply,
                "health-plan" => DueWhat::HealthPlan,
                "baby-born" => DueWhat::BabyBorn,
                "birth-awaited" => DueWhat::BirthAwaited,
                _ => return Err(StoreError::BrokenValue { what: "due.what" }),
            };
            Ok(DueRow { what, ..row })
        })
        .collect()
    }

    /// Children whose record was written most recently, newest first: id, surname, given names, when.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn recently_written(&self, limit: u32) -> Result<Vec<(String, String, String, String)>, StoreError> {
        // The newest few hundred revisions hold the newest few children; the whole book need not be read.
        let mut statement = self.connection.prepare_cached(
            "SELECT child.id, child.family, child.given, max(recent.written_at) AS written_at
             FROM (SELECT child_id, written_at FROM revision INDEXED BY revision_by_hand
                   WHERE origin <> 'import' AND child_id IS NOT NULL ORDER BY written_at DESC LIMIT 300) recent
             JOIN child ON child.id = recent.child_id AND child.entered_in_error = 0
             GROUP BY child.id ORDER BY written_at DESC LIMIT ?1",
        )?;
        let rows =
            statement.query_map([limit], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
