//! The nurse's own phrases.

use caseload_app::{
    failure::Answer,
    phrase::{
        self,
        views::{OnePhrase, PhraseList, SavePhrase},
    },
    session::views::Nothing,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn phrases(session: State<'_, Session>, request: Nothing) -> Answer<PhraseList> {
    session.run(phrase::phrases, request)
}

#[tauri::command(async)]
pub(crate) fn save_phrase(session: State<'_, Session>, request: SavePhrase) -> Answer<PhraseList> {
    session.run(phrase::save_phrase, request)
}

#[tauri::command(async)]
pub(crate) fn delete_phrase(session: State<'_, Session>, request: OnePhrase) -> Answer<PhraseList> {
    session.run(phrase::delete_phrase, request)
}
