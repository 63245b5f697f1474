//! Body mass index in bands: one scheme for a child and the parents, another for statistics, as types that cannot be mixed up.

use super::{Position, Years, centile_of};
use crate::coded;

coded! {
    /// The clinical band, the only one told to a child or parent (`standards` 7 and 8). Never used for statistics.
    ClinicalBmi {
        #[doc = "On or below the 2nd centile line, possible under-nutrition."] Underweight = "underweight",
        #[doc = "Above the 2nd and below the 91st."] HealthyWeight = "healthy-weight",
        #[doc = "On or above the 91st, z from 4/3."] Overweight = "overweight",
        #[doc = "On or above the 98th, z from 2."] VeryOverweight = "very-overweight",
        #[doc = "On or above the 99.6th, z from 8/3."] SeverelyOverweight = "severely-overweight",
    }
}

impl ClinicalBmi {
    /// The band of a position on the BMI chart; `None` below two years, where BMI is not used (`standards` 8).
    ///
    /// The lower boundary is the 2nd centile line of the chart, z = -2; the sources name the line and not the score
    /// (`standards` 7 leaves -2 or -2.054 to be confirmed). The programme measures by the day of birth, so the caller
    /// passes the chronological reading for it.
    #[must_use]
    pub fn of(age: Years, position: Position) -> Option<Self> {
        let sds = position.sds;
        (age >= Years::new(2.0)).then_some(if sds <= -2.0 {
            Self::Underweight
        } else if sds < 4.0 / 3.0 {
            Self::HealthyWeight
        } else if sds < 2.0 {
            Self::Overweight
        } else if sds < 8.0 / 3.0 {
            Self::VeryOverweight
        } else {
            Self::SeverelyOverweight
        })
    }

    /// The band as a parent is told it.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Underweight => "underweight",
            Self::HealthyWeight => "healthy weight",
            Self::Overweight => "overweight",
            Self::VeryOverweight => "very overweight",
            Self::SeverelyOverweight => "severely overweight",
        }
    }

    /// The scheme's name, shown wherever the band is (`standards` 7: always show which scheme is used).
    pub const SCHEME: &'static str = "clinical bands (2nd, 91st, 98th and 99.6th centile)";
}

coded! {
    /// The population band, for statistics of the programme only (`standards` 7). Never told to a child or parent.
    PopulationBmi {
        #[doc = "On or below the 2nd centile."] Underweight = "population-underweight",
        #[doc = "Above the 2nd and below the 85th."] HealthyWeight = "population-healthy-weight",
        #[doc = "From the 85th."] Overweight = "population-overweight",
        #[doc = "From the 95th."] Obese = "population-obese",
        #[doc = "From the 99.6th."] SeverelyObese = "population-severely-obese",
    }
}

impl PopulationBmi {
    /// The band of a position on the BMI chart; `None` below two years.
    ///
    /// The cut-offs are centiles, compared as centiles.
    #[must_use]
    pub fn of(age: Years, position: Position) -> Option<Self> {
        let centile = centile_of(position.sds);
        (age >= Years::new(2.0)).then_some(if centile <= 2.0 {
            Self::Underweight
        } else if centile < 85.0 {
            Self::HealthyWeight
        } else if centile < 95.0 {
            Self::Overweight
        } else if centile < 99.6 {
            Self::Obese
        } else {
            Self::SeverelyObese
        })
    }

    /// The scheme's name, shown wherever the band is.
    pub const SCHEME: &'static str = "population bands (2nd, 85th, 95th and 99.6th centile)";
}

#[cfg(test)]
mod tests {
    use super::{ClinicalBmi, PopulationBmi};
    use crate::growth::{Part, Position, Years, centile_of};

    fn at(sds: f64) -> Position {
        Position { sds, centile: centile_of(sds), part: Part::School }
    }

    #[test]
    fn each_clinical_boundary_belongs_to_the_band_its_source_says() {
        let third = 1.0 / 3.0;
        for (sds, expected) in [
            (-2.0, ClinicalBmi::Underweight),
            (-1.999_999, ClinicalBmi::HealthyWeight),
            (4.0 * third - 1e-6, ClinicalBmi::HealthyWeight),
            (4.0 * third, ClinicalBmi::Overweight),
            (1.999_999, ClinicalBmi::Overweight),
            (2.0, ClinicalBmi::VeryOverweight),
            (8.0 * third - 1e-6, ClinicalBmi::VeryOverweight),
            (8.0 * third, ClinicalBmi::SeverelyOverweight),
        ] {
            assert_eq!(ClinicalBmi::of(Years::new(5.0), at(sds)), Some(expected), "{sds}");
        }
    }

    #[test]
    fn each_population_boundary_is_a_centile() {
        // The scores of the 2nd, 85th, 95th and 99.6th centile, from tables of the normal distribution.
        for (sds, below, from) in [
            (-2.053_748_9, PopulationBmi::Underweight, PopulationBmi::HealthyWeight),
            (1.036_433_4, PopulationBmi::HealthyWeight, PopulationBmi::Overweight),
            (1.644_853_6, PopulationBmi::Overweight, PopulationBmi::Obese),
            (2.652_069_8, PopulationBmi::Obese, PopulationBmi::SeverelyObese),
        ] {
            let band = |sds| PopulationBmi::of(Years::new(5.0), at(sds)).unwrap();
            assert_eq!((band(sds - 1e-6), band(sds + 1e-6)), (below, from), "{sds}");
        }
    }

    #[test]
    fn the_two_schemes_differ_and_neither_is_used_below_two_years() {
        // Between the 85th and the 91st: statistics count it as overweight, the parents are told healthy.
        let between = at(1.2);
        assert_eq!(ClinicalBmi::of(Years::new(5.0), between), Some(ClinicalBmi::HealthyWeight));
        assert_eq!(PopulationBmi::of(Years::new(5.0), between), Some(PopulationBmi::Overweight));
        assert_eq!(ClinicalBmi::of(Years::from_days(730), between), None);
        assert_eq!(PopulationBmi::of(Years::from_days(730), between), None);
        assert!(ClinicalBmi::of(Years::new(2.0), between).is_some());
        assert!(PopulationBmi::of(Years::new(2.0), between).is_some());
    }
}
