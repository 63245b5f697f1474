//! Import caseload.

pub mod views;
