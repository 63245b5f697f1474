//! Today, and the whole caseload.

use caseload_app::{
    caseload::{
        self,
        views::{CaseloadPage, CaseloadQuery, CaseloadWeight, ChildWeight, LevelCounts, LevelsOn},
    },
    child::views::OpenChild,
    failure::Answer,
    programme::{
        self,
        views::{DueListView, DueQuery},
    },
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

#[tauri::command(async)]
pub(crate) fn caseload_by_level(session: State<'_, Session>, request: LevelsOn) -> Answer<LevelCounts> {
    session.run(caseload::caseload_by_level, request)
}

#[tauri::command(async)]
pub(crate) fn caseload_weight(session: State<'_, Session>, request: Nothing) -> Answer<CaseloadWeight> {
    session.run(caseload::caseload_weight, request)
}

#[tauri::command(async)]
pub(crate) fn child_weight(session: State<'_, Session>, request: OpenChild) -> Answer<ChildWeight> {
    session.run(caseload::child_weight, request)
}

#[tauri::command(async)]
pub(crate) fn due_list(session: State<'_, Session>, request: DueQuery) -> Answer<DueListView> {
    session.run(programme::due_list, request)
}
