//! Why a table of cut-offs is refused: the row, what is wrong and what to do.

use std::fmt;

/// A table that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutOffError {
    /// The row, as a person finds it: `cut-off 2 (asq-3 36)`; `None` when the whole table is meant.
    pub row: Option<String>,
    /// What is wrong and what to do.
    pub fault: CutOffFault,
}

impl fmt::Display for CutOffError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.row {
            Some(row) => write!(formatter, "{row}: {}", self.fault),
            None => write!(formatter, "{}", self.fault),
        }
    }
}

impl std::error::Error for CutOffError {}

/// What is wrong with a table of cut-offs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CutOffFault {
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
    /// A scale or a form that the tool does not have.
    #[error("the tool has no `{entry}`; check the tool and its forms and scales")]
    NotOfTheTool {
        /// The scale or form.
        entry: &'static str,
    },
    /// Steps that do not rise from the lowest score, one for each band.
    #[error("`from` does not name the lowest score of each band, rising from {least}; mend it")]
    NotAStair {
        /// The lowest score there is.
        least: String,
    },
    /// A value that its tool cannot score.
    #[error("`{key}` is not between {least} and {most}; check it against the scoring sheet")]
    OutOfRange {
        /// The key.
        key: &'static str,
        /// The lowest.
        least: String,
        /// The highest.
        most: String,
    },
    /// A part of a point where the tool scores whole points.
    #[error(
        "`{key}` is a part of a point and the tool scores whole points; round it as your scoring sheet says"
    )]
    NotWhole {
        /// The key.
        key: &'static str,
    },
    /// A national value.
    #[error("this cut-off is national and stays as it is; leave the row out")]
    NotEditable,
    /// A cut-off that does not exist.
    #[error("this tool and form have no cut-off a service may set; leave the row out")]
    NoSuchCutOff,
    /// The same cut-off twice.
    #[error("`{key}` of this tool and form is in the table already; keep one of the two")]
    Twice {
        /// The key.
        key: &'static str,
    },
    /// A table or row with no value.
    #[error("there is no cut-off here; add at least one, or leave it out")]
    Nothing,
    /// A score without a band and without a word why.
    #[error("`{scale}` of form `{form}` has no band and no note that says so; add one of them")]
    Unbanded {
        /// The scale.
        scale: &'static str,
        /// The form.
        form: &'static str,
    },
}
