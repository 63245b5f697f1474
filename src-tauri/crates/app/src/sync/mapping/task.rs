//! A task.

use caseload_domain::{record::Revision, task::Task as ToDo};
use caseload_sync_format::v1::fhir::{
    Period, Reference, ResourceType, Task, TaskIntent, TaskRestriction, TaskStatus, vocabulary::profiles,
};
use chrono::{DateTime, Utc};

use super::{
    frame::{Frame, child, record_identifier},
    words::words,
};

/// Task: asked by the practitioner, done by her or by the colleague it was passed to.
pub(super) fn task(to_do: &ToDo, earlier: &[Revision], frame: &Frame) -> Task {
    let ToDo { id, child: of_child, title, due_on, from_contact, done_on, assigned_to } = to_do;
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
        business_status: None,
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
        authored_on: Some(authored_on(earlier, frame).into()),
        last_modified: Some(frame.written_at.into()),
        requester: Some(frame.author()),
        // A colleague is known by name only; her own record is at the trust under an id the laptop does not have.
        owner: Some(
            assigned_to.as_deref().and_then(words).map_or_else(|| frame.author(), Reference::display),
        ),
        reason_code: None,
        note: Vec::new(),
        restriction: due_on
            .map(|day| TaskRestriction { period: Period { start: None, end: Some(day.into()) } }),
    }
}

/// FHIR's inv-1: never changed before it was written, whatever the laptop's clock did between.
pub(super) fn authored_on(earlier: &[Revision], frame: &Frame) -> DateTime<Utc> {
    earlier.iter().map(|revision| revision.written_at).fold(frame.written_at, Ord::min)
}
