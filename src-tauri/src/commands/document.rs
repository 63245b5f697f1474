//! Documents saved as PDF. The folder is chosen first: one that finds no folder is not made and leaves no line in the audit.

use caseload_app::{
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
