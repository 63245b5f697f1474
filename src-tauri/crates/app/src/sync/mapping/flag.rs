//! A safeguarding flag.

use caseload_domain::flag::{
    Flag as SafeguardingFlag, FlagEnd, FlagStatus as Certainty, FlagType as SafeguardingFlagType,
    PoliceReport,
};
use caseload_sync_format::v1::fhir::{
    CodeableConcept, Coding, Extension, ExtensionValue, Flag, FlagStatus, Period,
    vocabulary::{extensions, profiles, systems},
};

use super::{
    event,
    frame::{Frame, child, record_identifier},
    words::{coded_extension, coding, concept, date_extension, parts_extension, words, words_extension},
};

/// Flag: category safety and ours, own code always, period, review, source.
pub(super) fn flag(flag: &SafeguardingFlag, frame: &Frame) -> Flag {
    let SafeguardingFlag {
        id,
        child: of_child,
        flag_type,
        categories,
        status: certainty,
        source,
        source_detail,
        since,
        review_on,
        detail,
        restricted: _restricted_is_a_label_of_the_frame,
        local_type,
        known_to,
        action_taken,
        police,
        events,
        ended,
    } = flag;
    let mut extension = frame.extensions();
    extension.extend(review_on.map(|day| date_extension(extensions::FLAG_REVIEW_DATE, day)));
    extension.push(Extension::new(
        extensions::FLAG_SOURCE,
        ExtensionValue::CodeableConcept(CodeableConcept {
            coding: vec![coding(systems::FLAG_SOURCE, *source)],
            text: words(source_detail),
        }),
    ));
    extension.push(coded_extension(extensions::FLAG_CERTAINTY, systems::FLAG_CERTAINTY, *certainty));
    extension.extend(words_extension(extensions::FLAG_DETAIL, detail));
    let end = ended.as_ref().map(|FlagEnd { on, reason }| {
        extension.extend(words_extension(extensions::FLAG_END_REASON, reason));
        *on
    });
    extension.extend(words_extension(extensions::FLAG_KNOWN_TO, known_to));
    extension.extend(words_extension(extensions::CONCERN_ACTION, action_taken));
    extension.extend(police.as_ref().map(police_report));
    extension.extend(events.iter().map(event::event));
    let own_code = coding(systems::SAFEGUARDING_FLAG, *flag_type);
    let text = own_code.display.clone();
    let mut category = vec![
        CodeableConcept::code(systems::FHIR_FLAG_CATEGORY, "safety", "Safety"),
        own_category(*flag_type),
    ];
    category.extend(categories.iter().map(|abuse| concept(systems::ABUSE_CATEGORY, *abuse)));
    Flag {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::FLAG)),
        extension,
        identifier: vec![record_identifier(id.as_str())],
        status: match (frame.is_in_error(), end) {
            (true, _) => FlagStatus::EnteredInError,
            (false, Some(_)) => FlagStatus::Inactive,
            (false, None) => FlagStatus::Active,
        },
        category,
        code: CodeableConcept {
            coding: std::iter::once(own_code)
                .chain(local_type.as_deref().and_then(words).map(of_the_service))
                .chain(snomed(*flag_type, *certainty))
                .collect(),
            text,
        },
        subject: child(of_child),
        period: Some(Period { start: Some((*since).into()), end: end.map(Into::into) }),
        encounter: None,
        author: Some(frame.author()),
    }
}

/// A type of the service's own. Its words are the service's and may change.
fn of_the_service(code: String) -> Coding {
    Coding { system: Some(systems::LOCAL_FLAG.to_owned()), code: Some(code), display: None }
}

fn police_report(police: &PoliceReport) -> Extension {
    let PoliceReport { reference, not_reported_because, health_advice, law_advice } = police;
    let parts = words_extension("reference", reference)
        .into_iter()
        .chain(words_extension("not-reported-because", not_reported_because))
        .chain([
            coded_extension("health-advice", systems::YES_NO_NOT_ASKED, *health_advice),
            coded_extension("law-advice", systems::YES_NO_NOT_ASKED, *law_advice),
        ])
        .collect();
    parts_extension(extensions::POLICE_REPORT, parts)
}

/// The codes that NHS England publishes for these two (ValueSet England-ChildProtectionPlan 1.0.0).
/// They state a fact, so a suspicion has none. "Family history of FGM" (902961000000107) says more than our flag,
/// which also stands for a risk; no code for the others was found in a source.
fn snomed(flag_type: SafeguardingFlagType, certainty: Certainty) -> Option<Coding> {
    let (code, display) = match flag_type {
        SafeguardingFlagType::ChildProtectionPlan => ("342191000000101", "Subject to child protection plan"),
        SafeguardingFlagType::LookedAfter => ("764841000000100", "Looked after child"),
        SafeguardingFlagType::Section47Enquiry
        | SafeguardingFlagType::ChildInNeed
        | SafeguardingFlagType::UnbornSafeguarding
        | SafeguardingFlagType::DomesticAbuse
        | SafeguardingFlagType::Neglect
        | SafeguardingFlagType::SexualExploitation
        | SafeguardingFlagType::CriminalExploitation
        | SafeguardingFlagType::Trafficking
        | SafeguardingFlagType::Missing
        | SafeguardingFlagType::Fgm
        | SafeguardingFlagType::Prevent
        | SafeguardingFlagType::PrivateFostering
        | SafeguardingFlagType::SelfHarm
        | SafeguardingFlagType::HarmfulSexualBehaviour
        | SafeguardingFlagType::OrganisedAbuse
        | SafeguardingFlagType::YoungCarer
        | SafeguardingFlagType::ConcealedPregnancy
        | SafeguardingFlagType::ParentalMentalHealth
        | SafeguardingFlagType::ParentalSubstanceMisuse
        | SafeguardingFlagType::FgmKnown
        | SafeguardingFlagType::ParentalLearningDisability
        | SafeguardingFlagType::ForcedMarriage
        | SafeguardingFlagType::PerplexingPresentation
        | SafeguardingFlagType::Local
        | SafeguardingFlagType::HomeRisk
        | SafeguardingFlagType::Other => return None,
    };
    match certainty {
        Certainty::Confirmed => Some(Coding::new(systems::SNOMED, code, display)),
        Certainty::Suspected => None,
    }
}

/// A risk to the visitor is an alert; everything else is about the child.
fn own_category(flag_type: SafeguardingFlagType) -> CodeableConcept {
    if flag_type == SafeguardingFlagType::HomeRisk {
        CodeableConcept::code(systems::FLAG_CATEGORY, "alert", "Alert before a visit")
    } else {
        CodeableConcept::code(systems::FLAG_CATEGORY, "safeguarding", "Safeguarding")
    }
}
