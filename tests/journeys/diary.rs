//! The diary: booking, moving, cancelling, keeping and missing an appointment.

use caseload_app::{
    appointment::{
        self,
        views::{
            AppointmentLine, AppointmentMissed, BookAppointment, BookingCheckQuery, BookingForm,
            BookingQuery, BookingStart, CancelAppointment, CancelledBy, DiaryQuery, DiarySpan, MissedHow,
            MoveAppointment, OneAppointment, OutsideWindow,
        },
    },
    child::{
        self,
        views::{AmendChild, RegisterChild},
    },
    clinic::{self, views::ClinicQuery},
    code::Code,
    contact::{
        self,
        views::{AmendContact, EnteredInError, RecordContact},
    },
    failure::Failure,
    flag::{
        self,
        views::{FlagForm, RaiseFlag},
    },
    measurement::views::MeasuredTyped,
    session::{
        self,
        views::{CreateDemonstration, Nothing},
    },
};
use caseload_domain::{
    appointment::AppointmentStatus,
    child::CaseloadStatus,
    code::YesNoNotAsked,
    contact::{ContactType, Mode, Outcome, Setting},
    flag::{FlagSource, FlagStatus, FlagType},
    practitioner::Role,
};

use crate::nurse::{Nurse, a_home_visit, ava};

impl Nurse {
    /// The booking form as it opens.
    fn starts_booking(&mut self, child_id: &str, contact_type: Option<ContactType>) -> BookingStart {
        let query = BookingQuery {
            child_id: child_id.to_owned(),
            contact_type: contact_type.map(Code),
            appointment_id: None,
        };
        appointment::open_booking(&mut self.app, query, self.now).unwrap()
    }

    fn books(&mut self, form: BookingForm) -> String {
        let request = BookAppointment { form, draft_id: None };
        appointment::book_appointment(&mut self.app, request, self.now).unwrap().record_id
    }

    fn diary_of(&mut self, day: &str) -> Vec<AppointmentLine> {
        let query = DiaryQuery { on: Some(day.parse().unwrap()), span: Code(DiarySpan::Day) };
        appointment::diary(&mut self.app, query, self.now).unwrap().days.remove(0).lines
    }

    fn looks_at(&mut self, appointment_id: &str) -> AppointmentLine {
        let request = OneAppointment { appointment_id: appointment_id.to_owned() };
        appointment::open_appointment(&mut self.app, request, self.now).unwrap()
    }
}

/// A home visit on Tuesday 5 January at ten.
pub(crate) fn tomorrow_at_ten(child_id: &str) -> BookingForm {
    BookingForm {
        child_id: child_id.to_owned(),
        contact_type: Code(ContactType::FollowUp),
        on: "tomorrow".to_owned(),
        at: "10am".to_owned(),
        minutes: "30".to_owned(),
        setting: Code(Setting::Home),
        mode: Code(Mode::InPerson),
        place_id: None,
        note: "Bring the scales".to_owned(),
    }
}

fn field_of(failure: Failure) -> String {
    let Failure::Invalid { problems } = failure else { panic!("{failure:?}") };
    problems[0].field.clone()
}

#[test]
fn booking_starts_from_what_is_due_its_length_and_a_free_time_inside_the_window() {
    let mut nurse = Nurse::new();
    let mut unborn = ava();
    unborn.unborn = true;
    unborn.date_of_birth = String::new();
    // 30 weeks and 0 days on Monday 4 January: 28 to 36 weeks is open.
    unborn.expected_date = "15/03/27".to_owned();
    unborn.nhs_number = String::new();
    unborn.gestation = String::new();
    let request = RegisterChild { form: unborn, duplicates_seen: true };
    let child = child::register_child(&mut nurse.app, request, nurse.now).unwrap().child_id.unwrap();
    let start = nurse.starts_booking(&child, None);
    assert_eq!(start.form.contact_type.0, ContactType::Antenatal);
    assert_eq!(start.form.minutes, "60", "an hour: 000:126");
    assert_eq!((start.form.on.as_str(), start.form.at.as_str()), ("05/01/2027", "09:00"));
    nurse.books(start.form);
    let second = nurse.starts_booking(&child, Some(ContactType::FollowUp));
    assert_eq!(second.form.at, "10:00", "nine is taken for an hour");
}

#[test]
fn what_is_booked_stands_in_the_diary_with_what_must_be_known_before_the_door() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let form = FlagForm {
        child_id: child.clone(),
        flag_type: Code(FlagType::HomeRisk),
        categories: Vec::new(),
        status: Code(FlagStatus::Confirmed),
        source: Code(FlagSource::Police),
        source_detail: "Told by phone".to_owned(),
        since: "yesterday".to_owned(),
        review_on: String::new(),
        detail: "Visit in pairs".to_owned(),
        restricted: false,
        local_type: None,
        known_to: String::new(),
        action_taken: String::new(),
        police_reference: String::new(),
        not_reported_because: String::new(),
        health_advice: Code(YesNoNotAsked::NotAsked),
        law_advice: Code(YesNoNotAsked::NotAsked),
        events: Vec::new(),
    };
    flag::raise_flag(&mut nurse.app, RaiseFlag { form, draft_id: None }, nurse.now).unwrap();
    nurse.books(tomorrow_at_ten(&child));
    let lines = nurse.diary_of("2027-01-05");
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].child, "DOYLE, Ava-Mae");
    assert_eq!(lines[0].ends_at.unwrap().to_string(), "10:30:00");
    assert!(lines[0].home_risk, "a flag says so");
    assert_eq!(lines[0].visit_note.as_deref(), Some("Dog in the kitchen, ring first"));
    assert_eq!(lines[0].postcode.as_deref(), Some("LE3 9QH"));
    let week = DiaryQuery { on: Some("2027-01-10".parse().unwrap()), span: Code(DiarySpan::Week) };
    let week = appointment::diary(&mut nurse.app, week, nurse.now).unwrap();
    assert_eq!((week.days.len(), week.days[1].lines.len()), (7, 1), "Sunday shows the week before it");
}

#[test]
fn an_overlap_a_second_booking_and_a_day_outside_the_window_are_said_and_never_blocked() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    nurse.books(tomorrow_at_ten(&child));
    let mut form = tomorrow_at_ten(&child);
    form.at = "10.15".to_owned();
    let query = BookingCheckQuery { form: form.clone(), appointment_id: None };
    let check = appointment::check_booking(&mut nurse.app, query, nurse.now).unwrap();
    assert_eq!((check.overlaps.len(), check.same_contact.len()), (1, 1));
    form.at = "10.30".to_owned();
    let query = BookingCheckQuery { form: form.clone(), appointment_id: None };
    let check = appointment::check_booking(&mut nurse.app, query, nurse.now).unwrap();
    assert!(check.overlaps.is_empty(), "one may begin when another ends");
    let mut far = nurse.starts_booking(&child, Some(ContactType::TwelveMonths)).form;
    far.on = "in 2 days".to_owned();
    let query = BookingCheckQuery { form: far, appointment_id: None };
    let check = appointment::check_booking(&mut nurse.app, query, nurse.now).unwrap();
    assert_eq!(check.outside.unwrap().0, OutsideWindow::Before);
    form.at = "10.15".to_owned();
    nurse.books(form);
    assert!(nurse.diary_of("2027-01-05").iter().all(|line| line.overlaps));
}

#[test]
fn everything_wrong_with_a_booking_is_said_at_once_and_nothing_is_saved() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let mut form = tomorrow_at_ten(&child);
    form.on = "30 Feb".to_owned();
    form.at = String::new();
    form.minutes = "3".to_owned();
    let request = BookAppointment { form, draft_id: None };
    let Failure::Invalid { problems } =
        appointment::book_appointment(&mut nurse.app, request, nurse.now).unwrap_err()
    else {
        panic!("a booking with three mistakes was not refused")
    };
    let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["on", "at", "minutes"]);
    assert!(nurse.diary_of("2027-01-05").is_empty());
}

#[test]
fn a_moved_appointment_stays_readable_and_a_new_one_is_booked_in_the_same_save() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let old = nurse.books(tomorrow_at_ten(&child));
    let mut form = tomorrow_at_ten(&child);
    form.on = "Fri 8 Jan".to_owned();
    let request = MoveAppointment {
        appointment_id: old.clone(),
        from_revision: 1,
        form,
        reason: "Mother at work".to_owned(),
        draft_id: None,
    };
    let new = appointment::move_appointment(&mut nurse.app, request.clone(), nurse.now).unwrap().record_id;
    let was = nurse.looks_at(&old);
    assert_eq!((was.status.0, was.status_reason.as_str()), (AppointmentStatus::Moved, "Mother at work"));
    let is = nurse.looks_at(&new);
    assert_eq!((is.status.0, is.on.to_string().as_str()), (AppointmentStatus::Booked, "2027-01-08"));
    let again = appointment::move_appointment(&mut nurse.app, request, nurse.now).unwrap_err();
    assert_eq!(again, Failure::ChangedMeanwhile, "it cannot be moved twice from one screen");
    assert_eq!(nurse.diary_of("2027-01-08").len(), 1);
}

#[test]
fn a_cancelled_appointment_says_who_cancelled_and_why_and_leaves_its_time_free() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let id = nurse.books(tomorrow_at_ten(&child));
    let mut request = CancelAppointment {
        appointment_id: id.clone(),
        from_revision: 1,
        by: Code(CancelledBy::Service),
        reason: "  ".to_owned(),
    };
    let refused = appointment::cancel_appointment(&mut nurse.app, request.clone(), nurse.now).unwrap_err();
    assert_eq!(field_of(refused), "reason");
    request.reason = "Car broke down".to_owned();
    appointment::cancel_appointment(&mut nurse.app, request, nurse.now).unwrap();
    assert_eq!(nurse.looks_at(&id).status.0, AppointmentStatus::CancelledByService);
    let query = BookingCheckQuery { form: tomorrow_at_ten(&child), appointment_id: None };
    let check = appointment::check_booking(&mut nurse.app, query, nurse.now).unwrap();
    assert!(check.overlaps.is_empty() && check.same_contact.is_empty());
    assert!(nurse.opens(&child).timeline.iter().any(|entry| entry.appointment.is_some()));
}

#[test]
fn an_appointment_is_kept_by_the_contact_that_came_of_it_in_one_save() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let mut form = tomorrow_at_ten(&child);
    form.on = "today".to_owned();
    form.at = "8:15".to_owned();
    let id = nurse.books(form);
    let mut bad = a_home_visit(&child);
    bad.narrative = String::new();
    let request = RecordContact {
        form: bad,
        measured: MeasuredTyped::default(),
        assessments: Vec::new(),
        draft_id: None,
        appointment_id: Some(id.clone()),
    };
    contact::record_contact(&mut nurse.app, request, nurse.now).unwrap_err();
    assert_eq!(nurse.looks_at(&id).status.0, AppointmentStatus::Booked, "nothing was saved");
    let request = RecordContact {
        form: a_home_visit(&child),
        measured: MeasuredTyped::default(),
        assessments: Vec::new(),
        draft_id: None,
        appointment_id: Some(id.clone()),
    };
    let saved = contact::record_contact(&mut nurse.app, request.clone(), nurse.now).unwrap();
    let kept = nurse.looks_at(&id);
    assert_eq!(kept.status.0, AppointmentStatus::Kept);
    assert_eq!(kept.contact_id.as_deref(), Some(saved.record_id.as_str()));
    let twice = contact::record_contact(&mut nurse.app, request, nurse.now).unwrap_err();
    assert_eq!(field_of(twice), "appointment", "one appointment is written up once");
    assert_eq!(nurse.opens(&child).timeline.len(), 1, "and it stands in the timeline once");
}

#[test]
fn another_childs_appointment_is_not_kept_by_mistake() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let mut sister = ava();
    sister.given = "Eva-Mae".to_owned();
    sister.nhs_number = String::new();
    let request = RegisterChild { form: sister, duplicates_seen: true };
    let sister = child::register_child(&mut nurse.app, request, nurse.now).unwrap().child_id.unwrap();
    let id = nurse.books(tomorrow_at_ten(&child));
    let request = RecordContact {
        form: a_home_visit(&sister),
        measured: MeasuredTyped::default(),
        assessments: Vec::new(),
        draft_id: None,
        appointment_id: Some(id.clone()),
    };
    let refused = contact::record_contact(&mut nurse.app, request, nurse.now).unwrap_err();
    assert_eq!(refused, Failure::NotFound);
    assert_eq!(nurse.looks_at(&id).status.0, AppointmentStatus::Booked);
}

#[test]
fn a_child_who_was_not_brought_leaves_a_contact_that_says_so_and_is_not_seen() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let id = nurse.books(tomorrow_at_ten(&child));
    let missed = AppointmentMissed {
        appointment_id: id.clone(),
        from_revision: 1,
        how: Code(MissedHow::NoAccess),
        done: "Card left, text sent".to_owned(),
        decision: String::new(),
    };
    let early = appointment::miss_appointment(&mut nurse.app, missed.clone(), nurse.now).unwrap_err();
    assert_eq!(field_of(early), "happenedOn", "nothing is missed before its time");
    nurse.minutes_later(27 * 60);
    appointment::miss_appointment(&mut nurse.app, missed, nurse.now).unwrap();
    let line = nurse.looks_at(&id);
    assert_eq!(line.status.0, AppointmentStatus::NoAccess);
    let view = nurse.opens(&child);
    assert_eq!(view.banner.last_seen, None);
    let entry = view.timeline[0].contact.as_ref().unwrap();
    assert_eq!((entry.outcome.0, entry.narrative.as_str()), (Outcome::NoAccess, "Card left, text sent"));
    assert_eq!(view.timeline.len(), 1, "the appointment is told by its contact");
}

#[test]
fn an_amended_outcome_says_the_truth_about_the_appointment_too() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let mut form = tomorrow_at_ten(&child);
    form.on = "today".to_owned();
    form.at = "8:15".to_owned();
    let id = nurse.books(form);
    let request = RecordContact {
        form: a_home_visit(&child),
        measured: MeasuredTyped::default(),
        assessments: Vec::new(),
        draft_id: None,
        appointment_id: Some(id.clone()),
    };
    let contact_id = contact::record_contact(&mut nurse.app, request, nurse.now).unwrap().record_id;
    let mut form = a_home_visit(&child);
    form.outcome = Code(Outcome::NoAccess);
    form.child_present = false;
    let amend = AmendContact {
        contact_id: contact_id.clone(),
        form,
        measured: MeasuredTyped::default(),
        reason: "wrong baby".to_owned(),
        from_revision: 1,
        draft_id: None,
    };
    contact::amend_contact(&mut nurse.app, amend, nurse.now).unwrap();
    assert_eq!(nurse.looks_at(&id).status.0, AppointmentStatus::NoAccess);
    let error = EnteredInError { record_id: contact_id, reason: "never there".to_owned() };
    contact::entered_in_error(&mut nurse.app, error, nurse.now).unwrap();
    let line = nurse.looks_at(&id);
    assert_eq!((line.status.0, line.contact_id), (AppointmentStatus::Booked, None));
}

#[test]
fn an_appointment_with_a_child_who_died_says_so_on_its_line() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    nurse.books(tomorrow_at_ten(&child));
    let mut form = nurse.opens(&child).form;
    form.caseload_status = Code(CaseloadStatus::Died);
    let amend = AmendChild { child_id: child.clone(), form, reason: "told by the ward".to_owned() };
    child::amend_child(&mut nurse.app, amend, nurse.now).unwrap();
    assert_eq!(nurse.diary_of("2027-01-05")[0].caseload_status.0, CaseloadStatus::Died);
    let start = nurse.starts_booking(&child, None);
    assert_eq!(start.caseload_status.0, CaseloadStatus::Died);
    assert!(start.choices.iter().all(|choice| choice.window.is_none()), "nothing is due");
}

#[test]
fn the_made_up_caseload_has_a_week_to_look_at_and_every_clinic_opens() {
    let mut nurse = Nurse::new();
    nurse.lock();
    let request = CreateDemonstration { role: Code(Role::HealthVisitor) };
    session::create_demonstration(&mut nurse.app, request, nurse.now).unwrap();
    let query = DiaryQuery { on: None, span: Code(DiarySpan::Week) };
    let week = appointment::diary(&mut nurse.app, query, nurse.now).unwrap();
    let booked =
        week.days.iter().flat_map(|day| &day.lines).filter(|line| line.status.0 == AppointmentStatus::Booked);
    assert!(booked.count() > 0, "somebody is booked this week");
    let places = clinic::session_places(&mut nurse.app, Nothing {}, nurse.now).unwrap().places;
    assert!(!places.is_empty());
    for place in places {
        let query = ClinicQuery { place_id: place.place_id, on: nurse.now.today };
        clinic::clinic_session(&mut nurse.app, query, nurse.now).unwrap();
    }
}
