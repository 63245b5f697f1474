//! Who wrote what, when and why.

use super::data_types::{CodeableConcept, Meta, Reference};
use super::extension::Extension;
use super::wire;
use crate::v1::moment::{Instant, Moment};

wire! {
    /// One act of writing, over one or more revisions.
    pub struct Provenance {
        /// An id of its own.
        one id: String,
        /// Revision, always 1.
        one meta: Meta,
        /// Reason of an amendment …
        many extension: Extension,
        /// The revisions written: `Type/id/_history/version`.
        many target: Reference,
        /// When what they tell of happened.
        maybe occurred_date_time: Moment,
        /// When they were written.
        one recorded: Instant,
        /// Why, in codes or words.
        many reason: CodeableConcept,
        /// Created, amended, entered in error.
        maybe activity: CodeableConcept,
        /// Who, and on which device.
        many agent: ProvenanceAgent,
    }
}

wire! {
    /// Someone, or a device, that took part.
    pub struct ProvenanceAgent {
        /// Author, assembler.
        #[serde(rename = "type")]
        maybe kind: CodeableConcept,
        /// Practitioner, or a device by identifier.
        one who: Reference,
        /// The trust.
        maybe on_behalf_of: Reference,
    }
}
