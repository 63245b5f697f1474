//! Which stretches of age a chart can show, and which fit a child.

use caseload_domain::{
    child::Gestation,
    growth::{ChartSex, Measure, Norm, Years, lines},
};

use super::views::{GrowthLines, GrowthRange, LineView, LinesQuery};
use crate::{app::App, clock::Now, code::Code, failure::Answer};

/// Points of a whole line: about one for every four pixels of the screen's chart, and smooth on paper.
const POINTS: u16 = 180;
/// Gestation from which a birth is at term.
const TERM_WEEKS: u8 = 37;

impl GrowthRange {
    /// The first and the last age.
    pub(super) fn ages(self) -> (Years, Years) {
        match self {
            // The preterm chart ends where the term baby's begins, at 42 weeks (`standards` 8).
            Self::Preterm => (Years::at_gestation(23), Years::at_gestation(42)),
            Self::HalfYear => (Years::new(0.0), Years::from_days(26 * 7)),
            Self::FirstYear => (Years::new(0.0), Years::new(1.0)),
            Self::OneToFour => (Years::new(1.0), Years::new(4.0)),
            Self::BirthToFive => (Years::new(0.0), Years::new(5.0)),
            Self::TwoToTwenty => (Years::new(2.0), Years::new(20.0)),
            Self::FourToTwenty => (Years::new(4.0), Years::new(20.0)),
        }
    }
}

/// The stretches that fit a child of an age, the youngest first, and the one to open with.
pub(crate) fn ranges(
    measure: Measure,
    gestation: Option<Gestation>,
    age: Years,
    first_measured: Option<Years>,
) -> (Vec<GrowthRange>, GrowthRange) {
    use GrowthRange::{BirthToFive, FirstYear, FourToTwenty, HalfYear, OneToFour, Preterm, TwoToTwenty};
    let years = age.get();
    let early = gestation.is_some_and(|gestation| gestation.weeks() < TERM_WEEKS) && measure != Measure::Bmi;
    let younger = |years: f64| first_measured.is_some_and(|first| first < Years::new(years));
    let mut fit = Vec::new();
    if early && (years < 5.0 || younger(0.0)) {
        fit.push(Preterm);
    }
    if years < 2.0 {
        fit.push(HalfYear);
    }
    if years < 5.0 || younger(1.0) {
        fit.push(FirstYear);
    }
    if years < 5.0 {
        fit.push(OneToFour);
    }
    if years < 5.0 || younger(4.0) {
        fit.push(BirthToFive);
    }
    if years >= 2.0 {
        fit.push(TwoToTwenty);
    }
    if years >= 4.0 {
        fit.push(FourToTwenty);
    }
    let open = if early && age < Years::from_days(14) {
        Preterm
    } else if years < 0.5 {
        HalfYear
    } else if years < 1.0 {
        FirstYear
    } else if years < 5.0 {
        BirthToFive
    } else {
        TwoToTwenty
    };
    (fit, open)
}

/// The lines of the reference over a stretch of age. Nothing of a child is asked, so nothing is noted.
///
/// # Errors
/// [`crate::failure::Failure::Locked`].
pub fn growth_lines(app: &mut App, request: LinesQuery, _: Now) -> Answer<GrowthLines> {
    app.open()?;
    let LinesQuery { sex, measure, range } = request;
    Ok(lines_of(sex.0, measure.0, range.0))
}

pub(crate) fn lines_of(sex: ChartSex, measure: Measure, range: GrowthRange) -> GrowthLines {
    let (from, to) = range.ages();
    let segments: Vec<LineView> = lines(sex, measure, from, to, POINTS)
        .into_iter()
        .map(|segment| LineView {
            part: Code(segment.part),
            line: Code(segment.line),
            points: segment
                .points
                .into_iter()
                .map(|(age, value)| [rounded(age.days(), 100.0), rounded(value, 10_000.0)])
                .collect(),
        })
        .collect();
    let no_reference = if segments.is_empty() {
        Norm::at(sex, measure, from).err().map(|why| why.to_string())
    } else {
        None
    };
    GrowthLines { from: from.days(), to: to.days(), segments, no_reference }
}

/// Finer than any screen or printer draws.
fn rounded(value: f64, parts: f64) -> f64 {
    (value * parts).round() / parts
}

#[cfg(test)]
mod tests {
    use super::{lines_of, ranges};
    use crate::growth::views::GrowthRange;
    use caseload_domain::{
        child::Gestation,
        code::Coded as _,
        growth::{ChartSex, Measure, Years},
    };

    #[test]
    fn the_chart_opens_at_the_childs_age_and_only_offers_what_fits() {
        use GrowthRange::{BirthToFive, FirstYear, HalfYear, Preterm, TwoToTwenty};
        let early = Gestation::new(27, 0);
        let term = Gestation::new(40, 0);
        for (measure, gestation, years, expected) in [
            (Measure::Weight, early, -0.1, Preterm),
            (Measure::Weight, early, 0.04, HalfYear),
            (Measure::Bmi, early, -0.1, HalfYear),
            (Measure::Weight, term, 0.0, HalfYear),
            (Measure::Weight, term, 0.49, HalfYear),
            (Measure::Weight, term, 0.5, FirstYear),
            (Measure::Height, None, 1.0, BirthToFive),
            (Measure::Height, None, 5.0, TwoToTwenty),
        ] {
            let (fit, open) = ranges(measure, gestation, Years::new(years), None);
            assert_eq!(open, expected, "{measure:?} {years}");
            assert!(fit.contains(&open), "{measure:?} {years}: {fit:?}");
        }
        let (fit, _) = ranges(Measure::Weight, term, Years::new(0.3), None);
        assert!(!fit.contains(&Preterm));
        let (fit, _) = ranges(Measure::Weight, early, Years::new(9.0), Some(Years::new(-0.2)));
        assert!(
            fit.contains(&Preterm) && fit.contains(&BirthToFive),
            "earlier points stay in reach: {fit:?}"
        );
    }

    #[test]
    fn every_stretch_has_nine_lines_wherever_the_measure_has_a_reference() {
        for &range in GrowthRange::ALL {
            for &measure in Measure::ALL {
                let found = lines_of(ChartSex::Female, measure, range);
                let none = range == GrowthRange::Preterm && measure == Measure::Bmi;
                assert_eq!(found.segments.is_empty(), none, "{range:?} {measure:?}");
                assert_eq!(found.no_reference.is_some(), none, "{range:?} {measure:?}");
                assert!(found.segments.len().is_multiple_of(9));
                for segment in &found.segments {
                    let within = segment
                        .points
                        .iter()
                        .all(|[age, _]| (found.from - 0.01..=found.to + 0.01).contains(age));
                    assert!(within, "{range:?} {measure:?}");
                }
            }
        }
    }
}
