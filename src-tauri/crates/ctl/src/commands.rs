//! Each command: read the arguments, call the use case, say what happened.

use std::{env, fs, ops::ControlFlow, path::Path};

use caseload_app::{
    App, Now, Strength,
    caseload::{
        self,
        views::{CaseloadQuery, CaseloadSort, TagSays},
    },
    child::{self, views::OpenChild},
    code::Code,
    failure::Failure,
    import_caseload::{
        self,
        views::{ImportRow, OneImport},
    },
    session::{
        self, Size,
        views::{CaseloadName, Nothing, Recover, Unlock},
    },
    settings::{self, views::ChangePassphrase},
    sync::{self, views::SyncQuery},
};
use caseload_domain::{
    case_report::template::ReportKind,
    code::Coded,
    nhs_number::NhsNumber,
    practitioner::{Area, Practitioner, Role},
};
use chrono::Utc;
use serde::Serialize;

use crate::{
    args::{Command, StoreArgs},
    case_report, clock, due, growth, growth_chart, kpi,
    output::{Refusal, json, line, warn},
    record, schedule, score,
};

pub(crate) type Outcome = Result<(), Refusal>;

/// The command line is one of the two places that read the clock.
pub(crate) fn now() -> Now {
    #[expect(
        clippy::disallowed_methods,
        reason = "the command line's edge reads the clock; everything within is told"
    )]
    Now::at(Utc::now())
}

pub(crate) fn run(command: Command) -> Outcome {
    match command {
        Command::Init { store, area, role, name, registration, team } => {
            init(&store, &area, &role, &name, &registration, &team)
        }
        Command::Demo { store, children, years, seed, role, on } => {
            demo(&store, Size { seed, children, years }, &role, on)
        }
        Command::Import { store, file, dry_run, json } => import(&store, &file, dry_run, json),
        Command::Record { store, file } => record_file(&store, &file),
        Command::Due { store, on, json } => due::due(&store, on, json),
        Command::Search { store, words, json } => search(&store, &words.join(" "), json),
        Command::Show { store, nhs_number, json } => show(&store, &nhs_number, json),
        Command::GrowthChart { store, nhs_number, measure, range, out } => {
            growth_chart::growth_chart(&store, &nhs_number, &measure, range.as_deref(), &out)
        }
        Command::Chronology { store, document, siblings } => {
            case_report::chronology(&store, &document, siblings)
        }
        Command::ConferenceReport { store, document } => {
            case_report::draft(&store, &document, ReportKind::ConferenceReport)
        }
        Command::CaseSummary { store, document } => {
            case_report::draft(&store, &document, ReportKind::CaseSummary)
        }
        Command::Trust { store, profile } => trust(&store, &profile),
        Command::Enrol { store, out } => enrol(&store, &out),
        Command::Export { store, out, json } => export(&store, &out, json),
        Command::Receipt { store, file } => receipt(&store, &file),
        Command::Status { store, json } => status(&store, json),
        Command::Verify { store } => verify(&store),
        Command::Rekey { store, new_passphrase_env } => rekey(&store, &new_passphrase_env),
        Command::Recover { store, code_env } => recover(&store, &code_env),
        Command::Kpi { store, quarter, json } => {
            let mut app = open(&store)?;
            kpi::kpi(&mut app, &quarter, json, now())?;
            close(app)
        }
        Command::Clock(args) => clock::clock(&args),
        Command::Schedule(args) => schedule::schedule(&args),
        Command::Score(args) => score::score(&args),
        Command::Growth { csv } => growth::growth(&csv),
        Command::NhsNumber { numbers } => nhs_numbers(&numbers),
    }
}

fn variable(name: &str, what: &str) -> Result<String, Refusal> {
    env::var(name).map_err(|_absent| {
        Refusal::new(
            format!("the environment variable {name} is not set"),
            format!("put the {what} in it; it is never an argument"),
        )
    })
}

pub(crate) fn listed<T: Coded>(text: &str, what: &str) -> Result<T, Refusal> {
    let codes: Vec<&str> = T::ALL.iter().map(|entry| entry.code()).collect();
    T::from_code(text).ok_or_else(|| {
        Refusal::new(format!("there is no {what} of that name"), format!("one of: {}", codes.join(", ")))
    })
}

fn file(path: &Path) -> Result<Vec<u8>, Refusal> {
    fs::read(path).map_err(|error| Refusal::new(format!("cannot read the file: {error}"), "check the path"))
}

/// Opens the caseload in the folder: the nurse's own, or the demonstration.
pub(crate) fn open(args: &StoreArgs) -> Result<App, Refusal> {
    let mut app = App::new(&args.store, Strength::Standard);
    let start = session::start(&mut app, Nothing {}, now())?;
    let has = |name| start.caseloads.iter().any(|choice| choice.name.0 == name);
    let (name, passphrase) = if has(CaseloadName::Own) {
        (CaseloadName::Own, variable(&args.passphrase_env, "passphrase")?)
    } else if has(CaseloadName::Demonstration) {
        (CaseloadName::Demonstration, start.demonstration_passphrase)
    } else {
        return Err(Failure::NoCaseload.into());
    };
    session::unlock(&mut app, Unlock { caseload: Code(name), passphrase }, now())?;
    Ok(app)
}

pub(crate) fn close(mut app: App) -> Outcome {
    session::lock(&mut app, Nothing {}, now())?;
    Ok(())
}

fn init(args: &StoreArgs, area: &str, role: &str, name: &str, registration: &str, team: &str) -> Outcome {
    let (area, role): (Area, Role) = (listed(area, "area")?, listed(role, "role")?);
    let practitioner = if registration.is_empty() {
        warn("no registration number was given; add it in the window's settings");
        Practitioner { name: name.to_owned(), role, registration: None, team: team.to_owned(), area }
    } else {
        Practitioner::parse(name, role, registration, team, area).map_err(Failure::from)?
    };
    let passphrase = variable(&args.passphrase_env, "passphrase")?;
    let mut app = App::new(&args.store, Strength::Standard);
    let strength = session::passphrase::judge_passphrase(
        &mut app,
        session::views::JudgePassphrase { passphrase: passphrase.clone() },
        now(),
    )?;
    if !strength.acceptable {
        warn(&format!("a weak passphrase protects nobody: {}", strength.hint));
    }
    let code = session::set_up_as(&mut app, practitioner, &passphrase, now())?;
    line(&format!("recovery code: {code}"));
    line("print it and keep it apart from the laptop; it is shown only now");
    close(app)
}

fn demo(args: &StoreArgs, size: Size, role: &str, on: Option<chrono::NaiveDate>) -> Outcome {
    let role = listed(role, "role")?;
    let mut app = App::new(&args.store, Strength::Standard);
    let moment = match on {
        None => now(),
        Some(day) => Now::at(day.and_hms_opt(8, 42, 0).expect("08:42 is a time of every day").and_utc()),
    };
    session::demonstration_of(&mut app, size, role, moment)?;
    let frame = session::frame(&mut app, Nothing {}, now())?;
    line(&format!("{} children on a made-up caseload", frame.children));
    close(app)
}

/// One row, in the form that scripts rely on.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RowLine<'a> {
    row: u32,
    verdict: &'a str,
    disposition: &'a str,
    field: Option<&'a str>,
    reason: Option<&'a str>,
    mend: Option<&'a str>,
}

fn import(args: &StoreArgs, path: &Path, dry_run: bool, as_json: bool) -> Outcome {
    let bytes = file(path)?;
    let mut app = open(args)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let preview = import_caseload::preview_import(&mut app, &name, &bytes, now())?;
    for row in &preview.rows {
        let ImportRow { row, verdict, disposition, child: _, field, reason, mend, differences: _ } = row;
        let row_line = RowLine {
            row: *row,
            verdict: verdict.0.code(),
            disposition: disposition.0.code(),
            field: field.as_deref(),
            reason: reason.as_deref(),
            mend: mend.as_deref(),
        };
        if as_json {
            json(&row_line);
        } else if let Some(reason) = reason {
            line(&format!("row {row}: {}: {reason}. {}", row_line.verdict, mend.as_deref().unwrap_or("")));
        }
    }
    if !dry_run {
        import_caseload::commit_import(&mut app, OneImport { import_id: preview.import_id.clone() }, now())?;
    }
    if !as_json {
        line(&format!(
            "{}{} added, {} changed, {} left, {} in conflict, {} refused",
            if dry_run { "would be: " } else { "" },
            preview.added,
            preview.changed,
            preview.left,
            preview.in_conflict,
            preview.refused
        ));
    }
    close(app)
}

fn record_file(args: &StoreArgs, path: &Path) -> Outcome {
    let bytes = file(path)?;
    let text = String::from_utf8(bytes)
        .map_err(|_letters| Refusal::new("the file is not UTF-8 text", "save it as UTF-8"))?;
    let mut app = open(args)?;
    let mut saved = 0_u32;
    for (position, text) in text.lines().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
        record::record(&mut app, text, now()).map_err(|refusal| Refusal {
            error: format!("line {}: {} ({saved} lines before it were saved)", position + 1, refusal.error),
            hint: refusal.hint,
        })?;
        saved += 1;
    }
    line(&format!("{saved} saved"));
    close(app)
}

/// Everybody who can be found by these words, those who left too.
pub(crate) fn everyone(search: &str) -> CaseloadQuery {
    CaseloadQuery {
        search: search.to_owned(),
        sort: Code(CaseloadSort::Name),
        descending: false,
        levels: Vec::new(),
        flag_types: Vec::new(),
        flagged_only: false,
        age_bands: Vec::new(),
        schools: Vec::new(),
        not_received_only: false,
        include_left: true,
        offset: 0,
        limit: 200,
    }
}

fn search(args: &StoreArgs, words: &str, as_json: bool) -> Outcome {
    let mut app = open(args)?;
    let page = caseload::list_caseload(&mut app, everyone(words), now())?;
    for row in &page.rows {
        if as_json {
            json(row);
        } else {
            line(&format!(
                "{} {}  {}  {}",
                row.family.to_uppercase(),
                row.given,
                row.nhs_number.as_deref().unwrap_or("no NHS number"),
                row.child_id
            ));
        }
    }
    if !as_json {
        line(&format!("{} found", page.total));
    }
    close(app)
}

fn show(args: &StoreArgs, nhs_number: &str, as_json: bool) -> Outcome {
    let number = NhsNumber::parse(nhs_number).map_err(|error| {
        Refusal::new(format!("that is not an NHS number: {error}"), "check it digit by digit")
    })?;
    let mut app = open(args)?;
    let child_id = record::child_with(&mut app, number.as_str(), now())?;
    let view = child::open_child(&mut app, OpenChild { child_id }, now())?;
    if as_json {
        json(&view);
    } else {
        let banner = &view.banner;
        line(&format!("{}, {}  {}", banner.family.to_uppercase(), banner.given, number));
        for flag in &banner.flags {
            match &flag.says {
                TagSays::Flag { flag_type, .. } => line(&format!("  flag: {}", flag_type.0.code())),
                TagSays::Status { status } => line(&format!("  status: {}", status.0.code())),
            }
        }
        for entry in &view.timeline {
            line(&format!(
                "  {}  {}{}",
                entry.on,
                entry.kind.0.code(),
                if entry.entered_in_error { "  (entered in error)" } else { "" }
            ));
        }
    }
    close(app)
}

fn trust(args: &StoreArgs, profile: &Path) -> Outcome {
    let bytes = file(profile)?;
    let mut app = open(args)?;
    sync::trust::load_trust_profile(&mut app, &bytes, now())?;
    line("trust profile loaded");
    close(app)
}

fn enrol(args: &StoreArgs, out: &Path) -> Outcome {
    let mut app = open(args)?;
    let request = sync::trust::enrolment_request(&mut app, now())?;
    let view = settings::settings(&mut app, Nothing {}, now())?;
    let path = out.join(format!("caseload-{}.enrolment", view.device_id));
    caseload_app::write_atomically(&path, request.as_bytes()).map_err(|error| {
        Refusal::new(format!("cannot write the request: {error}"), "choose a folder that can be written")
    })?;
    line(&path.display().to_string());
    close(app)
}

fn export(args: &StoreArgs, out: &Path, as_json: bool) -> Outcome {
    // Before anything is sealed: a file that cannot be saved would only wait inside the caseload.
    fs::create_dir_all(out).map_err(|error| {
        Refusal::new(format!("cannot use the folder: {error}"), "choose a folder that can be written")
    })?;
    let mut app = open(args)?;
    let sequence = match sync::seal_sync_file(&mut app, now(), &mut |_, _| ControlFlow::Continue(())) {
        Ok(sealed) => sealed.sequence,
        Err(Failure::NothingToExport) => waiting_file(&mut app)?,
        Err(other) => return Err(other.into()),
    };
    let exported = sync::save_sync_file(&mut app, sequence, out, now())?;
    if as_json {
        json(&exported);
    } else {
        let files = if exported.files == 1 { String::new() } else { format!(" in {} files", exported.files) };
        line(&format!("{}: {} entries{files}", out.join(&exported.file_name).display(), exported.entries));
    }
    close(app)
}

/// A file that was sealed and never saved anywhere, because saving it failed or was cut short.
fn waiting_file(app: &mut App) -> Result<u32, Refusal> {
    let view = sync::sync_status(app, SyncQuery { states: Vec::new(), offset: 0, limit: 0 }, now())?;
    let waiting =
        view.files.iter().find(|file| file.saved_to.is_none() && file.receipt_at.is_none() && !file.lost);
    waiting.map(|file| file.sequence).ok_or_else(|| Failure::NothingToExport.into())
}

fn receipt(args: &StoreArgs, path: &Path) -> Outcome {
    let bytes = file(path)?;
    let mut app = open(args)?;
    let read = sync::read_receipt(&mut app, &bytes, now())?;
    let again = if read.already_read { " (read before; nothing changed)" } else { "" };
    line(&format!("file {}: {} received, {} refused{again}", read.sequence, read.received, read.refused));
    if !read.lost_files.is_empty() {
        let files: Vec<String> = read.lost_files.iter().map(u32::to_string).collect();
        line(&format!(
            "the trust went on without file {}: {} entries are ready again",
            files.join(", "),
            read.again
        ));
    }
    close(app)
}

fn status(args: &StoreArgs, as_json: bool) -> Outcome {
    let mut app = open(args)?;
    let frame = session::frame(&mut app, Nothing {}, now())?;
    let view = sync::sync_status(&mut app, SyncQuery { states: Vec::new(), offset: 0, limit: 0 }, now())?;
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Status {
        children: u32,
        open_flags: u32,
        open_episodes: u32,
        drafts: u32,
        ready: u32,
        in_file: u32,
        received: u32,
        refused: u32,
        audit_length: u32,
        last_export: Option<chrono::DateTime<Utc>>,
        last_receipt: Option<chrono::DateTime<Utc>>,
    }
    let status = Status {
        children: frame.children,
        open_flags: frame.open_flags,
        open_episodes: frame.open_episodes,
        drafts: view.drafts,
        ready: view.ready,
        in_file: view.in_file,
        received: view.received,
        refused: view.refused,
        audit_length: view.audit_length,
        last_export: frame.last_export,
        last_receipt: view.files.iter().filter_map(|file| file.receipt_at).max(),
    };
    if as_json {
        json(&status);
    } else {
        line(&format!(
            "{} children, {} open flags, {} open episodes, {} drafts",
            status.children, status.open_flags, status.open_episodes, status.drafts
        ));
        line(&format!(
            "{} ready, {} in a file, {} received, {} refused",
            status.ready, status.in_file, status.received, status.refused
        ));
        line(
            &status.last_export.map_or_else(|| "never exported".to_owned(), |at| format!("last export {at}")),
        );
    }
    close(app)
}

fn verify(args: &StoreArgs) -> Outcome {
    let mut app = open(args)?;
    let view = settings::verify(&mut app, Nothing {}, now())?;
    close(app)?;
    if view.whole {
        line(&format!("whole: {} revisions, {} audit lines", view.revisions, view.audit_length));
        Ok(())
    } else {
        Err(Refusal::new(
            view.findings.join("; "),
            "keep this folder as it is, tell the trust, and restore a backup elsewhere",
        ))
    }
}

fn rekey(args: &StoreArgs, new_passphrase_env: &str) -> Outcome {
    let new = variable(new_passphrase_env, "new passphrase")?;
    let old = variable(&args.passphrase_env, "passphrase")?;
    let mut app = open(args)?;
    settings::change_passphrase(&mut app, ChangePassphrase { old, new }, now())?;
    line("passphrase changed");
    close(app)
}

fn recover(args: &StoreArgs, code_env: &str) -> Outcome {
    let recovery_code = variable(code_env, "recovery code")?;
    let new_passphrase = variable(&args.passphrase_env, "new passphrase")?;
    let mut app = App::new(&args.store, Strength::Standard);
    session::recover(
        &mut app,
        Recover { caseload: Code(CaseloadName::Own), recovery_code, new_passphrase },
        now(),
    )?;
    line("opened with the recovery code; the new passphrase is set");
    close(app)
}

fn nhs_numbers(numbers: &[String]) -> Outcome {
    for text in numbers {
        match NhsNumber::parse(text) {
            Ok(_) => line(&format!("{text} valid")),
            Err(error) => line(&format!("{text} invalid: {error}")),
        }
    }
    Ok(())
}
