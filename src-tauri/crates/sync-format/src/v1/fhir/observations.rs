//! What was measured or scored: weights, lengths, heights, heads, and the domains of a development questionnaire.

use super::codes::ObservationStatus;
use super::data_types::{CodeableConcept, Identifier, Meta, Quantity, Reference};
use super::extension::Extension;
use super::wire;
use crate::v1::moment::Moment;

wire! {
    /// A measurement (one quantity) or an assessment (one component for each domain).
    pub struct Observation {
        /// Record id.
        one id: String,
        /// Revision. UK Core's vital signs are final for ever, so only the first revision claims their profile.
        one meta: Meta,
        /// Reason of an amendment, note …
        many extension: Extension,
        /// Record id.
        many identifier: Identifier,
        /// Final, amended, entered in error.
        one status: ObservationStatus,
        /// Vital signs, or survey.
        many category: CodeableConcept,
        /// What was measured, as LOINC, SNOMED and our own code; or which questionnaire.
        one code: CodeableConcept,
        /// The child.
        one subject: Reference,
        /// The contact at which it was taken.
        maybe encounter: Reference,
        /// When.
        maybe effective_date_time: Moment,
        /// Who took it.
        many performer: Reference,
        /// How much.
        maybe value_quantity: Quantity,
        /// A score for each domain.
        many component: ObservationComponent,
    }
}

wire! {
    /// The score of one domain.
    pub struct ObservationComponent {
        /// Which domain.
        one code: CodeableConcept,
        /// The score.
        maybe value_quantity: Quantity,
    }
}
