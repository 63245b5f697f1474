//! A contact and its note.

use caseload_domain::{
    contact::{
        Contact, Countersignature, DeliveredBy, Given, InfantFeeding, Mode, Outcome, Present, Setting,
    },
    id::{LocalServiceId, PlaceId},
    record::Revision,
};
use caseload_sync_format::v1::{
    Moment,
    fhir::{
        Attachment, CodeableConcept, Coding, DocumentContent, DocumentContext, DocumentReference,
        DocumentStatus, Encounter, EncounterLocation, EncounterParticipant, EncounterStatus, Extension,
        ExtensionValue, Identifier, Period, Quantity, Reference, Resource, ResourceType,
        vocabulary::{extensions, identifiers, profiles, systems},
    },
};
use chrono::TimeDelta;

use super::{
    england_time,
    frame::{Frame, child, record_identifier},
    responses,
    words::{
        coded_extension, coding, concept, date_extension, number_extension, parts_extension,
        reference_extension, words, words_extension,
    },
};

/// When a contact began: an instant, or its day where the time is not known.
pub(super) fn start(contact: &Contact) -> Moment {
    match contact.happened_at {
        Some(time) => england_time::instant(contact.happened_on, time).into(),
        None => contact.happened_on.into(),
    }
}

/// Encounter, and under the same id the note and the findings of its review, where there are any.
pub(super) fn resources(contact: &Contact, earlier: &[Revision], frame: &Frame) -> Vec<Resource> {
    let mut made = vec![encounter(contact, frame).into()];
    made.extend(note(contact, earlier, frame).map(Resource::from));
    made.extend(responses::of_contact(contact, earlier, frame).map(Resource::from));
    made
}

fn encounter(contact: &Contact, frame: &Frame) -> Encounter {
    let Contact {
        id,
        child: of_child,
        contact_type,
        happened_on: _in_the_start,
        happened_at: _in_the_start_too,
        minutes,
        setting,
        mode,
        outcome,
        present,
        purpose,
        narrative: _in_the_note,
        voice,
        episode,
        restricted: _restricted_is_a_label_of_the_frame,
        place,
        delivered_by,
        countersigned,
        infant_feeding,
        findings: _in_a_response_of_their_own,
        concerns,
        action_taken,
        decision,
        given,
        signposted,
        written_with,
    } = contact;
    let mut extension = frame.extensions();
    extension.push(coded_extension(extensions::ATTENDANCE_OUTCOME, systems::ATTENDANCE_OUTCOME, *outcome));
    extension.push(coded_extension(extensions::CONTACT_MODE, systems::CONTACT_MODE, *mode));
    extension.extend(words_extension(extensions::CONTACT_PURPOSE, purpose));
    extension.extend(words_extension(extensions::CONTACT_VOICE, voice));
    extension.extend(delivered_by.as_ref().and_then(delivered));
    extension.extend(countersigned.as_ref().and_then(signed));
    extension.extend(infant_feeding.map(feeding));
    extension.extend(concerns.iter().map(|concern| {
        parts_extension(extensions::CONCERN, vec![coded_extension("what", systems::CONCERN, *concern)])
    }));
    extension.extend(words_extension(extensions::CONCERN_ACTION, action_taken));
    extension.extend(words_extension(extensions::CONTACT_DECISION, decision));
    extension.extend(given.iter().map(handed_over));
    extension.extend(signposted.iter().map(told_of));
    let written_at = Moment::from(frame.written_at);
    if written_at != start(contact) {
        extension.push(Extension::new(extensions::WRITTEN_AT, ExtensionValue::DateTime(written_at)));
    }
    Encounter {
        id: id.as_str().to_owned(),
        meta: frame.meta(Some(profiles::ENCOUNTER)),
        extension,
        identifier: std::iter::once(record_identifier(id.as_str()))
            .chain(written_with.iter().map(|first| Identifier::new(identifiers::VISIT, first.as_str())))
            .collect(),
        status: match (frame.is_in_error(), outcome.took_place()) {
            (true, _) => EncounterStatus::EnteredInError,
            (false, true) => EncounterStatus::Finished,
            (false, false) => EncounterStatus::Cancelled,
        },
        class: class(*mode, *setting, *outcome),
        kind: vec![concept(systems::CONTACT_TYPE, *contact_type)],
        service_type: None,
        subject: child(of_child),
        episode_of_care: episode
            .iter()
            .map(|episode| Reference::to(ResourceType::EpisodeOfCare, episode.as_str()))
            .collect(),
        participant: performers(delivered_by.as_ref(), frame)
            .into_iter()
            .chain(present.iter().filter_map(there))
            .collect(),
        period: period(contact),
        length: minutes.map(Quantity::minutes),
        reason_code: Vec::new(),
        location: location(*setting, place.as_ref()).into_iter().collect(),
        service_provider: Some(frame.trust()),
    }
}

/// The note. Where an amendment took all words away, a note that says so replaces the one the trust may hold.
fn note(contact: &Contact, earlier: &[Revision], frame: &Frame) -> Option<DocumentReference> {
    let had_words = earlier
        .iter()
        .filter_map(|revision| revision.record.as_contact())
        .any(|before| words(&before.narrative).is_some());
    let (text, standing) = match words(&contact.narrative) {
        Some(text) => (text, DocumentStatus::Current),
        None if had_words => {
            ("The words were taken away when the contact was amended.".to_owned(), DocumentStatus::Superseded)
        }
        None => return None,
    };
    let (status, doc_status) = match (frame.is_in_error(), frame.version) {
        (true, _) => (DocumentStatus::EnteredInError, "entered-in-error"),
        (false, 1) => (standing, "final"),
        (false, _) => (standing, "amended"),
    };
    let id = contact.id.as_str();
    Some(DocumentReference {
        id: id.to_owned(),
        meta: frame.meta(Some(profiles::DOCUMENT_REFERENCE)),
        extension: frame.extensions(),
        identifier: vec![record_identifier(id)],
        status,
        doc_status: Some(doc_status.to_owned()),
        kind: CodeableConcept {
            coding: vec![Coding::new(systems::SNOMED, "371532007", "Progress report")],
            text: Some("Contact note".to_owned()),
        },
        category: Vec::new(),
        subject: child(&contact.child),
        date: frame.written_at.into(),
        author: vec![frame.author()],
        custodian: Some(frame.trust()),
        description: Some("Contact note".to_owned()),
        security_label: frame
            .labels()
            .iter()
            .map(|label| CodeableConcept { coding: vec![label.clone()], text: None })
            .collect(),
        content: vec![DocumentContent { attachment: Attachment::note(&text) }],
        context: Some(DocumentContext {
            encounter: vec![Reference::to(ResourceType::Encounter, id)],
            period: Some(period(contact)),
            related: Vec::new(),
        }),
    })
}

/// From, to. The end is left out where the time or the length is not known.
fn period(contact: &Contact) -> Period {
    let end = contact.happened_at.zip(contact.minutes).map(|(time, minutes)| {
        let start = england_time::instant(contact.happened_on, time);
        Moment::from(start + TimeDelta::minutes(minutes.into()))
    });
    Period { start: Some(start(contact)), end }
}

/// Where, coarsely (v3-ActCode). Without a place, a visit with no access was at a home; for the rest `AMB` is the general word.
fn class(mode: Mode, setting: Option<Setting>, outcome: Outcome) -> Coding {
    let (code, display) = match mode {
        Mode::Phone | Mode::Video | Mode::Text | Mode::Letter | Mode::Email | Mode::Questionnaire => {
            ("VR", "virtual")
        }
        Mode::InPerson | Mode::Group => match setting {
            Some(Setting::Home) => ("HH", "home health"),
            Some(Setting::Clinic | Setting::FamilyHub | Setting::GpSurgery | Setting::Hospital) => {
                ("AMB", "ambulatory")
            }
            Some(
                Setting::School
                | Setting::Nursery
                | Setting::Library
                | Setting::CommunityHall
                | Setting::Office
                | Setting::Other,
            ) => ("FLD", "field"),
            None if outcome == Outcome::NoAccess => ("HH", "home health"),
            None => ("AMB", "ambulatory"),
        },
    };
    Coding::new(systems::ACT_CODE, code, display)
}

/// The place of the register where it is known, and what sort of place it is.
fn location(setting: Option<Setting>, place: Option<&PlaceId>) -> Option<EncounterLocation> {
    let mut found = setting.map(sort_of_place);
    if let Some(place) = place {
        let place = Reference::to(ResourceType::Location, place.as_str());
        let unsorted = EncounterLocation { location: Reference::default(), physical_type: None };
        let location = &mut found.get_or_insert(unsorted).location;
        location.reference = place.reference;
    }
    found
}

/// The place in our words, and as a CSDS activity location where the list has that very place.
fn sort_of_place(setting: Setting) -> EncounterLocation {
    let activity_location = match setting {
        Setting::Home => Some(("A01", "Patient's Home")),
        Setting::GpSurgery => Some(("C01", "General Medical Practitioner Practice")),
        Setting::School => Some(("L01", "School")),
        Setting::Nursery => Some(("L04", "Nursery Premises")),
        // The list has several sorts of clinic and hospital, and "Sure Start children's centre" is not yet confirmed
        // for a family hub.
        Setting::Clinic
        | Setting::FamilyHub
        | Setting::Library
        | Setting::CommunityHall
        | Setting::Hospital
        | Setting::Office
        | Setting::Other => None,
    };
    let own_code = coding(systems::CONTACT_PLACE, setting);
    let location = Reference { display: own_code.display.clone(), ..Reference::default() };
    let coding = activity_location
        .map(|(code, display)| Coding::new(systems::LOCATION_TYPE, code, display))
        .into_iter()
        .chain(std::iter::once(own_code))
        .collect();
    EncounterLocation { location, physical_type: Some(CodeableConcept { coding, text: None }) }
}

fn delivered(delivered_by: &DeliveredBy) -> Option<Extension> {
    let DeliveredBy { name, role } = delivered_by;
    let parts =
        vec![words_extension("name", name)?, coded_extension("role", systems::PRACTITIONER_ROLE, *role)];
    Some(parts_extension(extensions::DELIVERED_BY, parts))
}

fn signed(signature: &Countersignature) -> Option<Extension> {
    let Countersignature { name, on } = signature;
    let parts = vec![words_extension("name", name)?, date_extension("on", *on)];
    Some(parts_extension(extensions::COUNTERSIGNED, parts))
}

fn handed_over(given: &Given) -> Extension {
    let Given { item, quantity } = given;
    let parts = vec![
        coded_extension("item", systems::GIVEN_ITEM, *item),
        number_extension("quantity", (*quantity).into()),
    ];
    parts_extension(extensions::GIVEN, parts)
}

fn told_of(service: &LocalServiceId) -> Extension {
    let service = Reference::to(ResourceType::HealthcareService, service.as_str());
    parts_extension(extensions::SIGNPOSTED, vec![reference_extension("service", service)])
}

/// SNOMED CT beside our own code only where its term is known: of the findings that NHS England counts as fully,
/// partly or not breastfed (`standards` 2.3) the source names the first alone.
fn feeding(feeding: InfantFeeding) -> Extension {
    let snomed = match feeding {
        InfantFeeding::Breast => Some(Coding::new(systems::SNOMED, "169741004", "Breast fed")),
        InfantFeeding::Mixed | InfantFeeding::Formula | InfantFeeding::NotKnown => None,
    };
    let coding = std::iter::once(coding(systems::INFANT_FEEDING, feeding)).chain(snomed).collect();
    let concept = CodeableConcept { coding, text: None };
    Extension::new(extensions::INFANT_FEEDING, ExtensionValue::CodeableConcept(concept))
}

/// Who delivered it. Where that was a colleague, the author of the record is the one who entered it.
fn performers(delivered_by: Option<&DeliveredBy>, frame: &Frame) -> Vec<EncounterParticipant> {
    let author = frame.author();
    let colleague = delivered_by
        .and_then(|colleague| words(&colleague.name))
        .filter(|name| author.display.as_ref() != Some(name));
    match colleague {
        None => vec![participant("PPRF", "primary performer", author)],
        Some(name) => vec![
            participant("PPRF", "primary performer", Reference::display(name)),
            participant("ENT", "data entry person", author),
        ],
    }
}

/// The child is the subject, so only others are listed.
fn there(present: &Present) -> Option<EncounterParticipant> {
    let who = match present {
        Present::Child => return None,
        Present::Relative(relationship) => Reference::to(ResourceType::RelatedPerson, relationship.as_str()),
        Present::Other(other) => Reference::display(words(other)?),
    };
    Some(participant("PART", "Participation", who))
}

fn participant(code: &str, display: &str, who: Reference) -> EncounterParticipant {
    EncounterParticipant {
        kind: vec![CodeableConcept::code(systems::PARTICIPATION_TYPE, code, display)],
        individual: Some(who),
    }
}
