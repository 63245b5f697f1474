//! What each child has still to have of the programme: kept at each save, right after every change it depends on.

use caseload_domain::{
    child::Child,
    contact::{Contact, ContactType, Mode},
    id::{PlaceId, PractitionerId},
    place::{Invitation, InvitationStatus, Place, PlaceKind},
    practitioner::{Area, Practitioner, Role},
    record::Record,
};
use chrono::Days;

use super::{CONTACT, child, contact, create, day, filled, new, reopen};
use crate::{NewRevision, Origin, Store, programme::ProgrammeRow};

const PRACTITIONER: &str = "01a1e395-ae87-7000-8000-000000000002";

fn all(store: &Store) -> Vec<ProgrammeRow> {
    store.programme(day("2060-01-01"), day("2000-01-01")).unwrap()
}

fn owed(store: &Store, code: ContactType) -> bool {
    all(store).iter().any(|row| row.code == code)
}

fn writes(store: &mut Store, revision: NewRevision) {
    store.write(&[revision], "Amina Yusuf", Origin::Typed, None).unwrap();
    assert!(store.verify().unwrap().findings.is_empty());
}

fn next(record: Record, from: u32) -> NewRevision {
    NewRevision { replaces: Some(from), reason: Some("changed".to_owned()), ..new(record) }
}

fn practitioner(area: Area) -> Record {
    let practitioner =
        Practitioner::parse("Amina Yusuf", Role::HealthVisitor, "12A3456E", "West", area).unwrap();
    Record::Practitioner(PractitionerId::parse(PRACTITIONER).unwrap(), practitioner)
}

#[test]
fn a_contact_seen_is_no_longer_owed_and_one_amended_to_a_phone_call_is_owed_again() {
    let place = tempfile::tempdir().unwrap();
    let mut store = filled(&place);
    assert!(!owed(&store, ContactType::NewBirth), "she was seen on day 12");
    assert!(owed(&store, ContactType::SixToEightWeeks));
    let by_phone = Contact {
        mode: Mode::Phone,
        setting: None,
        outcome: caseload_domain::contact::Outcome::NotSeen,
        present: Vec::new(),
        ..contact()
    };
    writes(&mut store, next(Record::Contact(by_phone), 1));
    assert!(owed(&store, ContactType::NewBirth));
    assert_eq!(store.current(CONTACT).unwrap().revision.number, 2);
}

#[test]
fn a_row_is_asked_for_by_the_days_its_window_allows() {
    let place = tempfile::tempdir().unwrap();
    let store = filled(&place);
    let of = |code| all(&store).into_iter().find(|row| row.code == code).unwrap();
    let review = of(ContactType::TwelveMonths);
    let asked = |opens_by, still_on| {
        store.programme(opens_by, still_on).unwrap().iter().any(|row| row.code == ContactType::TwelveMonths)
    };
    let one = Days::new(1);
    assert!(asked(review.opens, review.last));
    assert!(!asked(review.opens - one, review.last), "its window has not opened");
    assert!(!asked(review.opens, review.last + one), "it can no longer be done");
}

#[test]
fn another_area_is_another_programme_for_every_child() {
    let place = tempfile::tempdir().unwrap();
    let mut store = filled(&place);
    writes(&mut store, new(practitioner(Area::LeicesterCity)));
    assert!(owed(&store, ContactType::DigitalYearSeven), "the city's programme has it");
    writes(&mut store, next(practitioner(Area::England), 1));
    assert!(!owed(&store, ContactType::DigitalYearSeven), "the national one has not");
}

#[test]
fn what_a_school_declined_is_not_owed_to_its_pupils() {
    let place = tempfile::tempdir().unwrap();
    let mut store = create(&place);
    let pupil = Child {
        birth: caseload_domain::child::Birth::Born(day("2014-11-03")),
        school: Some(caseload_domain::child::School {
            name: "Larkspur College".to_owned(),
            urn: None,
            year_group: None,
            class_name: None,
        }),
        resident_authority: Some("Leicester".to_owned()),
        ..child()
    };
    writes(&mut store, new(Record::Child(Box::new(pupil))));
    assert!(owed(&store, ContactType::DigitalYearSeven));
    let declines = Place {
        id: PlaceId::parse("01a1e395-ae87-7000-8000-00000000000b").unwrap(),
        kind: PlaceKind::SecondarySchool,
        name: "Larkspur College".to_owned(),
        urn: None,
        ods_code: None,
        address: String::new(),
        postcode: None,
        phone: None,
        named_nurse: None,
        invitations: vec![Invitation {
            contact_type: ContactType::DigitalYearSeven,
            school_year: 2026,
            status: InvitationStatus::Declined,
            on: day("2026-11-20"),
        }],
        open: true,
    };
    writes(&mut store, new(Record::Place(declines)));
    assert!(!owed(&store, ContactType::DigitalYearSeven));
}

#[test]
fn a_trusts_own_table_is_used_and_a_broken_one_is_refused_by_row_and_what_ships_stands_in() {
    let place = tempfile::tempdir().unwrap();
    let mut store = filled(&place);
    writes(&mut store, new(practitioner(Area::England)));
    let folder = store.folder().schedules();
    drop(store);
    std::fs::create_dir_all(&folder).unwrap();
    let table = folder.join("england.toml");
    let own = "name = \"Our trust\"\nsource = \"board paper 12\"\n
        [[contact]]\ncode = \"12-months\"\nlabel = \"Our one year review\"\nmandated = true\nopens = \"11 months\"
        closes = \"13 months\"\ncompleted-by = [\"seen\"]\nmodes = [\"in-person\"]\nroles = []\nsettings = []
        eligible = [\"everyone\"]\nvalid-from = \"2020-01-01\"\nsource = \"board paper 12\"\n";
    #[expect(clippy::disallowed_methods, reason = "a trust's file, not a record")]
    let put = |text: &str| std::fs::write(&table, text).unwrap();

    put(own);
    let store = reopen(&place).unwrap();
    assert!(store.schedules().refused().is_empty());
    assert_eq!(all(&store).iter().map(|row| row.code).collect::<Vec<_>>(), [ContactType::TwelveMonths]);
    drop(store);

    put(&own.replace("13 months", "10 months"));
    let store = reopen(&place).unwrap();
    let [refused] = store.schedules().refused() else { panic!("one table is refused") };
    assert!(refused.contains("england.toml") && refused.contains("12-months"), "{refused}");
    assert!(owed(&store, ContactType::TwoYears), "what ships stands in");
}
