//! An episode as the screens show it.

use caseload_domain::{
    child::Birth,
    episode::{Episode, EpisodeEnd, Goal, GoalScore, LevelStep, Reach, Reopened, Score},
    package::Package,
    record::{Record, RecordKind, RevisionStatus},
};
use caseload_store::Store;
use chrono::NaiveDate;

use super::views::{
    ConsentView, EpisodeMeasureView, EpisodeView, GoalScoreView, GoalView, PartnerForm, ReopenedView,
    StepView,
};
use crate::{clock::Now, code::Code, failure::Answer};

pub(crate) fn episode_view(
    store: &Store,
    episode: &Episode,
    revision: u32,
    status: RevisionStatus,
    now: Now,
) -> Answer<EpisodeView> {
    let package = package_of(store, episode);
    let voluntary = package.is_some_and(|package| package.voluntary);
    let sessions = store.sessions(episode.id.as_str())?;
    let counted: Vec<&(NaiveDate, bool)> =
        sessions.iter().filter(|(on, _)| episode.counts(*on, voluntary)).collect();
    let meaningful = counted.iter().filter(|(_, seen)| *seen).count();
    Ok(EpisodeView {
        episode_id: episode.id.as_str().to_owned(),
        child_id: episode.child.as_str().to_owned(),
        level: Code(episode.level),
        reason: Code(episode.reason),
        reason_detail: episode.reason_detail.clone(),
        started_on: episode.started_on,
        review_on: episode.review_on,
        review_overdue: episode.ended.is_none() && episode.review_on < now.today,
        goals: episode.goals.iter().map(goal_view).collect(),
        sessions_planned: episode.sessions_planned,
        sessions_done: number(counted.len()),
        sessions_without_consent: number(sessions.len() - counted.len()),
        reach: Code(Reach::of(counted.len(), meaningful)),
        package: episode.package.clone(),
        package_name: package_name(store, episode)?,
        step_up: package.map(|package| package.step_up.clone()).unwrap_or_default(),
        voluntary,
        measure: episode.measure.as_ref().map(|measure| EpisodeMeasureView {
            what: measure.what.clone(),
            baseline: measure.baseline.clone(),
            closing: measure.closing.clone(),
        }),
        activity: Code(episode.activity),
        partners: episode
            .partners
            .iter()
            .map(|partner| PartnerForm { agency: partner.agency.clone(), name: partner.name.clone() })
            .collect(),
        partner_missing: episode.partner_missing().is_some(),
        lead_practitioner: episode.lead_practitioner.clone(),
        lead_agency: episode.lead_agency.clone(),
        steps: episode.steps.iter().map(step_view).collect(),
        reopened: episode.reopened.iter().map(reopened_view).collect(),
        consents: episode
            .consents
            .iter()
            .map(|consent| ConsentView {
                on: consent.on,
                answer: Code(consent.answer),
                by: consent.by.clone(),
            })
            .collect(),
        over_limit_reason: episode.over_limit_reason.clone(),
        ended_on: episode.ended.as_ref().map(|end| end.on),
        outcome: episode.ended.as_ref().map(|end| Code(end.outcome)),
        end_note: episode.ended.as_ref().map(|end| end.note.clone()),
        revision,
        entered_in_error: status == RevisionStatus::EnteredInError,
    })
}

/// The package it follows, while the service has it.
pub(super) fn package_of<'s>(store: &'s Store, episode: &Episode) -> Option<&'s Package> {
    store.package_table().in_force().package(episode.package.as_deref()?)
}

/// The day its programme ends for the child.
pub(super) fn ends_on(store: &Store, episode: &Episode, birth: Birth) -> Option<NaiveDate> {
    package_of(store, episode)?.ends_on(birth)
}

/// What the package is called where this caseload is; its code when the service no longer has it; empty without one.
pub(super) fn package_name(store: &Store, episode: &Episode) -> Answer<String> {
    let Some(code) = &episode.package else { return Ok(String::new()) };
    let Some(package) = package_of(store, episode) else { return Ok(code.clone()) };
    let area =
        store.of_kind(RecordKind::Practitioner)?.into_iter().find_map(|read| match read.revision.record {
            Record::Practitioner(_, practitioner) => Some(practitioner.area),
            _ => None,
        });
    Ok(area.map_or(package.name.as_str(), |area| package.name_in(area)).to_owned())
}

fn goal_view(goal: &Goal) -> GoalView {
    let scored = |GoalScore { on, score }: &GoalScore| GoalScoreView { on: *on, score: score.value() };
    GoalView {
        goal_id: goal.id.as_str().to_owned(),
        text: goal.text.clone(),
        baseline: goal.baseline.value(),
        latest: goal.latest().map(Score::value),
        scores: goal.scores.iter().map(scored).collect(),
    }
}

fn step_view(LevelStep { on, from, to, reason, agreed_by }: &LevelStep) -> StepView {
    StepView {
        on: *on,
        from: Code(*from),
        to: Code(*to),
        reason: reason.clone(),
        agreed_by: agreed_by.clone(),
    }
}

fn reopened_view(Reopened { on, reason, ended }: &Reopened) -> ReopenedView {
    let EpisodeEnd { on: ended_on, outcome, note: _ } = ended;
    ReopenedView { on: *on, reason: reason.clone(), ended_on: *ended_on, outcome: Code(*outcome) }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).expect("an episode has fewer contacts than a u32 counts")
}
