//! Undo, for anything not yet sent: whole saves, newest first, every kind of record, and never after an export.

use std::collections::{BTreeSet, HashMap};

use caseload_app::{
    code::Code,
    contact::{self, views::EnteredInError},
    demonstration::demonstration,
    failure::Failure,
    session::views::Nothing,
    settings::{self, views::AuditQuery},
    task::{
        self,
        views::{AddTask, TickTask},
    },
    undo::{
        self, UndoWhyNot,
        views::{SaveView, UndoSave, Undone},
    },
};
use caseload_domain::{
    allegation::Allegation,
    code::Coded as _,
    id::{AllegationId, ChildId, TransferId},
    practitioner::Role,
    record::{Record, RecordKind, RevisionStatus},
    transfer::{Transfer, TransferKind},
};
use caseload_store::{CaseloadFolder, KdfCost, NewRevision, Origin, Store, undo::UNDONE};
use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    nurse::{Nurse, PASSPHRASE, a_home_visit},
    syncing::enrols,
};

const NURSE: &str = "Amina Yusuf";

impl Nurse {
    fn not_sent(&mut self) -> Vec<SaveView> {
        undo::saves_not_sent(&mut self.app, Nothing {}, self.now).unwrap().saves
    }

    fn just_saved(&mut self) -> Option<SaveView> {
        undo::last_save(&mut self.app, Nothing {}, self.now).unwrap().save
    }

    fn undoes(&mut self, save: u32) -> Result<Undone, Failure> {
        self.minutes_later(1);
        undo::undo_save(&mut self.app, UndoSave { save }, self.now)
    }

    fn puts_down_task(&mut self, child_id: &str, title: &str) -> String {
        self.minutes_later(1);
        let request = AddTask {
            child_id: child_id.to_owned(),
            title: title.to_owned(),
            due_on: String::new(),
            assigned_to: String::new(),
        };
        task::add_task(&mut self.app, request, self.now).unwrap().record_id
    }
}

fn says(failure: Failure) -> String {
    match failure {
        Failure::Invalid { problems } => {
            problems.into_iter().map(|one| one.what).collect::<Vec<_>>().join("; ")
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_last_save_is_offered_undone_and_the_one_before_is_reached_by_undoing_again() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    let first = nurse.puts_down_task(&ava, "Ring the nursery");
    let second = nurse.puts_down_task(&ava, "Post the leaflet");
    let last = nurse.just_saved().unwrap();
    assert_eq!(last.entries.iter().map(|one| one.what.as_str()).collect::<Vec<_>>(), ["Post the leaflet"]);
    assert_eq!((last.amended.as_slice(), last.why_not), (&[false][..], None));

    let undone = nurse.undoes(last.save).unwrap();
    assert_eq!(undone.entries.len(), 1);
    assert_eq!(nurse.just_saved().map(|save| save.save), None, "undoing is no save to undo");
    let view = nurse.opens(&ava);
    let standing: Vec<&str> =
        view.tasks.iter().filter(|one| !one.entered_in_error).map(|one| one.task_id.as_str()).collect();
    assert_eq!(standing, [first.as_str()]);
    assert!(view.tasks.iter().any(|one| one.task_id == second && one.entered_in_error), "it is kept");

    let next = nurse.not_sent()[0].clone();
    assert_eq!(next.entries[0].what, "Ring the nursery");
    nurse.undoes(next.save).unwrap();
    assert!(nurse.opens(&ava).tasks.iter().all(|one| one.entered_in_error));
    // A thing that was undone is not undone twice.
    assert!(says(nurse.undoes(next.save).unwrap_err()).contains("undone already"));
    let lines =
        settings::audit(&mut nurse.app, AuditQuery { offset: 0, limit: 10 }, nurse.now).unwrap().lines;
    assert_eq!(lines.iter().filter(|line| line.action == "undo").count(), 2);
}

#[test]
fn a_save_of_several_records_is_undone_whole_and_backwards_only() {
    let mut nurse = Nurse::new();
    nurse.minutes_later(1);
    nurse.registers_ava();
    let registered = nurse.just_saved().unwrap();
    let kinds: BTreeSet<&str> = registered.entries.iter().map(|one| one.kind.0.code()).collect();
    assert_eq!(kinds, BTreeSet::from(["child", "person", "relationship"]));
    let ava = registered.entries.iter().find_map(|one| one.child_id.clone()).unwrap();
    nurse.puts_down_task(&ava, "Ring the nursery");

    let saves = nurse.not_sent();
    assert_eq!(saves[1].save, registered.save);
    assert_eq!(saves[1].why_not, Some(Code(UndoWhyNot::WrittenSince)));
    assert!(says(nurse.undoes(registered.save).unwrap_err()).contains("written since"));
    nurse.undoes(saves[0].save).unwrap();
    nurse.undoes(registered.save).unwrap();
    assert_eq!(nurse.searches("Doyle").total, 0, "she is on no list");
    let settings = nurse.not_sent();
    assert_eq!(settings.len(), 1, "only who works here");
    assert_eq!(settings[0].why_not, Some(Code(UndoWhyNot::Settings)));
    assert!(says(nurse.undoes(settings[0].save).unwrap_err()).contains("who works here"));
}

#[test]
fn an_amendment_goes_back_to_what_stood_before_and_a_taking_back_too() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    nurse.minutes_later(1);
    let contact_id = nurse.records(a_home_visit(&ava));
    let seen = nurse.searches("Doyle").rows[0].days_since_seen;
    assert!(seen.is_some());
    nurse.minutes_later(1);
    let reason = "wrong child".to_owned();
    contact::entered_in_error(&mut nurse.app, EnteredInError { record_id: contact_id, reason }, nurse.now)
        .unwrap();
    assert_eq!(nurse.searches("Doyle").rows[0].days_since_seen, None);
    let last = nurse.just_saved().unwrap();
    assert_eq!(last.amended, [true]);
    nurse.undoes(last.save).unwrap();
    assert_eq!(nurse.searches("Doyle").rows[0].days_since_seen, seen);
}

#[test]
fn what_is_in_a_sync_file_is_not_undone() {
    let mut nurse = Nurse::new();
    enrols(&mut nurse);
    let ava = nurse.registers_ava();
    nurse.puts_down_task(&ava, "Ring the nursery");
    let last = nurse.just_saved().unwrap();
    nurse.seals().unwrap();
    assert_eq!(nurse.just_saved().map(|save| save.save), None);
    assert!(nurse.not_sent().is_empty());
    let refused = nurse.undoes(last.save).unwrap_err();
    assert!(says(refused).contains("gone in a sync file"));
    assert!(nurse.opens(&ava).tasks.iter().all(|one| !one.entered_in_error));
    // What was amended since can be undone, down to what the trust has.
    let task_id = nurse.opens(&ava).tasks[0].task_id.clone();
    nurse.minutes_later(1);
    task::tick_task(&mut nurse.app, TickTask { task_id, done: true }, nurse.now).unwrap();
    let ticked = nurse.just_saved().unwrap();
    nurse.undoes(ticked.save).unwrap();
    assert_eq!(nurse.opens(&ava).tasks[0].done_on, None);
}

fn new(record: Record) -> NewRevision {
    NewRevision {
        record,
        status: RevisionStatus::Current,
        replaces: None,
        reason: None,
        action: "test",
        written_at: "2027-01-04T09:00:00Z".parse().unwrap(),
    }
}

/// Every kind of record, as the demonstrations have it: written new and undone, taken back and undone, amended and undone.
/// The tables that are searched are each time what they were, row for row, and no revision is ever gone.
#[test]
fn undoing_any_kind_of_record_brings_every_derived_row_back() {
    let today = "2027-01-04".parse().unwrap();
    let mut book: Vec<Record> = [(7, Role::HealthVisitor), (8, Role::SchoolNurse)]
        .into_iter()
        .flat_map(|(seed, role)| demonstration(seed, 120, 3, role, today).revisions)
        .map(|dated| dated.record)
        .collect();
    // Two caseloads in one store: a number is the first child's who has it.
    let mut owners: HashMap<String, ChildId> = HashMap::new();
    for record in &mut book {
        let Record::Child(child) = record else { continue };
        let id = child.id.clone();
        child.nhs_number = child
            .nhs_number
            .take()
            .filter(|number| *owners.entry(number.as_str().to_owned()).or_insert_with(|| id.clone()) == id);
    }
    let child = book.iter().find_map(|record| record.child().cloned()).unwrap();
    book.push(Record::Transfer(a_transfer(child)));
    book.push(Record::Allegation(an_allegation()));
    let place = tempfile::tempdir().unwrap();
    let folder = CaseloadFolder::new(place.path());
    let id = "01a1e395-ae87-7000-8000-000000000001";
    let (mut store, _code) = Store::create(folder, id, PASSPHRASE, KdfCost::LOWEST).unwrap();
    store.establish().unwrap();
    let mut minute = 0;
    for kind in RecordKind::ALL {
        let samples: Vec<Record> = book.iter().filter(|one| one.kind() == *kind).take(3).cloned().collect();
        assert!(!samples.is_empty(), "{kind:?}: nothing to try; put one into the demonstration");
        for record in samples {
            if let Some(child) = record.child().filter(|child| child.as_str() != record.id())
                && store.find(child.as_str()).unwrap().is_none()
            {
                let of = book.iter().find(|one| one.id() == child.as_str()).unwrap();
                store.write(&[new(of.clone())], NURSE, Origin::Demonstration, None).unwrap();
            }
            if store.find(record.id()).unwrap().is_none() {
                minute += 10;
                each_way(&mut store, &record, minute, *kind);
            }
        }
    }
    assert!(minute >= 260, "each kind was tried");
    assert_eq!(store.verify().unwrap().findings, Vec::<String>::new());
}

fn each_way(store: &mut Store, record: &Record, minute: i64, kind: RecordKind) {
    let start: DateTime<Utc> = "2027-01-04T09:00:00Z".parse().unwrap();
    let at = |step: i64| start + TimeDelta::minutes(minute + step);
    let before = store.derived_rows().unwrap();
    let write = |store: &mut Store, revision: NewRevision| {
        store.write(&[revision], NURSE, Origin::Typed, None).unwrap();
    };
    let undo = |store: &mut Store, when| {
        let save = store.last_save(NURSE).unwrap().expect("it has just been written");
        let revisions = store.undoing(&save, when).unwrap();
        store.write(&revisions, NURSE, Origin::Typed, None).unwrap();
    };
    // New, undone.
    write(store, NewRevision { written_at: at(0), ..new(record.clone()) });
    let written = store.derived_rows().unwrap();
    undo(store, at(1));
    assert_eq!(store.derived_rows().unwrap(), before, "{kind:?}: new");
    // The record again, as an amendment of the one taken back; then taken back and undone.
    let again = NewRevision {
        replaces: Some(2),
        reason: Some("it was right".to_owned()),
        written_at: at(2),
        ..new(record.clone())
    };
    write(store, again);
    assert_eq!(store.derived_rows().unwrap(), written, "{kind:?}: again");
    let gone = NewRevision {
        status: RevisionStatus::EnteredInError,
        replaces: Some(3),
        reason: Some("wrong child".to_owned()),
        written_at: at(3),
        ..new(record.clone())
    };
    write(store, gone);
    undo(store, at(4));
    assert_eq!(store.derived_rows().unwrap(), written, "{kind:?}: taken back");
    // The save before is reached by undoing again.
    let saves = store.saves(NURSE).unwrap();
    let revisions = store.undoing(&saves[0], at(5)).unwrap();
    assert_eq!(revisions[0].status, RevisionStatus::EnteredInError, "{kind:?}");
    store.write(&revisions, NURSE, Origin::Typed, None).unwrap();
    assert_eq!(store.derived_rows().unwrap(), before, "{kind:?}: and back");
    let history = store.history(record.id()).unwrap();
    assert_eq!(history.len(), 6, "{kind:?}: nothing is deleted");
    assert_eq!(history.iter().filter(|one| one.revision.reason.as_deref() == Some(UNDONE)).count(), 3);
}

fn an_allegation() -> Allegation {
    Allegation {
        id: AllegationId::parse("01a1e395-ae87-7000-8000-000000000078").unwrap(),
        on: "2026-12-16".parse().unwrap(),
        about: "A colleague".to_owned(),
        referred_on: None,
        officer: String::new(),
        reference: String::new(),
        outcome: None,
        note: String::new(),
    }
}

fn a_transfer(child: ChildId) -> Transfer {
    Transfer {
        id: TransferId::parse("01a1e395-ae87-7000-8000-000000000077").unwrap(),
        child,
        kind: TransferKind::Cover,
        to: "Priya Shah".to_owned(),
        team: "West".to_owned(),
        planned_for: "2027-01-08".parse().unwrap(),
        until: "2027-02-08".parse().ok(),
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
