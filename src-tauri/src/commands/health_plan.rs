//! Individual health plans. The folder of a PDF is chosen first: without one nothing is made and nothing noted.

use caseload_app::{
    contact::views::Saved,
    document,
    failure::Answer,
    health_plan::{
        self,
        views::{
            AmendHealthPlan, EndHealthPlan, GivePlanCopy, HealthPlanQuery, HealthPlanStart, NotePlanTraining,
            OneHealthPlan, WriteHealthPlan,
        },
    },
    settings::views::FileDone,
};
use tauri::{AppHandle, State};

use crate::{
    file_chooser::{self, Wanted},
    session::Session,
};

#[tauri::command(async)]
pub(crate) fn health_plan_start(
    session: State<'_, Session>,
    request: HealthPlanQuery,
) -> Answer<HealthPlanStart> {
    session.run(health_plan::health_plan_start, request)
}

#[tauri::command(async)]
pub(crate) fn write_health_plan(session: State<'_, Session>, request: WriteHealthPlan) -> Answer<Saved> {
    session.run(health_plan::write_health_plan, request)
}

#[tauri::command(async)]
pub(crate) fn amend_health_plan(session: State<'_, Session>, request: AmendHealthPlan) -> Answer<Saved> {
    session.run(health_plan::amend_health_plan, request)
}

#[tauri::command(async)]
pub(crate) fn end_health_plan(session: State<'_, Session>, request: EndHealthPlan) -> Answer<Saved> {
    session.run(health_plan::end_health_plan, request)
}

#[tauri::command(async)]
pub(crate) fn give_plan_copy(session: State<'_, Session>, request: GivePlanCopy) -> Answer<Saved> {
    session.run(health_plan::give_plan_copy, request)
}

#[tauri::command(async)]
pub(crate) fn note_plan_training(session: State<'_, Session>, request: NotePlanTraining) -> Answer<Saved> {
    session.run(health_plan::note_plan_training, request)
}

#[tauri::command]
pub(crate) async fn save_health_plan(
    app: AppHandle,
    session: State<'_, Session>,
    request: OneHealthPlan,
) -> Answer<FileDone> {
    let wanted = Wanted::Folder { title: "Choose the folder for the health plan. A PDF is not encrypted" };
    let Some(folder) = file_chooser::choose(&app, wanted).await? else {
        return Ok(FileDone { file_name: None });
    };
    let made = session.with(|app, now| document::make_health_plan(app, &request, now))?;
    file_chooser::save(&folder.join(&made.name), &made.bytes)?;
    Ok(FileDone { file_name: Some(made.name) })
}
