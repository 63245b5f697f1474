//! The tour and the screenshots: the real window played on a virtual display, with a picture of each step.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use crate::{
    folders,
    plan::{Step, carry_out},
    screen,
    setup::{self, For},
    test, window,
};

/// The whole loop: unlock, find, record, flag, episode, export, receive, receipt.
pub(crate) fn tour() -> Result<bool> {
    play("Tour", "play the tour", "the_tour", "tour")
}

/// Every screen of the demonstration caseload.
pub(crate) fn screenshots() -> Result<bool> {
    play("Screenshots", "photograph every screen", "every_screen", "screenshots")
}

fn play(what: &str, step: &str, test_name: &str, kind: &str) -> Result<bool> {
    let folder = folders::target().join(kind);
    let mut steps = setup::steps(For::Testing)?;
    steps.extend(window::build_steps());
    let old = folder.clone();
    steps.push(Step::task("clear away the old pictures", move || clear(&old)));
    steps.push(Step::new(step, test::real_window(&[test_name])));
    let done = carry_out(what, steps)?;
    let mut pictures: Vec<_> = fs::read_dir(&folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_else(|_none_were_taken| Vec::new());
    pictures.sort();
    for picture in &pictures {
        let shown = picture.strip_prefix(folders::root()).unwrap_or(picture);
        screen::line(&format!("  {}", shown.display()));
    }
    Ok(done)
}

fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).context("the old pictures could not be removed")?;
    }
    Ok(())
}
