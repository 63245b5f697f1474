//! Contacts and their notes.

use super::codes::{DocumentStatus, EncounterStatus};
use super::data_types::{Attachment, CodeableConcept, Coding, Identifier, Meta, Period, Quantity, Reference};
use super::extension::Extension;
use super::wire;
use crate::v1::moment::Instant;

wire! {
    /// A contact, whether or not the child was seen: `attendance-outcome` says which.
    pub struct Encounter {
        /// Record id of the contact.
        one id: String,
        /// Revision.
        one meta: Meta,
        /// Attendance outcome, contact mode, purpose, voice of the child, written at …
        many extension: Extension,
        /// Record id; `visit` where one visit was written once for several children.
        many identifier: Identifier,
        /// Planned, finished, cancelled (did not take place), entered in error.
        one status: EncounterStatus,
        /// Where, as v3-ActCode: HH home, AMB clinic, FLD elsewhere, VR by telephone or video.
        one class: Coding,
        /// Which contact of the programme.
        #[serde(rename = "type")]
        many kind: CodeableConcept,
        /// Health visiting, school nursing.
        maybe service_type: CodeableConcept,
        /// The child.
        one subject: Reference,
        /// Universal Plus episodes it belongs to.
        many episode_of_care: Reference,
        /// Who was there.
        many participant: EncounterParticipant,
        /// From, to.
        one period: Period,
        /// How long.
        maybe length: Quantity,
        /// Why.
        many reason_code: CodeableConcept,
        /// Where.
        many location: EncounterLocation,
        /// The trust or team.
        maybe service_provider: Reference,
    }
}

wire! {
    /// Someone who was there.
    pub struct EncounterParticipant {
        /// As what.
        #[serde(rename = "type")]
        many kind: CodeableConcept,
        /// Practitioner or RelatedPerson.
        maybe individual: Reference,
    }
}

wire! {
    /// A place.
    pub struct EncounterLocation {
        /// The place in words; FHIR insists on a reference.
        one location: Reference,
        /// CSDS activity location code.
        maybe physical_type: CodeableConcept,
    }
}

wire! {
    /// A contact's note, a locked report, or a letter.
    pub struct DocumentReference {
        /// Record id of the note.
        one id: String,
        /// Revision; security `R` when restricted.
        one meta: Meta,
        /// Reason of an amendment …
        many extension: Extension,
        /// Record id.
        many identifier: Identifier,
        /// Current, superseded, entered in error.
        one status: DocumentStatus,
        /// `final` or `amended`.
        maybe doc_status: String,
        /// What sort of note.
        #[serde(rename = "type")]
        one kind: CodeableConcept,
        /// What sort of note, coarser.
        many category: CodeableConcept,
        /// The child.
        one subject: Reference,
        /// When it was written.
        one date: Instant,
        /// Who wrote it.
        many author: Reference,
        /// The trust.
        maybe custodian: Reference,
        /// A title, without clinical detail.
        maybe description: String,
        /// As in `meta.security`.
        many security_label: CodeableConcept,
        /// The text.
        many content: DocumentContent,
        /// The contact; of a report what it was written from.
        maybe context: DocumentContext,
    }
}

wire! {
    /// The text of a note.
    pub struct DocumentContent {
        /// The text.
        one attachment: Attachment,
    }
}

wire! {
    /// What a note belongs to.
    pub struct DocumentContext {
        /// The contact.
        many encounter: Reference,
        /// When.
        maybe period: Period,
        /// What a report was written from.
        many related: Reference,
    }
}
