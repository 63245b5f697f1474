//! Drafts: what is typed and not yet saved.

use caseload_app::{
    draft::{
        self,
        views::{DraftSaved, OneDraft, OpenedDraft, SaveDraft},
    },
    failure::Answer,
    session::views::Done,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn save_draft(session: State<'_, Session>, request: SaveDraft) -> Answer<DraftSaved> {
    session.run(draft::save_draft, request)
}

#[tauri::command(async)]
pub(crate) fn open_draft(session: State<'_, Session>, request: OneDraft) -> Answer<OpenedDraft> {
    session.run(draft::open_draft, request)
}

#[tauri::command(async)]
pub(crate) fn discard_draft(session: State<'_, Session>, request: OneDraft) -> Answer<Done> {
    session.run(draft::discard_draft, request)
}
