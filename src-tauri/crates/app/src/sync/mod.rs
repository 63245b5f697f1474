//! Sync: sealing what is new into one file, saving it where the nurse says, reading the trust's answer.

mod export;
pub mod mapping;
mod receipt;
mod status;
pub mod trust;
pub mod views;

pub(crate) use export::finish_interrupted_export;
pub use export::{save_sync_file, seal_sync_file};
pub use receipt::read_receipt;
pub(crate) use status::sync_entry;
pub use status::{send_again, sync_status};
