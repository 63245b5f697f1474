//! The whole made-up caseload in one sync file, loaded by the trust into a real PostgreSQL, and its receipt.

use std::{collections::HashMap, convert::Infallible, ops::ControlFlow};

use caseload_app::sync::mapping::revision_outcomes;
use caseload_receiver::{
    demonstration::enrol_sender,
    home::Home,
    load::{self, Loaded},
    private_cluster::PrivateCluster,
};
use caseload_sync_format::{
    demonstration,
    v1::{
        DeviceKey, Digest, FileIdentity, Instant, Receipt, SyncFile,
        fhir::{
            Resource, ResourceType, ResponseStatus,
            vocabulary::{questionnaires, systems},
        },
        write_sync_file,
    },
};
use tempfile::tempdir;

use crate::caseload;

#[test]
fn the_trust_takes_every_entry_and_the_receipt_says_so_of_every_revision() {
    let folder = tempdir().unwrap();
    let resources = caseload::resources(&folder.path().join("caseload"));
    let identity = FileIdentity {
        store_id: "0190d2a0-5708-7000-8000-000000000001".parse().unwrap(),
        device_id: "0190d2a0-de71-7000-8000-000000000001".parse().unwrap(),
        trust: demonstration::ODS_CODE.parse().unwrap(),
        sequence: 1,
        previous_file_sha256: None,
        created_at: now(),
        audit_head: Digest::of(b"the head of a made-up chain"),
        audit_length: 1,
    };
    let profile = demonstration::trust_profile();
    let written = write_sync_file(
        folder.path(),
        &identity,
        resources.iter().cloned().map(Ok::<_, Infallible>),
        &DeviceKey::from_seed(&[1; 32]),
        &profile.all_recipients(),
        &mut |_written| ControlFlow::Continue(()),
    )
    .unwrap();

    let cluster = PrivateCluster::start().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (receipt, held) = runtime.block_on(async {
        let url = cluster.create_database("whole_caseload").await.unwrap();
        let home = Home::init_demonstration(&folder.path().join("home"), url).await.unwrap();
        let mut client = home.database().await.unwrap();
        enrol_sender(&client, &SyncFile::open(&written.path).unwrap(), now()).await.unwrap();
        let report = load::load_file(&home, &mut client, &written.path, now()).await.unwrap();
        let Loaded::Received(answer) = report.file else { panic!("{report:?}") };
        assert_eq!(load::refusals(&home, &answer).unwrap(), Vec::<String>::new());
        let question = "select (select count(*) from caseload.assessment),
            (select count(*) from caseload.review),
            (select count(distinct contact_id) from caseload.finding)";
        let row = client.query_one(question, &[]).await.unwrap();
        let held: [i64; 3] = [row.get(0), row.get(1), row.get(2)];
        for (table, expected) in SAFEGUARDING.into_iter().chain(CARE) {
            let question = format!("select count(*) from caseload.{table}");
            let found: i64 = client.query_one(&question, &[]).await.unwrap().get(0);
            assert_eq!(found, expected, "{table}");
        }
        (Receipt::from_file(&answer.receipt, &profile.receipt_public_key).unwrap(), held)
    });

    receipt.check_answers(&written.manifest, written.sha256).unwrap();
    let outcomes = revision_outcomes(&receipt.entries).unwrap();
    let revisions =
        resources.iter().filter(|resource| resource.resource_type() == ResourceType::Provenance).count();
    assert_eq!(outcomes.len(), revisions);
    assert!(outcomes.iter().all(|outcome| outcome.refused_because.is_none()));
    assert_eq!(held, what_stands(&resources));
}

/// What the safeguarding part of the caseload leaves in the tables, counted by hand from `safeguarding.rs`.
const SAFEGUARDING: [(&str, i64); 18] = [
    // 9 kinds, 9 legal bases, 14 outcomes, 3 forms of Early Help, 1 never true.
    ("safeguarding_episode", 36),
    ("safeguarding_detail", 36),
    ("safeguarding_episode where status = 'inactive'", 15),
    ("safeguarding_episode where status = 'entered-in-error'", 1),
    ("placement", 9 * 8),
    // 29 of the plan, 2 of the known FGM.
    ("safeguarding_event", 31),
    ("contact_concern", 15),
    // One of them to a service of the directory.
    ("referral", 25),
    ("referral where answer = 'withdrawn' and status = 'revoked'", 1),
    ("sharing", 10),
    ("supervision", 4),
    ("allegation", 2),
    ("escalation", 2),
    // 5 steps of each.
    ("escalation_step", 10),
    // 1 that is left, and 32 of the map that was never true.
    ("body_mark", 33),
    ("chronology", 2),
    // None that is left, and 1 of the list that was never true.
    ("significant", 1),
    ("case_report", 2),
];

/// What care over time leaves in the tables, counted by hand from `care.rs`.
const CARE: [(&str, i64); 21] = [
    // 1 amended, 21 topics, 1 never true.
    ("local_service", 23),
    ("local_service where not active", 1),
    // 1 amended to less, 4 ended, 1 never true; 2 copies and 2 trainings of each but the first.
    ("health_plan", 6),
    ("health_plan_copy", 10),
    ("health_plan_training", 10),
    // 1 as it went, 1 given up, 3 colours, 1 never true, 6 kinds.
    ("transfer", 12),
    ("transfer where state = 'completed'", 2),
    // 5 each of five; none leads to the allegation.
    ("transfer_acknowledged", 25),
    ("letter", 6),
    ("letter where restricted", 1),
    // The episode that was told of in full, and its like that was never true.
    ("episode_step", 4),
    ("episode_partner", 2),
    ("episode_reopened", 4),
    ("episode_consent", 6),
    ("episode where package = 'perinatal-mood' and consent = 'withdrawn'", 2),
    ("child_move", 2),
    ("child where restricted_identity", 1),
    // Joined, and told apart again.
    ("child where merged_into is not null", 0),
    ("contact_given", 9),
    ("contact_signposted", 2),
    ("relationship where until is not null", 2),
];

/// Assessments, reviews, and reviews that were not taken back, each by its newest version.
fn what_stands(resources: &[Resource]) -> [i64; 3] {
    let mut newest: HashMap<(ResourceType, &str), &Resource> = HashMap::new();
    for resource in resources {
        let held = newest.entry((resource.resource_type(), resource.id())).or_insert(resource);
        if resource.version().unwrap() > held.version().unwrap() {
            *held = resource;
        }
    }
    let mut found = [0; 3];
    for resource in newest.values() {
        match resource {
            Resource::Observation(observation)
                if observation.code.code_in(systems::ASSESSMENT_TOOL).is_some() =>
            {
                found[0] += 1;
            }
            Resource::QuestionnaireResponse(response)
                if response.questionnaire.starts_with(questionnaires::REVIEW) =>
            {
                found[1] += 1;
                found[2] += i64::from(response.status != ResponseStatus::EnteredInError);
            }
            _ => {}
        }
    }
    assert!(found.iter().all(|count| *count > 0), "{found:?}");
    found
}

fn now() -> Instant {
    "2026-11-21T09:30:00.000Z".parse().unwrap()
}
