//! A transfer of care as the laptop tells of it that passes a child on.

use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};
use caseload_sync_format::v1::fhir::{Extension, Reference, Task};
use serde_json::{Value, json};

use super::refused;
use crate::columns::{Columns, concept, date, day, day_of, days_of, is_uuid, reference, string};

/// A transfer. `since` is the day it was sent, `until` the day care passed, `review_on` the day it is planned for.
pub(crate) fn transfer(task: &Task) -> Columns<'_> {
    let list = &task.extension;
    let state = task.business_status.as_ref().and_then(|state| state.code_in(systems::TRANSFER_STATE));
    let acknowledged: Option<Vec<Value>> = Extension::parts(list, extensions::TRANSFER_ACKNOWLEDGED)
        .map(|parts| entry(reference(parts, "entry")?))
        .collect();
    let (Some(state), Some(acknowledged)) = (state, acknowledged) else {
        return refused(
            "where this transfer stands, or what was read before it, cannot be read; check it and amend",
        );
    };
    let parts = |url| Extension::parts(list, url).next().unwrap_or(&[]);
    let (rated, answer) = (parts(extensions::TRANSFER_RATING), parts(extensions::TRANSFER_ANSWER));
    let sent = parts(extensions::TRANSFER_SENT);
    Columns {
        status: Some(task.status.code()),
        sort: Some("transfer"),
        kind: task.code.as_ref().and_then(|code| code.code_in(systems::TRANSFER_KIND)),
        outcome: Some(state),
        since: date(sent, "on"),
        until: days_of(task.execution_period.as_ref()).1,
        review_on: task.restriction.as_ref().and_then(|limit| limit.period.end).map(day_of),
        detail: Some(json!({
            "rating": concept(rated, "rating", systems::TRANSFER_RATING),
            "passes_to": task.owner.as_ref().and_then(|owner| owner.display.as_deref()),
            "team": string(list, extensions::TRANSFER_TEAM),
            "cover_until": day(list, extensions::TRANSFER_COVER_UNTIL),
            "meeting_on": day(rated, "meeting-on"),
            "discussed_on": day(parts(extensions::TRANSFER_DISCUSSED), "on"),
            "basis": concept(list, extensions::SHARING_BASIS, systems::SHARING_BASIS),
            "family_told_on": day(parts(extensions::TRANSFER_FAMILY), "told-on"),
            "handover_sha256": string(sent, "handover-sha256"),
            "received_on": day(list, extensions::TRANSFER_RECEIVED_ON),
            "answer": concept(answer, "answer", systems::TRANSFER_ANSWER),
            "answered_on": day(answer, "on"),
            "answered_by": string(answer, "by"),
            "cancelled_on": day(list, extensions::TRANSFER_CANCELLED_ON),
            "acknowledged": acknowledged,
        })),
        ..Columns::default()
    }
}

fn entry(reference: &Reference) -> Option<Value> {
    let (kind, id) = reference.reference.as_deref()?.split_once('/')?;
    is_uuid(id).then(|| json!({ "type": kind, "id": id }))
}
