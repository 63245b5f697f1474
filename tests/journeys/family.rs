//! A child's family: who lives where, whom anybody has seen and at whose contact, and what nobody has asked.

use caseload_app::{
    child::{
        self,
        views::{AmendChild, ChildForm, OpenChild, RegisterChild, RelativeForm},
    },
    code::Code,
    contact::{self, views::EnteredInError},
    document,
    failure::Failure,
    family::{
        self,
        views::{AdultView, FamilyView},
    },
    flag::{
        self,
        views::{FlagForm, RaiseFlag},
    },
};
use caseload_domain::{
    code::YesNoNotAsked::{self, No, NotAsked, Yes},
    family::{FosteringReason, SiblingTie},
    flag::{FlagSource, FlagStatus, FlagType},
    genogram::EdgeKind,
    person::RelationshipRole::{self, Carer, Father, Mother, MothersPartner},
    safeguarding::ParentalFactor,
};

use crate::nurse::{Nurse, a_home_visit, ava};

fn somebody(role: RelationshipRole, given: &str, lives: YesNoNotAsked) -> RelativeForm {
    RelativeForm {
        relationship_id: None,
        person_id: None,
        role: Code(role),
        family: "Doyle".to_owned(),
        given: given.to_owned(),
        nhs_number: String::new(),
        date_of_birth: String::new(),
        phone: String::new(),
        parental_responsibility: Code(NotAsked),
        lives_with_child: Code(lives),
    }
}

/// The same person again, for another child.
fn the_same(known: &RelativeForm, role: RelationshipRole, lives: YesNoNotAsked) -> RelativeForm {
    RelativeForm { relationship_id: None, role: Code(role), lives_with_child: Code(lives), ..known.clone() }
}

fn registers(nurse: &mut Nurse, form: ChildForm) -> String {
    let request = RegisterChild { form, duplicates_seen: true };
    child::register_child(&mut nurse.app, request, nurse.now).unwrap().child_id.unwrap()
}

fn tyler(relatives: Vec<RelativeForm>) -> ChildForm {
    ChildForm {
        given: "Tyler".to_owned(),
        known_as: String::new(),
        date_of_birth: "03/02/2019".to_owned(),
        gestation: String::new(),
        nhs_number: String::new(),
        address_lines: vec!["2 Quarry Lane".to_owned()],
        relatives,
        ..ava()
    }
}

fn family_of(nurse: &mut Nurse, child_id: &str) -> FamilyView {
    family::family_view(&mut nurse.app, OpenChild { child_id: child_id.to_owned() }, nurse.now).unwrap()
}

fn named<'a>(view: &'a FamilyView, name: &str) -> &'a AdultView {
    view.adults.iter().find(|adult| adult.name == name).unwrap()
}

fn names(people: &[caseload_app::family::views::NamedOne]) -> Vec<&str> {
    people.iter().map(|one| one.name.as_str()).collect()
}

#[test]
fn half_brothers_in_two_homes_are_one_family_and_their_father_lives_in_one_of_them() {
    let mut nurse = Nurse::new();
    let mut form = ava();
    form.relatives.push(somebody(Father, "Liam", No));
    let ava = registers(&mut nurse, form);
    let known = nurse.opens(&ava).form.relatives;
    let liam = known.iter().find(|one| one.given == "Liam").unwrap();
    let tyler =
        registers(&mut nurse, tyler(vec![the_same(liam, Father, Yes), somebody(Mother, "Shona", Yes)]));

    let view = family_of(&mut nurse, &ava);
    assert_eq!(view.homes.len(), 2);
    assert!(view.homes[0].is_this_childs && view.homes[0].address.starts_with("14 Larkspur Row"));
    assert_eq!(names(&view.homes[0].adults), ["Kayleigh Doyle"]);
    let mut elsewhere = names(&view.homes[1].adults);
    elsewhere.sort_unstable();
    assert_eq!(elsewhere, ["Liam Doyle", "Shona Doyle"]);
    let brother = &view.siblings[0];
    assert_eq!(
        (brother.child_id.as_str(), brother.tie.0, brother.same_home),
        (tyler.as_str(), SiblingTie::Half, false)
    );
    // He is father to both, and lives with one of them.
    let lives: Vec<_> = named(&view, "Liam Doyle")
        .roles
        .iter()
        .map(|role| (role.child.as_str(), role.is_this_child, role.lives_with_child.0))
        .collect();
    assert_eq!(lives, [("Ava-Mae", true, No), ("Tyler", false, Yes)]);
    // His father is on record, lives elsewhere, and nobody has said whether she has a partner.
    assert_eq!(view.roles_not_asked, [Code(MothersPartner)]);
    let kinds: Vec<EdgeKind> = view.genogram.edges.iter().map(|edge| edge.kind.0).collect();
    assert!(kinds.contains(&EdgeKind::Apart) && kinds.contains(&EdgeKind::Together));
    // Two homes of two or more are drawn; from the brother's side it is the same family.
    assert_eq!(view.genogram.homes.len(), 2);
    let his = family_of(&mut nurse, &tyler);
    assert!(his.homes[0].is_this_childs && his.adults.len() == 3);
}

#[test]
fn a_father_nobody_has_asked_about_has_a_row_and_a_sign_until_he_is_added() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    let view = family_of(&mut nurse, &ava);
    assert_eq!(view.roles_not_asked, [Code(Father)]);
    let without_a_record = |view: &FamilyView| {
        let signs = view.genogram.symbols.iter();
        signs.filter(|sign| sign.child_id.is_none() && sign.person_id.is_none()).count()
    };
    assert_eq!(without_a_record(&view), 1);
    // The mother is on record and nobody has met her: that is something else.
    assert!(named(&view, "Kayleigh Doyle").seen.is_none());

    let mut form = nurse.opens(&ava).form;
    form.relatives.push(somebody(Father, "Liam", Yes));
    let request = AmendChild { child_id: ava.clone(), form, reason: "asked at the visit".to_owned() };
    child::amend_child(&mut nurse.app, request, nurse.now).unwrap();
    let view = family_of(&mut nurse, &ava);
    assert!(view.roles_not_asked.is_empty());
    assert_eq!(without_a_record(&view), 0);
}

#[test]
fn a_mother_seen_at_one_childs_contact_is_seen_for_both_and_it_is_said_with_which() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    let kayleigh = nurse.opens(&ava).form.relatives[0].clone();
    let tyler = registers(
        &mut nurse,
        ChildForm { same_household_as: Some(ava.clone()), ..tyler(vec![the_same(&kayleigh, Mother, Yes)]) },
    );
    let there = nurse.opens(&tyler).relatives[0].relationship_id.clone();
    let mut visit = a_home_visit(&tyler);
    visit.present_relationships = vec![there];
    let contact_id = nurse.records(visit);

    let view = family_of(&mut nurse, &ava);
    let seen = named(&view, "Kayleigh Doyle").seen.clone().unwrap();
    assert_eq!((seen.on, seen.child.as_str(), seen.is_this_child), (nurse.now.today, "Tyler", false));
    assert_eq!(seen.contact_id, contact_id);
    assert!(family_of(&mut nurse, &tyler).adults[0].seen.as_ref().unwrap().is_this_child);
    assert_eq!(view.siblings[0].tie.0, SiblingTie::OneParent);
    assert!(view.siblings[0].same_home);

    // The contact was about somebody else's child: nobody has met her after all.
    let request = EnteredInError { record_id: contact_id, reason: "another child's visit".to_owned() };
    contact::entered_in_error(&mut nurse.app, request, nurse.now).unwrap();
    assert!(named(&family_of(&mut nurse, &ava), "Kayleigh Doyle").seen.is_none());
}

fn flags(nurse: &mut Nurse, child: &str, flag_type: FlagType) -> String {
    let form = FlagForm {
        child_id: child.to_owned(),
        flag_type: Code(flag_type),
        categories: Vec::new(),
        status: Code(FlagStatus::Suspected),
        source: Code(FlagSource::Family),
        source_detail: "Said at the visit".to_owned(),
        since: "today".to_owned(),
        review_on: "in 2 weeks".to_owned(),
        detail: "Shouting at night".to_owned(),
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
    flag::raise_flag(&mut nurse.app, RaiseFlag { form, draft_id: None }, nurse.now).unwrap().record_id
}

#[test]
fn factors_of_the_parents_come_together_from_every_childs_record_and_each_names_its_source() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    let tyler =
        registers(&mut nurse, ChildForm { same_household_as: Some(ava.clone()), ..tyler(Vec::new()) });
    let abuse = flags(&mut nurse, &tyler, FlagType::DomesticAbuse);
    let view = family_of(&mut nurse, &ava);
    assert_eq!((view.factors.len(), view.of_the_trio), (1, 1));
    let mood = flags(&mut nurse, &ava, FlagType::ParentalMentalHealth);
    flags(&mut nurse, &ava, FlagType::Neglect);
    let view = family_of(&mut nurse, &ava);
    let told: Vec<_> = view
        .factors
        .iter()
        .map(|factor| {
            (factor.factor.0, factor.sources[0].tag.record_id.clone(), factor.sources[0].child.as_str())
        })
        .collect();
    assert_eq!(
        told,
        [(ParentalFactor::DomesticAbuse, abuse, "Tyler"), (ParentalFactor::MentalHealth, mood, "Ava-Mae")]
    );
    assert_eq!(view.of_the_trio, 2);
}

#[test]
fn the_question_of_private_fostering_is_asked_until_a_parent_lives_with_the_child() {
    let mut nurse = Nurse::new();
    let child =
        registers(&mut nurse, tyler(vec![somebody(Carer, "Bev", Yes), somebody(Mother, "Shona", No)]));
    let asked = |nurse: &mut Nurse| family_of(nurse, &child).fostering.map(|reason| reason.0);
    assert_eq!(asked(&mut nurse), Some(FosteringReason::NobodyClose));
    let mut form = nurse.opens(&child).form;
    for relative in &mut form.relatives {
        relative.lives_with_child = Code(Yes);
    }
    let request = AmendChild { child_id: child.clone(), form, reason: "she has moved in".to_owned() };
    child::amend_child(&mut nurse.app, request, nurse.now).unwrap();
    assert_eq!(asked(&mut nurse), None);
}

#[test]
fn the_genogram_on_paper_has_everybody_and_its_name_has_nobody() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    let request = OpenChild { child_id: ava };
    let made = document::make_genogram(&mut nurse.app, &request, nurse.now).unwrap();
    assert_eq!(made.name, "genogram-2027-01-04.pdf");
    let pdf = lopdf::Document::load_mem(&made.bytes).unwrap();
    let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
    let text: String = pdf.extract_text(&pages).unwrap().chars().filter(|one| !one.is_whitespace()).collect();
    for said in ["Genogram", "DOYLE,Ava-Mae", "KayleighDoyle", "mother", "father", "notasked", "notseen"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let nobody = OpenChild { child_id: "0190b000-0000-7000-8000-000000000000".to_owned() };
    assert_eq!(document::make_genogram(&mut nurse.app, &nobody, nurse.now).unwrap_err(), Failure::NotFound);
}
