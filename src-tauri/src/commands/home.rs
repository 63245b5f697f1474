//! The *in the home* view, and the gate that every command passes.

use caseload_app::{
    draft::views::DraftSaved,
    failure::Answer,
    home::{
        self,
        views::{EnterHome, HomeJudged, HomeLeft, HomeView, JudgeAtHome, KeepAtHome},
    },
    session::views::{Frame, Nothing},
};
use tauri::{Manager as _, State, Wry, ipc::Invoke};

use crate::session::Session;

/// Puts the gate of the view before every handler: what is no part of the view is refused before its request is read, and
/// before any dialog is opened.
pub(crate) fn gated(
    handlers: impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static,
) -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    move |invoke| {
        let in_the_home = invoke
            .message
            .webview_ref()
            .try_state::<Session>()
            .is_some_and(|session| session.is_in_the_home());
        match home::admit(in_the_home, invoke.message.command()) {
            Ok(()) => handlers(invoke),
            Err(refused) => {
                invoke.resolver.reject(refused);
                true
            }
        }
    }
}

#[tauri::command(async)]
pub(crate) fn enter_home(session: State<'_, Session>, request: EnterHome) -> Answer<Frame> {
    session.run(home::enter_home, request)
}

#[tauri::command(async)]
pub(crate) fn leave_home(session: State<'_, Session>, request: Nothing) -> Answer<HomeLeft> {
    session.run(home::leave_home, request)
}

#[tauri::command(async)]
pub(crate) fn home_view(session: State<'_, Session>, request: Nothing) -> Answer<HomeView> {
    session.run(home::home_view, request)
}

#[tauri::command(async)]
pub(crate) fn judge_at_home(session: State<'_, Session>, request: JudgeAtHome) -> Answer<HomeJudged> {
    session.run(home::judge_at_home, request)
}

#[tauri::command(async)]
pub(crate) fn keep_at_home(session: State<'_, Session>, request: KeepAtHome) -> Answer<DraftSaved> {
    session.run(home::keep_at_home, request)
}
