//! Clinic and group sessions: many children at one place on one day, each with a contact of their own.

mod group;
mod mend;
mod row;
mod switch;
pub mod views;

use std::collections::HashMap;

use caseload_domain::{
    appointment::Appointment,
    contact::ContactType,
    id::PlaceId,
    record::{Record, RevisionStatus},
};
use caseload_store::{Store, appointment::Attendance};
use chrono::{Days, NaiveDate};

pub use group::{group_invited, save_group};
pub use mend::mend_clinic_row;
use row::clinic_row;
pub use row::save_clinic_row;
pub use switch::switch_clinic_row;
use views::{AttendanceView, ClinicChild, ClinicQuery, ClinicRow, ClinicView, SessionPlaces};

use crate::{
    app::App,
    appointment::{place_choices, settings_of, views::PlaceChoice},
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
    session::views::Nothing,
};

/// Weeks over which a clinic's attendance is shown beside the day's.
const WEEKS_BACK: u64 = 13;

/// Where a session can be.
///
/// # Errors
/// When the store cannot answer.
pub fn session_places(app: &mut App, _: Nothing, now: Now) -> Answer<SessionPlaces> {
    let store = &app.open()?.store;
    let mut counts: HashMap<String, u32> = HashMap::new();
    for read in store.appointments(now.today, now.today)? {
        if let Record::Appointment(appointment) = read.revision.record
            && appointment.status.is_open()
            && let Some(place) = appointment.place
        {
            *counts.entry(place.as_str().to_owned()).or_default() += 1;
        }
    }
    let mut today: Vec<(String, u32)> = counts.into_iter().collect();
    today.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    Ok(SessionPlaces {
        places: place_choices(store)?,
        today: today.into_iter().map(|(place, _)| place).collect(),
    })
}

/// A clinic session: those booked there that day in the order of their times, then those who came without.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such place; when the store cannot answer.
pub fn clinic_session(app: &mut App, request: ClinicQuery, now: Now) -> Answer<ClinicView> {
    let ClinicQuery { place_id, on } = request;
    let store = &app.open()?.store;
    let place = place_of(store, &place_id)?;
    let written = store.contacts_at(&place_id, on)?;
    let mut rows: Vec<ClinicRow> = Vec::new();
    for booked in booked_at(store, &place_id, on)? {
        if !rows.iter().any(|row| row.child_id == booked.child.as_str()) {
            let child_id = booked.child.as_str().to_owned();
            rows.push(clinic_row(store, &child_id, on, Some(&booked), &written, now)?);
        }
    }
    for read in &written {
        if let Record::Contact(contact) = &read.revision.record
            && contact.contact_type != ContactType::Group
            && !rows.iter().any(|row| row.child_id == contact.child.as_str())
        {
            rows.push(clinic_row(store, contact.child.as_str(), on, None, &written, now)?);
        }
    }
    let quarter_from = on.checked_sub_days(Days::new(WEEKS_BACK * 7 - 1)).unwrap_or(on);
    Ok(ClinicView {
        place,
        on,
        rows,
        attendance: attendance_view(store.attendance(&place_id, on, on)?),
        quarter: attendance_view(store.attendance(&place_id, quarter_from, on)?),
    })
}

/// The row of a child who came without an appointment.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such child or place.
pub fn clinic_walk_in(app: &mut App, request: ClinicChild, now: Now) -> Answer<ClinicRow> {
    let ClinicChild { place_id, on, child_id } = request;
    row_of(&app.open()?.store, &place_id, on, &child_id, now)
}

fn row_of(store: &Store, place_id: &str, on: NaiveDate, child_id: &str, now: Now) -> Answer<ClinicRow> {
    let written = store.contacts_at(place_id, on)?;
    let booked = booked_at(store, place_id, on)?.into_iter().find(|booked| booked.child.as_str() == child_id);
    clinic_row(store, child_id, on, booked.as_ref(), &written, now)
}

/// What is or was booked at a place on a day, but for groups and for what was moved or cancelled.
fn booked_at(store: &Store, place_id: &str, on: NaiveDate) -> Answer<Vec<Appointment>> {
    let found = store.appointments(on, on)?.into_iter().filter_map(|read| match read.revision.record {
        Record::Appointment(appointment)
            if appointment.place.as_ref().map(PlaceId::as_str) == Some(place_id)
                && appointment.contact_type != ContactType::Group
                && (appointment.status.is_open() || appointment.contact.is_some()) =>
        {
            Some(appointment)
        }
        _ => None,
    });
    Ok(found.collect())
}

fn place_of(store: &Store, place_id: &str) -> Answer<PlaceChoice> {
    let read = store.current(place_id)?;
    match (read.revision.record, read.revision.status) {
        (Record::Place(place), RevisionStatus::Current) => Ok(PlaceChoice {
            place_id: place.id.as_str().to_owned(),
            setting: Code(place.kind.setting()),
            settings: settings_of(place.kind),
            kind: Code(place.kind),
            name: place.name,
        }),
        _ => Err(Failure::NotFound),
    }
}

fn attendance_view(attendance: Attendance) -> AttendanceView {
    let Attendance { attended, cancelled, not_brought } = attendance;
    AttendanceView { attended, cancelled, not_brought }
}
