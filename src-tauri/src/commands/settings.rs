//! Settings, the record book, and its check.

use caseload_app::{
    failure::Answer,
    session::views::{Done, Nothing},
    settings::{
        self,
        views::{
            AuditQuery, AuditView, ChangePassphrase, ChangeSettings, FileDone, NotePrint, SettingsView,
            VerifyView,
        },
    },
    sync::trust,
};
use tauri::{AppHandle, State};

use crate::{
    file_chooser::{self, Wanted},
    session::Session,
};

/// A profile is a page of text.
const LONGEST_PROFILE: u64 = 1024 * 1024;

#[tauri::command(async)]
pub(crate) fn settings(session: State<'_, Session>, request: Nothing) -> Answer<SettingsView> {
    session.run(settings::settings, request)
}

#[tauri::command(async)]
pub(crate) fn change_settings(session: State<'_, Session>, request: ChangeSettings) -> Answer<SettingsView> {
    session.run(settings::change_settings, request)
}

#[tauri::command(async)]
pub(crate) fn change_passphrase(session: State<'_, Session>, request: ChangePassphrase) -> Answer<Done> {
    session.run(settings::change_passphrase, request)
}

#[tauri::command(async)]
pub(crate) fn verify(session: State<'_, Session>, request: Nothing) -> Answer<VerifyView> {
    session.run(settings::verify, request)
}

#[tauri::command(async)]
pub(crate) fn audit(session: State<'_, Session>, request: AuditQuery) -> Answer<AuditView> {
    session.run(settings::audit, request)
}

#[tauri::command(async)]
pub(crate) fn note_print(session: State<'_, Session>, request: NotePrint) -> Answer<Done> {
    session.run(settings::note_print, request)
}

/// Cancelled, it answers with the settings as they are.
#[tauri::command]
pub(crate) async fn choose_trust_profile(
    app: AppHandle,
    session: State<'_, Session>,
    request: Nothing,
) -> Answer<SettingsView> {
    let wanted = Wanted::File {
        title: "Choose the trust's profile",
        kind: "Trust profiles",
        endings: &["trust", "json"],
    };
    let chosen = file_chooser::choose_and_read(&app, wanted, LONGEST_PROFILE).await?;
    session.with(|app, now| {
        if let Some(file) = chosen {
            trust::load_trust_profile(app, &file.bytes, now)?;
        }
        settings::settings(app, request, now)
    })
}

#[tauri::command]
pub(crate) async fn save_enrolment_request(
    app: AppHandle,
    session: State<'_, Session>,
    request: Nothing,
) -> Answer<FileDone> {
    let Nothing {} = request;
    let (text, device) = session.with(|app, now| {
        Ok((trust::enrolment_request(app, now)?, settings::settings(app, Nothing {}, now)?.device_id))
    })?;
    let wanted = Wanted::Folder { title: "Choose the folder for the enrolment request" };
    let Some(folder) = file_chooser::choose(&app, wanted).await? else {
        return Ok(FileDone { file_name: None });
    };
    let file_name = format!("caseload-{device}.enrolment");
    file_chooser::save(&folder.join(&file_name), text.as_bytes())?;
    Ok(FileDone { file_name: Some(file_name) })
}
