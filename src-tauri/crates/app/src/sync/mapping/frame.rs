//! What all resources of one revision share: number, time, author, trust, and why the revision was written.

use caseload_domain::{
    id::{ChildId, PractitionerId},
    record::{Record, Revision, RevisionStatus},
    referral::{Referral, ReferralService},
    safeguarding::ParentalFactor,
};
use caseload_store::Origin;
use caseload_sync_format::v1::fhir::{
    Coding, Extension, Identifier, Meta, Reference, ResourceType,
    vocabulary::{extensions, identifiers, systems},
};
use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};

use super::words::{words, words_extension};

/// The shared part of a revision's resources.
pub(super) struct Frame {
    /// The revision's number.
    pub(super) version: u32,
    /// When it was written.
    pub(super) written_at: DateTime<Utc>,
    /// The id of the trust's Organization.
    pub(super) trust_id: String,
    status: RevisionStatus,
    reason: Option<String>,
    author: Reference,
    labels: Vec<Coding>,
}

impl Frame {
    pub(super) fn new(revision: &Revision, practitioner_id: &PractitionerId, origin: Origin) -> Self {
        let Revision { record, number, status, written_at, author, reason } = revision;
        let practitioner = Reference::to(ResourceType::Practitioner, practitioner_id.as_str());
        Self {
            version: *number,
            written_at: *written_at,
            trust_id: trust_id(practitioner_id),
            status: *status,
            reason: reason.as_deref().and_then(words),
            author: match (words(author), origin) {
                // A colleague who handed the record over is known here by name only.
                (Some(name), Origin::HandedOver) => Reference::display(name),
                (None, Origin::HandedOver) => Reference::display("Name not known"),
                (Some(name), Origin::Typed | Origin::Import | Origin::Demonstration) => {
                    practitioner.named(name)
                }
                (None, Origin::Typed | Origin::Import | Origin::Demonstration) => practitioner,
            },
            labels: labels(record),
        }
    }

    /// Whether the revision takes back a record that was never true.
    pub(super) fn is_in_error(&self) -> bool {
        match self.status {
            RevisionStatus::Current => false,
            RevisionStatus::EnteredInError => true,
        }
    }

    /// Revision, time, profile and confidentiality labels.
    pub(super) fn meta(&self, profile: Option<&str>) -> Meta {
        let mut meta = Meta::new(self.version, self.written_at);
        meta.profile.extend(profile.map(str::to_owned));
        meta.security.clone_from(&self.labels);
        meta
    }

    /// The labels alone.
    pub(super) fn labels(&self) -> &[Coding] {
        &self.labels
    }

    /// Why the record was amended or taken back, as the list of extensions each resource begins with.
    pub(super) fn extensions(&self) -> Vec<Extension> {
        let url = match self.status {
            RevisionStatus::EnteredInError => extensions::ENTERED_IN_ERROR_REASON,
            RevisionStatus::Current => extensions::AMENDMENT_REASON,
        };
        self.reason.as_deref().and_then(|reason| words_extension(url, reason)).into_iter().collect()
    }

    /// Why, in words.
    pub(super) fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    /// The author, by reference and by the name the revision carries.
    pub(super) fn author(&self) -> Reference {
        self.author.clone()
    }

    /// The trust.
    pub(super) fn trust(&self) -> Reference {
        Reference::to(ResourceType::Organization, &self.trust_id)
    }
}

/// The child as a reference.
pub(super) fn child(id: &ChildId) -> Reference {
    Reference::to(ResourceType::Patient, id.as_str())
}

/// The record's own identifier.
pub(super) fn record_identifier(id: &str) -> Identifier {
    Identifier::new(identifiers::RECORD, id)
}

/// The trust's Organization is known by the practitioner who tells of it. Two laptops of one trust would otherwise
/// write different contents under one id and version; the ODS code says that they mean the same trust.
fn trust_id(practitioner_id: &PractitionerId) -> String {
    let digest = Sha256::digest(format!("caseload organisation of {practitioner_id}"));
    let mut bytes = [0_u8; 16];
    for (byte, hashed) in bytes.iter_mut().zip(digest) {
        *byte = hashed;
    }
    uuid::Builder::from_custom_bytes(bytes).into_uuid().to_string()
}

/// `R` for what is never shown in the home, `SDV` for domestic abuse (v3-ActCode; `fhir` 1.3), `DEMO` for an identity.
fn labels(record: &Record) -> Vec<Coding> {
    let (restricted, domestic_abuse) = match record {
        Record::Contact(contact) => (contact.restricted, false),
        Record::Flag(flag) => {
            (flag.restricted, flag.flag_type == caseload_domain::flag::FlagType::DomesticAbuse)
        }
        // Where the Dash checklist lies open, the one who is feared may read it.
        Record::Assessment(assessment) => {
            let is_dash = assessment.given.tool == caseload_domain::score::Tool::Dash;
            (is_dash, is_dash)
        }
        Record::SafeguardingEpisode(episode) => {
            (true, episode.factors.contains(&ParentalFactor::DomesticAbuse))
        }
        Record::Referral(referral) => referral_labels(referral),
        Record::Sharing(_)
        | Record::Escalation(_)
        | Record::Supervision(_)
        | Record::BodyMap(_)
        | Record::Chronology(_)
        | Record::CaseReport(_)
        | Record::Allegation(_)
        // It points to every open flag and status, and says why the colour.
        | Record::Transfer(_) => (true, false),
        Record::Letter(letter) => (letter.restricted, false),
        Record::Child(child) => (child.restricted_identity, false),
        // The school and the family hold copies of a health plan; the directory is about nobody.
        Record::HealthPlan(_)
        | Record::LocalService(_)
        | Record::Practitioner(..)
        | Record::Person(_)
        | Record::Relationship(_)
        | Record::Episode(_)
        | Record::Task(_)
        | Record::Measurement(_)
        | Record::Appointment(_)
        | Record::Place(_)
        | Record::Questionnaire(_) => (false, false),
    };
    let protected_identity = matches!(record, Record::Child(child) if child.restricted_identity);
    restricted
        .then(Coding::restricted)
        .into_iter()
        .chain(domestic_abuse.then(about_domestic_abuse))
        .chain(protected_identity.then(about_identity))
        .collect()
}

/// A referral to speech therapy is nobody's secret; one that says a child is not safe is restricted whether or not it was
/// ticked.
fn referral_labels(referral: &Referral) -> (bool, bool) {
    let (of_safeguarding, domestic_abuse) = match referral.service {
        ReferralService::DomesticAbuse => (true, true),
        ReferralService::ChildrensSocialCare | ReferralService::Police => (true, false),
        ReferralService::EarlyHelp
        | ReferralService::UrgentPaediatrics
        | ReferralService::Paediatrics
        | ReferralService::Gp
        | ReferralService::Camhs
        | ReferralService::SpeechAndLanguage
        | ReferralService::Audiology
        | ReferralService::Vision
        | ReferralService::Dietetics
        | ReferralService::WeightManagement
        | ReferralService::Continence
        | ReferralService::Dentist
        | ReferralService::PerinatalMentalHealth
        | ReferralService::TalkingTherapies
        | ReferralService::SubstanceMisuse
        | ReferralService::StopSmoking
        | ReferralService::Housing
        | ReferralService::EarlyYears
        | ReferralService::Other => (false, false),
    };
    (referral.restricted || of_safeguarding, domestic_abuse)
}

/// v3-ActCode `DEMO`: who the child is must not be told on, after an adoption or for protection.
fn about_identity() -> Coding {
    Coding::new(systems::ACT_CODE, "DEMO", "all demographic information sensitivity")
}

/// v3-ActCode `SDV`.
pub(super) fn about_domestic_abuse() -> Coding {
    Coding::new(
        systems::ACT_CODE,
        "SDV",
        "sexual assault, abuse, or domestic violence information sensitivity",
    )
}
