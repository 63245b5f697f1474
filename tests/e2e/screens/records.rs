//! The screens about a record as a whole, each scanned and photographed: possible duplicates, two records side by side, a
//! death, a restricted identity, and reassigning.

use anyhow::Result;

use super::{Album, TODAY};
use crate::{laptop::Laptop, steps};

#[tokio::test]
async fn every_screen_about_a_record_as_a_whole_is_accessible_and_photographed() -> Result<()> {
    let laptop = Laptop::new()?.on(TODAY);
    let window = laptop.open().await?;
    window.press_button("As a health visitor (0 to 5)").await?;
    steps::is_made(&window).await?;
    let mut album = Album::new(&window, "record-");

    window.sees("1 possible duplicate").await?;
    album.keep("today").await?;
    window.press_button("Look at them: 1 possible duplicate").await?;
    window.sees("Same name and date of birth").await?;
    album.keep("duplicates").await?;
    window.press_button("Compare OKAFOR, Leo and OKAFOR, Leo").await?;
    window.sees("Which record do you keep?").await?;
    album.keep("compare").await?;
    window.keys("ctrl+Enter").await?;
    window.sees("The reason is missing").await?;
    album.keep("compare-with-errors").await?;
    window.type_into("Why you are sure it is one child", "Confirmed with his father").await?;
    window.keys("ctrl+Enter").await?;
    window.sees("Joined with another record of the same child").await?;
    album.keep("joined").await?;
    window.press_button("Joined records").await?;
    window.press_button("Take OKAFOR, Leo apart").await?;
    window.sees("These go back as they were").await?;
    album.keep("take-apart").await?;
    window.type_into("Why", "Two babies after all").await?;
    window.press_button("Take apart").await?;
    window.sees("No record was joined to another.").await?;

    steps::find_and_open(&window, "mistry leela", "MISTRY, Leela").await?;
    window.press("tab", "Details").await?;
    album.keep("details").await?;
    window.press_button("Record a death").await?;
    window.find("field", "Date of death").await?;
    album.keep("death").await?;
    window.keys("ctrl+Enter").await?;
    window.sees("The date is missing").await?;
    album.keep("death-with-errors").await?;
    window.press_button("Throw this away").await?;

    window.press("tab", "Details").await?;
    window.press_button("Adoption or protected identity").await?;
    window.sees("Ask first").await?;
    album.keep("identity").await?;
    window.press_button("Back to the record").await?;
    window.press("tab", "Details").await?;
    window.press_button("Reassign within the team").await?;
    window.sees("Latest changes").await?;
    album.keep("reassign").await?;

    let wrong = album.finish();
    window.close().await?;
    wrong
}
