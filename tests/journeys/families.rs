//! Families: one visit written for several children, twins, a home that changes, and the family on one page.

use caseload_app::{
    child::{
        self,
        views::{ChildForm, RegisterChild, RelativeForm},
    },
    chronology::{self, views::ChronologyQuery},
    code::Code,
    contact::{
        self,
        views::{
            AlsoWritten, AmendContact, ContactForm, OpenContact, RecordContact, RecordFamilyVisit,
            TakeBackVisit,
        },
    },
    failure::{Failure, ProblemView},
    measurement::views::MeasuredTyped,
};
use caseload_domain::{
    body_map::Mobility,
    child::Level,
    code::YesNoNotAsked::{self, Yes},
    concern::Concern,
    contact::{ContactType, Outcome},
    person::RelationshipRole::{self, Father, Mother},
};

use crate::nurse::{Nurse, a_home_visit, ava};

/// Ava, Tyler and Mia with their mother Kayleigh; their father Liam is the father of the two younger ones.
struct Family {
    ava: String,
    tyler: String,
    mia: String,
}

fn registers(nurse: &mut Nurse, form: ChildForm) -> String {
    let request = RegisterChild { form, duplicates_seen: true };
    child::register_child(&mut nurse.app, request, nurse.now).unwrap().child_id.unwrap()
}

fn somebody(role: RelationshipRole, given: &str, family: &str, lives: YesNoNotAsked) -> RelativeForm {
    RelativeForm {
        relationship_id: None,
        person_id: None,
        role: Code(role),
        family: family.to_owned(),
        given: given.to_owned(),
        nhs_number: String::new(),
        date_of_birth: String::new(),
        phone: String::new(),
        parental_responsibility: Code(Yes),
        lives_with_child: Code(lives),
    }
}

fn a_family(nurse: &mut Nurse) -> Family {
    let mut form = ava();
    form.relatives.push(somebody(Father, "Liam", "Hart", Yes));
    let ava = registers(nurse, form);
    let known = nurse.opens(&ava).form.relatives;
    let again = |role: RelationshipRole| RelativeForm {
        relationship_id: None,
        ..known.iter().find(|one| one.role == Code(role)).unwrap().clone()
    };
    let child = |given: &str, born: &str, relatives| ChildForm {
        given: given.to_owned(),
        known_as: String::new(),
        date_of_birth: born.to_owned(),
        gestation: String::new(),
        nhs_number: String::new(),
        visit_note: String::new(),
        level: Code(Level::Universal),
        same_household_as: Some(ava.clone()),
        relatives,
        ..self::ava()
    };
    let tyler = registers(nurse, child("Tyler", "03/02/2022", vec![again(Mother)]));
    let mia = registers(nurse, child("Mia", "20/11/2024", vec![again(Mother), again(Father)]));
    Family { ava, tyler, mia }
}

fn also(child_id: &str, own_words: &str) -> AlsoWritten {
    AlsoWritten {
        child_id: child_id.to_owned(),
        contact_type: Some(Code(ContactType::FollowUp)),
        outcome: Code(Outcome::Seen),
        own_words: own_words.to_owned(),
        voice: String::new(),
        restricted: false,
        infant_feeding: None,
        concerns: Vec::new(),
        action_taken: String::new(),
        decision: String::new(),
        mobility: None,
        measured: MeasuredTyped::default(),
        next_title: String::new(),
        next_due_on: String::new(),
    }
}

fn a_visit(form: ContactForm, also: Vec<AlsoWritten>) -> RecordFamilyVisit {
    let measured = MeasuredTyped { weight: "6.4".to_owned(), ..MeasuredTyped::default() };
    let contact =
        RecordContact { form, measured, assessments: Vec::new(), draft_id: None, appointment_id: None };
    RecordFamilyVisit { contact, own_words: String::new(), own_restricted: false, scores: Vec::new(), also }
}

fn refused(nurse: &mut Nurse, visit: RecordFamilyVisit) -> Vec<ProblemView> {
    match contact::record_family_visit(&mut nurse.app, visit, nurse.now).unwrap_err() {
        Failure::Invalid { problems } => problems,
        other => panic!("{other:?}"),
    }
}

/// The contacts that stand on a child's record.
fn contacts(nurse: &mut Nurse, child_id: &str) -> Vec<(String, caseload_app::contact::views::ContactEntry)> {
    let timeline = nurse.opens(child_id).timeline;
    let stands = timeline.into_iter().filter(|line| !line.entered_in_error);
    stands.filter_map(|line| line.contact.map(|contact| (line.record_id, contact))).collect()
}

#[test]
fn one_visit_is_three_contacts_each_with_its_own_and_with_the_adults_of_that_child() {
    let mut nurse = Nurse::new();
    let family = a_family(&mut nurse);
    let relatives = nurse.opens(&family.ava).relatives;
    let form = ContactForm {
        present_relationships: relatives.iter().map(|one| one.relationship_id.clone()).collect(),
        given: vec![caseload_app::contact::views::GivenTyped {
            item: Code(caseload_domain::contact::GivenItem::VitaminDrops),
            quantity: String::new(),
        }],
        ..a_home_visit(&family.ava)
    };
    let mut visit = a_visit(
        form,
        vec![
            AlsoWritten {
                contact_type: Some(Code(ContactType::HealthReview)),
                measured: MeasuredTyped { weight: "17.2".to_owned(), ..MeasuredTyped::default() },
                next_title: "Ring the school nurse".to_owned(),
                ..also(&family.tyler, "Coughs at night.")
            },
            AlsoWritten { outcome: Code(Outcome::NotSeen), ..also(&family.mia, "") },
        ],
    );
    visit.own_words = "Rolls over.".to_owned();
    contact::record_family_visit(&mut nurse.app, visit, nurse.now).unwrap();

    let ava = contacts(&mut nurse, &family.ava);
    let tyler = contacts(&mut nurse, &family.tyler);
    let mia = contacts(&mut nurse, &family.mia);
    let shared = a_home_visit(&family.ava).narrative;
    assert_eq!(ava[0].1.narrative, format!("{shared}\n\nRolls over."));
    assert_eq!(tyler[0].1.narrative, format!("{shared}\n\nCoughs at night."));
    assert_eq!(mia[0].1.narrative, shared, "what is of one child stands on that child's record alone");
    for contacts in [&ava, &tyler, &mia] {
        assert_eq!((contacts.len(), contacts[0].1.written_with_others), (1, 2));
    }
    assert_eq!((mia[0].1.outcome, mia[0].1.child_present), (Code(Outcome::NotSeen), false));
    assert_eq!(tyler[0].1.contact_type, Code(ContactType::HealthReview));
    // Each by their own ties: Liam is nothing to Tyler on record, so he is there by name.
    assert_eq!(tyler[0].1.present, ["Kayleigh Doyle", "Liam Hart"]);
    assert_eq!(mia[0].1.present, ["Kayleigh Doyle", "Liam Hart"]);
    // Figures, packs and the child's voice are of one child.
    assert!(!ava[0].1.given.is_empty() && tyler[0].1.given.is_empty());
    assert!(tyler[0].1.voice.is_empty());
    let grams = |nurse: &mut Nurse, child: &str| -> Vec<u32> {
        let timeline = nurse.opens(child).timeline;
        timeline.iter().filter_map(|line| line.measurement.as_ref()).map(|one| one.value).collect()
    };
    assert_eq!(grams(&mut nurse, &family.ava), [6400]);
    assert_eq!(grams(&mut nurse, &family.tyler), [17_200]);
    assert!(grams(&mut nurse, &family.mia).is_empty());
    assert_eq!(nurse.opens(&family.tyler).tasks[0].title, "Ring the school nurse");
    assert!(nurse.opens(&family.ava).tasks.is_empty());
    // Three contacts travel, and a fourth of nobody.
    assert!(nurse.opens(&family.ava).banner.last_seen.is_some());
    assert!(nurse.opens(&family.mia).banner.last_seen.is_none());
}

#[test]
fn what_stops_one_child_stops_the_save_with_the_childs_name_and_nothing_is_saved() {
    let mut nurse = Nurse::new();
    let family = a_family(&mut nurse);
    let missed = ContactForm {
        outcome: Code(Outcome::WasNotBrought),
        child_present: false,
        ..a_home_visit(&family.tyler)
    };
    nurse.records(missed);
    nurse.minutes_later(60 * 24);
    let visit = a_visit(
        a_home_visit(&family.ava),
        vec![
            AlsoWritten { outcome: Code(Outcome::NoAccess), ..also(&family.tyler, "") },
            AlsoWritten {
                contact_type: None,
                concerns: vec![Code(Concern::Injury)],
                mobility: Some(Code(Mobility::NotMobile)),
                ..also(&family.mia, "")
            },
        ],
    );
    let found = refused(&mut nurse, visit.clone());
    let fields: Vec<&str> = found.iter().map(|problem| problem.field.as_str()).collect();
    let of = |child: &str, field: &str| format!("also.{child}.{field}");
    assert_eq!(fields, [of(&family.tyler, "decision"), of(&family.mia, "contactType")]);
    assert!(found[0].what.starts_with("Tyler: This is the second time"), "{}", found[0].what);

    // With the kind chosen, the injury of a child who does not move about alone is the next stop, and it is hers.
    let RecordFamilyVisit { mut also, contact, .. } = visit;
    also[0].decision = "Rang the mother, seen tomorrow".to_owned();
    also[1].contact_type = Some(Code(ContactType::FollowUp));
    let again = RecordFamilyVisit { also, ..a_visit(contact.form, Vec::new()) };
    let found = refused(&mut nurse, again.clone());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].field, of(&family.mia, "bodyMap"));
    assert!(
        found[0].what.starts_with("Mia: An injury") && found[0].mend.contains("write that contact alone")
    );
    assert!(contacts(&mut nurse, &family.ava).is_empty(), "all of it is saved, or none");

    // What is wrong with the visit is said once, not for each child.
    let mut late = again;
    late.contact.form.happened_on = "tomorrow".to_owned();
    late.also[1].concerns.clear();
    let found = refused(&mut nurse, late);
    assert_eq!(found.iter().map(|problem| problem.field.as_str()).collect::<Vec<_>>(), ["happenedOn"]);
}

#[test]
fn what_is_restricted_for_one_child_is_on_no_other_record() {
    let mut nurse = Nurse::new();
    let family = a_family(&mut nurse);
    let told = "His father came to the window on Sunday night";
    let restricted = AlsoWritten { restricted: true, ..also(&family.tyler, &format!("{told}.")) };
    let mut form = a_home_visit(&family.ava);
    form.narrative = format!("All well. {}, they say.", told.to_lowercase());
    let found = refused(&mut nurse, a_visit(form.clone(), vec![restricted.clone()]));
    assert_eq!((found[0].field.as_str(), found.len()), ("narrative", 1));
    assert!(found[0].what.contains("Tyler") && !found[0].what.contains("window"));

    form.narrative = "All well.".to_owned();
    contact::record_family_visit(&mut nurse.app, a_visit(form, vec![restricted]), nurse.now).unwrap();
    let tyler = &contacts(&mut nurse, &family.tyler)[0].1;
    assert!(tyler.restricted && tyler.narrative.contains(told));
    let ava = &contacts(&mut nurse, &family.ava)[0].1;
    assert!(!ava.restricted && !ava.narrative.contains("father"));

    // Said on paper that it was written with another child's, without the name.
    let query = ChronologyQuery {
        child_id: family.ava.clone(),
        siblings: false,
        restricted_because: None,
        person_id: None,
        only_child_id: None,
        types: Vec::new(),
        from: String::new(),
        until: String::new(),
        significant_only: false,
        oldest_first: false,
    };
    let lines = chronology::chronology(&mut nurse.app, query, nurse.now).unwrap().lines;
    assert!(!lines.is_empty() && lines.iter().all(|line| !line.detail.contains("Tyler")));
}

#[test]
fn amending_one_leaves_the_others_and_taking_back_takes_those_that_are_chosen() {
    let mut nurse = Nurse::new();
    let family = a_family(&mut nurse);
    let visit = a_visit(a_home_visit(&family.ava), vec![also(&family.tyler, ""), also(&family.mia, "")]);
    let first = contact::record_family_visit(&mut nurse.app, visit, nurse.now).unwrap().record_id;
    let opens = |nurse: &mut Nurse, id: &str| {
        contact::open_contact(&mut nurse.app, OpenContact { contact_id: id.to_owned() }, nurse.now).unwrap()
    };
    let opened = opens(&mut nurse, &first);
    let names: Vec<&str> = opened.together.iter().map(|one| one.child.as_str()).collect();
    assert_eq!(names, ["Tyler", "Mia"], "the oldest first");
    let tylers = opened.together[0].contact_id.clone();
    let request = AmendContact {
        contact_id: first.clone(),
        form: ContactForm { narrative: "Two scoops short.".to_owned(), ..opened.form },
        measured: opened.measured,
        reason: "counted again".to_owned(),
        from_revision: 1,
        draft_id: None,
    };
    contact::amend_contact(&mut nurse.app, request, nurse.now).unwrap();
    let theirs = contacts(&mut nurse, &family.tyler);
    assert_eq!(theirs[0].1.narrative, a_home_visit(&family.ava).narrative);
    assert_eq!(opens(&mut nurse, &tylers).together.len(), 2, "an amended one is still one of them");

    let take_back = |nurse: &mut Nurse, ids: Vec<String>, reason: &str| {
        let request = TakeBackVisit { contact_ids: ids, reason: reason.to_owned() };
        contact::take_back_visit(&mut nurse.app, request, nurse.now)
    };
    let alone = nurse.records(a_home_visit(&family.mia));
    assert_eq!(
        take_back(&mut nurse, vec![first.clone(), alone], "another family").unwrap_err(),
        Failure::NotFound,
        "contacts of two visits are not taken back as one"
    );
    assert!(matches!(take_back(&mut nurse, vec![first.clone()], " ").unwrap_err(), Failure::Invalid { .. }));
    take_back(&mut nurse, vec![first, tylers], "another family").unwrap();
    assert!(contacts(&mut nurse, &family.ava).is_empty() && contacts(&mut nurse, &family.tyler).is_empty());
    let mia = contacts(&mut nurse, &family.mia);
    assert_eq!(mia.len(), 2);
    assert!(mia.iter().all(|(_, contact)| contact.written_with_others == 0));
    let timeline = nurse.opens(&family.ava).timeline;
    let figures: Vec<bool> =
        timeline.iter().filter(|line| line.measurement.is_some()).map(|line| line.entered_in_error).collect();
    assert_eq!(figures, [true], "what was measured at it goes with it");
}

#[test]
fn a_child_of_another_family_is_not_written_for() {
    let mut nurse = Nurse::new();
    let family = a_family(&mut nurse);
    let stranger = ChildForm {
        given: "Tobe".to_owned(),
        family: "Okoro".to_owned(),
        nhs_number: String::new(),
        relatives: Vec::new(),
        ..ava()
    };
    let stranger = registers(&mut nurse, stranger);
    for others in [
        vec![also(&stranger, "")],
        vec![also(&family.ava, "")],
        vec![also(&family.tyler, ""), also(&family.tyler, "")],
    ] {
        let visit = a_visit(a_home_visit(&family.ava), others);
        let failed = contact::record_family_visit(&mut nurse.app, visit, nurse.now).unwrap_err();
        assert_eq!(failed, Failure::NotFound);
    }
    assert!(contacts(&mut nurse, &family.ava).is_empty());
}
