//! Safeguarding statuses, their events and the register.

use caseload_app::{
    contact::views::Saved,
    failure::Answer,
    safeguarding::{
        self,
        views::{
            AmendSafeguarding, BeginSafeguarding, ChangePlacement, EndSafeguarding, PreviewSafeguarding,
            PrintSafeguarding, RemoveSafeguardingEvent, SafeguardingCounts, SafeguardingCountsQuery,
            SafeguardingPreview, SafeguardingRegister, SaveSafeguardingEvent, StepSafeguarding,
        },
    },
    session::views::{Done, Nothing},
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn begin_safeguarding(session: State<'_, Session>, request: BeginSafeguarding) -> Answer<Saved> {
    session.run(safeguarding::begin_safeguarding, request)
}

#[tauri::command(async)]
pub(crate) fn amend_safeguarding(session: State<'_, Session>, request: AmendSafeguarding) -> Answer<Saved> {
    session.run(safeguarding::amend_safeguarding, request)
}

#[tauri::command(async)]
pub(crate) fn save_safeguarding_event(
    session: State<'_, Session>,
    request: SaveSafeguardingEvent,
) -> Answer<Saved> {
    session.run(safeguarding::save_safeguarding_event, request)
}

#[tauri::command(async)]
pub(crate) fn remove_safeguarding_event(
    session: State<'_, Session>,
    request: RemoveSafeguardingEvent,
) -> Answer<Saved> {
    session.run(safeguarding::remove_safeguarding_event, request)
}

#[tauri::command(async)]
pub(crate) fn step_safeguarding(session: State<'_, Session>, request: StepSafeguarding) -> Answer<Saved> {
    session.run(safeguarding::step_safeguarding, request)
}

#[tauri::command(async)]
pub(crate) fn end_safeguarding(session: State<'_, Session>, request: EndSafeguarding) -> Answer<Saved> {
    session.run(safeguarding::end_safeguarding, request)
}

#[tauri::command(async)]
pub(crate) fn change_placement(session: State<'_, Session>, request: ChangePlacement) -> Answer<Saved> {
    session.run(safeguarding::change_placement, request)
}

#[tauri::command(async)]
pub(crate) fn safeguarding_register(
    session: State<'_, Session>,
    request: Nothing,
) -> Answer<SafeguardingRegister> {
    session.run(safeguarding::safeguarding_register, request)
}

#[tauri::command(async)]
pub(crate) fn safeguarding_preview(
    session: State<'_, Session>,
    request: PreviewSafeguarding,
) -> Answer<SafeguardingPreview> {
    session.run(safeguarding::safeguarding_preview, request)
}

#[tauri::command(async)]
pub(crate) fn note_safeguarding_print(
    session: State<'_, Session>,
    request: PrintSafeguarding,
) -> Answer<Done> {
    session.run(safeguarding::note_safeguarding_print, request)
}

#[tauri::command(async)]
pub(crate) fn safeguarding_counts(
    session: State<'_, Session>,
    request: SafeguardingCountsQuery,
) -> Answer<SafeguardingCounts> {
    session.run(safeguarding::safeguarding_counts, request)
}
