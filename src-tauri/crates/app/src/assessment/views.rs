//! Assessments as typed, and ASQ-3 beside the contact form: which form, and its cut-offs.

use caseload_domain::{
    assessment::{AsqDomain, AsqForm},
    score::{Form, Scale, Tool},
};

use crate::{code::Code, view_macro::views};

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
    /// A tool as filled in. Which of the two lists is used, the tool says.
    pub struct AssessmentTyped {
        pub tool: Code<Tool>,
        pub form: Option<Code<Form>>,
        /// The relative it is about; `None` for the child.
        pub relationship_id: Option<String>,
        /// The answer of each item; `None` where it was not answered.
        pub items: Vec<Option<u8>>,
        pub scales: Vec<ScaleTyped>,
        /// What was done about an answer that asks for it the same day.
        pub action_taken: String,
        pub note: String,
    }
    /// Points of one scale as typed; empty when it was not scored.
    pub struct ScaleTyped {
        pub scale: Code<Scale>,
        pub typed: String,
    }
}
