//! The tables that are searched and sorted, derived from the newest revision of each record.
//!
//! They can be thrown away and made again; `verify` does so and compares.

mod care;
mod joined;
mod safeguarding;

use std::collections::BTreeSet;

use caseload_domain::{
    appointment::Appointment,
    assessment::Assessment,
    child::{Birth, Child, ImdDecile, Level},
    code::Coded as _,
    contact::Contact,
    flag::Flag,
    id::ChildId,
    measurement::Measurement,
    person::Relationship,
    place::Place,
    questionnaire::{Questionnaire, QuestionnaireState},
    record::{Record, RevisionStatus},
    review::{Answer, AnswerKind},
    task::Task,
};
use chrono::Datelike as _;
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::{error::StoreError, fold::fold, programme, schedules::Schedules, write::Origin};

/// Children whose summary columns must be worked out again before the transaction ends.
#[derive(Default)]
pub(crate) struct Touched {
    children: BTreeSet<String>,
    /// The practitioner's area may have changed: whose schedule applies to every child.
    area: bool,
}

impl Touched {
    /// Notes the child a record belongs to as it stands, before a newer revision takes its place.
    pub(crate) fn note_child_of(
        &mut self,
        connection: &Connection,
        record_id: &str,
    ) -> Result<(), StoreError> {
        let child: Option<Option<String>> = connection
            .prepare_cached("SELECT child_id FROM current WHERE record_id = ?1")?
            .query_row([record_id], |row| row.get(0))
            .optional()?;
        self.children.extend(child.flatten());
        Ok(())
    }

    /// Works out "last seen" and "next due" again for each child touched, once.
    pub(crate) fn settle(&self, connection: &Connection) -> Result<(), StoreError> {
        let mut statement = connection.prepare_cached(include_str!("settle_child.sql"))?;
        for child in &self.children {
            statement.execute([child])?;
        }
        Ok(())
    }

    /// Works out again what each child touched has still to have of the programme.
    pub(crate) fn settle_programme(
        &self,
        connection: &Connection,
        schedules: &Schedules,
    ) -> Result<(), StoreError> {
        if self.area {
            return programme::settle_all(connection, schedules);
        }
        let area = programme::area(connection)?;
        for child in &self.children {
            programme::settle(connection, schedules, area, child)?;
        }
        Ok(())
    }
}

/// Makes every derived row again from the newest revision of each record. Answers the children, in the order of writing.
pub(crate) fn project_all(from: &Connection, into: &Connection) -> Result<Vec<ChildId>, StoreError> {
    let mut touched = Touched::default();
    let mut children = Vec::new();
    let mut statement = from.prepare(&format!(
        "SELECT {} FROM current c JOIN revision r ON r.sequence = c.revision_sequence {} ORDER BY r.sequence",
        crate::read::COLUMNS,
        crate::read::JOINS
    ))?;
    let rows = statement.query_map([], crate::read::raw)?;
    for row in rows {
        let read = row?.decode()?;
        project(into, &mut touched, &read.revision.record, read.revision.status, read.origin)?;
        if let Record::Child(child) = read.revision.record {
            children.push(child.id);
        }
    }
    touched.settle(into)?;
    Ok(children)
}

/// Makes the derived tables of a store again in place.
pub(crate) fn rebuild(connection: &Connection) -> Result<(), StoreError> {
    project_all(connection, connection).map(drop)
}

pub(crate) fn project(
    connection: &Connection,
    touched: &mut Touched,
    record: &Record,
    status: RevisionStatus,
    origin: Origin,
) -> Result<(), StoreError> {
    if let Some(child) = record.child() {
        touched.children.insert(child.as_str().to_owned());
    }
    let in_error = status == RevisionStatus::EnteredInError;
    match record {
        Record::Practitioner(..) => touched.area = true,
        // What a school declined is not owed to its pupils: the children of that name, before and after.
        Record::Place(place) => {
            let mut statement = connection.prepare_cached(
                "SELECT id FROM child WHERE school = ?1 OR school = (SELECT name FROM place WHERE id = ?2)",
            )?;
            let pupils =
                statement.query_map([&place.name, place.id.as_str()], |row| row.get::<_, String>(0))?;
            for pupil in pupils {
                touched.children.insert(pupil?);
            }
        }
        _ => {}
    }
    match record {
        // Nothing is searched or sorted by these; they are read by id.
        Record::Practitioner(..) | Record::Person(_) => Ok(()),
        // A record joined to another is out of sight like one that was never true; the other has its entries.
        Record::Child(child) => {
            project_child(connection, child, in_error || child.merged_into.is_some(), origin)
        }
        Record::Relationship(relationship) => project_relationship(connection, relationship, in_error),
        Record::Contact(contact) => project_contact(connection, contact, in_error),
        Record::Flag(flag) => project_flag(connection, flag, in_error),
        Record::Episode(episode) => care::project_episode(connection, episode, in_error),
        Record::Task(task) => project_task(connection, task, in_error),
        Record::Measurement(measurement) => project_measurement(connection, measurement, in_error),
        Record::Appointment(appointment) => project_appointment(connection, appointment, in_error),
        Record::Place(place) => project_place(connection, place, in_error),
        Record::Questionnaire(questionnaire) => project_questionnaire(connection, questionnaire, in_error),
        Record::Assessment(assessment) => project_assessment(connection, assessment, in_error),
        Record::SafeguardingEpisode(safeguarding_episode) => {
            safeguarding::project_safeguarding_episode(connection, safeguarding_episode, in_error)
        }
        Record::Referral(referral) => safeguarding::project_referral(connection, referral, in_error),
        Record::Sharing(sharing) => safeguarding::project_sharing(connection, sharing, in_error),
        Record::Escalation(escalation) => safeguarding::project_escalation(connection, escalation, in_error),
        Record::Supervision(supervision) => {
            safeguarding::project_supervision(connection, supervision, in_error)
        }
        Record::BodyMap(body_map) => safeguarding::project_body_map(connection, body_map, in_error),
        Record::Chronology(chronology) => safeguarding::project_chronology(connection, chronology, in_error),
        Record::CaseReport(case_report) => {
            safeguarding::project_case_report(connection, case_report, in_error)
        }
        Record::Allegation(allegation) => safeguarding::project_allegation(connection, allegation, in_error),
        Record::HealthPlan(plan) => care::project_health_plan(connection, plan, in_error),
        Record::LocalService(service) => care::project_local_service(connection, service, in_error),
        Record::Transfer(transfer) => care::project_transfer(connection, transfer, in_error),
        Record::Letter(letter) => care::project_letter(connection, letter, in_error),
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
        // A restricted number is no key: another record that gives the same one must neither be refused nor told of it.
        child
            .nhs_number
            .as_ref()
            .filter(|_number| !child.restricted_identity)
            .map(caseload_domain::nhs_number::NhsNumber::as_str),
        child.level.code(),
        level_rank(child.level),
        child.gp_practice.as_ref().map(|practice| &practice.name),
        child.school.as_ref().map(|school| &school.name),
        child.address.postcode.as_ref().map(caseload_domain::postcode::Postcode::as_str),
        child.household.as_ref().map(caseload_domain::id::HouseholdId::as_str),
        child.caseload_status.code(),
        in_error,
        origin.code(),
        child.school.as_ref().and_then(|school| school.year_group),
        child.imd_decile.map(ImdDecile::get),
    ])?;
    let row: i64 = connection
        .prepare_cached("SELECT row FROM child WHERE id = ?1")?
        .query_row([child.id.as_str()], |row| row.get(0))?;
    connection.prepare_cached("DELETE FROM child_search WHERE rowid = ?1")?.execute([row])?;
    if !in_error {
        let words = search_words(child) + &joined::words_of_joined(connection, child.id.as_str())?;
        connection
            .prepare_cached("INSERT INTO child_search (rowid, words) VALUES (?1, ?2)")?
            .execute(params![row, words])?;
    }
    joined::project_restricted(connection, child)?;
    joined::project_joined(connection, child, &search_words(child))
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
            "INSERT OR REPLACE INTO contact (id, child_id, contact_type, happened_on, mode, outcome, seen, took_place, place_id, role,
                 unsigned, infant_feeding, episode_id, entered_in_error)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        )?
        .execute(params![
            contact.id.as_str(),
            contact.child.as_str(),
            contact.contact_type.code(),
            contact.happened_on,
            contact.mode.code(),
            contact.outcome.code(),
            contact.outcome.is_seen(),
            contact.outcome.took_place(),
            contact.place.as_ref().map(caseload_domain::id::PlaceId::as_str),
            contact.delivered_by.as_ref().map(|delivered_by| delivered_by.role.code()),
            contact.needs_countersignature(),
            contact.infant_feeding.map(|feeding| feeding.code()),
            contact.episode.as_ref().map(caseload_domain::id::EpisodeId::as_str),
            in_error
        ])?;
    safeguarding::project_concerns(connection, contact, in_error)?;
    project_findings(connection, contact, in_error)
}

/// What the newest revision of a contact found, and nothing of what an earlier one did.
fn project_findings(connection: &Connection, contact: &Contact, in_error: bool) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM finding WHERE contact_id = ?1")?.execute([contact.id.as_str()])?;
    if in_error || contact.findings.is_empty() {
        return Ok(());
    }
    let mut statement = connection.prepare_cached(
        "INSERT INTO finding (contact_id, field, child_id, happened_on, answer) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for finding in &contact.findings {
        statement.execute(params![
            contact.id.as_str(),
            finding.field,
            contact.child.as_str(),
            contact.happened_on,
            answer_text(&finding.answer)
        ])?;
    }
    Ok(())
}

/// An answer as it is searched for: option codes apart by a space, words folded.
fn answer_text(answer: &Answer) -> String {
    match answer {
        Answer::Options(options) => options.join(" "),
        Answer::Words(words) => fold(words),
        Answer::Number(number) => number.to_string(),
        Answer::Day(day) => day.to_string(),
        Answer::NotAsked => AnswerKind::NotAsked.code().to_owned(),
    }
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

fn project_task(connection: &Connection, task: &Task, in_error: bool) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO task (id, child_id, title, due_on, assigned_to, open) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            task.id.as_str(),
            task.child.as_str(),
            task.title,
            task.due_on,
            task.assigned_to,
            task.done_on.is_none() && !in_error
        ])?;
    Ok(())
}

fn project_measurement(
    connection: &Connection,
    measurement: &Measurement,
    in_error: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO measurement (id, child_id, contact_id, kind, measured_on, value, entered_in_error)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            measurement.id.as_str(),
            measurement.child.as_str(),
            measurement.contact.as_ref().map(caseload_domain::id::ContactId::as_str),
            measurement.kind.code(),
            measurement.measured_on,
            measurement.value,
            in_error
        ])?;
    Ok(())
}

fn project_appointment(
    connection: &Connection,
    appointment: &Appointment,
    in_error: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO appointment (id, child_id, contact_type, happens_on, happens_at, place_id, status, entered_in_error)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            appointment.id.as_str(),
            appointment.child.as_str(),
            appointment.contact_type.code(),
            appointment.on,
            appointment.at,
            appointment.place.as_ref().map(caseload_domain::id::PlaceId::as_str),
            appointment.status.code(),
            in_error
        ])?;
    Ok(())
}

fn project_place(connection: &Connection, place: &Place, in_error: bool) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO place (id, kind, name, sort_name, urn, named_nurse, open, entered_in_error)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            place.id.as_str(),
            place.kind.code(),
            place.name,
            fold(&place.name),
            place.urn,
            place.named_nurse,
            place.open,
            in_error
        ])?;
    Ok(())
}

fn project_questionnaire(
    connection: &Connection,
    questionnaire: &Questionnaire,
    in_error: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO questionnaire (id, child_id, contact_type, invited_on, returned_on, finished, entered_in_error)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            questionnaire.id.as_str(),
            questionnaire.child.as_str(),
            questionnaire.contact_type.code(),
            questionnaire.invited_on,
            questionnaire.returned_on,
            questionnaire.state() == QuestionnaireState::Finished,
            in_error
        ])?;
    Ok(())
}

fn project_assessment(
    connection: &Connection,
    assessment: &Assessment,
    in_error: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO assessment (id, child_id, contact_id, tool, form, relationship_id, completed_on, entered_in_error)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            assessment.id.as_str(),
            assessment.child.as_str(),
            assessment.contact.as_ref().map(caseload_domain::id::ContactId::as_str),
            assessment.given.tool.code(),
            assessment.given.form.map(|form| form.code()),
            assessment.about.as_ref().map(caseload_domain::id::RelationshipId::as_str),
            assessment.completed_on,
            in_error
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
                    ifnull(postcode, '-'), caseload_status, entered_in_error, ifnull(last_seen, '-'), ifnull(next_due, '-'), ifnull(last_weighed, '-'), ifnull(year_group, '-'), ifnull(imd_decile, '-'),
                    EXISTS (SELECT 1 FROM restricted_child WHERE child_id = child.id),
                    ifnull((SELECT kept_id FROM joined_child WHERE child_id = child.id), '-'))
             FROM child WHERE id = ?1",
        )?
        .query_row([child.as_str()], |row| row.get(0))
        .optional()?)
}
