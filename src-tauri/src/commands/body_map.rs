//! Body maps, and small concerns gathered over a family.

use caseload_app::{
    body_map::{
        self,
        views::{AddBodyMap, AmendBodyMap, BodyOutlines, FamilyConcerns, OneBodyMap, OpenedBodyMap},
    },
    child::views::OpenChild,
    contact::{self, views::Saved},
    document,
    failure::Answer,
    session::views::Nothing,
    settings::views::FileDone,
};
use tauri::{AppHandle, State};

use crate::{
    file_chooser::{self, Wanted},
    session::Session,
};

#[tauri::command(async)]
pub(crate) fn family_concerns(session: State<'_, Session>, request: OpenChild) -> Answer<FamilyConcerns> {
    session.run(contact::family_concerns, request)
}

#[tauri::command(async)]
pub(crate) fn body_outlines(session: State<'_, Session>, request: Nothing) -> Answer<BodyOutlines> {
    session.run(body_map::body_outlines, request)
}

#[tauri::command(async)]
pub(crate) fn add_body_map(session: State<'_, Session>, request: AddBodyMap) -> Answer<Saved> {
    session.run(body_map::add_body_map, request)
}

#[tauri::command(async)]
pub(crate) fn open_body_map(session: State<'_, Session>, request: OneBodyMap) -> Answer<OpenedBodyMap> {
    session.run(body_map::open_body_map, request)
}

#[tauri::command(async)]
pub(crate) fn amend_body_map(session: State<'_, Session>, request: AmendBodyMap) -> Answer<Saved> {
    session.run(body_map::amend_body_map, request)
}

#[tauri::command]
pub(crate) async fn save_body_map(
    app: AppHandle,
    session: State<'_, Session>,
    request: OneBodyMap,
) -> Answer<FileDone> {
    let wanted = Wanted::Folder { title: "Choose the folder for the body map. A PDF is not encrypted" };
    let Some(folder) = file_chooser::choose(&app, wanted).await? else {
        return Ok(FileDone { file_name: None });
    };
    let made = session.with(|app, now| document::make_body_map(app, &request, now))?;
    file_chooser::save(&folder.join(&made.name), &made.bytes)?;
    Ok(FileDone { file_name: Some(made.name) })
}
