//! What a child's screen shows, and the form to register and amend a child.

use caseload_domain::{
    appointment::AppointmentStatus,
    child::{CaseloadStatus, Level, NhsNumberStatus, Sex},
    code::YesNoNotAsked,
    coded,
    contact::ContactType,
    measurement::MeasurementKind,
    person::RelationshipRole,
    questionnaire::TriageOutcome,
    record::RecordKind,
    score::{Form, Tool},
};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::{
    assessment::views::{AboutWhom, ScoredView},
    body_map::views::BodyMapEntry,
    caseload::views::{AgeView, FlagTag, SyncState},
    code::Code,
    contact::views::{ContactEntry, DecisionsAsked},
    draft::views::DraftLine,
    duplicate::views::JoinedRecord,
    episode::views::EpisodeView,
    escalation::views::EscalationView,
    flag::views::FlagView,
    handover::views::InCareOf,
    health_plan::views::HealthPlanView,
    letter::views::LetterEntry,
    referral::views::ReferralView,
    safeguarding::views::{ClockView, SafeguardingView},
    sharing::views::SharingView,
    task::views::TaskView,
    transfer::views::TransferLine,
    view_macro::views,
};

coded! {
    /// Why two records may be the same child.
    DuplicateReason { SameNhsNumber = "same-nhs-number", SameNameAndBirth = "same-name-and-birth", SimilarNameSameBirth = "similar-name-same-birth" }
}

coded! {
    /// What happened to a child's record, beside its entries.
    RecordEventKind { Died = "died", Joined = "joined", Named = "named", Restricted = "restricted", Unrestricted = "unrestricted" }
}

views! {
    /// One child.
    pub struct OpenChild { pub child_id: String }
    /// A child's screen.
    pub struct ChildView {
        pub banner: ChildBanner,
        pub form: ChildForm,
        pub relatives: Vec<RelativeView>,
        pub siblings: Vec<SiblingView>,
        /// Safeguarding statuses, open ones first, the most urgent in front.
        pub statuses: Vec<SafeguardingView>,
        /// What must follow, those due first in front.
        pub clocks: Vec<ClockView>,
        pub flags: Vec<FlagView>,
        pub episodes: Vec<EpisodeView>,
        pub health_plans: Vec<HealthPlanView>,
        /// Who has the care, when it is not this laptop's nurse: nothing can be written here then.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        pub in_care_of: Option<InCareOf>,
        /// The transfer of care that is under way, or the cover that is not over.
        pub transfer: Option<TransferLine>,
        pub tasks: Vec<TaskView>,
        /// Newest first.
        pub timeline: Vec<TimelineEntry>,
        pub drafts: Vec<DraftLine>,
        /// When a contact with the child asks what was decided.
        pub decisions_asked: DecisionsAsked,
        /// The levels of care before, newest first.
        pub earlier_levels: Vec<EarlierLevelView>,
        /// Records of the same child that were joined to this one.
        pub joined: Vec<JoinedRecord>,
        /// The record this one was joined to: what was on it is there.
        pub joined_to: Option<JoinedRecord>,
    }
    /// A level of care the child had before.
    pub struct EarlierLevelView {
        pub level: Code<Level>,
        /// Its first day; `None` when not known.
        pub since: Option<NaiveDate>,
        /// Its last day.
        pub until: NaiveDate,
    }
    /// The banner, on every screen of a child.
    pub struct ChildBanner {
        pub child_id: String,
        pub family: String,
        pub given: String,
        pub known_as: Option<String>,
        pub initials: String,
        pub age: Option<AgeView>,
        pub corrected_age: Option<AgeView>,
        pub born: Option<NaiveDate>,
        pub expected: Option<NaiveDate>,
        pub sex: Code<Sex>,
        pub nhs_number: Option<String>,
        pub nhs_number_status: Code<NhsNumberStatus>,
        pub level: Code<Level>,
        /// Own open statuses and flags, then siblings', each most urgent first.
        pub flags: Vec<FlagTag>,
        pub last_seen: Option<NaiveDate>,
        pub days_since_seen: Option<u32>,
        pub visit_note: Option<String>,
        pub interpreter: Code<YesNoNotAsked>,
        pub first_language: Option<String>,
        pub caseload_status: Code<CaseloadStatus>,
        /// The identity is restricted: ask for advice, and link it to no other record.
        pub restricted_identity: bool,
    }
    /// The form to register or amend a child. Everything as typed; empty means not known.
    pub struct ChildForm {
        pub family: String,
        pub given: String,
        pub known_as: String,
        pub unborn: bool,
        pub date_of_birth: String,
        pub expected_date: String,
        pub sex: Code<Sex>,
        pub nhs_number: String,
        pub gestation: String,
        pub address_lines: Vec<String>,
        pub postcode: String,
        pub phone: String,
        pub gp_practice_code: String,
        pub gp_practice_name: String,
        pub school_name: String,
        pub school_urn: String,
        pub year_group: String,
        /// The class within the year, as the school calls it.
        pub class_name: String,
        pub ethnicity: String,
        pub first_language: String,
        pub interpreter: Code<YesNoNotAsked>,
        pub level: Code<Level>,
        /// First day of that level, typed any way; empty when not known. A new level begins today unless said otherwise.
        pub level_since: String,
        pub send: Code<YesNoNotAsked>,
        /// 1 most deprived to 10 least; empty when not known.
        pub imd_decile: String,
        /// The day the child came onto the caseload from elsewhere; empty for a child here from the start.
        pub joined_on: String,
        /// The day the child left it or died; empty while on the caseload.
        pub left_on: String,
        pub named_practitioner: String,
        pub resident_authority: String,
        pub visit_note: String,
        pub caseload_status: Code<CaseloadStatus>,
        /// A brother or sister already on the caseload who shares the home.
        pub same_household_as: Option<String>,
        pub relatives: Vec<RelativeForm>,
    }
    /// A person in the child's life, in the form.
    pub struct RelativeForm {
        /// `None` for a new relationship.
        pub relationship_id: Option<String>,
        /// A person already on record, for example a sibling's mother.
        pub person_id: Option<String>,
        pub role: Code<RelationshipRole>,
        pub family: String,
        pub given: String,
        pub nhs_number: String,
        pub date_of_birth: String,
        pub phone: String,
        pub parental_responsibility: Code<YesNoNotAsked>,
        pub lives_with_child: Code<YesNoNotAsked>,
    }
    /// Register a child.
    pub struct RegisterChild {
        pub form: ChildForm,
        /// The nurse has looked at the possible duplicates and says it is another child.
        pub duplicates_seen: bool,
    }
    /// Amend a child's details.
    pub struct AmendChild {
        pub child_id: String,
        pub form: ChildForm,
        pub reason: String,
    }
    /// A child was registered or amended; or possible duplicates need a look first, and nothing was saved.
    pub struct ChildSaved {
        pub child_id: Option<String>,
        pub possible_duplicates: Vec<PossibleDuplicate>,
    }
    /// A child who may be the same one.
    pub struct PossibleDuplicate {
        pub child_id: String,
        pub child: String,
        pub born: Option<NaiveDate>,
        pub nhs_number: Option<String>,
        pub reason: Code<DuplicateReason>,
    }
    /// A person in the child's life.
    pub struct RelativeView {
        pub relationship_id: String,
        pub person_id: String,
        pub role: Code<RelationshipRole>,
        pub name: String,
        pub nhs_number: Option<String>,
        pub phone: Option<String>,
        pub date_of_birth: Option<NaiveDate>,
        pub parental_responsibility: Code<YesNoNotAsked>,
        pub lives_with_child: Code<YesNoNotAsked>,
        /// The last contact at which this person was present.
        pub last_present: Option<NaiveDate>,
    }
    /// A brother or sister on the caseload: the same household, or a parent in common.
    pub struct SiblingView {
        pub child_id: String,
        pub name: String,
        pub age: Option<AgeView>,
        pub school: Option<String>,
        pub flags: Vec<FlagTag>,
        /// The sibling has died.
        pub died: bool,
    }
    /// Something that happened to the record itself.
    pub struct RecordEvent {
        pub event: Code<RecordEventKind>,
        /// Who was named, or what the joined record was called; empty where nobody is.
        pub who: String,
        pub note: String,
    }
    /// An entry of the timeline.
    pub struct TimelineEntry {
        pub record_event: Option<RecordEvent>,
        pub record_id: String,
        pub kind: Code<RecordKind>,
        /// The day it is about.
        pub on: NaiveDate,
        pub at: Option<NaiveTime>,
        pub written_at: DateTime<Utc>,
        pub author: String,
        /// 1 for the first version.
        pub revision: u32,
        pub entered_in_error: bool,
        pub reason: Option<String>,
        pub sync: Code<SyncState>,
        /// The file it travels in, when it is in one.
        pub file: Option<u32>,
        /// Why the trust refused it.
        pub refused_because: Option<String>,
        pub contact: Option<ContactEntry>,
        pub flag: Option<FlagView>,
        pub safeguarding: Option<SafeguardingView>,
        pub episode: Option<EpisodeView>,
        pub task: Option<TaskView>,
        pub measurement: Option<MeasurementEntry>,
        pub appointment: Option<AppointmentEntry>,
        pub questionnaire: Option<QuestionnaireEntry>,
        pub assessment: Option<AssessmentEntry>,
        pub body_map: Option<BodyMapEntry>,
        pub referral: Option<ReferralView>,
        pub sharing: Option<SharingView>,
        pub escalation: Option<EscalationView>,
        pub health_plan: Option<HealthPlanView>,
        pub transfer: Option<TransferLine>,
        pub letter: Option<LetterEntry>,
    }
    /// A measurement as the timeline shows it.
    pub struct MeasurementEntry {
        pub kind: Code<MeasurementKind>,
        /// Grams for weight, millimetres for the rest.
        pub value: u32,
    }
    /// An appointment as the timeline shows it.
    pub struct AppointmentEntry {
        pub contact_type: Code<ContactType>,
        pub status: Code<AppointmentStatus>,
        pub status_reason: String,
    }
    /// A questionnaire as the timeline shows it: its latest step.
    pub struct QuestionnaireEntry {
        pub contact_type: Code<ContactType>,
        pub invited_on: NaiveDate,
        pub returned_on: Option<NaiveDate>,
        pub triage: Option<Code<TriageOutcome>>,
        pub triage_note: String,
        pub followed_up_on: Option<NaiveDate>,
    }
    /// A scored assessment as the timeline shows it.
    pub struct AssessmentEntry {
        pub tool: Code<Tool>,
        pub form: Option<Code<Form>>,
        /// `None` when it is about the child.
        pub about: Option<AboutWhom>,
        pub scored: ScoredView,
        pub action_taken: String,
    }
}
