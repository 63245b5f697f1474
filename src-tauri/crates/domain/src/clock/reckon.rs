//! From events to what is next: for each clock its last day, whether it was met, and how many days are left.

use chrono::NaiveDate;

use super::{ClockRule, Count, Occurrence, Owner, Rules};
use crate::{
    age::completed_months,
    calendar::{BeyondTable, working_days_between},
    event::{Event, EventKind, EventState},
    flag::{Flag, FlagType},
    safeguarding::{SafeguardingEpisode, SafeguardingKind},
    score::Evidence,
};

/// The dated facts of one record that clocks count from.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The kind of episode; `None` for a flag, a referral or supervision.
    pub kind: Option<SafeguardingKind>,
    /// Date of birth; `None` before the birth.
    pub born: Option<NaiveDate>,
    /// The events, in any order.
    pub events: Vec<Event>,
}

impl Facts {
    /// The facts of a safeguarding episode: its events, and its first day where that is an event of its own.
    #[must_use]
    pub fn of_episode(episode: &SafeguardingEpisode, born: Option<NaiveDate>) -> Self {
        let mut events = episode.events.clone();
        if let Some(kind) = episode.kind.begins_with()
            && !events.iter().any(|event| event.kind == kind && event.happened())
        {
            events.push(held(kind, episode.started_on));
        }
        Self { kind: Some(episode.kind), born, events }
    }

    /// The facts of a flag: a known case of FGM starts the clock of the police report, and a reference stops it.
    #[must_use]
    pub fn of_flag(flag: &Flag, born: Option<NaiveDate>) -> Self {
        let mut events = flag.events.clone();
        let minor = born.is_none_or(|born| completed_months(born, flag.since) < 18 * 12);
        if flag.flag_type == FlagType::FgmKnown && minor {
            events.push(held(EventKind::FgmKnown, flag.since));
            if flag.police.as_ref().is_some_and(|police| {
                !police.reference.trim().is_empty() || !police.not_reported_because.trim().is_empty()
            }) {
                events.push(held(EventKind::PoliceTold, flag.since));
            }
        }
        Self { kind: None, born, events }
    }
}

/// An event that happened on a day, with nothing written about it.
fn held(kind: EventKind, on: NaiveDate) -> Event {
    Event { kind, on, state: EventState::Held, part: crate::event::EventPart::NotAsked, note: String::new() }
}

/// What must follow an event, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The clock's code.
    pub code: String,
    /// What must follow, in words.
    pub what: String,
    /// The event it counts from.
    pub trigger: EventKind,
    /// The day of that event.
    pub from: NaiveDate,
    /// The last day on which it is in time, or that nobody can say because the bank holidays of that year are not known.
    pub by: Result<NaiveDate, BeyondTable>,
    /// The day it was met; `None` while it is open.
    pub met_on: Option<NaiveDate>,
    /// The day it is planned for; `None` when nothing is planned, or it was met.
    pub planned_on: Option<NaiveDate>,
    /// How it counts.
    pub count: Count,
    /// How long, in words.
    pub rule: String,
    /// Who owes it.
    pub owner: Owner,
    /// How sure the rule is.
    pub evidence: Evidence,
    /// The publication, or the local procedure.
    pub source: String,
}

impl Deadline {
    /// Whether it is open and its last day has passed.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.met_on.is_none() && self.by.is_ok_and(|by| by < today)
    }

    /// Whether it was met after its last day.
    #[must_use]
    pub fn was_late(&self) -> bool {
        matches!((self.met_on, self.by), (Some(met), Ok(by)) if met > by)
    }
}

/// Every clock that runs or ran on these facts, those due first in front; one whose last day nobody can say comes last.
#[must_use]
pub fn deadlines(rules: &Rules, facts: &Facts) -> Vec<Deadline> {
    let mut found: Vec<Deadline> = rules.all().iter().flat_map(|rule| of_rule(rule, facts)).collect();
    found.sort_by_key(|deadline| deadline.by.unwrap_or(NaiveDate::MAX));
    found
}

fn of_rule(rule: &ClockRule, facts: &Facts) -> Vec<Deadline> {
    let of_kind = rule.kinds.is_empty() || facts.kind.is_some_and(|kind| rule.kinds.contains(&kind));
    if !of_kind {
        return Vec::new();
    }
    let wanted = if rule.planned { EventState::Planned } else { EventState::Held };
    let mut days: Vec<NaiveDate> = facts
        .events
        .iter()
        .filter(|event| event.kind == rule.trigger && event.state == wanted)
        .map(|event| event.on)
        .collect();
    days.sort_unstable();
    days.dedup();
    let days: &[NaiveDate] = match (rule.occurrence, days.split_first()) {
        (_, None) => return Vec::new(),
        (Occurrence::First, Some((first, _))) => std::slice::from_ref(first),
        (Occurrence::Later, Some((_, later))) => later,
        (Occurrence::Each, Some(_)) => &days,
    };
    days.iter()
        .filter(|day| rule.applies_at(facts.born.map(|born| completed_months(born, **day))))
        .map(|day| deadline(rule, facts, *day))
        .collect()
}

fn deadline(rule: &ClockRule, facts: &Facts, from: NaiveDate) -> Deadline {
    // What was written for an earlier conference answers none that is still to come.
    let earlier = facts
        .events
        .iter()
        .filter(|event| {
            event.happened()
                && event.on < from
                && matches!(event.kind, EventKind::InitialConference | EventKind::ReviewConference)
        })
        .map(|event| event.on)
        .max();
    // What answers a clock that is its own trigger comes after it; anything else may be on the same day.
    let answers = |event: &&Event| {
        rule.met_by.contains(&event.kind)
            && if rule.before {
                earlier.is_none_or(|earlier| event.on > earlier)
            } else if event.kind == rule.trigger {
                event.on > from
            } else {
                event.on >= from
            }
    };
    let first = |state: EventState| {
        facts.events.iter().filter(answers).filter(|event| event.state == state).map(|event| event.on).min()
    };
    let met_on = first(EventState::Held);
    Deadline {
        code: rule.code.clone(),
        what: rule.what.clone(),
        trigger: rule.trigger,
        from,
        by: rule.by(from),
        met_on,
        planned_on: if met_on.is_some() { None } else { first(EventState::Planned) },
        count: rule.count,
        rule: rule.in_words(),
        owner: rule.owner,
        evidence: rule.evidence,
        source: rule.source.clone(),
    }
}

/// Days left until a deadline's last day, in the unit it counts in: working days for a clock of working days, days of the
/// calendar for the others. Negative once it has passed.
///
/// # Errors
/// [`BeyondTable`] when working days of a year the table does not hold would have to be counted.
pub fn left_until(count: Count, by: NaiveDate, today: NaiveDate) -> Result<i64, BeyondTable> {
    match count {
        Count::WorkingDays(_) if by >= today => working_days_between(today, by),
        Count::WorkingDays(_) => working_days_between(by, today).map(|days| -days),
        Count::Days(_) | Count::Months(_) => Ok((by - today).num_days()),
    }
}
