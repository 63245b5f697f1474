//! Caseload.

pub mod views;
