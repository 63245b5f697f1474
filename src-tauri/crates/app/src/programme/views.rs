//! What the programme owes: the due list of the whole caseload, and one child's programme.

use caseload_domain::{
    child::Level,
    coded,
    contact::{ContactType, Mode, Outcome, Setting},
    due::{DueState, NotEligibleWhy},
    practitioner::{Area, Role},
    schedule::CompletedBy,
};
use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    caseload::views::{AgeView, FlagTag},
    code::Code,
    view_macro::views,
};

coded! {
    /// In which order the lines of a week stand.
    DueSort {
        #[doc = "Level, then deprivation, then days overdue."] Need = "need",
        #[doc = "The day the window closes."] Date = "date",
        #[doc = "Postcode area, the way a round of visits goes."] Route = "route",
    }
}

coded! {
    /// Why something that was tried did not complete a contact.
    AttemptWhy {
        NotSeen = "not-seen",
        Mode = "mode",
        TooEarly = "too-early",
        AfterTheBirth = "after-the-birth",
        NotReturned = "not-returned",
        AnotherThing = "another-thing",
    }
}

/// A day of a child's life as a rule names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "unit", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PointView {
    Pregnancy {
        weeks: u32,
        days: u32,
    },
    Days {
        count: u32,
    },
    Months {
        count: u32,
    },
    /// A day of the school year of a year group; no day is the last of the month.
    School {
        year_group: i8,
        month: u32,
        day: Option<u32>,
    },
}

views! {
    /// Which lines of the due list, and in which order. Empty lists narrow nothing.
    pub struct DueQuery {
        pub states: Vec<Code<DueState>>,
        pub contact_types: Vec<Code<ContactType>>,
        pub areas: Vec<Code<Area>>,
        /// Postcode areas, as `DueListView.districts` has them.
        pub districts: Vec<String>,
        pub mandated_only: bool,
        pub not_booked_only: bool,
        pub sort: Code<DueSort>,
    }
    /// Everything of the programme that is due soon, due, overdue or to be caught up. Overdue first, then week by week,
    /// what is to be caught up last.
    pub struct DueListView {
        pub lines: Vec<ProgrammeLine>,
        /// The rules the lines point to.
        pub rules: Vec<RuleView>,
        /// Over the whole caseload, whatever is asked.
        pub counts: DueCounts,
        pub contact_types: Vec<Code<ContactType>>,
        pub areas: Vec<Code<Area>>,
        pub districts: Vec<String>,
    }
    /// How much there is to do.
    pub struct DueCounts {
        pub overdue: u32,
        pub due: u32,
        pub due_soon: u32,
        pub catch_up: u32,
        /// Children with anything overdue or due.
        pub children: u32,
    }
    /// A contact of the programme that is near or late.
    pub struct ProgrammeLine {
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        pub age: Option<AgeView>,
        pub contact_type: Code<ContactType>,
        /// The place of its rule in `rules`.
        pub rule: u32,
        pub state: Code<DueState>,
        pub opens: NaiveDate,
        pub closes: NaiveDate,
        /// The last day it can still be done.
        pub last: NaiveDate,
        /// The Monday of the week in which the window closes.
        pub week: NaiveDate,
        /// Days since the window closed, 0 while it is open or before.
        pub days_over: u32,
        pub level: Code<Level>,
        /// The child's open flags, most urgent first.
        pub flags: Vec<FlagTag>,
        pub imd_decile: Option<u8>,
        pub postcode: Option<String>,
        pub area: Code<Area>,
        pub days_since_seen: Option<u32>,
        pub days_since_weighed: Option<u32>,
        /// The next appointment for it; `None` when nothing is booked.
        pub booked: Option<BookedView>,
        pub attempt: Option<AttemptView>,
    }
    /// A time that is booked.
    pub struct BookedView {
        pub on: NaiveDate,
        pub at: NaiveTime,
    }
    /// What was tried last and did not complete it.
    pub struct AttemptView {
        pub on: NaiveDate,
        pub why: Code<AttemptWhy>,
        pub outcome: Option<Code<Outcome>>,
        pub mode: Option<Code<Mode>>,
    }
    /// A rule of the programme, for a person to read.
    pub struct RuleView {
        pub contact_type: Code<ContactType>,
        pub label: String,
        pub mandated: bool,
        pub opens: PointView,
        pub closes: PointView,
        pub last: PointView,
        pub completed_by: Vec<Code<CompletedBy>>,
        pub modes: Vec<Code<Mode>>,
        /// Who should deliver it; empty when the source does not say.
        pub roles: Vec<Code<Role>>,
        pub settings: Vec<Code<Setting>>,
        /// Where the rule comes from.
        pub source: String,
    }
    /// Whose programme is wanted.
    pub struct OfChild { pub child_id: String }
    /// A child's programme, in a child's order.
    pub struct ChildProgramme {
        pub area: Code<Area>,
        /// The name of the table, and where it comes from.
        pub schedule: String,
        pub schedule_source: String,
        pub contacts: Vec<ChildContact>,
        pub corrected_age: Option<AgeView>,
        /// The contact to do next: the most overdue, else the one due, else the one whose window opens soonest.
        pub next: Option<Code<ContactType>>,
    }
    /// A contact of a child's programme.
    pub struct ChildContact {
        pub rule: RuleView,
        pub state: Code<DueState>,
        pub opens: NaiveDate,
        pub closes: NaiveDate,
        pub last: NaiveDate,
        pub days_over: u32,
        pub done_on: Option<NaiveDate>,
        pub not_eligible: Option<Code<NotEligibleWhy>>,
        pub attempt: Option<AttemptView>,
        pub booked: Option<BookedView>,
        /// The contact that completed it.
        pub contact_id: Option<String>,
        pub delivered_by: Option<String>,
        pub delivered_role: Option<Code<Role>>,
        /// Delivered by a role the rule does not name: shown, never held back (skill mix, `policy-papers` W1).
        pub another_role: bool,
    }
    /// The day to answer for.
    pub struct DueOn { pub on: NaiveDate }
    /// A contact of the programme that somebody should do, on a day.
    pub struct DueOnLine {
        pub child_id: String,
        /// `SURNAME, First`.
        pub child: String,
        pub nhs_number: Option<String>,
        pub contact_type: Code<ContactType>,
        pub label: String,
        pub state: Code<DueState>,
        pub opens: NaiveDate,
        pub closes: NaiveDate,
    }
}
