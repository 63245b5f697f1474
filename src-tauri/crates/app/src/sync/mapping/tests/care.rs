//! What care over time becomes: states, labels, periods, and whose a record is that was handed over.

use caseload_domain::{
    child::{CaseloadStatus, Child, Death},
    chronology::EntryRef,
    code::YesNoNotAsked,
    contact::Contact,
    episode::{Episode, EpisodeEnd, EpisodeOutcome, Reopened},
    health_plan::HealthPlan,
    id::{ChildId, ContactId, HealthPlanId, LetterId, LocalServiceId, TransferId},
    letter::Letter,
    local_service::{LocalService, ServiceTopic},
    record::{Record, RecordKind, RevisionStatus},
    transfer::{Transfer, TransferAnswer, TransferAnswered, TransferCancelled, TransferKind},
};
use caseload_store::Origin;
use caseload_sync_format::v1::fhir::ResourceType;

use super::{
    CHILD, CONTACT, GOAL, RECORD, at, child, contact, episode, extension, map, map_as, only, revision,
};

fn transfer() -> Transfer {
    Transfer {
        id: TransferId::parse(RECORD).unwrap(),
        child: ChildId::parse(CHILD).unwrap(),
        kind: TransferKind::ToColleague,
        to: "Sam School".to_owned(),
        team: String::new(),
        planned_for: "2026-11-30".parse().unwrap(),
        until: None,
        rating: None,
        rating_reason: String::new(),
        meeting_on: None,
        discussed_on: None,
        discussed_with: String::new(),
        basis: None,
        family_told_on: None,
        family_not_told: String::new(),
        acknowledged: Vec::new(),
        sent_on: None,
        handover: None,
        received_on: None,
        answered: None,
        completed_on: None,
        cancelled: None,
        back_on: None,
    }
}

fn letter(restricted: bool) -> Letter {
    Letter {
        id: LetterId::parse(RECORD).unwrap(),
        child: ChildId::parse(CHILD).unwrap(),
        template: String::new(),
        to: "Dr Example".to_owned(),
        heading: "Review".to_owned(),
        text: "Seen today.".to_owned(),
        written_on: "2026-11-16".parse().unwrap(),
        restricted,
        enclosed: String::new(),
        printed_on: None,
        sent: None,
    }
}

fn plan() -> HealthPlan {
    HealthPlan {
        id: HealthPlanId::parse(RECORD).unwrap(),
        child: ChildId::parse(CHILD).unwrap(),
        condition: "Asthma".to_owned(),
        needs: "Inhaler before sport".to_owned(),
        medication: String::new(),
        emergency: "999".to_owned(),
        place: None,
        written_on: "2026-09-01".parse().unwrap(),
        review_on: "2027-09-01".parse().unwrap(),
        copies: Vec::new(),
        training: Vec::new(),
        ended: None,
    }
}

fn service() -> LocalService {
    LocalService {
        id: LocalServiceId::parse(RECORD).unwrap(),
        name: "Latch on".to_owned(),
        topic: ServiceTopic::InfantFeeding,
        what: "Help with feeding".to_owned(),
        location: String::new(),
        for_whom: String::new(),
        how_to_refer: "Families go themselves".to_owned(),
        phone: String::new(),
        web: "https://example.org".to_owned(),
        valid_from: None,
        valid_until: None,
    }
}

#[test]
fn a_transfers_status_says_where_it_stands() {
    let on = "2026-11-12".parse().unwrap();
    let answered = |answer| Some(TransferAnswered { on, answer, by: String::new(), reason: String::new() });
    let sent = Transfer { sent_on: Some(on), ..transfer() };
    let accepted = Transfer { answered: answered(TransferAnswer::Accepted), ..sent.clone() };
    let cancelled = Some(TransferCancelled { on, reason: "The family stays".to_owned() });
    for (transfer, status, state) in [
        (transfer(), "draft", "preparing"),
        (sent.clone(), "requested", "sent"),
        (Transfer { received_on: Some(on), ..sent.clone() }, "received", "received"),
        (Transfer { answered: answered(TransferAnswer::Refused), ..sent }, "rejected", "refused"),
        (accepted.clone(), "accepted", "accepted"),
        (Transfer { completed_on: Some(on), ..accepted.clone() }, "completed", "completed"),
        (Transfer { cancelled, ..accepted }, "cancelled", "cancelled"),
    ] {
        let task = only(&map(Record::Transfer(transfer)), ResourceType::Task);
        assert_eq!(at(&task, "/status"), status);
        assert_eq!(at(&task, "/businessStatus/coding/0/code"), state);
        assert_eq!(at(&task, "/code/coding/1/code"), "to-colleague");
        assert_eq!(at(&task, "/restriction/period/end"), "2026-11-30");
    }
}

#[test]
fn what_was_read_before_a_transfer_is_pointed_to_and_an_allegation_never_is() {
    let entry = |kind| EntryRef { kind, id: CONTACT.to_owned() };
    let read = Transfer {
        acknowledged: vec![
            entry(RecordKind::Flag),
            entry(RecordKind::Allegation),
            entry(RecordKind::HealthPlan),
        ],
        ..transfer()
    };
    let line = only(&map(Record::Transfer(read)), ResourceType::Task).to_string();
    assert_eq!(line.matches("transfer-acknowledged").count(), 2);
    assert!(line.contains(&format!("Flag/{CONTACT}")) && line.contains(&format!("CarePlan/{CONTACT}")));
}

#[test]
fn a_transfer_is_restricted_a_letter_where_it_says_so_and_a_health_plan_never() {
    let protected = Child { restricted_identity: true, ..child() };
    for (record, expected) in [
        (Record::Transfer(transfer()), &["R"][..]),
        (Record::Letter(letter(true)), &["R"]),
        (Record::Letter(letter(false)), &[]),
        (Record::HealthPlan(plan()), &[]),
        (Record::LocalService(service()), &[]),
        (Record::Child(Box::new(protected)), &["R", "DEMO"]),
        (Record::Child(Box::new(child())), &[]),
    ] {
        let kind = record.kind();
        for resource in map(record) {
            let labels: Vec<&str> =
                resource.meta().security.iter().filter_map(|label| label.code.as_deref()).collect();
            assert_eq!(labels, expected, "{kind:?} {}", resource.resource_type());
        }
    }
}

#[test]
fn a_record_that_was_joined_to_another_is_replaced_by_it_until_they_are_told_apart() {
    let kept = ChildId::parse(CONTACT).unwrap();
    let joined = Child { caseload_status: CaseloadStatus::Merged, merged_into: Some(kept), ..child() };
    let patient = only(&map(Record::Child(Box::new(joined))), ResourceType::Patient);
    assert_eq!(patient["active"], false);
    assert_eq!(at(&patient, "/link/0/type"), "replaced-by");
    assert_eq!(at(&patient, "/link/0/other/reference"), format!("Patient/{CONTACT}"));
    let apart = only(&map(Record::Child(Box::new(child()))), ResourceType::Patient);
    assert_eq!((&apart["active"], apart.get("link")), (&true.into(), None));
}

#[test]
fn a_death_has_its_day_where_it_is_known_and_is_said_where_it_is_not() {
    let death = Death {
        expected: YesNoNotAsked::NotAsked,
        place: "Children's hospital".to_owned(),
        told_by: String::new(),
        joint_response_on: None,
        panel_told_on: None,
        factors: vec!["safe-sleep".to_owned()],
        wishes: String::new(),
        support: String::new(),
    };
    let died = Child { caseload_status: CaseloadStatus::Died, death: Some(death), ..child() };
    let dated = Child { left_on: Some("2026-11-15".parse().unwrap()), ..died.clone() };
    let patient = only(&map(Record::Child(Box::new(dated))), ResourceType::Patient);
    assert_eq!((at(&patient, "/deceasedDateTime"), patient.get("deceasedBoolean")), ("2026-11-15", None));
    let undated = Child { left_on: None, ..died };
    let patient = only(&map(Record::Child(Box::new(undated))), ResourceType::Patient);
    assert_eq!((patient.get("deceasedDateTime"), &patient["deceasedBoolean"]), (None, &true.into()));
    assert!(extension(&patient, "death-factor").is_some());
}

#[test]
fn an_episode_that_was_opened_again_tells_its_states_in_periods_that_run_forward() {
    let again = |on: &str, ended: &str| Reopened {
        on: on.parse().unwrap(),
        reason: "Low again".to_owned(),
        ended: EpisodeEnd {
            on: ended.parse().unwrap(),
            outcome: EpisodeOutcome::PartlyMet,
            note: String::new(),
        },
    };
    let opened = Episode {
        started_on: "2026-09-10".parse().unwrap(),
        // The second end is before the first reopening, as two laptops' clocks may have it.
        reopened: vec![again("2026-10-10", "2026-10-05"), again("2026-10-20", "2026-10-08")],
        ..episode(&[GOAL])
    };
    let made = only(&map(Record::Episode(opened)), ResourceType::EpisodeOfCare);
    let history = made["statusHistory"].as_array().unwrap();
    let told: Vec<(&str, &str, &str)> = history
        .iter()
        .map(|state| (at(state, "/status"), at(state, "/period/start"), at(state, "/period/end")))
        .collect();
    assert_eq!(
        told,
        [
            ("active", "2026-09-10", "2026-10-05"),
            ("finished", "2026-10-05", "2026-10-10"),
            ("active", "2026-10-10", "2026-10-10"),
            ("finished", "2026-10-10", "2026-10-20"),
        ]
    );
    assert_eq!(at(&made, "/status"), "active");
}

#[test]
fn a_visit_that_was_written_once_is_named_on_every_contact_but_the_first() {
    let first = only(&map(Record::Contact(contact())), ResourceType::Encounter);
    assert_eq!(first["identifier"].as_array().unwrap().len(), 1);
    let with = Contact { written_with: Some(ContactId::parse(CONTACT).unwrap()), ..contact() };
    let other = only(&map(Record::Contact(with)), ResourceType::Encounter);
    assert_eq!(at(&other, "/identifier/1/value"), CONTACT);
}

#[test]
fn what_a_colleague_wrote_before_she_handed_it_over_is_hers_by_name() {
    let written = revision(Record::HealthPlan(plan()), 1, RevisionStatus::Current);
    for (origin, reference) in [(Origin::Typed, true), (Origin::HandedOver, false)] {
        let made = map_as(origin, &[], &written);
        for (resource, pointer) in
            [(ResourceType::CarePlan, "/author"), (ResourceType::Provenance, "/agent/0/who")]
        {
            let resource = only(&made, resource);
            let author = resource.pointer(pointer).unwrap();
            assert_eq!(at(author, "/display"), "Priya Sample");
            assert_eq!(author.get("reference").is_some(), reference, "{origin:?}");
        }
    }
}
