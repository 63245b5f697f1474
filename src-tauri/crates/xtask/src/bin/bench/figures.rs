//! Times, what they are held against, and how they are shown.

use std::{
    fmt, fs,
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

/// How long something took, and what came of it.
pub(crate) fn time<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let done = work();
    (begun.elapsed(), done)
}

/// Times of the same thing, in milliseconds, the shortest first.
pub(crate) struct Run(Vec<f64>);

impl Run {
    pub(crate) fn of(times: impl IntoIterator<Item = Duration>) -> Self {
        let mut times: Vec<f64> = times.into_iter().map(|time| time.as_secs_f64() * 1_000.0).collect();
        times.sort_by(f64::total_cmp);
        Self(times)
    }
    pub(crate) fn once(milliseconds: f64) -> Self {
        Self(vec![milliseconds])
    }
    pub(crate) fn median(&self) -> f64 {
        self.at(50)
    }
    /// The time that so many of a hundred stay within.
    fn at(&self, percent: usize) -> f64 {
        let place = (self.0.len() * percent).div_ceil(100).saturating_sub(1);
        self.0.get(place).copied().unwrap_or(f64::NAN)
    }
}

/// What a line's budget is held against.
#[derive(Clone, Copy)]
enum Held {
    Median,
    Worst,
}

/// A line of the table.
pub(crate) struct Line {
    what: String,
    median: f64,
    p99: f64,
    times: usize,
    held: Held,
    budget: Option<f64>,
    against: Option<(&'static str, f64)>,
}

impl Line {
    pub(crate) fn of(what: &str, run: &Run) -> Self {
        Self {
            what: what.to_owned(),
            median: run.median(),
            p99: run.at(99),
            times: run.0.len(),
            held: Held::Median,
            budget: None,
            against: None,
        }
    }
    /// Its budget is held against the median.
    pub(crate) fn middle(self) -> Self {
        Self { held: Held::Median, ..self }
    }
    /// Its budget is held against the 99th of a hundred.
    pub(crate) fn worst(self) -> Self {
        Self { held: Held::Worst, ..self }
    }
    pub(crate) fn budget(self, milliseconds: f64) -> Self {
        Self { budget: Some(milliseconds), ..self }
    }
    pub(crate) fn against(self, what: &'static str, milliseconds: f64) -> Self {
        Self { against: Some((what, milliseconds)), ..self }
    }
    fn measured(&self) -> f64 {
        match self.held {
            Held::Median => self.median,
            Held::Worst => self.p99,
        }
    }
    fn verdict(&self) -> String {
        match (self.budget, self.against) {
            (Some(budget), _) if self.measured() <= budget => format!("within {budget:.0} ms"),
            (Some(budget), _) => format!("OVER {budget:.0} ms"),
            (None, Some((what, other))) => format!("{:.2} x {what}", self.median / other),
            (None, None) => String::new(),
        }
    }
}

pub(crate) fn table(lines: &[Line]) -> Vec<String> {
    let head = format!("{:<52}{:>11}{:>11}{:>7}  budget", "milliseconds", "median", "p99", "times");
    let rows = lines.iter().map(|line| {
        let Line { what, median, p99, times, .. } = line;
        format!("{what:<52}{median:>11.3}{p99:>11.3}{times:>7}  {}", line.verdict())
    });
    std::iter::once(head).chain(rows).collect()
}

/// Writes the results for programs.
pub(crate) fn write(path: &Path, device: &Device, size: &str, lines: &[Line]) -> Result<()> {
    let folder = path.parent().context("results have a folder")?;
    fs::create_dir_all(folder)?;
    let results: Vec<Value> = lines
        .iter()
        .map(|line| {
            json!({
                "what": line.what, "medianMs": line.median, "p99Ms": line.p99, "times": line.times,
                "budgetMs": line.budget, "withinBudget": line.budget.map(|budget| line.measured() <= budget),
                "against": line.against.map(|(what, _)| what),
                "ratio": line.against.map(|(_, other)| line.median / other),
            })
        })
        .collect();
    let Device { processor, cores, system } = device;
    let text = serde_json::to_string_pretty(&json!({
        "device": {"processor": processor, "cores": cores, "system": system}, "size": size, "results": results,
    }))?;
    caseload_app::write_atomically(path, text.as_bytes())?;
    Ok(())
}

/// What it was measured on.
pub(crate) struct Device {
    processor: String,
    cores: usize,
    system: String,
}

impl Device {
    pub(crate) fn here() -> Self {
        let processor = fs::read_to_string("/proc/cpuinfo").ok().and_then(|text| {
            let line = text.lines().find(|line| line.starts_with("model name"))?;
            Some(line.split_once(':')?.1.trim().to_owned())
        });
        Self {
            processor: processor.unwrap_or_else(|| "a processor that does not say its name".to_owned()),
            cores: std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
            system: std::env::consts::OS.to_owned(),
        }
    }
}

impl fmt::Display for Device {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}, {} cores, {}", self.processor, self.cores, self.system)
    }
}
