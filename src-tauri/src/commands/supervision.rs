//! Safeguarding supervision.

use caseload_app::{
    contact::views::Saved,
    failure::Answer,
    session::views::Nothing,
    supervision::{
        self,
        views::{AmendSupervision, RecordSupervision, SampleQuery, SupervisionList, SupervisionSample},
    },
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn record_supervision(session: State<'_, Session>, request: RecordSupervision) -> Answer<Saved> {
    session.run(supervision::record_supervision, request)
}

#[tauri::command(async)]
pub(crate) fn amend_supervision(session: State<'_, Session>, request: AmendSupervision) -> Answer<Saved> {
    session.run(supervision::amend_supervision, request)
}

#[tauri::command(async)]
pub(crate) fn supervision_list(session: State<'_, Session>, request: Nothing) -> Answer<SupervisionList> {
    session.run(supervision::supervision_list, request)
}

#[tauri::command(async)]
pub(crate) fn supervision_sample(
    session: State<'_, Session>,
    request: SampleQuery,
) -> Answer<SupervisionSample> {
    session.run(supervision::supervision_sample, request)
}
