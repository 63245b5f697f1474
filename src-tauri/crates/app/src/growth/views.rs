//! What the growth screen shows, and what it asks for.

use caseload_domain::{
    coded,
    growth::{CentileLine, ChartSex, Correction, FindingCode, FindingGrade, Measure, Part},
    measurement::MeasurementKind,
    person::RelationshipRole,
};
use chrono::NaiveDate;

use crate::{code::Code, measurement::views::MeasuredTyped, view_macro::views};

coded! {
    /// A stretch of age that the chart can show.
    GrowthRange {
        Preterm = "preterm",
        HalfYear = "0-26-weeks",
        FirstYear = "0-1-year",
        OneToFour = "1-4-years",
        BirthToFive = "0-5-years",
        TwoToTwenty = "2-20-years",
        FourToTwenty = "4-20-years",
    }
}

coded! {
    /// Why no chart can be drawn for a child at all.
    NoChart { NotBorn = "not-born", SexNotKnown = "sex-not-known" }
}

views! {
    /// One child's growth.
    pub struct GrowthQuery { pub child_id: String }
    /// A child's growth: every measurement with both ages, and what the chart is drawn from.
    pub struct ChildGrowth {
        /// `None` when there is no chart to choose; `no_chart` says why.
        pub sex: Option<Code<ChartSex>>,
        pub no_chart: Option<Code<NoChart>>,
        pub gestation: Option<GestationView>,
        /// The convention this service corrects by.
        pub correction: Code<Correction>,
        /// Both ages today; `None` for a child who is not born or has died.
        pub today: Option<AgesView>,
        /// Weight, length or height, head, body mass index.
        pub measures: Vec<MeasureView>,
        pub parents: ParentsView,
    }
    /// Weeks and days of gestation at birth.
    pub struct GestationView { pub weeks: u8, pub days: u8 }
    /// Both ages on a day, in whole days; equal where nothing is corrected.
    pub struct AgesView {
        pub chronological: i32,
        pub corrected: i32,
        /// Whether it was corrected and if not why, in words.
        pub adjustment: String,
    }
    /// One measure of a child.
    pub struct MeasureView {
        pub measure: Code<Measure>,
        /// Newest first.
        pub points: Vec<GrowthPoint>,
        /// How far the newest lies from the highest or lowest before it, from one centile space.
        pub trend: Option<GrowthTrend>,
        /// The stretches of age that fit this child.
        pub ranges: Vec<Code<GrowthRange>>,
        /// The one to open with.
        pub range: Option<Code<GrowthRange>>,
    }
    /// One measurement on the chart.
    pub struct GrowthPoint {
        /// `None` for a body mass index, which is worked out from two.
        pub measurement_id: Option<String>,
        pub contact_id: Option<String>,
        pub on: NaiveDate,
        /// `None` for a body mass index.
        pub kind: Option<Code<MeasurementKind>>,
        /// Grams or millimetres as they were written; `None` for a body mass index.
        pub whole: Option<u32>,
        /// In the chart's unit: kg, cm or kg/m².
        pub value: f64,
        pub chronological: ReadingView,
        pub corrected: ReadingView,
        /// Whether the age was corrected and if not why, in words.
        pub adjustment: String,
        pub change: Option<ChangeView>,
        pub amended: Option<AmendedView>,
        pub findings: Vec<FindingView>,
        /// The clinical band of a body mass index, the one told to a family; from 2 years.
        pub clinical_band: Option<String>,
    }
    /// A position at one age, or why there is none.
    pub struct ReadingView {
        /// Age in days; below zero before the expected date of delivery.
        pub days: i32,
        pub position: Option<PositionView>,
        /// Why there is no position.
        pub no_reference: Option<String>,
    }
    /// Where a value lies.
    pub struct PositionView {
        pub sds: f64,
        /// 0 to 100.
        pub centile: f64,
        /// In words: "between the 2nd and the 9th".
        pub band: String,
        pub part: Code<Part>,
    }
    /// Against the measurement before.
    pub struct ChangeView {
        pub since: NaiveDate,
        /// In the chart's unit; below zero for a loss.
        pub by: f64,
        /// Centile spaces, below zero for a fall; `None` where one of the two has no position.
        pub spaces: Option<f64>,
    }
    /// What it said before it was amended.
    pub struct AmendedView {
        pub on: NaiveDate,
        /// In the chart's unit.
        pub value: f64,
        pub reason: Option<String>,
    }
    /// What a measurement calls attention to: a prompt with its rule and source, never a diagnosis.
    pub struct FindingView {
        pub code: Code<FindingCode>,
        pub grade: Code<FindingGrade>,
        pub sentence: String,
        pub rule: String,
        pub source: String,
    }
    /// How far the newest point lies from an earlier one.
    pub struct GrowthTrend {
        /// Centile spaces, below zero for a fall.
        pub spaces: f64,
        pub since: NaiveDate,
        pub band_then: String,
        pub band_now: String,
    }
    /// Both parents' heights and what they lead one to expect.
    pub struct ParentsView {
        /// Mother, then father, as far as they are on record.
        pub parents: Vec<ParentView>,
        pub expected: Option<ExpectedHeight>,
        /// Why nothing can be expected although both heights are there.
        pub refused: Option<String>,
    }
    /// A parent on record.
    pub struct ParentView {
        pub person_id: String,
        pub name: String,
        pub role: Code<RelationshipRole>,
        /// Millimetres.
        pub height: Option<u16>,
    }
    /// The mid-parental centile and target range, in which nine children in ten of such parents are.
    pub struct ExpectedHeight {
        pub band: String,
        pub centile: f64,
        pub centile_low: f64,
        pub centile_high: f64,
        /// Centimetres, grown up.
        pub adult: f64,
        pub adult_low: f64,
        pub adult_high: f64,
    }
    /// Which lines of the reference.
    pub struct LinesQuery {
        pub sex: Code<ChartSex>,
        pub measure: Code<Measure>,
        pub range: Code<GrowthRange>,
    }
    /// The nine lines over a stretch of age, in days and the chart's unit.
    pub struct GrowthLines {
        pub from: f64,
        pub to: f64,
        pub segments: Vec<LineView>,
        /// Why there are none.
        pub no_reference: Option<String>,
    }
    /// A piece of one line; pieces of two parts are never joined.
    pub struct LineView {
        pub part: Code<Part>,
        pub line: Code<CentileLine>,
        /// Age in days and value.
        pub points: Vec<[f64; 2]>,
    }
    /// Write down measurements that were taken apart from a contact: from the red book, a letter, another service.
    pub struct AddMeasurements {
        pub child_id: String,
        /// Typed any way.
        pub on: String,
        pub measured: MeasuredTyped,
    }
    /// Amend one measurement.
    pub struct AmendMeasurement {
        pub measurement_id: String,
        /// Typed any way; the contact's own day where it was taken at one.
        pub on: String,
        /// Kilograms or centimetres as typed.
        pub value: String,
        /// The nurse looked again, and it is right.
        pub checked: bool,
        pub reason: String,
    }
    /// What was saved; where something is asked once more, nothing was.
    pub struct MeasurementsSaved {
        pub saved: u32,
        pub ask: Vec<AskedAgain>,
    }
    /// A figure to look at once more before it is saved.
    pub struct AskedAgain {
        pub field: String,
        pub sentence: String,
        pub rule: String,
        pub source: String,
    }
    /// Give or change a parent's height; empty when it is not known after all.
    pub struct SetParentHeight {
        pub child_id: String,
        pub person_id: String,
        /// Centimetres as typed.
        pub height: String,
        pub reason: String,
    }
    /// How this service corrects for gestation.
    pub struct GrowthSettings { pub correction: Code<Correction> }
    /// Print a chart for the parents.
    pub struct PrintGrowth { pub child_id: String, pub measure: Code<Measure> }
}
