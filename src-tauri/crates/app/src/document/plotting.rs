//! From ages and values to millimetres of paper: lines, points, ticks and where each label stands.

use caseload_domain::{code::Coded as _, growth::CentileLine};
use serde::Serialize;

use crate::growth::views::{GrowthLines, GrowthPoint, GrowthRange};

/// The drawing's frame on an A4 page with margins, in millimetres.
const WIDTH: f64 = 158.0;
const HEIGHT: f64 = 128.0;
/// Labels of neighbouring lines keep this far apart.
const LABEL_SPACE: f64 = 2.7;
const DAYS_A_YEAR: f64 = 365.25;

/// What is drawn, in millimetres from the frame's top left.
#[derive(Debug, Serialize)]
pub(super) struct Drawing {
    width: f64,
    height: f64,
    across: Vec<Tick>,
    along: &'static str,
    up: Vec<Tick>,
    lines: Vec<Line>,
    labels: Vec<Tick>,
    pub(super) points: Vec<Point>,
}

/// A mark on an axis, or a label of a line.
#[derive(Debug, Serialize)]
struct Tick {
    at: f64,
    label: String,
}

#[derive(Debug, Serialize)]
struct Line {
    dashed: bool,
    middle: bool,
    points: Vec<[f64; 2]>,
}

/// A measurement at its corrected age, joined to its ghost at the chronological one where they differ.
#[derive(Debug, Serialize)]
pub(super) struct Point {
    at: [f64; 2],
    pub(super) ghost: Option<[f64; 2]>,
}

struct Scale {
    from: f64,
    to: f64,
    least: f64,
    most: f64,
}

impl Scale {
    fn x(&self, days: f64) -> f64 {
        hundredths((days - self.from) / (self.to - self.from) * WIDTH)
    }
    fn y(&self, value: f64) -> f64 {
        hundredths((self.most - value) / (self.most - self.least) * HEIGHT)
    }
    fn holds(&self, days: i32) -> bool {
        (self.from..=self.to).contains(&f64::from(days))
    }
}

fn hundredths(millimetres: f64) -> f64 {
    (millimetres * 100.0).round() / 100.0
}

pub(super) fn draw(lines: &GrowthLines, points: &[GrowthPoint], range: GrowthRange) -> Drawing {
    let within = |point: &&GrowthPoint| {
        let days = f64::from(point.corrected.days);
        (lines.from..=lines.to).contains(&days)
    };
    let shown: Vec<&GrowthPoint> = points.iter().filter(within).collect();
    let values = lines
        .segments
        .iter()
        .flat_map(|segment| segment.points.iter().map(|[_, value]| *value))
        .chain(shown.iter().map(|point| point.value));
    let (least, most) = values
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), value| (least.min(value), most.max(value)));
    let step = step_for(most - least);
    let scale = Scale {
        from: lines.from,
        to: lines.to,
        least: (least / step).floor() * step,
        most: (most / step).ceil() * step,
    };
    let drawn = lines.segments.iter().map(|segment| Line {
        dashed: is_dashed(segment.line.0),
        middle: segment.line.0 == CentileLine::P50,
        points: segment.points.iter().map(|[days, value]| [scale.x(*days), scale.y(*value)]).collect(),
    });
    let (along, across) = across(range, &scale);
    Drawing {
        width: WIDTH,
        height: HEIGHT,
        across,
        along,
        up: up(&scale, step),
        lines: drawn.collect(),
        labels: labels(lines, &scale),
        points: shown
            .iter()
            .map(|point| Point {
                at: [scale.x(f64::from(point.corrected.days)), scale.y(point.value)],
                ghost: (point.chronological.days != point.corrected.days
                    && scale.holds(point.chronological.days))
                .then(|| [scale.x(f64::from(point.chronological.days)), scale.y(point.value)]),
            })
            .collect(),
    }
}

/// As on the paper charts: every other line is dashed, the outermost among them.
fn is_dashed(line: CentileLine) -> bool {
    match line {
        CentileLine::P04 | CentileLine::P9 | CentileLine::P50 | CentileLine::P91 | CentileLine::P996 => true,
        CentileLine::P2 | CentileLine::P25 | CentileLine::P75 | CentileLine::P98 => false,
    }
}

/// A round step that divides a span into about ten.
fn step_for(span: f64) -> f64 {
    [0.5, 1.0, 2.0, 5.0, 10.0, 20.0].into_iter().find(|step| span / step <= 14.0).unwrap_or(50.0)
}

fn up(scale: &Scale, step: f64) -> Vec<Tick> {
    let mut ticks = Vec::new();
    let mut value = scale.least;
    while value <= scale.most + step / 2.0 {
        let label = if step < 1.0 { format!("{value:.1}") } else { format!("{value:.0}") };
        ticks.push(Tick { at: scale.y(value), label });
        value += step;
    }
    ticks
}

fn across(range: GrowthRange, scale: &Scale) -> (&'static str, Vec<Tick>) {
    let ticks = |ages: &mut dyn Iterator<Item = (f64, String)>| {
        ages.map(|(days, label)| Tick { at: scale.x(days), label }).collect()
    };
    let month = DAYS_A_YEAR / 12.0;
    match range {
        GrowthRange::Preterm => (
            "Weeks of gestation",
            ticks(&mut (23..=42).map(|weeks| (f64::from(weeks) * 7.0 - 280.0, weeks.to_string()))),
        ),
        GrowthRange::HalfYear => (
            "Age in weeks",
            ticks(&mut (0..=13).map(|pair| (f64::from(pair) * 14.0, (pair * 2).to_string()))),
        ),
        GrowthRange::FirstYear => (
            "Age in months",
            ticks(&mut (0..=12).map(|months| (f64::from(months) * month, months.to_string()))),
        ),
        GrowthRange::OneToFour => ("Age in years", ticks(&mut half_years(2, 8))),
        GrowthRange::BirthToFive => ("Age in years", ticks(&mut half_years(0, 10))),
        GrowthRange::TwoToTwenty => ("Age in years", ticks(&mut years(2, 20))),
        GrowthRange::FourToTwenty => ("Age in years", ticks(&mut years(4, 20))),
    }
}

fn half_years(from: i32, to: i32) -> impl Iterator<Item = (f64, String)> {
    (from..=to).map(|half| {
        let label = if half % 2 == 0 { (half / 2).to_string() } else { format!("{}½", half / 2) };
        (f64::from(half) * DAYS_A_YEAR / 2.0, if label == "0½" { "½".to_owned() } else { label })
    })
}

fn years(from: i32, to: i32) -> impl Iterator<Item = (f64, String)> {
    (from..=to).map(|year| (f64::from(year) * DAYS_A_YEAR, year.to_string()))
}

/// A label at the right end of each line, the lowest line's lowest, none over its neighbour.
fn labels(lines: &GrowthLines, scale: &Scale) -> Vec<Tick> {
    let mut labels: Vec<Tick> = CentileLine::ALL
        .iter()
        .filter_map(|line| {
            let ends = lines.segments.iter().filter(|segment| segment.line.0 == *line);
            let last = ends
                .filter_map(|segment| segment.points.last())
                .max_by(|one, other| one[0].total_cmp(&other[0]))?;
            Some(Tick { at: scale.y(last[1]), label: line.to_string() })
        })
        .collect();
    let mut highest = f64::INFINITY;
    for label in &mut labels {
        label.at = hundredths(label.at.min(highest));
        highest = label.at - LABEL_SPACE;
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::step_for;

    #[test]
    fn an_axis_has_round_steps_and_not_too_many() {
        for (span, expected) in
            [(5.0, 0.5), (12.0, 1.0), (22.0, 2.0), (60.0, 5.0), (140.0, 10.0), (900.0, 50.0)]
        {
            assert!((step_for(span) - expected).abs() < 1e-9, "{span}");
        }
    }
}
