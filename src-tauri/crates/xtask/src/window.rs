//! Building the window: first the screens, then the program that holds them.

use std::{fs, path::Path, time::SystemTime};

use crate::{cargo, folders, plan::Step};

/// The feature that makes the program hold the screens, instead of asking a development server for them.
pub(crate) const EMBEDDED: &str = "tauri/custom-protocol";

/// Builds what is not up to date.
pub(crate) fn build_steps() -> Vec<Step> {
    let mut steps = Vec::new();
    if !screens_are_fresh() {
        steps.push(screens());
    }
    steps.push(program());
    steps
}

/// The screens, into `ui/dist`.
pub(crate) fn screens() -> Step {
    Step::new("build the screens", cargo::npm(&["run", "--silent", "build"])).essential()
}

/// The program, into `target/debug/caseload`.
pub(crate) fn program() -> Step {
    let build = cargo::cargo(&["build", "--package", "caseload-desktop", "--features", EMBEDDED]);
    Step::new("build the window (minutes the first time)", build).essential()
}

fn screens_are_fresh() -> bool {
    let ui = folders::ui();
    let Some(built) = changed(&ui.join("dist/index.html")) else { return false };
    let sources = [
        "src",
        "public",
        "index.html",
        "package.json",
        "package-lock.json",
        "tsconfig.json",
        "vite.config.ts",
    ];
    // Help is built from the guide's pages.
    let guide = folders::root().join("src-tauri/docs/guide");
    sources
        .iter()
        .map(|source| ui.join(source))
        .chain([guide])
        .filter_map(|source| newest(&source))
        .all(|source| source <= built)
}

/// The newest change in a file or in everything below a folder.
fn newest(path: &Path) -> Option<SystemTime> {
    let own = changed(path);
    let Ok(entries) = fs::read_dir(path) else { return own };
    entries.flatten().filter_map(|entry| newest(&entry.path())).chain(own).max()
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}
