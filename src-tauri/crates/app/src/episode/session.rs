//! A session: a contact of an episode at which the family scored its goals, saved as one.

use caseload_domain::{episode::Score, problem::Problem, record::Record};
use caseload_store::{NewRevision, Origin};

use super::{
    current_episode,
    views::{RecordSession, SessionScore},
};
use crate::{
    app::{App, next},
    clock::Now,
    contact::{contact_revisions, views::Saved},
    failure::{Answer, Failure},
    task::saved,
};

/// Records a contact and the scores given at it: both are saved, or neither. An episode without a partner can be scored.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend; the draft is kept then.
pub fn record_session(app: &mut App, request: RecordSession, now: Now) -> Answer<Saved> {
    let RecordSession { contact, scores } = request;
    let (episode_id, child_id) = (contact.form.episode_id.clone(), contact.form.child_id.clone());
    let draft_id = contact.draft_id.clone();
    let revisions = contact_revisions(app, contact, now)?;
    let revisions = with_scores(app, revisions, episode_id.as_deref(), (&child_id, scores), now)?;
    saved(app.write(&revisions, Origin::Typed, draft_id.as_deref())?)
}

/// The revisions of a contact, with the scores that the goals of its episode were given there.
pub(crate) fn with_scores(
    app: &App,
    mut revisions: Vec<NewRevision>,
    episode_id: Option<&str>,
    (child_id, scores): (&str, Vec<SessionScore>),
    now: Now,
) -> Answer<Vec<NewRevision>> {
    if !scores.is_empty() {
        let Some(episode_id) = episode_id else {
            return Err(
                Problem::new("episodeId", "No episode is chosen", "Choose whose goals were scored").into()
            );
        };
        let happened_on = revisions.iter().find_map(|revision| match &revision.record {
            Record::Contact(contact) => Some((contact.happened_on, contact.outcome.took_place())),
            _ => None,
        });
        let (on, took_place) = happened_on.ok_or(Failure::NotFound)?;
        let (mut episode, number) = current_episode(app, episode_id)?;
        if episode.child.as_str() != child_id {
            return Err(Failure::NotFound);
        }
        if !took_place || !episode.is_open() || on < episode.started_on {
            return Err(Problem::new(
                "goalScores",
                "Goals are scored at a contact that took place while the episode is open",
                "Clear the scores, or check the day, the outcome and the episode",
            )
            .into());
        }
        for given in scores {
            let goal = episode.goals.iter_mut().find(|goal| goal.id.as_str() == given.goal_id);
            let (Some(goal), Some(score)) = (goal, Score::new(given.score)) else {
                return Err(Failure::NotFound);
            };
            goal.score(on, score);
        }
        revisions.push(next(Record::Episode(episode), number, "scored at a session", "score-goals", now));
    }
    Ok(revisions)
}
