//! How many centiles a core works out: one million of them, for children of every age, on every chart.

use std::hint::black_box;

use anyhow::{Result, ensure};
use caseload_domain::{
    code::Coded as _,
    growth::{ChartSex, Measure, Norm, Years},
};

use crate::figures::{Run, time};

/// Centiles in one time.
pub(crate) const MANY: u32 = 1_000_000;

/// Works out a million centiles so many times, on one core. Reading the reference, once for a program, is not in it.
pub(crate) fn millions(times: u32) -> Result<Run> {
    let mut runs = Vec::new();
    // The reference is read before the clock starts.
    ensure!(centiles(1_000) > 0.0, "a centile is above nought");
    for _time in 0..times {
        let (took, sum) = time(|| centiles(MANY));
        ensure!(sum.is_finite(), "a centile is a number");
        runs.push(took);
    }
    Ok(Run::of(runs))
}

/// Ages from 2 weeks to 16 years in turn, so that neither the age nor the chart is the one just looked up.
fn centiles(many: u32) -> f64 {
    let charts: Vec<(ChartSex, Measure)> = ChartSex::ALL
        .iter()
        .flat_map(|&sex| Measure::ALL.iter().map(move |&measure| (sex, measure)))
        .collect();
    let mut sum = 0.0;
    for (turn, &(sex, measure)) in (0..many).zip(charts.iter().cycle()) {
        let days = 14 + i32::try_from(turn.wrapping_mul(2_654_435_761) % 5_830).unwrap_or(0);
        let norm = Norm::at(sex, measure, Years::from_days(black_box(days)));
        // Near the middle, as most children are: a value the compiler cannot know.
        sum += norm
            .and_then(|norm| norm.position(black_box(norm.median() * 1.07)))
            .map_or(f64::NAN, |position| position.centile);
    }
    sum
}
