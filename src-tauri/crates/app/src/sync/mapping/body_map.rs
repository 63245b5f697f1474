//! Marks seen on a body.

use caseload_domain::body_map::{BodyMap, InjuryReferral, Mark};
use caseload_sync_format::v1::Moment;
use caseload_sync_format::v1::fhir::{
    CodeableConcept, Extension, ExtensionValue, Observation, ObservationComponent, Reference, ResourceType,
    vocabulary::{extensions, profiles, systems},
};

use super::{
    england_time,
    frame::{Frame, child, record_identifier},
    measurement::status,
    words::{
        coded_extension, coding, concept, known_coding, number_extension, parts_extension,
        reference_extension, words, words_extension,
    },
};

/// Observation: a component for each mark, its code the kind of mark and its value the part of the body.
pub(super) fn observation(map: &BodyMap, frame: &Frame) -> Observation {
    let BodyMap {
        id,
        child: of_child,
        contact,
        seen_on,
        seen_at,
        seen_by,
        figure,
        mobility,
        marks,
        referred,
    } = map;
    let mut extension = frame.extensions();
    extension.push(coded_extension(extensions::BODY_FIGURE, systems::BODY_FIGURE, *figure));
    extension.push(coded_extension(extensions::MOBILITY, systems::MOBILITY, *mobility));
    extension.extend(referred.as_ref().map(injury_referral));
    Observation {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::OBSERVATION)),
        extension,
        identifier: vec![record_identifier(id.as_str())],
        status: status(frame),
        category: vec![CodeableConcept::code(systems::OBSERVATION_CATEGORY, "exam", "Exam")],
        code: CodeableConcept { coding: vec![known_coding(systems::RECORD_KIND, "body-map")], text: None },
        subject: child(of_child),
        focus: Vec::new(),
        encounter: contact.as_ref().map(|contact| Reference::to(ResourceType::Encounter, contact.as_str())),
        effective_date_time: Some(match seen_at {
            Some(time) => england_time::instant(*seen_on, *time).into(),
            None => (*seen_on).into(),
        }),
        effective_period: None,
        performer: performers(seen_by, frame),
        value_quantity: None,
        note: Vec::new(),
        derived_from: Vec::new(),
        component: marks.iter().map(mark).collect(),
    }
}

/// Who saw them. A colleague is known by name only.
fn performers(seen_by: &str, frame: &Frame) -> Vec<Reference> {
    let author = frame.author();
    match words(seen_by) {
        Some(name) if author.display.as_ref() != Some(&name) => vec![Reference::display(name)],
        Some(_) | None => vec![author],
    }
}

fn mark(mark: &Mark) -> ObservationComponent {
    let Mark { view, x, y, site, kind, length, width, colour, explanation, explained_by } = mark;
    let mut parts = vec![
        coded_extension("view", systems::BODY_VIEW, *view),
        number_extension("x", (*x).into()),
        number_extension("y", (*y).into()),
    ];
    parts.extend(length.map(|millimetres| number_extension("length", millimetres.into())));
    parts.extend(width.map(|millimetres| number_extension("width", millimetres.into())));
    parts.extend(words_extension("colour", colour));
    parts.extend(words_extension("explanation", explanation));
    parts.extend(words_extension("explained-by", explained_by));
    ObservationComponent {
        extension: vec![parts_extension(extensions::BODY_MARK, parts)],
        code: CodeableConcept { coding: vec![coding(systems::MARK_KIND, *kind)], text: None },
        value_quantity: None,
        value_codeable_concept: Some(concept(systems::BODY_SITE, *site)),
        value_string: None,
    }
}

fn injury_referral(referred: &InjuryReferral) -> Extension {
    let InjuryReferral { on, at, to, outcome, referral } = referred;
    let at = Moment::from(england_time::instant(*on, *at));
    let mut parts = vec![Extension::new("at", ExtensionValue::DateTime(at))];
    parts.extend(words_extension("to", to));
    parts.extend(words_extension("outcome", outcome));
    parts.extend(referral.as_ref().map(|referral| {
        reference_extension("referral", Reference::to(ResourceType::ServiceRequest, referral.as_str()))
    }));
    parts_extension(extensions::INJURY_REFERRAL, parts)
}
