//! `check`, `fix` and `bindings`: what a developer runs between two thoughts.

use anyhow::Result;

use crate::{
    cargo::{cargo, npm},
    plan::{Step, carry_out},
    setup::{self, For},
};

/// The crates whose own tests need neither a database server nor a window.
const QUICK: [&str; 3] = ["caseload-domain", "caseload-sync-format", "caseload-app"];

/// The part of `test` that takes under a minute when warm.
pub(crate) fn check() -> Result<bool> {
    let mut steps = setup::steps(For::Checking)?;
    steps.push(format());
    steps.push(lints());
    let mut quick = vec!["test", "--quiet"];
    quick.extend(QUICK.iter().flat_map(|name| ["--package", name]));
    steps.push(Step::new("the rules, the file format and the use cases", cargo(&quick)));
    steps.push(ui_types());
    steps.push(ui_tests());
    carry_out("Check", steps)
}

/// Formats, and applies the lint fixes that are safe.
pub(crate) fn fix() -> Result<bool> {
    let mut steps = setup::steps(For::Checking)?;
    let clippy = ["clippy", "--fix", "--allow-dirty", "--allow-staged", "--all-targets", "--quiet"];
    steps.push(Step::new("safe lint fixes, Rust", cargo(&clippy)));
    steps.push(Step::new("format, Rust", cargo(&["fmt", "--all"])));
    steps.push(Step::new("safe lint fixes, UI", npm(&["run", "--silent", "lint", "--", "--fix"])));
    carry_out("Fix", steps)
}

/// Rewrites the window's half of the table of commands.
pub(crate) fn bindings() -> Result<bool> {
    let mut write =
        cargo(&["test", "--quiet", "--package", "caseload-app", "the_windows_bindings_are_fresh"]);
    write.env("CASELOAD_WRITE_BINDINGS", "1");
    carry_out("Bindings", vec![Step::new("write ui/src/ipc/bindings.ts", write)])
}

/// Formatting, without changing a file.
pub(crate) fn format() -> Step {
    Step::new("format, Rust", cargo(&["fmt", "--all", "--check"]))
}

/// Lints of everything but the window, which needs its screens first.
pub(crate) fn lints() -> Step {
    Step::new("lints, Rust", cargo(&["clippy", "--all-targets", "--quiet", "--", "-D", "warnings"]))
}

/// Types of the screens.
pub(crate) fn ui_types() -> Step {
    Step::new("types, UI", npm(&["run", "--silent", "typecheck"]))
}

/// Lints of the screens: half a minute, so `check` leaves them to `test`.
pub(crate) fn ui_lints() -> Step {
    Step::new("lints, UI", npm(&["run", "--silent", "lint"]))
}

/// Unit tests of the screens.
pub(crate) fn ui_tests() -> Step {
    Step::new("unit tests, UI", npm(&["run", "--silent", "test"]))
}
