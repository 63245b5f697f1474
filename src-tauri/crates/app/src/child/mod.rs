//! Child.

pub mod views;
