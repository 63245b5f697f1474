//! What worried the practitioner at a contact.

use caseload_sync_format::v1::fhir::Extension;
use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};

use crate::columns::concept;

/// Concerns of a contact, each once.
pub(crate) fn concerns(list: &[Extension]) -> Option<Vec<&str>> {
    let mut found = Vec::new();
    for parts in Extension::parts(list, extensions::CONCERN) {
        let what = concept(parts, "what", systems::CONCERN)?;
        if !found.contains(&what) {
            found.push(what);
        }
    }
    Some(found)
}
