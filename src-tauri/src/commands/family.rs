//! A child's family, and its genogram as a PDF. The folder is chosen first: without one nothing is made and nothing noted.

use caseload_app::{
    child::views::{ChildSaved, OpenChild},
    contact::views::Saved,
    document,
    failure::Answer,
    family::{
        self,
        views::{ChangeHousehold, FamilySummary, FamilyView, HouseholdCheck, RegisterTwin, SummaryQuery},
    },
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

#[tauri::command(async)]
pub(crate) fn check_household(
    session: State<'_, Session>,
    request: ChangeHousehold,
) -> Answer<HouseholdCheck> {
    session.run(family::check_household, request)
}

#[tauri::command(async)]
pub(crate) fn change_household(session: State<'_, Session>, request: ChangeHousehold) -> Answer<Saved> {
    session.run(family::change_household, request)
}

#[tauri::command(async)]
pub(crate) fn undo_household(session: State<'_, Session>, request: OpenChild) -> Answer<Saved> {
    session.run(family::undo_household, request)
}

#[tauri::command(async)]
pub(crate) fn register_twin(session: State<'_, Session>, request: RegisterTwin) -> Answer<ChildSaved> {
    session.run(family::register_twin, request)
}

#[tauri::command(async)]
pub(crate) fn family_summary(session: State<'_, Session>, request: SummaryQuery) -> Answer<FamilySummary> {
    session.run(family::family_summary, request)
}

#[tauri::command]
pub(crate) async fn save_family_summary(
    app: AppHandle,
    session: State<'_, Session>,
    request: SummaryQuery,
) -> Answer<FileDone> {
    let wanted = Wanted::Folder { title: "Choose the folder for the summary. A PDF is not encrypted" };
    let Some(folder) = file_chooser::choose(&app, wanted).await? else {
        return Ok(FileDone { file_name: None });
    };
    let made = session.with(|app, now| family::make_family_summary(app, &request, now))?;
    file_chooser::save(&folder.join(&made.name), &made.bytes)?;
    Ok(FileDone { file_name: Some(made.name) })
}
