//! The FHIR R4 resources a sync file may hold, with only the elements it may hold.
//!
//! The structs are the wire: field names and their order are the contract (FORMAT.md 8, 9).
//! Each field's cardinality is said in the macro's words: `one`, `maybe`, `many`.

mod appointments;
mod assessment_codes;
mod care;
mod care_codes;
mod care_definitions;
mod codes;
mod contacts;
mod data_types;
mod decimal;
mod definitions;
mod extension;
mod line;
mod observations;
mod people;
mod plans;
mod provenance;
mod referrals;
mod resource;
mod responses;
mod safeguarding_codes;
mod safeguarding_definitions;
mod services;
pub mod vocabulary;

pub use appointments::{Appointment, AppointmentParticipant, Location};
pub use assessment_codes::tool_and_form;
pub use care::{
    Condition, Diagnosis, EpisodeOfCare, EpisodeStatusHistory, Flag, Goal, GoalTarget, Task, TaskRestriction,
};
pub use codes::{
    AddressUse, AppointmentStatus, CarePlanIntent, CarePlanStatus, CommunicationStatus, ContactPointSystem,
    ContactPointUse, DocumentStatus, EncounterStatus, EpisodeStatus, FlagStatus, Gender, GoalStatus,
    ListMode, ListStatus, LocationStatus, NameUse, ObservationStatus, ParticipationStatus, RequestIntent,
    RequestStatus, ResponseStatus, TaskIntent, TaskPriority, TaskStatus,
};
pub use contacts::{
    DocumentContent, DocumentContext, DocumentReference, Encounter, EncounterLocation, EncounterParticipant,
};
pub use data_types::{
    Address, Annotation, Attachment, CodeableConcept, Coding, ContactPoint, HumanName, Identifier, Meta,
    NotANote, Period, Quantity, Reference,
};
pub use decimal::Decimal;
pub use definitions::{
    CODE_SYSTEMS, CodeSystemDefinition, EXTENSIONS, ExtensionContent, ExtensionDefinition, ExtensionPart,
    definition_files,
};
pub use extension::{Extension, ExtensionValue};
pub use line::LineError;
pub use observations::{Observation, ObservationComponent};
pub use people::{
    Organization, Patient, PatientLanguage, PatientLink, Person, PersonLink, Practitioner, Qualification,
    RelatedPerson,
};
pub use plans::CarePlan;
pub use provenance::{Provenance, ProvenanceAgent};
pub use referrals::{Communication, CommunicationPayload, List, ListEntry, ServiceRequest};
pub use resource::{Resource, ResourceType};
pub use responses::{QuestionnaireResponse, ResponseAnswer, ResponseItem};
pub use services::{HealthcareService, ServiceEligibility};

/// Declares a wire struct: camelCase keys, unknown keys refused, absent values left out.
macro_rules! wire {
    ($(#[$meta:meta])* pub struct $Name:ident { $($fields:tt)* }) => {
        wire!(@fields [$(#[$meta])*] $Name [] $($fields)*);
    };
    (@fields $metas:tt $Name:ident [$($done:tt)*] $(#[$doc:meta])* one $field:ident : $T:ty, $($rest:tt)*) => {
        wire!(@fields $metas $Name [$($done)* $(#[$doc])* pub $field: $T,] $($rest)*);
    };
    (@fields $metas:tt $Name:ident [$($done:tt)*] $(#[$doc:meta])* maybe $field:ident : $T:ty, $($rest:tt)*) => {
        wire!(@fields $metas $Name [
            $($done)*
            $(#[$doc])*
            #[serde(skip_serializing_if = "Option::is_none")]
            pub $field: Option<$T>,
        ] $($rest)*);
    };
    (@fields $metas:tt $Name:ident [$($done:tt)*] $(#[$doc:meta])* many $field:ident : $T:ty, $($rest:tt)*) => {
        wire!(@fields $metas $Name [
            $($done)*
            $(#[$doc])*
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            pub $field: Vec<$T>,
        ] $($rest)*);
    };
    (@fields [$($metas:tt)*] $Name:ident [$($done:tt)*]) => {
        $($metas)*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $Name { $($done)* }
    };
}
pub(crate) use wire;
