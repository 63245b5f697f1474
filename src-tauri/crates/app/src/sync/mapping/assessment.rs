//! A scored assessment: ASQ-3 at the review at two. Scores only; the questions are never held.

use caseload_domain::{
    assessment::{AsqDomain, AsqForm, Assessment},
    code::Coded as _,
    score::Given,
};
use caseload_sync_format::v1::fhir::{
    CodeableConcept, Coding, Observation, ObservationComponent, Quantity, Reference, ResourceType,
    vocabulary::{profiles, systems},
};

use super::{
    frame::{Frame, child, record_identifier},
    measurement::status,
    words::{coding, known_coding},
};

/// Observation with a component for each area that was scored.
pub(super) fn observation(assessment: &Assessment, frame: &Frame) -> Observation {
    let Assessment { id, child: of_child, about: _, contact, completed_on, given, action_taken: _, note: _ } =
        assessment;
    let form = assessment.asq_form();
    Observation {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::OBSERVATION)),
        extension: frame.extensions(),
        identifier: vec![record_identifier(id.as_str())],
        status: status(frame),
        category: vec![CodeableConcept::code(systems::OBSERVATION_CATEGORY, "survey", "Survey")],
        code: CodeableConcept {
            coding: vec![known_coding(systems::ASSESSMENT_TOOL, &tool_code(given))],
            text: None,
        },
        subject: child(of_child),
        encounter: contact.as_ref().map(|contact| Reference::to(ResourceType::Encounter, contact.as_str())),
        effective_date_time: Some((*completed_on).into()),
        performer: vec![frame.author()],
        value_quantity: None,
        component: AsqDomain::ALL
            .iter()
            .filter_map(|domain| {
                let score = assessment.score(*domain)?;
                Some(ObservationComponent {
                    code: CodeableConcept {
                        coding: form
                            .map(|form| snomed(form, *domain))
                            .into_iter()
                            .chain([coding(systems::ASQ_DOMAIN, *domain)])
                            .collect(),
                        text: None,
                    },
                    value_quantity: Some(Quantity::score_hundredths(score.hundredths())),
                })
            })
            .collect(),
    }
}

/// `asq-3-27`: the tool, with its form where it comes in several.
fn tool_code(given: &Given) -> String {
    match given.form {
        Some(form) => format!("{}-{}", given.tool.code(), form.code()),
        None => given.tool.code().to_owned(),
    }
}

/// The codes NHS England's band derivation reads (`standards` 5). Their terms are not in the source, so they have no words.
fn snomed(form: AsqForm, domain: AsqDomain) -> Coding {
    let code = match (form, domain) {
        (AsqForm::Month24, AsqDomain::Communication) => "953211000000100",
        (AsqForm::Month24, AsqDomain::FineMotor) => "953221000000106",
        (AsqForm::Month24, AsqDomain::GrossMotor) => "953231000000108",
        (AsqForm::Month24, AsqDomain::ProblemSolving) => "953241000000104",
        (AsqForm::Month24, AsqDomain::PersonalSocial) => "953251000000101",
        (AsqForm::Month27, AsqDomain::Communication) => "953261000000103",
        (AsqForm::Month27, AsqDomain::FineMotor) => "953271000000105",
        (AsqForm::Month27, AsqDomain::GrossMotor) => "953281000000107",
        (AsqForm::Month27, AsqDomain::ProblemSolving) => "953291000000109",
        (AsqForm::Month27, AsqDomain::PersonalSocial) => "953301000000108",
        (AsqForm::Month30, AsqDomain::Communication) => "953311000000105",
        (AsqForm::Month30, AsqDomain::FineMotor) => "953321000000104",
        (AsqForm::Month30, AsqDomain::GrossMotor) => "953331000000102",
        (AsqForm::Month30, AsqDomain::ProblemSolving) => "953341000000106",
        (AsqForm::Month30, AsqDomain::PersonalSocial) => "953351000000109",
    };
    Coding { system: Some(systems::SNOMED.to_owned()), code: Some(code.to_owned()), display: None }
}
