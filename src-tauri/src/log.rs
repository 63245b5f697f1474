//! The local log: when, what and a short reference. Never a word of a record.

use std::{
    fmt::Display,
    fs::{self, OpenOptions},
    io::{self, Write},
    panic,
    sync::Mutex,
};

use tracing_subscriber::{
    filter::{LevelFilter, Targets},
    fmt,
    layer::SubscriberExt,
    util::SubscriberInitExt,
};

use crate::{clock, folder::Folder};

/// Past this the log starts again; it is for the last weeks, not for history.
const LONGEST: u64 = 1024 * 1024;

/// From here on our own crates' warnings and errors, and the place of every panic, go to the log.
pub(crate) fn start(folder: &Folder) -> io::Result<()> {
    let path = folder.path().join("caseload.log");
    if fs::metadata(&path).is_ok_and(|log| log.len() > LONGEST) {
        fs::remove_file(&path)?;
    }
    let log = OpenOptions::new().create(true).append(true).open(path)?;
    // Other people's crates are left out: what they might print is not ours to promise.
    let ours = Targets::new().with_target("caseload", LevelFilter::WARN);
    let lines = fmt::layer().with_ansi(false).with_writer(Mutex::new(log));
    tracing_subscriber::registry().with(lines).with(ours).init();
    // A panic's message is not written: it can hold a value, and a value can be a child's name.
    panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map_or_else(|| "an unknown place".to_owned(), |at| format!("{}:{}", at.file(), at.line()));
        let reference = note(&format!("stopped at {place}"));
        tell(&format!("a fault of the program, reference {reference}"));
    }));
    Ok(())
}

/// Writes one line and answers with its reference, which the window shows. `what` must hold no record text.
pub(crate) fn note(what: &str) -> String {
    // Short enough to read out on the telephone; the time in the log tells equal ones apart.
    let reference = format!("C{:05}", clock::instant().timestamp_subsec_micros() % 100_000);
    tracing::error!(%reference, "{what}");
    reference
}

/// Says something where a person who started the program from a terminal sees it.
pub(crate) fn tell(what: &dyn Display) {
    // Nobody may be listening, and there is nowhere else to say so.
    drop(writeln!(io::stderr().lock(), "caseload: {what}"));
}
