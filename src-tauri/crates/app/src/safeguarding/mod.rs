//! Safeguarding statuses: begun, stepped, ended and never overwritten, with what happened and what must follow.

pub mod views;

mod clocks;
mod counts;
mod event;
mod form;
mod preview;
mod register;

pub(crate) use clocks::{Running, clocks_of, due_clocks};
pub use counts::safeguarding_counts;
pub use event::{remove_safeguarding_event, save_safeguarding_event};
pub(crate) use form::safeguarding_view;
pub use preview::{note_safeguarding_print, safeguarding_preview};
pub use register::safeguarding_register;

use caseload_domain::{
    child::Child,
    flag::FlagEnd,
    id::SafeguardingEpisodeId,
    problem::{Problem, Problems},
    record::Record,
    safeguarding::{Placement, SafeguardingEnd, SafeguardingEpisode, SafeguardingKind, SafeguardingOutcome},
};
use caseload_store::Origin;

use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    flag::gather,
    task::saved,
    typed::{Looking, needed_date, needed_reason, optional_text},
};
use views::{AmendSafeguarding, BeginSafeguarding, ChangePlacement, EndSafeguarding, StepSafeguarding};

/// Begins a status. A flag of an older store that stood for it ends in the same save.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend; also when the child has such a status open.
pub fn begin_safeguarding(app: &mut App, request: BeginSafeguarding, now: Now) -> Answer<Saved> {
    let BeginSafeguarding { form, draft_id, from_flag } = request;
    let child = child(app, &form.child_id)?;
    none_open(app, &child, form.kind.0)?;
    let episode = form::parse(new_episode_id(now)?, &child, form, None, now)?;
    let mut revisions = vec![first(Record::SafeguardingEpisode(episode.clone()), "begin-safeguarding", now)];
    if let Some(flag_id) = from_flag {
        let read = app.open()?.store.current(&flag_id)?;
        let Record::Flag(mut flag) = read.revision.record else { return Err(Failure::NotFound) };
        if flag.child != episode.child || flag.ended.is_some() || !flag.flag_type.is_status_of_old() {
            return Err(Failure::ChangedMeanwhile);
        }
        let reason = "recorded as a status";
        // A flag cannot end before it began, though the status may have begun later than it was flagged.
        flag.ended = Some(FlagEnd { on: now.today.max(flag.since), reason: reason.to_owned() });
        revisions.push(next(Record::Flag(flag), read.revision.number, reason, "end-flag", now));
    }
    saved(app.write(&revisions, Origin::Typed, draft_id.as_deref())?)
}

/// Amends a status: who decides, the category, the review. Its events and its end stay.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn amend_safeguarding(app: &mut App, request: AmendSafeguarding, now: Now) -> Answer<Saved> {
    let AmendSafeguarding { episode_id, form, reason } = request;
    let reason = needed_reason(&reason)?;
    let (episode, number) = current(app, &episode_id)?;
    let child = child(app, episode.child.as_str())?;
    if form.kind.0 != episode.kind {
        return Err(Problem::new(
            "kind",
            "A status does not become another",
            "Step up, step down, or end it and begin the other, so that both have their dates",
        )
        .into());
    }
    let amended = form::parse(episode.id.clone(), &child, form, Some(episode), now)?;
    saved(app.write(
        &[next(Record::SafeguardingEpisode(amended), number, &reason, "amend-safeguarding", now)],
        Origin::Typed,
        None,
    )?)
}

/// Ends a status. It stays readable, with its length and outcome.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn end_safeguarding(app: &mut App, request: EndSafeguarding, now: Now) -> Answer<Saved> {
    let EndSafeguarding { episode_id, ended_on, outcome, reason } = request;
    let (episode, number) = open_episode(app, &episode_id)?;
    let mut problems = Problems::default();
    let on = needed_date("endedOn", &ended_on, Looking::Back, now, &mut problems);
    let ended = ended(episode, on, outcome.0, &reason);
    gather(problems, ended.check(now.today))?;
    saved(app.write(
        &[next(Record::SafeguardingEpisode(ended), number, &reason, "end-safeguarding", now)],
        Origin::Typed,
        None,
    )?)
}

/// Steps up or down: one status ends and another begins on the same day, in one save, the second naming the first.
///
/// # Errors
/// [`Failure::Invalid`] with every field of both to mend, [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn step_safeguarding(app: &mut App, request: StepSafeguarding, now: Now) -> Answer<Saved> {
    let StepSafeguarding { episode_id, outcome, on, reason, agreed_by, mut form } = request;
    let (episode, number) = open_episode(app, &episode_id)?;
    let child = child(app, episode.child.as_str())?;
    let mut problems = Problems::default();
    if !matches!(
        outcome.0,
        SafeguardingOutcome::SteppedUp | SafeguardingOutcome::SteppedDown | SafeguardingOutcome::BabyBorn
    ) {
        problems.push(
            "outcome",
            "That is an end, not a step",
            "Choose up, down or baby born, or end it instead",
        );
    }
    if form.kind.0 == episode.kind {
        problems.push("kind", "That is the status it has", "Choose what it steps to");
    }
    if optional_text(&agreed_by).is_none() {
        problems.push(
            "agreedBy",
            "Who agreed is missing",
            "Write who decided: a conference, a panel, the family",
        );
    }
    if optional_text(&reason).is_none() {
        problems.push("reason", "Why is missing", "Write in a line why it steps");
    }
    let day = needed_date("on", &on, Looking::Back, now, &mut problems);
    gather(problems, Ok(()))?;
    none_open(app, &child, form.kind.0)?;
    let why = format!("{} Agreed by {}.", sentence(&reason), agreed_by.trim().trim_end_matches('.'));
    let before = ended(episode, day, outcome.0, &why);
    gather(Problems::default(), before.check(now.today))?;
    form.started_on = on;
    let mut after = form::parse(new_episode_id(now)?, &child, form, None, now)?;
    after.follows = Some(before.id.clone());
    let written = app.write(
        &[
            first(Record::SafeguardingEpisode(after), "step-safeguarding", now),
            next(Record::SafeguardingEpisode(before), number, &why, "end-safeguarding", now),
        ],
        Origin::Typed,
        None,
    )?;
    saved(written)
}

/// Notes that a looked-after child moved: the placement before ends on the day the new one begins.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn change_placement(app: &mut App, request: ChangePlacement, now: Now) -> Answer<Saved> {
    let ChangePlacement { episode_id, kind, from, detail } = request;
    let (mut episode, number) = open_episode(app, &episode_id)?;
    let mut problems = Problems::default();
    let day = needed_date("from", &from, Looking::Back, now, &mut problems);
    if let Some(before) = episode.placements.iter_mut().find(|placement| placement.until.is_none()) {
        if day < before.from {
            problems.push("from", "That is before the placement it follows", "Check the day");
        }
        before.until = Some(day);
    }
    episode.placements.push(Placement {
        kind: kind.0,
        from: day,
        until: None,
        detail: detail.trim().to_owned(),
    });
    gather(problems, episode.check(now.today))?;
    saved(app.write(
        &[next(Record::SafeguardingEpisode(episode), number, "moved", "change-placement", now)],
        Origin::Typed,
        None,
    )?)
}

fn ended(
    episode: SafeguardingEpisode,
    on: chrono::NaiveDate,
    outcome: SafeguardingOutcome,
    reason: &str,
) -> SafeguardingEpisode {
    let placements = episode
        .placements
        .into_iter()
        .map(|placement| Placement { until: placement.until.or(Some(on.max(placement.from))), ..placement })
        .collect();
    let ended = Some(SafeguardingEnd { on, outcome, reason: reason.trim().to_owned() });
    SafeguardingEpisode { placements, ended, ..episode }
}

/// With its full stop, so that a sentence may follow.
fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

fn new_episode_id(now: Now) -> Answer<SafeguardingEpisodeId> {
    SafeguardingEpisodeId::parse(&new_id(now)).map_err(|error| unexpected(&error))
}

fn child(app: &App, child_id: &str) -> Answer<Child> {
    match app.open()?.store.current(child_id)?.revision.record {
        Record::Child(child) => Ok(*child),
        _ => Err(Failure::NotFound),
    }
}

fn current(app: &App, episode_id: &str) -> Answer<(SafeguardingEpisode, u32)> {
    let read = app.open()?.store.current(episode_id)?;
    match read.revision.record {
        Record::SafeguardingEpisode(episode) => Ok((episode, read.revision.number)),
        _ => Err(Failure::NotFound),
    }
}

fn open_episode(app: &App, episode_id: &str) -> Answer<(SafeguardingEpisode, u32)> {
    let (episode, number) = current(app, episode_id)?;
    if episode.ended.is_some() { Err(Failure::ChangedMeanwhile) } else { Ok((episode, number)) }
}

/// Two of one kind at once would count twice and run two clocks.
fn none_open(app: &App, child: &Child, kind: SafeguardingKind) -> Answer<()> {
    let open = app.open()?.store.open_safeguarding_of(&[child.id.as_str()])?;
    let there = open.iter().any(
        |read| matches!(&read.revision.record, Record::SafeguardingEpisode(episode) if episode.kind == kind),
    );
    if there {
        return Err(Problem::new(
            "kind",
            "The child has that status already",
            "Open it on the safeguarding tab and amend it, or end it first",
        )
        .into());
    }
    Ok(())
}
