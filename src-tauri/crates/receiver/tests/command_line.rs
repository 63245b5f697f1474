//! The program as people and scripts meet it: what it says, its exit codes, and the private PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

#[expect(dead_code, reason = "each test file uses its part of the support")]
#[path = "../../sync-format/tests/support/mod.rs"]
mod resources;
#[path = "support/trust.rs"]
#[expect(dead_code, reason = "each test file uses its part of the support")]
mod trust;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use caseload_receiver::demonstration::ArrivalError;
use caseload_receiver::private_cluster::PrivateCluster;
use caseload_receiver::{demonstration_receiver, receipt_file};
use caseload_sync_format::v1::fhir::{Reference, ResourceType};
use caseload_sync_format::v1::{
    DeviceKey, EnrolmentRequest, Receipt, TrustProfile, WrittenFile, write_sync_file,
};
use trust::{Laptop, Trust, cluster, now, overwrite};

struct Said {
    code: i32,
    out: String,
    err: String,
}

fn receiver(arguments: &[&str]) -> Said {
    let output = Command::new(env!("CARGO_BIN_EXE_caseload-receiver")).args(arguments).output().unwrap();
    Said {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

#[tokio::test]
async fn from_init_to_receipt_with_the_programs_own_words() {
    let url = cluster().create_database("command_line").await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    let home_text = home.to_str().unwrap();
    let said = receiver(&[
        "init",
        "--home",
        home_text,
        "--database-url",
        &url,
        "--name",
        "A made-up trust",
        "--ods",
        "ZZ901",
    ]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.starts_with("Ready. Give this profile to the laptops:"), "{}", said.out);

    let profile = TrustProfile::from_file(&fs::read(home.join("trust-profile.json")).unwrap()).unwrap();
    assert_eq!(profile.trust_name, "A made-up trust");
    assert!(
        said.out.contains(&TrustProfile::fingerprint(&fs::read(home.join("trust-profile.json")).unwrap()))
    );
    let secrets = ["receipt.key", "identity.key", "receiver.json"];
    for secret in secrets {
        let mode =
            std::os::unix::fs::PermissionsExt::mode(&fs::metadata(home.join(secret)).unwrap().permissions());
        assert_eq!(mode & 0o077, 0, "{secret} is for the receiver alone");
    }

    let written = a_file_for(&profile, folder.path());
    let file = written.path.to_str().unwrap();
    let said = receiver(&["load", "--home", home_text, file]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("not enrolled here"), "{}", said.err);
    assert!(said.err.contains("hint: enrol the laptop first"), "{}", said.err);

    let request = folder.path().join("request.json");
    let said = receiver(&["enrol", "--home", home_text, request.to_str().unwrap()]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.starts_with("Enrolled Laptop of the tests"), "{}", said.out);

    let said = receiver(&["load", "--home", home_text, file]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("received, 16 entries accepted, 0 refused"), "{}", said.out);
    let receipt_bytes = fs::read(receipt_file::path_beside(&written.path)).unwrap();
    let receipt = Receipt::from_file(&receipt_bytes, &profile.receipt_public_key).unwrap();
    receipt.check_answers(&written.manifest, written.sha256).unwrap();

    let said = receiver(&["load", "--home", home_text, file]);
    assert!(said.out.contains("received before"), "{}", said.out);
    assert_eq!(fs::read(receipt_file::path_beside(&written.path)).unwrap(), receipt_bytes);

    let said = receiver(&["report", "--home", home_text, "--quarter", "2026Q4"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.starts_with("Coverage of 2026Q4, 2026-10-01 to 2026-12-31\n"), "{}", said.out);
    let line = said.out.lines().find(|line| line.starts_with("C2 ")).unwrap();
    assert!(line.contains("New birth visit within 14 days") && line.contains("not shown"), "{line}");
    assert!(said.out.contains("From 1 laptop."), "{}", said.out);
    let said = receiver(&["report", "--home", home_text, "--quarter", "2026Q4", "--json"]);
    let lines: Vec<serde_json::Value> =
        said.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let c2 = lines.iter().find(|line| line["indicator"] == "C2").unwrap();
    assert_eq!(c2.to_string(), r#"{"denominator":null,"indicator":"C2","numerator":null,"suppressed":true}"#);
    let said = receiver(&["report", "--home", home_text]);
    assert!(said.out.contains("For coverage, name a quarter") && said.out.contains("Laptop of the tests"));

    let said = receiver(&["init", "--home", home_text, "--database-url", &url]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("is a receiver's home already"), "{}", said.err);
    let other = folder.path().join("other");
    let said = receiver(&["init", "--home", other.to_str().unwrap(), "--database-url", &url]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("belongs to another receiver"), "{}", said.err);
    assert!(!other.exists());
}

#[tokio::test]
async fn a_receiver_killed_at_any_moment_has_loaded_all_or_nothing_and_finishes_later() {
    let trust = Trust::new().await;
    let mut laptop = Laptop::new(1);
    trust.enrol(&laptop).await;
    let contacts = (0..1_500).map(|number| {
        let mut contact = resources::contact();
        contact.id = format!("0190d2a0-0009-7000-8000-{number:012}");
        contact.into()
    });
    let file = laptop.export(std::iter::once(resources::child().into()).chain(contacts));
    let home = trust.folder.path().join("home");
    let mut command = Command::new(env!("CARGO_BIN_EXE_caseload-receiver"));
    command.arg("load").arg("--home").arg(&home).arg(&file).stdout(std::process::Stdio::null());
    let (mut nothing, mut all) = (0, 0);
    let mut wait = Duration::from_millis(5);
    // Later and later, until one is left alone long enough to finish.
    while all == 0 {
        let mut running = command.spawn().unwrap();
        let killed_at = Instant::now() + wait;
        while running.try_wait().unwrap().is_none() && Instant::now() < killed_at {
            std::thread::yield_now();
        }
        running.kill().unwrap();
        running.wait().unwrap();
        // What a dying connection has not committed is never seen, so there is nothing to wait for.
        // One statement, so that all three are of the same moment.
        let statement = "select (select count(*) from caseload.fhir_resource), (select count(*) from caseload.contact), \
            (select count(*) from caseload.sync_file)";
        let row = trust.client.query_one(statement, &[]).await.unwrap();
        let (records, contacts, files): (i64, i64, i64) = (row.get(0), row.get(1), row.get(2));
        match (records, contacts, files) {
            (0, 0, 0) => nothing += 1,
            (1_501, 1_500, 1) => all += 1,
            half => panic!("after {wait:?}: {half:?}"),
        }
        wait += wait / 4;
    }
    assert!(nothing >= 3, "killed {nothing} times before it was done");
    let said = receiver(&["load", "--home", home.to_str().unwrap(), file.to_str().unwrap()]);
    assert_eq!(said.code, 0);
    assert!(receipt_file::path_beside(&file).exists());
}

#[test]
fn without_postgresql_it_says_how_to_start_it_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("home");
    let url = format!("host={} user=nobody password=hunter2 dbname=x", folder.path().display());
    let said = receiver(&["init", "--home", home.to_str().unwrap(), "--database-url", &url]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.starts_with("error: PostgreSQL does not answer at "), "{}", said.err);
    assert!(
        said.err.contains("hint: start PostgreSQL (on Debian or Ubuntu: sudo pg_ctlcluster 15 main start)")
    );
    assert!(!said.err.contains("hunter2"), "{}", said.err);
    assert!(!home.exists());
}

#[test]
fn wrong_usage_is_2_and_a_refusal_is_1() {
    for wrong in [
        &["load"][..],
        &["unknown"],
        &["inspect"],
        &["init", "--home", "x"],
        &["report", "--home", "x", "--quarter", "2026-07"],
        &["report", "--home", "x", "--json"],
        &[],
    ] {
        let said = receiver(wrong);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{wrong:?}");
    }
    assert_eq!(receiver(&["--help"]).code, 0);
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/vectors/v1");
    let said = receiver(&["inspect", vectors.join("good.sync").to_str().unwrap()]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(
        said.out.contains("trust           DEMO1") && said.out.contains("records         16,"),
        "{}",
        said.out
    );
    let said = receiver(&["inspect", vectors.join("signature_bit_flipped.sync").to_str().unwrap()]);
    assert_eq!(said.code, 1);
    assert!(said.err.starts_with("error: the file is refused (bad-signature)"), "{}", said.err);
    let said = receiver(&["report", "--home", "/nonexistent"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("is not a receiver's home\nhint: run `caseload-receiver init"), "{}", said.err);
}

#[test]
fn the_demonstration_receiver_loads_earlier_files_first_and_answers_beside_the_file() {
    let mut laptop = Laptop::new(1);
    let first = laptop.export(resources::one_of_each());
    let second = laptop.export([resources::flag().into()]);
    let mut of_unknown_child = resources::contact();
    of_unknown_child.id = "0190d2a0-0009-7000-8000-0000000000ff".to_owned();
    of_unknown_child.subject = Reference::to(ResourceType::Patient, "0190d2a0-ffff-7000-8000-00000000ffff");
    let third = laptop.export([of_unknown_child.into()]);
    // Neither a stranger's file nor a damaged one in the folder disturbs.
    fs::copy(Laptop::new(9).export([resources::child().into()]), laptop.folder.path().join("stranger.sync"))
        .unwrap();
    overwrite(&laptop.folder.path().join("damaged.sync"), b"Dear trust");

    let arrived = demonstration_receiver(&third, now()).unwrap();
    assert_eq!(arrived.earlier, [1, 2]);
    assert_eq!((arrived.accepted, arrived.refused), (0, 1));
    assert!(arrived.refusals[0].ends_with("the trust has no record of this child"), "{:?}", arrived.refusals);
    assert_eq!((arrived.counts.children, arrived.counts.contacts, arrived.counts.flags), (1, 1, 1));
    assert_eq!(arrived.receipt, receipt_file::path_beside(&third));
    let pinned = caseload_sync_format::demonstration::trust_profile().receipt_public_key;
    let receipt = Receipt::from_file(&fs::read(&arrived.receipt).unwrap(), &pinned).unwrap();
    assert_eq!(receipt.header.sequence, 3);

    fs::remove_file(first).unwrap();
    fs::remove_file(second).unwrap();
    match demonstration_receiver(&third, now()) {
        Err(ArrivalError::Missing { missing }) => assert_eq!(missing, [1, 2]),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_private_cluster_is_gone_when_dropped_and_when_its_owner_panics() {
    let cluster = PrivateCluster::start().unwrap();
    let folder = cluster.folder().to_owned();
    let url = cluster.create_database("here").await.unwrap();
    assert!(caseload_receiver::database::connect(&url).await.is_ok());
    drop(cluster);
    assert!(!folder.exists());
    assert!(caseload_receiver::database::connect(&url).await.is_err());

    let (send, receive) = std::sync::mpsc::channel();
    let owner = std::thread::spawn(move || {
        let cluster = PrivateCluster::start().unwrap();
        send.send(cluster.folder().to_owned()).unwrap();
        panic!("the owner fails");
    });
    let folder = receive.recv().unwrap();
    assert!(owner.join().is_err());
    assert!(!folder.exists());
}

#[tokio::test]
async fn a_second_home_for_the_demonstration_is_the_same_trust() {
    let trust = Trust::new().await;
    let home = caseload_receiver::home::Home::open(&trust.folder.path().join("home")).unwrap();
    assert_eq!(home.profile, caseload_sync_format::demonstration::trust_profile());
    assert!(home.database().await.is_ok());
}

fn a_file_for(profile: &TrustProfile, folder: &Path) -> WrittenFile {
    let device_key = DeviceKey::from_seed(&[5; 32]);
    let mut identity = resources::an_identity();
    identity.trust = profile.trust.clone();
    let (store, device) = (identity.store_id.clone(), identity.device_id.clone());
    let request = EnrolmentRequest::new(profile, store, device, &device_key, now(), "Laptop of the tests");
    overwrite(&folder.join("request.json"), request.to_file(&device_key).as_bytes());
    let resources = resources::one_of_each().into_iter().map(Ok::<_, std::convert::Infallible>);
    let mut carry_on = |_written| std::ops::ControlFlow::Continue(());
    write_sync_file(folder, &identity, resources, &device_key, &profile.all_recipients(), &mut carry_on)
        .unwrap()
}
