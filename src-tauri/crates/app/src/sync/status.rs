//! The Sync screen: what stands where.

use caseload_domain::{code::Coded as _, record::Record};
use caseload_store::{ReadRevision, Store, settings::Setting, sync::EntryState};

use super::{
    trust::trust_view,
    views::{SendAgain, SyncEntry, SyncFileView, SyncQuery, SyncView},
};
use crate::{
    app::App,
    caseload::{sync_state, views::SyncState},
    clock::Now,
    code::Code,
    contact::person_name,
    failure::Answer,
    session::views::Done,
};

/// The Sync screen.
///
/// # Errors
/// [`crate::failure::Failure::Locked`], or when the store cannot answer; never an empty list instead.
pub fn sync_status(app: &mut App, request: SyncQuery, _: Now) -> Answer<SyncView> {
    let store = &app.open()?.store;
    let SyncQuery { states, offset, limit } = request;
    let wanted: Vec<&str> = if states.is_empty() {
        vec![SyncState::Refused.code(), SyncState::Ready.code(), SyncState::InFile.code()]
    } else {
        states.iter().map(|state| state.0.code()).collect()
    };
    let counts = store.entry_counts()?;
    let (entries, entries_total) = store.entries(&wanted, offset, limit.min(500))?;
    let files = store.sync_files()?;
    Ok(SyncView {
        ready: counts.ready,
        in_file: counts.in_file,
        received: store.received_count()?,
        refused: counts.refused,
        drafts: store.draft_count()?,
        audit_length: store.audit_head()?.length,
        next_sequence: files.first().map_or(1, |file| file.sequence + 1),
        trust: trust_view(store)?,
        device_id: store.setting(Setting::DeviceId)?.unwrap_or_default(),
        files: files
            .into_iter()
            .map(|file| SyncFileView {
                sequence: file.sequence,
                file_name: file.file_name,
                created_at: file.created_at,
                entries: file.entries,
                received: file.received,
                refused: file.refused,
                receipt_at: file.receipt_at,
                saved_to: file.saved_to,
                lost: file.lost,
            })
            .collect(),
        entries: entries.iter().map(|entry| sync_entry(store, entry)).collect::<Answer<_>>()?,
        entries_total,
    })
}

/// Makes a refused entry ready again as it is, because the trust has mended its side.
///
/// # Errors
/// [`crate::failure::Failure::NotFound`] when that entry is not refused.
pub fn send_again(app: &mut App, request: SendAgain, now: Now) -> Answer<Done> {
    let open = app.open_mut()?;
    open.store.send_again(&request.record_id, request.revision, now.instant, &open.practitioner.name)?;
    Ok(Done {})
}

pub(crate) fn sync_entry(store: &Store, entry: &ReadRevision) -> Answer<SyncEntry> {
    let record = &entry.revision.record;
    let child = match record.child() {
        None => None,
        Some(id) => store.find(id.as_str())?.and_then(|read| match read.revision.record {
            Record::Child(child) => Some(child.name.in_list()),
            _ => None,
        }),
    };
    let (what, happened_on) = match record {
        Record::Practitioner(_, practitioner) => (practitioner.name.clone(), None),
        Record::Child(_) => (String::new(), None),
        Record::Person(person) => (person_name(person), None),
        Record::Relationship(relationship) => (relationship.role.code().to_owned(), None),
        Record::Contact(contact) => (contact.contact_type.code().to_owned(), Some(contact.happened_on)),
        Record::Flag(flag) => (flag.flag_type.code().to_owned(), Some(flag.since)),
        Record::Episode(episode) => (episode.reason.code().to_owned(), Some(episode.started_on)),
        Record::Task(task) => (task.title.clone(), task.due_on),
        Record::Measurement(measurement) => {
            (measurement.kind.code().to_owned(), Some(measurement.measured_on))
        }
        Record::Appointment(appointment) => {
            (appointment.contact_type.code().to_owned(), Some(appointment.on))
        }
        Record::Place(place) => (place.name.clone(), None),
        Record::Questionnaire(questionnaire) => {
            (questionnaire.contact_type.code().to_owned(), Some(questionnaire.invited_on))
        }
        Record::Assessment(assessment) => (String::new(), Some(assessment.completed_on)),
        Record::SafeguardingEpisode(episode) => (episode.kind.code().to_owned(), Some(episode.started_on)),
        Record::Referral(referral) => (referral.service.code().to_owned(), Some(referral.sent_on)),
        Record::Sharing(sharing) => (String::new(), Some(sharing.on)),
        Record::Escalation(escalation) => (String::new(), escalation.steps.first().map(|step| step.on)),
        Record::Supervision(supervision) => (String::new(), Some(supervision.on)),
        Record::BodyMap(map) => (String::new(), Some(map.seen_on)),
        Record::Chronology(_) => (String::new(), None),
        Record::CaseReport(report) => (report.title.clone(), report.meeting_on),
        Record::Allegation(allegation) => (String::new(), Some(allegation.on)),
        Record::HealthPlan(plan) => (plan.condition.clone(), Some(plan.written_on)),
        Record::LocalService(service) => (service.name.clone(), None),
        Record::Transfer(transfer) => (transfer.kind.code().to_owned(), Some(transfer.planned_for)),
        Record::Letter(letter) => (letter.heading.clone(), Some(letter.written_on)),
    };
    let (file, refused_because) = match &entry.state {
        EntryState::Ready | EntryState::ReceivedElsewhere => (None, None),
        EntryState::InFile(file) | EntryState::Received(file) => (Some(*file), None),
        EntryState::Refused { file, reason, mended: _ } => (Some(*file), Some(reason.clone())),
    };
    Ok(SyncEntry {
        record_id: record.id().to_owned(),
        kind: Code(record.kind()),
        revision: entry.revision.number,
        child_id: record.child().map(|id| id.as_str().to_owned()),
        child,
        what,
        happened_on,
        written_at: entry.revision.written_at,
        state: Code(sync_state(&entry.state)),
        file,
        refused_because,
    })
}
