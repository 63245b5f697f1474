//! A child: opening, registering, amending.

use caseload_app::{
    child::{
        self,
        views::{AmendChild, ChildSaved, ChildView, OpenChild, RegisterChild},
    },
    failure::Answer,
    programme::{
        self,
        views::{ChildProgramme, OfChild},
    },
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn open_child(session: State<'_, Session>, request: OpenChild) -> Answer<ChildView> {
    session.run(child::open_child, request)
}

#[tauri::command(async)]
pub(crate) fn register_child(session: State<'_, Session>, request: RegisterChild) -> Answer<ChildSaved> {
    session.run(child::register_child, request)
}

#[tauri::command(async)]
pub(crate) fn amend_child(session: State<'_, Session>, request: AmendChild) -> Answer<ChildSaved> {
    session.run(child::amend_child, request)
}

#[tauri::command(async)]
pub(crate) fn child_programme(session: State<'_, Session>, request: OfChild) -> Answer<ChildProgramme> {
    session.run(programme::child_programme, request)
}
