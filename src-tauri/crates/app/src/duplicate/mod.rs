//! Two records of one child: found, looked at side by side, joined, and taken apart again.

mod apart;
mod compare;
mod join;
pub mod views;

use caseload_domain::{
    child::{Birth, Child},
    likeness::{Known, Likeness, likeness, never_joined},
    person::{Person, Relationship, RelationshipRole},
    record::{Record, RevisionStatus},
};
use caseload_store::{Store, duplicate::PairedChild};

pub use self::{
    apart::{take_apart, take_apart_preview},
    compare::compare_children,
    join::join_children,
};
use crate::{
    app::App,
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
    session::views::{Done, Nothing},
    typed::needed_reason,
};
use views::{
    DuplicateList, DuplicatePair, JoinedRecord, NoLongerApart, PairedChildView, TellApart, ToldApartPair,
};

/// Names at least this alike (Jaro-Winkler, 0 to 1) are worth a look where the birth is the same.
const ALIKE: f64 = 0.85;

/// Whether two names, as written in small letters, are alike.
pub(crate) fn alike(one: &str, other: &str) -> bool {
    one == other || strsim::jaro_winkler(one, other) >= ALIKE
}

/// Pairs that may be of one child, for the whole caseload, with what was told apart and what was joined.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer; never an empty list instead.
pub fn duplicate_list(app: &mut App, _: Nothing, _now: Now) -> Answer<DuplicateList> {
    let store = &app.open()?.store;
    let mut told_apart = Vec::new();
    for told in store.told_apart()? {
        if let (Some(one), Some(other)) = (standing(store, &told.one)?, standing(store, &told.other)?)
            && never_joined(&one, &other).is_none()
        {
            told_apart.push(ToldApartPair {
                one: paired(store, &one)?,
                other: paired(store, &other)?,
                why: told.why,
            });
        }
    }
    let mut joined = Vec::new();
    for one in store.joined(None)? {
        joined.push(joined_record(store, &one.child_id)?);
    }
    joined.sort_by_key(|record| std::cmp::Reverse(record.joined_at));
    Ok(DuplicateList { pairs: pairs(store)?, told_apart, joined })
}

/// How many pairs there are to look at.
pub(crate) fn how_many(store: &Store) -> Answer<u32> {
    let mut count = 0;
    for (one, other) in worth_a_look(store)? {
        count += u32::from(!evidence(store, &one, &other)?.is_empty());
    }
    Ok(count)
}

/// Remembers that two records are of two children: the pair does not come back.
///
/// # Errors
/// [`Failure::Invalid`] without a reason; [`Failure::NotFound`].
pub fn tell_apart(app: &mut App, request: TellApart, now: Now) -> Answer<Done> {
    let TellApart { one, other, why } = request;
    let why = needed_reason(&why)?;
    for child in [&one, &other] {
        standing(&app.open()?.store, child)?.ok_or(Failure::NotFound)?;
    }
    let open = app.open_mut()?;
    open.store.tell_apart((&one, &other), &why, (now.instant, &open.practitioner.name))?;
    Ok(Done {})
}

/// Forgets that two records were told apart.
///
/// # Errors
/// [`Failure::NotFound`] when nobody told them apart.
pub fn no_longer_apart(app: &mut App, request: NoLongerApart, now: Now) -> Answer<Done> {
    let NoLongerApart { one, other } = request;
    let open = app.open_mut()?;
    open.store.no_longer_apart((&one, &other), (now.instant, &open.practitioner.name))?;
    Ok(Done {})
}

fn pairs(store: &Store) -> Answer<Vec<DuplicatePair>> {
    let mut found = Vec::new();
    for (one, other) in worth_a_look(store)? {
        let evidence = evidence(store, &one, &other)?;
        if !evidence.is_empty() {
            found.push(DuplicatePair {
                one: paired(store, &one)?,
                other: paired(store, &other)?,
                evidence: evidence.into_iter().map(Code).collect(),
            });
        }
    }
    Ok(found)
}

/// Pairs the store offers and a first look at the names does not rule out.
fn worth_a_look(store: &Store) -> Answer<Vec<(Child, Child)>> {
    let mut found = Vec::new();
    for (one, other) in store.pairs_to_look_at()? {
        let own = |child: &PairedChild| format!("{} {}", child.given, child.family).to_lowercase();
        // Two full names that share no first letter are looked at no further: reading both records costs more.
        let (mine, theirs) = (own(&one), own(&other));
        let known_as = |child: &PairedChild| child.known_as.as_ref().map(|name| name.to_lowercase());
        let surname_alone = mine.starts_with(' ') || theirs.starts_with(' ');
        let worth = surname_alone
            || strsim::jaro_winkler(&mine, &theirs) >= 0.6
            || known_as(&one).is_some_and(|name| theirs.starts_with(&name))
            || known_as(&other).is_some_and(|name| mine.starts_with(&name));
        if !worth {
            continue;
        }
        if let (Some(one), Some(other)) = (standing(store, &one.id)?, standing(store, &other.id)?)
            && never_joined(&one, &other).is_none()
        {
            found.push((one, other));
        }
    }
    Ok(found)
}

/// What says that two records may be of one child.
pub(crate) fn evidence(store: &Store, one: &Child, other: &Child) -> Answer<Vec<Likeness>> {
    let (hers, theirs) = (mothers(store, one)?, mothers(store, other)?);
    Ok(likeness(Known { child: one, mothers: &hers }, Known { child: other, mothers: &theirs }, alike))
}

fn mothers(store: &Store, child: &Child) -> Answer<Vec<Person>> {
    Ok(relatives(store, child)?
        .into_iter()
        .filter(|(tie, _)| tie.role == RelationshipRole::Mother)
        .map(|(_, person)| person)
        .collect())
}

/// The relatives of a child that stand.
fn relatives(store: &Store, child: &Child) -> Answer<Vec<(Relationship, Person)>> {
    let mut found = Vec::new();
    for read in store.of_child(child.id.as_str())? {
        if let (Record::Relationship(tie), RevisionStatus::Current) =
            (read.revision.record, read.revision.status)
            && let Record::Person(person) = store.current(tie.person.as_str())?.revision.record
        {
            found.push((tie, person));
        }
    }
    Ok(found)
}

/// A child whose record is a fact.
fn standing(store: &Store, child_id: &str) -> Answer<Option<Child>> {
    let Some(read) = store.find(child_id)? else { return Ok(None) };
    match (read.revision.record, read.revision.status) {
        (Record::Child(child), RevisionStatus::Current) => Ok(Some(*child)),
        _ => Ok(None),
    }
}

fn paired(store: &Store, child: &Child) -> Answer<PairedChildView> {
    let (born, expected) = match child.birth {
        Birth::Born(day) => (Some(day), None),
        Birth::Expected(day) => (None, Some(day)),
    };
    let mut entries = 0;
    let mut last_seen = None;
    for read in store.of_child(child.id.as_str())? {
        if read.revision.status != RevisionStatus::Current {
            continue;
        }
        match &read.revision.record {
            Record::Child(_) => continue,
            Record::Contact(contact) if contact.outcome.is_seen() => {
                last_seen = last_seen.max(Some(contact.happened_on));
            }
            _ => {}
        }
        entries += 1;
    }
    Ok(PairedChildView {
        child_id: child.id.as_str().to_owned(),
        child: child.name.in_list(),
        born,
        expected,
        nhs_number: child.nhs_number.as_ref().map(|number| number.as_str().to_owned()),
        caseload_status: Code(child.caseload_status),
        entries,
        last_seen,
    })
}

/// A record that was joined, as it was called, and the one that was kept.
pub(crate) fn joined_record(store: &Store, child_id: &str) -> Answer<JoinedRecord> {
    let read = store.current(child_id)?;
    let Record::Child(child) = read.revision.record else { return Err(Failure::NotFound) };
    let kept_id = child.merged_into.clone().ok_or(Failure::NotFound)?;
    let Record::Child(kept) = store.current(kept_id.as_str())?.revision.record else {
        return Err(Failure::NotFound);
    };
    Ok(JoinedRecord {
        child_id: child_id.to_owned(),
        child: child.name.in_list(),
        nhs_number: child.nhs_number.as_ref().map(|number| number.as_str().to_owned()),
        kept_id: kept_id.as_str().to_owned(),
        kept: kept.name.in_list(),
        joined_at: read.revision.written_at,
        author: read.revision.author,
        reason: read.revision.reason.unwrap_or_default(),
    })
}
