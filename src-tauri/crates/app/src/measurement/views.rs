//! What is asked to be measured, and figures as typed.

use caseload_domain::{coded, measurement::MeasurementKind};
use chrono::NaiveDate;

use crate::{
    caseload::views::AgeView, code::Code, failure::ProblemView, growth::views::FindingView, view_macro::views,
};

coded! {
    /// How a figure stands before it is saved.
    FigureState {
        #[doc = "Nothing was typed."] Empty = "empty",
        #[doc = "It does not read as a measurement."] Unread = "unread",
        #[doc = "It cannot be right."] Refused = "refused",
        #[doc = "It is asked about once more."] Asks = "asks",
        #[doc = "It is saved as it is."] Fine = "fine",
    }
}

views! {
    /// A measurement to take, with what it was last.
    pub struct AskedMeasurement {
        pub kind: Code<MeasurementKind>,
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
        /// Kilograms, or with its unit: `4.92`, `10 lb 13`.
        pub weight: String,
        /// Centimetres or with its unit, length lying or height standing: `56.5`.
        pub size: String,
        /// Centimetres: `38.2`.
        pub head: String,
        /// The weight of the day of birth, where the record does not hold one; left out where it is not asked for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        pub birth_weight: Option<String>,
        /// The nurse looked again at what is asked about, and it is right.
        pub checked: bool,
    }
    /// Figures to judge while they are typed.
    pub struct JudgeMeasured {
        pub child_id: String,
        /// The day they were taken, typed any way.
        pub on: String,
        pub measured: MeasuredTyped,
        /// The contact they belong to, when it is amended: its own figures are not held against themselves.
        pub contact_id: Option<String>,
        /// One decimal place, as the national measurements are taken.
        pub one_place: bool,
    }
    /// What is to be said of figures before they are saved. The save goes by the same judgement.
    pub struct MeasuredJudged {
        /// Weight, size, head, birth weight; empty before the birth.
        pub figures: Vec<FigureJudged>,
        /// From two years, where weight and height are both there.
        pub bmi: Option<BmiJudged>,
        /// Below one year, with no birth weight on the record.
        pub asks_birth_weight: bool,
        /// Something is to be mended before anything is saved.
        pub stops: bool,
        /// Something is asked once more before it is saved.
        pub asks: bool,
    }
    /// One figure judged.
    pub struct FigureJudged {
        /// `weight`, `size`, `head` or `birthWeight`.
        pub field: String,
        pub kind: Code<MeasurementKind>,
        pub state: Code<FigureState>,
        /// As it will be saved: `4.92 kg`.
        pub said: Option<String>,
        /// What it was converted from: `10 lb 13 oz`.
        pub from: Option<String>,
        pub age: Option<AgeView>,
        /// The age it was plotted at, for a child born before 37 weeks whose age is corrected.
        pub corrected_age: Option<AgeView>,
        /// Where it lies, in words: `between the 25th and the 50th`.
        pub band: Option<String>,
        pub sds: Option<f64>,
        /// Why there is no position.
        pub no_reference: Option<String>,
        pub change: Option<FigureChange>,
        /// Percent of birth weight lost in the first three weeks; below zero when gained.
        pub lost_percent: Option<f64>,
        /// Why it cannot be saved.
        pub problem: Option<ProblemView>,
        /// What it calls attention to: prompts, never a diagnosis.
        pub findings: Vec<FindingView>,
        /// What may have been meant instead.
        pub meant: Vec<MeantFigure>,
    }
    /// Against the measurement before.
    pub struct FigureChange {
        /// Grams or millimetres; below zero for a loss.
        #[ts(type = "number")]
        pub by: i64,
        pub since: NaiveDate,
        pub days: u32,
    }
    /// A figure that may have been meant.
    pub struct MeantFigure {
        /// `4.90 kg`
        pub words: String,
        /// The unit it was read in; `None` for a point in another place.
        pub read_in: Option<String>,
    }
    /// A body mass index judged.
    pub struct BmiJudged {
        pub tenths: u32,
        pub state: Code<FigureState>,
        pub band: Option<String>,
        pub problem: Option<ProblemView>,
        pub findings: Vec<FindingView>,
    }
}
