//! Contact.

pub mod views;
