//! Concerns about colleagues.

use caseload_app::{
    allegation::{
        self,
        views::{AllegationList, AmendAllegation, NoteAllegation},
    },
    contact::views::Saved,
    failure::Answer,
    session::views::Nothing,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn note_allegation(session: State<'_, Session>, request: NoteAllegation) -> Answer<Saved> {
    session.run(allegation::note_allegation, request)
}

#[tauri::command(async)]
pub(crate) fn amend_allegation(session: State<'_, Session>, request: AmendAllegation) -> Answer<Saved> {
    session.run(allegation::amend_allegation, request)
}

#[tauri::command(async)]
pub(crate) fn allegation_list(session: State<'_, Session>, request: Nothing) -> Answer<AllegationList> {
    session.run(allegation::allegation_list, request)
}
