//! Starting, setting up, unlocking and locking.

use caseload_app::{
    failure::Answer,
    session::{
        self, passphrase,
        views::{
            CreateDemonstration, Done, Frame, JudgePassphrase, Nothing, PassphraseStrength, Recover,
            SetUpDone, SetUpForm, StartView, SuggestedPassphrase, Unlock,
        },
    },
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn start(session: State<'_, Session>, request: Nothing) -> Answer<StartView> {
    session.run(session::start, request)
}

#[tauri::command(async)]
pub(crate) fn judge_passphrase(
    session: State<'_, Session>,
    request: JudgePassphrase,
) -> Answer<PassphraseStrength> {
    session.run(passphrase::judge_passphrase, request)
}

#[tauri::command(async)]
pub(crate) fn suggest_passphrase(
    session: State<'_, Session>,
    request: Nothing,
) -> Answer<SuggestedPassphrase> {
    session.run(passphrase::suggest_passphrase, request)
}

#[tauri::command(async)]
pub(crate) fn set_up(session: State<'_, Session>, request: SetUpForm) -> Answer<SetUpDone> {
    session.run(session::set_up, request)
}

#[tauri::command(async)]
pub(crate) fn create_demonstration(
    session: State<'_, Session>,
    request: CreateDemonstration,
) -> Answer<Frame> {
    session.run(session::create_demonstration, request)
}

#[tauri::command(async)]
pub(crate) fn unlock(session: State<'_, Session>, request: Unlock) -> Answer<Frame> {
    session.run(session::unlock, request)
}

#[tauri::command(async)]
pub(crate) fn recover(session: State<'_, Session>, request: Recover) -> Answer<Frame> {
    session.run(session::recover, request)
}

#[tauri::command(async)]
pub(crate) fn lock(session: State<'_, Session>, request: Nothing) -> Answer<Done> {
    session.run(session::lock, request)
}

#[tauri::command(async)]
pub(crate) fn frame(session: State<'_, Session>, request: Nothing) -> Answer<Frame> {
    session.run(session::frame, request)
}
