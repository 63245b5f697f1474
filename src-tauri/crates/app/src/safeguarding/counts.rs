//! What the papers ask to be counted of safeguarding work (`policy-papers` S1, S3): by reportable group, for a period.

use std::collections::{BTreeMap, BTreeSet};

use caseload_domain::{
    code::Coded as _,
    problem::Problems,
    record::Record,
    safeguarding::{Repeat, ReportableGroup, SafeguardingEpisode, SafeguardingKind, repeat_of},
};

use super::views::{GroupCount, SafeguardingCounts, SafeguardingCountsQuery};
use crate::{
    app::App,
    clock::Now,
    code::Code,
    failure::Answer,
    flag::gather,
    typed::{Looking, needed_date},
};

/// Counts a period: what began, what ended, what was open on its last day; children and families apart.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] for a period that ends before it begins.
pub fn safeguarding_counts(
    app: &mut App,
    request: SafeguardingCountsQuery,
    now: Now,
) -> Answer<SafeguardingCounts> {
    let SafeguardingCountsQuery { from, to } = request;
    let mut problems = Problems::default();
    let from = needed_date("from", &from, Looking::Back, now, &mut problems);
    let to = needed_date("to", &to, Looking::Back, now, &mut problems);
    if to < from {
        problems.push("to", "The period ends before it begins", "Check both days");
    }
    gather(problems, Ok(()))?;
    let store = &app.open()?.store;
    // From the first day there is, because a plan is a repeat by what was before the period.
    let read = store.safeguarding_within(chrono::NaiveDate::MIN, to)?;
    let all: Vec<&SafeguardingEpisode> = read
        .iter()
        .filter_map(|read| match &read.revision.record {
            Record::SafeguardingEpisode(episode) => Some(episode),
            _ => None,
        })
        .collect();
    let ids: BTreeSet<&str> = all.iter().map(|episode| episode.child.as_str()).collect();
    let ids: Vec<&str> = ids.into_iter().collect();
    let families: BTreeMap<String, String> = store
        .children_in_brief(&ids)?
        .into_iter()
        .map(|child| (child.id.clone(), child.household.unwrap_or(child.id)))
        .collect();
    let family = |episode: &SafeguardingEpisode| families.get(episode.child.as_str());

    let within = |day: chrono::NaiveDate| from <= day && day <= to;
    let open_at_end = |episode: &&&SafeguardingEpisode| {
        episode.started_on <= to && episode.ended.as_ref().is_none_or(|end| end.on > to)
    };
    let groups = ReportableGroup::ALL
        .iter()
        .map(|group| {
            let of_group: Vec<&SafeguardingEpisode> =
                all.iter().copied().filter(|one| one.kind.reportable_group() == Some(*group)).collect();
            let open: Vec<&&SafeguardingEpisode> = of_group.iter().filter(open_at_end).collect();
            GroupCount {
                group: Code(*group),
                started: count(of_group.iter().filter(|one| within(one.started_on))),
                ended: count(
                    of_group.iter().filter(|one| one.ended.as_ref().is_some_and(|end| within(end.on))),
                ),
                open: count(open.iter()),
                children: count(open.iter().map(|one| one.child.as_str()).collect::<BTreeSet<_>>().iter()),
                families: count(open.iter().filter_map(|one| family(one)).collect::<BTreeSet<_>>().iter()),
            }
        })
        .collect();
    let counted: Vec<&&SafeguardingEpisode> =
        all.iter().filter(|one| one.kind.reportable_group().is_some()).filter(open_at_end).collect();
    let begun: Vec<Repeat> = all
        .iter()
        .filter(|one| one.kind == SafeguardingKind::ChildProtectionPlan && within(one.started_on))
        .map(|plan| repeat_of(plan, all.iter().copied().filter(|other| other.child == plan.child)))
        .collect();
    let plans = |repeat: Repeat| count(begun.iter().filter(|one| **one == repeat));
    Ok(SafeguardingCounts {
        from,
        to,
        groups,
        children: count(counted.iter().map(|one| one.child.as_str()).collect::<BTreeSet<_>>().iter()),
        families: count(counted.iter().filter_map(|one| family(one)).collect::<BTreeSet<_>>().iter()),
        plans_first: plans(Repeat::First),
        plans_repeat_within_twelve_months: plans(Repeat::WithinTwelveMonths),
        plans_repeat_ever: plans(Repeat::Ever),
    })
}

fn count(found: impl Iterator) -> u32 {
    u32::try_from(found.count()).unwrap_or(u32::MAX)
}
