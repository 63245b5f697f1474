//! Which two records are offered to a nurse, and which never are.

use super::{Known, Likeness, NeverJoined, likeness, never_joined, tests_support::a_child};
use crate::{
    child::{Address, Birth, CaseloadStatus, Child},
    id::PersonId,
    name::Name,
    nhs_number::NhsNumber,
    person::Person,
};

fn alike(one: &str, other: &str) -> bool {
    one == other || (one.len() > 3 && other.len() > 3 && one.get(..3) == other.get(..3))
}

/// The second record, with nothing in common but what is given.
fn another(family: &str, given: &str, birth: Birth) -> Child {
    Child {
        name: Name::parse(family, given, "").unwrap(),
        birth,
        nhs_number: None,
        caseload_status: CaseloadStatus::OnCaseload,
        left_on: None,
        ..a_child(2)
    }
}

fn born() -> Birth {
    a_child(1).birth
}

fn between(one: &Child, other: &Child, mothers: (&[Person], &[Person])) -> Vec<Likeness> {
    likeness(Known { child: one, mothers: mothers.0 }, Known { child: other, mothers: mothers.1 }, alike)
}

fn a_mother(which: u8, number: Option<&str>, born: Option<&str>) -> Person {
    Person {
        id: PersonId::parse(&format!("01a1e395-ae87-7000-8000-00000000002{which}")).unwrap(),
        name: Name::parse("Doyle", "Kayleigh", "").unwrap(),
        nhs_number: number.map(|number| NhsNumber::parse(number).unwrap()),
        date_of_birth: born.map(|born| born.parse().unwrap()),
        phone: None,
        height: None,
    }
}

#[test]
fn a_name_alone_says_nothing_however_rare() {
    let namesake = another("Doyle", "Ava", Birth::Born("2024-03-01".parse().unwrap()));
    assert!(between(&a_child(1), &namesake, (&[], &[])).is_empty());
    let there = Address { ..a_child(1).address };
    assert!(between(&a_child(1), &Child { address: there, ..namesake }, (&[], &[])).is_empty());
}

#[test]
fn a_name_with_the_day_of_birth_does_and_so_do_a_mother_and_a_home() {
    let one = a_child(1);
    let cases = [
        (another("DOYLE", "ava", born()), vec![Likeness::SameNameAndBirth]),
        (another("Doyles", "Avah", born()), vec![]),
        (another("Doyle", "Baby", born()), vec![Likeness::LikeNameAndBirth]),
        (another("Smith", "Ava", born()), vec![]),
        (
            Child { address: one.address.clone(), ..another("Smith", "Ava", born()) },
            vec![Likeness::SamePostcodeAndBirth],
        ),
        (
            Child {
                nhs_number: one.nhs_number.clone(),
                ..another("Smith", "Zoe", Birth::Born("2020-01-01".parse().unwrap()))
            },
            vec![Likeness::SameNhsNumber],
        ),
    ];
    for (other, expected) in cases {
        assert_eq!(between(&one, &other, (&[], &[])), expected, "{}", other.name.in_list());
        assert_eq!(between(&other, &one, (&[], &[])), expected, "the other way round");
    }
    let mother = [a_mother(1, None, Some("1998-02-03"))];
    let again = [a_mother(2, Some("999 000 0042"), Some("1998-02-03"))];
    let renamed = another("Smith", "Ava", born());
    assert_eq!(between(&one, &renamed, (&mother, &again)), [Likeness::SameMotherAndBirth]);
}

#[test]
fn twins_are_two_children() {
    let one = a_child(1);
    let twin = Child { address: one.address.clone(), ..another("Doyle", "Zoe", born()) };
    let mother = [a_mother(1, None, None)];
    assert!(between(&one, &twin, (&mother, &mother)).is_empty());
    let first = Child { birth_order: Some(1), ..one };
    let unnamed = Child { birth_order: Some(2), ..another("Doyle", "Baby", born()) };
    assert!(between(&first, &unnamed, (&mother, &mother)).is_empty(), "the order of birth says it");
}

#[test]
fn a_baby_whose_unborn_record_was_left_behind_is_found_by_the_mother_and_the_weeks() {
    let mother = [a_mother(1, None, None)];
    let due = |day: &str| another("Doyle", "", Birth::Expected(day.parse().unwrap()));
    for (day, found) in [
        ("2026-08-20", true),
        ("2026-12-16", true),
        ("2026-12-17", false),
        ("2026-07-15", true),
        ("2026-07-14", false),
    ] {
        let expected: &[Likeness] = if found { &[Likeness::UnbornOfSameMother] } else { &[] };
        assert_eq!(between(&a_child(1), &due(day), (&mother, &mother)), expected, "{day}");
    }
    assert!(between(&a_child(1), &due("2026-08-20"), (&mother, &[])).is_empty());
    let namesake = [a_mother(2, None, None)];
    assert!(
        between(&a_child(1), &due("2026-08-20"), (&mother, &namesake)).is_empty(),
        "a mother's name alone"
    );
}

#[test]
fn some_records_are_never_joined_and_it_is_said_why() {
    let one = a_child(1);
    let other = another("Doyle", "Ava", born());
    assert_eq!(never_joined(&one, &other), None);
    let numbered = Child { nhs_number: a_child(2).nhs_number, ..other.clone() };
    let restricted = Child { restricted_identity: true, ..numbered.clone() };
    let cases = [
        (one.clone(), NeverJoined::OneRecord),
        (numbered, NeverJoined::TwoNhsNumbers),
        (restricted, NeverJoined::RestrictedIdentity),
        (
            Child {
                merged_into: Some(one.id.clone()),
                caseload_status: CaseloadStatus::Merged,
                ..other.clone()
            },
            NeverJoined::JoinedAlready,
        ),
        (Child { caseload_status: CaseloadStatus::Transferred, ..other.clone() }, NeverJoined::PassedOn),
        (Child { caseload_status: CaseloadStatus::Died, ..other }, NeverJoined::OneHasDied),
    ];
    for (other, why) in cases {
        assert_eq!(never_joined(&one, &other), Some(why));
        assert_eq!(never_joined(&other, &one), Some(why));
    }
}
