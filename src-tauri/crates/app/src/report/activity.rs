//! What was done: contacts, children and families apart, levels, who delivered what, and the child's voice.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use caseload_domain::{
    child::{CaseloadStatus, Level},
    code::Coded as _,
    contact::{Contact, ContactType},
    due::area_of,
    practitioner::Role,
    review::{HighImpactArea, areas_reached},
};
use caseload_store::report::ReportChild;
use chrono::NaiveDate;

use super::views::{ActivityView, AreaLine, LevelLine, SkillLine, SkillOther, VoiceView};
use crate::{app::Open, code::Code, failure::Answer};

pub(super) fn activity(contacts: &[Contact], children: &[ReportChild]) -> ActivityView {
    let took_place = || contacts.iter().filter(|contact| contact.outcome.took_place());
    let seen: BTreeSet<&str> = took_place().map(|contact| contact.child.as_str()).collect();
    let families = families(&seen, &homes(children));
    ActivityView {
        contacts: number(took_place().count()),
        seen: number(contacts.iter().filter(|contact| contact.outcome.is_seen()).count()),
        attempts: number(contacts.len() - took_place().count()),
        children: number(seen.len()),
        families,
    }
}

/// Contacts, children and families by high impact area (`policy-papers` L10 to L12).
pub(super) fn areas(contacts: &[Contact], children: &[ReportChild]) -> Vec<AreaLine> {
    let homes = homes(children);
    let mut reached: BTreeMap<HighImpactArea, (usize, BTreeSet<&str>)> =
        HighImpactArea::ALL.iter().map(|area| (*area, (0, BTreeSet::new()))).collect();
    for contact in contacts {
        for area in areas_reached(contact.outcome, contact.infant_feeding, &contact.findings) {
            let (contacts, children) = reached.entry(area).or_default();
            *contacts += 1;
            children.insert(contact.child.as_str());
        }
    }
    let line = |(area, (contacts, children)): (HighImpactArea, (usize, BTreeSet<&str>))| AreaLine {
        area: Code(area),
        contacts: number(contacts),
        families: families(&children, &homes),
        children: number(children.len()),
    };
    reached.into_iter().map(line).collect()
}

/// The home of each child that has a known one.
pub(super) fn homes(children: &[ReportChild]) -> HashMap<&str, &str> {
    fn home(ReportChild { child, .. }: &ReportChild) -> Option<(&str, &str)> {
        Some((child.id.as_str(), child.household.as_ref()?.as_str()))
    }
    children.iter().filter_map(home).collect()
}

/// Homes, and children without a known home.
pub(super) fn families(children: &BTreeSet<&str>, homes: &HashMap<&str, &str>) -> u32 {
    let families: BTreeSet<&str> =
        children.iter().map(|child| homes.get(child).copied().unwrap_or(child)).collect();
    number(families.len())
}

/// Children on the caseload on a day by their level then, and those whose level then nobody knows.
pub(super) fn levels(children: &[ReportChild], on: NaiveDate) -> (Vec<LevelLine>, u32) {
    let mut counted: BTreeMap<Level, u32> = Level::ALL.iter().map(|level| (*level, 0)).collect();
    let mut not_known = 0;
    for ReportChild { child, facts } in children {
        let here = child.joined_on.is_none_or(|joined| joined <= on)
            && match child.caseload_status {
                CaseloadStatus::OnCaseload => true,
                CaseloadStatus::MovedAway
                | CaseloadStatus::Discharged
                | CaseloadStatus::Died
                | CaseloadStatus::Transferred => facts.left_on.is_some_and(|left| on < left),
                CaseloadStatus::Merged => false,
            };
        if here {
            match child.level_on(on) {
                Some(level) => *counted.entry(level).or_default() += 1,
                None => not_known += 1,
            }
        }
    }
    let lines =
        counted.into_iter().map(|(level, children)| LevelLine { level: Code(level), children }).collect();
    (lines, not_known)
}

/// Contacts of the programme that took place, by who delivered them against who should have (`policy-papers` W1).
pub(super) fn skill_mix(open: &Open, contacts: &[Contact], children: &[ReportChild]) -> Vec<SkillLine> {
    struct Line {
        due: Vec<Role>,
        as_due: u32,
        others: BTreeMap<Role, (u32, u32)>,
        not_known: u32,
    }
    let schedules = open.store.schedules();
    let areas: HashMap<&str, _> = children
        .iter()
        .map(|ReportChild { child, .. }| {
            (child.id.as_str(), area_of(child.resident_authority.as_deref(), open.practitioner.area))
        })
        .collect();
    let mut lines: BTreeMap<ContactType, Line> = BTreeMap::new();
    for contact in contacts.iter().filter(|contact| contact.outcome.took_place()) {
        let area = areas.get(contact.child.as_str()).copied().unwrap_or(open.practitioner.area);
        let mut rows = schedules.of(area).rows().iter();
        let in_force = |row: &&caseload_domain::schedule::Row| {
            row.code == contact.contact_type
                && row.valid_from <= contact.happened_on
                && row.valid_to.is_none_or(|valid_to| contact.happened_on <= valid_to)
        };
        // Where the source does not say who, nobody is the wrong one.
        let Some(row) = rows.find(in_force).filter(|row| !row.roles.is_empty()) else { continue };
        let line = lines.entry(contact.contact_type).or_insert_with(|| Line {
            due: Vec::new(),
            as_due: 0,
            others: BTreeMap::new(),
            not_known: 0,
        });
        for role in &row.roles {
            if !line.due.contains(role) {
                line.due.push(*role);
            }
        }
        match &contact.delivered_by {
            None => line.not_known += 1,
            Some(delivered_by) if row.roles.contains(&delivered_by.role) => line.as_due += 1,
            Some(delivered_by) => {
                let (contacts, countersigned) = line.others.entry(delivered_by.role).or_default();
                *contacts += 1;
                *countersigned += u32::from(contact.countersigned.is_some());
            }
        }
    }
    lines
        .into_iter()
        .map(|(contact_type, Line { due, as_due, others, not_known })| SkillLine {
            contact_type: Code(contact_type),
            due: due.into_iter().map(Code).collect(),
            as_due,
            others: others
                .into_iter()
                .map(|(role, (contacts, countersigned))| SkillOther {
                    role: Code(role),
                    contacts,
                    countersigned,
                })
                .collect(),
            not_known,
        })
        .collect()
}

/// How often the child's voice was written down where the child was seen.
pub(super) fn voice(open: &Open, contacts: &[Contact]) -> Answer<VoiceView> {
    let flagged: BTreeSet<String> = open.store.children_with_open_flags()?.into_iter().collect();
    let mut view = VoiceView { seen: 0, with_voice: 0, safeguarding: 0, safeguarding_with_voice: 0 };
    for contact in contacts.iter().filter(|contact| contact.outcome.is_seen()) {
        let with_voice = u32::from(!contact.voice.trim().is_empty());
        view.seen += 1;
        view.with_voice += with_voice;
        let safeguarding = contact.contact_type == ContactType::SafeguardingMeeting;
        if safeguarding || flagged.contains(contact.child.as_str()) {
            view.safeguarding += 1;
            view.safeguarding_with_voice += with_voice;
        }
    }
    Ok(view)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).expect("a caseload has fewer contacts than a u32 counts")
}
