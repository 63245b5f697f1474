//! An entry of a laptop's directory of local services.

use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};
use caseload_sync_format::v1::fhir::{Extension, HealthcareService};
use serde_json::json;

use crate::columns::{Columns, date, first_code};

/// An entry.
pub(crate) fn local_service(service: &HealthcareService) -> Columns<'_> {
    let offered = Extension::parts(&service.extension, extensions::OFFERED).next().unwrap_or(&[]);
    Columns {
        active: Some(service.active),
        kind: first_code(&service.category, systems::SERVICE_TOPIC),
        since: date(offered, "from"),
        until: date(offered, "until"),
        detail: Some(json!({ "name": service.name })),
        ..Columns::default()
    }
}
