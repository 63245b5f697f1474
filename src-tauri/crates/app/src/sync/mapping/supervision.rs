//! A safeguarding supervision about a child.

use caseload_domain::supervision::Supervision;
use caseload_sync_format::v1::fhir::{
    Communication, Reference,
    vocabulary::{extensions, profiles, systems},
};

use super::{
    frame::{Frame, child, record_identifier},
    sharing::{category, payload, status},
    words::{coded_extension, date_extension, parts_extension, words, words_extension},
};

/// Communication with the supervisor: what was talked about in the payload, what was agreed in the extension.
pub(super) fn communication(supervision: &Supervision, frame: &Frame) -> Communication {
    let Supervision { id, child: of_child, on, supervisor, form, discussed, actions, next_on } = supervision;
    let mut extension = frame.extensions();
    let mut parts = vec![coded_extension("form", systems::SUPERVISION_FORM, *form)];
    parts.extend(words_extension("actions", actions));
    parts.extend(next_on.map(|day| date_extension("next-on", day)));
    extension.push(parts_extension(extensions::SUPERVISION, parts));
    Communication {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::COMMUNICATION)),
        extension,
        identifier: vec![record_identifier(id.as_str())],
        status: status(frame),
        category: vec![category("supervision")],
        medium: Vec::new(),
        subject: Some(child(of_child)),
        about: Vec::new(),
        sent: Some((*on).into()),
        recipient: words(supervisor).map(Reference::display).into_iter().collect(),
        sender: Some(frame.author()),
        reason_code: Vec::new(),
        payload: payload(discussed),
    }
}
