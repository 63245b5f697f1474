//! Calls to cargo.

use std::{env, process::Command};

use crate::{folders, plan};

/// cargo with these arguments, in the repository.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    // The cargo that runs us, so that a toolchain chosen with `cargo +…` stays chosen.
    let program = env::var("CARGO").unwrap_or_else(|_not_set| "cargo".to_owned());
    let mut command = plan::command(&program, arguments, folders::root());
    // A test that fails with an error says why in its own words; the calls that led there are noise.
    command.env("RUST_BACKTRACE", "0");
    command
}

/// npm in `ui`.
pub(crate) fn npm(arguments: &[&str]) -> Command {
    let mut command = plan::command("npm", arguments, folders::ui());
    command.env("NO_UPDATE_NOTIFIER", "1");
    command
}
