//! Dated events of safeguarding work: what was held, what is planned, and what starts or stops a clock.

use chrono::NaiveDate;

use crate::{coded, problem::Problems};

coded! {
    /// What happened, or is planned. The code is also the trigger a clock names (`data/clock/`).
    EventKind {
        ReferralMade = "referral-made",
        StrategyDiscussion = "strategy-discussion",
        AssessmentFinished = "assessment-finished",
        InitialConference = "initial-conference",
        CoreGroup = "core-group",
        ReviewConference = "review-conference",
        PlanningMeeting = "planning-meeting",
        PreBirthAssessmentRequested = "pre-birth-assessment-requested",
        PreBirthAssessmentFinished = "pre-birth-assessment-finished",
        BecameLookedAfter = "became-looked-after",
        InitialHealthAssessment = "initial-health-assessment",
        ReviewHealthAssessment = "review-health-assessment",
        LookedAfterReview = "looked-after-review",
        TeamAroundTheFamily = "team-around-the-family",
        CaseloadMeeting = "caseload-meeting",
        MultiAgencySupportPanel = "multi-agency-support-panel",
        Marac = "marac",
        ReportSent = "report-sent",
        PrivateFosteringBegan = "private-fostering-began",
        AuthorityTold = "authority-told",
        FgmKnown = "fgm-known",
        PoliceTold = "police-told",
        ReportedMissing = "reported-missing",
        Found = "found",
        ReturnInterviewOffered = "return-interview-offered",
        ReturnInterviewDone = "return-interview-done",
        ReturnInterviewDeclined = "return-interview-declined",
        SupervisionHeld = "supervision-held",
        Other = "other",
    }
}

coded! {
    /// Whether it has happened. A planned meeting starts no clock.
    EventState { Planned = "planned", Held = "held", NotHeld = "not-held" }
}

coded! {
    /// What the nurse's service gave to a meeting (`policy-papers` S4, S5: attended or report sent).
    EventPart { Attended = "attended", ReportSent = "report-sent", NeitherNor = "neither", NotAsked = "not-asked" }
}

/// A dated event of a safeguarding episode or of a flag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What.
    pub kind: EventKind,
    /// The day it happened or is planned for.
    pub on: NaiveDate,
    /// Whether it has happened.
    pub state: EventState,
    /// What this service gave to it.
    pub part: EventPart,
    /// Who was there, what was decided, a reference; empty when nothing is written.
    pub note: String,
}

impl Event {
    /// Whether it happened, so that clocks count from it.
    #[must_use]
    pub fn happened(&self) -> bool {
        self.state == EventState::Held
    }
}

/// Most events of one record: more is a list nobody reads, and a sync file nobody expects.
pub const MOST_EVENTS: usize = 200;

/// Notes what is wrong with events, under `events`.
pub(crate) fn check_events(events: &[Event], today: NaiveDate, problems: &mut Problems) {
    if events.len() > MOST_EVENTS {
        problems.push("events", "That is more than 200 events", "End this record and begin another");
    }
    for event in events {
        if event.happened() && event.on > today {
            problems.push(
                "events",
                "An event is said to have happened on a day that has not come yet",
                "Say it is planned, or check the day",
            );
        }
        if event.kind == EventKind::Other && event.note.trim().is_empty() {
            problems.push("events", "An event does not say what it was", "Write what happened");
        }
    }
}
