//! What is asked for on paper.

use caseload_domain::growth::Measure;

use crate::{code::Code, growth::views::GrowthRange, view_macro::views};

views! {
    /// A child's growth chart on paper.
    pub struct SaveGrowthChart {
        pub child_id: String,
        pub measure: Code<Measure>,
        /// The stretch of age; `None` for the one the screen opens with.
        pub range: Option<Code<GrowthRange>>,
    }
}
