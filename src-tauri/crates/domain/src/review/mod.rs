//! Structured reviews: an answer to each question that matters at an age, kept with the contact it was asked at.
//!
//! Which fields there are, for which contacts, with which answers and from which source, is data. A field nobody came to
//! has no finding; a field that was left on purpose has one that says *not asked*.

mod area;
mod error;
mod field;
mod finding;
mod form;
mod read;
#[cfg(test)]
mod tests;

pub use area::areas_reached;
pub use error::{ReviewTableError, ReviewTableFault};
pub use field::{Choice, Field, FieldKind, HighImpactArea, Months};
pub use finding::{Answer, AnswerKind, Finding, LONGEST_NOTE};
pub use form::{MOVES_ALONE, ReviewForm, Section, TALKED_ABOUT, all_fields, all_forms, field};
