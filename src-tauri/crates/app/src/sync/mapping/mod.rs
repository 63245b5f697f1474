//! Records as FHIR resources: what travels in the sync file, and what a receipt says of it.
//!
//! The same revision makes the same resources for ever (FORMAT.md 8), so everything here is a function of the
//! revision and of other records *as they stood when it was written*, never of how they stand today.

mod allegation;
mod appointment;
mod assessment;
mod body_map;
mod case_report;
mod chronology;
mod contact;
mod england_time;
mod episode;
mod escalation;
mod event;
mod flag;
mod frame;
mod health_plan;
mod languages;
mod letter;
mod local_service;
mod mapper;
mod measurement;
mod outcomes;
mod people;
mod place;
mod practitioner;
mod provenance;
mod questionnaire;
mod referral;
mod responses;
mod safeguarding_episode;
mod sharing;
mod supervision;
mod task;
mod transfer;
mod words;

#[cfg(test)]
mod tests;

use caseload_domain::{
    assessment::Assessment,
    id::{PersonId, PractitionerId, RelationshipId},
    person::Person,
    record::{Record, Revision},
};
use caseload_store::Origin;
use caseload_sync_format::v1::fhir::Resource;
use chrono::{DateTime, Utc};

use frame::Frame;

pub use mapper::Mapper;
pub use outcomes::{NotOurOrder, revision_outcomes};

/// A question to the record, whose answer can fail.
pub type Lookup<'a, Subject, Until, Found, E> = &'a dyn Fn(&Subject, Until) -> Result<Found, E>;

/// What the resources of a revision need besides the revision. A lookup that fails is an error, never an absence.
pub struct MappingContext<'a, E> {
    /// The practitioner whose caseload this is.
    pub practitioner_id: &'a PractitionerId,
    /// Where the revision was written. What a colleague wrote before she handed the record over is hers.
    pub origin: Origin,
    /// The trust's ODS code.
    pub trust_ods: &'a str,
    /// The trust's name.
    pub trust_name: &'a str,
    /// A person as it stood at an instant.
    pub person: Lookup<'a, PersonId, DateTime<Utc>, Person, E>,
    /// What a person was to children at an instant, in a fixed order.
    pub relationships_of_person: Lookup<'a, PersonId, DateTime<Utc>, Vec<RelationshipId>, E>,
    /// The revisions of a record before a number, oldest first.
    pub earlier_revisions: Lookup<'a, str, u32, Vec<Revision>, E>,
}

/// The resources of one revision: the record's own first, its `Provenance` last.
///
/// The `Provenance` has the record's id and the revision's number; [`revision_outcomes`] finds the revision by it. They must
/// reach the file in this order.
///
/// # Errors
/// What a lookup of the context answers.
pub fn resources<E>(revision: &Revision, context: &MappingContext<'_, E>) -> Result<Vec<Resource>, E> {
    let frame = Frame::new(revision, context.practitioner_id, context.origin);
    let id = revision.record.id();
    let earlier = || match revision.number {
        0 | 1 => Ok(Vec::new()),
        number => (context.earlier_revisions)(id, number),
    };
    let mut made = match &revision.record {
        Record::Practitioner(id, practitioner) => practitioner::resources(
            id,
            practitioner,
            &earlier()?,
            context.trust_ods,
            context.trust_name,
            &frame,
        ),
        Record::Child(child) => vec![people::patient(child, &frame).into()],
        Record::Person(person) => {
            let relationships = (context.relationships_of_person)(&person.id, revision.written_at)?;
            vec![people::person(person, &relationships, &frame).into()]
        }
        Record::Relationship(relationship) => {
            let person = (context.person)(&relationship.person, revision.written_at)?;
            vec![people::related_person(relationship, &person, &frame).into()]
        }
        Record::Contact(contact) => contact::resources(contact, &earlier()?, &frame),
        Record::Flag(flag) => vec![flag::flag(flag, &frame).into()],
        Record::Episode(episode) => episode::resources(episode, &earlier()?, &frame),
        Record::Task(task) => vec![task::task(task, &earlier()?, &frame).into()],
        Record::Measurement(measurement) => vec![measurement::observation(measurement, &frame).into()],
        Record::Appointment(appointment) => vec![appointment::appointment(appointment, &frame).into()],
        Record::Place(place) => vec![place::location(place, &frame).into()],
        Record::Questionnaire(questionnaire) => {
            vec![questionnaire::task(questionnaire, &earlier()?, &frame).into()]
        }
        Record::Assessment(assessment) => assessment_resources(assessment, &earlier()?, &frame),
        Record::SafeguardingEpisode(episode) => safeguarding_episode::resources(episode, &frame),
        Record::Referral(referral) => vec![referral::service_request(referral, &frame).into()],
        Record::Sharing(sharing) => vec![sharing::communication(sharing, &frame).into()],
        Record::Escalation(escalation) => vec![escalation::task(escalation, &earlier()?, &frame).into()],
        Record::Supervision(supervision) => vec![supervision::communication(supervision, &frame).into()],
        Record::BodyMap(map) => vec![body_map::observation(map, &frame).into()],
        Record::Chronology(chronology) => vec![chronology::list(chronology, &frame).into()],
        Record::CaseReport(report) => vec![case_report::document(report, &frame).into()],
        Record::Allegation(allegation) => vec![allegation::communication(allegation, &frame).into()],
        Record::HealthPlan(plan) => vec![health_plan::care_plan(plan, &earlier()?, &frame).into()],
        Record::LocalService(service) => vec![local_service::healthcare_service(service, &frame).into()],
        Record::Transfer(transfer) => vec![transfer::task(transfer, &earlier()?, &frame).into()],
        Record::Letter(letter) => vec![letter::document(letter, &frame).into()],
    };
    made.push(provenance::provenance(revision, &made, &frame).into());
    Ok(made)
}

/// The scores, and the answers they were scored from where those are kept.
fn assessment_resources(assessment: &Assessment, earlier: &[Revision], frame: &Frame) -> Vec<Resource> {
    let answers = responses::of_assessment(assessment, earlier, frame);
    let answered = answers.as_ref().is_some_and(|answers| !answers.item.is_empty());
    let scores = assessment::observation(assessment, answered, frame);
    std::iter::once(Resource::from(scores)).chain(answers.map(Resource::from)).collect()
}
