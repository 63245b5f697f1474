//! A transfer as it is shown: its facts, its checklist, and what is still to be read.

use caseload_domain::{
    record::RevisionStatus,
    transfer::{Ratings, Transfer, TransferState},
};
use caseload_store::Store;

use super::{
    open::open_entries,
    step::lacks_meeting,
    views::{OpenEntryView, RatingView, TransferLine, TransferStepView, TransferView},
};
use crate::{clock::Now, code::Code, failure::Answer};

pub(crate) fn transfer_line(
    transfer: &Transfer,
    revision: u32,
    status: RevisionStatus,
    now: Now,
) -> TransferLine {
    let in_error = status == RevisionStatus::EnteredInError;
    let open = transfer.is_open() && !in_error;
    let answered = transfer.answered.as_ref();
    // Cover is late when it should be over, anything else when care should have passed.
    let by = if transfer.is_cover_now() { transfer.until } else { Some(transfer.planned_for) };
    TransferLine {
        transfer_id: transfer.id.as_str().to_owned(),
        child_id: transfer.child.as_str().to_owned(),
        kind: Code(transfer.kind),
        to: transfer.to.clone(),
        team: transfer.team.clone(),
        planned_for: transfer.planned_for,
        until: transfer.until,
        rating: transfer.rating.map(Code),
        rating_reason: transfer.rating_reason.clone(),
        state: Code(transfer.state()),
        open,
        late: open && by.is_some_and(|by| by < now.today),
        sent_on: transfer.sent_on,
        answered_on: answered.map(|answered| answered.on),
        answer_reason: answered.map(|answered| answered.reason.clone()).unwrap_or_default(),
        completed_on: transfer.completed_on,
        cancelled_on: transfer.cancelled.as_ref().map(|cancelled| cancelled.on),
        cancel_reason: transfer.cancelled.as_ref().map(|one| one.reason.clone()).unwrap_or_default(),
        back_on: transfer.back_on,
        revision,
        entered_in_error: in_error,
    }
}

pub(super) fn transfer_view(
    store: &Store,
    transfer: &Transfer,
    revision: u32,
    status: RevisionStatus,
    now: Now,
) -> Answer<TransferView> {
    let ratings = store.rating_table().in_force();
    // What is open today is of no matter to a transfer that is over: it shows what was read.
    let under_way = !matches!(transfer.state(), TransferState::Completed | TransferState::Cancelled);
    let mut open_views: Vec<OpenEntryView> = open_entries(store, transfer.child.as_str())?
        .into_iter()
        .map(|open| OpenEntryView {
            kind: Code(open.entry.kind),
            read: transfer.acknowledged.contains(&open.entry),
            record_id: open.entry.id,
            what: open.what,
            on: open.on,
        })
        .collect();
    open_views.retain(|open| under_way || open.read);
    open_views.sort_by_key(|open| open.read);
    let refs: Vec<_> = open_views
        .iter()
        .map(|open| caseload_domain::chronology::EntryRef { kind: open.kind.0, id: open.record_id.clone() })
        .collect();
    Ok(TransferView {
        meeting_on: transfer.meeting_on,
        needs_meeting: under_way && lacks_meeting(transfer, ratings),
        discussed_on: transfer.discussed_on,
        discussed_with: transfer.discussed_with.clone(),
        basis: transfer.basis.map(Code),
        family_told_on: transfer.family_told_on,
        family_not_told: transfer.family_not_told.clone(),
        by_file: transfer.handover.is_some(),
        received_on: transfer.received_on,
        answered_by: transfer.answered.as_ref().map(|answered| answered.by.clone()).unwrap_or_default(),
        steps: transfer
            .checklist(&refs)
            .into_iter()
            .map(|(step, done)| TransferStepView { step: Code(step), done })
            .collect(),
        open_entries: open_views,
        ratings: rating_views(ratings),
        line: transfer_line(transfer, revision, status, now),
    })
}

pub(super) fn rating_views(ratings: &Ratings) -> Vec<RatingView> {
    ratings
        .all()
        .iter()
        .map(|rule| RatingView {
            rating: Code(rule.rating),
            meaning: rule.meaning.clone(),
            needs_meeting: rule.needs_meeting,
            source: rule.source.clone(),
        })
        .collect()
}
