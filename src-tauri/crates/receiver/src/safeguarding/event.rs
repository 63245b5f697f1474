//! What happened or is planned, of a status or of a flag.

use caseload_sync_format::v1::fhir::Extension;
use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};
use serde_json::{Value, json};

use crate::columns::{concept, day, string};

/// What the nurse is told of one that is not as the format has it.
pub(super) const CANNOT_BE_READ: &str = "an event cannot be read; check it and amend";

pub(super) fn events(list: &[Extension]) -> Option<Vec<Value>> {
    Extension::parts(list, extensions::SAFEGUARDING_EVENT)
        .map(|parts| {
            Some(json!({
                "kind": concept(parts, "kind", systems::SAFEGUARDING_EVENT)?,
                "on": day(parts, "on")?,
                "state": concept(parts, "state", systems::EVENT_STATE)?,
                "part": concept(parts, "part", systems::EVENT_PART)?,
                "note": string(parts, "note"),
            }))
        })
        .collect()
}
