//! The episode form, and episodes as the Universal Plus screen and a child's screen show them.

use caseload_domain::{
    child::Level,
    episode::{AgeGroup, ConsentAnswer, EpisodeActivity, EpisodeLevel, EpisodeOutcome, EpisodeReason, Reach},
    package::Service,
    score::{Evidence, Tool},
};
use chrono::NaiveDate;

use crate::{code::Code, contact::views::RecordContact, view_macro::views};

views! {
    /// An episode as typed.
    pub struct EpisodeForm {
        pub child_id: String,
        pub level: Code<EpisodeLevel>,
        pub reason: Code<EpisodeReason>,
        pub reason_detail: String,
        pub started_on: String,
        pub review_on: String,
        pub goals: Vec<GoalForm>,
        pub sessions_planned: String,
        pub over_limit_reason: String,
        /// The package and who helps; left out by whoever knows nothing of packages.
        #[serde(default)]
        pub support: SupportForm,
    }
    /// What an episode follows and who works alongside, as typed.
    #[derive(Default)]
    pub struct SupportForm {
        /// The package's code; `None` for none.
        pub package: Option<String>,
        /// What is measured; empty for nothing but the goals.
        pub measure_what: String,
        pub measure_baseline: String,
        pub partners: Vec<PartnerForm>,
        pub lead_practitioner: String,
        pub lead_agency: String,
        /// What the family answers at the start of a voluntary programme; `None` when it was not asked yet.
        pub consent: Option<ConsentForm>,
        /// The child's level of care follows, in the same save.
        pub change_level: bool,
    }
    /// A partner agency as typed.
    pub struct PartnerForm {
        pub agency: String,
        /// Who there; empty when not known.
        pub name: String,
    }
    /// An answer to a voluntary programme as typed.
    pub struct ConsentForm {
        pub on: String,
        pub answer: Code<ConsentAnswer>,
        pub by: String,
    }
    /// A goal as typed.
    pub struct GoalForm {
        /// `None` for a new goal.
        pub goal_id: Option<String>,
        pub text: String,
        /// 0 to 10.
        pub baseline: Option<u8>,
        /// 0 to 10; `None` until scored again.
        pub latest: Option<u8>,
    }
    /// Open an episode.
    pub struct StartEpisode { pub form: EpisodeForm, pub draft_id: Option<String> }
    /// Work an episode: score goals again, change the plan.
    pub struct ReviewEpisode {
        pub episode_id: String,
        pub form: EpisodeForm,
        pub reason: String,
    }
    /// Close an episode.
    pub struct CloseEpisode {
        pub episode_id: String,
        pub ended_on: String,
        pub outcome: Code<EpisodeOutcome>,
        pub note: String,
        /// Every goal with its closing score.
        pub goals: Vec<GoalForm>,
        /// What was measured at the close; empty when nothing was.
        #[serde(default)]
        pub measure_closing: String,
        /// The child's level of care follows, in the same save.
        #[serde(default)]
        pub change_level: bool,
    }
    /// Step an episode up or down, in place.
    pub struct StepEpisode {
        pub episode_id: String,
        pub to: Code<EpisodeLevel>,
        pub on: String,
        pub reason: String,
        pub agreed_by: String,
        /// The next review; empty: it stays.
        pub review_on: String,
        pub partners: Vec<PartnerForm>,
        pub lead_practitioner: String,
        pub lead_agency: String,
        /// The child's level of care follows, in the same save.
        pub change_level: bool,
    }
    /// Watch over an episode, or work it actively again.
    pub struct WatchEpisode {
        pub episode_id: String,
        pub activity: Code<EpisodeActivity>,
        pub reason: String,
        /// The next review; empty: it stays.
        pub review_on: String,
    }
    /// Open a closed episode again.
    pub struct ReopenEpisode {
        pub episode_id: String,
        pub on: String,
        pub reason: String,
        pub review_on: String,
        /// The child's level of care follows, in the same save.
        pub change_level: bool,
    }
    /// Take down what the family answered to a voluntary programme.
    pub struct AnswerConsent {
        pub episode_id: String,
        pub consent: ConsentForm,
    }
    /// Record a contact of an episode with its goals scored, in one save.
    pub struct RecordSession {
        pub contact: RecordContact,
        pub scores: Vec<SessionScore>,
    }
    /// A goal scored at a session.
    pub struct SessionScore {
        pub goal_id: String,
        /// 0 to 10.
        pub score: u8,
    }
    /// What the form offers for a child: lists differ by age, the limit by the service.
    pub struct EpisodeChoices {
        pub age_group: Code<AgeGroup>,
        pub reasons: Vec<Code<EpisodeReason>>,
        pub session_limit: u8,
        /// Packages a child usually has at most.
        pub package_limit: u8,
        /// Packages of the child that are open or began in the last 12 months.
        pub packages_taken: Vec<TakenPackage>,
        pub packages: Vec<PackageView>,
        /// Agencies named as partners before, for one key.
        pub agencies: Vec<String>,
        /// The child's level of care.
        pub level: Code<Level>,
        /// Why the service's own table is not used; empty when all is well.
        pub refused: Vec<String>,
    }
    /// A package the child has or had.
    pub struct TakenPackage {
        pub episode_id: String,
        pub name: String,
        pub started_on: NaiveDate,
        pub open: bool,
    }
    /// A package of care that can start for the child.
    pub struct PackageView {
        pub code: String,
        /// As the area calls it.
        pub name: String,
        pub service: Code<Service>,
        pub reason: Code<EpisodeReason>,
        pub trigger: String,
        /// The tool it is measured by; else `measure` says it in words.
        pub measure_tool: Option<Code<Tool>>,
        pub measure: String,
        pub sessions_from: u8,
        pub sessions_to: u8,
        /// The review to suggest when it starts today.
        pub review_on: NaiveDate,
        pub outcome: String,
        pub step_up: String,
        pub voluntary: bool,
        /// The day it ends for this child.
        pub ends_on: Option<NaiveDate>,
        pub evidence: Code<Evidence>,
        pub source: String,
    }
    /// An episode.
    pub struct EpisodeView {
        pub episode_id: String,
        pub child_id: String,
        pub level: Code<EpisodeLevel>,
        pub reason: Code<EpisodeReason>,
        pub reason_detail: String,
        pub started_on: NaiveDate,
        pub review_on: NaiveDate,
        pub review_overdue: bool,
        pub goals: Vec<GoalView>,
        pub sessions_planned: u8,
        /// Contacts linked to it that took place, and count: before consent none does.
        pub sessions_done: u32,
        /// Contacts that took place without consent, and do not count.
        pub sessions_without_consent: u32,
        pub reach: Code<Reach>,
        pub package: Option<String>,
        /// What the package is called, or its code when the service no longer has it.
        pub package_name: String,
        /// Where the package leads when it does not help; empty without one.
        pub step_up: String,
        pub voluntary: bool,
        pub measure: Option<EpisodeMeasureView>,
        pub activity: Code<EpisodeActivity>,
        pub partners: Vec<PartnerForm>,
        /// Partnership work with no partner named: asked for at the next save.
        pub partner_missing: bool,
        pub lead_practitioner: String,
        pub lead_agency: String,
        pub steps: Vec<StepView>,
        pub reopened: Vec<ReopenedView>,
        pub consents: Vec<ConsentView>,
        pub over_limit_reason: Option<String>,
        pub ended_on: Option<NaiveDate>,
        pub outcome: Option<Code<EpisodeOutcome>>,
        pub end_note: Option<String>,
        pub revision: u32,
        pub entered_in_error: bool,
    }
    /// A goal, scored.
    pub struct GoalView {
        pub goal_id: String,
        pub text: String,
        pub baseline: u8,
        pub latest: Option<u8>,
        /// Every score since the start, oldest first.
        pub scores: Vec<GoalScoreView>,
    }
    /// A score with its day; none in records from before scores were dated.
    pub struct GoalScoreView {
        pub on: Option<NaiveDate>,
        pub score: u8,
    }
    /// What is measured.
    pub struct EpisodeMeasureView {
        pub what: String,
        pub baseline: String,
        pub closing: String,
    }
    /// A step from one level to the other.
    pub struct StepView {
        pub on: NaiveDate,
        pub from: Code<EpisodeLevel>,
        pub to: Code<EpisodeLevel>,
        pub reason: String,
        pub agreed_by: String,
    }
    /// An end that was taken back.
    pub struct ReopenedView {
        pub on: NaiveDate,
        pub reason: String,
        pub ended_on: NaiveDate,
        pub outcome: Code<EpisodeOutcome>,
    }
    /// An answer to a voluntary programme.
    pub struct ConsentView {
        pub on: NaiveDate,
        pub answer: Code<ConsentAnswer>,
        pub by: String,
    }
    /// Open episodes on this caseload, the review soonest first.
    pub struct EpisodeList {
        pub rows: Vec<EpisodeListRow>,
        /// Closed in the last 12 months, the latest first.
        pub closed: Vec<EpisodeListRow>,
    }
    /// An open episode and its child.
    pub struct EpisodeListRow {
        pub child: String,
        pub born: Option<NaiveDate>,
        /// The day its programme ends.
        pub ends_on: Option<NaiveDate>,
        pub episode: EpisodeView,
    }
}
