//! Two records of one child: found, told apart, joined, found under either name, and taken apart again.

use std::collections::BTreeMap;

use caseload_app::{
    child::{
        self,
        views::{AmendChild, ChildForm, RegisterChild, RelativeForm},
    },
    code::Code,
    contact::{
        self,
        views::{AmendContact, ContactForm, OpenContact},
    },
    duplicate::{
        self,
        views::{
            CompareChildren, Comparison, DuplicateList, JoinChildren, NoLongerApart, OneJoined, TakeApart,
            TellApart,
        },
    },
    failure::Failure,
    identity::{self, views::RestrictIdentity},
    measurement::views::MeasuredTyped,
    session::views::Nothing,
    today,
};
use caseload_domain::{
    child::CaseloadStatus,
    joining::ChildField,
    likeness::{Likeness, NeverJoined},
    person::RelationshipRole,
    record::{Record, RecordKind},
};
use caseload_store::{CaseloadFolder, Proof, Store};

use crate::nurse::{Nurse, PASSPHRASE, a_home_visit, ava};

/// Ava again, as another clinic wrote her down: no number, another spelling, another telephone.
fn ava_again() -> ChildForm {
    ChildForm {
        given: "Ava May".to_owned(),
        known_as: String::new(),
        nhs_number: String::new(),
        phone: "07700 900199".to_owned(),
        gp_practice_name: String::new(),
        ethnicity: "B".to_owned(),
        relatives: ava().relatives.into_iter().chain([a_father()]).collect(),
        ..ava()
    }
}

/// On the second record alone.
fn a_father() -> RelativeForm {
    RelativeForm {
        role: Code(RelationshipRole::Father),
        given: "Sean".to_owned(),
        nhs_number: String::new(),
        ..ava().relatives.remove(0)
    }
}

impl Nurse {
    fn registers_twice(&mut self) -> (String, String) {
        let first = self.registers_ava();
        // As an import or a colleague's record would bring it: nobody was asked.
        let other = self.registers_from(ChildForm { date_of_birth: "13/08/26".to_owned(), ..ava_again() });
        let mut form = self.opens(&other).form;
        form.date_of_birth = "12/08/26".to_owned();
        self.corrects_child(&other, form);
        (first, other)
    }

    fn registers_from(&mut self, form: ChildForm) -> String {
        let request = RegisterChild { form, duplicates_seen: false };
        child::register_child(&mut self.app, request, self.now).unwrap().child_id.unwrap()
    }

    fn corrects_child(&mut self, child_id: &str, form: ChildForm) {
        let request = child::views::AmendChild {
            child_id: child_id.to_owned(),
            form,
            reason: "the day was wrong".to_owned(),
        };
        child::amend_child(&mut self.app, request, self.now).unwrap();
    }

    /// A visit at which everybody on the record was there.
    fn visits_all(&mut self, child_id: &str) -> String {
        let there = self.opens(child_id).relatives;
        let present_relationships = there.into_iter().map(|relative| relative.relationship_id).collect();
        self.records(ContactForm { present_relationships, ..a_home_visit(child_id) })
    }

    fn duplicates(&mut self) -> DuplicateList {
        duplicate::duplicate_list(&mut self.app, Nothing {}, self.now).unwrap()
    }

    fn compares_records(&mut self, keep: &str, other: &str) -> Comparison {
        let request = CompareChildren { keep: keep.to_owned(), other: other.to_owned() };
        duplicate::compare_children(&mut self.app, request, self.now).unwrap()
    }

    fn joins_records(&mut self, keep: &str, other: &str, take: &[ChildField]) -> Result<u32, Failure> {
        let seen = self.compares_records(keep, other);
        let request = JoinChildren {
            keep: keep.to_owned(),
            other: other.to_owned(),
            kept_revision: seen.kept_revision,
            other_revision: seen.other_revision,
            take: take.iter().copied().map(Code).collect(),
            reason: "her mother says it is the same baby".to_owned(),
        };
        duplicate::join_children(&mut self.app, request, self.now).map(|joined| joined.moved)
    }

    fn takes_apart(&mut self, child_id: &str) -> Result<(), Failure> {
        let request = TakeApart { child_id: child_id.to_owned(), reason: "two babies after all".to_owned() };
        duplicate::take_apart(&mut self.app, request, self.now).map(drop)
    }

    /// Every entry of a child as it stands: what it says, and whether it is a fact.
    fn record_of(&mut self, child_id: &str) -> BTreeMap<String, String> {
        self.lock();
        let folder = CaseloadFolder::new(self.home.path().join("caseload"));
        let store = Store::open(folder, &Proof::Passphrase(PASSPHRASE), self.now.instant).unwrap();
        let entries = store
            .of_child(child_id)
            .unwrap()
            .into_iter()
            .map(|read| {
                let said = format!("{:?} {:?}", read.revision.status, read.revision.record);
                (read.revision.record.id().to_owned(), said)
            })
            .collect();
        assert_eq!(store.verify().unwrap().findings, Vec::<String>::new());
        drop(store);
        self.unlock();
        entries
    }

    fn possible_duplicates(&mut self) -> u32 {
        today::today(&mut self.app, Nothing {}, self.now).unwrap().possible_duplicates
    }
}

#[test]
fn a_pair_is_found_by_more_than_a_name_and_told_apart_for_good() {
    let mut nurse = Nurse::new();
    let (first, other) = nurse.registers_twice();
    let pairs = nurse.duplicates().pairs;
    let [pair] = pairs.as_slice() else { panic!("one pair, not {}", pairs.len()) };
    let evidence: Vec<Likeness> = pair.evidence.iter().map(|code| code.0).collect();
    assert!(evidence.contains(&Likeness::LikeNameAndBirth), "{evidence:?}");
    assert!(evidence.contains(&Likeness::SamePostcodeAndBirth), "{evidence:?}");
    assert_eq!(nurse.possible_duplicates(), 1);

    let apart = TellApart { one: other.clone(), other: first.clone(), why: " ".to_owned() };
    assert!(matches!(
        duplicate::tell_apart(&mut nurse.app, apart.clone(), nurse.now),
        Err(Failure::Invalid { .. })
    ));
    duplicate::tell_apart(&mut nurse.app, TellApart { why: "cousins".to_owned(), ..apart }, nurse.now)
        .unwrap();
    nurse.restart();
    nurse.unlock();
    assert!(nurse.duplicates().pairs.is_empty(), "the pair does not come back");
    assert_eq!(nurse.duplicates().told_apart.len(), 1);
    let again = NoLongerApart { one: first, other };
    duplicate::no_longer_apart(&mut nurse.app, again, nurse.now).unwrap();
    assert_eq!(nurse.duplicates().pairs.len(), 1);
}

#[test]
fn a_child_registered_though_one_is_alike_is_not_asked_about_again() {
    let mut nurse = Nurse::new();
    nurse.registers_ava();
    let request = RegisterChild { form: ava_again(), duplicates_seen: true };
    child::register_child(&mut nurse.app, request, nurse.now).unwrap();
    assert!(nurse.duplicates().pairs.is_empty());
    assert_eq!(nurse.duplicates().told_apart.len(), 1);
}

#[test]
fn joining_moves_every_entry_once_and_both_names_lead_to_the_record_that_is_kept() {
    let mut nurse = Nurse::new();
    let (kept, other) = nurse.registers_twice();
    // The record without the number is kept: the number comes with the other one.
    let (kept, other) = (other, kept);
    let visit = nurse.visits_all(&other);
    nurse.visits_all(&kept);
    nurse.minutes_later(1);
    let before: BTreeMap<_, _> = nurse.record_of(&kept).into_iter().chain(nurse.record_of(&other)).collect();

    let seen = nurse.compares_records(&kept, &other);
    assert_eq!(seen.never.map(|why| why.0), None);
    let field = |wanted: ChildField| seen.fields.iter().find(|field| field.field.0 == wanted).unwrap();
    assert!(field(ChildField::NhsNumber).take_other, "nobody said it on the kept record");
    assert!(!field(ChildField::Phone).take_other && !field(ChildField::Phone).same);
    assert_eq!(seen.relatives_once, ["Kayleigh Doyle"], "one number is one mother");
    let counted: u32 = seen.moves.iter().map(|entry| entry.count).sum();
    let moved = nurse.joins_records(&kept, &other, &[ChildField::NhsNumber, ChildField::GpPractice]).unwrap();
    assert_eq!(moved, counted, "the preview told what would move");

    let after = nurse.record_of(&kept);
    let gone = nurse.record_of(&other);
    let ids = |record: &BTreeMap<String, String>| record.keys().cloned().collect::<Vec<_>>();
    let mut both = ids(&after);
    both.extend(ids(&gone));
    both.sort();
    assert_eq!(both, ids(&before), "no entry is lost and none is doubled");
    assert_eq!(gone.len(), 2, "the joined record itself stays behind, and a mother who is on the kept one");
    assert!(after.contains_key(&visit));
    let told = nurse.opens(&kept).timeline.into_iter().find(|entry| entry.record_id == visit).unwrap();
    assert_eq!(told.contact.unwrap().present, ["Kayleigh Doyle"], "by the relationship that stays");
    for words in ["9990000018", "999 000 0018", "Ava-Mae", "Ava May", "Doyle"] {
        let found: Vec<String> = nurse.searches(words).rows.into_iter().map(|row| row.child_id).collect();
        assert_eq!(found, std::slice::from_ref(&kept), "{words}");
    }
    let view = nurse.opens(&kept);
    assert_eq!(view.banner.nhs_number.as_deref(), Some("9990000018"));
    assert_eq!(view.form.phone, "07700 900199", "what was not taken stays");
    assert_eq!(view.joined.len(), 1);
    let view = nurse.opens(&other);
    assert_eq!(view.joined_to.unwrap().kept_id, kept);
    assert_eq!(view.banner.caseload_status.0, CaseloadStatus::Merged);
    let late = nurse.records(a_home_visit(&other));
    assert!(
        nurse.record_of(&kept).contains_key(&late),
        "what is written for the joined record goes to the kept one"
    );
    assert!(nurse.duplicates().pairs.is_empty());
    assert_eq!(nurse.duplicates().joined.len(), 1);
}

#[test]
fn joined_and_taken_apart_is_the_same_record_sent_or_not() {
    for sent in [false, true] {
        let mut nurse = Nurse::new();
        let (kept, other) = nurse.registers_twice();
        nurse.visits_all(&other);
        nurse.visits_all(&kept);
        let before = (nurse.record_of(&kept), nurse.record_of(&other));
        nurse.minutes_later(1);
        nurse.joins_records(&kept, &other, &[ChildField::Phone, ChildField::Ethnicity]).unwrap();
        nurse.minutes_later(1);
        if sent {
            crate::syncing::enrols(&mut nurse);
            nurse.seals().unwrap();
        }
        let preview =
            duplicate::take_apart_preview(&mut nurse.app, OneJoined { child_id: other.clone() }, nurse.now)
                .unwrap();
        assert!(preview.stays.is_empty() && preview.fields_stay.is_empty());
        nurse.takes_apart(&other).unwrap();
        assert_eq!((nurse.record_of(&kept), nurse.record_of(&other)), before, "sent: {sent}");
        let found: Vec<String> = nurse.searches("Ava May").rows.into_iter().map(|row| row.child_id).collect();
        assert_eq!(found, std::slice::from_ref(&other));
        if sent {
            assert!(nurse.seals().is_ok(), "the trust gets the same as amendments");
        }
        assert!(nurse.takes_apart(&other).is_err(), "once");
    }
}

#[test]
fn what_was_written_on_since_stays_and_is_told() {
    let mut nurse = Nurse::new();
    let (kept, other) = nurse.registers_twice();
    let amended = nurse.visits_all(&other);
    let left = nurse.visits_all(&other);
    nurse.minutes_later(1);
    nurse.joins_records(&kept, &other, &[ChildField::Phone]).unwrap();
    nurse.minutes_later(1);
    let opened =
        contact::open_contact(&mut nurse.app, OpenContact { contact_id: amended.clone() }, nurse.now)
            .unwrap();
    let request = AmendContact {
        contact_id: amended.clone(),
        from_revision: opened.revision,
        form: ContactForm { narrative: "Weighed again.".to_owned(), ..opened.form },
        measured: MeasuredTyped::default(),
        reason: "more to say".to_owned(),
        draft_id: None,
    };
    contact::amend_contact(&mut nurse.app, request, nurse.now).unwrap();
    let mut form = nurse.opens(&kept).form;
    form.phone = "07700 900777".to_owned();
    nurse.corrects_child(&kept, form);
    nurse.minutes_later(1);

    let one = OneJoined { child_id: other.clone() };
    let preview = duplicate::take_apart_preview(&mut nurse.app, one, nurse.now).unwrap();
    let stays: Vec<_> = preview.stays.iter().map(|entry| (entry.record_id.as_str(), entry.amended)).collect();
    assert_eq!(stays, [(amended.as_str(), true)]);
    assert_eq!(preview.fields_stay.iter().map(|field| field.0).collect::<Vec<_>>(), [ChildField::Phone]);
    nurse.takes_apart(&other).unwrap();
    assert!(nurse.record_of(&kept).contains_key(&amended));
    let back = nurse.record_of(&other);
    assert!(back.contains_key(&left) && !back.contains_key(&amended));
    assert_eq!(nurse.opens(&kept).form.phone, "07700 900777");
    // Whoever was there is known on both records.
    assert_eq!(nurse.opens(&kept).relatives.len(), 2);
    assert_eq!(nurse.opens(&other).relatives.len(), 2);
    let contact =
        nurse.opens(&other).timeline.into_iter().find(|entry| entry.kind.0 == RecordKind::Contact).unwrap();
    assert_eq!(contact.contact.unwrap().present.len(), 2, "her mother and her father were there");
}

#[test]
fn two_numbers_a_restricted_identity_and_unfinished_writing_are_never_joined() {
    let mut nurse = Nurse::new();
    let (kept, other) = nurse.registers_twice();
    let mut form = nurse.opens(&other).form;
    form.nhs_number = "999 000 0026".to_owned();
    nurse.corrects_child(&other, form);
    assert!(nurse.duplicates().pairs.is_empty(), "two numbers are two children");
    let seen = nurse.compares_records(&kept, &other);
    assert_eq!(seen.never.map(|why| why.0), Some(NeverJoined::TwoNhsNumbers));
    assert!(matches!(nurse.joins_records(&kept, &other, &[]), Err(Failure::Invalid { .. })));

    let mut nurse = Nurse::new();
    let (kept, other) = nurse.registers_twice();
    nurse.restricts_identity(&other);
    assert!(nurse.duplicates().pairs.is_empty());
    assert_eq!(nurse.possible_duplicates(), 0);
    assert!(matches!(nurse.joins_records(&kept, &other, &[]), Err(Failure::Invalid { .. })));
}

#[test]
fn nobody_is_told_that_there_is_a_restricted_child() {
    let mut nurse = Nurse::new();
    let hidden = nurse.registers_ava();
    let sibling = nurse.registers_from(ChildForm {
        given: "Finn".to_owned(),
        nhs_number: "999 000 0026".to_owned(),
        date_of_birth: "01/02/24".to_owned(),
        same_household_as: Some(hidden.clone()),
        ..ava_again()
    });
    assert_eq!(nurse.opens(&sibling).siblings.len(), 1);
    nurse.restricts_identity(&hidden);
    assert!(nurse.opens(&sibling).siblings.is_empty());
    assert!(nurse.opens(&hidden).siblings.is_empty(), "nor the other way round");
    assert!(nurse.opens(&hidden).banner.restricted_identity);
    // The same number, the same name, the same day: saved like any other, without a word.
    let request = RegisterChild { form: ava(), duplicates_seen: false };
    let saved = child::register_child(&mut nurse.app, request, nurse.now).unwrap();
    assert!(saved.possible_duplicates.is_empty());
    assert!(saved.child_id.is_some());
    assert!(nurse.duplicates().pairs.is_empty());
}

impl Nurse {
    fn restricts_identity(&mut self, child_id: &str) {
        let view = child::views::OpenChild { child_id: child_id.to_owned() };
        let from_revision = identity::identity_start(&mut self.app, view, self.now).unwrap().revision;
        let request = RestrictIdentity {
            child_id: child_id.to_owned(),
            from_revision,
            advised_by: "Sam Okoro, safeguarding lead".to_owned(),
            advised_on: "today".to_owned(),
            reason: "adopted".to_owned(),
            draft_id: None,
        };
        let nobody = RestrictIdentity { advised_by: " ".to_owned(), ..request.clone() };
        assert!(identity::restrict_identity(&mut self.app, nobody, self.now).is_err(), "ask first");
        identity::restrict_identity(&mut self.app, request, self.now).unwrap();
    }
}

#[test]
fn a_joined_record_of_the_store_says_where_it_went() {
    let mut nurse = Nurse::new();
    let (kept, other) = nurse.registers_twice();
    nurse.joins_records(&kept, &other, &[]).unwrap();
    nurse.lock();
    let folder = CaseloadFolder::new(nurse.home.path().join("caseload"));
    let store = Store::open(folder, &Proof::Passphrase(PASSPHRASE), nurse.now.instant).unwrap();
    let Record::Child(gone) = store.current(&other).unwrap().revision.record else { panic!("a child") };
    assert_eq!(gone.merged_into.unwrap().as_str(), kept);
    assert_eq!(gone.caseload_status, CaseloadStatus::Merged);
}

#[test]
fn the_form_of_a_childs_details_neither_joins_records_nor_passes_care_on() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    for status in [CaseloadStatus::Merged, CaseloadStatus::Transferred] {
        let mut form = nurse.opens(&ava).form;
        form.caseload_status = Code(status);
        let amend = AmendChild { child_id: ava.clone(), form, reason: "told today".to_owned() };
        let refused = child::amend_child(&mut nurse.app, amend, nurse.now).unwrap_err();
        assert!(
            matches!(&refused, Failure::Invalid { problems } if problems[0].field == "caseloadStatus"),
            "{status:?}: {refused:?}"
        );
    }
}
