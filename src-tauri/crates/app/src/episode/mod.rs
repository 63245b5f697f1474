//! Universal Plus episodes: opened for a reason, worked towards goals, stepped up and down, closed with an outcome.

mod choices;
mod session;
mod steps;
mod view;
pub mod views;

use caseload_domain::{
    child::Birth,
    episode::{
        Episode, EpisodeActivity, EpisodeEnd, Goal, LevelStep, PackageMeasure, Partner, Plan, Score,
        packages_beside,
    },
    id::{EpisodeId, GoalId},
    problem::{Problem, Problems},
    record::{Record, RecordKind, RevisionStatus},
};
use caseload_store::Origin;
use chrono::{Months, NaiveDate};

pub use choices::episode_choices;
pub use session::record_session;
pub(crate) use session::with_scores;
pub use steps::{answer_consent, reopen_episode, step_episode, watch_episode};
pub(crate) use view::episode_view;

use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    flag::gather,
    session::views::Nothing,
    task::{child_of, saved},
    typed::{Looking, needed_date, needed_reason, optional_number, optional_text},
};
use choices::episodes_of;
use steps::{current_child, level_with, parse_consent};
use views::{
    CloseEpisode, EpisodeForm, EpisodeList, EpisodeListRow, GoalForm, PartnerForm, ReviewEpisode,
    StartEpisode, SupportForm,
};

/// Opens an episode.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend. More sessions or packages than usual need a reason and are never blocked.
pub fn start_episode(app: &mut App, request: StartEpisode, now: Now) -> Answer<Saved> {
    let StartEpisode { form, draft_id } = request;
    let id = EpisodeId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let child = child_of(app, &form.child_id)?;
    let change_level = form.support.change_level;
    let new = Episode {
        id,
        child,
        level: form.level.0,
        reason: form.reason.0,
        reason_detail: String::new(),
        started_on: now.today,
        review_on: now.today,
        goals: Vec::new(),
        sessions_planned: 0,
        over_limit_reason: None,
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
    let episode = parse_episode(app, new, form, now)?;
    let level = level_with(app, &episode, change_level, episode.started_on, now)?;
    let mut revisions = vec![first(Record::Episode(episode), "open-episode", now)];
    revisions.extend(level);
    saved(app.write(&revisions, Origin::Typed, draft_id.as_deref())?)
}

/// Works an episode: scores goals again, changes the plan.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn review_episode(app: &mut App, request: ReviewEpisode, now: Now) -> Answer<Saved> {
    let ReviewEpisode { episode_id, form, reason } = request;
    let reason = needed_reason(&reason)?;
    let (episode, number) = current_episode(app, &episode_id)?;
    let change_level = form.support.change_level;
    let (before, to) = (episode.level, form.level.0);
    let mut reviewed = parse_episode(app, episode, form, now)?;
    if before != to {
        // A level changed on the form is a step like any other.
        reviewed.steps.push(LevelStep {
            on: now.today,
            from: before,
            to,
            reason: reason.clone(),
            agreed_by: String::new(),
        });
    }
    let level = level_with(app, &reviewed, change_level, now.today, now)?;
    let mut revisions = vec![next(Record::Episode(reviewed), number, &reason, "review-episode", now)];
    revisions.extend(level);
    saved(app.write(&revisions, Origin::Typed, None)?)
}

/// Closes an episode with its outcome and closing scores. A step down to universal care is such a close.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn close_episode(app: &mut App, request: CloseEpisode, now: Now) -> Answer<Saved> {
    let CloseEpisode { episode_id, ended_on, outcome, note, goals, measure_closing, change_level } = request;
    let (mut episode, number) = current_episode(app, &episode_id)?;
    let mut problems = Problems::default();
    if !episode.is_open() {
        problems.push(
            "endedOn",
            "The episode is closed already",
            "Open it again first to change how it closed",
        );
    }
    let on = needed_date("endedOn", &ended_on, Looking::Back, now, &mut problems);
    episode.goals = parse_goals(goals, &episode.goals, on, now, &mut problems)?;
    if let (Some(measure), Some(closing)) = (&mut episode.measure, optional_text(&measure_closing)) {
        measure.closing = closing;
    }
    episode.ended = Some(EpisodeEnd { on, outcome: outcome.0, note: note.trim().to_owned() });
    // Opened within the limit of its day; a limit lowered since is no reason to refuse a close.
    gather(problems, episode.check(now.today, u8::MAX))?;
    let level = level_with(app, &episode, change_level, on, now)?;
    let mut revisions = vec![next(Record::Episode(episode), number, "closed", "close-episode", now)];
    revisions.extend(level);
    saved(app.write(&revisions, Origin::Typed, None)?)
}

/// Open episodes on this caseload, the soonest review first, and those closed in the last 12 months.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer; never an empty list instead.
pub fn episode_list(app: &mut App, _: Nothing, now: Now) -> Answer<EpisodeList> {
    let store = &app.open()?.store;
    let a_year_ago = now.today.checked_sub_months(Months::new(12)).unwrap_or(NaiveDate::MIN);
    let (mut rows, mut closed) = (Vec::new(), Vec::new());
    for read in store.of_kind(RecordKind::Episode)? {
        let (number, status) = (read.revision.number, read.revision.status);
        let Record::Episode(episode) = &read.revision.record else { continue };
        let list = match &episode.ended {
            _ if status != RevisionStatus::Current => continue,
            None => &mut rows,
            Some(end) if end.on > a_year_ago => &mut closed,
            Some(_) => continue,
        };
        let Record::Child(child) = store.current(episode.child.as_str())?.revision.record else { continue };
        // A child who is joined to another record, or entered in error, is out of sight with all that is theirs.
        if child.merged_into.is_some() {
            continue;
        }
        list.push(EpisodeListRow {
            child: child.name.in_list(),
            born: match child.birth {
                Birth::Born(born) => Some(born),
                Birth::Expected(_) => None,
            },
            ends_on: view::ends_on(store, episode, child.birth),
            episode: episode_view(store, episode, number, status, now)?,
        });
    }
    rows.sort_by_key(|row: &EpisodeListRow| row.episode.review_on);
    closed.sort_by_key(|row: &EpisodeListRow| std::cmp::Reverse(row.episode.ended_on));
    Ok(EpisodeList { rows, closed })
}

pub(super) fn current_episode(app: &App, episode_id: &str) -> Answer<(Episode, u32)> {
    let read = app.open()?.store.current(episode_id)?;
    match read.revision.record {
        Record::Episode(episode) => Ok((episode, read.revision.number)),
        _ => Err(Failure::NotFound),
    }
}

/// The episode with what the form says; what the form does not show stays as it was.
fn parse_episode(app: &App, before: Episode, form: EpisodeForm, now: Now) -> Answer<Episode> {
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
        support,
    } = form;
    let SupportForm {
        package,
        measure_what,
        measure_baseline,
        partners,
        lead_practitioner,
        lead_agency,
        consent,
        change_level: _,
    } = support;
    let mut problems = Problems::default();
    let goals = parse_goals(goals, &before.goals, now.today, now, &mut problems)?;
    let package = package.as_deref().and_then(optional_text);
    let measure = optional_text(&measure_what).map(|what| PackageMeasure {
        what,
        baseline: measure_baseline.trim().to_owned(),
        closing: before.measure.as_ref().map(|measure| measure.closing.clone()).unwrap_or_default(),
    });
    let mut episode = Episode {
        level: level.0,
        reason: reason.0,
        reason_detail: reason_detail.trim().to_owned(),
        started_on: needed_date("startedOn", &started_on, Looking::Back, now, &mut problems),
        review_on: needed_date("reviewOn", &review_on, Looking::Forward, now, &mut problems),
        goals,
        sessions_planned: optional_number(
            "sessionsPlanned",
            &sessions_planned,
            "a number of sessions",
            &mut problems,
        )
        .unwrap_or(0),
        over_limit_reason: optional_text(&over_limit_reason),
        package,
        measure,
        partners: parse_partners(partners),
        lead_practitioner: lead_practitioner.trim().to_owned(),
        lead_agency: lead_agency.trim().to_owned(),
        ..before
    };
    let open = app.open()?;
    let table = open.store.package_table().in_force();
    let chosen = episode.package.as_deref().and_then(|code| table.package(code));
    let others = episodes_of(open, episode.child.as_str())?;
    let plan = Plan {
        package: chosen,
        birth: current_child(open, &episode.child)?.0.birth,
        packages_beside: packages_beside(&others, Some(episode.id.as_str()), now.today),
        package_limit: open.package_limit()?,
        session_limit: open.session_limit()?,
    };
    if let Err(found) = episode.check_plan(now.today, plan) {
        problems.extend(found);
    }
    if let Some(consent) = consent {
        let mut wrong = Problems::default();
        let consent = parse_consent(consent, now, &mut wrong);
        if let Err(found) = episode.answered(consent, now.today) {
            wrong.extend(found);
        }
        problems.extend(
            wrong
                .into_vec()
                .into_iter()
                .map(|problem| Problem { field: format!("consent.{}", problem.field).into(), ..problem }),
        );
    }
    gather(problems, Ok(()))?;
    Ok(episode)
}

/// Partners as typed; a line with neither agency nor name is none.
pub(super) fn parse_partners(partners: Vec<PartnerForm>) -> Vec<Partner> {
    partners
        .into_iter()
        .map(|PartnerForm { agency, name }| Partner {
            agency: agency.trim().to_owned(),
            name: name.trim().to_owned(),
        })
        .filter(|partner| !(partner.agency.is_empty() && partner.name.is_empty()))
        .collect()
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
