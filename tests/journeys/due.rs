//! A health visitor's week with the programme: who is due, who was seen, and what a level changes and does not.

use caseload_app::{
    appointment::{
        self,
        views::{BookAppointment, BookingForm},
    },
    caseload::{self, views::LevelsOn},
    child::{
        self,
        views::{AmendChild, ChildForm, RegisterChild},
    },
    code::Code,
    contact::{
        self,
        views::{ContactForm, CountersignContact, RecordContact},
    },
    failure::Failure,
    measurement::views::MeasuredTyped,
    programme::{
        self,
        views::{
            AttemptWhy, ChildContact, ChildProgramme, DueListView, DueOn, DueQuery, DueSort, OfChild,
            ProgrammeLine,
        },
    },
    session::views::Nothing,
    task::{
        self,
        views::{AddTask, AssignTask},
    },
    today::{self, views::TodayView},
};
use caseload_domain::{
    child::{CaseloadStatus, Level},
    contact::{ContactType, InfantFeeding, Mode, Outcome, Setting},
    due::{DueState, NotEligibleWhy},
    practitioner::Role,
};
use caseload_tests::a_made_up_nhs_number;

use crate::nurse::{Nurse, a_home_visit, ava};

/// A child with nobody around and nothing special.
fn a_child(given: &str, born: &str, number: usize) -> ChildForm {
    ChildForm {
        family: "Nowak".to_owned(),
        given: given.to_owned(),
        known_as: String::new(),
        date_of_birth: born.to_owned(),
        nhs_number: a_made_up_nhs_number(number).to_string(),
        gestation: String::new(),
        level: Code(Level::Universal),
        visit_note: String::new(),
        relatives: Vec::new(),
        ..ava()
    }
}

impl Nurse {
    fn registers(&mut self, form: ChildForm) -> String {
        let request = RegisterChild { form, duplicates_seen: true };
        child::register_child(&mut self.app, request, self.now).unwrap().child_id.unwrap()
    }

    fn amends(&mut self, child_id: &str, change: impl FnOnce(&mut ChildForm)) {
        let mut form = self.opens(child_id).form;
        change(&mut form);
        let request = AmendChild { child_id: child_id.to_owned(), form, reason: "as it is".to_owned() };
        child::amend_child(&mut self.app, request, self.now).unwrap();
    }

    fn due(&mut self) -> DueListView {
        self.due_with(|_everything| {})
    }

    fn due_with(&mut self, narrow: impl FnOnce(&mut DueQuery)) -> DueListView {
        let mut query = DueQuery {
            states: Vec::new(),
            contact_types: Vec::new(),
            areas: Vec::new(),
            districts: Vec::new(),
            mandated_only: false,
            not_booked_only: false,
            sort: Code(DueSort::Need),
        };
        narrow(&mut query);
        programme::due_list(&mut self.app, query, self.now).unwrap()
    }

    /// The line of the due list for a contact of a child.
    fn line(&mut self, child_id: &str, code: ContactType) -> Option<ProgrammeLine> {
        let lines = self.due().lines;
        lines.into_iter().find(|line| line.child_id == child_id && line.contact_type.0 == code)
    }

    fn programme(&mut self, child_id: &str) -> ChildProgramme {
        let request = OfChild { child_id: child_id.to_owned() };
        programme::child_programme(&mut self.app, request, self.now).unwrap()
    }

    fn contact(&mut self, child_id: &str, code: ContactType) -> ChildContact {
        let contacts = self.programme(child_id).contacts;
        contacts.into_iter().find(|contact| contact.rule.contact_type.0 == code).unwrap()
    }

    fn today(&mut self) -> TodayView {
        today::today(&mut self.app, Nothing {}, self.now).unwrap()
    }

    fn days_later(&mut self, days: i64) {
        self.minutes_later(days * 24 * 60);
    }
}

/// A visit of a kind, today.
fn a_visit(child_id: &str, code: ContactType) -> ContactForm {
    ContactForm { contact_type: Code(code), ..a_home_visit(child_id) }
}

/// An attempt at it: the child was not seen.
fn an_attempt(child_id: &str, code: ContactType, outcome: Outcome) -> ContactForm {
    ContactForm { outcome: Code(outcome), child_present: false, ..a_visit(child_id, code) }
}

#[test]
fn a_newborn_is_due_is_not_in_is_overdue_and_is_seen_late() {
    let mut nurse = Nurse::new();
    let child = nurse.registers(a_child("Oliwia", "22/12/2026", 5));
    let line = nurse.line(&child, ContactType::NewBirth).unwrap();
    assert_eq!((line.state.0, line.opens.to_string().as_str()), (DueState::Due, "2027-01-01"));
    assert_eq!(
        (line.closes.to_string().as_str(), line.week.to_string().as_str()),
        ("2027-01-05", "2027-01-04")
    );
    assert!(line.booked.is_none() && line.attempt.is_none());
    assert_eq!(nurse.today().contacts_this_week[0].child_id, child);

    nurse.records(an_attempt(&child, ContactType::NewBirth, Outcome::NoAccess));
    let line = nurse.line(&child, ContactType::NewBirth).unwrap();
    assert_eq!(line.state.0, DueState::Due, "an attempt leaves it due");
    let attempt = line.attempt.unwrap();
    assert_eq!((attempt.why.0, attempt.outcome.unwrap().0), (AttemptWhy::NotSeen, Outcome::NoAccess));

    nurse.days_later(4);
    let line = nurse.line(&child, ContactType::NewBirth).unwrap();
    assert_eq!((line.state.0, line.days_over), (DueState::Overdue, 3));
    let today = nurse.today();
    assert_eq!((today.overdue_contacts.len(), today.programme.overdue), (1, 1));

    let mut call = an_attempt(&child, ContactType::NewBirth, Outcome::NotSeen);
    (call.mode, call.setting) = (Code(Mode::Phone), None);
    nurse.records(call);
    let line = nurse.line(&child, ContactType::NewBirth).unwrap();
    assert_eq!(line.state.0, DueState::Overdue, "a phone call does not complete it");
    assert_eq!(line.attempt.unwrap().mode.unwrap().0, Mode::Phone);
    nurse.minutes_later(5);
    let mut video = a_visit(&child, ContactType::NewBirth);
    (video.mode, video.setting) = (Code(Mode::Video), None);
    nurse.records(video);
    let line = nurse.line(&child, ContactType::NewBirth).unwrap();
    assert_eq!(line.attempt.unwrap().why.0, AttemptWhy::Mode, "nor does a video call");
    assert_eq!(nurse.contact(&child, ContactType::NewBirth).attempt.unwrap().why.0, AttemptWhy::Mode);

    nurse.days_later(1);
    nurse.records(a_visit(&child, ContactType::NewBirth));
    assert!(nurse.line(&child, ContactType::NewBirth).is_none(), "seen: it leaves the list");
    let done = nurse.contact(&child, ContactType::NewBirth);
    assert_eq!(done.state.0, DueState::DoneLate);
    assert_eq!(done.done_on.unwrap().to_string(), "2027-01-09");
    assert_eq!((done.delivered_by.as_deref(), done.another_role), (Some("Amina Yusuf"), false));
    assert!(nurse.today().overdue_contacts.is_empty());
}

#[test]
fn the_list_of_a_day_past_shows_what_was_not_done_yet() {
    let mut nurse = Nurse::new();
    let child = nurse.registers(a_child("Oliwia", "22/12/2026", 5));
    nurse.records(a_visit(&child, ContactType::NewBirth));
    let mut states = |on: &str| -> Vec<DueState> {
        let lines = programme::due_on(&mut nurse.app, DueOn { on: on.parse().unwrap() }, nurse.now).unwrap();
        let of_birth = lines.iter().filter(|line| line.contact_type.0 == ContactType::NewBirth);
        of_birth.map(|line| line.state.0).collect()
    };
    assert_eq!(states("2027-01-03"), [DueState::Due], "the day before the visit");
    assert!(states("2027-01-04").is_empty(), "the day of the visit");
}

#[test]
fn a_child_who_moved_in_late_is_owed_what_can_still_be_done_and_not_what_had_closed() {
    let mut nurse = Nurse::new();
    let mut form = a_child("Elif", "10/10/2025", 6);
    form.joined_on = "21 Dec 2026".to_owned();
    let child = nurse.registers(form);
    let birth = nurse.contact(&child, ContactType::NewBirth);
    assert_eq!(birth.not_eligible.unwrap().0, NotEligibleWhy::ClosedBeforeMovingIn);
    assert_eq!(nurse.contact(&child, ContactType::TwelveMonths).state.0, DueState::CatchUp);
    assert_eq!(nurse.line(&child, ContactType::TwelveMonths).unwrap().state.0, DueState::CatchUp);
    assert!(nurse.line(&child, ContactType::NewBirth).is_none());
}

#[test]
fn nothing_is_due_for_a_child_who_has_died() {
    let mut nurse = Nurse::new();
    let child = nurse.registers(a_child("Oliwia", "22/12/2026", 5));
    assert!(!nurse.due().lines.is_empty());
    nurse.amends(&child, |form| {
        form.caseload_status = Code(CaseloadStatus::Died);
        form.left_on = "3 Jan".to_owned();
    });
    assert!(nurse.due().lines.is_empty());
    let (today, programme) = (nurse.today(), nurse.programme(&child));
    assert!(today.overdue_contacts.is_empty() && today.contacts_this_week.is_empty());
    assert_eq!(programme.next, None, "nothing is prompted");
    assert!(
        programme.contacts.iter().all(|contact| contact.not_eligible == Some(Code(NotEligibleWhy::Died)))
    );
}

#[test]
fn no_level_takes_a_universal_contact_away() {
    let mut nurse = Nurse::new();
    let universal = nurse.registers(a_child("Oliwia", "22/12/2026", 5));
    let owed = |programme: ChildProgramme| -> Vec<ContactType> {
        let owed = programme.contacts.into_iter().filter(|contact| contact.not_eligible.is_none());
        owed.map(|contact| contact.rule.contact_type.0).collect()
    };
    let universal = owed(nurse.programme(&universal));
    assert!(universal.len() > 5, "{universal:?}");
    let higher = [Level::Community, Level::UniversalPlus, Level::UniversalPartnershipPlus];
    for (number, level) in (6..).zip(higher) {
        let form = ChildForm { level: Code(level), ..a_child("Zaynab", "22/12/2026", number) };
        let child = nurse.registers(form);
        let mine = owed(nurse.programme(&child));
        assert!(
            universal.iter().all(|contact| mine.contains(contact)),
            "{level:?} lacks one of {universal:?}"
        );
    }
}

#[test]
fn the_list_stands_by_need_and_can_be_narrowed() {
    let mut nurse = Nurse::new();
    let with = |given: &str, number, level, decile: &str, postcode: &str| ChildForm {
        level: Code(level),
        imd_decile: decile.to_owned(),
        postcode: postcode.to_owned(),
        ..a_child(given, "18/12/2026", number)
    };
    nurse.registers(with("Last", 5, Level::Universal, "9", "LE3 1AA"));
    nurse.registers(with("Third", 6, Level::Universal, "", "LE10 1AA"));
    let second = nurse.registers(with("Second", 7, Level::Universal, "1", "LE3 2AA"));
    nurse.registers(with("First", 8, Level::UniversalPlus, "10", "LE9 1AA"));
    let named = |view: DueListView| -> Vec<String> {
        let births = view.lines.into_iter().filter(|line| line.contact_type.0 == ContactType::NewBirth);
        births.map(|line| line.child.replace("NOWAK, ", "")).collect()
    };
    // A decile that is not known stands behind those that are.
    assert_eq!(named(nurse.due()), ["First", "Second", "Last", "Third"]);
    let by_route = nurse.due_with(|query| query.sort = Code(DueSort::Route));
    assert_eq!(by_route.districts, ["LE3", "LE9", "LE10"]);
    assert_eq!(named(by_route), ["Last", "Second", "First", "Third"]);
    assert_eq!(named(nurse.due_with(|query| query.districts = vec!["LE9".to_owned()])), ["First"]);
    assert!(nurse.due_with(|query| query.states = vec![Code(DueState::CatchUp)]).lines.is_empty());
    assert!(nurse.due_with(|query| query.mandated_only = true).lines.iter().all(|line| {
        line.contact_type.0 == ContactType::NewBirth || line.contact_type.0 == ContactType::SixToEightWeeks
    }));

    let form = BookingForm {
        child_id: second.clone(),
        contact_type: Code(ContactType::NewBirth),
        on: "tomorrow".to_owned(),
        at: "9.30".to_owned(),
        minutes: "60".to_owned(),
        setting: Code(Setting::Home),
        mode: Code(Mode::InPerson),
        place_id: None,
        note: String::new(),
    };
    appointment::book_appointment(&mut nurse.app, BookAppointment { form, draft_id: None }, nurse.now)
        .unwrap();
    let booked = nurse.line(&second, ContactType::NewBirth).unwrap().booked.unwrap();
    assert_eq!(
        (booked.on.to_string(), booked.at.to_string()),
        ("2027-01-05".to_owned(), "09:30:00".to_owned())
    );
    assert_eq!(named(nurse.due_with(|query| query.not_booked_only = true)), ["First", "Last", "Third"]);
    assert_eq!(nurse.today().appointments[0].child_id, second);
}

#[test]
fn the_caseload_shows_the_programme_as_what_is_due_next() {
    let mut nurse = Nurse::new();
    let child = nurse.registers(a_child("Oliwia", "22/12/2026", 5));
    let row = |nurse: &mut Nurse| nurse.searches("oliwia").rows.remove(0);
    let next = row(&mut nurse);
    assert_eq!(next.next_contact.unwrap().0, ContactType::NewBirth);
    assert_eq!((next.next_due.unwrap().to_string().as_str(), next.next_due_what), ("2027-01-05", None));
    let add = AddTask {
        child_id: child.clone(),
        title: "Ring GP".to_owned(),
        due_on: "today".to_owned(),
        assigned_to: String::new(),
    };
    task::add_task(&mut nurse.app, add, nurse.now).unwrap();
    let next = row(&mut nurse);
    assert_eq!(
        (next.next_contact, next.next_due_what.as_deref()),
        (None, Some("Ring GP")),
        "the task is sooner"
    );
    nurse.days_later(30);
    assert_eq!(nurse.contact(&child, ContactType::NewBirth).state.0, DueState::Missed);
    nurse.amends(&child, |form| form.postcode = String::new());
    nurse.records(a_home_visit(&child));
    assert_ne!(
        row(&mut nurse).next_contact.map(|code| code.0),
        Some(ContactType::NewBirth),
        "missed is not next"
    );
}

#[test]
fn a_six_week_review_asks_how_the_baby_is_fed() {
    let mut nurse = Nurse::new();
    let child = nurse.registers(a_child("Oliwia", "20/11/2026", 5));
    let form = a_visit(&child, ContactType::SixToEightWeeks);
    let request = RecordContact {
        form: form.clone(),
        measured: MeasuredTyped::default(),
        assessments: Vec::new(),
        draft_id: None,
        appointment_id: None,
    };
    let refused = contact::record_contact(&mut nurse.app, request, nurse.now).unwrap_err();
    let Failure::Invalid { problems } = refused else { panic!("{refused:?}") };
    assert_eq!(problems[0].field, "infantFeeding");
    nurse.records(ContactForm { infant_feeding: Some(Code(InfantFeeding::NotKnown)), ..form });
    assert_eq!(nurse.contact(&child, ContactType::SixToEightWeeks).state.0, DueState::Done);
}

#[test]
fn a_learners_contact_counts_shows_its_role_and_waits_for_a_signature() {
    let mut nurse = Nurse::new();
    let child = nurse.registers(a_child("Oliwia", "22/12/2026", 5));
    let mut form = a_visit(&child, ContactType::NewBirth);
    form.delivered_by_name = "Priya Nair".to_owned();
    form.delivered_by_role = Some(Code(Role::Student));
    let contact_id = nurse.records(form);
    let done = nurse.contact(&child, ContactType::NewBirth);
    assert_eq!((done.state.0, done.another_role), (DueState::Done, true), "shown, not held back");
    assert_eq!(nurse.today().to_countersign[0].delivered_by, "Priya Nair");

    let sign = |name: &str, on: &str| CountersignContact {
        contact_id: contact_id.clone(),
        name: name.to_owned(),
        on_reading: on.to_owned(),
    };
    for (name, on, field) in
        [("", "", "name"), ("Priya Nair", "", "name"), ("Amina Yusuf", "1 Jan", "onReading")]
    {
        let refused = contact::countersign_contact(&mut nurse.app, sign(name, on), nurse.now).unwrap_err();
        let Failure::Invalid { problems } = refused else { panic!("{refused:?}") };
        assert_eq!(problems[0].field, field, "{name} {on}");
    }
    contact::countersign_contact(&mut nurse.app, sign("Amina Yusuf", "today"), nurse.now).unwrap();
    assert!(nurse.today().to_countersign.is_empty());
    let entry = nurse.opens(&child).timeline.remove(0).contact.unwrap();
    assert_eq!(entry.countersigned_by.as_deref(), Some("Amina Yusuf"));
    assert!(contact::countersign_contact(&mut nurse.app, sign("Amina Yusuf", ""), nurse.now).is_err());
}

#[test]
fn a_task_passed_to_a_colleague_leaves_her_own_list_and_can_be_taken_back() {
    let mut nurse = Nurse::new();
    let child = nurse.registers(a_child("Oliwia", "22/12/2026", 5));
    let add = AddTask {
        child_id: child,
        title: "Weigh at clinic".to_owned(),
        due_on: "today".to_owned(),
        assigned_to: "Priya  Nair".to_owned(),
    };
    let task_id = task::add_task(&mut nurse.app, add, nurse.now).unwrap().record_id;
    let today = nurse.today();
    assert!(today.due.is_empty(), "it is not hers to do");
    assert_eq!(today.delegated[0].assigned_to, "Priya Nair");
    assert_eq!(task::colleagues(&mut nurse.app, Nothing {}, nurse.now).unwrap().names, ["Priya Nair"]);
    let back = AssignTask { task_id, assigned_to: String::new() };
    task::assign_task(&mut nurse.app, back, nurse.now).unwrap();
    let today = nurse.today();
    assert_eq!((today.due.len(), today.delegated.len()), (1, 0));
}

#[test]
fn levels_are_counted_on_any_day_children_and_families_apart() {
    let mut nurse = Nurse::new();
    let older = nurse.registers(a_child("Leo", "2 May 2024", 5));
    let mut sister = a_child("Oliwia", "22/12/2026", 6);
    sister.same_household_as = Some(older.clone());
    nurse.registers(sister);
    nurse.amends(&older, |form| {
        form.level = Code(Level::UniversalPlus);
        form.level_since = "15 Dec 2026".to_owned();
    });
    let view = nurse.opens(&older);
    assert_eq!(view.earlier_levels[0].level.0, Level::Universal);
    assert_eq!(view.earlier_levels[0].until.to_string(), "2026-12-14");
    let mut on = |day: &str| {
        let request = LevelsOn { on: day.parse().unwrap() };
        caseload::caseload_by_level(&mut nurse.app, request, nurse.now).unwrap()
    };
    let before = on("2026-12-14");
    assert_eq!(
        (before.universal.children, before.universal_plus.children),
        (1, 0),
        "the sister was not born"
    );
    let now = on("2027-01-04");
    assert_eq!((now.universal.children, now.universal_plus.children), (1, 1));
    assert_eq!((now.universal_and_above.children, now.universal_and_above.families), (2, 1), "one family");
    assert_eq!((now.all.children, now.not_known.children), (2, 0));
}
