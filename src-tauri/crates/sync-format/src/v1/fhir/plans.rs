//! Individual health plans.

use super::codes::{CarePlanIntent, CarePlanStatus};
use super::data_types::{CodeableConcept, Identifier, Meta, Period, Reference};
use super::extension::Extension;
use super::wire;
use crate::v1::moment::Moment;

wire! {
    /// What a child with a condition needs at school or nursery.
    pub struct CarePlan {
        /// Record id.
        one id: String,
        /// Revision.
        one meta: Meta,
        /// Medicines, what to do in an emergency, the review, copies, training …
        many extension: Extension,
        /// Record id.
        many identifier: Identifier,
        /// In force, no longer in force, entered in error.
        one status: CarePlanStatus,
        /// Always a plan here.
        one intent: CarePlanIntent,
        /// What sort of plan.
        many category: CodeableConcept,
        /// A title, without clinical detail.
        maybe title: String,
        /// What the child needs day by day.
        maybe description: String,
        /// The child.
        one subject: Reference,
        /// Since, until.
        maybe period: Period,
        /// When it was first written down.
        maybe created: Moment,
        /// Who wrote it.
        maybe author: Reference,
        /// The condition in words.
        many addresses: Reference,
        /// The school or nursery it is for.
        many supporting_info: Reference,
    }
}
