//! `test`: everything, in the order a reader would want failures.

use std::process::Command;

use anyhow::Result;

use crate::{
    cargo::{cargo, npm},
    check,
    plan::{Step, carry_out},
    setup::{self, For},
    window,
};

/// Everything, or every test whose name holds the words.
pub(crate) fn test(words: &[String]) -> Result<bool> {
    if words.is_empty() { everything() } else { named(&words.join("_"), &words.join(" ")) }
}

fn everything() -> Result<bool> {
    let mut steps = setup::steps(For::Testing)?;
    steps.push(check::format());
    steps.push(window::screens());
    steps.push(
        check::lints()
            // The window and the tests that drive it are left out of the plain call.
            .then(cargo(&[
                "clippy",
                "--package",
                "caseload-desktop",
                "--all-targets",
                "--quiet",
                "--",
                "-D",
                "warnings",
            ]))
            .then(cargo(&[
                "clippy",
                "--package",
                "caseload-tests",
                "--test",
                "e2e",
                "--quiet",
                "--",
                "-D",
                "warnings",
            ]))
            .then(cargo(&[
                "clippy",
                "--package",
                "xtask",
                "--features",
                "receiver,bench",
                "--quiet",
                "--",
                "-D",
                "warnings",
            ])),
    );
    steps.extend([check::ui_types(), check::ui_lints(), check::ui_tests()]);
    steps.push(Step::new(
        "every Rust test: rules, store, file format, receiver, journeys",
        cargo(&["test", "--quiet"]),
    ));
    steps.push(window::program());
    let shell = ["test", "--quiet", "--package", "caseload-desktop", "--features", window::EMBEDDED];
    steps.push(Step::new("the shell's own tests", cargo(&shell)));
    steps.push(Step::new("the real window, with an accessibility scan of each screen", real_window(&[])));
    carry_out("Test", steps)
}

fn named(words: &str, spoken: &str) -> Result<bool> {
    let mut steps = setup::steps(For::Testing)?;
    steps.push(Step::new(format!("Rust tests named {words}"), cargo(&["test", "--quiet", words])));
    let ui = npm(&["run", "--silent", "test", "--", "--passWithNoTests", "-t", spoken]);
    steps.push(Step::new(format!("UI tests named {spoken}"), ui));
    steps.extend(window::build_steps());
    steps.push(Step::new(format!("tests of the real window named {words}"), real_window(&[words])));
    carry_out("Test", steps)
}

/// The fault tests in full, which take a while.
pub(crate) fn faults() -> Result<bool> {
    let mut steps = setup::steps(For::Testing)?;
    let mut long = cargo(&["test", "--package", "caseload-tests", "--test", "faults", "--", "--nocapture"]);
    long.env("CASELOAD_FAULTS", "long");
    steps.push(Step::new("every fault at every moment", long));
    carry_out("Faults", steps)
}

/// The tests that drive the real window. Each starts a display of its own, so none is needed here.
pub(crate) fn real_window(arguments: &[&str]) -> Command {
    let mut command = cargo(&["test", "--quiet", "--package", "caseload-tests", "--test", "e2e", "--"]);
    command.args(arguments);
    command
}
