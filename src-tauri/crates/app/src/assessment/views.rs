//! ASQ-3 beside the contact form: which form, its cut-offs, and scores as typed.

use caseload_domain::assessment::{AsqDomain, AsqForm};

use crate::{code::Code, contact::views::RecordContact, view_macro::views};

views! {
    /// Which form a child's age on a day asks for.
    pub struct AsqQuery {
        pub child_id: String,
        /// Typed any way, as in the contact form.
        pub on: String,
    }
    /// The form, and the national cut-offs of each.
    pub struct AsqView {
        /// `None` when no form is for that age, or the day does not read.
        pub form: Option<Code<AsqForm>>,
        pub cut_offs: Vec<AsqCutOff>,
    }
    /// The lowest score at the expected level.
    pub struct AsqCutOff {
        pub form: Code<AsqForm>,
        pub area: Code<AsqDomain>,
        /// Hundredths of a point.
        pub hundredths: u16,
    }
    /// Scores as typed.
    pub struct AsqTyped {
        pub form: Option<Code<AsqForm>>,
        /// Points as typed, in the order of `AsqDomain`; empty for an area that was not scored.
        pub scores: Vec<String>,
    }
    /// Record a 2 to 2½ year review with its ASQ-3 scores.
    pub struct RecordReview {
        pub contact: RecordContact,
        pub asq: AsqTyped,
    }
}
