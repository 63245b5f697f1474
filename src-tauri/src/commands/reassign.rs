//! Who is named on children's records.

use caseload_app::{
    contact::views::Saved,
    failure::Answer,
    reassign::{
        self,
        views::{ChildrenReassigned, ReassignChildren, ReassignQuery, ReassignStart, TakeBackReassign},
    },
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn reassign_start(session: State<'_, Session>, request: ReassignQuery) -> Answer<ReassignStart> {
    session.run(reassign::reassign_start, request)
}

#[tauri::command(async)]
pub(crate) fn reassign_children(
    session: State<'_, Session>,
    request: ReassignChildren,
) -> Answer<ChildrenReassigned> {
    session.run(reassign::reassign_children, request)
}

#[tauri::command(async)]
pub(crate) fn take_back_reassign(session: State<'_, Session>, request: TakeBackReassign) -> Answer<Saved> {
    session.run(reassign::take_back_reassign, request)
}
