//! Tasks.

use caseload_app::{
    contact::views::Saved,
    failure::Answer,
    task::{
        self,
        views::{AddTask, TickTask},
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
