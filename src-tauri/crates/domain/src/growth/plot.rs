//! A child's measurement on the chart: both ages side by side, each with its position or the reason for none.

use chrono::NaiveDate;

use super::{Adjustment, ChartSex, Correction, Measure, NoReference, Norm, Position, Years};
use crate::{
    child::{Gestation, Sex},
    measurement::MeasurementKind,
};

/// A quantity in the whole units it was recorded in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// Weight in grams.
    Weight {
        /// Grams.
        grams: u32,
    },
    /// Length or height in millimetres.
    Height {
        /// Millimetres.
        millimetres: u32,
    },
    /// Head circumference in millimetres.
    Head {
        /// Millimetres.
        millimetres: u32,
    },
    /// Body mass index, from the weight and height of the same day.
    Bmi {
        /// Weight in grams.
        grams: u32,
        /// Height in millimetres.
        millimetres: u32,
    },
}

impl Quantity {
    /// The quantity of a recorded measurement: grams for weight, millimetres for the rest.
    #[must_use]
    pub fn of(kind: MeasurementKind, value: u32) -> Self {
        match kind {
            MeasurementKind::Weight => Self::Weight { grams: value },
            MeasurementKind::Length | MeasurementKind::Height => Self::Height { millimetres: value },
            MeasurementKind::Head => Self::Head { millimetres: value },
        }
    }
    /// The chart it belongs on.
    #[must_use]
    pub fn measure(self) -> Measure {
        match self {
            Self::Weight { .. } => Measure::Weight,
            Self::Height { .. } => Measure::Height,
            Self::Head { .. } => Measure::Head,
            Self::Bmi { .. } => Measure::Bmi,
        }
    }
    /// The value in the chart's unit: kg, cm or kg/m². Unrounded; a BMI without a height is infinite and has no position.
    #[must_use]
    pub fn value(self) -> f64 {
        match self {
            Self::Weight { grams } => f64::from(grams) / 1_000.0,
            Self::Height { millimetres } | Self::Head { millimetres } => f64::from(millimetres) / 10.0,
            Self::Bmi { grams, millimetres } => f64::from(grams) * 1_000.0 / f64::from(millimetres).powi(2),
        }
    }
}

/// What of a child decides the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// Sex as registered.
    pub sex: Sex,
    /// Day of birth.
    pub born: NaiveDate,
    /// Gestation at birth; `None` when not known.
    pub gestation: Option<Gestation>,
}

/// A position at one age, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// The age it was read at.
    pub age: Years,
    /// The position, or the reason to show in its place.
    pub position: Result<Position, NoReference>,
}

/// A measurement plotted: the chronological and the corrected reading side by side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plot {
    /// What was measured.
    pub measure: Measure,
    /// In the chart's unit: kg, cm or kg/m².
    pub value: f64,
    /// By the day of birth.
    pub chronological: Reading,
    /// By the corrected age: the point that is plotted, and the one checks go by. Equal where nothing is corrected.
    pub corrected: Reading,
    /// Whether it was corrected, and if not why.
    pub adjustment: Adjustment,
}

impl Subject {
    /// Plots a quantity measured on a day.
    ///
    /// # Errors
    /// [`NoReference::BeforeBirth`]; every other reason stands in the reading it belongs to.
    pub fn plot(
        &self,
        convention: Correction,
        on: NaiveDate,
        quantity: Quantity,
    ) -> Result<Plot, NoReference> {
        self.plot_value(convention, on, quantity.measure(), quantity.value())
    }

    /// Plots a value in the chart's unit (kg, cm or kg/m²), for figures that come as decimals.
    ///
    /// # Errors
    /// [`NoReference::BeforeBirth`]; every other reason stands in the reading it belongs to.
    pub fn plot_value(
        &self,
        convention: Correction,
        on: NaiveDate,
        measure: Measure,
        value: f64,
    ) -> Result<Plot, NoReference> {
        let ages = convention.ages(self.born, self.gestation, on).ok_or(NoReference::BeforeBirth)?;
        let read = |age| Reading {
            age,
            position: ChartSex::of(self.sex)
                .and_then(|sex| Norm::at(sex, measure, age))
                .and_then(|norm| norm.position(value)),
        };
        let chronological = read(ages.chronological);
        let corrected =
            if ages.corrected == ages.chronological { chronological } else { read(ages.corrected) };
        Ok(Plot { measure, value, chronological, corrected, adjustment: ages.adjustment })
    }
}

#[cfg(test)]
mod tests {
    use super::{Quantity, Subject};
    use crate::{
        child::{Gestation, Sex},
        growth::{Correction, Measure, NoReference},
        measurement::MeasurementKind,
    };
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The seven cases of `standards` 8: sex, quantity, born, measured, gestation, corrected and chronological SDS and centile.
    #[test]
    fn the_seven_published_cases_come_out() {
        let weight = |grams| Quantity::Weight { grams };
        let bmi = |tenths: u32| Quantity::Bmi { grams: tenths * 100, millimetres: 1_000 };
        for (sex, quantity, born, on, weeks, corrected, chronological) in [
            (Sex::Male, weight(5_200), "2025-01-01", "2025-03-01", 40, (-0.463, 32.2), (-0.463, 32.2)),
            (Sex::Female, weight(8_900), "2025-01-01", "2026-01-01", 40, (-0.042, 48.3), (-0.042, 48.3)),
            (Sex::Female, weight(8_900), "2025-01-01", "2026-01-01", 33, (0.305, 62.0), (-0.042, 48.3)),
            (
                Sex::Male,
                Quantity::Height { millimetres: 900 },
                "2023-01-01",
                "2025-06-30",
                40,
                (-0.553, 29.0),
                (-0.553, 29.0),
            ),
            (
                Sex::Male,
                Quantity::Head { millimetres: 430 },
                "2025-01-01",
                "2025-07-01",
                40,
                (-0.240, 40.5),
                (-0.240, 40.5),
            ),
            (Sex::Female, bmi(165), "2020-09-15", "2025-10-15", 40, (0.657, 74.4), (0.657, 74.4)),
            (Sex::Male, bmi(210), "2014-09-15", "2025-10-15", 40, (1.577, 94.3), (1.577, 94.3)),
        ] {
            let subject = Subject { sex, born: day(born), gestation: Gestation::new(weeks, 0) };
            let plot = subject.plot(Correction::Always, day(on), quantity).unwrap();
            for (reading, (sds, centile)) in
                [(plot.corrected, corrected), (plot.chronological, chronological)]
            {
                let position = reading.position.unwrap();
                assert!((position.sds - sds).abs() <= 0.000_5, "{quantity:?}: {}", position.sds);
                assert!((position.centile - centile).abs() <= 0.05, "{quantity:?}: {}", position.centile);
            }
        }
    }

    #[test]
    fn whole_units_become_the_units_of_the_chart() {
        for (kind, value, measure, expected) in [
            (MeasurementKind::Weight, 4_920, Measure::Weight, 4.92),
            (MeasurementKind::Length, 565, Measure::Height, 56.5),
            (MeasurementKind::Height, 1_124, Measure::Height, 112.4),
            (MeasurementKind::Head, 382, Measure::Head, 38.2),
        ] {
            let quantity = Quantity::of(kind, value);
            assert_eq!(quantity.measure(), measure);
            assert_eq!(Measure::of(kind), measure);
            assert!((quantity.value() - expected).abs() < 1e-12);
        }
        assert!((Quantity::Bmi { grams: 18_300, millimetres: 1_094 }.value() - 15.290_315).abs() < 1e-6);
    }

    #[test]
    fn a_reason_stands_where_a_position_cannot() {
        let subject = |sex| Subject { sex, born: day("2025-01-01"), gestation: Gestation::new(27, 0) };
        let girl = subject(Sex::Female);
        let quantity = Quantity::Bmi { grams: 3_000, millimetres: 500 };
        // Ten weeks after the birth and three before the due date: only the chronological age has a BMI.
        let plot = girl.plot(Correction::Always, day("2025-03-12"), quantity).unwrap();
        assert_eq!(plot.corrected.position, Err(NoReference::BmiBelow2Weeks));
        assert!(plot.chronological.position.is_ok());
        assert_eq!(girl.plot(Correction::Always, day("2024-12-31"), quantity), Err(NoReference::BeforeBirth));
        let no_height = Quantity::Bmi { grams: 3_000, millimetres: 0 };
        let plot = girl.plot(Correction::Always, day("2026-03-12"), no_height).unwrap();
        assert_eq!(plot.corrected.position, Err(NoReference::NotAQuantity));
        for sex in [Sex::Indeterminate, Sex::NotKnown] {
            let plot = subject(sex).plot(Correction::Paper, day("2026-03-12"), quantity).unwrap();
            assert_eq!(plot.corrected.position, Err(NoReference::SexNotKnown));
            assert_eq!(plot.chronological.position, Err(NoReference::SexNotKnown));
        }
    }
}
