//! Flag.

pub mod views;
