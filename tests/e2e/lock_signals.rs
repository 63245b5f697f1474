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

#[tokio::test]
async fn the_caseload_locks_within_a_second_when_the_screen_is_locked() -> Result<()> {
    let signal = ["/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session.Lock"];
    locks_within_a_second_of(&signal).await
}

#[tokio::test]
async fn the_caseload_locks_within_a_second_when_the_laptop_goes_to_sleep() -> Result<()> {
    let signal =
        ["/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", "boolean:true"];
    locks_within_a_second_of(&signal).await
}

async fn locks_within_a_second_of(signal: &[&str]) -> Result<()> {
    let (_bus, address) = message_bus()?;
    let laptop = Laptop::new()?.with_system_bus(&address);
    let window = laptop.open().await?;
    steps::start_the_demonstration(&window).await?;

    let mut send = Command::new("dbus-send");
    send.arg(format!("--bus={address}")).arg("--type=signal").args(signal);
    ensure!(send.status()?.success(), "the signal could not be sent");
    let sent = Instant::now();
    steps::is_locked(&window).await?;
    let took = sent.elapsed();
    ensure!(took < Duration::from_millis(1500), "it took {took:?}");
    window.close().await
}
