//! Records pass between laptops whole: nothing is lost and nothing doubled, whatever the order of the files.

use caseload_domain::{
    contact::Contact,
    id::{ChildId, ContactId, PlaceId},
    place::{Place, PlaceKind},
    record::Record,
};
use proptest::prelude::*;

use super::{CHILD, child, contact, create, new, now};
use crate::{NewRevision, Origin, Store, handover::HandedRevision, handover::TakeInError, sync::EntryState};

fn ours() -> Vec<ChildId> {
    vec![ChildId::parse(CHILD).unwrap()]
}

fn contact_id(number: usize) -> String {
    format!("01a1e395-ae87-7000-8000-{:012}", 100 + number)
}

/// Writes the first or the next revision of a contact.
fn write(store: &mut Store, number: usize, words: &str) {
    let id = contact_id(number);
    let replaces = store.find(&id).unwrap().map(|read| read.revision.number);
    let record = Record::Contact(Contact {
        id: ContactId::parse(&id).unwrap(),
        narrative: words.to_owned(),
        ..contact()
    });
    let reason = replaces.map(|_| "put right".to_owned());
    store
        .write(&[NewRevision { replaces, reason, ..new(record) }], "Amina Yusuf", Origin::Typed, None)
        .unwrap();
}

fn laptop() -> (tempfile::TempDir, Store) {
    let place = tempfile::tempdir().unwrap();
    let store = create(&place);
    (place, store)
}

fn with_the_child() -> (tempfile::TempDir, Store) {
    let (place, mut store) = laptop();
    store.write(&[new(Record::Child(Box::new(child())))], "Amina Yusuf", Origin::Typed, None).unwrap();
    (place, store)
}

/// Everything of the child as another laptop would get it, in an order of its own, without what the trust has.
fn whole(store: &Store) -> Vec<HandedRevision> {
    let mut all = store.hand_out(&ours()).unwrap();
    all.sort_by(|one, other| (&one.id, one.number).cmp(&(&other.id, other.number)));
    all
}

fn take(store: &mut Store, file: &[HandedRevision]) {
    store.take_in(file, (now(), "Priya Shah")).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]

    #[test]
    fn files_in_any_order_and_any_number_of_times_end_in_the_same_record(
        writes in proptest::collection::vec((0..4_usize, "[a-z ]{1,12}"), 1..14),
        every in 1..5_usize,
        order in proptest::collection::vec(any::<prop::sample::Index>(), 1..8),
    ) {
        let (_kept, mut sender) = with_the_child();
        let mut files = vec![sender.hand_out(&ours()).unwrap()];
        for (position, (number, words)) in writes.iter().enumerate() {
            write(&mut sender, *number, words);
            if position % every == 0 {
                files.push(sender.hand_out(&ours()).unwrap());
            }
        }
        files.push(sender.hand_out(&ours()).unwrap());
        let (_kept_too, mut receiver) = laptop();
        for at in &order {
            let file: &Vec<HandedRevision> = at.get(&files);
            take(&mut receiver, file);
        }
        take(&mut receiver, files.last().unwrap());
        for at in &order {
            let file: &Vec<HandedRevision> = at.get(&files);
            take(&mut receiver, file);
        }
        prop_assert_eq!(whole(&receiver), whole(&sender));
        prop_assert_eq!(receiver.verify().unwrap().findings, Vec::<String>::new());
    }

    #[test]
    fn what_was_written_in_cover_comes_back_and_is_one_record(
        before in proptest::collection::vec((0..4_usize, "[a-z ]{1,12}"), 0..8),
        meanwhile in proptest::collection::vec((0..4_usize, "[a-z ]{1,12}"), 0..8),
    ) {
        let (_kept, mut owner) = with_the_child();
        for (number, words) in &before {
            write(&mut owner, *number, words);
        }
        let (_kept_too, mut cover) = laptop();
        take(&mut cover, &owner.hand_out(&ours()).unwrap());
        for (number, words) in &meanwhile {
            write(&mut cover, *number, words);
        }
        let back = cover.hand_out(&ours()).unwrap();
        take(&mut owner, &back);
        take(&mut owner, &back);
        prop_assert_eq!(whole(&owner), whole(&cover));
        prop_assert_eq!(owner.verify().unwrap().findings, Vec::<String>::new());
    }
}

#[test]
fn what_both_changed_is_refused_and_nothing_of_the_file_is_in() {
    let (_kept, mut one) = with_the_child();
    write(&mut one, 0, "first");
    let (_kept_too, mut other) = laptop();
    take(&mut other, &one.hand_out(&ours()).unwrap());
    write(&mut one, 0, "mine");
    write(&mut one, 1, "new");
    write(&mut other, 0, "hers");
    let before = whole(&other);
    let refused = other.take_in(&one.hand_out(&ours()).unwrap(), (now(), "Priya Shah"));
    assert!(matches!(refused, Err(TakeInError::ChangedOnBoth { record_id }) if record_id == contact_id(0)));
    assert_eq!(whole(&other), before);
}

#[test]
fn a_revision_whose_predecessor_is_nowhere_is_refused() {
    let (_kept, mut one) = with_the_child();
    write(&mut one, 0, "first");
    write(&mut one, 0, "second");
    let mut file = one.hand_out(&ours()).unwrap();
    file.retain(|revision| revision.id != contact_id(0) || revision.number != 1);
    let (_kept_too, mut other) = laptop();
    let refused = other.take_in(&file, (now(), "Priya Shah"));
    assert!(matches!(refused, Err(TakeInError::Gap { number: 2, .. })));
    assert!(other.find(CHILD).unwrap().is_none());
}

#[test]
fn what_the_trust_has_is_not_sent_again_and_what_it_has_not_is() {
    let (_kept, mut one) = with_the_child();
    write(&mut one, 0, "first");
    let mut file = one.hand_out(&ours()).unwrap();
    file.iter_mut().filter(|revision| revision.id == CHILD).for_each(|revision| revision.received = true);
    let (_kept_too, mut other) = laptop();
    take(&mut other, &file);
    let (_, unsent) = other.unsent(10).unwrap().unwrap();
    assert_eq!(unsent, 1);
    assert!(matches!(other.current(&contact_id(0)).unwrap().state, EntryState::Ready));
    assert_eq!(other.current(CHILD).unwrap().origin, Origin::HandedOver);
}

#[test]
fn a_purge_leaves_nothing_of_the_child_and_all_of_the_others_and_the_book_is_whole() {
    let (_kept, mut one) = with_the_child();
    write(&mut one, 0, "first");
    write(&mut one, 0, "second");
    let because = "ab".repeat(32);
    assert_eq!(
        one.purge(&ours(), &because, (now(), "Amina Yusuf")).unwrap(),
        None,
        "the trust has nothing yet"
    );
    let size = one.purge_size(&ours()).unwrap();
    assert_eq!((size.records, size.revisions), (2, 3));

    let mut file = one.hand_out(&ours()).unwrap();
    file.iter_mut().for_each(|revision| revision.received = true);
    let (_kept_too, mut other) = laptop();
    take(&mut other, &file);
    assert_eq!(other.not_received(&ours()).unwrap(), 0);
    assert_eq!(other.purge(&ours(), &because, (now(), "Priya Shah")).unwrap(), Some(size));
    assert_eq!(tables_with_rows_of(&other, CHILD), Vec::<String>::new());
    assert!(other.find(CHILD).unwrap().is_none() && other.find(&contact_id(0)).unwrap().is_none());
    assert_eq!(other.purged_at(&because).unwrap(), Some(now()));
    assert_eq!(other.verify().unwrap().findings, Vec::<String>::new());

    take(&mut other, &file);
    assert_eq!(whole(&other), whole_of(&file), "a child who comes back comes back whole");
    assert_eq!(other.verify().unwrap().findings, Vec::<String>::new());
    other.purge(&ours(), &because, (now(), "Priya Shah")).unwrap();
    assert_eq!(other.verify().unwrap().findings, Vec::<String>::new());
}

#[test]
fn a_book_with_a_revision_cut_out_is_found_even_beside_a_purge() {
    let (_kept, mut one) = with_the_child();
    write(&mut one, 0, "first");
    let mut file = one.hand_out(&ours()).unwrap();
    file.iter_mut().for_each(|revision| revision.received = true);
    let (_kept_too, mut other) = laptop();
    take(&mut other, &file);
    other.purge(&ours(), "because", (now(), "Priya Shah")).unwrap();
    other
        .connection
        .execute("UPDATE purged SET revisions = revisions - 1 WHERE record_id = ?1", [CHILD])
        .unwrap_err();
    other.connection.execute("DELETE FROM purged WHERE record_id = ?1", [CHILD]).unwrap();
    assert_ne!(other.verify().unwrap().findings, Vec::<String>::new());
}

/// Every table with a row that names the child, whichever columns and tables there are.
fn tables_with_rows_of(store: &Store, child: &str) -> Vec<String> {
    let mut statement = store
        .connection
        .prepare(
            "SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
             WHERE m.type = 'table' AND m.name <> 'audit' AND m.name <> 'purged' AND c.type = 'TEXT'",
        )
        .unwrap();
    let columns: Vec<(String, String)> =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
    columns
        .into_iter()
        .filter(|(table, column)| {
            let sql = format!("SELECT count(*) FROM \"{table}\" WHERE instr(\"{column}\", ?1) > 0");
            store.connection.query_row(&sql, [child], |row| row.get::<_, u32>(0)).unwrap() > 0
        })
        .map(|(table, column)| format!("{table}.{column}"))
        .collect()
}

fn whole_of(file: &[HandedRevision]) -> Vec<HandedRevision> {
    let mut all = file.to_vec();
    all.sort_by(|one, other| (&one.id, one.number).cmp(&(&other.id, other.number)));
    all
}

#[test]
fn a_place_both_laptops_keep_is_left_as_each_has_it_and_the_child_is_taken_in() {
    let place = |name: &str| {
        Record::Place(Place {
            id: PlaceId::parse("01a1e395-ae87-7000-8000-000000000900").unwrap(),
            kind: PlaceKind::Clinic,
            name: name.to_owned(),
            urn: None,
            ods_code: None,
            address: String::new(),
            postcode: None,
            phone: None,
            named_nurse: None,
            invitations: Vec::new(),
            open: true,
        })
    };
    let (_kept, mut one) = with_the_child();
    one.write(&[new(place("Westside"))], "Amina Yusuf", Origin::Typed, None).unwrap();
    let held = Contact { place: Some(PlaceId::parse(place("x").id()).unwrap()), ..contact() };
    one.write(&[new(Record::Contact(held))], "Amina Yusuf", Origin::Typed, None).unwrap();
    let (_kept_too, mut other) = laptop();
    other.write(&[new(place("West Side clinic"))], "Priya Shah", Origin::Typed, None).unwrap();
    let taken = other.take_in(&one.hand_out(&ours()).unwrap(), (now(), "Priya Shah")).unwrap();
    assert_eq!((taken.new, taken.kept_own), (2, 1));
    let Record::Place(kept) = other.current(place("x").id()).unwrap().revision.record else { panic!() };
    assert_eq!(kept.name, "West Side clinic");
}
