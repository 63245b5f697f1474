//! Today, and the whole caseload.

use caseload_app::{
    caseload::{
        self,
        views::{CaseloadPage, CaseloadQuery},
    },
    failure::Answer,
    session::views::Nothing,
    today::{self, views::TodayView},
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn today(session: State<'_, Session>, request: Nothing) -> Answer<TodayView> {
    session.run(today::today, request)
}

#[tauri::command(async)]
pub(crate) fn list_caseload(session: State<'_, Session>, request: CaseloadQuery) -> Answer<CaseloadPage> {
    session.run(caseload::list_caseload, request)
}
