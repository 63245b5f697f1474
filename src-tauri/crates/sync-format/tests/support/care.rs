//! One made-up resource of each use that care over time has.

use super::safeguarding::{PLAN, REFERRAL, SHA256};
use super::{
    CHILD, CONTACT, CodeableConcept, Coding, ContactPoint, ContactPointSystem, DocumentReference,
    DocumentStatus, EPISODE, Encounter, EpisodeOfCare, EpisodeStatus, Extension, ExtensionValue, Goal,
    Identifier, Meta, PLACE, Patient, Period, Reference, RelatedPerson, Resource, ResourceType, Task,
    TaskRestriction, TaskStatus, child, concept, contact, date, episode, extensions, goal, identifiers,
    instant, is_mother, meta, moment, note, nurse, profiles, record, string, systems, task,
};
use caseload_sync_format::v1::fhir::{
    Attachment, CarePlan, CarePlanIntent, CarePlanStatus, DocumentContent, EpisodeStatusHistory,
    HealthcareService, PatientLink, ServiceEligibility, ServiceRequest, TaskIntent,
};

pub(crate) const SERVICE: &str = "0190d2a0-0030-7000-8000-000000000030";
pub(crate) const HEALTH_PLAN: &str = "0190d2a0-0031-7000-8000-000000000031";
pub(crate) const TRANSFER: &str = "0190d2a0-0032-7000-8000-000000000032";
pub(crate) const LETTER: &str = "0190d2a0-0033-7000-8000-000000000033";
pub(crate) const STEPPED: &str = "0190d2a0-0034-7000-8000-000000000034";
pub(crate) const SCORED: &str = "0190d2a0-0035-7000-8000-000000000035";
pub(crate) const MOVED_CHILD: &str = "0190d2a0-0036-7000-8000-000000000036";
pub(crate) const MERGED_CHILD: &str = "0190d2a0-0037-7000-8000-000000000037";
pub(crate) const TWIN_CONTACT: &str = "0190d2a0-0038-7000-8000-000000000038";
pub(crate) const PARTNER: &str = "0190d2a0-0039-7000-8000-000000000039";
pub(crate) const SIGNPOSTED_REFERRAL: &str = "0190d2a0-003a-7000-8000-00000000003a";

/// A line for each.
pub(crate) fn all() -> Vec<Resource> {
    vec![
        service().into(),
        health_plan().into(),
        transfer().into(),
        letter().into(),
        stepped().into(),
        scored().into(),
        moved_child().into(),
        merged_child().into(),
        twin_contact().into(),
        earlier_partner().into(),
        referral_to_a_service().into(),
    ]
}

fn on(name: &str, day: &str) -> Extension {
    Extension::new(name, ExtensionValue::Date(date(day)))
}

fn number(name: &str, value: i32) -> Extension {
    Extension::new(name, ExtensionValue::Integer(value))
}

fn points_to(name: &str, resource_type: ResourceType, id: &str) -> Extension {
    Extension::new(name, ExtensionValue::Reference(Reference::to(resource_type, id)))
}

fn parts(url: &str, parts: Vec<Extension>) -> Extension {
    Extension::new(url, ExtensionValue::Parts(parts))
}

fn code(name: &str, system: &str, code: &str, words: &str) -> Extension {
    concept(name, CodeableConcept::code(system, code, words))
}

fn restricted(profile: &str) -> Meta {
    meta().with_profile(profile).with_security(Coding::restricted())
}

/// A breastfeeding group of the directory, offered until the summer.
pub(crate) fn service() -> HealthcareService {
    let address =
        |system, value: &str| ContactPoint { system, value: value.to_owned(), kind: None, rank: None };
    HealthcareService {
        id: SERVICE.to_owned(),
        meta: meta().with_profile(profiles::HEALTHCARE_SERVICE),
        extension: vec![parts(
            extensions::OFFERED,
            vec![on("from", "2026-09-01"), on("until", "2027-07-31")],
        )],
        identifier: vec![record(SERVICE)],
        active: true,
        category: vec![CodeableConcept::code(systems::SERVICE_TOPIC, "infant-feeding", "Infant feeding")],
        location: vec![Reference::display("Example Family Hub, Tuesdays 10 to 12")],
        name: Some("Latch on".to_owned()),
        comment: Some("Mothers help mothers with feeding.".to_owned()),
        telecom: vec![
            address(ContactPointSystem::Phone, "01632 960104"),
            address(ContactPointSystem::Email, "latch-on@example.org"),
        ],
        eligibility: vec![ServiceEligibility { comment: Some("Babies under six months".to_owned()) }],
        referral_method: vec![CodeableConcept::text("Families go themselves.")],
    }
}

/// For a child with an allergy.
pub(crate) fn health_plan() -> CarePlan {
    CarePlan {
        id: HEALTH_PLAN.to_owned(),
        meta: meta().with_profile(profiles::CARE_PLAN),
        extension: vec![
            string(extensions::HEALTH_PLAN_MEDICATION, "Two adrenaline pens, in the office."),
            string(extensions::HEALTH_PLAN_EMERGENCY, "Pen, then 999, then the mother."),
            on(extensions::HEALTH_PLAN_REVIEW_DATE, "2027-09-01"),
            parts(
                extensions::HEALTH_PLAN_COPY,
                vec![string("holder", "School office"), on("on", "2026-09-03")],
            ),
            parts(
                extensions::HEALTH_PLAN_TRAINING,
                vec![
                    string("what", "Adrenaline pen"),
                    string("who", "All staff of Reception"),
                    on("on", "2026-09-02"),
                    on("renew-on", "2027-09-02"),
                ],
            ),
        ],
        identifier: vec![record(HEALTH_PLAN)],
        status: CarePlanStatus::Active,
        intent: CarePlanIntent::Plan,
        category: vec![CodeableConcept::code(systems::RECORD_KIND, "health-plan", "Individual health plan")],
        title: Some("Individual health plan".to_owned()),
        description: Some("No nuts. Eats at the table by the door.".to_owned()),
        subject: Reference::to(ResourceType::Patient, CHILD),
        period: Some(Period { start: Some(moment("2026-09-01")), end: None }),
        created: Some(moment("2026-11-16T10:05:00.000Z")),
        author: Some(nurse()),
        addresses: vec![Reference::display("Nut allergy")],
        supporting_info: vec![Reference::to(ResourceType::Location, PLACE)],
    }
}

/// To school nursing, amber, sent and accepted.
pub(crate) fn transfer() -> Task {
    Task {
        id: TRANSFER.to_owned(),
        meta: restricted(profiles::TASK),
        extension: vec![
            string(extensions::TRANSFER_TEAM, "School nursing, West"),
            parts(
                extensions::TRANSFER_RATING,
                vec![
                    code("rating", systems::TRANSFER_RATING, "amber", "Amber"),
                    string("reason", "The plan ended in spring."),
                    on("meeting-on", "2026-11-10"),
                ],
            ),
            parts(extensions::TRANSFER_DISCUSSED, vec![on("on", "2026-11-11"), string("with", "Sam School")]),
            code(extensions::SHARING_BASIS, systems::SHARING_BASIS, "consent", "Consent"),
            parts(extensions::TRANSFER_FAMILY, vec![on("told-on", "2026-11-11")]),
            parts(extensions::TRANSFER_ACKNOWLEDGED, vec![points_to("entry", ResourceType::Flag, PLAN)]),
            parts(
                extensions::TRANSFER_ACKNOWLEDGED,
                vec![points_to("entry", ResourceType::ServiceRequest, REFERRAL)],
            ),
            parts(extensions::TRANSFER_SENT, vec![on("on", "2026-11-12"), string("handover-sha256", SHA256)]),
            on(extensions::TRANSFER_RECEIVED_ON, "2026-11-13"),
            parts(
                extensions::TRANSFER_ANSWER,
                vec![
                    on("on", "2026-11-13"),
                    code("answer", systems::TRANSFER_ANSWER, "accepted", "Accepted"),
                    string("by", "Sam School"),
                ],
            ),
        ],
        identifier: vec![record(TRANSFER)],
        status: TaskStatus::Accepted,
        business_status: Some(CodeableConcept::code(systems::TRANSFER_STATE, "accepted", "Accepted")),
        intent: TaskIntent::Order,
        priority: None,
        code: Some(CodeableConcept {
            coding: vec![
                Coding::new(systems::TASK_TYPE, "transfer", "Transfer of care"),
                Coding::new(systems::TRANSFER_KIND, "to-school-nursing", "To school nursing"),
            ],
            text: None,
        }),
        description: None,
        encounter: None,
        owner: Some(Reference::display("Sam School")),
        restriction: Some(TaskRestriction {
            period: Period { start: None, end: Some(moment("2026-11-20")) },
        }),
        ..task()
    }
}

/// To the mother.
pub(crate) fn letter() -> DocumentReference {
    DocumentReference {
        id: LETTER.to_owned(),
        meta: meta().with_profile(profiles::DOCUMENT_REFERENCE),
        extension: vec![
            string(extensions::LETTER_TO, "Ms Testchild"),
            on(extensions::LETTER_WRITTEN_ON, "2026-11-16"),
        ],
        identifier: vec![record(LETTER)],
        status: DocumentStatus::Current,
        date: instant("2026-11-16T10:05:00.000Z"),
        kind: CodeableConcept {
            coding: vec![
                Coding::new(systems::RECORD_KIND, "letter", "Letter"),
                Coding { display: None, ..Coding::new(systems::LETTER_TEMPLATE, "sorry-we-missed-you", "") },
            ],
            text: None,
        },
        description: Some("Letter".to_owned()),
        security_label: vec![],
        content: vec![DocumentContent {
            attachment: Attachment::note("Sorry we missed you\n\nPlease ring me."),
        }],
        context: None,
        ..note()
    }
}

/// Stepped up, closed, opened again; a package with its measure, partners, and consent to a programme.
pub(crate) fn stepped() -> EpisodeOfCare {
    let history = |status, start: &str, end: &str| EpisodeStatusHistory {
        status,
        period: Period { start: Some(moment(start)), end: Some(moment(end)) },
    };
    let level = |name: &str, which: &str, words: &str| code(name, systems::LEVEL_OF_CARE, which, words);
    EpisodeOfCare {
        id: STEPPED.to_owned(),
        extension: vec![
            on(extensions::EPISODE_REVIEW_DATE, "2027-01-15"),
            code(extensions::EPISODE_ACTIVITY, systems::EPISODE_ACTIVITY, "monitoring", "Monitoring"),
            parts(
                extensions::PACKAGE_MEASURE,
                vec![string("what", "EPDS"), string("baseline", "14"), string("closing", "7")],
            ),
            parts(
                extensions::EPISODE_PARTNER,
                vec![string("agency", "Early Help"), string("name", "Alex Worker")],
            ),
            parts(
                extensions::EPISODE_LEAD,
                vec![string("practitioner", "Priya Sample"), string("agency", "Health visiting")],
            ),
            parts(
                extensions::LEVEL_STEP,
                vec![
                    on("on", "2026-11-02"),
                    level("from", "universal-plus", "Universal plus"),
                    level("to", "universal-partnership-plus", "Universal partnership plus"),
                    string("reason", "Early Help joined."),
                    string("agreed-by", "The mother"),
                ],
            ),
            parts(
                extensions::EPISODE_REOPENED,
                vec![
                    on("on", "2026-11-14"),
                    string("reason", "Low again."),
                    on("ended-on", "2026-11-09"),
                    code("outcome", systems::EPISODE_OUTCOME, "partly-met", "Needs partly met"),
                    string("note", "Sleeps better."),
                ],
            ),
            parts(
                extensions::PROGRAMME_CONSENT,
                vec![
                    on("on", "2026-10-30"),
                    code("answer", systems::CONSENT_ANSWER, "given", "Given"),
                    string("by", "The mother"),
                ],
            ),
        ],
        identifier: vec![record(STEPPED)],
        status: EpisodeStatus::Active,
        status_history: vec![
            history(EpisodeStatus::Active, "2026-10-30", "2026-11-09"),
            history(EpisodeStatus::Finished, "2026-11-09", "2026-11-14"),
        ],
        kind: vec![
            CodeableConcept::code(
                systems::LEVEL_OF_CARE,
                "universal-partnership-plus",
                "Universal partnership plus",
            ),
            CodeableConcept {
                coding: vec![Coding {
                    display: None,
                    ..Coding::new(systems::CARE_PACKAGE, "perinatal-mood", "")
                }],
                text: None,
            },
        ],
        ..episode()
    }
}

/// Scored twice, once before scores were dated.
pub(crate) fn scored() -> Goal {
    Goal {
        id: SCORED.to_owned(),
        extension: vec![
            points_to(extensions::EPISODE, ResourceType::EpisodeOfCare, STEPPED),
            number(extensions::GOAL_BASELINE, 3),
            number(extensions::GOAL_LATEST, 6),
            parts(extensions::GOAL_SCORE, vec![number("score", 4)]),
            parts(extensions::GOAL_SCORE, vec![on("on", "2026-11-14"), number("score", 6)]),
        ],
        identifier: vec![record(SCORED)],
        ..goal()
    }
}

/// Came, went, came back, was covered for, and died.
pub(crate) fn moved_child() -> Patient {
    let moved = |day: &str, which: &str, words: &str, reason: &str| {
        parts(
            extensions::CASELOAD_MOVE,
            vec![
                on("on", day),
                code("direction", systems::MOVE_DIRECTION, which, words),
                string("reason", reason),
            ],
        )
    };
    Patient {
        id: MOVED_CHILD.to_owned(),
        meta: restricted(profiles::PATIENT).with_security(Coding::new(
            systems::ACT_CODE,
            "DEMO",
            "all demographic information sensitivity",
        )),
        extension: vec![
            moved("2026-10-20", "in", "Onto the caseload", "From Derby"),
            moved("2026-11-15", "out", "Away from the caseload", "Died"),
            parts(extensions::COVER, vec![string("for", "Sam School"), on("until", "2026-12-01")]),
            parts(
                extensions::DEATH,
                vec![
                    code("expected", systems::YES_NO_NOT_ASKED, "no", "No"),
                    on("panel-told-on", "2026-11-16"),
                    string("wishes", "No letters."),
                ],
            ),
            parts(extensions::DEATH_FACTOR, vec![string("factor", "safe-sleep")]),
            code(extensions::CASELOAD_STATUS, systems::CASELOAD_STATUS, "died", "Died"),
        ],
        identifier: vec![record(MOVED_CHILD)],
        deceased_date_time: Some(moment("2026-11-15")),
        ..child()
    }
}

/// Found to be another record's child.
pub(crate) fn merged_child() -> Patient {
    Patient {
        id: MERGED_CHILD.to_owned(),
        extension: vec![code(
            extensions::CASELOAD_STATUS,
            systems::CASELOAD_STATUS,
            "merged",
            "Joined to another record of the same child",
        )],
        identifier: vec![record(MERGED_CHILD)],
        active: false,
        link: vec![PatientLink {
            other: Reference::to(ResourceType::Patient, CHILD),
            kind: "replaced-by".to_owned(),
        }],
        ..child()
    }
}

/// Written once with another child's contact; drops given, a group named.
pub(crate) fn twin_contact() -> Encounter {
    let mut twin = Encounter {
        id: TWIN_CONTACT.to_owned(),
        identifier: vec![record(TWIN_CONTACT), Identifier::new(identifiers::VISIT, CONTACT)],
        episode_of_care: vec![Reference::to(ResourceType::EpisodeOfCare, EPISODE)],
        ..contact()
    };
    twin.extension.push(parts(
        extensions::GIVEN,
        vec![code("item", systems::GIVEN_ITEM, "vitamin-drops", "Vitamin drops"), number("quantity", 2)],
    ));
    twin.extension.push(parts(
        extensions::SIGNPOSTED,
        vec![points_to("service", ResourceType::HealthcareService, SERVICE)],
    ));
    twin
}

/// The mother's partner of a summer.
pub(crate) fn earlier_partner() -> RelatedPerson {
    RelatedPerson {
        id: PARTNER.to_owned(),
        identifier: vec![record(PARTNER)],
        relationship: vec![CodeableConcept::code(
            systems::RELATIONSHIP_ROLE,
            "mothers-partner",
            "Mother's partner",
        )],
        period: Some(Period { start: Some(moment("2026-06-01")), end: Some(moment("2026-09-01")) }),
        ..is_mother()
    }
}

/// To an entry of the directory.
pub(crate) fn referral_to_a_service() -> ServiceRequest {
    ServiceRequest {
        id: SIGNPOSTED_REFERRAL.to_owned(),
        identifier: vec![record(SIGNPOSTED_REFERRAL)],
        performer: vec![Reference::to(ResourceType::HealthcareService, SERVICE)],
        ..super::safeguarding::referral()
    }
}
