//! What was saved on this laptop and has not left it, for undoing.

use chrono::{DateTime, Utc};

use crate::{code::Code, sync::views::SyncEntry, view_macro::views};

use super::UndoWhyNot;

views! {
    /// One save: everything it wrote is undone together.
    pub struct SaveView {
        /// The save's name, for undoing it.
        pub save: u32,
        pub written_at: DateTime<Utc>,
        pub entries: Vec<SyncEntry>,
        /// Whether it was new, amended or taken back, entry by entry.
        pub amended: Vec<bool>,
        /// Why it cannot be undone; `None` when it can.
        pub why_not: Option<Code<UndoWhyNot>>,
    }
    /// The save just made; `None` when the last thing written was not one, or cannot be undone.
    pub struct LastSave { pub save: Option<SaveView> }
    /// What was saved and not sent, newest first.
    pub struct SaveList { pub saves: Vec<SaveView> }
    /// Undo a save.
    pub struct UndoSave { pub save: u32 }
    /// A save was undone.
    pub struct Undone { pub entries: Vec<SyncEntry> }
}
