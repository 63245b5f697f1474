//! Safeguarding flags.

use caseload_app::{
    contact::views::Saved,
    failure::Answer,
    flag::{
        self,
        views::{EndFlag, FlagTypesView, RaiseFlag, ReviewFlag},
    },
    session::views::Nothing,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn flag_types(session: State<'_, Session>, request: Nothing) -> Answer<FlagTypesView> {
    session.run(flag::flag_types, request)
}

#[tauri::command(async)]
pub(crate) fn raise_flag(session: State<'_, Session>, request: RaiseFlag) -> Answer<Saved> {
    session.run(flag::raise_flag, request)
}

#[tauri::command(async)]
pub(crate) fn review_flag(session: State<'_, Session>, request: ReviewFlag) -> Answer<Saved> {
    session.run(flag::review_flag, request)
}

#[tauri::command(async)]
pub(crate) fn end_flag(session: State<'_, Session>, request: EndFlag) -> Answer<Saved> {
    session.run(flag::end_flag, request)
}
