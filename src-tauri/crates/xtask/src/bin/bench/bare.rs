//! What a save would cost without Caseload: one row into SQLite with the same durability, plain or encrypted.

use std::{fs, path::Path};

use anyhow::Result;
use rusqlite::Connection;

use crate::figures::{Run, time};

/// Inserts rows of about a contact's length, each synced to the disk before the next.
pub(crate) fn saves(folder: &Path, key: Option<&str>, rows: u32) -> Result<Run> {
    fs::create_dir_all(folder)?;
    #[expect(
        clippy::disallowed_methods,
        reason = "the bare database is the thing compared with, and no caseload"
    )]
    let connection = Connection::open(folder.join("bare.db"))?;
    if let Some(key) = key {
        connection.execute_batch(&format!("PRAGMA key = \"x'{key}'\""))?;
    }
    // The durability of `store/src/open.rs`.
    connection.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE entry (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;",
    )?;
    let body = "Weighed at home, feeding well. ".repeat(40);
    let mut insert = connection.prepare("INSERT INTO entry (body) VALUES (?1)")?;
    let mut times = Vec::new();
    for _row in 0..rows {
        let (took, inserted) = time(|| insert.execute([&body]));
        inserted?;
        times.push(took);
    }
    Ok(Run::of(times))
}
