//! Care passes, does not pass after all, or the transfer is given up. The child's record and the transfer's say so in one
//! transaction.

use caseload_domain::{
    problem::{Problem, Problems},
    record::{Record, RevisionStatus},
    transfer::{Transfer, TransferCancelled, TransferKind, TransferState},
};
use caseload_store::{NewRevision, Origin, Store};

use super::{
    child_at,
    open::open_refs,
    standing,
    step::meeting_problem,
    under_way,
    views::{CancelTransfer, CompleteTransfer, ReopenTransfer},
};
use crate::{
    app::{App, next},
    clock::Now,
    contact::views::Saved,
    failure::{Answer, Failure},
    flag::gather,
    task::saved,
    typed::{Looking, needed_date, needed_reason},
};

/// Completes a transfer: every step is done, everything open was read, and care is with somebody else from that day.
///
/// # Errors
/// [`Failure::Invalid`] with what is missing; [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn complete_transfer(app: &mut App, request: CompleteTransfer, now: Now) -> Answer<Saved> {
    let CompleteTransfer { transfer: at, on } = request;
    let store = &app.open()?.store;
    let mut transfer = under_way(store, &at)?;
    let mut problems = Problems::default();
    transfer.completed_on = Some(needed_date("completedOn", &on, Looking::Back, now, &mut problems));
    problems.extend(meeting_problem(&transfer, store.rating_table().in_force(), now));
    let open = open_refs(store, transfer.child.as_str())?;
    let checked = transfer.check(now.today, &open).map_err(|found| {
        // Said already, by what the colours mean here.
        let said = !problems.is_empty();
        found.into_iter().filter(|problem| !said || problem.field != "meetingOn").collect::<Vec<_>>()
    });
    match checked {
        Err(found) if found.is_empty() => gather(problems, Ok(()))?,
        checked => gather(problems, checked)?,
    }
    let (child, number) = child_at(store, transfer.child.as_str())?;
    let passed = transfer.passed_on(&child);
    let reason = format!("care passed to {}", transfer.whom());
    let mut revisions =
        vec![next(Record::Transfer(transfer), at.from_revision, "completed", "complete-transfer", now)];
    if let Some(passed) = passed {
        gather(Problems::default(), passed.check(now.today))?;
        revisions.push(next(Record::Child(Box::new(passed)), number, &reason, "complete-transfer", now));
    }
    saved(app.write(&revisions, Origin::Typed, None)?)
}

/// Gives a transfer up. It stays readable.
///
/// # Errors
/// [`Failure::Invalid`] without a reason; [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn cancel_transfer(app: &mut App, request: CancelTransfer, now: Now) -> Answer<Saved> {
    let CancelTransfer { transfer: at, reason } = request;
    let mut transfer = under_way(&app.open()?.store, &at)?;
    let reason = reason.trim().to_owned();
    transfer.cancelled = Some(TransferCancelled { on: now.today, reason: reason.clone() });
    gather(Problems::default(), transfer.check(now.today, &[]))?;
    let revision = next(Record::Transfer(transfer), at.from_revision, &reason, "cancel-transfer", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

/// Undoes a completion: care has not passed after all, and the child is on the caseload again as before.
///
/// # Errors
/// [`Failure::Invalid`] without a reason, or when the child's record was changed since; [`Failure::NotFound`],
/// [`Failure::ChangedMeanwhile`].
pub fn reopen_transfer(app: &mut App, request: ReopenTransfer, now: Now) -> Answer<Saved> {
    let ReopenTransfer { transfer: at, reason } = request;
    let reason = needed_reason(&reason)?;
    let store = &app.open()?.store;
    let (transfer, _) = standing(store, &at.transfer_id)?;
    if transfer.state() != TransferState::Completed || transfer.back_on.is_some() {
        return Err(Problem::new(
            "transfer",
            "Care has not passed",
            "Open the transfer again to see how it stands",
        )
        .into());
    }
    let child = child_back(store, &transfer, &reason, now)?;
    let again = Transfer { completed_on: None, ..transfer };
    let mut revisions =
        vec![next(Record::Transfer(again), at.from_revision, &reason, "reopen-transfer", now)];
    revisions.extend(child);
    saved(app.write(&revisions, Origin::Typed, None)?)
}

/// What goes with a transfer that was never true: a child whose care had passed by it is on the caseload again.
pub(crate) fn taken_back_with_transfer(
    store: &Store,
    transfer: &Transfer,
    reason: &str,
    now: Now,
) -> Answer<Vec<NewRevision>> {
    if transfer.state() == TransferState::Completed {
        Ok(child_back(store, transfer, reason, now)?.into_iter().collect())
    } else {
        Ok(Vec::new())
    }
}

/// The child as before care passed; none for cover, which the child's record does not say.
fn child_back(store: &Store, transfer: &Transfer, reason: &str, now: Now) -> Answer<Option<NewRevision>> {
    if transfer.kind == TransferKind::Cover {
        return Ok(None);
    }
    let (child, number) = child_at(store, transfer.child.as_str())?;
    let before =
        store.history(transfer.child.as_str())?.into_iter().find_map(|read| match read.revision.record {
            Record::Child(earlier)
                if earlier.caseload_status != child.caseload_status
                    && read.revision.status == RevisionStatus::Current =>
            {
                Some(earlier)
            }
            _ => None,
        });
    let back = before.and_then(|before| transfer.taken_back(&child, &before)).ok_or_else(|| {
        Failure::from(Problem::new(
            "child",
            "The child's record was changed after care had passed",
            "Open the child's details and write where the child stands now",
        ))
    })?;
    Ok(Some(next(Record::Child(Box::new(back)), number, reason, "reopen-transfer", now)))
}
