//! Findings of a structured review as typed and as shown.

use caseload_domain::review::AnswerKind;
use chrono::NaiveDate;

use crate::{code::Code, view_macro::views};

views! {
    /// The answer to one field as typed.
    pub struct FindingTyped {
        /// The field's code.
        pub field: String,
        pub answer: Code<AnswerKind>,
        /// Option codes, when the answer is of that sort.
        pub options: Vec<String>,
        /// Words, a count or a day as typed, when the answer is of that sort.
        pub typed: String,
        pub note: String,
        /// The day of the contact it was taken over from.
        pub unchanged_since: Option<NaiveDate>,
    }
}
