//! Caseload: starts the window and lists what it may ask for. The use cases live in `caseload-app`.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod automation;
mod clock;
mod file_chooser;
mod folder;
mod lock_signals;
mod log;
mod session;
mod window;

use std::process::ExitCode;

use tauri::Manager;

fn main() -> ExitCode {
    let folder = match folder::Folder::open() {
        Ok(folder) => folder,
        Err(error) => {
            log::tell(&error);
            return ExitCode::FAILURE;
        }
    };
    log::write_panics_to(&folder);
    match run(folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            log::tell(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(folder: folder::Folder) -> tauri::Result<()> {
    let mut builder = tauri::Builder::default();
    if !automation::is_on() {
        // Tests run several windows at once, each on a folder of its own.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _arguments, _folder| {
            window::bring_forward(app);
        }));
    }
    builder
        .setup(move |app| {
            if !folder.is_ours() {
                log::tell(&folder::AlreadyOpen);
                app.handle().exit(1);
                return Ok(());
            }
            window::open(app, &folder)?;
            app.manage(folder);
            lock_signals::listen(app.handle().clone());
            Ok(())
        })
        .run(tauri::generate_context!())
}
