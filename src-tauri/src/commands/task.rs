//! Tasks.

use caseload_app::{
    contact::views::Saved,
    failure::Answer,
    session::views::Nothing,
    task::{
        self,
        views::{AddTask, AssignTask, Colleagues, TickTask},
    },
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn add_task(session: State<'_, Session>, request: AddTask) -> Answer<Saved> {
    session.run(task::add_task, request)
}

#[tauri::command(async)]
pub(crate) fn tick_task(session: State<'_, Session>, request: TickTask) -> Answer<Saved> {
    session.run(task::tick_task, request)
}

#[tauri::command(async)]
pub(crate) fn assign_task(session: State<'_, Session>, request: AssignTask) -> Answer<Saved> {
    session.run(task::assign_task, request)
}

#[tauri::command(async)]
pub(crate) fn colleagues(session: State<'_, Session>, request: Nothing) -> Answer<Colleagues> {
    session.run(task::colleagues, request)
}
