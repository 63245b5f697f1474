//! Referrals out: made, confirmed, chased, answered, and what came of them.

mod list;
pub mod views;

use caseload_domain::{
    id::{ChildId, ContactId, ReferralId},
    problem::{Problem, Problems},
    record::{Record, RevisionStatus},
    referral::{Answered, Referral},
    typed_date::parse_date,
};
use caseload_store::{Origin, Store};

use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    flag::gather,
    local_service,
    task::{child_of, saved},
    typed::{Looking, needed_date, needed_reason, optional_date},
};
pub use list::referral_list;
use views::{
    AmendReferral, AnswerReferral, ChaseDay, ChaseQuery, ChaseReferral, ConfirmReferral, MakeReferral,
    NoteOutcome, OneReferral, OpenedReferral, ReferralForm, ReferralStep, ReferralView,
};

/// Makes a referral.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend.
pub fn make_referral(app: &mut App, request: MakeReferral, now: Now) -> Answer<Saved> {
    let MakeReferral { form, draft_id } = request;
    let id = ReferralId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let child = child_of(app, &form.child_id)?;
    let referral = parse_referral(app, id, child, form, now)?;
    let revision = first(Record::Referral(referral), "make-referral", now);
    saved(app.write(&[revision], Origin::Typed, draft_id.as_deref())?)
}

/// Amends what was written of a referral; its answer and its outcome stay.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn amend_referral(app: &mut App, request: AmendReferral, now: Now) -> Answer<Saved> {
    let AmendReferral { referral_id, form, reason, from_revision, draft_id } = request;
    let reason = needed_reason(&reason)?;
    let (before, _) = current_referral(app, &referral_id)?;
    let amended = parse_referral(app, before.id, before.child, form, now)?;
    // An answered referral waits for nobody, so an empty day stays empty.
    let chase_on = if before.answered.is_some() { before.chase_on } else { amended.chase_on };
    let amended = Referral { answered: before.answered, outcome: before.outcome, chase_on, ..amended };
    gather(Problems::default(), amended.check(now.today))?;
    let revision = next(Record::Referral(amended), from_revision, &reason, "amend-referral", now);
    saved(app.write(&[revision], Origin::Typed, draft_id.as_deref())?)
}

/// Notes the day a referral made by word of mouth was confirmed in writing.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn confirm_referral(app: &mut App, request: ConfirmReferral, now: Now) -> Answer<Saved> {
    let ConfirmReferral { referral_id, confirmed_on } = request;
    let mut problems = Problems::default();
    let on = needed_date("confirmedOn", &confirmed_on, Looking::Back, now, &mut problems);
    let change = |referral| Referral { confirmed_on: Some(on), ..referral };
    work(app, &referral_id, problems, change, "confirmed in writing", "confirm-referral", now)
}

/// Notes what the service answered.
///
/// # Errors
/// [`Failure::Invalid`] for a rejection without its reason; [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn answer_referral(app: &mut App, request: AnswerReferral, now: Now) -> Answer<Saved> {
    let AnswerReferral { referral_id, answered_on, answer, by, reason } = request;
    let mut problems = Problems::default();
    let answered = Answered {
        on: needed_date("answeredOn", &answered_on, Looking::Back, now, &mut problems),
        answer: answer.0,
        by: by.trim().to_owned(),
        reason: reason.trim().to_owned(),
    };
    let change = |referral| Referral { answered: Some(answered), ..referral };
    work(app, &referral_id, problems, change, "answered", "answer-referral", now)
}

/// Notes who was asked for an answer, and when to ask again.
///
/// # Errors
/// [`Failure::Invalid`] for one that is answered, without a name, or with a day that has passed.
pub fn chase_referral(app: &mut App, request: ChaseReferral, now: Now) -> Answer<Saved> {
    let ChaseReferral { referral_id, asked, note, chase_on } = request;
    let (referral, _) = current_referral(app, &referral_id)?;
    let mut problems = Problems::default();
    if !referral.is_waiting() {
        problems.push("asked", "It is answered already", "Look at the answer");
    }
    if asked.trim().is_empty() {
        problems.push("asked", "Whom you asked is missing", "Write the name and role");
    }
    let on = needed_date("chaseOn", &chase_on, Looking::Forward, now, &mut problems);
    if on <= now.today {
        problems.push("chaseOn", "That is not a day to come", "Give the day you will ask again");
    }
    let reason = match note.trim() {
        "" => format!("asked {}", asked.trim()),
        note => format!("asked {}: {note}", asked.trim()),
    };
    let change = |referral| Referral { chase_on: Some(on), ..referral };
    work(app, &referral_id, problems, change, &reason, "chase-referral", now)
}

/// Notes what came of it for the child.
///
/// # Errors
/// [`Failure::Invalid`] for a referral nobody has answered, or without words; [`Failure::NotFound`].
pub fn note_outcome(app: &mut App, request: NoteOutcome, now: Now) -> Answer<Saved> {
    let NoteOutcome { referral_id, outcome } = request;
    let outcome = outcome.trim().to_owned();
    let mut problems = Problems::default();
    if outcome.is_empty() {
        problems.push("outcome", "What came of it is missing", "Write what changed for the child");
    }
    let change = |referral| Referral { outcome, ..referral };
    work(app, &referral_id, problems, change, "what came of it", "note-outcome", now)
}

/// One referral, with what was done since it was made.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such referral.
pub fn open_referral(app: &mut App, request: OneReferral, now: Now) -> Answer<OpenedReferral> {
    let store = &app.open()?.store;
    let history = store.history(&request.referral_id)?;
    let newest = history.first().ok_or(Failure::NotFound)?;
    let Record::Referral(referral) = &newest.revision.record else { return Err(Failure::NotFound) };
    let referral = referral_view(referral, newest.revision.number, newest.revision.status, now);
    let steps = history
        .into_iter()
        .filter_map(|read| {
            let (written_at, author) = (read.revision.written_at, read.revision.author);
            read.revision.reason.map(|reason| ReferralStep { written_at, author, reason })
        })
        .collect();
    Ok(OpenedReferral { referral, steps })
}

/// The day an answer would be asked for, and whose rule it is.
///
/// # Errors
/// [`Failure::Locked`].
pub fn chase_day(app: &mut App, request: ChaseQuery, now: Now) -> Answer<ChaseDay> {
    let rule = app.open()?.store.chase_days().rules().of(request.service.0, request.urgency.0);
    let sent_on = parse_date(&request.sent_on, now.today, false);
    Ok(ChaseDay {
        on: match sent_on.map(|sent_on| rule.chase_on(sent_on)) {
            Ok(Ok(on)) => Some(on),
            // The field itself says what cannot be read, and the save what cannot be counted.
            Ok(Err(_)) | Err(_) => None,
        },
        working_days: rule.working_days,
        local: !rule.is_national(),
        source: rule.source.clone(),
    })
}

/// The referral with a change, checked and written.
fn work(
    app: &mut App,
    referral_id: &str,
    problems: Problems,
    change: impl FnOnce(Referral) -> Referral,
    reason: &str,
    action: &'static str,
    now: Now,
) -> Answer<Saved> {
    let (referral, number) = current_referral(app, referral_id)?;
    let referral = change(referral);
    gather(problems, referral.check(now.today))?;
    let revision = next(Record::Referral(referral), number, reason, action, now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

fn current_referral(app: &App, referral_id: &str) -> Answer<(Referral, u32)> {
    let read = app.open()?.store.current(referral_id)?;
    match (read.revision.record, read.revision.status) {
        (Record::Referral(referral), RevisionStatus::Current) => Ok((referral, read.revision.number)),
        _ => Err(Failure::NotFound),
    }
}

fn parse_referral(
    app: &App,
    id: ReferralId,
    child: ChildId,
    form: ReferralForm,
    now: Now,
) -> Answer<Referral> {
    let ReferralForm {
        child_id: _,
        service,
        to,
        mode,
        sent_on,
        urgency,
        reason,
        basis,
        confirmed_on,
        chase_on,
        from_contact,
        restricted,
        local_service_id,
    } = form;
    let mut problems = Problems::default();
    let sent_on = needed_date("sentOn", &sent_on, Looking::Back, now, &mut problems);
    let chase_on = match optional_date("chaseOn", &chase_on, Looking::Forward, now, &mut problems) {
        None if chase_on.trim().is_empty() => {
            let rule = app.open()?.store.chase_days().rules().of(service.0, urgency.0);
            problems.keep(rule.chase_on(sent_on).map_err(|_beyond| beyond("chaseOn")))
        }
        typed => typed,
    };
    let referral = Referral {
        id,
        from_contact: from_contact.map(|id| contact_of(&app.open()?.store, &child, &id)).transpose()?,
        child,
        service: service.0,
        to: to.trim().to_owned(),
        mode: mode.0,
        sent_on,
        urgency: urgency.0,
        reason: reason.trim().to_owned(),
        basis: basis.0,
        confirmed_on: optional_date("confirmedOn", &confirmed_on, Looking::Back, now, &mut problems),
        chase_on,
        answered: None,
        outcome: String::new(),
        restricted,
        // It stays where it was sent, though the entry may have expired since.
        local_service: local_service_id
            .map(|id| local_service::current(&app.open()?.store, &id).map(|service| service.id))
            .transpose()?,
    };
    match referral.check(now.today) {
        // Said already, with what to do about it.
        Err(found) if !problems.is_empty() => {
            problems.extend(found.into_iter().filter(|problem| problem.field != "chaseOn"));
            Err(problems.into_vec().into())
        }
        checked => {
            gather(problems, checked)?;
            Ok(referral)
        }
    }
}

/// What a day is answered with that needs bank holidays nobody has yet.
pub(crate) fn beyond(field: &'static str) -> Problem {
    Problem::new(field, "The bank holidays of that year are not known here", "Write the day yourself")
}

/// A contact of this child.
fn contact_of(store: &Store, child: &ChildId, contact_id: &str) -> Answer<ContactId> {
    match store.current(contact_id)?.revision.record {
        Record::Contact(contact) if contact.child == *child => Ok(contact.id),
        _ => Err(Failure::NotFound),
    }
}

pub(crate) fn referral_view(
    referral: &Referral,
    revision: u32,
    status: RevisionStatus,
    now: Now,
) -> ReferralView {
    let answered = referral.answered.as_ref();
    ReferralView {
        referral_id: referral.id.as_str().to_owned(),
        child_id: referral.child.as_str().to_owned(),
        service: Code(referral.service),
        to: referral.to.clone(),
        mode: Code(referral.mode),
        sent_on: referral.sent_on,
        urgency: Code(referral.urgency),
        reason: referral.reason.clone(),
        basis: Code(referral.basis),
        confirmed_on: referral.confirmed_on,
        needs_confirming: referral.needs_confirming(),
        chase_on: referral.chase_on,
        overdue: referral.is_overdue(now.today),
        answered_on: answered.map(|answered| answered.on),
        answer: answered.map(|answered| Code(answered.answer)),
        answered_by: answered.map(|answered| answered.by.clone()).unwrap_or_default(),
        answer_reason: answered.map(|answered| answered.reason.clone()).unwrap_or_default(),
        outcome: referral.outcome.clone(),
        from_contact: referral.from_contact.as_ref().map(|id| id.as_str().to_owned()),
        restricted: referral.restricted,
        local_service_id: referral.local_service.as_ref().map(|id| id.as_str().to_owned()),
        revision,
        entered_in_error: status == RevisionStatus::EnteredInError,
    }
}
