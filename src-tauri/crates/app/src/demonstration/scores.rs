//! Assessments that the notes speak of: a mother's mood where it was asked, strengths and difficulties of looked-after
//! school children, and the goals of an episode as they were scored. Nothing is scored that no note or plan knows of.

use std::collections::HashMap;

use caseload_domain::{
    age::completed_months,
    assessment::Assessment,
    child::{Birth, Child},
    contact::{Contact, ContactType},
    episode::Episode,
    id::{ChildId, ContactId, EpisodeId, RelationshipId},
    person::RelationshipRole,
    record::{Record, RevisionStatus},
    safeguarding::SafeguardingKind,
    score::{Form, Given, Points, Scale, Tool},
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{book::Book, random::mix};

/// What a note says of the Whooley questions, longest words first, as the answers they are.
const WHOOLEY: [(&str, [u8; 2]); 4] = [
    ("both yes on Whooley", [1, 1]),
    ("one yes on Whooley", [1, 0]),
    ("Whooley both no", [0, 0]),
    ("Whooley questions: both no", [0, 0]),
];
/// What a note says of mood scored together, as a change of the total: fewer points are better.
const AGAIN: [(&str, i16); 3] =
    [("two points better", -2), ("same as last time", 0), ("down, slept badly", 2)];
/// The last age in months at which the EPDS is asked here; after it, the PHQ-9.
const EPDS_MONTHS: u32 = 12;

/// Writes them, each with the contact at which it was scored.
pub(super) fn write_scores(
    book: &mut Book,
    children: &[Child],
    contacts: &HashMap<ChildId, Vec<(Contact, DateTime<Utc>)>>,
) {
    let (mothers, looked_after, episodes) = (mothers(book), looked_after(book), episodes(book));
    for (child, contacts) in children.iter().filter_map(|child| Some((child, contacts.get(&child.id)?))) {
        if let Some(mother) = mothers.get(&child.id) {
            write_mood(book, child, mother, contacts);
        }
        if let Some(since) = looked_after.get(&child.id) {
            write_difficulties(book, child, *since, contacts);
        }
        for episode in episodes.iter().filter(|episode| episode.child == child.id) {
            write_goals(book, episode, contacts);
        }
    }
}

fn mothers(book: &Book) -> HashMap<ChildId, RelationshipId> {
    let links = book.revisions().iter().filter_map(|revision| match &revision.record {
        Record::Relationship(link) if link.role == RelationshipRole::Mother => Some(link),
        _ => None,
    });
    links.map(|link| (link.child.clone(), link.id.clone())).collect()
}

fn looked_after(book: &Book) -> HashMap<ChildId, NaiveDate> {
    let statuses = book.revisions().iter().filter_map(|revision| match &revision.record {
        Record::SafeguardingEpisode(status) if status.kind == SafeguardingKind::LookedAfter => Some(status),
        _ => None,
    });
    statuses.map(|status| (status.child.clone(), status.started_on)).collect()
}

/// The newest version of each episode, in the order they were opened.
fn episodes(book: &Book) -> Vec<Episode> {
    let mut order: Vec<EpisodeId> = Vec::new();
    let mut latest: HashMap<EpisodeId, (Episode, RevisionStatus)> = HashMap::new();
    for revision in book.revisions() {
        if let Record::Episode(episode) = &revision.record
            && latest.insert(episode.id.clone(), (episode.clone(), revision.status)).is_none()
        {
            order.push(episode.id.clone());
        }
    }
    let kept = order.iter().filter_map(|id| latest.remove(id));
    kept.filter(|(_, status)| *status == RevisionStatus::Current).map(|(episode, _)| episode).collect()
}

/// The Whooley questions where the note says how they were answered, and the scale where it says that mood was scored.
fn write_mood(
    book: &mut Book,
    child: &Child,
    mother: &RelationshipId,
    contacts: &[(Contact, DateTime<Utc>)],
) {
    let mut totals: HashMap<Tool, i16> = HashMap::new();
    for (contact, written_at) in contacts.iter().filter(|(contact, _)| contact.outcome.took_place()) {
        let note = contact.narrative.as_str();
        let whooley = WHOOLEY.iter().find(|(words, _)| note.contains(words)).map(|(_, answers)| *answers);
        if let Some(answers) = whooley {
            let given = items(Tool::Whooley, answers.into_iter().map(Some).collect());
            write(book, contact, *written_at, Some(mother), given, "");
        }
        let tool = mood_tool(child, contact.happened_on);
        let scored = AGAIN.iter().find(|(words, _)| note.contains(words)).map(|(_, change)| *change);
        // A positive answer that was taken further the same day, with no thoughts of harm.
        let opened = whooley.filter(|_| note.to_lowercase().contains("no thoughts of harm"));
        let before = totals.get(&tool).copied();
        let total = match (opened, scored) {
            (Some(answers), _) => 11 + i16::from(answers[0] + answers[1]) * 2,
            (None, Some(change)) => before.unwrap_or(14) + change,
            (None, None) => continue,
        };
        let total = total.clamp(4, 19);
        totals.insert(tool, total);
        write(book, contact, *written_at, Some(mother), spread(tool, total), "");
    }
}

fn mood_tool(child: &Child, on: NaiveDate) -> Tool {
    match child.birth {
        Birth::Born(born) if completed_months(born, on) >= EPDS_MONTHS => Tool::Phq9,
        Birth::Born(_) | Birth::Expected(_) => Tool::Epds,
    }
}

/// A total over the items, the last left at 0: the notes say that there are no thoughts of harm.
fn spread(tool: Tool, total: i16) -> Given {
    let count = tool.items().map_or(0, |items| usize::from(items.count));
    let mut answers = vec![Some(0_u8); count];
    let mut left = total;
    while left > 0 {
        for answer in answers.iter_mut().take(count.saturating_sub(1)) {
            if left > 0 && answer.is_some_and(|answer| answer < 3) {
                *answer = answer.map(|answer| answer + 1);
                left -= 1;
            }
        }
    }
    items(tool, answers)
}

/// By the carer at a review of health or a visit after it, then yearly (`standards` 6): of age 4 to 16.
fn write_difficulties(
    book: &mut Book,
    child: &Child,
    since: NaiveDate,
    contacts: &[(Contact, DateTime<Utc>)],
) {
    let Birth::Born(born) = child.birth else { return };
    let mut last: Option<NaiveDate> = None;
    for (contact, written_at) in contacts {
        let on = contact.happened_on;
        let years = completed_months(born, on) / 12;
        let is_review = matches!(contact.contact_type, ContactType::HealthReview | ContactType::FollowUp)
            && contact.outcome.is_seen();
        let due = last.is_none_or(|last| (on - last).num_days() >= 330);
        if !is_review || on < since || !(4..=16).contains(&years) || !due {
            continue;
        }
        let scores: Vec<Option<Points>> = difficulties(child, last.is_some())
            .into_iter()
            .map(|points| Some(Points::whole(points)))
            .collect();
        let given = Given::of_scales(Tool::Sdq, Some(Form::ParentFourToSeventeen), &scores);
        write(book, contact, *written_at, None, given, "Filled in by the carer");
        last = Some(on);
    }
}

/// Emotional, conduct, hyperactivity, peer, prosocial and impact; a year in one home is a point or two better.
fn difficulties(child: &Child, settled: bool) -> [u16; 6] {
    let seed = child.id.as_str().bytes().fold(0_u64, |seed, byte| mix(seed ^ u64::from(byte)));
    let pick = |shift: u32, least: u16, width: u64| {
        least + u16::try_from((seed >> shift) % width).expect("a width is a few points")
    };
    let [emotional, conduct, hyperactivity, peer] =
        [pick(0, 3, 4), pick(8, 2, 4), pick(16, 4, 5), pick(24, 2, 3)];
    let better = u16::from(settled);
    [emotional - better, conduct - better, hyperactivity - better, peer, pick(32, 6, 4), pick(40, 1, 3)]
}

/// The goals of an episode at its first session, and as they were scored last.
fn write_goals(book: &mut Book, episode: &Episode, contacts: &[(Contact, DateTime<Utc>)]) {
    let mut held = contacts
        .iter()
        .filter(|(contact, _)| contact.episode.as_ref() == Some(&episode.id) && contact.outcome.took_place());
    let (Some((first, first_at)), later) = (held.next(), held.next_back()) else { return };
    let goals = || episode.goals.iter().take(Tool::Goal.scales().len());
    let scores = |of: Vec<Option<u8>>| -> Given {
        let points: Vec<Option<Points>> =
            of.into_iter().map(|score| score.map(|score| Points::whole(u16::from(score)))).collect();
        Given::of_scales(Tool::Goal, None, &points)
    };
    let baselines = goals().map(|goal| Some(goal.baseline.value())).collect();
    write(book, first, *first_at, None, scores(baselines), "");
    let latest: Vec<Option<u8>> = goals().map(|goal| goal.latest().map(|score| score.value())).collect();
    if let Some((last, last_at)) = later
        && latest.iter().any(Option::is_some)
    {
        write(book, last, *last_at, None, scores(latest), "");
    }
}

fn items(tool: Tool, answers: Vec<Option<u8>>) -> Given {
    Given { tool, form: tool.usual_form(), items: answers, scales: Vec::<(Scale, Points)>::new() }
}

fn write(
    book: &mut Book,
    contact: &Contact,
    written_at: DateTime<Utc>,
    about: Option<&RelationshipId>,
    given: Given,
    note: &str,
) {
    // After the contact and its measurements, in the same minute.
    let at = written_at + TimeDelta::milliseconds(7);
    let id = book.assessment_id(at);
    let of: ContactId = contact.id.clone();
    book.write(
        at,
        Record::Assessment(Assessment {
            id,
            child: contact.child.clone(),
            about: about.cloned(),
            contact: Some(of),
            completed_on: contact.happened_on,
            given,
            action_taken: String::new(),
            note: note.to_owned(),
        }),
    );
}
