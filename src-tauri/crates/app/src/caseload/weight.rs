//! How heavy the caseload is, and what that is made of: points of the service's own for levels, statuses, episodes, plans
//! and what is overdue.

use std::collections::HashMap;

use caseload_domain::{
    child::CaseloadStatus,
    due::{DueState, Standing, standings},
    episode::Episode,
    package::{Weighed, WeightFactor, weigh},
    record::{Record, RecordKind, RevisionStatus},
};
use caseload_store::due::{DueRow, DueWhat};

use super::views::{CaseloadWeight, ChildWeight, HeavyChild, WeightLine};
use crate::{
    app::{App, Open},
    child::views::OpenChild,
    clock::Now,
    code::Code,
    failure::Answer,
    programme::DueNow,
    session::views::Nothing,
    today::in_list,
};

/// Most children named as the heaviest.
const NAMED: usize = 10;

type Counted = HashMap<String, Vec<(WeightFactor, u32)>>;

/// How heavy the caseload is, what that is made of, and the heaviest children.
///
/// # Errors
/// [`crate::failure::Failure::Locked`], or when the store cannot answer.
pub fn caseload_weight(app: &mut App, _: Nothing, now: Now) -> Answer<CaseloadWeight> {
    let open = app.open()?;
    let weights = open.store.package_table().in_force().weights();
    let counted = counted(open, now)?;
    let all: Vec<(WeightFactor, u32)> = counted.values().flatten().copied().collect();
    let lines = weigh(weights, &all);
    let points = |lines: &[Weighed]| lines.iter().map(Weighed::points).sum::<u32>();
    let mut heaviest: Vec<HeavyChild> = open
        .store
        .on_caseload()?
        .into_iter()
        .map(|child| HeavyChild {
            points: counted.get(&child.id).map_or(0, |counted| points(&weigh(weights, counted))),
            child: in_list(&child.family, &child.given),
            child_id: child.id,
        })
        .collect();
    let children = u32::try_from(heaviest.len()).unwrap_or(u32::MAX);
    heaviest.sort_by_key(|child| std::cmp::Reverse(child.points));
    heaviest.truncate(NAMED);
    Ok(CaseloadWeight { points: points(&lines), children, lines: lines.iter().map(line).collect(), heaviest })
}

/// How heavy one child is, and what that is made of.
///
/// # Errors
/// [`crate::failure::Failure::Locked`], or when the store cannot answer.
pub fn child_weight(app: &mut App, request: OpenChild, now: Now) -> Answer<ChildWeight> {
    let open = app.open()?;
    let counted = counted_of(open, &request.child_id, now)?;
    let lines = weigh(open.store.package_table().in_force().weights(), &counted);
    Ok(ChildWeight {
        points: lines.iter().map(Weighed::points).sum(),
        lines: lines.iter().map(line).collect(),
    })
}

fn line(weighed: &Weighed) -> WeightLine {
    WeightLine {
        factor: Code(weighed.weight.factor),
        label: weighed.weight.label.clone(),
        count: weighed.count,
        each: weighed.weight.points,
        points: weighed.points(),
        source: weighed.weight.source.clone(),
    }
}

/// What counts, by child on the caseload.
fn counted(open: &Open, now: Now) -> Answer<Counted> {
    let store = &open.store;
    let mut counted: Counted = store.on_caseload()?.into_iter().map(|child| (child.id, Vec::new())).collect();
    let mut one = |child: &str, factor: WeightFactor| {
        if let Some(of_child) = counted.get_mut(child) {
            of_child.push((factor, 1));
        }
    };
    for read in store.of_kind(RecordKind::Child)? {
        if let Record::Child(child) = read.revision.record
            && let Some(factor) = WeightFactor::of_level(child.level)
        {
            one(child.id.as_str(), factor);
        }
    }
    for read in store.open_safeguarding()? {
        if let Record::SafeguardingEpisode(episode) = read.revision.record {
            one(episode.child.as_str(), WeightFactor::of_status(episode.kind));
        }
    }
    for id in store.open_episodes()? {
        if let Record::Episode(Episode { child, .. }) = store.current(&id)?.revision.record {
            one(child.as_str(), WeightFactor::Episode);
        }
    }
    for read in store.of_kind(RecordKind::HealthPlan)? {
        let current = read.revision.status == RevisionStatus::Current;
        if let Record::HealthPlan(plan) = read.revision.record
            && current
            && plan.next_on().is_some()
        {
            one(plan.child.as_str(), WeightFactor::HealthPlan);
        }
    }
    for row in store.due_until(now.today, now.today)? {
        if let Some(factor) = overdue(&row, now) {
            one(&row.child_id, factor);
        }
    }
    for owed in DueNow::read(store, now)?.owed {
        if owed.state == DueState::Overdue {
            one(&owed.due.programme.child_id, WeightFactor::OverdueContact);
        }
    }
    Ok(counted)
}

/// What counts of one child, read from that child's records alone; nothing for a child who is not on the caseload.
fn counted_of(open: &Open, child_id: &str, now: Now) -> Answer<Vec<(WeightFactor, u32)>> {
    let store = &open.store;
    let mut counted = Vec::new();
    for read in store.of_child(child_id)? {
        if read.revision.status != RevisionStatus::Current {
            continue;
        }
        match read.revision.record {
            Record::Child(child) if child.caseload_status != CaseloadStatus::OnCaseload => {
                return Ok(Vec::new());
            }
            Record::Child(child) => counted.extend(WeightFactor::of_level(child.level)),
            Record::Episode(episode) if episode.is_open() => counted.push(WeightFactor::Episode),
            Record::HealthPlan(plan) if plan.next_on().is_some() => counted.push(WeightFactor::HealthPlan),
            _ => {}
        }
    }
    for read in store.open_safeguarding_of(&[child_id])? {
        if let Record::SafeguardingEpisode(episode) = read.revision.record {
            counted.push(WeightFactor::of_status(episode.kind));
        }
    }
    let rows = store.due_until(now.today, now.today)?;
    counted.extend(rows.iter().filter(|row| row.child_id == child_id).filter_map(|row| overdue(row, now)));
    let (facts, area) = store.child_facts(child_id)?;
    let late = |standing: &Standing<'_>| standing.state_on(now.today) == DueState::Overdue;
    let owed = standings(&facts, store.schedules().of(area)).into_iter().filter(late);
    counted.extend(owed.map(|_| WeightFactor::OverdueContact));
    Ok(counted.into_iter().map(|factor| (factor, 1)).collect())
}

/// How something due weighs once its day is over.
fn overdue(row: &DueRow, now: Now) -> Option<WeightFactor> {
    row.due_on.filter(|due_on| *due_on < now.today)?;
    Some(if row.what == DueWhat::Task { WeightFactor::OverdueTask } else { WeightFactor::OverdueReview })
}
