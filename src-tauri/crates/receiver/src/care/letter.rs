//! A letter: from which template, and when. Its words stay in the resource.

use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};
use caseload_sync_format::v1::fhir::{Coding, DocumentReference};
use serde_json::json;

use crate::columns::{Columns, date};

/// A letter.
pub(crate) fn letter(document: &DocumentReference) -> Columns<'_> {
    Columns {
        status: Some(document.status.code()),
        sort: Some("letter"),
        kind: document.kind.code_in(systems::LETTER_TEMPLATE),
        since: date(&document.extension, extensions::LETTER_WRITTEN_ON),
        detail: Some(json!({ "restricted": document.meta.security.contains(&Coding::restricted()) })),
        ..Columns::default()
    }
}
