//! Whole files: written and read back, the damaged ones of `tests/vectors`, and damage at every byte.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

#[path = "support/forge.rs"]
#[expect(dead_code, reason = "each test file uses its part of the support")]
mod forge;
#[expect(dead_code, reason = "each test file uses its part of the support")]
mod support;

use std::fs;
use std::io::Write as _;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use caseload_sync_format::demonstration;
use caseload_sync_format::v1::fhir::Resource;
use caseload_sync_format::v1::{
    CheckedFile, Digest, FileIdentity, PublicKey, Refusal, SyncFile, WriteError, copy_file,
    finish_interrupted, prepare_sync_file, write_sync_file,
};

fn read(path: &Path) -> Result<CheckedFile, Refusal> {
    let pinned: PublicKey = support::device_key().public_key();
    SyncFile::open(path)?.verify(&pinned)?.decrypt(&demonstration::identity())?.check()
}

fn resources_in(mut file: CheckedFile) -> Vec<Resource> {
    let mut records = file.records().unwrap();
    let mut resources = Vec::new();
    while let Some(record) = records.next_record().unwrap() {
        assert_eq!(record.resource.to_line().unwrap(), record.line);
        resources.push(record.resource);
    }
    resources
}

#[test]
fn what_is_written_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let written = support::a_file(folder.path());
    assert_eq!(
        written.path.file_name().unwrap(),
        "caseload-DEMO1-0190d2a0-de71-7000-8000-000000000001-000001.sync"
    );
    assert_eq!(Digest::of(&fs::read(&written.path).unwrap()), written.sha256);
    let file = read(&written.path).unwrap();
    assert_eq!(*file.manifest(), written.manifest);
    assert_eq!(file.sha256(), written.sha256);
    assert_eq!(resources_in(file), support::one_of_each());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no hidden file stays behind");
}

#[test]
fn a_writer_that_follows_the_specification_alone_makes_a_file_we_read() {
    let lines: String = support::one_of_each().iter().map(|r| r.to_line().unwrap() + "\n").collect();
    let counts: Vec<String> =
        support::one_of_each().iter().map(|r| format!("\"{}\":1", r.resource_type())).collect();
    let folder = tempfile::tempdir().unwrap();
    let path = put(folder.path(), &forge::Forgery::of(&lines, &counts.join(",")).build());
    assert_eq!(resources_in(read(&path).unwrap()), support::one_of_each());
}

#[test]
fn nothing_outside_the_encryption_is_about_a_person() {
    let folder = tempfile::tempdir().unwrap();
    let written = support::a_file(folder.path());
    let file = fs::read(&written.path).unwrap();
    let text = String::from_utf8_lossy(&file);
    for private in
        ["Testchild", "Robin", "9990000018", "2026-10-18", "Sample", "ZZ99", "neglect", support::CHILD]
    {
        assert!(!text.contains(private), "{private}");
    }
}

#[test]
fn each_vector_is_refused_for_its_own_fault() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/vectors/v1");
    let mut seen = 0;
    let mut wrong = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "sync") {
            continue;
        }
        let sidecar = fs::read_to_string(path.with_extension("json")).unwrap();
        let sidecar: serde_json::Value = serde_json::from_str(&sidecar).unwrap();
        let found = match read(&path) {
            Ok(_) => "good",
            Err(refusal) => refusal.code(),
        };
        if sidecar["expect"] != found {
            wrong.push(format!("{}: expected {}, found {found}", path.display(), sidecar["expect"]));
        }
        seen += 1;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(seen >= 100, "only {seen} vectors");
}

#[test]
fn a_file_changed_at_any_byte_or_cut_at_any_length_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let good = fs::read(support::a_file(folder.path()).path).unwrap();
    let path = folder.path().join("damaged.sync");
    let mut accepted = Vec::new();
    for at in 0..good.len() {
        let mut changed = good.clone();
        changed[at] ^= 1 << (at % 8);
        overwrite(&path, &changed);
        if read(&path).is_ok() {
            accepted.push(format!("byte {at} changed"));
        }
    }
    // Within a member every cut is alike: every fifth there, and every one near the end.
    for length in (0..good.len()).filter(|length| length % 5 == 0 || good.len() - length < 1200) {
        overwrite(&path, &good[..length]);
        if read(&path).is_ok() {
            accepted.push(format!("cut to {length}"));
        }
    }
    for extra in [1, 511, 512, 1024, 10_240] {
        overwrite(&path, &[good.as_slice(), &vec![0; extra]].concat());
        if read(&path).is_ok() {
            accepted.push(format!("{extra} zeros appended"));
        }
    }
    assert_eq!(accepted, Vec::<String>::new());
}

#[test]
fn a_cancelled_or_failed_export_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let export = |resources: Vec<Result<Resource, std::fmt::Error>>, carry_on: bool| {
        write_sync_file(
            folder.path(),
            &support::an_identity(),
            resources,
            &support::device_key(),
            &support::recipients(),
            &mut |_written| if carry_on { ControlFlow::Continue(()) } else { ControlFlow::Break(()) },
        )
    };
    let many = || support::one_of_each().into_iter().cycle().take(500).map(Ok).collect();
    assert!(matches!(export(many(), false), Err(WriteError::Cancelled)));
    assert!(matches!(export(vec![Err(std::fmt::Error)], true), Err(WriteError::Source(_))));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    assert!(export(many(), true).is_ok());
    assert!(matches!(export(many(), true), Err(WriteError::AlreadyThere { .. })));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn after_a_crash_between_the_store_and_the_rename_the_file_is_finished() {
    let folder = tempfile::tempdir().unwrap();
    let identity: FileIdentity = support::an_identity();
    let resources = || support::one_of_each().into_iter().map(Ok::<_, std::fmt::Error>);
    let prepare = || {
        let mut carry_on = |_written| ControlFlow::Continue(());
        let (key, recipients) = (support::device_key(), support::recipients());
        prepare_sync_file(folder.path(), &identity, resources(), &key, &recipients, &mut carry_on).unwrap()
    };
    let prepared = prepare();
    let sha256 = prepared.sha256();
    // A crash is a drop that does not run.
    std::mem::forget(prepared);
    assert!(!folder.path().join(identity.file_name()).exists());
    let path = finish_interrupted(folder.path(), &identity, sha256).unwrap().unwrap();
    assert_eq!(read(&path).unwrap().sha256(), sha256);
    assert_eq!(
        finish_interrupted(folder.path(), &identity, sha256).unwrap(),
        Some(path.clone()),
        "again is the same"
    );
    let other = Digest::of(b"a file that never was");
    assert_eq!(finish_interrupted(folder.path(), &identity, other).unwrap(), None);
}

#[test]
fn a_file_is_copied_whole_and_never_over_another() {
    let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let written = support::a_file(from.path());
    let copy = copy_file(&written.path, to.path()).unwrap();
    assert_eq!(fs::read(&copy).unwrap(), fs::read(&written.path).unwrap());
    assert_eq!(copy_file(&written.path, to.path()).unwrap(), copy, "again is the same");
    overwrite(&copy, b"something else");
    assert!(copy_file(&written.path, to.path()).is_err());
    assert_eq!(fs::read(&copy).unwrap(), b"something else");
}

fn put(folder: &Path, bytes: &[u8]) -> PathBuf {
    let path = folder.join("forged.sync");
    overwrite(&path, bytes);
    path
}

fn overwrite(path: &Path, bytes: &[u8]) {
    fs::File::create(path).unwrap().write_all(bytes).unwrap();
}
