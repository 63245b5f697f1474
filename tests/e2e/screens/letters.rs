//! Letters and undo, each screen scanned and photographed: writing one, what is not said yet, the letter that is kept,
//! several at once, and a save that is undone.

use anyhow::Result;

use super::{Album, TODAY};
use crate::{laptop::Laptop, steps};

#[tokio::test]
async fn letters_are_written_and_undone_on_screens_that_are_accessible_and_photographed() -> Result<()> {
    let laptop = Laptop::new()?.on(TODAY);
    let window = laptop.open().await?;
    window.press_button("As a health visitor (0 to 5)").await?;
    steps::is_made(&window).await?;
    let mut album = Album::new(&window, "letter-");

    steps::find_and_open(&window, "mistry leela", "MISTRY, Leela").await?;
    window.press("tab", "Letters").await?;
    window.press_button("Write a letter").await?;
    window.select("Kind of letter", "Was not brought").await?;
    window.find("field", "Last day to answer").await?;
    album.keep("write").await?;
    window.keys("ctrl+Enter").await?;
    window.find("alert", "").await?;
    album.keep("write-with-errors").await?;
    window
        .fill("Words of the letter", "We missed you on Monday. Please ring us and we will find another day.")
        .await?;
    window.keys("ctrl+Enter").await?;
    window.sees("Letter saved on this laptop").await?;
    album.keep("saved").await?;

    window.press_button("Undo").await?;
    window.sees("Undone: Letter").await?;
    album.keep("undone").await?;
    window.keys("ctrl+z").await?;
    window.sees("Nothing can be undone").await?;
    album.keep("nothing-to-undo").await?;
    window.press_button("Close").await?;
    steps::go_to(&window, "Sync").await?;
    window.sees("What can still be undone").await?;
    album.keep("not-sent").await?;

    steps::go_to(&window, "Diary").await?;
    window.press_button("Write to families").await?;
    window.find("table", "Families with an appointment on this day").await?;
    album.keep("several").await?;

    let wrong = album.finish();
    window.close().await?;
    wrong
}
