//! What is open on a child's record, in words: each is read on its own before care passes.

use caseload_domain::{
    chronology::EntryRef,
    record::{Record, RecordKind, RevisionStatus},
    transfer::open_entry,
};
use caseload_store::{ReadRevision, Store};
use chrono::NaiveDate;

use crate::{
    chronology::{flag_name, status_name},
    failure::Answer,
    in_words::{capital, in_words},
};

/// Something open, as a person reads it.
pub(super) struct OpenEntry {
    pub(super) entry: EntryRef,
    pub(super) what: String,
    pub(super) on: Option<NaiveDate>,
}

/// Everything open on the record of a child, safeguarding first.
pub(super) fn open_entries(store: &Store, child_id: &str) -> Answer<Vec<OpenEntry>> {
    let mut found: Vec<OpenEntry> = store.of_child(child_id)?.iter().filter_map(of_revision).collect();
    found.sort_by_key(|open| (place(open.entry.kind), open.on));
    Ok(found)
}

/// The same without the words, for what is checked and not shown.
pub(super) fn open_refs(store: &Store, child_id: &str) -> Answer<Vec<EntryRef>> {
    Ok(open_entries(store, child_id)?.into_iter().map(|open| open.entry).collect())
}

fn of_revision(read: &ReadRevision) -> Option<OpenEntry> {
    if read.revision.status != RevisionStatus::Current {
        return None;
    }
    let entry = open_entry(&read.revision.record)?;
    let (what, on) = match &read.revision.record {
        Record::Flag(flag) => (flag_name(flag), Some(flag.since)),
        Record::SafeguardingEpisode(status) => (status_name(status), Some(status.started_on)),
        Record::Episode(episode) => (capital(&in_words(episode.reason)), Some(episode.started_on)),
        Record::Referral(referral) => {
            let to = referral.to.trim();
            let service = capital(&in_words(referral.service));
            let what = if to.is_empty() { service } else { format!("{service}: {to}") };
            (what, Some(referral.sent_on))
        }
        Record::Task(task) => (task.title.clone(), task.due_on),
        Record::HealthPlan(plan) => (plan.condition.clone(), Some(plan.review_on)),
        Record::Appointment(appointment) => (
            format!("{}, {}", capital(&in_words(appointment.contact_type)), appointment.at.format("%H:%M")),
            Some(appointment.on),
        ),
        Record::Escalation(escalation) => {
            (escalation.about.clone(), escalation.steps.last().map(|step| step.on))
        }
        // Nothing else is ever open.
        _ => return None,
    };
    Some(OpenEntry { entry, what, on })
}

/// The order in which a colleague wants to hear of them.
fn place(kind: RecordKind) -> u8 {
    match kind {
        RecordKind::SafeguardingEpisode => 0,
        RecordKind::Flag => 1,
        RecordKind::Escalation => 2,
        RecordKind::Referral => 3,
        RecordKind::Episode => 4,
        RecordKind::HealthPlan => 5,
        RecordKind::Appointment => 6,
        _ => 7,
    }
}
