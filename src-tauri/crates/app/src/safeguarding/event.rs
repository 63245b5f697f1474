//! Events of a status: planned, held, not held, or taken away because they were a mistake.

use caseload_domain::{event::Event, problem::Problems, record::Record};
use caseload_store::Origin;

use super::{
    current,
    views::{RemoveSafeguardingEvent, SaveSafeguardingEvent},
};
use crate::{
    app::{App, next},
    clock::Now,
    contact::views::Saved,
    failure::{Answer, Failure},
    flag::gather,
    task::saved,
    typed::{Looking, needed_date, needed_reason},
};

/// Adds an event to a status, or changes one.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`]; [`Failure::ChangedMeanwhile`] when the status is not the version she saw.
pub fn save_safeguarding_event(app: &mut App, request: SaveSafeguardingEvent, now: Now) -> Answer<Saved> {
    let SaveSafeguardingEvent { episode_id, revision, index, kind, on, state, part, note } = request;
    let (mut episode, _) = current(app, &episode_id)?;
    let mut problems = Problems::default();
    let looking = match state.0 {
        caseload_domain::event::EventState::Planned => Looking::Forward,
        caseload_domain::event::EventState::Held | caseload_domain::event::EventState::NotHeld => {
            Looking::Back
        }
    };
    let event = Event {
        kind: kind.0,
        on: needed_date("on", &on, looking, now, &mut problems),
        state: state.0,
        part: part.0,
        note: note.trim().to_owned(),
    };
    let reason = match index {
        None => {
            episode.events.push(event);
            "event added"
        }
        Some(index) => {
            let place = usize::try_from(index).map_err(|_too_many| Failure::NotFound)?;
            *episode.events.get_mut(place).ok_or(Failure::NotFound)? = event;
            "event changed"
        }
    };
    gather(problems, episode.check(now.today))?;
    saved(app.write(
        &[next(Record::SafeguardingEpisode(episode), revision, reason, "safeguarding-event", now)],
        Origin::Typed,
        None,
    )?)
}

/// Takes away an event that was a mistake.
///
/// # Errors
/// [`Failure::Invalid`] without a reason, [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn remove_safeguarding_event(app: &mut App, request: RemoveSafeguardingEvent, now: Now) -> Answer<Saved> {
    let RemoveSafeguardingEvent { episode_id, revision, index, reason } = request;
    let reason = needed_reason(&reason)?;
    let (mut episode, number) = current(app, &episode_id)?;
    let place = usize::try_from(index).map_err(|_too_many| Failure::NotFound)?;
    if number != revision {
        return Err(Failure::ChangedMeanwhile);
    }
    if place >= episode.events.len() {
        return Err(Failure::NotFound);
    }
    episode.events.remove(place);
    saved(app.write(
        &[next(Record::SafeguardingEpisode(episode), revision, &reason, "safeguarding-event", now)],
        Origin::Typed,
        None,
    )?)
}
