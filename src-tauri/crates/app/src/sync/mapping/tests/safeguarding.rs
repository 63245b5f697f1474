//! Safeguarding work, kind by kind: what each becomes, which codes it may carry, who may read it.

use caseload_domain::{
    allegation::{Allegation, AllegationOutcome},
    body_map::{BodyMap, BodySite, BodyView, Figure, InjuryReferral, Mark, MarkKind, Mobility},
    case_report::{CaseReport, Nature, ReportSection, Sentence},
    chronology::{Chronology, EntryRef, SignificantEntry},
    code::{Coded, YesNoNotAsked},
    concern::Concern,
    contact::{Contact, Mode},
    escalation::{Escalation, EscalationStage, EscalationStep, Resolved},
    event::{Event, EventKind, EventPart, EventState},
    flag::{AbuseCategory, Flag, FlagType, PoliceReport},
    id::{
        AllegationId, BodyMapId, CaseReportId, ChildId, ChronologyId, ContactId, EscalationId, ReferralId,
        SafeguardingEpisodeId, SharingId, SupervisionId,
    },
    record::{Record, RecordKind, RevisionStatus},
    referral::{Answered, Referral, ReferralAnswer, ReferralService, ReferralUrgency},
    safeguarding::{
        EarlyHelp, EarlyHelpForm, LegalBasis, ParentalFactor, SafeguardingEnd, SafeguardingEpisode,
        SafeguardingKind, SafeguardingOutcome,
    },
    sharing::{Sharing, SharingBasis},
    supervision::{Supervision, SupervisionForm},
};
use caseload_sync_format::v1::fhir::{Attachment, Resource, ResourceType};
use serde_json::Value;

use super::{CHILD, CONTACT, GOAL, RECORD, at, contact, extension, flag, map, map_after, only, revision};

const UK_CORE: &str = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-";
const SNOMED: &str = "http://snomed.info/sct";

fn of_child() -> ChildId {
    ChildId::parse(CHILD).unwrap()
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn status(kind: SafeguardingKind) -> SafeguardingEpisode {
    SafeguardingEpisode {
        id: SafeguardingEpisodeId::parse(RECORD).unwrap(),
        child: of_child(),
        kind,
        started_on: day("2026-11-03"),
        follows: Some(SafeguardingEpisodeId::parse(GOAL).unwrap()),
        authority: "Leicester".to_owned(),
        social_worker: "Alex Worker".to_owned(),
        social_worker_phone: "01632 960103".to_owned(),
        categories: match kind {
            SafeguardingKind::ChildProtectionPlan => vec![AbuseCategory::Neglect],
            _ => Vec::new(),
        },
        early_help: (kind == SafeguardingKind::EarlyHelp).then(|| EarlyHelp {
            form: EarlyHelpForm::MultiAgency,
            threshold_level: "Level 3".to_owned(),
            lead_practitioner: "Sam Lead".to_owned(),
            lead_agency: "School".to_owned(),
        }),
        legal_basis: (kind == SafeguardingKind::LookedAfter).then_some(LegalBasis::InterimCareOrder),
        placements: Vec::new(),
        factors: Vec::new(),
        events: vec![Event {
            kind: EventKind::CoreGroup,
            on: day("2026-11-17"),
            state: EventState::Held,
            part: EventPart::Attended,
            note: "At school".to_owned(),
        }],
        review_on: Some(day("2027-02-03")),
        detail: "Plan for both children".to_owned(),
        ended: None,
    }
}

fn referral(service: ReferralService) -> Referral {
    Referral {
        id: ReferralId::parse(RECORD).unwrap(),
        child: of_child(),
        service,
        to: "Front door".to_owned(),
        mode: Mode::Phone,
        sent_on: day("2026-11-02"),
        urgency: ReferralUrgency::SameDay,
        reason: "A bruise, two accounts".to_owned(),
        basis: SharingBasis::Safeguarding,
        confirmed_on: Some(day("2026-11-03")),
        chase_on: Some(day("2026-11-04")),
        answered: None,
        outcome: String::new(),
        from_contact: Some(ContactId::parse(CONTACT).unwrap()),
        restricted: false,
        local_service: None,
    }
}

fn answered(answer: ReferralAnswer) -> Referral {
    let reason = "Threshold not met".to_owned();
    let answer = Answered { on: day("2026-11-05"), answer, by: "Duty manager".to_owned(), reason };
    Referral { answered: Some(answer), ..referral(ReferralService::ChildrensSocialCare) }
}

fn sharing() -> Sharing {
    Sharing {
        id: SharingId::parse(RECORD).unwrap(),
        child: of_child(),
        on: day("2026-11-02"),
        with: "Duty social worker".to_owned(),
        agency: "Leicester".to_owned(),
        mode: Mode::Email,
        what: "The last three visits".to_owned(),
        basis: SharingBasis::Safeguarding,
        basis_detail: String::new(),
        family_told: YesNoNotAsked::Yes,
        referral: Some(ReferralId::parse(GOAL).unwrap()),
        case_report: Some(CaseReportId::parse(CONTACT).unwrap()),
        review: None,
    }
}

fn escalation() -> Escalation {
    Escalation {
        id: EscalationId::parse(RECORD).unwrap(),
        child: of_child(),
        about: "Closed without a visit".to_owned(),
        referral: Some(ReferralId::parse(GOAL).unwrap()),
        steps: vec![EscalationStep {
            stage: EscalationStage::Practitioner,
            to: "Duty desk".to_owned(),
            on: day("2026-11-10"),
            reply_by: day("2026-11-11"),
            replied_on: None,
            reply: String::new(),
        }],
        resolved: None,
    }
}

fn supervision() -> Supervision {
    Supervision {
        id: SupervisionId::parse(RECORD).unwrap(),
        child: of_child(),
        on: day("2026-11-15"),
        supervisor: "Named Nurse".to_owned(),
        form: SupervisionForm::OneToOne,
        discussed: "The father is missing from the record".to_owned(),
        actions: "Visit jointly".to_owned(),
        next_on: Some(day("2027-02-15")),
    }
}

fn body_map() -> BodyMap {
    BodyMap {
        id: BodyMapId::parse(RECORD).unwrap(),
        child: of_child(),
        contact: Some(ContactId::parse(CONTACT).unwrap()),
        seen_on: day("2026-11-01"),
        seen_at: None,
        seen_by: "Priya Sample".to_owned(),
        figure: Figure::Baby,
        mobility: Mobility::NotMobile,
        marks: vec![Mark {
            view: BodyView::HeadLeft,
            x: 356,
            y: 570,
            site: BodySite::LeftCheek,
            kind: MarkKind::Bruise,
            length: Some(15),
            width: None,
            colour: "purple".to_owned(),
            explanation: "Rolled onto a toy".to_owned(),
            explained_by: "Her mother".to_owned(),
        }],
        referred: Some(InjuryReferral {
            on: day("2026-11-01"),
            at: "12:00:00".parse().unwrap(),
            to: "Duty social worker".to_owned(),
            outcome: "Seen, no fracture".to_owned(),
            referral: Some(ReferralId::parse(GOAL).unwrap()),
        }),
    }
}

fn chronology() -> Chronology {
    let marked = |kind, id: &str| SignificantEntry {
        entry: EntryRef { kind, id: id.to_owned() },
        marked_on: day("2026-11-16"),
        why: "The first bruise".to_owned(),
    };
    Chronology {
        id: ChronologyId::parse(RECORD).unwrap(),
        child: of_child(),
        entries: vec![marked(RecordKind::Contact, CONTACT), marked(RecordKind::Allegation, GOAL)],
    }
}

fn report() -> CaseReport {
    let sentence = |text: &str, nature, kind: RecordKind| Sentence {
        text: text.to_owned(),
        nature,
        entry: Some(EntryRef { kind, id: CONTACT.to_owned() }),
        restricted: nature == Nature::Reported,
        edited: nature == Nature::Observation,
    };
    CaseReport {
        id: CaseReportId::parse(RECORD).unwrap(),
        child: of_child(),
        template: "conference-report".to_owned(),
        title: "Conference report".to_owned(),
        meeting_on: Some(day("2027-01-12")),
        sections: vec![ReportSection {
            code: "worries".to_owned(),
            heading: "Worries".to_owned(),
            sentences: vec![
                sentence("A bruise.", Nature::Observation, RecordKind::Contact),
                sentence("He fell.", Nature::Reported, RecordKind::Contact),
                sentence("About staff.", Nature::Fact, RecordKind::Allegation),
            ],
        }],
        locked_at: "2026-11-20T16:40:12Z".parse().unwrap(),
        sha256: "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae".to_owned(),
    }
}

fn allegation() -> Allegation {
    Allegation {
        id: AllegationId::parse(RECORD).unwrap(),
        on: day("2026-11-16"),
        about: "Shouted at a child".to_owned(),
        referred_on: Some(day("2026-11-17")),
        officer: "Designated Officer".to_owned(),
        reference: "LADO-1".to_owned(),
        outcome: None,
        note: "The manager was told".to_owned(),
    }
}

/// One record of each kind of safeguarding work.
pub(super) fn each() -> Vec<Record> {
    vec![
        Record::SafeguardingEpisode(status(SafeguardingKind::ChildProtectionPlan)),
        Record::Referral(answered(ReferralAnswer::Rejected)),
        Record::Sharing(sharing()),
        Record::Escalation(escalation()),
        Record::Supervision(supervision()),
        Record::BodyMap(body_map()),
        Record::Chronology(chronology()),
        Record::CaseReport(report()),
        Record::Allegation(allegation()),
    ]
}

fn json(resource: &Resource) -> Value {
    serde_json::from_str(&resource.to_line().unwrap()).unwrap()
}

/// Every coding in a resource, as `system|code`.
fn codings(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            if let (Some(system), Some(code)) = (object.get("system"), object.get("code")) {
                found.push(format!("{}|{}", system.as_str().unwrap(), code.as_str().unwrap()));
            }
            object.values().for_each(|below| codings(below, found));
        }
        Value::Array(list) => list.iter().for_each(|below| codings(below, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn each_kind_is_its_own_resource_with_its_profile_and_says_which_kind_it_is() {
    let kinds = "/code/coding/0/code";
    for (record, resource_type, pointer, code) in [
        (
            Record::SafeguardingEpisode(status(SafeguardingKind::Section47Enquiry)),
            ResourceType::Flag,
            kinds,
            "section-47-enquiry",
        ),
        (
            Record::SafeguardingEpisode(status(SafeguardingKind::Section47Enquiry)),
            ResourceType::Observation,
            kinds,
            "safeguarding-episode",
        ),
        (Record::Referral(referral(ReferralService::Camhs)), ResourceType::ServiceRequest, kinds, "camhs"),
        (Record::Sharing(sharing()), ResourceType::Communication, "/category/0/coding/0/code", "sharing"),
        (Record::Escalation(escalation()), ResourceType::Task, kinds, "escalation"),
        (
            Record::Supervision(supervision()),
            ResourceType::Communication,
            "/category/0/coding/0/code",
            "supervision",
        ),
        (Record::BodyMap(body_map()), ResourceType::Observation, kinds, "body-map"),
        (Record::Chronology(chronology()), ResourceType::List, kinds, "chronology"),
        (Record::CaseReport(report()), ResourceType::DocumentReference, "/type/coding/0/code", "case-report"),
        (
            Record::Allegation(allegation()),
            ResourceType::Communication,
            "/category/0/coding/0/code",
            "allegation",
        ),
    ] {
        let made = only(&map(record), resource_type);
        assert_eq!(at(&made, pointer), code);
        assert_eq!(at(&made, "/meta/profile/0"), format!("{UK_CORE}{resource_type}"), "{code}");
        assert_eq!(at(&made, "/identifier/0/value"), RECORD, "{code}");
    }
}

#[test]
fn a_status_is_a_flag_with_its_days_and_an_observation_with_what_is_known_of_it() {
    let ended = SafeguardingEnd {
        on: day("2026-12-24"),
        outcome: SafeguardingOutcome::SteppedDown,
        reason: "Needs met".to_owned(),
    };
    let plan = status(SafeguardingKind::ChildProtectionPlan);
    for (end, said) in [(None, "active"), (Some(ended), "inactive")] {
        let made =
            map(Record::SafeguardingEpisode(SafeguardingEpisode { ended: end.clone(), ..plan.clone() }));
        let flag = only(&made, ResourceType::Flag);
        assert_eq!(at(&flag, "/status"), said);
        assert_eq!(at(&flag, "/period/start"), "2026-11-03");
        assert_eq!(at(&flag, "/period/end"), if end.is_some() { "2026-12-24" } else { "" });
        let outcome = extension(&flag, "safeguarding-outcome")
            .map(|one| at(one, "/valueCodeableConcept/coding/0/code"));
        assert_eq!(outcome, end.map(|_| "stepped-down"));
        assert_eq!(
            at(extension(&flag, "follows").unwrap(), "/valueReference/reference"),
            format!("Flag/{GOAL}")
        );
        let observation = only(&made, ResourceType::Observation);
        assert_eq!(observation["id"], flag["id"]);
        let text = flag.to_string();
        assert!(text.contains(&format!("Observation/{RECORD}")), "{text}");
        assert!(observation.to_string().contains("\"valueString\":\"Alex Worker\""), "{observation}");
        assert!(!text.contains("Alex Worker"), "who is known of it is in the observation alone");
    }
}

/// No code of a terminology that was not read in its source: where none is verified, our own code and words.
#[test]
fn only_a_plan_and_a_looked_after_child_carry_a_national_code() {
    let national = |record: Record| -> Vec<String> {
        let mut found = Vec::new();
        map(record).iter().for_each(|resource| codings(&json(resource), &mut found));
        found
            .into_iter()
            .filter_map(|coding| coding.strip_prefix(&format!("{SNOMED}|")).map(str::to_owned))
            .collect()
    };
    for kind in SafeguardingKind::ALL {
        let expected: &[&str] = match kind {
            SafeguardingKind::ChildProtectionPlan => &["342191000000101"],
            SafeguardingKind::LookedAfter => &["764841000000100"],
            _ => &[],
        };
        let record = Record::SafeguardingEpisode(status(*kind));
        let flag = only(&map(record.clone()), ResourceType::Flag);
        assert!(!at(&flag, "/code/text").is_empty(), "{kind:?} can be read without knowing the code");
        assert_eq!(national(record), expected, "{kind:?}");
    }
    for record in each().into_iter().skip(1) {
        assert_eq!(national(record.clone()), Vec::<String>::new(), "{:?}", record.kind());
    }
    for service in ReferralService::ALL {
        let request = only(&map(Record::Referral(referral(*service))), ResourceType::ServiceRequest);
        assert_eq!(national(Record::Referral(referral(*service))), Vec::<String>::new(), "{service:?}");
        assert_eq!(at(&request, "/code/text"), "Front door");
    }
    let worried = Contact {
        concerns: Concern::ALL.to_vec(),
        action_taken: "Rang the crisis team".to_owned(),
        decision: "Joint visit".to_owned(),
        ..contact()
    };
    assert_eq!(national(Record::Contact(worried)), national(Record::Contact(contact())));
    let police = PoliceReport {
        reference: "LC-0104".to_owned(),
        not_reported_because: String::new(),
        health_advice: YesNoNotAsked::Yes,
        law_advice: YesNoNotAsked::No,
    };
    let known = Flag { flag_type: FlagType::FgmKnown, police: Some(police), ..flag() };
    let local = Flag { flag_type: FlagType::Local, local_type: Some("young-parent".to_owned()), ..flag() };
    for flag in [known, local] {
        assert_eq!(national(Record::Flag(flag)), Vec::<String>::new());
    }
}

#[test]
fn everything_is_restricted_and_what_is_of_domestic_abuse_says_so_too() {
    let labels = |record: Record| -> Vec<Vec<String>> {
        map(record)
            .iter()
            .map(|resource| resource.meta().security.iter().filter_map(|label| label.code.clone()).collect())
            .collect()
    };
    for record in each() {
        for labels in labels(record.clone()) {
            assert_eq!(labels, ["R"], "{:?}", record.kind());
        }
    }
    let abused = SafeguardingEpisode {
        factors: vec![ParentalFactor::DomesticAbuse],
        ..status(SafeguardingKind::ChildInNeed)
    };
    for record in
        [Record::SafeguardingEpisode(abused), Record::Referral(referral(ReferralService::DomesticAbuse))]
    {
        assert!(labels(record.clone()).iter().all(|labels| labels == &["R", "SDV"]), "{:?}", record.kind());
    }
    // A referral to speech therapy is nobody's secret until the nurse says so.
    let open = referral(ReferralService::SpeechAndLanguage);
    assert!(labels(Record::Referral(open.clone())).iter().all(Vec::is_empty));
    assert!(
        labels(Record::Referral(Referral { restricted: true, ..open })).iter().all(|labels| labels == &["R"])
    );
    let document = only(&map(Record::CaseReport(report())), ResourceType::DocumentReference);
    assert_eq!(at(&document, "/securityLabel/0/coding/0/code"), "R", "a document says it where readers look");
}

#[test]
fn what_was_never_true_and_what_is_over_are_told_apart() {
    let ended = |outcome| Allegation { outcome: Some(outcome), ..allegation() };
    let resolved = Escalation {
        resolved: Some(Resolved { on: day("2026-11-20"), outcome: "Joint visit".to_owned() }),
        ..escalation()
    };
    for (record, resource_type, said) in [
        (Record::Referral(referral(ReferralService::Gp)), ResourceType::ServiceRequest, "active"),
        (Record::Referral(answered(ReferralAnswer::Accepted)), ResourceType::ServiceRequest, "completed"),
        (Record::Referral(answered(ReferralAnswer::AdviceOnly)), ResourceType::ServiceRequest, "completed"),
        (Record::Referral(answered(ReferralAnswer::Rejected)), ResourceType::ServiceRequest, "revoked"),
        (Record::Referral(answered(ReferralAnswer::Withdrawn)), ResourceType::ServiceRequest, "revoked"),
        (Record::Sharing(sharing()), ResourceType::Communication, "completed"),
        (Record::Supervision(supervision()), ResourceType::Communication, "completed"),
        (Record::Escalation(escalation()), ResourceType::Task, "in-progress"),
        (Record::Escalation(resolved), ResourceType::Task, "completed"),
        (Record::BodyMap(body_map()), ResourceType::Observation, "final"),
        (Record::Chronology(chronology()), ResourceType::List, "current"),
        (Record::CaseReport(report()), ResourceType::DocumentReference, "current"),
        (Record::Allegation(allegation()), ResourceType::Communication, "in-progress"),
        (Record::Allegation(ended(AllegationOutcome::ALL[0])), ResourceType::Communication, "completed"),
    ] {
        assert_eq!(at(&only(&map(record.clone()), resource_type), "/status"), said, "{:?}", record.kind());
        let taken_back = map_after(&[], &revision(record, 2, RevisionStatus::EnteredInError));
        assert_eq!(at(&only(&taken_back, resource_type), "/status"), "entered-in-error");
    }
}

#[test]
fn an_allegation_and_a_childs_record_know_nothing_of_each_other() {
    let told = map(Record::Allegation(allegation()));
    assert!(
        told.iter()
            .all(|resource| resource.child().is_none() && !resource.to_line().unwrap().contains("Patient/"))
    );
    for record in [Record::Chronology(chronology()), Record::CaseReport(report())] {
        let made = map(record);
        assert!(
            made.iter().all(|resource| !resource.to_line().unwrap().contains("Communication/")),
            "{made:?}"
        );
    }
    let list = only(&map(Record::Chronology(chronology())), ResourceType::List);
    assert_eq!(list["entry"].as_array().unwrap().len(), 1);
    assert_eq!(at(&list, "/entry/0/item/reference"), format!("Encounter/{CONTACT}"));
}

#[test]
fn a_locked_report_travels_with_what_each_sentence_is_and_its_fingerprint() {
    let document = only(&map(Record::CaseReport(report())), ResourceType::DocumentReference);
    let text = "Conference report\n\nWorries\n[observation, edited] A bruise.\n[reported, restricted] He fell.\n\
        [fact] About staff.\n";
    let made = map(Record::CaseReport(report()));
    let Some(Resource::DocumentReference(locked)) = made.first() else { panic!("{made:?}") };
    assert_eq!(locked.content[0].attachment, Attachment::note(text));
    assert_eq!(at(extension(&document, "report-sha256").unwrap(), "/valueString"), report().sha256);
    assert_eq!(at(&document, "/type/coding/1/code"), "conference-report");
}

#[test]
fn the_same_revision_is_the_same_bytes_every_time() {
    let mut records = each();
    records.extend(SafeguardingKind::ALL.iter().map(|kind| Record::SafeguardingEpisode(status(*kind))));
    records.extend(ReferralService::ALL.iter().map(|service| Record::Referral(referral(*service))));
    records.extend(ReferralAnswer::ALL.iter().map(|answer| Record::Referral(answered(*answer))));
    for record in records {
        for (number, status) in
            [(1, RevisionStatus::Current), (2, RevisionStatus::Current), (3, RevisionStatus::EnteredInError)]
        {
            let earlier: Vec<_> =
                (1..number).map(|before| revision(record.clone(), before, RevisionStatus::Current)).collect();
            let lines = || -> Vec<String> {
                let made = map_after(&earlier, &revision(record.clone(), number, status));
                made.iter().map(|resource| resource.to_line().unwrap()).collect()
            };
            let first = lines();
            assert_eq!(lines(), first);
            for line in first {
                let read = Resource::from_line(&line).unwrap();
                assert_eq!(read.to_line().unwrap(), line, "a reader writes the same line again");
            }
        }
    }
}
