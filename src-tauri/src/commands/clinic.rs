//! Clinic and group sessions.

use caseload_app::{
    clinic::{
        self,
        views::{
            ClinicChild, ClinicQuery, ClinicRow, ClinicView, GroupInvited, GroupQuery, GroupSaved,
            MendClinicRow, SaveClinicRow, SaveGroup, SessionPlaces, SwitchClinicRow,
        },
    },
    failure::Answer,
    session::views::Nothing,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn session_places(session: State<'_, Session>, request: Nothing) -> Answer<SessionPlaces> {
    session.run(clinic::session_places, request)
}

#[tauri::command(async)]
pub(crate) fn clinic_session(session: State<'_, Session>, request: ClinicQuery) -> Answer<ClinicView> {
    session.run(clinic::clinic_session, request)
}

#[tauri::command(async)]
pub(crate) fn clinic_walk_in(session: State<'_, Session>, request: ClinicChild) -> Answer<ClinicRow> {
    session.run(clinic::clinic_walk_in, request)
}

#[tauri::command(async)]
pub(crate) fn save_clinic_row(session: State<'_, Session>, request: SaveClinicRow) -> Answer<ClinicRow> {
    session.run(clinic::save_clinic_row, request)
}

#[tauri::command(async)]
pub(crate) fn mend_clinic_row(session: State<'_, Session>, request: MendClinicRow) -> Answer<ClinicRow> {
    session.run(clinic::mend_clinic_row, request)
}

#[tauri::command(async)]
pub(crate) fn switch_clinic_row(session: State<'_, Session>, request: SwitchClinicRow) -> Answer<ClinicRow> {
    session.run(clinic::switch_clinic_row, request)
}

#[tauri::command(async)]
pub(crate) fn group_invited(session: State<'_, Session>, request: GroupQuery) -> Answer<GroupInvited> {
    session.run(clinic::group_invited, request)
}

#[tauri::command(async)]
pub(crate) fn save_group(session: State<'_, Session>, request: SaveGroup) -> Answer<GroupSaved> {
    session.run(clinic::save_group, request)
}
