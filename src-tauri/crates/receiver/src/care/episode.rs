//! An episode with its package, steps and answers; its reason; its goals with their scores.

use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};
use caseload_sync_format::v1::fhir::{Condition, EpisodeOfCare, Extension, Goal, ResourceType};
use serde_json::{Value, json};

use super::refused;
use crate::columns::{Columns, concept, date, day, days_of, first_code, id_in, integer, reference, string};

/// An episode. `level` is its level now.
pub(crate) fn episode(episode: &EpisodeOfCare) -> Columns<'_> {
    let list = &episode.extension;
    let (since, until) = days_of(episode.period.as_ref());
    let (Some(steps), Some(reopened), Some(consents)) = (steps(list), reopened(list), consents(list)) else {
        return refused(
            "a step, an end taken back or an answer of this episode cannot be read; check it and amend",
        );
    };
    let partners: Vec<Value> = Extension::parts(list, extensions::EPISODE_PARTNER)
        .map(|parts| json!({ "agency": string(parts, "agency"), "name": string(parts, "name") }))
        .collect();
    let measure = Extension::parts(list, extensions::PACKAGE_MEASURE).next().unwrap_or(&[]);
    let lead = Extension::parts(list, extensions::EPISODE_LEAD).next().unwrap_or(&[]);
    Columns {
        status: Some(episode.status.code()),
        kind: first_code(&episode.kind, systems::CARE_PACKAGE),
        level: first_code(&episode.kind, systems::LEVEL_OF_CARE),
        outcome: concept(list, extensions::EPISODE_OUTCOME, systems::EPISODE_OUTCOME),
        amount: integer(list, extensions::SESSIONS_PLANNED),
        since,
        until,
        review_on: date(list, extensions::EPISODE_REVIEW_DATE),
        detail: Some(json!({
            "activity": concept(list, extensions::EPISODE_ACTIVITY, systems::EPISODE_ACTIVITY),
            "measure": string(measure, "what"),
            "measure_baseline": string(measure, "baseline"),
            "measure_closing": string(measure, "closing"),
            "lead_practitioner": string(lead, "practitioner"),
            "lead_agency": string(lead, "agency"),
            "consent": consents.last().and_then(|last| last.get("answer")),
            "partners": partners,
            "steps": steps,
            "reopened": reopened,
            "consents": consents,
        })),
        ..Columns::default()
    }
}

fn steps(list: &[Extension]) -> Option<Vec<Value>> {
    Extension::parts(list, extensions::LEVEL_STEP)
        .map(|parts| {
            Some(json!({
                "on": day(parts, "on")?,
                "from": concept(parts, "from", systems::LEVEL_OF_CARE)?,
                "to": concept(parts, "to", systems::LEVEL_OF_CARE)?,
                "reason": string(parts, "reason"),
                "agreed_by": string(parts, "agreed-by"),
            }))
        })
        .collect()
}

fn reopened(list: &[Extension]) -> Option<Vec<Value>> {
    Extension::parts(list, extensions::EPISODE_REOPENED)
        .map(|parts| {
            Some(json!({
                "on": day(parts, "on")?,
                "reason": string(parts, "reason"),
                "ended_on": day(parts, "ended-on")?,
                "outcome": concept(parts, "outcome", systems::EPISODE_OUTCOME)?,
                "note": string(parts, "note"),
            }))
        })
        .collect()
}

fn consents(list: &[Extension]) -> Option<Vec<Value>> {
    Extension::parts(list, extensions::PROGRAMME_CONSENT)
        .map(|parts| {
            Some(json!({
                "on": day(parts, "on")?,
                "answer": concept(parts, "answer", systems::CONSENT_ANSWER)?,
                "by": string(parts, "by"),
            }))
        })
        .collect()
}

/// Why the episode of the same id was opened.
pub(crate) fn reason(condition: &Condition) -> Columns<'_> {
    let code = condition.code.as_ref();
    Columns {
        kind: code.and_then(|code| code.code_in(systems::EPISODE_REASON)),
        detail: Some(json!({ "detail": code.and_then(|code| code.text.as_deref()) })),
        ..Columns::default()
    }
}

/// A goal and where it stood, day by day. Scores are 0 to 10.
pub(crate) fn goal(goal: &Goal) -> Columns<'_> {
    let list = &goal.extension;
    let scores: Option<Vec<Value>> = Extension::parts(list, extensions::GOAL_SCORE)
        .map(|parts| Some(json!({ "on": day(parts, "on"), "score": integer(parts, "score")? })))
        .collect();
    let Some(scores) = scores else {
        return refused("a score of this goal cannot be read; check it and amend");
    };
    let episode =
        reference(list, extensions::EPISODE).and_then(|episode| id_in(episode, ResourceType::EpisodeOfCare));
    Columns {
        status: Some(goal.lifecycle_status.code()),
        amount: integer(list, extensions::GOAL_LATEST),
        detail: Some(json!({
            "episode": episode,
            "baseline": integer(list, extensions::GOAL_BASELINE),
            "scores": scores,
        })),
        ..Columns::default()
    }
}
