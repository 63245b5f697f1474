//! An individual health plan: since when, when it is looked at again, who holds it and who was trained.

use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};
use caseload_sync_format::v1::fhir::{CarePlan, Extension, ResourceType};
use serde_json::{Value, json};

use super::refused;
use crate::columns::{Columns, concept, date, day, days_of, id_in, string};

/// A plan. Its words, but for the condition, stay in the resource.
pub(crate) fn health_plan(plan: &CarePlan) -> Columns<'_> {
    let list = &plan.extension;
    let (since, until) = days_of(plan.period.as_ref());
    let copies: Option<Vec<Value>> = Extension::parts(list, extensions::HEALTH_PLAN_COPY)
        .map(|parts| Some(json!({ "holder": string(parts, "holder"), "on": day(parts, "on")? })))
        .collect();
    let training: Option<Vec<Value>> = Extension::parts(list, extensions::HEALTH_PLAN_TRAINING)
        .map(|parts| {
            Some(json!({
                "what": string(parts, "what"),
                "who": string(parts, "who"),
                "on": day(parts, "on")?,
                "renew_on": day(parts, "renew-on"),
            }))
        })
        .collect();
    let (Some(copies), Some(training)) = (copies, training) else {
        return refused("a copy or a training of this plan has no day; check it and amend");
    };
    let end = Extension::parts(list, extensions::HEALTH_PLAN_END).next().unwrap_or(&[]);
    Columns {
        status: Some(plan.status.code()),
        outcome: concept(end, "reason", systems::HEALTH_PLAN_END_REASON),
        since,
        until,
        review_on: date(list, extensions::HEALTH_PLAN_REVIEW_DATE),
        place_id: plan.supporting_info.iter().find_map(|place| id_in(place, ResourceType::Location)),
        detail: Some(json!({
            "condition": plan.addresses.iter().find_map(|condition| condition.display.as_deref()),
            "copies": copies,
            "training": training,
        })),
        ..Columns::default()
    }
}
