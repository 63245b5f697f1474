//! A school nurse's work: the register, a morning of measurements, the pupil file, questionnaires and digital contacts.

use caseload_app::{
    App, Strength,
    child::{
        self,
        views::{ChildForm, OpenChild, RegisterChild},
    },
    code::Code,
    failure::Failure,
    import_caseload::{self, views::OneImport},
    place::{
        self,
        views::{PlaceForm, SavePlace, SetInvitation},
    },
    programme::{self, views::OfChild},
    school::{
        self,
        views::{
            AdvanceQuestionnaire, CatchUpList, CatchUpQuery, ClassDay, ClassQuery, ClassView, DigitalQuery,
            InviteQuestionnaire, PupilFileQuery, PupilRow, QuestionnaireStep, SaveDigitalResult, SavePupil,
        },
    },
    session::{
        self,
        views::{Nothing, SetUpForm},
    },
};
use caseload_domain::{
    child::{Level, Sex},
    contact::ContactType,
    due::DueState,
    ncmp::{CatchUp, NcmpResult, NcmpYear},
    place::{InvitationStatus, PlaceKind},
    practitioner::{Area, Role},
    questionnaire::TriageOutcome,
};
use caseload_tests::a_made_up_nhs_number;

use crate::nurse::{Nurse, PASSPHRASE, ava, monday_morning};

const SCHOOL: &str = "Larkspur Primary";

#[test]
fn a_place_is_registered_amended_with_a_reason_and_no_two_share_a_name() {
    let mut nurse = Nurse::new();
    nurse.registers_pupil(1, "12/04/2022", SCHOOL);
    let list = nurse.places();
    assert_eq!(list.not_registered.len(), 1, "a school on a record is offered to the register");
    let id = nurse.adds_school(SCHOOL, "999001");
    let list = nurse.places();
    assert!(list.not_registered.is_empty());
    assert_eq!((list.places[0].pupils, list.places[0].form.named_nurse.as_str()), (1, ""));

    let amend = |reason: &str, nurse_name: &str| SavePlace {
        place_id: Some(id.clone()),
        from_revision: Some(1),
        form: PlaceForm { named_nurse: nurse_name.to_owned(), ..a_school(SCHOOL, "999001") },
        reason: reason.to_owned(),
    };
    let now = nurse.now;
    assert_eq!(mends(place::save_place(&mut nurse.app, amend(" ", "Ruth Kowalczyk"), now)), ["reason"]);
    place::save_place(&mut nurse.app, amend("named today", "Ruth Kowalczyk"), now).unwrap();
    assert_eq!(nurse.places().places[0].form.named_nurse, "Ruth Kowalczyk");
    let again = place::save_place(&mut nurse.app, amend("named today", "Somebody else"), now);
    assert_eq!(again.unwrap_err(), Failure::ChangedMeanwhile);

    let twin = SavePlace {
        place_id: None,
        from_revision: None,
        form: a_school("larkspur primary", "12345"),
        reason: String::new(),
    };
    assert_eq!(mends(place::save_place(&mut nurse.app, twin, now)), ["name", "urn"]);
}

#[test]
fn a_morning_of_thirty_children_is_written_row_by_row() {
    let mut nurse = Nurse::new();
    let school = nurse.adds_school(SCHOOL, "999001");
    let pupils: Vec<String> = (1..=30).map(|n| nurse.registers_pupil(n, "12/04/2022", SCHOOL)).collect();
    // A year younger, and another school: neither is in the class.
    nurse.registers_pupil(31, "12/04/2023", SCHOOL);
    nurse.registers_pupil(32, "12/04/2022", "Another school");
    let class = nurse.class(&school);
    assert_eq!((class.rows.len(), class.tally.to_do), (30, 30));

    for (place, child) in pupils.iter().enumerate() {
        let result = match place {
            26 => NcmpResult::Absent,
            27 => NcmpResult::RefusedByParent,
            28 => NcmpResult::Left,
            29 => NcmpResult::Unable,
            _ => NcmpResult::Measured,
        };
        let row = if result == NcmpResult::Measured {
            nurse.saves(&school, child, result, "108.7", "19.2").unwrap()
        } else {
            nurse.saves(&school, child, result, "", "").unwrap()
        };
        assert_eq!(row.saved.unwrap().result.0, result);
    }
    let class = nurse.class(&school);
    let tally = &class.tally;
    assert_eq!(
        (tally.measured, tally.absent, tally.refused, tally.left, tally.unable, tally.to_do),
        (26, 1, 1, 1, 1, 0)
    );
    assert_eq!((tally.heights.whole, tally.heights.of, tally.heights.looks_rounded), (0, 26, false));
    assert_eq!(class.catch_up, [pupils[26].clone()]);

    // What the morning means to the programme.
    assert_eq!(nurse.state_of(&pupils[0], ContactType::NcmpReception), DueState::Done);
    assert_ne!(nurse.state_of(&pupils[26], ContactType::NcmpReception), DueState::Done);
    assert_eq!(nurse.state_of(&pupils[29], ContactType::NcmpReception), DueState::NotEligible);
    // The morning outlives the program.
    nurse.restart();
    nurse.unlock();
    assert_eq!(nurse.class(&school).tally.measured, 26);
}

#[test]
fn an_improbable_pair_is_asked_about_an_impossible_one_refused_and_a_wrong_row_amended_with_a_reason() {
    let mut nurse = Nurse::new();
    let school = nurse.adds_school(SCHOOL, "999001");
    let child = nurse.registers_pupil(1, "12/04/2022", SCHOOL);
    let measured = NcmpResult::Measured;
    assert_eq!(mends(nurse.saves(&school, &child, measured, "108.7", "")), ["weight"]);
    assert_eq!(mends(nurse.saves(&school, &child, measured, "1087", "19.2")), ["height"]);
    assert_eq!(mends(nurse.saves(&school, &child, measured, "108.75", "19.25")), ["height", "weight"]);
    // 49.2 kg is asked about by itself, and with this height as a body mass index.
    assert_eq!(mends(nurse.saves(&school, &child, measured, "108.7", "49.2")), ["height", "weight"]);
    // Beyond 8 SD nobody can confirm it.
    let beyond = SavePupil { checked: true, ..a_row(&school, &child, measured, "58.7", "19.2") };
    assert_eq!(mends(school::save_pupil(&mut nurse.app, beyond, nurse.now))[0], "height");
    assert_eq!(mends(nurse.saves(&school, &child, NcmpResult::Absent, "108.7", "")), ["height"]);
    assert!(nurse.class(&school).rows[0].saved.is_none(), "a refused row writes nothing");

    let heavy = nurse.registers_pupil(2, "12/04/2022", SCHOOL);
    let confirmed = SavePupil { checked: true, ..a_row(&school, &heavy, measured, "108.7", "49.2") };
    let row = school::save_pupil(&mut nurse.app, confirmed, nurse.now).unwrap();
    assert_eq!(row.saved.unwrap().weight_g, Some(49_200), "an extreme that was looked at again is saved");

    nurse.saves(&school, &child, measured, "108.7", "19.2").unwrap();
    assert_eq!(
        nurse.saves(&school, &child, measured, "109.7", "19.2").unwrap_err(),
        Failure::ChangedMeanwhile
    );
    let now = nurse.now;
    let amend = |result, height: &str, weight: &str, reason: &str, from| SavePupil {
        from_revision: Some(from),
        reason: reason.to_owned(),
        ..a_row(&school, &child, result, height, weight)
    };
    assert_eq!(
        mends(school::save_pupil(&mut nurse.app, amend(measured, "109.7", "19.2", "", 1), now)),
        ["reason"]
    );
    let row =
        school::save_pupil(&mut nurse.app, amend(measured, "109.7", "19.2", "read wrong", 1), now).unwrap();
    let saved = row.saved.unwrap();
    assert_eq!((saved.height_mm, saved.weight_g, saved.bmi_tenths), (Some(1097), Some(19_200), Some(160)));
    // The wrong child: nothing of it stays as a measurement.
    let row =
        school::save_pupil(&mut nurse.app, amend(NcmpResult::Absent, "", "", "wrong child", 2), now).unwrap();
    let saved = row.saved.unwrap();
    assert_eq!((saved.result.0, saved.height_mm, saved.weight_g), (NcmpResult::Absent, None, None));
}

#[test]
fn the_pupil_file_is_refused_until_nothing_is_missing_and_then_is_what_the_upload_takes() {
    let mut nurse = Nurse::new();
    let school = nurse.adds_school(SCHOOL, "");
    let child = nurse.registers_pupil(1, "12/04/2022", SCHOOL);
    let query =
        || PupilFileQuery { place_id: school.clone(), year: Code(NcmpYear::Reception), school_year: 2026 };
    let now = nurse.now;
    nurse.saves(&school, &child, NcmpResult::Measured, "120.4", "21.0").unwrap();
    let check = school::check_pupil_file(&mut nurse.app, query(), now).unwrap();
    assert_eq!((check.pupils, check.missing.len()), (1, 1));
    assert_eq!(mends(school::make_pupil_file(&mut nurse.app, &query(), now)), ["missing"]);

    let form = PlaceForm { urn: "999001".to_owned(), ..a_school(SCHOOL, "") };
    let request =
        SavePlace { place_id: Some(school.clone()), from_revision: Some(1), form, reason: "URN".to_owned() };
    place::save_place(&mut nurse.app, request, now).unwrap();
    let file = school::make_pupil_file(&mut nurse.app, &query(), now).unwrap();
    assert_eq!(file.name, "ncmp-reception-2027-01-04.csv");
    let nhs_number = a_made_up_nhs_number(1);
    assert_eq!(
        String::from_utf8(file.bytes).unwrap(),
        format!(
            "URN,DateOfBirth,Sex,Height,Weight,NHSNumber,FirstName,LastName,Postcode,NHSEthnicCode,DateOfMeasurement,SchoolYear\r\n\
             999001,12/04/2022,F,120.4,21.0,{},'=Ivy,Pupil01,LE3 9QH,A,04/01/2027,R\r\n",
            nhs_number.as_str()
        )
    );
}

#[test]
fn a_questionnaire_is_sent_to_a_class_comes_back_is_read_and_followed_up() {
    let mut nurse = Nurse::new();
    let school = nurse.adds_school(SCHOOL, "999001");
    // The county's programme has the questionnaire; the city's has not.
    let in_county =
        |n| ChildForm { resident_authority: "Leicestershire".to_owned(), ..a_pupil(n, "12/04/2022", SCHOOL) };
    let child = nurse.registers_form(in_county(1));
    nurse.registers_form(in_county(2));
    let send = || InviteQuestionnaire {
        contact_type: Code(ContactType::ReceptionQuestionnaire),
        place_id: Some(school.clone()),
        child_id: None,
        on: "today".to_owned(),
    };
    let now = nurse.now;
    let sent = school::invite_questionnaire(&mut nurse.app, send(), now).unwrap();
    assert_eq!((sent.sent, sent.already), (2, 0));
    let sent = school::invite_questionnaire(&mut nurse.app, send(), now).unwrap();
    assert_eq!((sent.sent, sent.already), (0, 2), "nobody is sent a second one");

    let lists = school::questionnaires(&mut nurse.app, Nothing {}, now).unwrap();
    let id = lists.invited.iter().find(|line| line.child_id == child).unwrap().questionnaire_id.clone();
    let step = |step, from_revision, outcome| AdvanceQuestionnaire {
        questionnaire_id: id.clone(),
        from_revision,
        step: Code(step),
        on: "today".to_owned(),
        outcome,
        note: "Worried about sleep".to_owned(),
    };
    let advance = |nurse: &mut Nurse, request| school::advance_questionnaire(&mut nurse.app, request, now);
    let offered = Some(Code(TriageOutcome::ReviewOffered));
    assert_eq!(mends(advance(&mut nurse, step(QuestionnaireStep::Triaged, 1, offered))), ["returnedOn"]);
    advance(&mut nurse, step(QuestionnaireStep::Returned, 1, None)).unwrap();
    assert_eq!(nurse.state_of(&child, ContactType::ReceptionQuestionnaire), DueState::Done);
    assert_eq!(mends(advance(&mut nurse, step(QuestionnaireStep::Triaged, 2, None))), ["outcome"]);
    advance(&mut nurse, step(QuestionnaireStep::Triaged, 2, offered)).unwrap();
    let lists = school::questionnaires(&mut nurse.app, Nothing {}, now).unwrap();
    assert_eq!((lists.invited.len(), lists.returned.len(), lists.follow_up.len()), (1, 0, 1));
    advance(&mut nurse, step(QuestionnaireStep::FollowedUp, 3, None)).unwrap();
    let lists = school::questionnaires(&mut nurse.app, Nothing {}, now).unwrap();
    assert!(lists.follow_up.is_empty());
}

#[test]
fn a_school_that_declined_owes_its_pupils_nothing_and_one_that_takes_part_has_results() {
    let mut nurse = Nurse::new();
    let school = nurse.adds_school("Larkspur College", "999002");
    let child = nurse.registers_pupil(1, "12/04/2015", "Larkspur College");
    let digital = ContactType::DigitalYearSeven;
    assert_eq!(nurse.state_of(&child, digital), DueState::Due);
    let now = nurse.now;
    let answer = |status, from_revision| SetInvitation {
        place_id: school.clone(),
        from_revision,
        contact_type: Code(digital),
        school_year: 2026,
        status: Code(status),
        on: "today".to_owned(),
    };
    place::set_invitation(&mut nurse.app, answer(InvitationStatus::Declined, 1), now).unwrap();
    assert_eq!(nurse.state_of(&child, digital), DueState::NotEligible);
    place::set_invitation(&mut nurse.app, answer(InvitationStatus::TakingPart, 2), now).unwrap();
    assert_eq!(nurse.state_of(&child, digital), DueState::Due);

    let result = SaveDigitalResult {
        place_id: school.clone(),
        contact_type: Code(digital),
        child_id: child.clone(),
        on: "today".to_owned(),
        result: "No worries named; signposted to ChatHealth.".to_owned(),
    };
    school::save_digital_result(&mut nurse.app, result, now).unwrap();
    assert_eq!(nurse.state_of(&child, digital), DueState::Done);
    let query = DigitalQuery { place_id: school, contact_type: Code(digital) };
    let view = school::digital_contact(&mut nurse.app, query, now).unwrap();
    assert_eq!(view.pupils[0].done_on, Some(now.today));
    assert_eq!(view.invitation.unwrap().0, InvitationStatus::TakingPart);
}

#[test]
fn one_session_writes_the_measurement_and_the_review_it_is_held_with() {
    let mut nurse = Nurse::in_area(Area::England);
    let school = nurse.adds_school(SCHOOL, "999001");
    let form = ChildForm { resident_authority: String::new(), ..a_pupil(1, "12/04/2022", SCHOOL) };
    let child = nurse.registers_form(form);
    let owed = nurse.class(&school).rows[0].review_owed;
    let now = nurse.now;
    let row = SavePupil {
        review: "Hears and sees well; settled in class.".to_owned(),
        ..a_row(&school, &child, NcmpResult::Measured, "108.7", "19.2")
    };
    assert!(owed, "the national guidance has a review at school entry");
    school::save_pupil(&mut nurse.app, row, now).unwrap();
    assert!(!nurse.class(&school).rows[0].review_owed);
    assert_eq!(nurse.state_of(&child, ContactType::SchoolEntry), DueState::Done);
    assert_eq!(nurse.state_of(&child, ContactType::NcmpReception), DueState::Done);
}

#[test]
fn whoever_was_absent_refused_or_has_no_entry_is_on_the_catch_up_list_until_measured() {
    let mut nurse = Nurse::new();
    let school = nurse.adds_school(SCHOOL, "999001");
    let pupils: Vec<String> = (1..=6).map(|n| nurse.registers_pupil(n, "12/04/2022", SCHOOL)).collect();
    let list = nurse.catches_up(None);
    assert!(list.lines.is_empty(), "a class that was not begun is named as a whole");
    assert_eq!((list.not_begun[0].school.as_str(), list.not_begun[0].pupils), (SCHOOL, 6));

    for (child, result) in pupils.iter().zip([
        NcmpResult::Absent,
        NcmpResult::RefusedByChild,
        NcmpResult::RefusedByParent,
        NcmpResult::Left,
        NcmpResult::Measured,
    ]) {
        let (height, weight) = if result == NcmpResult::Measured { ("108.7", "19.2") } else { ("", "") };
        nurse.saves(&school, child, result, height, weight).unwrap();
    }
    let list = nurse.catches_up(None);
    let found: Vec<(String, CatchUp)> =
        list.lines.iter().map(|line| (line.child_id.clone(), line.reason.0)).collect();
    assert_eq!(
        found,
        [
            (pupils[0].clone(), CatchUp::Absent),
            (pupils[1].clone(), CatchUp::RefusedByChild),
            (pupils[5].clone(), CatchUp::NotMeasured),
        ]
    );
    assert_eq!((list.withdrawn, list.not_begun.len()), (1, 0));
    assert_eq!(list.lines[0].tried[0].on, nurse.now.today);

    // Measured on another day: nothing is left to do.
    nurse.minutes_later(7 * 24 * 60);
    let row = SavePupil {
        on: nurse.now.today,
        ..a_row(&school, &pupils[0], NcmpResult::Measured, "108.7", "19.2")
    };
    school::save_pupil(&mut nurse.app, row, nurse.now).unwrap();
    let list = nurse.catches_up(Some(school));
    assert!(list.lines.iter().all(|line| line.child_id != pupils[0]));
    assert_eq!(list.lines.len(), 2);
}

#[test]
fn the_last_row_is_undone_then_the_one_before_and_an_amended_or_sent_one_is_not() {
    let mut nurse = Nurse::in_area(Area::England);
    let school = nurse.adds_school(SCHOOL, "999001");
    let unlisted = |n| ChildForm { resident_authority: String::new(), ..a_pupil(n, "12/04/2022", SCHOOL) };
    let first = nurse.registers_form(unlisted(1));
    let second = nurse.registers_form(unlisted(2));
    let now = nurse.now;
    nurse.saves(&school, &first, NcmpResult::Absent, "", "").unwrap();
    let row = SavePupil {
        review: "Hears and sees well.".to_owned(),
        ..a_row(&school, &second, NcmpResult::Measured, "108.7", "19.2")
    };
    school::save_pupil(&mut nurse.app, row, now).unwrap();
    assert_eq!(nurse.state_of(&second, ContactType::SchoolEntry), DueState::Done);

    let day = || ClassDay { place_id: school.clone(), year: Code(NcmpYear::Reception), on: now.today };
    let undone = school::undo_pupil(&mut nurse.app, day(), now).unwrap();
    assert_eq!((undone.child_id.as_str(), undone.saved.is_none()), (second.as_str(), true));
    assert_ne!(nurse.state_of(&second, ContactType::SchoolEntry), DueState::Done, "its review goes with it");
    assert_ne!(nurse.state_of(&second, ContactType::NcmpReception), DueState::Done);
    let undone = school::undo_pupil(&mut nurse.app, day(), now).unwrap();
    assert_eq!(undone.child_id, first);
    assert_eq!(mends(school::undo_pupil(&mut nurse.app, day(), now)), ["class"], "nothing is left");

    nurse.saves(&school, &first, NcmpResult::Absent, "", "").unwrap();
    let amended = SavePupil {
        from_revision: Some(1),
        reason: "came late".to_owned(),
        ..a_row(&school, &first, NcmpResult::Measured, "108.7", "19.2")
    };
    school::save_pupil(&mut nurse.app, amended, now).unwrap();
    assert_eq!(mends(school::undo_pupil(&mut nurse.app, day(), now)), ["class"], "an amendment stands");
}

#[test]
fn the_classes_of_a_year_are_told_apart_by_the_name_on_the_record() {
    let mut nurse = Nurse::new();
    let school = nurse.adds_school(SCHOOL, "999001");
    for (n, class) in [(1, "Birch"), (2, "Ash"), (3, "")] {
        let form = ChildForm { class_name: class.to_owned(), ..a_pupil(n, "12/04/2022", SCHOOL) };
        nurse.registers_form(form);
    }
    let query = |class_name: Option<&str>| ClassQuery {
        place_id: school.clone(),
        year: Code(NcmpYear::Reception),
        on: monday_morning().today,
        class_name: class_name.map(str::to_owned),
    };
    let now = nurse.now;
    let whole = school::school_class(&mut nurse.app, query(None), now).unwrap();
    assert_eq!((whole.rows.len(), whole.classes), (3, vec!["Ash".to_owned(), "Birch".to_owned()]));
    let ash = school::school_class(&mut nurse.app, query(Some("Ash")), now).unwrap();
    assert_eq!((ash.rows.len(), ash.rows[0].class_name.as_str(), ash.tally.to_do), (1, "Ash", 1));
    let unnamed = school::school_class(&mut nurse.app, query(Some("")), now).unwrap();
    assert_eq!(unnamed.rows.len(), 1, "a pupil whose record names no class is not lost");
}

#[test]
fn a_list_of_places_is_looked_at_first_lands_whole_and_changes_nothing_the_second_time() {
    let mut nurse = Nurse::new();
    nurse.adds_school(SCHOOL, "999001");
    let list = "Kind,Name,URN,Type,Named nurse,Address,Postcode\n\
        School,Larkspur Primary,999001,Primary,Ruth Kowalczyk,1 Mill Lane,LE3 9QH\n\
        Clinic,Westcotes clinic,,,,\"2 Fosse Road, Leicester\",LE3 0QT\n\
        School,Otter College,99,Secondary,,,\n\
        Aquarium,Sea Hall,,,,,\n\
        Clinic,westcotes CLINIC,,,,,\n";
    let now = nurse.now;
    let preview = place::preview_places(&mut nurse.app, "places.csv", list.as_bytes(), now).unwrap();
    assert_eq!((preview.added, preview.changed, preview.left, preview.refused), (1, 1, 0, 3));
    let fields: Vec<Option<&str>> = preview.rows.iter().map(|row| row.field.as_deref()).collect();
    assert_eq!(fields, [None, None, Some("URN"), Some("Kind"), Some("Name")]);
    assert_eq!(nurse.places().places.len(), 1, "nothing lands unseen");

    let import = OneImport { import_id: preview.import_id };
    let done = import_caseload::commit_import(&mut nurse.app, import, now).unwrap();
    assert_eq!((done.added, done.changed), (1, 1));
    let places = nurse.places().places;
    assert_eq!(places.len(), 2);
    assert_eq!(places[0].form.named_nurse, "Ruth Kowalczyk");
    assert_eq!(places[1].form.address, "2 Fosse Road, Leicester");

    let again = place::preview_places(&mut nurse.app, "places.csv", list.as_bytes(), now).unwrap();
    assert_eq!((again.added, again.changed, again.left), (0, 0, 2));
    // What somebody typed is not overwritten.
    let typed = SavePlace {
        place_id: Some(places[1].place_id.clone()),
        from_revision: Some(1),
        form: PlaceForm { named_nurse: "Amina Yusuf".to_owned(), ..places[1].form.clone() },
        reason: "named today".to_owned(),
    };
    place::save_place(&mut nurse.app, typed, now).unwrap();
    let newer = "Kind,Name,Named nurse\nClinic,Westcotes clinic,Somebody Else\n";
    let preview = place::preview_places(&mut nurse.app, "newer.csv", newer.as_bytes(), now).unwrap();
    assert_eq!((preview.in_conflict, preview.changed), (1, 0));
    let bad = place::preview_places(&mut nurse.app, "x.csv", b"Colour,Size\nred,3\n", now);
    assert!(matches!(bad, Err(Failure::BadFile { .. })));
}

fn a_school(name: &str, urn: &str) -> PlaceForm {
    PlaceForm {
        kind: Code(PlaceKind::PrimarySchool),
        name: name.to_owned(),
        urn: urn.to_owned(),
        ods_code: String::new(),
        address: String::new(),
        postcode: "le39qh".to_owned(),
        phone: String::new(),
        named_nurse: String::new(),
        open: true,
    }
}

fn a_pupil(n: usize, born: &str, school: &str) -> ChildForm {
    ChildForm {
        family: format!("Pupil{n:02}"),
        given: "=Ivy".to_owned(),
        known_as: String::new(),
        date_of_birth: born.to_owned(),
        sex: Code(Sex::Female),
        nhs_number: a_made_up_nhs_number(n).as_str().to_owned(),
        gestation: String::new(),
        school_name: school.to_owned(),
        level: Code(Level::Universal),
        visit_note: String::new(),
        relatives: Vec::new(),
        ..ava()
    }
}

fn a_row(school: &str, child: &str, result: NcmpResult, height: &str, weight: &str) -> SavePupil {
    SavePupil {
        place_id: school.to_owned(),
        year: Code(NcmpYear::Reception),
        on: monday_morning().today,
        child_id: child.to_owned(),
        result: Code(result),
        height: height.to_owned(),
        weight: weight.to_owned(),
        checked: false,
        review: String::new(),
        from_revision: None,
        reason: String::new(),
    }
}

/// The fields to mend, in their order.
fn mends<T: std::fmt::Debug>(answer: Result<T, Failure>) -> Vec<String> {
    match answer.unwrap_err() {
        Failure::Invalid { problems } => problems.into_iter().map(|problem| problem.field).collect(),
        other => panic!("{other:?}"),
    }
}

impl Nurse {
    fn in_area(area: Area) -> Self {
        let home = tempfile::tempdir().unwrap();
        let now = monday_morning();
        let mut app = App::new(home.path(), Strength::Lowest);
        let form = SetUpForm {
            name: "Ruth Kowalczyk".to_owned(),
            role: Code(Role::SchoolNurse),
            registration: "12A3456E".to_owned(),
            team: "West".to_owned(),
            area: Code(area),
            passphrase: PASSPHRASE.to_owned(),
        };
        let done = session::set_up(&mut app, form, now).unwrap();
        Self { app, home, now, recovery_code: done.recovery_code }
    }

    fn registers_pupil(&mut self, n: usize, born: &str, school: &str) -> String {
        self.registers_form(a_pupil(n, born, school))
    }

    fn registers_form(&mut self, form: ChildForm) -> String {
        let request = RegisterChild { form, duplicates_seen: true };
        let child_id = child::register_child(&mut self.app, request, self.now).unwrap().child_id.unwrap();
        child::open_child(&mut self.app, OpenChild { child_id: child_id.clone() }, self.now).unwrap();
        child_id
    }

    fn adds_school(&mut self, name: &str, urn: &str) -> String {
        let request = SavePlace {
            place_id: None,
            from_revision: None,
            form: a_school(name, urn),
            reason: String::new(),
        };
        place::save_place(&mut self.app, request, self.now).unwrap().record_id
    }

    fn catches_up(&mut self, place_id: Option<String>) -> CatchUpList {
        let query = CatchUpQuery { place_id, year: None };
        school::catch_up_list(&mut self.app, query, self.now).unwrap()
    }

    fn places(&mut self) -> place::views::PlaceList {
        place::list_places(&mut self.app, Nothing {}, self.now).unwrap()
    }

    fn class(&mut self, school: &str) -> ClassView {
        let query = ClassQuery {
            place_id: school.to_owned(),
            year: Code(NcmpYear::Reception),
            on: self.now.today,
            class_name: None,
        };
        school::school_class(&mut self.app, query, self.now).unwrap()
    }

    fn saves(
        &mut self,
        school: &str,
        child: &str,
        result: NcmpResult,
        height: &str,
        weight: &str,
    ) -> Result<PupilRow, Failure> {
        school::save_pupil(&mut self.app, a_row(school, child, result, height, weight), self.now)
    }

    fn state_of(&mut self, child: &str, contact_type: ContactType) -> DueState {
        let request = OfChild { child_id: child.to_owned() };
        let view = programme::child_programme(&mut self.app, request, self.now).unwrap();
        view.contacts.iter().find(|row| row.rule.contact_type.0 == contact_type).unwrap().state.0
    }
}
