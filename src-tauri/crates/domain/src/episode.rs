//! Universal Plus and Universal Partnership Plus episodes: reason, goals, sessions, outcome.

use chrono::NaiveDate;

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

impl EpisodeReason {
    /// The reasons offered for an age group, in the order to show them.
    #[must_use]
    pub fn for_age_group(group: AgeGroup) -> &'static [Self] {
        match group {
            AgeGroup::UnderFive => &[
                Self::InfantFeeding,
                Self::PerinatalMentalHealth,
                Self::Sleep,
                Self::Behaviour,
                Self::Toileting,
                Self::Weaning,
                Self::HealthyWeight,
                Self::SpeechAndLanguage,
                Self::Development,
                Self::MinorIllnessAndAccidents,
                Self::Parenting,
                Self::LongTermCondition,
                Self::Other,
            ],
            AgeGroup::FiveAndOver => &[
                Self::EmotionalHealth,
                Self::Continence,
                Self::Sleep,
                Self::Behaviour,
                Self::HealthyWeight,
                Self::SexualHealth,
                Self::SubstanceMisuse,
                Self::LongTermCondition,
                Self::Bereavement,
                Self::Bullying,
                Self::YoungCarer,
                Self::Other,
            ],
        }
    }
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

/// A goal agreed with the family.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// Identity.
    pub id: GoalId,
    /// The goal in the family's words.
    pub text: String,
    /// Where it stood at the start.
    pub baseline: Score,
    /// Where it stands now or stood at the close; `None` until scored again.
    pub latest: Option<Score>,
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
}

impl Episode {
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
            let unscored = self.goals.iter().any(|goal| goal.latest.is_none());
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
