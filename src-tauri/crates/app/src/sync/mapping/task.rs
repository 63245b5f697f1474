//! A task.

use caseload_domain::{record::Revision, task::Task as ToDo};
use caseload_sync_format::v1::fhir::{
    Period, Reference, ResourceType, Task, TaskIntent, TaskRestriction, TaskStatus, vocabulary::profiles,
};

use super::{
    frame::{Frame, child, record_identifier},
    words::words,
};

/// Task: asked and done by the practitioner.
pub(super) fn task(to_do: &ToDo, earlier: &[Revision], frame: &Frame) -> Task {
    let ToDo { id, child: of_child, title, due_on, from_contact, done_on } = to_do;
    // FHIR's inv-1: never changed before it was written, whatever the laptop's clock did between.
    let authored_on = earlier.iter().map(|revision| revision.written_at).fold(frame.written_at, Ord::min);
    Task {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::TASK)),
        extension: frame.extensions(),
        identifier: vec![record_identifier(id.as_str())],
        status: match (frame.is_in_error(), done_on) {
            (true, _) => TaskStatus::EnteredInError,
            (false, Some(_)) => TaskStatus::Completed,
            (false, None) => TaskStatus::Requested,
        },
        status_reason: None,
        intent: TaskIntent::Plan,
        priority: None,
        code: None,
        description: words(title),
        focus: None,
        subject: Some(child(of_child)),
        encounter: from_contact
            .as_ref()
            .map(|contact| Reference::to(ResourceType::Encounter, contact.as_str())),
        execution_period: done_on.map(|day| Period { start: None, end: Some(day.into()) }),
        authored_on: Some(authored_on.into()),
        last_modified: Some(frame.written_at.into()),
        requester: Some(frame.author()),
        owner: Some(frame.author()),
        reason_code: None,
        note: Vec::new(),
        restriction: due_on
            .map(|day| TaskRestriction { period: Period { start: None, end: Some(day.into()) } }),
    }
}
