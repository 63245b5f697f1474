//! The tables that are searched and sorted, derived from the newest revision of each record.
//!
//! They can be thrown away and made again; `verify` does so and compares.

use std::collections::BTreeSet;

use caseload_domain::{
    child::{Birth, Child, Level},
    code::Coded as _,
    contact::Contact,
    episode::Episode,
    flag::Flag,
    id::ChildId,
    person::Relationship,
    record::{Record, RevisionStatus},
    task::Task,
};
use chrono::Datelike as _;
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::{error::StoreError, fold::fold, write::Origin};

/// Children whose summary columns must be worked out again before the transaction ends.
#[derive(Default)]
pub(crate) struct Touched(BTreeSet<String>);

impl Touched {
    /// Works out "last seen" and "next due" again for each child touched, once.
    pub(crate) fn settle(&self, connection: &Connection) -> Result<(), StoreError> {
        let mut statement = connection.prepare_cached(include_str!("settle_child.sql"))?;
        for child in &self.0 {
            statement.execute([child])?;
        }
        Ok(())
    }
}

pub(crate) fn project(
    connection: &Connection,
    touched: &mut Touched,
    record: &Record,
    status: RevisionStatus,
    origin: Origin,
) -> Result<(), StoreError> {
    if let Some(child) = record.child() {
        touched.0.insert(child.as_str().to_owned());
    }
    let in_error = status == RevisionStatus::EnteredInError;
    match record {
        // Nothing is searched or sorted by these; they are read by id.
        Record::Practitioner(..) | Record::Person(_) => Ok(()),
        Record::Child(child) => project_child(connection, child, in_error, origin),
        Record::Relationship(relationship) => project_relationship(connection, relationship, in_error),
        Record::Contact(contact) => project_contact(connection, contact, in_error),
        Record::Flag(flag) => project_flag(connection, flag, in_error),
        Record::Episode(episode) => project_episode(connection, episode, in_error),
        Record::Task(task) => project_task(connection, task, in_error),
    }
}

fn level_rank(level: Level) -> u8 {
    match level {
        Level::Community => 0,
        Level::Universal => 1,
        Level::UniversalPlus => 2,
        Level::UniversalPartnershipPlus => 3,
    }
}

fn project_child(
    connection: &Connection,
    child: &Child,
    in_error: bool,
    origin: Origin,
) -> Result<(), StoreError> {
    let (born, expected) = match child.birth {
        Birth::Born(date) => (Some(date), None),
        Birth::Expected(date) => (None, Some(date)),
    };
    let sort_name = format!("{} {}", fold(&child.name.family), fold(&child.name.given));
    connection.prepare_cached(include_str!("upsert_child.sql"))?.execute(params![
        child.id.as_str(),
        child.name.family,
        child.name.given,
        child.name.known_as,
        sort_name.trim(),
        born,
        expected,
        child.nhs_number.as_ref().map(caseload_domain::nhs_number::NhsNumber::as_str),
        child.level.code(),
        level_rank(child.level),
        child.gp_practice.as_ref().map(|practice| &practice.name),
        child.school.as_ref().map(|school| &school.name),
        child.address.postcode.as_ref().map(caseload_domain::postcode::Postcode::as_str),
        child.household.as_ref().map(caseload_domain::id::HouseholdId::as_str),
        child.caseload_status.code(),
        in_error,
        origin.code(),
    ])?;
    let row: i64 = connection
        .prepare_cached("SELECT row FROM child WHERE id = ?1")?
        .query_row([child.id.as_str()], |row| row.get(0))?;
    connection.prepare_cached("DELETE FROM child_search WHERE rowid = ?1")?.execute([row])?;
    if !in_error {
        connection
            .prepare_cached("INSERT INTO child_search (rowid, words) VALUES (?1, ?2)")?
            .execute(params![row, search_words(child)])?;
    }
    Ok(())
}

/// Everything a child can be found by, each in the ways people type it.
fn search_words(child: &Child) -> String {
    let mut words = vec![fold(&child.name.family), fold(&child.name.given)];
    words.extend(child.name.known_as.as_deref().map(fold));
    if let Some(number) = &child.nhs_number {
        words.push(number.as_str().to_owned());
        words.push(number.to_string());
    }
    let (Birth::Born(date) | Birth::Expected(date)) = child.birth;
    words.push(format!("{:02} {:02} {}", date.day(), date.month(), date.year()));
    words.push(date.format("%d%m%Y %e %b %B").to_string().to_lowercase());
    if let Some(postcode) = &child.address.postcode {
        words.push(fold(postcode.as_str()));
        words.push(postcode.as_str().replace(' ', "").to_lowercase());
    }
    words.extend(child.school.as_ref().map(|school| fold(&school.name)));
    words.join(" ")
}

fn project_relationship(
    connection: &Connection,
    relationship: &Relationship,
    in_error: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO relationship (id, child_id, person_id, role, entered_in_error) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![
            relationship.id.as_str(),
            relationship.child.as_str(),
            relationship.person.as_str(),
            relationship.role.code(),
            in_error
        ])?;
    Ok(())
}

fn project_contact(connection: &Connection, contact: &Contact, in_error: bool) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO contact (id, child_id, contact_type, happened_on, seen, took_place, episode_id, entered_in_error)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            contact.id.as_str(),
            contact.child.as_str(),
            contact.contact_type.code(),
            contact.happened_on,
            contact.outcome.is_seen(),
            contact.outcome.took_place(),
            contact.episode.as_ref().map(caseload_domain::id::EpisodeId::as_str),
            in_error
        ])?;
    Ok(())
}

fn project_flag(connection: &Connection, flag: &Flag, in_error: bool) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO flag (id, child_id, flag_type, urgency, since, review_on, open) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            flag.id.as_str(),
            flag.child.as_str(),
            flag.flag_type.code(),
            flag.flag_type.urgency(),
            flag.since,
            flag.review_on,
            flag.ended.is_none() && !in_error
        ])?;
    Ok(())
}

fn project_episode(connection: &Connection, episode: &Episode, in_error: bool) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO episode (id, child_id, level, reason, review_on, open) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            episode.id.as_str(),
            episode.child.as_str(),
            episode.level.code(),
            episode.reason.code(),
            episode.review_on,
            episode.ended.is_none() && !in_error
        ])?;
    Ok(())
}

fn project_task(connection: &Connection, task: &Task, in_error: bool) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO task (id, child_id, title, due_on, open) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            task.id.as_str(),
            task.child.as_str(),
            task.title,
            task.due_on,
            task.done_on.is_none() && !in_error
        ])?;
    Ok(())
}

/// The row a child's projection holds, as text, for comparing with one made again. `None` when there is none.
pub(crate) fn child_projection(
    connection: &Connection,
    child: &ChildId,
) -> Result<Option<String>, StoreError> {
    Ok(connection
        .prepare_cached(
            "SELECT concat_ws('|', sort_name, ifnull(born, '-'), ifnull(expected, '-'), ifnull(nhs_number, '-'), level, ifnull(school, '-'),
                    ifnull(postcode, '-'), caseload_status, entered_in_error, ifnull(last_seen, '-'), ifnull(next_due, '-'))
             FROM child WHERE id = ?1",
        )?
        .query_row([child.as_str()], |row| row.get(0))
        .optional()?)
}
