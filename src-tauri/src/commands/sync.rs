//! The sync file and the receipt.

use std::{ops::ControlFlow, time::Instant};

use caseload_app::{
    failure::Answer,
    session::views::{Done, Nothing},
    sync::{
        self,
        views::{Exported, ReceiptRead, SaveAgain, SendAgain, SyncQuery, SyncView},
    },
};
use serde::Serialize;
use tauri::{AppHandle, Emitter, State};

use crate::{
    file_chooser::{self, Wanted},
    log,
    session::Session,
};

const FOLDER: Wanted = Wanted::Folder { title: "Choose the folder or memory stick for the sync file" };

/// A receipt holds a line for each resource of its file.
const LONGEST_RECEIPT: u64 = 64 * 1024 * 1024;

/// How far an export is: `ExportProgress` in `ui/src/ipc/events.ts`.
#[derive(Clone, Serialize)]
struct Progress {
    done: u32,
    total: u32,
}

#[tauri::command(async)]
pub(crate) fn sync_status(session: State<'_, Session>, request: SyncQuery) -> Answer<SyncView> {
    session.run(sync::sync_status, request)
}

/// Makes the file first and asks where to save it afterwards: a file that finds no folder waits in the caseload.
#[tauri::command]
pub(crate) async fn export_sync_file(
    app: AppHandle,
    session: State<'_, Session>,
    request: Nothing,
) -> Answer<Exported> {
    let Nothing {} = request;
    session.begin_export();
    let mut told = Instant::now();
    let mut progress = |done: u32, total: u32| {
        // Ten times a second is as often as a person can see.
        if done == total || told.elapsed().as_millis() >= 100 {
            told = Instant::now();
            if app.emit("export_progress", Progress { done, total }).is_err() {
                log::note("the page could not be told how far the export is");
            }
        }
        if session.export_is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let sealed = session.with(|app, now| sync::seal_sync_file(app, now, &mut progress))?;
    save(&app, &session, sealed.sequence).await.map(|saved| saved.unwrap_or(sealed))
}

/// Needs no turn: the export that is to stop has it.
#[tauri::command]
pub(crate) fn cancel_export(session: State<'_, Session>, request: Nothing) -> Done {
    let Nothing {} = request;
    session.cancel_export();
    Done {}
}

#[tauri::command]
pub(crate) async fn save_again(
    app: AppHandle,
    session: State<'_, Session>,
    request: SaveAgain,
) -> Answer<Exported> {
    let SaveAgain { sequence } = request;
    save(&app, &session, sequence).await?.ok_or(caseload_app::failure::Failure::Cancelled)
}

#[tauri::command(async)]
pub(crate) fn send_again(session: State<'_, Session>, request: SendAgain) -> Answer<Done> {
    session.run(sync::send_again, request)
}

#[tauri::command]
pub(crate) async fn choose_receipt(
    app: AppHandle,
    session: State<'_, Session>,
    request: Nothing,
) -> Answer<Option<ReceiptRead>> {
    let Nothing {} = request;
    let wanted = Wanted::File { title: "Choose the receipt", kind: "Receipts", endings: &["receipt"] };
    let Some(file) = file_chooser::choose_and_read(&app, wanted, LONGEST_RECEIPT).await? else {
        return Ok(None);
    };
    session.with(|app, now| sync::read_receipt(app, &file.bytes, now)).map(Some)
}

async fn save(app: &AppHandle, session: &Session, sequence: u32) -> Answer<Option<Exported>> {
    let Some(folder) = file_chooser::choose(app, FOLDER).await? else { return Ok(None) };
    session.with(|app, now| sync::save_sync_file(app, sequence, &folder, now)).map(Some)
}
