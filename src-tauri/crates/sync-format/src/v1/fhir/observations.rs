//! What was measured, scored or seen: weights, lengths, heights, heads; totals and scales of assessment tools; marks on a
//! body; the detail of a safeguarding status.

use super::codes::ObservationStatus;
use super::data_types::{Annotation, CodeableConcept, Identifier, Meta, Period, Quantity, Reference};
use super::extension::Extension;
use super::wire;
use crate::v1::moment::Moment;

wire! {
    /// A measurement (one quantity), an assessment (a total, a component for each scale, or both), a body map (a component
    /// for each mark), or what is known of a safeguarding status (a component for each fact).
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
        /// What was measured, as LOINC, SNOMED and our own code; or which assessment tool.
        one code: CodeableConcept,
        /// The child.
        one subject: Reference,
        /// The relative an assessment is about, where it is not about the child.
        many focus: Reference,
        /// The contact at which it was taken.
        maybe encounter: Reference,
        /// When.
        maybe effective_date_time: Moment,
        /// From, to; of a safeguarding status, in place of the moment.
        maybe effective_period: Period,
        /// Who took it.
        many performer: Reference,
        /// How much; of an assessment the total.
        maybe value_quantity: Quantity,
        /// What was done about it, and more in the nurse's words.
        many note: Annotation,
        /// The answers an assessment was scored from.
        many derived_from: Reference,
        /// A score for each scale, a mark, a fact.
        many component: ObservationComponent,
    }
}

wire! {
    /// The score of one scale, a mark on the body, a fact of a safeguarding status.
    pub struct ObservationComponent {
        /// Where on the outline a mark is, its size and its explanation.
        many extension: Extension,
        /// Which scale, what kind of mark, which fact.
        one code: CodeableConcept,
        /// The score.
        maybe value_quantity: Quantity,
        /// The part of the body; a fact with a code.
        maybe value_codeable_concept: CodeableConcept,
        /// A fact in words.
        maybe value_string: String,
    }
}
