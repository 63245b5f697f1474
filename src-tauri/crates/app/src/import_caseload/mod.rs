//! Import caseload: a caseload extract (CSV) or FHIR R4 people become records, row by row, and nothing lands unseen.
//!
//! Everything here is pure. [`plan`] reads the bytes, compares them with what the caseload holds and answers with the
//! preview and the records to write; the caller lands them in one transaction or not at all.

mod changes;
mod columns;
mod csv_table;
mod decode;
mod error;
mod facts;
mod fhir;
mod fhir_documents;
mod fhir_json;
mod fhir_people;
mod flag_words;
mod flags;
mod homes;
mod known_children;
mod land;
mod parents;
mod people;
mod plan;
mod remarks;
mod row;
pub(crate) mod statuses;
#[cfg(test)]
mod tests;
mod use_case;
pub mod views;
mod words;

pub(crate) use decode::decode;
pub use error::ImportError;
pub(crate) use plan::preview;
pub use plan::{Existing, ExistingChild, Plan, plan};
pub(crate) use use_case::PendingImport;
pub use use_case::{commit_import, forget_import, preview_import};
