//! Appointments, and the places of the register: where children are seen.

use super::codes::{AppointmentStatus, LocationStatus, ParticipationStatus};
use super::data_types::{Address, CodeableConcept, ContactPoint, Identifier, Meta, Reference};
use super::extension::Extension;
use super::wire;
use crate::v1::moment::Instant;

wire! {
    /// An appointment, whether or not it was kept: `appointment-status` says which.
    pub struct Appointment {
        /// Record id.
        one id: String,
        /// Revision.
        one meta: Meta,
        /// Appointment status, the contact that came of it, reason of an amendment …
        many extension: Extension,
        /// Record id.
        many identifier: Identifier,
        /// Booked, fulfilled, cancelled, no show, entered in error.
        one status: AppointmentStatus,
        /// Why it was cancelled or not kept (FHIR rule app-4).
        maybe cancelation_reason: CodeableConcept,
        /// Which contact of the programme it is for.
        many service_type: CodeableConcept,
        /// Nursing.
        many specialty: CodeableConcept,
        /// What it is for, in words.
        many reason_code: CodeableConcept,
        /// From.
        maybe start: Instant,
        /// To.
        maybe end: Instant,
        /// How long.
        maybe minutes_duration: u32,
        /// What to bring or to know.
        maybe comment: String,
        /// The child, the practitioner, the place.
        many participant: AppointmentParticipant,
    }
}

impl Appointment {
    /// The child it is for.
    pub fn child(&self) -> Option<&Reference> {
        self.actor(super::ResourceType::Patient)
    }

    /// The first participant of a type.
    pub fn actor(&self, resource_type: super::ResourceType) -> Option<&Reference> {
        self.participant
            .iter()
            .filter_map(|participant| participant.actor.as_ref())
            .find(|actor| actor.id_of(resource_type).is_some())
    }
}

wire! {
    /// Who or what an appointment needs.
    pub struct AppointmentParticipant {
        /// Patient, Practitioner or Location.
        maybe actor: Reference,
        /// Always accepted here: nobody is asked by this file.
        one status: ParticipationStatus,
    }
}

wire! {
    /// A place of the register: a school, a clinic, a family hub.
    pub struct Location {
        /// Record id.
        one id: String,
        /// Revision.
        one meta: Meta,
        /// Named practitioner, invitations, reason of an amendment …
        many extension: Extension,
        /// URN, ODS code, record id.
        many identifier: Identifier,
        /// Inactive once it is closed, or was never true.
        one status: LocationStatus,
        /// Name.
        maybe name: String,
        /// What sort of place.
        #[serde(rename = "type")]
        many kind: CodeableConcept,
        /// Telephone numbers.
        many telecom: ContactPoint,
        /// Address.
        maybe address: Address,
        /// The trust that keeps the register, not the place's owner.
        maybe managing_organization: Reference,
    }
}
