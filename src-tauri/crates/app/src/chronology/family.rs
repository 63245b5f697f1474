//! The family a chronology and a report tell of: the children, their entries, and the adults by name.

use std::collections::BTreeMap;

use caseload_domain::{
    assessment::Assessment,
    child::Child,
    contact::Contact,
    id::RelationshipId,
    person::{Person, Relationship},
    record::{Record, RevisionStatus},
    score::{CutOffs, score},
};
use caseload_store::{ReadRevision, Store};

use crate::{
    contact::person_name,
    failure::{Answer, Failure},
    in_words::{capital, in_words, joined},
    level_name::LevelNames,
};

/// An adult of the family, and what that adult is to one child.
pub(crate) struct Adult {
    pub(crate) relationship: Relationship,
    pub(crate) person_id: String,
    pub(crate) name: String,
}

impl Adult {
    /// `Jade Doyle (mother)`.
    pub(crate) fn said(&self) -> String {
        format!("{} ({})", self.name, in_words(self.relationship.role))
    }
}

/// One child with everything that stands about it.
pub(crate) struct Member {
    pub(crate) child: Child,
    /// Newest revisions, those entered in error left out.
    pub(crate) entries: Vec<ReadRevision>,
}

/// The family, read once.
pub(crate) struct Family {
    /// The child asked for first, then brothers and sisters.
    pub(crate) members: Vec<Member>,
    pub(crate) adults: Vec<Adult>,
    /// What each level is called.
    pub(crate) level_names: LevelNames,
    /// Names of the local services families were told of, by id.
    services: BTreeMap<String, String>,
    cut_offs: CutOffs,
}

impl Family {
    /// Reads a child, with brothers and sisters when they are asked for.
    pub(crate) fn read(store: &Store, child_id: &str, siblings: bool) -> Answer<Self> {
        let mut members = vec![member(store, child_id)?];
        if siblings {
            for id in store.siblings(child_id)? {
                members.push(member(store, &id)?);
            }
        }
        let mut adults = Vec::new();
        for member in &members {
            for entry in &member.entries {
                if let Record::Relationship(relationship) = &entry.revision.record {
                    let read = store.current(relationship.person.as_str())?;
                    if let Record::Person(person) = read.revision.record {
                        adults.push(adult(relationship.clone(), &person));
                    }
                }
            }
        }
        adults.sort_by_key(|adult: &Adult| adult.relationship.role);
        let mut services = BTreeMap::new();
        for entry in members.iter().flat_map(|member| &member.entries) {
            if let Record::Contact(contact) = &entry.revision.record {
                for id in &contact.signposted {
                    if let Record::LocalService(service) = store.current(id.as_str())?.revision.record {
                        services.insert(id.as_str().to_owned(), service.name);
                    }
                }
            }
        }
        let level_names = LevelNames::read(store)?;
        Ok(Self { members, adults, level_names, services, cut_offs: store.scores().cut_offs().clone() })
    }

    /// The child asked for.
    pub(crate) fn child(&self) -> &Member {
        self.members.first().expect("a family is read with its child")
    }

    pub(crate) fn adult(&self, id: &RelationshipId) -> Option<&Adult> {
        self.adults.iter().find(|adult| adult.relationship.id == *id)
    }

    /// The adults of one child, the mother first.
    pub(crate) fn adults_of(&self, child: &Child) -> impl Iterator<Item = &Adult> {
        self.adults.iter().filter(|adult| adult.relationship.child == child.id)
    }

    /// The local services a family was told of at a contact.
    pub(crate) fn told_of(&self, contact: &Contact) -> Vec<String> {
        contact.signposted.iter().filter_map(|id| self.services.get(id.as_str()).cloned()).collect()
    }

    pub(crate) fn tool_name(&self, assessment: &Assessment) -> String {
        self.cut_offs.name(assessment.given.tool).to_owned()
    }

    /// What an assessment came to in words, and the sources of its bands.
    pub(crate) fn scored(&self, assessment: &Assessment) -> (String, String) {
        let scored = match score(&assessment.given, &self.cut_offs) {
            Ok(scored) => scored,
            // What no longer scores is told as it was entered.
            Err(_faults) => {
                let scales: Vec<String> = assessment
                    .given
                    .scales
                    .iter()
                    .map(|(scale, points)| format!("{} {points}", in_words(*scale)))
                    .collect();
                return (joined(&[scales.join(", "), "no band".to_owned()], "; "), String::new());
            }
        };
        let scales: Vec<String> = scored
            .scales
            .iter()
            .map(|one| {
                let band = one.band.as_ref().map(|band| format!(" ({})", band.words)).unwrap_or_default();
                format!("{} {}{band}", in_words(one.scale), one.points)
            })
            .collect();
        let total = scored.total.map(|total| format!("total {total}")).unwrap_or_default();
        let band = scored.band.as_ref().map(|band| band.words.clone()).unwrap_or_default();
        let scales = if scored.total.is_some() { String::new() } else { scales.join(", ") };
        let words = joined(&[total, scales, band], ", ");
        let words = if words.is_empty() { "not complete, no total".to_owned() } else { words };
        (words, scored.sources().join("; "))
    }

    /// What a child is called in a sentence.
    pub(crate) fn name_of(&self, child_id: &str) -> String {
        self.members
            .iter()
            .find(|member| member.child.id.as_str() == child_id)
            .map_or_else(String::new, |member| called(&member.child))
    }
}

/// `Ava-Mae Doyle`; a baby without a name by the family's.
pub(crate) fn called(child: &Child) -> String {
    let name = &child.name;
    if name.given.is_empty() {
        return format!("baby {}", capital(&name.family));
    }
    format!("{} {}", name.given, name.family)
}

fn adult(relationship: Relationship, person: &Person) -> Adult {
    Adult { relationship, person_id: person.id.as_str().to_owned(), name: person_name(person) }
}

fn member(store: &Store, child_id: &str) -> Answer<Member> {
    let mut entries = store.of_child(child_id)?;
    entries.retain(|entry| entry.revision.status == RevisionStatus::Current);
    let child = entries
        .iter()
        .find_map(|entry| match &entry.revision.record {
            Record::Child(child) => Some(child.as_ref().clone()),
            _ => None,
        })
        .ok_or(Failure::NotFound)?;
    Ok(Member { child, entries })
}
