//! What is asked to be measured, and figures as typed.

use caseload_domain::measurement::MeasurementKind;
use chrono::NaiveDate;

use crate::{code::Code, view_macro::views};

views! {
    /// A measurement to take, with what is expected and what it was last.
    pub struct AskedMeasurement {
        pub kind: Code<MeasurementKind>,
        /// What anybody can have been; beyond it nothing is saved.
        pub possible_least: u32,
        pub possible_most: u32,
        /// What a child of this age with this last measurement is expected in; beyond it the nurse is asked.
        pub expected_least: u32,
        pub expected_most: u32,
        pub last: Option<LastMeasurement>,
    }
    /// The last measurement of a kind.
    pub struct LastMeasurement {
        pub value: u32,
        pub on: NaiveDate,
        pub days_ago: u32,
    }
    /// Figures as typed; an empty one was not taken.
    #[derive(Default)]
    pub struct MeasuredTyped {
        /// Kilograms: `4.92`.
        pub weight: String,
        /// Centimetres, length lying or height standing: `56.5`.
        pub size: String,
        /// Centimetres: `38.2`.
        pub head: String,
        /// The nurse looked again at what is far from what was expected, and it is right.
        pub checked: bool,
    }
}
