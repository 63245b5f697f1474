//! Who lives where, who was never asked about, and when the question of private fostering is asked.
use chrono::NaiveDate;

use super::{
    FosteringReason, SiblingTie, asks_about_fostering, factor_of, homes, how_many_of_the_trio,
    roles_not_asked, sibling_tie,
};
use crate::{
    child::Child,
    code::{
        Coded as _,
        YesNoNotAsked::{self, No, NotAsked, Yes},
    },
    flag::FlagType,
    genogram::made_up::{a_child, a_tie, adult, child_id},
    id::HouseholdId,
    person::RelationshipRole::{
        self, Carer, Father, FosterCarer, Grandparent, Guardian, Mother, MothersPartner, OtherRelative,
    },
    safeguarding::{ParentalFactor, SafeguardingKind},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_home_is_a_household_or_an_address_with_the_adults_who_live_with_its_children() {
    let household = HouseholdId::parse("0190b000-0000-7000-8000-00000000000f").unwrap();
    let at = |n: u32, house: Option<&HouseholdId>, line: &str| {
        let mut child = Child { household: house.cloned(), ..a_child(n, "2024-05-01") };
        child.address.lines = if line.is_empty() { Vec::new() } else { vec![line.to_owned()] };
        child
    };
    let children = [
        at(1, Some(&household), "14 Larkspur Row"),
        at(2, Some(&household), ""),
        at(3, None, "14 Larkspur Row"),
        at(4, None, ""),
        at(5, None, ""),
    ];
    let ties = [
        a_tie(1, 1, Mother, Yes),
        a_tie(2, 1, Mother, NotAsked),
        a_tie(2, 2, Father, NotAsked),
        a_tie(4, 2, Father, Yes),
        a_tie(4, 1, Mother, No),
    ];
    let found = homes(&children, &ties);
    let members: Vec<usize> = found.iter().map(|home| home.children.len()).collect();
    // An address nobody wrote down joins nobody.
    assert_eq!(members, [3, 1, 1]);
    assert_eq!(found[0].adults, [adult(1)]);
    assert_eq!(found[0].not_asked, [adult(2)]);
    assert_eq!(found[1].adults, [adult(2)]);
    assert!(found[2].adults.is_empty() && found[2].not_asked.is_empty());
}

#[test]
fn a_parent_without_a_record_was_not_asked_about_and_so_was_the_partner_where_the_father_lives_elsewhere() {
    let asked = |ties: &[(RelationshipRole, YesNoNotAsked)]| {
        let ties: Vec<_> = (2..).zip(ties).map(|(n, (role, lives))| a_tie(1, n, *role, *lives)).collect();
        roles_not_asked(&a_child(1, "2024-05-01").id, &ties)
    };
    assert_eq!(asked(&[]), [Mother, Father]);
    assert_eq!(asked(&[(Mother, Yes)]), [Father]);
    assert_eq!(asked(&[(Mother, Yes), (Father, Yes)]), []);
    assert_eq!(asked(&[(Mother, Yes), (Father, NotAsked)]), []);
    assert_eq!(asked(&[(Mother, Yes), (Father, No)]), [MothersPartner]);
    assert_eq!(asked(&[(Mother, Yes), (Father, No), (MothersPartner, No)]), []);
    assert_eq!(asked(&[(FosterCarer, Yes)]), [Mother, Father]);
    // Another child's father is not this one's.
    assert_eq!(roles_not_asked(&a_child(1, "2024-05-01").id, &[a_tie(2, 1, Father, Yes)]), [Mother, Father]);
}

#[test]
fn private_fostering_is_asked_about_where_neither_a_parent_nor_somebody_responsible_lives_with_the_child() {
    let today = day("2027-01-04");
    let asked = |ties: &[(RelationshipRole, YesNoNotAsked)]| {
        let ties: Vec<_> = (2..).zip(ties).map(|(n, (role, lives))| a_tie(1, n, *role, *lives)).collect();
        asks_about_fostering(&a_child(1, "2015-05-01"), &ties, &[], today)
    };
    for (ties, expected) in [
        (&[(Mother, Yes)][..], None),
        (&[(Mother, No), (Father, Yes), (Carer, Yes)], None),
        (&[(Mother, No), (Carer, Yes)], Some(FosteringReason::NobodyClose)),
        (&[(MothersPartner, Yes)], Some(FosteringReason::NobodyClose)),
        (&[(OtherRelative, Yes), (Mother, NotAsked)], Some(FosteringReason::NobodyClose)),
        (&[(Mother, No), (Grandparent, Yes), (Carer, Yes)], Some(FosteringReason::NoParent)),
        (&[(Mother, No), (Father, No)], Some(FosteringReason::NoParent)),
        (&[(Mother, NotAsked)], Some(FosteringReason::NotAsked)),
        (&[], Some(FosteringReason::NotAsked)),
    ] {
        assert_eq!(asked(ties), expected, "{ties:?}");
    }
    // A guardian with parental responsibility cares for the child in her own right (section 66).
    let mut guardian = a_tie(1, 2, Guardian, Yes);
    guardian.parental_responsibility = Yes;
    assert_eq!(asks_about_fostering(&a_child(1, "2015-05-01"), &[guardian], &[], today), None);
}

#[test]
fn private_fostering_is_not_asked_about_once_it_is_known_or_the_child_is_too_old() {
    let ties = [a_tie(1, 2, Carer, Yes)];
    let asked = |born: &str, send, statuses: &[SafeguardingKind], today: &str| {
        let child = Child { send, ..a_child(1, born) };
        asks_about_fostering(&child, &ties, statuses, day(today)).is_some()
    };
    assert!(asked("2011-01-05", No, &[SafeguardingKind::ChildInNeed], "2027-01-04"));
    assert!(!asked("2011-01-04", No, &[], "2027-01-04"));
    assert!(asked("2011-01-04", Yes, &[], "2029-01-03"));
    assert!(!asked("2011-01-04", Yes, &[], "2029-01-04"));
    assert!(!asked("2020-01-04", No, &[SafeguardingKind::LookedAfter], "2027-01-04"));
    assert!(!asked("2020-01-04", No, &[SafeguardingKind::PrivateFostering], "2027-01-04"));
}

#[test]
fn a_parent_nobody_asked_about_makes_neither_a_full_nor_a_half_brother() {
    let tie = |ties: &[(u32, u32, RelationshipRole)]| {
        let ties: Vec<_> =
            ties.iter().map(|(child, person, role)| a_tie(*child, *person, *role, NotAsked)).collect();
        sibling_tie(&child_id(1), &child_id(2), &ties)
    };
    let mother = [(1, 1, Mother), (2, 1, Mother)];
    assert_eq!(tie(&[mother[0], mother[1], (1, 2, Father), (2, 2, Father)]), SiblingTie::Full);
    assert_eq!(tie(&[mother[0], mother[1], (1, 2, Father), (2, 3, Father)]), SiblingTie::Half);
    assert_eq!(tie(&[mother[0], mother[1], (1, 2, Father)]), SiblingTie::OneParent);
    assert_eq!(tie(&[mother[0], (2, 9, Mother), (1, 2, Father), (2, 2, Father)]), SiblingTie::Half);
    assert_eq!(tie(&[mother[0], (2, 9, Mother)]), SiblingTie::Home);
    // A partner who is the other's father is not a parent of both.
    assert_eq!(tie(&[mother[0], mother[1], (1, 3, MothersPartner), (2, 3, Father)]), SiblingTie::OneParent);
}

#[test]
fn the_trio_is_counted_once_each_and_learning_disability_is_not_of_it() {
    use ParentalFactor::{DomesticAbuse, LearningDisability, MentalHealth, SubstanceMisuse};
    assert_eq!(how_many_of_the_trio(&[DomesticAbuse, DomesticAbuse, LearningDisability]), 1);
    assert_eq!(how_many_of_the_trio(&[DomesticAbuse, MentalHealth, SubstanceMisuse]), 3);
    // Each factor can be told by a flag, and no other flag tells one.
    let told: Vec<_> = FlagType::ALL.iter().filter_map(|flag| factor_of(*flag)).collect();
    assert_eq!(told.len(), ParentalFactor::ALL.len());
    assert!(ParentalFactor::ALL.iter().all(|factor| told.contains(factor)));
}
