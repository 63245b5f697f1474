//! The episode form, and episodes as the Universal Plus screen and a child's screen show them.

use caseload_domain::episode::{AgeGroup, EpisodeLevel, EpisodeOutcome, EpisodeReason};
use chrono::NaiveDate;

use crate::{code::Code, view_macro::views};

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
    }
    /// What the form offers for a child: lists differ by age, the limit by the service.
    pub struct EpisodeChoices {
        pub age_group: Code<AgeGroup>,
        pub reasons: Vec<Code<EpisodeReason>>,
        pub session_limit: u8,
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
        /// Contacts linked to it that took place.
        pub sessions_done: u32,
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
    }
    /// Open episodes on this caseload, the review soonest first.
    pub struct EpisodeList {
        pub rows: Vec<EpisodeListRow>,
    }
    /// An open episode and its child.
    pub struct EpisodeListRow {
        pub child: String,
        pub born: Option<NaiveDate>,
        pub episode: EpisodeView,
    }
}
