//! Families: one visit written for several children, twins, a home that changes, and the family on one page.

use caseload_app::{
    child::{
        self,
        views::{AmendChild, ChildForm, OpenChild, RegisterChild, RelativeForm},
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
    family::{
        self,
        views::{
            ChangeHousehold, FamilySummary, FamilyView, HomeConcernKind, JoiningAdult, RegisterTwin,
            SummaryHeading, SummaryQuery, TieNow,
        },
    },
    flag::{
        self,
        views::{FlagForm, RaiseFlag},
    },
    measurement::views::MeasuredTyped,
    settings::{self, views::AuditQuery},
};
use caseload_domain::{
    body_map::Mobility,
    child::Level,
    code::{
        Coded as _,
        YesNoNotAsked::{self, No, NotAsked, Yes},
    },
    concern::Concern,
    contact::{ContactType, Outcome},
    flag::{FlagSource, FlagStatus, FlagType},
    genogram::EdgeKind,
    person::RelationshipRole::{self, Father, Mother, MothersPartner},
};

use crate::nurse::{Nurse, a_home_visit, ava};

/// Ava, Tyler and Mia with their mother Kayleigh; their father Liam is the father of the two younger ones.
#[derive(Clone)]
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

fn a_change(family: &Family, on: &str, why: &str) -> ChangeHousehold {
    ChangeHousehold {
        child_id: family.ava.clone(),
        on: on.to_owned(),
        why: why.to_owned(),
        moving: Vec::new(),
        home_of: None,
        address_lines: Vec::new(),
        postcode: String::new(),
        ties: Vec::new(),
        joins: None,
        draft_id: None,
    }
}

fn view(nurse: &mut Nurse, child_id: &str) -> FamilyView {
    family::family_view(&mut nurse.app, OpenChild { child_id: child_id.to_owned() }, nurse.now).unwrap()
}

/// The ties of an adult as they shall be: who lives with each child.
fn ties_of(nurse: &mut Nurse, family: &Family, adult: &str, lives: &[&str]) -> Vec<TieNow> {
    let view = view(nurse, &family.ava);
    let adult = view.adults.iter().find(|one| one.name == adult).unwrap();
    adult
        .roles
        .iter()
        .map(|role| TieNow {
            relationship_id: role.relationship_id.clone(),
            lives_with_child: Code(if lives.contains(&role.child.as_str()) { Yes } else { No }),
            parental_responsibility: role.parental_responsibility,
        })
        .collect()
}

/// Liam moves out with Mia; Ava and Tyler stay with their mother.
fn separates(nurse: &mut Nurse, family: &Family) -> ChangeHousehold {
    let mut change = a_change(family, "4 Dec 2026", "Parents separated");
    change.moving = vec![family.mia.clone()];
    change.address_lines = vec!["9 Mill Lane".to_owned()];
    change.postcode = "LE3 6BB".to_owned();
    change.ties = ties_of(nurse, family, "Liam Hart", &["Mia"]);
    change.ties.extend(ties_of(nurse, family, "Kayleigh Doyle", &["Ava-Mae", "Tyler"]));
    change
}

fn homes(view: &FamilyView) -> Vec<(String, Vec<String>, Vec<String>)> {
    let names = |people: &[family::views::NamedOne]| people.iter().map(|one| one.name.clone()).collect();
    view.homes.iter().map(|home| (home.address.clone(), names(&home.children), names(&home.adults))).collect()
}

#[test]
fn parents_separate_the_children_live_in_two_places_and_what_was_before_keeps_its_dates() {
    let mut nurse = Nurse::new();
    let family = a_family(&mut nurse);
    let change = separates(&mut nurse, &family);
    assert!(family::check_household(&mut nurse.app, change.clone(), nurse.now).unwrap().concerns.is_empty());
    family::change_household(&mut nurse.app, change, nurse.now).unwrap();
    let after = view(&mut nurse, &family.ava);
    let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        homes(&after),
        [
            ("14 Larkspur Row, LE3 9QH".to_owned(), words(&["Ava-Mae", "Tyler"]), words(&["Kayleigh Doyle"])),
            ("9 Mill Lane, LE3 6BB".to_owned(), words(&["Mia"]), words(&["Liam Hart"])),
        ]
    );
    // Each child's home before has its last day, and who lived there.
    let before: Vec<_> = after
        .homes_before
        .iter()
        .map(|home| (home.children.join(", "), home.adults.len(), home.until.to_string()))
        .collect();
    // Tyler's home had his mother alone on record.
    assert_eq!(
        before,
        [("Ava-Mae, Mia".to_owned(), 2, "2026-12-03".to_owned())],
        "Tyler lives with whom he lived"
    );
    // A father who moves out is a father still.
    let liam = after.adults.iter().find(|adult| adult.name == "Liam Hart").unwrap();
    assert!(liam.roles.iter().all(|role| role.until.is_none()));
    assert!(after.genogram.edges.iter().any(|edge| edge.kind.0 == EdgeKind::Apart));

    // Together again: a third time at home, and the two before stay as they are.
    nurse.minutes_later(60);
    let mut again = a_change(&family, "28 Dec 2026", "Together again");
    again.moving = vec![family.mia.clone()];
    again.home_of = Some(family.ava.clone());
    again.ties = ties_of(&mut nurse, &family, "Liam Hart", &["Ava-Mae", "Mia"]);
    again.ties.extend(ties_of(&mut nurse, &family, "Kayleigh Doyle", &["Ava-Mae", "Tyler", "Mia"]));
    family::change_household(&mut nurse.app, again, nurse.now).unwrap();
    let after = view(&mut nurse, &family.mia);
    assert_eq!(after.homes.len(), 1);
    let mias = after.homes_before.iter().filter(|home| home.children.contains(&"Mia".to_owned()));
    let mias: Vec<_> =
        mias.map(|home| (home.since.map(|day| day.to_string()), home.until.to_string())).collect();
    assert_eq!(
        mias,
        [(Some("2026-12-04".to_owned()), "2026-12-27".to_owned()), (None, "2026-12-03".to_owned())]
    );
}

#[test]
fn a_change_is_undone_while_nothing_else_was_written_and_what_it_wrote_stays_readable() {
    let mut nurse = Nurse::new();
    let family = a_family(&mut nurse);
    let before = homes(&view(&mut nurse, &family.ava));
    let change = separates(&mut nurse, &family);
    family::change_household(&mut nurse.app, change, nurse.now).unwrap();
    assert_eq!(view(&mut nurse, &family.ava).last_change.unwrap().why, "Parents separated");
    nurse.minutes_later(5);
    let undo = |nurse: &mut Nurse| {
        let request = OpenChild { child_id: family.ava.clone() };
        family::undo_household(&mut nurse.app, request, nurse.now)
    };
    undo(&mut nurse).unwrap();
    let after = view(&mut nurse, &family.ava);
    assert_eq!(homes(&after), before);
    assert!(after.homes_before.is_empty() && after.last_change.is_none());
    assert_eq!(undo(&mut nurse).unwrap_err(), Failure::NotFound, "there is nothing more to undo");
}

#[test]
fn a_partner_joins_and_leaves_with_dates_and_is_one_person_when_he_comes_back() {
    let mut nurse = Nurse::new();
    let family = a_family(&mut nurse);
    let mut joins = a_change(&family, "10 Dec 2026", "Dean moved in");
    joins.joins = Some(JoiningAdult {
        person_id: None,
        role: Code(MothersPartner),
        family: "Marsh".to_owned(),
        given: "Dean".to_owned(),
        date_of_birth: String::new(),
        phone: String::new(),
        parental_responsibility: Code(No),
        children: vec![family.ava.clone(), family.tyler.clone()],
    });
    family::change_household(&mut nurse.app, joins, nurse.now).unwrap();
    let dean = |nurse: &mut Nurse| {
        let view = view(nurse, &family.ava);
        view.adults.into_iter().find(|adult| adult.name == "Dean Marsh").unwrap().roles
    };
    let roles = dean(&mut nurse);
    assert_eq!(roles.len(), 2);
    assert!(roles.iter().all(|role| role.since.unwrap().to_string() == "2026-12-10" && role.until.is_none()));

    let mut leaves = a_change(&family, "20 Dec 2026", "Dean moved out");
    leaves.ties = ties_of(&mut nurse, &family, "Dean Marsh", &[]);
    family::change_household(&mut nurse.app, leaves, nurse.now).unwrap();
    let roles = dean(&mut nurse);
    assert!(roles.iter().all(|role| role.until.unwrap().to_string() == "2026-12-19"));

    let mut returns = a_change(&family, "2 Jan 2027", "Dean is back");
    returns.ties = ties_of(&mut nurse, &family, "Dean Marsh", &["Ava-Mae"]);
    family::change_household(&mut nurse.app, returns, nurse.now).unwrap();
    let roles = dean(&mut nurse);
    let avas: Vec<_> = roles.iter().filter(|role| role.is_this_child).collect();
    assert_eq!(avas.len(), 1, "he stands once beside her");
    assert_eq!((avas[0].since.unwrap().to_string().as_str(), avas[0].until), ("2027-01-02", None));
    // Amending her details loses none of the days.
    let form = nurse.opens(&family.ava).form;
    let request = AmendChild {
        child_id: family.ava.clone(),
        form: ChildForm { phone: "07700 900999".to_owned(), ..form },
        reason: "new number".to_owned(),
    };
    child::amend_child(&mut nurse.app, request, nurse.now).unwrap();
    assert_eq!(dean(&mut nurse)[0].since.unwrap().to_string(), "2027-01-02");
    let before = view(&mut nurse, &family.ava).homes_before;
    let avas = before.iter().filter(|home| home.children.contains(&"Ava-Mae".to_owned())).count();
    assert_eq!(avas, 3, "each time somebody came or went ended one");
}

#[test]
fn who_is_of_concern_elsewhere_is_said_before_he_joins_and_stands_on_the_home_after() {
    let mut nurse = Nurse::new();
    let family = a_family(&mut nurse);
    let mut form = ChildForm {
        given: "Ella".to_owned(),
        family: "Marsh".to_owned(),
        nhs_number: String::new(),
        address_lines: vec!["2 Far Road".to_owned()],
        relatives: vec![somebody(Father, "Dean", "Marsh", No)],
        ..ava()
    };
    form.date_of_birth = "01/05/2020".to_owned();
    let ella = registers(&mut nurse, form);
    raises(&mut nurse, &ella, FlagType::DomesticAbuse);
    let dean = nurse.opens(&ella).relatives[0].person_id.clone();
    let mut joins = a_change(&family, "10 Dec 2026", "Dean moved in");
    joins.joins = Some(JoiningAdult {
        person_id: Some(dean),
        role: Code(MothersPartner),
        family: String::new(),
        given: String::new(),
        date_of_birth: String::new(),
        phone: String::new(),
        parental_responsibility: Code(NotAsked),
        children: vec![family.ava.clone(), family.tyler.clone()],
    });
    let found = family::check_household(&mut nurse.app, joins.clone(), nurse.now).unwrap().concerns;
    assert_eq!(found.len(), 1, "said once, not for each child");
    assert_eq!((found[0].adult.as_str(), found[0].child.as_str()), ("Dean Marsh", "Ella"));
    assert_eq!(found[0].kind, Code(HomeConcernKind::Adult));
    // It is said, and never held back.
    family::change_household(&mut nurse.app, joins, nurse.now).unwrap();
    assert_eq!(view(&mut nurse, &family.ava).homes[0].concerns.len(), 1);

    // A risk that was written for the home they leave is asked about when they have left it.
    raises(&mut nurse, &family.mia, FlagType::HomeRisk);
    nurse.minutes_later(60 * 24 * 10);
    let mut moves = a_change(&family, "today", "Mia lives with her father");
    moves.moving = vec![family.mia.clone()];
    moves.address_lines = vec!["9 Mill Lane".to_owned()];
    let found = family::check_household(&mut nurse.app, moves, nurse.now).unwrap().concerns;
    let kinds: Vec<_> = found.iter().map(|one| (one.kind.0, one.child.as_str())).collect();
    assert_eq!(kinds, [(HomeConcernKind::OldHome, "Mia")]);
}

#[test]
fn what_cannot_be_is_refused_field_by_field() {
    let mut nurse = Nurse::new();
    let family = a_family(&mut nurse);
    let mut refused =
        |change: ChangeHousehold| match family::change_household(&mut nurse.app, change, nurse.now) {
            Err(Failure::Invalid { problems }) => {
                problems.into_iter().map(|problem| problem.field).collect::<Vec<_>>()
            }
            other => panic!("{other:?}"),
        };
    assert_eq!(refused(a_change(&family, "", "")), ["on", "why"]);
    assert_eq!(refused(a_change(&family, "today", "Nothing")), ["moving"]);
    let mut to_itself = a_change(&family, "today", "Moved");
    to_itself.moving = vec![family.mia.clone()];
    to_itself.home_of = Some(family.mia.clone());
    assert_eq!(refused(to_itself), ["homeOf"]);
    let mut nobody = a_change(&family, "today", "Joined");
    nobody.joins = Some(JoiningAdult {
        person_id: None,
        role: Code(MothersPartner),
        family: String::new(),
        given: "Dean".to_owned(),
        date_of_birth: "last spring".to_owned(),
        phone: String::new(),
        parental_responsibility: Code(NotAsked),
        children: Vec::new(),
    });
    assert_eq!(refused(nobody), ["joins.children", "joins.dateOfBirth", "joins.family"]);
}

fn raises(nurse: &mut Nurse, child_id: &str, flag_type: FlagType) -> String {
    let form = FlagForm {
        child_id: child_id.to_owned(),
        flag_type: Code(flag_type),
        categories: Vec::new(),
        status: Code(FlagStatus::Confirmed),
        source: Code(FlagSource::OwnObservation),
        source_detail: String::new(),
        since: "1 Dec 2026".to_owned(),
        review_on: "in 2 weeks".to_owned(),
        detail: "Told at the visit.".to_owned(),
        restricted: false,
        local_type: None,
        known_to: String::new(),
        action_taken: String::new(),
        police_reference: String::new(),
        not_reported_because: String::new(),
        health_advice: Code(NotAsked),
        law_advice: Code(NotAsked),
        events: Vec::new(),
    };
    let request = RaiseFlag { form, draft_id: None };
    flag::raise_flag(&mut nurse.app, request, nurse.now).unwrap().record_id
}

#[test]
fn a_twin_has_its_own_number_weight_and_place_and_the_same_mother_once() {
    let mut nurse = Nurse::new();
    let family = a_family(&mut nurse);
    let known = nurse.opens(&family.ava).form;
    let twin = |given: &str| ChildForm {
        given: given.to_owned(),
        known_as: String::new(),
        nhs_number: "999 000 0034".to_owned(),
        relatives: known
            .relatives
            .iter()
            .map(|one| RelativeForm { relationship_id: None, ..one.clone() })
            .collect(),
        ..known.clone()
    };
    let request = |form: ChildForm, birth_order: &str, birth_weight: &str| RegisterTwin {
        twin_of: family.ava.clone(),
        form,
        birth_order: birth_order.to_owned(),
        birth_weight: birth_weight.to_owned(),
        duplicates_seen: true,
    };
    let late = ChildForm { date_of_birth: "15/08/26".to_owned(), ..twin("Rory") };
    let Err(Failure::Invalid { problems }) =
        family::register_twin(&mut nurse.app, request(late, "0", "heavy"), nurse.now)
    else {
        panic!("two days apart is no twin");
    };
    let fields: Vec<_> = problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["birthOrder", "dateOfBirth", "birthWeight"]);

    let saved = family::register_twin(&mut nurse.app, request(twin("Rory"), "2", "2.41"), nurse.now).unwrap();
    let rory = saved.child_id.unwrap();
    let after = view(&mut nurse, &rory);
    assert_eq!(after.adults.len(), 2, "nobody is doubled");
    assert!(after.adults.iter().any(|adult| adult.name == "Kayleigh Doyle" && adult.roles.len() == 4));
    assert_eq!(after.homes.len(), 1);
    let opened = nurse.opens(&rory);
    let grams = opened.timeline.iter().find_map(|line| line.measurement.as_ref()).unwrap().value;
    assert_eq!((grams, opened.form.gestation.as_str()), (2410, "34+0"));
}

fn summary(nurse: &mut Nurse, child_id: &str, because: Option<&str>) -> FamilySummary {
    let request =
        SummaryQuery { child_id: child_id.to_owned(), restricted_because: because.map(str::to_owned) };
    family::family_summary(&mut nurse.app, request, nurse.now).unwrap()
}

fn part(summary: &FamilySummary, heading: SummaryHeading) -> Vec<String> {
    let part = summary.parts.iter().find(|part| part.heading == Code(heading)).unwrap();
    part.lines.iter().map(|line| line.text.clone()).collect()
}

#[test]
fn a_family_is_told_on_one_page_and_each_line_leads_to_its_entry() {
    let mut nurse = Nurse::new();
    let family = a_family(&mut nurse);
    let visit = a_visit(
        a_home_visit(&family.ava),
        vec![AlsoWritten { next_title: "Ring the school nurse".to_owned(), ..also(&family.tyler, "") }],
    );
    contact::record_family_visit(&mut nurse.app, visit, nurse.now).unwrap();
    raises(&mut nurse, &family.tyler, FlagType::YoungCarer);
    let change = separates(&mut nurse, &family);
    family::change_household(&mut nurse.app, change, nurse.now).unwrap();

    let page = summary(&mut nurse, &family.ava, None);
    assert_eq!(page.of, "Ava-Mae, Tyler and Mia");
    let all: Vec<&SummaryHeading> = page.parts.iter().map(|part| &part.heading.0).collect();
    assert_eq!(all, SummaryHeading::ALL.iter().collect::<Vec<_>>(), "an empty part is said to be empty");
    let has = |heading, words: &str| {
        let lines = part(&page, heading);
        assert!(lines.iter().any(|line| line.contains(words)), "{words}: {lines:#?}");
    };
    has(SummaryHeading::Adults, "Liam Hart: father of Ava-Mae, father of Mia");
    has(SummaryHeading::Adults, "lives with: yes for Mia, no for Ava-Mae");
    has(SummaryHeading::Homes, "Mia with Liam Hart: 9 Mill Lane, LE3 6BB, since 4 December 2026");
    has(SummaryHeading::Homes, "Mia until 3 December 2026: 14 Larkspur Row");
    has(SummaryHeading::Safeguarding, "Tyler: Young carer, confirmed");
    has(SummaryHeading::LastContacts, "Tyler: last seen 4 January 2027");
    has(SummaryHeading::LastContacts, "Mia: no contact on record");
    has(SummaryHeading::Next, "Tyler: Ring the school nurse");
    has(SummaryHeading::Growth, "Ava-Mae: weight 6.40 kg");
    has(SummaryHeading::NotKnown, "Tyler: father, not asked");
    has(SummaryHeading::Others, "GP practice Westcotes");
    for line in page.parts.iter().flat_map(|part| &part.lines) {
        let ids = [&family.ava, &family.tyler, &family.mia];
        assert!(ids.contains(&&line.child_id) && !line.record_id.is_empty(), "{}", line.text);
    }
    let made = family::make_family_summary(
        &mut nurse.app,
        &SummaryQuery { child_id: family.ava.clone(), restricted_because: None },
        nurse.now,
    )
    .unwrap();
    assert!(made.bytes.starts_with(b"%PDF") && made.name == "family-summary-2027-01-04.pdf");
}

#[test]
fn what_is_restricted_is_on_the_page_only_when_it_is_chosen_and_the_choice_is_noted() {
    let mut nurse = Nurse::new();
    let family = a_family(&mut nurse);
    let told = "His father came to the window";
    let visit = a_visit(
        a_home_visit(&family.ava),
        vec![AlsoWritten { restricted: true, ..also(&family.tyler, told) }],
    );
    contact::record_family_visit(&mut nurse.app, visit, nurse.now).unwrap();
    let tylers = |page: &FamilySummary| part(page, SummaryHeading::LastContacts).join(" ");
    let page = summary(&mut nurse, &family.ava, None);
    assert_eq!(page.held_back, 1);
    assert!(tylers(&page).contains("Tyler: last seen") && !tylers(&page).contains("Tyler: 4 January"));
    let empty = SummaryQuery { child_id: family.ava.clone(), restricted_because: Some(" ".to_owned()) };
    assert!(matches!(
        family::family_summary(&mut nurse.app, empty, nurse.now).unwrap_err(),
        Failure::Invalid { .. }
    ));
    let page = summary(&mut nurse, &family.ava, Some("handing the family over"));
    assert_eq!(page.held_back, 0);
    assert!(tylers(&page).contains("Tyler: 4 January 2027, follow-up, seen"));
    let book = settings::audit(&mut nurse.app, AuditQuery { offset: 0, limit: 20 }, nurse.now).unwrap();
    assert!(book.lines.iter().any(|line| line.action == "show-restricted-summary"));
}
