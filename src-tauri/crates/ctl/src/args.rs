//! The command line, in full. `--help` prints it.

use std::path::PathBuf;

use clap::{ArgGroup, Args as ClapArgs, Parser, Subcommand};

/// Keeps, fills, checks and exports a caseload from a command line.
#[derive(Parser)]
#[command(name = "caseloadctl", version, about)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Where the caseload is and how to open it.
#[derive(ClapArgs)]
pub(crate) struct StoreArgs {
    /// The folder that holds the caseload.
    #[arg(long, value_name = "DIR")]
    pub(crate) store: PathBuf,
    /// Name of the environment variable that holds the passphrase. Never the passphrase itself.
    #[arg(long, value_name = "VARIABLE", default_value = "CASELOAD_PASSPHRASE")]
    pub(crate) passphrase_env: String,
}

/// Whose programme, and from which day.
#[derive(ClapArgs)]
#[command(group(ArgGroup::new("whose").args(["area", "table"]).required(true)))]
#[command(group(ArgGroup::new("from").args(["born", "edd"]).required(true)))]
pub(crate) struct ScheduleArgs {
    /// leicester-city, leicestershire, rutland or england.
    #[arg(long)]
    pub(crate) area: Option<String>,
    /// A table of your own instead, as TOML; what is wrong with it is said.
    #[arg(long, value_name = "FILE")]
    pub(crate) table: Option<PathBuf>,
    /// Date of birth, as 2026-01-15.
    #[arg(long, value_name = "DATE")]
    pub(crate) born: Option<chrono::NaiveDate>,
    /// Expected date of delivery; only the antenatal contact has a window before the birth.
    #[arg(long, value_name = "DATE")]
    pub(crate) edd: Option<chrono::NaiveDate>,
    /// The contacts of a child with an identified vulnerability as well.
    #[arg(long)]
    pub(crate) vulnerable: bool,
    /// The contacts and last days of a young person with special educational needs or a disability.
    #[arg(long)]
    pub(crate) send: bool,
    /// One JSON object a line.
    #[arg(long)]
    pub(crate) json: bool,
}

/// What happened, and when.
#[derive(ClapArgs)]
pub(crate) struct ClockArgs {
    /// The event the clock counts from.
    #[arg(long, value_parser = crate::clock::trigger())]
    pub(crate) trigger: caseload_domain::event::EventKind,
    /// The day of the event, as 2026-12-17; for a report, the day the conference is planned for.
    #[arg(long, value_name = "DATE")]
    pub(crate) on: chrono::NaiveDate,
    /// Date of birth, where a rule changes with age; without it each such rule is said.
    #[arg(long, value_name = "DATE")]
    pub(crate) born: Option<chrono::NaiveDate>,
    /// One JSON object a line.
    #[arg(long)]
    pub(crate) json: bool,
}

/// About whom, and where to.
#[derive(ClapArgs)]
pub(crate) struct DocumentArgs {
    pub(crate) nhs_number: String,
    /// Include restricted and third-party entries. The reason is written in the record book.
    #[arg(long, value_name = "REASON")]
    pub(crate) include_restricted: Option<String>,
    /// The file to write.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
}

/// What was answered, and with which tool.
#[derive(ClapArgs)]
pub(crate) struct ScoreArgs {
    /// asq-3, asq-se-2, whooley, gad-2, gad-7, phq-2, phq-9, epds, sdq, dash, gcp-2 or goal.
    #[arg(long)]
    pub(crate) tool: String,
    /// One JSON object: form, items (by number, null where not answered; an answer is the score printed beside it) and
    /// scales. `-` reads it from the input.
    #[arg(long, value_name = "FILE")]
    pub(crate) json: PathBuf,
    /// The service's own cut-offs, as TOML; what is wrong with them is said.
    #[arg(long, value_name = "FILE")]
    pub(crate) cut_offs: Option<PathBuf>,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make an empty caseload; prints its recovery code once.
    Init {
        #[command(flatten)]
        store: StoreArgs,
        /// leicester-city, leicestershire, rutland or england.
        #[arg(long, default_value = "england")]
        area: String,
        /// health-visitor, school-nurse, community-nursery-nurse, hcp-nurse, family-nurse, school-health-assistant or student.
        #[arg(long, default_value = "health-visitor")]
        role: String,
        /// The practitioner's name.
        #[arg(long, default_value = "Not given")]
        name: String,
        /// NMC PIN, for roles on the register.
        #[arg(long, default_value = "")]
        registration: String,
        /// Team.
        #[arg(long, default_value = "")]
        team: String,
    },
    /// Make a made-up caseload; the same seed gives the same facts.
    Demo {
        #[command(flatten)]
        store: StoreArgs,
        /// About how many children.
        #[arg(long, default_value_t = 312)]
        children: u32,
        /// Years of history.
        #[arg(long, default_value_t = 3)]
        years: u32,
        /// Seed.
        #[arg(long, default_value_t = 2027)]
        seed: u64,
        /// health-visitor or school-nurse.
        #[arg(long, default_value = "health-visitor")]
        role: String,
        /// The day it stands on; today when left out.
        #[arg(long)]
        on: Option<chrono::NaiveDate>,
    },
    /// Import a caseload CSV or FHIR R4 JSON; prints a verdict for each row.
    Import {
        #[command(flatten)]
        store: StoreArgs,
        file: PathBuf,
        /// Say what would happen and change nothing.
        #[arg(long)]
        dry_run: bool,
        /// One JSON object a line.
        #[arg(long)]
        json: bool,
    },
    /// Record contacts, flags, episodes and tasks from JSON lines.
    Record {
        #[command(flatten)]
        store: StoreArgs,
        file: PathBuf,
    },
    /// What of the programme is due soon, due, overdue or to be caught up on a day.
    Due {
        #[command(flatten)]
        store: StoreArgs,
        /// The day, as 2027-01-04.
        #[arg(long)]
        on: chrono::NaiveDate,
        /// One JSON object a line.
        #[arg(long)]
        json: bool,
    },
    /// Find children by name, NHS number, date of birth, postcode or school.
    Search {
        #[command(flatten)]
        store: StoreArgs,
        words: Vec<String>,
        #[arg(long)]
        json: bool,
    },
    /// Show a child's record.
    Show {
        #[command(flatten)]
        store: StoreArgs,
        nhs_number: String,
        #[arg(long)]
        json: bool,
    },
    /// Write a child's growth chart as a PDF. A PDF is not encrypted.
    GrowthChart {
        #[command(flatten)]
        store: StoreArgs,
        nhs_number: String,
        /// weight, height, head or bmi.
        #[arg(long)]
        measure: String,
        /// The stretch of age: preterm, 0-26-weeks, 0-1-year, 1-4-years, 0-5-years, 2-20-years or 4-20-years; the one
        /// that fits the child when left out.
        #[arg(long)]
        range: Option<String>,
        /// The file to write.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Write a child's chronology as a PDF. A PDF is not encrypted.
    Chronology {
        #[command(flatten)]
        store: StoreArgs,
        #[command(flatten)]
        document: DocumentArgs,
        /// Brothers and sisters merged in.
        #[arg(long)]
        siblings: bool,
    },
    /// Write the first draft of a conference report as a PDF, marked as a draft.
    ConferenceReport {
        #[command(flatten)]
        store: StoreArgs,
        #[command(flatten)]
        document: DocumentArgs,
    },
    /// Write a one-page summary of a child as a PDF, with the moment it stands for.
    CaseSummary {
        #[command(flatten)]
        store: StoreArgs,
        #[command(flatten)]
        document: DocumentArgs,
    },
    /// Load the trust's profile, so that files can be sealed to it.
    Trust {
        #[command(flatten)]
        store: StoreArgs,
        profile: PathBuf,
    },
    /// Write the request that allows this laptop at the trust.
    Enrol {
        #[command(flatten)]
        store: StoreArgs,
        /// The folder to write it to.
        #[arg(long)]
        out: PathBuf,
    },
    /// Seal what is new into a sync file.
    Export {
        #[command(flatten)]
        store: StoreArgs,
        /// The folder to save it to.
        #[arg(long)]
        out: PathBuf,
        #[arg(long)]
        json: bool,
    },
    /// Read the trust's receipt.
    Receipt {
        #[command(flatten)]
        store: StoreArgs,
        file: PathBuf,
    },
    /// Counts, unsent, last export, last receipt.
    Status {
        #[command(flatten)]
        store: StoreArgs,
        #[arg(long)]
        json: bool,
    },
    /// Check pages, rows, the audit chain and its anchor.
    Verify {
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Change the passphrase; the new one is in the variable that --new-passphrase-env names.
    Rekey {
        #[command(flatten)]
        store: StoreArgs,
        #[arg(long, value_name = "VARIABLE")]
        new_passphrase_env: String,
    },
    /// Open with the recovery code (in the variable that --code-env names) and set a new passphrase.
    Recover {
        #[command(flatten)]
        store: StoreArgs,
        #[arg(long, value_name = "VARIABLE")]
        code_env: String,
    },
    /// The national health-visitor metrics of a quarter.
    Kpi {
        #[command(flatten)]
        store: StoreArgs,
        /// A quarter of the calendar year, as 2026Q3 for July to September; the last that has ended when left out.
        #[arg(long, default_value = "")]
        quarter: String,
        /// One JSON object a line.
        #[arg(long)]
        json: bool,
    },
    /// Say which contacts an area's programme has for a child, and when; needs no caseload.
    Schedule(ScheduleArgs),
    /// Say what must follow an event of safeguarding work, by when, and whose rule it is; needs no caseload.
    Clock(ClockArgs),
    /// Say what the answers or scores of an assessment come to: total, band, actions; needs no caseload.
    Score(ScoreArgs),
    /// Add age, SDS and centile to a table of measurements; needs no caseload.
    Growth {
        /// The table; its first seven columns are sex, birth_date, gestation_weeks, gestation_days, observation_date, measurement, value.
        #[arg(long, value_name = "FILE")]
        csv: PathBuf,
    },
    /// Check NHS numbers; needs no caseload.
    NhsNumber {
        #[arg(required = true)]
        numbers: Vec<String>,
    },
}
