//! The chronology.

use caseload_app::{
    chronology::{
        self,
        views::{ChronologyQuery, ChronologyView, MarkSignificant},
    },
    contact::views::Saved,
    failure::Answer,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn chronology(session: State<'_, Session>, request: ChronologyQuery) -> Answer<ChronologyView> {
    session.run(chronology::chronology, request)
}

#[tauri::command(async)]
pub(crate) fn mark_significant(session: State<'_, Session>, request: MarkSignificant) -> Answer<Saved> {
    session.run(chronology::mark_significant, request)
}
