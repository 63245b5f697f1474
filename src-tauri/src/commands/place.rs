//! The register of places.

use caseload_app::{
    contact::views::Saved,
    failure::Answer,
    place::{
        self,
        views::{PlaceList, SavePlace, SetInvitation},
    },
    session::views::Nothing,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn list_places(session: State<'_, Session>, request: Nothing) -> Answer<PlaceList> {
    session.run(place::list_places, request)
}

#[tauri::command(async)]
pub(crate) fn save_place(session: State<'_, Session>, request: SavePlace) -> Answer<Saved> {
    session.run(place::save_place, request)
}

#[tauri::command(async)]
pub(crate) fn set_invitation(session: State<'_, Session>, request: SetInvitation) -> Answer<Saved> {
    session.run(place::set_invitation, request)
}
