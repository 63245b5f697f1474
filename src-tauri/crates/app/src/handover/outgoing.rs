//! Making a file for a colleague: only what is ready leaves, and from that moment this laptop writes nothing more about it.

use std::{fs, io, path::Path};

use caseload_domain::{
    id::ChildId,
    problem::Problem,
    record::{Record, RevisionStatus},
    transfer::{
        Transfer, TransferAnswer, TransferAnswered, TransferKind, TransferState, TransferStep, open_entry,
    },
};
use caseload_store::{
    ReadRevision, Store,
    handover::HandedRevision,
    handover_book::{Direction, Handover, HandoverOutcome},
};
use caseload_sync_format::v1::{
    copy_file,
    handover::{HandoverWriteError, write_handover},
};

use super::{
    care::{care_elsewhere, written_here},
    given, keys, passing,
    views::{HandoverMade, MakeHandover, ReadyTransfer, TakeBackHandover},
};
use crate::{
    app::{App, Open},
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
    session::views::Done,
    transfer::mark_sent,
};

/// Seals the children of these transfers for one colleague, into the caseload's own outbox.
///
/// # Errors
/// [`Failure::Invalid`] when a transfer is not ready or her card was not checked; nothing has changed then.
pub fn hand_over(app: &mut App, request: MakeHandover, now: Now) -> Answer<HandoverMade> {
    let made = make(app, request, now);
    if matches!(made, Err(Failure::OutcomeUnknown)) {
        app.close();
    }
    made
}

fn make(app: &mut App, request: MakeHandover, now: Now) -> Answer<HandoverMade> {
    let MakeHandover { colleague_id, transfer_ids } = request;
    let open = app.open_mut()?;
    let colleague = open.store.colleague(&colleague_id)?;
    if colleague.checked_at.is_none() {
        return Err(Problem::new(
            "colleagueId",
            "The digits of her card were not read out",
            "Ring her, compare the digits, then make the file",
        )
        .into());
    }
    let chosen: Vec<Transfer> = chosen(open, &transfer_ids, now)?;
    let made_at = passing::made_at(now);
    let children: Vec<ChildId> = chosen.iter().map(|transfer| transfer.child.clone()).collect();
    let mut revisions = open.store.hand_out(&children)?;
    for transfer in &chosen {
        let child = open.store.current(transfer.child.as_str())?;
        if let Some(to_come) = passing::passed(transfer, &colleague.name, &child, made_at) {
            revisions.push(HandedRevision::to_come(&to_come, &open.practitioner.name));
        }
    }
    let entries = u32::try_from(revisions.len()).unwrap_or(u32::MAX);
    let lines: Vec<_> = revisions.into_iter().map(given::line).collect();
    let count = u32::try_from(children.len()).unwrap_or(u32::MAX);
    let key = keys::signing_key(open)?;
    let (_, recipient) = keys::keys_of(&colleague)?;
    let outbox = open.store.folder().outbox();
    let (path, sha256, _) =
        write_handover(&outbox, &lines, (count, Store::schema()), (&key, &recipient), made_at.into())
            .map_err(|error| unwritten(&error))?;
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let handover = Handover {
        id: sha256.to_string(),
        direction: Direction::Out,
        colleague_id,
        file_name: file_name.clone(),
        made_at,
        children: count,
        outcome: None,
    };
    let sent = mark_sent(&open.store, &transfer_ids, &handover.id, now.today, now)?;
    let author = open.practitioner.name.clone();
    open.store.keep_handover(&handover, &sent, &author)?;
    Ok(HandoverMade { handover_id: handover.id, file_name, children: count, entries, saved_to: None })
}

/// The transfers asked for, each of them ready.
fn chosen(open: &Open, transfer_ids: &[String], now: Now) -> Answer<Vec<Transfer>> {
    let mut problems = Vec::new();
    let mut chosen: Vec<Transfer> = Vec::new();
    for id in transfer_ids {
        let read = open.store.current(id)?;
        let Some(transfer) = written_here(&read).filter(|transfer| may_begin(transfer)) else {
            return Err(Failure::ChangedMeanwhile);
        };
        if chosen.iter().any(|other| other.child == transfer.child) {
            return Err(Problem::new(
                "transferIds",
                "One child is chosen twice",
                "Choose one transfer of each child",
            )
            .into());
        }
        for what in missing(open, transfer, now)? {
            let name = name_of(&open.store, transfer.child.as_str())?;
            problems.push(Problem::new(
                "transferIds",
                format!("{name}: {what}"),
                "Finish this transfer first",
            ));
        }
        chosen.push(transfer.clone());
    }
    if chosen.is_empty() {
        problems.push(Problem::new("transferIds", "No child is chosen", "Choose at least one transfer"));
    }
    if problems.is_empty() { Ok(chosen) } else { Err(problems.into()) }
}

/// Whether a file can be made for it: prepared, or refused before and mended since.
fn may_begin(transfer: &Transfer) -> bool {
    transfer.kind != TransferKind::OutOfArea
        && matches!(transfer.state(), TransferState::Preparing | TransferState::Refused)
}

/// Every transfer that a file could be made for, with what each still needs.
pub(super) fn ready(open: &Open, now: Now) -> Answer<Vec<ReadyTransfer>> {
    let mut ready = Vec::new();
    for read in open.store.of_kind(caseload_domain::record::RecordKind::Transfer)? {
        let Some(transfer) = written_here(&read).filter(|transfer| may_begin(transfer)) else { continue };
        if care_elsewhere(&open.store, transfer.child.as_str())?.is_some() {
            continue;
        }
        ready.push(ReadyTransfer {
            transfer_id: transfer.id.as_str().to_owned(),
            child_id: transfer.child.as_str().to_owned(),
            child: name_of(&open.store, transfer.child.as_str())?,
            kind: Code(transfer.kind),
            to: transfer.whom().to_owned(),
            planned_for: transfer.planned_for,
            until: transfer.until,
            rating: transfer.rating.map(Code),
            missing: missing(open, transfer, now)?,
        });
    }
    ready.sort_by(|one, other| one.child.cmp(&other.child));
    Ok(ready)
}

/// What must be done before the record may leave: everything that completing it would ask, so that her acceptance completes it.
fn missing(open: &Open, transfer: &Transfer, now: Now) -> Answer<Vec<String>> {
    let entries = open.store.of_child(transfer.child.as_str())?;
    let still_open: Vec<_> = entries
        .iter()
        .filter(|entry| entry.revision.status == RevisionStatus::Current)
        .filter_map(|entry: &ReadRevision| open_entry(&entry.revision.record))
        .collect();
    let today = now.today;
    let accepted = Transfer {
        sent_on: Some(today),
        received_on: Some(today),
        answered: Some(TransferAnswered {
            on: today,
            answer: TransferAnswer::Accepted,
            by: transfer.whom().to_owned(),
            reason: String::new(),
        }),
        completed_on: Some(today),
        cancelled: None,
        ..transfer.clone()
    };
    let mut missing: Vec<String> = accepted
        .checklist(&still_open)
        .into_iter()
        .filter(|(_, done)| !done)
        .filter_map(|(step, _)| to_do(step))
        .map(str::to_owned)
        .collect();
    if let Err(problems) = accepted.check(today, &still_open) {
        let other = problems
            .into_iter()
            .filter(|problem| problem.field != "completedOn" && problem.field != "acknowledged");
        missing.extend(other.map(|problem| problem.what));
    }
    if !open.store.drafts(Some(transfer.child.as_str()))?.is_empty() {
        missing.push("Save or discard what is unfinished about this child".to_owned());
    }
    Ok(missing)
}

fn to_do(step: TransferStep) -> Option<&'static str> {
    match step {
        TransferStep::Rated => Some("Choose red, amber or green"),
        TransferStep::Discussed => Some("Discuss it with the receiver"),
        TransferStep::SharingBasis => Some("Say by what right the record is shared"),
        TransferStep::FamilyTold => Some("Tell the family, or say why not"),
        TransferStep::Acknowledged => Some("Read and tick everything open on the record"),
        // The file and its answer do these.
        TransferStep::Sent | TransferStep::Received | TransferStep::Accepted => None,
    }
}

pub(super) fn name_of(store: &Store, child_id: &str) -> Answer<String> {
    match store.find(child_id)?.map(|read| read.revision.record) {
        Some(Record::Child(child)) => Ok(child.name.in_list()),
        _ => Err(Failure::NotFound),
    }
}

/// Copies a file that waits in the outbox to a folder.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such file; [`Failure::CannotWrite`] and [`Failure::DiskFull`] leave it waiting.
pub fn save_handover(app: &mut App, handover_id: &str, folder: &Path, _: Now) -> Answer<HandoverMade> {
    let open = app.open()?;
    let handover = open.store.handover(handover_id)?.ok_or(Failure::NotFound)?;
    let from = open.store.folder().outbox().join(&handover.file_name);
    copy_file(&from, folder).map_err(|error| match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Failure::DiskFull,
        io::ErrorKind::NotFound => Failure::BadFile {
            what: "This file is no longer kept here.".to_owned(),
            mend: "If nobody has it, take the handover back and make it again.".to_owned(),
        },
        _ => {
            tracing::error!(%error, "a handover file could not be copied");
            Failure::CannotWrite
        }
    })?;
    Ok(HandoverMade {
        handover_id: handover.id,
        file_name: handover.file_name,
        children: handover.children,
        entries: 0,
        saved_to: Some(folder.display().to_string()),
    })
}

/// Takes back a file that nobody has answered: this laptop writes about its children again.
///
/// # Errors
/// [`Failure::Invalid`] without a reason; [`Failure::ChangedMeanwhile`] when it was answered.
pub fn take_back_handover(app: &mut App, request: TakeBackHandover, now: Now) -> Answer<Done> {
    let TakeBackHandover { handover_id, reason } = request;
    if reason.trim().is_empty() {
        return Err(Problem::new("reason", "It does not say why", "Write why the file is taken back").into());
    }
    let open = app.open_mut()?;
    let handover = open.store.handover(&handover_id)?.ok_or(Failure::NotFound)?;
    if handover.direction != Direction::Out || handover.outcome.is_some() {
        return Err(Failure::ChangedMeanwhile);
    }
    let revisions: Vec<_> = passing::transfers_of(open, &handover_id)?
        .iter()
        .map(|(transfer, from)| passing::taken_back(transfer, *from, &reason, now))
        .collect();
    let outcome = Some((HandoverOutcome::TakenBack, now.instant));
    let author = open.practitioner.name.clone();
    open.store.keep_handover(&Handover { outcome, ..handover.clone() }, &revisions, &author)?;
    remove_sealed(open, &handover.file_name);
    Ok(Done {})
}

/// The sealed copy is needed no longer. One that cannot be removed is sealed for the colleague and harms nobody.
pub(super) fn remove_sealed(open: &Open, file_name: &str) {
    match fs::remove_file(open.store.folder().outbox().join(file_name)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            tracing::warn!(%error, "a handover file could not be removed");
        }
        _ => {}
    }
}

fn unwritten(error: &HandoverWriteError) -> Failure {
    match error {
        HandoverWriteError::Nothing => Failure::NotFound,
        HandoverWriteError::TooLarge => Failure::BadFile {
            what: "This is more than one file can hold.".to_owned(),
            mend: "Choose fewer children, and make a second file for the others.".to_owned(),
        },
        HandoverWriteError::Unwritable(cause) if cause.kind() == io::ErrorKind::StorageFull => {
            Failure::DiskFull
        }
        HandoverWriteError::Unwritable(cause) => {
            tracing::error!(%cause, "a handover file could not be written");
            Failure::CannotWrite
        }
    }
}
