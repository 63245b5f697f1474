//! Care that passes on in the demonstration: a red transfer being prepared with something unread, one that waits for an
//! answer, and at school a transfer at 11 that is over.

use std::collections::BTreeMap;

use caseload_domain::{
    child::{CaseloadStatus, Child},
    chronology::EntryRef,
    due::area_of,
    id::{ChildId, TransferId},
    practitioner::Area,
    record::{Record, RecordKind, RevisionStatus},
    sharing::SharingBasis,
    transfer::{Rating, Transfer, TransferAnswer, TransferAnswered, TransferKind, open_entry},
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    DatedRevision,
    book::Book,
    calendar::on_or_after,
    work::{child, desk},
};

/// A transfer as it was begun and prepared, without its days.
struct Told {
    kind: TransferKind,
    to: &'static str,
    team: &'static str,
    /// Days before today, so negative where it lies ahead.
    planned: i64,
    begun: i64,
    prepared: i64,
    rating: Rating,
    why: &'static str,
}

/// Red has no caseload meeting yet. The first child is on the list of the young, the second at school.
const PREPARING: [((&str, &str), Told); 2] = [
    (
        ("Wright", "Poppy"),
        Told {
            kind: TransferKind::OutOfArea,
            to: "",
            team: "Corby 0-19",
            planned: -21,
            begun: 8,
            prepared: 5,
            rating: Rating::Red,
            why: "Interim care order. Maureen moves to Corby with her; the new address is not for the birth family.",
        },
    ),
    (
        ("Walker", "Demi"),
        Told {
            kind: TransferKind::OutOfArea,
            to: "Dee Haywood",
            team: "Derby school nursing",
            planned: -18,
            begun: 7,
            prepared: 5,
            rating: Rating::Red,
            why: "Looked after, exploited, often missing. A placement in Derby is talked about; the panel must know first.",
        },
    ),
];

const WAITING: [((&str, &str), Told); 2] = [
    (
        ("Green", "Alfie"),
        Told {
            kind: TransferKind::ToColleague,
            to: "Beth Ashdown",
            team: "North West Leicestershire 0-11",
            planned: -10,
            begun: 12,
            prepared: 6,
            rating: Rating::Amber,
            why: "Early help plan, and audiology has not answered. Told to her by telephone.",
        },
    ),
    (
        ("Harris", "Logan"),
        Told {
            kind: TransferKind::ToColleague,
            to: "Sunita Rao",
            team: "City East school nursing",
            planned: -11,
            begun: 12,
            prepared: 6,
            rating: Rating::Amber,
            why: "ADHD assessment asked for, sleep sessions under way. The family moves across the city.",
        },
    ),
];

/// Sent and answered in one week, some time ago.
const AT_ELEVEN: Told = Told {
    kind: TransferKind::ElevenPlus,
    to: "Jo Marsh",
    team: "11+ service",
    planned: 24,
    begun: 40,
    prepared: 36,
    rating: Rating::Green,
    why: "",
};
const SENT: i64 = 4;
const ELEVEN_SENT: i64 = 33;
const ELEVEN_ANSWERED: i64 = 30;
const ELEVEN_COMPLETED: i64 = 26;

/// Writes the transfers of those children who are on this caseload.
pub(super) fn write_transfers(book: &mut Book) {
    for ((family, given), told) in &PREPARING {
        let Some(child) = child(book, family, given) else { continue };
        let mut transfer = begun(book, child, told, 51);
        let at = prepared(book, &mut transfer, told, 52);
        let open = open_by(book, &transfer.child, at);
        // What is of safeguarding was read first; the rest was not yet.
        transfer.acknowledged = open
            .into_iter()
            .filter(|entry| matches!(entry.kind, RecordKind::SafeguardingEpisode | RecordKind::Flag))
            .collect();
        book.revise(at + TimeDelta::seconds(40), Record::Transfer(transfer), "read");
    }
    for ((family, given), told) in &WAITING {
        let Some(child) = child(book, family, given) else { continue };
        let mut transfer = begun(book, child, told, 53);
        prepared(book, &mut transfer, told, 54);
        sent(book, &mut transfer, SENT, 55);
    }
    if let Some(child) = nothing_open_at_eleven(book) {
        at_eleven(book, &child);
    }
}

fn at_eleven(book: &mut Book, child: &Child) {
    let mut transfer = begun(book, child.id.clone(), &AT_ELEVEN, 56);
    prepared(book, &mut transfer, &AT_ELEVEN, 57);
    sent(book, &mut transfer, ELEVEN_SENT, 58);
    let (on, at) = desk(book, ELEVEN_ANSWERED, 58);
    transfer.answered = Some(TransferAnswered {
        on,
        answer: TransferAnswer::Accepted,
        by: AT_ELEVEN.to.to_owned(),
        reason: String::new(),
    });
    transfer.received_on = Some(on);
    book.revise(at, Record::Transfer(transfer.clone()), "accepted");
    let (on, at) = desk(book, ELEVEN_COMPLETED, 59);
    transfer.completed_on = Some(on);
    let passed = transfer.passed_on(child).expect("a transfer that is completed passes the child on");
    let reason = format!("care passed to {}", transfer.whom());
    book.revise(at, Record::Transfer(transfer), "completed");
    book.revise(at, Record::Child(Box::new(passed)), &reason);
}

fn begun(book: &mut Book, child: ChildId, told: &Told, minute: u32) -> Transfer {
    let (_, at) = desk(book, told.begun, minute);
    let transfer = Transfer {
        id: TransferId::parse(&book.uuid(at)).expect("a UUID made here is canonical"),
        child,
        kind: told.kind,
        to: told.to.to_owned(),
        team: told.team.to_owned(),
        planned_for: on_or_after(book.calendar.ago(told.planned)),
        until: None,
        rating: None,
        rating_reason: String::new(),
        meeting_on: None,
        discussed_on: None,
        discussed_with: String::new(),
        basis: None,
        family_told_on: None,
        family_not_told: String::new(),
        acknowledged: Vec::new(),
        sent_on: None,
        handover: None,
        received_on: None,
        answered: None,
        completed_on: None,
        cancelled: None,
        back_on: None,
    };
    book.write(at, Record::Transfer(transfer.clone()));
    transfer
}

/// Rated, discussed, by what right, and the family told.
fn prepared(book: &mut Book, transfer: &mut Transfer, told: &Told, minute: u32) -> DateTime<Utc> {
    let (on, at): (NaiveDate, _) = desk(book, told.prepared, minute);
    transfer.rating = Some(told.rating);
    told.why.clone_into(&mut transfer.rating_reason);
    transfer.discussed_on = Some(on);
    transfer.discussed_with = if told.to.is_empty() { "Duty nurse".to_owned() } else { told.to.to_owned() };
    transfer.basis = Some(SharingBasis::SharingAgreement);
    transfer.family_told_on = Some(on);
    book.revise(at, Record::Transfer(transfer.clone()), "rated, discussed and told");
    at
}

/// Everything that is open by then was read, and the record went.
fn sent(book: &mut Book, transfer: &mut Transfer, ago: i64, minute: u32) {
    let (on, at) = desk(book, ago, minute);
    transfer.acknowledged = open_by(book, &transfer.child, at);
    transfer.sent_on = Some(on);
    book.revise(at, Record::Transfer(transfer.clone()), "sent");
}

/// A pupil of the county in Year 7 with nothing open, of whom nothing was written since the transfer began: so the county's
/// own 11+ service can have the care, and nothing is left behind.
fn nothing_open_at_eleven(book: &Book) -> Option<Child> {
    let (_, begun) = desk(book, AT_ELEVEN.begun, 0);
    let mut found: BTreeMap<&str, (&Child, bool)> = BTreeMap::new();
    for standing in standing_by(book, None, None).into_values() {
        let Record::Child(child) = &standing.record else { continue };
        let is_year_7 = child.school.as_ref().is_some_and(|school| school.year_group == Some(7));
        let county =
            area_of(child.resident_authority.as_deref(), Area::LeicesterCity) == Area::Leicestershire;
        if is_year_7 && county && child.caseload_status == CaseloadStatus::OnCaseload {
            found.insert(child.id.as_str(), (child, true));
        }
    }
    for revision in book.revisions() {
        let Some(of) = revision.record.child() else { continue };
        if let Some((_, quiet)) = found.get_mut(of.as_str())
            && revision.written_at >= begun
        {
            *quiet = false;
        }
    }
    found
        .into_values()
        .find(|(child, quiet)| *quiet && open_by(book, &child.id, begun).is_empty())
        .map(|(child, _)| child.clone())
}

/// What was open on the record of a child at that moment.
fn open_by(book: &Book, child: &ChildId, at: DateTime<Utc>) -> Vec<EntryRef> {
    standing_by(book, Some(child), Some(at))
        .into_values()
        .filter_map(|found| open_entry(&found.record))
        .collect()
}

/// Each record as it stood then, of one child or of all; the book is not in order yet.
fn standing_by<'book>(
    book: &'book Book,
    child: Option<&ChildId>,
    at: Option<DateTime<Utc>>,
) -> BTreeMap<&'book str, &'book DatedRevision> {
    let mut standing: BTreeMap<&str, &DatedRevision> = BTreeMap::new();
    for revision in book.revisions() {
        let hers = child.is_none_or(|child| revision.record.child() == Some(child));
        if !hers || at.is_some_and(|at| revision.written_at > at) {
            continue;
        }
        let last = standing.entry(revision.record.id()).or_insert(revision);
        if last.written_at <= revision.written_at {
            *last = revision;
        }
    }
    standing.retain(|_, revision| revision.status == RevisionStatus::Current);
    standing
}
