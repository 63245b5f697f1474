//! What happened to a child's record beside its entries, as lines of the timeline: a death, a joining, a new name on it, a
//! restriction.

use caseload_domain::{
    child::{CaseloadStatus, Child},
    record::{Record, RecordKind, RevisionStatus},
};
use caseload_store::{ReadRevision, Store};
use chrono::NaiveDate;

use super::{
    screen::blank_line,
    views::{RecordEvent, RecordEventKind, TimelineEntry},
};
use crate::{clock::Now, code::Code, duplicate::joined_record, failure::Answer};

pub(super) fn of_the_record(store: &Store, child_id: &str) -> Answer<Vec<TimelineEntry>> {
    let mut history = store.history(child_id)?;
    history.reverse();
    let mut found = Vec::new();
    for pair in history.windows(2) {
        let [before, after] = pair else { continue };
        if let (Record::Child(was), Record::Child(is)) = (&before.revision.record, &after.revision.record) {
            found.extend(between(was, is, after));
        }
    }
    // A death that stands has its own day; one that was taken back is in the history alone.
    if let Some(newest) = history.last()
        && let Record::Child(child) = &newest.revision.record
        && child.caseload_status == CaseloadStatus::Died
        && newest.revision.status == RevisionStatus::Current
    {
        let written = history
            .iter()
            .rev()
            .take_while(|read| {
                matches!(&read.revision.record, Record::Child(child) if child.caseload_status == CaseloadStatus::Died)
            })
            .last()
            .unwrap_or(newest);
        let place = child.death.as_ref().map(|death| death.place.clone()).unwrap_or_default();
        found.push(line(written, child.left_on, RecordEventKind::Died, String::new(), place));
    }
    for joined in store.joined(Some(child_id))? {
        let read = store.current(&joined.child_id)?;
        let record = joined_record(store, &joined.child_id)?;
        found.push(line(&read, None, RecordEventKind::Joined, record.child, record.reason));
    }
    Ok(found)
}

fn between(was: &Child, is: &Child, read: &ReadRevision) -> Vec<TimelineEntry> {
    let mut found = Vec::new();
    let reason = || read.revision.reason.clone().unwrap_or_default();
    if was.named_practitioner != is.named_practitioner {
        let who = is.named_practitioner.clone().unwrap_or_default();
        found.push(line(read, None, RecordEventKind::Named, who, reason()));
    }
    match (was.restricted_identity, is.restricted_identity) {
        (false, true) => {
            found.push(line(read, None, RecordEventKind::Restricted, String::new(), reason()));
        }
        (true, false) => {
            found.push(line(read, None, RecordEventKind::Unrestricted, String::new(), reason()));
        }
        (true, true) | (false, false) => {}
    }
    found
}

fn line(
    read: &ReadRevision,
    on: Option<NaiveDate>,
    event: RecordEventKind,
    who: String,
    note: String,
) -> TimelineEntry {
    TimelineEntry {
        record_event: Some(RecordEvent { event: Code(event), who, note }),
        kind: Code(RecordKind::Child),
        on: on.unwrap_or_else(|| Now::at(read.revision.written_at).today),
        // Why is in the note; a death or a joining is not an amendment of an entry.
        entered_in_error: false,
        reason: None,
        ..blank_line(read)
    }
}
