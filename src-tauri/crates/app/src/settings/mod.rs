//! Settings.

pub mod views;
