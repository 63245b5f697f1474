//! Faults: the program is killed, the disk is full, the folder cannot be written. Nothing that was shown as saved is lost.
//!
//! `CASELOAD_FAULTS=long` plays every fault at every moment; without it a short form of each is played.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking; the whole file is a test"
)]

mod act;
mod busy;
mod chance;
mod desk;
mod every_write;
mod failing_disk;
mod forms;
mod full_disk;
mod in_use;
mod kills;
mod laptop;
mod oracle;
mod plaintext;
mod program;
mod sight;
mod stopped;
mod trust;
mod unwritable;

/// Scenarios that need a process of their own.
fn scenario(name: &str, home: &std::path::Path, stick: &std::path::Path) {
    match name {
        full_disk::SCENARIO => full_disk::play(home),
        plaintext::SCENARIO => plaintext::play(home, stick),
        other => panic!("there is no scenario {other}"),
    }
}

/// Whether the long form is asked for.
fn long() -> bool {
    std::env::var("CASELOAD_FAULTS").is_ok_and(|form| form == "long")
}
