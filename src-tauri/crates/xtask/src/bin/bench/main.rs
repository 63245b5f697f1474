//! The benchmarks, side by side in one run: `cargo xtask bench` builds this for release and runs it.
//!
//! Everything is measured on the made-up caseload, through the use cases the window calls, on the disk that holds `target`.

mod bare;
mod caseload;
mod centiles;
mod figures;

use std::{
    env,
    io::{self, Write as _},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::{Context as _, Result, bail};

use caseload::Bench;
use figures::{Device, Line, Run, time};

/// How large the caseloads are.
struct Sizes {
    children: u32,
    years: u32,
    growth: Vec<u32>,
}

fn main() -> ExitCode {
    match measure() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            drop(writeln!(io::stdout().lock(), "error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Rows of the bare databases and saves of the caseload, each with its own sync to the disk.
const SAVES: u32 = 200;

/// Revisions the budget for an export speaks of.
const EXPORTED: f64 = 10_000.0;

fn measure() -> Result<()> {
    let mut arguments = env::args().skip(1);
    let target = PathBuf::from(arguments.next().context("the folder for results is missing")?);
    let sizes = sizes(&arguments.collect::<Vec<_>>())?;
    let folder = tempfile::Builder::new().prefix("bench-").tempdir_in(&target)?;
    let device = Device::here();
    say(&format!("{device}"));
    let mut lines = Vec::new();

    let plain = bare::saves(&folder.path().join("plain"), None, SAVES)?;
    let keyed = bare::saves(&folder.path().join("keyed"), Some(&"0123456789abcdef".repeat(4)), SAVES)?;
    lines.push(Line::of("one row, bare SQLite, synced", &plain).middle());
    lines.push(Line::of("the same with SQLCipher", &keyed).middle().against("bare SQLite", plain.median()));

    let million = centiles::millions(5)?;
    lines.push(
        Line::of(&format!("{} centiles of growth, one core", centiles::MANY), &million)
            .middle()
            .budget(1_000.0),
    );

    let Sizes { children, years, growth } = sizes;
    say(&format!("making {children} children with {years} years of history"));
    let (made, bench) = time(|| Bench::make(&folder.path().join("caseload"), children, years));
    let mut bench = bench?;
    let size = bench.size();
    say(&format!("{size}, made in {:.1} s", made.as_secs_f64()));
    lines.push(
        Line::of("unlock to Today, key derivation at its lowest", &bench.unlocks(5)?).middle().budget(500.0),
    );
    lines.push(Line::of("due list of the whole caseload", &bench.due_lists(10)?).middle().budget(50.0));
    lines.push(Line::of("report of a quarter", &bench.reports(5)?).middle());
    lines.push(Line::of("search, each keystroke", &bench.keystrokes(60)?).worst().budget(16.0));
    lines.push(Line::of("open the child with the longest record", &bench.opens(20)?).middle().budget(30.0));
    lines.push(Line::of("first draft of a conference report", &bench.drafts(10)?).middle().budget(2_000.0));
    let saves = bench.saves(SAVES)?;
    lines.push(Line::of("save a contact, synced", &saves).middle().against("bare SQLite", plain.median()));

    say("making a caseload of which nothing has been exported");
    let mut unsent = Bench::make(&folder.path().join("unsent"), 120, 10)?;
    let (took, entries) = unsent.exports()?;
    let each = took.as_secs_f64() * 1_000.0 / f64::from(entries);
    let exported = Run::once(each * EXPORTED);
    lines.push(
        Line::of(&format!("export 10,000 revisions (from {entries})"), &exported).middle().budget(2_000.0),
    );

    for children in growth {
        say(&format!("growth: making {children} children"));
        let mut grown = Bench::make(&folder.path().join(format!("growth-{children}")), children, 1)?;
        lines.push(
            Line::of(&format!("growth, {children} children: keystroke"), &grown.keystrokes(40)?).worst(),
        );
        lines.push(Line::of(&format!("growth, {children} children: save"), &grown.saves(100)?).middle());
    }

    say("");
    for line in figures::table(&lines) {
        say(&line);
    }
    figures::write(&target.join("bench/results.json"), &device, &size, &lines)?;
    say("\nSaves and rows are synced to the disk one by one; a slow disk is in both sides of a comparison.");
    say(
        "Not measured here: the window itself, memory, scrolling, PouchDB, and the receiver against a bare COPY.",
    );
    Ok(())
}

fn sizes(arguments: &[String]) -> Result<Sizes> {
    let [children, years, growth @ ..] = arguments else { bail!("children and years are missing") };
    Ok(Sizes {
        children: children.parse()?,
        years: years.parse()?,
        growth: growth.iter().map(|size| size.parse()).collect::<Result<_, _>>()?,
    })
}

fn say(text: &str) {
    // Nobody may be reading any more; the results are written all the same.
    drop(writeln!(io::stdout().lock(), "{text}"));
}
