//! The steps of a transfer, each noted when it is done: rated, discussed, shared by right, told, read, sent, arrived, answered.

use caseload_domain::{
    chronology::EntryRef,
    problem::{Problem, Problems},
    record::Record,
    transfer::{Transfer, TransferAnswered, TransferStep},
};
use caseload_store::Origin;
use chrono::NaiveDate;

use super::{
    open::open_refs,
    under_way,
    views::{AcknowledgeEntry, NoteTransferStep, TransferStepForm},
};
use crate::{
    app::{App, next},
    clock::Now,
    contact::views::Saved,
    failure::{Answer, Failure},
    flag::gather,
    task::saved,
    typed::{Looking, needed_date, optional_date},
};

/// Notes one step, of one transfer or of several alike: all are saved, or none.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn note_transfer_step(app: &mut App, request: NoteTransferStep, now: Now) -> Answer<Saved> {
    let NoteTransferStep { transfers, step, form } = request;
    let store = &app.open()?.store;
    let mut revisions = Vec::new();
    for at in &transfers {
        let before = under_way(store, at)?;
        let open = open_refs(store, before.child.as_str())?;
        let transfer = noted(before, step.0, &form, &open, now)?;
        revisions.push(next(Record::Transfer(transfer), at.from_revision, said(step.0), action(step.0), now));
    }
    saved(app.write(&revisions, Origin::Typed, None)?)
}

/// Notes that something open was read, or takes that back.
///
/// # Errors
/// [`Failure::NotFound`] when it is not open on this child's record; [`Failure::ChangedMeanwhile`].
pub fn acknowledge_entry(app: &mut App, request: AcknowledgeEntry, now: Now) -> Answer<Saved> {
    let AcknowledgeEntry { transfer: at, kind, record_id, read } = request;
    let store = &app.open()?.store;
    let mut transfer = under_way(store, &at)?;
    let entry = EntryRef { kind: kind.0, id: record_id };
    let was_read = transfer.acknowledged.contains(&entry);
    if read && !open_refs(store, transfer.child.as_str())?.contains(&entry) || !read && !was_read {
        return Err(Failure::NotFound);
    }
    if read && !was_read {
        transfer.acknowledged.push(entry);
    } else if !read {
        transfer.acknowledged.retain(|one| *one != entry);
    }
    let reason = if read { "read" } else { "not read after all" };
    let revision = next(Record::Transfer(transfer), at.from_revision, reason, "acknowledge-entry", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

fn noted(
    mut transfer: Transfer,
    step: TransferStep,
    form: &TransferStepForm,
    open: &[EntryRef],
    now: Now,
) -> Answer<Transfer> {
    let TransferStepForm { on, with, reason, rating, meeting_on, basis, answer } = form;
    let mut problems = Problems::default();
    match step {
        TransferStep::Rated => {
            transfer.rating = rating.map(|rating| rating.0);
            reason.trim().clone_into(&mut transfer.rating_reason);
            transfer.meeting_on =
                optional_date("meetingOn", meeting_on, Looking::Forward, now, &mut problems);
            if rating.is_none() {
                problems.push("rating", "No colour is chosen", "Choose red, amber or green");
            }
        }
        TransferStep::Discussed => {
            transfer.discussed_on = Some(needed_date("on", on, Looking::Back, now, &mut problems));
            with.trim().clone_into(&mut transfer.discussed_with);
            if with.trim().is_empty() {
                problems.push("with", "It does not say with whom", "Write the name of the person");
            }
        }
        TransferStep::SharingBasis => {
            transfer.basis = basis.map(|basis| basis.0);
            if basis.is_none() {
                problems.push("basis", "No right is chosen", "Choose by what right the record is shared");
            }
        }
        TransferStep::FamilyTold => {
            transfer.family_told_on = optional_date("on", on, Looking::Back, now, &mut problems);
            reason.trim().clone_into(&mut transfer.family_not_told);
            if transfer.family_told_on.is_some() {
                transfer.family_not_told.clear();
            } else if transfer.family_not_told.is_empty() && problems.is_empty() {
                problems.push(
                    "on",
                    "It says neither when the family was told nor why not",
                    "Give the day, or write the reason",
                );
            }
        }
        TransferStep::Acknowledged => return Err(Failure::NotFound),
        TransferStep::Sent => {
            let day = needed_date("on", on, Looking::Back, now, &mut problems);
            gather(problems, Ok(()))?;
            return sent(transfer, day, None, open, now);
        }
        TransferStep::Received => {
            transfer.received_on = Some(needed_date("on", on, Looking::Back, now, &mut problems));
        }
        TransferStep::Accepted => {
            let on = needed_date("on", on, Looking::Back, now, &mut problems);
            match answer {
                None => problems.push("answer", "No answer is chosen", "Choose accepted or refused"),
                Some(answer) => {
                    transfer.answered = Some(TransferAnswered {
                        on,
                        answer: answer.0,
                        by: with.trim().to_owned(),
                        reason: reason.trim().to_owned(),
                    });
                }
            }
        }
    }
    // What happened is noted even when something was opened since; only sending and completing wait for it to be read.
    gather(problems, transfer.check(now.today, &[]))?;
    Ok(transfer)
}

/// The transfer as sent on a day, in a file or another way. Sent once more after a refusal, it waits for an answer again.
pub(super) fn sent(
    mut transfer: Transfer,
    on: NaiveDate,
    handover: Option<String>,
    open: &[EntryRef],
    now: Now,
) -> Answer<Transfer> {
    let mut problems = Problems::default();
    if transfer.basis.is_none() {
        problems.push(
            "basis",
            "It does not say by what right the record is shared",
            "Note the right first, then send the record",
        );
    }
    transfer.sent_on = Some(on);
    transfer.handover = handover;
    transfer.received_on = None;
    transfer.answered = None;
    gather(problems, transfer.check(now.today, open))?;
    Ok(transfer)
}

/// What the history says of the step.
fn said(step: TransferStep) -> &'static str {
    match step {
        TransferStep::Rated => "rated",
        TransferStep::Discussed => "discussed",
        TransferStep::SharingBasis => "right to share noted",
        TransferStep::FamilyTold => "family told, or why not",
        TransferStep::Acknowledged => "read",
        TransferStep::Sent => "sent",
        TransferStep::Received => "arrived",
        TransferStep::Accepted => "answered",
    }
}

fn action(step: TransferStep) -> &'static str {
    match step {
        TransferStep::Rated => "rate-transfer",
        TransferStep::Discussed => "discuss-transfer",
        TransferStep::SharingBasis => "base-transfer",
        TransferStep::FamilyTold => "tell-of-transfer",
        TransferStep::Acknowledged => "acknowledge-entry",
        TransferStep::Sent => "send-transfer",
        TransferStep::Received => "receive-transfer",
        TransferStep::Accepted => "answer-transfer",
    }
}

/// Whether a colour in force needs a meeting that has no day yet.
pub(super) fn lacks_meeting(transfer: &Transfer, ratings: &caseload_domain::transfer::Ratings) -> bool {
    transfer.rating.is_some_and(|rating| ratings.of(rating).needs_meeting) && transfer.meeting_on.is_none()
}

/// The problem of a meeting that has no day, or has not been.
pub(super) fn meeting_problem(
    transfer: &Transfer,
    ratings: &caseload_domain::transfer::Ratings,
    now: Now,
) -> Option<Problem> {
    if lacks_meeting(transfer, ratings) {
        return Some(Problem::new(
            "meetingOn",
            "This colour needs a caseload meeting before care passes",
            "Rate it again and give the day of the meeting",
        ));
    }
    let needs = transfer.rating.is_some_and(|rating| ratings.of(rating).needs_meeting);
    (needs && transfer.meeting_on.is_some_and(|on| on > now.today)).then(|| {
        Problem::new(
            "meetingOn",
            "The caseload meeting has not been yet",
            "Wait for the meeting, or mend its day",
        )
    })
}
