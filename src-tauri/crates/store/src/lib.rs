//! The encrypted store: the vault and its keys, revisions and what is derived from them, the audit chain.
//!
//! All SQL and the key are in this crate. It knows nothing of windows, views or sync files.

mod attempts;
mod audit;
mod body;
mod code;
mod error;
mod files;
mod fold;
mod migrate;
mod open;
mod own_table;
mod own_text;
mod project;
mod read;
mod schedules;
mod time;
mod vault;
mod write;

#[cfg(test)]
mod tests;

pub mod appointment;
pub mod caseload;
pub mod cover;
pub mod draft;
pub mod due;
pub mod due_contacts;
pub mod duplicate;
pub mod handover;
pub mod handover_book;
pub mod letter;
pub mod measurement;
pub mod phrase;
pub mod programme;
pub mod purge;
pub mod report;
mod report_template;
pub mod review;
pub mod safeguarding;
pub mod school;
pub mod settings;
pub mod sync;
pub mod undo;
pub mod verify;

pub use attempts::seconds_to_wait;
pub use audit::{AuditHead, AuditLine};
pub use body::BodyError;
pub use error::{OpenError, StoreError};
pub use files::{CaseloadFolder, sync_folder, write_atomically};
pub use open::{NewPassphrase, Proof, Store};
pub use own_table::OwnTable;
pub use read::ReadRevision;
pub use schedules::Schedules;
pub use vault::{KdfCost, RecoveryCode};
pub use write::{NewRevision, Origin, Written};
