//! The reference at one sex, measure and age: from a value to its SDS and centile, and back.

use super::{CentileBand, ChartSex, Measure, Part, Years, table::Lms, table::Reference};
use thiserror::Error;

/// Why there is no position on a chart. Each says it in plain words; nothing is guessed in its place (`standards` 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoReference {
    /// Sex is indeterminate or not known.
    #[error("the charts are for girls and boys, and the sex on this record is not known or indeterminate")]
    SexNotKnown,
    /// The day is before the birth.
    #[error("that day is before the birth")]
    BeforeBirth,
    /// Below 23 weeks of gestation.
    #[error("there is no reference before 23 weeks of gestation")]
    Below23Weeks,
    /// Length below 25 weeks of gestation.
    #[error("there is no reference for length before 25 weeks of gestation")]
    LengthBelow25Weeks,
    /// BMI before 2 weeks of age, corrected.
    #[error("there is no reference for body mass index before 2 weeks of age")]
    BmiBelow2Weeks,
    /// A boy's head above 18 years.
    #[error("there is no reference for a boy's head circumference after 18 years")]
    BoysHeadAbove18,
    /// A girl's head above 17 years.
    #[error("there is no reference for a girl's head circumference after 17 years")]
    GirlsHeadAbove17,
    /// Above 20 years.
    #[error("there is no reference after 20 years")]
    Above20Years,
    /// The value is not a number above zero.
    #[error("the value is not a quantity above zero")]
    NotAQuantity,
    /// No value lies so far out: the distribution ends before it.
    #[error("no value of this measure lies that far from the middle")]
    BeyondTheDistribution,
}

/// Where a value lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Position {
    /// Standard deviation score (z-score).
    pub sds: f64,
    /// Centile, 0 to 100: of a hundred such children so many are below.
    pub centile: f64,
    /// The part of the reference it was read from.
    pub part: Part,
}

impl Position {
    /// The centile band in words' form.
    #[must_use]
    pub fn band(self) -> CentileBand {
        CentileBand::of(self.sds)
    }
}

/// The reference for one sex, measure and age.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Norm {
    part: Part,
    lms: Lms,
}

impl Norm {
    /// The reference at an age in decimal years, corrected or not as the caller has chosen.
    ///
    /// # Errors
    /// Why the reference does not reach there.
    pub fn at(sex: ChartSex, measure: Measure, age: Years) -> Result<Self, NoReference> {
        Self::in_part(Part::at(age), sex, measure, age)
    }

    /// The reference of a named part, which may be asked for at its very end: a line is drawn up to the step.
    pub(super) fn in_part(
        part: Part,
        sex: ChartSex,
        measure: Measure,
        age: Years,
    ) -> Result<Self, NoReference> {
        limits(sex, measure, age)?;
        let lms = Reference::shipped().lms(part, measure, sex, age).ok_or(NoReference::BmiBelow2Weeks)?;
        Ok(Self { part, lms })
    }

    /// The part of the reference.
    #[must_use]
    pub fn part(&self) -> Part {
        self.part
    }

    /// The value in the middle (M): kg, cm or kg/m².
    #[must_use]
    pub fn median(&self) -> f64 {
        self.lms.m
    }

    /// Where a value lies: ((v/M)^L − 1)/(L·S), and ln(v/M)/S where L is nought (Cole and Green 1992). Kg, cm or kg/m².
    ///
    /// # Errors
    /// [`NoReference::NotAQuantity`] unless the value is finite and above zero.
    pub fn position(&self, value: f64) -> Result<Position, NoReference> {
        let sds = self.sds(value)?;
        Ok(Position { sds, centile: centile_of(sds), part: self.part })
    }

    /// The standard deviation score of a value; see [`Norm::position`].
    ///
    /// # Errors
    /// [`NoReference::NotAQuantity`] unless the value is finite and above zero.
    pub fn sds(&self, value: f64) -> Result<f64, NoReference> {
        if !(value.is_finite() && value > 0.0) {
            return Err(NoReference::NotAQuantity);
        }
        let Lms { l, m, s } = self.lms;
        let ratio = (value / m).ln();
        // expm1 keeps its digits where L is nearly nought, and the limit is the logarithm.
        Ok(if l == 0.0 { ratio / s } else { (l * ratio).exp_m1() / (l * s) })
    }

    /// The value at a standard deviation score, the inverse of [`Norm::sds`]: kg, cm or kg/m².
    ///
    /// # Errors
    /// [`NoReference::BeyondTheDistribution`] where no value has that score.
    pub fn value_at(&self, sds: f64) -> Result<f64, NoReference> {
        let Lms { l, m, s } = self.lms;
        let step = l * s * sds;
        if !sds.is_finite() || step <= -1.0 {
            return Err(NoReference::BeyondTheDistribution);
        }
        let value = if l == 0.0 { m * (s * sds).exp() } else { m * (step.ln_1p() / l).exp() };
        if value.is_finite() && value > 0.0 { Ok(value) } else { Err(NoReference::BeyondTheDistribution) }
    }
}

/// The centile of a standard deviation score, 0 to 100.
#[must_use]
pub fn centile_of(sds: f64) -> f64 {
    50.0 * libm::erfc(-sds / std::f64::consts::SQRT_2)
}

/// The ages a series has to reach across, or `None` where there is none: what `standards` 8 calls availability.
pub(super) fn covered(part: Part, measure: Measure, sex: ChartSex) -> Option<(Years, Years)> {
    let opens = match (part, measure) {
        (Part::Preterm, Measure::Bmi) => return None,
        (Part::Preterm, Measure::Height) => Years::at_gestation(25),
        (Part::Preterm | Part::Infant | Part::Child | Part::School, _) => part.opens(),
    };
    let closes = match (part, measure, sex) {
        (Part::School, Measure::Head, ChartSex::Female) => Years::new(17.0),
        (Part::School, Measure::Head, ChartSex::Male) => Years::new(18.0),
        (Part::Preterm | Part::Infant | Part::Child | Part::School, _, _) => part.closes(),
    };
    Some((opens, closes))
}

fn limits(sex: ChartSex, measure: Measure, age: Years) -> Result<(), NoReference> {
    if age.get().is_nan() || age < Years::at_gestation(23) {
        return Err(NoReference::Below23Weeks);
    }
    if age > Years::new(20.0) {
        return Err(NoReference::Above20Years);
    }
    match (measure, sex) {
        (Measure::Height, _) if age < Years::at_gestation(25) => Err(NoReference::LengthBelow25Weeks),
        (Measure::Bmi, _) if age < Years::from_days(14) => Err(NoReference::BmiBelow2Weeks),
        (Measure::Head, ChartSex::Female) if age > Years::new(17.0) => Err(NoReference::GirlsHeadAbove17),
        (Measure::Head, ChartSex::Male) if age > Years::new(18.0) => Err(NoReference::BoysHeadAbove18),
        (Measure::Weight | Measure::Height | Measure::Head | Measure::Bmi, _) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Lms, NoReference, Norm, centile_of};
    use crate::{
        code::Coded as _,
        growth::{ChartSex, Measure, Part, SPACE, Years},
    };
    use proptest::prelude::*;

    fn refused(sex: ChartSex, measure: Measure, age: Years) -> Option<NoReference> {
        Norm::at(sex, measure, age).err()
    }

    #[test]
    fn where_no_reference_exists_the_reason_is_said_and_a_day_later_there_is_one() {
        use ChartSex::{Female, Male};
        use Measure::{Bmi, Head, Height, Weight};
        let gestation = |weeks: i32, days: i32| Years::from_days(weeks * 7 + days - 280);
        let after = |years: f64| Years::new(years + 1.0 / 365.25);
        for (sex, measure, age, expected) in [
            (Male, Weight, gestation(22, 6), Some(NoReference::Below23Weeks)),
            (Male, Weight, gestation(23, 0), None),
            (Female, Head, gestation(22, 6), Some(NoReference::Below23Weeks)),
            (Female, Head, gestation(23, 0), None),
            (Female, Height, gestation(22, 6), Some(NoReference::Below23Weeks)),
            (Female, Height, gestation(24, 6), Some(NoReference::LengthBelow25Weeks)),
            (Female, Height, gestation(25, 0), None),
            (Female, Bmi, Years::from_days(13), Some(NoReference::BmiBelow2Weeks)),
            (Female, Bmi, Years::from_days(14), None),
            (Female, Head, Years::new(17.0), None),
            (Female, Head, after(17.0), Some(NoReference::GirlsHeadAbove17)),
            (Male, Head, after(17.0), None),
            (Male, Head, Years::new(18.0), None),
            (Male, Head, after(18.0), Some(NoReference::BoysHeadAbove18)),
            (Male, Bmi, Years::new(20.0), None),
            (Male, Bmi, after(20.0), Some(NoReference::Above20Years)),
            (Female, Weight, after(20.0), Some(NoReference::Above20Years)),
            (Female, Weight, Years::new(f64::NAN), Some(NoReference::Below23Weeks)),
            (Female, Weight, Years::new(f64::INFINITY), Some(NoReference::Above20Years)),
        ] {
            assert_eq!(refused(sex, measure, age), expected, "{sex:?} {measure:?} {age:?}");
        }
    }

    #[test]
    fn each_boundary_belongs_to_the_later_part() {
        for (days, expected) in [
            (13, Part::Preterm),
            (14, Part::Infant),
            (730, Part::Infant),
            (731, Part::Child),
            (1_460, Part::Child),
            (1_461, Part::School),
        ] {
            assert_eq!(Part::at(Years::from_days(days)), expected, "{days} days");
        }
    }

    #[test]
    fn there_are_steps_at_two_weeks_two_years_and_four_years() {
        for (sex, measure, before, after, least) in [
            (ChartSex::Male, Measure::Weight, Years::from_days(13), Years::from_days(14), 0.05),
            (ChartSex::Male, Measure::Height, Years::from_days(730), Years::from_days(731), 0.5),
            (ChartSex::Male, Measure::Height, Years::from_days(1_460), Years::from_days(1_461), 0.5),
        ] {
            let at = |age| Norm::at(sex, measure, age).unwrap().median();
            let step = (at(after) - at(before)).abs();
            assert!(step > least, "{measure:?} from {before:?}: {step}");
        }
    }

    #[test]
    fn a_centile_is_the_share_below() {
        for (sds, expected) in [
            (0.0, 50.0),
            (2.0 / 3.0, 74.750_746_245_307_7),
            (-2.0, 2.275_013_194_817_92),
            (-8.0 / 3.0, 0.383_038_056_758_974),
            (-10.0, 7.619_853_024_160_5e-22),
        ] {
            assert!((centile_of(sds) / expected - 1.0).abs() < 1e-9, "{sds}: {}", centile_of(sds));
        }
    }

    #[test]
    fn what_is_no_quantity_has_no_place() {
        let norm = Norm::at(ChartSex::Female, Measure::Weight, Years::new(1.0)).unwrap();
        for value in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(norm.position(value), Err(NoReference::NotAQuantity));
        }
        for sds in [f64::NAN, f64::INFINITY, 1e9] {
            assert_eq!(norm.value_at(sds), Err(NoReference::BeyondTheDistribution));
        }
    }

    #[test]
    fn where_l_is_nought_the_score_is_the_logarithm_and_nothing_jumps() {
        let norm = |l| Norm { part: Part::Infant, lms: Lms { l, m: 10.0, s: 0.1 } };
        let nought = norm(0.0);
        assert!((nought.sds(10.0 * 0.2_f64.exp()).unwrap() - 2.0).abs() < 1e-12);
        assert!((nought.value_at(2.0).unwrap() - 10.0 * 0.2_f64.exp()).abs() < 1e-12);
        for l in [1e-12, -1e-12] {
            assert!((norm(l).sds(12.0).unwrap() - nought.sds(12.0).unwrap()).abs() < 1e-9);
            assert!((norm(l).value_at(1.5).unwrap() - nought.value_at(1.5).unwrap()).abs() < 1e-9);
        }
        assert!((norm(1.0).sds(12.0).unwrap() - 2.0).abs() < 1e-12, "with L of one it is (v - M) / (M S)");
    }

    #[test]
    fn every_line_of_every_chart_has_a_value_on_every_day() {
        for &sex in ChartSex::ALL {
            for &measure in Measure::ALL {
                for days in -119..=7_305 {
                    let Ok(norm) = Norm::at(sex, measure, Years::from_days(days)) else { continue };
                    let mut last = 0.0;
                    for line in -4_i32..=4 {
                        let sds = f64::from(line) * SPACE;
                        let value = norm.value_at(sds).unwrap();
                        assert!(value > last, "{sex:?} {measure:?} {days} {line}");
                        assert!((norm.sds(value).unwrap() - sds).abs() < 1e-9);
                        last = value;
                    }
                }
            }
        }
    }

    proptest! {
        #[test]
        fn more_is_further_up_and_nothing_panics(
            sex in prop::sample::select(ChartSex::ALL),
            measure in prop::sample::select(Measure::ALL),
            age in prop_oneof![-1.0..25.0, any::<f64>()],
            value in prop_oneof![0.1..200.0, any::<f64>()],
            more in 1e-6..10.0,
        ) {
            if let Ok(norm) = Norm::at(sex, measure, Years::new(age))
                && let Ok(position) = norm.position(value)
            {
                prop_assert!((0.0..=100.0).contains(&position.centile));
                if value < 300.0 {
                    let above = norm.sds(value + more).unwrap();
                    prop_assert!(above >= position.sds);
                    if position.sds.abs() < 8.0 {
                        prop_assert!(above > position.sds);
                        let back = norm.value_at(position.sds).unwrap();
                        prop_assert!((back / value - 1.0).abs() < 1e-9);
                    }
                }
            }
        }
    }
}
