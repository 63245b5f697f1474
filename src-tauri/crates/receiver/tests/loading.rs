//! Loading into a real PostgreSQL: what arrives, what is refused, and that order and repetition do not matter.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

#[expect(dead_code, reason = "each test file uses its part of the support")]
#[path = "../../sync-format/tests/support/mod.rs"]
mod resources;
#[path = "support/trust.rs"]
mod trust;

use std::fs;
use std::path::{Path, PathBuf};

use caseload_receiver::load::{self, Answer, LoadError, Loaded};
use caseload_receiver::report;
use caseload_sync_format::v1::fhir::vocabulary::{extensions, identifiers, systems};
use caseload_sync_format::v1::fhir::{
    CodeableConcept, Coding, Encounter, EncounterStatus, Extension, ExtensionValue, Flag, FlagStatus,
    Identifier, LocationStatus, Observation, ObservationStatus, Patient, Quantity, QuestionnaireResponse,
    Reference, Resource, ResourceType, ResponseAnswer, ResponseStatus,
};
use caseload_sync_format::v1::{EntryOutcome, ReceiptEntry};
use trust::{Laptop, Trust, now, overwrite};

#[tokio::test]
async fn what_a_laptop_sends_is_in_the_tables_and_on_its_receipt() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let file = laptop.export(resources::one_of_each());
    let answer = trust.receive(&file).await;
    let receipt = laptop.read_receipt(&answer, &file);
    assert_eq!((receipt.header.accepted, receipt.header.refused), (16, 0));
    assert_eq!(receipt.header.received_at, now());
    assert_eq!(trust.count("fhir_resource").await, 16);
    let row = trust
        .client
        .query_one(
            "select child.nhs_number, child.family_name, child.given_names, child.birth_date::text, child.level,
                contact.kind, contact.outcome, contact.mode, contact.happened_on::text, flag.kind, flag.status,
                flag.review_on::text, episode.level, episode.since::text
             from caseload.child
             join caseload.contact on contact.child_id = child.id
             join caseload.flag on flag.child_id = child.id
             join caseload.episode on episode.child_id = child.id",
            &[],
        )
        .await
        .unwrap();
    let found: Vec<String> = (0..row.len()).map(|column| row.get(column)).collect();
    assert_eq!(
        found,
        [
            "9990000018",
            "Testchild",
            "Robin Zoë",
            "2026-10-18",
            "universal-plus",
            "new-birth",
            "seen",
            "in-person",
            "2026-10-30",
            "child-protection-plan",
            "active",
            "2027-02-01",
            "universal-plus",
            "2026-10-30"
        ]
    );
    let counts = report::counts(&trust.client, Some("2026Q4".parse().unwrap())).await.unwrap();
    assert_eq!(
        (counts[0].children, counts[0].contacts, counts[0].seen, counts[0].flags, counts[0].episodes),
        (1, 1, 1, 1, 1)
    );
    let before = report::counts(&trust.client, Some("2026Q3".parse().unwrap())).await.unwrap();
    assert_eq!(before[0].contacts, 0);
}

#[tokio::test]
async fn the_programmes_records_are_in_tables_of_their_own() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let mut all = resources::one_of_each();
    all.extend(resources::other_uses());
    let file = laptop.export(all);
    let answer = trust.receive(&file).await;
    assert_eq!((answer.accepted, answer.refused), (22, 0));
    let expected = [
        (
            "select concat_ws(' ', level_since, caseload_status, joined_on, coalesce(left_on::text, '-'), authority, \
             imd_decile, gestation, send) from caseload.child",
            "2026-10-30 on-caseload 2026-10-25 - Leicester 2 276 not-asked",
        ),
        (
            "select concat_ws(' ', delivered_by, infant_feeding, coalesce(place_id::text, '-')) from caseload.contact",
            "student breast -",
        ),
        (
            "select concat_ws(' ', status, kind, value, measured_on, contact_id) from caseload.measurement",
            "final weight 3620 2026-10-30 0190d2a0-0009-7000-8000-000000000009",
        ),
        (
            "select concat_ws(' ', status, tool, form, completed_on, contact_id, coalesce(total::text, '-'), \
             coalesce(about::text, '-'), coalesce(action, '-'), coalesce(note, '-'), restricted) \
             from caseload.assessment where tool = 'asq-3'",
            "final asq-3 24 2026-10-30 0190d2a0-0009-7000-8000-000000000009 - - - - f",
        ),
        (
            "select string_agg(scale || ' ' || points, ', ' order by scale) \
             from caseload.assessment_scale join caseload.assessment on assessment.id = assessment_id \
             where tool = 'asq-3'",
            "communication 5000, fine-motor 3750, gross-motor 5500, problem-solving 4000",
        ),
        (
            "select concat_ws(' ', status, tool, form, total, about, action, note) from caseload.assessment \
             where tool = 'epds'",
            "final epds postnatal 1100 0190d2a0-0005-7000-8000-000000000005 \
             Talked it through; rang the GP together. Her sister stays with her this week.",
        ),
        (
            "select concat_ws(' ', contact_id, version, status, kind, restricted) from caseload.review",
            "0190d2a0-0009-7000-8000-000000000009 1 completed new-birth f",
        ),
        (
            "select string_agg(concat_ws(' ', position, answer_position, field, answer_kind, answer, note, \
             unchanged_since), '; ' order by position, answer_position) from caseload.finding",
            "1 1 jaundice option mild Fading. 2026-10-20; 2 1 at-home option father; 2 2 at-home option grandparent; \
             3 1 crying words Evenings; settles when held.; 4 1 cigarettes-a-day number 5; \
             5 1 blood-spot day 2026-10-23; 6 1 routine-enquiry not-asked",
        ),
        (
            "select concat_ws(' ', status, kind, outcome, mode, starts_at at time zone 'UTC', minutes, place_id, \
             coalesce(contact_id::text, '-')) from caseload.appointment",
            "noshow 6-8-weeks was-not-brought in-person 2026-11-16 13:00:00 40 \
             0190d2a0-000e-7000-8000-00000000000e -",
        ),
        (
            "select concat_ws(' ', status, kind, state, invited_on, returned_on, read_on, outcome, \
             coalesce(followed_up_on::text, '-')) from caseload.questionnaire",
            "in-progress reception-questionnaire follow-up-needed 2026-11-02 2026-11-09 2026-11-10 review-offered -",
        ),
        (
            "select concat_ws(' ', open, kind, name, urn, coalesce(ods_code, '-'), postcode, named_practitioner) \
             from caseload.place",
            "t primary-school Example Primary School 999998 - ZZ99 3WZ Priya Sample",
        ),
        (
            "select concat_ws(' ', position, programme, school_year, status, on_day) from caseload.invitation",
            "1 ncmp-reception 2026 taking-part 2026-11-02",
        ),
    ];
    for (question, answer) in expected {
        let rows = trust.client.query(question, &[]).await.unwrap();
        let found: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
        assert_eq!(found, [answer], "{question}");
    }
}

#[tokio::test]
async fn a_places_invitations_are_those_of_its_newest_version() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let invited = |version: u32, programmes: &[&str]| {
        let mut place = resources::place();
        place.meta.version_id = version.to_string();
        let invitation = place.extension.pop().unwrap();
        for programme in programmes {
            let mut invitation = invitation.clone();
            if let ExtensionValue::Parts(parts) = &mut invitation.value {
                let concept = CodeableConcept::code(systems::CONTACT_TYPE, programme, "");
                parts[0].value = ExtensionValue::CodeableConcept(concept);
            }
            place.extension.push(invitation);
        }
        Resource::from(place)
    };
    let held = async |trust: &Trust| -> Vec<String> {
        let question = "select programme from caseload.invitation order by position";
        trust.client.query(question, &[]).await.unwrap().iter().map(|row| row.get(0)).collect()
    };
    let first = laptop.export([invited(1, &["ncmp-reception", "digital-year-7"])]);
    let third = laptop.export([invited(3, &["digital-year-9"]), invited(3, &["digital-year-9"])]);
    let late = laptop.export([invited(2, &["ncmp-year-6", "digital-year-11"])]);
    let none = laptop.export([invited(4, &[])]);
    trust.receive(&first).await;
    assert_eq!(held(&trust).await, ["ncmp-reception", "digital-year-7"]);
    trust.receive(&third).await;
    assert_eq!(held(&trust).await, ["digital-year-9"]);
    trust.receive(&late).await;
    assert_eq!(held(&trust).await, ["digital-year-9"], "an older version that comes later changes nothing");
    trust.receive(&none).await;
    assert_eq!(held(&trust).await, Vec::<String>::new());
}

#[tokio::test]
async fn findings_and_scores_are_those_of_the_newest_version_and_none_once_taken_back() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let review = |version: u32, fields: &[&str], status| {
        let mut review = resources::review();
        review.meta.version_id = version.to_string();
        review.status = status;
        review.item.retain(|item| fields.contains(&item.link_id.as_str()));
        Resource::from(review)
    };
    let scored = |version: u32, areas: usize| {
        let mut assessment = resources::assessment();
        assessment.meta.version_id = version.to_string();
        assessment.component.truncate(areas);
        Resource::from(assessment)
    };
    let (written, amended, never) =
        (ResponseStatus::Completed, ResponseStatus::Amended, ResponseStatus::EnteredInError);
    let first =
        laptop.export([resources::child().into(), review(1, &["jaundice", "crying"], written), scored(1, 4)]);
    let third = laptop.export([review(3, &["at-home"], amended), scored(3, 1)]);
    let late = laptop.export([review(2, &["crying"], amended), scored(2, 3)]);
    let taken_back = laptop.export([review(4, &["at-home"], never)]);
    let emptied = laptop.export([review(5, &[], never)]);
    let held = async |trust: &Trust| -> (Vec<String>, i64) {
        let question = "select field from caseload.finding order by position, answer_position";
        let rows = trust.client.query(question, &[]).await.unwrap();
        (rows.iter().map(|row| row.get(0)).collect(), trust.count("assessment_scale").await)
    };
    let expect = |fields: &[&str], scales| (fields.iter().map(|field| (*field).to_owned()).collect(), scales);
    trust.receive(&first).await;
    assert_eq!(held(&trust).await, expect(&["jaundice", "crying"], 4));
    trust.receive(&third).await;
    assert_eq!(held(&trust).await, expect(&["at-home", "at-home"], 1));
    trust.receive(&late).await;
    assert_eq!(held(&trust).await, expect(&["at-home", "at-home"], 1), "an older version changes nothing");
    trust.receive(&taken_back).await;
    assert_eq!(held(&trust).await, expect(&[], 1));
    assert_eq!(trust.receive(&emptied).await.refused, 0);
    assert_eq!(trust.count("review where status = 'entered-in-error' and version = 5").await, 1);
    assert_eq!(
        trust.count("fhir_resource where type = 'QuestionnaireResponse'").await,
        5,
        "but all are kept"
    );
}

#[tokio::test]
async fn a_response_that_cannot_be_read_is_refused_alone() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let mut number = 0;
    let mut spoilt = |spoil: &dyn Fn(&mut QuestionnaireResponse)| {
        number += 1;
        let mut review = resources::review();
        review.id = format!("0190d2a0-0009-7000-8000-{number:012}");
        review.encounter = Some(Reference::to(ResourceType::Encounter, &review.id));
        spoil(&mut review);
        Resource::from(review)
    };
    let coded = |system: &str, code: &str| ResponseAnswer::Coding(Coding::new(system, code, ""));
    let file = laptop.export([
        resources::child().into(),
        spoilt(&|review| review.questionnaire = "https://elsewhere.invalid/Questionnaire/x".to_owned()),
        spoilt(&|review| review.encounter = None),
        spoilt(&|review| {
            review.encounter = Some(Reference::to(ResourceType::Encounter, resources::CONTACT));
        }),
        spoilt(&|review| review.item[0].answer = vec![coded(systems::REVIEW_ANSWER, "crying.mild")]),
        spoilt(&|review| review.item[0].answer = vec![coded(systems::SNOMED, "1")]),
        spoilt(&|review| review.item[0].answer = vec![coded(systems::DATA_ABSENT_REASON, "masked")]),
        spoilt(&|review| review.subject = Reference::display("a child")),
        spoilt(&|review| review.meta = review.meta.clone().with_security(Coding::restricted())),
    ]);
    let answer = trust.receive(&file).await;
    let refusals = load::refusals(&trust.home, &answer).unwrap();
    let expected = [
        "neither an assessment nor a review",
        "at which contact",
        "at which contact",
        "a finding cannot be read",
        "a finding cannot be read",
        "a finding cannot be read",
        "does not say which child",
    ];
    assert_eq!(refusals.len(), expected.len(), "{refusals:?}");
    for (refusal, expected) in refusals.iter().zip(expected) {
        assert!(refusal.contains(expected), "{refusal}");
    }
    assert_eq!(trust.count("review where restricted").await, 1);
    assert_eq!(trust.count("finding").await, 7);
}

/// Version 1 of the schema, as databases have it that were made before assessments were of any tool.
const VERSION_1: &str = include_str!("../src/sql/schema.sql");

#[tokio::test]
async fn a_database_of_version_1_is_brought_up_with_its_records_and_only_by_its_own_receiver() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let file = laptop.export([resources::child().into(), resources::assessment().into()]);
    trust.receive(&file).await;
    let grown = trust.tables().await;
    // Back to how version 1 held the same file.
    trust
        .client
        .batch_execute(
            "create schema kept;
             create table kept.receiver as table caseload.receiver;
             create table kept.device as table caseload.device;
             create table kept.sync_file as table caseload.sync_file;
             create table kept.fhir_resource as table caseload.fhir_resource;
             create table kept.child as
                select id, version, file_id, active, nhs_number, family_name, given_names, birth_date,
                    expected_delivery, gender, postcode, level, level_since, caseload_status, joined_on, left_on,
                    authority, imd_decile, household, gestation, send
                from caseload.child;
             create table kept.assessment as
                select *, (select jsonb_object_agg(scale, points) from caseload.assessment_scale
                           where assessment_id = id) as scales
                from caseload.assessment;
             drop schema caseload cascade;",
        )
        .await
        .unwrap();
    trust.client.batch_execute(VERSION_1).await.unwrap();
    trust
        .client
        .batch_execute(
            "insert into caseload.receiver table kept.receiver;
             insert into caseload.device table kept.device;
             insert into caseload.sync_file overriding system value table kept.sync_file;
             insert into caseload.fhir_resource table kept.fhir_resource;
             insert into caseload.child table kept.child;
             insert into caseload.assessment
                select id, version, file_id, child_id, status, tool || '-' || form, completed_on, contact_id,
                    (scales ->> 'communication')::integer, (scales ->> 'gross-motor')::integer,
                    (scales ->> 'fine-motor')::integer, (scales ->> 'problem-solving')::integer,
                    (scales ->> 'personal-social')::integer
                from kept.assessment;
             update caseload.receiver set receipt_key_id = 'another';",
        )
        .await
        .unwrap();
    let version = async |trust: &Trust| -> i32 {
        let question = "select max(version) from caseload.schema_version";
        trust.client.query_one(question, &[]).await.unwrap().get(0)
    };
    assert!(trust.home.database().await.is_err(), "a stranger's database is left as it is");
    assert_eq!(version(&trust).await, 1);
    let put_back = "update caseload.receiver set receipt_key_id = (select receipt_key_id from kept.receiver)";
    trust.client.execute(put_back, &[]).await.unwrap();
    let (first, second) = tokio::join!(trust.home.database(), trust.home.database());
    trust.client = first.unwrap();
    second.unwrap();
    assert_eq!(version(&trust).await, 5);
    assert_eq!(trust.tables().await, grown);
    let again = laptop.export(resources::other_uses());
    trust.client.batch_execute("select setval('caseload.sync_file_file_id_seq', 10)").await.unwrap();
    assert_eq!(trust.receive(&again).await.refused, 0);
}

#[tokio::test]
async fn an_observation_that_cannot_be_read_is_refused_alone() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let mut number = 0;
    let mut numbered = |mut observation: Observation| {
        number += 1;
        observation.id = format!("0190d2a0-0010-7000-8000-{number:012}");
        Resource::from(observation)
    };
    let of_kind = |code: &str| {
        let mut weight = resources::weight();
        weight.code = CodeableConcept::code(systems::MEASUREMENT_KIND, code, "");
        weight
    };
    let in_unit = |unit: &str| {
        let mut weight = resources::weight();
        if let Some(quantity) = &mut weight.value_quantity {
            quantity.code = unit.to_owned();
        }
        weight
    };
    let mut unknown = resources::weight();
    unknown.code = CodeableConcept::text("Something");
    let mut without_value = resources::weight();
    without_value.value_quantity = None;
    let mut too_high = resources::assessment();
    too_high.component[0].value_quantity = Some(Quantity::score_hundredths(6_001));
    let mut on_no_scale = resources::mood();
    on_no_scale.component = resources::assessment().component;
    on_no_scale.component[0].code = CodeableConcept::text("Something");
    let mut in_kilograms = resources::mood();
    in_kilograms.value_quantity = Some(Quantity::grams(9_000));
    let mut enormous = resources::weight();
    enormous.value_quantity = Some(Quantity::grams(u32::MAX));
    let mut of_nobody = resources::weight();
    of_nobody.subject = Reference::display("a child");
    let file = laptop.export([
        resources::child().into(),
        numbered(of_kind("height")),
        numbered(in_unit("[lb_av]")),
        numbered(unknown),
        numbered(without_value),
        numbered(too_high),
        numbered(on_no_scale),
        numbered(in_kilograms),
        numbered(enormous),
        numbered(of_nobody),
        numbered(resources::assessment()),
    ]);
    let answer = trust.receive(&file).await;
    let refusals = load::refusals(&trust.home, &answer).unwrap();
    let expected = [
        "what was measured cannot be read",
        "neither a measurement nor an assessment",
        "what was measured cannot be read",
        "a score cannot be read",
        "a score cannot be read",
        "a score cannot be read",
        "what was measured cannot be read",
        "does not say which child",
    ];
    assert_eq!(refusals.len(), expected.len(), "{refusals:?}");
    for (refusal, expected) in refusals.iter().zip(expected) {
        assert!(refusal.contains(expected), "{refusal}");
    }
    assert_eq!(trust.count("measurement").await, 1);
    assert_eq!(trust.count("assessment").await, 1);
}

#[tokio::test]
async fn the_same_file_ten_times_gets_the_same_receipt_byte_for_byte() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let file = laptop.export(resources::one_of_each());
    let first = trust.receive(&file).await;
    let tables = trust.tables().await;
    for _ in 0..10 {
        let later = resources::instant("2027-01-01T00:00:00.000Z");
        let report = load::load_file(&trust.home, &mut trust.client, &file, later).await.unwrap();
        let Loaded::AlreadyReceived(again) = report.file else { panic!("{report:?}") };
        assert_eq!(again.receipt, first.receipt);
    }
    assert_eq!(trust.tables().await, tables);
}

#[tokio::test]
async fn every_order_of_four_files_gives_the_same_tables_and_receipts() {
    let mut laptop = Laptop::new(1);
    let closed = || {
        let mut place = resources::place();
        place.meta.version_id = "2".to_owned();
        place.status = LocationStatus::Inactive;
        place
    };
    let taken_back = || {
        let mut weight = resources::weight();
        weight.meta.version_id = "2".to_owned();
        weight.status = ObservationStatus::EnteredInError;
        weight
    };
    let emptied_review = || {
        let mut review = resources::review();
        review.meta.version_id = "2".to_owned();
        review.status = ResponseStatus::EnteredInError;
        review.item.clear();
        review
    };
    let files = [
        laptop.export([
            resources::child().into(),
            contact_number(1, 1).into(),
            closed().into(),
            emptied_review().into(),
        ]),
        laptop.export([contact_number(1, 2).into(), contact_number(2, 1).into(), taken_back().into()]),
        laptop.export([
            ended_flag().into(),
            contact_number(2, 3).into(),
            resources::place().into(),
            resources::review().into(),
        ]),
        laptop.export([
            resources::flag().into(),
            contact_number(2, 2).into(),
            contact_number(1, 1).into(),
            resources::weight().into(),
            resources::questionnaire().into(),
            resources::assessment().into(),
            resources::mood().into(),
            resources::mood_answers().into(),
            resources::appointment().into(),
        ]),
    ];
    let mut expected = None;
    for order in permutations() {
        let mut trust = Trust::with(&laptop).await;
        let mut answers: Vec<Answer> = Vec::new();
        for index in order {
            let report = trust.load(&files[index]).await.unwrap();
            assert!(report.still_parked.is_none());
            if let Loaded::Received(answer) = report.file {
                answers.push(answer);
            }
            answers.extend(report.unparked);
        }
        assert_eq!(
            answers.iter().map(|answer| answer.sequence).collect::<Vec<_>>(),
            [1, 2, 3, 4],
            "{order:?}"
        );
        assert_eq!(fs::read_dir(trust.folder.path().join("home/parked")).unwrap().count(), 0);
        let found = (trust.tables().await, answers);
        assert_eq!(*expected.get_or_insert_with(|| found.clone()), found, "{order:?}");
    }
    let tables = expected.unwrap().0.join("\n");
    assert!(tables.contains("\"version\": 3") && tables.contains("inactive"), "{tables}");
}

#[tokio::test]
async fn the_newest_version_wins_whichever_file_brings_it() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let newest =
        laptop.export([resources::child().into(), contact_number(1, 3).into(), contact_number(1, 2).into()]);
    let older = laptop.export([contact_number(1, 1).into()]);
    trust.receive(&newest).await;
    let answer = trust.receive(&older).await;
    assert_eq!(answer.refused, 0);
    assert_eq!(trust.count("fhir_resource where type = 'Encounter'").await, 3, "every version is kept");
    assert_eq!(trust.count("contact where version = 3").await, 1);
}

#[tokio::test]
async fn a_gap_parks_the_file_and_names_what_is_missing() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let files: Vec<PathBuf> = (1..=5)
        .map(|number| laptop.export([resources::child().into(), contact_number(number, 1).into()]))
        .collect();
    for (index, expected) in [(3, vec![1, 2, 3]), (4, vec![1, 2, 3]), (1, vec![1]), (1, vec![1])] {
        let report = trust.load(&files[index]).await.unwrap();
        let Loaded::Parked { missing, .. } = report.file else { panic!("{report:?}") };
        assert_eq!(missing, expected);
    }
    assert_eq!(trust.count("fhir_resource").await, 0, "what waits is not in the record");
    let report = trust.load(&files[0]).await.unwrap();
    assert_eq!(report.unparked.iter().map(|answer| answer.sequence).collect::<Vec<_>>(), [2]);
    let report = trust.load(&files[2]).await.unwrap();
    assert_eq!(report.unparked.iter().map(|answer| answer.sequence).collect::<Vec<_>>(), [4, 5]);
    for answer in &report.unparked {
        let index = usize::try_from(answer.sequence).unwrap() - 1;
        laptop.read_receipt(answer, &files[index]);
        assert_eq!(answer.file_name, files[index].file_name().unwrap().to_str().unwrap());
    }
    assert_eq!(trust.count("contact").await, 5);
    assert_eq!(trust.count("parked_file").await, 0);
}

#[tokio::test]
async fn a_fork_is_put_aside_and_nothing_of_it_is_loaded() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let first = laptop.export([resources::child().into()]);
    let mut copy = laptop.copy_of_store();
    let second = laptop.export([contact_number(1, 1).into()]);
    let forked_second = copy.export([contact_number(2, 1).into()]);
    let forked_third = copy.export([contact_number(3, 1).into()]);
    trust.receive(&first).await;
    trust.receive(&second).await;
    let tables = trust.tables().await;
    for (file, sequence) in [(&forked_second, 2), (&forked_third, 3), (&forked_second, 2)] {
        match trust.load(file).await {
            Err(LoadError::Quarantined { sequence: found, .. }) => assert_eq!(found, sequence),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(trust.tables().await, tables);
    assert_eq!(trust.count("quarantined_file").await, 2);
    assert_eq!(fs::read_dir(trust.folder.path().join("home/quarantine")).unwrap().count(), 2);
    let third = laptop.export([contact_number(4, 1).into()]);
    trust.receive(&third).await;
}

#[tokio::test]
async fn a_parked_file_that_turns_out_to_be_a_fork_is_put_aside() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let first = laptop.export([resources::child().into()]);
    let mut copy = laptop.copy_of_store();
    let second = laptop.export([contact_number(1, 1).into()]);
    copy.export([contact_number(2, 1).into()]);
    let forked_third = copy.export([contact_number(3, 1).into()]);
    assert!(matches!(trust.load(&forked_third).await.unwrap().file, Loaded::Parked { .. }));
    trust.receive(&first).await;
    let report = trust.load(&second).await.unwrap();
    assert!(matches!(report.file, Loaded::Received(_)));
    assert!(matches!(report.still_parked, Some(LoadError::Quarantined { sequence: 3, .. })), "{report:?}");
    assert_eq!(trust.count("parked_file").await, 0);
    assert_eq!(trust.count("contact").await, 1);
}

#[tokio::test]
async fn only_enrolled_laptops_of_this_trust_may_send() {
    let mut laptop = Laptop::new(1);
    let mut stranger = Laptop::new(2);
    let mut trust = Trust::with(&laptop).await;
    let tables = trust.tables().await;

    let file = stranger.export([resources::child().into()]);
    assert!(matches!(trust.load(&file).await, Err(LoadError::UnknownDevice { .. })));

    let mut impostor = Laptop::new(2);
    impostor.identity = laptop.identity.clone();
    let file = impostor.export([resources::child().into()]);
    match trust.load(&file).await {
        Err(LoadError::Refused { refusal }) => assert_eq!(refusal.code(), "wrong-signer"),
        other => panic!("{other:?}"),
    }

    let mut set_up_anew = laptop.copy_of_store();
    set_up_anew.identity.store_id = "0190d2a0-5708-7000-8000-00000000aaaa".parse().unwrap();
    let file = set_up_anew.export([resources::child().into()]);
    assert!(matches!(trust.load(&file).await, Err(LoadError::OtherStore)));

    let mut lent = laptop.copy_of_store();
    lent.identity.trust = "RT5".parse().unwrap();
    let file = lent.export([resources::child().into()]);
    assert!(matches!(trust.load(&file).await, Err(LoadError::OtherTrust { .. })));

    let file = laptop.export([resources::child().into()]);
    trust.client.execute("update caseload.device set withdrawn_at = now()", &[]).await.unwrap();
    assert!(matches!(trust.load(&file).await, Err(LoadError::WithdrawnDevice { .. })));
    assert_eq!(trust.tables().await, tables);
}

#[tokio::test]
async fn a_damaged_file_changes_nothing() {
    let laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let tables = trust.tables().await;
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/vectors/v1");
    let mut refused = 0;
    for entry in fs::read_dir(vectors).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "sync")
            && !path.file_name().unwrap().to_str().unwrap().starts_with("good")
        {
            let loaded = trust.load(&path).await;
            assert!(matches!(loaded, Err(LoadError::Refused { .. })), "{}: {loaded:?}", path.display());
            refused += 1;
        }
    }
    assert!(refused >= 95, "only {refused} damaged files");
    assert_eq!(trust.tables().await, tables);
    assert_eq!(trust.count("quarantined_file").await, 0);
}

#[tokio::test]
async fn a_file_refused_halfway_by_the_database_leaves_nothing_and_loads_later() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let file = laptop.export(resources::one_of_each());
    let tables = trust.tables().await;
    trust.client.batch_execute("alter table caseload.episode rename to elsewhere").await.unwrap();
    assert!(matches!(trust.load(&file).await, Err(LoadError::Database(_))));
    trust.client.batch_execute("alter table caseload.elsewhere rename to episode").await.unwrap();
    assert_eq!(trust.tables().await, tables);
    assert_eq!(trust.receive(&file).await.refused, 0);
}

#[tokio::test]
async fn an_entry_can_be_refused_alone_with_its_reason() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let first = laptop.export([resources::child().into(), contact_number(1, 1).into()]);
    trust.receive(&first).await;

    let mut other_content = contact_number(1, 1);
    other_content.status = EncounterStatus::Cancelled;
    let mut same_number_other_day = another_child(7, "9990000018");
    same_number_other_day.birth_date = Some("2020-02-02".parse().unwrap());
    let mut of_refused_child = contact_number(3, 1);
    of_refused_child.subject = Reference::to(ResourceType::Patient, &same_number_other_day.id);
    let mut of_nobody = resources::flag();
    of_nobody.subject = Reference::display("a child");
    let mut of_unknown_child = contact_number(4, 1);
    of_unknown_child.subject = Reference::to(ResourceType::Patient, "0190d2a0-ffff-7000-8000-00000000ffff");
    let mut with_nul = contact_number(5, 1);
    with_nul
        .extension
        .push(Extension::new(extensions::CONTACT_VOICE, ExtensionValue::String("a\u{0}b".to_owned())));
    let with_the_letters = {
        let mut contact = contact_number(6, 1);
        let said = ExtensionValue::String("the letters \\u0000".to_owned());
        contact.extension.push(Extension::new(extensions::CONTACT_VOICE, said));
        contact
    };
    let second = laptop.export([
        Resource::from(other_content),
        another_child(8, "9990000019").into(),
        same_number_other_day.into(),
        of_refused_child.into(),
        of_nobody.into(),
        of_unknown_child.into(),
        with_nul.into(),
        with_the_letters.into(),
        contact_number(2, 1).into(),
    ]);
    let answer = trust.receive(&second).await;
    let receipt = laptop.read_receipt(&answer, &second);
    let expected = [
        Some("received before with different content"),
        Some("the NHS number is not valid"),
        Some("this NHS number for another child with another date of birth"),
        Some("the child's own record in the same file was refused"),
        Some("does not say which child"),
        Some("the trust has no record of this child"),
        Some("a character that cannot be stored"),
        None,
        None,
    ];
    assert_eq!(receipt.entries.len(), expected.len());
    for (ReceiptEntry { outcome, id, .. }, expected) in receipt.entries.iter().zip(expected) {
        match (outcome, expected) {
            (EntryOutcome::Accepted, None) => {}
            (EntryOutcome::Refused { reason }, Some(words)) => {
                assert!(reason.contains(words), "{id}: {reason}")
            }
            other => panic!("{id}: {other:?}"),
        }
    }
    assert_eq!((answer.accepted, answer.refused), (2, 7));
    assert_eq!(load::refusals(&trust.home, &answer).unwrap().len(), 7);
    assert_eq!(trust.count("child").await, 1);
    assert_eq!(trust.count("contact").await, 3);
    assert_eq!(
        trust.count("contact where status = 'finished'").await,
        3,
        "a refused version does not replace one"
    );
    let text = String::from_utf8(answer.receipt.clone()).unwrap();
    assert!(!text.contains("9990000018") && !text.contains("Testchild"));
}

#[tokio::test]
async fn two_receivers_at_once_load_a_file_once() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let file = laptop.export(resources::one_of_each());
    let mut other = trust.home.database().await.unwrap();
    let (first, second) = tokio::join!(
        load::load_file(&trust.home, &mut trust.client, &file, now()),
        load::load_file(&trust.home, &mut other, &file, now()),
    );
    let receipts: Vec<Vec<u8>> = [first, second]
        .into_iter()
        .map(|report| match report.unwrap().file {
            Loaded::Received(answer) | Loaded::AlreadyReceived(answer) => answer.receipt,
            parked @ Loaded::Parked { .. } => panic!("{parked:?}"),
        })
        .collect();
    assert_eq!(receipts[0], receipts[1]);
    assert_eq!(trust.count("fhir_resource").await, 16);
}

#[tokio::test]
async fn a_record_that_was_never_true_is_not_counted() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let mut never_true = contact_number(1, 2);
    never_true.status = EncounterStatus::EnteredInError;
    let file = laptop.export([resources::child().into(), contact_number(1, 1).into(), never_true.into()]);
    trust.receive(&file).await;
    assert_eq!(report::counts(&trust.client, None).await.unwrap()[0].contacts, 0);
    assert_eq!(trust.count("fhir_resource where type = 'Encounter'").await, 2, "but it is kept");
}

#[tokio::test]
async fn the_bundles_hold_the_newest_of_each_record() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let mut resources = resources::one_of_each();
    resources.push(ended_flag().into());
    let file = laptop.export(resources);
    trust.receive(&file).await;
    let out = trust.folder.path().join("bundles");
    let written = caseload_receiver::fhir_bundle::write(&trust.client, &out, now()).await.unwrap();
    assert_eq!(written, (1, 16));
    let bundle: serde_json::Value =
        serde_json::from_slice(&fs::read(out.join("bundle-0001.json")).unwrap()).unwrap();
    let flag =
        bundle["entry"].as_array().unwrap().iter().find(|entry| entry["resource"]["resourceType"] == "Flag");
    assert_eq!(flag.unwrap()["resource"]["status"], "inactive");
    assert_eq!(flag.unwrap()["request"]["method"], "PUT");
    assert!(!bundle.to_string().contains("_history"));
    let position = |kind: &str| {
        let entries = bundle["entry"].as_array().unwrap();
        entries.iter().position(|entry| entry["resource"]["resourceType"] == kind).unwrap()
    };
    assert!(
        position("Location") < position("Patient"),
        "a server that checks references needs the place first"
    );
    assert!(position("Patient") < position("Appointment") && position("Encounter") < position("Observation"));
    assert_eq!(
        bundle["entry"][position("Observation")]["resource"]["valueQuantity"]["value"].to_string(),
        "3.62"
    );
}

#[tokio::test]
async fn a_large_family_is_not_split_over_bundles_and_its_appointments_stay_with_it() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let mut records: Vec<Resource> = vec![resources::child().into(), another_child(7, "9990000123").into()];
    for number in 0..2_100 {
        let mut appointment = resources::appointment();
        appointment.id = format!("0190d2a0-000f-7000-8000-{number:012}");
        records.push(appointment.into());
    }
    let file = laptop.export(records);
    trust.receive(&file).await;
    let out = trust.folder.path().join("bundles");
    caseload_receiver::fhir_bundle::write(&trust.client, &out, now()).await.unwrap();
    let with_appointments = fs::read_dir(&out)
        .unwrap()
        .filter(|entry| {
            let text = fs::read_to_string(entry.as_ref().unwrap().path()).unwrap();
            text.contains("\"resourceType\":\"Appointment\"")
        })
        .count();
    assert_eq!(with_appointments, 1);
}

fn contact_number(number: u32, version: u32) -> Encounter {
    let mut contact = resources::contact();
    contact.id = format!("0190d2a0-0009-7000-8000-{number:012}");
    contact.identifier = vec![Identifier::new(identifiers::RECORD, contact.id.clone())];
    contact.meta.version_id = version.to_string();
    contact
}

fn ended_flag() -> Flag {
    let mut flag = resources::flag();
    flag.meta.version_id = "2".to_owned();
    flag.status = FlagStatus::Inactive;
    flag
}

fn another_child(number: u32, nhs_number: &str) -> Patient {
    let mut child = resources::child();
    child.id = format!("0190d2a0-0003-7000-8000-{number:012}");
    child.identifier = vec![Identifier::new(identifiers::NHS_NUMBER, nhs_number)];
    child
}

fn permutations() -> Vec<[usize; 4]> {
    let mut permutations = Vec::new();
    for code in 0..256 {
        let order = [code & 3, (code >> 2) & 3, (code >> 4) & 3, (code >> 6) & 3];
        if (0..4).all(|index| order.contains(&index)) {
            permutations.push(order);
        }
    }
    assert_eq!(permutations.len(), 24);
    permutations
}

#[tokio::test]
async fn a_file_that_vanished_or_is_not_one_is_refused_in_words() {
    let mut trust = Trust::new().await;
    let path = trust.folder.path().join("nothing.sync");
    let error = trust.load(&path).await.unwrap_err();
    assert_eq!(error.to_string(), "the file is refused (unreadable): the file could not be read");
    overwrite(&path, b"Dear trust");
    let error = trust.load(&path).await.unwrap_err();
    assert_eq!(error.to_string(), "the file is refused (truncated): the file is cut short");
}
