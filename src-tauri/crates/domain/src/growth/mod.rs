//! UK-WHO growth: where a measurement lies among children of the same sex and age, the lines of the chart, and the checks.
//!
//! Everything is worked out from one data file (`data/growth`, with a NOTICE on whose it is). Where no reference exists
//! the answer is a [`NoReference`] that says why, never a guess. Nothing here decides about a child.

mod age;
mod band;
mod bmi;
mod checks;
mod findings;
mod lines;
mod norm;
mod parents;
mod plot;
mod table;

pub use self::{
    age::{Adjustment, Ages, Correction, Years},
    band::{CentileBand, CentileLine, SPACE},
    bmi::{ClinicalBmi, PopulationBmi},
    checks::{
        Finding, FindingCode, FindingGrade, OtherUnit, early_weight, faltering, far_from_last, head,
        in_units, other_units, percent_lost, plausibility, point_slipped, stature, units_mixed_up,
        very_small, weighed_too_often,
    },
    findings::{Known, Taken, findings},
    lines::{Segment, lines},
    norm::{NoReference, Norm, Position, centile_of},
    parents::{MidParental, mid_parental},
    plot::{Plot, Quantity, Reading, Subject},
    table::{REFERENCE_FILE, Reference, ReferenceError},
};
use crate::{child::Sex, coded, measurement::MeasurementKind};

coded! {
    /// What a chart is drawn for. Length and height share a chart: lying below two years, standing from two.
    Measure { Weight = "weight", Height = "height", Head = "head", Bmi = "bmi" }
}

impl Measure {
    /// The chart a recorded measurement belongs on.
    #[must_use]
    pub fn of(kind: MeasurementKind) -> Self {
        match kind {
            MeasurementKind::Weight => Self::Weight,
            MeasurementKind::Length | MeasurementKind::Height => Self::Height,
            MeasurementKind::Head => Self::Head,
        }
    }
    /// The unit of the chart's values.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Self::Weight => "kg",
            Self::Height | Self::Head => "cm",
            Self::Bmi => "kg/m²",
        }
    }
}

coded! {
    /// The two sexes the reference has.
    ChartSex { Female = "female", Male = "male" }
}

impl ChartSex {
    /// The chart of a registered sex.
    ///
    /// # Errors
    /// [`NoReference::SexNotKnown`] when the sex is indeterminate or not known: no chart is chosen by guess.
    pub fn of(sex: Sex) -> Result<Self, NoReference> {
        match sex {
            Sex::Female => Ok(Self::Female),
            Sex::Male => Ok(Self::Male),
            Sex::Indeterminate | Sex::NotKnown => Err(NoReference::SexNotKnown),
        }
    }
}

coded! {
    /// The four parts the reference is joined from. Lines of two parts never join: the steps between them are meant
    /// (`standards` 8).
    Part {
        #[doc = "UK90, below 42 weeks of gestation."] Preterm = "uk90-preterm",
        #[doc = "WHO 2006, lying, from 2 weeks to 2 years."] Infant = "who-infant",
        #[doc = "WHO 2006, standing, from 2 to 4 years."] Child = "who-child",
        #[doc = "UK90, from 4 to 20 years."] School = "uk90-child",
    }
}

impl Part {
    /// The part an age falls in: 42 weeks, 2 years and 4 years each belong to the later part (`standards` 8).
    #[must_use]
    pub fn at(age: Years) -> Self {
        if age < Years::from_days(14) {
            Self::Preterm
        } else if age < Years::new(2.0) {
            Self::Infant
        } else if age < Years::new(4.0) {
            Self::Child
        } else {
            Self::School
        }
    }
    /// The first age of the part; weight and head begin at 23 weeks.
    #[must_use]
    pub fn opens(self) -> Years {
        match self {
            Self::Preterm => Years::at_gestation(23),
            Self::Infant => Years::from_days(14),
            Self::Child => Years::new(2.0),
            Self::School => Years::new(4.0),
        }
    }
    /// The age at which the next part takes over, or the reference's end.
    #[must_use]
    pub fn closes(self) -> Years {
        match self {
            Self::Preterm => Self::Infant.opens(),
            Self::Infant => Self::Child.opens(),
            Self::Child => Self::School.opens(),
            Self::School => Years::new(20.0),
        }
    }
}
