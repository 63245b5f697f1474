//! Ages as the growth reference counts them: decimal years, chronological and corrected for gestation.

use chrono::NaiveDate;

use crate::{child::Gestation, coded};

/// Days of a year in the reference (`standards` 8).
const DAYS_OF_A_YEAR: f64 = 365.25;
/// Days of a pregnancy at 40+0.
const TERM_DAYS: i32 = 280;

/// An age in decimal years, days / 365.25; below zero before the expected date of delivery.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Years(f64);

impl Years {
    /// An age in years.
    #[must_use]
    pub const fn new(years: f64) -> Self {
        Self(years)
    }
    /// An age in days.
    #[must_use]
    pub fn from_days(days: i32) -> Self {
        Self(f64::from(days) / DAYS_OF_A_YEAR)
    }
    /// The age at so many weeks of gestation: 40 weeks is zero.
    #[must_use]
    pub fn at_gestation(weeks: u8) -> Self {
        Self::from_days(i32::from(weeks) * 7 - TERM_DAYS)
    }
    /// Decimal years.
    #[must_use]
    pub fn get(self) -> f64 {
        self.0
    }
    /// Days, with a fraction where the age is not whole days.
    #[must_use]
    pub fn days(self) -> f64 {
        self.0 * DAYS_OF_A_YEAR
    }
    /// Weeks of gestation, for the axis of the preterm chart.
    #[must_use]
    pub fn gestation_weeks(self) -> f64 {
        (self.days() + f64::from(TERM_DAYS)) / 7.0
    }
}

coded! {
    /// When an age is corrected for being born early or late. A service chooses one, and every print says which.
    Correction {
        #[doc = "For every gestation, at every age, also after 40 weeks (Royal College of Paediatrics and Child Health, digital charts; `standards` 8)."]
        Always = "always",
        #[doc = "Born at 32 to 36 weeks until 1 year, below 32 weeks until 2 years of corrected age, from 37 weeks never (paper charts; `standards` 8)."]
        Paper = "paper",
    }
}

/// Why the corrected age is what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adjustment {
    /// Corrected by so many days; below zero for a birth after 40+0.
    Corrected {
        /// Days born before 40+0.
        days_early: i32,
    },
    /// Gestation at birth is not known, so nothing could be corrected.
    GestationNotKnown,
    /// The convention corrects no birth from 37 weeks.
    BornAtTerm,
    /// The convention stopped correcting at this age.
    PastCorrectedAge,
}

impl Adjustment {
    /// The adjustment in words, for the chart and the print.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Corrected { .. } => "corrected for gestation",
            Self::GestationNotKnown => "not corrected: gestation at birth is not known",
            Self::BornAtTerm => "not corrected: born from 37 weeks",
            Self::PastCorrectedAge => "not corrected at this age",
        }
    }
}

/// Both ages on a day. Where nothing is corrected the two are equal and `adjustment` says why.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ages {
    /// From the day of birth.
    pub chronological: Years,
    /// From the day the child would have been 40+0, as the convention has it.
    pub corrected: Years,
    /// Whether and by how much it was corrected.
    pub adjustment: Adjustment,
}

impl Correction {
    /// The convention in words, to print on the chart.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Always => {
                "Corrected for gestation at every age, for every gestation (RCPCH digital charts)"
            }
            Self::Paper => {
                "Corrected for gestation as on the paper charts: born at 32 to 36 weeks until 1 year, \
                 before 32 weeks until 2 years of corrected age, from 37 weeks not at all"
            }
        }
    }

    /// Both ages on a day; `None` before the birth.
    #[must_use]
    pub fn ages(self, born: NaiveDate, gestation: Option<Gestation>, on: NaiveDate) -> Option<Ages> {
        let days = i32::try_from((on - born).num_days()).ok().filter(|days| *days >= 0)?;
        let adjustment = self.adjustment(gestation, days);
        let early = match adjustment {
            Adjustment::Corrected { days_early } => days_early,
            Adjustment::GestationNotKnown | Adjustment::BornAtTerm | Adjustment::PastCorrectedAge => 0,
        };
        Some(Ages {
            chronological: Years::from_days(days),
            corrected: Years::from_days(days - early),
            adjustment,
        })
    }

    fn adjustment(self, gestation: Option<Gestation>, days: i32) -> Adjustment {
        let Some(gestation) = gestation else { return Adjustment::GestationNotKnown };
        let days_early = TERM_DAYS - i32::from(gestation.weeks()) * 7 - i32::from(gestation.days());
        let until = match (self, gestation.weeks()) {
            (Self::Always, _) => return Adjustment::Corrected { days_early },
            (Self::Paper, 37..) => return Adjustment::BornAtTerm,
            (Self::Paper, 32..=36) => Years::new(1.0),
            (Self::Paper, _) => Years::new(2.0),
        };
        if Years::from_days(days - days_early) < until {
            Adjustment::Corrected { days_early }
        } else {
            Adjustment::PastCorrectedAge
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Adjustment, Correction, Years};
    use crate::child::Gestation;
    use chrono::{Days, NaiveDate};

    const BORN: NaiveDate = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();

    fn adjustment(convention: Correction, weeks: u8, days: u8, age: u64) -> Adjustment {
        let gestation = Gestation::new(weeks, days);
        assert!(gestation.is_some());
        convention.ages(BORN, gestation, BORN + Days::new(age)).unwrap().adjustment
    }

    #[test]
    fn the_paper_convention_stops_at_each_of_its_boundaries() {
        for (weeks, days, age, expected) in [
            (37, 0, 5, Adjustment::BornAtTerm),
            (42, 0, 5, Adjustment::BornAtTerm),
            (36, 6, 5, Adjustment::Corrected { days_early: 22 }),
            (36, 6, 365 + 22, Adjustment::Corrected { days_early: 22 }),
            (36, 6, 366 + 22, Adjustment::PastCorrectedAge),
            (32, 0, 365 + 56, Adjustment::Corrected { days_early: 56 }),
            (32, 0, 366 + 56, Adjustment::PastCorrectedAge),
            (31, 6, 366 + 57, Adjustment::Corrected { days_early: 57 }),
            (31, 6, 730 + 57, Adjustment::Corrected { days_early: 57 }),
            (31, 6, 731 + 57, Adjustment::PastCorrectedAge),
        ] {
            assert_eq!(adjustment(Correction::Paper, weeks, days, age), expected, "{weeks}+{days} at {age}");
        }
    }

    #[test]
    fn the_digital_convention_corrects_every_birth_at_every_age() {
        for (weeks, days, early) in [(27, 0, 91), (37, 0, 21), (40, 0, 0), (41, 3, -10)] {
            for age in [0, 400, 6_000] {
                assert_eq!(
                    adjustment(Correction::Always, weeks, days, age),
                    Adjustment::Corrected { days_early: early }
                );
            }
        }
    }

    #[test]
    fn without_a_gestation_both_ages_are_the_same_and_before_birth_there_is_none() {
        for convention in [Correction::Always, Correction::Paper] {
            let ages = convention.ages(BORN, None, BORN + Days::new(30)).unwrap();
            assert_eq!(
                (ages.chronological, ages.adjustment),
                (ages.corrected, Adjustment::GestationNotKnown)
            );
            assert_eq!(convention.ages(BORN, None, BORN - Days::new(1)), None);
        }
    }

    #[test]
    fn forty_weeks_is_the_age_of_nought() {
        assert_eq!(Years::at_gestation(40), Years::new(0.0));
        assert_eq!(Years::at_gestation(42), Years::from_days(14));
        assert!((Years::at_gestation(23).gestation_weeks() - 23.0).abs() < 1e-9);
    }
}
