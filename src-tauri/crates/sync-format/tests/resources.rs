//! Resources on the wire: their bytes, their strictness, their definitions.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

#[expect(dead_code, reason = "each test file uses its part of the support")]
mod support;

use std::path::Path;

use caseload_sync_format::v1::fhir::{LineError, Resource, ResourceType, definition_files};

/// One line of each type, as they were on the day the format was written.
const LINES: &str = include_str!("one_of_each.ndjson");
/// A line for each other use of a type, and for each type that joined after the damaged files were made.
const OTHER_LINES: &str = include_str!("other_uses.ndjson");
/// A line for each use that safeguarding work has.
const SAFEGUARDING_LINES: &str = include_str!("safeguarding.ndjson");
/// A line for each use that care over time has.
const CARE_LINES: &str = include_str!("care.ndjson");

fn every_example() -> Vec<Resource> {
    let mut all = support::one_of_each();
    all.extend(support::other_uses());
    all.extend(support::safeguarding::all());
    all.extend(support::care::all());
    all
}

#[test]
fn wire_format_is_stable() {
    let written: Vec<String> = every_example().iter().map(|resource| resource.to_line().unwrap()).collect();
    let kept: Vec<&str> = LINES
        .lines()
        .chain(OTHER_LINES.lines())
        .chain(SAFEGUARDING_LINES.lines())
        .chain(CARE_LINES.lines())
        .collect();
    assert_eq!(written.len(), kept.len());
    for (written, kept) in written.iter().zip(kept) {
        assert_eq!(written, kept);
    }
}

#[test]
fn every_type_is_among_the_examples_and_reads_back() {
    let resources = every_example();
    for resource_type in ResourceType::ALL {
        assert!(
            resources.iter().any(|resource| resource.resource_type() == *resource_type),
            "{resource_type}"
        );
    }
    for resource in resources {
        assert_eq!(Resource::from_line(&resource.to_line().unwrap()), Ok(resource));
    }
}

#[test]
fn a_line_with_anything_more_less_or_otherwise_is_refused() {
    let line = Resource::from(support::flag()).to_line().unwrap();
    let flag = ResourceType::Flag;
    let check = |bad: String, expected: fn(&LineError) -> bool| {
        assert_ne!(bad, line, "the fault was put in");
        let error = Resource::from_line(&bad).unwrap_err();
        assert!(expected(&error), "{error:?}");
    };
    check(line.replace("\"status\":", "\"colour\":\"red\",\"status\":"), |e| {
        matches!(e, LineError::Malformed { .. })
    });
    check(line.replace("\"status\":\"active\",", ""), |e| matches!(e, LineError::Malformed { .. }));
    check(line.replace("\"active\"", "\"doubtful\""), |e| matches!(e, LineError::Malformed { .. }));
    check(line.replace("\"status\":\"active\"", "\"status\":\"active\",\"status\":\"active\""), |e| {
        matches!(e, LineError::Malformed { .. })
    });
    check(line.replace("\"status\":", "\"encounter\":null,\"status\":"), |e| {
        matches!(e, LineError::Malformed { .. })
    });
    check(line.replace("\"period\":", "\"period\": "), |e| matches!(e, LineError::NotCanonical { .. }));
    check(line.replace("active", "\\u0061ctive"), |e| matches!(e, LineError::NotCanonical { .. }));
    check(format!("{line} "), |e| matches!(e, LineError::NotCanonical { .. }));
    check(format!("{line}{line}"), |e| matches!(e, LineError::Malformed { .. }));
    check(line.replace("2026-11-09", "2026-11-31"), |e| matches!(e, LineError::Malformed { .. }));
    check(line.replace("\"versionId\":\"1\"", "\"versionId\":\"01\""), |e| {
        matches!(e, LineError::BadVersion { .. })
    });
    check(line.replace("\"versionId\":\"1\"", "\"versionId\":\"0\""), |e| {
        matches!(e, LineError::BadVersion { .. })
    });
    check(line.replace(&format!("\"id\":\"{}\"", support::FLAG), "\"id\":\"../etc\""), |e| {
        matches!(e, LineError::BadId { .. })
    });
    check(line.replace("\"Flag\"", "\"Medication\""), |e| matches!(e, LineError::UnknownType));
    check(line.replace("{\"resourceType\":\"Flag\",", "{"), |e| matches!(e, LineError::UnknownType));
    check("x".repeat(2 * 1024 * 1024), |e| matches!(e, LineError::TooLong));
    check("[".repeat(100_000), |e| matches!(e, LineError::UnknownType));
    assert_eq!(Resource::from_line(&line).unwrap().resource_type(), flag);
}

#[test]
fn an_answer_has_exactly_one_value_and_an_item_its_link() {
    let line = Resource::from(support::review()).to_line().unwrap();
    for (right, wrong) in [
        ("{\"valueInteger\":5}", "{}"),
        ("{\"valueInteger\":5}", "{\"valueInteger\":5,\"valueString\":\"5\"}"),
        ("{\"valueInteger\":5}", "{\"valueDecimal\":5}"),
        ("{\"valueInteger\":5}", "{\"valueInteger\":\"5\"}"),
        ("\"linkId\":\"crying\",", ""),
        ("\"linkId\":\"crying\",", "\"linkId\":\"crying\",\"text\":\"Crying\","),
        ("\"status\":\"completed\"", "\"status\":\"in-progress\""),
        ("\"questionnaire\":", "\"questionnaires\":"),
    ] {
        let bad = line.replace(right, wrong);
        assert_ne!(bad, line, "the fault was put in: {right}");
        let error = Resource::from_line(&bad).unwrap_err();
        assert!(matches!(error, LineError::Malformed { .. }), "{wrong}: {error:?}");
    }
}

#[test]
fn a_refusal_does_not_repeat_what_the_line_says() {
    let line = Resource::from(support::child()).to_line().unwrap();
    for fault in ["\"active\":true,", "\"gender\":\"female\",", "\"versionId\":\"1\","] {
        let error = Resource::from_line(&line.replace(fault, "")).unwrap_err();
        let said = format!("{error} {error:?}");
        for private in ["Testchild", "Robin", "9990000018", "2026-10-18", "ZZ99"] {
            assert!(!said.contains(private), "{said}");
        }
    }
}

#[test]
fn the_fhir_definitions_in_the_folder_are_those_of_the_tables() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fhir-definitions");
    let files = definition_files();
    for (name, text) in &files {
        let kept = std::fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(&kept, text, "run `cargo run -p caseload-sync-format --example write_definitions`");
    }
    assert_eq!(
        std::fs::read_dir(folder).unwrap().count(),
        files.len(),
        "a definition without an entry in the tables"
    );
}
