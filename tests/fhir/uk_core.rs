//! The reference validator over the caseload: UK Core's profiles, our definitions, slicing, fixed values, terminology.
//!
//! It is a script outside this repository that sets itself up from npm and PyPI. Where it is not there the tests say so
//! and pass; the base R4 checks always run.

use std::{
    fs::File,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::Command,
    sync::{Mutex, PoisonError},
};

use caseload_sync_format::v1::fhir::ResourceType;
use tempfile::tempdir;

use crate::{caseload, line_with};

/// Faults of shape, which base R4 forbids: type, what is right, what is wrong.
pub(crate) const BROKEN_SHAPES: &[(ResourceType, &str, &str)] = &[
    (ResourceType::Encounter, "\"status\":\"finished\"", "\"status\":[\"finished\"]"),
    (ResourceType::Patient, "\"birthDate\":\"2026-08-12\"", "\"birthDate\":\"12/08/2026\""),
    (ResourceType::Flag, "\"status\":\"active\",", ""),
    (ResourceType::Goal, "\"lifecycleStatus\"", "\"lifeCycleStatus\""),
    (ResourceType::Person, "\"family\":\"O'Connor\"", "\"family\":\"\""),
    (ResourceType::Appointment, "\"minutesDuration\":40", "\"minutesDuration\":\"40\""),
    (ResourceType::Location, "\"managingOrganization\":", "\"managingOrganisation\":"),
    (ResourceType::Observation, "\"status\":\"final\",", ""),
];

/// Faults that only the profiles and the definitions forbid.
const BROKEN_CONTENT: &[(ResourceType, &str, &str)] = &[
    (ResourceType::Encounter, "\"status\":\"finished\"", "\"status\":\"done\""),
    (ResourceType::Patient, "\"value\":\"9990000018\"", "\"value\":\"9990000019\""),
    (ResourceType::Patient, "Id/nhs-number\",\"value\":\"9990000018\"", "Id/nhs-number\""),
    (ResourceType::Encounter, "\"code\":\"was-not-brought\"", "\"code\":\"did-not-attend\""),
    (ResourceType::Condition, "\"code\":\"confirmed\"", "\"code\":\"sure\""),
    // A corrected weight may not claim the vital-signs profile.
    (ResourceType::Observation, "\"status\":\"final\"", "\"status\":\"amended\""),
    (ResourceType::Observation, "\"unit\":\"kilogram\"", "\"unit\":\"kilo\""),
    (ResourceType::Observation, "\"code\":\"weight\"", "\"code\":\"waist\""),
    (ResourceType::Appointment, "\"status\":\"booked\"", "\"status\":\"dreamt\""),
    (ResourceType::Location, "\"code\":\"taking-part\"", "\"code\":\"delighted\""),
    (ResourceType::Task, "\"code\":\"follow-up-needed\"", "\"code\":\"forgotten\""),
];

#[test]
fn every_resource_is_uk_core() {
    let Some(validator) = validator() else { return };
    let home = tempdir().unwrap();
    let resources = caseload::resources(&home.path().join("caseload"));
    let files: Vec<PathBuf> = resources
        .iter()
        .enumerate()
        .map(|(position, resource)| {
            let name = format!("{position:04}-{}", resource.resource_type());
            write(home.path(), &name, &resource.to_line().unwrap())
        })
        .collect();
    let (report, passed) = validate(&validator, &files);
    assert!(passed, "{}", failures(&report));
    assert_eq!(report.lines().filter(|line| line.starts_with("OK ")).count(), resources.len());
}

#[test]
fn a_broken_copy_is_not_uk_core() {
    let Some(validator) = validator() else { return };
    let home = tempdir().unwrap();
    let resources = caseload::resources(&home.path().join("caseload"));
    let faults = BROKEN_SHAPES.iter().chain(BROKEN_CONTENT);
    let files: Vec<PathBuf> = faults
        .enumerate()
        .map(|(position, (resource_type, right, wrong))| {
            let line = line_with(&resources, *resource_type, right);
            write(home.path(), &format!("broken-{position}-{resource_type}"), &line.replace(right, wrong))
        })
        .collect();
    let (report, passed) = validate(&validator, &files);
    assert!(!passed);
    for file in &files {
        let name = file.file_name().unwrap().to_str().unwrap();
        assert!(
            report.lines().any(|line| line.starts_with("FAIL") && line.contains(name)),
            "{name} was taken as valid\n{report}"
        );
    }
}

/// The reference validator; `None`, said aloud, where it is not there.
fn validator() -> Option<PathBuf> {
    let script = std::env::var_os("CASELOAD_FHIR_VALIDATOR")
        .map_or_else(|| repository().join("../shared/fhir/validate.sh"), PathBuf::from);
    if script.is_file() {
        return Some(script);
    }
    writeln!(
        io::stderr().lock(),
        "\nSKIPPED: UK Core was NOT checked, because the reference validator is not there. \
         Set CASELOAD_FHIR_VALIDATOR to its script to check it.\n"
    )
    .unwrap();
    None
}

fn validate(validator: &Path, files: &[PathBuf]) -> (String, bool) {
    // It sets itself up on first use, and a second one started meanwhile takes the half for the whole.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let definitions = repository().join("src-tauri/crates/sync-format/fhir-definitions");
    let output = Command::new(validator).args(files).env("LOCAL_DEFINITIONS", definitions).output().unwrap();
    let report = String::from_utf8(output.stdout).unwrap();
    // Neither valid nor invalid: the validator itself did not run to its end.
    assert!(
        report.lines().filter(|line| line.starts_with("OK ") || line.starts_with("FAIL")).count()
            == files.len(),
        "the validator did not run: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    (report, output.status.success())
}

fn failures(report: &str) -> String {
    report.lines().filter(|line| !line.starts_with("OK ")).collect::<Vec<_>>().join("\n")
}

fn write(folder: &Path, name: &str, line: &str) -> PathBuf {
    let path = folder.join(format!("{name}.json"));
    File::create_new(&path).unwrap().write_all(line.as_bytes()).unwrap();
    path
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
