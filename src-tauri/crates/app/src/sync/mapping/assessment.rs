//! A scored assessment: totals and scales. Scores only; no question and no band is in it.

use caseload_domain::{
    assessment::Assessment,
    code::Coded as _,
    score::{CutOffs, Given, Points, Scale, Tool, score, snomed},
};
use caseload_sync_format::v1::fhir::{
    Annotation, CodeableConcept, Coding, Extension, ExtensionValue, Observation, ObservationComponent,
    Quantity, Reference, ResourceType,
    vocabulary::{extensions, profiles, systems},
};

use super::{
    frame::{Frame, child, record_identifier},
    measurement::status,
    words::{coding, known_coding, words},
};

/// Observation: the total where the tool has one and nothing is missing, and a component for each scale that was scored.
/// `answered` says whether the items have a response of their own.
pub(super) fn observation(assessment: &Assessment, answered: bool, frame: &Frame) -> Observation {
    let Assessment { id, child: of_child, about, contact, completed_on, given, action_taken, note } =
        assessment;
    let answers = answered.then(|| Reference::to(ResourceType::QuestionnaireResponse, id.as_str()));
    Observation {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::OBSERVATION)),
        extension: frame.extensions(),
        identifier: vec![record_identifier(id.as_str())],
        status: status(frame),
        category: vec![CodeableConcept::code(systems::OBSERVATION_CATEGORY, "survey", "Survey")],
        code: CodeableConcept {
            coding: verified_code(given, None)
                .into_iter()
                .chain([known_coding(systems::ASSESSMENT_TOOL, &tool_code(given))])
                .collect(),
            text: None,
        },
        subject: child(of_child),
        // R4 allows no RelatedPerson as the subject, and a relative need not be a patient of the trust.
        focus: about
            .iter()
            .map(|relationship| Reference::to(ResourceType::RelatedPerson, relationship.as_str()))
            .collect(),
        encounter: contact.as_ref().map(|contact| Reference::to(ResourceType::Encounter, contact.as_str())),
        effective_date_time: Some((*completed_on).into()),
        effective_period: None,
        performer: vec![frame.author()],
        value_quantity: total(given).map(points),
        note: action(action_taken).into_iter().chain(words(note).map(remark)).collect(),
        derived_from: answers.into_iter().collect(),
        component: components(given),
    }
}

/// `asq-3-27`: the tool, with its form where it comes in several.
pub(super) fn tool_code(given: &Given) -> String {
    match given.form.or_else(|| given.tool.usual_form()) {
        Some(form) => format!("{}-{}", given.tool.code(), form.code()),
        None => given.tool.code().to_owned(),
    }
}

/// Sums do not depend on a service's own cut-offs, so those that ship will do, and no band they make is read.
fn total(given: &Given) -> Option<Points> {
    score(given, CutOffs::shipped()).ok()?.total
}

fn points(points: Points) -> Quantity {
    Quantity::score_hundredths(points.hundredths())
}

/// In the tool's order, whichever was typed first.
fn components(given: &Given) -> Vec<ObservationComponent> {
    let scales = given.tool.scales().iter().filter(|scale| **scale != Scale::Total);
    scales
        .filter_map(|scale| {
            let (_, scored) = given.scales.iter().find(|(of, _)| of == scale)?;
            let own = coding(scale_system(given.tool), *scale);
            let code = CodeableConcept {
                coding: verified_code(given, Some(*scale)).into_iter().chain([own]).collect(),
                text: None,
            };
            Some(ObservationComponent {
                extension: Vec::new(),
                code,
                value_quantity: Some(points(*scored)),
                value_codeable_concept: None,
                value_string: None,
            })
        })
        .collect()
}

/// The areas of ASQ-3 have travelled under a system of their own from the start.
pub(super) fn scale_system(tool: Tool) -> &'static str {
    if tool == Tool::Asq3 { systems::ASQ_DOMAIN } else { systems::ASSESSMENT_SCALE }
}

/// SNOMED CT where a code is verified (`standards` 5, 6). The terms are not in the source, so the codes have no words.
fn verified_code(given: &Given, scale: Option<Scale>) -> Option<Coding> {
    let form = given.form.or_else(|| given.tool.usual_form());
    let code = snomed(given.tool, form, scale)?;
    Some(Coding { system: Some(systems::SNOMED.to_owned()), code: Some(code.to_owned()), display: None })
}

/// What was done, told apart from other remarks by its extension.
fn action(taken: &str) -> Option<Annotation> {
    let is_action = Extension::new(extensions::ACTION_TAKEN, ExtensionValue::Boolean(true));
    words(taken).map(|taken| Annotation { extension: vec![is_action], ..remark(taken) })
}

fn remark(text: String) -> Annotation {
    Annotation { extension: Vec::new(), author_reference: None, time: None, text }
}
