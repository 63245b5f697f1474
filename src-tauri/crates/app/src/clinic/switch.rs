//! A saved row put right in one stroke: the child was brought after all, or was not.

use caseload_domain::{
    appointment::Appointment,
    contact::{Contact, Outcome},
    problem::Problem,
    record::{Record, RevisionStatus},
};
use caseload_store::{NewRevision, Origin, Store};

use super::{
    row_of,
    views::{Came, ClinicRow, SwitchClinicRow},
};
use crate::{
    app::{App, next},
    clock::Now,
    contact::{decision_asked, taken_back_with},
    failure::{Answer, Failure},
};

/// What the history says of each record that is changed.
const REASON: &str = "corrected at the clinic";

/// Switches a saved row. Seen becomes was not brought by amending the contact; was not brought becomes seen by taking
/// it back, so that the row opens and what was measured can be typed.
///
/// # Errors
/// [`Failure::Invalid`] for a child without an appointment, or when the row says so already; [`Failure::NotFound`].
pub fn switch_clinic_row(app: &mut App, request: SwitchClinicRow, now: Now) -> Answer<ClinicRow> {
    let SwitchClinicRow { contact_id, came } = request;
    let store = &app.open()?.store;
    let read = store.current(&contact_id)?;
    let (Record::Contact(contact), RevisionStatus::Current) = (read.revision.record, read.revision.status)
    else {
        return Err(Failure::NotFound);
    };
    let number = read.revision.number;
    let Some(place_id) = contact.place.as_ref().map(|place| place.as_str().to_owned()) else {
        return Err(Failure::NotFound);
    };
    let (child_id, on) = (contact.child.as_str().to_owned(), contact.happened_on);
    let stands = match contact.outcome {
        Outcome::Seen | Outcome::SeenLate => Some(Came::Seen),
        Outcome::WasNotBrought => Some(Came::WasNotBrought),
        Outcome::NotSeen
        | Outcome::NoAccess
        | Outcome::Declined
        | Outcome::CancelledByFamily
        | Outcome::CancelledByService
        | Outcome::AbsentFromSchool
        | Outcome::LeftSchool
        | Outcome::UnableToMeasure => None,
    };
    if stands.is_none() || stands == Some(came.0) {
        return Err(Problem::new("came", "This row cannot be switched", "Open the clinic again").into());
    }
    let mut revisions = taken_back_with(store, &contact, REASON, now)?;
    match came.0 {
        Came::Seen => revisions.push(NewRevision {
            status: RevisionStatus::EnteredInError,
            ..next(Record::Contact(contact), number, REASON, "entered-in-error", now)
        }),
        Came::WasNotBrought => {
            let Some((appointment, revision)) = appointment_of(store, &contact, &place_id)? else {
                return Err(Problem::new(
                    "came",
                    "Only a child with an appointment can be not brought",
                    "Take the contact back in the child's record",
                )
                .into());
            };
            let missed = Contact {
                contact_type: appointment.contact_type,
                outcome: Outcome::WasNotBrought,
                present: Vec::new(),
                narrative: String::new(),
                infant_feeding: None,
                ..contact
            };
            missed.check(now.today, now.time)?;
            if !decision_asked(store, &missed)?.is_empty() {
                return Err(Problem::new(
                    "came",
                    "This is the second time in a row that the child was not brought",
                    "Open the contact in the child's record: choose Was not brought and write what you decided",
                )
                .into());
            }
            // The appointment keeps pointing at the contact; only what became of it changes.
            revisions.retain(|revision| !matches!(revision.record, Record::Appointment(_)));
            let settled = Appointment {
                status: caseload_domain::appointment::AppointmentStatus::after(Outcome::WasNotBrought),
                contact: Some(missed.id.clone()),
                ..appointment
            };
            revisions.push(next(Record::Appointment(settled), revision, REASON, "settle-appointment", now));
            revisions.push(next(Record::Contact(missed), number, REASON, "amend-contact", now));
        }
    }
    app.write(&revisions, Origin::Typed, None)?;
    row_of(&app.open()?.store, &place_id, on, &child_id, now)
}

/// The appointment a contact settled, or one of that day at that place which is still open: a weight alone settles no review.
fn appointment_of(store: &Store, contact: &Contact, place_id: &str) -> Answer<Option<(Appointment, u32)>> {
    let mut open = None;
    for read in store.of_child(contact.child.as_str())? {
        let number = read.revision.number;
        let (Record::Appointment(appointment), RevisionStatus::Current) =
            (read.revision.record, read.revision.status)
        else {
            continue;
        };
        if appointment.contact.as_ref() == Some(&contact.id) {
            return Ok(Some((appointment, number)));
        }
        let here = appointment.place.as_ref().is_some_and(|place| place.as_str() == place_id);
        if here && appointment.on == contact.happened_on && appointment.status.is_open() {
            open = Some((appointment, number));
        }
    }
    Ok(open)
}
