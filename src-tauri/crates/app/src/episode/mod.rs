//! Universal Plus episodes: opened for a reason, worked towards goals, closed with an outcome.

pub mod views;

use caseload_domain::{
    age::completed_months,
    child::Birth,
    episode::{AgeGroup, Episode, EpisodeActivity, EpisodeEnd, EpisodeReason, Goal, Score},
    id::{ChildId, EpisodeId, GoalId},
    problem::Problems,
    record::{Record, RevisionStatus},
};
use caseload_store::{Origin, Store};
use chrono::NaiveDate;

use crate::{
    app::{App, first, new_id, next},
    child::views::OpenChild,
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    flag::gather,
    session::views::Nothing,
    task::{child_of, saved},
    typed::{Looking, needed_date, needed_reason, optional_number, optional_text},
};
use views::{
    CloseEpisode, EpisodeChoices, EpisodeForm, EpisodeList, EpisodeListRow, EpisodeView, GoalForm, GoalView,
    ReviewEpisode, StartEpisode,
};

/// What the form offers for a child: the reasons of the age group, and the service's usual number of sessions.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such child.
pub fn episode_choices(app: &mut App, request: OpenChild, now: Now) -> Answer<EpisodeChoices> {
    let open = app.open()?;
    let Record::Child(child) = open.store.current(&request.child_id)?.revision.record else {
        return Err(Failure::NotFound);
    };
    let age_group = match child.birth {
        Birth::Born(born) if completed_months(born, now.today) >= 60 => AgeGroup::FiveAndOver,
        Birth::Born(_) | Birth::Expected(_) => AgeGroup::UnderFive,
    };
    Ok(EpisodeChoices {
        age_group: Code(age_group),
        reasons: EpisodeReason::for_age_group(age_group).iter().copied().map(Code).collect(),
        session_limit: open.session_limit()?,
    })
}

/// Opens an episode.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend. More sessions than usual need a reason and are never blocked.
pub fn start_episode(app: &mut App, request: StartEpisode, now: Now) -> Answer<Saved> {
    let StartEpisode { form, draft_id } = request;
    let id = EpisodeId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let child = child_of(app, &form.child_id)?;
    let episode = parse_episode(app, id, child, &[], form, now)?;
    saved(app.write(
        &[first(Record::Episode(episode), "open-episode", now)],
        Origin::Typed,
        draft_id.as_deref(),
    )?)
}

/// Works an episode: scores goals again, changes the plan.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn review_episode(app: &mut App, request: ReviewEpisode, now: Now) -> Answer<Saved> {
    let ReviewEpisode { episode_id, form, reason } = request;
    let reason = needed_reason(&reason)?;
    let (episode, number) = current_episode(app, &episode_id)?;
    let form = parse_episode(app, episode.id.clone(), episode.child.clone(), &episode.goals, form, now)?;
    let reviewed = Episode {
        level: form.level,
        reason: form.reason,
        reason_detail: form.reason_detail,
        started_on: form.started_on,
        review_on: form.review_on,
        goals: form.goals,
        sessions_planned: form.sessions_planned,
        over_limit_reason: form.over_limit_reason,
        ..episode
    };
    saved(app.write(
        &[next(Record::Episode(reviewed), number, &reason, "review-episode", now)],
        Origin::Typed,
        None,
    )?)
}

/// Closes an episode with its outcome and closing scores.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn close_episode(app: &mut App, request: CloseEpisode, now: Now) -> Answer<Saved> {
    let CloseEpisode { episode_id, ended_on, outcome, note, goals } = request;
    let (episode, number) = current_episode(app, &episode_id)?;
    let mut problems = Problems::default();
    let on = needed_date("endedOn", &ended_on, Looking::Back, now, &mut problems);
    let goals = parse_goals(goals, &episode.goals, on, now, &mut problems)?;
    let episode = Episode {
        goals,
        ended: Some(EpisodeEnd { on, outcome: outcome.0, note: note.trim().to_owned() }),
        ..episode
    };
    // Opened within the limit of its day; a limit lowered since is no reason to refuse a close.
    gather(problems, episode.check(now.today, u8::MAX))?;
    saved(app.write(
        &[next(Record::Episode(episode), number, "closed", "close-episode", now)],
        Origin::Typed,
        None,
    )?)
}

/// Open episodes on this caseload, the soonest review first.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer; never an empty list instead.
pub fn episode_list(app: &mut App, _: Nothing, now: Now) -> Answer<EpisodeList> {
    let store = &app.open()?.store;
    let mut rows = Vec::new();
    for id in store.open_episodes()? {
        let read = store.current(&id)?;
        let Record::Episode(episode) = &read.revision.record else { continue };
        let Record::Child(child) = store.current(episode.child.as_str())?.revision.record else { continue };
        rows.push(EpisodeListRow {
            child: child.name.in_list(),
            born: match child.birth {
                Birth::Born(born) => Some(born),
                Birth::Expected(_) => None,
            },
            episode: episode_view(store, episode, read.revision.number, read.revision.status, now)?,
        });
    }
    Ok(EpisodeList { rows })
}

fn current_episode(app: &App, episode_id: &str) -> Answer<(Episode, u32)> {
    let read = app.open()?.store.current(episode_id)?;
    match read.revision.record {
        Record::Episode(episode) => Ok((episode, read.revision.number)),
        _ => Err(Failure::NotFound),
    }
}

fn parse_episode(
    app: &App,
    id: EpisodeId,
    child: ChildId,
    earlier: &[Goal],
    form: EpisodeForm,
    now: Now,
) -> Answer<Episode> {
    let EpisodeForm {
        child_id: _,
        level,
        reason,
        reason_detail,
        started_on,
        review_on,
        goals,
        sessions_planned,
        over_limit_reason,
    } = form;
    let mut problems = Problems::default();
    let episode = Episode {
        id,
        child,
        level: level.0,
        reason: reason.0,
        reason_detail: reason_detail.trim().to_owned(),
        started_on: needed_date("startedOn", &started_on, Looking::Back, now, &mut problems),
        review_on: needed_date("reviewOn", &review_on, Looking::Forward, now, &mut problems),
        goals: parse_goals(goals, earlier, now.today, now, &mut problems)?,
        sessions_planned: optional_number(
            "sessionsPlanned",
            &sessions_planned,
            "a number of sessions",
            &mut problems,
        )
        .unwrap_or(0),
        over_limit_reason: optional_text(&over_limit_reason),
        ended: None,
        package: None,
        measure: None,
        activity: EpisodeActivity::Active,
        partners: Vec::new(),
        lead_practitioner: String::new(),
        lead_agency: String::new(),
        steps: Vec::new(),
        reopened: Vec::new(),
        consents: Vec::new(),
    };
    gather(problems, episode.check(now.today, app.open()?.session_limit()?))?;
    Ok(episode)
}

/// The goals of a form. What was scored before stays, with its day; a score that changed was given `on` this day.
fn parse_goals(
    goals: Vec<GoalForm>,
    earlier: &[Goal],
    on: NaiveDate,
    now: Now,
    problems: &mut Problems,
) -> Answer<Vec<Goal>> {
    let mut parsed = Vec::with_capacity(goals.len());
    for GoalForm { goal_id, text, baseline, latest } in goals {
        let id =
            GoalId::parse(&goal_id.unwrap_or_else(|| new_id(now))).map_err(|_wrong| Failure::NotFound)?;
        let baseline = match baseline.map(Score::new) {
            Some(Some(score)) => score,
            None | Some(None) => {
                problems.push(
                    "goals",
                    "A starting score is missing",
                    "Choose 0 to 10 for where it stands at the start",
                );
                continue;
            }
        };
        let latest = match latest.map(Score::new) {
            None => None,
            Some(Some(score)) => Some(score),
            Some(None) => {
                problems.push("goals", "A score is outside 0 to 10", "Choose 0 to 10");
                continue;
            }
        };
        let scores =
            earlier.iter().find(|goal| goal.id == id).map(|goal| goal.scores.clone()).unwrap_or_default();
        let mut goal = Goal { id, text: text.trim().to_owned(), baseline, scores };
        match latest {
            Some(score) if goal.latest() != Some(score) => goal.score(on, score),
            Some(_) => {}
            None => drop(goal.scores.pop()),
        }
        parsed.push(goal);
    }
    Ok(parsed)
}

pub(crate) fn episode_view(
    store: &Store,
    episode: &Episode,
    revision: u32,
    status: RevisionStatus,
    now: Now,
) -> Answer<EpisodeView> {
    Ok(EpisodeView {
        episode_id: episode.id.as_str().to_owned(),
        child_id: episode.child.as_str().to_owned(),
        level: Code(episode.level),
        reason: Code(episode.reason),
        reason_detail: episode.reason_detail.clone(),
        started_on: episode.started_on,
        review_on: episode.review_on,
        review_overdue: episode.ended.is_none() && episode.review_on < now.today,
        goals: episode
            .goals
            .iter()
            .map(|goal| GoalView {
                goal_id: goal.id.as_str().to_owned(),
                text: goal.text.clone(),
                baseline: goal.baseline.value(),
                latest: goal.latest().map(Score::value),
            })
            .collect(),
        sessions_planned: episode.sessions_planned,
        sessions_done: store.sessions_done(episode.id.as_str())?,
        over_limit_reason: episode.over_limit_reason.clone(),
        ended_on: episode.ended.as_ref().map(|end| end.on),
        outcome: episode.ended.as_ref().map(|end| Code(end.outcome)),
        end_note: episode.ended.as_ref().map(|end| end.note.clone()),
        revision,
        entered_in_error: status == RevisionStatus::EnteredInError,
    })
}
