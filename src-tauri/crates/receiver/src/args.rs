//! The command line.

use std::path::PathBuf;

use caseload_receiver::quarter::Quarter;
use caseload_sync_format::v1::{OdsCode, Recipient};
use clap::{Parser, Subcommand};
use uuid::Uuid;

/// Verifies the sync files of Caseload laptops, loads them into PostgreSQL and answers with receipts.
///
/// Exit codes: 0 done, 1 refused (see error: and hint:), 2 wrong usage.
#[derive(Debug, Parser)]
#[command(name = "caseload-receiver", version)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make new keys, the tables, and the trust profile for the laptops
    Init {
        /// Folder for keys and waiting files; only this program's user may read it
        #[arg(long)]
        home: PathBuf,
        /// PostgreSQL, such as postgresql://user@localhost/caseload
        #[arg(long)]
        database_url: String,
        /// The trust's name, as nurses know it
        #[arg(long, default_value = "Trust without a name")]
        name: String,
        /// The trust's ODS code
        #[arg(long, default_value = "ZZ901")]
        ods: OdsCode,
        /// A second age recipient that can read every file, for when the first key is lost
        #[arg(long)]
        escrow: Option<Recipient>,
    },
    /// Allow one laptop to send files
    Enrol {
        #[arg(long)]
        home: PathBuf,
        /// The enrolment request the laptop made
        request: PathBuf,
    },
    /// Say what can be said of a file without a key
    Inspect {
        /// A sync file
        file: PathBuf,
    },
    /// Verify, decrypt and load files, and write a receipt beside each
    Load {
        #[arg(long)]
        home: PathBuf,
        /// Sync files
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Say which files are missing, since when, and which files wait for them
    Waiting {
        #[arg(long)]
        home: PathBuf,
        /// One JSON object a line
        #[arg(long)]
        json: bool,
    },
    /// Go on without a file that is lost: load what waits for it, and ask the laptop for its entries
    GoOn {
        #[arg(long)]
        home: PathBuf,
        /// The laptop, as `waiting` names it
        #[arg(long)]
        device: Uuid,
        /// The number of the lost file; again for each
        #[arg(long, required = true)]
        without: Vec<u64>,
        /// Why it will not come. No names of families
        #[arg(long)]
        reason: String,
        /// Who decided it
        #[arg(long)]
        by: String,
        /// Folder for the receipts of the files that had waited
        #[arg(long)]
        out: PathBuf,
    },
    /// Each transfer of care with both sides: who passed the child on, who has it, and whom nobody has yet
    Transfers {
        #[arg(long)]
        home: PathBuf,
        /// One JSON object a line
        #[arg(long)]
        json: bool,
    },
    /// The team's coverage of a quarter; without one, what each laptop has sent
    Report {
        #[arg(long)]
        home: PathBuf,
        /// A quarter of the calendar year: 2026Q3 is July to September 2026
        #[arg(long)]
        quarter: Option<Quarter>,
        /// One JSON object a line
        #[arg(long, requires = "quarter")]
        json: bool,
    },
    /// Write transaction bundles for a FHIR server
    Fhir {
        #[arg(long)]
        home: PathBuf,
        /// Folder for the bundles
        #[arg(long)]
        out: PathBuf,
    },
}
