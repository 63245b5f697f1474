//! From the facts about a child and the rules of an area to every contact with its window and what became of it.

use chrono::{Days, NaiveDate};

use super::{Attempt, ChildFacts, HappenedWhat, NotCounted, NotEligibleWhy, Standing, Status};
use crate::{
    child::{Birth, CaseloadStatus},
    code::YesNoNotAsked,
    contact::{ContactType, Mode, Outcome},
    schedule::{Anchors, CompletedBy, Eligible, KnownYearGroup, Point, Row, Schedule, reception_begins},
};

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
    let mut window = Span { opens, closes, last, counts_from: Some(row.counts_from.on(anchors)?) };
    // An antenatal contact ends with the pregnancy, whenever that is.
    let before_birth = if matches!(row.opens, Point::Pregnancy(_)) {
        anchors.born.and_then(|born| born.pred_opt())
    } else {
        None
    };
    let born_before_it_opened = before_birth.is_some_and(|end| end < opens);
    if let Some(end) = before_birth.filter(|_| !born_before_it_opened) {
        window = window.ended_by_the_birth(end, facts.gestation.is_some());
    }

    let mut done: Option<NaiveDate> = None;
    let mut attempt: Option<Attempt> = None;
    let mut why_not: Option<NotEligibleWhy> = None;
    for happened in facts.happened.iter().filter(|happened| happened.code == row.code) {
        let on = happened.on;
        let counted = match counts(row, happened.what) {
            Counts::Yes if window.counts_from.is_some_and(|first| on < first) => Err(NotCounted::TooEarly),
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
        Status::Done { on, late: on > window.closes }
    } else if let Some(why) = not_eligible(facts, row, window.last, born_before_it_opened).or(why_not) {
        Status::NotEligible(why)
    } else {
        Status::Outstanding { attempt }
    };
    Some(Standing { row, opens, closes: window.closes, last: window.last, status })
}

/// The days of one window.
struct Span {
    opens: NaiveDate,
    closes: NaiveDate,
    last: NaiveDate,
    /// `None` when any day before the birth counts.
    counts_from: Option<NaiveDate>,
}

impl Span {
    /// The window of a pregnancy that ended. Where the gestation is not known, the due date is only a guess, and a contact
    /// that was in time by the true one must not turn early or late at the birth: any day before the birth is in time.
    fn ended_by_the_birth(self, end: NaiveDate, gestation_known: bool) -> Self {
        if gestation_known {
            Self { closes: self.closes.min(end), last: self.last.min(end), ..self }
        } else {
            Self { opens: self.opens, closes: end, last: end, counts_from: None }
        }
    }
}

fn not_eligible(
    facts: &ChildFacts,
    row: &Row,
    last: NaiveDate,
    born_before_it_opened: bool,
) -> Option<NotEligibleWhy> {
    // What was missed while the child was here stays missed; what was still open on the day of leaving is no longer ours.
    let missed_before_leaving = facts.left_on.is_some_and(|left| last < left);
    let left = match facts.caseload_status {
        CaseloadStatus::Died => Some(NotEligibleWhy::Died),
        CaseloadStatus::MovedAway if !missed_before_leaving => Some(NotEligibleWhy::MovedAway),
        CaseloadStatus::Discharged | CaseloadStatus::Transferred if !missed_before_leaving => {
            Some(NotEligibleWhy::Discharged)
        }
        // The record it was joined to owes what is owed.
        CaseloadStatus::Merged => Some(NotEligibleWhy::Discharged),
        CaseloadStatus::MovedAway
        | CaseloadStatus::Discharged
        | CaseloadStatus::Transferred
        | CaseloadStatus::OnCaseload => None,
    };
    let owed = row.eligible.iter().any(|eligible| match eligible {
        Eligible::Everyone => true,
        Eligible::Vulnerable => facts.vulnerable,
        Eligible::Send => facts.send == YesNoNotAsked::Yes,
        Eligible::FirstTimeParent => false,
    });
    left.or_else(|| (!owed).then_some(NotEligibleWhy::NoSuchNeed))
        .or_else(|| born_before_it_opened.then_some(NotEligibleWhy::BornBeforeItOpened))
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
        HappenedWhat::Sent if by(CompletedBy::Returned) => Counts::No(NotCounted::NotReturned),
        HappenedWhat::QuestionnaireReturned if by(CompletedBy::Returned) => Counts::Yes,
        HappenedWhat::TaskDone if by(CompletedBy::Task) => Counts::Yes,
        HappenedWhat::Sent | HappenedWhat::QuestionnaireReturned | HappenedWhat::TaskDone => {
            Counts::No(NotCounted::AnotherThing)
        }
        HappenedWhat::SchoolDeclined => Counts::NeverFor(NotEligibleWhy::SchoolDeclined),
        HappenedWhat::Contact { outcome: Outcome::UnableToMeasure, .. }
            if matches!(row.code, ContactType::NcmpReception | ContactType::NcmpYearSix) =>
        {
            Counts::NeverFor(NotEligibleWhy::UnableToMeasure)
        }
        HappenedWhat::Contact { mode, outcome } => {
            // A letter or a message is sent, a questionnaire comes back: nobody is seen by post.
            let written = match mode {
                Mode::Text | Mode::Letter | Mode::Email => by(CompletedBy::Sent),
                Mode::Questionnaire => by(CompletedBy::Returned),
                Mode::InPerson | Mode::Phone | Mode::Video | Mode::Group => false,
            };
            // Where sending is enough, a talk by phone is more than enough.
            let spoken = mode == Mode::Phone && by(CompletedBy::Sent) && row.modes.contains(&mode);
            // A baby who is not born is not seen: the antenatal contact is with the mother.
            let met = match row.opens {
                Point::Pregnancy(_) => outcome.took_place(),
                Point::AgeDays(_) | Point::AgeMonths(_) | Point::School { .. } => outcome.is_seen(),
            };
            if (written || spoken) && outcome.took_place() {
                Counts::Yes
            } else if !met {
                Counts::No(NotCounted::NotSeen(outcome))
            } else if by(CompletedBy::Seen) && row.modes.contains(&mode) {
                Counts::Yes
            } else {
                Counts::No(NotCounted::Mode(mode))
            }
        }
    }
}
