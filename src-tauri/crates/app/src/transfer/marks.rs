//! What a handover file tells a transfer: that it left, what the colleague answered, that care came home.

use caseload_domain::{
    problem::{Problem, Problems},
    record::{Record, RecordKind, RevisionStatus},
    transfer::{Transfer, TransferAnswered, TransferState},
};
use caseload_store::{NewRevision, Store};
use chrono::NaiveDate;

use super::{open::open_refs, standing, step::sent};
use crate::{app::next, clock::Now, failure::Answer, flag::gather};

/// A transfer whose record may leave: everything open on the record was read, and nobody has it already.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] with what is in the way; [`crate::failure::Failure::NotFound`].
pub fn ready_to_send(store: &Store, transfer_id: &str, on: NaiveDate, now: Now) -> Answer<Transfer> {
    let (transfer, _) = standing(store, transfer_id)?;
    match transfer.state() {
        TransferState::Preparing
        | TransferState::Sent
        | TransferState::Received
        | TransferState::Refused
        | TransferState::Accepted => {}
        TransferState::Completed | TransferState::Cancelled => {
            return Err(Problem::new("transfer", "This transfer is over", "Begin another").into());
        }
    }
    let open = open_refs(store, transfer.child.as_str())?;
    sent(transfer, on, None, &open, now)
}

/// The records of some transfers left in a handover file with this SHA-256: the revisions that say so, for whoever writes
/// them with the file's own row.
///
/// # Errors
/// As [`ready_to_send`].
pub fn mark_sent(
    store: &Store,
    transfer_ids: &[String],
    handover: &str,
    on: NaiveDate,
    now: Now,
) -> Answer<Vec<NewRevision>> {
    let mut revisions = Vec::new();
    for id in transfer_ids {
        let (transfer, number) = standing(store, id)?;
        let open = open_refs(store, transfer.child.as_str())?;
        let transfer = sent(transfer, on, Some(handover.to_owned()), &open, now)?;
        revisions.push(next(Record::Transfer(transfer), number, "sent", "send-transfer", now));
    }
    Ok(revisions)
}

/// What the colleague answered to a handover file, for every transfer that went in it: the revisions that say so. The answer
/// is a fact, so what was opened since does not stand in its way; care passes when the nurse completes the transfer.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] for a refusal without a reason.
pub fn mark_answered(
    store: &Store,
    handover: &str,
    answered: &TransferAnswered,
    now: Now,
) -> Answer<Vec<NewRevision>> {
    let mut revisions = Vec::new();
    for read in store.of_kind(RecordKind::Transfer)? {
        let Record::Transfer(mut transfer) = read.revision.record else { continue };
        let waits = match transfer.state() {
            TransferState::Sent | TransferState::Received => true,
            TransferState::Preparing
            | TransferState::Refused
            | TransferState::Accepted
            | TransferState::Completed
            | TransferState::Cancelled => false,
        };
        if !waits
            || transfer.handover.as_deref() != Some(handover)
            || read.revision.status != RevisionStatus::Current
        {
            continue;
        }
        // Her clock and ours may differ by a day; nothing is answered before it was sent.
        let on = transfer.sent_on.map_or(answered.on, |sent| answered.on.max(sent)).min(now.today);
        transfer.received_on = transfer.received_on.or(Some(on));
        transfer.answered = Some(TransferAnswered { on, ..answered.clone() });
        gather(Problems::default(), transfer.check(now.today, &[]))?;
        revisions.push(next(
            Record::Transfer(transfer),
            read.revision.number,
            "answered",
            "answer-transfer",
            now,
        ));
    }
    Ok(revisions)
}

/// The revisions that say that children are back from cover, for whoever writes them with what came home.
///
/// # Errors
/// When the store cannot answer.
pub fn mark_back(store: &Store, children: &[String], on: NaiveDate, now: Now) -> Answer<Vec<NewRevision>> {
    let mut revisions = Vec::new();
    for child in children {
        for read in store.of_child(child)? {
            let Record::Transfer(mut transfer) = read.revision.record else { continue };
            if read.revision.status != RevisionStatus::Current || !transfer.is_cover_now() {
                continue;
            }
            transfer.back_on = Some(transfer.completed_on.map_or(on, |began| on.max(began)));
            revisions.push(next(
                Record::Transfer(transfer),
                read.revision.number,
                "care is back",
                "cover-back",
                now,
            ));
        }
    }
    Ok(revisions)
}
