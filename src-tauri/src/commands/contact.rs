//! Contacts: recording, amending, looking back.

use caseload_app::{
    contact::{
        self,
        views::{
            AmendContact, ContactHistory, CountersignContact, EnteredInError, OpenContact, OpenedContact,
            RecordContact, RecordFamilyVisit, Saved, TakeBackVisit,
        },
    },
    failure::Answer,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn record_contact(session: State<'_, Session>, request: RecordContact) -> Answer<Saved> {
    session.run(contact::record_contact, request)
}

#[tauri::command(async)]
pub(crate) fn open_contact(session: State<'_, Session>, request: OpenContact) -> Answer<OpenedContact> {
    session.run(contact::open_contact, request)
}

#[tauri::command(async)]
pub(crate) fn amend_contact(session: State<'_, Session>, request: AmendContact) -> Answer<Saved> {
    session.run(contact::amend_contact, request)
}

#[tauri::command(async)]
pub(crate) fn contact_history(session: State<'_, Session>, request: OpenContact) -> Answer<ContactHistory> {
    session.run(contact::contact_history, request)
}

#[tauri::command(async)]
pub(crate) fn entered_in_error(session: State<'_, Session>, request: EnteredInError) -> Answer<Saved> {
    session.run(contact::entered_in_error, request)
}

#[tauri::command(async)]
pub(crate) fn countersign_contact(session: State<'_, Session>, request: CountersignContact) -> Answer<Saved> {
    session.run(contact::countersign_contact, request)
}

#[tauri::command(async)]
pub(crate) fn record_family_visit(session: State<'_, Session>, request: RecordFamilyVisit) -> Answer<Saved> {
    session.run(contact::record_family_visit, request)
}

#[tauri::command(async)]
pub(crate) fn take_back_visit(session: State<'_, Session>, request: TakeBackVisit) -> Answer<Saved> {
    session.run(contact::take_back_visit, request)
}
