//! A transfer as it is checked, step by step, and the meanings of its colours.

use chrono::NaiveDate;

use super::{
    Rating, RatingFault, Ratings, Transfer, TransferAnswer, TransferAnswered, TransferCancelled,
    TransferKind, TransferState, TransferStep,
};
use crate::{
    chronology::EntryRef,
    id::{ChildId, TransferId},
    record::RecordKind,
    sharing::SharingBasis,
    table::TableFault,
};

type Change = &'static dyn Fn(&mut Transfer);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn flag(last: u8) -> EntryRef {
    EntryRef { kind: RecordKind::Flag, id: format!("018f4a5e-7a60-7c3a-9e1b-0000000000{last:02}") }
}

fn planned() -> Transfer {
    Transfer {
        id: TransferId::parse("018f4a5e-7a60-7c3a-9e1b-000000000001").unwrap(),
        child: ChildId::parse("018f4a5e-7a60-7c3a-9e1b-000000000002").unwrap(),
        kind: TransferKind::ElevenPlus,
        to: "Jo Marsh".to_owned(),
        team: "11+ service".to_owned(),
        planned_for: day("2027-02-01"),
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
    }
}

fn answered(on: &str, answer: TransferAnswer, reason: &str) -> Option<TransferAnswered> {
    Some(TransferAnswered { on: day(on), answer, by: "Jo Marsh".to_owned(), reason: reason.to_owned() })
}

/// Every step done but the last.
fn accepted() -> Transfer {
    Transfer {
        rating: Some(Rating::Green),
        discussed_on: Some(day("2026-12-01")),
        basis: Some(SharingBasis::SharingAgreement),
        family_told_on: Some(day("2026-12-01")),
        sent_on: Some(day("2026-12-02")),
        received_on: Some(day("2026-12-03")),
        answered: answered("2026-12-03", TransferAnswer::Accepted, ""),
        ..planned()
    }
}

#[test]
fn each_field_of_a_transfer_is_held_to_the_calendar_and_to_the_others() {
    let field = |change: &dyn Fn(&mut Transfer)| {
        let mut transfer = accepted();
        change(&mut transfer);
        let open = [flag(1)];
        let open = if transfer.acknowledged.is_empty() { &open[..0] } else { &open };
        transfer.check(day("2027-01-04"), open).err().map(|found| found[0].field.clone().into_owned())
    };
    let fine: [Change; 6] = [
        &|_| (),
        &|one| one.completed_on = Some(day("2026-12-04")),
        &|one| one.to.clear(),
        &|one| {
            one.completed_on = Some(day("2026-12-04"));
            one.family_told_on = None;
            one.family_not_told = "It would put the mother at risk".to_owned();
        },
        &|one| {
            one.kind = TransferKind::Cover;
            one.until = Some(day("2027-02-21"));
            one.completed_on = Some(day("2026-12-04"));
            one.back_on = Some(day("2027-01-03"));
        },
        &|one| one.acknowledged = vec![flag(1)],
    ];
    for (at, change) in fine.into_iter().enumerate() {
        assert_eq!(field(change), None, "the case numbered {at}");
    }
    let wrong: [(Change, &str); 18] = [
        (
            &|one| {
                one.to = " ".to_owned();
                one.team.clear();
            },
            "to",
        ),
        (&|one| one.until = Some(day("2027-02-21")), "until"),
        (&|one| one.kind = TransferKind::Cover, "until"),
        (
            &|one| {
                one.kind = TransferKind::Cover;
                one.until = Some(day("2027-01-31"));
            },
            "until",
        ),
        (&|one| one.discussed_on = Some(day("2027-01-05")), "discussedOn"),
        (&|one| one.family_told_on = Some(day("2027-01-05")), "familyToldOn"),
        (&|one| one.received_on = Some(day("2027-01-05")), "receivedOn"),
        (&|one| one.rating = Some(Rating::Amber), "ratingReason"),
        (&|one| one.answered = answered("2026-12-03", TransferAnswer::Refused, " "), "answerReason"),
        (
            &|one| {
                one.cancelled = Some(TransferCancelled { on: day("2026-12-04"), reason: " ".to_owned() });
            },
            "cancelReason",
        ),
        (&|one| one.acknowledged = vec![flag(2)], "acknowledged"),
        (&|one| one.received_on = Some(day("2026-12-01")), "receivedOn"),
        (&|one| one.answered = answered("2026-12-01", TransferAnswer::Accepted, ""), "answeredOn"),
        (&|one| one.sent_on = None, "receivedOn"),
        (&|one| one.completed_on = Some(day("2026-12-02")), "completedOn"),
        (
            &|one| {
                one.completed_on = Some(day("2026-12-04"));
                one.basis = None;
            },
            "completedOn",
        ),
        (
            &|one| {
                one.completed_on = Some(day("2026-12-04"));
                one.rating = Some(Rating::Red);
                one.rating_reason = "Child protection plan".to_owned();
            },
            "meetingOn",
        ),
        (&|one| one.back_on = Some(day("2027-01-03")), "backOn"),
    ];
    for (at, (change, said)) in wrong.into_iter().enumerate() {
        assert_eq!(field(change).as_deref(), Some(said), "the case numbered {at}");
    }
}

#[test]
fn what_is_opened_late_undoes_the_step_and_only_that_step() {
    let mut transfer = accepted();
    transfer.acknowledged = vec![flag(1)];
    let undone = |open: &[EntryRef]| -> Vec<TransferStep> {
        transfer.checklist(open).into_iter().filter(|(_, done)| !done).map(|(step, _)| step).collect()
    };
    assert_eq!(undone(&[flag(1)]), []);
    assert_eq!(undone(&[flag(1), flag(2)]), [TransferStep::Acknowledged]);
    assert_eq!(transfer.unacknowledged(&[flag(1), flag(2)]), [&flag(2)]);
    assert_eq!(undone(&[]), [], "what was read and has ended since is no matter");
}

#[test]
fn cover_stays_open_until_care_is_back() {
    let mut cover = Transfer {
        kind: TransferKind::Cover,
        until: Some(day("2027-02-21")),
        completed_on: Some(day("2026-12-04")),
        ..accepted()
    };
    assert_eq!(cover.state(), TransferState::Completed);
    assert!(cover.is_cover_now() && cover.is_open());
    cover.back_on = Some(day("2027-01-03"));
    assert!(!cover.is_cover_now() && !cover.is_open());
    let passed = Transfer { completed_on: Some(day("2026-12-04")), ..accepted() };
    assert!(!passed.is_cover_now() && !passed.is_open());
}

#[test]
fn the_meanings_that_ship_are_read_and_a_teams_own_takes_their_place() {
    let shipped = Ratings::shipped();
    assert_eq!(shipped.all().len(), 3);
    assert!(shipped.of(Rating::Red).needs_meeting);
    let own = "[[rating]]\nrating = \"amber\"\nmeaning = \"Seen by two services\"\nneeds-meeting = true\nevidence = \"local\"\nsource = \"West team\"\n";
    let with = Ratings::with(own).unwrap();
    assert_eq!(with.of(Rating::Amber).meaning, "Seen by two services");
    assert!(with.of(Rating::Amber).needs_meeting);
    assert_eq!(with.of(Rating::Green), shipped.of(Rating::Green));
}

#[test]
fn each_fault_of_a_teams_own_meanings_is_refused_with_its_row() {
    let row = |text: &str| {
        let mut keys = vec![
            "rating = \"amber\"",
            "meaning = \"Two services\"",
            "needs-meeting = false",
            "evidence = \"local\"",
            "source = \"West\"",
        ];
        let name = text.split(' ').next().unwrap_or_default();
        keys.retain(|key| !key.starts_with(name));
        format!("[[rating]]\n{}\n{text}\n", keys.join("\n"))
    };
    let refused = |text: &str| Ratings::with(text).unwrap_err();
    assert_eq!(refused(&row("rating = \"red\"")).fault, RatingFault::RedWithoutMeeting);
    assert_eq!(refused(&row("evidence = \"verified\"")).fault, RatingFault::NotLocal);
    assert_eq!(refused(&row(&format!("meaning = \"{}\"", "x".repeat(301)))).fault, RatingFault::TooLong);
    let twice = refused(&format!("{0}{0}", row("source = \"West\"")));
    assert_eq!((twice.fault.clone(), twice.row.as_deref()), (RatingFault::Twice, Some("rating 2 (amber)")));
    assert_eq!(twice.to_string(), "rating 2 (amber): there is another row for this colour; keep one");
    let unknown = refused(&row("colour = \"blue\"")).fault;
    assert_eq!(unknown, RatingFault::Table(TableFault::UnknownKey { key: "colour".to_owned() }));
}
