//! One line of records: a resource of one of the types the format knows.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::appointments::{Appointment, Location};
use super::care::{Condition, EpisodeOfCare, Flag, Goal, Task};
use super::contacts::{DocumentReference, Encounter};
use super::data_types::{Meta, Reference};
use super::extension::Extension;
use super::observations::Observation;
use super::people::{Organization, Patient, Person, Practitioner, RelatedPerson};
use super::plans::CarePlan;
use super::provenance::Provenance;
use super::referrals::{Communication, List, ServiceRequest};
use super::responses::QuestionnaireResponse;
use super::services::HealthcareService;

macro_rules! resources {
    ($($Type:ident),+ $(,)?) => {
        /// A resource. `resourceType` comes first in its line.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[serde(tag = "resourceType")]
        pub enum Resource {
            $(
                #[doc = concat!("`", stringify!($Type), "`")]
                $Type(Box<$Type>),
            )+
        }

        /// The kinds of resource, in the order in which a manifest counts them (FORMAT.md 8).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum ResourceType {
            $(
                #[doc = concat!("`", stringify!($Type), "`")]
                $Type,
            )+
        }

        impl ResourceType {
            /// Every type, in order.
            pub const ALL: &'static [ResourceType] = &[$(ResourceType::$Type),+];

            /// The name as FHIR spells it.
            pub fn name(self) -> &'static str {
                match self { $(ResourceType::$Type => stringify!($Type),)+ }
            }

            /// The type of that name.
            pub fn from_name(name: &str) -> Option<ResourceType> {
                match name { $(stringify!($Type) => Some(ResourceType::$Type),)+ _unknown => None }
            }

            pub(super) fn parse(self, json: &str) -> Result<Resource, serde_json::Error> {
                Ok(match self {
                    $(ResourceType::$Type => Resource::$Type(Box::new(serde_json::from_str(json)?)),)+
                })
            }
        }

        impl Resource {
            /// Which kind.
            pub fn resource_type(&self) -> ResourceType {
                match self { $(Resource::$Type(_) => ResourceType::$Type,)+ }
            }

            /// The record's id.
            pub fn id(&self) -> &str {
                match self { $(Resource::$Type(resource) => &resource.id,)+ }
            }

            /// Revision, time, labels.
            pub fn meta(&self) -> &Meta {
                match self { $(Resource::$Type(resource) => &resource.meta,)+ }
            }

            /// The resource's own extensions.
            pub fn extension(&self) -> &[Extension] {
                match self { $(Resource::$Type(resource) => &resource.extension,)+ }
            }
        }

        $(
            impl From<$Type> for Resource {
                fn from(resource: $Type) -> Self {
                    Resource::$Type(Box::new(resource))
                }
            }
        )+
    };
}

resources! {
    Organization,
    Practitioner,
    Location,
    HealthcareService,
    Patient,
    Person,
    RelatedPerson,
    EpisodeOfCare,
    Condition,
    Goal,
    CarePlan,
    Appointment,
    Encounter,
    Observation,
    QuestionnaireResponse,
    DocumentReference,
    Flag,
    Task,
    ServiceRequest,
    Communication,
    List,
    Provenance,
}

impl Resource {
    /// The child the resource is about, where it is about one.
    pub fn child(&self) -> Option<&Reference> {
        match self {
            Resource::RelatedPerson(related_person) => Some(&related_person.patient),
            Resource::EpisodeOfCare(episode) => Some(&episode.patient),
            Resource::Condition(condition) => Some(&condition.subject),
            Resource::Goal(goal) => Some(&goal.subject),
            Resource::CarePlan(plan) => Some(&plan.subject),
            Resource::Appointment(appointment) => appointment.child(),
            Resource::Encounter(encounter) => Some(&encounter.subject),
            Resource::Observation(observation) => Some(&observation.subject),
            Resource::QuestionnaireResponse(response) => Some(&response.subject),
            Resource::DocumentReference(document) => Some(&document.subject),
            Resource::Flag(flag) => Some(&flag.subject),
            Resource::Task(task) => task.subject.as_ref(),
            Resource::ServiceRequest(referral) => Some(&referral.subject),
            Resource::Communication(communication) => communication.subject.as_ref(),
            Resource::List(list) => Some(&list.subject),
            Resource::Patient(_)
            | Resource::Person(_)
            | Resource::Practitioner(_)
            | Resource::Organization(_)
            | Resource::Location(_)
            | Resource::HealthcareService(_)
            | Resource::Provenance(_) => None,
        }
    }
}

impl fmt::Display for ResourceType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
