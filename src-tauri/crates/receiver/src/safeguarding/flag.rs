//! What joined the flags that are no status: who knows, what was done, what the police were told.

use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};
use caseload_sync_format::v1::fhir::{Extension, Flag};
use serde_json::{Value, json};

use super::event::{CANNOT_BE_READ, events};
use crate::columns::{concept, string};

/// What joined the other flags.
pub(crate) fn detail(flag: &Flag) -> Result<Value, &'static str> {
    let list = &flag.extension;
    let police = Extension::parts(list, extensions::POLICE_REPORT).next().unwrap_or(&[]);
    Ok(json!({
        "local_type": flag.code.code_in(systems::LOCAL_FLAG),
        "known_to": string(list, extensions::FLAG_KNOWN_TO),
        "action": string(list, extensions::CONCERN_ACTION),
        "police_reference": string(police, "reference"),
        "not_reported_because": string(police, "not-reported-because"),
        "health_advice": concept(police, "health-advice", systems::YES_NO_NOT_ASKED),
        "law_advice": concept(police, "law-advice", systems::YES_NO_NOT_ASKED),
        "events": events(list).ok_or(CANNOT_BE_READ)?,
    }))
}
