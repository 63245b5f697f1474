//! What is written when care passes: on the child's own record alike on both laptops, on the transfer by the laptop that
//! began it, and by no other.

use caseload_domain::{
    child::{CaseloadMove, CaseloadStatus, Child, Cover, MoveDirection},
    record::{Record, RevisionStatus},
    transfer::{Transfer, TransferAnswer, TransferAnswered},
};
use caseload_store::{NewRevision, ReadRevision};
use caseload_sync_format::v1::Instant;
use chrono::{DateTime, NaiveDate, Utc};

use super::care::written_here;
use crate::{
    app::{Open, next},
    clock::Now,
    failure::Answer,
    transfer::mark_answered,
};

/// The transfers of this laptop that went with a file, with the number of their newest revision.
pub(super) fn transfers_of(open: &Open, handover_id: &str) -> Answer<Vec<(Transfer, u32)>> {
    let all = open.store.of_kind(caseload_domain::record::RecordKind::Transfer)?;
    Ok(all
        .iter()
        .filter_map(|read| written_here(read).map(|transfer| (transfer, read.revision.number)))
        .filter(|(transfer, _)| transfer.handover.as_deref() == Some(handover_id))
        .map(|(transfer, number)| (transfer.clone(), number))
        .collect())
}

/// The transfer as before its file was made.
pub(super) fn taken_back(transfer: &Transfer, from: u32, reason: &str, now: Now) -> NewRevision {
    let back = Transfer { sent_on: None, handover: None, received_on: None, ..transfer.clone() };
    next(Record::Transfer(back), from, reason, "take-back-handover", now)
}

/// The transfers of a file with the colleague's answer; accepted, they are complete, for care passed with her word.
pub(super) fn answered(
    open: &Open,
    handover_id: &str,
    (answer, by, reason): (TransferAnswer, &str, &str),
    answered_at: DateTime<Utc>,
    now: Now,
) -> Answer<Vec<NewRevision>> {
    let answered = TransferAnswered {
        on: Now::at(answered_at).today,
        answer,
        by: by.to_owned(),
        reason: reason.to_owned(),
    };
    let mut revisions = mark_answered(&open.store, handover_id, &answered, now)?;
    for revision in &mut revisions {
        if let Record::Transfer(transfer) = &mut revision.record
            && answer == TransferAnswer::Accepted
        {
            transfer.completed_on = transfer.answered.as_ref().map(|answered| answered.on);
        }
    }
    Ok(revisions)
}

/// The moment a file is made, as precisely as the file has it: both laptops must write the same.
pub(super) fn made_at(now: Now) -> DateTime<Utc> {
    Instant::from(now.instant).to_utc()
}

/// The child as care passes for good, worked out from the file's own moment and the colleague, so that the sender writes on
/// her acceptance, word for word, what was in the file. `None` for cover, which the child's record does not say.
pub(super) fn passed(
    transfer: &Transfer,
    colleague: &str,
    child: &ReadRevision,
    made_at: DateTime<Utc>,
) -> Option<NewRevision> {
    let Record::Child(before) = &child.revision.record else { return None };
    let completed =
        Transfer { to: colleague.to_owned(), completed_on: Some(Now::at(made_at).today), ..transfer.clone() };
    let record = Record::Child(Box::new(completed.passed_on(before)?));
    Some(NewRevision {
        record,
        status: RevisionStatus::Current,
        replaces: Some(child.revision.number),
        reason: Some("Care passed".to_owned()),
        action: "pass-care",
        written_at: made_at,
    })
}

/// How a child comes onto this caseload.
pub(super) enum Coming {
    /// For good.
    ForGood,
    /// For a while, until that day.
    ForCover(NaiveDate),
}

/// The child as taken over. `joined_on` stays: the contacts a child is owed do not begin anew with another nurse.
pub(super) fn taken_over(
    child: &Child,
    from: u32,
    coming: &Coming,
    (colleague, me): (&str, &str),
    now: Now,
) -> NewRevision {
    let mut taken = child.clone();
    taken.caseload_status = CaseloadStatus::OnCaseload;
    taken.left_on = None;
    match coming {
        Coming::ForGood => {
            taken.cover = None;
            taken.named_practitioner = Some(me.to_owned());
            taken.moves.push(CaseloadMove {
                on: Some(now.today),
                direction: MoveDirection::In,
                reason: format!("Care taken over from {colleague}"),
            });
        }
        Coming::ForCover(until) => {
            taken.cover = Some(Cover { for_whom: colleague.to_owned(), until: *until });
        }
    }
    next(Record::Child(Box::new(taken)), from, "Care taken over", "take-over-care", now)
}
