//! What was done about one child besides contacts.

use caseload_app::{
    child::views::OpenChild,
    child_work::{self, views::ChildWork},
    failure::Answer,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn child_work(session: State<'_, Session>, request: OpenChild) -> Answer<ChildWork> {
    session.run(child_work::child_work, request)
}
