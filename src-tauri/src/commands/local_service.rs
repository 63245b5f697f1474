//! The directory of local services.

use caseload_app::{
    contact::views::Saved,
    failure::Answer,
    local_service::{
        self,
        views::{Directory, RetireLocalService, SaveLocalService},
    },
    session::views::Nothing,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn directory(session: State<'_, Session>, request: Nothing) -> Answer<Directory> {
    session.run(local_service::directory, request)
}

#[tauri::command(async)]
pub(crate) fn save_local_service(session: State<'_, Session>, request: SaveLocalService) -> Answer<Saved> {
    session.run(local_service::save_local_service, request)
}

#[tauri::command(async)]
pub(crate) fn retire_local_service(
    session: State<'_, Session>,
    request: RetireLocalService,
) -> Answer<Saved> {
    session.run(local_service::retire_local_service, request)
}
