//! The only place that writes to the terminal.

use std::io::{self, Write as _};

use serde::Serialize;

/// Why a command was refused, and what to try.
pub(crate) struct Refusal {
    pub(crate) error: String,
    pub(crate) hint: Option<String>,
}

impl Refusal {
    pub(crate) fn new(error: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { error: error.into(), hint: Some(hint.into()) }
    }
}

/// A line for a person.
pub(crate) fn line(text: &str) {
    // A closed pipe (`| head`) is the reader's choice, not a fault.
    drop(writeln!(io::stdout().lock(), "{text}"));
}

/// A line for a program.
pub(crate) fn json(value: &impl Serialize) {
    line(&serde_json::to_string(value).expect("a view of text, numbers and dates is always JSON"));
}

/// Something the person should know that is not a refusal.
pub(crate) fn warn(text: &str) {
    drop(writeln!(io::stderr().lock(), "warning: {text}"));
}

pub(crate) fn refuse(refusal: &Refusal) {
    let mut terminal = io::stderr().lock();
    drop(writeln!(terminal, "error: {}", refusal.error));
    if let Some(hint) = &refusal.hint {
        drop(writeln!(terminal, "hint: {hint}"));
    }
}
