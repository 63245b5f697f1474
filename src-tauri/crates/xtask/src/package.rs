//! `package`: the installer of this system. Windows and macOS are configured, and not yet run.

use std::fs;

use anyhow::Result;

use crate::{
    folders,
    plan::{Step, carry_out, command},
    screen,
    setup::{self, For},
};

/// Builds the installer with Tauri's own tool, which builds the screens and the release program first.
pub(crate) fn package() -> Result<bool> {
    let kind = if cfg!(target_os = "windows") {
        "nsis"
    } else if cfg!(target_os = "macos") {
        "dmg"
    } else {
        "deb"
    };
    let mut steps = setup::steps(For::Window)?;
    let tauri = folders::ui().join("node_modules/.bin/tauri");
    let build = command(&tauri.to_string_lossy(), &["build", "--bundles", kind], folders::root());
    steps.push(Step::new(format!("build the {kind} installer (minutes the first time)"), build));
    let done = carry_out("Package", steps)?;
    if done {
        for entry in fs::read_dir(folders::target().join("release/bundle").join(kind))?.flatten() {
            if entry.path().is_file() {
                screen::line(&format!("  {}", entry.path().display()));
            }
        }
    }
    Ok(done)
}
