//! Safeguarding statuses of the demonstration: each with what happened on its way and what is planned next.

use caseload_domain::{
    calendar::{BeyondTable, add_working_days, take_working_days},
    event::{Event, EventKind, EventPart, EventState},
    flag::{Flag, FlagEnd, FlagType},
    id::SafeguardingEpisodeId,
    record::Record,
    safeguarding::{
        EarlyHelp, EarlyHelpForm, LegalBasis, ParentalFactor, Placement, PlacementKind, SafeguardingEnd,
        SafeguardingEpisode, SafeguardingKind, SafeguardingOutcome,
    },
};
use chrono::{DateTime, Months, NaiveDate, TimeDelta, Utc};

use super::{
    book::Book,
    calendar::{clock, instant, on_or_after},
};

/// The status a story's flag stands for; `None` when it is a flag.
pub(super) fn kind_of(flag: &Flag) -> Option<SafeguardingKind> {
    match flag.flag_type {
        FlagType::ChildProtectionPlan => Some(SafeguardingKind::ChildProtectionPlan),
        FlagType::Section47Enquiry => Some(SafeguardingKind::Section47Enquiry),
        FlagType::ChildInNeed => Some(SafeguardingKind::ChildInNeed),
        FlagType::LookedAfter => Some(SafeguardingKind::LookedAfter),
        FlagType::UnbornSafeguarding => Some(SafeguardingKind::PreBirthAssessment),
        FlagType::PrivateFostering => Some(SafeguardingKind::PrivateFostering),
        FlagType::Other if flag.detail.starts_with("Early Help") => Some(SafeguardingKind::EarlyHelp),
        _ => None,
    }
}

/// Writes a status as it began, as it went on, and as it ended where it did.
pub(super) fn write_status(
    book: &mut Book,
    kind: SafeguardingKind,
    mut flag: Flag,
    end: Option<(FlagEnd, DateTime<Utc>)>,
    raised: DateTime<Utc>,
) {
    let before = stepped_from(book, &flag);
    if let Some((_, ended_on)) = &before {
        flag.since = *ended_on;
    }
    let last_day = book.calendar.last_day;
    let until = end.as_ref().map_or(last_day, |(end, _)| end.on);
    let story = story(kind, &flag, until, last_day, end.is_some());
    let began = SafeguardingEpisode {
        follows: before.map(|(id, _)| id),
        ..began(book.safeguarding_id(raised), kind, authority_of(book, &flag), flag)
    };
    let written = raised.date_naive();
    let known = |day: NaiveDate| -> Vec<Event> {
        story.iter().filter(|event| !event.happened() || event.on <= day).cloned().collect()
    };
    let held = |day: NaiveDate| known(day).into_iter().filter(Event::happened).collect();
    let mut status = SafeguardingEpisode { events: held(written), ..began };
    book.write(raised, Record::SafeguardingEpisode(status.clone()));
    let mut at = raised;
    let latest = story.iter().filter(|event| event.happened()).map(|event| event.on).max();
    let gone_on = known(until) != status.events;
    if gone_on {
        let day = on_or_after(latest.unwrap_or(written)).min(last_day).min(until.max(written));
        at = instant(day, clock(16, 58)).max(raised + TimeDelta::minutes(2));
        status.events = known(at.date_naive());
        book.revise(at, Record::SafeguardingEpisode(status.clone()), "What has happened since");
    }
    if let Some((end, closed)) = end {
        status.ended = Some(SafeguardingEnd { on: end.on, outcome: outcome(kind, &end), reason: end.reason });
        for placement in &mut status.placements {
            placement.until = placement.until.or(Some(until));
        }
        book.revise(
            closed.max(at + TimeDelta::minutes(2)),
            Record::SafeguardingEpisode(status),
            "Status ended",
        );
    }
}

/// The child's status that was stepped up or down when this one began, and the day it ended. Days of the stories are told
/// from today, so that one may lie on a weekend and the other not.
fn stepped_from(book: &Book, flag: &Flag) -> Option<(SafeguardingEpisodeId, NaiveDate)> {
    book.revisions().iter().rev().find_map(|revision| match &revision.record {
        Record::SafeguardingEpisode(status) if status.child == flag.child => {
            let end = status.ended.as_ref()?;
            let stepped =
                matches!(end.outcome, SafeguardingOutcome::SteppedUp | SafeguardingOutcome::SteppedDown);
            let days = (flag.since - end.on).num_days();
            (stepped && (0..=3).contains(&days)).then(|| (status.id.clone(), end.on))
        }
        _ => None,
    })
}

/// The day of the initial conference after an enquiry that began on a day: 15 working days after the strategy discussion.
pub(super) fn conference_after(since: NaiveDate) -> NaiveDate {
    after(before(since, 1), 15)
}

/// The authority that decides is the one the child lives in; empty where nobody wrote it.
fn authority_of(book: &Book, flag: &Flag) -> String {
    let written = book.revisions().iter().find_map(|revision| match &revision.record {
        Record::Child(child) if child.id == flag.child => child.resident_authority.clone(),
        _ => None,
    });
    written.unwrap_or_default()
}

fn began(
    id: SafeguardingEpisodeId,
    kind: SafeguardingKind,
    authority: String,
    flag: Flag,
) -> SafeguardingEpisode {
    let looked_after = kind == SafeguardingKind::LookedAfter;
    let early_help = kind == SafeguardingKind::EarlyHelp;
    let lower = flag.detail.to_lowercase();
    let legal_basis = looked_after.then(|| {
        if lower.contains("interim care order") {
            LegalBasis::InterimCareOrder
        } else {
            LegalBasis::Section20
        }
    });
    let factors = [
        ("alcohol", ParentalFactor::SubstanceMisuse),
        ("drink", ParentalFactor::SubstanceMisuse),
        ("refuge", ParentalFactor::DomesticAbuse),
        ("father until she says", ParentalFactor::DomesticAbuse),
    ];
    SafeguardingEpisode {
        id,
        child: flag.child,
        kind,
        started_on: flag.since,
        follows: None,
        authority: if early_help { String::new() } else { authority },
        social_worker: social_worker(&flag.source_detail),
        social_worker_phone: String::new(),
        categories: flag.categories,
        early_help: early_help.then(|| EarlyHelp {
            form: EarlyHelpForm::MultiAgency,
            threshold_level: "Level 3".to_owned(),
            lead_practitioner: "You".to_owned(),
            lead_agency: "0-19 service".to_owned(),
        }),
        legal_basis,
        placements: if looked_after {
            vec![Placement {
                kind: PlacementKind::FosterCarer,
                from: flag.since,
                until: None,
                detail: "Foster carer, address with the social worker".to_owned(),
            }]
        } else {
            Vec::new()
        },
        factors: factors
            .into_iter()
            .filter(|(word, _)| lower.contains(word))
            .map(|(_, factor)| factor)
            .collect(),
        events: Vec::new(),
        review_on: flag.review_on,
        detail: flag.detail,
        ended: None,
    }
}

/// The name in "Leah Oduya, social worker"; empty when the source is no person.
fn social_worker(source: &str) -> String {
    let is_name = |part: &&str| {
        let words: Vec<&str> = part.split(' ').collect();
        words.len() == 2 && words.iter().all(|word| word.starts_with(char::is_uppercase))
    };
    source.split(", ").find(is_name).unwrap_or_default().to_owned()
}

fn outcome(kind: SafeguardingKind, end: &FlagEnd) -> SafeguardingOutcome {
    if end.reason.contains("stepped down") {
        return SafeguardingOutcome::SteppedDown;
    }
    if end.reason.contains("stepped up") {
        return SafeguardingOutcome::SteppedUp;
    }
    match kind {
        SafeguardingKind::LookedAfter => SafeguardingOutcome::ReturnedHome,
        SafeguardingKind::Section47Enquiry => SafeguardingOutcome::NoFurtherAction,
        SafeguardingKind::ChildProtectionPlan => SafeguardingOutcome::SteppedDown,
        _ => SafeguardingOutcome::NeedsMet,
    }
}

/// What happened from the first day to `until`, and, of a status that goes on, what is planned after it.
fn story(
    kind: SafeguardingKind,
    flag: &Flag,
    until: NaiveDate,
    last_day: NaiveDate,
    over: bool,
) -> Vec<Event> {
    let since = flag.since;
    let mut events = Vec::new();
    let mut add = |kind: EventKind, on: NaiveDate, note: &str| {
        let planned = on > last_day;
        let late = on > until && over;
        if late || (planned && over) {
            return;
        }
        let meeting = !matches!(
            kind,
            EventKind::ReferralMade
                | EventKind::ReportSent
                | EventKind::AssessmentFinished
                | EventKind::BecameLookedAfter
                | EventKind::AuthorityTold
                | EventKind::PreBirthAssessmentRequested
        );
        events.push(Event {
            kind,
            on,
            state: if planned { EventState::Planned } else { EventState::Held },
            part: if planned || !meeting { EventPart::NotAsked } else { EventPart::Attended },
            note: note.to_owned(),
        });
    };
    let ahead = flag.review_on.filter(|review| *review > last_day);
    match kind {
        SafeguardingKind::Section47Enquiry => {
            add(EventKind::ReferralMade, before(since, 2), "Made by me, accepted the next day.");
            let discussion = before(since, 1);
            add(
                EventKind::StrategyDiscussion,
                discussion,
                "Police, social care and me. Outcome: joint enquiry.",
            );
            if over {
                add(EventKind::AssessmentFinished, before(until, 4), "Shared with the family and with you.");
                add(EventKind::ReportSent, before(until, 2), "To the chair; read with the family first.");
                add(EventKind::InitialConference, until, "");
            } else {
                add(EventKind::InitialConference, after(discussion, 15), "");
            }
        }
        SafeguardingKind::ChildProtectionPlan => {
            add(EventKind::InitialConference, since, "Plan agreed; core group named.");
            add(EventKind::CoreGroup, after(since, 8), "Plan written out with the family.");
            let mut day = after(since, 28);
            while day <= until {
                add(EventKind::CoreGroup, day, "");
                day = after(day, 20);
            }
            add(EventKind::CoreGroup, day, "");
            let mut review = since + Months::new(3);
            while on_or_after(review) <= until {
                add(EventKind::ReviewConference, on_or_before(review), "");
                review = review + Months::new(6);
            }
            add(EventKind::ReviewConference, ahead.unwrap_or_else(|| on_or_before(review)), "");
        }
        SafeguardingKind::ChildInNeed => {
            let mut day = after(since, 5);
            while day <= until {
                add(EventKind::PlanningMeeting, day, "");
                day = after(day, 29);
            }
            if let Some(review) = ahead {
                add(EventKind::PlanningMeeting, review, "Child in need review");
            }
        }
        SafeguardingKind::LookedAfter => {
            add(EventKind::BecameLookedAfter, since, "");
            add(EventKind::InitialHealthAssessment, after(since, 18), "By the community paediatrician.");
            add(EventKind::LookedAfterReview, after(since, 19), "");
            let mut review = on_or_before(after(since, 19) + Months::new(3));
            while review <= until {
                add(EventKind::LookedAfterReview, review, "");
                review = on_or_before(review + Months::new(6));
            }
            if let Some(planned) = ahead {
                add(EventKind::ReviewHealthAssessment, planned, "At home, with the carer");
            }
        }
        SafeguardingKind::PreBirthAssessment | SafeguardingKind::AntenatalSafeguarding => {
            add(EventKind::PreBirthAssessmentRequested, since, "");
            add(EventKind::PlanningMeeting, after(since, 6), "Midwife, social care and me.");
            if let Some(planned) = ahead {
                add(EventKind::PlanningMeeting, planned, "Before the birth");
            }
        }
        SafeguardingKind::EarlyHelp => {
            let mut day = after(since, 8);
            while day <= until {
                add(EventKind::TeamAroundTheFamily, day, "");
                day = after(day, 30);
            }
            if let Some(planned) = ahead {
                add(EventKind::TeamAroundTheFamily, planned, "");
            }
        }
        SafeguardingKind::PrivateFostering => add(EventKind::AuthorityTold, after(since, 3), ""),
        SafeguardingKind::CareLeaver => {}
    }
    events.sort_by_key(|event| event.on);
    events
}

fn on_or_before(day: NaiveDate) -> NaiveDate {
    super::calendar::on_or_before(day)
}

/// A working day some working days after a day. Where the table of bank holidays ends, weekdays are counted alone: the
/// people are made up, and so may be their meetings.
fn after(day: NaiveDate, working_days: u32) -> NaiveDate {
    let or_else = |_: BeyondTable| on_or_after(day + TimeDelta::days(i64::from(working_days) * 7 / 5));
    add_working_days(day, working_days).unwrap_or_else(or_else)
}

fn before(day: NaiveDate, working_days: u32) -> NaiveDate {
    let or_else = |_: BeyondTable| on_or_before(day - TimeDelta::days(i64::from(working_days) * 7 / 5));
    take_working_days(day, working_days).unwrap_or_else(or_else)
}
