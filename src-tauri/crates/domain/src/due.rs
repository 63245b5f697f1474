//! Who is due: for a child, every contact of the programme with its window and what became of it.
//!
//! [`standings`] does not depend on the day and can be kept; [`Standing::state_on`] says what a day makes of it.
//! Windows go by the actual date of birth, for a child born early too: the corrected age is for plotting growth and for
//! development questionnaires (`standards` 5 and 8), and no source moves a contact by it.
//! Twins are two children with the same dates. Only what was truly seen completes a contact (DESIGN 4).

use chrono::{Days, NaiveDate};

use crate::{
    child::{Birth, CaseloadStatus, Gestation, Level},
    code::YesNoNotAsked,
    coded,
    contact::{ContactType, Mode, Outcome},
    practitioner::Area,
    schedule::{Anchors, CompletedBy, Eligible, KnownYearGroup, Row, Schedule, reception_begins},
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
    /// Gestation at birth, from which the due date of a born child follows; taken as 40+0 when not known.
    pub gestation: Option<Gestation>,
    /// Whether a vulnerability is identified: see [`is_vulnerable`].
    pub vulnerable: bool,
    /// Special educational needs or a disability.
    pub send: YesNoNotAsked,
    /// Where the child stands on this caseload.
    pub caseload_status: CaseloadStatus,
    /// The day the child came onto the caseload; `None` for a child here from the start, or when not known.
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

/// Whose programme a child has: that of the authority the child lives in where it names one of ours, else the
/// practitioner's (`policy-papers` A1, A5).
#[must_use]
pub fn area_of(resident_authority: Option<&str>, fallback: Area) -> Area {
    // The districts lie in the county of Leicestershire; the codes are the Office for National Statistics'.
    const COUNTY: [&str; 10] = [
        "leicestershire",
        "blaby",
        "charnwood",
        "harborough",
        "hinckley",
        "bosworth",
        "melton",
        "oadby",
        "wigston",
        "e10000018",
    ];
    let Some(authority) = resident_authority else { return fallback };
    let lower = authority.to_lowercase();
    let words: Vec<&str> =
        lower.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |word: &str| words.contains(&word);
    if has("rutland") || has("e06000017") {
        Area::Rutland
    } else if COUNTY.into_iter().any(has) {
        Area::Leicestershire
    } else if has("leicester") || has("e06000016") {
        Area::LeicesterCity
    } else {
        fallback
    }
}

/// Every contact of the programme that applies to a child, in a child's order.
///
/// Before the birth only the antenatal contact has a window: the others are counted from the birth.
#[must_use]
pub fn standings<'s>(facts: &ChildFacts, schedule: &'s Schedule) -> Vec<Standing<'s>> {
    let anchors = anchors(facts);
    schedule.rows_for(&anchors).filter_map(|(row, opens)| standing(facts, &anchors, row, opens)).collect()
}

fn anchors(facts: &ChildFacts) -> Anchors {
    match facts.birth {
        Birth::Expected(due) => Anchors { due: Some(due), born: None, reception: None },
        Birth::Born(born) => {
            let days = facts
                .gestation
                .map_or(280, |gestation| u64::from(gestation.weeks()) * 7 + u64::from(gestation.days()));
            let due =
                born.checked_sub_days(Days::new(days)).and_then(|day| day.checked_add_days(Days::new(280)));
            let reception =
                facts.year_group.map_or_else(|| reception_begins(born), KnownYearGroup::reception_begins);
            Anchors { due, born: Some(born), reception: Some(reception) }
        }
    }
}

fn standing<'s>(
    facts: &ChildFacts,
    anchors: &Anchors,
    row: &'s Row,
    opens: NaiveDate,
) -> Option<Standing<'s>> {
    let closes = row.closes.on(anchors)?;
    let last_point = match facts.send {
        YesNoNotAsked::Yes => row.last_with_send.unwrap_or(row.last),
        YesNoNotAsked::No | YesNoNotAsked::NotAsked => row.last,
    };
    let last = last_point.on(anchors)?;
    // An antenatal contact ends with the pregnancy, whenever that is.
    let before_birth = if matches!(row.opens, crate::schedule::Point::Pregnancy(_)) {
        anchors.born.and_then(|born| born.pred_opt())
    } else {
        None
    };
    let born_before = before_birth.is_some_and(|end| end < opens);
    let cut = |day: NaiveDate| match before_birth {
        Some(end) if !born_before => day.min(end),
        Some(_) | None => day,
    };
    let (closes, last) = (cut(closes), cut(last));

    let counts_from = row.counts_from.on(anchors)?;
    let mut done: Option<NaiveDate> = None;
    let mut attempt: Option<Attempt> = None;
    let mut why_not: Option<NotEligibleWhy> = None;
    for happened in facts.happened.iter().filter(|happened| happened.code == row.code) {
        let on = happened.on;
        let counted = match counts(row, happened.what) {
            Counts::Yes if on < counts_from => Err(NotCounted::TooEarly),
            Counts::Yes if before_birth.is_some_and(|end| end < on) => Err(NotCounted::AfterTheBirth),
            Counts::Yes => Ok(()),
            Counts::No(why) => Err(why),
            Counts::NeverFor(why) => {
                why_not = Some(why);
                continue;
            }
        };
        match counted {
            Ok(()) => done = Some(done.map_or(on, |earlier| earlier.min(on))),
            Err(why) if attempt.is_none_or(|latest| latest.on <= on) => attempt = Some(Attempt { on, why }),
            Err(_) => {}
        }
    }
    let status = if let Some(on) = done {
        Status::Done { on, late: on > closes }
    } else if let Some(why) = not_eligible(facts, row, last, born_before).or(why_not) {
        Status::NotEligible(why)
    } else {
        Status::Outstanding { attempt }
    };
    Some(Standing { row, opens, closes, last, status })
}

fn not_eligible(facts: &ChildFacts, row: &Row, last: NaiveDate, born_before: bool) -> Option<NotEligibleWhy> {
    // What was missed while the child was here stays missed; what was still open on the day of leaving is no longer ours.
    let missed_before_leaving = facts.left_on.is_some_and(|left| last < left);
    let left = match facts.caseload_status {
        CaseloadStatus::Died => Some(NotEligibleWhy::Died),
        CaseloadStatus::MovedAway if !missed_before_leaving => Some(NotEligibleWhy::MovedAway),
        CaseloadStatus::Discharged if !missed_before_leaving => Some(NotEligibleWhy::Discharged),
        CaseloadStatus::MovedAway | CaseloadStatus::Discharged | CaseloadStatus::OnCaseload => None,
    };
    let owed = row.eligible.iter().any(|eligible| match eligible {
        Eligible::Everyone => true,
        Eligible::Vulnerable => facts.vulnerable,
        Eligible::Send => facts.send == YesNoNotAsked::Yes,
        Eligible::FirstTimeParent => false,
    });
    left.or_else(|| (!owed).then_some(NotEligibleWhy::NoSuchNeed))
        .or_else(|| born_before.then_some(NotEligibleWhy::BornBeforeItOpened))
        .or_else(|| {
            let closed = facts.joined_on.is_some_and(|joined| last < joined);
            closed.then_some(NotEligibleWhy::ClosedBeforeMovingIn)
        })
}

enum Counts {
    Yes,
    No(NotCounted),
    NeverFor(NotEligibleWhy),
}

fn counts(row: &Row, what: HappenedWhat) -> Counts {
    let by = |way| row.completed_by.contains(&way);
    match what {
        HappenedWhat::Sent if by(CompletedBy::Sent) => Counts::Yes,
        HappenedWhat::Sent => Counts::No(NotCounted::NotReturned),
        HappenedWhat::QuestionnaireReturned if by(CompletedBy::Returned) => Counts::Yes,
        HappenedWhat::QuestionnaireReturned => Counts::No(NotCounted::Mode(Mode::Questionnaire)),
        HappenedWhat::TaskDone if by(CompletedBy::Task) => Counts::Yes,
        HappenedWhat::TaskDone => Counts::No(NotCounted::NotSeen(Outcome::NotSeen)),
        HappenedWhat::SchoolDeclined => Counts::NeverFor(NotEligibleWhy::SchoolDeclined),
        HappenedWhat::Contact { outcome: Outcome::UnableToMeasure, .. } => {
            Counts::NeverFor(NotEligibleWhy::UnableToMeasure)
        }
        HappenedWhat::Contact { mode, outcome } => {
            // A letter or a message is sent, a questionnaire comes back: nobody is seen by post.
            let written = match mode {
                Mode::Text | Mode::Letter | Mode::Email => by(CompletedBy::Sent),
                Mode::Questionnaire => by(CompletedBy::Returned),
                Mode::InPerson | Mode::Phone | Mode::Video | Mode::Group => false,
            };
            if written && outcome.took_place() {
                Counts::Yes
            } else if !outcome.is_seen() {
                Counts::No(NotCounted::NotSeen(outcome))
            } else if by(CompletedBy::Seen) && row.modes.contains(&mode) {
                Counts::Yes
            } else {
                Counts::No(NotCounted::Mode(mode))
            }
        }
    }
}
