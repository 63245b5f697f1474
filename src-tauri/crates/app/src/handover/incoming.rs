//! A colleague's file: looked at before anything of it is in the caseload, then taken over whole or refused.

use std::{collections::BTreeMap, path::Path};

use caseload_domain::{
    child::{Birth, CaseloadStatus, Child},
    problem::Problem,
    record::{Record, RevisionStatus},
    transfer::{Transfer, TransferKind, TransferState},
};
use caseload_store::{
    NewRevision, Store,
    handover::{HandedRevision, TakeInError},
    handover_book::{Colleague, Direction, Handover, HandoverOutcome},
};
use caseload_sync_format::v1::{
    Refusal,
    handover::{HandoverAnswer, HandoverFile, HandoverRefusal, HandoverVerdict},
};
use chrono::{DateTime, Utc};

use super::{
    book::{state_of, why_refused},
    given, keys,
    passing::{self, Coming},
    views::{HandoverAnswered, HandoverPreview, OneHandover, PreviewedChild, RefuseHandover},
};
use crate::{
    app::{App, Open},
    clock::Now,
    code::Code,
    failure::{Answer, Failure, unexpected},
    transfer::mark_back,
};

/// A file that was opened and read to its end, and not yet answered.
pub(crate) struct PendingHandover {
    colleague: Colleague,
    file_name: String,
    made_at: DateTime<Utc>,
    revisions: Vec<HandedRevision>,
    children: Vec<HandedChild>,
}

/// A child of a file as the file leaves it.
struct HandedChild {
    child: Child,
    number: u32,
    kind: TransferKind,
    transfer: Option<Transfer>,
    coming: Coming,
}

/// Opens a file for a look. Nothing of it is in the caseload yet.
///
/// # Errors
/// [`Failure::BadFile`] with what is wrong with it and what to do.
pub fn preview_handover(app: &mut App, path: &Path, now: Now) -> Answer<HandoverPreview> {
    let open = app.open_mut()?;
    let file = HandoverFile::open(path).map_err(|error| refused(&error))?;
    let id = file.sha256().to_string();
    let signer = file.manifest().signer_key_id.to_string();
    let colleague = match open.store.known_colleagues()?.into_iter().find(|known| known.id == signer) {
        Some(colleague) if colleague.checked_at.is_some() => colleague,
        Some(colleague) => {
            return Err(Failure::BadFile {
                what: format!("The digits of {}'s card were not read out.", colleague.name),
                mend: "Ring her, compare the digits, then read the file again.".to_owned(),
            });
        }
        None => {
            return Err(Failure::BadFile {
                what: "This file was made by somebody whose card is not on this laptop.".to_owned(),
                mend:
                    "Ask who made it, take in her card, and compare its digits with her over the telephone."
                        .to_owned(),
            });
        }
    };
    let answered = open.store.handover(&id)?.and_then(|handover| state_of(&handover));
    let made_at = file.manifest().created_at.to_utc();
    let (pinned, _) = keys::keys_of(&colleague)?;
    let identity = keys::identity(open)?;
    let opened = file.read(&pinned, &identity, Store::schema()).map_err(|error| refused(&error))?;
    let revisions: Vec<HandedRevision> =
        opened.revisions.into_iter().map(given::stored).collect::<Answer<_>>()?;
    let newest = newest(&revisions)?;
    let children = children(&newest);
    if children.is_empty() {
        return Err(refused(&HandoverRefusal::NotAHandover));
    }
    let preview = HandoverPreview {
        handover_id: id.clone(),
        colleague: colleague.name.clone(),
        team: colleague.team.clone(),
        made_at,
        children: children
            .iter()
            .map(|handed| previewed(&open.store, handed, &newest))
            .collect::<Answer<_>>()?,
        revisions: u32::try_from(revisions.len()).unwrap_or(u32::MAX),
        answered: answered.map(Code),
    };
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    open.store.note(now.instant, &open.practitioner.name, "look-at-handover", None, Some(&id))?;
    // One at a time: a second look lets go of the first.
    open.handovers.clear();
    open.handovers.insert(id, PendingHandover { colleague, file_name, made_at, revisions, children });
    Ok(preview)
}

/// The newest revision of each record of a file.
fn newest(revisions: &[HandedRevision]) -> Answer<BTreeMap<String, (Record, RevisionStatus, u32)>> {
    let mut newest: BTreeMap<String, &HandedRevision> = BTreeMap::new();
    for revision in revisions {
        let kept = newest.entry(revision.id.clone()).or_insert(revision);
        if kept.number < revision.number {
            *kept = revision;
        }
    }
    newest
        .into_iter()
        .map(|(id, revision)| Ok((id, (revision.record()?, revision.status, revision.number))))
        .collect()
}

fn children(newest: &BTreeMap<String, (Record, RevisionStatus, u32)>) -> Vec<HandedChild> {
    let transfer_of = |child: &Child, covers: bool| {
        newest
            .values()
            .filter_map(|(record, status, _)| match record {
                Record::Transfer(transfer)
                    if transfer.child == child.id
                        && *status == RevisionStatus::Current
                        && (transfer.kind == TransferKind::Cover) == covers
                        && matches!(transfer.state(), TransferState::Preparing | TransferState::Refused) =>
                {
                    Some(transfer)
                }
                _ => None,
            })
            .max_by_key(|transfer| transfer.planned_for)
            .cloned()
    };
    newest
        .values()
        .filter_map(|(record, _, number)| {
            let Record::Child(child) = record else { return None };
            let for_good = child.caseload_status == CaseloadStatus::Transferred;
            let transfer = transfer_of(child, !for_good);
            let until = transfer.as_ref().and_then(|transfer| transfer.until);
            let coming = match until {
                Some(until) if !for_good => Coming::ForCover(until),
                _ => Coming::ForGood,
            };
            let kind = transfer.as_ref().map_or(TransferKind::ToColleague, |transfer| transfer.kind);
            Some(HandedChild { child: child.as_ref().clone(), number: *number, kind, transfer, coming })
        })
        .collect()
}

fn previewed(
    store: &Store,
    handed: &HandedChild,
    newest: &BTreeMap<String, (Record, RevisionStatus, u32)>,
) -> Answer<PreviewedChild> {
    let HandedChild { child, kind, transfer, .. } = handed;
    let of_child: Vec<&Record> = newest
        .values()
        .filter(|(record, status, _)| record.child() == Some(&child.id) && *status == RevisionStatus::Current)
        .map(|(record, _, _)| record)
        .collect();
    let count = |wanted: fn(&Record) -> bool| {
        u32::try_from(of_child.iter().filter(|record| wanted(record)).count()).unwrap_or(u32::MAX)
    };
    let (Birth::Born(birth) | Birth::Expected(birth)) = child.birth;
    Ok(PreviewedChild {
        child_id: child.id.as_str().to_owned(),
        name: child.name.in_list(),
        birth,
        level: Code(child.level),
        kind: Code(*kind),
        rating: transfer.as_ref().and_then(|transfer| transfer.rating).map(Code),
        until: transfer.as_ref().and_then(|transfer| transfer.until),
        entries: count(|_| true),
        open_flags: count(|record| matches!(record, Record::Flag(flag) if flag.ended.is_none())),
        open_statuses: count(
            |record| matches!(record, Record::SafeguardingEpisode(status) if status.ended.is_none()),
        ),
        open_episodes: count(|record| matches!(record, Record::Episode(episode) if episode.is_open())),
        known: store.find(child.id.as_str())?.is_some(),
    })
}

/// Takes the children over: everything in one transaction, with what the new holder writes at once.
///
/// # Errors
/// [`Failure::BadFile`] when it cannot be joined to what is here; nothing has changed then.
pub fn accept_handover(app: &mut App, request: OneHandover, now: Now) -> Answer<HandoverAnswered> {
    let accepted = accept(app, &request.handover_id, now);
    if matches!(accepted, Err(Failure::OutcomeUnknown)) {
        app.close();
    }
    accepted
}

fn accept(app: &mut App, id: &str, now: Now) -> Answer<HandoverAnswered> {
    let open = app.open_mut()?;
    must_be_unanswered(open, id)?;
    let pending = open.handovers.get(id).ok_or(Failure::NotFound)?;
    let me = open.practitioner.name.clone();
    let mut then: Vec<NewRevision> = Vec::new();
    for handed in &pending.children {
        let HandedChild { child, number, coming, .. } = handed;
        then.push(passing::taken_over(child, *number, coming, (&pending.colleague.name, &me), now));
    }
    let children: Vec<String> =
        pending.children.iter().map(|handed| handed.child.id.as_str().to_owned()).collect();
    then.extend(mark_back(&open.store, &children, now.today, now)?);
    let handover = row(pending, id, HandoverOutcome::Accepted, now);
    let taken = open
        .store
        .take_over(&pending.revisions, &then, Some(&handover), (now.instant, &me))
        .map_err(|error| not_joined(error, &pending.colleague.name))?;
    open.handovers.remove(id);
    Ok(HandoverAnswered {
        handover_id: id.to_owned(),
        accepted: true,
        new_entries: taken.new,
        kept_own: taken.kept_own,
        answer_file: None,
    })
}

/// Refuses a file, with the reason that goes back with the answer. Nothing of it is in the caseload.
///
/// # Errors
/// [`Failure::Invalid`] without a reason.
pub fn refuse_handover(app: &mut App, request: RefuseHandover, now: Now) -> Answer<HandoverAnswered> {
    let RefuseHandover { handover_id, reason } = request;
    let reason = reason.trim().to_owned();
    if reason.is_empty() {
        return Err(Problem::new(
            "reason",
            "The refusal has no reason",
            "Write why you do not take the care: your colleague reads it",
        )
        .into());
    }
    let open = app.open_mut()?;
    must_be_unanswered(open, &handover_id)?;
    let pending = open.handovers.get(&handover_id).ok_or(Failure::NotFound)?;
    let handover = row(pending, &handover_id, HandoverOutcome::Refused { reason }, now);
    let me = open.practitioner.name.clone();
    open.store.keep_handover(&handover, &[], &me)?;
    open.store.note(now.instant, &me, "refuse-handover", None, Some(&handover_id))?;
    open.handovers.remove(&handover_id);
    Ok(HandoverAnswered { handover_id, accepted: false, new_entries: 0, kept_own: 0, answer_file: None })
}

fn row(pending: &PendingHandover, id: &str, outcome: HandoverOutcome, now: Now) -> Handover {
    Handover {
        id: id.to_owned(),
        direction: Direction::In,
        colleague_id: pending.colleague.id.clone(),
        file_name: pending.file_name.clone(),
        made_at: pending.made_at,
        children: u32::try_from(pending.children.len()).unwrap_or(u32::MAX),
        outcome: Some((outcome, now.instant)),
    }
}

fn must_be_unanswered(open: &Open, id: &str) -> Answer<()> {
    let Some(handover) = open.store.handover(id)? else { return Ok(()) };
    let what = match handover.outcome {
        Some((HandoverOutcome::Accepted, _)) => {
            "These children were taken over already. Nothing has changed."
        }
        _ => "You refused this file. Nothing has changed.",
    };
    Err(Failure::BadFile {
        what: what.to_owned(),
        mend: "Save your answer again if your colleague has not had it; for a refused file, ask her for a new one."
            .to_owned(),
    })
}

/// The answer to a file as a file: its name, which says nobody's, and its text. The same each time it is asked for.
///
/// # Errors
/// [`Failure::NotFound`] when the file was not answered here.
pub fn answer_file(app: &mut App, request: OneHandover, _: Now) -> Answer<(String, String)> {
    let open = app.open()?;
    let handover = open
        .store
        .handover(&request.handover_id)?
        .filter(|handover| handover.direction == Direction::In)
        .ok_or(Failure::NotFound)?;
    let (outcome, at) = handover.outcome.as_ref().ok_or(Failure::NotFound)?;
    let verdict = match outcome {
        HandoverOutcome::Accepted => HandoverVerdict::Accepted,
        HandoverOutcome::Refused { .. } | HandoverOutcome::TakenBack => HandoverVerdict::Refused,
    };
    let sha256 = handover.id.parse().map_err(|error| unexpected(&error))?;
    let answer =
        HandoverAnswer::new(sha256, verdict, &why_refused(&handover), &open.practitioner.name, (*at).into());
    let short: String = handover.id.chars().take(16).collect();
    Ok((format!("caseload-{short}.answer"), answer.to_file(&keys::signing_key(open)?)))
}

fn refused(error: &HandoverRefusal) -> Failure {
    let (what, mend) = match error {
        HandoverRefusal::UnknownVersion { .. } | HandoverRefusal::NewerStore { .. } => (
            "This file was made by a newer version of the program.",
            "Update the program on this laptop, then read the file again.",
        ),
        HandoverRefusal::Container(Refusal::WrongRecipient) => (
            "This file is sealed for somebody else's laptop.",
            "Give it to the colleague it is for, or ask for one made with the card of this laptop.",
        ),
        HandoverRefusal::WrongSigner | HandoverRefusal::Container(Refusal::BadSignature) => (
            "This file was not made by the colleague it names.",
            "Do not use it. Ring her, and tell your information governance team.",
        ),
        HandoverRefusal::Container(Refusal::Unreadable(_)) => (
            "The file cannot be read.",
            "Check that it is still there and that you may open it, then choose it again.",
        ),
        HandoverRefusal::NotAHandover | HandoverRefusal::Container(_) | HandoverRefusal::BadLine { .. } => (
            "This is not a handover file, or it is damaged.",
            "Ask your colleague to save it again, and choose the file that ends in .handover.",
        ),
    };
    tracing::info!(%error, "a handover file was not believed");
    Failure::BadFile { what: what.to_owned(), mend: format!("{mend} Nothing has changed.") }
}

fn not_joined(error: TakeInError, colleague: &str) -> Failure {
    match error {
        TakeInError::ChangedOnBoth { record_id } => Failure::BadFile {
            what: format!("The same entry was changed on both laptops (entry {record_id})."),
            mend: format!(
                "Nothing was taken in. Refuse the file, and agree with {colleague} whose version stands."
            ),
        },
        TakeInError::Gap { record_id, number } => Failure::BadFile {
            what: format!("The file goes on from an entry that is not here (entry {record_id}, version {number})."),
            mend: format!("Nothing was taken in. Ask {colleague} to make the file again."),
        },
        TakeInError::Store(caseload_store::StoreError::NhsNumberTaken) => Failure::BadFile {
            what: "A child of this file is on your caseload already, on another record.".to_owned(),
            mend: "Nothing was taken in. Refuse the file for now: one of the two records must go to the trust first and be joined there."
                .to_owned(),
        },
        TakeInError::Store(error) => error.into(),
    }
}
