//! Information shared.

use caseload_app::{
    contact::views::Saved,
    failure::Answer,
    sharing::{
        self,
        views::{AmendSharing, RecordSharing, SharingQuery, SharingStart},
    },
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn sharing_start(session: State<'_, Session>, request: SharingQuery) -> Answer<SharingStart> {
    session.run(sharing::sharing_start, request)
}

#[tauri::command(async)]
pub(crate) fn record_sharing(session: State<'_, Session>, request: RecordSharing) -> Answer<Saved> {
    session.run(sharing::record_sharing, request)
}

#[tauri::command(async)]
pub(crate) fn amend_sharing(session: State<'_, Session>, request: AmendSharing) -> Answer<Saved> {
    session.run(sharing::amend_sharing, request)
}
