//! The local log: when, where in the program, and a short reference. Never a word of a record.

use std::{
    fmt::Display,
    fs::{File, OpenOptions},
    io::{self, Write},
    panic,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use crate::{clock, folder::Folder};

/// Past this the log starts again; it is for the last days, not for history.
const LONGEST: u64 = 512 * 1024;

static PATH: OnceLock<PathBuf> = OnceLock::new();

/// From here on a panic leaves its place and a reference in the log.
/// The message of a panic is not written: it can hold a value, and a value can be a child's name.
pub(crate) fn write_panics_to(folder: &Folder) {
    PATH.get_or_init(|| folder.path().join("caseload.log"));
    panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map_or_else(|| "an unknown place".to_owned(), |at| format!("{}:{}", at.file(), at.line()));
        let reference = note(&format!("stopped at {place}"));
        tell(&format!("a fault of the program, reference {reference}"));
    }));
}

/// Writes one line and answers with its reference, which the window shows. `what` must hold no record text.
pub(crate) fn note(what: &str) -> String {
    let now = clock::instant();
    // Short enough to read out on the telephone; the time in the log tells equal ones apart.
    let reference = format!("C{:05}", now.timestamp_subsec_micros() % 100_000);
    if let Some(path) = PATH.get() {
        let line = format!("{} {reference} {what}\n", now.format("%Y-%m-%dT%H:%M:%SZ"));
        if let Err(error) = append(path, &line) {
            tell(&format!("the local log could not be written: {error}"));
        }
    }
    reference
}

/// Says something where a person who started the program from a terminal sees it.
pub(crate) fn tell(what: &dyn Display) {
    // Nobody may be listening, and there is nowhere else to say so.
    drop(writeln!(io::stderr().lock(), "caseload: {what}"));
}

fn append(path: &Path, line: &str) -> io::Result<()> {
    let mut log = OpenOptions::new().create(true).append(true).open(path)?;
    if log.metadata()?.len() > LONGEST {
        log = File::create(path)?;
    }
    log.write_all(line.as_bytes())
}
