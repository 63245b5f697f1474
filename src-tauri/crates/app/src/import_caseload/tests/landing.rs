//! A newer extract meets a caseload that has moved on.

use caseload_domain::{
    child::{Birth, ImdDecile, Level},
    code::YesNoNotAsked,
    record::Record,
    safeguarding::{SafeguardingEnd, SafeguardingKind, SafeguardingOutcome},
};

use super::{Existing, import, landed};
use crate::import_caseload::{
    Plan,
    views::{Disposition, Verdict},
};

const HEADER: &str = "NHS Number,Surname,Forename(s),Date of Birth,EDD,Sex,Address 1,Postcode,Tel,Level of care,Safeguarding,Mother's name,Mother's NHS No,Father's name\n";
const AVA: &str = "9990000018,Doyle,Ava,01/02/2025,,F,1 The Green,LE3 9QH,,Universal,,Orla Doyle,9990000026,";

fn table(rows: &[&str]) -> Vec<u8> {
    format!("{HEADER}{}\n", rows.join("\n")).into_bytes()
}

fn caseload(rows: &[&str]) -> Existing {
    landed(Existing::default(), &import(&table(rows), &Existing::default()))
}

fn only(plan: &Plan) -> (&Disposition, Vec<(&str, &str, &str)>) {
    let row = plan.preview.rows.first().unwrap();
    let differences = row.differences.iter();
    (
        &row.disposition.0,
        differences.map(|one| (one.field.as_str(), one.in_record.as_str(), one.in_file.as_str())).collect(),
    )
}

#[test]
fn a_newer_extract_changes_what_an_import_wrote_and_says_what() {
    let before = caseload(&[AVA]);
    let newer = AVA.replace("LE3 9QH,,Universal", "LE5 3TG,07700 900123,UPP");
    let plan = import(&table(&[&newer]), &before);
    assert_eq!(
        only(&plan),
        (
            &Disposition::Changed,
            vec![
                ("Postcode", "LE3 9QH", "LE5 3TG"),
                ("Level of care", "Universal", "Universal Partnership Plus"),
                ("Telephone", "", "07700 900123"),
            ]
        )
    );
    let after = landed(before.clone(), &plan);
    assert_eq!(after.children.len(), 1);
    assert_eq!(after.children[0].child.id, before.children[0].child.id);
    assert_eq!(after.children[0].child.level, Level::UniversalPartnershipPlus);
    assert_eq!(import(&table(&[&newer]), &after).writes, Vec::new());
}

#[test]
fn a_record_that_a_person_amended_is_never_overwritten() {
    let mut before = caseload(&[AVA]);
    before.children[0].written_by_import = false;
    before.children[0].child.phone = Some("0116 496 0111".to_owned());
    let newer = AVA.replace("LE3 9QH,,", "LE3 9QH,07700 900123,");
    let plan = import(&table(&[&newer]), &before);
    assert_eq!(only(&plan), (&Disposition::InConflict, vec![("Telephone", "0116 496 0111", "07700 900123")]));
    assert_eq!(plan.writes, Vec::new());
    assert_eq!(plan.preview.in_conflict, 1);
}

#[test]
fn a_blank_in_an_amended_record_is_filled() {
    let mut before = caseload(&[AVA]);
    before.children[0].written_by_import = false;
    let newer = AVA.replace("LE3 9QH,,", "LE3 9QH,07700 900123,");
    let plan = import(&table(&[&newer]), &before);
    assert_eq!(only(&plan), (&Disposition::Changed, vec![("Telephone", "", "07700 900123")]));
}

#[test]
fn a_blank_in_the_file_empties_nothing() {
    let full = AVA.replace("LE3 9QH,,", "LE3 9QH,07700 900123,");
    let plan = import(&table(&[AVA]), &caseload(&[&full]));
    assert_eq!((only(&plan).0, plan.writes.len()), (&Disposition::Left, 0));
}

#[test]
fn a_new_flag_lands_even_where_the_details_are_in_conflict_and_an_ended_flag_is_not_reopened() {
    let mut before = caseload(&[AVA]);
    before.children[0].written_by_import = false;
    before.children[0].child.phone = Some("0116 496 0111".to_owned());
    let at_risk = AVA.replace("LE3 9QH,,Universal,", "LE3 9QH,07700 900123,Universal,CPP - Neglect");
    let plan = import(&table(&[&at_risk]), &before);
    assert_eq!(only(&plan).0, &Disposition::InConflict);
    let [Record::SafeguardingEpisode(status)] = plan.writes.as_slice() else {
        panic!("one status, nothing else")
    };
    assert_eq!(status.kind, SafeguardingKind::ChildProtectionPlan);
    let mut after = landed(before, &plan);
    after.children[0].statuses[0].ended = Some(SafeguardingEnd {
        on: super::today(),
        outcome: SafeguardingOutcome::SteppedDown,
        reason: "Stepped down at review".to_owned(),
    });
    assert_eq!(import(&table(&[&at_risk]), &after).writes, Vec::new());
}

#[test]
fn a_child_without_a_number_is_found_by_name_birth_and_postcode_and_gets_its_number() {
    let without = AVA.replace("9990000018", "");
    let before = caseload(&[&without]);
    let plan = import(&table(&[AVA]), &before);
    assert_eq!(only(&plan), (&Disposition::Changed, vec![("NHS number", "", "999 000 0018")]));
    let plan = import(&table(&[&without]), &landed(before, &plan));
    assert_eq!((only(&plan).0, plan.writes.len()), (&Disposition::Left, 0));
}

#[test]
fn unborn_twins_stay_two_and_a_birth_is_pointed_out_not_guessed() {
    let unborn = ",Doyle,Baby,,20/11/2026,,1 The Green,LE3 9QH,,Universal,,Orla Doyle,9990000026,";
    let plan = import(&table(&[unborn, unborn]), &Existing::default());
    assert_eq!(plan.preview.added, 2);
    assert_eq!(plan.preview.rows[1].verdict.0, Verdict::Warn);
    let before = landed(Existing::default(), &plan);
    assert!(before.children.iter().all(|other| matches!(other.child.birth, Birth::Expected(_))));
    assert_eq!(before.children[0].child.household, before.children[1].child.household);
    assert_eq!(import(&table(&[unborn, unborn]), &before).writes, Vec::new());
    let born = "9990000034,Doyle,Finn,03/11/2026,,M,1 The Green,LE3 9QH,,Universal,,Orla Doyle,9990000026,";
    let plan = import(&table(&[born]), &before);
    assert_eq!(only(&plan).0, &Disposition::Added);
    assert!(plan.preview.rows[0].reason.as_deref().unwrap().contains("may be the unborn baby"));
}

#[test]
fn another_mother_than_the_record_is_a_conflict_once_a_person_has_said_more_of_the_first() {
    let mut before = caseload(&[AVA]);
    let newer = AVA.replace("Orla Doyle,9990000026", "Mary Malik,9990000042");
    let plan = import(&table(&[&newer]), &before);
    assert_eq!(only(&plan), (&Disposition::Changed, vec![("Mother", "DOYLE, Orla", "MALIK, Mary")]));
    before.children[0].relationships[0].parental_responsibility = YesNoNotAsked::Yes;
    let plan = import(&table(&[&newer]), &before);
    assert_eq!(only(&plan), (&Disposition::InConflict, vec![("Mother", "DOYLE, Orla", "MALIK, Mary")]));
    assert_eq!(plan.writes, Vec::new());
}

#[test]
fn a_new_brother_joins_the_mother_and_the_household_on_record() {
    let before = caseload(&[AVA]);
    let brother = "9990000034,Doyle,Finn,03/11/2026,,M,1 the green,,,Universal,,Orla Doyle,9990000026,Sean";
    let plan = import(&table(&[brother]), &before);
    let after = landed(before, &plan);
    assert_eq!(after.children[0].child.household, after.children[1].child.household);
    assert_eq!(after.children[0].relationships[0].person, after.children[1].relationships[0].person);
    assert_eq!(after.persons.len(), 2);
}

#[test]
fn a_number_on_record_for_somebody_else_touches_nobody() {
    let before = caseload(&[AVA]);
    let stranger =
        "9990000018,Malik,Zain,05/06/2020,,M,9 High Street,LE1 1AA,,UPP,LAC,Mary Malik,9990000042,";
    let plan = import(&table(&[stranger]), &before);
    assert_eq!(only(&plan).0, &Disposition::InConflict);
    assert_eq!(plan.preview.rows[0].verdict.0, Verdict::Warn);
    assert_eq!(plan.writes, Vec::new());
}

#[test]
fn what_the_programme_needs_to_know_is_read_and_what_cannot_be_read_is_said() {
    let header = "NHS Number,Surname,Forename(s),Date of Birth,Sex,IMD decile,SEND,Date moved in\n";
    let rows = "9990000018,Doyle,Ava,01/02/2025,F,2,EHCP,03/06/2026\n9990000026,Malik,Sana,01/03/2025,F,11,perhaps,03/06/2031\n";
    let plan = import(format!("{header}{rows}").as_bytes(), &Existing::default());
    let after = landed(Existing::default(), &plan);
    let [ava, sana] = after.children.as_slice() else { panic!("two children land") };
    assert_eq!(ava.child.imd_decile, ImdDecile::new(2));
    assert_eq!(ava.child.send, YesNoNotAsked::Yes);
    assert_eq!(ava.child.joined_on, "2026-06-03".parse().ok());
    assert_eq!(
        (sana.child.imd_decile, sana.child.send, sana.child.joined_on),
        (None, YesNoNotAsked::NotAsked, None)
    );
    let said = format!("{:?}", plan.preview.rows[1]);
    for field in ["IMD decile", "SEND", "date moved in"] {
        assert!(said.contains(field), "{field}: {said}");
    }
}
