//! A referral to another service.

use caseload_domain::referral::{Answered, Referral, ReferralAnswer, ReferralUrgency};
use caseload_sync_format::v1::fhir::{
    CodeableConcept, Extension, Reference, RequestIntent, RequestStatus, ResourceType, ServiceRequest,
    TaskPriority,
    vocabulary::{extensions, profiles, systems},
};

use super::{
    frame::{Frame, child, record_identifier},
    words::{coded_extension, coding, date_extension, parts_extension, words, words_extension},
};

/// ServiceRequest: active until it is answered.
pub(super) fn service_request(referral: &Referral, frame: &Frame) -> ServiceRequest {
    let Referral {
        id,
        child: of_child,
        service,
        to,
        mode,
        sent_on,
        urgency,
        reason,
        basis,
        confirmed_on,
        chase_on,
        answered,
        outcome,
        from_contact,
        restricted: _restricted_is_a_label_of_the_frame,
        local_service,
    } = referral;
    let mut extension = frame.extensions();
    extension.push(coded_extension(extensions::CONTACT_MODE, systems::CONTACT_MODE, *mode));
    extension.push(coded_extension(extensions::SHARING_BASIS, systems::SHARING_BASIS, *basis));
    extension.extend(confirmed_on.map(|day| date_extension(extensions::REFERRAL_CONFIRMED_ON, day)));
    extension.extend(chase_on.map(|day| date_extension(extensions::REFERRAL_CHASE_ON, day)));
    extension.extend(answered.as_ref().map(answer));
    extension.extend(words_extension(extensions::REFERRAL_OUTCOME, outcome));
    ServiceRequest {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::SERVICE_REQUEST)),
        extension,
        identifier: vec![record_identifier(id.as_str())],
        status: match (frame.is_in_error(), answered.as_ref().map(|answered| answered.answer)) {
            (true, _) => RequestStatus::EnteredInError,
            (false, None) => RequestStatus::Active,
            (false, Some(ReferralAnswer::Accepted | ReferralAnswer::AdviceOnly)) => RequestStatus::Completed,
            (false, Some(ReferralAnswer::Rejected | ReferralAnswer::Withdrawn)) => RequestStatus::Revoked,
        },
        intent: RequestIntent::Order,
        priority: Some(match urgency {
            ReferralUrgency::SameDay => TaskPriority::Asap,
            ReferralUrgency::Urgent => TaskPriority::Urgent,
            ReferralUrgency::Routine => TaskPriority::Routine,
        }),
        code: Some(CodeableConcept {
            coding: vec![coding(systems::REFERRAL_SERVICE, *service)],
            text: words(to),
        }),
        subject: child(of_child),
        encounter: from_contact
            .as_ref()
            .map(|contact| Reference::to(ResourceType::Encounter, contact.as_str())),
        authored_on: Some((*sent_on).into()),
        requester: Some(frame.author()),
        performer: local_service
            .as_ref()
            .map(|service| Reference::to(ResourceType::HealthcareService, service.as_str()))
            .into_iter()
            .collect(),
        reason_code: words(reason).map(CodeableConcept::text).into_iter().collect(),
    }
}

fn answer(answered: &Answered) -> Extension {
    let Answered { on, answer, by, reason } = answered;
    let mut parts =
        vec![date_extension("on", *on), coded_extension("answer", systems::REFERRAL_ANSWER, *answer)];
    parts.extend(words_extension("by", by));
    parts.extend(words_extension("reason", reason));
    parts_extension(extensions::REFERRAL_ANSWER, parts)
}
