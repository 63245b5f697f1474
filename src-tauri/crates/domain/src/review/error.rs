//! Why a table of reviews is refused, beyond what any table can get wrong.

use crate::table::{TableError, TableFault};

/// A table that was refused.
pub type ReviewTableError = TableError<ReviewTableFault>;

/// What is wrong with a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReviewTableFault {
    /// What any table can get wrong.
    #[error(transparent)]
    Table(#[from] TableFault),
    /// A field or a choice that the table of fields does not have.
    #[error("`{key}` has no entry `{entry}`; check its spelling against the table of fields")]
    NoSuchField {
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
    NoRows {
        /// What a row is called.
        row: &'static str,
    },
}
