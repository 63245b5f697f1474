//! Choosing a file or a folder. The dialog belongs to Rust, so the page never names a path.

use std::{fs, io, path::PathBuf};

use tauri::{AppHandle, Manager};

use crate::{automation, window};

/// What is being chosen.
#[derive(Debug, Clone)]
pub(crate) enum Wanted {
    /// A file to read: the dialog's title, what the files are called, and their endings.
    File { title: &'static str, kind: &'static str, endings: &'static [&'static str] },
    /// A folder to save in.
    Folder { title: &'static str },
}

/// Who answers.
enum FileChooser {
    /// The person, in the system's own dialog.
    Native,
    /// A test: the path is the text of this file, which is removed when it is read. No file, no choice.
    Scripted { answer: PathBuf },
}

/// Asks for a file or folder; `None` when it was cancelled. Call it from an async command: it waits for the person.
pub(crate) async fn choose(app: &AppHandle, wanted: Wanted) -> io::Result<Option<PathBuf>> {
    match chooser() {
        FileChooser::Native => native(app, wanted).await,
        FileChooser::Scripted { answer } => match fs::read_to_string(&answer) {
            Ok(path) => {
                fs::remove_file(&answer)?;
                Ok(Some(PathBuf::from(path.trim())))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        },
    }
}

fn chooser() -> FileChooser {
    match automation::variable("CASELOAD_CHOOSE") {
        Some(answer) => FileChooser::Scripted { answer: PathBuf::from(answer) },
        None => FileChooser::Native,
    }
}

async fn native(app: &AppHandle, wanted: Wanted) -> io::Result<Option<PathBuf>> {
    let (sender, mut receiver) = tauri::async_runtime::channel(1);
    let handle = app.clone();
    // Dialogs belong to the thread that owns the windows.
    app.run_on_main_thread(move || {
        let mut dialog = rfd::AsyncFileDialog::new();
        if let Some(parent) = handle.get_webview_window(window::MAIN) {
            dialog = dialog.set_parent(&parent);
        }
        let answer: std::pin::Pin<Box<dyn Future<Output = _> + Send>> = match wanted {
            Wanted::File { title, kind, endings } => {
                Box::pin(dialog.set_title(title).add_filter(kind, endings).pick_file())
            }
            Wanted::Folder { title } => Box::pin(dialog.set_title(title).pick_folder()),
        };
        tauri::async_runtime::spawn(async move {
            let chosen = answer.await.map(|file| file.path().to_owned());
            // The window may have closed while the dialog was open; then nobody waits for the answer.
            drop(sender.send(chosen).await);
        });
    })
    .map_err(io::Error::other)?;
    Ok(receiver.recv().await.flatten())
}
