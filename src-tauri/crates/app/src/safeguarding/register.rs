//! The register: children with a status or a flag open, what is next for each, and those closed of late.

use std::collections::{BTreeMap, BTreeSet};

use caseload_domain::{
    age::{age_on, pregnancy_on},
    calendar::working_days_between,
    clock::Rules,
    event::EventState,
    record::Record,
    safeguarding::SafeguardingEpisode,
};
use caseload_store::{ReadRevision, safeguarding::ChildBrief};
use chrono::{Days, Months, NaiveDate};

use super::{
    clocks::{Open, clocks_of, small},
    safeguarding_view,
    views::{
        ClockView, NextDate, NextWhat, SafeguardingRegister, SafeguardingRow, SafeguardingView,
        SupervisionOverdue,
    },
};
use crate::{
    app::App,
    caseload::{age_view, days_between, flag_tag, status_tag, views::FlagTag},
    clock::Now,
    code::Code,
    failure::Answer,
    flag::{flag_view, in_words, tags_in_words, views::FlagView},
    session::views::Nothing,
    supervision,
    today::in_list,
};

/// How long a child whose last status has ended stays in sight.
pub(super) const CLOSED_MONTHS: u32 = 3;

/// The register: what is overdue first, then a child without a next date, because nobody has said when to look again, then by
/// the next date.
///
/// # Errors
/// [`crate::failure::Failure::Locked`], or when the store cannot answer; never an empty register instead.
pub fn safeguarding_register(app: &mut App, _: Nothing, now: Now) -> Answer<SafeguardingRegister> {
    let store = &app.open()?.store;
    let mut children = Children::default();
    children.note(store.open_safeguarding()?);
    children.note(store.open_flags_on_caseload()?);
    let since = now.today.checked_sub_months(Months::new(CLOSED_MONTHS)).unwrap_or(NaiveDate::MIN);
    let open: BTreeSet<String> = children.0.keys().cloned().collect();
    let mut ended = Children::default();
    ended.note(store.safeguarding_ended_since(since)?);
    ended.note(store.flags_ended_since(since)?);
    ended.0.retain(|id, _| !open.contains(id));
    let closed: BTreeSet<String> = ended.0.keys().cloned().collect();
    children.0.extend(ended.0);

    let ids: Vec<&str> = children.0.keys().map(String::as_str).collect();
    // Whether a plan is a repeat, and what a status follows, is told by all the children ever had.
    let had = store.safeguarding_of(&ids)?;
    let clocks = Open::read(store, now)?;
    let mut running = clocks.by_child();
    let mut rows = Vec::new();
    let mut families = BTreeSet::new();
    for brief in store.children_in_brief(&ids)? {
        let Some(records) = children.0.get(&brief.id) else { continue };
        let is_closed = closed.contains(&brief.id);
        if !is_closed {
            families.insert(brief.household.clone().unwrap_or_else(|| brief.id.clone()));
        }
        let clocks = running.get_mut(brief.id.as_str()).map(|of_child| {
            of_child.born = brief.born;
            clocks_of(store.clocks().rules(), of_child, now)
        });
        let all: Vec<&SafeguardingEpisode> = had
            .iter()
            .filter_map(|read| match &read.revision.record {
                Record::SafeguardingEpisode(episode) if episode.child.as_str() == brief.id => Some(episode),
                _ => None,
            })
            .collect();
        let standing = (all.as_slice(), store.clocks().rules());
        rows.push(row(brief, records, standing, clocks.unwrap_or_default(), is_closed, now));
    }
    rows.sort_by_key(|row| {
        (row.closed, pressing(row, now), row.next.as_ref().map(|next| next.on), row.child.clone())
    });
    let is_open = |row: &&SafeguardingRow| !row.closed;
    let two_weeks = now.today + Days::new(14);
    let count = |found: usize| u32::try_from(found).unwrap_or(u32::MAX);
    let supervision = supervision::standing(store, now)?;
    for row in &mut rows {
        tags_in_words(store.flag_table().types(), &mut row.tags);
        row.flags.iter_mut().for_each(|flag| in_words(store.flag_table().types(), &mut flag.local_label));
    }
    Ok(SafeguardingRegister {
        children: count(rows.iter().filter(is_open).count()),
        families: count(families.len()),
        reviews_overdue: count(rows.iter().filter(is_open).filter(|row| row.review_overdue).count()),
        soon: count(
            rows.iter()
                .filter(is_open)
                .filter(|row| {
                    row.next.as_ref().is_some_and(|next| next.on >= now.today && next.on <= two_weeks)
                })
                .count(),
        ),
        refused_clocks: store.clocks().refused().to_vec(),
        supervision_last: supervision.iter().filter_map(|row| row.last_on).max(),
        // What is overdue is named below it.
        supervision_next: supervision.iter().filter(|row| !row.overdue).filter_map(|row| row.next_by).min(),
        supervision_overdue: supervision
            .into_iter()
            .filter(|row| row.overdue)
            .filter_map(|row| {
                let by = row.next_by?;
                Some(SupervisionOverdue { child_id: row.child_id, child: row.child, by })
            })
            .collect(),
        rows,
    })
}

/// What is late presses more than what is not dated, and that more than what is still to come.
fn pressing(row: &SafeguardingRow, now: Now) -> u8 {
    match &row.next {
        Some(next) if next.on < now.today => 0,
        None => 1,
        Some(_) => 2,
    }
}

/// What of each child the register shows.
#[derive(Default)]
struct Children(BTreeMap<String, Vec<ReadRevision>>);

impl Children {
    fn note(&mut self, found: Vec<ReadRevision>) {
        for read in found {
            if let Some(child) = read.revision.record.child() {
                self.0.entry(child.as_str().to_owned()).or_default().push(read);
            }
        }
    }
}

fn row(
    child: ChildBrief,
    records: &[ReadRevision],
    (all, rules): (&[&SafeguardingEpisode], &Rules),
    clocks: Vec<ClockView>,
    closed: bool,
    now: Now,
) -> SafeguardingRow {
    let ChildBrief { id, family, given, born, expected, nhs_number, household: _, last_seen } = child;
    let mut tags: Vec<FlagTag> = Vec::new();
    let mut statuses: Vec<SafeguardingView> = Vec::new();
    let mut flags: Vec<FlagView> = Vec::new();
    for read in records {
        let stands = (read.revision.number, read.revision.status);
        match &read.revision.record {
            Record::SafeguardingEpisode(episode) => {
                tags.push(status_tag(episode, None, now));
                statuses.push(safeguarding_view(episode, stands, all, (rules, born), now));
            }
            Record::Flag(flag) => {
                tags.push(flag_tag(flag, None, now));
                flags.push(flag_view(flag, stands.0, stands.1, now));
            }
            _ => {}
        }
    }
    SafeguardingRow {
        child: in_list(&family, &given),
        age: born
            .map_or_else(|| expected.map(|due| pregnancy_on(due, now.today)), |born| age_on(born, now.today))
            .map(age_view),
        born,
        nhs_number,
        next: if closed { None } else { next_date(&statuses, &flags, &clocks, now) },
        no_review: !closed
            && (statuses.iter().any(|status| status.review_on.is_none())
                || flags.iter().any(|flag| flag.review_on.is_none())),
        review_overdue: statuses.iter().any(|status| status.review_overdue)
            || flags.iter().any(|flag| flag.review_overdue),
        days_since_seen: last_seen.map(|seen| days_between(seen, now.today)),
        child_id: id,
        tags,
        statuses,
        flags,
        clocks,
        closed,
    }
}

/// The soonest of what a clock asks for, what is planned, and what is to be looked at again. On one day, a clock is said first.
fn next_date(
    statuses: &[SafeguardingView],
    flags: &[FlagView],
    clocks: &[ClockView],
    now: Now,
) -> Option<NextDate> {
    let of_clocks = clocks
        .iter()
        .filter_map(|clock| clock.by.map(|by| (by, 0, NextWhat::Clock, clock.what.clone(), None)));
    let planned = statuses
        .iter()
        .flat_map(|status| &status.events)
        .filter(|event| event.state.0 == EventState::Planned && event.on >= now.today);
    let of_events = planned.map(|event| (event.on, 1, NextWhat::Event, String::new(), Some(event.kind)));
    let of_reviews = statuses
        .iter()
        .filter_map(|status| status.review_on)
        .chain(flags.iter().filter_map(|flag| flag.review_on))
        .map(|on| (on, 2, NextWhat::Review, String::new(), None));
    let (on, _, kind, what, event) =
        of_clocks.chain(of_events).chain(of_reviews).min_by_key(|(on, rank, ..)| (*on, *rank))?;
    let left = if on >= now.today {
        working_days_between(now.today, on)
    } else {
        working_days_between(on, now.today).map(|days| -days)
    };
    Some(NextDate { kind: Code(kind), what, event, on, working_days: left.ok().map(small) })
}
