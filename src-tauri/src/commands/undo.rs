//! Undo, for what has not been sent.

use caseload_app::{
    failure::Answer,
    session::views::Nothing,
    undo::{
        self,
        views::{LastSave, SaveList, UndoSave, Undone},
    },
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn last_save(session: State<'_, Session>, request: Nothing) -> Answer<LastSave> {
    session.run(undo::last_save, request)
}

#[tauri::command(async)]
pub(crate) fn saves_not_sent(session: State<'_, Session>, request: Nothing) -> Answer<SaveList> {
    session.run(undo::saves_not_sent, request)
}

#[tauri::command(async)]
pub(crate) fn undo_save(session: State<'_, Session>, request: UndoSave) -> Answer<Undone> {
    session.run(undo::undo_save, request)
}
