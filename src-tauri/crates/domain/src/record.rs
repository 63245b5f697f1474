//! The record: revisions of children, people, contacts, flags, episodes and the rest. Nothing is ever overwritten.

use chrono::{DateTime, Utc};

use crate::{
    allegation::Allegation,
    appointment::Appointment,
    assessment::Assessment,
    body_map::BodyMap,
    case_report::CaseReport,
    child::Child,
    chronology::Chronology,
    coded,
    contact::Contact,
    episode::Episode,
    escalation::Escalation,
    flag::Flag,
    health_plan::HealthPlan,
    id::ChildId,
    letter::Letter,
    local_service::LocalService,
    measurement::Measurement,
    person::{Person, Relationship},
    place::Place,
    practitioner::Practitioner,
    questionnaire::Questionnaire,
    referral::Referral,
    safeguarding::SafeguardingEpisode,
    sharing::Sharing,
    supervision::Supervision,
    task::Task,
    transfer::Transfer,
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
        Measurement = "measurement",
        Appointment = "appointment",
        Place = "place",
        Questionnaire = "questionnaire",
        Assessment = "assessment",
        SafeguardingEpisode = "safeguarding-episode",
        Referral = "referral",
        Sharing = "sharing",
        Escalation = "escalation",
        Supervision = "supervision",
        BodyMap = "body-map",
        Chronology = "chronology",
        CaseReport = "case-report",
        Allegation = "allegation",
        HealthPlan = "health-plan",
        LocalService = "local-service",
        Transfer = "transfer",
        Letter = "letter",
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
    /// A measurement.
    Measurement(Measurement),
    /// An appointment.
    Appointment(Appointment),
    /// A place on the register.
    Place(Place),
    /// A questionnaire.
    Questionnaire(Questionnaire),
    /// A scored assessment.
    Assessment(Assessment),
    /// A safeguarding episode.
    SafeguardingEpisode(SafeguardingEpisode),
    /// A referral.
    Referral(Referral),
    /// Information shared.
    Sharing(Sharing),
    /// An escalation.
    Escalation(Escalation),
    /// A supervision.
    Supervision(Supervision),
    /// A body map.
    BodyMap(BodyMap),
    /// What is significant.
    Chronology(Chronology),
    /// A locked report.
    CaseReport(CaseReport),
    /// An allegation about staff.
    Allegation(Allegation),
    /// An individual health plan.
    HealthPlan(HealthPlan),
    /// A service of the local directory.
    LocalService(LocalService),
    /// A passing of care.
    Transfer(Transfer),
    /// A letter.
    Letter(Letter),
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
            Self::Measurement(_) => RecordKind::Measurement,
            Self::Appointment(_) => RecordKind::Appointment,
            Self::Place(_) => RecordKind::Place,
            Self::Questionnaire(_) => RecordKind::Questionnaire,
            Self::Assessment(_) => RecordKind::Assessment,
            Self::SafeguardingEpisode(_) => RecordKind::SafeguardingEpisode,
            Self::Referral(_) => RecordKind::Referral,
            Self::Sharing(_) => RecordKind::Sharing,
            Self::Escalation(_) => RecordKind::Escalation,
            Self::Supervision(_) => RecordKind::Supervision,
            Self::BodyMap(_) => RecordKind::BodyMap,
            Self::Chronology(_) => RecordKind::Chronology,
            Self::CaseReport(_) => RecordKind::CaseReport,
            Self::Allegation(_) => RecordKind::Allegation,
            Self::HealthPlan(_) => RecordKind::HealthPlan,
            Self::LocalService(_) => RecordKind::LocalService,
            Self::Transfer(_) => RecordKind::Transfer,
            Self::Letter(_) => RecordKind::Letter,
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
            Self::Measurement(measurement) => measurement.id.as_str(),
            Self::Appointment(appointment) => appointment.id.as_str(),
            Self::Place(place) => place.id.as_str(),
            Self::Questionnaire(questionnaire) => questionnaire.id.as_str(),
            Self::Assessment(assessment) => assessment.id.as_str(),
            Self::SafeguardingEpisode(safeguarding_episode) => safeguarding_episode.id.as_str(),
            Self::Referral(referral) => referral.id.as_str(),
            Self::Sharing(sharing) => sharing.id.as_str(),
            Self::Escalation(escalation) => escalation.id.as_str(),
            Self::Supervision(supervision) => supervision.id.as_str(),
            Self::BodyMap(body_map) => body_map.id.as_str(),
            Self::Chronology(chronology) => chronology.id.as_str(),
            Self::CaseReport(case_report) => case_report.id.as_str(),
            Self::Allegation(allegation) => allegation.id.as_str(),
            Self::HealthPlan(plan) => plan.id.as_str(),
            Self::LocalService(service) => service.id.as_str(),
            Self::Transfer(transfer) => transfer.id.as_str(),
            Self::Letter(letter) => letter.id.as_str(),
        }
    }

    /// The contact it is, when it is one.
    #[must_use]
    pub fn as_contact(&self) -> Option<&Contact> {
        if let Self::Contact(contact) = self { Some(contact) } else { None }
    }

    /// The child the record is about; `None` for people, practitioners, places and local services, which belong to no one
    /// child, and for allegations about staff, which must not.
    #[must_use]
    pub fn child(&self) -> Option<&ChildId> {
        match self {
            Self::Practitioner(..)
            | Self::Person(_)
            | Self::Place(_)
            | Self::LocalService(_)
            | Self::Allegation(_) => None,
            Self::Child(child) => Some(&child.id),
            Self::Relationship(relationship) => Some(&relationship.child),
            Self::Contact(contact) => Some(&contact.child),
            Self::Flag(flag) => Some(&flag.child),
            Self::Episode(episode) => Some(&episode.child),
            Self::Task(task) => Some(&task.child),
            Self::Measurement(measurement) => Some(&measurement.child),
            Self::Appointment(appointment) => Some(&appointment.child),
            Self::Questionnaire(questionnaire) => Some(&questionnaire.child),
            Self::Assessment(assessment) => Some(&assessment.child),
            Self::SafeguardingEpisode(safeguarding_episode) => Some(&safeguarding_episode.child),
            Self::Referral(referral) => Some(&referral.child),
            Self::Sharing(sharing) => Some(&sharing.child),
            Self::Escalation(escalation) => Some(&escalation.child),
            Self::Supervision(supervision) => Some(&supervision.child),
            Self::BodyMap(body_map) => Some(&body_map.child),
            Self::Chronology(chronology) => Some(&chronology.child),
            Self::CaseReport(case_report) => Some(&case_report.child),
            Self::HealthPlan(plan) => Some(&plan.child),
            Self::Transfer(transfer) => Some(&transfer.child),
            Self::Letter(letter) => Some(&letter.child),
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
