//! One made-up resource of each type, and files made of them.

use std::convert::Infallible;
use std::ops::ControlFlow;
use std::path::Path;

use caseload_sync_format::demonstration;
use caseload_sync_format::v1::fhir::vocabulary::{extensions, identifiers, profiles, systems};
use caseload_sync_format::v1::fhir::{
    Address, AddressUse, Attachment, CodeableConcept, Coding, Communication, Condition, ContactPoint,
    ContactPointSystem, ContactPointUse, Diagnosis, DocumentContent, DocumentContext, DocumentReference,
    DocumentStatus, Encounter, EncounterLocation, EncounterParticipant, EncounterStatus, EpisodeOfCare,
    EpisodeStatus, Extension, ExtensionValue, Flag, FlagStatus, Gender, Goal, GoalStatus, GoalTarget,
    HumanName, Identifier, Meta, NameUse, Organization, Patient, Period, Person, PersonLink, Practitioner,
    Provenance, ProvenanceAgent, Qualification, Quantity, Reference, RelatedPerson, Resource, ResourceType,
    Task, TaskIntent, TaskPriority, TaskRestriction, TaskStatus,
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
        child().into(),
        mother().into(),
        is_mother().into(),
        episode().into(),
        reason().into(),
        goal().into(),
        contact().into(),
        note().into(),
        flag().into(),
        task().into(),
        provenance().into(),
    ]
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
        communication: vec![Communication {
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

fn is_mother() -> RelatedPerson {
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
