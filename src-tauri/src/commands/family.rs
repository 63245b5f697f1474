//! A child's family, and its genogram as a PDF. The folder is chosen first: without one nothing is made and nothing noted.

use caseload_app::{
    child::views::OpenChild,
    document,
    failure::Answer,
    family::{self, views::FamilyView},
    settings::views::FileDone,
};
use tauri::{AppHandle, State};

use crate::{
    file_chooser::{self, Wanted},
    session::Session,
};

#[tauri::command(async)]
pub(crate) fn family_view(session: State<'_, Session>, request: OpenChild) -> Answer<FamilyView> {
    session.run(family::family_view, request)
}

#[tauri::command]
pub(crate) async fn save_genogram(
    app: AppHandle,
    session: State<'_, Session>,
    request: OpenChild,
) -> Answer<FileDone> {
    let wanted = Wanted::Folder { title: "Choose the folder for the genogram. A PDF is not encrypted" };
    let Some(folder) = file_chooser::choose(&app, wanted).await? else {
        return Ok(FileDone { file_name: None });
    };
    let made = session.with(|app, now| document::make_genogram(app, &request, now))?;
    file_chooser::save(&folder.join(&made.name), &made.bytes)?;
    Ok(FileDone { file_name: Some(made.name) })
}
