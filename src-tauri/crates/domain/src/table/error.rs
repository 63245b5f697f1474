//! Why a table is refused: the file, the row, what is wrong and what to do.

use std::fmt;

/// A table that was refused, with a fault that every table can have or one of its own kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableError<F> {
    /// The file; `None` where whoever asked names it.
    pub file: Option<String>,
    /// The row, as a person finds it: `contact 3 (new-birth)`; `None` when the whole file is meant.
    pub row: Option<String>,
    /// What is wrong and what to do.
    pub fault: F,
}

impl<F: fmt::Display> fmt::Display for TableError<F> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, row, fault } = self;
        match (file, row) {
            (Some(file), Some(row)) => write!(formatter, "{file}, {row}: {fault}"),
            (Some(place), None) | (None, Some(place)) => write!(formatter, "{place}: {fault}"),
            (None, None) => write!(formatter, "{fault}"),
        }
    }
}

impl<F: fmt::Debug + fmt::Display> std::error::Error for TableError<F> {}

/// What any table can get wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableFault {
    /// Not TOML at all.
    #[error("line {line} is not TOML ({message}); mend that line")]
    NotToml {
        /// The line, from 1.
        line: usize,
        /// What the reader of TOML says.
        message: String,
    },
    /// A key that means nothing.
    #[error("there is no key `{key}`; check its spelling, or leave it out")]
    UnknownKey {
        /// The key.
        key: String,
    },
    /// A key that must be there.
    #[error("`{key}` is missing; write it")]
    Missing {
        /// The key.
        key: &'static str,
    },
    /// A value of another kind.
    #[error("`{key}` is not {wanted}; write it as one")]
    WrongShape {
        /// The key.
        key: &'static str,
        /// What it should be.
        wanted: &'static str,
    },
    /// An entry that its list does not have.
    #[error("`{key}` has no entry `{entry}`; it is one of: {known}")]
    UnknownEntry {
        /// The key.
        key: &'static str,
        /// The entry.
        entry: String,
        /// The entries there are.
        known: String,
    },
    /// A list that must name something.
    #[error("`{key}` is empty; name at least one")]
    Empty {
        /// The key.
        key: &'static str,
    },
    /// A date that cannot be read.
    #[error("`{key}` is not a date; write it like 2022-09-01")]
    NotADate {
        /// The key.
        key: &'static str,
    },
}
