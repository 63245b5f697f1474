//! The safe transfer of care: begun for one child or for many, step by step, until somebody else has taken it on.

mod begin;
mod cover;
mod leaver;
mod list;
mod marks;
mod open;
mod pass;
mod step;
mod view;
pub mod views;

use caseload_domain::{
    child::Child,
    problem::{Problem, Problems},
    record::{Record, RevisionStatus},
    transfer::{Transfer, TransferState},
};
use caseload_store::{Origin, Store};

pub use begin::{start_transfers, transfer_start};
pub use cover::{back_from_cover, cover_back};
pub use leaver::leaver_check;
pub use list::transfer_list;
pub use pass::{cancel_transfer, complete_transfer, reopen_transfer};
pub use step::{acknowledge_entry, note_transfer_step};

pub use marks::{mark_answered, mark_back, mark_sent, ready_to_send};
pub(crate) use pass::taken_back_with_transfer;
pub(crate) use view::transfer_line;

use crate::{
    app::{App, next},
    clock::Now,
    contact::views::Saved,
    failure::{Answer, Failure},
    flag::gather,
    task::saved,
    typed::{Looking, needed_date, needed_reason, optional_date},
};
use views::{OneTransfer, PlanTransfer, TransferAt, TransferView};

/// One transfer, with its checklist and everything open on the record.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such transfer.
pub fn open_transfer(app: &mut App, request: OneTransfer, now: Now) -> Answer<TransferView> {
    let store = &app.open()?.store;
    let read = store.current(&request.transfer_id)?;
    let Record::Transfer(transfer) = &read.revision.record else { return Err(Failure::NotFound) };
    view::transfer_view(store, transfer, read.revision.number, read.revision.status, now)
}

/// Amends to whom care passes and when.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn plan_transfer(app: &mut App, request: PlanTransfer, now: Now) -> Answer<Saved> {
    let PlanTransfer { transfer: at, to, team, planned_for, until, reason } = request;
    let reason = needed_reason(&reason)?;
    let mut transfer = under_way(&app.open()?.store, &at)?;
    let mut problems = Problems::default();
    transfer.to = to.trim().to_owned();
    transfer.team = team.trim().to_owned();
    transfer.planned_for = needed_date("plannedFor", &planned_for, Looking::Forward, now, &mut problems);
    transfer.until = optional_date("until", &until, Looking::Forward, now, &mut problems);
    gather(problems, transfer.check(now.today, &[]))?;
    let revision = next(Record::Transfer(transfer), at.from_revision, &reason, "plan-transfer", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

/// A transfer that states a fact, whatever became of it.
fn standing(store: &Store, transfer_id: &str) -> Answer<(Transfer, u32)> {
    let read = store.current(transfer_id)?;
    match (read.revision.record, read.revision.status) {
        (Record::Transfer(transfer), RevisionStatus::Current) => Ok((transfer, read.revision.number)),
        _ => Err(Failure::NotFound),
    }
}

/// A transfer whose steps can still be done.
fn under_way(store: &Store, at: &TransferAt) -> Answer<Transfer> {
    let (transfer, _) = standing(store, &at.transfer_id)?;
    match transfer.state() {
        TransferState::Preparing
        | TransferState::Sent
        | TransferState::Received
        | TransferState::Refused
        | TransferState::Accepted => Ok(transfer),
        TransferState::Completed | TransferState::Cancelled => Err(Problem::new(
            "transfer",
            "This transfer is over",
            "Begin another, or undo its completion if care has not passed",
        )
        .into()),
    }
}

/// A child's record and the number of its newest revision.
fn child_at(store: &Store, child_id: &str) -> Answer<(Child, u32)> {
    let read = store.current(child_id)?;
    match (read.revision.record, read.revision.status) {
        (Record::Child(child), RevisionStatus::Current) => Ok((*child, read.revision.number)),
        _ => Err(Failure::NotFound),
    }
}
