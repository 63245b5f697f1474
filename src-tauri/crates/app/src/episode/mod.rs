//! Episode.

pub mod views;
