//! What Today shows: overdue, due, unfinished, unsent.

use caseload_domain::{coded, contact::ContactType, flag::FlagType};
use chrono::{DateTime, NaiveDate, Utc};

use crate::{
    appointment::views::AppointmentLine,
    caseload::views::FlagTag,
    code::Code,
    death::views::PanelNotTold,
    draft::views::DraftLine,
    programme::views::{DueCounts, ProgrammeLine},
    safeguarding::views::ClockLine,
    session::views::Frame,
    view_macro::views,
};

coded! {
    /// What a line on Today is about.
    DueKind { Task = "task", FlagReview = "flag-review", FlagWithoutReview = "flag-without-review", EpisodeReview = "episode-review",
        SafeguardingReview = "safeguarding-review", SafeguardingWithoutReview = "safeguarding-without-review",
        ReferralChase = "referral-chase", EscalationReply = "escalation-reply", HealthPlan = "health-plan",
        BabyBorn = "baby-born", BirthAwaited = "birth-awaited" }
}

views! {
    /// Today.
    pub struct TodayView {
        pub frame: Frame,
        pub overdue: Vec<DueLine>,
        /// Due in the next seven days, today included.
        pub due: Vec<DueLine>,
        /// What the programme owes, by need: the first of what is overdue, then the first of what is due and closes this week.
        pub overdue_contacts: Vec<ProgrammeLine>,
        pub contacts_this_week: Vec<ProgrammeLine>,
        /// How many close this week, the ones not shown included.
        pub this_week: u32,
        pub programme: DueCounts,
        /// Booked for today and tomorrow, in the order of the day.
        pub appointments: Vec<AppointmentLine>,
        /// Open tasks that were passed to a colleague.
        pub delegated: Vec<DelegatedLine>,
        /// What a learner delivered and nobody has signed for.
        pub to_countersign: Vec<CountersignLine>,
        /// A trust's schedules that are not used, each with file, row and reason; empty when all is well.
        pub refused_schedules: Vec<String>,
        /// A service's own cut-offs that are not used, with row, reason and mend; empty when all is well.
        pub refused_cut_offs: Vec<String>,
        /// A service's own types of flags that are not used, with row, reason and mend; empty when all is well.
        pub refused_flag_types: Vec<String>,
        /// A service's own clocks that are not used, with row, reason and mend; empty when all is well.
        pub refused_clocks: Vec<String>,
        /// A service's own days to ask after a referral or to answer a disagreement that are not used, with row, reason and mend.
        pub refused_chase_days: Vec<String>,
        pub refused_reply_days: Vec<String>,
        /// A service's own packages, reasons, names of levels and weights that are not used, with row, reason and mend.
        pub refused_packages: Vec<String>,
        /// A team's own meanings of red, amber and green that are not used, with row, reason and mend.
        pub refused_ratings: Vec<String>,
        pub cover: CoverCount,
        /// Safeguarding clocks that are over or end within two weeks.
        pub clocks: Vec<ClockLine>,
        /// Pairs of records that may be of one child.
        pub possible_duplicates: u32,
        /// Deaths of the last year the child death overview panel has not been told of.
        pub panel_not_told: Vec<PanelNotTold>,
        /// Flags nobody has said when to look at again.
        pub flags_without_review: Vec<DueLine>,
        pub drafts: Vec<DraftLine>,
        /// Contacts written most recently, newest first, to find the way back.
        pub recent: Vec<RecentLine>,
        pub ready: u32,
        pub in_file: u32,
        pub refused: u32,
    }
    /// Children under cover.
    pub struct CoverCount {
        /// Her own whom a colleague has for now.
        pub away: u32,
        /// Those she has for a colleague.
        pub covering: u32,
        /// Of both, those whose last day has passed.
        pub over: u32,
    }
    /// Something due.
    pub struct DueLine {
        pub kind: Code<DueKind>,
        pub record_id: String,
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        /// A task's title, an episode's reason, a safeguarding episode's kind or a referral's service; empty for a flag, whose type
        /// says it, for an escalation and for a health plan.
        pub what: String,
        pub flag_type: Option<Code<FlagType>>,
        pub due_on: Option<NaiveDate>,
        /// Days overdue, 0 when not.
        pub days_over: u32,
        /// The child's open flags, most urgent first.
        pub flags: Vec<FlagTag>,
    }
    /// A task that was passed to a colleague.
    pub struct DelegatedLine {
        pub task_id: String,
        pub child_id: String,
        pub child: String,
        pub title: String,
        pub assigned_to: String,
        pub due_on: Option<NaiveDate>,
        pub days_over: u32,
    }
    /// A learner's contact that waits for a signature.
    pub struct CountersignLine {
        pub contact_id: String,
        pub child_id: String,
        pub child: String,
        pub contact_type: Code<ContactType>,
        pub on: NaiveDate,
        pub delivered_by: String,
    }
    /// A child whose record was written recently.
    pub struct RecentLine {
        pub child_id: String,
        pub child: String,
        pub written_at: DateTime<Utc>,
    }
}
