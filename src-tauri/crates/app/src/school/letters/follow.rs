//! What the nurse does with a family besides the letter: the call before it, the offer of support and the referral.

use caseload_domain::{
    code::Coded as _,
    contact::{Contact, ContactType, Mode},
    id::{ReferralId, TaskId},
    problem::{Problem, Problems},
    record::{Record, RevisionStatus},
    referral::{Referral, ReferralService, ReferralUrgency},
    review::Answer as Found,
    sharing::SharingBasis,
    task::Task,
};
use caseload_store::{NewRevision, Origin, Store};

use super::{
    list::{CALL, OFFER, REFERRAL, answered},
    views::{RecordLetterCall, SaveWeightOffer, WeightOffer},
};
use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    referral::beyond,
    review::checked_findings,
    task::saved,
    typed::{Looking, optional_date},
};

/// The task that an accepted offer leaves.
const REFER: &str = "Refer to weight management";

/// Why the referral is made.
const OFFERED: &str = "The family accepted support after the school measurement";

/// Writes down whether the parents were called before their letter.
///
/// # Errors
/// [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn record_letter_call(app: &mut App, request: RecordLetterCall, now: Now) -> Answer<Saved> {
    let RecordLetterCall { contact_id, from_revision, call } = request;
    let before = measurement(app, &contact_id)?;
    let contact = answered(before.clone(), CALL, Some(option(call.0.code())));
    let contact = checked_findings(&app.open()?.store, contact, &before.findings)?;
    let revision =
        next(Record::Contact(contact), from_revision, "call before the letter", "amend-contact", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

/// Writes down what became of the offer. An accepted one leaves a task until the referral is made; its day makes a referral
/// like any other, tracked to an answer.
///
/// # Errors
/// [`Failure::Invalid`] for a referral that was not accepted or lies ahead; [`Failure::ChangedMeanwhile`].
pub fn save_weight_offer(app: &mut App, request: SaveWeightOffer, now: Now) -> Answer<Saved> {
    let SaveWeightOffer { contact_id, from_revision, offer, referred_on } = request;
    let before = measurement(app, &contact_id)?;
    let mut problems = Problems::default();
    let referred_on = optional_date("referredOn", &referred_on, Looking::Back, now, &mut problems);
    if !problems.is_empty() {
        return Err(problems.into_vec().into());
    }
    let wrong = match referred_on {
        Some(day) if day > now.today => Some(("That day has not come yet", "Give the day it was sent")),
        Some(day) if day < before.happened_on => {
            Some(("That is before the measurement", "Check the day and the year"))
        }
        Some(_) if offer.0 != WeightOffer::Accepted => {
            Some(("A family that has not accepted is not referred", "Choose Accepted, or clear the day"))
        }
        Some(_) | None => None,
    };
    if let Some((what, mend)) = wrong {
        return Err(Problem::new("referredOn", what, mend).into());
    }
    let contact = answered(before.clone(), OFFER, Some(option(offer.0.code())));
    // The referral is a record of its own; a day written here by an older version gives way to it.
    let contact = answered(contact, REFERRAL, None);
    let contact = checked_findings(&app.open()?.store, contact, &before.findings)?;
    let mut revisions = vec![next(
        Record::Contact(contact.clone()),
        from_revision,
        "weight management",
        "amend-contact",
        now,
    )];
    revisions.extend(task(app, &contact, offer.0, referred_on, now)?);
    revisions.extend(referral(app, &contact, referred_on, now)?);
    saved(app.write(&revisions, Origin::Typed, None)?)
}

/// The task as it should stand now: made when the offer is accepted, ticked when the referral is made or not wanted.
fn task(
    app: &App,
    contact: &Contact,
    offer: WeightOffer,
    referred_on: Option<chrono::NaiveDate>,
    now: Now,
) -> Answer<Option<NewRevision>> {
    let known = app.open()?.store.of_child(contact.child.as_str())?.into_iter().find_map(|read| {
        match (read.revision.record, read.revision.status) {
            (Record::Task(task), RevisionStatus::Current)
                if task.title == REFER && task.from_contact.as_ref() == Some(&contact.id) =>
            {
                Some((task, read.revision.number))
            }
            _ => None,
        }
    });
    let wanted = offer == WeightOffer::Accepted && referred_on.is_none();
    Ok(match (known, wanted) {
        (None, true) => Some(first(
            Record::Task(Task {
                id: TaskId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
                child: contact.child.clone(),
                title: REFER.to_owned(),
                due_on: None,
                from_contact: Some(contact.id.clone()),
                done_on: None,
                assigned_to: None,
            }),
            "add-task",
            now,
        )),
        (Some((task, number)), false) if task.done_on.is_none() => {
            let done = Task { done_on: Some(referred_on.unwrap_or(now.today)), ..task };
            let reason = if referred_on.is_some() { "referred" } else { "no longer wanted" };
            Some(next(Record::Task(done), number, reason, "tick-task", now))
        }
        (Some((task, number)), true) if task.done_on.is_some() => {
            let open = Task { done_on: None, ..task };
            Some(next(Record::Task(open), number, "not done after all", "untick-task", now))
        }
        (None, false) | (Some(_), _) => None,
    })
}

/// The referral as it should stand now: made with its day, moved with it, taken back when there was none after all.
fn referral(
    app: &App,
    contact: &Contact,
    referred_on: Option<chrono::NaiveDate>,
    now: Now,
) -> Answer<Option<NewRevision>> {
    let known = weight_referral(&app.open()?.store, contact)?;
    let chase_days = app.open()?.store.chase_days().rules();
    let chase_on = |sent_on| {
        chase_days
            .of(ReferralService::WeightManagement, ReferralUrgency::Routine)
            .chase_on(sent_on)
            .map_err(|_beyond| beyond("referredOn"))
    };
    let (record, number) = match (known, referred_on) {
        (None, None) => return Ok(None),
        (Some((known, _)), Some(day)) if known.sent_on == day => return Ok(None),
        (Some((known, number)), None) => {
            let never = next(Record::Referral(known), number, "not sent after all", "entered-in-error", now);
            return Ok(Some(NewRevision { status: RevisionStatus::EnteredInError, ..never }));
        }
        (Some((known, number)), Some(day)) => {
            let chase_on = if known.is_waiting() { Some(chase_on(day)?) } else { known.chase_on };
            (Referral { sent_on: day, chase_on, ..known }, Some(number))
        }
        (None, Some(day)) => {
            let made = Referral {
                id: ReferralId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
                child: contact.child.clone(),
                service: ReferralService::WeightManagement,
                to: String::new(),
                mode: Mode::Email,
                sent_on: day,
                urgency: ReferralUrgency::Routine,
                reason: OFFERED.to_owned(),
                basis: SharingBasis::Consent,
                confirmed_on: None,
                chase_on: Some(chase_on(day)?),
                answered: None,
                outcome: String::new(),
                from_contact: Some(contact.id.clone()),
                restricted: false,
                local_service: None,
            };
            (made, None)
        }
    };
    record.check(now.today)?;
    Ok(Some(match number {
        None => first(Record::Referral(record), "make-referral", now),
        Some(number) => next(Record::Referral(record), number, "sent on another day", "amend-referral", now),
    }))
}

/// The referral to weight management that came of a measurement, with its revision.
pub(super) fn weight_referral(store: &Store, contact: &Contact) -> Answer<Option<(Referral, u32)>> {
    Ok(store.of_child(contact.child.as_str())?.into_iter().find_map(|read| {
        match (read.revision.record, read.revision.status) {
            (Record::Referral(referral), RevisionStatus::Current)
                if referral.service == ReferralService::WeightManagement
                    && referral.from_contact.as_ref() == Some(&contact.id) =>
            {
                Some((referral, read.revision.number))
            }
            _ => None,
        }
    }))
}

fn option(code: &str) -> Found {
    Found::Options(vec![code.to_owned()])
}

/// The contact of a measurement of the programme.
fn measurement(app: &App, contact_id: &str) -> Answer<Contact> {
    let read = app.open()?.store.current(contact_id)?;
    match (read.revision.record, read.revision.status) {
        (Record::Contact(contact), RevisionStatus::Current)
            if matches!(contact.contact_type, ContactType::NcmpReception | ContactType::NcmpYearSix) =>
        {
            Ok(contact)
        }
        _ => Err(Failure::NotFound),
    }
}
