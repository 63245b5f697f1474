//! Step up and step down, watching over, opening again, and the family's answer to a voluntary programme.

use caseload_domain::{
    child::{Child, Level},
    episode::{Consent, Episode, level_left_by},
    id::ChildId,
    problem::{Problem, Problems},
    record::Record,
};
use caseload_store::{NewRevision, Origin};
use chrono::NaiveDate;

use super::{
    choices::episodes_of,
    current_episode, parse_partners,
    view::ends_on,
    views::{AnswerConsent, ConsentForm, ReopenEpisode, StepEpisode, WatchEpisode},
};
use crate::{
    app::{App, Open, next},
    clock::Now,
    contact::views::Saved,
    failure::{Answer, Failure},
    flag::gather,
    task::saved,
    typed::{Looking, needed_date, needed_reason},
};

/// Steps an episode up or down in place; the step stays with it, and the child's level follows when the nurse agrees.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn step_episode(app: &mut App, request: StepEpisode, now: Now) -> Answer<Saved> {
    let StepEpisode {
        episode_id,
        to,
        on,
        reason,
        agreed_by,
        review_on,
        partners,
        lead_practitioner,
        lead_agency,
        change_level,
    } = request;
    let (mut episode, number) = current_episode(app, &episode_id)?;
    let mut problems = Problems::default();
    let on = needed_date("on", &on, Looking::Back, now, &mut problems);
    episode.partners = parse_partners(partners);
    lead_practitioner.trim().clone_into(&mut episode.lead_practitioner);
    lead_agency.trim().clone_into(&mut episode.lead_agency);
    let review = next_review(app, &mut episode, &review_on, now, &mut problems)?;
    gather(problems, review.and(episode.step(to.0, on, &reason, &agreed_by, now.today)))?;
    let level = level_with(app, &episode, change_level, on, now)?;
    let mut revisions = vec![next(Record::Episode(episode), number, &reason, "step-episode", now)];
    revisions.extend(level);
    saved(app.write(&revisions, Origin::Typed, None)?)
}

/// Watches over an episode, or works it actively again; only active partnership work is counted (`policy-papers` L4).
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn watch_episode(app: &mut App, request: WatchEpisode, now: Now) -> Answer<Saved> {
    let WatchEpisode { episode_id, activity, reason, review_on } = request;
    let (mut episode, number) = current_episode(app, &episode_id)?;
    let reason = needed_reason(&reason)?;
    let mut problems = Problems::default();
    if !episode.is_open() {
        problems.push("activity", "The episode is closed", "Open it again first");
    }
    if episode.activity == activity.0 {
        problems.push("activity", "It is so already", "Choose the other, or go back");
    }
    let review = next_review(app, &mut episode, &review_on, now, &mut problems)?;
    gather(problems, review)?;
    episode.activity = activity.0;
    let revision = next(Record::Episode(episode), number, &reason, "watch-episode", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

/// Opens a closed episode again; how it had closed stays with it (`policy-papers` A6).
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn reopen_episode(app: &mut App, request: ReopenEpisode, now: Now) -> Answer<Saved> {
    let ReopenEpisode { episode_id, on, reason, review_on, change_level } = request;
    let (mut episode, number) = current_episode(app, &episode_id)?;
    let mut problems = Problems::default();
    let on = needed_date("on", &on, Looking::Back, now, &mut problems);
    let review_on = needed_date("reviewOn", &review_on, Looking::Forward, now, &mut problems);
    gather(problems, episode.reopen(on, &reason, review_on, now.today))?;
    let level = level_with(app, &episode, change_level, on, now)?;
    let mut revisions = vec![next(Record::Episode(episode), number, &reason, "reopen-episode", now)];
    revisions.extend(level);
    saved(app.write(&revisions, Origin::Typed, None)?)
}

/// Takes down what the family answered to a voluntary programme; no, or no longer, closes it.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn answer_consent(app: &mut App, request: AnswerConsent, now: Now) -> Answer<Saved> {
    let AnswerConsent { episode_id, consent } = request;
    let (mut episode, number) = current_episode(app, &episode_id)?;
    let mut problems = Problems::default();
    let consent = parse_consent(consent, now, &mut problems);
    gather(problems, episode.answered(consent, now.today))?;
    let revision = next(Record::Episode(episode), number, "the family answered", "answer-consent", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

pub(super) fn parse_consent(form: ConsentForm, now: Now, problems: &mut Problems) -> Consent {
    let ConsentForm { on, answer, by } = form;
    let on = needed_date("on", &on, Looking::Back, now, problems);
    Consent { on, answer: answer.0, by: by.trim().to_owned() }
}

/// A new day to look again, where one was typed; a programme is looked at no later than the day it ends.
fn next_review(
    app: &App,
    episode: &mut Episode,
    review_on: &str,
    now: Now,
    problems: &mut Problems,
) -> Answer<Result<(), Vec<Problem>>> {
    if review_on.trim().is_empty() {
        return Ok(Ok(()));
    }
    episode.review_on = needed_date("reviewOn", review_on, Looking::Forward, now, problems);
    let open = app.open()?;
    let child = current_child(open, &episode.child)?.0;
    let ends_on = ends_on(&open.store, episode, child.birth);
    let late = ends_on.is_some_and(|end| now.today <= end && episode.review_on > end);
    Ok(if episode.review_on < now.today || late {
        Err(vec![Problem::new(
            "reviewOn",
            if late { "The programme ends before that day" } else { "That day has passed" },
            "Give a day to look again; an open episode always has one",
        )])
    } else {
        Ok(())
    })
}

/// The child with the level its episodes leave it at, this one counted as it now is; `None` when nothing changes.
pub(super) fn level_with(
    app: &App,
    episode: &Episode,
    agreed: bool,
    on: NaiveDate,
    now: Now,
) -> Answer<Option<NewRevision>> {
    if !agreed {
        return Ok(None);
    }
    let open = app.open()?;
    let mut others = episodes_of(open, episode.child.as_str())?;
    others.retain(|other| other.id != episode.id);
    let level: Level = level_left_by(others.iter().chain([episode]).filter(|episode| episode.is_open()));
    let (mut child, number) = current_child(open, &episode.child)?;
    if child.level == level {
        return Ok(None);
    }
    if child.level_since == Some(on) {
        // Opened and stepped up, or closed, on one day: the day ends at the level it ended with.
        child.level = level;
    } else {
        child.change_level(level, on, now.today)?;
    }
    let why = "follows the episodes that are open";
    Ok(Some(next(Record::Child(Box::new(child)), number, why, "change-level", now)))
}

pub(super) fn current_child(open: &Open, child: &ChildId) -> Answer<(Child, u32)> {
    let read = open.store.current(child.as_str())?;
    match read.revision.record {
        Record::Child(child) => Ok((*child, read.revision.number)),
        _ => Err(Failure::NotFound),
    }
}
