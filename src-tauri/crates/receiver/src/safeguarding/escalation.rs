//! A professional disagreement, step by step.

use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};
use caseload_sync_format::v1::fhir::{Extension, ResourceType, Task};
use serde_json::{Value, json};

use super::refused;
use crate::columns::{Columns, concept, date, day, day_of, days_of, id_in, string};

/// A disagreement, step by step.
pub(crate) fn escalation(task: &Task) -> Columns<'_> {
    let list = &task.extension;
    let steps: Option<Vec<Value>> = Extension::parts(list, extensions::ESCALATION_STEP)
        .map(|parts| {
            Some(json!({
                "stage": concept(parts, "stage", systems::ESCALATION_STAGE)?,
                "to": string(parts, "to"),
                "on": day(parts, "on")?,
                "reply_by": day(parts, "reply-by")?,
                "replied_on": day(parts, "replied-on"),
                "reply": string(parts, "reply"),
            }))
        })
        .collect();
    let Some(steps) = steps else {
        return refused("a step of the escalation cannot be read; check it and amend");
    };
    let resolved = Extension::parts(list, extensions::ESCALATION_RESOLVED).next().unwrap_or(&[]);
    Columns {
        status: Some(task.status.code()),
        sort: Some("escalation"),
        since: days_of(task.execution_period.as_ref()).0,
        until: date(resolved, "on"),
        review_on: task.restriction.as_ref().and_then(|due| due.period.end).map(day_of),
        detail: Some(json!({
            "about": task.description,
            "referral": task.focus.as_ref().and_then(|focus| id_in(focus, ResourceType::ServiceRequest)),
            "outcome": string(resolved, "outcome"),
            "steps": steps,
        })),
        ..Columns::default()
    }
}
