//! Care over time in a real PostgreSQL: each kind in its table, the newest version's rows, both sides of a transfer, what is
//! counted.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

#[expect(dead_code, reason = "each test file uses its part of the support")]
#[path = "../../sync-format/tests/support/mod.rs"]
mod resources;
#[expect(dead_code, reason = "each test file uses its part of the support")]
#[path = "support/trust.rs"]
mod trust;

use caseload_receiver::coverage::care::TableKind;
use caseload_receiver::coverage::{measure, suppress::shown, write};
use caseload_receiver::load;
use caseload_receiver::transfers::{Holder, Transfer, json_lines, text, transfers};
use caseload_sync_format::v1::EntryOutcome;
use caseload_sync_format::v1::fhir::vocabulary::{extensions, systems};
use caseload_sync_format::v1::fhir::{
    CodeableConcept, EpisodeStatus, Extension, ExtensionValue, Identifier, Patient, Period, Reference,
    Resource, ResourceType, Task, TaskStatus,
};
use resources::care;
use trust::{Laptop, Trust};

const HEALTH_PLAN_AGAIN: &str = "2027-08-30";

fn of_another(prefix: u32, id: &str) -> String {
    format!("{prefix:08x}{}", &id[8..])
}

#[tokio::test]
async fn each_kind_is_in_a_table_of_its_own_and_on_the_receipt() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let mut all = resources::one_of_each();
    all.extend(care::all());
    let count = all.len();
    let file = laptop.export(all);
    let answer = trust.receive(&file).await;
    assert_eq!(load::refusals(&trust.home, &answer).unwrap(), Vec::<String>::new());
    let receipt = laptop.read_receipt(&answer, &file);
    assert_eq!(receipt.entries.len(), count);
    assert!(receipt.entries.iter().all(|entry| entry.outcome == EntryOutcome::Accepted));
    for (question, answer) in [
        (
            "select concat_ws('|', active, topic, name, offered_from, offered_until) from caseload.local_service",
            "t|infant-feeding|Latch on|2026-09-01|2027-07-31",
        ),
        (
            "select concat_ws('|', status, written_on, review_on, coalesce(ended_on::text, '-'), condition, place_id) \
             from caseload.health_plan",
            "active|2026-09-01|2027-09-01|-|Nut allergy|0190d2a0-000e-7000-8000-00000000000e",
        ),
        (
            "select concat_ws('|', position, holder, on_day) from caseload.health_plan_copy",
            "1|School office|2026-09-03",
        ),
        (
            "select concat_ws('|', position, what, who, on_day, renew_on) from caseload.health_plan_training",
            "1|Adrenaline pen|All staff of Reception|2026-09-02|2027-09-02",
        ),
        (
            "select concat_ws('|', status, kind, state, rating, passes_to, team, planned_for, \
             coalesce(cover_until::text, '-'), meeting_on, discussed_on, basis, family_told_on, sent_on, \
             left(handover_sha256, 8), received_on, answer, answered_on, answered_by, coalesce(completed_on::text, '-'), \
             coalesce(cancelled_on::text, '-')) from caseload.transfer",
            "accepted|to-school-nursing|accepted|amber|Sam School|School nursing, West|2026-11-20|-|2026-11-10|\
             2026-11-11|consent|2026-11-11|2026-11-12|2c26b46b|2026-11-13|accepted|2026-11-13|Sam School|-|-",
        ),
        (
            "select string_agg(concat_ws('|', position, entry_type, entry_id), '; ' order by position) \
             from caseload.transfer_acknowledged",
            "1|Flag|0190d2a0-0020-7000-8000-000000000020; 2|ServiceRequest|0190d2a0-0022-7000-8000-000000000022",
        ),
        (
            "select concat_ws('|', status, template, written_on, restricted) from caseload.letter",
            "current|sorry-we-missed-you|2026-11-16|f",
        ),
        (
            "select concat_ws('|', level, package, activity, measure, measure_baseline, measure_closing, \
             lead_practitioner, lead_agency, consent) from caseload.episode where package is not null",
            "universal-partnership-plus|perinatal-mood|monitoring|EPDS|14|7|Priya Sample|Health visiting|given",
        ),
        (
            "select concat_ws('|', position, on_day, level_from, level_to, reason, agreed_by) from caseload.episode_step",
            "1|2026-11-02|universal-plus|universal-partnership-plus|Early Help joined.|The mother",
        ),
        (
            "select concat_ws('|', position, agency, name) from caseload.episode_partner",
            "1|Early Help|Alex Worker",
        ),
        (
            "select concat_ws('|', position, on_day, reason, ended_on, outcome, note) from caseload.episode_reopened",
            "1|2026-11-14|Low again.|2026-11-09|partly-met|Sleeps better.",
        ),
        (
            "select concat_ws('|', position, on_day, answer, answered_by) from caseload.episode_consent",
            "1|2026-10-30|given|The mother",
        ),
        (
            "select string_agg(concat_ws('|', position, coalesce(on_day::text, '-'), score), '; ' order by position) \
             from caseload.goal_score join caseload.goal on goal.id = goal_id where baseline = 3 and latest = 6",
            "1|-|4; 2|2026-11-14|6",
        ),
        (
            "select concat_ws('|', caseload_status, restricted_identity, died_on, death_expected, panel_told_on, \
             death_factors, cover_for, cover_until) from caseload.child where died_on is not null",
            "died|t|2026-11-15|no|2026-11-16|{safe-sleep}|Sam School|2026-12-01",
        ),
        (
            "select string_agg(concat_ws('|', position, on_day, direction, reason), '; ' order by position) \
             from caseload.child_move",
            "1|2026-10-20|in|From Derby; 2|2026-11-15|out|Died",
        ),
        (
            "select concat_ws('|', active, caseload_status, merged_into, restricted_identity) from caseload.child \
             where merged_into is not null",
            "f|merged|0190d2a0-0003-7000-8000-000000000003|f",
        ),
        (
            "select concat_ws('|', contact.written_with, item, quantity, service_id) from caseload.contact \
             join caseload.contact_given on contact_given.contact_id = contact.id \
             join caseload.contact_signposted on contact_signposted.contact_id = contact.id",
            "0190d2a0-0009-7000-8000-000000000009|vitamin-drops|2|0190d2a0-0030-7000-8000-000000000030",
        ),
        (
            "select concat_ws('|', role, since, until) from caseload.relationship where since is not null",
            "mothers-partner|2026-06-01|2026-09-01",
        ),
        ("select service_id::text from caseload.referral", "0190d2a0-0030-7000-8000-000000000030"),
    ] {
        let rows = trust.client.query(question, &[]).await.unwrap();
        let found: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
        assert_eq!(found, [answer], "{question}");
    }
    let reason = trust.count("episode_reason where reason is not null").await;
    assert_eq!(reason, 1, "the reason comes in a resource of its own");
}

/// The second version of what has rows of its own, with fewer of them.
fn fewer() -> Vec<Resource> {
    let second = |mut resource: Resource| {
        match &mut resource {
            Resource::EpisodeOfCare(episode) => {
                episode.meta.version_id = "2".to_owned();
                episode.extension.truncate(1);
            }
            Resource::Goal(goal) => {
                goal.meta.version_id = "2".to_owned();
                goal.extension.truncate(3);
            }
            Resource::CarePlan(plan) => {
                plan.meta.version_id = "2".to_owned();
                plan.extension.truncate(3);
            }
            Resource::Task(task) => {
                task.meta.version_id = "2".to_owned();
                task.extension.clear();
            }
            Resource::Patient(patient) => {
                patient.meta.version_id = "2".to_owned();
                patient.extension.clear();
            }
            Resource::Encounter(encounter) => {
                encounter.meta.version_id = "2".to_owned();
                encounter.extension.truncate(1);
            }
            other => panic!("{other:?} has no rows"),
        }
        resource
    };
    vec![
        second(care::stepped().into()),
        second(care::scored().into()),
        second(care::health_plan().into()),
        second(care::transfer().into()),
        second(care::moved_child().into()),
        second(care::twin_contact().into()),
    ]
}

#[tokio::test]
async fn the_rows_are_those_of_the_newest_version_whichever_file_it_came_in() {
    const ROWS: [&str; 11] = [
        "episode_step",
        "episode_partner",
        "episode_reopened",
        "episode_consent",
        "goal_score",
        "health_plan_copy",
        "health_plan_training",
        "transfer_acknowledged",
        "child_move",
        "contact_given",
        "contact_signposted",
    ];
    let mut all = resources::one_of_each();
    all.extend(care::all());
    for files in [vec![all.clone(), fewer()], vec![[all.clone(), fewer()].concat()]] {
        let mut laptop = Laptop::new(1);
        let mut trust = Trust::with(&laptop).await;
        for file in files {
            let file = laptop.export(file);
            assert_eq!(trust.receive(&file).await.refused, 0);
        }
        for table in ROWS {
            assert_eq!(trust.count(table).await, 0, "{table}");
        }
    }
    // The newer version first, from another laptop: the older one that comes after it changes nothing.
    let (mut one, mut other) = (Laptop::new(1), Laptop::new(2));
    let mut trust = Trust::with(&one).await;
    trust.enrol(&other).await;
    let children: Vec<Resource> = resources::one_of_each();
    let file = one.export([children, fewer()].concat());
    assert_eq!(trust.receive(&file).await.refused, 0);
    let before = trust.tables().await;
    let file = other.export(care::all());
    assert_eq!(trust.receive(&file).await.refused, 0);
    for table in ROWS {
        assert_eq!(trust.count(table).await, 0, "{table}");
    }
    assert_ne!(trust.tables().await, before, "what was new is there");
}

fn coded(url: &str, system: &str, code: &str) -> Extension {
    Extension::new(url, ExtensionValue::CodeableConcept(CodeableConcept::code(system, code, "")))
}

/// A child on a caseload, written at an instant.
fn child(id: &str, version: u32, nhs_number: &str, standing: &str, at: &str) -> Patient {
    let mut child = resources::child();
    child.id = id.to_owned();
    child.meta.version_id = version.to_string();
    child.meta.last_updated = resources::instant(at);
    child.identifier = vec![Identifier::new("https://fhir.nhs.uk/Id/nhs-number", nhs_number)];
    child.extension = vec![coded(extensions::CASELOAD_STATUS, systems::CASELOAD_STATUS, standing)];
    child
}

/// A transfer to a colleague; its answer is `accepted` where a day is given.
fn passing(id: &str, of: &str, sent_on: Option<&str>, accepted_on: Option<&str>) -> Task {
    let day = |name: &str, day: &str| Extension::new(name, ExtensionValue::Date(day.parse().unwrap()));
    let mut task = care::transfer();
    task.id = id.to_owned();
    task.subject = Some(Reference::to(ResourceType::Patient, of));
    task.extension.clear();
    let state = match (sent_on, accepted_on) {
        (_, Some(_)) => "accepted",
        (Some(_), None) => "sent",
        (None, None) => "preparing",
    };
    task.business_status = Some(CodeableConcept::code(systems::TRANSFER_STATE, state, ""));
    task.extension.extend(
        sent_on
            .map(|on| Extension::new(extensions::TRANSFER_SENT, ExtensionValue::Parts(vec![day("on", on)]))),
    );
    task.extension.extend(accepted_on.map(|on| {
        let answer = coded("answer", systems::TRANSFER_ANSWER, "accepted");
        Extension::new(extensions::TRANSFER_ANSWER, ExtensionValue::Parts(vec![day("on", on), answer]))
    }));
    task
}

const ROBIN_1: &str = "0190d2a0-0101-7000-8000-000000000101";
const ROBIN_2: &str = "0190d2a0-0102-7000-8000-000000000102";
const SAM: &str = "0190d2a0-0103-7000-8000-000000000103";
const OF_ROBIN: &str = "0190d2a0-0201-7000-8000-000000000201";
const HERS: &str = "0190d2a0-0202-7000-8000-000000000202";
const OF_SAM: &str = "0190d2a0-0203-7000-8000-000000000203";

async fn of(trust: &Trust, id: &str) -> Transfer {
    let all = transfers(&trust.client).await.unwrap();
    all.into_iter().find(|transfer| transfer.id.to_string() == id).unwrap()
}

#[tokio::test]
async fn a_transfer_is_told_by_both_laptops_and_listed_once() {
    let (mut one, mut two, mut three) = (Laptop::new(1), Laptop::new(2), Laptop::new(3));
    let mut trust = Trust::with(&one).await;
    trust.enrol(&two).await;
    trust.enrol(&three).await;
    for (laptop, label) in [(&one, "Priya's laptop"), (&two, "Sam's laptop"), (&three, "Kit's laptop")] {
        let device = uuid::Uuid::parse_str(laptop.identity.device_id.as_str()).unwrap();
        let statement = "update caseload.device set label = $1 where device_id = $2";
        trust.client.execute(statement, &[&label, &device]).await.unwrap();
    }
    // A third laptop has the child too, has had it for long, and amends her record after the sending.
    let file = three.export([
        child(
            "0190d2a0-0104-7000-8000-000000000104",
            1,
            "9990000018",
            "on-caseload",
            "2026-10-01T10:00:00.000Z",
        )
        .into(),
        child(
            "0190d2a0-0104-7000-8000-000000000104",
            2,
            "9990000018",
            "on-caseload",
            "2026-11-12T12:00:00.000Z",
        )
        .into(),
    ]);
    assert_eq!(trust.receive(&file).await.refused, 0);
    let file = one.export([
        Resource::from(child(ROBIN_1, 1, "9990000018", "on-caseload", "2026-10-20T10:00:00.000Z")),
        child(SAM, 1, "9990000026", "on-caseload", "2026-10-20T10:00:00.000Z").into(),
        passing(OF_ROBIN, ROBIN_1, Some("2026-11-10"), None).into(),
        passing(OF_SAM, SAM, Some("2026-11-10"), None).into(),
    ]);
    assert_eq!(trust.receive(&file).await.refused, 0);
    let robin = of(&trust, OF_ROBIN).await;
    assert_eq!((robin.holder(), robin.sent_by.as_str()), (Holder::Nobody, "Priya's laptop"));
    assert_eq!(robin.days("2026-11-21".parse().unwrap()), Some(11));

    // The other side: her own record of the child, under the same NHS number, and her own of the passing.
    let file = two.export([
        Resource::from(child(ROBIN_2, 1, "9990000018", "on-caseload", "2026-11-13T09:00:00.000Z")),
        passing(HERS, ROBIN_2, None, Some("2026-11-13")).into(),
    ]);
    assert_eq!(trust.receive(&file).await.refused, 0);
    let robin = of(&trust, OF_ROBIN).await;
    assert_eq!(robin.holder(), Holder::Receiver);
    assert_eq!(robin.taken, Some(("Sam's laptop".to_owned(), "2026-11-13".parse().unwrap())));
    assert_eq!(robin.days("2026-11-21".parse().unwrap()), Some(3));
    let listed = transfers(&trust.client).await.unwrap();
    let ids: Vec<String> = listed.iter().map(|transfer| transfer.id.to_string()).collect();
    assert_eq!(
        ids,
        [OF_SAM, OF_ROBIN],
        "whom nobody has comes first; hers is a side and no transfer of its own"
    );
    assert_eq!(trust.count("transfer").await, 3, "each laptop's record is kept as it came");
    assert_eq!(trust.count("fhir_resource where type = 'Patient'").await, 5);

    let today = "2026-11-21".parse().unwrap();
    let mut said = Vec::new();
    text(&mut said, &listed, today).unwrap();
    let said = String::from_utf8(said).unwrap();
    for line in [
        "1 child was passed on and nobody has it yet.",
        "  with: NOBODY YET, 11 days",
        "  from: Priya's laptop, sent 2026-11-10, to Sam School",
        "  with: Sam's laptop since 2026-11-13, 3 days",
    ] {
        assert!(said.lines().any(|said| said == line), "{line} is not in\n{said}");
    }
    for private in ["Testchild", "Robin", "9990000018", "9990000026"] {
        assert!(!said.contains(private), "{said}");
    }
    let home = trust.folder.path().join("home");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_caseload-receiver"))
        .args(["transfers", "--home"])
        .arg(home)
        .output()
        .unwrap();
    let program = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(program.starts_with("1 child was passed on and nobody has it yet.\n"), "{program}");
    assert!(program.contains("  with: Sam's laptop since 2026-11-13, 3 days\n"), "{program}");

    let mut lines = Vec::new();
    json_lines(&mut lines, &listed, today).unwrap();
    let lines = String::from_utf8(lines).unwrap();
    let first: serde_json::Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    assert_eq!(
        (&first["holder"], &first["days"], &first["takenBy"]),
        (&"nobody".into(), &11.into(), &serde_json::Value::Null)
    );
}

#[tokio::test]
async fn the_same_record_that_passed_from_laptop_to_laptop_is_on_the_other_caseload() {
    // The order in which the trust gets the files does not matter.
    for receiver_first in [false, true] {
        let (mut one, mut two) = (Laptop::new(1), Laptop::new(2));
        let mut trust = Trust::with(&one).await;
        trust.enrol(&two).await;
        let first = child(ROBIN_1, 1, "9990000018", "on-caseload", "2026-10-20T10:00:00.000Z");
        // What the trust had not when it was handed over comes from both, as each laptop knows author and trust.
        let mut handed = first.clone();
        handed.managing_organization = Some(Reference::to(ResourceType::Organization, SAM));
        let from_one =
            one.export([Resource::from(first), passing(OF_ROBIN, ROBIN_1, Some("2026-11-10"), None).into()]);
        let from_two = two.export([
            Resource::from(handed),
            child(ROBIN_1, 2, "9990000018", "on-caseload", "2026-11-14T10:00:00.000Z").into(),
        ]);
        let order = if receiver_first { [from_two, from_one] } else { [from_one, from_two] };
        for file in order {
            let answer = trust.receive(&file).await;
            assert_eq!(load::refusals(&trust.home, &answer).unwrap(), Vec::<String>::new());
        }
        assert_eq!(trust.count("fhir_resource where type = 'Patient'").await, 2, "no entry is doubled");
        assert_eq!(trust.count("child").await, 1);
        let robin = of(&trust, OF_ROBIN).await;
        assert_eq!(robin.holder(), Holder::Receiver);
        assert_eq!(robin.taken.map(|(_laptop, on)| on.to_string()), Some("2026-11-14".to_owned()));
    }
}

#[tokio::test]
async fn the_same_version_with_other_words_is_still_refused() {
    let (mut one, mut two) = (Laptop::new(1), Laptop::new(2));
    let mut trust = Trust::with(&one).await;
    trust.enrol(&two).await;
    let first = child(ROBIN_1, 1, "9990000018", "on-caseload", "2026-10-20T10:00:00.000Z");
    let file = one.export([Resource::from(first.clone())]);
    assert_eq!(trust.receive(&file).await.refused, 0);
    let mut other = first;
    other.managing_organization = Some(Reference::to(ResourceType::Organization, SAM));
    other.name[0].family = Some("Otherchild".to_owned());
    let file = two.export([Resource::from(other)]);
    assert_eq!(trust.receive(&file).await.refused, 1);
}

#[tokio::test]
async fn a_quarter_of_care_is_counted_and_small_numbers_are_not_shown() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let mut all = resources::one_of_each();
    // Nine that opened and closed in the quarter with a goal each, one of which came further by three points.
    for number in 1..=9_u32 {
        let mut episode = care::stepped();
        episode.id = of_another(number, care::STEPPED);
        episode.status = EpisodeStatus::Finished;
        let day = |text: &str| Some(caseload_sync_format::v1::Moment::Date(text.parse().unwrap()));
        episode.period = Some(Period { start: day("2026-10-02"), end: day("2026-12-18") });
        let mut goal = care::scored();
        goal.id = of_another(number, care::SCORED);
        goal.extension[0] = Extension::new(
            extensions::EPISODE,
            ExtensionValue::Reference(Reference::to(ResourceType::EpisodeOfCare, &episode.id)),
        );
        all.extend([Resource::from(episode), goal.into()]);
    }
    // A plan that was agreed again within the year, and again after more than one.
    let mut plan = care::health_plan();
    all.push(plan.clone().into());
    for (version, agreed_on) in [("2", HEALTH_PLAN_AGAIN), ("3", "2028-09-15")] {
        plan.meta.version_id = version.to_owned();
        plan.period = Some(Period {
            start: Some(caseload_sync_format::v1::Moment::Date(agreed_on.parse().unwrap())),
            end: None,
        });
        all.push(plan.clone().into());
    }
    all.push(care::transfer().into());
    let mut never = care::transfer();
    never.id = OF_ROBIN.to_owned();
    never.status = TaskStatus::EnteredInError;
    all.push(never.into());
    let file = laptop.export(all);
    assert_eq!(trust.receive(&file).await.refused, 0);

    let coverage = measure(&mut trust.client, "2026Q4".parse().unwrap()).await.unwrap();
    let table = |kind| coverage.care.iter().find(|table| table.kind == kind).unwrap();
    // Opened, closed and opened again within the quarter: each time counts. One more, of the examples, is open.
    let by_package = table(TableKind::EpisodesByPackage);
    assert_eq!(by_package.rows["perinatal-mood"], [18, 18, 0]);
    assert_eq!(by_package.rows["none"], [1, 0, 1]);
    assert_eq!(by_package.all, [19, 18, 1]);
    assert_eq!(table(TableKind::EpisodesByReason).all, [19, 18, 1]);
    let distance = table(TableKind::DistanceByReason);
    assert_eq!((&distance.all, distance.points), (&vec![9, 9, 0, 0], Some(27)));
    assert_eq!(
        table(TableKind::HealthPlans).all,
        [0, 0, 0, 0],
        "the plan is agreed again later than this quarter"
    );
    assert_eq!(table(TableKind::TransfersByKind).rows["to-school-nursing"], [0, 0, 0, 1, 0, 0]);
    for (quarter, expected) in [("2027Q3", [0, 0, 1, 0]), ("2028Q3", [1, 1, 0, 1])] {
        let later = measure(&mut trust.client, quarter.parse().unwrap()).await.unwrap();
        let plans = later.care.iter().find(|table| table.kind == TableKind::HealthPlans).unwrap();
        assert_eq!(plans.all, expected, "{quarter}");
    }

    let mut said = Vec::new();
    write::text(&mut said, &shown(&coverage)).unwrap();
    let said = String::from_utf8(said).unwrap();
    for line in [
        "perinatal-mood                        18        18         0",
        "none                           not shown not shown not shown",
        "to-school-nursing                      0         0         0 not shown         0 not shown",
        "Points the goals came in all, of 10 each: 27",
        "Individual health plans         in force   overdue   on time      late",
    ] {
        assert!(said.lines().any(|said| said == line), "{line} is not in\n{said}");
    }
}
