//! The form of a safeguarding status, statuses as screens show them, their clocks, and the register.

use caseload_domain::{
    case_report::template::ReportKind,
    clock::Owner,
    coded,
    contact::{ContactType, Mode, Outcome, Setting},
    event::{EventKind, EventPart, EventState},
    flag::AbuseCategory,
    safeguarding::{
        EarlyHelpForm, LegalBasis, ParentalFactor, PlacementKind, Repeat, ReportableGroup, SafeguardingKind,
        SafeguardingOutcome,
    },
};
use chrono::NaiveDate;

use crate::{
    caseload::views::{AgeView, FlagTag},
    code::Code,
    flag::views::FlagView,
    view_macro::views,
};

coded! {
    /// In what a clock counts.
    ClockUnit { WorkingDays = "working-days", Days = "days" }
}

coded! {
    /// What the next date of a child in the register is.
    NextWhat { Clock = "clock", Event = "event", Review = "review" }
}

views! {
    /// A safeguarding status as typed. What does not belong to its kind stays empty.
    pub struct SafeguardingForm {
        pub child_id: String,
        pub kind: Code<SafeguardingKind>,
        pub started_on: String,
        pub authority: String,
        pub social_worker: String,
        pub social_worker_phone: String,
        pub categories: Vec<Code<AbuseCategory>>,
        pub early_help_form: Option<Code<EarlyHelpForm>>,
        pub threshold_level: String,
        pub lead_practitioner: String,
        pub lead_agency: String,
        pub legal_basis: Option<Code<LegalBasis>>,
        pub placements: Vec<PlacementForm>,
        pub factors: Vec<Code<ParentalFactor>>,
        /// Empty means no review date, which stays in sight on Today.
        pub review_on: String,
        pub detail: String,
    }
    /// A placement as typed.
    pub struct PlacementForm {
        pub kind: Code<PlacementKind>,
        pub from: String,
        /// Empty while the child lives there.
        pub until: String,
        pub detail: String,
    }
    /// Begin a status.
    pub struct BeginSafeguarding {
        pub form: SafeguardingForm,
        pub draft_id: Option<String>,
        /// A flag of an older store that stood for this status; it ends in the same save.
        pub from_flag: Option<String>,
    }
    /// Amend a status.
    pub struct AmendSafeguarding {
        pub episode_id: String,
        pub form: SafeguardingForm,
        pub reason: String,
    }
    /// Add an event to a status, or change one: plan it, say it was held, say it was not.
    pub struct SaveSafeguardingEvent {
        pub episode_id: String,
        /// The version the nurse looked at.
        pub revision: u32,
        /// Which of its events; `None` for a new one.
        pub index: Option<u32>,
        pub kind: Code<EventKind>,
        pub on: String,
        pub state: Code<EventState>,
        pub part: Code<EventPart>,
        pub note: String,
    }
    /// Take away an event that was a mistake. The earlier version stays readable.
    pub struct RemoveSafeguardingEvent {
        pub episode_id: String,
        pub revision: u32,
        pub index: u32,
        pub reason: String,
    }
    /// Step up or down: one status ends and another begins, linked.
    pub struct StepSafeguarding {
        pub episode_id: String,
        /// Stepped up, stepped down, or the baby was born.
        pub outcome: Code<SafeguardingOutcome>,
        /// The last day of the one and the first of the other.
        pub on: String,
        pub reason: String,
        pub agreed_by: String,
        /// What it steps to. Its first day is `on`, whatever is typed there.
        pub form: SafeguardingForm,
    }
    /// End a status.
    pub struct EndSafeguarding {
        pub episode_id: String,
        pub ended_on: String,
        pub outcome: Code<SafeguardingOutcome>,
        pub reason: String,
    }
    /// The child moved to another placement.
    pub struct ChangePlacement {
        pub episode_id: String,
        pub kind: Code<PlacementKind>,
        /// The first day there; the placement before ends on it.
        pub from: String,
        pub detail: String,
    }
    /// A status.
    pub struct SafeguardingView {
        pub episode_id: String,
        pub child_id: String,
        pub kind: Code<SafeguardingKind>,
        pub started_on: NaiveDate,
        /// The status it stepped from.
        pub follows: Option<Code<SafeguardingKind>>,
        pub authority: String,
        pub social_worker: String,
        pub social_worker_phone: String,
        pub categories: Vec<Code<AbuseCategory>>,
        pub early_help_form: Option<Code<EarlyHelpForm>>,
        pub threshold_level: String,
        pub lead_practitioner: String,
        pub lead_agency: String,
        pub legal_basis: Option<Code<LegalBasis>>,
        pub placements: Vec<PlacementView>,
        pub factors: Vec<Code<ParentalFactor>>,
        pub events: Vec<EventView>,
        pub review_on: Option<NaiveDate>,
        pub review_overdue: bool,
        pub detail: String,
        /// How long it has lasted, or lasted.
        pub length_days: u32,
        /// Only on a child protection plan.
        pub repeat: Option<Code<Repeat>>,
        /// Open since before the birth, and the baby is born: it waits to be ended or stepped.
        pub baby_born_on: Option<NaiveDate>,
        pub ended_on: Option<NaiveDate>,
        pub outcome: Option<Code<SafeguardingOutcome>>,
        pub end_reason: Option<String>,
        pub revision: u32,
        pub entered_in_error: bool,
    }
    /// A placement.
    pub struct PlacementView {
        pub kind: Code<PlacementKind>,
        pub from: NaiveDate,
        pub until: Option<NaiveDate>,
        pub detail: String,
    }
    /// An event, with its place in the status.
    pub struct EventView {
        pub index: u32,
        pub kind: Code<EventKind>,
        pub on: NaiveDate,
        pub state: Code<EventState>,
        pub part: Code<EventPart>,
        pub note: String,
        /// A clock counts from it.
        pub starts_clock: bool,
        /// Planned, and its day has passed without a word.
        pub unanswered: bool,
    }
    /// A clock that runs: what is next, for whom, by when, and whose rule it is.
    pub struct ClockView {
        pub code: String,
        pub record_id: String,
        pub what: String,
        pub owner: Code<Owner>,
        pub trigger: Code<EventKind>,
        pub from: NaiveDate,
        /// `None` when nobody can say, because the bank holidays of that year are not known.
        pub by: Option<NaiveDate>,
        /// In its own unit; below 0 when it is over. `None` when nobody can say.
        pub left: Option<i32>,
        pub unit: Code<ClockUnit>,
        /// How many it counts from the trigger, and how many of them are used; `None` when it counts months, or back from a day.
        pub of: Option<u32>,
        pub used: Option<u32>,
        pub planned_on: Option<NaiveDate>,
        /// What is planned is after its last day.
        pub planned_late: bool,
        /// `15 working days`.
        pub rule: String,
        pub source: String,
        pub national: bool,
        /// How the source is known to read; it is read again before it is relied upon.
        pub to_be_checked: bool,
        /// What it asks for is a report of this kind.
        pub report: Option<Code<ReportKind>>,
    }
    /// A clock of a child, in a list.
    pub struct ClockLine {
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        pub clock: ClockView,
    }
    /// The safeguarding register: children with anything open, then those closed of late.
    pub struct SafeguardingRegister {
        pub rows: Vec<SafeguardingRow>,
        /// Children with anything open, and the families they are of.
        pub children: u32,
        pub families: u32,
        pub reviews_overdue: u32,
        /// Next dates within two weeks, today included.
        pub soon: u32,
        /// Why the service's own clocks are not used; empty when all is well.
        pub refused_clocks: Vec<String>,
        /// The newest supervision about anybody here, and the soonest that is next and not overdue.
        pub supervision_last: Option<NaiveDate>,
        pub supervision_next: Option<NaiveDate>,
        /// Children whose supervision is overdue, the longest first.
        pub supervision_overdue: Vec<SupervisionOverdue>,
    }
    /// A child whose supervision is overdue.
    pub struct SupervisionOverdue {
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        pub by: NaiveDate,
    }
    /// Look at a child of the register beside the list.
    pub struct PreviewSafeguarding { pub child_id: String }
    /// What was seen and said since the oldest of what is shown began, and what a report needs.
    pub struct SafeguardingPreview {
        /// Newest first.
        pub contacts: Vec<PreviewContact>,
        /// How many more there are in the child's timeline.
        pub more_contacts: u32,
        pub last_seen: Option<NaiveDate>,
        /// The newest contact at which it is written that the child was seen alone, if only for part of it.
        pub last_seen_alone: Option<NaiveDate>,
        /// The newest contact with the child's voice.
        pub last_voice: Option<NaiveDate>,
        /// The newest check of the Child Protection Information Sharing service. `None` says that none is recorded, and
        /// never that the child is not known to it.
        pub cp_is: Option<CpIsCheck>,
        /// A report that was begun and not locked yet.
        pub report_draft: Option<String>,
    }
    /// A contact between the events of a status.
    pub struct PreviewContact {
        pub contact_id: String,
        pub contact_type: Code<ContactType>,
        pub on: NaiveDate,
        pub mode: Code<Mode>,
        pub setting: Option<Code<Setting>>,
        pub outcome: Code<Outcome>,
        pub seen: bool,
        /// It is written that the child was seen alone, if only for part of it.
        pub alone: bool,
        pub voice: String,
        pub narrative: String,
        /// Never on paper.
        pub restricted: bool,
    }
    /// A check of the Child Protection Information Sharing service (`standards` 9.3).
    pub struct CpIsCheck {
        pub on: NaiveDate,
        pub days_ago: u32,
        /// Who checked; empty when not known.
        pub by: String,
        /// What it showed, in words.
        pub result: String,
        /// The authority and whom to ring there; empty when nothing is written.
        pub note: String,
    }
    /// Note that a status is about to be printed.
    pub struct PrintSafeguarding { pub episode_id: String }
    /// A child in the register.
    pub struct SafeguardingRow {
        pub child_id: String,
        pub child: String,
        pub age: Option<AgeView>,
        pub born: Option<NaiveDate>,
        pub nhs_number: Option<String>,
        /// Open statuses, then open flags, most urgent first.
        pub tags: Vec<FlagTag>,
        pub statuses: Vec<SafeguardingView>,
        pub flags: Vec<FlagView>,
        pub clocks: Vec<ClockView>,
        pub next: Option<NextDate>,
        /// Something open that nobody has said when to look at again.
        pub no_review: bool,
        pub review_overdue: bool,
        pub days_since_seen: Option<u32>,
        /// Nothing is open any more; what is shown ended in the last three months.
        pub closed: bool,
    }
    /// The next date of a child in the register.
    pub struct NextDate {
        pub kind: Code<NextWhat>,
        /// What a clock asks for; empty for an event or a review.
        pub what: String,
        pub event: Option<Code<EventKind>>,
        pub on: NaiveDate,
        /// Working days left, below 0 when it is over; `None` when the bank holidays of that year are not known.
        pub working_days: Option<i32>,
    }
    /// A period to count, both days included, as typed.
    pub struct SafeguardingCountsQuery { pub from: String, pub to: String }
    /// What the papers ask to be counted, for a period.
    pub struct SafeguardingCounts {
        pub from: NaiveDate,
        pub to: NaiveDate,
        pub groups: Vec<GroupCount>,
        /// Over all groups, each child and each family once, on the last day.
        pub children: u32,
        pub families: u32,
        /// Child protection plans that began, by whether the child had one before.
        pub plans_first: u32,
        pub plans_repeat_within_twelve_months: u32,
        pub plans_repeat_ever: u32,
    }
    /// One reportable group.
    pub struct GroupCount {
        pub group: Code<ReportableGroup>,
        /// Statuses that began, and that ended, within the period.
        pub started: u32,
        pub ended: u32,
        /// Statuses, children and families on the last day.
        pub open: u32,
        pub children: u32,
        pub families: u32,
    }
}
