//! A file that never comes: what the trust says of it, and how it goes on without.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

#[expect(dead_code, reason = "each test file uses its part of the support")]
#[path = "../../sync-format/tests/support/mod.rs"]
mod resources;
#[path = "support/trust.rs"]
mod trust;

use std::path::{Path, PathBuf};
use std::process::Command;

use caseload_receiver::load::{Decision, GoOnError, LoadError, Loaded, WentOn, go_on};
use caseload_receiver::waiting::{Lost, Missing, Waiting, waiting};
use caseload_receiver::{coverage, report};
use caseload_sync_format::v1::fhir::vocabulary::identifiers;
use caseload_sync_format::v1::fhir::{Encounter, Identifier, Resource};
use trust::{Laptop, Trust, now};

#[tokio::test]
async fn a_lost_file_is_named_then_gone_on_without_and_the_receipts_ask_for_it() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let files = four_files(&mut laptop);
    trust.receive(&files[0]).await;
    assert_eq!(waiting(&mut trust.client).await.unwrap(), []);
    assert!(matches!(trust.load(&files[2]).await.unwrap().file, Loaded::Parked { .. }));
    assert!(matches!(trust.load(&files[3]).await.unwrap().file, Loaded::Parked { .. }));
    let told = only(waiting(&mut trust.client).await.unwrap());
    assert_eq!(told.missing, [Missing { first: 2, last: 2, since: now().to_utc() }]);
    assert_eq!(told.parked.iter().map(|parked| parked.sequence).collect::<Vec<_>>(), [3, 4]);
    assert_eq!(told.lost, []);

    let WentOn { unparked, still_parked } = trust.goes_on(&laptop, &[2]).await.unwrap();
    assert!(still_parked.is_none());
    assert_eq!(unparked.iter().map(|answer| answer.sequence).collect::<Vec<_>>(), [3, 4]);
    for (answer, file) in unparked.iter().zip(&files[2..]) {
        assert_eq!(laptop.read_receipt(answer, file).header.lost_files, [2]);
    }
    assert_eq!(trust.count("contact").await, 3);
    let told = only(waiting(&mut trust.client).await.unwrap());
    assert_eq!((told.missing.len(), told.parked.len()), (0, 0));
    let expected = Lost {
        sequence: 2,
        reason: "memory stick broken".to_owned(),
        noted_by: "J. Pike".to_owned(),
        noted_at: now().to_utc(),
        came_at: None,
    };
    assert_eq!(told.lost, [expected]);
    let measured = coverage::measure(&mut trust.client, "2026Q4".parse().unwrap()).await.unwrap();
    assert_eq!((measured.basis.parked, measured.basis.lost), (0, 1));

    // The laptop sends it again with its next file, which names the lost one still.
    let next = laptop.export([contact_number(2).into(), contact_number(5).into()]);
    let answer = trust.receive(&next).await;
    assert_eq!(
        (answer.refused, laptop.read_receipt(&answer, &next).header.lost_files.as_slice()),
        (0, &[2][..])
    );
    assert_eq!(trust.count("contact").await, 5);
    // An answer of before stays as it was, byte for byte.
    let again = trust.receive(&files[0]).await;
    assert_eq!(laptop.read_receipt(&again, &files[0]).header.lost_files, Vec::<u64>::new());
}

#[tokio::test]
async fn only_what_is_missing_can_be_gone_on_without_and_none_is_passed_over() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let files = four_files(&mut laptop);
    trust.load(&files[3]).await.unwrap();
    let tables = trust.tables().await;
    for (without, refused) in [
        (vec![2], "file 1 of this laptop is missing before file 2"),
        (vec![1, 3], "file 2 of this laptop is missing before file 3"),
        (vec![4], "nothing waits for file 4 of this laptop"),
        (vec![9], "nothing waits for file 9 of this laptop"),
        (vec![u64::MAX], "nothing waits for file 18446744073709551615 of this laptop"),
    ] {
        assert_eq!(trust.goes_on(&laptop, &without).await.unwrap_err().to_string(), refused);
        assert_eq!(trust.count("lost_file").await, 0, "all or none");
    }
    let stranger = Laptop::new(2);
    assert!(matches!(trust.goes_on(&stranger, &[1]).await, Err(GoOnError::UnknownDevice { .. })));
    for (reason, by) in [(" ", "J. Pike"), ("lost", "\t")] {
        let decision = Decision { reason: reason.to_owned(), by: by.to_owned(), ..decision(&laptop, &[1]) };
        let refused = go_on(&trust.home, &mut trust.client, &decision, now()).await;
        assert!(matches!(refused, Err(GoOnError::NoReason)));
    }
    assert_eq!(trust.tables().await, tables);
    let went_on = trust.goes_on(&laptop, &[3, 1, 2]).await.unwrap();
    assert_eq!(went_on.unparked.len(), 1);
    assert_eq!(laptop.read_receipt(&went_on.unparked[0], &files[3]).header.lost_files, [1, 2, 3]);
    assert!(matches!(trust.goes_on(&laptop, &[3]).await, Err(GoOnError::NotWaitedFor { sequence: 3 })));
    for change in ["update caseload.lost_file set reason = 'other'", "delete from caseload.lost_file"] {
        assert!(trust.client.batch_execute(change).await.is_err(), "{change}");
    }
}

#[tokio::test]
async fn a_lost_file_that_comes_after_all_is_loaded_and_nothing_of_it_is_doubled() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let files = four_files(&mut laptop);
    for index in [0, 2, 3] {
        trust.load(&files[index]).await.unwrap();
    }
    trust.goes_on(&laptop, &[2]).await.unwrap();
    let again = laptop.export([contact_number(2).into()]);
    trust.receive(&again).await;
    let before = trust.count("fhir_resource").await;
    let answer = trust.receive(&files[1]).await;
    assert_eq!((answer.sequence, answer.refused), (2, 0));
    assert_eq!(laptop.read_receipt(&answer, &files[1]).header.lost_files, Vec::<u64>::new());
    assert_eq!(trust.count("fhir_resource").await, before, "each version once");
    assert_eq!(trust.count("contact").await, 4);
    let told = only(waiting(&mut trust.client).await.unwrap());
    assert_eq!(told.lost[0].came_at, Some(now().to_utc()));
    // Nothing asks for it any longer.
    let next = laptop.export([contact_number(6).into()]);
    let answer = trust.receive(&next).await;
    assert_eq!(laptop.read_receipt(&answer, &next).header.lost_files, Vec::<u64>::new());
    let measured = coverage::measure(&mut trust.client, "2026Q4".parse().unwrap()).await.unwrap();
    assert_eq!(measured.basis.lost, 0);
}

#[tokio::test]
async fn a_file_of_a_copied_store_is_put_aside_where_the_files_beside_it_contradict_it() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let first = laptop.export([resources::child().into()]);
    let mut copy = laptop.copy_of_store();
    laptop.export([contact_number(2).into()]);
    let third = laptop.export([contact_number(3).into()]);
    let forked_second = copy.export([contact_number(7).into()]);
    trust.receive(&first).await;
    trust.load(&third).await.unwrap();
    trust.goes_on(&laptop, &[2]).await.unwrap();
    match trust.load(&forked_second).await {
        Err(LoadError::Quarantined { sequence: 2, reason }) => {
            assert!(reason.contains("follows another file with the number 2"), "{reason}");
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(trust.count("contact").await, 1);
    // A second file 3 is no better for a lost file 2.
    let forked_third = copy.export([contact_number(8).into()]);
    assert!(matches!(trust.load(&forked_third).await, Err(LoadError::Quarantined { sequence: 3, .. })));
}

#[tokio::test]
async fn the_program_says_what_is_missing_and_what_to_do() {
    let mut laptop = Laptop::new(1);
    let mut trust = Trust::with(&laptop).await;
    let home = trust.folder.path().join("home");
    let home = home.to_str().unwrap();
    assert_eq!(said(&["waiting", "--home", home]), (0, "No file is missing.\n".to_owned(), String::new()));
    let files = four_files(&mut laptop);
    for index in [0, 3] {
        trust.load(&files[index]).await.unwrap();
    }
    let device = laptop.identity.device_id.to_string();
    let (code, out, _) = said(&["waiting", "--home", home]);
    assert_eq!(code, 0);
    assert!(out.starts_with(&format!("Laptop of the tests (device {device})\n")), "{out}");
    assert!(out.contains("  missing: files 2 to 3, waited for since 2026-11-21 09:30\n"), "{out}");
    assert!(out.contains("  waits:   file 4, came 2026-11-21 09:30\n"), "{out}");
    let counts = report::counts(&trust.client, None).await.unwrap();
    assert_eq!(counts[0].parked, 1);

    let receipts = trust.folder.path().join("receipts");
    let go_on = |without: &[&str]| {
        let out = receipts.to_str().unwrap();
        let mut arguments = vec!["go-on", "--home", home, "--device", &device, "--out", out];
        arguments.extend(without.iter().flat_map(|number| ["--without", number]));
        arguments.extend(["--reason", "memory stick broken", "--by", "J. Pike"]);
        said(&arguments)
    };
    let (code, _, err) = go_on(&["3"]);
    assert_eq!(code, 1);
    assert!(err.contains("error: file 2 of this laptop is missing before file 3"), "{err}");
    assert!(err.contains("hint: load that one, or name it as well"), "{err}");
    let (code, out, err) = go_on(&["2", "3"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(out.contains("had been parked, received now"), "{out}");
    let name = files[3].file_name().unwrap().to_str().unwrap();
    assert!(receipts.join(format!("{name}.receipt")).is_file());
    let (_, out, _) = said(&["waiting", "--home", home]);
    assert!(out.starts_with("No file is missing.\n"), "{out}");
    assert!(out.contains("by J. Pike: memory stick broken\n"), "{out}");
    let (_, json, _) = said(&["waiting", "--home", home, "--json"]);
    let line: serde_json::Value = serde_json::from_str(json.trim()).unwrap();
    assert_eq!((&line["device"], &line["lost"][1]["sequence"]), (&device.as_str().into(), &3.into()));
    assert_eq!(said(&["go-on", "--home", home]).0, 2, "wrong usage");
}

impl Trust {
    async fn goes_on(&mut self, laptop: &Laptop, without: &[u64]) -> Result<WentOn, GoOnError> {
        go_on(&self.home, &mut self.client, &decision(laptop, without), now()).await
    }
}

fn decision(laptop: &Laptop, without: &[u64]) -> Decision {
    Decision {
        device_id: laptop.identity.device_id.as_str().parse().unwrap(),
        without: without.to_vec(),
        reason: "memory stick broken".to_owned(),
        by: "J. Pike".to_owned(),
    }
}

/// Four files, each with a contact of its own.
fn four_files(laptop: &mut Laptop) -> Vec<PathBuf> {
    (1..=4)
        .map(|number| {
            let child = (number == 1 || number == 4).then(|| Resource::from(resources::child()));
            laptop.export(child.into_iter().chain([contact_number(number).into()]))
        })
        .collect()
}

fn contact_number(number: u32) -> Encounter {
    let mut contact = resources::contact();
    contact.id = format!("0190d2a0-0009-7000-8000-{number:012}");
    contact.identifier = vec![Identifier::new(identifiers::RECORD, contact.id.clone())];
    contact
}

fn only(mut laptops: Vec<Waiting>) -> Waiting {
    assert_eq!(laptops.len(), 1);
    laptops.remove(0)
}

/// Exit code, what it says, what it complains of.
fn said(arguments: &[&str]) -> (i32, String, String) {
    let output =
        Command::new(Path::new(env!("CARGO_BIN_EXE_caseload-receiver"))).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}
