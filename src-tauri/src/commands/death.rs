//! A child's death.

use caseload_app::{
    child::views::OpenChild,
    contact::views::Saved,
    death::{
        self,
        views::{DeathStart, DeathTakenBack, RecordDeath, TakeBackDeath},
    },
    failure::Answer,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn death_start(session: State<'_, Session>, request: OpenChild) -> Answer<DeathStart> {
    session.run(death::death_start, request)
}

#[tauri::command(async)]
pub(crate) fn record_death(session: State<'_, Session>, request: RecordDeath) -> Answer<Saved> {
    session.run(death::record_death, request)
}

#[tauri::command(async)]
pub(crate) fn take_back_death(session: State<'_, Session>, request: TakeBackDeath) -> Answer<DeathTakenBack> {
    session.run(death::take_back_death, request)
}
