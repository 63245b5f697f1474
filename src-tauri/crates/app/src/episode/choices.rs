//! What the episode form offers for a child: reasons and packages of its age, the usual limits, agencies named before.

use std::collections::BTreeMap;

use caseload_domain::{
    age::completed_months,
    child::{Birth, Child},
    episode::{AgeGroup, Episode, packages_beside},
    package::{Measure, Package},
    record::{Record, RecordKind, RevisionStatus},
};
use chrono::NaiveDate;

use super::{
    view::package_name,
    views::{EpisodeChoices, PackageView, TakenPackage},
};
use crate::{
    app::{App, Open},
    child::views::OpenChild,
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
};

/// What the form offers for a child.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such child.
pub fn episode_choices(app: &mut App, request: OpenChild, now: Now) -> Answer<EpisodeChoices> {
    let open = app.open()?;
    let Record::Child(child) = open.store.current(&request.child_id)?.revision.record else {
        return Err(Failure::NotFound);
    };
    let table = open.store.package_table();
    let packages = table.in_force();
    let role = open.practitioner.role;
    Ok(EpisodeChoices {
        age_group: Code(age_group(&child, now.today)),
        reasons: packages.reasons(child.birth, now.today, role).into_iter().map(Code).collect(),
        session_limit: open.session_limit()?,
        package_limit: open.package_limit()?,
        packages_taken: taken(open, &child, now)?,
        packages: packages
            .offered(child.birth, now.today, role)
            .into_iter()
            .map(|package| package_view(open, package, child.birth, now))
            .collect(),
        agencies: agencies(open)?,
        level: Code(child.level),
        refused: table.refused().to_vec(),
    })
}

fn age_group(child: &Child, today: NaiveDate) -> AgeGroup {
    match child.birth {
        Birth::Born(born) if completed_months(born, today) >= 60 => AgeGroup::FiveAndOver,
        Birth::Born(_) | Birth::Expected(_) => AgeGroup::UnderFive,
    }
}

/// Every episode of a child that was not entered in error.
pub(super) fn episodes_of(open: &Open, child_id: &str) -> Answer<Vec<Episode>> {
    let entries = open.store.of_child(child_id)?;
    Ok(entries
        .into_iter()
        .filter(|entry| entry.revision.status == RevisionStatus::Current)
        .filter_map(|entry| match entry.revision.record {
            Record::Episode(episode) => Some(episode),
            _ => None,
        })
        .collect())
}

fn taken(open: &Open, child: &Child, now: Now) -> Answer<Vec<TakenPackage>> {
    episodes_of(open, child.id.as_str())?
        .iter()
        .filter(|episode| packages_beside([*episode], None, now.today) == 1)
        .map(|episode| {
            Ok(TakenPackage {
                episode_id: episode.id.as_str().to_owned(),
                name: package_name(&open.store, episode)?,
                started_on: episode.started_on,
                open: episode.is_open(),
            })
        })
        .collect()
}

fn package_view(open: &Open, package: &Package, birth: Birth, now: Now) -> PackageView {
    let (measure_tool, measure) = match &package.measure {
        Measure::Tool(tool) => (Some(Code(*tool)), String::new()),
        Measure::Words(words) => (None, words.clone()),
    };
    PackageView {
        code: package.code.clone(),
        name: package.name_in(open.practitioner.area).to_owned(),
        service: Code(package.service),
        reason: Code(package.reason),
        trigger: package.trigger.clone(),
        measure_tool,
        measure,
        sessions_from: package.sessions_from,
        sessions_to: package.sessions_to,
        review_on: package.review_on(birth, now.today),
        outcome: package.outcome.clone(),
        step_up: package.step_up.clone(),
        voluntary: package.voluntary,
        ends_on: package.ends_on(birth),
        evidence: Code(package.evidence),
        source: package.source.clone(),
    }
}

/// Agencies named on this caseload, the most often named first (`policy-papers` L9).
fn agencies(open: &Open) -> Answer<Vec<String>> {
    const OFFERED: usize = 12;
    let mut counted: BTreeMap<String, u32> = BTreeMap::new();
    for read in open.store.of_kind(RecordKind::Episode)? {
        if let Record::Episode(episode) = read.revision.record {
            for partner in episode.partners {
                *counted.entry(partner.agency).or_default() += 1;
            }
        }
    }
    let mut agencies: Vec<(String, u32)> = counted.into_iter().collect();
    agencies.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Ok(agencies.into_iter().map(|(agency, _)| agency).take(OFFERED).collect())
}
