//! The store as a whole: what is written is there after opening again, what is tampered with is found.

mod duplicate;
mod handover;
mod programme;

use std::fs;

use caseload_domain::{
    child::{Address, Birth, CaseloadStatus, Child, Level, NhsNumberStatus, Sex},
    code::YesNoNotAsked,
    contact::{Contact, ContactType, Mode, Outcome, Present, Setting as Place},
    id::{ChildId, ContactId, TaskId},
    name::Name,
    nhs_number::NhsNumber,
    record::{Record, RevisionStatus},
    task::Task,
};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::params;

use crate::{
    CaseloadFolder, KdfCost, NewRevision, OpenError, Origin, Proof, Store, StoreError,
    caseload::{ListQuery, SortBy},
    draft::Draft,
    sync::{EntryOutcome, EntryState, NewSyncFile},
};

const PASSPHRASE: &str = "made up for tests only";
const STORE: &str = "01a1e395-ae87-7000-8000-000000000001";
const CHILD: &str = "01a1e395-ae87-7000-8000-000000000007";
const CONTACT: &str = "01a1e395-ae87-7000-8000-000000000008";

fn now() -> DateTime<Utc> {
    "2027-01-04T08:42:00Z".parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn child() -> Child {
    Child {
        id: ChildId::parse(CHILD).unwrap(),
        name: Name::parse("O'Connor", "Siân", "").unwrap(),
        birth: Birth::Born(day("2026-08-12")),
        sex: Sex::Female,
        nhs_number: Some(NhsNumber::parse("9990000018").unwrap()),
        nhs_number_status: NhsNumberStatus::PresentNotTraced,
        gestation: None,
        address: Address {
            lines: vec!["14 Larkspur Row".to_owned()],
            postcode: caseload_domain::postcode::Postcode::parse("LE3 9QH"),
        },
        phone: None,
        gp_practice: None,
        school: None,
        ethnicity: None,
        first_language: None,
        interpreter: YesNoNotAsked::NotAsked,
        level: Level::Universal,
        named_practitioner: None,
        resident_authority: None,
        household: None,
        visit_note: None,
        caseload_status: CaseloadStatus::OnCaseload,
        level_since: None,
        earlier_levels: Vec::new(),
        send: YesNoNotAsked::NotAsked,
        imd_decile: None,
        joined_on: None,
        left_on: None,
        moves: Vec::new(),
        cover: None,
        death: None,
        restricted_identity: false,
        merged_into: None,
        birth_order: None,
        earlier_homes: Vec::new(),
    }
}

fn contact() -> Contact {
    Contact {
        id: ContactId::parse(CONTACT).unwrap(),
        child: ChildId::parse(CHILD).unwrap(),
        contact_type: ContactType::NewBirth,
        happened_on: day("2026-08-24"),
        happened_at: None,
        minutes: Some(60),
        setting: Some(Place::Home),
        mode: Mode::InPerson,
        outcome: Outcome::Seen,
        present: vec![Present::Child],
        purpose: String::new(),
        narrative: "Feeding well.".to_owned(),
        voice: "Settled to her mother's voice.".to_owned(),
        episode: None,
        restricted: false,
        place: None,
        delivered_by: None,
        countersigned: None,
        infant_feeding: None,
        findings: Vec::new(),
        concerns: Vec::new(),
        action_taken: String::new(),
        decision: String::new(),
        given: Vec::new(),
        signposted: Vec::new(),
        written_with: None,
    }
}

fn new(record: Record) -> NewRevision {
    NewRevision {
        record,
        status: RevisionStatus::Current,
        replaces: None,
        reason: None,
        action: "test",
        written_at: now(),
    }
}

fn create(place: &tempfile::TempDir) -> Store {
    let folder = CaseloadFolder::new(place.path());
    let (mut store, _code) = Store::create(folder, STORE, PASSPHRASE, KdfCost::LOWEST).unwrap();
    store.establish().unwrap();
    store
}

fn reopen(place: &tempfile::TempDir) -> Result<Store, OpenError> {
    Store::open(CaseloadFolder::new(place.path()), &Proof::Passphrase(PASSPHRASE), now())
}

fn everyone(words: &str) -> ListQuery {
    ListQuery {
        words: words.to_owned(),
        birth: None,
        levels: Vec::new(),
        flag_types: Vec::new(),
        flagged_only: false,
        birth_ranges: Vec::new(),
        schools: Vec::new(),
        not_received_only: false,
        include_left: false,
        today: "2027-01-04".parse().unwrap(),
        sort: SortBy::Name,
        descending: false,
        offset: 0,
        limit: 60,
    }
}

fn filled(place: &tempfile::TempDir) -> Store {
    let mut store = create(place);
    store
        .write(
            &[new(Record::Child(Box::new(child()))), new(Record::Contact(contact()))],
            "Amina Yusuf",
            Origin::Typed,
            None,
        )
        .unwrap();
    store
}

#[test]
fn what_was_written_is_there_after_opening_again_and_the_book_is_whole() {
    let place = tempfile::tempdir().unwrap();
    let store = filled(&place);
    store.anchor().unwrap();
    drop(store);
    let store = reopen(&place).unwrap();
    assert_eq!(store.current(CONTACT).unwrap().revision.record, Record::Contact(contact()));
    assert_eq!(store.current(CHILD).unwrap().revision.record, Record::Child(Box::new(child())));
    let verified = store.verify().unwrap();
    assert_eq!((verified.findings, verified.revisions, verified.audit_length), (Vec::new(), 2, 2));
}

#[test]
fn a_child_is_found_by_name_number_birth_and_postcode_however_typed() {
    let place = tempfile::tempdir().unwrap();
    let store = filled(&place);
    for words in [
        "oconnor",
        "O'Con",
        "sian",
        "999 000 0018",
        "9990000",
        "le3 9q",
        "LE39QH",
        "12 08 2026",
        "12082026",
        "12 aug",
        "si oc",
    ] {
        assert_eq!(store.list(&everyone(words)).unwrap().total, 1, "{words}");
    }
    assert_eq!(store.list(&everyone("doyle")).unwrap().total, 0);
    assert_eq!(store.list(&everyone("")).unwrap().rows[0].last_seen, Some(day("2026-08-24")));
}

#[test]
fn an_amendment_keeps_the_original_readable_and_a_stale_one_is_refused() {
    let place = tempfile::tempdir().unwrap();
    let mut store = filled(&place);
    let amended = Contact { narrative: "Feeding hourly.".to_owned(), ..contact() };
    let revision = NewRevision {
        replaces: Some(1),
        reason: Some("typed on the wrong line".to_owned()),
        ..new(Record::Contact(amended))
    };
    store.write(std::slice::from_ref(&revision), "Amina Yusuf", Origin::Typed, None).unwrap();
    let history = store.history(CONTACT).unwrap();
    assert_eq!(history.iter().map(|version| version.revision.number).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(history[1].revision.record, Record::Contact(contact()));
    let stale = store.write(&[revision], "Amina Yusuf", Origin::Typed, None);
    assert!(matches!(stale, Err(StoreError::ChangedMeanwhile { newest: 2 })), "{stale:?}");
}

#[test]
fn entered_in_error_takes_the_contact_out_of_last_seen() {
    let place = tempfile::tempdir().unwrap();
    let mut store = filled(&place);
    let revision = NewRevision {
        status: RevisionStatus::EnteredInError,
        replaces: Some(1),
        reason: Some("wrong child".to_owned()),
        ..new(Record::Contact(contact()))
    };
    store.write(&[revision], "Amina Yusuf", Origin::Typed, None).unwrap();
    assert_eq!(store.list(&everyone("")).unwrap().rows[0].last_seen, None);
    assert!(store.verify().unwrap().findings.is_empty());
}

#[test]
fn one_bad_record_of_a_save_leaves_nothing_of_it() {
    let place = tempfile::tempdir().unwrap();
    let mut store = filled(&place);
    let twin = Child { id: ChildId::parse("01a1e395-ae87-7000-8000-000000000009").unwrap(), ..child() };
    let task = Task {
        id: TaskId::parse("01a1e395-ae87-7000-8000-00000000000a").unwrap(),
        child: child().id,
        title: "Ring the GP".to_owned(),
        due_on: None,
        from_contact: None,
        done_on: None,
        assigned_to: None,
    };
    let result = store.write(
        &[new(Record::Task(task)), new(Record::Child(Box::new(twin)))],
        "Amina Yusuf",
        Origin::Typed,
        None,
    );
    assert!(matches!(result, Err(StoreError::NhsNumberTaken)), "{result:?}");
    assert!(store.find("01a1e395-ae87-7000-8000-00000000000a").unwrap().is_none());
    assert_eq!(store.verify().unwrap().revisions, 2);
}

#[test]
fn a_draft_is_let_go_in_the_same_transaction_as_its_record() {
    let place = tempfile::tempdir().unwrap();
    let mut store = create(&place);
    let draft = Draft {
        id: "d1".to_owned(),
        form: "contact".to_owned(),
        child_id: None,
        contents: "{\"narrative\":\"half a sen\"}".to_owned(),
        saved_at: now(),
    };
    store.keep_draft(&draft).unwrap();
    drop(store);
    let mut store = reopen(&place).unwrap();
    assert_eq!(store.draft("d1").unwrap().contents, draft.contents);
    store.write(&[new(Record::Child(Box::new(child())))], "Amina Yusuf", Origin::Typed, Some("d1")).unwrap();
    assert_eq!(store.draft_count().unwrap(), 0);
}

#[test]
fn each_revision_travels_once_and_a_refused_one_comes_back_when_mended() {
    let place = tempfile::tempdir().unwrap();
    let mut store = filled(&place);
    let (up_to, count) = store.unsent(u32::MAX).unwrap().unwrap();
    assert_eq!(count, 2);
    let head = store.audit_head().unwrap();
    let sha = "a".repeat(64);
    let file = NewSyncFile {
        sequence: 1,
        file_name: "caseload-demo-x-1.sync",
        created_at: now(),
        sha256: &sha,
        previous_sha256: None,
        audit: &head,
        up_to,
    };
    assert_eq!(store.note_export(&file, "Amina Yusuf").unwrap(), 2);
    assert!(store.unsent(u32::MAX).unwrap().is_none());
    assert_eq!(store.current(CONTACT).unwrap().state, EntryState::InFile(1));
    let outcomes = [
        EntryOutcome { record_id: CHILD.to_owned(), revision: 1, refused_because: None },
        EntryOutcome {
            record_id: CONTACT.to_owned(),
            revision: 1,
            refused_because: Some("the practice is not in our list".to_owned()),
        },
    ];
    store.note_receipt(1, &"b".repeat(64), now(), "Amina Yusuf", &outcomes, &[]).unwrap();
    assert_eq!(store.current(CHILD).unwrap().state, EntryState::Received(1));
    let counts = store.entry_counts().unwrap();
    assert_eq!((counts.ready, counts.in_file, store.received_count().unwrap(), counts.refused), (0, 0, 1, 1));
    let revision = NewRevision {
        replaces: Some(1),
        reason: Some("mended".to_owned()),
        ..new(Record::Contact(contact()))
    };
    store.write(&[revision], "Amina Yusuf", Origin::Typed, None).unwrap();
    let counts = store.entry_counts().unwrap();
    assert_eq!((counts.ready, counts.refused), (1, 0));
}

#[test]
fn what_a_lost_file_carried_is_ready_again_and_what_a_receipt_answered_stays_answered() {
    let place = tempfile::tempdir().unwrap();
    let mut store = filled(&place);
    let export = |store: &mut Store, sequence: u32| {
        let (up_to, _) = store.unsent(u32::MAX).unwrap().unwrap();
        let head = store.audit_head().unwrap();
        let file = NewSyncFile {
            sequence,
            file_name: "caseload-demo-x.sync",
            created_at: now(),
            sha256: &sequence.to_string().repeat(64),
            previous_sha256: None,
            audit: &head,
            up_to,
        };
        store.note_export(&file, "Amina Yusuf").unwrap()
    };
    assert_eq!(export(&mut store, 1), 2);
    let amended = NewRevision {
        replaces: Some(1),
        reason: Some("more to say".to_owned()),
        ..new(Record::Contact(contact()))
    };
    store.write(&[amended], "Amina Yusuf", Origin::Typed, None).unwrap();
    assert_eq!(export(&mut store, 2), 1);
    let outcomes = [EntryOutcome { record_id: CONTACT.to_owned(), revision: 2, refused_because: None }];
    let reads = |store: &mut Store, lost: &[u32]| {
        store.note_receipt(2, &"b".repeat(64), now(), "Amina Yusuf", &outcomes, lost).unwrap()
    };
    assert_eq!(reads(&mut store, &[1]), 2);
    let counts = store.entry_counts().unwrap();
    assert_eq!((counts.ready, counts.in_file, store.received_count().unwrap()), (2, 0, 1));
    assert_eq!(store.current(CHILD).unwrap().state, EntryState::Ready);
    assert_eq!(store.current(CONTACT).unwrap().state, EntryState::Received(2));
    assert!(store.sync_file(1).unwrap().lost && !store.sync_file(2).unwrap().lost);
    assert_eq!(reads(&mut store, &[1, 2]), 0, "nothing comes back twice, and no received entry at all");
    assert_eq!(export(&mut store, 3), 2);
    assert!(store.sync_file(1).unwrap().lost, "its entries are in file 3");
    assert!(store.verify_book().unwrap().is_empty());
}

#[test]
fn a_wrong_passphrase_a_second_opener_and_a_foreign_folder_each_say_so_and_change_nothing() {
    let place = tempfile::tempdir().unwrap();
    let store = filled(&place);
    assert!(matches!(reopen(&place), Err(OpenError::InUse)));
    drop(store);
    let wrong = Store::open(CaseloadFolder::new(place.path()), &Proof::Passphrase("not it"), now());
    assert!(matches!(wrong, Err(OpenError::WrongPassphrase)));
    assert!(matches!(
        Store::create(CaseloadFolder::new(place.path()), STORE, PASSPHRASE, KdfCost::LOWEST),
        Err(OpenError::AlreadyThere)
    ));
    let empty = tempfile::tempdir().unwrap();
    assert!(matches!(reopen(&empty), Err(OpenError::NotThere)));
    let store = reopen(&place).unwrap();
    assert_eq!(store.verify().unwrap().findings, Vec::<String>::new());
}

#[test]
fn a_set_up_that_was_not_finished_is_no_caseload_and_can_be_done_again() {
    let place = tempfile::tempdir().unwrap();
    let unfinished =
        Store::create(CaseloadFolder::new(place.path()), STORE, PASSPHRASE, KdfCost::LOWEST).unwrap();
    drop(unfinished);
    assert!(matches!(reopen(&place), Err(OpenError::NotThere)));
    drop(create(&place));
    reopen(&place).unwrap();
}

#[test]
fn a_newer_store_is_refused_and_left_as_it_is() {
    let place = tempfile::tempdir().unwrap();
    let store = filled(&place);
    store.connection.pragma_update(None, "user_version", 99).unwrap();
    drop(store);
    assert!(matches!(reopen(&place), Err(OpenError::FromNewerVersion { schema: 99 })));
}

#[test]
fn nothing_on_the_disk_can_be_read_without_the_key() {
    let place = tempfile::tempdir().unwrap();
    let mut store = filled(&place);
    store
        .keep_draft(&Draft {
            id: "d1".to_owned(),
            form: "contact".to_owned(),
            child_id: None,
            contents: "Feeding well".to_owned(),
            saved_at: now(),
        })
        .unwrap();
    store.anchor().unwrap();
    for entry in fs::read_dir(place.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let bytes = fs::read(&path).unwrap();
            for marker in ["Connor", "9990000018", "Feeding well", "Larkspur"] {
                assert!(
                    !bytes.windows(marker.len()).any(|window| window == marker.as_bytes()),
                    "{marker} in {path:?}"
                );
            }
        }
    }
}

/// Security T17 and T32: what somebody with the key could do to the rows is found, each by its own sentence.
#[test]
fn tampering_with_rows_is_found() {
    let tamper = |sql: &str, expected: &str| {
        let place = tempfile::tempdir().unwrap();
        let store = filled(&place);
        store.anchor().unwrap();
        store
            .connection
            .execute_batch(
                "DROP TRIGGER revision_is_never_changed; DROP TRIGGER revision_is_never_deleted;
                 DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_deleted; PRAGMA foreign_keys = OFF;",
            )
            .unwrap();
        store.connection.execute_batch(sql).unwrap();
        let findings = store.verify().unwrap().findings;
        assert!(findings.iter().any(|finding| finding.contains(expected)), "{sql}: {findings:?}");
        let derived_only = expected.contains("agree with the record");
        assert_eq!(store.verify_book().unwrap().is_empty(), derived_only, "{sql}: an export asks this first");
    };
    tamper(
        "UPDATE revision SET body = replace(body, 'well', 'ill') WHERE kind = 'contact'",
        "is not what was written",
    );
    tamper("UPDATE revision SET author = 'Someone Else'", "is not what was written");
    tamper("DELETE FROM audit WHERE sequence = 1", "audit line 1 is missing");
    tamper("DELETE FROM audit WHERE sequence = 2", "older than its last lock");
    tamper("UPDATE audit SET actor = 'Someone Else' WHERE sequence = 2", "audit line 2 was changed");
    tamper(
        "DELETE FROM current WHERE kind = 'contact'; DELETE FROM unsent; DELETE FROM revision WHERE kind = 'contact'",
        "are gone",
    );
    tamper("UPDATE child SET last_seen = NULL", "does not agree with the record");
    tamper("UPDATE child SET level = 'community'", "does not agree with the record");
}

#[test]
fn revisions_and_audit_lines_cannot_be_changed_or_deleted() {
    let place = tempfile::tempdir().unwrap();
    let store = filled(&place);
    for sql in [
        "UPDATE revision SET author = 'x'",
        "DELETE FROM revision",
        "UPDATE audit SET actor = 'x'",
        "DELETE FROM audit",
    ] {
        let refused = store.connection.execute(sql, params![]).unwrap_err().to_string();
        assert!(refused.contains("is never"), "{sql}: {refused}");
    }
}
