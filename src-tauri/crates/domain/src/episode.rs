//! Universal Plus and Universal Partnership Plus episodes: reason, goals, sessions, outcome.

#[cfg(test)]
mod tests;
mod work;

use chrono::NaiveDate;

pub use work::{Plan, Reach, level_left_by, packages_beside};

use crate::{
    coded,
    id::{ChildId, EpisodeId, GoalId},
    problem::{Problem, Problems},
};

coded! {
    /// Level of the episode. Labels follow the area: *Universal Plus* here, *targeted* in the 2026 national guidance.
    EpisodeLevel { UniversalPlus = "universal-plus", UniversalPartnershipPlus = "universal-partnership-plus" }
}

coded! {
    /// Why the episode was opened (`policy-papers` L8, C15, P7; `standards` 11).
    EpisodeReason {
        InfantFeeding = "infant-feeding",
        PerinatalMentalHealth = "perinatal-mental-health",
        Sleep = "sleep",
        Behaviour = "behaviour",
        Toileting = "toileting",
        Weaning = "weaning",
        HealthyWeight = "healthy-weight",
        SpeechAndLanguage = "speech-and-language",
        Development = "development",
        MinorIllnessAndAccidents = "minor-illness-and-accidents",
        Parenting = "parenting",
        EmotionalHealth = "emotional-health",
        Continence = "continence",
        SexualHealth = "sexual-health",
        SubstanceMisuse = "substance-misuse",
        LongTermCondition = "long-term-condition",
        Bereavement = "bereavement",
        Bullying = "bullying",
        YoungCarer = "young-carer",
        Other = "other",
    }
}

coded! {
    /// Which list of reasons applies: lists differ by age.
    AgeGroup { UnderFive = "under-five", FiveAndOver = "five-and-over" }
}

coded! {
    /// How the episode closed (`policy-papers` P3: needs met yes, part, no).
    EpisodeOutcome {
        NeedsMet = "needs-met",
        PartlyMet = "partly-met",
        NotMet = "not-met",
        SteppedUp = "stepped-up",
        DeclinedSupport = "declined-support",
        MovedAway = "moved-away",
        SteppedDown = "stepped-down",
        ConsentWithdrawn = "consent-withdrawn",
        ProgrammeCompleted = "programme-completed",
    }
}

/// A 0 to 10 scale, as the family puts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(u8);

impl Score {
    /// A score of 0 to 10; `None` outside.
    #[must_use]
    pub fn new(value: u8) -> Option<Self> {
        (value <= 10).then_some(Self(value))
    }
    /// The score, 0 to 10.
    #[must_use]
    pub fn value(self) -> u8 {
        self.0
    }
}

/// A score given on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoalScore {
    /// The day; `None` in records from before scores were dated.
    pub on: Option<NaiveDate>,
    /// The score.
    pub score: Score,
}

/// A goal agreed with the family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// Identity.
    pub id: GoalId,
    /// The goal in the family's words.
    pub text: String,
    /// Where it stood at the start.
    pub baseline: Score,
    /// Each score after the start, oldest first.
    pub scores: Vec<GoalScore>,
}

impl Goal {
    /// Where it stands now or stood at the close; `None` until scored again.
    #[must_use]
    pub fn latest(&self) -> Option<Score> {
        self.scores.last().map(|scored| scored.score)
    }

    /// Points travelled since the start, below 0 when it got worse; `None` until scored again (`policy-papers` P3).
    #[must_use]
    pub fn distance(&self) -> Option<i16> {
        self.latest().map(|latest| i16::from(latest.value()) - i16::from(self.baseline.value()))
    }

    /// Scores the goal on a day; a second score of one day takes the first one's place.
    pub fn score(&mut self, on: NaiveDate, score: Score) {
        self.scores.retain(|scored| scored.on != Some(on));
        self.scores.push(GoalScore { on: Some(on), score });
        self.scores.sort_by_key(|scored| scored.on);
    }
}

/// How an episode closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EpisodeEnd {
    /// The last day.
    pub on: NaiveDate,
    /// How it closed.
    pub outcome: EpisodeOutcome,
    /// A line on what was achieved, or why not.
    pub note: String,
}

coded! {
    /// Whether partners work alongside now, or the family is only watched over; the papers count *active* (`policy-papers` L4).
    EpisodeActivity { Active = "active", Monitoring = "monitoring" }
}

/// An agency that works alongside (`policy-papers` L9).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// The agency.
    pub agency: String,
    /// Who there; empty when not known.
    pub name: String,
}

/// A step from one level to the other, in the same episode (`policy-papers` E3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelStep {
    /// The day.
    pub on: NaiveDate,
    /// The level before.
    pub from: EpisodeLevel,
    /// The level after.
    pub to: EpisodeLevel,
    /// Why.
    pub reason: String,
    /// Who agreed to it; empty when the family alone.
    pub agreed_by: String,
}

/// An end that was taken back because support is needed again; the history stays (`policy-papers` A6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopened {
    /// The day it was opened again.
    pub on: NaiveDate,
    /// Why.
    pub reason: String,
    /// How it had closed.
    pub ended: EpisodeEnd,
}

coded! {
    /// What a family answered to a voluntary programme.
    ConsentAnswer { Given = "given", Declined = "declined", Withdrawn = "withdrawn" }
}

/// An answer to a voluntary programme, with its day (`policy-papers` P4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// The day.
    pub on: NaiveDate,
    /// What was answered.
    pub answer: ConsentAnswer,
    /// By whom.
    pub by: String,
}

/// What is measured at the start and at the close, in the words of the tool or the diary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackageMeasure {
    /// What: a tool's name, wet nights in a week.
    pub what: String,
    /// At the start; empty while not taken.
    pub baseline: String,
    /// At the close; empty while not taken.
    pub closing: String,
}

/// A Universal Plus or Universal Partnership Plus episode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Episode {
    /// Identity.
    pub id: EpisodeId,
    /// The child.
    pub child: ChildId,
    /// Level.
    pub level: EpisodeLevel,
    /// Why.
    pub reason: EpisodeReason,
    /// Why, in words; needed when the reason is *other*.
    pub reason_detail: String,
    /// First day.
    pub started_on: NaiveDate,
    /// When to look again. An open episode always has one.
    pub review_on: NaiveDate,
    /// Goals, one to five.
    pub goals: Vec<Goal>,
    /// Sessions planned, 1 to 52.
    pub sessions_planned: u8,
    /// Why more sessions are planned than the service's limit; asked, never blocked (`policy-papers` P1).
    pub over_limit_reason: Option<String>,
    /// How it closed; `None` while open.
    pub ended: Option<EpisodeEnd>,
    /// The package of care it follows, a code of `data/package/`; `None` for none.
    pub package: Option<String>,
    /// What is measured; `None` when nothing but the goals.
    pub measure: Option<PackageMeasure>,
    /// Active or monitoring; only *active* is counted as partnership work.
    pub activity: EpisodeActivity,
    /// Who works alongside; Universal Partnership Plus has one at least.
    pub partners: Vec<Partner>,
    /// The lead practitioner; empty when nobody is named yet.
    pub lead_practitioner: String,
    /// The lead practitioner's agency; empty when not known.
    pub lead_agency: String,
    /// Steps up and down, oldest first.
    pub steps: Vec<LevelStep>,
    /// Ends taken back, oldest first.
    pub reopened: Vec<Reopened>,
    /// Answers to a voluntary programme, oldest first; empty where consent is not asked.
    pub consents: Vec<Consent>,
}

impl Episode {
    /// Whether it is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.ended.is_none()
    }

    /// What the family answered last; `None` where it was not asked.
    #[must_use]
    pub fn consent(&self) -> Option<ConsentAnswer> {
        self.consents.last().map(|consent| consent.answer)
    }

    /// Checks the episode against the calendar, the service's session limit and itself.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self, today: NaiveDate, session_limit: u8) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.started_on > today {
            problems.push("startedOn", "That day has not come yet", "Give the day the episode was agreed");
        }
        if self.ended.is_none() && self.review_on < self.started_on {
            problems.push("reviewOn", "The review is before the start", "Check both dates");
        }
        if self.goals.is_empty() || self.goals.iter().any(|goal| goal.text.trim().is_empty()) {
            problems.push(
                "goals",
                "A goal is missing",
                "Write what the family wants to change, in their words",
            );
        }
        if self.goals.len() > 5 {
            problems.push("goals", "That is more than five goals", "Keep the five that matter most");
        }
        if !(1..=52).contains(&self.sessions_planned) {
            problems.push(
                "sessionsPlanned",
                "Planned sessions must be between 1 and 52",
                "Give the number you agreed",
            );
        }
        let over_limit = self.sessions_planned > session_limit;
        if over_limit && self.over_limit_reason.as_deref().is_none_or(|reason| reason.trim().is_empty()) {
            problems.push(
                "overLimitReason",
                format!("That is more than the usual {session_limit} sessions"),
                "Say why more are needed; it is allowed",
            );
        }
        if self.reason == EpisodeReason::Other && self.reason_detail.trim().is_empty() {
            problems.push("reasonDetail", "The reason is missing", "Write why the episode is opened");
        }
        if let Some(end) = &self.ended {
            if end.on < self.started_on {
                problems.push("endedOn", "The end is before the start", "Check both dates");
            }
            if end.on > today {
                problems.push("endedOn", "That day has not come yet", "Give the day it closed");
            }
            let unscored = self.goals.iter().any(|goal| goal.latest().is_none());
            let scoring_expected = matches!(
                end.outcome,
                EpisodeOutcome::NeedsMet | EpisodeOutcome::PartlyMet | EpisodeOutcome::NotMet
            );
            if unscored && scoring_expected {
                problems.push(
                    "goals",
                    "A closing score is missing",
                    "Score each goal 0 to 10 as it stands today",
                );
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}
