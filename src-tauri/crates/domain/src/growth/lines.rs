//! The nine lines of a chart as points, broken where the reference steps: segments of two parts are never joined.

use super::{CentileLine, ChartSex, Measure, Norm, Part, Years};
use crate::code::Coded as _;

/// A piece of one line within one part of the reference.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    /// The part it was read from; two parts meet in a step (`standards` 8).
    pub part: Part,
    /// Which of the nine lines.
    pub line: CentileLine,
    /// Ages rising, each with the value in the chart's unit: kg, cm or kg/m². At least two.
    pub points: Vec<(Years, f64)>,
}

/// The nine lines between two ages, lowest line first, each in one segment for every part it crosses.
///
/// `points` is how many a whole line may have, at least 2 a segment: about one for each two pixels of the chart's width
/// is smooth. Ages without a reference have no points; an empty list means that there is none between the two ages.
/// A segment reaches to the age of the step itself, read from its own part.
#[must_use]
pub fn lines(sex: ChartSex, measure: Measure, from: Years, to: Years, points: u16) -> Vec<Segment> {
    let whole = to.get() - from.get();
    let mut segments = Vec::new();
    for &line in CentileLine::ALL {
        for &part in Part::ALL {
            let Some((opens, closes)) = super::norm::covered(part, measure, sex) else { continue };
            let (opens, closes) = (later(opens, from), earlier(closes, to));
            let span = closes.get() - opens.get();
            // Written so that an age that is no number draws nothing.
            if !(span > 0.0 && whole.is_finite()) {
                continue;
            }
            let steps = (span / whole * f64::from(points)).ceil().max(1.0);
            let mut segment = Segment { part, line, points: Vec::new() };
            let mut step = 0.0;
            while step <= steps {
                let age = if step < steps { Years::new(opens.get() + span * step / steps) } else { closes };
                if let Ok(value) =
                    Norm::in_part(part, sex, measure, age).and_then(|norm| norm.value_at(line.sds()))
                {
                    segment.points.push((age, value));
                }
                step += 1.0;
            }
            segments.push(segment);
        }
    }
    segments
}

fn later(a: Years, b: Years) -> Years {
    if a >= b { a } else { b }
}

fn earlier(a: Years, b: Years) -> Years {
    if a <= b { a } else { b }
}

#[cfg(test)]
mod tests {
    use super::{Segment, lines};
    use crate::{
        code::Coded as _,
        growth::{CentileLine, ChartSex, Measure, Norm, Part, Years},
    };

    fn parts(segments: &[Segment], line: CentileLine) -> Vec<Part> {
        segments.iter().filter(|segment| segment.line == line).map(|segment| segment.part).collect()
    }

    #[test]
    fn a_line_is_broken_at_two_weeks_two_years_and_four_years() {
        let segments =
            lines(ChartSex::Female, Measure::Height, Years::from_days(-200), Years::new(25.0), 400);
        for &line in CentileLine::ALL {
            assert_eq!(parts(&segments, line), Part::ALL);
        }
        for segment in &segments {
            let (first, last) = (segment.points.first().unwrap().0, segment.points.last().unwrap().0);
            let opens =
                if segment.part == Part::Preterm { Years::at_gestation(25) } else { segment.part.opens() };
            assert_eq!((first, last), (opens, segment.part.closes()), "{:?}", segment.part);
            assert!(segment.points.is_sorted_by(|one, next| one.0 < next.0));
        }
        let middle = |part| {
            segments.iter().find(|it| it.line == CentileLine::P50 && it.part == part).unwrap().points.clone()
        };
        let step_at_two = middle(Part::Infant).last().unwrap().1 - middle(Part::Child).first().unwrap().1;
        assert!((0.5..1.0).contains(&step_at_two), "lying is longer than standing: {step_at_two}");
    }

    #[test]
    fn a_line_is_where_its_score_is() {
        for segment in lines(ChartSex::Male, Measure::Weight, Years::new(0.5), Years::new(1.0), 30) {
            assert!(segment.points.len() >= 30 && segment.part == Part::Infant);
            for (age, value) in segment.points {
                let sds = Norm::at(ChartSex::Male, Measure::Weight, age).unwrap().sds(value).unwrap();
                assert!((sds - segment.line.sds()).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn lines_end_where_the_reference_ends() {
        let head = lines(ChartSex::Female, Measure::Head, Years::new(10.0), Years::new(20.0), 50);
        assert!(head.iter().all(|segment| segment.points.last().unwrap().0 == Years::new(17.0)));
        let bmi = lines(ChartSex::Female, Measure::Bmi, Years::at_gestation(23), Years::new(1.0), 50);
        assert_eq!(parts(&bmi, CentileLine::P50), [Part::Infant]);
        assert!(lines(ChartSex::Male, Measure::Weight, Years::new(21.0), Years::new(22.0), 50).is_empty());
        assert!(lines(ChartSex::Male, Measure::Weight, Years::new(2.0), Years::new(1.0), 50).is_empty());
        assert!(lines(ChartSex::Male, Measure::Weight, Years::new(f64::NAN), Years::new(1.0), 50).is_empty());
        assert!(
            lines(ChartSex::Male, Measure::Weight, Years::new(0.1), Years::new(f64::INFINITY), 50).is_empty()
        );
        let few = lines(ChartSex::Male, Measure::Weight, Years::new(1.0), Years::new(3.0), 0);
        assert!(few.len() == 18 && few.iter().all(|segment| segment.points.len() == 2));
    }
}
