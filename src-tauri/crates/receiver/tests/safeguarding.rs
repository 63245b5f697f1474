//! Safeguarding work in a real PostgreSQL: each kind in its table, the newest version's rows, what is refused, what is counted.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

#[expect(dead_code, reason = "each test file uses its part of the support")]
#[path = "../../sync-format/tests/support/mod.rs"]
mod resources;
#[expect(dead_code, reason = "each test file uses its part of the support")]
#[path = "support/trust.rs"]
mod trust;

use caseload_receiver::coverage::measure;
use caseload_receiver::coverage::safeguarding::{Counts, Group};
use caseload_receiver::coverage::suppress::{Shown, shown};
use caseload_receiver::load;
use caseload_sync_format::v1::fhir::vocabulary::{extensions, identifiers, systems};
use caseload_sync_format::v1::fhir::{
    CodeableConcept, Coding, CommunicationStatus, Extension, ExtensionValue, FlagStatus, Identifier,
    ListStatus, Period, Reference, Resource, ResourceType,
};
use caseload_sync_format::v1::{EntryOutcome, ReceiptEntry};
use resources::safeguarding;
use trust::{Laptop, Trust};

#[tokio::test]
async fn each_kind_is_in_a_table_of_its_own_and_on_the_receipt() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let mut all: Vec<Resource> = vec![resources::child().into()];
    all.extend(safeguarding::all());
    let file = laptop.export(all);
    let answer = trust.receive(&file).await;
    assert_eq!(load::refusals(&trust.home, &answer).unwrap(), Vec::<String>::new());
    let receipt = laptop.read_receipt(&answer, &file);
    assert_eq!(receipt.entries.len(), 13);
    assert!(receipt.entries.iter().all(|entry| entry.outcome == EntryOutcome::Accepted));
    for (question, answer) in [
        (
            "select concat_ws(' ', status, kind, since, coalesce(until::text, '-'), review_on, coalesce(outcome, '-'), \
             follows) from caseload.safeguarding_episode",
            "active child-protection-plan 2026-11-09 - 2027-02-01 - 0190d2a0-0021-7000-8000-000000000021",
        ),
        (
            "select concat_ws('|', status, authority, social_worker, social_worker_phone, categories, legal_basis, \
             early_help_form, threshold_level, lead_practitioner, lead_agency, factors) from caseload.safeguarding_detail",
            "final|Exampleshire|Alex Worker|01632 960103|{neglect,emotional}|care-order|multi-agency|Level 3|\
             Sam Nursery|Example Nursery|{domestic-abuse}",
        ),
        (
            "select concat_ws(' ', position, kind, since, until, detail) from caseload.placement",
            "1 foster-carer 2026-11-10 2026-11-14 Carer in the next county.",
        ),
        (
            "select string_agg(concat_ws(' ', position, kind, on_day, state, part, note), '; ' order by id, position) \
             from caseload.safeguarding_event",
            "1 initial-conference 2026-11-09 held attended Both parents came.; \
             2 core-group 2026-11-23 planned attended Both parents came.; \
             1 police-told 2026-11-09 held attended Both parents came.",
        ),
        (
            "select concat_ws('|', status, service, service_name, mode, urgency, sent_on, reason, basis, confirmed_on, \
             chase_on, answered_on, answer, answered_by, answer_reason, came_of_it, contact_id) from caseload.referral",
            "completed|childrens-social-care|Front door, Exampleshire|phone|asap|2026-11-02|\
             A bruise on a baby who does not move about alone.|safeguarding|2026-11-03|2026-11-05|2026-11-04|accepted|\
             Duty manager|Strategy discussion today.|Section 47 enquiry.|0190d2a0-0009-7000-8000-000000000009",
        ),
        (
            "select concat_ws('|', status, on_day, shared_with, mode, what, basis, basis_detail, family_told, \
             referral_id, report_id) from caseload.sharing",
            "completed|2026-11-02|Duty social worker, Exampleshire|phone|What was seen at the visit.|safeguarding|\
             Telling them would put the mother at risk.|no|0190d2a0-0022-7000-8000-000000000022|\
             0190d2a0-0028-7000-8000-000000000028",
        ),
        (
            "select concat_ws('|', status, on_day, supervisor, form, discussed, actions, next_on) \
             from caseload.supervision",
            "completed|2026-11-02|Named Nurse|one-to-one|The plan.|Visit each week.|2027-02-02",
        ),
        (
            "select concat_ws('|', status, on_day, about, referred_on, officer, reference, outcome, note) \
             from caseload.allegation",
            "in-progress|2026-11-02|A nursery worker.|2026-11-03|Designated Officer|LADO-1|ongoing|Told the manager.",
        ),
        (
            "select concat_ws('|', status, about, begun_on, reply_by, coalesce(resolved_on::text, '-'), referral_id) \
             from caseload.escalation",
            "in-progress|No conference was called.|2026-11-10|2026-11-16|-|0190d2a0-0022-7000-8000-000000000022",
        ),
        (
            "select string_agg(concat_ws('|', position, stage, put_to, on_day, reply_by, replied_on, reply), '; ' \
             order by position) from caseload.escalation_step",
            "1|practitioner|Team manager, Exampleshire|2026-11-10|2026-11-11|2026-11-11|The threshold is not met.; \
             2|line-manager|Team manager, Exampleshire|2026-11-12|2026-11-16",
        ),
        (
            "select concat_ws('|', status, seen_on, contact_id, figure, mobility, referred_at at time zone 'UTC', \
             referred_to, referral_outcome, referral_id) from caseload.body_map",
            "final|2026-10-30|0190d2a0-0009-7000-8000-000000000009|baby|not-mobile|2026-10-30 11:05:00|\
             Duty social worker|Paediatric assessment today.|0190d2a0-0022-7000-8000-000000000022",
        ),
        (
            "select concat_ws('|', position, kind, site, view, x, y, length, width, colour, explanation, explained_by) \
             from caseload.body_mark",
            "1|bruise|left-cheek|head-left|412|655|12|8|Purple|\"He rolled on a toy\"|Father",
        ),
        (
            "select string_agg(concat_ws('|', position, entry_type, entry_id, marked_on, why), '; ' order by position) \
             from caseload.significant join caseload.chronology using (id) where status = 'current'",
            "1|Encounter|0190d2a0-0009-7000-8000-000000000009|2026-11-10|First sign.; \
             2|Observation|0190d2a0-0026-7000-8000-000000000026|2026-11-11",
        ),
        (
            "select concat_ws('|', status, template, title, meeting_on, locked_at at time zone 'UTC', sha256) \
             from caseload.case_report",
            "current|conference-report|Report to the initial conference|2026-11-09|2026-11-06 16:40:00|\
             2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
        ),
        (
            "select concat_ws('|', kind, local_type, known_to, action, police_reference, not_reported_because, \
             health_advice, law_advice) from caseload.flag",
            "fgm-known|example-own|The mother; the GP.|Rang 101.|CAD 1 of 9 November|Not said.|yes|not-asked",
        ),
        (
            "select concat_ws('|', action, decision, string_agg(concern, ', ' order by position)) \
             from caseload.contact join caseload.contact_concern on contact_id = contact.id group by contact.id",
            "Rang the crisis line.|Visit again tomorrow with a colleague.|hygiene, self-harm",
        ),
    ] {
        let rows = trust.client.query(question, &[]).await.unwrap();
        let found: Vec<String> = rows.iter().map(|row| row.get(0)).collect();
        assert_eq!(found, [answer], "{question}");
    }
    for table in ["measurement", "assessment", "questionnaire", "review"] {
        assert_eq!(trust.count(table).await, 0, "{table}");
    }
}

/// A version of everything that has rows of its own, with so many of them.
fn version(number: u32, rows: usize) -> Vec<Resource> {
    let (mut plan, mut detail, mut fgm) =
        (safeguarding::plan(), safeguarding::plan_detail(), safeguarding::fgm());
    let (mut map, mut list, mut escalation, mut contact) = (
        safeguarding::body_map(),
        safeguarding::chronology(),
        safeguarding::escalation(),
        safeguarding::worrying_contact(),
    );
    for meta in [
        &mut plan.meta,
        &mut detail.meta,
        &mut fgm.meta,
        &mut map.meta,
        &mut list.meta,
        &mut escalation.meta,
        &mut contact.meta,
    ] {
        meta.version_id = number.to_string();
    }
    for (list, url) in [
        (&mut plan.extension, extensions::SAFEGUARDING_EVENT),
        (&mut fgm.extension, extensions::SAFEGUARDING_EVENT),
        (&mut detail.extension, extensions::PLACEMENT),
        (&mut escalation.extension, extensions::ESCALATION_STEP),
        (&mut contact.extension, extensions::CONCERN),
    ] {
        let one = list.iter().find(|extension| extension.url == url).unwrap().clone();
        list.retain(|extension| extension.url != url);
        list.extend(std::iter::repeat_n(one, rows));
    }
    map.component = std::iter::repeat_n(map.component[0].clone(), rows).collect();
    list.entry = std::iter::repeat_n(list.entry[0].clone(), rows).collect();
    vec![plan.into(), detail.into(), fgm.into(), map.into(), list.into(), escalation.into(), contact.into()]
}

#[tokio::test]
async fn the_rows_are_those_of_the_newest_version_whichever_file_brings_it() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let with_child = |mut records: Vec<Resource>| {
        records.insert(0, resources::child().into());
        records
    };
    let first = laptop.export(with_child(version(1, 2)));
    let third = laptop.export(version(3, 3));
    let late = laptop.export(version(2, 5));
    let none = laptop.export(version(4, 0));
    let held = async |trust: &Trust| {
        let mut held = Vec::new();
        for table in [
            "safeguarding_event",
            "placement",
            "escalation_step",
            "body_mark",
            "significant",
            "contact_concern",
        ] {
            held.push(trust.count(table).await);
        }
        held
    };
    // Events of a flag and of a status; a concern counts once however often it is named.
    for (file, expected) in [
        (&first, [4, 2, 2, 2, 2, 1]),
        (&third, [6, 3, 3, 3, 3, 1]),
        (&late, [6, 3, 3, 3, 3, 1]),
        (&none, [0; 6]),
    ] {
        assert_eq!(trust.receive(file).await.refused, 0);
        assert_eq!(held(&trust).await, expected);
    }
    assert_eq!(trust.count("safeguarding_episode where version = 4").await, 1);
    assert_eq!(trust.count("fhir_resource where type = 'List'").await, 4, "every version is kept");
}

#[tokio::test]
async fn what_was_never_true_says_so_and_what_ended_is_another_thing() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let mut ended = safeguarding::plan();
    ended.meta.version_id = "2".to_owned();
    ended.status = FlagStatus::Inactive;
    let mut list = safeguarding::chronology();
    list.meta.version_id = "2".to_owned();
    list.status = ListStatus::EnteredInError;
    let mut allegation = safeguarding::allegation();
    allegation.meta.version_id = "2".to_owned();
    allegation.status = CommunicationStatus::EnteredInError;
    let mut all: Vec<Resource> = vec![resources::child().into()];
    all.extend(safeguarding::all());
    all.extend([Resource::from(ended), list.into(), allegation.into()]);
    let file = laptop.export(all);
    assert_eq!(trust.receive(&file).await.refused, 0);
    assert_eq!(trust.count("safeguarding_episode where status = 'inactive'").await, 1);
    assert_eq!(trust.count("chronology where status = 'entered-in-error'").await, 1);
    assert_eq!(trust.count("allegation where status = 'entered-in-error'").await, 1);
}

#[tokio::test]
async fn an_entry_that_cannot_be_read_is_refused_alone_and_says_why() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let spoil = |list: &mut Vec<Extension>, url: &str, part: &str| {
        let parts = list.iter_mut().find(|extension| extension.url == url).unwrap();
        let ExtensionValue::Parts(parts) = &mut parts.value else { panic!("{url} has parts") };
        let part = parts.iter_mut().find(|found| found.url == part).unwrap();
        part.value = ExtensionValue::String("?".to_owned());
    };
    let unknown = || CodeableConcept::code(systems::SNOMED, "1", "");
    let mut plan = safeguarding::plan();
    spoil(&mut plan.extension, extensions::SAFEGUARDING_EVENT, "on");
    let mut detail = safeguarding::plan_detail();
    detail.component[3].value_codeable_concept = Some(unknown());
    let mut fgm = safeguarding::fgm();
    spoil(&mut fgm.extension, extensions::SAFEGUARDING_EVENT, "kind");
    let mut map = safeguarding::body_map();
    spoil(&mut map.component[0].extension, extensions::BODY_MARK, "x");
    let mut referral = safeguarding::referral();
    referral.code = Some(unknown());
    let mut sharing = safeguarding::sharing();
    sharing.category = vec![unknown()];
    let mut allegation = safeguarding::allegation();
    allegation.subject = Some(Reference::to(ResourceType::Patient, resources::CHILD));
    let mut supervision = safeguarding::supervision();
    supervision.subject = None;
    let mut escalation = safeguarding::escalation();
    spoil(&mut escalation.extension, extensions::ESCALATION_STEP, "reply-by");
    let mut list = safeguarding::chronology();
    list.entry[1].item = Reference::display("the visit");
    let mut report = safeguarding::report();
    report.extension.retain(|extension| extension.url != extensions::REPORT_SHA256);
    let mut contact = safeguarding::worrying_contact();
    spoil(&mut contact.extension, extensions::CONCERN, "what");
    let mut of_nobody = safeguarding::sharing();
    of_nobody.id = "0190d2a0-0023-7000-8000-0000000000ff".to_owned();
    of_nobody.subject = Some(Reference::to(ResourceType::Patient, "0190d2a0-ffff-7000-8000-00000000ffff"));
    let file = laptop.export([
        resources::child().into(),
        Resource::from(plan),
        detail.into(),
        fgm.into(),
        map.into(),
        referral.into(),
        sharing.into(),
        allegation.into(),
        supervision.into(),
        escalation.into(),
        list.into(),
        report.into(),
        contact.into(),
        of_nobody.into(),
        resources::contact().into(),
    ]);
    let answer = trust.receive(&file).await;
    let receipt = laptop.read_receipt(&answer, &file);
    let expected = [
        None,
        Some("an event cannot be read"),
        Some("a fact of this status cannot be read"),
        Some("an event cannot be read"),
        Some("a mark of the body map cannot be read"),
        Some("the service referred to is not known"),
        Some("neither information shared, a supervision nor an allegation"),
        Some("an allegation about staff may name no child"),
        Some("does not say which child"),
        Some("a step of the escalation cannot be read"),
        Some("points to nothing known here"),
        Some("the report's fingerprint is not one"),
        Some("a concern of this contact is not known"),
        Some("the trust has no record of this child"),
        None,
    ];
    assert_eq!(receipt.entries.len(), expected.len());
    for (ReceiptEntry { outcome, resource_type, .. }, expected) in receipt.entries.iter().zip(expected) {
        match (outcome, expected) {
            (EntryOutcome::Accepted, None) => {}
            (EntryOutcome::Refused { reason }, Some(words)) => {
                assert!(reason.contains(words), "{resource_type}: {reason}");
            }
            other => panic!("{resource_type}: {other:?}"),
        }
    }
    for table in ["safeguarding_episode", "body_map", "allegation", "referral", "case_report"] {
        assert_eq!(trust.count(table).await, 0, "{table}");
    }
    assert_eq!(trust.count("contact").await, 1);
}

#[tokio::test]
async fn the_bundles_hold_an_allegation_with_no_child() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let mut all: Vec<Resource> = vec![resources::child().into()];
    all.extend(safeguarding::all());
    let file = laptop.export(all);
    trust.receive(&file).await;
    let out = trust.folder.path().join("bundles");
    assert_eq!(
        caseload_receiver::fhir_bundle::write(&trust.client, &out, trust::now()).await.unwrap(),
        (1, 13)
    );
    let bundle = std::fs::read_to_string(out.join("bundle-0001.json")).unwrap();
    let bundle: serde_json::Value = serde_json::from_str(&bundle).unwrap();
    let entries = bundle["entry"].as_array().unwrap();
    let allegation = entries
        .iter()
        .find(|entry| entry["resource"]["category"][0]["coding"][0]["code"] == "allegation")
        .unwrap();
    assert!(allegation["resource"].get("subject").is_none());
    let position =
        |kind: &str| entries.iter().position(|entry| entry["resource"]["resourceType"] == kind).unwrap();
    assert!(position("Encounter") < position("List"), "what a list points to is there before it");
}

#[tokio::test]
async fn a_quarter_is_counted_by_group_with_children_families_and_contacts_apart() {
    let mut laptop = Laptop::new(1);
    let mut colleagues = Laptop::new(2);
    let mut trust = Trust::with(&laptop).await;
    trust.enrol(&colleagues).await;
    let child = |number: u32, nhs_number: &str, household: Option<&str>| {
        let mut child = resources::child();
        child.id = format!("0190d2a0-0003-7000-8000-{number:012}");
        child.identifier = vec![Identifier::new(identifiers::NHS_NUMBER, nhs_number)];
        child.extension.retain(|extension| extension.url != extensions::HOUSEHOLD);
        child.extension.extend(household.map(|household| {
            Extension::new(extensions::HOUSEHOLD, ExtensionValue::String(household.to_owned()))
        }));
        Resource::from(child)
    };
    let mut made = 0;
    let mut status = |child: u32, kind: &str, since: &str, until: Option<&str>| {
        made += 1;
        let mut flag = safeguarding::plan();
        flag.id = format!("0190d2a0-0020-7000-8000-{made:012}");
        flag.subject = Reference::to(ResourceType::Patient, &format!("0190d2a0-0003-7000-8000-{child:012}"));
        flag.code = CodeableConcept::code(systems::SAFEGUARDING_STATUS, kind, "");
        flag.period =
            Some(Period { start: Some(since.parse().unwrap()), end: until.map(|day| day.parse().unwrap()) });
        flag.status = if until.is_some() { FlagStatus::Inactive } else { FlagStatus::Active };
        flag
    };
    let contact = |number: u32, child: u32, day: &str| {
        let mut contact = resources::contact();
        contact.id = format!("0190d2a0-0009-7000-8000-{number:012}");
        contact.subject =
            Reference::to(ResourceType::Patient, &format!("0190d2a0-0003-7000-8000-{child:012}"));
        contact.period = Period { start: Some(day.parse().unwrap()), end: None };
        Resource::from(contact)
    };
    let mut never_true = status(1, "looked-after", "2026-08-01", None);
    never_true.status = FlagStatus::EnteredInError;
    let file = laptop.export([
        child(1, "9990000018", Some("0190d2a0-0030-7000-8000-000000000001")),
        child(2, "9990000123", Some("0190d2a0-0030-7000-8000-000000000001")),
        child(3, "9990000026", None),
        // An enquiry that became a plan: two statuses, one child.
        status(1, "section-47-enquiry", "2026-07-01", Some("2026-09-30")).into(),
        status(1, "child-protection-plan", "2026-09-30", None).into(),
        // The brother: on a plan since before, which ended on the first day after the quarter.
        status(2, "child-protection-plan", "2026-06-30", Some("2026-10-01")).into(),
        // Ended before, begun after.
        status(3, "child-protection-plan", "2026-01-01", Some("2026-06-30")).into(),
        status(3, "child-in-need", "2026-10-01", None).into(),
        status(3, "looked-after", "2026-09-15", None).into(),
        // In no group.
        status(3, "early-help", "2026-08-01", None).into(),
        never_true.into(),
        contact(1, 1, "2026-07-01"),
        contact(2, 1, "2026-09-30"),
        contact(3, 3, "2026-09-14"),
        contact(4, 3, "2026-09-15"),
        contact(5, 2, "2026-06-30"),
    ]);
    assert_eq!(trust.receive(&file).await.refused, 0);
    // The same child and the same plan with a colleague, who knows when it ended.
    let file = colleagues.export([
        child(4, "9990000018", None),
        status(4, "child-protection-plan", "2026-09-30", Some("2026-09-30")).into(),
    ]);
    assert_eq!(trust.receive(&file).await.refused, 0);
    let coverage = measure(&mut trust.client, "2026Q3".parse().unwrap()).await.unwrap();
    let row = |counts: Counts<u64>| {
        [counts.started, counts.ended, counts.open, counts.children, counts.families, counts.contacts]
    };
    let found = Group::ALL.map(|group| row(coverage.safeguarding.groups[&group]));
    let expected = [
        [0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0],
        // The enquiry and the plan began; both ended; the brother's is open. The contacts of 1 July and 30 September.
        [2, 2, 1, 1, 1, 2],
        [1, 0, 1, 1, 1, 1],
    ];
    assert_eq!(found, expected);
    assert_eq!(row(coverage.safeguarding.all), [3, 2, 2, 2, 2, 3]);
    let shown = shown(&coverage).safeguarding;
    assert_eq!(shown.groups[&Group::Section17].open, Shown::Number(0));
    assert_eq!(shown.groups[&Group::Section47].open, Shown::Hidden);
    assert_eq!(shown.all.contacts, Shown::Hidden);
    let before = measure(&mut trust.client, "2026Q2".parse().unwrap()).await.unwrap();
    assert_eq!(row(before.safeguarding.groups[&Group::Section47]), [1, 1, 1, 1, 1, 1]);
}

/// Version 2 of the schema, as databases have it that were made before safeguarding work had tables.
const VERSION_2: [&str; 2] = [include_str!("../src/sql/schema.sql"), include_str!("../src/sql/schema_2.sql")];

#[tokio::test]
async fn a_database_of_version_2_is_brought_up_with_its_records() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let mut records = resources::one_of_each();
    records.extend(resources::other_uses());
    let file = laptop.export(records);
    trust.receive(&file).await;
    let grown = trust.tables().await;
    // Back to how version 2 held the same file: the columns both have, in an order that foreign keys allow.
    let kept: Vec<String> = [
        "receiver",
        "device",
        "sync_file",
        "fhir_resource",
        "child",
        "relationship",
        "contact",
        "flag",
        "episode",
        "measurement",
        "assessment",
        "assessment_scale",
        "review",
        "finding",
        "appointment",
        "questionnaire",
        "place",
        "invitation",
    ]
    .map(str::to_owned)
    .into();
    let mut keep = "create schema kept;".to_owned();
    for table in &kept {
        keep += &format!("create table kept.{table} as table caseload.{table};");
    }
    trust.client.batch_execute(&(keep + "drop schema caseload cascade;")).await.unwrap();
    trust.client.batch_execute(&VERSION_2.concat()).await.unwrap();
    for table in &kept {
        let question = "select string_agg(quote_ident(column_name), ', ' order by ordinal_position) \
             from information_schema.columns where table_schema = 'caseload' and table_name = $1";
        let columns: String = trust.client.query_one(question, &[table]).await.unwrap().get(0);
        let overriding = if table == "sync_file" { "overriding system value" } else { "" };
        let put_back = format!(
            "insert into caseload.{table} ({columns}) {overriding} select {columns} from kept.{table}"
        );
        trust.client.batch_execute(&put_back).await.unwrap();
    }
    trust.client = trust.home.database().await.unwrap();
    assert_eq!(trust.count("schema_version where version = 3").await, 1);
    assert_eq!(trust.tables().await, grown);
    trust.client.batch_execute("select setval('caseload.sync_file_file_id_seq', 10)").await.unwrap();
    let next = laptop.export(safeguarding::all());
    assert_eq!(trust.receive(&next).await.refused, 0);
    assert_eq!(trust.count("body_mark").await, 1);
}

#[tokio::test]
async fn a_flag_without_what_joined_is_held_as_before() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let mut flag = resources::flag();
    flag.code.coding.push(Coding::new(systems::SNOMED, "1", "Something else"));
    let file = laptop.export([resources::child().into(), Resource::from(flag)]);
    assert_eq!(trust.receive(&file).await.refused, 0);
    assert_eq!(
        trust
            .count("flag where kind = 'child-protection-plan' and known_to is null and action is null")
            .await,
        1
    );
    assert_eq!(trust.count("safeguarding_episode").await, 0, "a flag of old is no status");
}
