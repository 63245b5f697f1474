//! What is significant in a child's record.

use caseload_domain::{
    chronology::{Chronology, EntryRef, SignificantEntry},
    record::RecordKind,
};
use caseload_sync_format::v1::fhir::{
    CodeableConcept, List, ListEntry, ListMode, ListStatus, Reference, ResourceType,
    vocabulary::{extensions, profiles, systems},
};

use super::{
    frame::{Frame, child, record_identifier},
    words::{known_coding, words_extension},
};

/// List: each version is the whole chronology, so what was unmarked is no longer in it.
pub(super) fn list(chronology: &Chronology, frame: &Frame) -> List {
    let Chronology { id, child: of_child, entries } = chronology;
    List {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::LIST)),
        extension: frame.extensions(),
        identifier: vec![record_identifier(id.as_str())],
        status: if frame.is_in_error() { ListStatus::EnteredInError } else { ListStatus::Current },
        mode: ListMode::Working,
        title: Some("Chronology".to_owned()),
        code: Some(CodeableConcept {
            coding: vec![known_coding(systems::RECORD_KIND, "chronology")],
            text: None,
        }),
        subject: child(of_child),
        date: Some(frame.written_at.into()),
        source: Some(frame.author()),
        entry: entries.iter().filter_map(entry).collect(),
    }
}

fn entry(marked: &SignificantEntry) -> Option<ListEntry> {
    let SignificantEntry { entry, marked_on, why } = marked;
    Some(ListEntry {
        extension: words_extension(extensions::SIGNIFICANT_BECAUSE, why).into_iter().collect(),
        date: Some((*marked_on).into()),
        item: reference(entry)?,
    })
}

/// The first resource of an entry. An allegation has none here: no child's record may lead to one.
pub(super) fn reference(entry: &EntryRef) -> Option<Reference> {
    let EntryRef { kind, id } = entry;
    let resource_type = match kind {
        RecordKind::Practitioner => ResourceType::Practitioner,
        RecordKind::Child => ResourceType::Patient,
        RecordKind::Person => ResourceType::Person,
        RecordKind::Relationship => ResourceType::RelatedPerson,
        RecordKind::Contact => ResourceType::Encounter,
        RecordKind::Flag | RecordKind::SafeguardingEpisode => ResourceType::Flag,
        RecordKind::Episode => ResourceType::EpisodeOfCare,
        RecordKind::Task | RecordKind::Questionnaire | RecordKind::Escalation | RecordKind::Transfer => {
            ResourceType::Task
        }
        RecordKind::Measurement | RecordKind::Assessment | RecordKind::BodyMap => ResourceType::Observation,
        RecordKind::Appointment => ResourceType::Appointment,
        RecordKind::Place => ResourceType::Location,
        RecordKind::Referral => ResourceType::ServiceRequest,
        RecordKind::Sharing | RecordKind::Supervision => ResourceType::Communication,
        RecordKind::Chronology => ResourceType::List,
        RecordKind::CaseReport | RecordKind::Letter => ResourceType::DocumentReference,
        RecordKind::HealthPlan => ResourceType::CarePlan,
        RecordKind::LocalService => ResourceType::HealthcareService,
        RecordKind::Allegation => return None,
    };
    Some(Reference::to(resource_type, id))
}
