//! Handing records over to a colleague's laptop: her card, the sealed file, her answer (FORMAT.md 14).
//!
//! The container is the sync file's, sealed for one colleague instead of the trust. What is in it is not FHIR but the
//! revisions as a store writes them, so that her laptop holds the same record, word for word and with its history.

mod answer;
mod card;
mod file;
mod manifest;

pub use answer::{HandoverAnswer, HandoverVerdict};
pub use card::{ColleagueCard, Fingerprint};
pub use file::{HandoverFile, HandoverRefusal, HandoverWriteError, OpenedHandover, write_handover};
pub use manifest::{HandedRevision, HandoverManifest};
