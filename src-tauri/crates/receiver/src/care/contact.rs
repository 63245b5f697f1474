//! What was given at a contact, and which services the family was told of.

use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};
use caseload_sync_format::v1::fhir::{Extension, ResourceType};
use serde_json::{Value, json};

use crate::columns::{concept, id_in, integer, reference};

/// What was given by hand; `None` when something of it cannot be read.
pub(crate) fn given(list: &[Extension]) -> Option<Vec<Value>> {
    Extension::parts(list, extensions::GIVEN)
        .map(|parts| {
            Some(json!({
                "item": concept(parts, "item", systems::GIVEN_ITEM)?,
                "quantity": integer(parts, "quantity")?,
            }))
        })
        .collect()
}

/// The services by their ids; `None` when one has none.
pub(crate) fn signposted(list: &[Extension]) -> Option<Vec<&str>> {
    Extension::parts(list, extensions::SIGNPOSTED)
        .map(|parts| id_in(reference(parts, "service")?, ResourceType::HealthcareService))
        .collect()
}
