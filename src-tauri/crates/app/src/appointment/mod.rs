//! Appointments: booked, moved, cancelled, kept or missed. A time that was agreed stays readable whatever became of it.

mod booking;
mod diary;
mod line;
pub mod views;

use caseload_domain::{
    appointment::{Appointment, AppointmentStatus},
    contact::{Contact, DeliveredBy, Outcome},
    id::{AppointmentId, ContactId},
    problem::Problem,
    record::{Record, RevisionStatus},
};
use caseload_store::{NewRevision, Origin};

pub use booking::{check_booking, open_booking};
pub use diary::diary;
pub(crate) use line::{lines, place_choices, settings_of};

use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    contact::{decision_asked, views::Saved},
    failure::{Answer, Failure, unexpected},
    task::{child_of, saved},
    typed::needed_reason,
};
use booking::parse_booking;
use views::{
    AppointmentLine, AppointmentMissed, BookAppointment, CancelAppointment, CancelledBy, MissedHow,
    MoveAppointment, OneAppointment,
};

/// Books an appointment.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend. Overlapping another one is no error.
pub fn book_appointment(app: &mut App, request: BookAppointment, now: Now) -> Answer<Saved> {
    let BookAppointment { form, draft_id } = request;
    let appointment = new_appointment(app, &form, now)?;
    let revision = first(Record::Appointment(appointment), "book-appointment", now);
    saved(app.write(&[revision], Origin::Typed, draft_id.as_deref())?)
}

/// Moves an appointment: the old one becomes *moved* and the new one is booked, in one save. Answers the new one.
///
/// # Errors
/// [`Failure::ChangedMeanwhile`] when something became of it since; [`Failure::Invalid`] with every field to mend.
pub fn move_appointment(app: &mut App, request: MoveAppointment, now: Now) -> Answer<Saved> {
    let MoveAppointment { appointment_id, from_revision, form, reason, draft_id } = request;
    let (old, _) = booked(app, &appointment_id, Some(from_revision))?;
    let new = new_appointment(app, &form, now)?;
    if new.child != old.child {
        return Err(Failure::NotFound);
    }
    let reason = reason.trim();
    let moved_to = format!("moved to {}", new.on.format("%d/%m/%Y"));
    let moved = Appointment { status: AppointmentStatus::Moved, status_reason: reason.to_owned(), ..old };
    let why = if reason.is_empty() { moved_to.as_str() } else { reason };
    let revisions = [
        first(Record::Appointment(new), "book-appointment", now),
        next(Record::Appointment(moved), from_revision, why, "move-appointment", now),
    ];
    saved(app.write(&revisions, Origin::Typed, draft_id.as_deref())?)
}

/// Cancels an appointment.
///
/// # Errors
/// [`Failure::Invalid`] without a reason; [`Failure::ChangedMeanwhile`].
pub fn cancel_appointment(app: &mut App, request: CancelAppointment, now: Now) -> Answer<Saved> {
    let CancelAppointment { appointment_id, from_revision, by, reason } = request;
    let reason = needed_reason(&reason)?;
    let (appointment, _) = booked(app, &appointment_id, Some(from_revision))?;
    let status = match by.0 {
        CancelledBy::Family => AppointmentStatus::CancelledByFamily,
        CancelledBy::Service => AppointmentStatus::CancelledByService,
    };
    let cancelled = Appointment { status, status_reason: reason.clone(), ..appointment };
    let revision = next(Record::Appointment(cancelled), from_revision, &reason, "cancel-appointment", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

/// Writes down that the child was not brought or nobody opened: the attempt is a contact, and the appointment points to it.
///
/// # Errors
/// [`Failure::Invalid`] when the time has not come yet; [`Failure::ChangedMeanwhile`].
pub fn miss_appointment(app: &mut App, request: AppointmentMissed, now: Now) -> Answer<Saved> {
    let AppointmentMissed { appointment_id, from_revision, how, done, decision } = request;
    let (appointment, _) = booked(app, &appointment_id, Some(from_revision))?;
    let outcome = match how.0 {
        MissedHow::WasNotBrought => Outcome::WasNotBrought,
        MissedHow::NoAccess => Outcome::NoAccess,
    };
    let contact = missed_contact(app, &appointment, outcome, done.trim(), decision.trim(), now)?;
    let settled = settled_by(app, &appointment_id, &contact, now)?;
    saved(app.write(
        &[first(Record::Contact(contact), "record-contact", now), settled],
        Origin::Typed,
        None,
    )?)
}

/// An appointment as the diary shows it.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such appointment.
pub fn open_appointment(app: &mut App, request: OneAppointment, now: Now) -> Answer<AppointmentLine> {
    let open = app.open()?;
    let read = open.store.current(&request.appointment_id)?;
    let mut found = lines(&open.store, vec![read], now)?;
    found.pop().ok_or(Failure::NotFound)
}

/// The revision that says what a contact made of the appointment it came from.
///
/// # Errors
/// [`Failure::NotFound`] when it is another child's; [`Failure::Invalid`] when it is written up already.
pub(crate) fn settled_by(
    app: &App,
    appointment_id: &str,
    contact: &Contact,
    now: Now,
) -> Answer<NewRevision> {
    let (appointment, revision) = booked(app, appointment_id, None)?;
    if appointment.child != contact.child {
        return Err(Failure::NotFound);
    }
    let status = AppointmentStatus::after(contact.outcome);
    let settled = Appointment { status, contact: Some(contact.id.clone()), ..appointment };
    Ok(next(Record::Appointment(settled), revision, "contact recorded", "settle-appointment", now))
}

/// The revision that keeps an appointment true when the contact that came of it is amended; `None` when nothing changes.
///
/// # Errors
/// When the store cannot answer.
pub(crate) fn resettled(app: &App, contact: &Contact, reason: &str, now: Now) -> Answer<Option<NewRevision>> {
    let status = AppointmentStatus::after(contact.outcome);
    for read in app.open()?.store.of_child(contact.child.as_str())? {
        let (number, current) = (read.revision.number, read.revision.status == RevisionStatus::Current);
        if let Record::Appointment(appointment) = read.revision.record
            && current
            && appointment.contact.as_ref() == Some(&contact.id)
            && appointment.status != status
        {
            let settled = Appointment { status, ..appointment };
            return Ok(Some(next(Record::Appointment(settled), number, reason, "settle-appointment", now)));
        }
    }
    Ok(None)
}

/// The contact of an attempt at an appointment.
pub(crate) fn missed_contact(
    app: &App,
    appointment: &Appointment,
    outcome: Outcome,
    done: &str,
    decision: &str,
    now: Now,
) -> Answer<Contact> {
    let open = app.open()?;
    let practitioner = &open.practitioner;
    let contact = Contact {
        id: ContactId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
        child: appointment.child.clone(),
        contact_type: appointment.contact_type,
        happened_on: appointment.on,
        happened_at: Some(appointment.at),
        minutes: None,
        setting: Some(appointment.setting),
        mode: appointment.mode,
        outcome,
        present: Vec::new(),
        purpose: String::new(),
        narrative: done.to_owned(),
        voice: String::new(),
        episode: None,
        restricted: false,
        place: appointment.place.clone(),
        delivered_by: Some(DeliveredBy { name: practitioner.name.clone(), role: practitioner.role }),
        countersigned: None,
        infant_feeding: None,
        findings: Vec::new(),
        concerns: Vec::new(),
        action_taken: String::new(),
        decision: decision.to_owned(),
        given: Vec::new(),
        signposted: Vec::new(),
        written_with: None,
    };
    let mut problems = contact.check(now.today, now.time).err().unwrap_or_default();
    problems.extend(decision_asked(&open.store, &contact)?);
    if !problems.is_empty() {
        return Err(problems.into());
    }
    Ok(contact)
}

/// An appointment that is still booked, with its newest revision.
fn booked(app: &App, appointment_id: &str, from_revision: Option<u32>) -> Answer<(Appointment, u32)> {
    let read = app.open()?.store.current(appointment_id)?;
    let Record::Appointment(appointment) = read.revision.record else { return Err(Failure::NotFound) };
    if from_revision.is_some_and(|from| from != read.revision.number) {
        return Err(Failure::ChangedMeanwhile);
    }
    if !appointment.status.is_open() {
        return Err(Problem::new(
            "appointment",
            "This appointment is written up already",
            "Open the diary to see what became of it",
        )
        .into());
    }
    Ok((appointment, read.revision.number))
}

fn new_appointment(app: &App, form: &views::BookingForm, now: Now) -> Answer<Appointment> {
    let child = child_of(app, &form.child_id)?;
    let id = AppointmentId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let appointment = parse_booking(id, child, form, now)?;
    if let Some(place) = &appointment.place {
        let Record::Place(_) = app.open()?.store.current(place.as_str())?.revision.record else {
            return Err(Failure::NotFound);
        };
    }
    Ok(appointment)
}
