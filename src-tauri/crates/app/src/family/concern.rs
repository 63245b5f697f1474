//! Who is of concern in a home: an adult with an open flag or status on another child's record, and a risk of the home before.

use caseload_domain::{
    child::Child,
    family::factor_of,
    flag::FlagType,
    id::PersonId,
    record::{Record, RevisionStatus},
};
use caseload_store::Store;

use super::{
    called,
    records::FamilyRecords,
    views::{HomeConcern, HomeConcernKind},
};
use crate::{
    caseload::{
        flags_of,
        views::{FlagTag, TagSays},
    },
    clock::Now,
    code::Code,
    contact::person_name,
    failure::Answer,
};

/// Whether a tag tells of something an adult brings to a home: a factor of a parent, a risk when visiting, or a safeguarding
/// status of a child.
fn is_of_concern(tag: &FlagTag) -> bool {
    match &tag.says {
        TagSays::Flag { flag_type, .. } => {
            factor_of(flag_type.0).is_some() || flag_type.0 == FlagType::HomeRisk
        }
        TagSays::Status { .. } => true,
    }
}

/// What stands on the records of other children of an adult who lives with a child: of those who do not share its home.
pub(super) fn joined(
    store: &Store,
    before: &FamilyRecords,
    children: &[Child],
    child_id: &str,
    adult: &PersonId,
    now: Now,
) -> Answer<Vec<HomeConcern>> {
    let household = |id: &str| {
        let known = children.iter().chain(&before.children).find(|child| child.id.as_str() == id);
        known.and_then(|child| child.household.clone())
    };
    let home = household(child_id);
    let mut found = Vec::new();
    for other in store.children_of_person(adult.as_str())? {
        if other == child_id || (home.is_some() && household(&other) == home) {
            continue;
        }
        let Record::Child(child) = store.current(&other)?.revision.record else { continue };
        let tags = flags_of(store, &[other.as_str()], now)?.remove(&other).unwrap_or_default();
        let Record::Person(person) = store.current(adult.as_str())?.revision.record else { continue };
        for tag in tags.into_iter().filter(is_of_concern) {
            found.push(HomeConcern {
                kind: Code(HomeConcernKind::Adult),
                adult: person_name(&person),
                child_id: other.clone(),
                child: called(&child).to_owned(),
                tag,
            });
        }
    }
    Ok(found)
}

/// A risk when visiting that was written before the child came to its home and is still open.
pub(super) fn left_behind(store: &Store, child: &Child, now: Now) -> Answer<Vec<HomeConcern>> {
    let Some(since) = child.home_since() else { return Ok(Vec::new()) };
    // An adult who comes or goes is no new address.
    let moved = child.earlier_homes.last().is_some_and(|home| home.address != child.address);
    if !moved {
        return Ok(Vec::new());
    }
    let id = child.id.as_str();
    let mut found = Vec::new();
    for read in store.of_child(id)? {
        let (Record::Flag(flag), RevisionStatus::Current) = (&read.revision.record, read.revision.status)
        else {
            continue;
        };
        if flag.flag_type == FlagType::HomeRisk && flag.ended.is_none() && flag.since < since {
            found.push(HomeConcern {
                kind: Code(HomeConcernKind::OldHome),
                adult: String::new(),
                child_id: id.to_owned(),
                child: called(child).to_owned(),
                tag: crate::caseload::flag_tag(flag, None, now),
            });
        }
    }
    Ok(found)
}
