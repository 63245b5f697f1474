//! Session.

pub mod views;
