//! Whether a test drives the window. Only then do a fixed day and a scripted file chooser count.

use std::env;

/// WebKitGTK reads the same variable to allow remote control, so the two can not disagree.
pub(crate) fn is_on() -> bool {
    env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|value| value == "true")
}

/// A variable that counts only in automation.
pub(crate) fn variable(name: &str) -> Option<String> {
    if is_on() { env::var(name).ok() } else { None }
}
