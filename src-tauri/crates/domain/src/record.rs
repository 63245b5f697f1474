//! The record: revisions of children, people, contacts, flags, episodes and tasks. Nothing is ever overwritten.

use chrono::{DateTime, Utc};

use crate::{
    child::Child,
    coded,
    contact::Contact,
    episode::Episode,
    flag::Flag,
    id::ChildId,
    person::{Person, Relationship},
    practitioner::Practitioner,
    task::Task,
};

coded! {
    /// The kinds of record.
    RecordKind {
        Practitioner = "practitioner",
        Child = "child",
        Person = "person",
        Relationship = "relationship",
        Contact = "contact",
        Flag = "flag",
        Episode = "episode",
        Task = "task",
    }
}

coded! {
    /// Whether a revision states a fact or takes one back that was never true.
    RevisionStatus { Current = "current", EnteredInError = "entered-in-error" }
}

/// The content of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// The practitioner whose caseload this is, with the identifier of that record.
    Practitioner(crate::id::PractitionerId, Practitioner),
    /// A child.
    Child(Box<Child>),
    /// An adult in a child's life.
    Person(Person),
    /// What a person is to a child.
    Relationship(Relationship),
    /// A contact.
    Contact(Contact),
    /// A flag.
    Flag(Flag),
    /// An episode.
    Episode(Episode),
    /// A task.
    Task(Task),
}

impl Record {
    /// What kind of record it is.
    #[must_use]
    pub fn kind(&self) -> RecordKind {
        match self {
            Self::Practitioner(..) => RecordKind::Practitioner,
            Self::Child(_) => RecordKind::Child,
            Self::Person(_) => RecordKind::Person,
            Self::Relationship(_) => RecordKind::Relationship,
            Self::Contact(_) => RecordKind::Contact,
            Self::Flag(_) => RecordKind::Flag,
            Self::Episode(_) => RecordKind::Episode,
            Self::Task(_) => RecordKind::Task,
        }
    }

    /// The record's identifier, as text.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Practitioner(id, _) => id.as_str(),
            Self::Child(child) => child.id.as_str(),
            Self::Person(person) => person.id.as_str(),
            Self::Relationship(relationship) => relationship.id.as_str(),
            Self::Contact(contact) => contact.id.as_str(),
            Self::Flag(flag) => flag.id.as_str(),
            Self::Episode(episode) => episode.id.as_str(),
            Self::Task(task) => task.id.as_str(),
        }
    }

    /// The child the record is about; `None` for people and practitioners, who belong to no one child.
    #[must_use]
    pub fn child(&self) -> Option<&ChildId> {
        match self {
            Self::Practitioner(..) | Self::Person(_) => None,
            Self::Child(child) => Some(&child.id),
            Self::Relationship(relationship) => Some(&relationship.child),
            Self::Contact(contact) => Some(&contact.child),
            Self::Flag(flag) => Some(&flag.child),
            Self::Episode(episode) => Some(&episode.child),
            Self::Task(task) => Some(&task.child),
        }
    }
}

/// One revision of a record: what it said from then on, who wrote it, when and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// The record as it stood.
    pub record: Record,
    /// 1 for the first, then 2, 3 ...
    pub number: u32,
    /// A fact, or one taken back.
    pub status: RevisionStatus,
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// Who wrote it, by name.
    pub author: String,
    /// Why it was amended or taken back; `None` on the first.
    pub reason: Option<String>,
}
