//! Whether a test drives the window. Only then do a fixed day and a scripted file chooser count.

use std::{
    env,
    error::Error,
    fmt::{self, Display, Formatter},
};

/// Tauri reads the same variable to allow remote control, so the two cannot disagree.
pub(crate) fn is_on() -> bool {
    env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|value| value == "true")
}

/// Only a build for development may be driven: whoever can drive the window can read what is in it.
pub(crate) fn must_not_drive_a_release() -> Result<(), DrivenRelease> {
    if is_on() && !cfg!(debug_assertions) { Err(DrivenRelease) } else { Ok(()) }
}

/// Somebody wants to drive a release.
#[derive(Debug)]
pub(crate) struct DrivenRelease;

impl Error for DrivenRelease {}

impl Display for DrivenRelease {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "this build cannot be driven from outside; unset TAURI_WEBVIEW_AUTOMATION and start it again"
        )
    }
}

/// A variable that counts only in automation.
pub(crate) fn variable(name: &str) -> Option<String> {
    if is_on() { env::var(name).ok() } else { None }
}
