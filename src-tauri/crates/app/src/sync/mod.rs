//! Sync.

pub mod views;
