//! Marks on a body, and to whom they were referred.

use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};
use caseload_sync_format::v1::fhir::{
    Extension, ExtensionValue, Observation, ObservationComponent, ResourceType,
};
use serde_json::{Value, json};

use super::refused;
use crate::columns::{Columns, concept, day_of, id_in, integer, reference, string};

/// Marks on a body.
pub(crate) fn body_map(observation: &Observation) -> Columns<'_> {
    let list = &observation.extension;
    let marks: Option<Vec<Value>> = observation.component.iter().map(mark).collect();
    let Some(marks) = marks else {
        return refused("a mark of the body map cannot be read; check it and amend");
    };
    let referred = Extension::parts(list, extensions::INJURY_REFERRAL).next().unwrap_or(&[]);
    let referred_at = match Extension::find(referred, "at") {
        Some(ExtensionValue::DateTime(moment)) => Some(moment.to_string()),
        Some(_) | None => None,
    };
    Columns {
        status: Some(observation.status.code()),
        sort: Some("body-map"),
        since: observation.effective_date_time.map(day_of),
        contact_id: observation
            .encounter
            .as_ref()
            .and_then(|contact| id_in(contact, ResourceType::Encounter)),
        detail: Some(json!({
            "figure": concept(list, extensions::BODY_FIGURE, systems::BODY_FIGURE),
            "mobility": concept(list, extensions::MOBILITY, systems::MOBILITY),
            "marks": marks,
            "referred_at": referred_at,
            "referred_to": string(referred, "to"),
            "referral_outcome": string(referred, "outcome"),
            "referral": reference(referred, "referral")
                .and_then(|referral| id_in(referral, ResourceType::ServiceRequest)),
        })),
        ..Columns::default()
    }
}

fn mark(component: &ObservationComponent) -> Option<Value> {
    let parts = Extension::parts(&component.extension, extensions::BODY_MARK).next()?;
    let lies = |name: &str| integer(parts, name).filter(|place| (0..=1_000).contains(place));
    Some(json!({
        "kind": component.code.code_in(systems::MARK_KIND)?,
        "site": component.value_codeable_concept.as_ref()?.code_in(systems::BODY_SITE)?,
        "view": concept(parts, "view", systems::BODY_VIEW)?,
        "x": lies("x")?,
        "y": lies("y")?,
        "length": integer(parts, "length"),
        "width": integer(parts, "width"),
        "colour": string(parts, "colour"),
        "explanation": string(parts, "explanation"),
        "explained_by": string(parts, "explained-by"),
    }))
}
