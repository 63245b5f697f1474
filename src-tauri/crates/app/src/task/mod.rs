//! Task.

pub mod views;
