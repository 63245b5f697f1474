//! Bringing a caseload in from a file.

use caseload_app::{
    failure::Answer,
    import_caseload::{
        self,
        views::{ImportDone, ImportPreview, OneImport},
    },
    local_service, place,
    session::views::{Done, Nothing},
};
use tauri::{AppHandle, State};

use crate::{
    file_chooser::{self, Wanted},
    session::Session,
};

/// A trust's extract of 190,000 children is about 60 MB; this is a nurse's.
const LONGEST: u64 = 64 * 1024 * 1024;

#[tauri::command]
pub(crate) async fn choose_import(
    app: AppHandle,
    session: State<'_, Session>,
    request: Nothing,
) -> Answer<Option<ImportPreview>> {
    let Nothing {} = request;
    let wanted = Wanted::File {
        title: "Choose a caseload list or a FHIR file",
        kind: "Caseload lists and FHIR files",
        endings: &["csv", "txt", "json", "ndjson"],
    };
    let Some(file) = file_chooser::choose_and_read(&app, wanted, LONGEST).await? else { return Ok(None) };
    session.with(|app, now| import_caseload::preview_import(app, &file.name, &file.bytes, now)).map(Some)
}

#[tauri::command]
pub(crate) async fn choose_place_import(
    app: AppHandle,
    session: State<'_, Session>,
    request: Nothing,
) -> Answer<Option<ImportPreview>> {
    let Nothing {} = request;
    let wanted = Wanted::File {
        title: "Choose a list of schools and places",
        kind: "Lists of places",
        endings: &["csv", "txt"],
    };
    let Some(file) = file_chooser::choose_and_read(&app, wanted, LONGEST).await? else { return Ok(None) };
    session.with(|app, now| place::preview_places(app, &file.name, &file.bytes, now)).map(Some)
}

#[tauri::command]
pub(crate) async fn choose_service_import(
    app: AppHandle,
    session: State<'_, Session>,
    request: Nothing,
) -> Answer<Option<ImportPreview>> {
    let Nothing {} = request;
    let wanted = Wanted::File {
        title: "Choose a list of local services",
        kind: "Lists of services",
        endings: &["csv", "txt"],
    };
    let Some(file) = file_chooser::choose_and_read(&app, wanted, LONGEST).await? else { return Ok(None) };
    session.with(|app, now| local_service::preview_services(app, &file.name, &file.bytes, now)).map(Some)
}

#[tauri::command(async)]
pub(crate) fn commit_import(session: State<'_, Session>, request: OneImport) -> Answer<ImportDone> {
    session.run(import_caseload::commit_import, request)
}

#[tauri::command(async)]
pub(crate) fn forget_import(session: State<'_, Session>, request: OneImport) -> Answer<Done> {
    session.run(import_caseload::forget_import, request)
}
