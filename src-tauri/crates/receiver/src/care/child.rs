//! Comings and goings of a child, and what is known of a death.

use caseload_sync_format::v1::fhir::Extension;
use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};
use serde_json::{Value, json};

use crate::columns::{concept, day, string};

/// Each coming and going; `None` when one does not say which it was.
pub(crate) fn moves(list: &[Extension]) -> Option<Vec<Value>> {
    Extension::parts(list, extensions::CASELOAD_MOVE)
        .map(|parts| {
            Some(json!({
                "on": day(parts, "on"),
                "direction": concept(parts, "direction", systems::MOVE_DIRECTION)?,
                "reason": string(parts, "reason"),
            }))
        })
        .collect()
}

/// Each home before, oldest first: when, and with how many adults. Address and reason stay in the resource.
pub(crate) fn earlier_homes(list: &[Extension]) -> Vec<Value> {
    Extension::parts(list, extensions::EARLIER_HOME)
        .map(|parts| {
            json!({
                "household": string(parts, "household"),
                "since": day(parts, "since"),
                "until": day(parts, "until"),
                "adults": string(parts, "adults").map_or(0, |adults| adults.split(' ').count()),
            })
        })
        .collect()
}

/// Whether it was expected, when the panel was told, and the factors the panel asks for. The family's wishes stay in the
/// resource.
pub(crate) fn death(list: &[Extension]) -> Value {
    let known = Extension::parts(list, extensions::DEATH).next().unwrap_or(&[]);
    let factors: Vec<&str> = Extension::parts(list, extensions::DEATH_FACTOR)
        .filter_map(|parts| string(parts, "factor"))
        .collect();
    json!({
        "expected": concept(known, "expected", systems::YES_NO_NOT_ASKED),
        "panel_told_on": day(known, "panel-told-on"),
        "factors": factors,
    })
}
