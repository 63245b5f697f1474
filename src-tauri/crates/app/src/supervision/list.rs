//! Who is due for supervision, and the cases a supervisor is shown without anybody choosing them.

use std::collections::HashMap;

use caseload_domain::{
    child::{Birth, CaseloadStatus},
    clock::Rules,
    problem::Problem,
    record::{Record, RecordKind, RevisionStatus},
    safeguarding::SafeguardingEpisode,
    score::Evidence,
    supervision::{Supervision, needs_supervision, next_due, sample},
};
use caseload_store::{ReadRevision, Store};
use sha2::{Digest as _, Sha256};

use super::views::{SampleQuery, SupervisionList, SupervisionRow, SupervisionSample};
use crate::{app::App, clock::Now, code::Code, failure::Answer, session::views::Nothing};

/// More cases than this are the list itself.
const MOST_CASES: u32 = 100;

/// Every child on the caseload who is talked about at the interval.
///
/// # Errors
/// [`crate::failure::Failure::Locked`], or when the store cannot answer; never an empty list instead.
pub fn supervision_list(app: &mut App, _: Nothing, now: Now) -> Answer<SupervisionList> {
    let store = &app.open()?.store;
    let rows = standing(store, now)?;
    let rule = store.clocks().rules().all().iter().find(|rule| rule.code == "supervision");
    Ok(SupervisionList {
        last_on: rows.iter().filter_map(|row| row.last_on).max(),
        next_by: rows.iter().filter_map(|row| row.next_by).min(),
        overdue: count(rows.iter().filter(|row| row.overdue).count()),
        interval: rule.map(caseload_domain::clock::ClockRule::in_words).unwrap_or_default(),
        local: rule.is_some_and(|rule| rule.evidence == Evidence::Local),
        rows,
    })
}

/// The cases a supervisor is shown: all that are overdue, and every so manieth of the others.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] for no case, too many, or nothing to begin from.
pub fn supervision_sample(app: &mut App, request: SampleQuery, now: Now) -> Answer<SupervisionSample> {
    let SampleQuery { cases, seed } = request;
    if cases == 0 || cases > MOST_CASES {
        return Err(
            Problem::new("cases", "That is not a number of cases", "Write a number from 1 to 100").into()
        );
    }
    let seed = seed.trim().to_owned();
    if seed.is_empty() {
        return Err(
            Problem::new("seed", "The choice has nothing to begin from", "Write a day or a word").into()
        );
    }
    let mut rows = rows(&app.open()?.store, now)?;
    // The order of registration: it says nothing of a child, and is the same tomorrow.
    rows.sort_by(|one, other| one.child_id.cmp(&other.child_id));
    let late: Vec<bool> = rows.iter().map(|row| row.overdue).collect();
    let digest = Sha256::digest(seed.as_bytes());
    let number = digest.iter().take(8).fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    let chosen = sample(&late, usize::try_from(cases).unwrap_or(usize::MAX), number);
    let rows = rows
        .into_iter()
        .enumerate()
        .filter_map(|(at, row)| chosen.chosen.contains(&at).then_some(row))
        .collect();
    Ok(SupervisionSample {
        rows,
        seed,
        overdue: count(chosen.overdue),
        others: count(chosen.others),
        every: count(chosen.every),
        first: count(chosen.first),
    })
}

/// When supervision about one child is due; `None` when the child is in no list of supervision.
pub(crate) fn due_for(store: &Store, entries: &[ReadRevision], now: Now) -> Option<SupervisionRow> {
    let facts = || entries.iter().filter(|read| read.revision.status == RevisionStatus::Current);
    let child = facts().find_map(|read| match &read.revision.record {
        Record::Child(child) if child.caseload_status == CaseloadStatus::OnCaseload => Some(child),
        _ => None,
    })?;
    let episode = facts()
        .filter_map(|read| match &read.revision.record {
            Record::SafeguardingEpisode(episode) if counts(episode) => Some(episode),
            _ => None,
        })
        .min_by_key(|episode| (episode.kind.urgency(), episode.started_on))?;
    let last = facts()
        .filter_map(|read| match &read.revision.record {
            Record::Supervision(supervision) => Some(supervision),
            _ => None,
        })
        .max_by_key(|supervision| supervision.on);
    Some(row(store.clocks().rules(), child, episode, last, now))
}

/// Every child who is talked about at the interval, the one due first in front.
pub(crate) fn standing(store: &Store, now: Now) -> Answer<Vec<SupervisionRow>> {
    let mut rows = rows(store, now)?;
    rows.sort_by(|one, other| {
        (one.next_by.is_none(), one.next_by, &one.child).cmp(&(
            other.next_by.is_none(),
            other.next_by,
            &other.child,
        ))
    });
    Ok(rows)
}

fn counts(episode: &SafeguardingEpisode) -> bool {
    episode.ended.is_none() && needs_supervision(episode.kind)
}

fn rows(store: &Store, now: Now) -> Answer<Vec<SupervisionRow>> {
    let mut statuses: HashMap<String, SafeguardingEpisode> = HashMap::new();
    for read in store.of_kind(RecordKind::SafeguardingEpisode)? {
        let Record::SafeguardingEpisode(episode) = read.revision.record else { continue };
        if read.revision.status != RevisionStatus::Current || !counts(&episode) {
            continue;
        }
        let order = |one: &SafeguardingEpisode| (one.kind.urgency(), one.started_on);
        match statuses.get(episode.child.as_str()) {
            Some(known) if order(known) <= order(&episode) => {}
            Some(_) | None => {
                statuses.insert(episode.child.as_str().to_owned(), episode);
            }
        }
    }
    let mut latest: HashMap<String, Supervision> = HashMap::new();
    for read in store.of_kind(RecordKind::Supervision)? {
        let Record::Supervision(supervision) = read.revision.record else { continue };
        if read.revision.status != RevisionStatus::Current {
            continue;
        }
        match latest.get(supervision.child.as_str()) {
            Some(known) if known.on >= supervision.on => {}
            Some(_) | None => {
                latest.insert(supervision.child.as_str().to_owned(), supervision);
            }
        }
    }
    let mut found = Vec::new();
    for (child_id, episode) in &statuses {
        let Record::Child(child) = store.current(child_id)?.revision.record else { continue };
        if child.caseload_status == CaseloadStatus::OnCaseload {
            found.push(row(store.clocks().rules(), &child, episode, latest.get(child_id), now));
        }
    }
    Ok(found)
}

fn row(
    rules: &Rules,
    child: &caseload_domain::child::Child,
    episode: &SafeguardingEpisode,
    last: Option<&Supervision>,
    now: Now,
) -> SupervisionRow {
    // A day beyond the table of bank holidays is said to be unknown, never guessed.
    let next_by = next_due(rules, last, episode.started_on).unwrap_or(None);
    SupervisionRow {
        child_id: child.id.as_str().to_owned(),
        child: child.name.in_list(),
        born: match child.birth {
            Birth::Born(born) => Some(born),
            Birth::Expected(_) => None,
        },
        kind: Code(episode.kind),
        since: episode.started_on,
        last_on: last.map(|last| last.on),
        next_by,
        overdue: next_by.is_some_and(|by| by < now.today),
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
