//! What can happen to an open episode: a step up or down, an answer about consent, an end, and an end taken back.

use chrono::{Months, NaiveDate};

use super::{
    Consent, ConsentAnswer, Episode, EpisodeActivity, EpisodeEnd, EpisodeLevel, EpisodeOutcome, LevelStep,
    Reopened,
};
use crate::{
    child::{Birth, Level},
    coded,
    package::Package,
    problem::{Problem, Problems},
};

/// What an episode is held against when its plan is written: its package, the child, and what else runs for the child.
#[derive(Debug, Clone, Copy)]
pub struct Plan<'p> {
    /// The package it follows; `None` for none.
    pub package: Option<&'p Package>,
    /// The child's birth: a programme can end at an age.
    pub birth: Birth,
    /// Packages of the child beside this one, by [`packages_beside`].
    pub packages_beside: usize,
    /// The most packages that are usual (`policy-papers` P1: up to 4; what that counts is left open there).
    pub package_limit: u8,
    /// The most sessions that are usual where no package says so.
    pub session_limit: u8,
}

impl Plan<'_> {
    /// The most sessions that are usual.
    #[must_use]
    pub fn most_sessions(&self) -> u8 {
        self.package.map_or(self.session_limit, |package| package.sessions_to)
    }

    /// Whether this package is one more than usual.
    #[must_use]
    pub fn is_over_packages(&self) -> bool {
        self.package.is_some() && self.packages_beside >= usize::from(self.package_limit)
    }
}

/// Packages of a child beside one episode: open, or begun in the last 12 months. The paper does not say what "up to 4"
/// counts (`policy-papers` 22: left to configuration), so the wider reading is shown and nothing is refused.
#[must_use]
pub fn packages_beside<'e>(
    episodes: impl IntoIterator<Item = &'e Episode>,
    this: Option<&str>,
    today: NaiveDate,
) -> usize {
    let a_year_ago = today.checked_sub_months(Months::new(12)).unwrap_or(NaiveDate::MIN);
    episodes
        .into_iter()
        .filter(|episode| this != Some(episode.id.as_str()) && episode.package.is_some())
        .filter(|episode| episode.is_open() || episode.started_on > a_year_ago)
        .count()
}

/// The level a child is left at by the episodes that are open: the highest of them, else universal.
#[must_use]
pub fn level_left_by<'e>(open: impl IntoIterator<Item = &'e Episode>) -> Level {
    open.into_iter().map(|episode| episode.level.of_child()).max().unwrap_or(Level::Universal)
}

coded! {
    /// How far the family was reached (`policy-papers` E6, 004:3404-3405).
    Reach {
        #[doc = "No contact yet."] NotReached = "not-reached",
        #[doc = "At least one contact."] Reached = "reached",
        #[doc = "At least three contacts at which the child or the parents were seen."] Engaged = "engaged",
    }
}

impl Reach {
    /// From how many contacts took place and at how many of them somebody was seen.
    #[must_use]
    pub fn of(took_place: usize, meaningful: usize) -> Self {
        if meaningful >= 3 {
            Self::Engaged
        } else if took_place >= 1 {
            Self::Reached
        } else {
            Self::NotReached
        }
    }
}

impl EpisodeLevel {
    /// The child's level that an episode of this level stands for.
    #[must_use]
    pub fn of_child(self) -> Level {
        match self {
            Self::UniversalPlus => Level::UniversalPlus,
            Self::UniversalPartnershipPlus => Level::UniversalPartnershipPlus,
        }
    }
}

impl Episode {
    /// [`Episode::check`], and what a plan needs when it is written: partners, the package's own limits, a review in time.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check_plan(&self, today: NaiveDate, plan: Plan<'_>) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        let given = self.over_limit_reason.as_deref().is_some_and(|reason| !reason.trim().is_empty());
        if let Err(found) = self.check(today, plan.most_sessions()) {
            problems.extend(found);
        }
        let asked_already = self.sessions_planned > plan.most_sessions();
        if plan.is_over_packages() && !given && !asked_already {
            problems.push(
                "overLimitReason",
                format!("{} packages were open or begun in the last 12 months", plan.packages_beside),
                "Say why one more is needed; it is allowed",
            );
        }
        if let Some(problem) = self.partner_missing() {
            problems.extend([problem]);
        }
        if self.partners.iter().any(|partner| partner.agency.trim().is_empty()) {
            problems.push("partners", "A partner has no agency", "Name the agency, or take the line away");
        }
        if let Some(ends_on) = plan.package.and_then(|package| package.ends_on(plan.birth))
            && self.is_open()
            && today <= ends_on
            && self.review_on > ends_on
        {
            problems.push(
                "reviewOn",
                format!("The programme ends on {}", ends_on.format("%-d %B %Y")),
                "Review it on that day or sooner",
            );
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }

    /// Partnership work without a partner (`policy-papers` L9). Asked for when the plan is next saved: an episode of the
    /// first stores has none, and can still be scored and closed.
    #[must_use]
    pub fn partner_missing(&self) -> Option<Problem> {
        let missing = self.level == EpisodeLevel::UniversalPartnershipPlus && self.partners.is_empty();
        missing.then(|| {
            Problem::new(
                "partners",
                "No partner agency is named",
                "Name at least one agency that works alongside",
            )
        })
    }

    /// Whether a session on a day counts: for a voluntary programme from the day consent was given until the day it was
    /// withdrawn, both included (`policy-papers` I3).
    #[must_use]
    pub fn counts(&self, on: NaiveDate, voluntary: bool) -> bool {
        let mut counts = !voluntary && self.consents.is_empty();
        for consent in &self.consents {
            match consent.answer {
                ConsentAnswer::Given if consent.on <= on => counts = true,
                ConsentAnswer::Declined | ConsentAnswer::Withdrawn if consent.on < on => counts = false,
                ConsentAnswer::Given | ConsentAnswer::Declined | ConsentAnswer::Withdrawn => {}
            }
        }
        counts
    }

    /// Moves it to the other level; the step stays with the episode (`policy-papers` E3).
    ///
    /// # Errors
    /// Every field that needs mending; the episode is then as it was.
    pub fn step(
        &mut self,
        to: EpisodeLevel,
        on: NaiveDate,
        reason: &str,
        agreed_by: &str,
        today: NaiveDate,
    ) -> Result<(), Vec<Problem>> {
        let mut problems = self.open_on("on", on, today);
        if to == self.level {
            problems.push("to", "It is at that level already", "Choose the other level");
        }
        if self.steps.last().is_some_and(|last| on < last.on) {
            problems.push("on", "There is a later step", "Give a day from that step on");
        }
        if reason.trim().is_empty() {
            problems.push("reason", "The reason is missing", "Say why the level changes");
        }
        let stepped = Self { level: to, ..self.clone() };
        problems.extend(stepped.partner_missing());
        if !problems.is_empty() {
            return Err(problems.into_vec());
        }
        self.steps.push(LevelStep {
            on,
            from: self.level,
            to,
            reason: reason.trim().to_owned(),
            agreed_by: agreed_by.trim().to_owned(),
        });
        self.level = to;
        // Support that is stepped up is being given, whatever it was before.
        if to == EpisodeLevel::UniversalPartnershipPlus {
            self.activity = EpisodeActivity::Active;
        }
        Ok(())
    }

    /// Opens a closed episode again: its end stays with it (`policy-papers` A6).
    ///
    /// # Errors
    /// Every field that needs mending; the episode is then as it was.
    pub fn reopen(
        &mut self,
        on: NaiveDate,
        reason: &str,
        review_on: NaiveDate,
        today: NaiveDate,
    ) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        let Some(ended) = self.ended.clone() else {
            return Err(vec![Problem::new("on", "The episode is open", "Work it as it is")]);
        };
        if on < ended.on {
            problems.push("on", "It closed later than that", "Give the day it was opened again");
        }
        if on > today {
            problems.push("on", "That day has not come yet", "Give the day it was opened again");
        }
        if reason.trim().is_empty() {
            problems.push("reason", "The reason is missing", "Say why support is needed again");
        }
        if review_on < today {
            problems.push(
                "reviewOn",
                "That day has passed",
                "Give a day to look again; an open episode always has one",
            );
        }
        if !problems.is_empty() {
            return Err(problems.into_vec());
        }
        self.reopened.push(Reopened { on, reason: reason.trim().to_owned(), ended });
        self.ended = None;
        self.review_on = review_on;
        self.activity = EpisodeActivity::Active;
        Ok(())
    }

    /// Takes down what the family answered to a voluntary programme. No, or no longer, closes it.
    ///
    /// # Errors
    /// Every field that needs mending; the episode is then as it was.
    pub fn answered(&mut self, consent: Consent, today: NaiveDate) -> Result<(), Vec<Problem>> {
        let mut problems = self.open_on("on", consent.on, today);
        if self.consents.last().is_some_and(|last| consent.on < last.on) {
            problems.push("on", "There is a later answer", "Give a day from that answer on");
        }
        if consent.by.trim().is_empty() {
            problems.push("by", "Who answered is missing", "Name the person who answered");
        }
        if consent.answer == ConsentAnswer::Withdrawn && self.consent() != Some(ConsentAnswer::Given) {
            problems.push(
                "answer",
                "No consent was given before",
                "Choose declined, or take the consent down first",
            );
        }
        if !problems.is_empty() {
            return Err(problems.into_vec());
        }
        let outcome = match consent.answer {
            ConsentAnswer::Given => None,
            ConsentAnswer::Declined => Some(EpisodeOutcome::DeclinedSupport),
            ConsentAnswer::Withdrawn => Some(EpisodeOutcome::ConsentWithdrawn),
        };
        if let Some(outcome) = outcome {
            self.ended = Some(EpisodeEnd { on: consent.on, outcome, note: String::new() });
        }
        self.consents.push(consent);
        Ok(())
    }

    /// Whether it was open on a day: from its first day to the last, that one not included, and between two ends when it was
    /// opened again.
    #[must_use]
    pub fn is_open_on(&self, on: NaiveDate) -> bool {
        let between = |Reopened { on: again, ended, .. }: &Reopened| ended.on <= on && on < *again;
        self.started_on <= on
            && self.ended.as_ref().is_none_or(|end| on < end.on)
            && !self.reopened.iter().any(between)
    }

    /// The days it began, or began again.
    pub fn starts(&self) -> impl Iterator<Item = NaiveDate> {
        std::iter::once(self.started_on).chain(self.reopened.iter().map(|again| again.on))
    }

    /// The days it ended, those that were taken back too: an end is an end even when support is needed again
    /// (`policy-papers` D2, 004:3289: several starts and ends for one child).
    pub fn ends(&self) -> impl Iterator<Item = NaiveDate> {
        let taken_back = self.reopened.iter().map(|again| again.ended.on);
        taken_back.chain(self.ended.as_ref().map(|end| end.on))
    }

    /// Its level on a day.
    #[must_use]
    pub fn level_on(&self, on: NaiveDate) -> EpisodeLevel {
        self.steps.iter().find(|step| on < step.on).map_or(self.level, |step| step.from)
    }

    /// What is wrong with acting on it on a day.
    fn open_on(&self, field: &'static str, on: NaiveDate, today: NaiveDate) -> Problems {
        let mut problems = Problems::default();
        if !self.is_open() {
            problems.push(field, "The episode is closed", "Open it again first");
        }
        if on < self.started_on {
            problems.push(field, "The episode began later than that", "Give a day since it began");
        }
        if on > today {
            problems.push(field, "That day has not come yet", "Give the day it was agreed");
        }
        problems
    }
}
