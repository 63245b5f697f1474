//! Appointments and the diary.

use caseload_app::{
    appointment::{
        self,
        views::{
            AppointmentLine, AppointmentMissed, BookAppointment, BookingCheck, BookingCheckQuery,
            BookingQuery, BookingStart, CancelAppointment, DiaryQuery, DiaryView, MoveAppointment,
            OneAppointment,
        },
    },
    contact::views::Saved,
    failure::Answer,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn diary(session: State<'_, Session>, request: DiaryQuery) -> Answer<DiaryView> {
    session.run(appointment::diary, request)
}

#[tauri::command(async)]
pub(crate) fn open_appointment(
    session: State<'_, Session>,
    request: OneAppointment,
) -> Answer<AppointmentLine> {
    session.run(appointment::open_appointment, request)
}

#[tauri::command(async)]
pub(crate) fn open_booking(session: State<'_, Session>, request: BookingQuery) -> Answer<BookingStart> {
    session.run(appointment::open_booking, request)
}

#[tauri::command(async)]
pub(crate) fn check_booking(session: State<'_, Session>, request: BookingCheckQuery) -> Answer<BookingCheck> {
    session.run(appointment::check_booking, request)
}

#[tauri::command(async)]
pub(crate) fn book_appointment(session: State<'_, Session>, request: BookAppointment) -> Answer<Saved> {
    session.run(appointment::book_appointment, request)
}

#[tauri::command(async)]
pub(crate) fn move_appointment(session: State<'_, Session>, request: MoveAppointment) -> Answer<Saved> {
    session.run(appointment::move_appointment, request)
}

#[tauri::command(async)]
pub(crate) fn cancel_appointment(session: State<'_, Session>, request: CancelAppointment) -> Answer<Saved> {
    session.run(appointment::cancel_appointment, request)
}

#[tauri::command(async)]
pub(crate) fn miss_appointment(session: State<'_, Session>, request: AppointmentMissed) -> Answer<Saved> {
    session.run(appointment::miss_appointment, request)
}
