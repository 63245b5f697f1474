//! caseloadctl: every use case from a command line, for support staff, scripts and tests.
//!
//! Exit codes: 0 done, 1 refused (with `error:` and, when there is something to try, `hint:`), 2 wrong usage.

mod args;
mod case_report;
mod clock;
mod commands;
mod due;
mod failure_text;
mod growth;
mod growth_chart;
mod kpi;
mod output;
mod record;
mod schedule;
mod score;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    let args = args::Args::parse();
    match commands::run(args.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            output::refuse(&refusal);
            ExitCode::from(1)
        }
    }
}
