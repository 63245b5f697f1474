//! What each record becomes, state by state.

use std::convert::Infallible;

use caseload_domain::{
    appointment::{Appointment, AppointmentStatus},
    assessment::Assessment,
    child::{Address, Birth, CaseloadStatus, Child, EarlierLevel, ImdDecile, Level, NhsNumberStatus, Sex},
    code::{Coded as _, YesNoNotAsked},
    contact::{
        Contact, ContactType, Countersignature, DeliveredBy, InfantFeeding, Mode, Outcome, Present, Setting,
    },
    episode::{Episode, EpisodeEnd, EpisodeLevel, EpisodeOutcome, EpisodeReason, Goal, Score},
    flag::{Flag, FlagEnd, FlagSource, FlagStatus, FlagType},
    id::{
        AppointmentId, AssessmentId, ChildId, ContactId, EpisodeId, FlagId, GoalId, MeasurementId, PersonId,
        PlaceId, PractitionerId, QuestionnaireId, RelationshipId, TaskId,
    },
    measurement::{Measurement, MeasurementKind},
    name::Name,
    nhs_number::NhsNumber,
    person::{Person, Relationship, RelationshipRole},
    place::{Invitation, InvitationStatus, Place, PlaceKind},
    practitioner::{Area, Practitioner, Role},
    questionnaire::{Questionnaire, Triage, TriageOutcome},
    record::{Record, Revision, RevisionStatus},
    score::{Form, Given, Points, Tool},
    task::Task,
};
use caseload_store::Origin;
use caseload_sync_format::v1::fhir::{Resource, ResourceType};
use serde_json::Value;

use super::{MappingContext, resources};

mod answers;
mod care;
mod safeguarding;

const NURSE: &str = "01a1e395-ae87-7000-8000-000000000001";
const CHILD: &str = "01a1e395-ae87-7000-8000-000000000002";
const PERSON: &str = "01a1e395-ae87-7000-8000-000000000003";
const RELATIONSHIP: &str = "01a1e395-ae87-7000-8000-000000000004";
const RECORD: &str = "01a1e395-ae87-7000-8000-000000000005";
const GOAL: &str = "01a1e395-ae87-7000-8000-000000000006";
const DROPPED_GOAL: &str = "01a1e395-ae87-7000-8000-000000000007";
const CONTACT: &str = "01a1e395-ae87-7000-8000-000000000008";
const PLACE: &str = "01a1e395-ae87-7000-8000-000000000009";

fn nurse() -> Practitioner {
    Practitioner::parse("Priya Sample", Role::HealthVisitor, "99Z9999Z", "West", Area::Rutland).unwrap()
}

fn child() -> Child {
    Child {
        id: ChildId::parse(CHILD).unwrap(),
        name: Name::parse("Testchild", "Robin Zoë", "Robbie").unwrap(),
        birth: Birth::Born("2026-08-12".parse().unwrap()),
        sex: Sex::Female,
        nhs_number: Some(NhsNumber::parse("9990000018").unwrap()),
        nhs_number_status: NhsNumberStatus::Verified,
        gestation: None,
        address: Address::default(),
        phone: None,
        gp_practice: None,
        school: None,
        ethnicity: None,
        first_language: None,
        interpreter: YesNoNotAsked::NotAsked,
        level: Level::Universal,
        level_since: None,
        earlier_levels: Vec::new(),
        send: YesNoNotAsked::NotAsked,
        imd_decile: None,
        joined_on: None,
        left_on: None,
        named_practitioner: None,
        resident_authority: None,
        household: None,
        visit_note: None,
        caseload_status: CaseloadStatus::OnCaseload,
        moves: Vec::new(),
        cover: None,
        death: None,
        restricted_identity: false,
        merged_into: None,
        birth_order: None,
        earlier_homes: Vec::new(),
    }
}

fn person() -> Person {
    Person {
        id: PersonId::parse(PERSON).unwrap(),
        name: Name::parse("Testparent", "Alex", "").unwrap(),
        nhs_number: Some(NhsNumber::parse("9990000123").unwrap()),
        date_of_birth: None,
        phone: Some("07700 900124".to_owned()),
        height: None,
    }
}

fn relationship() -> Relationship {
    Relationship {
        id: RelationshipId::parse(RELATIONSHIP).unwrap(),
        child: ChildId::parse(CHILD).unwrap(),
        person: PersonId::parse(PERSON).unwrap(),
        role: RelationshipRole::Mother,
        parental_responsibility: YesNoNotAsked::Yes,
        lives_with_child: YesNoNotAsked::NotAsked,
        since: None,
        until: None,
    }
}

fn contact() -> Contact {
    Contact {
        id: ContactId::parse(RECORD).unwrap(),
        child: ChildId::parse(CHILD).unwrap(),
        contact_type: ContactType::NewBirth,
        happened_on: "2026-08-24".parse().unwrap(),
        happened_at: Some("10:00:00".parse().unwrap()),
        minutes: Some(50),
        setting: Some(Setting::Home),
        mode: Mode::InPerson,
        outcome: Outcome::Seen,
        present: vec![Present::Child, Present::Relative(RelationshipId::parse(RELATIONSHIP).unwrap())],
        purpose: "New birth visit".to_owned(),
        narrative: "Well.".to_owned(),
        voice: String::new(),
        episode: None,
        restricted: false,
        place: None,
        delivered_by: None,
        countersigned: None,
        infant_feeding: None,
        findings: Vec::new(),
        concerns: Vec::new(),
        action_taken: String::new(),
        decision: String::new(),
        given: Vec::new(),
        signposted: Vec::new(),
        written_with: None,
    }
}

fn flag() -> Flag {
    Flag {
        id: FlagId::parse(RECORD).unwrap(),
        child: ChildId::parse(CHILD).unwrap(),
        flag_type: FlagType::LookedAfter,
        categories: Vec::new(),
        status: FlagStatus::Confirmed,
        source: FlagSource::SocialCare,
        source_detail: String::new(),
        since: "2026-09-01".parse().unwrap(),
        review_on: None,
        detail: String::new(),
        restricted: false,
        local_type: None,
        known_to: String::new(),
        action_taken: String::new(),
        police: None,
        events: Vec::new(),
        ended: None,
    }
}

fn episode(goals: &[&str]) -> Episode {
    let score = Score::new(3).unwrap();
    let goal = |id: &&str| Goal {
        id: GoalId::parse(id).unwrap(),
        text: "Sleep".to_owned(),
        baseline: score,
        scores: Vec::new(),
    };
    Episode {
        id: EpisodeId::parse(RECORD).unwrap(),
        child: ChildId::parse(CHILD).unwrap(),
        level: EpisodeLevel::UniversalPlus,
        reason: EpisodeReason::Sleep,
        reason_detail: String::new(),
        started_on: "2026-09-10".parse().unwrap(),
        review_on: "2026-11-10".parse().unwrap(),
        goals: goals.iter().map(goal).collect(),
        sessions_planned: 6,
        over_limit_reason: None,
        ended: None,
        package: None,
        measure: None,
        activity: caseload_domain::episode::EpisodeActivity::Active,
        partners: Vec::new(),
        lead_practitioner: String::new(),
        lead_agency: String::new(),
        steps: Vec::new(),
        reopened: Vec::new(),
        consents: Vec::new(),
    }
}

fn task() -> Task {
    Task {
        id: TaskId::parse(RECORD).unwrap(),
        child: ChildId::parse(CHILD).unwrap(),
        title: "Ring".to_owned(),
        due_on: None,
        from_contact: None,
        done_on: None,
        assigned_to: None,
    }
}

fn measurement(kind: MeasurementKind, value: u32) -> Measurement {
    Measurement {
        id: MeasurementId::parse(RECORD).unwrap(),
        child: ChildId::parse(CHILD).unwrap(),
        contact: Some(ContactId::parse(CONTACT).unwrap()),
        measured_on: "2026-08-24".parse().unwrap(),
        kind,
        value,
    }
}

fn appointment() -> Appointment {
    Appointment {
        id: AppointmentId::parse(RECORD).unwrap(),
        child: ChildId::parse(CHILD).unwrap(),
        contact_type: ContactType::SixToEightWeeks,
        on: "2026-10-05".parse().unwrap(),
        at: "14:00:00".parse().unwrap(),
        minutes: 40,
        setting: Setting::Clinic,
        mode: Mode::InPerson,
        place: Some(PlaceId::parse(PLACE).unwrap()),
        note: "Bring the red book".to_owned(),
        status: AppointmentStatus::Booked,
        status_reason: String::new(),
        contact: None,
    }
}

fn place() -> Place {
    Place {
        id: PlaceId::parse(RECORD).unwrap(),
        kind: PlaceKind::PrimarySchool,
        name: "Example Primary School".to_owned(),
        urn: Some("999998".to_owned()),
        ods_code: None,
        address: "2 Sample Street".to_owned(),
        postcode: None,
        phone: Some("01632 960102".to_owned()),
        named_nurse: Some("Priya Sample".to_owned()),
        invitations: vec![Invitation {
            contact_type: ContactType::NcmpReception,
            school_year: 2026,
            status: InvitationStatus::TakingPart,
            on: "2026-11-02".parse().unwrap(),
        }],
        open: true,
    }
}

fn questionnaire() -> Questionnaire {
    Questionnaire {
        id: QuestionnaireId::parse(RECORD).unwrap(),
        child: ChildId::parse(CHILD).unwrap(),
        contact_type: ContactType::ReceptionQuestionnaire,
        invited_on: "2026-11-02".parse().unwrap(),
        returned_on: None,
        triage: None,
        followed_up_on: None,
        follow_up_contact: None,
    }
}

fn assessment() -> Assessment {
    let score = Points::parse;
    Assessment {
        id: AssessmentId::parse(RECORD).unwrap(),
        child: ChildId::parse(CHILD).unwrap(),
        contact: Some(ContactId::parse(CONTACT).unwrap()),
        completed_on: "2026-11-16".parse().unwrap(),
        about: None,
        given: Given::of_scales(
            Tool::Asq3,
            Some(Form::Month27),
            &[score("50"), score("37.5"), None, score("40"), score("0")],
        ),
        action_taken: String::new(),
        note: String::new(),
    }
}

fn revision(record: Record, number: u32, status: RevisionStatus) -> Revision {
    Revision {
        record,
        number,
        status,
        written_at: "2026-11-20T17:05:00Z".parse().unwrap(),
        author: "Priya Sample".to_owned(),
        reason: (number > 1).then(|| "Because".to_owned()),
    }
}

fn map_after(earlier: &[Revision], revision: &Revision) -> Vec<Resource> {
    map_as(Origin::Typed, earlier, revision)
}

fn map_as(origin: Origin, earlier: &[Revision], revision: &Revision) -> Vec<Resource> {
    let practitioner_id = PractitionerId::parse(NURSE).unwrap();
    let context: MappingContext<'_, Infallible> = MappingContext {
        practitioner_id: &practitioner_id,
        origin,
        trust_ods: "DEMO1",
        trust_name: "Example Trust",
        person: &|_id, _at| Ok(person()),
        relationships_of_person: &|_id, _at| Ok(vec![RelationshipId::parse(RELATIONSHIP).unwrap()]),
        earlier_revisions: &|_id, _before| Ok(earlier.to_vec()),
    };
    resources(revision, &context).unwrap()
}

fn map(record: Record) -> Vec<Resource> {
    map_after(&[], &revision(record, 1, RevisionStatus::Current))
}

/// The JSON of the only resource of a type.
fn only(resources: &[Resource], resource_type: ResourceType) -> Value {
    let mut of_type = resources.iter().filter(|resource| resource.resource_type() == resource_type);
    let found = of_type.next().unwrap_or_else(|| panic!("no {resource_type}"));
    assert_eq!(of_type.next(), None, "more than one {resource_type}");
    serde_json::from_str(&found.to_line().unwrap()).unwrap()
}

fn at<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

fn extension<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    let list = value.get("extension")?.as_array()?;
    list.iter().find(|extension| at(extension, "/url").ends_with(&format!("/{name}")))
}

#[test]
fn every_kind_of_record_ends_with_its_provenance_over_all_it_made() {
    for (record, made) in [
        (Record::Practitioner(PractitionerId::parse(NURSE).unwrap(), nurse()), 3),
        (Record::Child(Box::new(child())), 1),
        (Record::Person(person()), 1),
        (Record::Relationship(relationship()), 1),
        (Record::Contact(contact()), 2),
        (Record::Flag(flag()), 1),
        (Record::Episode(episode(&[GOAL, DROPPED_GOAL])), 4),
        (Record::Task(task()), 1),
        (Record::Measurement(measurement(MeasurementKind::Weight, 3_620)), 1),
        (Record::Appointment(appointment()), 1),
        (Record::Place(place()), 1),
        (Record::Questionnaire(questionnaire()), 1),
        (Record::Assessment(assessment()), 1),
        (Record::Assessment(answers::mood()), 2),
        (Record::Contact(answers::reviewed()), 3),
    ]
    .into_iter()
    .chain(safeguarding::each().into_iter().map(|record| {
        // A status is a flag, and an observation of what is known of it.
        let made = if matches!(record, Record::SafeguardingEpisode(_)) { 2 } else { 1 };
        (record, made)
    })) {
        for (number, status, activity) in [
            (1, RevisionStatus::Current, "CREATE"),
            (2, RevisionStatus::Current, "UPDATE"),
            (2, RevisionStatus::EnteredInError, "NULLIFY"),
        ] {
            let resources = map_after(&[], &revision(record.clone(), number, status));
            assert_eq!(resources.len(), made + 1, "{:?}", record.kind());
            assert_eq!(resources.last().unwrap().resource_type(), ResourceType::Provenance);
            let provenance = only(&resources, ResourceType::Provenance);
            assert_eq!(at(&provenance, "/id"), record.id());
            assert_eq!(at(&provenance, "/activity/coding/0/code"), activity);
            assert_eq!(at(&provenance, "/reason/0/text"), if number > 1 { "Because" } else { "" });
            for (position, resource) in resources.iter().take(made).enumerate() {
                assert_eq!(resource.version().unwrap(), number);
                assert_eq!(
                    at(&provenance, &format!("/target/{position}/reference")),
                    format!("{}/{}/_history/{number}", resource.resource_type(), resource.id())
                );
                let json: Value = serde_json::from_str(&resource.to_line().unwrap()).unwrap();
                let why = match status {
                    RevisionStatus::Current => "amendment-reason",
                    RevisionStatus::EnteredInError => "entered-in-error-reason",
                };
                assert_eq!(extension(&json, why).is_some(), number > 1, "{json}");
            }
        }
    }
}

#[test]
fn what_was_never_true_says_so_in_its_types_own_word() {
    for (record, resource_type, pointer, word) in [
        (Record::Contact(contact()), ResourceType::Encounter, "/status", "entered-in-error"),
        (Record::Contact(contact()), ResourceType::DocumentReference, "/status", "entered-in-error"),
        (Record::Flag(flag()), ResourceType::Flag, "/status", "entered-in-error"),
        (Record::Task(task()), ResourceType::Task, "/status", "entered-in-error"),
        (Record::Episode(episode(&[GOAL])), ResourceType::EpisodeOfCare, "/status", "entered-in-error"),
        (Record::Episode(episode(&[GOAL])), ResourceType::Goal, "/lifecycleStatus", "entered-in-error"),
        (
            Record::Episode(episode(&[GOAL])),
            ResourceType::Condition,
            "/verificationStatus/coding/0/code",
            "entered-in-error",
        ),
        (Record::Episode(episode(&[GOAL])), ResourceType::Condition, "/clinicalStatus/coding/0/code", ""),
    ] {
        let made = map_after(&[], &revision(record, 2, RevisionStatus::EnteredInError));
        assert_eq!(at(&only(&made, resource_type), pointer), word, "{resource_type}");
    }
    for (record, resource_type) in [
        (Record::Child(Box::new(child())), ResourceType::Patient),
        (Record::Person(person()), ResourceType::Person),
        (Record::Relationship(relationship()), ResourceType::RelatedPerson),
    ] {
        for (status, active) in [(RevisionStatus::Current, true), (RevisionStatus::EnteredInError, false)] {
            let made = map_after(&[], &revision(record.clone(), 2, status));
            assert_eq!(only(&made, resource_type).get("active"), Some(&Value::Bool(active)));
        }
    }
}

#[test]
fn a_contact_that_did_not_take_place_is_cancelled_and_says_why() {
    for (outcome, status) in [
        (Outcome::Seen, "finished"),
        (Outcome::SeenLate, "finished"),
        (Outcome::NotSeen, "finished"),
        (Outcome::WasNotBrought, "cancelled"),
        (Outcome::NoAccess, "cancelled"),
        (Outcome::Declined, "cancelled"),
        (Outcome::CancelledByFamily, "cancelled"),
        (Outcome::CancelledByService, "cancelled"),
        (Outcome::AbsentFromSchool, "cancelled"),
        (Outcome::LeftSchool, "cancelled"),
        (Outcome::UnableToMeasure, "cancelled"),
    ] {
        let encounter =
            only(&map(Record::Contact(Contact { outcome, ..contact() })), ResourceType::Encounter);
        assert_eq!(at(&encounter, "/status"), status);
        let said = extension(&encounter, "attendance-outcome").unwrap();
        assert_eq!(at(said, "/valueCodeableConcept/coding/0/code"), outcome.code());
    }
}

#[test]
fn a_place_has_a_national_code_only_where_the_national_list_has_that_place() {
    for (setting, class, national, own) in [
        (Setting::Home, "HH", Some("A01"), "home"),
        (Setting::GpSurgery, "AMB", Some("C01"), "gp-surgery"),
        (Setting::School, "FLD", Some("L01"), "school"),
        (Setting::Nursery, "FLD", Some("L04"), "nursery"),
        (Setting::Clinic, "AMB", None, "clinic"),
        (Setting::FamilyHub, "AMB", None, "family-hub"),
        (Setting::Library, "FLD", None, "library"),
    ] {
        let setting = Some(setting);
        let encounter =
            only(&map(Record::Contact(Contact { setting, ..contact() })), ResourceType::Encounter);
        assert_eq!(at(&encounter, "/class/code"), class);
        let codes: Vec<&str> = [0, 1]
            .iter()
            .map(|position| at(&encounter, &format!("/location/0/physicalType/coding/{position}/code")))
            .filter(|code| !code.is_empty())
            .collect();
        assert_eq!(codes, national.into_iter().chain([own]).collect::<Vec<_>>());
    }
    let call = Contact { mode: Mode::Phone, setting: None, ..contact() };
    assert_eq!(at(&only(&map(Record::Contact(call)), ResourceType::Encounter), "/class/code"), "VR");
}

#[test]
fn a_contact_has_its_time_in_england_as_an_instant_and_when_it_was_written() {
    let made = only(&map(Record::Contact(contact())), ResourceType::Encounter);
    assert_eq!(at(&made, "/period/start"), "2026-08-24T09:00:00.000Z");
    assert_eq!(at(&made, "/period/end"), "2026-08-24T09:50:00.000Z");
    let written = extension(&made, "written-at").unwrap();
    assert_eq!(at(written, "/valueDateTime"), "2026-11-20T17:05:00.000Z");
    let undated = Contact { happened_at: None, ..contact() };
    let made = only(&map(Record::Contact(undated)), ResourceType::Encounter);
    assert_eq!(at(&made, "/period/start"), "2026-08-24");
    assert_eq!(at(&made, "/period/end"), "");
    let day = "2026-11-20".parse().unwrap();
    let at_once = Contact { happened_on: day, happened_at: "17:05:00".parse().ok(), ..contact() };
    let made = only(&map(Record::Contact(at_once)), ResourceType::Encounter);
    assert_eq!(extension(&made, "written-at"), None);
}

#[test]
fn a_note_whose_words_were_taken_away_does_not_stand_at_the_trust() {
    let wordless = Contact { narrative: " ".to_owned(), ..contact() };
    assert_eq!(map(Record::Contact(wordless.clone())).len(), 2, "no note, no DocumentReference");
    let first = revision(Record::Contact(contact()), 1, RevisionStatus::Current);
    let second = revision(Record::Contact(wordless), 2, RevisionStatus::Current);
    let note = only(&map_after(&[first], &second), ResourceType::DocumentReference);
    assert_eq!(at(&note, "/status"), "superseded");
}

#[test]
fn restricted_is_a_label_on_everything_of_the_revision_and_on_nothing_else() {
    for restricted in [true, false] {
        let mut made = map(Record::Contact(Contact { restricted, ..contact() }));
        made.extend(map(Record::Flag(Flag { restricted, ..flag() })));
        for resource in made {
            let labels: Vec<_> = resource.meta().security.iter().map(|label| label.code.as_deref()).collect();
            assert_eq!(labels.contains(&Some("R")), restricted, "{}", resource.resource_type());
        }
    }
}

#[test]
fn a_flag_has_a_national_code_only_where_one_is_published_and_the_fact_is_confirmed() {
    for (flag_type, status, codes) in [
        (FlagType::LookedAfter, FlagStatus::Confirmed, ["looked-after", "764841000000100"]),
        (FlagType::LookedAfter, FlagStatus::Suspected, ["looked-after", ""]),
        (FlagType::ChildProtectionPlan, FlagStatus::Confirmed, ["child-protection-plan", "342191000000101"]),
        (FlagType::Fgm, FlagStatus::Confirmed, ["fgm", ""]),
        (FlagType::DomesticAbuse, FlagStatus::Confirmed, ["domestic-abuse", ""]),
    ] {
        let made = only(&map(Record::Flag(Flag { flag_type, status, ..flag() })), ResourceType::Flag);
        assert_eq!([at(&made, "/code/coding/0/code"), at(&made, "/code/coding/1/code")], codes);
    }
}

#[test]
fn an_ended_flag_is_inactive_which_is_not_the_same_as_never_true() {
    let end = FlagEnd { on: "2026-10-01".parse().unwrap(), reason: "Closed".to_owned() };
    let ended = Flag { ended: Some(end), ..flag() };
    let made = only(&map(Record::Flag(ended)), ResourceType::Flag);
    assert_eq!(at(&made, "/status"), "inactive");
    assert_eq!(at(&made, "/period/end"), "2026-10-01");
    assert_eq!(at(&only(&map(Record::Flag(flag())), ResourceType::Flag), "/status"), "active");
}

#[test]
fn a_reason_is_resolved_only_when_needs_were_met() {
    for (outcome, clinical, goal) in [
        (None, "active", "active"),
        (Some(EpisodeOutcome::NeedsMet), "resolved", "completed"),
        (Some(EpisodeOutcome::PartlyMet), "active", "completed"),
        (Some(EpisodeOutcome::NotMet), "active", "completed"),
        (Some(EpisodeOutcome::SteppedUp), "active", "completed"),
        (Some(EpisodeOutcome::DeclinedSupport), "active", "cancelled"),
        (Some(EpisodeOutcome::MovedAway), "active", "cancelled"),
    ] {
        let on = "2026-11-15".parse().unwrap();
        let ended = outcome.map(|outcome| EpisodeEnd { on, outcome, note: String::new() });
        let made = map(Record::Episode(Episode { ended, ..episode(&[GOAL]) }));
        let condition = only(&made, ResourceType::Condition);
        assert_eq!(at(&condition, "/clinicalStatus/coding/0/code"), clinical);
        assert_eq!(at(&only(&made, ResourceType::Goal), "/lifecycleStatus"), goal);
        let status = if outcome.is_some() { "finished" } else { "active" };
        assert_eq!(at(&only(&made, ResourceType::EpisodeOfCare), "/status"), status);
    }
}

#[test]
fn a_goal_that_an_amendment_left_out_is_cancelled() {
    let first = revision(Record::Episode(episode(&[GOAL, DROPPED_GOAL])), 1, RevisionStatus::Current);
    let second = revision(Record::Episode(episode(&[GOAL])), 2, RevisionStatus::Current);
    let goals: Vec<(String, String)> = map_after(&[first], &second)
        .iter()
        .filter_map(|resource| match resource {
            Resource::Goal(goal) => Some((goal.id.clone(), goal.lifecycle_status.code().to_owned())),
            _ => None,
        })
        .collect();
    let expected = [(GOAL, "active"), (DROPPED_GOAL, "cancelled")];
    assert_eq!(goals, expected.map(|(id, status)| (id.to_owned(), status.to_owned())));
}

#[test]
fn a_child_is_born_or_expected_and_has_a_number_or_the_reason_why_not() {
    let born = only(&map(Record::Child(Box::new(child()))), ResourceType::Patient);
    assert_eq!(at(&born, "/birthDate"), "2026-08-12");
    assert_eq!(extension(&born, "expected-date-of-delivery"), None);
    assert_eq!(at(&born, "/identifier/0/value"), "9990000018");
    assert_eq!(born.pointer("/name/0/given").and_then(Value::as_array).map(Vec::len), Some(2));
    let due = "2027-02-08".parse().unwrap();
    let unborn = Child { birth: Birth::Expected(due), nhs_number: None, ..child() };
    let unborn = only(&map(Record::Child(Box::new(unborn))), ResourceType::Patient);
    assert_eq!(unborn.get("birthDate"), None);
    assert_eq!(at(extension(&unborn, "expected-date-of-delivery").unwrap(), "/valueDate"), "2027-02-08");
    assert!(extension(&unborn, "Extension-UKCore-NHSNumberUnavailableReason").is_some());
    assert_eq!(at(&unborn, "/identifier/0/value"), CHILD);
    for (status, code) in [
        (NhsNumberStatus::Verified, "01"),
        (NhsNumberStatus::PresentNotTraced, "02"),
        (NhsNumberStatus::TraceRequired, "03"),
        (NhsNumberStatus::NotYetIssued, "02"),
    ] {
        let child = Child { nhs_number_status: status, ..child() };
        let patient = only(&map(Record::Child(Box::new(child))), ResourceType::Patient);
        let said = "/identifier/0/extension/0/valueCodeableConcept/coding/0/code";
        assert_eq!(at(&patient, said), code);
    }
}

#[test]
fn a_role_carries_its_person_and_a_person_its_roles() {
    let made = only(&map(Record::Relationship(relationship())), ResourceType::RelatedPerson);
    assert_eq!(at(&made, "/name/0/family"), "Testparent");
    assert_eq!(at(&made, "/telecom/0/value"), "07700 900124");
    let identifiers: Vec<&str> =
        (0..3).map(|position| at(&made, &format!("/identifier/{position}/value"))).collect();
    assert_eq!(identifiers, ["9990000123", RELATIONSHIP, PERSON]);
    let made = only(&map(Record::Person(person())), ResourceType::Person);
    assert_eq!(at(&made, "/link/0/target/reference"), format!("RelatedPerson/{RELATIONSHIP}"));
}

#[test]
fn a_team_that_is_named_no_longer_is_taken_back_and_the_trust_stands() {
    let id = || PractitionerId::parse(NURSE).unwrap();
    let first = revision(Record::Practitioner(id(), nurse()), 1, RevisionStatus::Current);
    let alone = Practitioner { team: String::new(), ..nurse() };
    let second = revision(Record::Practitioner(id(), alone), 2, RevisionStatus::Current);
    let organisations: Vec<(String, bool)> = map_after(&[first], &second)
        .iter()
        .filter_map(|resource| match resource {
            Resource::Organization(organisation) => Some((organisation.name.clone(), organisation.active)),
            _ => None,
        })
        .collect();
    assert_eq!(organisations, [("Example Trust".to_owned(), true), ("West".to_owned(), false)]);
}

#[test]
fn a_measurement_is_in_the_profiles_unit_and_loses_nothing() {
    for (kind, value, number, unit, profile, snomed) in [
        (MeasurementKind::Weight, 3_625, "3.625", "kg", "BodyWeight", "27113001"),
        (MeasurementKind::Weight, 20_000, "20", "kg", "BodyWeight", "27113001"),
        (MeasurementKind::Length, 515, "51.5", "cm", "BodyHeight", "248334005"),
        (MeasurementKind::Height, 1_124, "112.4", "cm", "BodyHeight", "50373000"),
        (MeasurementKind::Head, 354, "35.4", "cm", "HeadCircumference", "363812007"),
    ] {
        let made = only(&map(Record::Measurement(measurement(kind, value))), ResourceType::Observation);
        assert_eq!(made.pointer("/valueQuantity/value").unwrap().to_string(), number);
        assert_eq!(at(&made, "/valueQuantity/code"), unit);
        assert!(at(&made, "/meta/profile/0").ends_with(profile));
        assert_eq!(at(&made, "/code/coding/1/code"), snomed);
        assert_eq!(at(&made, "/code/coding/2/code"), kind.code());
        assert_eq!(at(&made, "/effectiveDateTime"), "2026-08-24");
        assert_eq!(at(&made, "/encounter/reference"), format!("Encounter/{CONTACT}"));
    }
}

#[test]
fn only_a_measurement_as_first_written_claims_the_vital_signs_profile() {
    for (number, status, said, is_vital_sign) in [
        (1, RevisionStatus::Current, "final", true),
        (2, RevisionStatus::Current, "amended", false),
        (2, RevisionStatus::EnteredInError, "entered-in-error", false),
    ] {
        let weight = Record::Measurement(measurement(MeasurementKind::Weight, 3_620));
        let made = only(&map_after(&[], &revision(weight, number, status)), ResourceType::Observation);
        assert_eq!(at(&made, "/status"), said);
        assert_eq!(at(&made, "/meta/profile/0").contains("VitalSigns"), is_vital_sign);
    }
}

#[test]
fn an_appointment_says_what_became_of_it_and_why_only_where_fhir_allows() {
    for (became, status, with_reason) in [
        (AppointmentStatus::Booked, "booked", false),
        (AppointmentStatus::Kept, "fulfilled", false),
        (AppointmentStatus::Moved, "cancelled", true),
        (AppointmentStatus::CancelledByFamily, "cancelled", true),
        (AppointmentStatus::CancelledByService, "cancelled", true),
        (AppointmentStatus::WasNotBrought, "noshow", true),
        (AppointmentStatus::NoAccess, "noshow", true),
    ] {
        let status_reason = "Said on the telephone".to_owned();
        let record = Record::Appointment(Appointment { status: became, status_reason, ..appointment() });
        let made = only(&map(record.clone()), ResourceType::Appointment);
        assert_eq!(at(&made, "/status"), status);
        assert_eq!(made.get("cancelationReason").is_some(), with_reason);
        let said = extension(&made, "appointment-status").unwrap();
        assert_eq!(at(said, "/valueCodeableConcept/coding/0/code"), became.code());
        assert_eq!(at(said, "/valueCodeableConcept/text"), "Said on the telephone");
        let taken_back = revision(record, 2, RevisionStatus::EnteredInError);
        let made = only(&map_after(&[], &taken_back), ResourceType::Appointment);
        assert_eq!(at(&made, "/status"), "entered-in-error");
        assert_eq!(made.get("cancelationReason"), None);
    }
}

#[test]
fn an_appointment_has_its_time_in_england_and_its_place() {
    let contact = Some(ContactId::parse(CONTACT).unwrap());
    let made =
        only(&map(Record::Appointment(Appointment { contact, ..appointment() })), ResourceType::Appointment);
    assert_eq!(at(&made, "/start"), "2026-10-05T13:00:00.000Z");
    assert_eq!(at(&made, "/end"), "2026-10-05T13:40:00.000Z");
    let actors: Vec<&str> =
        (0..3).map(|position| at(&made, &format!("/participant/{position}/actor/reference"))).collect();
    assert_eq!(
        actors,
        [format!("Patient/{CHILD}"), format!("Practitioner/{NURSE}"), format!("Location/{PLACE}")]
    );
    let came_of_it = extension(&made, "resulting-contact").unwrap();
    assert_eq!(at(came_of_it, "/valueReference/reference"), format!("Encounter/{CONTACT}"));
}

#[test]
fn a_place_is_known_by_its_number_and_inactive_once_closed_or_never_true() {
    let made = only(&map(Record::Place(place())), ResourceType::Location);
    assert_eq!(at(&made, "/identifier/0/value"), "999998");
    assert_eq!(at(&made, "/type/0/coding/0/code"), "SCHOOL");
    assert_eq!(at(&made, "/type/0/coding/1/code"), "primary-school");
    let invitation = extension(&made, "invitation").unwrap();
    assert_eq!(at(invitation, "/extension/0/valueCodeableConcept/coding/0/code"), "ncmp-reception");
    assert_eq!(invitation.pointer("/extension/1/valueInteger"), Some(&Value::from(2026)));
    assert_eq!(at(invitation, "/extension/2/valueCodeableConcept/coding/0/code"), "taking-part");
    assert_eq!(at(invitation, "/extension/3/valueDate"), "2026-11-02");
    for (open, status, said) in [
        (true, RevisionStatus::Current, "active"),
        (false, RevisionStatus::Current, "inactive"),
        (true, RevisionStatus::EnteredInError, "inactive"),
    ] {
        let record = Record::Place(Place { open, ..place() });
        let made = only(&map_after(&[], &revision(record, 2, status)), ResourceType::Location);
        assert_eq!(at(&made, "/status"), said);
    }
}

#[test]
fn a_questionnaire_says_how_far_it_has_come() {
    let on = "2026-11-10".parse().unwrap();
    let read = |outcome| Some(Triage { on, outcome, note: "Wets the bed".to_owned() });
    let returned = Questionnaire { returned_on: Some("2026-11-09".parse().unwrap()), ..questionnaire() };
    let signposted = Questionnaire { triage: read(TriageOutcome::Signposted), ..returned.clone() };
    let offered = Questionnaire { triage: read(TriageOutcome::ReviewOffered), ..returned.clone() };
    let followed_up = Questionnaire {
        followed_up_on: Some("2026-11-20".parse().unwrap()),
        follow_up_contact: Some(ContactId::parse(CONTACT).unwrap()),
        ..offered.clone()
    };
    for (record, status, state) in [
        (questionnaire(), "requested", "invited"),
        (returned, "in-progress", "returned"),
        (signposted, "completed", "finished"),
        (offered, "in-progress", "follow-up-needed"),
        (followed_up.clone(), "completed", "finished"),
    ] {
        let made = only(&map(Record::Questionnaire(record)), ResourceType::Task);
        assert_eq!(at(&made, "/status"), status);
        assert_eq!(at(&made, "/businessStatus/coding/0/code"), state);
        assert_eq!(at(&made, "/code/coding/0/code"), "questionnaire");
        assert_eq!(at(&made, "/code/coding/1/code"), "reception-questionnaire");
        assert_eq!(at(&made, "/executionPeriod/start"), "2026-11-02");
    }
    let made = only(&map(Record::Questionnaire(followed_up)), ResourceType::Task);
    let triage = extension(&made, "questionnaire-triage").unwrap();
    assert_eq!(at(triage, "/extension/0/valueDate"), "2026-11-10");
    assert_eq!(at(triage, "/extension/1/valueCodeableConcept/coding/0/code"), "review-offered");
    assert_eq!(at(triage, "/extension/2/valueString"), "Wets the bed");
    assert_eq!(at(extension(&made, "questionnaire-returned-on").unwrap(), "/valueDate"), "2026-11-09");
    assert_eq!(at(extension(&made, "questionnaire-followed-up-on").unwrap(), "/valueDate"), "2026-11-20");
}

#[test]
fn an_assessment_has_a_component_for_each_area_that_was_scored() {
    let made = only(&map(Record::Assessment(assessment())), ResourceType::Observation);
    assert_eq!(at(&made, "/code/coding/0/code"), "asq-3-27");
    assert_ne!(at(&made, "/code/coding/0/display"), "asq-3-27", "the tool has its words");
    let components: Vec<(String, &str, &str)> = (0..4)
        .map(|position| {
            let part = |rest: &str| format!("/component/{position}/{rest}");
            let value = made.pointer(&part("valueQuantity/value")).unwrap().to_string();
            (value, at(&made, &part("code/coding/0/code")), at(&made, &part("code/coding/1/code")))
        })
        .collect();
    let expected = [
        ("50", "953261000000103", "communication"),
        ("37.5", "953281000000107", "gross-motor"),
        ("40", "953291000000109", "problem-solving"),
        ("0", "953301000000108", "personal-social"),
    ];
    assert_eq!(components, expected.map(|(value, snomed, own)| (value.to_owned(), snomed, own)));
    assert_eq!(made.pointer("/component/4"), None, "fine motor was not scored");
}

#[test]
fn a_contact_says_who_delivered_it_who_signed_and_how_the_infant_is_fed() {
    let of_a_student = Contact {
        delivered_by: Some(DeliveredBy { name: "Sam Learner".to_owned(), role: Role::Student }),
        countersigned: Some(Countersignature {
            name: "Priya Sample".to_owned(),
            on: "2026-08-25".parse().unwrap(),
        }),
        infant_feeding: Some(InfantFeeding::Mixed),
        place: Some(PlaceId::parse(PLACE).unwrap()),
        ..contact()
    };
    let made = only(&map(Record::Contact(of_a_student.clone())), ResourceType::Encounter);
    let delivered = extension(&made, "delivered-by").unwrap();
    assert_eq!(at(delivered, "/extension/0/valueString"), "Sam Learner");
    assert_eq!(at(delivered, "/extension/1/valueCodeableConcept/coding/0/code"), "student");
    let signed = extension(&made, "countersigned").unwrap();
    assert_eq!(at(signed, "/extension/1/valueDate"), "2026-08-25");
    let fed = extension(&made, "infant-feeding").unwrap();
    assert_eq!(at(fed, "/valueCodeableConcept/coding/0/code"), "mixed");
    assert_eq!(at(&made, "/participant/0/individual/display"), "Sam Learner");
    assert_eq!(at(&made, "/participant/0/individual/reference"), "");
    assert_eq!(at(&made, "/participant/1/type/0/coding/0/code"), "ENT");
    assert_eq!(at(&made, "/location/0/location/reference"), format!("Location/{PLACE}"));
    assert_eq!(at(&made, "/location/0/location/display"), "Home");

    let delivered_by = Some(DeliveredBy { name: "Priya Sample".to_owned(), role: Role::HealthVisitor });
    let own = Contact { delivered_by, setting: None, ..of_a_student };
    let made = only(&map(Record::Contact(own)), ResourceType::Encounter);
    assert_eq!(at(&made, "/participant/0/individual/reference"), format!("Practitioner/{NURSE}"));
    assert_eq!(at(&made, "/participant/0/type/0/coding/0/code"), "PPRF");
    assert_eq!(at(&made, "/location/0/location/reference"), format!("Location/{PLACE}"));
}

#[test]
fn a_childs_levels_of_care_are_dated_and_the_earlier_ones_travel() {
    let day = |text: &str| text.parse().unwrap();
    let known = Child {
        level: Level::UniversalPlus,
        level_since: Some(day("2026-10-01")),
        earlier_levels: vec![
            EarlierLevel { level: Level::Universal, since: None, until: day("2026-08-31") },
            EarlierLevel {
                level: Level::UniversalPartnershipPlus,
                since: Some(day("2026-09-01")),
                until: day("2026-09-30"),
            },
        ],
        send: YesNoNotAsked::Yes,
        imd_decile: ImdDecile::new(2),
        joined_on: Some(day("2026-08-20")),
        left_on: Some(day("2026-11-01")),
        ..child()
    };
    let made = only(&map(Record::Child(Box::new(known))), ResourceType::Patient);
    let earlier: Vec<&Value> = made
        .get("extension")
        .and_then(Value::as_array)
        .unwrap()
        .iter()
        .filter(|extension| at(extension, "/url").ends_with("earlier-level-of-care"))
        .collect();
    assert_eq!(earlier.len(), 2);
    assert_eq!(at(earlier[0], "/extension/0/valueCodeableConcept/coding/0/code"), "universal");
    assert_eq!(at(earlier[0], "/extension/1/valueDate"), "2026-08-31");
    assert_eq!(at(earlier[1], "/extension/2/valueDate"), "2026-09-30");
    for (name, value) in
        [("level-of-care-since", "2026-10-01"), ("joined-on", "2026-08-20"), ("left-on", "2026-11-01")]
    {
        assert_eq!(at(extension(&made, name).unwrap(), "/valueDate"), value);
    }
    assert_eq!(extension(&made, "imd-decile").unwrap().get("valueInteger"), Some(&Value::from(2)));
    assert_eq!(at(extension(&made, "send").unwrap(), "/valueCodeableConcept/coding/0/code"), "yes");
    let unknown = only(&map(Record::Child(Box::new(child()))), ResourceType::Patient);
    assert_eq!(extension(&unknown, "imd-decile"), None);
}

#[test]
fn a_task_passed_to_a_colleague_is_hers_and_its_asker_stays() {
    let passed = Task { assigned_to: Some("Sam Nursery".to_owned()), ..task() };
    let made = only(&map(Record::Task(passed)), ResourceType::Task);
    assert_eq!(at(&made, "/owner/display"), "Sam Nursery");
    assert_eq!(at(&made, "/requester/reference"), format!("Practitioner/{NURSE}"));
    let own = only(&map(Record::Task(task())), ResourceType::Task);
    assert_eq!(at(&own, "/owner/reference"), format!("Practitioner/{NURSE}"));
}
