//! Clinic and group sessions: many children at one place on one day.

use caseload_app::{
    appointment::{
        self,
        views::{BookAppointment, CancelAppointment, CancelledBy},
    },
    child::{self, views::RegisterChild},
    clinic::{
        self,
        views::{
            Came, ClinicChild, ClinicQuery, ClinicRow, ClinicView, GroupMember, GroupOutcome, GroupQuery,
            MendClinicRow, SaveClinicRow, SaveGroup, SwitchClinicRow,
        },
    },
    code::Code,
    contact::{
        self,
        views::{EnteredInError, Saved},
    },
    failure::Failure,
    session::views::Nothing,
};
use caseload_domain::{
    appointment::AppointmentStatus,
    contact::{ContactType, Mode, Outcome, Setting},
    id::PlaceId,
    measurement::MeasurementKind,
    place::{Place, PlaceKind},
    record::Record,
};

use crate::{
    diary::tomorrow_at_ten,
    nurse::{Nurse, ava},
};

const CLINIC: &str = "01a1e395-ae87-7000-8000-00000000c11c";
const TODAY: &str = "2027-01-04";

impl Nurse {
    /// Westcotes clinic is on the register.
    fn has_a_clinic(&mut self) {
        let place = Place {
            id: PlaceId::parse(CLINIC).unwrap(),
            kind: PlaceKind::Clinic,
            name: "Westcotes clinic".to_owned(),
            urn: None,
            ods_code: None,
            address: "Fosse Road".to_owned(),
            postcode: None,
            phone: None,
            named_nurse: None,
            invitations: Vec::new(),
            open: true,
        };
        self.has_from_before(Record::Place(place));
    }

    /// So many babies born on 12 August 2026, without a number of their own.
    fn has_babies(&mut self, count: u32) -> Vec<String> {
        (0..count)
            .map(|number| {
                let mut form = ava();
                form.given = format!("Baby{number}");
                form.nhs_number = String::new();
                let request = RegisterChild { form, duplicates_seen: true };
                child::register_child(&mut self.app, request, self.now).unwrap().child_id.unwrap()
            })
            .collect()
    }

    /// Booked at the clinic today at eight, for this.
    fn books_at_the_clinic(&mut self, child_id: &str, contact_type: ContactType) -> String {
        let mut form = tomorrow_at_ten(child_id);
        form.on = "today".to_owned();
        form.at = "8am".to_owned();
        form.contact_type = Code(contact_type);
        form.setting = Code(Setting::Clinic);
        form.mode = Code(if contact_type == ContactType::Group { Mode::Group } else { Mode::InPerson });
        form.place_id = Some(CLINIC.to_owned());
        let request = BookAppointment { form, draft_id: None };
        let Saved { record_id, .. } =
            appointment::book_appointment(&mut self.app, request, self.now).unwrap();
        record_id
    }

    fn clinic_today(&mut self) -> ClinicView {
        let query = ClinicQuery { place_id: CLINIC.to_owned(), on: TODAY.parse().unwrap() };
        clinic::clinic_session(&mut self.app, query, self.now).unwrap()
    }

    fn weighs(&mut self, row: &ClinicRow, weight: &str) -> Result<ClinicRow, Failure> {
        let request = SaveClinicRow { weight: weight.to_owned(), ..empty_row(row) };
        clinic::save_clinic_row(&mut self.app, request, self.now)
    }
}

fn empty_row(row: &ClinicRow) -> SaveClinicRow {
    SaveClinicRow {
        place_id: CLINIC.to_owned(),
        on: TODAY.parse().unwrap(),
        child_id: row.child_id.clone(),
        appointment_id: row.appointment.as_ref().map(|booked| booked.appointment_id.clone()),
        came: Code(Came::Seen),
        weight: String::new(),
        size: String::new(),
        head: String::new(),
        note: String::new(),
        decision: String::new(),
        checked: false,
        draft_id: None,
    }
}

fn fields(failure: Failure) -> Vec<String> {
    let Failure::Invalid { problems } = failure else { panic!("{failure:?}") };
    problems.into_iter().map(|problem| problem.field).collect()
}

#[test]
fn twenty_babies_are_weighed_each_with_a_contact_and_its_appointment_kept() {
    let mut nurse = Nurse::new();
    nurse.has_a_clinic();
    let babies = nurse.has_babies(20);
    for baby in &babies {
        nurse.books_at_the_clinic(baby, ContactType::WeightAndFeeding);
    }
    let session = nurse.clinic_today();
    assert_eq!(session.rows.len(), 20);
    for (number, row) in session.rows.iter().enumerate() {
        let saved = nurse.weighs(row, &format!("6.{number:02}")).unwrap().saved.unwrap();
        assert_eq!(saved.measurements[0].value, 6_000 + u32::try_from(number).unwrap() * 10);
    }
    let session = nurse.clinic_today();
    assert!(session.rows.iter().all(|row| row.saved.is_some()));
    assert!(
        session.rows.iter().all(|row| row.appointment.as_ref().unwrap().status.0 == AppointmentStatus::Kept)
    );
    assert_eq!((session.attendance.attended, session.attendance.not_brought), (20, 0));
    let view = nurse.opens(&babies[7]);
    let contact = view.timeline.iter().find_map(|entry| entry.contact.as_ref()).unwrap();
    assert_eq!(contact.contact_type.0, ContactType::WeightAndFeeding);
    assert_eq!(contact.place.as_deref(), Some("Westcotes clinic"));
    assert_eq!(contact.delivered_by.as_deref(), Some("Amina Yusuf"));
    assert_eq!(view.banner.days_since_seen, Some(0));
    assert_eq!(view.timeline.iter().filter(|entry| entry.measurement.is_some()).count(), 1);
}

#[test]
fn a_slipped_point_is_refused_until_it_was_looked_at_again_and_nothing_half_saved() {
    let mut nurse = Nurse::new();
    nurse.has_a_clinic();
    let baby = nurse.has_babies(1).remove(0);
    nurse.books_at_the_clinic(&baby, ContactType::WeightAndFeeding);
    let row = nurse.clinic_today().rows.remove(0);
    assert_eq!(fields(nurse.weighs(&row, "62").unwrap_err()), ["weight"]);
    assert_eq!(fields(nurse.weighs(&row, "6.2 cm").unwrap_err()), ["weight"]);
    let two_wrong = SaveClinicRow {
        weight: "620000".to_owned(),
        size: "6.2".to_owned(),
        head: "41.2".to_owned(),
        checked: true,
        ..empty_row(&row)
    };
    let refused = clinic::save_clinic_row(&mut nurse.app, two_wrong, nurse.now).unwrap_err();
    assert_eq!(
        fields(refused),
        ["weight", "size"],
        "impossible stays impossible however often it is looked at"
    );
    assert!(nurse.opens(&baby).timeline.is_empty());
    let request = SaveClinicRow { weight: "14.1".to_owned(), checked: true, ..empty_row(&row) };
    let saved = clinic::save_clinic_row(&mut nurse.app, request.clone(), nurse.now).unwrap().saved.unwrap();
    assert_eq!(saved.measurements[0].value, 14_100);
    let twice = clinic::save_clinic_row(&mut nurse.app, request, nurse.now).unwrap_err();
    assert_eq!(fields(twice), ["note"], "a row is saved once");
}

#[test]
fn the_last_weight_and_the_days_since_stand_beside_the_field() {
    let mut nurse = Nurse::new();
    nurse.has_a_clinic();
    let baby = nurse.has_babies(1).remove(0);
    nurse.books_at_the_clinic(&baby, ContactType::WeightAndFeeding);
    let row = nurse.clinic_today().rows.remove(0);
    assert_eq!(row.asked[1].kind.0, MeasurementKind::Length, "lying before two years");
    assert!(row.asked[0].last.is_none());
    nurse.weighs(&row, "6.2").unwrap();
    nurse.minutes_later(14 * 24 * 60);
    let walk_in =
        ClinicChild { place_id: CLINIC.to_owned(), on: "2027-01-18".parse().unwrap(), child_id: baby };
    let row = clinic::clinic_walk_in(&mut nurse.app, walk_in, nurse.now).unwrap();
    let last = row.asked[0].last.as_ref().unwrap();
    assert_eq!((last.value, last.days_ago), (6_200, 14));
    assert!(row.saved.is_none() && row.appointment.is_none());
}

#[test]
fn a_weight_does_not_complete_the_review_the_child_was_booked_for() {
    let mut nurse = Nurse::new();
    nurse.has_a_clinic();
    let baby = nurse.has_babies(1).remove(0);
    nurse.books_at_the_clinic(&baby, ContactType::TwelveMonths);
    let row = nurse.clinic_today().rows.remove(0);
    assert!(row.appointment.as_ref().unwrap().review);
    let saved = nurse.weighs(&row, "6.2").unwrap();
    assert_eq!(saved.appointment.unwrap().status.0, AppointmentStatus::Booked);
    let view = nurse.opens(&baby);
    let contact = view.timeline.iter().find_map(|entry| entry.contact.as_ref()).unwrap();
    assert_eq!(contact.contact_type.0, ContactType::WeightAndFeeding);
}

#[test]
fn attended_cancelled_and_not_brought_are_counted_at_the_clinic() {
    let mut nurse = Nurse::new();
    nurse.has_a_clinic();
    let babies = nurse.has_babies(4);
    let cancelled = nurse.books_at_the_clinic(&babies[2], ContactType::WeightAndFeeding);
    for baby in &babies[..2] {
        nurse.books_at_the_clinic(baby, ContactType::WeightAndFeeding);
    }
    let request = CancelAppointment {
        appointment_id: cancelled,
        from_revision: 1,
        by: Code(CancelledBy::Family),
        reason: "Ill".to_owned(),
    };
    appointment::cancel_appointment(&mut nurse.app, request, nurse.now).unwrap();
    let rows = nurse.clinic_today().rows;
    assert_eq!(rows.len(), 2, "who cancelled is not waited for");
    nurse.weighs(&rows[0], "6.2").unwrap();
    let missed = SaveClinicRow { came: Code(Came::WasNotBrought), ..empty_row(&rows[1]) };
    clinic::save_clinic_row(&mut nurse.app, missed, nurse.now).unwrap();
    let walk_in =
        ClinicChild { place_id: CLINIC.to_owned(), on: TODAY.parse().unwrap(), child_id: babies[3].clone() };
    let walk_in = clinic::clinic_walk_in(&mut nurse.app, walk_in, nurse.now).unwrap();
    nurse.weighs(&walk_in, "6.4").unwrap();
    let session = nurse.clinic_today();
    let counted = &session.attendance;
    assert_eq!((counted.attended, counted.cancelled, counted.not_brought), (2, 1, 1));
    assert_eq!((session.quarter.attended, session.rows.len()), (2, 3));
    assert_eq!(nurse.opens(&rows[1].child_id).banner.last_seen, None, "not brought is not seen");
    let places = clinic::session_places(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert_eq!(places.places[0].name, "Westcotes clinic");
    assert!(places.today.is_empty(), "nothing is left to do there today");
}

#[test]
fn a_group_of_eight_is_written_once_and_stands_in_eight_records_with_the_truth_of_each() {
    let mut nurse = Nurse::new();
    nurse.has_a_clinic();
    let babies = nurse.has_babies(8);
    for baby in &babies[..6] {
        nurse.books_at_the_clinic(baby, ContactType::Group);
    }
    let query = GroupQuery { place_id: Some(CLINIC.to_owned()), on: TODAY.parse().unwrap() };
    let invited = clinic::group_invited(&mut nurse.app, query.clone(), nurse.now).unwrap().members;
    assert_eq!(invited.len(), 6);
    assert!(nurse.clinic_today().rows.is_empty(), "a group is no row of the weighing clinic");
    let mut members: Vec<GroupMember> = invited
        .into_iter()
        .map(|member| GroupMember {
            child_id: member.child_id,
            appointment_id: member.appointment_id,
            outcome: Code(GroupOutcome::Attended),
            line: String::new(),
            decision: String::new(),
        })
        .collect();
    members.extend(babies[6..].iter().map(|baby| GroupMember {
        child_id: baby.clone(),
        appointment_id: None,
        outcome: Code(GroupOutcome::Attended),
        line: String::new(),
        decision: String::new(),
    }));
    members[0].line = "Ready for solids, sits with help.".to_owned();
    members[4].outcome = Code(GroupOutcome::WasNotBrought);
    members[5].outcome = Code(GroupOutcome::CancelledByFamily);
    let mut session = SaveGroup {
        title: "Weaning group".to_owned(),
        place_id: Some(CLINIC.to_owned()),
        on: "today".to_owned(),
        at: "8.00".to_owned(),
        minutes: "40".to_owned(),
        note: String::new(),
        members,
        draft_id: None,
    };
    let refused = clinic::save_group(&mut nurse.app, session.clone(), nurse.now).unwrap_err();
    assert_eq!(fields(refused), ["note"]);
    assert!(nurse.opens(&babies[0]).timeline.is_empty(), "nobody is written down when one thing is missing");
    session.note = "First tastes, textures and choking.".to_owned();
    let saved = clinic::save_group(&mut nurse.app, session.clone(), nurse.now).unwrap();
    assert_eq!((saved.attended, saved.cancelled, saved.not_brought), (6, 1, 1));
    assert_eq!(saved.place_day.unwrap().attended, 6);
    let view = nurse.opens(&session.members[0].child_id);
    let contact = view.timeline[0].contact.as_ref().unwrap();
    assert_eq!((contact.contact_type.0, contact.mode.0), (ContactType::Group, Mode::Group));
    assert!(contact.narrative.contains("choking") && contact.narrative.contains("sits with help"));
    let other = nurse.opens(&session.members[1].child_id);
    assert!(!other.timeline[0].contact.as_ref().unwrap().narrative.contains("sits with help"));
    let missed = nurse.opens(&session.members[4].child_id);
    assert_eq!(missed.timeline[0].contact.as_ref().unwrap().outcome.0, Outcome::WasNotBrought);
    assert_eq!(missed.banner.last_seen, None);
    assert!(clinic::group_invited(&mut nurse.app, query, nurse.now).unwrap().members.is_empty());
}

#[test]
fn a_saved_row_is_mended_with_a_reason_and_a_contact_taken_back_takes_its_weight_with_it() {
    let mut nurse = Nurse::new();
    nurse.has_a_clinic();
    let baby = nurse.has_babies(1).remove(0);
    nurse.books_at_the_clinic(&baby, ContactType::WeightAndFeeding);
    let row = nurse.clinic_today().rows.remove(0);
    let contact_id = nurse.weighs(&row, "6.92").unwrap().saved.unwrap().contact_id;
    let mut mend = MendClinicRow {
        contact_id: contact_id.clone(),
        weight: "6.29".to_owned(),
        size: "63.5".to_owned(),
        head: String::new(),
        note: "Weighed.".to_owned(),
        checked: false,
        reason: String::new(),
    };
    let refused = clinic::mend_clinic_row(&mut nurse.app, mend.clone(), nurse.now).unwrap_err();
    assert_eq!(fields(refused), ["reason"]);
    mend.reason = "digits swapped".to_owned();
    let mended = clinic::mend_clinic_row(&mut nurse.app, mend.clone(), nurse.now).unwrap().saved.unwrap();
    let values: Vec<u32> = mended.measurements.iter().map(|one| one.value).collect();
    assert_eq!(values, [6_290, 635]);
    let weights: Vec<(u32, Option<String>)> = nurse
        .opens(&baby)
        .timeline
        .iter()
        .filter(|entry| entry.measurement.as_ref().is_some_and(|one| one.value == 6_290))
        .map(|entry| (entry.revision, entry.reason.clone()))
        .collect();
    assert_eq!(weights, [(2, Some("digits swapped".to_owned()))]);
    let again = clinic::mend_clinic_row(&mut nurse.app, mend, nurse.now).unwrap_err();
    assert_eq!(fields(again), ["weight"], "nothing was changed");

    let error = EnteredInError { record_id: contact_id, reason: "another baby".to_owned() };
    contact::entered_in_error(&mut nurse.app, error, nurse.now).unwrap();
    assert!(nurse.opens(&baby).timeline.iter().all(|entry| entry.entered_in_error));
    let row = nurse.clinic_today().rows.remove(0);
    assert!(row.saved.is_none() && row.asked[0].last.is_none());
    assert_eq!(
        row.appointment.as_ref().unwrap().status.0,
        AppointmentStatus::Booked,
        "to be written up again"
    );
    assert_eq!(nurse.clinic_today().attendance.attended, 0);
    nurse.weighs(&row, "7.1").unwrap();
}

#[test]
fn a_row_saved_the_wrong_way_is_switched_in_the_row_and_the_appointment_follows() {
    let mut nurse = Nurse::new();
    nurse.has_a_clinic();
    let baby = nurse.has_babies(1).remove(0);
    nurse.books_at_the_clinic(&baby, ContactType::WeightAndFeeding);
    let row = nurse.clinic_today().rows.remove(0);
    let saved = nurse.weighs(&row, "6.20").unwrap().saved.unwrap();
    let switch =
        |came, contact_id: &str| SwitchClinicRow { contact_id: contact_id.to_owned(), came: Code(came) };
    let now = nurse.now;
    let missed =
        clinic::switch_clinic_row(&mut nurse.app, switch(Came::WasNotBrought, &saved.contact_id), now);
    let row = missed.unwrap();
    let stands = row.saved.unwrap();
    assert_eq!(stands.outcome.0, Outcome::WasNotBrought);
    assert!(stands.measurements.is_empty(), "a child who was not there was not weighed");
    assert_eq!(row.appointment.unwrap().status.0, AppointmentStatus::after(Outcome::WasNotBrought));
    assert_eq!(nurse.opens(&baby).banner.days_since_seen, None);
    let again =
        clinic::switch_clinic_row(&mut nurse.app, switch(Came::WasNotBrought, &stands.contact_id), now);
    assert_eq!(fields(again.unwrap_err()), ["came"]);

    // The family came late: the row opens, and is weighed like any other.
    let row = clinic::switch_clinic_row(&mut nurse.app, switch(Came::Seen, &stands.contact_id), now).unwrap();
    assert!(row.saved.is_none());
    assert_eq!(row.appointment.as_ref().unwrap().status.0, AppointmentStatus::Booked);
    let saved = nurse.weighs(&row, "6.25").unwrap().saved.unwrap();
    assert_eq!(saved.measurements[0].value, 6_250);
    let session = nurse.clinic_today();
    assert_eq!((session.attendance.attended, session.attendance.not_brought), (1, 0));
}
