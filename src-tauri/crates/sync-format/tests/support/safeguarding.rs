//! One made-up resource of each use that safeguarding work has.

use super::{
    Attachment, CHILD, CONTACT, CodeableConcept, Coding, DocumentContent, DocumentContext, DocumentReference,
    Encounter, Extension, ExtensionValue, Flag, Meta, Observation, ObservationComponent, Period, Reference,
    Resource, ResourceType, Task, TaskIntent, TaskPriority, TaskRestriction, TaskStatus, concept, contact,
    date, extensions, flag, instant, meta, moment, note, nurse, profiles, record, string, systems, task,
    weight,
};
use caseload_sync_format::v1::fhir::{
    Communication, CommunicationPayload, CommunicationStatus, List, ListEntry, ListMode, ListStatus,
    RequestIntent, RequestStatus, ServiceRequest,
};

pub(crate) const PLAN: &str = "0190d2a0-0020-7000-8000-000000000020";
pub(crate) const ENQUIRY: &str = "0190d2a0-0021-7000-8000-000000000021";
pub(crate) const REFERRAL: &str = "0190d2a0-0022-7000-8000-000000000022";
pub(crate) const SHARING: &str = "0190d2a0-0023-7000-8000-000000000023";
pub(crate) const SUPERVISION: &str = "0190d2a0-0024-7000-8000-000000000024";
pub(crate) const ALLEGATION: &str = "0190d2a0-0025-7000-8000-000000000025";
pub(crate) const BODY_MAP: &str = "0190d2a0-0026-7000-8000-000000000026";
pub(crate) const CHRONOLOGY: &str = "0190d2a0-0027-7000-8000-000000000027";
pub(crate) const REPORT: &str = "0190d2a0-0028-7000-8000-000000000028";
pub(crate) const ESCALATION: &str = "0190d2a0-0029-7000-8000-000000000029";
pub(crate) const FGM: &str = "0190d2a0-002a-7000-8000-00000000002a";
pub(crate) const WORRYING_CONTACT: &str = "0190d2a0-002b-7000-8000-00000000002b";
pub(crate) const SHA256: &str = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";

/// A line for each.
pub(crate) fn all() -> Vec<Resource> {
    vec![
        plan().into(),
        plan_detail().into(),
        referral().into(),
        sharing().into(),
        supervision().into(),
        allegation().into(),
        body_map().into(),
        chronology().into(),
        report().into(),
        escalation().into(),
        fgm().into(),
        worrying_contact().into(),
    ]
}

fn restricted(profile: &str) -> Meta {
    meta().with_profile(profile).with_security(Coding::restricted())
}

fn kind(code: &str, words: &str) -> CodeableConcept {
    CodeableConcept::code(systems::RECORD_KIND, code, words)
}

fn child_of() -> Reference {
    Reference::to(ResourceType::Patient, CHILD)
}

fn on(name: &str, day: &str) -> Extension {
    Extension::new(name, ExtensionValue::Date(date(day)))
}

fn number(name: &str, value: i32) -> Extension {
    Extension::new(name, ExtensionValue::Integer(value))
}

fn parts(url: &str, parts: Vec<Extension>) -> Extension {
    Extension::new(url, ExtensionValue::Parts(parts))
}

pub(crate) fn event(code: &str, words: &str, day: &str, state: &str) -> Extension {
    parts(
        extensions::SAFEGUARDING_EVENT,
        vec![
            concept("kind", CodeableConcept::code(systems::SAFEGUARDING_EVENT, code, words)),
            on("on", day),
            concept("state", CodeableConcept::code(systems::EVENT_STATE, state, "")),
            concept("part", CodeableConcept::code(systems::EVENT_PART, "attended", "Attended")),
            string("note", "Both parents came."),
        ],
    )
}

/// A child protection plan that followed an enquiry.
pub(crate) fn plan() -> Flag {
    Flag {
        id: PLAN.to_owned(),
        meta: restricted(profiles::FLAG),
        extension: vec![
            on(extensions::FLAG_REVIEW_DATE, "2027-02-01"),
            string(extensions::FLAG_DETAIL, "Core group each month."),
            Extension::new(
                extensions::FOLLOWS,
                ExtensionValue::Reference(Reference::to(ResourceType::Flag, ENQUIRY)),
            ),
            event("initial-conference", "Initial child protection conference", "2026-11-09", "held"),
            event("core-group", "Core group", "2026-11-23", "planned"),
            Extension::new(
                extensions::FHIR_FLAG_DETAIL,
                ExtensionValue::Reference(Reference::to(ResourceType::Observation, PLAN)),
            ),
        ],
        identifier: vec![record(PLAN)],
        category: vec![
            CodeableConcept::code(systems::FHIR_FLAG_CATEGORY, "safety", "Safety"),
            CodeableConcept::code(systems::ABUSE_CATEGORY, "neglect", "Neglect"),
        ],
        code: CodeableConcept {
            coding: vec![
                Coding::new(systems::SAFEGUARDING_STATUS, "child-protection-plan", "Child protection plan"),
                Coding::new(systems::SNOMED, "342191000000101", "Subject to child protection plan"),
            ],
            text: None,
        },
        encounter: None,
        ..flag()
    }
}

fn fact(code: &str, words: &str) -> ObservationComponent {
    ObservationComponent {
        extension: vec![],
        code: CodeableConcept::code(systems::SAFEGUARDING_DETAIL, code, words),
        value_quantity: None,
        value_codeable_concept: None,
        value_string: None,
    }
}

fn in_words(code: &str, words: &str, said: &str) -> ObservationComponent {
    ObservationComponent { value_string: Some(said.to_owned()), ..fact(code, words) }
}

fn coded(code: &str, words: &str, value: CodeableConcept) -> ObservationComponent {
    ObservationComponent { value_codeable_concept: Some(value), ..fact(code, words) }
}

/// What is known of the plan. It has more facts than one status may have, so that each is there.
pub(crate) fn plan_detail() -> Observation {
    Observation {
        id: PLAN.to_owned(),
        meta: restricted(profiles::OBSERVATION),
        extension: vec![parts(
            extensions::PLACEMENT,
            vec![
                concept(
                    "kind",
                    CodeableConcept::code(systems::PLACEMENT_KIND, "foster-carer", "Foster carer"),
                ),
                on("from", "2026-11-10"),
                on("until", "2026-11-14"),
                string("detail", "Carer in the next county."),
            ],
        )],
        identifier: vec![record(PLAN)],
        category: vec![CodeableConcept::code(
            systems::OBSERVATION_CATEGORY,
            "social-history",
            "Social History",
        )],
        code: kind("safeguarding-episode", "Safeguarding status"),
        encounter: None,
        effective_date_time: None,
        effective_period: Some(Period { start: Some(moment("2026-11-09")), end: None }),
        value_quantity: None,
        component: vec![
            in_words("authority", "Authority that decides", "Exampleshire"),
            in_words("social-worker", "Social worker", "Alex Worker"),
            in_words("social-worker-phone", "Social worker's telephone", "01632 960103"),
            coded(
                "category",
                "Category of abuse",
                CodeableConcept::code(systems::ABUSE_CATEGORY, "neglect", "Neglect"),
            ),
            coded(
                "category",
                "Category of abuse",
                CodeableConcept::code(systems::ABUSE_CATEGORY, "emotional", "Emotional abuse"),
            ),
            coded(
                "legal-basis",
                "Legal basis",
                CodeableConcept::code(systems::LEGAL_BASIS, "care-order", "Care order"),
            ),
            coded(
                "early-help-form",
                "How Early Help is given",
                CodeableConcept::code(systems::EARLY_HELP_FORM, "multi-agency", "Several agencies"),
            ),
            in_words("threshold-level", "Level of the threshold document", "Level 3"),
            in_words("lead-practitioner", "Lead practitioner", "Sam Nursery"),
            in_words("lead-agency", "Lead practitioner's agency", "Example Nursery"),
            coded(
                "parental-factor",
                "Factor found at assessment",
                CodeableConcept::code(systems::PARENTAL_FACTOR, "domestic-abuse", "Domestic abuse"),
            ),
        ],
        ..weight()
    }
}

/// To children's social care by telephone, accepted.
pub(crate) fn referral() -> ServiceRequest {
    ServiceRequest {
        id: REFERRAL.to_owned(),
        meta: restricted(profiles::SERVICE_REQUEST),
        extension: vec![
            concept(extensions::CONTACT_MODE, CodeableConcept::code(systems::CONTACT_MODE, "phone", "Phone")),
            concept(
                extensions::SHARING_BASIS,
                CodeableConcept::code(systems::SHARING_BASIS, "safeguarding", "Safeguarding a child"),
            ),
            on(extensions::REFERRAL_CONFIRMED_ON, "2026-11-03"),
            on(extensions::REFERRAL_CHASE_ON, "2026-11-05"),
            parts(
                extensions::REFERRAL_ANSWER,
                vec![
                    on("on", "2026-11-04"),
                    concept(
                        "answer",
                        CodeableConcept::code(systems::REFERRAL_ANSWER, "accepted", "Accepted"),
                    ),
                    string("by", "Duty manager"),
                    string("reason", "Strategy discussion today."),
                ],
            ),
            string(extensions::REFERRAL_OUTCOME, "Section 47 enquiry."),
        ],
        identifier: vec![record(REFERRAL)],
        status: RequestStatus::Completed,
        intent: RequestIntent::Order,
        priority: Some(TaskPriority::Asap),
        code: Some(CodeableConcept {
            coding: vec![Coding::new(
                systems::REFERRAL_SERVICE,
                "childrens-social-care",
                "Children's social care",
            )],
            text: Some("Front door, Exampleshire".to_owned()),
        }),
        subject: child_of(),
        encounter: Some(Reference::to(ResourceType::Encounter, CONTACT)),
        authored_on: Some(moment("2026-11-02")),
        requester: Some(nurse()),
        performer: vec![],
        reason_code: vec![CodeableConcept::text("A bruise on a baby who does not move about alone.")],
    }
}

fn communication(id: &str, category: CodeableConcept, said: &str) -> Communication {
    Communication {
        id: id.to_owned(),
        meta: restricted(profiles::COMMUNICATION),
        extension: vec![],
        identifier: vec![record(id)],
        status: CommunicationStatus::Completed,
        category: vec![category],
        medium: vec![],
        subject: Some(child_of()),
        about: vec![],
        sent: Some(moment("2026-11-02")),
        recipient: vec![],
        sender: Some(nurse()),
        reason_code: vec![],
        payload: vec![CommunicationPayload { content_string: said.to_owned() }],
    }
}

/// What social care was told.
pub(crate) fn sharing() -> Communication {
    Communication {
        extension: vec![concept(
            extensions::FAMILY_TOLD,
            CodeableConcept::code(systems::YES_NO_NOT_ASKED, "no", "No"),
        )],
        medium: vec![CodeableConcept::code(systems::CONTACT_MODE, "phone", "Phone")],
        about: vec![
            Reference::to(ResourceType::ServiceRequest, REFERRAL),
            Reference::to(ResourceType::DocumentReference, REPORT),
        ],
        recipient: vec![Reference::display("Duty social worker, Exampleshire")],
        reason_code: vec![CodeableConcept {
            coding: vec![Coding::new(systems::SHARING_BASIS, "safeguarding", "Safeguarding a child")],
            text: Some("Telling them would put the mother at risk.".to_owned()),
        }],
        ..communication(SHARING, kind("sharing", "Information shared"), "What was seen at the visit.")
    }
}

/// A supervision with the next one agreed.
pub(crate) fn supervision() -> Communication {
    Communication {
        extension: vec![parts(
            extensions::SUPERVISION,
            vec![
                concept("form", CodeableConcept::code(systems::SUPERVISION_FORM, "one-to-one", "One to one")),
                string("actions", "Visit each week."),
                on("next-on", "2027-02-02"),
            ],
        )],
        recipient: vec![Reference::display("Named Nurse")],
        ..communication(SUPERVISION, kind("supervision", "Safeguarding supervision"), "The plan.")
    }
}

/// An allegation about a member of staff. It has no child.
pub(crate) fn allegation() -> Communication {
    Communication {
        extension: vec![parts(
            extensions::ALLEGATION,
            vec![
                on("referred-on", "2026-11-03"),
                string("officer", "Designated Officer"),
                string("reference", "LADO-1"),
                concept("outcome", CodeableConcept::code(systems::ALLEGATION_OUTCOME, "ongoing", "Ongoing")),
                string("note", "Told the manager."),
            ],
        )],
        status: CommunicationStatus::InProgress,
        subject: None,
        ..communication(ALLEGATION, kind("allegation", "Allegation about staff"), "A nursery worker.")
    }
}

/// A bruise on a baby's cheek.
pub(crate) fn body_map() -> Observation {
    let mark = parts(
        extensions::BODY_MARK,
        vec![
            concept("view", CodeableConcept::code(systems::BODY_VIEW, "head-left", "Head, left")),
            number("x", 412),
            number("y", 655),
            number("length", 12),
            number("width", 8),
            string("colour", "Purple"),
            string("explanation", "\"He rolled on a toy\""),
            string("explained-by", "Father"),
        ],
    );
    Observation {
        id: BODY_MAP.to_owned(),
        meta: restricted(profiles::OBSERVATION),
        extension: vec![
            concept(extensions::BODY_FIGURE, CodeableConcept::code(systems::BODY_FIGURE, "baby", "Baby")),
            concept(
                extensions::MOBILITY,
                CodeableConcept::code(systems::MOBILITY, "not-mobile", "Does not move about alone"),
            ),
            parts(
                extensions::INJURY_REFERRAL,
                vec![
                    Extension::new("at", ExtensionValue::DateTime(moment("2026-10-30T11:05:00.000Z"))),
                    string("to", "Duty social worker"),
                    string("outcome", "Paediatric assessment today."),
                    Extension::new(
                        "referral",
                        ExtensionValue::Reference(Reference::to(ResourceType::ServiceRequest, REFERRAL)),
                    ),
                ],
            ),
        ],
        identifier: vec![record(BODY_MAP)],
        category: vec![CodeableConcept::code(systems::OBSERVATION_CATEGORY, "exam", "Exam")],
        code: kind("body-map", "Body map"),
        effective_date_time: Some(moment("2026-10-30T10:20:00.000Z")),
        value_quantity: None,
        component: vec![ObservationComponent {
            extension: vec![mark],
            code: CodeableConcept::code(systems::MARK_KIND, "bruise", "Bruise"),
            value_quantity: None,
            value_codeable_concept: Some(CodeableConcept::code(
                systems::BODY_SITE,
                "left-cheek",
                "Left cheek",
            )),
            value_string: None,
        }],
        ..weight()
    }
}

/// Two entries marked significant.
pub(crate) fn chronology() -> List {
    List {
        id: CHRONOLOGY.to_owned(),
        meta: restricted(profiles::LIST),
        extension: vec![],
        identifier: vec![record(CHRONOLOGY)],
        status: ListStatus::Current,
        mode: ListMode::Working,
        title: Some("Chronology".to_owned()),
        code: Some(kind("chronology", "Chronology")),
        subject: child_of(),
        date: Some(moment("2026-11-16T10:05:00.000Z")),
        source: Some(nurse()),
        entry: vec![
            ListEntry {
                extension: vec![string(extensions::SIGNIFICANT_BECAUSE, "First sign.")],
                date: Some(moment("2026-11-10")),
                item: Reference::to(ResourceType::Encounter, CONTACT),
            },
            ListEntry {
                extension: vec![],
                date: Some(moment("2026-11-11")),
                item: Reference::to(ResourceType::Observation, BODY_MAP),
            },
        ],
    }
}

/// A locked report to a conference.
pub(crate) fn report() -> DocumentReference {
    DocumentReference {
        id: REPORT.to_owned(),
        meta: restricted(profiles::DOCUMENT_REFERENCE),
        extension: vec![
            on(extensions::REPORT_MEETING_ON, "2026-11-09"),
            string(extensions::REPORT_SHA256, SHA256),
        ],
        identifier: vec![record(REPORT)],
        kind: CodeableConcept {
            coding: vec![
                Coding::new(systems::RECORD_KIND, "case-report", "Report"),
                Coding {
                    display: None,
                    ..Coding::new(systems::CASE_REPORT_TEMPLATE, "conference-report", "")
                },
            ],
            text: Some("Report to the initial conference".to_owned()),
        },
        date: instant("2026-11-06T16:40:00.000Z"),
        description: Some("Report".to_owned()),
        content: vec![DocumentContent {
            attachment: Attachment::note("Report\n\nWorries\n[observation] A bruise on the left cheek.\n"),
        }],
        context: Some(DocumentContext {
            encounter: vec![],
            period: None,
            related: vec![Reference::to(ResourceType::Observation, BODY_MAP)],
        }),
        ..note()
    }
}

/// A disagreement at its second stage.
pub(crate) fn escalation() -> Task {
    let step = |stage: &str, words: &str, day: &str, reply_by: &str| {
        vec![
            concept("stage", CodeableConcept::code(systems::ESCALATION_STAGE, stage, words)),
            string("to", "Team manager, Exampleshire"),
            on("on", day),
            on("reply-by", reply_by),
        ]
    };
    let mut first = step("practitioner", "The other practitioner", "2026-11-10", "2026-11-11");
    first.extend([on("replied-on", "2026-11-11"), string("reply", "The threshold is not met.")]);
    let second = step("line-manager", "Line manager", "2026-11-12", "2026-11-16");
    Task {
        id: ESCALATION.to_owned(),
        meta: restricted(profiles::TASK),
        extension: vec![
            parts(extensions::ESCALATION_STEP, first),
            parts(extensions::ESCALATION_STEP, second),
        ],
        identifier: vec![record(ESCALATION)],
        status: TaskStatus::InProgress,
        intent: TaskIntent::Order,
        priority: None,
        code: Some(CodeableConcept::code(
            systems::TASK_TYPE,
            "escalation",
            "Escalation of a professional disagreement",
        )),
        description: Some("No conference was called.".to_owned()),
        focus: Some(Reference::to(ResourceType::ServiceRequest, REFERRAL)),
        encounter: None,
        execution_period: Some(Period { start: Some(moment("2026-11-10")), end: None }),
        restriction: Some(TaskRestriction {
            period: Period { start: None, end: Some(moment("2026-11-16")) },
        }),
        ..task()
    }
}

/// A flag with everything that joined: a service's own type, who knows, what was done, the police, events.
pub(crate) fn fgm() -> Flag {
    let mut flag = flag();
    flag.id = FGM.to_owned();
    flag.identifier = vec![record(FGM)];
    flag.category.truncate(2);
    flag.code = CodeableConcept {
        coding: vec![
            Coding::new(systems::SAFEGUARDING_FLAG, "fgm-known", "Female genital mutilation: known"),
            Coding { display: None, ..Coding::new(systems::LOCAL_FLAG, "example-own", "") },
        ],
        text: None,
    };
    flag.extension.extend([
        string(extensions::FLAG_KNOWN_TO, "The mother; the GP."),
        string(extensions::CONCERN_ACTION, "Rang 101."),
        parts(
            extensions::POLICE_REPORT,
            vec![
                string("reference", "CAD 1 of 9 November"),
                string("not-reported-because", "Not said."),
                concept("health-advice", CodeableConcept::code(systems::YES_NO_NOT_ASKED, "yes", "Yes")),
                concept(
                    "law-advice",
                    CodeableConcept::code(systems::YES_NO_NOT_ASKED, "not-asked", "Not asked"),
                ),
            ],
        ),
        event("police-told", "Police told", "2026-11-09", "held"),
    ]);
    flag
}

/// A contact with concerns and a decision.
pub(crate) fn worrying_contact() -> Encounter {
    let mut contact = contact();
    contact.id = WORRYING_CONTACT.to_owned();
    contact.identifier = vec![record(WORRYING_CONTACT)];
    let concern = |code: &str, words: &str| {
        parts(
            extensions::CONCERN,
            vec![concept("what", CodeableConcept::code(systems::CONCERN, code, words))],
        )
    };
    contact.extension.extend([
        concern("hygiene", "Hygiene"),
        concern("self-harm", "Self-harm"),
        string(extensions::CONCERN_ACTION, "Rang the crisis line."),
        string(extensions::CONTACT_DECISION, "Visit again tomorrow with a colleague."),
    ]);
    contact
}
