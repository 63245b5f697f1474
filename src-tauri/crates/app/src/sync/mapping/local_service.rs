//! An entry of the directory of local services.

use caseload_domain::local_service::LocalService;
use caseload_sync_format::v1::fhir::{
    CodeableConcept, ContactPoint, ContactPointSystem, HealthcareService, Reference, ServiceEligibility,
    vocabulary::{extensions, profiles, systems},
};

use super::{
    frame::{Frame, record_identifier},
    people::telephone,
    words::{concept, date_extension, parts_extension, words},
};

/// HealthcareService, everything in words but for what it helps with. Whether it is offered follows from its days.
pub(super) fn healthcare_service(service: &LocalService, frame: &Frame) -> HealthcareService {
    let LocalService {
        id,
        name,
        topic,
        what,
        location,
        for_whom,
        how_to_refer,
        phone,
        web,
        valid_from,
        valid_until,
    } = service;
    let mut extension = frame.extensions();
    let days = [("from", valid_from), ("until", valid_until)];
    let days: Vec<_> =
        days.into_iter().filter_map(|(name, day)| day.map(|day| date_extension(name, day))).collect();
    if !days.is_empty() {
        extension.push(parts_extension(extensions::OFFERED, days));
    }
    HealthcareService {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::HEALTHCARE_SERVICE)),
        extension,
        identifier: vec![record_identifier(id.as_str())],
        active: !frame.is_in_error(),
        category: vec![concept(systems::SERVICE_TOPIC, *topic)],
        location: words(location).map(Reference::display).into_iter().collect(),
        name: words(name),
        comment: words(what),
        telecom: telephone(Some(phone)).into_iter().chain(on_line(web)).collect(),
        eligibility: words(for_whom)
            .map(|for_whom| ServiceEligibility { comment: Some(for_whom) })
            .into_iter()
            .collect(),
        referral_method: words(how_to_refer).map(CodeableConcept::text).into_iter().collect(),
    }
}

/// A web or an e-mail address as written; the sign tells which.
fn on_line(address: &str) -> Option<ContactPoint> {
    let value = words(address)?;
    let system = if value.contains('@') { ContactPointSystem::Email } else { ContactPointSystem::Url };
    Some(ContactPoint { system, value, kind: None, rank: None })
}
