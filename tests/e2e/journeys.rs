//! Journeys through the real window: the whole loop on the nurse's own caseload, and what must survive a crash.

use std::time::Duration;

use anyhow::{Result, ensure};

use crate::{laptop::Laptop, receiver::Receiver, steps};

#[tokio::test]
async fn what_a_nurse_records_reaches_the_trust_and_the_receipt_says_so() -> Result<()> {
    let receiver = Receiver::start().await?;
    let laptop = Laptop::new()?;
    let window = laptop.open().await?;

    steps::set_up(&window).await?;
    steps::lock(&window).await?;
    steps::unlock(&window, steps::PASSPHRASE).await?;
    steps::is_open(&window).await?;

    steps::enrol(&window, &laptop, &receiver).await?;
    steps::import_a_caseload(&window, &laptop).await?;
    steps::find_and_open(&window, "hartley ro", &steps::CHILD.listed()).await?;
    steps::record_a_contact(&window, "Settled and playing. Eats and sleeps well.").await?;
    steps::raise_a_flag(&window).await?;
    steps::open_an_episode(&window).await?;

    let file = steps::export(&window, &laptop.files()?).await?;
    window.sees("no receipt yet").await?;
    let receipt = receiver.receive(&file).await?;
    steps::read_the_receipt(&window, &receipt).await?;
    window.sees("Everything received").await?;
    let children = receiver.children().await?;
    ensure!(children == 3, "the trust's database holds {children} children and not 3");

    steps::lock(&window).await?;
    ensure!(!window.text().await?.contains(steps::CHILD.family), "a name is on the locked screen");
    window.close().await
}

#[tokio::test]
async fn words_being_typed_when_the_laptop_dies_come_back_as_a_draft() -> Result<()> {
    let laptop = Laptop::new()?;
    let window = laptop.open().await?;
    steps::set_up(&window).await?;
    steps::import_a_caseload(&window, &laptop).await?;
    steps::find_and_open(&window, "okoro", "OKORO, Tobe").await?;
    window.press_button("Record contact").await?;
    window.select("What was it", "Weight and feeding").await?;
    let words = "Mother says he wakes every hour and she is";
    window.fill("What you saw and did", words).await?;
    // The promise is a second after the last key, so a second is what the laptop gets.
    tokio::time::sleep(Duration::from_secs(1)).await;
    window.kill().await?;

    let window = laptop.open().await?;
    steps::unlock(&window, steps::PASSPHRASE).await?;
    window.press("row", "OKORO, Tobe").await?;
    let kept = window.value_of("What you saw and did").await?;
    ensure!(kept == words, "the words are not as they were typed: {kept:?}");
    window.press_button("Save contact").await?;
    window.sees("Contact saved on this laptop").await?;
    window.close().await
}

#[tokio::test]
async fn words_being_typed_when_the_nurse_locks_are_there_after_unlocking() -> Result<()> {
    let laptop = Laptop::new()?;
    let window = laptop.open().await?;
    steps::set_up(&window).await?;
    steps::import_a_caseload(&window, &laptop).await?;
    steps::find_and_open(&window, "okoro", "OKORO, Tobe").await?;
    window.press_button("Record contact").await?;
    window.fill("What you saw and did", "He said mama").await?;
    steps::lock(&window).await?;
    ensure!(!window.text().await?.contains("mama"), "what was typed is on the locked screen");
    steps::unlock(&window, steps::PASSPHRASE).await?;
    ensure!(window.value_of("What you saw and did").await? == "He said mama", "the words did not come back");
    window.close().await
}

#[tokio::test]
async fn a_wrong_passphrase_opens_nothing_and_the_recovery_code_opens_it() -> Result<()> {
    let laptop = Laptop::new()?;
    let window = laptop.open().await?;
    let code = steps::set_up(&window).await?;
    steps::lock(&window).await?;
    steps::unlock(&window, "not the passphrase").await?;
    window.sees("That passphrase does not open this caseload.").await?;
    window.press_button("Use the recovery code").await?;
    window.fill("Recovery code", &code).await?;
    window.fill("New passphrase", "quiet copper meadow signal").await?;
    window.press_button("Open and change passphrase").await?;
    steps::is_open(&window).await?;
    steps::lock(&window).await?;
    steps::unlock(&window, "quiet copper meadow signal").await?;
    steps::is_open(&window).await?;
    window.close().await
}
