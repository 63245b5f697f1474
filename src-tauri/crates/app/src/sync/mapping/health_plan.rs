//! An individual health plan.

use caseload_domain::{
    health_plan::{HealthPlan, HealthPlanEnd, PlanCopy, PlanTraining},
    record::Revision,
};
use caseload_sync_format::v1::fhir::{
    CarePlan, CarePlanIntent, CarePlanStatus, CodeableConcept, Extension, Period, Reference, ResourceType,
    vocabulary::{extensions, profiles, systems},
};

use super::{
    frame::{Frame, child, record_identifier},
    task::authored_on,
    words::{coded_extension, date_extension, known_coding, parts_extension, words, words_extension},
};

/// CarePlan: what the child needs in the description, the condition in words, and own extensions for what R4 has no place for.
pub(super) fn care_plan(plan: &HealthPlan, earlier: &[Revision], frame: &Frame) -> CarePlan {
    let HealthPlan {
        id,
        child: of_child,
        condition,
        needs,
        medication,
        emergency,
        place,
        written_on,
        review_on,
        copies,
        training,
        ended,
    } = plan;
    let mut extension = frame.extensions();
    extension.extend(words_extension(extensions::HEALTH_PLAN_MEDICATION, medication));
    extension.extend(words_extension(extensions::HEALTH_PLAN_EMERGENCY, emergency));
    extension.push(date_extension(extensions::HEALTH_PLAN_REVIEW_DATE, *review_on));
    extension.extend(copies.iter().map(copy));
    extension.extend(training.iter().map(trained));
    extension.extend(ended.as_ref().map(end));
    CarePlan {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::CARE_PLAN)),
        extension,
        identifier: vec![record_identifier(id.as_str())],
        status: match (frame.is_in_error(), ended) {
            (true, _) => CarePlanStatus::EnteredInError,
            (false, Some(_)) => CarePlanStatus::Completed,
            (false, None) => CarePlanStatus::Active,
        },
        intent: CarePlanIntent::Plan,
        category: vec![CodeableConcept {
            coding: vec![known_coding(systems::RECORD_KIND, "health-plan")],
            text: None,
        }],
        title: Some("Individual health plan".to_owned()),
        description: words(needs),
        subject: child(of_child),
        period: Some(Period {
            start: Some((*written_on).into()),
            // FHIR's per-1: an end before the start would be no period.
            end: ended.as_ref().map(|ended| ended.on.max(*written_on).into()),
        }),
        created: Some(authored_on(earlier, frame).into()),
        author: Some(frame.author()),
        addresses: words(condition).map(Reference::display).into_iter().collect(),
        supporting_info: place
            .as_ref()
            .map(|place| Reference::to(ResourceType::Location, place.as_str()))
            .into_iter()
            .collect(),
    }
}

fn copy(copy: &PlanCopy) -> Extension {
    let PlanCopy { holder, on } = copy;
    let parts = words_extension("holder", holder).into_iter().chain([date_extension("on", *on)]);
    parts_extension(extensions::HEALTH_PLAN_COPY, parts.collect())
}

fn trained(training: &PlanTraining) -> Extension {
    let PlanTraining { what, who, on, renew_on } = training;
    let parts = words_extension("what", what)
        .into_iter()
        .chain(words_extension("who", who))
        .chain([date_extension("on", *on)])
        .chain(renew_on.map(|day| date_extension("renew-on", day)));
    parts_extension(extensions::HEALTH_PLAN_TRAINING, parts.collect())
}

fn end(ended: &HealthPlanEnd) -> Extension {
    let HealthPlanEnd { on: _the_end_of_the_period, reason, note } = ended;
    let reason = coded_extension("reason", systems::HEALTH_PLAN_END_REASON, *reason);
    let parts = std::iter::once(reason).chain(words_extension("note", note));
    parts_extension(extensions::HEALTH_PLAN_END, parts.collect())
}
