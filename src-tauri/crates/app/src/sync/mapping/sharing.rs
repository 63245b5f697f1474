//! Information shared with somebody outside the record.

use caseload_domain::sharing::Sharing;
use caseload_sync_format::v1::fhir::{
    CodeableConcept, Communication, CommunicationPayload, CommunicationStatus, Reference, ResourceType,
    vocabulary::{extensions, profiles, systems},
};

use super::{
    frame::{Frame, child, record_identifier},
    words::{coded_extension, coding, concept, known_coding, words},
};

/// Communication: what in the payload, by what right in the reason.
pub(super) fn communication(sharing: &Sharing, frame: &Frame) -> Communication {
    let Sharing {
        id,
        child: of_child,
        on,
        with,
        agency,
        mode,
        what,
        basis,
        basis_detail,
        family_told,
        referral,
        case_report,
        review,
    } = sharing;
    let mut extension = frame.extensions();
    extension.push(coded_extension(extensions::FAMILY_TOLD, systems::YES_NO_NOT_ASKED, *family_told));
    let referral = referral.as_ref().map(|id| Reference::to(ResourceType::ServiceRequest, id.as_str()));
    let report = case_report.as_ref().map(|id| Reference::to(ResourceType::DocumentReference, id.as_str()));
    let review = review.as_ref().map(|id| Reference::to(ResourceType::Encounter, id.as_str()));
    Communication {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::COMMUNICATION)),
        extension,
        identifier: vec![record_identifier(id.as_str())],
        status: status(frame),
        category: vec![category("sharing")],
        medium: vec![concept(systems::CONTACT_MODE, *mode)],
        subject: Some(child(of_child)),
        about: referral.into_iter().chain(report).chain(review).collect(),
        sent: Some((*on).into()),
        // Two recipients would be two people; the agency belongs to the person.
        recipient: words(with)
            .into_iter()
            .chain(words(agency))
            .reduce(|name, agency| format!("{name}, {agency}"))
            .map(Reference::display)
            .into_iter()
            .collect(),
        sender: Some(frame.author()),
        reason_code: vec![CodeableConcept {
            coding: vec![coding(systems::SHARING_BASIS, *basis)],
            text: words(basis_detail),
        }],
        payload: payload(what),
    }
}

/// Which kind of record a Communication is.
pub(super) fn category(kind: &str) -> CodeableConcept {
    CodeableConcept { coding: vec![known_coding(systems::RECORD_KIND, kind)], text: None }
}

/// Of what took place.
pub(super) fn status(frame: &Frame) -> CommunicationStatus {
    if frame.is_in_error() { CommunicationStatus::EnteredInError } else { CommunicationStatus::Completed }
}

/// Words, where there are any.
pub(super) fn payload(text: &str) -> Vec<CommunicationPayload> {
    words(text).map(|content_string| CommunicationPayload { content_string }).into_iter().collect()
}
