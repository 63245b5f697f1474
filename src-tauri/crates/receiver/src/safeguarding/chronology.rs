//! What is significant in a child's record.

use caseload_sync_format::v1::fhir::vocabulary::extensions;
use caseload_sync_format::v1::fhir::{List, ResourceType};
use serde_json::{Value, json};

use super::refused;
use crate::columns::{Columns, day_of, id_in, string};

/// What is significant, by reference to the resources it came in.
pub(crate) fn chronology(list: &List) -> Columns<'_> {
    let entries: Option<Vec<Value>> = list
        .entry
        .iter()
        .map(|entry| {
            let (kind, id) = entry.item.reference.as_deref()?.split_once('/')?;
            // Only what the format knows, and never a single version of it.
            let kind = ResourceType::from_name(kind)?;
            Some(json!({
                "type": kind.name(),
                "id": id_in(&entry.item, kind).filter(|known| *known == id)?,
                "marked_on": entry.date.map(day_of).map(|day| day.to_string()),
                "why": string(&entry.extension, extensions::SIGNIFICANT_BECAUSE),
            }))
        })
        .collect();
    let Some(entries) = entries else {
        return refused("an entry of the chronology points to nothing known here");
    };
    Columns {
        status: Some(list.status.code()),
        sort: Some("chronology"),
        detail: Some(json!({ "entries": entries })),
        ..Columns::default()
    }
}
