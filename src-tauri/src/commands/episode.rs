//! Universal Plus episodes.

use caseload_app::{
    child::views::OpenChild,
    contact::views::Saved,
    episode::{
        self,
        views::{
            AnswerConsent, CloseEpisode, EpisodeChoices, EpisodeList, RecordSession, ReopenEpisode,
            ReviewEpisode, StartEpisode, StepEpisode, WatchEpisode,
        },
    },
    failure::Answer,
    session::views::Nothing,
};
use tauri::State;

use crate::session::Session;

#[tauri::command(async)]
pub(crate) fn episode_choices(session: State<'_, Session>, request: OpenChild) -> Answer<EpisodeChoices> {
    session.run(episode::episode_choices, request)
}

#[tauri::command(async)]
pub(crate) fn start_episode(session: State<'_, Session>, request: StartEpisode) -> Answer<Saved> {
    session.run(episode::start_episode, request)
}

#[tauri::command(async)]
pub(crate) fn review_episode(session: State<'_, Session>, request: ReviewEpisode) -> Answer<Saved> {
    session.run(episode::review_episode, request)
}

#[tauri::command(async)]
pub(crate) fn close_episode(session: State<'_, Session>, request: CloseEpisode) -> Answer<Saved> {
    session.run(episode::close_episode, request)
}

#[tauri::command(async)]
pub(crate) fn episode_list(session: State<'_, Session>, request: Nothing) -> Answer<EpisodeList> {
    session.run(episode::episode_list, request)
}

#[tauri::command(async)]
pub(crate) fn step_episode(session: State<'_, Session>, request: StepEpisode) -> Answer<Saved> {
    session.run(episode::step_episode, request)
}

#[tauri::command(async)]
pub(crate) fn watch_episode(session: State<'_, Session>, request: WatchEpisode) -> Answer<Saved> {
    session.run(episode::watch_episode, request)
}

#[tauri::command(async)]
pub(crate) fn reopen_episode(session: State<'_, Session>, request: ReopenEpisode) -> Answer<Saved> {
    session.run(episode::reopen_episode, request)
}

#[tauri::command(async)]
pub(crate) fn answer_consent(session: State<'_, Session>, request: AnswerConsent) -> Answer<Saved> {
    session.run(episode::answer_consent, request)
}

#[tauri::command(async)]
pub(crate) fn record_session(session: State<'_, Session>, request: RecordSession) -> Answer<Saved> {
    session.run(episode::record_session, request)
}
