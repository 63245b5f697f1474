//! One child's programme: every contact with its state, what completed it, and who delivered it.

use caseload_domain::{
    contact::Contact,
    due::{DueState, Standing, Status, standings},
    record::{Record, RevisionStatus},
};
use caseload_store::{ReadRevision, Store};
use chrono::NaiveDate;

use super::{
    rule::{attempt_view, rule_view},
    views::{BookedView, ChildContact, ChildProgramme},
};
use crate::{
    caseload::age_view,
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
};

pub(super) fn programme(store: &Store, child_id: &str, now: Now) -> Answer<ChildProgramme> {
    let entries = store.of_child(child_id)?;
    let child = current(&entries)
        .find_map(|record| match record {
            Record::Child(child) => Some(child),
            _ => None,
        })
        .ok_or(Failure::NotFound)?;
    let (facts, area) = store.child_facts(child_id)?;
    let schedule = store.schedules().of(area);
    let standings = standings(&facts, schedule);
    Ok(ChildProgramme {
        area: Code(area),
        schedule: schedule.name().to_owned(),
        schedule_source: schedule.source().to_owned(),
        corrected_age: child.corrected_age_on(now.today).map(age_view),
        next: next(&standings, now.today).map(|standing| Code(standing.code())),
        contacts: standings.iter().map(|standing| contact_view(standing, &entries, now)).collect(),
    })
}

/// What to do next: what is late before what is open before what is to come, each by the day its window closes.
fn next<'a, 's>(standings: &'a [Standing<'s>], today: NaiveDate) -> Option<&'a Standing<'s>> {
    let rank = |standing: &Standing<'_>| match standing.state_on(today) {
        DueState::Overdue => Some(0),
        DueState::Due => Some(1),
        DueState::CatchUp => Some(2),
        DueState::DueSoon => Some(3),
        DueState::NotYet => Some(4),
        DueState::Missed | DueState::Done | DueState::DoneLate | DueState::NotEligible => None,
    };
    standings
        .iter()
        .filter_map(|standing| Some((rank(standing)?, standing.closes, standing)))
        .min_by_key(|(rank, closes, _)| (*rank, *closes))
        .map(|(_, _, standing)| standing)
}

fn current(entries: &[ReadRevision]) -> impl Iterator<Item = &Record> {
    entries
        .iter()
        .filter(|entry| entry.revision.status == RevisionStatus::Current)
        .map(|entry| &entry.revision.record)
}

fn contact_view(standing: &Standing<'_>, entries: &[ReadRevision], now: Now) -> ChildContact {
    let (done_on, attempt, not_eligible) = match standing.status {
        Status::Done { on, late: _ } => (Some(on), None, None),
        Status::NotEligible(why) => (None, None, Some(Code(why))),
        Status::Outstanding { attempt } => {
            (None, attempt.map(|attempt| attempt_view(attempt.on, attempt.why)), None)
        }
    };
    let completing = done_on.and_then(|on| completing(standing, entries, on));
    let delivered_by = completing.and_then(|contact| contact.delivered_by.as_ref());
    ChildContact {
        rule: rule_view(standing.row),
        state: Code(standing.state_on(now.today)),
        opens: standing.opens,
        closes: standing.closes,
        last: standing.last,
        days_over: standing.days_overdue(now.today),
        done_on,
        not_eligible,
        attempt,
        booked: booked(standing, entries, now.today),
        contact_id: completing.map(|contact| contact.id.as_str().to_owned()),
        delivered_by: delivered_by.map(|delivered_by| delivered_by.name.clone()),
        delivered_role: delivered_by.map(|delivered_by| Code(delivered_by.role)),
        another_role: delivered_by.is_some_and(|delivered_by| {
            !standing.row.roles.is_empty() && !standing.row.roles.contains(&delivered_by.role)
        }),
    }
}

/// The contact of this type on the day it was done; one in which the child was seen before any other.
fn completing<'e>(
    standing: &Standing<'_>,
    entries: &'e [ReadRevision],
    on: NaiveDate,
) -> Option<&'e Contact> {
    current(entries)
        .filter_map(|record| match record {
            Record::Contact(contact) if contact.contact_type == standing.code() => Some(contact),
            _ => None,
        })
        .filter(|contact| contact.happened_on == on && contact.outcome.took_place())
        .max_by_key(|contact| contact.outcome.is_seen())
}

fn booked(standing: &Standing<'_>, entries: &[ReadRevision], today: NaiveDate) -> Option<BookedView> {
    current(entries)
        .filter_map(|record| match record {
            Record::Appointment(appointment)
                if appointment.contact_type == standing.code()
                    && appointment.status == caseload_domain::appointment::AppointmentStatus::Booked
                    && appointment.on >= today =>
            {
                Some((appointment.on, appointment.at))
            }
            _ => None,
        })
        .min()
        .map(|(on, at)| BookedView { on, at })
}
