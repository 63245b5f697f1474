//! `bench`: the benchmarks, in a release build of a program of their own.

use std::fs;

use anyhow::Result;

use crate::{cargo, folders, screen};

/// How large the caseloads are; the defaults are those the budgets speak of.
#[derive(clap::Args)]
pub(crate) struct Sizes {
    /// Children of the main caseload
    #[arg(long, default_value_t = 5_000)]
    children: u32,
    /// Years of its history
    #[arg(long, default_value_t = 9)]
    years: u32,
    /// Children of the caseloads that show growth
    #[arg(long, value_delimiter = ',', default_value = "500,5000,50000")]
    growth: Vec<u32>,
}

/// Measures, prints a table, and writes `target/bench/results.json`.
pub(crate) fn bench(sizes: &Sizes) -> Result<bool> {
    screen::line(
        "Building for release, then making caseloads: the first can take minutes, the largest many.",
    );
    let target = folders::target();
    fs::create_dir_all(&target)?;
    let mut bench = cargo::cargo(&[
        "run",
        "--release",
        "--quiet",
        "--package",
        "xtask",
        "--features",
        "bench",
        "--bin",
        "bench",
        "--",
    ]);
    bench.arg(target).arg(sizes.children.to_string()).arg(sizes.years.to_string());
    bench.args(sizes.growth.iter().map(ToString::to_string));
    Ok(bench.status()?.success())
}
