//! One made-up resource of each type, and files made of them.

pub(crate) mod care;
pub(crate) mod safeguarding;

use std::convert::Infallible;
use std::ops::ControlFlow;
use std::path::Path;

use caseload_sync_format::demonstration;
use caseload_sync_format::v1::fhir::vocabulary::{
    extensions, identifiers, profiles, questionnaires, systems,
};
use caseload_sync_format::v1::fhir::{
    Address, AddressUse, Annotation, Appointment, AppointmentParticipant, AppointmentStatus, Attachment,
    CodeableConcept, Coding, Condition, ContactPoint, ContactPointSystem, ContactPointUse, Diagnosis,
    DocumentContent, DocumentContext, DocumentReference, DocumentStatus, Encounter, EncounterLocation,
    EncounterParticipant, EncounterStatus, EpisodeOfCare, EpisodeStatus, Extension, ExtensionValue, Flag,
    FlagStatus, Gender, Goal, GoalStatus, GoalTarget, HumanName, Identifier, Location, LocationStatus, Meta,
    NameUse, Observation, ObservationComponent, ObservationStatus, Organization, ParticipationStatus,
    Patient, PatientLanguage, Period, Person, PersonLink, Practitioner, Provenance, ProvenanceAgent,
    Qualification, Quantity, QuestionnaireResponse, Reference, RelatedPerson, Resource, ResourceType,
    ResponseAnswer, ResponseItem, ResponseStatus, Task, TaskIntent, TaskPriority, TaskRestriction,
    TaskStatus,
};
use caseload_sync_format::v1::{
    Date, DeviceKey, Digest, FileIdentity, Instant, Moment, Recipient, WrittenFile, write_sync_file,
};

pub(crate) const TRUST: &str = "0190d2a0-0001-7000-8000-000000000001";
pub(crate) const NURSE: &str = "0190d2a0-0002-7000-8000-000000000002";
pub(crate) const CHILD: &str = "0190d2a0-0003-7000-8000-000000000003";
pub(crate) const MOTHER: &str = "0190d2a0-0004-7000-8000-000000000004";
pub(crate) const IS_MOTHER: &str = "0190d2a0-0005-7000-8000-000000000005";
pub(crate) const EPISODE: &str = "0190d2a0-0006-7000-8000-000000000006";
pub(crate) const REASON: &str = "0190d2a0-0007-7000-8000-000000000007";
pub(crate) const GOAL: &str = "0190d2a0-0008-7000-8000-000000000008";
pub(crate) const CONTACT: &str = "0190d2a0-0009-7000-8000-000000000009";
pub(crate) const NOTE: &str = "0190d2a0-000a-7000-8000-00000000000a";
pub(crate) const FLAG: &str = "0190d2a0-000b-7000-8000-00000000000b";
pub(crate) const TASK: &str = "0190d2a0-000c-7000-8000-00000000000c";
pub(crate) const PROVENANCE: &str = "0190d2a0-000d-7000-8000-00000000000d";
pub(crate) const PLACE: &str = "0190d2a0-000e-7000-8000-00000000000e";
pub(crate) const APPOINTMENT: &str = "0190d2a0-000f-7000-8000-00000000000f";
pub(crate) const WEIGHT: &str = "0190d2a0-0010-7000-8000-000000000010";
pub(crate) const ASSESSMENT: &str = "0190d2a0-0011-7000-8000-000000000011";
pub(crate) const QUESTIONNAIRE: &str = "0190d2a0-0012-7000-8000-000000000012";
pub(crate) const MOOD: &str = "0190d2a0-0013-7000-8000-000000000013";
pub(crate) const IS_FATHER: &str = "0190d2a0-0014-7000-8000-000000000014";

pub(crate) fn device_key() -> DeviceKey {
    DeviceKey::from_seed(&[1; 32])
}

pub(crate) fn recipients() -> Vec<Recipient> {
    demonstration::trust_profile().all_recipients()
}

pub(crate) fn an_identity() -> FileIdentity {
    FileIdentity {
        store_id: "0190d2a0-5708-7000-8000-000000000001".parse().unwrap(),
        device_id: "0190d2a0-de71-7000-8000-000000000001".parse().unwrap(),
        trust: demonstration::ODS_CODE.parse().unwrap(),
        sequence: 1,
        previous_file_sha256: None,
        created_at: instant("2026-11-20T17:05:00.000Z"),
        audit_head: Digest::of(b"the head of a made-up chain"),
        audit_length: 41,
    }
}

pub(crate) fn a_file(folder: &Path) -> WrittenFile {
    let resources = one_of_each().into_iter().map(Ok::<_, Infallible>);
    let mut carry_on = |_written| ControlFlow::Continue(());
    write_sync_file(folder, &an_identity(), resources, &device_key(), &recipients(), &mut carry_on).unwrap()
}

pub(crate) fn one_of_each() -> Vec<Resource> {
    vec![
        organization().into(),
        practitioner().into(),
        place().into(),
        child().into(),
        mother().into(),
        is_mother().into(),
        episode().into(),
        reason().into(),
        goal().into(),
        appointment().into(),
        contact().into(),
        weight().into(),
        note().into(),
        flag().into(),
        task().into(),
        provenance().into(),
    ]
}

/// The same types in their other uses.
pub(crate) fn other_uses() -> Vec<Resource> {
    vec![
        assessment().into(),
        questionnaire().into(),
        mood().into(),
        mood_answers().into(),
        review().into(),
        is_tall_father().into(),
    ]
}

/// A primary school of the register.
pub(crate) fn place() -> Location {
    let programme =
        CodeableConcept::code(systems::CONTACT_TYPE, "ncmp-reception", "Child measurement, Reception");
    let status = CodeableConcept::code(systems::INVITATION_STATUS, "taking-part", "Taking part");
    Location {
        id: PLACE.to_owned(),
        meta: meta().with_profile(profiles::LOCATION),
        extension: vec![
            string(extensions::NAMED_PRACTITIONER, "Priya Sample"),
            Extension::new(
                extensions::INVITATION,
                ExtensionValue::Parts(vec![
                    concept("programme", programme),
                    Extension::new("school-year", ExtensionValue::Integer(2026)),
                    concept("status", status),
                    Extension::new("on", ExtensionValue::Date(date("2026-11-02"))),
                ]),
            ),
        ],
        identifier: vec![Identifier::new(identifiers::SCHOOL_URN, "999998"), record(PLACE)],
        status: LocationStatus::Active,
        name: Some("Example Primary School".to_owned()),
        kind: vec![CodeableConcept::code(systems::PLACE_KIND, "primary-school", "Primary school")],
        telecom: vec![phone("01632 960102", ContactPointUse::Work)],
        address: Some(Address {
            text: Some("2 Sample Street, Exampleton".to_owned()),
            postal_code: Some("ZZ99 3WZ".to_owned()),
            ..Address::default()
        }),
        managing_organization: Some(Reference::to(ResourceType::Organization, TRUST)),
    }
}

/// An appointment to which the child was not brought.
pub(crate) fn appointment() -> Appointment {
    let not_brought = || CodeableConcept {
        coding: vec![Coding::new(systems::APPOINTMENT_STATUS, "was-not-brought", "Was not brought")],
        text: Some("No notice given.".to_owned()),
    };
    let takes_part =
        |actor| AppointmentParticipant { actor: Some(actor), status: ParticipationStatus::Accepted };
    Appointment {
        id: APPOINTMENT.to_owned(),
        meta: meta().with_profile(profiles::APPOINTMENT),
        extension: vec![
            concept(
                extensions::DELIVERY_CHANNEL,
                CodeableConcept::code(systems::DELIVERY_CHANNEL, "In-person", "In-person"),
            ),
            concept(extensions::APPOINTMENT_STATUS, not_brought()),
            concept(
                extensions::CONTACT_MODE,
                CodeableConcept::code(systems::CONTACT_MODE, "in-person", "In person"),
            ),
            concept(
                extensions::APPOINTMENT_SETTING,
                CodeableConcept::code(systems::CONTACT_PLACE, "clinic", "Clinic"),
            ),
        ],
        identifier: vec![record(APPOINTMENT)],
        status: AppointmentStatus::Noshow,
        cancelation_reason: Some(not_brought()),
        service_type: vec![CodeableConcept::code(systems::CONTACT_TYPE, "6-8-weeks", "6 to 8 week review")],
        specialty: vec![CodeableConcept::code(systems::PRACTICE_SETTING, "950", "Nursing")],
        reason_code: vec![CodeableConcept::text("6 to 8 week review")],
        start: Some(instant("2026-11-16T13:00:00.000Z")),
        end: Some(instant("2026-11-16T13:40:00.000Z")),
        minutes_duration: Some(40),
        comment: Some("Bring the red book.".to_owned()),
        participant: vec![
            takes_part(Reference::to(ResourceType::Patient, CHILD)),
            takes_part(nurse()),
            takes_part(Reference::to(ResourceType::Location, PLACE)),
        ],
    }
}

/// 3.62 kg at the new birth visit.
pub(crate) fn weight() -> Observation {
    Observation {
        id: WEIGHT.to_owned(),
        meta: meta().with_profile(profiles::BODY_WEIGHT),
        extension: vec![],
        identifier: vec![record(WEIGHT)],
        status: ObservationStatus::Final,
        category: vec![CodeableConcept::code(systems::OBSERVATION_CATEGORY, "vital-signs", "Vital Signs")],
        code: CodeableConcept {
            coding: vec![
                Coding::new(systems::LOINC, "29463-7", "Body weight"),
                Coding::new(systems::SNOMED, "27113001", "Body weight"),
                Coding::new(systems::MEASUREMENT_KIND, "weight", "Weight"),
            ],
            text: None,
        },
        subject: Reference::to(ResourceType::Patient, CHILD),
        encounter: Some(Reference::to(ResourceType::Encounter, CONTACT)),
        effective_date_time: Some(moment("2026-10-30")),
        effective_period: None,
        performer: vec![nurse()],
        focus: vec![],
        value_quantity: Some(Quantity::grams(3_620)),
        note: vec![],
        derived_from: vec![],
        component: vec![],
    }
}

/// The mother's EPDS, one item of which was above 0.
pub(crate) fn mood() -> Observation {
    let action = Annotation {
        extension: vec![Extension::new(extensions::ACTION_TAKEN, ExtensionValue::Boolean(true))],
        ..remark("Talked it through; rang the GP together.")
    };
    Observation {
        id: MOOD.to_owned(),
        meta: meta().with_profile(profiles::OBSERVATION),
        identifier: vec![record(MOOD)],
        category: vec![CodeableConcept::code(systems::OBSERVATION_CATEGORY, "survey", "Survey")],
        code: CodeableConcept {
            coding: vec![
                Coding { display: None, ..Coding::new(systems::SNOMED, "450320001", "") },
                Coding::new(
                    systems::ASSESSMENT_TOOL,
                    "epds-postnatal",
                    "Edinburgh Postnatal Depression Scale, postnatal",
                ),
            ],
            text: None,
        },
        focus: vec![Reference::to(ResourceType::RelatedPerson, IS_MOTHER)],
        value_quantity: Some(Quantity::score_hundredths(1_100)),
        note: vec![action, remark("Her sister stays with her this week.")],
        derived_from: vec![Reference::to(ResourceType::QuestionnaireResponse, MOOD)],
        ..weight()
    }
}

fn remark(text: &str) -> Annotation {
    Annotation { extension: vec![], author_reference: None, time: None, text: text.to_owned() }
}

/// The items that make the EPDS's 11.
pub(crate) fn mood_answers() -> QuestionnaireResponse {
    let item = |(number, points): (u32, i32)| ResponseItem {
        extension: vec![],
        link_id: number.to_string(),
        answer: vec![ResponseAnswer::Integer(points)],
    };
    QuestionnaireResponse {
        id: MOOD.to_owned(),
        identifier: record(MOOD),
        questionnaire: format!("{}epds-postnatal", questionnaires::ASSESSMENT),
        source: Some(Reference::to(ResourceType::RelatedPerson, IS_MOTHER)),
        item: (1..).zip([1, 1, 2, 1, 1, 2, 1, 1, 0, 1]).map(item).collect(),
        ..review()
    }
}

/// What the review at the new birth visit found.
pub(crate) fn review() -> QuestionnaireResponse {
    let item = |field: &str, answer| ResponseItem {
        extension: vec![],
        link_id: field.to_owned(),
        answer: vec![answer],
    };
    let option = |code: &str| {
        ResponseAnswer::Coding(Coding { display: None, ..Coding::new(systems::REVIEW_ANSWER, code, "") })
    };
    let not_asked = Coding::new(systems::DATA_ABSENT_REASON, "not-asked", "Not Asked");
    let since = ExtensionValue::Date(date("2026-10-20"));
    QuestionnaireResponse {
        id: CONTACT.to_owned(),
        meta: meta().with_profile(profiles::QUESTIONNAIRE_RESPONSE),
        extension: vec![],
        identifier: record(CONTACT),
        questionnaire: format!("{}new-birth", questionnaires::REVIEW),
        status: ResponseStatus::Completed,
        subject: Reference::to(ResourceType::Patient, CHILD),
        encounter: Some(Reference::to(ResourceType::Encounter, CONTACT)),
        authored: moment("2026-11-16T10:05:00.000Z"),
        author: nurse(),
        source: None,
        item: vec![
            ResponseItem {
                extension: vec![
                    string(extensions::FINDING_NOTE, "Fading."),
                    Extension::new(extensions::UNCHANGED_SINCE, since),
                ],
                ..item("jaundice", option("jaundice.mild"))
            },
            ResponseItem {
                answer: vec![option("at-home.father"), option("at-home.grandparent")],
                ..item("at-home", option(""))
            },
            item("crying", ResponseAnswer::String("Evenings; settles when held.".to_owned())),
            item("cigarettes-a-day", ResponseAnswer::Integer(5)),
            item("blood-spot", ResponseAnswer::Date(date("2026-10-23"))),
            item("routine-enquiry", ResponseAnswer::Coding(not_asked)),
        ],
    }
}

/// A father whose height is known.
pub(crate) fn is_tall_father() -> RelatedPerson {
    let height = ExtensionValue::Quantity(Quantity::millimetres(1_795));
    RelatedPerson {
        id: IS_FATHER.to_owned(),
        extension: vec![Extension::new(extensions::PARENT_HEIGHT, height)],
        identifier: vec![record(IS_FATHER)],
        relationship: vec![CodeableConcept::code(systems::RELATIONSHIP_ROLE, "father", "Father")],
        ..is_mother()
    }
}

/// ASQ-3 at 24 months, one area not scored and one scored pro rata.
pub(crate) fn assessment() -> Observation {
    let component = |snomed: &str, code: &str, words: &str, hundredths| ObservationComponent {
        extension: vec![],
        code: CodeableConcept {
            coding: vec![
                Coding { display: None, ..Coding::new(systems::SNOMED, snomed, "") },
                Coding::new(systems::ASQ_DOMAIN, code, words),
            ],
            text: None,
        },
        value_quantity: Some(Quantity::score_hundredths(hundredths)),
        value_codeable_concept: None,
        value_string: None,
    };
    Observation {
        id: ASSESSMENT.to_owned(),
        meta: meta().with_profile(profiles::OBSERVATION),
        identifier: vec![record(ASSESSMENT)],
        category: vec![CodeableConcept::code(systems::OBSERVATION_CATEGORY, "survey", "Survey")],
        code: CodeableConcept::code(systems::ASSESSMENT_TOOL, "asq-3-24", "ASQ-3 24 month questionnaire"),
        value_quantity: None,
        component: vec![
            component("953211000000100", "communication", "Communication", 5_000),
            component("953231000000108", "gross-motor", "Gross motor", 5_500),
            component("953221000000106", "fine-motor", "Fine motor", 3_750),
            component("953241000000104", "problem-solving", "Problem solving", 4_000),
        ],
        ..weight()
    }
}

/// A questionnaire that came back and was read.
pub(crate) fn questionnaire() -> Task {
    Task {
        id: QUESTIONNAIRE.to_owned(),
        identifier: vec![record(QUESTIONNAIRE)],
        extension: vec![
            Extension::new(extensions::RETURNED_ON, ExtensionValue::Date(date("2026-11-09"))),
            Extension::new(
                extensions::TRIAGE,
                ExtensionValue::Parts(vec![
                    Extension::new("on", ExtensionValue::Date(date("2026-11-10"))),
                    concept(
                        "outcome",
                        CodeableConcept::code(systems::TRIAGE_OUTCOME, "review-offered", "Review offered"),
                    ),
                    string("note", "Wets the bed; would like to talk."),
                ]),
            ),
        ],
        status: TaskStatus::InProgress,
        business_status: Some(CodeableConcept::code(
            systems::QUESTIONNAIRE_STATE,
            "follow-up-needed",
            "Follow-up needed",
        )),
        priority: None,
        code: Some(CodeableConcept {
            coding: vec![
                Coding::new(systems::TASK_TYPE, "questionnaire", "Questionnaire"),
                Coding::new(systems::CONTACT_TYPE, "reception-questionnaire", "Reception questionnaire"),
            ],
            text: None,
        }),
        description: None,
        encounter: None,
        execution_period: Some(Period { start: Some(moment("2026-11-02")), end: None }),
        restriction: None,
        ..task()
    }
}

fn organization() -> Organization {
    Organization {
        id: TRUST.to_owned(),
        meta: meta().with_profile(profiles::ORGANIZATION),
        extension: vec![],
        identifier: vec![Identifier::new(identifiers::ODS_CODE, "DEMO1"), record(TRUST)],
        active: true,
        kind: vec![CodeableConcept::code(systems::ORGANIZATION_TYPE, "prov", "Healthcare Provider")],
        name: demonstration::TRUST_NAME.to_owned(),
        telecom: vec![],
        address: vec![],
        part_of: None,
    }
}

fn practitioner() -> Practitioner {
    Practitioner {
        id: NURSE.to_owned(),
        meta: meta().with_profile(profiles::PRACTITIONER),
        extension: vec![],
        identifier: vec![Identifier::new(identifiers::NMC_PIN, "99Z9999Z"), record(NURSE)],
        active: true,
        name: vec![HumanName { text: Some("Priya Sample".to_owned()), ..name("Sample", "Priya") }],
        telecom: vec![phone("01632 960101", ContactPointUse::Work)],
        qualification: vec![Qualification {
            code: CodeableConcept::code(systems::PRACTITIONER_ROLE, "health-visitor", "Health visitor"),
        }],
    }
}

pub(crate) fn child() -> Patient {
    let status = CodeableConcept::code(systems::NHS_NUMBER_VERIFICATION, "01", "Number present and verified");
    let mut nhs_number = Identifier::new(identifiers::NHS_NUMBER, "9990000018");
    nhs_number.extension.push(concept(extensions::NHS_NUMBER_VERIFICATION_STATUS, status));
    Patient {
        id: CHILD.to_owned(),
        meta: meta().with_profile(profiles::PATIENT),
        extension: vec![
            concept(
                extensions::ETHNIC_CATEGORY,
                CodeableConcept::code(systems::ETHNIC_CATEGORY, "Z", "Not stated"),
            ),
            Extension::new(extensions::GESTATION, ExtensionValue::Integer(276)),
            concept(
                extensions::LEVEL_OF_CARE,
                CodeableConcept::code(systems::LEVEL_OF_CARE, "universal-plus", "Universal plus"),
            ),
            concept(
                extensions::INTERPRETER_NEEDED,
                CodeableConcept::code(systems::YES_NO_NOT_ASKED, "no", "No"),
            ),
            concept(
                extensions::CASELOAD_STATUS,
                CodeableConcept::code(systems::CASELOAD_STATUS, "on-caseload", "On caseload"),
            ),
            string(extensions::VISIT_NOTE, "Dog in the garden; ring first."),
            Extension::new(
                extensions::SCHOOL,
                ExtensionValue::Reference(Reference {
                    identifier: Some(Identifier::new(identifiers::SCHOOL_URN, "999999")),
                    ..Reference::display("Example Nursery")
                }),
            ),
            Extension::new(extensions::YEAR_GROUP, ExtensionValue::Integer(-1)),
            Extension::new(extensions::LEVEL_OF_CARE_SINCE, ExtensionValue::Date(date("2026-10-30"))),
            Extension::new(
                extensions::EARLIER_LEVEL_OF_CARE,
                ExtensionValue::Parts(vec![
                    concept("level", CodeableConcept::code(systems::LEVEL_OF_CARE, "universal", "Universal")),
                    Extension::new("until", ExtensionValue::Date(date("2026-10-29"))),
                ]),
            ),
            concept(
                extensions::SEND,
                CodeableConcept::code(systems::YES_NO_NOT_ASKED, "not-asked", "Not asked"),
            ),
            Extension::new(extensions::IMD_DECILE, ExtensionValue::Integer(2)),
            Extension::new(extensions::JOINED_ON, ExtensionValue::Date(date("2026-10-25"))),
            string(extensions::RESIDENT_AUTHORITY, "Leicester"),
        ],
        identifier: vec![nhs_number, record(CHILD)],
        active: true,
        name: vec![
            HumanName { kind: Some(NameUse::Official), ..name("Testchild", "Robin Zoë") },
            HumanName { kind: Some(NameUse::Usual), text: Some("Robbie".to_owned()), ..HumanName::default() },
        ],
        telecom: vec![phone("07700 900123", ContactPointUse::Mobile)],
        gender: Gender::Female,
        birth_date: Some(date("2026-10-18")),
        deceased_boolean: None,
        deceased_date_time: None,
        address: vec![home()],
        multiple_birth_integer: None,
        communication: vec![PatientLanguage {
            language: CodeableConcept::code(systems::LANGUAGE, "en", "English"),
            preferred: Some(true),
        }],
        general_practitioner: vec![Reference {
            identifier: Some(Identifier::new(identifiers::ODS_CODE, "ZZ902")),
            ..Reference::display("Example Surgery")
        }],
        managing_organization: Some(Reference::to(ResourceType::Organization, TRUST)),
        link: vec![],
    }
}

fn mother() -> Person {
    Person {
        id: MOTHER.to_owned(),
        meta: meta(),
        extension: vec![],
        identifier: vec![Identifier::new(identifiers::NHS_NUMBER, "9990000123"), record(MOTHER)],
        name: vec![name("Testparent", "Alex")],
        telecom: vec![phone("07700 900124", ContactPointUse::Mobile)],
        gender: Some(Gender::Female),
        birth_date: Some(date("1996-02-29")),
        address: vec![home()],
        managing_organization: Some(Reference::to(ResourceType::Organization, TRUST)),
        active: Some(true),
        link: vec![PersonLink { target: Reference::to(ResourceType::RelatedPerson, IS_MOTHER) }],
    }
}

pub(crate) fn is_mother() -> RelatedPerson {
    let yes = || CodeableConcept::code(systems::YES_NO_NOT_ASKED, "yes", "Yes");
    RelatedPerson {
        id: IS_MOTHER.to_owned(),
        meta: meta().with_profile(profiles::RELATED_PERSON),
        extension: vec![
            concept(extensions::PARENTAL_RESPONSIBILITY, yes()),
            concept(extensions::LIVES_WITH_CHILD, yes()),
        ],
        identifier: vec![record(IS_MOTHER)],
        active: true,
        patient: Reference::to(ResourceType::Patient, CHILD),
        relationship: vec![CodeableConcept {
            coding: vec![
                Coding::new(systems::ROLE_CODE, "MTH", "mother"),
                Coding::new(systems::RELATIONSHIP_ROLE, "mother", "Mother"),
            ],
            text: None,
        }],
        name: vec![name("Testparent", "Alex")],
        telecom: vec![],
        gender: None,
        birth_date: None,
        address: vec![],
        period: None,
        communication: vec![],
    }
}

fn episode() -> EpisodeOfCare {
    EpisodeOfCare {
        id: EPISODE.to_owned(),
        meta: meta().with_profile(profiles::EPISODE_OF_CARE),
        extension: vec![
            Extension::new(extensions::SESSIONS_PLANNED, ExtensionValue::Integer(8)),
            string(extensions::SESSION_LIMIT_REASON, "Twins; two sessions more agreed with the team leader."),
            Extension::new(extensions::EPISODE_REVIEW_DATE, ExtensionValue::Date(date("2027-01-08"))),
        ],
        identifier: vec![record(EPISODE)],
        status: EpisodeStatus::Active,
        status_history: vec![],
        kind: vec![CodeableConcept::code(systems::LEVEL_OF_CARE, "universal-plus", "Universal plus")],
        diagnosis: vec![Diagnosis {
            condition: Reference::to(ResourceType::Condition, REASON),
            role: Some(CodeableConcept::code(systems::DIAGNOSIS_ROLE, "CC", "Chief complaint")),
            rank: Some(1),
        }],
        patient: Reference::to(ResourceType::Patient, CHILD),
        managing_organization: Some(Reference::to(ResourceType::Organization, TRUST)),
        period: Some(Period { start: Some(moment("2026-10-30")), end: None }),
        care_manager: Some(nurse()),
    }
}

fn reason() -> Condition {
    Condition {
        id: REASON.to_owned(),
        meta: meta().with_profile(profiles::CONDITION),
        extension: vec![],
        identifier: vec![record(REASON)],
        clinical_status: Some(CodeableConcept::code(systems::CONDITION_CLINICAL, "active", "Active")),
        verification_status: Some(CodeableConcept::code(
            systems::CONDITION_VERIFICATION,
            "confirmed",
            "Confirmed",
        )),
        category: vec![CodeableConcept::code(
            systems::CONDITION_CATEGORY,
            "problem-list-item",
            "Problem List Item",
        )],
        code: Some(CodeableConcept {
            coding: vec![Coding::new(
                systems::EPISODE_REASON,
                "perinatal-mental-health",
                "Perinatal mental health",
            )],
            text: Some("Low mood since the birth".to_owned()),
        }),
        subject: Reference::to(ResourceType::Patient, CHILD),
        onset_date_time: Some(moment("2026-10-30")),
        abatement_date_time: None,
        recorded_date: Some(moment("2026-10-30")),
        recorder: Some(nurse()),
        note: vec![],
    }
}

fn goal() -> Goal {
    Goal {
        id: GOAL.to_owned(),
        meta: meta(),
        extension: vec![
            Extension::new(
                extensions::EPISODE,
                ExtensionValue::Reference(Reference::to(ResourceType::EpisodeOfCare, EPISODE)),
            ),
            Extension::new(extensions::GOAL_BASELINE, ExtensionValue::Integer(3)),
            Extension::new(extensions::GOAL_LATEST, ExtensionValue::Integer(6)),
        ],
        identifier: vec![record(GOAL)],
        lifecycle_status: GoalStatus::Active,
        achievement_status: Some(CodeableConcept::code(systems::GOAL_ACHIEVEMENT, "improving", "Improving")),
        description: CodeableConcept::text("Someone to talk to each week"),
        subject: Reference::to(ResourceType::Patient, CHILD),
        start_date: Some(date("2026-10-30")),
        target: vec![GoalTarget { due_date: Some(date("2026-12-07")) }],
        status_date: Some(date("2026-11-16")),
        status_reason: None,
        expressed_by: Some(nurse()),
        addresses: vec![Reference::to(ResourceType::Condition, REASON)],
        note: vec![],
    }
}

pub(crate) fn contact() -> Encounter {
    Encounter {
        id: CONTACT.to_owned(),
        meta: meta().with_profile(profiles::ENCOUNTER),
        extension: vec![
            concept(
                extensions::ATTENDANCE_OUTCOME,
                CodeableConcept::code(systems::ATTENDANCE_OUTCOME, "seen", "Seen"),
            ),
            concept(
                extensions::CONTACT_MODE,
                CodeableConcept::code(systems::CONTACT_MODE, "in-person", "In person"),
            ),
            string(extensions::CONTACT_PURPOSE, "New birth visit"),
            Extension::new(
                extensions::DELIVERED_BY,
                ExtensionValue::Parts(vec![
                    string("name", "Sam Learner"),
                    concept("role", CodeableConcept::code(systems::PRACTITIONER_ROLE, "student", "Student")),
                ]),
            ),
            Extension::new(
                extensions::COUNTERSIGNED,
                ExtensionValue::Parts(vec![
                    string("name", "Priya Sample"),
                    Extension::new("on", ExtensionValue::Date(date("2026-10-31"))),
                ]),
            ),
            concept(
                extensions::INFANT_FEEDING,
                CodeableConcept::code(systems::INFANT_FEEDING, "breast", "Breast milk only"),
            ),
            string(extensions::CONTACT_VOICE, "Settled in arms; turned to mother’s voice."),
            Extension::new(
                extensions::WRITTEN_AT,
                ExtensionValue::DateTime(instant("2026-10-30T11:20:00.000Z").into()),
            ),
        ],
        identifier: vec![record(CONTACT), Identifier::new(identifiers::VISIT, CONTACT)],
        status: EncounterStatus::Finished,
        class: Coding::new(systems::ACT_CODE, "HH", "home health"),
        kind: vec![CodeableConcept::code(systems::CONTACT_TYPE, "new-birth", "New birth visit")],
        service_type: Some(CodeableConcept::code(
            systems::SNOMED,
            "1078501000000104",
            "Health visiting service",
        )),
        subject: Reference::to(ResourceType::Patient, CHILD),
        episode_of_care: vec![Reference::to(ResourceType::EpisodeOfCare, EPISODE)],
        participant: vec![
            EncounterParticipant {
                kind: vec![CodeableConcept::code(systems::PARTICIPATION_TYPE, "PPRF", "primary performer")],
                individual: Some(nurse()),
            },
            EncounterParticipant {
                kind: vec![CodeableConcept::code(systems::PARTICIPATION_TYPE, "PART", "Participation")],
                individual: Some(Reference::to(ResourceType::RelatedPerson, IS_MOTHER)),
            },
        ],
        period: Period {
            start: Some(moment("2026-10-30T10:00:00.000Z")),
            end: Some(moment("2026-10-30T10:50:00.000Z")),
        },
        length: Some(Quantity::minutes(50)),
        reason_code: vec![],
        location: vec![EncounterLocation {
            location: Reference::display("Home"),
            physical_type: Some(CodeableConcept::code(systems::LOCATION_TYPE, "A01", "Patient's Home")),
        }],
        service_provider: Some(Reference::to(ResourceType::Organization, TRUST)),
    }
}

fn note() -> DocumentReference {
    let restricted = CodeableConcept { coding: vec![Coding::restricted()], text: None };
    DocumentReference {
        id: NOTE.to_owned(),
        meta: meta().with_profile(profiles::DOCUMENT_REFERENCE).with_security(Coding::restricted()),
        extension: vec![],
        identifier: vec![record(NOTE)],
        status: DocumentStatus::Current,
        doc_status: Some("final".to_owned()),
        kind: CodeableConcept {
            coding: vec![Coding::new(systems::SNOMED, "371532007", "Progress report")],
            text: Some("Contact note".to_owned()),
        },
        category: vec![],
        subject: Reference::to(ResourceType::Patient, CHILD),
        date: instant("2026-10-30T11:20:00.000Z"),
        author: vec![nurse()],
        custodian: Some(Reference::to(ResourceType::Organization, TRUST)),
        description: Some("Contact note".to_owned()),
        security_label: vec![restricted],
        content: vec![DocumentContent {
            attachment: Attachment::note("Made-up note: \"mother and baby well\"."),
        }],
        context: Some(DocumentContext {
            encounter: vec![Reference::to(ResourceType::Encounter, CONTACT)],
            period: None,
            related: vec![],
        }),
    }
}

pub(crate) fn flag() -> Flag {
    let source = CodeableConcept {
        coding: vec![Coding::new(systems::FLAG_SOURCE, "social-care", "Social care")],
        text: Some("Letter from the conference chair".to_owned()),
    };
    Flag {
        id: FLAG.to_owned(),
        meta: meta().with_profile(profiles::FLAG).with_security(Coding::restricted()),
        extension: vec![
            Extension::new(extensions::FLAG_REVIEW_DATE, ExtensionValue::Date(date("2027-02-01"))),
            concept(extensions::FLAG_SOURCE, source),
            concept(
                extensions::FLAG_CERTAINTY,
                CodeableConcept::code(systems::FLAG_CERTAINTY, "confirmed", "Confirmed"),
            ),
            string(extensions::FLAG_DETAIL, "Core group each month."),
            string(extensions::AMENDMENT_REASON, "Review date added."),
        ],
        identifier: vec![record(FLAG)],
        status: FlagStatus::Active,
        category: vec![
            CodeableConcept::code(systems::FHIR_FLAG_CATEGORY, "safety", "Safety"),
            CodeableConcept::code(systems::FLAG_CATEGORY, "safeguarding", "Safeguarding"),
            CodeableConcept::code(systems::ABUSE_CATEGORY, "neglect", "Neglect"),
        ],
        code: CodeableConcept {
            coding: vec![
                Coding::new(systems::SAFEGUARDING_FLAG, "child-protection-plan", "Child protection plan"),
                Coding::new(systems::SNOMED, "342191000000101", "Subject to child protection plan"),
            ],
            text: None,
        },
        subject: Reference::to(ResourceType::Patient, CHILD),
        period: Some(Period { start: Some(moment("2026-11-09")), end: None }),
        encounter: Some(Reference::to(ResourceType::Encounter, CONTACT)),
        author: Some(nurse()),
    }
}

fn task() -> Task {
    Task {
        id: TASK.to_owned(),
        meta: meta().with_profile(profiles::TASK),
        extension: vec![],
        identifier: vec![record(TASK)],
        status: TaskStatus::Requested,
        status_reason: None,
        business_status: None,
        intent: TaskIntent::Plan,
        priority: Some(TaskPriority::Routine),
        code: Some(CodeableConcept::code(systems::TASK_TYPE, "follow-up-contact", "Follow up contact")),
        description: Some("Rebook the 6 to 8 week review; call mother first.".to_owned()),
        focus: None,
        subject: Some(Reference::to(ResourceType::Patient, CHILD)),
        encounter: Some(Reference::to(ResourceType::Encounter, CONTACT)),
        execution_period: None,
        authored_on: Some(instant("2026-11-16T13:45:00.000Z")),
        last_modified: Some(instant("2026-11-16T13:45:00.000Z")),
        requester: Some(nurse()),
        owner: Some(nurse()),
        reason_code: None,
        note: vec![],
        restriction: Some(TaskRestriction {
            period: Period { start: None, end: Some(moment("2026-11-23")) },
        }),
    }
}

fn provenance() -> Provenance {
    let target = [(ResourceType::Encounter, CONTACT), (ResourceType::DocumentReference, NOTE)];
    Provenance {
        id: PROVENANCE.to_owned(),
        meta: meta().with_profile(profiles::PROVENANCE),
        extension: vec![],
        target: target.map(|(kind, id)| Reference::to_version(kind, id, 1)).to_vec(),
        occurred_date_time: Some(moment("2026-10-30T10:00:00.000Z")),
        recorded: instant("2026-10-30T11:20:00.000Z"),
        reason: vec![],
        activity: Some(CodeableConcept::code(systems::DATA_OPERATION, "CREATE", "create")),
        agent: vec![ProvenanceAgent {
            kind: Some(CodeableConcept::code(systems::PROVENANCE_AGENT, "author", "Author")),
            who: nurse(),
            on_behalf_of: Some(Reference::to(ResourceType::Organization, TRUST)),
        }],
    }
}

fn meta() -> Meta {
    Meta::new(1, instant("2026-11-16T10:05:00.000Z"))
}

fn nurse() -> Reference {
    Reference::to(ResourceType::Practitioner, NURSE).named("Priya Sample")
}

fn record(id: &str) -> Identifier {
    Identifier::new(identifiers::RECORD, id)
}

fn concept(url: &str, value: CodeableConcept) -> Extension {
    Extension::new(url, ExtensionValue::CodeableConcept(value))
}

fn string(url: &str, value: &str) -> Extension {
    Extension::new(url, ExtensionValue::String(value.to_owned()))
}

fn name(family: &str, given: &str) -> HumanName {
    HumanName {
        family: Some(family.to_owned()),
        given: given.split(' ').map(str::to_owned).collect(),
        ..HumanName::default()
    }
}

fn phone(value: &str, kind: ContactPointUse) -> ContactPoint {
    ContactPoint { system: ContactPointSystem::Phone, value: value.to_owned(), kind: Some(kind), rank: None }
}

fn home() -> Address {
    Address {
        kind: Some(AddressUse::Home),
        line: vec!["1 Sample Street".to_owned()],
        city: Some("Exampleton".to_owned()),
        postal_code: Some("ZZ99 3WZ".to_owned()),
        ..Address::default()
    }
}

pub(crate) fn instant(text: &str) -> Instant {
    text.parse().unwrap()
}

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}
