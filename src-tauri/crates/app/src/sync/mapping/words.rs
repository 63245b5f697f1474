//! Words and codes for the wire: FHIR allows no empty text and no control characters, and each code has its words.

use caseload_domain::code::Coded;
use caseload_sync_format::v1::{
    Date,
    fhir::{CODE_SYSTEMS, CodeableConcept, Coding, Extension, ExtensionValue, Reference},
};
use chrono::NaiveDate;

/// Text as FHIR allows it; `None` when there is nothing to read in it. Control characters (a paste from elsewhere)
/// become spaces: a NUL in one note would make a whole file unreadable to most databases.
pub(super) fn words(text: &str) -> Option<String> {
    let clean: String = text
        .chars()
        .map(|character| match character {
            '\n' | '\r' | '\t' => character,
            other if other.is_control() => ' ',
            other => other,
        })
        .collect();
    (!clean.trim().is_empty()).then_some(clean)
}

/// A code of one of the format's own systems, with its words.
pub(super) fn coding<C: Coded>(system: &str, entry: C) -> Coding {
    known_coding(system, entry.code())
}

/// A code of one of the format's own systems that the record has no list for, with its words.
pub(super) fn known_coding(system: &str, code: &str) -> Coding {
    let display = CODE_SYSTEMS
        .iter()
        .find(|definition| definition.url == system)
        .and_then(|definition| definition.concepts.iter().find(|(known, _words)| *known == code))
        .map_or(code, |(_code, words)| words);
    Coding::new(system, code, display)
}

/// The same as a concept without further words.
pub(super) fn concept<C: Coded>(system: &str, entry: C) -> CodeableConcept {
    CodeableConcept { coding: vec![coding(system, entry)], text: None }
}

/// An extension that holds a code of one of the format's own systems.
pub(super) fn coded_extension<C: Coded>(url: &str, system: &str, entry: C) -> Extension {
    Extension::new(url, ExtensionValue::CodeableConcept(concept(system, entry)))
}

/// An extension that holds words; `None` when there are none.
pub(super) fn words_extension(url: &str, text: &str) -> Option<Extension> {
    words(text).map(|text| Extension::new(url, ExtensionValue::String(text)))
}

/// An extension that holds a date.
pub(super) fn date_extension(url: &str, date: NaiveDate) -> Extension {
    Extension::new(url, ExtensionValue::Date(Date(date)))
}

/// An extension that holds a whole number.
pub(super) fn number_extension(url: &str, number: i32) -> Extension {
    Extension::new(url, ExtensionValue::Integer(number))
}

/// An extension of parts.
pub(super) fn parts_extension(url: &str, parts: Vec<Extension>) -> Extension {
    Extension::new(url, ExtensionValue::Parts(parts))
}

/// The parts that are there; `None` when none is, because an extension is never empty.
pub(super) fn some_parts<const N: usize>(url: &str, parts: [Option<Extension>; N]) -> Option<Extension> {
    let parts: Vec<Extension> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts_extension(url, parts))
}

/// An extension that points to another resource.
pub(super) fn reference_extension(url: &str, reference: Reference) -> Extension {
    Extension::new(url, ExtensionValue::Reference(reference))
}

#[cfg(test)]
mod tests {
    use super::{
        super::assessment::{scale_system, tool_code},
        coding, known_coding, words,
    };
    use caseload_domain::{
        allegation::AllegationOutcome,
        appointment::AppointmentStatus,
        body_map::{BodySite, BodyView, Figure, MarkKind, Mobility},
        child::{CaseloadStatus, Level, MoveDirection},
        code::{Coded, YesNoNotAsked},
        concern::Concern,
        contact::{ContactType, GivenItem, InfantFeeding, Mode, Outcome, Setting},
        episode::{ConsentAnswer, EpisodeActivity, EpisodeLevel, EpisodeOutcome, EpisodeReason},
        escalation::EscalationStage,
        event::{EventKind, EventPart, EventState},
        flag::{AbuseCategory, FlagSource, FlagStatus, FlagType},
        health_plan::HealthPlanEndReason,
        local_service::ServiceTopic,
        measurement::MeasurementKind,
        person::RelationshipRole,
        place::{InvitationStatus, PlaceKind},
        practitioner::Role,
        questionnaire::TriageOutcome,
        referral::{ReferralAnswer, ReferralService},
        safeguarding::{
            EarlyHelpForm, LegalBasis, ParentalFactor, PlacementKind, SafeguardingKind, SafeguardingOutcome,
        },
        score::{Form, Given, Scale, Tool},
        sharing::SharingBasis,
        supervision::SupervisionForm,
        transfer::{Rating, TransferAnswer, TransferKind, TransferState},
    };
    use caseload_sync_format::v1::fhir::{tool_and_form, vocabulary::systems};

    #[test]
    fn text_is_kept_as_written_but_never_empty_and_never_holds_a_control_character() {
        for (text, expected) in [
            ("", None),
            (" \n", None),
            ("Zoë said \"no\"\nand left", Some("Zoë said \"no\"\nand left")),
            ("a\u{0}b\u{b}c", Some("a b c")),
        ] {
            assert_eq!(words(text).as_deref(), expected);
        }
    }

    #[test]
    fn every_code_of_the_record_has_its_words_in_the_format() {
        fn check<C: Coded>(system: &str) {
            for entry in C::ALL {
                let coding = coding(system, *entry);
                assert_ne!(coding.display.as_deref(), Some(entry.code()), "{system} lacks {}", entry.code());
            }
        }
        check::<ContactType>(systems::CONTACT_TYPE);
        check::<Setting>(systems::CONTACT_PLACE);
        check::<Mode>(systems::CONTACT_MODE);
        check::<Outcome>(systems::ATTENDANCE_OUTCOME);
        check::<FlagType>(systems::SAFEGUARDING_FLAG);
        check::<AbuseCategory>(systems::ABUSE_CATEGORY);
        check::<FlagStatus>(systems::FLAG_CERTAINTY);
        check::<FlagSource>(systems::FLAG_SOURCE);
        check::<EpisodeLevel>(systems::LEVEL_OF_CARE);
        check::<Level>(systems::LEVEL_OF_CARE);
        check::<EpisodeReason>(systems::EPISODE_REASON);
        check::<EpisodeOutcome>(systems::EPISODE_OUTCOME);
        check::<CaseloadStatus>(systems::CASELOAD_STATUS);
        check::<RelationshipRole>(systems::RELATIONSHIP_ROLE);
        check::<YesNoNotAsked>(systems::YES_NO_NOT_ASKED);
        check::<Role>(systems::PRACTITIONER_ROLE);
        check::<InfantFeeding>(systems::INFANT_FEEDING);
        check::<MeasurementKind>(systems::MEASUREMENT_KIND);
        check::<AppointmentStatus>(systems::APPOINTMENT_STATUS);
        check::<PlaceKind>(systems::PLACE_KIND);
        check::<InvitationStatus>(systems::INVITATION_STATUS);
        check::<TriageOutcome>(systems::TRIAGE_OUTCOME);
        check::<SafeguardingKind>(systems::SAFEGUARDING_STATUS);
        check::<SafeguardingOutcome>(systems::SAFEGUARDING_OUTCOME);
        check::<EventKind>(systems::SAFEGUARDING_EVENT);
        check::<EventState>(systems::EVENT_STATE);
        check::<EventPart>(systems::EVENT_PART);
        check::<EarlyHelpForm>(systems::EARLY_HELP_FORM);
        check::<LegalBasis>(systems::LEGAL_BASIS);
        check::<PlacementKind>(systems::PLACEMENT_KIND);
        check::<ParentalFactor>(systems::PARENTAL_FACTOR);
        check::<Concern>(systems::CONCERN);
        check::<Figure>(systems::BODY_FIGURE);
        check::<BodyView>(systems::BODY_VIEW);
        check::<BodySite>(systems::BODY_SITE);
        check::<MarkKind>(systems::MARK_KIND);
        check::<Mobility>(systems::MOBILITY);
        check::<ReferralService>(systems::REFERRAL_SERVICE);
        check::<ReferralAnswer>(systems::REFERRAL_ANSWER);
        check::<SharingBasis>(systems::SHARING_BASIS);
        check::<EscalationStage>(systems::ESCALATION_STAGE);
        check::<SupervisionForm>(systems::SUPERVISION_FORM);
        check::<AllegationOutcome>(systems::ALLEGATION_OUTCOME);
        check::<EpisodeActivity>(systems::EPISODE_ACTIVITY);
        check::<ConsentAnswer>(systems::CONSENT_ANSWER);
        check::<MoveDirection>(systems::MOVE_DIRECTION);
        check::<GivenItem>(systems::GIVEN_ITEM);
        check::<HealthPlanEndReason>(systems::HEALTH_PLAN_END_REASON);
        check::<ServiceTopic>(systems::SERVICE_TOPIC);
        check::<TransferKind>(systems::TRANSFER_KIND);
        check::<TransferState>(systems::TRANSFER_STATE);
        check::<Rating>(systems::TRANSFER_RATING);
        check::<TransferAnswer>(systems::TRANSFER_ANSWER);
    }

    #[test]
    fn every_tool_and_scale_has_its_words_and_the_trust_reads_the_tool_and_the_form_back() {
        for tool in Tool::ALL {
            let forms: Vec<Option<Form>> = tool.forms().iter().copied().map(Some).collect();
            for form in if forms.is_empty() { vec![None] } else { forms } {
                let given = Given { tool: *tool, form, items: Vec::new(), scales: Vec::new() };
                let code = tool_code(&given);
                let coding = known_coding(systems::ASSESSMENT_TOOL, &code);
                assert_ne!(coding.display.as_ref(), Some(&code), "{code} has no words");
                assert_eq!(tool_and_form(&code), (tool.code(), form.map(Form::code)));
            }
            for scale in tool.scales().iter().filter(|scale| **scale != Scale::Total) {
                let coding = coding(scale_system(*tool), *scale);
                assert_ne!(coding.display.as_deref(), Some(scale.code()), "{} has no words", scale.code());
            }
        }
    }
}
