//! Episodes of a quarter: starts, ends and open at its last day, with episodes, children and families apart
//! (`policy-papers` 1.38), by package and by reason, and the partnership work that is active (L4).

use std::collections::{BTreeMap, BTreeSet};

use caseload_domain::{
    code::Coded as _,
    episode::{Episode, EpisodeActivity, EpisodeLevel, Reach},
    kpi::Period,
    record::{Record, RecordKind, RevisionStatus},
};
use caseload_store::report::ReportChild;
use chrono::NaiveDate;

use super::{
    activity::{families, homes},
    views::{EpisodeCounts, EpisodeGroup, EpisodeLine, ThreeCounts},
};
use crate::{app::Open, code::Code, failure::Answer};

/// The episodes of children who are reported on, on the last day of the period or today when it is still running.
pub(super) fn episodes(
    open: &Open,
    children: &[ReportChild],
    period: Period,
    on: NaiveDate,
) -> Answer<EpisodeCounts> {
    let known: BTreeSet<&str> = children.iter().map(|child| child.child.id.as_str()).collect();
    let mut all: Vec<Episode> = Vec::new();
    for read in open.store.of_kind(RecordKind::Episode)? {
        if read.revision.status == RevisionStatus::Current
            && let Record::Episode(episode) = read.revision.record
            && known.contains(episode.child.as_str())
        {
            all.push(episode);
        }
    }
    let every: Vec<&Episode> = all.iter().collect();
    let table = open.store.package_table().in_force();
    let area = open.practitioner.area;
    let mut by_package: BTreeMap<String, Vec<&Episode>> = BTreeMap::new();
    let mut by_reason: BTreeMap<&'static str, (Code<_>, Vec<&Episode>)> = BTreeMap::new();
    for episode in &all {
        if let Some(code) = &episode.package {
            let name = table.package(code).map_or(code.as_str(), |package| package.name_in(area));
            by_package.entry(name.to_owned()).or_default().push(episode);
        }
        let reason = episode.reason;
        by_reason.entry(reason.code()).or_insert((Code(reason), Vec::new())).1.push(episode);
    }
    let reached = reached(open, &all, on)?;
    let upp_active: Vec<&Episode> = every
        .iter()
        .copied()
        .filter(|episode| {
            episode.is_open_on(on)
                && episode.level_on(on) == EpisodeLevel::UniversalPartnershipPlus
                && episode.activity == EpisodeActivity::Active
        })
        .collect();
    let counted = |group: EpisodeGroup, of: &[&Episode]| line(group, of, children, period, on);
    Ok(EpisodeCounts {
        on,
        all: counted(EpisodeGroup::All, &every),
        upp_active: three(&upp_active, children),
        reached: reached.0,
        engaged: reached.1,
        by_package: by_package
            .into_iter()
            .map(|(name, of)| counted(EpisodeGroup::Package { name }, &of))
            .filter(is_something)
            .collect(),
        by_reason: by_reason
            .into_values()
            .map(|(reason, of)| counted(EpisodeGroup::Reason { reason }, &of))
            .filter(is_something)
            .collect(),
    })
}

/// Of the episodes open on the day: families reached at least once, and engaged (`policy-papers` E6).
fn reached(open: &Open, all: &[Episode], on: NaiveDate) -> Answer<(u32, u32)> {
    let (mut reached, mut engaged) = (0, 0);
    for episode in all.iter().filter(|episode| episode.is_open_on(on)) {
        let package = episode.package.as_deref();
        let package = package.and_then(|code| open.store.package_table().in_force().package(code));
        let voluntary = package.is_some_and(|package| package.voluntary);
        let sessions = open.store.sessions(episode.id.as_str())?;
        let counted = || sessions.iter().filter(|(day, _)| *day <= on && episode.counts(*day, voluntary));
        match Reach::of(counted().count(), counted().filter(|(_, seen)| *seen).count()) {
            Reach::NotReached => {}
            Reach::Reached => reached += 1,
            Reach::Engaged => {
                reached += 1;
                engaged += 1;
            }
        }
    }
    Ok((reached, engaged))
}

fn line(
    group: EpisodeGroup,
    of: &[&Episode],
    children: &[ReportChild],
    period: Period,
    on: NaiveDate,
) -> EpisodeLine {
    let within = |day: NaiveDate| period.first <= day && day <= period.last;
    let of_which = |fits: &dyn Fn(&Episode) -> bool| {
        let found: Vec<&Episode> = of.iter().copied().filter(|episode| fits(episode)).collect();
        three(&found, children)
    };
    EpisodeLine {
        group,
        starts: of_which(&|episode| episode.starts().any(within)),
        ends: of_which(&|episode| episode.ends().any(within)),
        open: of_which(&|episode| episode.is_open_on(on)),
    }
}

fn three(of: &[&Episode], children: &[ReportChild]) -> ThreeCounts {
    let ids: BTreeSet<&str> = of.iter().map(|episode| episode.child.as_str()).collect();
    ThreeCounts {
        episodes: number(of.len()),
        children: number(ids.len()),
        families: families(&ids, &homes(children)),
    }
}

fn is_something(line: &EpisodeLine) -> bool {
    line.starts.episodes + line.ends.episodes + line.open.episodes > 0
}

fn number(count: usize) -> u32 {
    u32::try_from(count).expect("a caseload has fewer episodes than a u32 counts")
}
