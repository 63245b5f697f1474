//! `run` and `receive`: the program itself, and the other end of its file.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};

use crate::{
    cargo, display, folders, pictures,
    plan::{carry_out, command},
    screen,
    setup::{self, For},
    window,
};

/// Builds what changed and opens the window, or plays the tour where there is no display.
pub(crate) fn run() -> Result<bool> {
    if !display::is_there() {
        screen::line("There is no display here, so the window cannot be shown to you.");
        screen::line(
            "Instead it is played on a virtual display, and pictures of each step go to target/tour/.\n",
        );
        return pictures::tour();
    }
    let mut steps = setup::steps(For::Window)?;
    steps.extend(window::build_steps());
    if !carry_out("Run", steps)? {
        return Ok(false);
    }
    screen::line(
        "Caseload is open. The first start offers a demonstration caseload. Close its window to end.",
    );
    let program = folders::target().join("debug/caseload");
    let status =
        command(program.to_str().context("the target folder's name is readable text")?, &[], folders::root())
            .status()
            .context("the window could not be started")?;
    Ok(status.success())
}

/// Receives one file as the demonstration trust.
pub(crate) fn receive(file: &Path) -> Result<bool> {
    let file = match fs::canonicalize(file) {
        Ok(file) => file,
        Err(error) => bail!("{} cannot be read: {error}", file.display()),
    };
    let steps = setup::steps(For::Receiving)?;
    if !steps.is_empty() && !carry_out("Set up", steps)? {
        return Ok(false);
    }
    screen::line("Building the receiver (a minute the first time) and starting a PostgreSQL of its own.");
    let mut receive = cargo::cargo(&[
        "run",
        "--quiet",
        "--package",
        "xtask",
        "--features",
        "receiver",
        "--bin",
        "receive",
        "--",
    ]);
    Ok(receive.arg(file).status()?.success())
}
