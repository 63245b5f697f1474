//! The records of a family: the child's, the brothers' and sisters', and the adults of them all.

use std::collections::BTreeMap;

use caseload_domain::{
    child::Child,
    contact::{Contact, Present},
    id::{ChildId, PersonId},
    person::{Person, Relationship},
    record::{Record, RevisionStatus},
    safeguarding::SafeguardingEpisode,
};
use caseload_store::Store;

use crate::failure::{Answer, Failure};

/// What a family's children have on record, from one reading.
pub(crate) struct FamilyRecords {
    /// The child first, then brothers and sisters, the oldest first.
    pub(crate) children: Vec<Child>,
    pub(crate) ties: Vec<Relationship>,
    pub(crate) people: BTreeMap<PersonId, Person>,
    pub(super) contacts: Vec<Contact>,
    /// Open ones.
    pub(super) statuses: Vec<SafeguardingEpisode>,
}

impl FamilyRecords {
    /// Reads the family of a child.
    ///
    /// # Errors
    /// [`Failure::NotFound`], or when the store cannot answer.
    pub(crate) fn of(store: &Store, child_id: &str) -> Answer<Self> {
        let mut found = Self {
            children: Vec::new(),
            ties: Vec::new(),
            people: BTreeMap::new(),
            contacts: Vec::new(),
            statuses: Vec::new(),
        };
        found.read(store, child_id)?;
        if found.children.is_empty() {
            return Err(Failure::NotFound);
        }
        for sibling in store.siblings(child_id)? {
            found.read(store, &sibling)?;
        }
        found.drop_superseded();
        for tie in &found.ties {
            if !found.people.contains_key(&tie.person)
                && let Record::Person(person) = store.current(tie.person.as_str())?.revision.record
            {
                found.people.insert(tie.person.clone(), person);
            }
        }
        Ok(found)
    }

    /// A partner who left and came back is one person beside the child: the tie that has ended stays in the store's history.
    fn drop_superseded(&mut self) {
        let lasting: Vec<(ChildId, PersonId)> = self
            .ties
            .iter()
            .filter(|tie| tie.until.is_none())
            .map(|tie| (tie.child.clone(), tie.person.clone()))
            .collect();
        self.ties
            .retain(|tie| tie.until.is_none() || !lasting.contains(&(tie.child.clone(), tie.person.clone())));
    }

    fn read(&mut self, store: &Store, child_id: &str) -> Answer<()> {
        for entry in store.of_child(child_id)? {
            let stands = entry.revision.status == RevisionStatus::Current;
            match entry.revision.record {
                // Whoever opens a child that was entered in error still sees a family.
                Record::Child(child) => self.children.push(*child),
                Record::Relationship(tie) if stands => self.ties.push(tie),
                Record::Contact(contact) if stands => self.contacts.push(contact),
                Record::SafeguardingEpisode(episode) if stands && episode.ended.is_none() => {
                    self.statuses.push(episode);
                }
                _ => {}
            }
        }
        Ok(())
    }

    pub(crate) fn child(&self, id: &ChildId) -> Option<&Child> {
        self.children.iter().find(|child| child.id == *id)
    }

    /// The last contact, with any child of the family, at which an adult was present.
    pub(crate) fn last_present(&self, person: &PersonId) -> Option<&Contact> {
        let was_there = |contact: &&Contact| {
            contact.present.iter().any(|there| {
                matches!(there, Present::Relative(id)
                    if self.ties.iter().any(|tie| tie.id == *id && tie.person == *person))
            })
        };
        self.contacts
            .iter()
            .filter(was_there)
            .max_by_key(|contact| (contact.happened_on, contact.happened_at, contact.id.as_str()))
    }
}

/// What a child is called within a family: the given name, or the surname of one who has none yet.
pub(crate) fn called(child: &Child) -> &str {
    if child.name.given.is_empty() { &child.name.family } else { &child.name.given }
}
