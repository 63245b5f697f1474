//! The outcome of the review at 2 to 2½ years, shared with the child's nursery: which reviews, and which are not shared yet.

use std::collections::BTreeSet;

use caseload_domain::{
    child::Child,
    contact::Contact,
    id::ChildId,
    record::{Record, RecordKind, RevisionStatus},
    sharing::is_for_the_nursery,
};
use caseload_store::{ReadRevision, Store};

use super::views::ReviewToShare;
use crate::{
    code::Code,
    failure::{Answer, Failure},
};

/// The review, when it is one of the child's whose outcome is for the nursery.
pub(super) fn review(store: &Store, child: &ChildId, id: &str) -> Answer<Contact> {
    let read = store.current(id)?;
    match (read.revision.record, read.revision.status) {
        (Record::Contact(contact), RevisionStatus::Current)
            if contact.child == *child && is_for_the_nursery(&contact) =>
        {
            Ok(contact)
        }
        _ => Err(Failure::NotFound),
    }
}

/// The first words of the form: the nursery that is named, and which review.
pub(super) fn start(
    store: &Store,
    child: &ChildId,
    id: &str,
    agency: &mut String,
    what: &mut String,
) -> Answer<()> {
    let review = review(store, child, id)?;
    *what = format!("Outcome of the review at 2 to 2½ years of {}", review.happened_on.format("%-d %b %Y"));
    if let Record::Child(child) = store.current(child.as_str())?.revision.record {
        *agency = nursery_of(&child);
    }
    Ok(())
}

/// Reviews of one child that are not shared yet, from everything about the child.
pub(crate) fn to_share_of(entries: &[ReadRevision]) -> Vec<ReviewToShare> {
    let current = || {
        entries
            .iter()
            .filter(|read| read.revision.status == RevisionStatus::Current)
            .map(|read| &read.revision.record)
    };
    let shared: BTreeSet<&str> = current().filter_map(shared_review).collect();
    let Some(child) = current().find_map(|record| match record {
        Record::Child(child) => Some(child),
        _ => None,
    }) else {
        return Vec::new();
    };
    current()
        .filter_map(|record| match record {
            Record::Contact(contact) => Some(contact),
            _ => None,
        })
        .filter(|contact| is_for_the_nursery(contact) && !shared.contains(contact.id.as_str()))
        .map(|contact| line(contact, child))
        .collect()
}

/// Of these contacts of these children, the reviews that are not shared yet, by child.
pub(crate) fn to_share_of_all<'a>(
    store: &Store,
    contacts: &[Contact],
    child: impl Fn(&ChildId) -> Option<&'a Child>,
) -> Answer<Vec<ReviewToShare>> {
    let sharings = store.of_kind(RecordKind::Sharing)?;
    let shared: BTreeSet<&str> = sharings
        .iter()
        .filter(|read| read.revision.status == RevisionStatus::Current)
        .filter_map(|read| shared_review(&read.revision.record))
        .collect();
    let mut found: Vec<ReviewToShare> = contacts
        .iter()
        .filter(|contact| is_for_the_nursery(contact) && !shared.contains(contact.id.as_str()))
        .filter_map(|contact| Some(line(contact, child(&contact.child)?)))
        .collect();
    found.sort_by(|one, other| (&one.child, one.on).cmp(&(&other.child, other.on)));
    Ok(found)
}

fn shared_review(record: &Record) -> Option<&str> {
    match record {
        Record::Sharing(sharing) => sharing.review.as_ref().map(caseload_domain::id::ContactId::as_str),
        _ => None,
    }
}

fn line(contact: &Contact, child: &Child) -> ReviewToShare {
    ReviewToShare {
        contact_id: contact.id.as_str().to_owned(),
        contact_type: Code(contact.contact_type),
        on: contact.happened_on,
        child_id: child.id.as_str().to_owned(),
        child: child.name.in_list(),
        nursery: nursery_of(child),
    }
}

/// Where the child goes, as the record has it.
fn nursery_of(child: &Child) -> String {
    child.school.as_ref().map(|school| school.name.clone()).unwrap_or_default()
}
