//! Today.

pub mod views;
