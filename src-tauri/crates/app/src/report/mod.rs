//! Reports: the national metrics of a quarter, what was done, by whom, and what is missing.

mod activity;
mod episodes;
mod export;
mod given;
pub mod views;

use std::collections::HashMap;

use caseload_domain::{
    child::{Birth, Child},
    code::Coded as _,
    kpi::{
        Count, Indicator, KpiFacts, Member, Period, Quarter, Residence, breakdown, count, left_undated,
        members, published,
    },
    problem::Problem,
};
use caseload_store::report::ReportChild;
use chrono::Datelike as _;

pub use self::export::{ReportFile, report_file};
use crate::{app::App, clock::Now, code::Code, failure::Answer, sharing::to_share_of_all};
use views::{
    EnglandView, GroupLine, IndicatorLine, ReportChildRow, ReportChildren, ReportChildrenQuery, ReportGroup,
    ReportQuery, ReportView,
};

/// The running quarter and the two years before it.
const QUARTERS_TO_CHOOSE: usize = 9;

/// The figures of a quarter.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] for something that is not a quarter, [`crate::failure::Failure::Locked`], or when the
/// store cannot answer; never figures of a part of the caseload instead.
pub fn report(app: &mut App, request: ReportQuery, now: Now) -> Answer<ReportView> {
    let quarter = quarter_of(&request.quarter, now)?;
    let period = quarter.period();
    let open = app.open()?;
    let children = open.store.report_children()?;
    let facts: Vec<KpiFacts> = children.iter().map(|child| child.facts.clone()).collect();
    let contacts = open.store.contacts_between(period.first, period.last)?;
    let levels_on = period.last.min(now.today);
    let (levels, level_not_known) = activity::levels(&children, levels_on);
    Ok(ReportView {
        quarter: quarter.name(),
        first: period.first,
        last: period.last,
        ended: period.last < now.today,
        quarters: std::iter::successors(Some(Quarter::of(now.today)), |quarter| Some(quarter.before()))
            .take(QUARTERS_TO_CHOOSE)
            .map(Quarter::name)
            .collect(),
        indicators: Indicator::ALL.iter().map(|indicator| line(*indicator, period, &facts, now)).collect(),
        activity: activity::activity(&contacts, &children),
        areas: activity::areas(&contacts, &children),
        episodes: episodes::episodes(open, &children, period, levels_on)?,
        levels,
        levels_on,
        level_not_known,
        skill_mix: activity::skill_mix(open, &contacts, &children),
        voice: activity::voice(open, &contacts)?,
        given: given::given(&open.store, &contacts, &children)?,
        reviews_to_share: to_share_of_all(&open.store, &contacts, |id| {
            children.iter().map(|one| &one.child).find(|child| child.id == *id)
        })?,
        places_without_nurse: open.store.places_without_a_named_nurse()?,
    })
}

/// The children of an indicator: who is in the numerator, who is not, and of whom nobody can say.
///
/// # Errors
/// As [`report`].
pub fn report_children(app: &mut App, request: ReportChildrenQuery, now: Now) -> Answer<ReportChildren> {
    let ReportChildrenQuery { quarter, indicator, group, key } = request;
    let period = quarter_of(&quarter, now)?.period();
    let children = app.open()?.store.report_children()?;
    let facts: Vec<KpiFacts> = children.iter().map(|child| child.facts.clone()).collect();
    let by_id: HashMap<&str, &Child> =
        children.iter().map(|ReportChild { child, .. }| (child.id.as_str(), child)).collect();
    let mut rows: Vec<ReportChildRow> = members(indicator.0, period, &facts)
        .iter()
        .filter(|member| group.is_none_or(|group| key_of(group.0, member) == key))
        .filter_map(|member| Some((member, *by_id.get(member.facts.child.as_str())?)))
        .map(|(member, child)| ReportChildRow {
            child_id: child.id.as_str().to_owned(),
            child: child.name.in_list(),
            born: match child.birth {
                Birth::Born(born) => Some(born),
                Birth::Expected(_) => None,
            },
            on: member.day,
            standing: Code(member.standing),
        })
        .collect();
    rows.sort_by(|one, other| one.child.cmp(&other.child).then_with(|| one.child_id.cmp(&other.child_id)));
    Ok(ReportChildren { rows })
}

fn quarter_of(text: &str, now: Now) -> Answer<Quarter> {
    if text.trim().is_empty() {
        return Ok(Quarter::of(now.today).before());
    }
    let quarter = Quarter::parse(text).map_err(|error| {
        Problem::new("quarter", format!("That is {error}"), "Give year and quarter, like 2026Q3")
    })?;
    Ok(quarter)
}

fn line(indicator: Indicator, period: Period, children: &[KpiFacts], now: Now) -> IndicatorLine {
    let found = members(indicator, period, children);
    let by = |group: ReportGroup| {
        let groups = breakdown(&found, |member| (order_of(group, member), key_of(group, member)));
        groups
            .into_iter()
            .map(|((_, key), Count { numerator, denominator, unknown })| GroupLine {
                key,
                numerator,
                denominator: indicator.has_denominator().then_some(denominator),
                unknown,
            })
            .collect()
    };
    let Count { numerator, denominator, unknown } = count(&found);
    IndicatorLine {
        indicator: Code(indicator),
        numerator,
        denominator: indicator.has_denominator().then_some(denominator),
        unknown,
        to_come: u32::try_from(found.iter().filter(|member| now.today < member.day).count())
            .expect("a caseload has fewer children than a u32 counts"),
        undated: u32::try_from(left_undated(indicator, period, children).len())
            .expect("a caseload has fewer children than a u32 counts"),
        england: published(indicator).map(|published| EnglandView {
            tenths: published.tenths,
            year: published.year.to_owned(),
            source: published.source.to_owned(),
        }),
        by_month: by(ReportGroup::Month),
        by_area: by(ReportGroup::Area),
        by_imd: by(ReportGroup::Imd),
    }
}

fn key_of(group: ReportGroup, member: &Member<'_>) -> String {
    match group {
        ReportGroup::Month => format!("{}-{:02}", member.day.year(), member.day.month()),
        ReportGroup::Area => match &member.facts.residence {
            Residence::Ours(area) => area.code().to_owned(),
            Residence::Elsewhere(authority) => authority.clone(),
            Residence::NotKnown => String::new(),
        },
        ReportGroup::Imd => {
            member.facts.imd_decile.map(|decile| decile.get().to_string()).unwrap_or_default()
        }
    }
}

/// What is not known comes last, and 10 comes after 9.
fn order_of(group: ReportGroup, member: &Member<'_>) -> u32 {
    match group {
        ReportGroup::Month => 0,
        ReportGroup::Area => match member.facts.residence {
            Residence::Ours(_) => 0,
            Residence::Elsewhere(_) => 1,
            Residence::NotKnown => 2,
        },
        ReportGroup::Imd => member.facts.imd_decile.map_or(11, |decile| u32::from(decile.get())),
    }
}
