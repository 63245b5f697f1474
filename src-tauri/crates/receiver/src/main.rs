//! The receiver's command line: reads the clock, calls the library, says what happened.

mod args;
mod hint;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use args::{Args, Command};
use caseload_receiver::home::{Home, NewHome};
use caseload_receiver::load::{self, Answer, Decision, LoadError, LoadReport, Loaded, WentOn};
use caseload_receiver::{coverage, enrol, fhir_bundle, inspect, receipt_file, report, transfers, waiting};
use caseload_sync_format::v1::Instant;
use clap::Parser as _;
use tokio_postgres::Client;

fn main() -> ExitCode {
    // clap exits with 2 on wrong usage by itself.
    let args = Args::parse();
    let outcome = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .context("the program could not start")
        .and_then(|runtime| runtime.block_on(run(args.command)));
    match outcome {
        Ok(code) => code,
        Err(error) => {
            complain(&error);
            ExitCode::from(1)
        }
    }
}

async fn run(command: Command) -> anyhow::Result<ExitCode> {
    let mut out = io::stdout().lock();
    match command {
        Command::Init { home, database_url, name, ods, escrow } => {
            let new = NewHome { database_url, trust_name: name, trust: ods, escrow };
            let home = Home::init(&home, new, now()).await?;
            writeln!(out, "Ready. Give this profile to the laptops: {}", home.profile_path().display())?;
            writeln!(out, "Its fingerprint, to compare by telephone: {}", home.profile_fingerprint())?;
        }
        Command::Enrol { home, request } => {
            let home = Home::open(&home)?;
            let client = home.database().await?;
            let request = enrol::enrol_file(&home, &client, &request, now()).await?;
            writeln!(out, "Enrolled {} (device {}).", request.label, request.device_id)?;
            writeln!(out, "Its key, to compare by telephone: {}", request.device_key_id)?;
        }
        Command::Inspect { file } => inspect::inspect(&file, &mut out).map_err(LoadError::from)??,
        Command::Load { home, files } => {
            let home = Home::open(&home)?;
            let mut client = home.database().await?;
            return load_all(&home, &mut client, &files, &mut out).await;
        }
        Command::Waiting { home, json } => {
            let mut client = Home::open(&home)?.database().await?;
            let laptops = waiting::waiting(&mut client).await?;
            if json {
                waiting::json_lines(&mut out, &laptops)?;
            } else {
                waiting::text(&mut out, &laptops)?;
            }
        }
        Command::GoOn { home, device, without, reason, by, out: folder } => {
            let home = Home::open(&home)?;
            let mut client = home.database().await?;
            let decision = Decision { device_id: device, without, reason, by };
            let went_on = load::go_on(&home, &mut client, &decision, now()).await?;
            tell_went_on(&home, went_on, &folder, &mut out)?;
        }
        Command::Transfers { home, json } => {
            let client = Home::open(&home)?.database().await?;
            let (told, today) = (transfers::transfers(&client).await?, today());
            if json {
                transfers::json_lines(&mut out, &told, today)?;
            } else {
                transfers::text(&mut out, &told, today)?;
            }
        }
        Command::Report { home, quarter: None, json: _only_with_a_quarter } => {
            let client = Home::open(&home)?.database().await?;
            report::write(&mut out, &report::counts(&client, None).await?)?;
        }
        Command::Report { home, quarter: Some(quarter), json } => {
            let mut client = Home::open(&home)?.database().await?;
            let coverage = coverage::suppress::shown(&coverage::measure(&mut client, quarter).await?);
            if json {
                coverage::write::json_lines(&mut out, &coverage)?;
            } else {
                coverage::write::text(&mut out, &coverage)?;
            }
        }
        Command::Fhir { home, out: folder } => {
            let client = Home::open(&home)?.database().await?;
            let (bundles, entries) = fhir_bundle::write(&client, &folder, now()).await?;
            writeln!(out, "{entries} records in {bundles} bundles in {}", folder.display())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Loads each file; one that is refused does not stop the others.
async fn load_all(
    home: &Home,
    client: &mut Client,
    files: &[PathBuf],
    out: &mut impl Write,
) -> anyhow::Result<ExitCode> {
    let mut code = ExitCode::SUCCESS;
    for file in files {
        let told = match load::load_file(home, client, file, now()).await {
            Ok(report) => tell(home, file, report, out),
            Err(error) => Err(error.into()),
        };
        if let Err(error) = told {
            complain(&error.context(file.display().to_string()));
            code = ExitCode::from(1);
        }
    }
    Ok(code)
}

fn tell(home: &Home, file: &Path, report: LoadReport, out: &mut impl Write) -> anyhow::Result<()> {
    let LoadReport { file: loaded, unparked, still_parked } = report;
    match &loaded {
        Loaded::Received(answer) => {
            writeln!(out, "{}: received, {}", file.display(), entries(answer))?;
            put_receipt(home, answer, &receipt_file::path_beside(file), out)?;
        }
        Loaded::AlreadyReceived(answer) => {
            writeln!(out, "{}: received before, {}", file.display(), entries(answer))?;
            put_receipt(home, answer, &receipt_file::path_beside(file), out)?;
        }
        Loaded::Parked { sequence, missing } => {
            let missing: Vec<String> = missing.iter().map(u64::to_string).collect();
            writeln!(
                out,
                "{}: parked. It is file {sequence} of its laptop; missing before it: {}",
                file.display(),
                missing.join(", ")
            )?;
        }
    }
    tell_parked(home, &unparked, still_parked, &|name| file.with_file_name(name), out)
}

fn tell_went_on(home: &Home, went_on: WentOn, folder: &Path, out: &mut impl Write) -> anyhow::Result<()> {
    let WentOn { unparked, still_parked } = went_on;
    std::fs::create_dir_all(folder).with_context(|| {
        format!("it is decided, but the folder {} could not be made; load the files again", folder.display())
    })?;
    writeln!(out, "Gone on without it. The receipts ask the laptop to send its entries again.")?;
    tell_parked(home, &unparked, still_parked, &|name| folder.join(name), out)
}

/// What had waited, each with its receipt where `beside` says its file lies.
fn tell_parked(
    home: &Home,
    unparked: &[Answer],
    still_parked: Option<LoadError>,
    beside: &dyn Fn(&str) -> PathBuf,
    out: &mut impl Write,
) -> anyhow::Result<()> {
    for answer in unparked {
        writeln!(out, "{}: had been parked, received now, {}", answer.file_name, entries(answer))?;
        put_receipt(home, answer, &receipt_file::path_beside(&beside(&answer.file_name)), out)?;
    }
    match still_parked {
        Some(error) => Err(anyhow::Error::from(error).context("the next parked file of this laptop")),
        None => Ok(()),
    }
}

fn put_receipt(home: &Home, answer: &Answer, path: &Path, out: &mut impl Write) -> anyhow::Result<()> {
    for refusal in load::refusals(home, answer)? {
        writeln!(out, "  refused: {refusal}")?;
    }
    receipt_file::write(path, &answer.receipt).with_context(|| {
        format!(
            "the file is loaded, but its receipt {} could not be written; load the file again",
            path.display()
        )
    })?;
    writeln!(out, "  receipt: {}", path.display())?;
    Ok(())
}

fn entries(answer: &Answer) -> String {
    format!("{} entries accepted, {} refused", answer.accepted, answer.refused)
}

fn complain(error: &anyhow::Error) {
    let mut said = format!("error: {error}\n");
    for cause in error.chain().skip(1) {
        said += &format!("  because: {cause}\n");
    }
    if let Some(hint) = hint::for_error(error) {
        said += &format!("hint: {hint}\n");
    }
    // When even this cannot be said, the exit code still says it.
    drop(io::stderr().lock().write_all(said.as_bytes()));
}

#[expect(clippy::disallowed_methods, reason = "the command line is where the clock is read")]
fn now() -> Instant {
    chrono::Utc::now().into()
}

/// Today by England's clock.
fn today() -> chrono::NaiveDate {
    now().to_utc().with_timezone(&chrono_tz::Europe::London).date_naive()
}
