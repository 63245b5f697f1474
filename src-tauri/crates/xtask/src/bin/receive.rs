//! The other end of the sync file, for one file: `cargo xtask receive FILE` runs this.

#[cfg(unix)]
fn main() -> std::process::ExitCode {
    use std::{env, io::Write as _, path::Path, process::ExitCode};

    let mut out = std::io::stdout().lock();
    let Some(file) = env::args_os().nth(1) else {
        drop(writeln!(out, "error: name the sync file"));
        return ExitCode::from(2);
    };
    #[expect(clippy::disallowed_methods, reason = "a command line reads the clock")]
    let now = caseload_sync_format::v1::Instant::from(chrono::Utc::now());
    // Nobody may be reading any more; the receipt is written all the same.
    match caseload_receiver::demonstration_receiver(Path::new(&file), now) {
        Ok(arrived) => {
            drop(out.write_all(report(&arrived).as_bytes()));
            ExitCode::SUCCESS
        }
        Err(error) => {
            drop(writeln!(out, "error: {:#}", anyhow::Error::from(error)));
            ExitCode::FAILURE
        }
    }
}

/// What arrived, for a person.
#[cfg(unix)]
fn report(arrived: &caseload_receiver::demonstration::Arrived) -> String {
    use std::fmt::Write as _;

    let caseload_receiver::demonstration::Arrived { receipt, accepted, refused, refusals, earlier, counts } =
        arrived;
    let mut said = String::new();
    let mut line = |text: String| writeln!(said, "{text}").expect("writing to a String does not fail");
    if !earlier.is_empty() {
        let numbers: Vec<String> = earlier.iter().map(u64::to_string).collect();
        line(format!("Earlier files of this laptop, loaded first: {}", numbers.join(", ")));
    }
    line(format!(
        "Accepted {accepted} FHIR resources, refused {refused}. An entry of Caseload is two or more of them."
    ));
    for refusal in refusals {
        line(format!("  refused: {refusal}"));
    }
    line("The trust now holds of this laptop:".to_owned());
    for (what, count) in [
        ("children", counts.children),
        ("contacts", counts.contacts),
        ("  of these seen", counts.seen),
        ("  of these was not brought", counts.not_brought),
        ("active flags", counts.flags),
        ("open episodes", counts.episodes),
    ] {
        line(format!("  {count:>6}  {what}"));
    }
    line(format!("Receipt: {}", receipt.display()));
    line("Read it in Caseload under Sync, with \"Read a receipt\".".to_owned());
    said
}

/// The private PostgreSQL is started as Unix does it.
#[cfg(not(unix))]
fn main() -> std::process::ExitCode {
    use std::io::Write as _;
    drop(writeln!(std::io::stdout(), "error: the demonstration trust runs on Linux and macOS only"));
    std::process::ExitCode::FAILURE
}
