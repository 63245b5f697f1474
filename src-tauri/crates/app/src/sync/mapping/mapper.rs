//! The mapping with its lookups answered from the store: other records as they stood when a revision was written.

use std::collections::HashMap;

use caseload_domain::{
    id::{PersonId, PractitionerId, RelationshipId},
    person::{Person, Relationship},
    record::{Record, RecordKind, Revision, RevisionStatus},
};
use caseload_store::{ReadRevision, Store, StoreError};
use caseload_sync_format::v1::{TrustProfile, fhir::Resource};
use chrono::{DateTime, Utc};

use super::{MappingContext, resources};

/// Maps the revisions of a store. What people are to children is read once, because an export asks for every person's.
pub struct Mapper<'a> {
    store: &'a Store,
    practitioner_id: &'a PractitionerId,
    profile: &'a TrustProfile,
    /// Every revision of every relationship that ever named the person, oldest first.
    relationships: HashMap<PersonId, Vec<Vec<Revision>>>,
}

impl<'a> Mapper<'a> {
    /// Reads who is what to whom.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn new(
        store: &'a Store,
        practitioner_id: &'a PractitionerId,
        profile: &'a TrustProfile,
    ) -> Result<Self, StoreError> {
        let mut relationships: HashMap<PersonId, Vec<Vec<Revision>>> = HashMap::new();
        for current in store.of_kind(RecordKind::Relationship)? {
            let history = oldest_first(store, current.revision.record.id())?;
            let mut people: Vec<PersonId> =
                history.iter().filter_map(relationship_of).map(|role| role.person.clone()).collect();
            people.sort();
            people.dedup();
            for person in people {
                relationships.entry(person).or_default().push(history.clone());
            }
        }
        Ok(Self { store, practitioner_id, profile, relationships })
    }

    /// The resources of one revision, in the order in which they must reach the file.
    ///
    /// # Errors
    /// When the store cannot answer, and [`StoreError::NotFound`] when a relationship's person is not there.
    pub fn resources(&self, read: &ReadRevision) -> Result<Vec<Resource>, StoreError> {
        let context = MappingContext {
            practitioner_id: self.practitioner_id,
            origin: read.origin,
            trust_ods: self.profile.trust.as_str(),
            trust_name: &self.profile.trust_name,
            person: &|id, at| self.person(id, at),
            relationships_of_person: &|id, at| Ok(self.relationships_of_person(id, at)),
            earlier_revisions: &|id, before| self.earlier_revisions(id, before),
        };
        resources(&read.revision, &context)
    }

    fn person(&self, id: &PersonId, at: DateTime<Utc>) -> Result<Person, StoreError> {
        let history = oldest_first(self.store, id.as_str())?;
        match as_it_stood(&history, at).map(|revision| &revision.record) {
            Some(Record::Person(person)) => Ok(person.clone()),
            Some(
                Record::Practitioner(..)
                | Record::Child(_)
                | Record::Relationship(_)
                | Record::Contact(_)
                | Record::Flag(_)
                | Record::Episode(_)
                | Record::Task(_)
                | Record::Measurement(_)
                | Record::Appointment(_)
                | Record::Place(_)
                | Record::Questionnaire(_)
                | Record::Assessment(_)
                | Record::SafeguardingEpisode(_)
                | Record::Referral(_)
                | Record::Sharing(_)
                | Record::Escalation(_)
                | Record::Supervision(_)
                | Record::BodyMap(_)
                | Record::Chronology(_)
                | Record::CaseReport(_)
                | Record::Allegation(_)
                | Record::HealthPlan(_)
                | Record::LocalService(_)
                | Record::Transfer(_)
                | Record::Letter(_),
            )
            | None => Err(StoreError::NotFound),
        }
    }

    /// In the order of the records' ids.
    fn relationships_of_person(&self, id: &PersonId, at: DateTime<Utc>) -> Vec<RelationshipId> {
        let histories = self.relationships.get(id).map(Vec::as_slice).unwrap_or_default();
        let mut found: Vec<RelationshipId> = histories
            .iter()
            .filter_map(|history| history.iter().rfind(|revision| revision.written_at <= at))
            .filter(|revision| revision.status == RevisionStatus::Current)
            .filter_map(relationship_of)
            .filter(|relationship| relationship.person == *id)
            .map(|relationship| relationship.id.clone())
            .collect();
        found.sort();
        found
    }

    fn earlier_revisions(&self, record_id: &str, before: u32) -> Result<Vec<Revision>, StoreError> {
        let mut history = oldest_first(self.store, record_id)?;
        history.retain(|revision| revision.number < before);
        Ok(history)
    }
}

/// The newest revision not written after an instant. A clock that was put back can leave none: then the first.
fn as_it_stood(oldest_first: &[Revision], at: DateTime<Utc>) -> Option<&Revision> {
    oldest_first.iter().rfind(|revision| revision.written_at <= at).or_else(|| oldest_first.first())
}

fn oldest_first(store: &Store, record_id: &str) -> Result<Vec<Revision>, StoreError> {
    let mut history: Vec<Revision> =
        store.history(record_id)?.into_iter().map(|read| read.revision).collect();
    history.reverse();
    Ok(history)
}

fn relationship_of(revision: &Revision) -> Option<&Relationship> {
    match &revision.record {
        Record::Relationship(relationship) => Some(relationship),
        Record::Practitioner(..)
        | Record::Child(_)
        | Record::Person(_)
        | Record::Contact(_)
        | Record::Flag(_)
        | Record::Episode(_)
        | Record::Task(_)
        | Record::Measurement(_)
        | Record::Appointment(_)
        | Record::Place(_)
        | Record::Questionnaire(_)
        | Record::Assessment(_)
        | Record::SafeguardingEpisode(_)
        | Record::Referral(_)
        | Record::Sharing(_)
        | Record::Escalation(_)
        | Record::Supervision(_)
        | Record::BodyMap(_)
        | Record::Chronology(_)
        | Record::CaseReport(_)
        | Record::Allegation(_)
        | Record::HealthPlan(_)
        | Record::LocalService(_)
        | Record::Transfer(_)
        | Record::Letter(_) => None,
    }
}
