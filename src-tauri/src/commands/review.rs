//! Structured reviews: the form of a contact.

use caseload_app::{
    failure::Answer,
    review::{
        self,
        views::{ReviewFormView, ReviewQuery},
    },
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn review_form(session: State<'_, Session>, request: ReviewQuery) -> Answer<ReviewFormView> {
    session.run(review::review_form, request)
}
