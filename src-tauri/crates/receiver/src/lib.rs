//! `caseload-receiver`: verifies sync files, loads them into PostgreSQL, answers with signed receipts.
//!
//! It knows the sync format and nothing else of the app. A file is verified before it is decrypted, decrypted to its
//! end before it is parsed, parsed to its end before anything is written, and written in one transaction.

#![forbid(unsafe_code)]

mod answers;
mod care;
mod columns;
pub mod coverage;
pub mod database;
#[cfg(unix)]
pub mod demonstration;
pub mod enrol;
pub mod fhir_bundle;
pub mod home;
pub mod inspect;
pub mod load;
mod nhs_number;
#[cfg(unix)]
pub mod private_cluster;
pub mod quarter;
pub mod receipt_file;
pub mod report;
mod row;
mod safeguarding;
pub mod transfers;
pub mod waiting;

#[cfg(unix)]
pub use demonstration::demonstration_receiver;
