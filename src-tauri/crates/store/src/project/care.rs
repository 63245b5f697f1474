//! The tables derived from care over time: episodes, health plans, the local directory, transfers and letters.

use caseload_domain::{
    code::Coded as _, episode::Episode, health_plan::HealthPlan, letter::Letter, local_service::LocalService,
    transfer::Transfer,
};
use rusqlite::{Connection, params};

use crate::{error::StoreError, fold::fold};

pub(super) fn project_episode(
    connection: &Connection,
    episode: &Episode,
    in_error: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO episode (id, child_id, level, reason, package, activity, started_on, ended_on,
                 outcome, review_on, open, entered_in_error)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?
        .execute(params![
            episode.id.as_str(),
            episode.child.as_str(),
            episode.level.code(),
            episode.reason.code(),
            episode.package,
            episode.activity.code(),
            episode.started_on,
            episode.ended.as_ref().map(|end| end.on),
            episode.ended.as_ref().map(|end| end.outcome.code()),
            episode.review_on,
            episode.is_open() && !in_error,
            in_error
        ])?;
    Ok(())
}

pub(super) fn project_health_plan(
    connection: &Connection,
    plan: &HealthPlan,
    in_error: bool,
) -> Result<(), StoreError> {
    let next_on = plan.next_on().filter(|_next| !in_error);
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO health_plan (id, child_id, place_id, next_on, open, entered_in_error)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            plan.id.as_str(),
            plan.child.as_str(),
            plan.place.as_ref().map(caseload_domain::id::PlaceId::as_str),
            next_on,
            next_on.is_some(),
            in_error
        ])?;
    Ok(())
}

pub(super) fn project_local_service(
    connection: &Connection,
    service: &LocalService,
    in_error: bool,
) -> Result<(), StoreError> {
    let words =
        [&service.name, &service.what, &service.location, &service.for_whom].map(|text| fold(text)).join(" ");
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO local_service (id, name, name_key, topic, words, valid_from, valid_until,
                 entered_in_error)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            service.id.as_str(),
            service.name,
            service.key(),
            service.topic.code(),
            words,
            service.valid_from,
            service.valid_until,
            in_error
        ])?;
    Ok(())
}

pub(super) fn project_transfer(
    connection: &Connection,
    transfer: &Transfer,
    in_error: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO transfer (id, child_id, kind, rating, planned_for, state, open, entered_in_error)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            transfer.id.as_str(),
            transfer.child.as_str(),
            transfer.kind.code(),
            transfer.rating.map(|rating| rating.code()),
            transfer.planned_for,
            transfer.state().code(),
            transfer.is_open() && !in_error,
            in_error
        ])?;
    Ok(())
}

pub(super) fn project_letter(
    connection: &Connection,
    letter: &Letter,
    in_error: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO letter (id, child_id, written_on, entered_in_error) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![letter.id.as_str(), letter.child.as_str(), letter.written_on, in_error])?;
    Ok(())
}
