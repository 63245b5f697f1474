//! What is wrong with something that was typed: which field, what happened, and what to do.

use std::borrow::Cow;

/// A field that cannot be accepted as it is, with the mend.
///
/// Texts never repeat what was typed, so a problem may be shown, logged or printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field, by the name the form and the file use, for example `nhsNumber`.
    pub field: Cow<'static, str>,
    /// What is wrong, in plain words: "That day does not exist".
    pub what: String,
    /// What to do: "Check the day and the month".
    pub mend: String,
}

impl Problem {
    /// A problem with a field.
    pub fn new(
        field: impl Into<Cow<'static, str>>,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self { field: field.into(), what: what.into(), mend: mend.into() }
    }
}

/// Collects every problem of a form, so that a person mends them in one go.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Notes a problem.
    pub fn push(
        &mut self,
        field: impl Into<Cow<'static, str>>,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) {
        self.0.push(Problem::new(field, what, mend));
    }
    /// Notes what a part of the form found.
    pub fn extend(&mut self, found: impl IntoIterator<Item = Problem>) {
        self.0.extend(found);
    }
    /// Keeps a value or notes its problem.
    pub fn keep<T>(&mut self, result: Result<T, Problem>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(problem) => {
                self.0.push(problem);
                None
            }
        }
    }
    /// True when nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// The problems, in the order they were noted.
    #[must_use]
    pub fn into_vec(self) -> Vec<Problem> {
        self.0
    }
}
