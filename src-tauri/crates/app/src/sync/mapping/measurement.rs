//! A measurement.

use caseload_domain::measurement::{Measurement, MeasurementKind};
use caseload_sync_format::v1::fhir::{
    CodeableConcept, Coding, Observation, ObservationStatus, Quantity, Reference, ResourceType,
    vocabulary::{profiles, systems},
};

use super::{
    frame::{Frame, child, record_identifier},
    words::coding,
};

/// Observation: one quantity in the unit UK Core fixes, kilograms or centimetres, never rounded.
pub(super) fn observation(measurement: &Measurement, frame: &Frame) -> Observation {
    let Measurement { id, child: of_child, contact, measured_on, kind, value } = measurement;
    Observation {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profile(*kind, frame))),
        extension: frame.extensions(),
        identifier: vec![record_identifier(id.as_str())],
        status: status(frame),
        category: vec![CodeableConcept::code(systems::OBSERVATION_CATEGORY, "vital-signs", "Vital Signs")],
        code: CodeableConcept {
            coding: standard_codes(*kind)
                .into_iter()
                .chain([coding(systems::MEASUREMENT_KIND, *kind)])
                .collect(),
            text: None,
        },
        subject: child(of_child),
        focus: Vec::new(),
        encounter: contact.as_ref().map(|contact| Reference::to(ResourceType::Encounter, contact.as_str())),
        effective_date_time: Some((*measured_on).into()),
        effective_period: None,
        performer: vec![frame.author()],
        value_quantity: Some(match kind {
            MeasurementKind::Weight => Quantity::grams(*value),
            MeasurementKind::Length | MeasurementKind::Height | MeasurementKind::Head => {
                Quantity::millimetres(*value)
            }
        }),
        note: Vec::new(),
        derived_from: Vec::new(),
        component: Vec::new(),
    }
}

/// As first written, corrected since, or never true.
pub(super) fn status(frame: &Frame) -> ObservationStatus {
    match (frame.is_in_error(), frame.version) {
        (true, _) => ObservationStatus::EnteredInError,
        (false, 1) => ObservationStatus::Final,
        (false, _) => ObservationStatus::Amended,
    }
}

/// The vital-signs profiles fix the status `final`, so only a first revision can claim one.
fn profile(kind: MeasurementKind, frame: &Frame) -> &'static str {
    match (status(frame), kind) {
        (ObservationStatus::Amended | ObservationStatus::EnteredInError, _) => profiles::OBSERVATION,
        (ObservationStatus::Final, MeasurementKind::Weight) => profiles::BODY_WEIGHT,
        (ObservationStatus::Final, MeasurementKind::Length | MeasurementKind::Height) => {
            profiles::BODY_HEIGHT
        }
        (ObservationStatus::Final, MeasurementKind::Head) => profiles::HEAD_CIRCUMFERENCE,
    }
}

/// LOINC as the profiles fix it, and SNOMED CT, which tells lying from standing.
fn standard_codes(kind: MeasurementKind) -> [Coding; 2] {
    let (loinc, snomed) = match kind {
        MeasurementKind::Weight => (("29463-7", "Body weight"), ("27113001", "Body weight")),
        MeasurementKind::Length => (("8302-2", "Body height"), ("248334005", "Length of body")),
        MeasurementKind::Height => (("8302-2", "Body height"), ("50373000", "Body height measure")),
        MeasurementKind::Head => {
            (("9843-4", "Head Occipital-frontal circumference"), ("363812007", "Head circumference"))
        }
    };
    [Coding::new(systems::LOINC, loinc.0, loinc.1), Coding::new(systems::SNOMED, snomed.0, snomed.1)]
}
