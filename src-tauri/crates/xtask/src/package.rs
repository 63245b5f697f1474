//! `package`: the installer of this system. Windows and macOS are configured, and not yet run.

use std::fs;

use anyhow::Result;

use crate::{
    cargo, folders,
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
    // Beside the locked packages and not among them: its builds for other systems are not everywhere to be had, and a
    // lock file that names them cannot be installed from then.
    let tool = ["install", "--no-save", "--no-package-lock", "--no-audit", "@tauri-apps/cli@2.12.5"];
    steps.push(Step::new("install Tauri's own tool with npm", cargo::npm(&tool)).essential());
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
