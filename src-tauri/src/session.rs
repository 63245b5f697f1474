//! Locked or unlocked.
use tauri::{AppHandle, Emitter};
/// Placeholder until the use cases land.
pub(crate) fn lock_from_outside(app: &AppHandle) {
    drop(app.emit("locked", ()));
}
