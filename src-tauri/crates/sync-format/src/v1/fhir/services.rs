//! The directory of local services.

use super::data_types::{CodeableConcept, ContactPoint, Identifier, Meta, Reference};
use super::extension::Extension;
use super::wire;

wire! {
    /// A service that families are told of or referred to, as this laptop's directory has it.
    pub struct HealthcareService {
        /// Record id.
        one id: String,
        /// Revision.
        one meta: Meta,
        /// From when and until when it is offered …
        many extension: Extension,
        /// Record id.
        many identifier: Identifier,
        /// False once the entry is retracted.
        one active: bool,
        /// What it helps with.
        many category: CodeableConcept,
        /// Where and when, in words.
        many location: Reference,
        /// Its name.
        maybe name: String,
        /// What it does.
        maybe comment: String,
        /// Telephone, web or e-mail address, as written.
        many telecom: ContactPoint,
        /// For whom, in words.
        many eligibility: ServiceEligibility,
        /// How to refer, in words.
        many referral_method: CodeableConcept,
    }
}

wire! {
    /// For whom a service is.
    pub struct ServiceEligibility {
        /// In words.
        maybe comment: String,
    }
}
