//! Cards: one's own to give away, a colleague's to take in, and the digits that say it is hers.

use caseload_domain::problem::Problem;
use caseload_store::handover_book::Colleague;
use caseload_sync_format::v1::{SignedLinesError, handover::ColleagueCard};

use super::{
    keys,
    views::{ColleagueView, ConfirmColleague, OneColleague},
};
use crate::{
    app::App,
    clock::Now,
    failure::{Answer, Failure},
    session::views::Done,
};

/// Digits she reads out last, to be typed: enough that a wrong card is not let by with a nod.
const TYPED_DIGITS: usize = 8;

/// One's own card as a file: its name, which says nobody's, and its text.
///
/// # Errors
/// When the store cannot answer.
pub fn own_card(app: &mut App, now: Now) -> Answer<(String, String)> {
    let open = app.open_mut()?;
    let card = keys::card(open, now)?;
    let key = keys::signing_key(open)?;
    Ok((format!("caseload-{}.card", card.signer.id()), card.to_file(&key)))
}

/// Takes in a colleague's card. Nothing passes to her or from her before its digits were read out.
///
/// # Errors
/// [`Failure::BadFile`] when it is no card, one's own, or a demonstration's; nothing changes then.
pub fn take_in_card(app: &mut App, bytes: &[u8], now: Now) -> Answer<ColleagueView> {
    let card = ColleagueCard::from_file(bytes).map_err(|error| Failure::BadFile {
        what: match error {
            SignedLinesError::UnknownVersion { .. } => {
                "This card was made by another version of the program.".to_owned()
            }
            SignedLinesError::TooLarge | SignedLinesError::Malformed | SignedLinesError::BadSignature => {
                "This is not a colleague's card, or it is damaged.".to_owned()
            }
        },
        mend: "Ask her to save her card again, and choose the file that ends in .card.".to_owned(),
    })?;
    let open = app.open_mut()?;
    if card.signer == keys::signing_key(open)?.public_key() {
        return Err(Failure::BadFile {
            what: "This is your own card.".to_owned(),
            mend: "Give it to your colleague, and take in hers.".to_owned(),
        });
    }
    if keys::is_demonstration(&card) != open.is_demonstration() {
        return Err(Failure::BadFile {
            what: "Made-up families and real ones do not mix.".to_owned(),
            mend: "Exchange cards from the same kind of caseload: both your own, or both the demonstration."
                .to_owned(),
        });
    }
    let id = card.signer.id().to_string();
    open.store.keep_colleague(&Colleague {
        id: id.clone(),
        name: card.name.clone(),
        team: card.team.clone(),
        signer: card.signer.to_string(),
        recipient: card.recipient.to_string(),
        added_at: now.instant,
        checked_at: None,
    })?;
    open.store.note(now.instant, &open.practitioner.name, "colleague-card", None, None)?;
    colleague_view(&open.store.colleague(&id)?)
}

/// Notes that the digits were read out over the telephone. The last eight are typed as she read them.
///
/// # Errors
/// [`Failure::Invalid`] when they are not the card's.
pub fn confirm_colleague(app: &mut App, request: ConfirmColleague, now: Now) -> Answer<ColleagueView> {
    let ConfirmColleague { colleague_id, last_digits } = request;
    let open = app.open_mut()?;
    let colleague = open.store.colleague(&colleague_id)?;
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let (card, typed) = (digits(&keys::fingerprint_of(&colleague)?), digits(&last_digits));
    if typed.len() != TYPED_DIGITS || !card.ends_with(&typed) {
        return Err(Problem::new(
            "lastDigits",
            "These are not the last eight digits of the card",
            "Ask her to read them once more; if they differ from those shown, the card is not hers: forget it",
        )
        .into());
    }
    open.store.check_colleague(&colleague_id, now.instant)?;
    open.store.note(now.instant, &open.practitioner.name, "colleague-checked", None, None)?;
    colleague_view(&open.store.colleague(&colleague_id)?)
}

/// Forgets a card. A colleague whom a handover names stays in the list by name, and must be checked anew to be used.
///
/// # Errors
/// [`Failure::NotFound`] when her card is not here; [`Failure::BadFile`] while a file waits for her answer.
pub fn forget_colleague(app: &mut App, request: OneColleague, now: Now) -> Answer<Done> {
    let open = app.open_mut()?;
    let waits = open
        .store
        .handovers()?
        .into_iter()
        .any(|handover| handover.colleague_id == request.colleague_id && handover.outcome.is_none());
    if waits {
        return Err(Failure::BadFile {
            what: "A file is waiting for her answer.".to_owned(),
            mend: "Read her answer, or take the file back, then forget the card.".to_owned(),
        });
    }
    open.store.forget_colleague(&request.colleague_id)?;
    open.store.note(now.instant, &open.practitioner.name, "colleague-forgotten", None, None)?;
    Ok(Done {})
}

pub(super) fn colleague_view(colleague: &Colleague) -> Answer<ColleagueView> {
    let Colleague { id, name, team, signer: _, recipient: _, added_at, checked_at } = colleague;
    Ok(ColleagueView {
        colleague_id: id.clone(),
        name: name.clone(),
        team: team.clone(),
        fingerprint: keys::fingerprint_of(colleague)?,
        added_at: *added_at,
        checked_at: *checked_at,
    })
}
