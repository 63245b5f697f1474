//! What stops a contact from being saved as done, and the small concerns that add up over a family.

use caseload_domain::{
    code::Coded as _,
    concern::{self, Noted},
    contact::{Contact, Outcome},
    problem::Problem,
    record::{Record, RevisionStatus},
};
use caseload_store::Store;
use chrono::{NaiveDate, NaiveTime};

use crate::{
    app::App,
    body_map::views::{ConcernCount, ConcernLine, FamilyConcerns},
    child::views::OpenChild,
    clock::Now,
    code::Code,
    contact::views::DecisionsAsked,
    failure::{Answer, Failure},
};

/// What a second empty attempt in a row still asks for, by every way of writing one down.
///
/// # Errors
/// When the store cannot answer.
pub(crate) fn decision_asked(store: &Store, contact: &Contact) -> Answer<Vec<Problem>> {
    if !contact.outcome.was_missed_by_family() {
        return Ok(Vec::new());
    }
    let before = attempt_before(store, contact)?;
    Ok(contact.check_decision(before).err().unwrap_or_default())
}

/// How the child's attempt before this one went, by the day and time it happened; of one day, those without a time come first.
fn attempt_before(store: &Store, contact: &Contact) -> Answer<Option<Outcome>> {
    let mut newest: Option<Contact> = None;
    for read in store.of_child(contact.child.as_str())? {
        if read.revision.status != RevisionStatus::Current {
            continue;
        }
        let Record::Contact(other) = read.revision.record else { continue };
        let newer = newest.as_ref().is_none_or(|newest| in_order(&other) > in_order(newest));
        if other.outcome.is_attempt() && in_order(&other) < in_order(contact) && newer {
            newest = Some(other);
        }
    }
    Ok(newest.map(|contact| contact.outcome))
}

/// By what the contacts of a child are put in order.
fn in_order(contact: &Contact) -> (NaiveDate, Option<NaiveTime>, &str) {
    (contact.happened_on, contact.happened_at, contact.id.as_str())
}

/// When a contact asks what was decided, so that the form asks it before the save does. `contacts` are a child's that stand.
pub(crate) fn decisions_asked(contacts: &[&Contact]) -> DecisionsAsked {
    let mut in_turn = contacts.to_vec();
    in_turn.sort_by_key(|contact| in_order(contact));
    let asking = |before| Outcome::ALL.iter().filter(move |outcome| outcome.asks_decision_after(before));
    let (mut before, mut after_missed) = (None, Vec::new());
    for contact in in_turn {
        if asking(before).next().is_some() {
            after_missed.push(contact.id.as_str().to_owned());
        }
        if contact.outcome.is_attempt() {
            before = Some(contact.outcome);
        }
    }
    DecisionsAsked {
        of: asking(Some(Outcome::NoAccess)).copied().map(Code).collect(),
        next: asking(before).next().is_some(),
        after_missed,
    }
}

/// Concerns about care noted at contacts with this child, brothers and sisters in the last twelve months.
///
/// # Errors
/// [`Failure::NotFound`], or when the store cannot answer; never an empty list instead.
pub fn family_concerns(app: &mut App, request: OpenChild, now: Now) -> Answer<FamilyConcerns> {
    let store = &app.open()?.store;
    let mut children = store.siblings(&request.child_id)?;
    children.push(request.child_id);
    let mut noted = Vec::new();
    let mut lines: Vec<ConcernLine> = Vec::new();
    for child_id in &children {
        let entries = store.of_child(child_id)?;
        let name = entries
            .iter()
            .find_map(|read| match &read.revision.record {
                Record::Child(child) => Some(child.name.clone()),
                _ => None,
            })
            .ok_or(Failure::NotFound)?;
        let child = if name.given.is_empty() { name.family } else { name.known_as.unwrap_or(name.given) };
        for read in entries {
            let (Record::Contact(contact), RevisionStatus::Current) =
                (read.revision.record, read.revision.status)
            else {
                continue;
            };
            for concern in &contact.concerns {
                noted.push(Noted {
                    on: contact.happened_on,
                    child: contact.child.clone(),
                    contact: contact.id.clone(),
                    concern: *concern,
                });
            }
            lines.push(ConcernLine {
                contact_id: contact.id.as_str().to_owned(),
                child_id: child_id.clone(),
                child: child.clone(),
                on: contact.happened_on,
                concerns: Vec::new(),
                restricted: contact.restricted,
            });
        }
    }
    let gathered = concern::gather(&noted, now.today);
    for entry in gathered.noted {
        let line = lines.iter_mut().find(|line| line.contact_id == entry.contact.as_str());
        line.into_iter().for_each(|line| line.concerns.push(Code(entry.concern)));
    }
    lines.retain(|line| !line.concerns.is_empty());
    lines.sort_by(|one, other| (one.on, &one.contact_id).cmp(&(other.on, &other.contact_id)));
    Ok(FamilyConcerns {
        calls_for_a_look: gathered.calls_for_a_look,
        contacts: u32::try_from(lines.len()).unwrap_or(u32::MAX),
        lines,
        kinds: gathered
            .kinds
            .into_iter()
            .map(|(concern, times)| ConcernCount {
                concern: Code(concern),
                times: u32::try_from(times).unwrap_or(u32::MAX),
            })
            .collect(),
    })
}
