//! The one window: what it may show, where it may go, and how it opens.
//! `freezePrototype` stays off in the configuration: with charts on a screen it left WebKitGTK's window blank.
//! The one hash among the style sources is of the rule with which Tauri hides its isolation frame.

use std::thread;

use tauri::{
    App, AppHandle, Manager, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent,
    webview::{DownloadEvent, NewWindowResponse},
};

use crate::{
    automation,
    folder::Folder,
    log,
    session::{self, Session},
};

/// The window's name in the capability file.
pub(crate) const MAIN: &str = "main";

/// Opens the window. It is built here and not in the configuration because two settings depend on automation.
pub(crate) fn open(app: &App, folder: &Folder) -> tauri::Result<()> {
    // The title says nothing about whose record is open: it shows in task bars and in shared screens.
    let mut window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title("Caseload")
        .inner_size(1366.0, 768.0)
        .min_inner_size(640.0, 480.0)
        .zoom_hotkeys_enabled(true)
        // A file dropped on the window is not opened; without the handler the page is asked, and says nothing.
        .disable_drag_drop_handler()
        .on_navigation(is_ours)
        .on_new_window(|_url, _features| NewWindowResponse::Deny)
        .on_download(|_webview, event| !matches!(event, DownloadEvent::Requested { .. }));
    if automation::is_on() {
        // WebDriver cannot open a private session, so a test keeps the web view's files in its own folder.
        window = window.data_directory(folder.path().join("webview"));
    } else {
        // Nothing the web view would cache may lie beside the encrypted caseload, nor a screenshot of it anywhere.
        window = window.incognito(true).content_protected(true);
    }
    let window = window.build()?;
    let handle = app.handle().clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event
            && handle.state::<Session>().is_unlocked()
        {
            // Closing locks first, so that words typed a moment ago are kept and the audit chain is anchored.
            api.prevent_close();
            let handle = handle.clone();
            thread::spawn(move || {
                session::lock_from_outside(&handle);
                handle.exit(0);
            });
        }
    });
    Ok(())
}

/// A second start shows the window that is there.
pub(crate) fn bring_forward(app: &AppHandle) {
    let Some(window) = app.get_webview_window(MAIN) else { return };
    for done in [window.unminimize(), window.show(), window.set_focus()] {
        if done.is_err() {
            log::note("the window could not be brought forward");
        }
    }
}

/// Only the pages inside the program. Tauri lets its own isolation frame through before it asks.
fn is_ours(url: &Url) -> bool {
    let place = (url.scheme(), url.host_str());
    let embedded =
        matches!(place, ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost")));
    embedded || (tauri::is_dev() && place == ("http", Some("localhost")))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_window_goes_nowhere_else() {
        let ours = |url: &str| super::is_ours(&url.parse().unwrap());
        assert!(ours("tauri://localhost/index.html#/today"));
        for elsewhere in [
            "https://example.org/",
            "http://127.0.0.1/",
            "file:///etc/passwd",
            "data:text/html,x",
            "about:blank",
            "javascript:alert(1)",
            "tauri://elsewhere/",
            "https://tauri.localhost.example.org/",
            "blob:https://example.org/1",
            "ftp://localhost/",
        ] {
            assert!(!ours(elsewhere), "{elsewhere}");
        }
    }
}
