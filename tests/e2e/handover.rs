//! A colleague off sick in the real window, on two laptops: cards, a file, cover, a contact, and the child comes home with it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{
    accessibility,
    harness::{Window, picture_path},
    laptop::Laptop,
    steps,
};

const SEEN: &str = "Covering for Amina: Rosa smiles, weight follows the line.";

#[tokio::test]
async fn a_caseload_is_covered_while_a_colleague_is_off_sick_and_handed_back() -> Result<()> {
    let (hers, mine) = (Laptop::new()?, Laptop::new()?);
    let stick = hers.files()?.join("stick");
    std::fs::create_dir_all(&stick)?;
    let (amina, priya) = (hers.open().await?, mine.open().await?);
    steps::set_up(&amina).await?;
    steps::import_a_caseload(&amina, &hers).await?;
    set_up_priya(&priya).await?;

    steps::go_to(&amina, "Handovers").await?;
    steps::go_to(&priya, "Handovers").await?;
    amina.sees("No colleague's card is here yet.").await?;
    accessibility::check(&amina, "handovers, nothing yet").await?;
    let card = saves_card(&amina, &stick, "amina").await?;
    takes_card(&priya, &amina, &card, "Amina Yusuf").await?;
    let card = saves_card(&priya, &stick, "priya").await?;
    takes_card(&amina, &priya, &card, "Priya Shah").await?;

    steps::find_and_open(&amina, "hartley ro", &steps::CHILD.listed()).await?;
    amina.press_button("Start a transfer").await?;
    amina.select("Why care passes on", "Cover for a while").await?;
    amina.fill("Name of who takes over", "Priya Shah").await?;
    amina.fill("Care is to pass on", "today").await?;
    amina.fill("Last day of cover", "in 3 weeks").await?;
    amina.press_button("Start the transfer").await?;
    does_the_steps(&amina, "Priya Shah").await?;
    let file = makes_the_file(&amina, &stick).await?;
    // A press elsewhere takes what was said of the last save out of sight.
    steps::go_to(&amina, "Handovers").await?;
    accessibility::check(&amina, "handovers, one waits").await?;
    amina.picture(&picture_path("handover", "waiting")).await?;

    priya.will_choose(&file)?;
    priya.press_button("Read a file").await?;
    priya.sees("HARTLEY, Rosa").await?;
    priya.sees("Nothing is in your caseload yet").await?;
    accessibility::check(&priya, "a colleague's file, seen first").await?;
    priya.picture(&picture_path("handover", "preview")).await?;
    let answer = answers(&priya, &stick, 0).await?;
    reads_answer(&amina, &answer, "Priya Shah has the care of 1 child now").await?;

    // A covered child is on nobody's lists but the covering nurse's; the file still leads to the record.
    amina.press_button(&steps::CHILD.listed()).await?;
    amina.sees("In the care of Priya Shah since").await?;
    amina.sees("Nothing can be written here.").await?;
    accessibility::check(&amina, "a record in a colleague's care").await?;
    amina.picture(&picture_path("handover", "read-only")).await?;

    steps::find_and_open(&priya, "hartley ro", &steps::CHILD.listed()).await?;
    priya.press_button("Record contact").await?;
    priya.select("What was it", "Follow-up").await?;
    priya.choose("Seen").await?;
    priya.fill("What you saw and did", SEEN).await?;
    priya.press_button("Save contact").await?;
    priya.sees("Contact saved on this laptop").await?;

    steps::go_to(&priya, "Transfers").await?;
    priya.press_button("Give back to Amina Yusuf").await?;
    priya.press_button("Begin to give back").await?;
    priya.sees("Transfers back are begun").await?;
    steps::find_and_open(&priya, "hartley ro", &steps::CHILD.listed()).await?;
    priya.press_button("Back from cover: Amina Yusuf").await?;
    does_the_steps(&priya, "Amina Yusuf").await?;
    let file = makes_the_file(&priya, &stick).await?;

    steps::go_to(&amina, "Handovers").await?;
    amina.will_choose(&file)?;
    amina.press_button("Read a file").await?;
    amina.sees("On your caseload already: the file adds to it").await?;
    let answer = answers(&amina, &stick, 1).await?;
    amina.sees("Back home").await?;
    amina.picture(&picture_path("handover", "home")).await?;
    reads_answer(&priya, &answer, "Amina Yusuf has the care of 1 child now").await?;

    steps::find_and_open(&amina, "hartley ro", &steps::CHILD.listed()).await?;
    amina.press("tab", "Timeline").await?;
    amina.sees(SEEN).await?;
    amina.close().await?;
    priya.close().await
}

async fn set_up_priya(window: &Window) -> Result<()> {
    window.press_button("Set up my caseload").await?;
    window.fill("Your name", "Priya Shah").await?;
    window.select("Your role", "Health visitor").await?;
    window.fill("Your team", "East").await?;
    window.fill("NMC PIN", "99A1235E").await?;
    window.fill("New passphrase", steps::PASSPHRASE).await?;
    window.press_button("Set up").await?;
    window.choose("I have printed it or written it down").await?;
    window.press_button("Open my caseload").await?;
    steps::is_open(window).await
}

/// Saves the card of a laptop into a folder of its own on the stick, and answers where it is.
async fn saves_card(window: &Window, stick: &Path, whose: &str) -> Result<PathBuf> {
    let folder = stick.join(whose);
    std::fs::create_dir_all(&folder)?;
    window.will_choose(&folder)?;
    window.press_button("Save your card").await?;
    steps::arrives(window, &folder, "card").await
}

/// Takes a card in, and types the digits the other laptop shows, as if they were read out over the telephone.
async fn takes_card(window: &Window, other: &Window, card: &Path, whose: &str) -> Result<()> {
    window.will_choose(card)?;
    window.press_button("Take in a card").await?;
    let shown = other.run("return document.querySelector('[role=group].tn').innerText", vec![]).await?;
    let digits: String =
        shown.as_str().context("the card has digits")?.chars().filter(char::is_ascii_digit).collect();
    window.fill("The last eight digits, as she reads them", &digits[24..]).await?;
    accessibility::check(window, "a card is checked").await?;
    window.press_button("They are hers").await?;
    window.sees(&format!("{whose}'s card is checked.")).await
}

/// The steps of the transfer that is open, up to what the file does by itself.
async fn does_the_steps(window: &Window, with: &str) -> Result<()> {
    window.press_button("Rate: Rated red, amber or green").await?;
    window.choose("Green").await?;
    window.press_button("Save the colour").await?;
    window.press_button("Note the talk").await?;
    window
        .wait("who takes over to be there", || async {
            Ok((window.value_of("With whom").await? == with).then_some(()))
        })
        .await?;
    window.press_button("Save").await?;
    window.press_button("Note the right").await?;
    window.select("By what right", "A sharing agreement").await?;
    window.press_button("Save").await?;
    window.press_button("Note it: Family told").await?;
    window.press_button("Save").await?;
    window.find("button", "Change: Family told").await?;
    Ok(())
}

async fn makes_the_file(window: &Window, stick: &Path) -> Result<PathBuf> {
    steps::go_to(window, "Handovers").await?;
    let folder = stick.join("files");
    std::fs::create_dir_all(&folder)?;
    let before = count(&folder)?;
    window.will_choose(&folder)?;
    window.press_button("Make the file with 1 child").await?;
    newest(window, &folder, before).await
}

/// Accepts what is in sight, and answers where the answer is.
async fn answers(window: &Window, stick: &Path, before: usize) -> Result<PathBuf> {
    let folder = stick.join("answers");
    std::fs::create_dir_all(&folder)?;
    window.will_choose(&folder)?;
    window.press_button("Accept").await?;
    window.sees("Give her the answer file.").await?;
    newest(window, &folder, before).await
}

async fn reads_answer(window: &Window, answer: &Path, says: &str) -> Result<()> {
    window.will_choose(answer)?;
    window.press_button("Read an answer").await?;
    window.sees(says).await
}

fn count(folder: &Path) -> Result<usize> {
    Ok(std::fs::read_dir(folder)?.count())
}

/// The file that was written last, once there is one more than before.
async fn newest(window: &Window, folder: &Path, before: usize) -> Result<PathBuf> {
    window
        .wait("the file on the stick", || async {
            let mut files: Vec<_> = std::fs::read_dir(folder)?.flatten().collect();
            if files.len() <= before {
                return Ok(None);
            }
            files.sort_by_key(|file| file.metadata().and_then(|data| data.modified()).ok());
            Ok(files.last().map(std::fs::DirEntry::path))
        })
        .await
}
