//! Who is due: for a child, every contact of the programme with its window and what became of it.
//!
//! [`standings`] does not depend on the day and can be kept; [`Standing::state_on`] says what a day makes of it.
//! Windows go by the actual date of birth, for a child born early too: the corrected age is for plotting growth and for
//! development questionnaires (`standards` 5 and 8), and no source moves a contact by it.
//! Twins are two children with the same dates. Only what was truly seen completes a contact (DESIGN 4).

mod area;
mod reckon;
#[cfg(test)]
mod tests;

use chrono::{Days, NaiveDate};

pub use self::{area::area_of, reckon::standings};
use crate::{
    child::{Birth, CaseloadStatus, Gestation, Level},
    code::YesNoNotAsked,
    coded,
    contact::{ContactType, Mode, Outcome},
    schedule::{KnownYearGroup, Row},
};

/// *Due soon* is the four weeks before a window opens: time to send an invitation.
pub const DUE_SOON_DAYS: u64 = 28;

/// *Overdue* is the four weeks after a window closes; what is later and can still be done is *catch-up*.
///
/// The papers know both: a new birth visit is overdue from day 15 (`policy-papers` C4), and postponed contacts come back on
/// a catch-up list until an age limit (C13). No paper says when the one becomes the other; four weeks is our choice, so
/// that a new birth visit (limit day 30) is overdue to its end and a review of last summer is catch-up.
pub const OVERDUE_DAYS: u64 = 28;

coded! {
    /// What a day makes of a contact of the programme. In the order in which a contact moves through them.
    DueState {
        #[doc = "The window opens in more than four weeks."] NotYet = "not-yet",
        #[doc = "The window opens within four weeks."] DueSoon = "due-soon",
        #[doc = "The window is open."] Due = "due",
        #[doc = "The window closed at most four weeks ago and it can still be done."] Overdue = "overdue",
        #[doc = "The window closed longer ago and it can still be done."] CatchUp = "catch-up",
        #[doc = "The last day it could be done has passed."] Missed = "missed",
        #[doc = "Done by the day the window closed."] Done = "done",
        #[doc = "Done after the window closed."] DoneLate = "done-late",
        #[doc = "Not owed to this child, and why is known."] NotEligible = "not-eligible",
    }
}

impl DueState {
    /// Whether somebody should do something: soon, now or late.
    #[must_use]
    pub fn needs_doing(self) -> bool {
        match self {
            Self::DueSoon | Self::Due | Self::Overdue | Self::CatchUp => true,
            Self::NotYet | Self::Missed | Self::Done | Self::DoneLate | Self::NotEligible => false,
        }
    }
}

coded! {
    /// Why a contact is not owed to a child.
    NotEligibleWhy {
        #[doc = "The child has died: nothing is due, nothing is prompted (`policy-papers` S19)."] Died = "died",
        #[doc = "The child lives elsewhere now."] MovedAway = "moved-away",
        #[doc = "The child left the caseload."] Discharged = "discharged",
        #[doc = "Every day on which it could be done was before the child came."] ClosedBeforeMovingIn = "closed-before-moving-in",
        #[doc = "The birth came before the antenatal window opened."] BornBeforeItOpened = "born-before-it-opened",
        #[doc = "The rule is for children with a need that is not on this record."] NoSuchNeed = "no-such-need",
        #[doc = "The school declined the invitation."] SchoolDeclined = "school-declined",
        #[doc = "The child cannot be measured, and is not counted (`standards` 7)."] UnableToMeasure = "unable-to-measure",
    }
}

/// What the engine needs to know of a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildFacts {
    /// Date of birth or expected date of delivery.
    pub birth: Birth,
    /// Gestation at birth, from which the due date of a born child follows.
    pub gestation: Option<Gestation>,
    /// Whether a vulnerability is identified: see [`is_vulnerable`].
    pub vulnerable: bool,
    /// Special educational needs or a disability.
    pub send: YesNoNotAsked,
    /// Where the child stands on this caseload.
    pub caseload_status: CaseloadStatus,
    /// The day the child came onto the caseload; `None` for a child here from the start. For a child whose record begins
    /// later than its life (a list taken in at school age), the day the record begins: before it nobody knows what was missed.
    pub joined_on: Option<NaiveDate>,
    /// The day the child left it; `None` while on the caseload, or when not known.
    pub left_on: Option<NaiveDate>,
    /// The year group as a school gave it; the date of birth decides where there is none.
    pub year_group: Option<KnownYearGroup>,
    /// What happened that belongs to the programme, in any order.
    pub happened: Vec<Happened>,
}

/// A vulnerability is identified when the level is above Universal or a safeguarding flag is open (`policy-papers` C9).
#[must_use]
pub fn is_vulnerable(level: Level, has_open_flag: bool) -> bool {
    has_open_flag
        || match level {
            Level::UniversalPlus | Level::UniversalPartnershipPlus => true,
            Level::Community | Level::Universal => false,
        }
}

/// Something that happened towards a contact of the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Happened {
    /// The contact it belongs to.
    pub code: ContactType,
    /// The day.
    pub on: NaiveDate,
    /// What it was.
    pub what: HappenedWhat,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HappenedWhat {
    /// A contact, or an attempt at one.
    Contact {
        /// How.
        mode: Mode,
        /// What happened.
        outcome: Outcome,
    },
    /// A questionnaire or digital resources were sent.
    Sent,
    /// A questionnaire came back.
    QuestionnaireReturned,
    /// A task of the programme was ticked.
    TaskDone,
    /// The school declined the invitation.
    SchoolDeclined,
}

/// A contact of the programme for one child: its window and what became of it, whatever the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing<'s> {
    /// The rule, with label, roles, settings and source.
    pub row: &'s Row,
    /// The first day of the window.
    pub opens: NaiveDate,
    /// The last day of the window.
    pub closes: NaiveDate,
    /// The last day it can still be done.
    pub last: NaiveDate,
    /// What became of it.
    pub status: Status,
}

/// What became of a contact of the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It was done.
    Done {
        /// The day.
        on: NaiveDate,
        /// Whether that was after the window closed.
        late: bool,
    },
    /// It is not owed to this child.
    NotEligible(NotEligibleWhy),
    /// It is still to be done, or was missed: the day decides.
    Outstanding {
        /// The latest of what was tried and did not complete it.
        attempt: Option<Attempt>,
    },
}

/// Something that happened and did not complete a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempt {
    /// The day.
    pub on: NaiveDate,
    /// Why it does not count.
    pub why: NotCounted,
}

/// Why something does not complete a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotCounted {
    /// The child was not seen.
    NotSeen(Outcome),
    /// It took place in a way that does not count: a phone call is not a face-to-face review.
    Mode(Mode),
    /// It took place before the first day on which it counts.
    TooEarly,
    /// An antenatal contact written for a day on or after the birth.
    AfterTheBirth,
    /// It was sent and has not come back.
    NotReturned,
    /// Something else than what completes it: resources sent for a review, a task ticked for a contact.
    AnotherThing,
}

impl Standing<'_> {
    /// The contact type.
    #[must_use]
    pub fn code(&self) -> ContactType {
        self.row.code
    }

    /// What a day makes of it. On a day before it was done, it was not done yet.
    #[must_use]
    pub fn state_on(&self, day: NaiveDate) -> DueState {
        match self.status {
            Status::NotEligible(_) => DueState::NotEligible,
            Status::Done { on, late } if on <= day => {
                if late {
                    DueState::DoneLate
                } else {
                    DueState::Done
                }
            }
            Status::Done { .. } | Status::Outstanding { .. } => self.by_the_calendar(day),
        }
    }

    fn by_the_calendar(&self, day: NaiveDate) -> DueState {
        let after = |date: NaiveDate, days| date.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
        if after(day, DUE_SOON_DAYS) < self.opens {
            DueState::NotYet
        } else if day < self.opens {
            DueState::DueSoon
        } else if day <= self.closes {
            DueState::Due
        } else if day > self.last {
            DueState::Missed
        } else if day <= after(self.closes, OVERDUE_DAYS) {
            DueState::Overdue
        } else {
            DueState::CatchUp
        }
    }

    /// Days past the window on a day; 0 while it is open or before.
    #[must_use]
    pub fn days_overdue(&self, day: NaiveDate) -> u32 {
        match self.state_on(day) {
            DueState::Overdue | DueState::CatchUp | DueState::Missed => {
                u32::try_from((day - self.closes).num_days()).expect("these states come after the window")
            }
            DueState::NotYet
            | DueState::DueSoon
            | DueState::Due
            | DueState::Done
            | DueState::DoneLate
            | DueState::NotEligible => 0,
        }
    }

    /// Whether it is still to be done, or was missed.
    #[must_use]
    pub fn is_outstanding(&self) -> bool {
        matches!(self.status, Status::Outstanding { .. })
    }
}

/// What is still to be done or was missed, in a child's order: what a store keeps to answer for any day.
pub fn outstanding<'a, 's>(standings: &'a [Standing<'s>]) -> impl Iterator<Item = &'a Standing<'s>> {
    standings.iter().filter(|standing| standing.is_outstanding())
}
