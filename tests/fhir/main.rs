//! What leaves the laptop is FHIR: every resource of a made-up caseload against base R4 and against UK Core.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

mod care;
mod caseload;
mod own_extensions;
mod received;
mod safeguarding;
mod uk_core;

use std::collections::HashSet;

use caseload_sync_format::v1::fhir::{Coding, Resource, ResourceType, vocabulary::systems};
use fhirkit::{Severity, r4};
use tempfile::tempdir;

#[test]
fn the_made_up_caseload_has_every_type_of_resource_and_every_awkward_state() {
    let folder = tempdir().unwrap();
    let resources = caseload::resources(folder.path());
    for resource_type in ResourceType::ALL {
        assert!(
            resources.iter().any(|resource| resource.resource_type() == *resource_type),
            "no {resource_type} in the caseload"
        );
    }
    let lines: String = resources.iter().map(|resource| resource.to_line().unwrap()).collect();
    for awkward in [
        "entered-in-error",
        "\"active\":false",
        "was-not-brought",
        "expected-date-of-delivery",
        "nhs-number-not-known",
        "deceasedBoolean",
        "\"code\":\"R\"",
        "amendment-reason",
        "2026-10-25T00:30:00.000Z",
        "2026-03-29T01:30:00.000Z",
        "Siân",
        "\\\"mother\\\"",
        "\"status\":\"inactive\"",
        "\"status\":\"superseded\"",
        "\"lifecycleStatus\":\"cancelled\"",
        "\"code\":\"und\"",
        "\"status\":\"amended\"",
        "\"status\":\"noshow\"",
        "\"value\":3.625,",
        "\"value\":250,",
        "\"value\":25.17,",
        "earlier-level-of-care",
        "questionnaire-triage",
        "taking-part",
        "countersigned",
        "resulting-contact",
        "\"focus\":[{\"reference\":\"RelatedPerson/",
        "\"derivedFrom\":[{\"reference\":\"QuestionnaireResponse/",
        "\"code\":\"not-asked\",\"display\":\"Not Asked\"",
        "\"code\":\"SDV\"",
        "Questionnaire/assessment-epds-antenatal",
        "Questionnaire/review-new-birth",
        "action-taken",
        "unchanged-since",
        "\"value\":179.5,",
        "safeguarding-status\",\"code\":\"child-protection-plan\"",
        "\"code\":\"342191000000101\"",
        "\"code\":\"764841000000100\"",
        "safeguarding-outcome\",\"code\":\"stepped-down\"",
        "StructureDefinition/follows",
        "\"valueString\":\"01632 960103\"",
        "StructureDefinition/placement",
        "StructureDefinition/police-report",
        "local-flag\",\"code\":\"gang-area\"",
        "StructureDefinition/contact-decision",
        "\"priority\":\"asap\"",
        "\"status\":\"revoked\"",
        "body-site\",\"code\":\"left-cheek\"",
        "StructureDefinition/injury-referral",
        "\"mode\":\"working\"",
        "StructureDefinition/significant-because",
        "case-report-template",
        "record-kind\",\"code\":\"allegation\"",
        "deceasedDateTime",
        "\"code\":\"DEMO\"",
        "\"type\":\"replaced-by\"",
        "Id/visit\",\"value\"",
        "\"statusHistory\":[",
        "\"status\":\"draft\"",
        "\"status\":\"rejected\"",
        "StructureDefinition/transfer-acknowledged",
        "letter-template\",\"code\":\"sorry-we-missed-you\"",
        "care-package\",\"code\":\"perinatal-mood\"",
        "\"performer\":[{\"reference\":\"HealthcareService/",
    ] {
        assert!(lines.contains(awkward), "nothing in the caseload has {awkward}");
    }
}

#[test]
fn every_resource_is_base_r4_and_reads_back_as_the_same_line() {
    let folder = tempdir().unwrap();
    for resource in caseload::resources(folder.path()) {
        let line = resource.to_line().unwrap();
        assert_eq!(base_r4_problems(&line), Vec::<String>::new(), "{line}");
        let read: r4::Resource = fhirkit::from_json_strict(&line).unwrap();
        let written: serde_json::Value = serde_json::from_str(&fhirkit::to_json(&read)).unwrap();
        assert_eq!(written, serde_json::from_str::<serde_json::Value>(&line).unwrap());
        assert_eq!(Resource::from_line(&line).unwrap(), resource);
    }
}

#[test]
fn every_reference_points_to_a_resource_of_the_same_caseload() {
    let folder = tempdir().unwrap();
    let resources = caseload::resources(folder.path());
    let mut known: HashSet<String> = HashSet::new();
    for resource in &resources {
        let reference = format!("{}/{}", resource.resource_type(), resource.id());
        known.insert(format!("{reference}/_history/{}", resource.version().unwrap()));
        known.insert(reference);
    }
    for resource in &resources {
        let line = resource.to_line().unwrap();
        for rest in line.split("\"reference\":\"").skip(1) {
            let (target, _rest) = rest.split_once('"').unwrap();
            assert!(known.contains(target), "{} points to {target}", resource.resource_type());
        }
    }
}

#[test]
fn no_type_id_and_version_is_made_twice() {
    let folder = tempdir().unwrap();
    let mut made = HashSet::new();
    for resource in caseload::resources(folder.path()) {
        let entry = (resource.resource_type(), resource.id().to_owned(), resource.version().unwrap());
        assert!(made.insert(entry.clone()), "{entry:?}");
    }
}

#[test]
fn nothing_leads_from_a_child_to_an_allegation_or_back() {
    let folder = tempdir().unwrap();
    let is_allegation = |resource: &Resource| match resource {
        Resource::Communication(communication) => {
            communication.category[0].code_in(systems::RECORD_KIND) == Some("allegation")
        }
        _ => false,
    };
    let resources = caseload::resources(folder.path());
    let (about_staff, others): (Vec<&Resource>, Vec<&Resource>) =
        resources.iter().partition(|resource| is_allegation(resource));
    assert_eq!(about_staff.len(), 9, "one with all its outcomes, and one that was never true");
    let ids: HashSet<&str> = about_staff.iter().map(|resource| resource.id()).collect();
    for resource in &about_staff {
        assert_eq!(resource.child(), None);
        assert!(!resource.to_line().unwrap().contains("Patient/"), "an allegation names a child");
    }
    for resource in others.iter().filter(|resource| resource.resource_type() != ResourceType::Provenance) {
        let line = resource.to_line().unwrap();
        assert!(
            !ids.iter().any(|id| line.contains(id)),
            "{} leads to an allegation",
            resource.resource_type()
        );
    }
}

#[test]
fn everything_of_safeguarding_is_labelled_restricted() {
    let folder = tempdir().unwrap();
    let mut seen = 0;
    for resource in caseload::resources(folder.path()) {
        let of_safeguarding = match &resource {
            Resource::Flag(flag) => flag.code.code_in(systems::SAFEGUARDING_STATUS).is_some(),
            Resource::Observation(observation) => observation.code.code_in(systems::RECORD_KIND).is_some(),
            Resource::DocumentReference(document) => {
                document.kind.code_in(systems::RECORD_KIND) == Some("case-report")
            }
            Resource::Task(task) => task.code.as_ref().is_some_and(|code| {
                let kind = code.code_in(systems::TASK_TYPE);
                ["escalation", "transfer"].map(Some).contains(&kind)
            }),
            Resource::Communication(_) | Resource::List(_) => true,
            Resource::ServiceRequest(request) => request.code.as_ref().is_some_and(|code| {
                let service = code.code_in(systems::REFERRAL_SERVICE);
                ["childrens-social-care", "police", "domestic-abuse"].map(Some).contains(&service)
            }),
            _ => false,
        };
        if of_safeguarding {
            seen += 1;
            assert!(resource.meta().security.contains(&Coding::restricted()), "{resource:?}");
        }
    }
    assert!(seen > 100, "only {seen}");
}

#[test]
fn a_broken_resource_is_not_base_r4() {
    let folder = tempdir().unwrap();
    let resources = caseload::resources(folder.path());
    for (resource_type, right, wrong) in uk_core::BROKEN_SHAPES {
        let line = line_with(&resources, *resource_type, right);
        assert_ne!(base_r4_problems(&line.replace(right, wrong)), Vec::<String>::new(), "{wrong}");
    }
}

#[test]
fn the_same_revisions_make_the_same_resources_whatever_was_written_since() {
    let folder = tempdir().unwrap();
    let (before, after) = caseload::mapped_early_and_late(folder.path());
    assert_eq!(before.len(), after.len());
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before.to_line().unwrap(), after.to_line().unwrap());
    }
}

/// The line of the first resource of a type that holds a piece of text.
fn line_with(resources: &[Resource], resource_type: ResourceType, piece: &str) -> String {
    resources
        .iter()
        .filter(|resource| resource.resource_type() == resource_type)
        .map(|resource| resource.to_line().unwrap())
        .find(|line| line.contains(piece))
        .unwrap_or_else(|| panic!("no {resource_type} has {piece}"))
}

fn base_r4_problems(line: &str) -> Vec<String> {
    let (_read, issues) = fhirkit::from_json::<r4::Resource>(line).unwrap();
    issues
        .iter()
        .filter(|issue| issue.severity == Severity::Error)
        .map(std::string::ToString::to_string)
        .collect()
}
