//! Reports, and the table of figures that may leave.

use caseload_app::{
    failure::Answer,
    report::{
        self,
        views::{ReportChildren, ReportChildrenQuery, ReportQuery, ReportView},
    },
    settings::views::FileDone,
};
use tauri::{AppHandle, State};

use crate::{
    file_chooser::{self, Wanted},
    session::Session,
};

#[tauri::command(async)]
pub(crate) fn report(session: State<'_, Session>, request: ReportQuery) -> Answer<ReportView> {
    session.run(report::report, request)
}

#[tauri::command(async)]
pub(crate) fn report_children(
    session: State<'_, Session>,
    request: ReportChildrenQuery,
) -> Answer<ReportChildren> {
    session.run(report::report_children, request)
}

#[tauri::command]
pub(crate) async fn save_report(
    app: AppHandle,
    session: State<'_, Session>,
    request: ReportQuery,
) -> Answer<FileDone> {
    let wanted = Wanted::Folder { title: "Choose the folder for the figures" };
    let Some(folder) = file_chooser::choose(&app, wanted).await? else {
        return Ok(FileDone { file_name: None });
    };
    // Noted as exported when it is made: a table that cannot be saved then has at most a line too many in the audit.
    let file = session.with(|app, now| report::report_file(app, request, now))?;
    file_chooser::save(&folder.join(&file.file_name), file.text.as_bytes())?;
    Ok(FileDone { file_name: Some(file.file_name) })
}
