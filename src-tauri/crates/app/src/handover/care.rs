//! Who has the care of a child, and the one guard that keeps every other laptop from writing.

use std::collections::BTreeSet;

use caseload_domain::{
    child::{CaseloadStatus, Child},
    record::{Record, RevisionStatus},
    transfer::{Transfer, TransferState},
};
use caseload_store::{NewRevision, Origin, ReadRevision, Store, handover_book::HandoverOutcome};

use super::views::{CareElsewhere, InCareOf};
use crate::{
    code::Code,
    failure::{Answer, Failure},
};

/// Who has the care of a child when it is not this laptop's nurse; `None` when it is.
pub(crate) fn care_elsewhere(store: &Store, child_id: &str) -> Answer<Option<InCareOf>> {
    let entries = store.care_of(child_id)?;
    Ok(care_by(&entries))
}

fn care_by(entries: &[ReadRevision]) -> Option<InCareOf> {
    let child = entries.iter().find_map(|entry| match &entry.revision.record {
        Record::Child(child) => Some(child.as_ref()),
        _ => None,
    })?;
    let ours: Vec<&Transfer> = entries.iter().filter_map(written_here).collect();
    if child.caseload_status == CaseloadStatus::Transferred {
        return Some(passed(child, &ours));
    }
    ours.iter().find_map(|transfer| {
        let (why, since, until) = if transfer.is_cover_now() {
            (CareElsewhere::Covered, transfer.completed_on?, transfer.until)
        } else if is_waiting(transfer) {
            (CareElsewhere::Waiting, transfer.sent_on?, None)
        } else {
            return None;
        };
        Some(InCareOf { who: transfer.whom().to_owned(), since, until, why: Code(why) })
    })
}

/// A transfer of this laptop's own. One that came with a handover is history here: its laptop alone writes it.
pub(crate) fn written_here(entry: &ReadRevision) -> Option<&Transfer> {
    match &entry.revision.record {
        Record::Transfer(transfer)
            if entry.origin != Origin::HandedOver && entry.revision.status == RevisionStatus::Current =>
        {
            Some(transfer)
        }
        _ => None,
    }
}

/// A file was made, and the colleague has not answered.
pub(super) fn is_waiting(transfer: &Transfer) -> bool {
    transfer.handover.is_some() && matches!(transfer.state(), TransferState::Sent | TransferState::Received)
}

fn passed(child: &Child, ours: &[&Transfer]) -> InCareOf {
    let by = ours.iter().filter(|transfer| transfer.completed_on.is_some()).max_by_key(|t| t.completed_on);
    let left = child.left_on.or_else(|| by.and_then(|transfer| transfer.completed_on));
    InCareOf {
        who: by.map(|transfer| transfer.whom().to_owned()).unwrap_or_default(),
        since: left.unwrap_or_default(),
        until: None,
        why: Code(CareElsewhere::Passed),
    }
}

/// Refuses what would be written about a child whose care is with somebody else: two laptops that both wrote one record
/// could not be joined again (decision 0019). A transfer itself goes on, on the laptop that began it.
pub(crate) fn must_be_in_our_care(store: &Store, revisions: &[NewRevision]) -> Answer<()> {
    let mut asked = BTreeSet::new();
    for NewRevision { record, .. } in revisions {
        match record {
            Record::Transfer(transfer) => {
                may_amend_transfer(store, transfer)?;
                // A new one may begin on a record whose care is elsewhere: an arranged return is planned before it comes.
                continue;
            }
            Record::Person(person) => {
                must_have_a_child_here(store, person.id.as_str())?;
                continue;
            }
            // A child who went by another way than a file comes back by another way too.
            Record::Child(child)
                if child.caseload_status != CaseloadStatus::Transferred
                    && went_by_another_way(store, child)? =>
            {
                asked.insert(child.id.as_str().to_owned());
                continue;
            }
            _ => {}
        }
        let Some(child) = record.child() else { continue };
        if asked.insert(child.as_str().to_owned())
            && let Some(care) = care_elsewhere(store, child.as_str())?
        {
            return Err(Failure::InTheCareOf {
                who: care.who,
                waiting: care.why.0 == CareElsewhere::Waiting,
            });
        }
    }
    Ok(())
}

/// Both laptops amending one transfer would leave two versions of the same number, and one that went with a file is answered
/// by the colleague's file. That cover is over may be said by hand: her laptop may be lost.
fn may_amend_transfer(store: &Store, transfer: &Transfer) -> Answer<()> {
    let Some(read) = store.find(transfer.id.as_str())? else { return Ok(()) };
    if read.origin == Origin::HandedOver {
        return Err(Failure::InTheCareOf { who: read.revision.author, waiting: false });
    }
    let Record::Transfer(stands) = &read.revision.record else { return Ok(()) };
    let Some(handover) = stands.handover.as_deref().map(|id| store.handover(id)).transpose()?.flatten()
    else {
        return Ok(());
    };
    let who = stands.whom().to_owned();
    match handover.outcome {
        None => Err(Failure::InTheCareOf { who, waiting: true }),
        Some((HandoverOutcome::Accepted, _)) if stands.is_cover_now() && transfer.back_on.is_some() => Ok(()),
        Some((HandoverOutcome::Accepted, _)) if stands.back_on.is_none() => {
            Err(Failure::InTheCareOf { who, waiting: false })
        }
        Some(_) => Ok(()),
    }
}

/// An adult all of whose children here are with somebody else is hers to amend. A sibling who stays keeps the adult ours.
fn must_have_a_child_here(store: &Store, person_id: &str) -> Answer<()> {
    let mut elsewhere = None;
    for child in store.children_of_person(person_id)? {
        match care_elsewhere(store, &child)? {
            None => return Ok(()),
            Some(care) => elsewhere = Some(care),
        }
    }
    match elsewhere {
        None => Ok(()),
        Some(care) => {
            Err(Failure::InTheCareOf { who: care.who, waiting: care.why.0 == CareElsewhere::Waiting })
        }
    }
}

fn went_by_another_way(store: &Store, child: &Child) -> Answer<bool> {
    let entries = store.care_of(child.id.as_str())?;
    let gone = entries.iter().any(|entry| {
        matches!(&entry.revision.record, Record::Child(now) if now.caseload_status == CaseloadStatus::Transferred)
    });
    let last = entries
        .iter()
        .filter_map(written_here)
        .filter(|transfer| transfer.completed_on.is_some())
        .max_by_key(|transfer| transfer.completed_on);
    Ok(gone && last.is_none_or(|transfer| transfer.handover.is_none()))
}
