//! Draft.

pub mod views;
