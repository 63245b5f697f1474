//! The tables derived from safeguarding work: statuses, referrals, disputes, marks and what is significant.

use caseload_domain::{
    allegation::Allegation, body_map::BodyMap, case_report::CaseReport, chronology::Chronology,
    code::Coded as _, contact::Contact, escalation::Escalation, referral::Referral,
    safeguarding::SafeguardingEpisode, sharing::Sharing, supervision::Supervision,
};
use rusqlite::{Connection, params};

use crate::{error::StoreError, time};

pub(super) fn project_safeguarding_episode(
    connection: &Connection,
    episode: &SafeguardingEpisode,
    in_error: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO safeguarding_episode
                 (id, child_id, kind, urgency, started_on, ended_on, outcome, review_on, open, entered_in_error)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            episode.id.as_str(),
            episode.child.as_str(),
            episode.kind.code(),
            episode.kind.urgency(),
            episode.started_on,
            episode.ended.as_ref().map(|end| end.on),
            episode.ended.as_ref().map(|end| end.outcome.code()),
            episode.review_on,
            episode.ended.is_none() && !in_error,
            in_error
        ])?;
    Ok(())
}

pub(super) fn project_referral(
    connection: &Connection,
    referral: &Referral,
    in_error: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO referral (id, child_id, service, sent_on, chase_on, waiting, entered_in_error)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            referral.id.as_str(),
            referral.child.as_str(),
            referral.service.code(),
            referral.sent_on,
            referral.chase_on,
            referral.is_waiting() && !in_error,
            in_error
        ])?;
    Ok(())
}

pub(super) fn project_sharing(
    connection: &Connection,
    sharing: &Sharing,
    in_error: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO sharing (id, child_id, shared_on, entered_in_error) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![sharing.id.as_str(), sharing.child.as_str(), sharing.on, in_error])?;
    Ok(())
}

pub(super) fn project_escalation(
    connection: &Connection,
    escalation: &Escalation,
    in_error: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO escalation (id, child_id, reply_by, open) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![
            escalation.id.as_str(),
            escalation.child.as_str(),
            escalation.waiting().map(|step| step.reply_by),
            escalation.resolved.is_none() && !in_error
        ])?;
    Ok(())
}

pub(super) fn project_supervision(
    connection: &Connection,
    supervision: &Supervision,
    in_error: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO supervision (id, child_id, held_on, next_on, entered_in_error) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            supervision.id.as_str(),
            supervision.child.as_str(),
            supervision.on,
            supervision.next_on,
            in_error
        ])?;
    Ok(())
}

pub(super) fn project_body_map(
    connection: &Connection,
    map: &BodyMap,
    in_error: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO body_map (id, child_id, contact_id, seen_on, entered_in_error) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            map.id.as_str(),
            map.child.as_str(),
            map.contact.as_ref().map(caseload_domain::id::ContactId::as_str),
            map.seen_on,
            in_error
        ])?;
    Ok(())
}

/// What the newest revision marks significant, and nothing of what an earlier one did.
pub(super) fn project_chronology(
    connection: &Connection,
    chronology: &Chronology,
    in_error: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM significant WHERE chronology_id = ?1")?
        .execute([chronology.id.as_str()])?;
    if in_error {
        connection
            .prepare_cached("DELETE FROM chronology WHERE id = ?1")?
            .execute([chronology.id.as_str()])?;
        return Ok(());
    }
    connection
        .prepare_cached("INSERT OR REPLACE INTO chronology (child_id, id) VALUES (?1, ?2)")?
        .execute(params![chronology.child.as_str(), chronology.id.as_str()])?;
    let mut statement = connection.prepare_cached(
        "INSERT OR REPLACE INTO significant (child_id, record_id, chronology_id) VALUES (?1, ?2, ?3)",
    )?;
    for marked in &chronology.entries {
        statement.execute(params![chronology.child.as_str(), marked.entry.id, chronology.id.as_str()])?;
    }
    Ok(())
}

pub(super) fn project_case_report(
    connection: &Connection,
    report: &CaseReport,
    in_error: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO case_report (id, child_id, template, locked_at, entered_in_error) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            report.id.as_str(),
            report.child.as_str(),
            report.template,
            time::write(report.locked_at),
            in_error
        ])?;
    Ok(())
}

pub(super) fn project_allegation(
    connection: &Connection,
    allegation: &Allegation,
    in_error: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO allegation (id, heard_on, open, entered_in_error) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![
            allegation.id.as_str(),
            allegation.on,
            allegation.is_open() && !in_error,
            in_error
        ])?;
    Ok(())
}

/// What the newest revision of a contact notes as a worry, and nothing of what an earlier one did.
pub(super) fn project_concerns(
    connection: &Connection,
    contact: &Contact,
    in_error: bool,
) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM concern WHERE contact_id = ?1")?.execute([contact.id.as_str()])?;
    if in_error || contact.concerns.is_empty() {
        return Ok(());
    }
    let mut statement = connection.prepare_cached(
        "INSERT OR REPLACE INTO concern (contact_id, concern, child_id, happened_on) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for concern in &contact.concerns {
        statement.execute(params![
            contact.id.as_str(),
            concern.code(),
            contact.child.as_str(),
            contact.happened_on
        ])?;
    }
    Ok(())
}
