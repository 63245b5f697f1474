//! A referral, with its answer.

use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};
use caseload_sync_format::v1::fhir::{Extension, ResourceType, ServiceRequest};
use serde_json::json;

use super::refused;
use crate::columns::{Columns, concept, date, day, day_of, id_in, string};

/// A referral, with its answer.
pub(crate) fn referral(request: &ServiceRequest) -> Columns<'_> {
    let list = &request.extension;
    let Some(service) = request.code.as_ref().and_then(|code| code.code_in(systems::REFERRAL_SERVICE)) else {
        return refused("the service referred to is not known here; check it and amend");
    };
    let answer = Extension::parts(list, extensions::REFERRAL_ANSWER).next().unwrap_or(&[]);
    Columns {
        status: Some(request.status.code()),
        kind: Some(service),
        mode: concept(list, extensions::CONTACT_MODE, systems::CONTACT_MODE),
        outcome: concept(answer, "answer", systems::REFERRAL_ANSWER),
        since: request.authored_on.map(day_of),
        until: date(answer, "on"),
        review_on: date(list, extensions::REFERRAL_CHASE_ON),
        contact_id: request.encounter.as_ref().and_then(|contact| id_in(contact, ResourceType::Encounter)),
        detail: Some(json!({
            "service_name": request.code.as_ref().and_then(|code| code.text.as_deref()),
            "urgency": request.priority.map(|priority| priority.code()),
            "reason": request.reason_code.iter().find_map(|reason| reason.text.as_deref()),
            "basis": concept(list, extensions::SHARING_BASIS, systems::SHARING_BASIS),
            "confirmed_on": day(list, extensions::REFERRAL_CONFIRMED_ON),
            "answered_by": string(answer, "by"),
            "answer_reason": string(answer, "reason"),
            "service_id": request
                .performer
                .iter()
                .find_map(|service| id_in(service, ResourceType::HealthcareService)),
            "came_of_it": string(list, extensions::REFERRAL_OUTCOME),
        })),
        ..Columns::default()
    }
}
