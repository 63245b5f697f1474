//! ASQ-3 with its review.

use caseload_app::{
    assessment::{
        self,
        views::{AsqQuery, AsqView},
    },
    failure::Answer,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn asq_form(session: State<'_, Session>, request: AsqQuery) -> Answer<AsqView> {
    session.run(assessment::asq_form, request)
}
