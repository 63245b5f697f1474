//! Children, adults, their relationships; practitioners and organisations.

use super::codes::Gender;
use super::data_types::{
    Address, CodeableConcept, ContactPoint, HumanName, Identifier, Meta, Period, Reference,
};
use super::extension::Extension;
use super::wire;
use crate::v1::moment::{Date, Moment};

wire! {
    /// A child, born or unborn. The unborn have no birth date and the extension `expected-date-of-delivery`.
    pub struct Patient {
        /// Record id.
        one id: String,
        /// Revision.
        one meta: Meta,
        /// Ethnic category, expected date of delivery, gestation, level of care …
        many extension: Extension,
        /// NHS number, record id.
        many identifier: Identifier,
        /// False once the record is retracted or merged away.
        one active: bool,
        /// Official name first, then known as.
        many name: HumanName,
        /// Telephone numbers.
        many telecom: ContactPoint,
        /// Gender.
        one gender: Gender,
        /// Birth date; absent for the unborn.
        maybe birth_date: Date,
        /// Died, date not known.
        maybe deceased_boolean: bool,
        /// Died on.
        maybe deceased_date_time: Moment,
        /// Addresses.
        many address: Address,
        /// Birth order of a twin or triplet.
        maybe multiple_birth_integer: u32,
        /// Languages.
        many communication: PatientLanguage,
        /// GP practice.
        many general_practitioner: Reference,
        /// The trust.
        maybe managing_organization: Reference,
        /// Other records of the same child.
        many link: PatientLink,
    }
}

wire! {
    /// A language a person uses.
    pub struct PatientLanguage {
        /// Which, as BCP-47.
        one language: CodeableConcept,
        /// Preferred.
        maybe preferred: bool,
    }
}

wire! {
    /// Another record of the same child.
    pub struct PatientLink {
        /// The other.
        one other: Reference,
        /// `replaced-by`, `replaces`, `seealso`.
        #[serde(rename = "type")]
        one kind: String,
    }
}

wire! {
    /// An adult of the family (base R4). Each role to a child is a RelatedPerson that `link` points to.
    pub struct Person {
        /// Record id.
        one id: String,
        /// Revision.
        one meta: Meta,
        /// Reason of an amendment …
        many extension: Extension,
        /// NHS number, record id.
        many identifier: Identifier,
        /// Names.
        many name: HumanName,
        /// Telephone numbers.
        many telecom: ContactPoint,
        /// Gender.
        maybe gender: Gender,
        /// Birth date.
        maybe birth_date: Date,
        /// Addresses.
        many address: Address,
        /// The trust.
        maybe managing_organization: Reference,
        /// False once the record is retracted.
        maybe active: bool,
        /// Roles to children.
        many link: PersonLink,
    }
}

wire! {
    /// Says that a RelatedPerson is this person.
    pub struct PersonLink {
        /// The RelatedPerson.
        one target: Reference,
    }
}

wire! {
    /// A person's role to one child.
    pub struct RelatedPerson {
        /// Record id of the relationship.
        one id: String,
        /// Revision.
        one meta: Meta,
        /// Parental responsibility, lives with child …
        many extension: Extension,
        /// Record id.
        many identifier: Identifier,
        /// False once the role is retracted.
        one active: bool,
        /// The child.
        one patient: Reference,
        /// Mother, father, carer …
        many relationship: CodeableConcept,
        /// Names, for readers that do not follow the Person.
        many name: HumanName,
        /// Telephone numbers.
        many telecom: ContactPoint,
        /// Gender.
        maybe gender: Gender,
        /// Birth date.
        maybe birth_date: Date,
        /// Addresses.
        many address: Address,
        /// Since, until.
        maybe period: Period,
        /// Languages.
        many communication: PatientLanguage,
    }
}

wire! {
    /// Who writes records.
    pub struct Practitioner {
        /// Record id.
        one id: String,
        /// Revision.
        one meta: Meta,
        /// Reason of an amendment …
        many extension: Extension,
        /// NMC PIN, smartcard number, record id.
        many identifier: Identifier,
        /// False once retracted.
        one active: bool,
        /// Names.
        many name: HumanName,
        /// Telephone numbers at work.
        many telecom: ContactPoint,
        /// Health visitor, school nurse …
        many qualification: Qualification,
    }
}

wire! {
    /// A practitioner's registration.
    pub struct Qualification {
        /// Which.
        one code: CodeableConcept,
    }
}

wire! {
    /// The trust, a team, a school, a local authority.
    pub struct Organization {
        /// Record id.
        one id: String,
        /// Revision.
        one meta: Meta,
        /// Reason of an amendment …
        many extension: Extension,
        /// ODS code, record id.
        many identifier: Identifier,
        /// False once retracted.
        one active: bool,
        /// Provider, team, government.
        #[serde(rename = "type")]
        many kind: CodeableConcept,
        /// Name.
        one name: String,
        /// Telephone numbers.
        many telecom: ContactPoint,
        /// Addresses.
        many address: Address,
        /// A team's trust.
        maybe part_of: Reference,
    }
}
