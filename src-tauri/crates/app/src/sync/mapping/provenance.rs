//! Who wrote a revision, when, and why.

use caseload_domain::record::{Record, Revision};
use caseload_sync_format::v1::{
    Moment,
    fhir::{
        CodeableConcept, Provenance, ProvenanceAgent, Reference, Resource,
        vocabulary::{profiles, systems},
    },
};

use super::{contact, frame::Frame};

/// The Provenance of a revision over the resources it made. Its id is the record's and its version the revision's.
pub(super) fn provenance(revision: &Revision, made: &[Resource], frame: &Frame) -> Provenance {
    let activity = match (frame.is_in_error(), frame.version) {
        (true, _) => ("NULLIFY", "nullify"),
        (false, 1) => ("CREATE", "create"),
        (false, _) => ("UPDATE", "revise"),
    };
    Provenance {
        id: revision.record.id().to_owned(),
        meta: frame.meta(Some(profiles::PROVENANCE)),
        extension: Vec::new(),
        target: made
            .iter()
            .map(|resource| Reference::to_version(resource.resource_type(), resource.id(), frame.version))
            .collect(),
        occurred_date_time: occurred(&revision.record),
        recorded: frame.written_at.into(),
        reason: frame.reason().map(CodeableConcept::text).into_iter().collect(),
        activity: Some(CodeableConcept::code(systems::DATA_OPERATION, activity.0, activity.1)),
        agent: vec![ProvenanceAgent {
            kind: Some(CodeableConcept::code(systems::PROVENANCE_AGENT, "author", "Author")),
            who: frame.author(),
            on_behalf_of: Some(frame.trust()),
        }],
    }
}

/// What happens on a day; the others hold from some day on.
fn occurred(record: &Record) -> Option<Moment> {
    match record {
        Record::Contact(contact) => Some(contact::start(contact)),
        Record::Measurement(measurement) => Some(measurement.measured_on.into()),
        Record::Assessment(assessment) => Some(assessment.completed_on.into()),
        Record::Sharing(sharing) => Some(sharing.on.into()),
        Record::Supervision(supervision) => Some(supervision.on.into()),
        Record::BodyMap(map) => Some(map.seen_on.into()),
        Record::CaseReport(report) => Some(report.locked_at.into()),
        Record::Letter(letter) => Some(letter.written_on.into()),
        Record::Practitioner(..)
        | Record::Child(_)
        | Record::Person(_)
        | Record::Relationship(_)
        | Record::Flag(_)
        | Record::Episode(_)
        | Record::Task(_)
        | Record::Appointment(_)
        | Record::Place(_)
        | Record::Questionnaire(_)
        | Record::SafeguardingEpisode(_)
        | Record::Referral(_)
        | Record::Escalation(_)
        | Record::Chronology(_)
        | Record::Allegation(_)
        | Record::HealthPlan(_)
        | Record::LocalService(_)
        | Record::Transfer(_) => None,
    }
}
