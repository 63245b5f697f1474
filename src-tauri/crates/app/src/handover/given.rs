//! A revision as it stands in a handover file, and back as the store has it.

use caseload_domain::{
    code::Coded as _,
    record::{RecordKind, RevisionStatus},
};
use caseload_store::handover::HandedRevision as Stored;
use caseload_sync_format::v1::{Instant, handover::HandedRevision as Line};

use crate::failure::{Answer, Failure};

pub(super) fn line(revision: Stored) -> Line {
    let Stored { kind, id, number, status, written_at, author, reason, body, received } = revision;
    Line {
        kind: kind.code().to_owned(),
        id,
        number,
        status: status.code().to_owned(),
        written_at: Instant::from(written_at),
        author,
        reason,
        body,
        received,
    }
}

/// # Errors
/// [`Failure::BadFile`] when a word of it is one this program does not know.
pub(super) fn stored(line: Line) -> Answer<Stored> {
    let Line { kind, id, number, status, written_at, author, reason, body, received } = line;
    let newer = || Failure::BadFile {
        what: "This file holds something this version of the program does not know.".to_owned(),
        mend: "Update the program on this laptop, then read the file again. Nothing has changed.".to_owned(),
    };
    Ok(Stored {
        kind: RecordKind::from_code(&kind).ok_or_else(newer)?,
        id,
        number,
        status: RevisionStatus::from_code(&status).ok_or_else(newer)?,
        written_at: written_at.to_utc(),
        author,
        reason,
        body,
        received,
    })
}
