//! The tour: the demonstration caseload from the first start to the receipt, with a picture of each step.
//! `cargo xtask run` plays it where there is no display.

use anyhow::{Result, ensure};

use crate::{
    harness::{Window, picture_path},
    laptop::Laptop,
    receiver, steps,
};

#[tokio::test]
async fn the_tour_from_the_first_start_to_the_receipt() -> Result<()> {
    let laptop = Laptop::new()?.on("2027-01-04T08:42");
    let window = laptop.open().await?;
    let mut pictures = Pictures { taken: 0 };

    window.sees("Start with Caseload").await?;
    pictures.take(&window, "first-start").await?;
    steps::start_the_demonstration(&window).await?;
    pictures.take(&window, "today").await?;

    steps::lock(&window).await?;
    pictures.take(&window, "locked").await?;
    window.press_button("Type it for me").await?;
    window.press_button("Unlock").await?;
    steps::is_open(&window).await?;

    steps::go_to(&window, "Caseload").await?;
    window.find("grid", "Children on the caseload").await?;
    pictures.take(&window, "caseload").await?;
    let child = steps::open_somebody(&window).await?;
    pictures.take(&window, "child").await?;

    steps::record_a_contact(&window, "Settled and playing. Eats and sleeps well, says the family.").await?;
    pictures.take(&window, "contact-saved").await?;
    steps::raise_a_flag(&window).await?;
    pictures.take(&window, "flag-raised").await?;
    steps::open_an_episode(&window).await?;
    pictures.take(&window, "episode-opened").await?;

    let folder = laptop.files()?;
    let file = steps::export(&window, &folder).await?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    ensure!(!name.contains(child.split(',').next().unwrap_or("?")), "the file's name names a child");
    pictures.take(&window, "exported").await?;

    let receipt = receiver::receive_for_the_demonstration(&file).await?;
    steps::read_the_receipt(&window, &receipt).await?;
    window.sees("Everything received").await?;
    pictures.take(&window, "received").await?;
    window.close().await
}

/// Pictures numbered in the order they were taken, so that a folder of them reads as the story.
struct Pictures {
    taken: u32,
}

impl Pictures {
    async fn take(&mut self, window: &Window, name: &str) -> Result<()> {
        self.taken += 1;
        window.picture(&picture_path("tour", &format!("{:02}-{name}", self.taken))).await
    }
}
