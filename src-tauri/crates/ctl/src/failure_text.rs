//! Each failure as a pair for the terminal: what happened, what to do.

use caseload_app::failure::Failure;

use crate::output::Refusal;

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        let (error, hint) = match failure {
            Failure::Invalid { problems } => {
                let fields: Vec<String> =
                    problems.iter().map(|problem| format!("{}: {}", problem.field, problem.what)).collect();
                let mends: Vec<String> =
                    problems.iter().map(|problem| format!("{}: {}", problem.field, problem.mend)).collect();
                (fields.join("; "), mends.join("; "))
            }
            Failure::Locked => {
                ("the caseload is not open".to_owned(), "give --store and the passphrase".to_owned())
            }
            Failure::WrongPassphrase { wait_seconds: 0 } => (
                "that passphrase or code does not open this caseload".to_owned(),
                "check the variable that --passphrase-env names, or use `caseloadctl recover`".to_owned(),
            ),
            Failure::WrongPassphrase { wait_seconds } => (
                "that passphrase or code does not open this caseload".to_owned(),
                format!("wait {wait_seconds} seconds before the next try"),
            ),
            Failure::WeakPassphrase { hint } => ("the passphrase is too weak".to_owned(), hint),
            Failure::InTheHome => {
                ("the in the home view is in sight".to_owned(), "leave that view, then try again".to_owned())
            }
            Failure::NoCaseload => (
                "there is no caseload in this folder".to_owned(),
                "make one with `caseloadctl init` or `caseloadctl demo`".to_owned(),
            ),
            Failure::CaseloadExists => (
                "there is a caseload in this folder already".to_owned(),
                "choose another folder; it is never overwritten".to_owned(),
            ),
            Failure::NotACaseload => (
                "the files in this folder are not a caseload".to_owned(),
                "check the folder, or restore a backup".to_owned(),
            ),
            Failure::NewerCaseload { needs } => (
                format!("a newer version of the program wrote this caseload ({needs})"),
                "update this program; nothing was changed".to_owned(),
            ),
            Failure::InUse => (
                "another window or program has this caseload open".to_owned(),
                "close it there first".to_owned(),
            ),
            Failure::DiskFull => {
                ("the disk is full; nothing was saved".to_owned(), "free some space and try again".to_owned())
            }
            Failure::CannotWrite => (
                "the folder cannot be written".to_owned(),
                "check its permissions, or choose another".to_owned(),
            ),
            Failure::Damaged { finding } => {
                (format!("the caseload is damaged: {finding}"), "restore a backup".to_owned())
            }
            Failure::OutcomeUnknown => (
                "the save was interrupted and its outcome is not known".to_owned(),
                "run `caseloadctl status` to see what is true".to_owned(),
            ),
            Failure::NotFound => {
                ("there is no such record".to_owned(), "check the identifier or the NHS number".to_owned())
            }
            Failure::ChangedMeanwhile => {
                ("the record was amended meanwhile".to_owned(), "read it again, then amend".to_owned())
            }
            Failure::InTheCareOf { who, waiting: true } => (
                format!("a handover file waits for {who}'s answer"),
                "read the answer, or take the file back; nothing was saved".to_owned(),
            ),
            Failure::InTheCareOf { who, waiting: false } => (
                format!("this child is in the care of {who}"),
                "ask whoever has the care to write it; nothing was saved".to_owned(),
            ),
            Failure::NoTrustProfile => (
                "no trust profile is loaded, so nothing can be sealed".to_owned(),
                "ask the trust for its profile and load it with `caseloadctl trust`".to_owned(),
            ),
            Failure::NothingToExport => (
                "there is nothing new to export".to_owned(),
                "everything recorded is in a file already".to_owned(),
            ),
            Failure::BadFile { what, mend } => (what, mend),
            Failure::Cancelled => ("it was cancelled; nothing changed".to_owned(), "run it again".to_owned()),
            Failure::Unexpected { reference } => (
                format!("a fault of the program (reference {reference})"),
                "report it with the reference".to_owned(),
            ),
        };
        Self { error, hint: Some(hint) }
    }
}
