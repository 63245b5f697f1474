//! The clocks that run: for one child, and for the whole caseload. Only what is open is read.

use std::collections::BTreeMap;

use caseload_domain::{
    calendar::working_days_between,
    case_report::template::ReportKind,
    clock::{Count, Deadline, Facts, Owner, Rules, deadlines, left_until},
    event::{Event, EventKind, EventPart, EventState},
    flag::Flag,
    record::Record,
    referral::{Referral, ReferralAnswer, ReferralService},
    safeguarding::SafeguardingEpisode,
    score::Evidence,
    supervision::Supervision,
};
use caseload_store::{Store, safeguarding::ChildBrief};
use chrono::{Days, NaiveDate};

use super::views::{ClockLine, ClockUnit, ClockView};
use crate::{
    clock::Now, code::Code, failure::Answer, import_caseload::statuses::EXTRACT_DETAIL, today::in_list,
};

/// How long after it was sent a referral can still run a clock: 45 working days are never more than this.
const REFERRAL_DAYS: u64 = 100;

/// What of one child runs clocks. What has ended runs none.
#[derive(Default)]
pub(crate) struct Running<'a> {
    pub(crate) born: Option<NaiveDate>,
    pub(crate) episodes: Vec<&'a SafeguardingEpisode>,
    pub(crate) flags: Vec<&'a Flag>,
    pub(crate) referrals: Vec<&'a Referral>,
    pub(crate) supervisions: Vec<&'a Supervision>,
}

impl<'a> Running<'a> {
    /// Notes a record, when it is one that runs clocks.
    pub(crate) fn note(&mut self, record: &'a Record) {
        match record {
            Record::SafeguardingEpisode(episode) if episode.ended.is_none() => self.episodes.push(episode),
            Record::Flag(flag) if flag.ended.is_none() => self.flags.push(flag),
            Record::Referral(referral) => self.referrals.push(referral),
            Record::Supervision(supervision) => self.supervisions.push(supervision),
            _ => {}
        }
    }
}

/// The clocks of one child that nobody has met yet, those due first in front.
pub(crate) fn clocks_of(rules: &Rules, running: &Running<'_>, now: Now) -> Vec<ClockView> {
    let mut found: Vec<(String, Deadline)> = Vec::new();
    let mut add = |id: &str, facts: &Facts, only: Option<EventKind>| {
        let counted = deadlines(rules, facts).into_iter();
        let wanted = counted.filter(|deadline| only.is_none_or(|trigger| deadline.trigger == trigger));
        found.extend(wanted.map(|deadline| (id.to_owned(), deadline)));
    };
    for episode in &running.episodes {
        let mut facts = Facts::of_episode(episode, running.born);
        // An extract gives no start date, and no clock is counted from the day of the import.
        if episode.detail.starts_with(EXTRACT_DETAIL) {
            facts.events.clone_from(&episode.events);
        }
        add(episode.id.as_str(), &facts, None);
    }
    for flag in &running.flags {
        add(flag.id.as_str(), &Facts::of_flag(flag, running.born), None);
    }
    for referral in &running.referrals {
        // The clock of a strategy discussion belongs to the enquiry that holds it.
        if let Some(facts) = of_referral(referral, running, now) {
            add(referral.id.as_str(), &facts, Some(EventKind::ReferralMade));
        }
    }
    // Supervision is about a child whose case is open, and only the newest one counts.
    if !running.episodes.is_empty() {
        for supervision in &running.supervisions {
            add(supervision.id.as_str(), &of_supervision(supervision, running.born), None);
        }
    }
    let newest = found
        .iter()
        .filter(|(_, deadline)| deadline.trigger == EventKind::SupervisionHeld)
        .map(|(_, deadline)| deadline.from)
        .max();
    found.retain(|(_, deadline)| {
        deadline.met_on.is_none()
            && (deadline.trigger != EventKind::SupervisionHeld || Some(deadline.from) == newest)
    });
    for (id, deadline) in &mut found {
        let agreed =
            running.supervisions.iter().find(|one| one.id.as_str() == id).and_then(|one| one.next_on);
        if let Some(next) = agreed {
            deadline.by = Ok(next);
            "as agreed at the last one".clone_into(&mut deadline.rule);
            deadline.count = Count::Days(0);
        }
    }
    // A referral may stand both in the log and in the status that followed it.
    found.sort_by_key(|(_, deadline)| (deadline.by.unwrap_or(NaiveDate::MAX), deadline.code.clone()));
    found.dedup_by(|(_, one), (_, other)| one.code == other.code && one.from == other.from);
    found
        .into_iter()
        .map(|(id, deadline)| {
            let report = report_for(rules, &deadline);
            clock_view(id, deadline, report, now)
        })
        .collect()
}

/// A referral to children's social care runs the clock of their decision until they answer, and of their assessment while it
/// was accepted and nobody knows what came of it.
fn of_referral(referral: &Referral, running: &Running<'_>, now: Now) -> Option<Facts> {
    let oldest = now.today - Days::new(REFERRAL_DAYS);
    let over = !referral.outcome.trim().is_empty()
        || referral.answered.as_ref().is_some_and(|answered| answered.answer != ReferralAnswer::Accepted)
        || (referral.answered.is_some() && referral.sent_on < oldest);
    if referral.service != ReferralService::ChildrensSocialCare || over {
        return None;
    }
    let mut events = vec![held(EventKind::ReferralMade, referral.sent_on)];
    // An answer is their decision; a strategy discussion shows that they took one.
    if let Some(answered) = &referral.answered {
        events.push(held(EventKind::StrategyDiscussion, answered.on));
    }
    let follows = |event: &&Event| {
        matches!(event.kind, EventKind::StrategyDiscussion | EventKind::AssessmentFinished)
            && event.on >= referral.sent_on
    };
    events.extend(running.episodes.iter().flat_map(|episode| &episode.events).filter(follows).cloned());
    Some(Facts { kind: None, born: running.born, events })
}

fn of_supervision(supervision: &Supervision, born: Option<NaiveDate>) -> Facts {
    Facts { kind: None, born, events: vec![held(EventKind::SupervisionHeld, supervision.on)] }
}

fn held(kind: EventKind, on: NaiveDate) -> Event {
    Event { kind, on, state: EventState::Held, part: EventPart::NotAsked, note: String::new() }
}

/// The report a clock asks for, by what its rule is met by and what it counts from; a service's own rules too.
fn report_for(rules: &Rules, deadline: &Deadline) -> Option<ReportKind> {
    let rule = rules.all().iter().find(|rule| rule.code == deadline.code)?;
    if !rule.met_by.contains(&EventKind::ReportSent) {
        return None;
    }
    Some(match deadline.trigger {
        EventKind::InitialConference | EventKind::ReviewConference => ReportKind::ConferenceReport,
        EventKind::BecameLookedAfter
        | EventKind::InitialHealthAssessment
        | EventKind::ReviewHealthAssessment
        | EventKind::LookedAfterReview => ReportKind::LookedAfterReview,
        EventKind::ReferralMade => ReportKind::MashReferral,
        _ => ReportKind::CaseSummary,
    })
}

fn clock_view(record_id: String, deadline: Deadline, report: Option<ReportKind>, now: Now) -> ClockView {
    let Deadline {
        code,
        what,
        trigger,
        from,
        by,
        met_on: _,
        planned_on,
        count,
        rule,
        owner,
        evidence,
        source,
    } = deadline;
    // A year without its bank holidays is said as not known, never counted on a guess.
    let by = by.ok();
    let left = by.and_then(|by| left_until(count, by, now.today).ok()).map(small);
    let (of, used) = match (count, by) {
        (Count::WorkingDays(of), Some(by)) if by > from => (
            Some(of),
            working_days_between(from, now.today.min(by)).ok().and_then(|days| u32::try_from(days).ok()),
        ),
        (Count::Days(of), Some(by)) if by > from && of > 0 => {
            (Some(of), u32::try_from((now.today.min(by) - from).num_days()).ok())
        }
        (Count::WorkingDays(_) | Count::Days(_) | Count::Months(_), _) => (None, None),
    };
    ClockView {
        code,
        record_id,
        what,
        owner: Code(owner),
        trigger: Code(trigger),
        from,
        by,
        left,
        unit: Code(match count {
            Count::WorkingDays(_) => ClockUnit::WorkingDays,
            Count::Days(_) | Count::Months(_) => ClockUnit::Days,
        }),
        of,
        used,
        planned_on,
        planned_late: planned_on.zip(by).is_some_and(|(planned, by)| planned > by),
        rule,
        source,
        national: evidence != Evidence::Local,
        to_be_checked: evidence == Evidence::ToBeChecked,
        report: report.map(Code),
    }
}

pub(super) fn small(days: i64) -> i32 {
    i32::try_from(days).unwrap_or(i32::MAX)
}

/// The records of the whole caseload that run clocks, read once.
pub(super) struct Open {
    pub(super) records: Vec<caseload_store::ReadRevision>,
}

impl Open {
    pub(super) fn read(store: &Store, now: Now) -> Answer<Self> {
        let mut records = store.open_safeguarding()?;
        records.extend(store.open_flags_with_clocks()?);
        records.extend(store.social_care_referrals(now.today - Days::new(REFERRAL_DAYS))?);
        records.extend(store.latest_supervisions()?);
        Ok(Self { records })
    }

    /// What runs, by child.
    pub(super) fn by_child(&self) -> BTreeMap<&str, Running<'_>> {
        let mut found: BTreeMap<&str, Running<'_>> = BTreeMap::new();
        for read in &self.records {
            let record = &read.revision.record;
            if let Some(child) = record.child() {
                found.entry(child.as_str()).or_default().note(record);
            }
        }
        found
    }
}

/// Clocks of the whole caseload that are over or end within some days, those of the practitioner and of others alike, the
/// longest over first. One whose last day nobody can say comes last and is never left out.
pub(crate) fn due_clocks(store: &Store, days: u64, now: Now) -> Answer<Vec<ClockLine>> {
    let open = Open::read(store, now)?;
    let mut running = open.by_child();
    let ids: Vec<&str> = running.keys().copied().collect();
    let briefs = store.children_in_brief(&ids)?;
    let until = now.today + Days::new(days);
    let mut lines = Vec::new();
    for ChildBrief { id, family, given, born, .. } in &briefs {
        let Some(of_child) = running.get_mut(id.as_str()) else { continue };
        of_child.born = *born;
        for clock in clocks_of(store.clocks().rules(), of_child, now) {
            if clock.by.is_none_or(|by| by <= until) {
                lines.push(ClockLine { child_id: id.clone(), child: in_list(family, given), clock });
            }
        }
    }
    lines.sort_by_key(|line| (line.clock.by.unwrap_or(NaiveDate::MAX), owner_rank(line), line.child.clone()));
    Ok(lines)
}

/// Her own first, of those due on one day.
fn owner_rank(line: &ClockLine) -> u8 {
    match line.clock.owner.0 {
        Owner::Practitioner => 0,
        Owner::Health => 1,
        Owner::Authority => 2,
    }
}
