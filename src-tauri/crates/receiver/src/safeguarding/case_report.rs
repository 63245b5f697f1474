//! A locked report, and by what its words are known.

use caseload_sync_format::v1::fhir::DocumentReference;
use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};
use serde_json::json;

use super::refused;
use crate::care;
use crate::columns::{Columns, date, string};

/// A locked report. The note of a contact has no table: its words are in its resource.
pub(crate) fn document(document: &DocumentReference) -> Columns<'_> {
    match document.kind.code_in(systems::RECORD_KIND) {
        Some("case-report") => {}
        Some("letter") => return care::letter(document),
        Some(_) | None => return Columns::default(),
    }
    let list = &document.extension;
    let sha256 = string(list, extensions::REPORT_SHA256).filter(|hash| {
        hash.len() == 64 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    });
    let Some(sha256) = sha256 else {
        return refused("the report's fingerprint is not one; lock the report again");
    };
    Columns {
        status: Some(document.status.code()),
        sort: Some("case-report"),
        kind: document.kind.code_in(systems::CASE_REPORT_TEMPLATE),
        since: date(list, extensions::REPORT_MEETING_ON),
        detail: Some(json!({
            "title": document.kind.text,
            "locked_at": document.date,
            "sha256": sha256,
        })),
        ..Columns::default()
    }
}
