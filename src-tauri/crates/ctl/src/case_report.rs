//! `caseloadctl chronology`, `conference-report` and `case-summary`: documents about one child, as PDF.

use std::path::Path;

use caseload_app::{
    App,
    case_report::{make_draft_report, views::DraftReport},
    chronology::{make_chronology, views::ChronologyQuery},
    code::Code,
    document::MadeDocument,
    failure::Answer,
    write_atomically,
};
use caseload_domain::{case_report::template::ReportKind, nhs_number::NhsNumber};

use crate::{
    args::{DocumentArgs, StoreArgs},
    commands::{Outcome, close, now, open},
    output::{Refusal, line, warn},
    record,
};

/// The whole chronology of the child, the oldest first.
pub(crate) fn chronology(store: &StoreArgs, args: &DocumentArgs, siblings: bool) -> Outcome {
    write(store, args, |app, child_id, restricted_because| {
        let query = ChronologyQuery {
            child_id,
            siblings,
            restricted_because,
            person_id: None,
            only_child_id: None,
            types: Vec::new(),
            from: String::new(),
            until: String::new(),
            significant_only: false,
            oldest_first: true,
        };
        make_chronology(app, &query, now())
    })
}

/// A first draft of a report, marked as a draft: locking is a nurse's work in the window.
pub(crate) fn draft(store: &StoreArgs, args: &DocumentArgs, kind: ReportKind) -> Outcome {
    if kind != ReportKind::CaseSummary {
        warn("this is a draft from the record: nobody has read or locked it");
    }
    write(store, args, |app, child_id, restricted_because| {
        make_draft_report(app, &DraftReport { child_id, template: Code(kind), restricted_because }, now())
    })
}

fn write(
    store: &StoreArgs,
    args: &DocumentArgs,
    make: impl Fn(&mut App, String, Option<String>) -> Answer<MadeDocument>,
) -> Outcome {
    let DocumentArgs { nhs_number, include_restricted, out } = args;
    let number = NhsNumber::parse(nhs_number).map_err(|error| {
        Refusal::new(format!("that is not an NHS number: {error}"), "check it digit by digit")
    })?;
    let mut app = open(store)?;
    let child_id = record::child_with(&mut app, number.as_str(), now())?;
    let made = make(&mut app, child_id, include_restricted.clone())?;
    let refused = |error: std::io::Error| {
        Refusal::new(format!("the document cannot be written: {error}"), "choose another file or folder")
    };
    // Whole, so that the folder is known where only a name is given.
    let whole = std::path::absolute(Path::new(out)).map_err(refused)?;
    write_atomically(&whole, &made.bytes).map_err(refused)?;
    warn("a PDF is not encrypted: keep it as you keep the record, and delete it when it is done with");
    line(&format!("{}: {} bytes", out.display(), made.bytes.len()));
    close(app)
}
