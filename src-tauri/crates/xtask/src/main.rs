//! `cargo xtask`: the project's own commands. Alone it prints the list.

mod bench;
mod cargo;
mod check;
mod display;
mod folders;
mod package;
mod pictures;
mod plan;
mod run;
mod screen;
mod setup;
mod test;
mod window;

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::{CommandFactory, Parser, Subcommand};

/// Caseload's own commands.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Builds Caseload and opens its window; where there is no display it plays the tour
    Run,
    /// Everything: format, lints, types, unit tests, journeys, a real PostgreSQL, the real window
    Test {
        /// Only the tests whose names hold these words, Rust and UI
        words: Vec<String>,
    },
    /// Receives a sync file as the demonstration trust would, and writes its receipt beside it
    Receive {
        /// The sync file
        file: PathBuf,
    },
    /// The part of `test` that takes under a minute when warm
    Check,
    /// The long fault tests: kills and failing disks at every moment, where `test` plays a few
    Faults,
    /// The benchmarks, as a table and in target/bench/results.json
    Bench(bench::Sizes),
    /// Every screen of the demonstration caseload, as pictures in target/screenshots/
    Screenshots,
    /// The installer for this system, in target/release/bundle/
    Package,
    /// Formats the code and applies the lint fixes that are safe
    Fix,
    /// Rewrites ui/src/ipc/bindings.ts from the table of commands
    Bindings,
}

fn main() -> ExitCode {
    match carry_out(Arguments::parse()) {
        Ok(code) => code,
        Err(error) => {
            screen::line(&format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn carry_out(arguments: Arguments) -> Result<ExitCode> {
    let done = match arguments.command {
        None => {
            list();
            return Ok(ExitCode::SUCCESS);
        }
        Some(Command::Run) => run::run()?,
        Some(Command::Test { words }) => test::test(&words)?,
        Some(Command::Receive { file }) => run::receive(&file)?,
        Some(Command::Check) => check::check()?,
        Some(Command::Faults) => test::faults()?,
        Some(Command::Bench(sizes)) => bench::bench(&sizes)?,
        Some(Command::Screenshots) => pictures::screenshots()?,
        Some(Command::Package) => package::package()?,
        Some(Command::Fix) => check::fix()?,
        Some(Command::Bindings) => check::bindings()?,
    };
    Ok(if done { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn list() {
    screen::line("Caseload's own commands:\n");
    for command in Arguments::command().get_subcommands() {
        let argument = command
            .get_positionals()
            .next()
            .map(|argument| {
                let name = argument.get_id().as_str().to_uppercase();
                if argument.is_required_set() { format!(" {name}") } else { format!(" [{name}]") }
            })
            .unwrap_or_default();
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        screen::line(&format!("  cargo xtask {:<18} {about}", format!("{}{argument}", command.get_name())));
    }
    screen::line("\nThe first start installs what is missing and says what it does.");
}
