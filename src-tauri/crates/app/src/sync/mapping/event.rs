//! A dated event of a flag or of a safeguarding status.

use caseload_domain::event::Event;
use caseload_sync_format::v1::fhir::{
    Extension,
    vocabulary::{extensions, systems},
};

use super::words::{coded_extension, date_extension, parts_extension, words_extension};

/// What happened or is planned, and what this service gave to it.
pub(super) fn event(event: &Event) -> Extension {
    let Event { kind, on, state, part, note } = event;
    let mut parts = vec![
        coded_extension("kind", systems::SAFEGUARDING_EVENT, *kind),
        date_extension("on", *on),
        coded_extension("state", systems::EVENT_STATE, *state),
        coded_extension("part", systems::EVENT_PART, *part),
    ];
    parts.extend(words_extension("note", note));
    parts_extension(extensions::SAFEGUARDING_EVENT, parts)
}
