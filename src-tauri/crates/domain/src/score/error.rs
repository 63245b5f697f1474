//! Why a table of cut-offs is refused, beyond what any table can get wrong.

use crate::table::{TableError, TableFault};

/// A table that was refused. A service's own has no file here: whoever reads the file names it.
pub type CutOffError = TableError<CutOffFault>;

/// What is wrong with a table of cut-offs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CutOffFault {
    /// What any table can get wrong.
    #[error(transparent)]
    Table(#[from] TableFault),
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
