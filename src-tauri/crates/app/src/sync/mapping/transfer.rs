//! The passing of a child's care to somebody else.

use caseload_domain::{
    record::Revision,
    transfer::{Transfer, TransferAnswered, TransferCancelled, TransferState},
};
use caseload_sync_format::v1::fhir::{
    CodeableConcept, Extension, Period, Reference, Task, TaskIntent, TaskRestriction, TaskStatus,
    vocabulary::{extensions, profiles, systems},
};
use chrono::NaiveDate;

use super::{
    chronology,
    frame::{Frame, child, record_identifier},
    task::authored_on,
    words::{
        coded_extension, coding, concept, date_extension, known_coding, parts_extension, reference_extension,
        some_parts, words, words_extension,
    },
};

/// Task: to whom as its owner, the day care is to pass as its limit, each step of the checklist an extension.
pub(super) fn task(transfer: &Transfer, earlier: &[Revision], frame: &Frame) -> Task {
    let Transfer {
        id,
        child: of_child,
        kind,
        to,
        team,
        planned_for,
        until,
        rating: _,
        rating_reason: _,
        meeting_on: _,
        discussed_on: _,
        discussed_with: _,
        basis: _,
        family_told_on: _,
        family_not_told: _,
        acknowledged: _,
        sent_on,
        handover: _,
        received_on: _,
        answered: _,
        completed_on,
        cancelled,
        back_on,
    } = transfer;
    let state = transfer.state();
    let mut extension = frame.extensions();
    extension.extend(words_extension(extensions::TRANSFER_TEAM, team));
    extension.extend(until.map(|day| date_extension(extensions::TRANSFER_COVER_UNTIL, day)));
    extension.extend(back_on.map(|day| date_extension(extensions::TRANSFER_COVER_ENDED_ON, day)));
    extension.extend(checklist(transfer));
    Task {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::TASK)),
        extension,
        identifier: vec![record_identifier(id.as_str())],
        status: match (frame.is_in_error(), state) {
            (true, _) => TaskStatus::EnteredInError,
            (false, TransferState::Preparing) => TaskStatus::Draft,
            (false, TransferState::Sent) => TaskStatus::Requested,
            (false, TransferState::Received) => TaskStatus::Received,
            (false, TransferState::Refused) => TaskStatus::Rejected,
            (false, TransferState::Accepted) => TaskStatus::Accepted,
            (false, TransferState::Completed) => TaskStatus::Completed,
            (false, TransferState::Cancelled) => TaskStatus::Cancelled,
        },
        status_reason: cancelled
            .as_ref()
            .and_then(|TransferCancelled { on: _an_extension, reason }| words(reason))
            .map(CodeableConcept::text),
        business_status: Some(concept(systems::TRANSFER_STATE, state)),
        intent: TaskIntent::Order,
        priority: None,
        code: Some(CodeableConcept {
            coding: vec![known_coding(systems::TASK_TYPE, "transfer"), coding(systems::TRANSFER_KIND, *kind)],
            text: None,
        }),
        description: None,
        focus: None,
        subject: Some(child(of_child)),
        encounter: None,
        execution_period: (sent_on.is_some() || completed_on.is_some()).then(|| Period {
            start: sent_on.map(Into::into),
            // FHIR's per-1: an end before the start would be no period.
            end: completed_on.map(|day| sent_on.map_or(day, |sent_on| day.max(sent_on)).into()),
        }),
        authored_on: Some(authored_on(earlier, frame).into()),
        last_modified: Some(frame.written_at.into()),
        requester: Some(frame.author()),
        // To whom is known by name only; where no name is known, the team is asked.
        owner: words(to).or_else(|| words(team)).map(Reference::display),
        reason_code: None,
        note: Vec::new(),
        restriction: Some(TaskRestriction {
            period: Period { start: None, end: Some((*planned_for).into()) },
        }),
    }
}

/// The facts of each step, in the order of the steps.
fn checklist(transfer: &Transfer) -> Vec<Extension> {
    let Transfer {
        id: _,
        child: _,
        kind: _,
        to: _,
        team: _,
        planned_for: _,
        until: _,
        rating,
        rating_reason,
        meeting_on,
        discussed_on,
        discussed_with,
        basis,
        family_told_on,
        family_not_told,
        acknowledged,
        sent_on,
        handover,
        received_on,
        answered,
        completed_on: _,
        cancelled,
        back_on: _,
    } = transfer;
    let rated = [
        rating.map(|rating| coded_extension("rating", systems::TRANSFER_RATING, rating)),
        words_extension("reason", rating_reason),
        day("meeting-on", *meeting_on),
    ];
    let discussed = [day("on", *discussed_on), words_extension("with", discussed_with)];
    let family = [day("told-on", *family_told_on), words_extension("not-told-because", family_not_told)];
    let sent = [
        day("on", *sent_on),
        handover.as_deref().and_then(|sha256| words_extension("handover-sha256", sha256)),
    ];
    some_parts(extensions::TRANSFER_RATING, rated)
        .into_iter()
        .chain(some_parts(extensions::TRANSFER_DISCUSSED, discussed))
        .chain(basis.map(|basis| coded_extension(extensions::SHARING_BASIS, systems::SHARING_BASIS, basis)))
        .chain(some_parts(extensions::TRANSFER_FAMILY, family))
        .chain(acknowledged.iter().filter_map(chronology::reference).map(|entry| {
            parts_extension(extensions::TRANSFER_ACKNOWLEDGED, vec![reference_extension("entry", entry)])
        }))
        .chain(some_parts(extensions::TRANSFER_SENT, sent))
        .chain(day(extensions::TRANSFER_RECEIVED_ON, *received_on))
        .chain(answered.as_ref().map(answer))
        .chain(
            cancelled
                .as_ref()
                .map(|cancelled| date_extension(extensions::TRANSFER_CANCELLED_ON, cancelled.on)),
        )
        .collect()
}

fn answer(answered: &TransferAnswered) -> Extension {
    let TransferAnswered { on, answer, by, reason } = answered;
    let mut parts =
        vec![date_extension("on", *on), coded_extension("answer", systems::TRANSFER_ANSWER, *answer)];
    parts.extend(words_extension("by", by));
    parts.extend(words_extension("reason", reason));
    parts_extension(extensions::TRANSFER_ANSWER, parts)
}

fn day(name: &str, day: Option<NaiveDate>) -> Option<Extension> {
    day.map(|day| date_extension(name, day))
}
