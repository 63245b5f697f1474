//! The laptop sleeps or its screen is locked: the caseload locks within a second.

use std::{
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};

use crate::{
    laptop::{Laptop, message_bus},
    steps,
};

const SCREEN_LOCK: [&str; 2] = ["/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session.Lock"];

#[tokio::test]
async fn the_caseload_locks_within_a_second_when_the_screen_is_locked() -> Result<()> {
    locks_within_a_second_of(&SCREEN_LOCK).await
}

#[tokio::test]
async fn the_caseload_locks_within_a_second_when_the_laptop_goes_to_sleep() -> Result<()> {
    let signal =
        ["/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:true"];
    locks_within_a_second_of(&signal).await
}

#[tokio::test]
async fn words_typed_a_moment_before_the_screen_locks_are_kept() -> Result<()> {
    let (_bus, address) = message_bus()?;
    let laptop = Laptop::new()?.with_system_bus(&address);
    let window = laptop.open().await?;
    steps::start_the_demonstration(&window).await?;
    steps::go_to(&window, "Caseload").await?;
    steps::open_somebody(&window).await?;
    window.press_button("Record contact").await?;
    window.fill("What you saw and did", "She held the rattle in both").await?;
    send(&address, &SCREEN_LOCK)?;
    steps::is_locked(&window).await?;
    window.press_button("Type it for me").await?;
    window.press_button("Unlock").await?;
    let kept = window.value_of("What you saw and did").await?;
    ensure!(kept == "She held the rattle in both", "what is left is {kept:?}");
    window.close().await
}

async fn locks_within_a_second_of(signal: &[&str]) -> Result<()> {
    let (_bus, address) = message_bus()?;
    let laptop = Laptop::new()?.with_system_bus(&address);
    let window = laptop.open().await?;
    steps::start_the_demonstration(&window).await?;

    send(&address, signal)?;
    let sent = Instant::now();
    steps::is_locked(&window).await?;
    let took = sent.elapsed();
    ensure!(took < Duration::from_millis(1500), "it took {took:?}");
    window.close().await
}

/// What logind would say.
fn send(address: &str, signal: &[&str]) -> Result<()> {
    let mut send = Command::new("dbus-send");
    send.arg(format!("--bus={address}")).arg("--type=signal").args(signal);
    ensure!(send.status()?.success(), "the signal could not be sent");
    Ok(())
}
