//! An allegation about a member of staff. It points to no child and to no record of one.

use caseload_domain::allegation::Allegation;
use caseload_sync_format::v1::fhir::{
    Communication, CommunicationStatus,
    vocabulary::{extensions, profiles, systems},
};

use super::{
    frame::{Frame, record_identifier},
    sharing::{category, payload},
    words::{coded_extension, date_extension, parts_extension, words_extension},
};

/// Communication without a subject.
pub(super) fn communication(allegation: &Allegation, frame: &Frame) -> Communication {
    let Allegation { id, on, about, referred_on, officer, reference, outcome, note } = allegation;
    let mut extension = frame.extensions();
    let parts: Vec<_> = referred_on
        .map(|day| date_extension("referred-on", day))
        .into_iter()
        .chain(words_extension("officer", officer))
        .chain(words_extension("reference", reference))
        .chain(outcome.map(|outcome| coded_extension("outcome", systems::ALLEGATION_OUTCOME, outcome)))
        .chain(words_extension("note", note))
        .collect();
    if !parts.is_empty() {
        extension.push(parts_extension(extensions::ALLEGATION, parts));
    }
    Communication {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::COMMUNICATION)),
        extension,
        identifier: vec![record_identifier(id.as_str())],
        status: match (frame.is_in_error(), allegation.is_open()) {
            (true, _) => CommunicationStatus::EnteredInError,
            (false, true) => CommunicationStatus::InProgress,
            (false, false) => CommunicationStatus::Completed,
        },
        category: vec![category("allegation")],
        medium: Vec::new(),
        subject: None,
        about: Vec::new(),
        sent: Some((*on).into()),
        recipient: Vec::new(),
        sender: Some(frame.author()),
        reason_code: Vec::new(),
        payload: payload(about),
    }
}
