//! What Today shows: overdue, due, unfinished, unsent.

use caseload_domain::{coded, flag::FlagType};
use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    caseload::views::FlagTag, code::Code, draft::views::DraftLine, session::views::Frame, view_macro::views,
};

coded! {
    /// What a line on Today is about.
    DueKind { Task = "task", FlagReview = "flag-review", FlagWithoutReview = "flag-without-review", EpisodeReview = "episode-review" }
}

views! {
    /// Today.
    pub struct TodayView {
        pub frame: Frame,
        pub overdue: Vec<DueLine>,
        /// Due in the next seven days, today included.
        pub due: Vec<DueLine>,
        /// Flags nobody has said when to look at again.
        pub flags_without_review: Vec<DueLine>,
        pub drafts: Vec<DraftLine>,
        /// Contacts written most recently, newest first, to find the way back.
        pub recent: Vec<RecentLine>,
        pub ready: u32,
        pub in_file: u32,
        pub refused: u32,
    }
    /// Something due.
    pub struct DueLine {
        pub kind: Code<DueKind>,
        pub record_id: String,
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        /// A task's title or an episode's reason code; empty for a flag, whose type says it.
        pub what: String,
        pub flag_type: Option<Code<FlagType>>,
        pub due_on: Option<NaiveDate>,
        /// Days overdue, 0 when not.
        pub days_over: u32,
        /// The child's open flags, most urgent first.
        pub flags: Vec<FlagTag>,
    }
    /// A child whose record was written recently.
    pub struct RecentLine {
        pub child_id: String,
        pub child: String,
        pub written_at: DateTime<Utc>,
    }
}
