//! What the tables of the trust hold of safeguarding work, taken out of its resources: a room for each kind of record.

mod body_map;
mod case_report;
mod chronology;
mod communication;
mod concern;
mod escalation;
mod event;
mod flag;
mod referral;
mod status;

use caseload_sync_format::v1::fhir::CodeableConcept;
use caseload_sync_format::v1::fhir::vocabulary::systems;

pub(crate) use self::body_map::body_map;
pub(crate) use self::case_report::document;
pub(crate) use self::chronology::chronology;
pub(crate) use self::communication::communication;
pub(crate) use self::concern::concerns;
pub(crate) use self::escalation::escalation;
pub(crate) use self::flag::detail as flag_detail;
pub(crate) use self::referral::referral;
pub(crate) use self::status::{status, status_detail};
use crate::columns::Columns;

/// Whether a concept is of one of the records that share a type.
pub(crate) fn is(code: &CodeableConcept, kind: &str) -> bool {
    code.code_in(systems::RECORD_KIND) == Some(kind)
}

fn refused<'a>(why: &'static str) -> Columns<'a> {
    Columns { refused: Some(why), ..Columns::default() }
}
