//! The contact form, and a contact as the timeline shows it.

use caseload_domain::{
    body_map::Mobility,
    concern::Concern,
    contact::{ContactType, GivenItem, InfantFeeding, Mode, Outcome, Setting},
    practitioner::Role,
    record::RevisionStatus,
};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::{
    assessment::views::AssessmentTyped,
    body_map::views::BodyMapForm,
    code::Code,
    episode::views::SessionScore,
    measurement::views::MeasuredTyped,
    review::views::{FindingLine, FindingTyped},
    view_macro::views,
};

views! {
    /// A contact as typed.
    pub struct ContactForm {
        pub child_id: String,
        pub contact_type: Code<ContactType>,
        /// Typed any way: `today`, `17/12/26`, `17 Dec`.
        pub happened_on: String,
        /// Typed any way: `13:05`, `1.05pm`; empty when not known.
        pub happened_at: String,
        pub minutes: String,
        pub setting: Option<Code<Setting>>,
        pub mode: Code<Mode>,
        pub outcome: Code<Outcome>,
        pub child_present: bool,
        pub present_relationships: Vec<String>,
        /// Anybody else, in words.
        pub present_other: String,
        pub purpose: String,
        pub narrative: String,
        pub voice: String,
        pub episode_id: Option<String>,
        pub restricted: bool,
        /// The school, clinic or other place on the register.
        pub place_id: Option<String>,
        /// Who delivered it, where it was not the practitioner herself; empty name: herself.
        pub delivered_by_name: String,
        pub delivered_by_role: Option<Code<Role>>,
        pub infant_feeding: Option<Code<InfantFeeding>>,
        /// What the review found, in the order of its form; a field nobody came to is left out.
        pub findings: Vec<FindingTyped>,
        /// What worried the nurse, small things too.
        pub concerns: Vec<Code<Concern>>,
        /// What was done about it; needed for self-harm.
        pub action_taken: String,
        /// What was decided after a second attempt in a row at which the child was not seen.
        pub decision: String,
        /// What was given by hand.
        #[serde(default)]
        pub given: Vec<GivenTyped>,
        /// The local services the family was told of.
        #[serde(default)]
        pub signposted: Vec<String>,
        /// Whether the child moves about alone; asked when an injury worried the nurse and there is no body map.
        pub mobility: Option<Code<Mobility>>,
        /// Marks that were seen, kept as a body map of this contact. A map that is there already is amended apart.
        pub body_map: Option<BodyMapForm>,
        /// What next: makes a task when it is not empty.
        pub next_title: String,
        pub next_due_on: String,
    }
    /// Something given, and how many as typed; empty is one.
    pub struct GivenTyped { pub item: Code<GivenItem>, pub quantity: String }
    /// Something that was given.
    pub struct GivenLine { pub item: Code<GivenItem>, pub quantity: u8 }
    /// Record a contact.
    pub struct RecordContact {
        pub form: ContactForm,
        pub measured: MeasuredTyped,
        pub assessments: Vec<AssessmentTyped>,
        /// The draft it grew from; gone once the contact is saved, in the same transaction.
        pub draft_id: Option<String>,
        /// The appointment it came from, settled in the same transaction.
        pub appointment_id: Option<String>,
    }
    /// Amend a contact: the original stays readable.
    pub struct AmendContact {
        pub contact_id: String,
        pub form: ContactForm,
        /// The contact's own figures as they shall stand.
        pub measured: MeasuredTyped,
        pub reason: String,
        /// The revision the form was opened from; a newer one is not overwritten.
        pub from_revision: u32,
        pub draft_id: Option<String>,
    }
    /// One visit to a family, written once: the words of the first contact are every child's, the rest is each one's own.
    pub struct RecordFamilyVisit {
        /// The child whose record is open. Its narrative is what everybody's record says.
        pub contact: RecordContact,
        /// Of this child alone, added to its own record.
        pub own_words: String,
        /// Those words hold what the others' families must not read.
        pub own_restricted: bool,
        /// Goals of this child's episode scored at the visit.
        pub scores: Vec<SessionScore>,
        /// The brothers and sisters it is written for too.
        pub also: Vec<AlsoWritten>,
    }
    /// A brother or sister of the same visit: what is this child's own.
    pub struct AlsoWritten {
        pub child_id: String,
        /// `None` while none is chosen.
        pub contact_type: Option<Code<ContactType>>,
        pub outcome: Code<Outcome>,
        /// Of this child alone, added to its own record.
        pub own_words: String,
        pub voice: String,
        /// Holds what the others' families must not read; the shared words make it restricted too when they are.
        pub restricted: bool,
        pub infant_feeding: Option<Code<InfantFeeding>>,
        pub concerns: Vec<Code<Concern>>,
        pub action_taken: String,
        pub decision: String,
        pub mobility: Option<Code<Mobility>>,
        pub measured: MeasuredTyped,
        pub next_title: String,
        pub next_due_on: String,
    }
    /// A contact that was written at the same visit, for a brother or sister.
    pub struct WrittenTogether {
        pub contact_id: String,
        pub child_id: String,
        pub child: String,
        pub on: NaiveDate,
    }
    /// Take back contacts of one visit that never were, all of them or none.
    pub struct TakeBackVisit {
        pub contact_ids: Vec<String>,
        pub reason: String,
    }
    /// A contact to open for amending.
    pub struct OpenContact { pub contact_id: String }
    /// When a contact asks what was decided: the second in a row at which the family was not there.
    pub struct DecisionsAsked {
        /// The outcomes that ask for it, after one at which the family was not there.
        pub of: Vec<Code<Outcome>>,
        /// The next contact comes after one.
        pub next: bool,
        /// So do these contacts, by their ids: amending one asks too.
        pub after_missed: Vec<String>,
    }
    /// A contact opened for amending.
    pub struct OpenedContact {
        pub form: ContactForm,
        pub measured: MeasuredTyped,
        pub revision: u32,
        /// Contacts of brothers and sisters that were written with it; amending this one leaves them as they are.
        pub together: Vec<WrittenTogether>,
    }
    /// Take back an entry that was never true.
    pub struct EnteredInError {
        pub record_id: String,
        pub reason: String,
    }
    /// A contact, flag, episode or task was saved.
    pub struct Saved {
        pub record_id: String,
        pub revision: u32,
    }
    /// Sign under what a learner delivered.
    pub struct CountersignContact {
        pub contact_id: String,
        /// The registered colleague who read it.
        pub name: String,
        /// The day it was read, typed any way; empty for today.
        pub on_reading: String,
    }
    /// A contact as the timeline shows it.
    pub struct ContactEntry {
        pub contact_type: Code<ContactType>,
        pub outcome: Code<Outcome>,
        pub setting: Option<Code<Setting>>,
        pub mode: Code<Mode>,
        pub minutes: Option<u16>,
        /// Who was there, by name: relatives and others, without the child.
        pub present: Vec<String>,
        pub child_present: bool,
        pub purpose: String,
        pub narrative: String,
        pub voice: String,
        pub restricted: bool,
        pub episode_id: Option<String>,
        /// The place on the register, by name.
        pub place: Option<String>,
        pub delivered_by: Option<String>,
        pub delivered_by_role: Option<Code<Role>>,
        /// A learner delivered it and nobody has signed for it yet.
        pub needs_countersignature: bool,
        pub countersigned_by: Option<String>,
        pub countersigned_on: Option<NaiveDate>,
        pub infant_feeding: Option<Code<InfantFeeding>>,
        /// What the review found, in the order of its form.
        pub findings: Vec<FindingLine>,
        pub concerns: Vec<Code<Concern>>,
        pub action_taken: String,
        pub decision: String,
        pub given: Vec<GivenLine>,
        /// The local services the family was told of, by name.
        pub signposted: Vec<String>,
        /// How many other contacts that stand were written with it at one visit to the family. They are counted and not named.
        pub written_with_others: u32,
    }
    /// Every version of an entry, newest first.
    pub struct ContactHistory {
        pub versions: Vec<ContactVersion>,
    }
    /// One version of a contact.
    pub struct ContactVersion {
        pub revision: u32,
        pub status: Code<RevisionStatus>,
        pub written_at: DateTime<Utc>,
        pub author: String,
        pub reason: Option<String>,
        pub on: NaiveDate,
        pub at: Option<NaiveTime>,
        pub contact: ContactEntry,
    }
}
