//! A child's family in one view: who lives where, whom anybody has seen, and what nobody has asked.

mod concern;
mod drawing;
mod household;
mod records;
mod summary;
mod twin;
pub mod views;

use std::collections::HashMap;

use caseload_domain::{
    child::{Birth, Child},
    code::Coded as _,
    family::{
        Home, asks_about_fostering, factor_of, homes, how_many_of_the_trio, roles_not_asked, share_a_home,
        sibling_tie,
    },
    flag::FlagType,
    person::{Person, Relationship},
    safeguarding::{ParentalFactor, SafeguardingKind},
};

pub use household::{change_household, check_household, undo_household};
pub use summary::{family_summary, make_family_summary};
pub use twin::register_twin;

pub(crate) use records::{FamilyRecords, called};

use crate::{
    app::App,
    caseload::{
        age_view, flags_of,
        views::{FlagTag, TagSays},
    },
    child::views::OpenChild,
    clock::Now,
    code::Code,
    contact::person_name,
    failure::{Answer, Failure},
};
use views::{
    AdultRole, AdultSeen, AdultView, FactorSource, FactorView, FamilyChild, FamilyHome, FamilyView,
    HomeBefore, NamedOne,
};

/// A child's family. The view is noted in the audit chain.
///
/// # Errors
/// [`Failure::NotFound`], or when the store cannot answer.
pub fn family_view(app: &mut App, request: OpenChild, now: Now) -> Answer<FamilyView> {
    let view = view_of(app, &request.child_id, now)?;
    let open = app.open_mut()?;
    open.store.note(now.instant, &open.practitioner.name, "view-family", Some(&request.child_id), None)?;
    Ok(view)
}

/// The same without a line in the audit chain, for who writes one of another name.
pub(crate) fn view_of(app: &App, child_id: &str, now: Now) -> Answer<FamilyView> {
    let store = &app.open()?.store;
    let records = FamilyRecords::of(store, child_id)?;
    let child = records.children.first().ok_or(Failure::NotFound)?;
    let ids: Vec<&str> = records.children.iter().map(|child| child.id.as_str()).collect();
    let flags = flags_of(store, &ids, now)?;
    let homes = homes(&records.children, &records.ties);
    let factors = factors(&records, &flags);
    let present: Vec<ParentalFactor> = factors.iter().map(|view| view.factor.0).collect();
    let mut roles = roles_not_asked(&child.id, &records.ties);
    roles.sort_unstable();
    Ok(FamilyView {
        child_id: child_id.to_owned(),
        child: called(child).to_owned(),
        adults: adults(&records, child),
        roles_not_asked: roles.into_iter().map(Code).collect(),
        homes: homes
            .iter()
            .map(|home| {
                let theirs: Vec<&Child> = home.children.iter().filter_map(|id| records.child(id)).collect();
                let concerns = household::concerns_of(store, &records, &theirs, &home.adults, now)?;
                Ok(FamilyHome { concerns, ..home_view(home, &records, child) })
            })
            .collect::<Answer<_>>()?,
        homes_before: homes_before(&records),
        last_change: household::last_change(store, child_id)?,
        siblings: siblings(&records, child, &flags, now),
        of_the_trio: u32::try_from(how_many_of_the_trio(&present)).unwrap_or(u32::MAX),
        factors,
        fostering: asks_about_fostering(child, &records.ties, &statuses(&records, child, &flags), now.today)
            .map(Code),
        genogram: drawing::view(&records, child, &homes, now),
    })
}

/// What the child is subject to, by status or by a flag of an older store that stood for one.
fn statuses(
    records: &FamilyRecords,
    child: &Child,
    flags: &HashMap<String, Vec<FlagTag>>,
) -> Vec<SafeguardingKind> {
    let open =
        records.statuses.iter().filter(|episode| episode.child == child.id).map(|episode| episode.kind);
    let of_old = flags.get(child.id.as_str()).into_iter().flatten().filter_map(|tag| match &tag.says {
        TagSays::Flag { flag_type: Code(FlagType::LookedAfter), .. } => Some(SafeguardingKind::LookedAfter),
        TagSays::Flag { flag_type: Code(FlagType::PrivateFostering), .. } => {
            Some(SafeguardingKind::PrivateFostering)
        }
        TagSays::Flag { .. } | TagSays::Status { .. } => None,
    });
    open.chain(of_old).collect()
}

fn adults(records: &FamilyRecords, child: &Child) -> Vec<AdultView> {
    let own_first = |tie: &&Relationship| (tie.child != child.id, tie.role, tie.id.as_str().to_owned());
    let mut ties: Vec<&Relationship> = records.ties.iter().collect();
    ties.sort_by_key(own_first);
    let mut adults: Vec<AdultView> = Vec::new();
    for tie in &ties {
        let Some(person) = records.people.get(&tie.person) else { continue };
        if adults.iter().any(|known| known.person_id == person.id.as_str()) {
            continue;
        }
        let roles = ties.iter().filter(|other| other.person == person.id);
        adults.push(AdultView {
            person_id: person.id.as_str().to_owned(),
            name: person_name(person),
            date_of_birth: person.date_of_birth,
            phone: person.phone.clone(),
            nhs_number: person.nhs_number.as_ref().map(|number| number.as_str().to_owned()),
            roles: roles.map(|tie| adult_role(tie, records, child)).collect(),
            seen: seen(person, records, child),
        });
    }
    adults
}

fn adult_role(tie: &Relationship, records: &FamilyRecords, child: &Child) -> AdultRole {
    AdultRole {
        relationship_id: tie.id.as_str().to_owned(),
        child_id: tie.child.as_str().to_owned(),
        child: records.child(&tie.child).map(called).unwrap_or_default().to_owned(),
        is_this_child: tie.child == child.id,
        role: Code(tie.role),
        parental_responsibility: Code(tie.parental_responsibility),
        lives_with_child: Code(tie.lives_with_child),
        since: tie.since,
        until: tie.until,
    }
}

fn seen(person: &Person, records: &FamilyRecords, child: &Child) -> Option<AdultSeen> {
    let contact = records.last_present(&person.id)?;
    Some(AdultSeen {
        on: contact.happened_on,
        contact_id: contact.id.as_str().to_owned(),
        contact_type: Code(contact.contact_type),
        mode: Code(contact.mode),
        child_id: contact.child.as_str().to_owned(),
        child: records.child(&contact.child).map(called).unwrap_or_default().to_owned(),
        is_this_child: contact.child == child.id,
    })
}

fn home_view(home: &Home, records: &FamilyRecords, child: &Child) -> FamilyHome {
    let people = |ids: &[caseload_domain::id::PersonId]| {
        let known = ids.iter().filter_map(|id| records.people.get(id));
        known
            .map(|person| NamedOne { id: person.id.as_str().to_owned(), name: person_name(person) })
            .collect()
    };
    let children: Vec<&Child> = home.children.iter().filter_map(|id| records.child(id)).collect();
    // Any child of a home knows where it is.
    let address = children.iter().map(|one| address_of(one)).find(|text| !text.is_empty());
    FamilyHome {
        address: address.unwrap_or_default(),
        is_this_childs: home.children.contains(&child.id),
        children: children
            .iter()
            .map(|one| NamedOne { id: one.id.as_str().to_owned(), name: called(one).to_owned() })
            .collect(),
        adults: people(&home.adults),
        not_asked: people(&home.not_asked),
        concerns: Vec::new(),
    }
}

/// Homes before, the latest first; brothers and sisters who left one together stand in one line.
fn homes_before(records: &FamilyRecords) -> Vec<HomeBefore> {
    let mut found: Vec<HomeBefore> = Vec::new();
    for child in &records.children {
        for home in &child.earlier_homes {
            let postcode = home.address.postcode.as_ref().map(ToString::to_string);
            let lines: Vec<String> = home.address.lines.iter().cloned().chain(postcode).collect();
            let known = home.adults.iter().filter_map(|id| records.people.get(id));
            let line = HomeBefore {
                address: lines.join(", "),
                children: vec![called(child).to_owned()],
                adults: known.map(person_name).collect(),
                since: home.since,
                until: home.until,
                why: home.why.clone(),
            };
            let same = found.iter_mut().find(|other| {
                (&other.address, &other.adults, other.since, other.until)
                    == (&line.address, &line.adults, line.since, line.until)
            });
            match same {
                Some(other) => other.children.extend(line.children),
                None => found.push(line),
            }
        }
    }
    found.sort_by_key(|home| std::cmp::Reverse(home.until));
    found
}

fn address_of(child: &Child) -> String {
    let postcode = child.address.postcode.as_ref().map(ToString::to_string);
    let lines: Vec<String> = child.address.lines.iter().cloned().chain(postcode).collect();
    lines.join(", ")
}

fn siblings(
    records: &FamilyRecords,
    child: &Child,
    flags: &HashMap<String, Vec<FlagTag>>,
    now: Now,
) -> Vec<FamilyChild> {
    let view = |one: &Child| FamilyChild {
        child_id: one.id.as_str().to_owned(),
        name: called(one).to_owned(),
        age: one.age_on(now.today).map(age_view),
        born: match one.birth {
            Birth::Born(day) => Some(day),
            Birth::Expected(_) => None,
        },
        sex: Code(one.sex),
        tie: Code(sibling_tie(&child.id, &one.id, &records.ties)),
        same_home: share_a_home(child, one),
        school: one.school.as_ref().map(|school| school.name.clone()),
        caseload_status: Code(one.caseload_status),
        last_seen: records
            .contacts
            .iter()
            .filter(|contact| contact.child == one.id && contact.outcome.is_seen())
            .map(|contact| contact.happened_on)
            .max(),
        flags: flags.get(one.id.as_str()).cloned().unwrap_or_default(),
    };
    records.children.iter().skip(1).map(view).collect()
}

/// Each factor of the parents with what tells of it, the child's own first.
fn factors(records: &FamilyRecords, flags: &HashMap<String, Vec<FlagTag>>) -> Vec<FactorView> {
    let tells = |tag: &FlagTag, factor: ParentalFactor| match &tag.says {
        TagSays::Flag { flag_type, .. } => factor_of(flag_type.0) == Some(factor),
        TagSays::Status { .. } => records
            .statuses
            .iter()
            .any(|episode| episode.id.as_str() == tag.record_id && episode.factors.contains(&factor)),
    };
    let source = |child: &Child, place: usize, tag: &FlagTag| FactorSource {
        child_id: child.id.as_str().to_owned(),
        child: called(child).to_owned(),
        is_this_child: place == 0,
        tag: tag.clone(),
    };
    let of = |factor: ParentalFactor| FactorView {
        factor: Code(factor),
        sources: records
            .children
            .iter()
            .enumerate()
            .flat_map(|(place, child)| {
                let own = flags.get(child.id.as_str()).into_iter().flatten();
                own.filter(move |tag| tells(tag, factor)).map(move |tag| source(child, place, tag))
            })
            .collect(),
    };
    let all = ParentalFactor::ALL.iter().copied().map(of);
    all.filter(|view| !view.sources.is_empty()).collect()
}
