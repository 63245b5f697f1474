//! An appointment.

use caseload_domain::{
    appointment::{Appointment as Booking, AppointmentStatus as Became},
    contact::Mode,
};
use caseload_sync_format::v1::fhir::{
    Appointment, AppointmentParticipant, AppointmentStatus, CodeableConcept, Extension, ExtensionValue,
    ParticipationStatus, Reference, ResourceType,
    vocabulary::{extensions, profiles, systems},
};
use chrono::TimeDelta;

use super::{
    england_time,
    frame::{Frame, child, record_identifier},
    words::{coded_extension, coding, concept, reference_extension, words},
};

/// Appointment: what became of it is in our own extension, with the reason; FHIR has fewer words for it.
pub(super) fn appointment(booking: &Booking, frame: &Frame) -> Appointment {
    let Booking {
        id,
        child: of_child,
        contact_type,
        on,
        at,
        minutes,
        setting,
        mode,
        place,
        note,
        status: became,
        status_reason,
        contact,
    } = booking;
    let what_became = CodeableConcept {
        coding: vec![coding(systems::APPOINTMENT_STATUS, *became)],
        text: words(status_reason),
    };
    let status = status(*became, frame);
    let mut extension = frame.extensions();
    extension.extend(delivery_channel(*mode));
    extension.push(Extension::new(
        extensions::APPOINTMENT_STATUS,
        ExtensionValue::CodeableConcept(what_became.clone()),
    ));
    extension.push(coded_extension(extensions::CONTACT_MODE, systems::CONTACT_MODE, *mode));
    extension.push(coded_extension(extensions::APPOINTMENT_SETTING, systems::CONTACT_PLACE, *setting));
    extension.extend(contact.as_ref().map(|contact| {
        let contact = Reference::to(ResourceType::Encounter, contact.as_str());
        reference_extension(extensions::RESULTING_CONTACT, contact)
    }));
    let start = england_time::instant(*on, *at);
    let service = concept(systems::CONTACT_TYPE, *contact_type);
    let place = place.as_ref().map(|place| Reference::to(ResourceType::Location, place.as_str()));
    Appointment {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::APPOINTMENT)),
        extension,
        identifier: vec![record_identifier(id.as_str())],
        status,
        // FHIR's app-4: a reason only where it was cancelled or nobody came.
        cancelation_reason: match status {
            AppointmentStatus::Cancelled | AppointmentStatus::Noshow => Some(what_became),
            AppointmentStatus::Booked | AppointmentStatus::Fulfilled | AppointmentStatus::EnteredInError => {
                None
            }
        },
        service_type: vec![service],
        specialty: vec![CodeableConcept::code(systems::PRACTICE_SETTING, "950", "Nursing")],
        reason_code: Vec::new(),
        start: Some(start.into()),
        end: Some((start + TimeDelta::minutes((*minutes).into())).into()),
        minutes_duration: Some((*minutes).into()),
        comment: words(note),
        participant: [Some(child(of_child)), Some(frame.author()), place]
            .into_iter()
            .flatten()
            .map(|actor| AppointmentParticipant { actor: Some(actor), status: ParticipationStatus::Accepted })
            .collect(),
    }
}

fn status(became: Became, frame: &Frame) -> AppointmentStatus {
    if frame.is_in_error() {
        return AppointmentStatus::EnteredInError;
    }
    match became {
        Became::Booked => AppointmentStatus::Booked,
        Became::Kept => AppointmentStatus::Fulfilled,
        // The appointment that took over is a record of its own.
        Became::Moved | Became::CancelledByFamily | Became::CancelledByService => {
            AppointmentStatus::Cancelled
        }
        Became::WasNotBrought | Became::NoAccess => AppointmentStatus::Noshow,
    }
}

/// UK Core's word for the mode, where it has one.
fn delivery_channel(mode: Mode) -> Option<Extension> {
    let code = match mode {
        Mode::InPerson | Mode::Group => "In-person",
        Mode::Phone => "Telephone",
        Mode::Video => "Video",
        Mode::Text | Mode::Letter | Mode::Email | Mode::Questionnaire => return None,
    };
    let channel = CodeableConcept::code(systems::DELIVERY_CHANNEL, code, code);
    Some(Extension::new(extensions::DELIVERY_CHANNEL, ExtensionValue::CodeableConcept(channel)))
}
