//! A safeguarding status: what the child is subject to, and what is known of it.

use caseload_domain::{
    code::Coded,
    safeguarding::{EarlyHelp, Placement, SafeguardingEnd, SafeguardingEpisode, SafeguardingKind},
};
use caseload_sync_format::v1::fhir::{
    CodeableConcept, Coding, Extension, ExtensionValue, Flag, FlagStatus, Observation, ObservationComponent,
    Period, Reference, Resource, ResourceType,
    vocabulary::{extensions, profiles, systems},
};

use super::{
    event,
    frame::{Frame, child, record_identifier},
    measurement::status,
    words::{
        coded_extension, coding, concept, date_extension, known_coding, parts_extension, reference_extension,
        words, words_extension,
    },
};

/// Flag, and an Observation of the same id with the detail: NHS England's own pattern (`fhir` 1.3).
pub(super) fn resources(episode: &SafeguardingEpisode, frame: &Frame) -> Vec<Resource> {
    vec![flag(episode, frame).into(), detail(episode, frame).into()]
}

fn flag(episode: &SafeguardingEpisode, frame: &Frame) -> Flag {
    let SafeguardingEpisode {
        id,
        child: of_child,
        kind,
        started_on: _in_the_period,
        follows,
        authority: _in_the_detail,
        social_worker: _in_the_detail_too,
        social_worker_phone: _in_the_detail_as_well,
        categories,
        early_help: _of_the_detail,
        legal_basis: _of_the_detail_too,
        placements: _of_the_detail_as_well,
        factors: _a_component_each,
        events,
        review_on,
        detail,
        ended,
    } = episode;
    let mut extension = frame.extensions();
    extension.extend(review_on.map(|day| date_extension(extensions::FLAG_REVIEW_DATE, day)));
    extension.extend(words_extension(extensions::FLAG_DETAIL, detail));
    if let Some(SafeguardingEnd { on: _the_end_of_the_period, outcome, reason }) = ended {
        extension.push(coded_extension(
            extensions::SAFEGUARDING_OUTCOME,
            systems::SAFEGUARDING_OUTCOME,
            *outcome,
        ));
        extension.extend(words_extension(extensions::FLAG_END_REASON, reason));
    }
    extension.extend(follows.as_ref().map(|before| {
        reference_extension(extensions::FOLLOWS, Reference::to(ResourceType::Flag, before.as_str()))
    }));
    extension.extend(events.iter().map(event::event));
    extension.push(Extension::new(
        extensions::FHIR_FLAG_DETAIL,
        ExtensionValue::Reference(Reference::to(ResourceType::Observation, id.as_str())),
    ));
    let own_code = coding(systems::SAFEGUARDING_STATUS, *kind);
    let text = own_code.display.clone();
    let mut category = vec![
        CodeableConcept::code(systems::FHIR_FLAG_CATEGORY, "safety", "Safety"),
        CodeableConcept::code(systems::FLAG_CATEGORY, "safeguarding", "Safeguarding"),
    ];
    category.extend(categories.iter().map(|abuse| concept(systems::ABUSE_CATEGORY, *abuse)));
    Flag {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::FLAG)),
        extension,
        identifier: vec![record_identifier(id.as_str())],
        status: match (frame.is_in_error(), ended) {
            (true, _) => FlagStatus::EnteredInError,
            (false, Some(_)) => FlagStatus::Inactive,
            (false, None) => FlagStatus::Active,
        },
        category,
        code: CodeableConcept { coding: std::iter::once(own_code).chain(snomed(*kind)).collect(), text },
        subject: child(of_child),
        period: Some(period(episode)),
        encounter: None,
        author: Some(frame.author()),
    }
}

/// The codes that NHS England publishes for these two (ValueSet England-ChildProtectionPlan 1.0.0). Its third, of an unborn
/// child on a plan (818901000000100), would stop being true at the birth, which the plan outlasts.
fn snomed(kind: SafeguardingKind) -> Option<Coding> {
    let (code, display) = match kind {
        SafeguardingKind::ChildProtectionPlan => ("342191000000101", "Subject to child protection plan"),
        SafeguardingKind::LookedAfter => ("764841000000100", "Looked after child"),
        SafeguardingKind::AntenatalSafeguarding
        | SafeguardingKind::PreBirthAssessment
        | SafeguardingKind::EarlyHelp
        | SafeguardingKind::ChildInNeed
        | SafeguardingKind::Section47Enquiry
        | SafeguardingKind::PrivateFostering
        | SafeguardingKind::CareLeaver => return None,
    };
    Some(Coding::new(systems::SNOMED, code, display))
}

/// Observation: a component for each fact, an extension for each placement.
fn detail(episode: &SafeguardingEpisode, frame: &Frame) -> Observation {
    let id = episode.id.as_str();
    let mut extension = frame.extensions();
    extension.extend(episode.placements.iter().map(placement));
    Observation {
        id: id.to_owned(),
        meta: frame.meta(Some(profiles::OBSERVATION)),
        extension,
        identifier: vec![record_identifier(id)],
        status: status(frame),
        category: vec![CodeableConcept::code(
            systems::OBSERVATION_CATEGORY,
            "social-history",
            "Social History",
        )],
        code: CodeableConcept {
            coding: vec![
                known_coding(systems::RECORD_KIND, "safeguarding-episode"),
                coding(systems::SAFEGUARDING_STATUS, episode.kind),
            ],
            text: None,
        },
        subject: child(&episode.child),
        focus: Vec::new(),
        encounter: None,
        effective_date_time: None,
        effective_period: Some(period(episode)),
        performer: vec![frame.author()],
        value_quantity: None,
        note: Vec::new(),
        derived_from: Vec::new(),
        component: components(episode),
    }
}

fn components(episode: &SafeguardingEpisode) -> Vec<ObservationComponent> {
    let mut facts: Vec<Option<ObservationComponent>> = vec![
        in_words("authority", &episode.authority),
        in_words("social-worker", &episode.social_worker),
        in_words("social-worker-phone", &episode.social_worker_phone),
    ];
    facts.extend(episode.categories.iter().map(|abuse| coded("category", systems::ABUSE_CATEGORY, *abuse)));
    facts.push(episode.legal_basis.and_then(|basis| coded("legal-basis", systems::LEGAL_BASIS, basis)));
    if let Some(EarlyHelp { form, threshold_level, lead_practitioner, lead_agency }) = &episode.early_help {
        facts.extend([
            coded("early-help-form", systems::EARLY_HELP_FORM, *form),
            in_words("threshold-level", threshold_level),
            in_words("lead-practitioner", lead_practitioner),
            in_words("lead-agency", lead_agency),
        ]);
    }
    facts.extend(
        episode.factors.iter().map(|factor| coded("parental-factor", systems::PARENTAL_FACTOR, *factor)),
    );
    facts.into_iter().flatten().collect()
}

fn coded<C: Coded>(fact: &str, system: &str, entry: C) -> Option<ObservationComponent> {
    Some(ObservationComponent { value_codeable_concept: Some(concept(system, entry)), ..of_fact(fact) })
}

fn in_words(fact: &str, text: &str) -> Option<ObservationComponent> {
    let said = words(text)?;
    Some(ObservationComponent { value_string: Some(said), ..of_fact(fact) })
}

fn of_fact(fact: &str) -> ObservationComponent {
    ObservationComponent {
        extension: Vec::new(),
        code: CodeableConcept { coding: vec![known_coding(systems::SAFEGUARDING_DETAIL, fact)], text: None },
        value_quantity: None,
        value_codeable_concept: None,
        value_string: None,
    }
}

fn placement(placement: &Placement) -> Extension {
    let Placement { kind, from, until, detail } = placement;
    let mut parts =
        vec![coded_extension("kind", systems::PLACEMENT_KIND, *kind), date_extension("from", *from)];
    parts.extend(until.map(|day| date_extension("until", day)));
    parts.extend(words_extension("detail", detail));
    parts_extension(extensions::PLACEMENT, parts)
}

fn period(episode: &SafeguardingEpisode) -> Period {
    Period { start: Some(episode.started_on.into()), end: episode.ended.as_ref().map(|end| end.on.into()) }
}
