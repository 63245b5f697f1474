//! Documents saved as PDF. The folder is chosen first: one that finds no folder is not made and leaves no line in the audit.

use caseload_app::{
    case_report::{self, views::OneCaseReport},
    chronology::{self, views::ChronologyQuery},
    document::{self, views::SaveGrowthChart},
    failure::Answer,
    settings::views::FileDone,
};
use tauri::{AppHandle, State};

use crate::{
    file_chooser::{self, Wanted},
    session::Session,
};

#[tauri::command]
pub(crate) async fn save_growth_chart(
    app: AppHandle,
    session: State<'_, Session>,
    request: SaveGrowthChart,
) -> Answer<FileDone> {
    let wanted = Wanted::Folder { title: "Choose the folder for the chart. A PDF is not encrypted" };
    let Some(folder) = file_chooser::choose(&app, wanted).await? else {
        return Ok(FileDone { file_name: None });
    };
    let made = session.with(|app, now| document::make_growth_chart(app, &request, now))?;
    file_chooser::save(&folder.join(&made.name), &made.bytes)?;
    Ok(FileDone { file_name: Some(made.name) })
}

#[tauri::command]
pub(crate) async fn save_chronology(
    app: AppHandle,
    session: State<'_, Session>,
    request: ChronologyQuery,
) -> Answer<FileDone> {
    let wanted = Wanted::Folder { title: "Choose the folder for the chronology. A PDF is not encrypted" };
    let Some(folder) = file_chooser::choose(&app, wanted).await? else {
        return Ok(FileDone { file_name: None });
    };
    let made = session.with(|app, now| chronology::make_chronology(app, &request, now))?;
    file_chooser::save(&folder.join(&made.name), &made.bytes)?;
    Ok(FileDone { file_name: Some(made.name) })
}

#[tauri::command]
pub(crate) async fn save_case_report(
    app: AppHandle,
    session: State<'_, Session>,
    request: OneCaseReport,
) -> Answer<FileDone> {
    let wanted = Wanted::Folder { title: "Choose the folder for the report. A PDF is not encrypted" };
    let Some(folder) = file_chooser::choose(&app, wanted).await? else {
        return Ok(FileDone { file_name: None });
    };
    let made = session.with(|app, now| case_report::make_case_report(app, &request, now))?;
    file_chooser::save(&folder.join(&made.name), &made.bytes)?;
    Ok(FileDone { file_name: Some(made.name) })
}
