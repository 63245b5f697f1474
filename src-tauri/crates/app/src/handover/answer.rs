//! The colleague's answer: only from her key, only to a file this laptop made.

use caseload_domain::transfer::TransferAnswer;
use caseload_store::handover_book::{Colleague, Direction, Handover, HandoverOutcome};
use caseload_sync_format::v1::{
    SignedLinesError,
    handover::{HandoverAnswer, HandoverVerdict},
};

use super::{book::why_refused, keys, outgoing::remove_sealed, passing, views::AnswerRead};
use crate::{
    app::{App, Open},
    clock::Now,
    failure::{Answer, Failure},
};

/// Reads an answer. Accepted, her care begins and this laptop's copy can only be read; refused, it can be written again.
///
/// # Errors
/// [`Failure::BadFile`] when it is no answer, not the colleague's, or to another file; nothing changes then.
pub fn read_answer(app: &mut App, bytes: &[u8], now: Now) -> Answer<AnswerRead> {
    let read = read(app, bytes, now);
    if matches!(read, Err(Failure::OutcomeUnknown)) {
        app.close();
    }
    read
}

fn read(app: &mut App, bytes: &[u8], now: Now) -> Answer<AnswerRead> {
    let open = app.open_mut()?;
    let (colleague, answer) = signed_by(open, bytes)?;
    let handover = open
        .store
        .handover(&answer.handover_sha256.to_string())?
        .filter(|handover| handover.direction == Direction::Out && handover.colleague_id == colleague.id)
        .ok_or_else(|| Failure::BadFile {
            what: "This answer is to a file that this laptop has not made for her.".to_owned(),
            mend: "Ask her for the answer that was saved with your file.".to_owned(),
        })?;
    let accepted = answer.verdict == HandoverVerdict::Accepted;
    let view = |reason: String, already_read: bool| AnswerRead {
        handover_id: handover.id.clone(),
        colleague: colleague.name.clone(),
        accepted,
        reason,
        children: handover.children,
        already_read,
    };
    match &handover.outcome {
        None => {}
        Some((HandoverOutcome::TakenBack, _)) if accepted => {
            return Err(Failure::BadFile {
                what: format!(
                    "You took this file back, and {} has accepted it: both laptops can write.",
                    colleague.name
                ),
                mend: "Ring her now. Ask her to hand the children back, and take in her file.".to_owned(),
            });
        }
        Some(_) => return Ok(view(why_refused(&handover), true)),
    }
    let verdict = if accepted { TransferAnswer::Accepted } else { TransferAnswer::Refused };
    let words = (verdict, answer.by.as_str(), answer.reason.as_str());
    let mut revisions = passing::answered(open, &handover.id, words, answer.answered_at.to_utc(), now)?;
    if accepted {
        for (transfer, _) in passing::transfers_of(open, &handover.id)? {
            let child = open.store.current(transfer.child.as_str())?;
            revisions.extend(passing::passed(&transfer, &colleague.name, &child, handover.made_at));
        }
    }
    let outcome = if accepted {
        HandoverOutcome::Accepted
    } else {
        HandoverOutcome::Refused { reason: answer.reason.clone() }
    };
    let row = Handover { outcome: Some((outcome, answer.answered_at.to_utc())), ..handover.clone() };
    let author = open.practitioner.name.clone();
    open.store.keep_handover(&row, &revisions, &author)?;
    remove_sealed(open, &handover.file_name);
    Ok(view(answer.reason.clone(), false))
}

/// Whose answer it is: of all the cards here, the one whose key has signed it.
fn signed_by(open: &Open, bytes: &[u8]) -> Answer<(Colleague, HandoverAnswer)> {
    let mut why = SignedLinesError::Malformed;
    for colleague in open.store.known_colleagues()? {
        let (signer, _) = keys::keys_of(&colleague)?;
        match HandoverAnswer::from_file(bytes, &signer) {
            Ok(answer) => return Ok((colleague, answer)),
            Err(error) => why = error,
        }
    }
    let (what, mend) = match why {
        SignedLinesError::BadSignature => (
            "This answer was not signed by a colleague whose card is here, or it was changed.",
            "Ask her to save the answer again; if it is hers and is refused again, ring your help desk.",
        ),
        SignedLinesError::UnknownVersion { .. } => (
            "This answer was made by another version of the program.",
            "Update the older of the two programs, and ask her to save the answer again.",
        ),
        SignedLinesError::TooLarge | SignedLinesError::Malformed => (
            "This is not an answer to a handover, or it is damaged.",
            "Ask her to save it again, and choose the file that ends in .answer.",
        ),
    };
    Err(Failure::BadFile { what: what.to_owned(), mend: mend.to_owned() })
}
