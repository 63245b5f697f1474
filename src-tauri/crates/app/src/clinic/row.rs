//! One row of a clinic session: what is asked of the child, and the contact and measurements it becomes.

use caseload_domain::{
    appointment::Appointment,
    child::Child,
    contact::{Contact, ContactType, DeliveredBy, Mode, Outcome, Present},
    id::{ContactId, PlaceId},
    measurement::{Measurement, MeasurementKind},
    problem::Problem,
    record::Record,
};
use caseload_store::{Origin, ReadRevision, Store};
use chrono::NaiveDate;

use super::{
    place_of, row_of,
    views::{Came, ClinicAppointment, ClinicRow, ClinicSaved, SaveClinicRow},
};
use crate::{
    app::{App, first, new_id},
    appointment::{missed_contact, settled_by},
    caseload::{age_view, sync_state},
    child::views::MeasurementEntry,
    clock::Now,
    code::Code,
    failure::{Answer, Failure, unexpected},
    measurement::{asked, figures_taken, kinds, views::MeasuredTyped},
};

/// A row as it stands: asked, or saved.
pub(super) fn clinic_row(
    store: &Store,
    child_id: &str,
    on: NaiveDate,
    booked: Option<&Appointment>,
    written: &[ReadRevision],
    now: Now,
) -> Answer<ClinicRow> {
    let child = child_at(store, child_id)?;
    let saved = written
        .iter()
        .rev()
        .find_map(|read| match &read.revision.record {
            Record::Contact(contact)
                if contact.child == child.id && contact.contact_type != ContactType::Group =>
            {
                Some((contact, read))
            }
            _ => None,
        })
        .map(|(contact, read)| clinic_saved(store, contact, read))
        .transpose()?;
    Ok(ClinicRow {
        child_id: child_id.to_owned(),
        child: child.name.in_list(),
        age: child.age_on(now.today).map(age_view),
        appointment: booked.map(|appointment| ClinicAppointment {
            appointment_id: appointment.id.as_str().to_owned(),
            at: appointment.at,
            contact_type: Code(appointment.contact_type),
            status: Code(appointment.status),
            review: is_review(appointment.contact_type),
        }),
        weighable: kinds(&child, on).is_some(),
        asked: asked(store, &child, on)?,
        saved,
    })
}

/// Saves a row: its contact, its measurements and what becomes of the appointment, in one transaction.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend, or with what is far from expected until it was looked at again.
pub fn save_clinic_row(app: &mut App, request: SaveClinicRow, now: Now) -> Answer<ClinicRow> {
    let SaveClinicRow {
        place_id,
        on,
        child_id,
        appointment_id,
        came,
        weight,
        size,
        head,
        note,
        decision,
        checked,
        draft_id,
    } = request;
    let open = app.open()?;
    let place = place_of(&open.store, &place_id)?;
    let child = child_at(&open.store, &child_id)?;
    let before = row_of(&open.store, &place_id, on, &child_id, now)?;
    if before.saved.is_some() {
        return Err(Problem::new(
            "note",
            "This child is written down already",
            "Amend it in the child's record",
        )
        .into());
    }
    let appointment = match &appointment_id {
        None => None,
        Some(id) => match open.store.current(id)?.revision.record {
            Record::Appointment(appointment) if appointment.child == child.id => Some(appointment),
            _ => return Err(Failure::NotFound),
        },
    };
    let mut revisions = Vec::new();
    let (contact, settles) = match came.0 {
        Came::WasNotBrought => {
            let Some(appointment) = &appointment else {
                return Err(Problem::new(
                    "note",
                    "Only a child with an appointment can be not brought",
                    "Take the row away",
                )
                .into());
            };
            (
                missed_contact(app, appointment, Outcome::WasNotBrought, note.trim(), decision.trim(), now)?,
                true,
            )
        }
        Came::Seen => {
            let id = ContactId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
            let typed = MeasuredTyped { weight, size, head, birth_weight: None, checked };
            let measurements = figures_taken(&open.store, &child.id, &id, on, true, typed, now)?;
            let practitioner = &open.practitioner;
            let settles = appointment.as_ref().filter(|booked| !is_review(booked.contact_type));
            let contact = Contact {
                id,
                child: child.id.clone(),
                contact_type: settles.map_or(ContactType::WeightAndFeeding, |booked| booked.contact_type),
                happened_on: on,
                // A family may come before its time.
                happened_at: settles.map(|booked| booked.at).filter(|at| on < now.today || *at <= now.time),
                minutes: None,
                setting: Some(place.setting.0),
                mode: Mode::InPerson,
                outcome: Outcome::Seen,
                present: vec![Present::Child],
                purpose: String::new(),
                narrative: narrative(note.trim(), &measurements)?,
                voice: String::new(),
                episode: None,
                restricted: false,
                place: Some(PlaceId::parse(&place_id).map_err(|_wrong| Failure::NotFound)?),
                delivered_by: Some(DeliveredBy { name: practitioner.name.clone(), role: practitioner.role }),
                countersigned: None,
                infant_feeding: None,
                findings: Vec::new(),
                concerns: Vec::new(),
                action_taken: String::new(),
                decision: String::new(),
                given: Vec::new(),
                signposted: Vec::new(),
                written_with: None,
            };
            contact.check(now.today, now.time)?;
            let settles = settles.is_some();
            revisions.extend(
                measurements
                    .into_iter()
                    .map(|measurement| first(Record::Measurement(measurement), "measure", now)),
            );
            (contact, settles)
        }
    };
    if settles && let Some(id) = &appointment_id {
        revisions.push(settled_by(app, id, &contact, now)?);
    }
    revisions.insert(0, first(Record::Contact(contact), "record-contact", now));
    app.write(&revisions, Origin::Typed, draft_id.as_deref())?;
    row_of(&app.open()?.store, &place_id, on, &child_id, now)
}

/// The programme's contacts come first in the list; a weight alone completes none of them.
fn is_review(contact_type: ContactType) -> bool {
    contact_type < ContactType::HealthReview
}

pub(super) fn child_at(store: &Store, child_id: &str) -> Answer<Child> {
    match store.current(child_id)?.revision.record {
        Record::Child(child) => Ok(*child),
        _ => Err(Failure::NotFound),
    }
}

/// The nurse's own words, or what was done when she wrote none; the figures are records of their own.
pub(super) fn narrative(note: &str, measurements: &[Measurement]) -> Answer<String> {
    if !note.is_empty() {
        return Ok(note.to_owned());
    }
    let weighed = measurements.iter().any(|one| one.kind == MeasurementKind::Weight);
    let measured = measurements.iter().any(|one| one.kind != MeasurementKind::Weight);
    match (weighed, measured) {
        (true, true) => Ok("Weighed and measured.".to_owned()),
        (true, false) => Ok("Weighed.".to_owned()),
        (false, true) => Ok("Measured.".to_owned()),
        (false, false) => Err(Problem::new(
            "note",
            "Nothing is written in this row",
            "Type a measurement or a note, or choose Was not brought",
        )
        .into()),
    }
}

fn clinic_saved(store: &Store, contact: &Contact, read: &ReadRevision) -> Answer<ClinicSaved> {
    let mut measurements = Vec::new();
    for entry in store.of_child(contact.child.as_str())? {
        if let Record::Measurement(measurement) = entry.revision.record
            && entry.revision.status == caseload_domain::record::RevisionStatus::Current
            && measurement.contact.as_ref() == Some(&contact.id)
        {
            measurements.push(MeasurementEntry { kind: Code(measurement.kind), value: measurement.value });
        }
    }
    Ok(ClinicSaved {
        contact_id: contact.id.as_str().to_owned(),
        outcome: Code(contact.outcome),
        measurements,
        note: contact.narrative.clone(),
        sync: Code(sync_state(&read.state)),
    })
}
