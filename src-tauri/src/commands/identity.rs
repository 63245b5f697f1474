//! Restricted identities.

use caseload_app::{
    child::views::OpenChild,
    contact::views::Saved,
    failure::Answer,
    identity::{
        self,
        views::{IdentityAdvice, IdentityStart, LiftRestriction, RestrictIdentity, SaveIdentityAdvice},
    },
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn identity_start(session: State<'_, Session>, request: OpenChild) -> Answer<IdentityStart> {
    session.run(identity::identity_start, request)
}

#[tauri::command(async)]
pub(crate) fn restrict_identity(session: State<'_, Session>, request: RestrictIdentity) -> Answer<Saved> {
    session.run(identity::restrict_identity, request)
}

#[tauri::command(async)]
pub(crate) fn lift_restriction(session: State<'_, Session>, request: LiftRestriction) -> Answer<Saved> {
    session.run(identity::lift_restriction, request)
}

#[tauri::command(async)]
pub(crate) fn save_identity_advice(
    session: State<'_, Session>,
    request: SaveIdentityAdvice,
) -> Answer<IdentityAdvice> {
    session.run(identity::save_identity_advice, request)
}
