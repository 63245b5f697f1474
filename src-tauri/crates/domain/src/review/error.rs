//! Why a table of reviews is refused: the file, the row, what is wrong and what to do.

use std::fmt;

/// A table that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewTableError {
    /// The file.
    pub file: String,
    /// The row, as a person finds it: `field 3 (jaundice)`; `None` when the whole file is meant.
    pub row: Option<String>,
    /// What is wrong and what to do.
    pub fault: ReviewTableFault,
}

impl fmt::Display for ReviewTableError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.row {
            Some(row) => write!(formatter, "{}, {row}: {}", self.file, self.fault),
            None => write!(formatter, "{}: {}", self.file, self.fault),
        }
    }
}

impl std::error::Error for ReviewTableError {}

/// What is wrong with a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReviewTableFault {
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
    #[error("`{key}` is missing; every row needs it")]
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
    #[error("`{key}` has no entry `{entry}`; check its spelling")]
    UnknownEntry {
        /// The key.
        key: &'static str,
        /// The entry.
        entry: String,
    },
    /// A code that is not kebab-case.
    #[error("`{code}` is not a code; use small letters, digits and hyphens")]
    NotACode {
        /// The code.
        code: String,
    },
    /// A code that is there already.
    #[error("`{code}` is there twice; a code names one thing")]
    Twice {
        /// The code.
        code: String,
    },
    /// A key that this kind of field has no use for, or one that it lacks.
    #[error("a field of kind `{kind}` {what}")]
    NotOfTheKind {
        /// The kind.
        kind: &'static str,
        /// What it needs or cannot have, as the rest of the sentence.
        what: &'static str,
    },
    /// What is told in confidence is asked anew each time.
    #[error("a restricted field cannot be lasting: it is asked anew each time; leave `lasting` out")]
    RestrictedLasts,
    /// An option that would mean two things.
    #[error("`not-asked` is an answer to every field already; leave the option out")]
    NotAskedIsNoOption,
    /// Ages that hold nobody.
    #[error("`until` is not after `from`; give a later month, or leave it out")]
    NoAges,
    /// A kind of contact with two forms at one age, or with none.
    #[error(
        "`{contact}` has {found} at {months} months; every kind of contact has exactly one form at every age"
    )]
    NotOneForm {
        /// The kind of contact.
        contact: &'static str,
        /// `no form` or `two forms`.
        found: &'static str,
        /// The age.
        months: u32,
    },
    /// A table with no rows.
    #[error("there are no rows; add a [[{row}]]")]
    Empty {
        /// What a row is called.
        row: &'static str,
    },
}
