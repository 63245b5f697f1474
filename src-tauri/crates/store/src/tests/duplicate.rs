//! Pairs to look at, what a joined record is found by, and that a restricted number is no key.

use caseload_domain::{
    child::{CaseloadStatus, Child},
    id::ChildId,
    name::Name,
    nhs_number::NhsNumber,
    record::{Record, RevisionStatus},
};

use super::{CHILD, child, create, everyone, new, now};
use crate::{NewRevision, Origin, Store, StoreError};

const OTHER: &str = "01a1e395-ae87-7000-8000-000000000009";

/// The same day of birth, and no number.
fn unnumbered() -> Child {
    Child {
        id: ChildId::parse(OTHER).unwrap(),
        name: Name::parse("Connor", "Sian", "").unwrap(),
        nhs_number: None,
        ..child()
    }
}

fn write(store: &mut Store, child: Child, replaces: Option<u32>) -> Result<(), StoreError> {
    let reason = replaces.map(|_| "test".to_owned());
    let revision = NewRevision { replaces, reason, ..new(Record::Child(Box::new(child))) };
    store.write(&[revision], "Amina Yusuf", Origin::Typed, None).map(drop)
}

fn found(store: &Store, words: &str) -> Vec<String> {
    store.list(&everyone(words)).unwrap().rows.into_iter().map(|row| row.id).collect()
}

#[test]
fn a_pair_is_offered_until_somebody_tells_it_apart_and_two_numbers_never_are() {
    let place = tempfile::tempdir().unwrap();
    let mut store = create(&place);
    write(&mut store, child(), None).unwrap();
    write(&mut store, unnumbered(), None).unwrap();
    let pairs = |store: &Store| store.pairs_to_look_at().unwrap().len();
    assert_eq!(pairs(&store), 1);
    store.tell_apart((OTHER, CHILD), "cousins", (now(), "Amina Yusuf")).unwrap();
    assert_eq!(pairs(&store), 0);
    assert_eq!(store.told_apart().unwrap().first().unwrap().why, "cousins");
    store.no_longer_apart((CHILD, OTHER), (now(), "Amina Yusuf")).unwrap();
    assert_eq!(pairs(&store), 1);
    assert!(matches!(
        store.no_longer_apart((CHILD, OTHER), (now(), "Amina Yusuf")),
        Err(StoreError::NotFound)
    ));
    let numbered = Child { nhs_number: Some(NhsNumber::parse("9990000026").unwrap()), ..unnumbered() };
    write(&mut store, numbered, Some(1)).unwrap();
    assert_eq!(pairs(&store), 0);
    assert_eq!(store.verify().unwrap().findings, Vec::<String>::new());
}

#[test]
fn a_joined_record_is_found_as_the_one_that_was_kept_and_no_longer_when_taken_apart() {
    let place = tempfile::tempdir().unwrap();
    let mut store = create(&place);
    write(&mut store, child(), None).unwrap();
    let other = Child { name: Name::parse("Marchetti", "Bianca", "").unwrap(), ..unnumbered() };
    write(&mut store, other.clone(), None).unwrap();
    let joined =
        Child { caseload_status: CaseloadStatus::Merged, merged_into: Some(child().id), ..other.clone() };
    write(&mut store, joined, Some(1)).unwrap();
    assert_eq!(found(&store, "marchetti"), [CHILD]);
    assert_eq!(found(&store, "sian"), [CHILD]);
    write(&mut store, Child { phone: Some("07700 900123".to_owned()), ..child() }, Some(1)).unwrap();
    assert_eq!(found(&store, "bianca"), [CHILD], "amending the kept record does not forget");
    assert_eq!(store.joined(Some(CHILD)).unwrap().len(), 1);
    assert_eq!(store.verify().unwrap().findings, Vec::<String>::new());
    write(&mut store, other, Some(2)).unwrap();
    assert_eq!(found(&store, "marchetti"), [OTHER]);
    assert_eq!(found(&store, "sian"), [CHILD]);
    assert!(store.joined(None).unwrap().is_empty());
    assert_eq!(store.verify().unwrap().findings, Vec::<String>::new());
}

#[test]
fn a_restricted_number_refuses_nobody_finds_nobody_and_pairs_with_nobody() {
    let place = tempfile::tempdir().unwrap();
    let mut store = create(&place);
    write(&mut store, Child { restricted_identity: true, ..child() }, None).unwrap();
    let number = child().nhs_number.unwrap();
    assert_eq!(store.child_with_nhs_number(number.as_str()).unwrap(), None);
    write(&mut store, Child { nhs_number: Some(number.clone()), ..unnumbered() }, None).unwrap();
    assert_eq!(store.child_with_nhs_number(number.as_str()).unwrap().as_deref(), Some(OTHER));
    assert!(store.pairs_to_look_at().unwrap().is_empty());
    let caseload_domain::child::Birth::Born(born) = child().birth else { unreachable!("she is born") };
    assert_eq!(store.children_with_birth(born).unwrap(), [OTHER]);
    // Lifting it while somebody else has the number is refused, and nothing changes.
    assert!(matches!(write(&mut store, child(), Some(1)), Err(StoreError::NhsNumberTaken)));
    let Record::Child(standing) = store.current(CHILD).unwrap().revision.record else {
        unreachable!("a child")
    };
    assert!(standing.restricted_identity);
    assert_eq!(store.current(CHILD).unwrap().revision.status, RevisionStatus::Current);
}
