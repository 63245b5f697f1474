//! Choosing a file or a folder. The dialog belongs to Rust, so the page never names a path.

use std::{
    fs::{self, File},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use caseload_app::failure::{Answer, Failure};
use tauri::{AppHandle, Manager};

use crate::{automation, log, window};

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

/// A file that was chosen, read whole.
pub(crate) struct Chosen {
    /// Its name without the folder, to be shown again.
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// Asks for a file or folder; `None` when it was cancelled. Call it from an async command: it waits for the person.
pub(crate) async fn choose(app: &AppHandle, wanted: Wanted) -> Answer<Option<PathBuf>> {
    let chosen = match chooser() {
        FileChooser::Native => native(app, wanted).await,
        FileChooser::Scripted { answer } => scripted(&answer),
    };
    chosen.map_err(|error| Failure::Unexpected {
        reference: log::note(&format!("no file could be chosen: {error}")),
    })
}

/// Asks for a file and reads it, up to a length no honest file of its kind has.
pub(crate) async fn choose_and_read(app: &AppHandle, wanted: Wanted, longest: u64) -> Answer<Option<Chosen>> {
    let Some(path) = choose(app, wanted).await? else { return Ok(None) };
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let mut bytes = Vec::new();
    // One byte more than allowed tells a file that is too long from one that is just long enough.
    match File::open(&path).and_then(|file| file.take(longest + 1).read_to_end(&mut bytes)) {
        Err(_the_path_says_enough) => Err(Failure::BadFile {
            what: format!("{name} cannot be read."),
            mend: "Check that it is still there and that you may open it, then choose it again.".to_owned(),
        }),
        Ok(length) if length as u64 > longest => Err(Failure::BadFile {
            what: format!("{name} is larger than {} MB.", longest / (1024 * 1024)),
            mend: "Check that it is the right file.".to_owned(),
        }),
        Ok(_) => Ok(Some(Chosen { name, bytes })),
    }
}

/// Writes a file whole or not at all.
pub(crate) fn save(path: &Path, bytes: &[u8]) -> Answer<()> {
    let written = path.parent().ok_or(io::ErrorKind::NotFound.into()).and_then(|folder| {
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(path)?;
        Ok::<(), io::Error>(())
    });
    match written {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::StorageFull => Err(Failure::DiskFull),
        Err(_the_folder_says_enough) => Err(Failure::CannotWrite),
    }
}

fn scripted(answer: &Path) -> io::Result<Option<PathBuf>> {
    match fs::read_to_string(answer) {
        Ok(path) => {
            fs::remove_file(answer)?;
            Ok(Some(PathBuf::from(path.trim())))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
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
