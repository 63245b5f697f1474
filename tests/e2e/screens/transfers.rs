//! The screens of a transfer of care, each scanned and photographed: the list, one that is red, one that waits, one that is
//! over, the form that begins one, and the check before leaving.

use anyhow::Result;

use super::{Album, TODAY};
use crate::{harness::Window, laptop::Laptop, steps};

#[tokio::test]
async fn every_screen_of_a_transfer_is_accessible_and_photographed() -> Result<()> {
    let laptop = Laptop::new()?.on(TODAY);
    let window = laptop.open().await?;
    window.press_button("As a school nurse (5 to 19)").await?;
    steps::is_made(&window).await?;
    let mut album = Album::new(&window, "transfer-");

    steps::go_to(&window, "Transfers").await?;
    window.find("button", "WALKER, Demi").await?;
    album.keep("list").await?;
    opens(&window, "WALKER, Demi").await?;
    window.sees("This colour needs the day of a caseload meeting").await?;
    album.keep("red").await?;
    opens(&window, "HARRIS, Logan").await?;
    window.sees("Note the answer").await?;
    album.keep("waiting").await?;

    steps::go_to(&window, "Transfers").await?;
    // As a person looks on: what stands further down.
    window.find("heading", "Cover").await?;
    to(&window, "Cover").await?;
    album.keep("cover").await?;
    to(&window, "Before you leave or change job").await?;
    album.keep("leaver-check").await?;
    window.choose("Over").await?;
    window.sees("Completed").await?;
    to(&window, "Transfers").await?;
    album.keep("over").await?;

    window.press_button("Plan cover for my caseload").await?;
    window.find("field", "Last day of cover").await?;
    album.keep("plan-cover").await?;
    steps::find_and_open(&window, "nadeem hafsa", "NADEEM, Hafsa").await?;
    window.press_button("Start a transfer").await?;
    window.find("field", "Name of who takes over").await?;
    album.keep("start").await?;
    window.keys("ctrl+Enter").await?;
    window.sees("It does not say to whom").await?;
    album.keep("start-with-errors").await?;

    let wrong = album.finish();
    window.close().await?;
    wrong
}

async fn opens(window: &Window, child: &str) -> Result<()> {
    steps::go_to(window, "Transfers").await?;
    window.press_button(child).await?;
    window.sees("Open on the record").await
}

/// Scrolls to a heading.
async fn to(window: &Window, heading: &str) -> Result<()> {
    let heading = serde_json::to_value(window.find("heading", heading).await?)?;
    window.run("arguments[0].scrollIntoView()", vec![heading]).await?;
    Ok(())
}
