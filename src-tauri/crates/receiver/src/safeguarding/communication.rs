//! What was said to somebody: information shared, a supervision, an allegation about staff.

use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};
use caseload_sync_format::v1::fhir::{Communication, Extension, ResourceType};
use serde_json::{Value, json};

use super::refused;
use crate::columns::{Columns, concept, day, day_of, id_in, string};

/// What was shared, a supervision, or an allegation; the category says which.
pub(crate) fn communication(communication: &Communication) -> Columns<'_> {
    let kind = communication.category.iter().find_map(|category| category.code_in(systems::RECORD_KIND));
    let (sort, detail) = match kind {
        Some("sharing") => ("sharing", shared(communication)),
        Some("supervision") => ("supervision", supervised(communication)),
        Some("allegation") if communication.subject.is_some() => {
            return refused("an allegation about staff may name no child; take it back and write it anew");
        }
        Some("allegation") => ("allegation", alleged(communication)),
        Some(_) | None => {
            return refused("it is neither information shared, a supervision nor an allegation known here");
        }
    };
    Columns {
        status: Some(communication.status.code()),
        sort: Some(sort),
        mode: communication.medium.iter().find_map(|medium| medium.code_in(systems::CONTACT_MODE)),
        since: communication.sent.map(day_of),
        detail: Some(detail),
        ..Columns::default()
    }
}

fn shared(communication: &Communication) -> Value {
    let reason = communication.reason_code.first();
    let about = |wanted| communication.about.iter().find_map(move |about| id_in(about, wanted));
    json!({
        "with": recipient(communication),
        "what": said(communication),
        "basis": reason.and_then(|reason| reason.code_in(systems::SHARING_BASIS)),
        "basis_detail": reason.and_then(|reason| reason.text.as_deref()),
        "family_told": concept(&communication.extension, extensions::FAMILY_TOLD, systems::YES_NO_NOT_ASKED),
        "referral": about(ResourceType::ServiceRequest),
        "case_report": about(ResourceType::DocumentReference),
    })
}

fn supervised(communication: &Communication) -> Value {
    let parts = Extension::parts(&communication.extension, extensions::SUPERVISION).next().unwrap_or(&[]);
    json!({
        "supervisor": recipient(communication),
        "form": concept(parts, "form", systems::SUPERVISION_FORM),
        "discussed": said(communication),
        "actions": string(parts, "actions"),
        "next_on": day(parts, "next-on"),
    })
}

fn alleged(communication: &Communication) -> Value {
    let parts = Extension::parts(&communication.extension, extensions::ALLEGATION).next().unwrap_or(&[]);
    json!({
        "about": said(communication),
        "referred_on": day(parts, "referred-on"),
        "officer": string(parts, "officer"),
        "reference": string(parts, "reference"),
        "outcome": concept(parts, "outcome", systems::ALLEGATION_OUTCOME),
        "note": string(parts, "note"),
    })
}

fn recipient(communication: &Communication) -> Option<&str> {
    communication.recipient.iter().find_map(|recipient| recipient.display.as_deref())
}

fn said(communication: &Communication) -> Option<&str> {
    communication.payload.first().map(|payload| payload.content_string.as_str())
}
