//! What must not be missed: an injury in a baby who cannot crawl, FGM in a girl, self-harm, a second closed door, and small
//! concerns that add up over a family.

use caseload_app::{
    appointment::{
        self,
        views::{AppointmentMissed, MissedHow},
    },
    body_map::{
        self,
        views::{AddBodyMap, AmendBodyMap, BodyMapForm, MarkTyped, OneBodyMap},
    },
    child::{
        self,
        views::{ChildForm, OpenChild, RegisterChild},
    },
    code::Code,
    contact::{
        self,
        views::{AmendContact, ContactForm, EnteredInError, RecordContact},
    },
    document,
    failure::Failure,
    flag::{
        self,
        views::{EndFlag, FlagEventTyped, FlagForm, RaiseFlag, ReviewFlag},
    },
    measurement::views::MeasuredTyped,
    session::views::Nothing,
    today,
};
use caseload_domain::{
    body_map::{BodySite, BodyView, Figure, MarkKind, Mobility},
    code::YesNoNotAsked,
    concern::Concern,
    contact::{ContactType, Outcome},
    event::{EventKind, EventState},
    flag::{Flag, FlagSource, FlagStatus, FlagType},
    id::{ChildId, FlagId},
    record::Record,
};

use crate::nurse::{Nurse, a_home_visit, ava};

fn fields(failure: Failure) -> Vec<String> {
    let Failure::Invalid { problems } = failure else { panic!("{failure:?}") };
    problems.into_iter().map(|problem| problem.field).collect()
}

fn record(nurse: &mut Nurse, form: ContactForm) -> Result<String, Failure> {
    let request = RecordContact {
        form,
        measured: MeasuredTyped::default(),
        assessments: Vec::new(),
        draft_id: None,
        appointment_id: None,
    };
    contact::record_contact(&mut nurse.app, request, nurse.now).map(|saved| saved.record_id)
}

fn a_bruise(mobility: Mobility) -> BodyMapForm {
    BodyMapForm {
        seen_on: "today".to_owned(),
        seen_at: "08:30".to_owned(),
        seen_by: "Amina Yusuf".to_owned(),
        figure: Code(Figure::Baby),
        mobility: Code(mobility),
        marks: vec![MarkTyped {
            view: Code(BodyView::HeadLeft),
            x: 356,
            y: 570,
            site: Code(BodySite::LeftCheek),
            kind: Code(MarkKind::Bruise),
            length: "15".to_owned(),
            width: "10".to_owned(),
            colour: "purple".to_owned(),
            explanation: "Rolled onto a toy".to_owned(),
            explained_by: "Her mother".to_owned(),
        }],
        referred: false,
        referred_on: String::new(),
        referred_at: String::new(),
        referred_to: String::new(),
        referral_outcome: String::new(),
        tracked: false,
    }
}

fn referred(form: BodyMapForm) -> BodyMapForm {
    BodyMapForm {
        referred: true,
        referred_on: "today".to_owned(),
        referred_at: "08:40".to_owned(),
        referred_to: "Dana Price, duty social worker".to_owned(),
        referral_outcome: "Paediatric review at 14:00 today".to_owned(),
        tracked: true,
        ..form
    }
}

fn open_maps(nurse: &mut Nurse, child: &str) -> Vec<String> {
    let view = nurse.opens(child);
    view.timeline
        .iter()
        .filter(|line| line.body_map.is_some() && !line.entered_in_error)
        .map(|line| line.record_id.clone())
        .collect()
}

#[test]
fn an_injury_in_a_baby_who_cannot_crawl_is_not_saved_as_done_without_a_referral_and_its_outcome() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let visit = ContactForm { concerns: vec![Code(Concern::Injury)], ..a_home_visit(&child) };

    assert_eq!(fields(record(&mut nurse, visit.clone()).unwrap_err()), ["mobility"]);
    for mobility in [Mobility::NotMobile, Mobility::NotKnown] {
        let said = ContactForm { mobility: Some(Code(mobility)), ..visit.clone() };
        assert_eq!(fields(record(&mut nurse, said).unwrap_err()), ["bodyMap"]);
    }
    let with = |map: BodyMapForm| ContactForm { body_map: Some(map), ..visit.clone() };
    assert_eq!(fields(record(&mut nurse, with(a_bruise(Mobility::NotMobile))).unwrap_err()), ["referredTo"]);
    let no_outcome =
        BodyMapForm { referral_outcome: " ".to_owned(), ..referred(a_bruise(Mobility::NotMobile)) };
    assert_eq!(fields(record(&mut nurse, with(no_outcome)).unwrap_err()), ["referralOutcome"]);
    assert_eq!(nurse.opens(&child).timeline.iter().filter(|line| line.contact.is_some()).count(), 0);

    let contact_id = record(&mut nurse, with(referred(a_bruise(Mobility::NotMobile)))).unwrap();
    let maps = open_maps(&mut nurse, &child);
    assert_eq!(maps.len(), 1);
    let request = OneBodyMap { body_map_id: maps[0].clone() };
    let opened = body_map::open_body_map(&mut nurse.app, request.clone(), nurse.now).unwrap();
    assert_eq!(opened.contact_id.as_deref(), Some(contact_id.as_str()));
    assert!(opened.must_be_referred && opened.form.tracked && opened.referral_id.is_some());
    // The referral waits for its answer: the next working day it is on Today.
    nurse.minutes_later(60 * 24);
    let list = today::today(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert!(list.due.iter().any(|line| Some(&line.record_id) == opened.referral_id.as_ref()));

    let paper = document::make_body_map(&mut nurse.app, &request, nurse.now).unwrap();
    assert!(paper.bytes.starts_with(b"%PDF") && !paper.name.contains("Doyle"), "{}", paper.name);
    let kept = std::env::var_os("CASELOAD_KEEP_DOCUMENTS");
    if let Some(folder) = kept {
        caseload_app::write_atomically(&std::path::Path::new(&folder).join(&paper.name), &paper.bytes)
            .unwrap();
    }

    // A contact that never was takes its body map with it.
    let reason = "wrong child".to_owned();
    contact::entered_in_error(&mut nurse.app, EnteredInError { record_id: contact_id, reason }, nurse.now)
        .unwrap();
    assert!(open_maps(&mut nurse, &child).is_empty());
}

#[test]
fn a_child_who_walks_may_have_an_injury_written_down_without_a_map_and_amending_keeps_the_map_there_is() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let visit = ContactForm { concerns: vec![Code(Concern::Injury)], ..a_home_visit(&child) };
    let walks = ContactForm { mobility: Some(Code(Mobility::Mobile)), ..visit.clone() };
    let contact_id = record(&mut nurse, walks).unwrap();
    assert!(open_maps(&mut nurse, &child).is_empty());
    let asked = |nurse: &mut Nurse, contact_id: &str| {
        let timeline = nurse.opens(&child).timeline;
        let entry = timeline.into_iter().find(|entry| entry.record_id == contact_id).unwrap();
        let findings = entry.contact.unwrap().findings;
        findings.into_iter().map(|line| format!("{}: {}", line.label, line.text)).collect::<Vec<_>>()
    };
    assert_eq!(asked(&mut nurse, &contact_id), ["Moves about alone: Yes"], "a reader sees that it was asked");
    let request = contact::views::OpenContact { contact_id: contact_id.clone() };
    let opened = contact::open_contact(&mut nurse.app, request, nurse.now).unwrap();
    assert_eq!(opened.form.mobility, Some(Code(Mobility::Mobile)));
    assert!(opened.form.findings.is_empty(), "it is no question of the form");
    let amend = |form, from_revision| AmendContact {
        contact_id: contact_id.clone(),
        form,
        measured: MeasuredTyped::default(),
        reason: "more was said".to_owned(),
        from_revision,
        draft_id: None,
    };
    contact::amend_contact(&mut nurse.app, amend(opened.form.clone(), 1), nurse.now).unwrap();
    assert_eq!(asked(&mut nurse, &contact_id), ["Moves about alone: Yes"]);
    let no_injury = ContactForm { concerns: Vec::new(), ..opened.form };
    contact::amend_contact(&mut nurse.app, amend(no_injury, 2), nurse.now).unwrap();
    assert!(asked(&mut nurse, &contact_id).is_empty(), "without an injury nothing was asked");

    let mapped = ContactForm { body_map: Some(referred(a_bruise(Mobility::NotMobile))), ..visit };
    let contact_id = record(&mut nurse, mapped).unwrap();
    let opened = contact::open_contact(
        &mut nurse.app,
        contact::views::OpenContact { contact_id: contact_id.clone() },
        nurse.now,
    )
    .unwrap();
    let amend = AmendContact {
        contact_id,
        form: ContactForm { narrative: "Seen again by the paediatrician".to_owned(), ..opened.form },
        measured: opened.measured,
        reason: "more to say".to_owned(),
        from_revision: opened.revision,
        draft_id: None,
    };
    contact::amend_contact(&mut nurse.app, amend, nurse.now).unwrap();
    assert_eq!(open_maps(&mut nurse, &child).len(), 1);
}

#[test]
fn a_map_apart_from_a_contact_is_amended_and_its_referral_is_tracked_once() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let add = |form| AddBodyMap { child_id: child.clone(), form, draft_id: None };
    let empty = BodyMapForm { marks: Vec::new(), ..referred(a_bruise(Mobility::NotMobile)) };
    let refused = body_map::add_body_map(&mut nurse.app, add(empty), nurse.now).unwrap_err();
    assert_eq!(fields(refused), ["marks"]);
    let form = referred(a_bruise(Mobility::NotMobile));
    let saved = body_map::add_body_map(&mut nurse.app, add(form), nurse.now).unwrap();
    let one = OneBodyMap { body_map_id: saved.record_id.clone() };
    let before = body_map::open_body_map(&mut nurse.app, one.clone(), nurse.now).unwrap();

    let amend = |form: BodyMapForm, reason: &str, from_revision| AmendBodyMap {
        body_map_id: saved.record_id.clone(),
        form,
        reason: reason.to_owned(),
        from_revision,
        draft_id: None,
    };
    let no_reason = amend(before.form.clone(), "", before.revision);
    assert_eq!(
        fields(body_map::amend_body_map(&mut nurse.app, no_reason, nurse.now).unwrap_err()),
        ["reason"]
    );
    let unreferred = BodyMapForm { referred: false, ..before.form.clone() };
    let stops = body_map::amend_body_map(&mut nurse.app, amend(unreferred, "x", before.revision), nurse.now);
    assert_eq!(fields(stops.unwrap_err()), ["referredTo"]);
    let more = BodyMapForm { referral_outcome: "Seen, no fracture".to_owned(), ..before.form.clone() };
    body_map::amend_body_map(&mut nurse.app, amend(more, "outcome known", before.revision), nurse.now)
        .unwrap();
    let after = body_map::open_body_map(&mut nurse.app, one, nurse.now).unwrap();
    assert_eq!((after.referral_id, after.revision), (before.referral_id, before.revision + 1));
    assert_eq!(after.form.referral_outcome, "Seen, no fracture");
    let stale = amend(before.form, "again", before.revision);
    let meanwhile = body_map::amend_body_map(&mut nurse.app, stale, nurse.now).unwrap_err();
    assert_eq!(meanwhile, Failure::ChangedMeanwhile);
}

fn a_flag(child: &str, flag_type: FlagType) -> FlagForm {
    FlagForm {
        child_id: child.to_owned(),
        flag_type: Code(flag_type),
        categories: Vec::new(),
        status: Code(FlagStatus::Confirmed),
        source: Code(FlagSource::Child),
        source_detail: String::new(),
        since: "today".to_owned(),
        review_on: String::new(),
        detail: "She said it herself".to_owned(),
        restricted: true,
        local_type: None,
        known_to: "The family does not know".to_owned(),
        action_taken: String::new(),
        police_reference: String::new(),
        not_reported_because: String::new(),
        health_advice: Code(YesNoNotAsked::NotAsked),
        law_advice: Code(YesNoNotAsked::NotAsked),
        events: Vec::new(),
    }
}

fn raise(nurse: &mut Nurse, form: FlagForm) -> Result<String, Failure> {
    let request = RaiseFlag { form, draft_id: None };
    flag::raise_flag(&mut nurse.app, request, nurse.now).map(|saved| saved.record_id)
}

fn registers(nurse: &mut Nurse, form: ChildForm) -> String {
    let request = RegisterChild { form, duplicates_seen: true };
    child::register_child(&mut nurse.app, request, nurse.now).unwrap().child_id.unwrap()
}

fn somebody(given: &str, born: &str) -> ChildForm {
    ChildForm {
        given: given.to_owned(),
        known_as: String::new(),
        date_of_birth: born.to_owned(),
        nhs_number: String::new(),
        gestation: String::new(),
        ..ava()
    }
}

#[test]
fn fgm_in_a_girl_of_seventeen_is_reported_to_the_police_or_says_why_not_and_a_woman_of_eighteen_is_not() {
    let mut nurse = Nurse::new();
    let girl = registers(&mut nurse, somebody("Amal", "05/01/2009"));
    let woman = registers(&mut nurse, somebody("Hodan", "04/01/2009"));
    assert_eq!(
        fields(raise(&mut nurse, a_flag(&girl, FlagType::FgmKnown)).unwrap_err()),
        ["policeReference"]
    );
    raise(&mut nurse, a_flag(&woman, FlagType::FgmKnown)).unwrap();
    raise(&mut nurse, a_flag(&girl, FlagType::Fgm)).unwrap();
    let told = FlagForm { police_reference: "LC-0104".to_owned(), ..a_flag(&girl, FlagType::FgmKnown) };
    let flag_id = raise(&mut nurse, told.clone()).unwrap();
    let view = nurse.opens(&girl);
    let kept = view.flags.iter().find(|flag| flag.flag_id == flag_id).unwrap();
    assert_eq!(kept.police.as_ref().unwrap().reference, "LC-0104");
    // A review cannot lose it either.
    let review = |form| ReviewFlag { flag_id: flag_id.clone(), form, reason: "looked again".to_owned() };
    let lost = FlagForm { police_reference: String::new(), ..told.clone() };
    let refused = flag::review_flag(&mut nurse.app, review(lost), nurse.now).unwrap_err();
    assert_eq!(fields(refused), ["policeReference"]);
    flag::review_flag(&mut nurse.app, review(told), nurse.now).unwrap();
    ends(&mut nurse, &flag_id).unwrap();
}

fn ends(nurse: &mut Nurse, flag_id: &str) -> Result<(), Failure> {
    let request = EndFlag {
        flag_id: flag_id.to_owned(),
        ended_on: "today".to_owned(),
        reason: "Care is with the clinic".to_owned(),
    };
    flag::end_flag(&mut nurse.app, request, nurse.now).map(drop)
}

#[test]
fn a_known_case_of_fgm_that_came_without_a_police_report_does_not_end_until_it_has_one() {
    let mut nurse = Nurse::new();
    let girl = registers(&mut nurse, somebody("Amal", "05/01/2009"));
    let woman = registers(&mut nurse, somebody("Hodan", "04/01/2009"));
    let told = FlagForm { police_reference: "LC-0104".to_owned(), ..a_flag(&girl, FlagType::FgmKnown) };
    let mut came = |number: u32, child: &str| {
        let flag = Flag {
            id: FlagId::parse(&format!("01a1e395-ae87-7000-8000-0000000000f{number}")).unwrap(),
            child: ChildId::parse(child).unwrap(),
            flag_type: FlagType::FgmKnown,
            categories: Vec::new(),
            status: FlagStatus::Confirmed,
            source: FlagSource::CaseloadExtract,
            source_detail: String::new(),
            since: nurse.now.today,
            review_on: None,
            detail: String::new(),
            restricted: true,
            local_type: None,
            known_to: String::new(),
            action_taken: String::new(),
            police: None,
            events: Vec::new(),
            ended: None,
        };
        let flag_id = flag.id.as_str().to_owned();
        nurse.has_from_before(Record::Flag(flag));
        flag_id
    };
    let (of_girl, of_woman) = (came(1, &girl), came(2, &woman));
    ends(&mut nurse, &of_woman).unwrap();
    assert_eq!(fields(ends(&mut nurse, &of_girl).unwrap_err()), ["policeReference"]);
    let review = ReviewFlag { flag_id: of_girl.clone(), form: told, reason: "rang 101".to_owned() };
    flag::review_flag(&mut nurse.app, review, nurse.now).unwrap();
    ends(&mut nurse, &of_girl).unwrap();
    assert!(nurse.opens(&girl).flags.iter().all(|flag| flag.ended_on.is_some()));
}

#[test]
fn self_harm_is_not_written_down_without_what_was_done_at_a_contact_or_as_a_flag() {
    let mut nurse = Nurse::new();
    let child = registers(&mut nurse, somebody("Tyler", "01/09/2013"));
    let visit = ContactForm { concerns: vec![Code(Concern::SelfHarm)], ..a_home_visit(&child) };
    assert_eq!(fields(record(&mut nurse, visit.clone()).unwrap_err()), ["actionTaken"]);
    let done = "Rang his father, safe tonight; CAMHS tomorrow at 10".to_owned();
    record(&mut nurse, ContactForm { action_taken: done.clone(), ..visit }).unwrap();
    let flag = a_flag(&child, FlagType::SelfHarm);
    assert_eq!(fields(raise(&mut nurse, flag.clone()).unwrap_err()), ["actionTaken"]);
    raise(&mut nurse, FlagForm { action_taken: done, ..flag }).unwrap();
}

#[test]
fn a_missing_teenager_has_the_return_interview_in_sight_until_it_is_done() {
    let mut nurse = Nurse::new();
    let child = registers(&mut nurse, somebody("Kyle", "01/03/2012"));
    let event = |kind, on: &str, state| FlagEventTyped {
        kind: Code(kind),
        on: on.to_owned(),
        state: Code(state),
        note: String::new(),
    };
    let missing = FlagForm {
        since: "01/01/2027".to_owned(),
        events: vec![
            event(EventKind::ReportedMissing, "01/01/2027", EventState::Held),
            event(EventKind::Found, "02/01/2027", EventState::Held),
        ],
        ..a_flag(&child, FlagType::Missing)
    };
    let flag_id = raise(&mut nurse, missing.clone()).unwrap();
    let running = |nurse: &mut Nurse| {
        let clocks = nurse.opens(&child).clocks;
        let interview = clocks.into_iter().filter(|clock| clock.code == "return-interview");
        interview.map(|clock| clock.by).collect::<Vec<_>>()
    };
    assert_eq!(running(&mut nurse), [Some("2027-01-05".parse().unwrap())]);
    let mut done = missing;
    done.events.push(event(EventKind::ReturnInterviewDone, "today", EventState::Held));
    let review = ReviewFlag { flag_id: flag_id.clone(), form: done, reason: "interview held".to_owned() };
    flag::review_flag(&mut nurse.app, review, nurse.now).unwrap();
    assert!(running(&mut nurse).is_empty());
    // Ending it keeps what happened.
    let end = EndFlag { flag_id, ended_on: "today".to_owned(), reason: "home since".to_owned() };
    flag::end_flag(&mut nurse.app, end, nurse.now).unwrap();
    assert_eq!(nurse.opens(&child).flags[0].events.len(), 3);
}

fn no_access(child: &str, on: &str) -> ContactForm {
    ContactForm {
        outcome: Code(Outcome::NoAccess),
        child_present: false,
        happened_on: on.to_owned(),
        narrative: "Card left".to_owned(),
        ..a_home_visit(child)
    }
}

#[test]
fn a_second_closed_door_in_a_row_asks_what_was_decided_and_a_child_who_was_seen_ends_the_row() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    record(&mut nurse, no_access(&child, "01/12/2026")).unwrap();
    // A telephone call sees nobody and ends no row.
    let call = ContactForm {
        mode: Code(caseload_domain::contact::Mode::Phone),
        setting: None,
        outcome: Code(Outcome::NotSeen),
        child_present: false,
        happened_on: "03/12/2026".to_owned(),
        ..a_home_visit(&child)
    };
    record(&mut nurse, call).unwrap();
    let second = no_access(&child, "08/12/2026");
    assert_eq!(fields(record(&mut nurse, second.clone()).unwrap_err()), ["decision"]);
    let decided = "Rang the social worker; visit with her on Friday".to_owned();
    let id = record(&mut nurse, ContactForm { decision: decided.clone(), ..second }).unwrap();
    let view = nurse.opens(&child);
    let line = view.timeline.iter().find(|line| line.record_id == id).unwrap();
    assert_eq!(line.contact.as_ref().unwrap().decision, decided);
    // One written down later for a day before both is the first of them: it asks for nothing.
    record(&mut nurse, no_access(&child, "20/11/2026")).unwrap();
    // Seen on the 10th: the next closed door is a first one.
    record(&mut nurse, ContactForm { happened_on: "10/12/2026".to_owned(), ..a_home_visit(&child) }).unwrap();
    record(&mut nurse, no_access(&child, "15/12/2026")).unwrap();
}

#[test]
fn the_diary_asks_for_the_decision_too() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    record(&mut nurse, no_access(&child, "01/12/2026")).unwrap();
    let booking = appointment::views::BookingForm {
        child_id: child.clone(),
        contact_type: Code(ContactType::FollowUp),
        on: "today".to_owned(),
        at: "09:00".to_owned(),
        minutes: "30".to_owned(),
        setting: Code(caseload_domain::contact::Setting::Home),
        mode: Code(caseload_domain::contact::Mode::InPerson),
        place_id: None,
        note: String::new(),
    };
    let request = appointment::views::BookAppointment { form: booking, draft_id: None };
    let booked = appointment::book_appointment(&mut nurse.app, request, nurse.now).unwrap();
    nurse.minutes_later(30);
    let missed = AppointmentMissed {
        appointment_id: booked.record_id,
        from_revision: booked.revision,
        how: Code(MissedHow::NoAccess),
        done: "Card left".to_owned(),
        decision: String::new(),
    };
    let refused = appointment::miss_appointment(&mut nurse.app, missed.clone(), nurse.now).unwrap_err();
    assert_eq!(fields(refused), ["decision"]);
    let decided = AppointmentMissed { decision: "Joint visit on Friday".to_owned(), ..missed };
    appointment::miss_appointment(&mut nurse.app, decided, nurse.now).unwrap();
}

#[test]
fn three_small_concerns_across_brothers_and_sisters_are_gathered_with_every_entry() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let kayleigh = nurse.opens(&child).relatives[0].person_id.clone();
    let mut brother = somebody("Tyler", "01/09/2021");
    brother.same_household_as = Some(child.clone());
    brother.relatives.iter_mut().for_each(|relative| relative.person_id = Some(kayleigh.clone()));
    let brother = registers(&mut nurse, brother);
    let gathered = |nurse: &mut Nurse, child_id: &str| {
        let request = OpenChild { child_id: child_id.to_owned() };
        contact::family_concerns(&mut nurse.app, request, nurse.now).unwrap()
    };
    let worried = |child: &str, on: &str, concern| ContactForm {
        happened_on: on.to_owned(),
        concerns: vec![Code(concern), Code(Concern::ParentalConflict)],
        ..a_home_visit(child)
    };
    let first = record(&mut nurse, worried(&child, "01/10/2026", Concern::Hygiene)).unwrap();
    record(&mut nurse, worried(&brother, "01/11/2026", Concern::Teeth)).unwrap();
    assert!(!gathered(&mut nurse, &child).calls_for_a_look);
    record(&mut nurse, worried(&child, "01/12/2026", Concern::Hygiene)).unwrap();
    for of in [&child, &brother] {
        let found = gathered(&mut nurse, of);
        assert!(found.calls_for_a_look);
        assert_eq!((found.contacts, found.lines.len()), (3, 3));
        assert_eq!(found.lines[1].child, "Tyler");
        assert_eq!((found.kinds[0].concern.0, found.kinds[0].times), (Concern::Hygiene, 2));
        assert!(found.kinds.iter().all(|kind| kind.concern.0 != Concern::ParentalConflict));
    }
    // One of them was never true: two are left, and nothing is asked.
    let reason = "wrong child".to_owned();
    contact::entered_in_error(&mut nurse.app, EnteredInError { record_id: first, reason }, nurse.now)
        .unwrap();
    assert!(!gathered(&mut nurse, &child).calls_for_a_look);
}

#[test]
fn a_service_raises_types_of_its_own_and_a_table_with_a_fault_is_said_on_today() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let folder = nurse.home.path().join("caseload").join("flags");
    std::fs::create_dir_all(&folder).unwrap();
    let own = "[[type]]\ncode = \"young-parent\"\nlabel = \"Young parent\"\nurgency = 1\n";
    caseload_app::write_atomically(&folder.join("own.toml"), own.as_bytes()).unwrap();
    nurse.lock();
    nurse.unlock();
    let types = flag::flag_types(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert_eq!(types.own[0].label, "Young parent");
    let form = FlagForm { local_type: Some("young-parent".to_owned()), ..a_flag(&child, FlagType::Local) };
    raise(&mut nurse, form).unwrap();
    assert_eq!(nurse.opens(&child).flags[0].local_label.as_deref(), Some("Young parent"));
    assert_eq!(fields(raise(&mut nurse, a_flag(&child, FlagType::Local)).unwrap_err()), ["flagType"]);

    let wrong = own.replace("urgency = 1", "urgency = 9");
    caseload_app::write_atomically(&folder.join("own.toml"), wrong.as_bytes()).unwrap();
    nurse.lock();
    nurse.unlock();
    let list = today::today(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert!(list.refused_flag_types[0].starts_with("own.toml, type 1 (young-parent): `urgency` is 1"));
    // What was raised stays in sight under its code.
    assert_eq!(nurse.opens(&child).flags[0].local_label.as_deref(), Some("young-parent"));
}
