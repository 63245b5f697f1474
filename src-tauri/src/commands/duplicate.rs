//! Two records of one child: looked for, compared, joined, taken apart.

use caseload_app::{
    contact::views::Saved,
    duplicate::{
        self,
        views::{
            ChildrenJoined, CompareChildren, Comparison, DuplicateList, JoinChildren, NoLongerApart,
            OneJoined, TakeApart, TakeApartPreview, TellApart,
        },
    },
    failure::Answer,
    session::views::{Done, Nothing},
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn duplicate_list(session: State<'_, Session>, request: Nothing) -> Answer<DuplicateList> {
    session.run(duplicate::duplicate_list, request)
}

#[tauri::command(async)]
pub(crate) fn tell_apart(session: State<'_, Session>, request: TellApart) -> Answer<Done> {
    session.run(duplicate::tell_apart, request)
}

#[tauri::command(async)]
pub(crate) fn no_longer_apart(session: State<'_, Session>, request: NoLongerApart) -> Answer<Done> {
    session.run(duplicate::no_longer_apart, request)
}

#[tauri::command(async)]
pub(crate) fn compare_children(session: State<'_, Session>, request: CompareChildren) -> Answer<Comparison> {
    session.run(duplicate::compare_children, request)
}

#[tauri::command(async)]
pub(crate) fn join_children(session: State<'_, Session>, request: JoinChildren) -> Answer<ChildrenJoined> {
    session.run(duplicate::join_children, request)
}

#[tauri::command(async)]
pub(crate) fn take_apart_preview(
    session: State<'_, Session>,
    request: OneJoined,
) -> Answer<TakeApartPreview> {
    session.run(duplicate::take_apart_preview, request)
}

#[tauri::command(async)]
pub(crate) fn take_apart(session: State<'_, Session>, request: TakeApart) -> Answer<Saved> {
    session.run(duplicate::take_apart, request)
}
