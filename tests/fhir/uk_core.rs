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

use caseload_sync_format::v1::fhir::{
    CODE_SYSTEMS, ResourceType,
    vocabulary::{questionnaires, systems},
};
use serde_json::Value;
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
    (ResourceType::Observation, "\"derivedFrom\":", "\"derivedFroms\":"),
    (ResourceType::Observation, "\"focus\":[{", "\"focus\":[{\"text\":\"her\","),
    (ResourceType::Observation, "\"valueBoolean\":true", "\"valueBoolean\":\"true\""),
    (ResourceType::QuestionnaireResponse, "\"status\":\"completed\",", ""),
    (ResourceType::QuestionnaireResponse, "\"linkId\":\"1\",", ""),
    (ResourceType::QuestionnaireResponse, "\"valueInteger\":1", "\"valueInteger\":\"1\""),
    (ResourceType::QuestionnaireResponse, "\"valueDate\":\"2026-08-20\"", "\"valueDate\":\"20/08/2026\""),
    (ResourceType::QuestionnaireResponse, "\"identifier\":{\"system\":", "\"identifier\":{\"systems\":"),
    (ResourceType::RelatedPerson, "\"value\":179.5,", "\"value\":\"tall\","),
    (ResourceType::ServiceRequest, "\"intent\":\"order\",", ""),
    (ResourceType::ServiceRequest, "\"authoredOn\":\"2026-09-02\"", "\"authoredOn\":\"2 September\""),
    (ResourceType::Communication, "\"contentString\":", "\"content\":"),
    (ResourceType::Communication, "\"sent\":\"2026-09-02\"", "\"sent\":\"2026-13-02\""),
    (ResourceType::List, "\"mode\":\"working\",", ""),
    (ResourceType::List, "\"item\":{\"reference\":", "\"item\":{\"references\":"),
    (
        ResourceType::Flag,
        "\"valueReference\":{\"reference\":\"Observation/",
        "\"valueReference\":{\"reverence\":\"Observation/",
    ),
    (ResourceType::Observation, "\"valueString\":\"01632 960103\"", "\"valueString\":1632960103"),
    (ResourceType::CarePlan, "\"intent\":\"plan\",", ""),
    (ResourceType::CarePlan, "\"supportingInfo\":[{", "\"supportingInfos\":[{"),
    (ResourceType::HealthcareService, "\"active\":true", "\"active\":\"yes\""),
    (ResourceType::HealthcareService, "\"eligibility\":[{\"comment\"", "\"eligibility\":[{\"comments\""),
    (ResourceType::EpisodeOfCare, "\"statusHistory\":[{\"status\":\"active\",", "\"statusHistory\":[{"),
    (ResourceType::Patient, "\"deceasedDateTime\":\"2026-11-01\"", "\"deceasedDateTime\":\"1 November\""),
    (ResourceType::Patient, "\"type\":\"replaced-by\"", "\"kind\":\"replaced-by\""),
    (
        ResourceType::RelatedPerson,
        "\"period\":{\"start\":\"2026-06-01\"",
        "\"period\":{\"begin\":\"2026-06-01\"",
    ),
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
    (ResourceType::Observation, "\"code\":\"emotional\"", "\"code\":\"emotion\""),
    // R4 allows no relative as the subject.
    (
        ResourceType::Observation,
        "\"subject\":{\"reference\":\"Patient/",
        "\"subject\":{\"reference\":\"RelatedPerson/",
    ),
    (
        ResourceType::Observation,
        "\"derivedFrom\":[{\"reference\":\"QuestionnaireResponse/",
        "\"derivedFrom\":[{\"reference\":\"Encounter/",
    ),
    (ResourceType::QuestionnaireResponse, "\"status\":\"completed\"", "\"status\":\"done\""),
    (ResourceType::QuestionnaireResponse, "Questionnaire/review-new-birth", "Questionnaire/review-new-berth"),
    (
        ResourceType::QuestionnaireResponse,
        "\"encounter\":{\"reference\":\"Encounter/",
        "\"encounter\":{\"reference\":\"Patient/",
    ),
    (ResourceType::QuestionnaireResponse, "\"linkId\":\"10\"", "\"linkId\":\"\""),
    (ResourceType::ServiceRequest, "\"status\":\"active\"", "\"status\":\"waiting\""),
    (ResourceType::ServiceRequest, "\"priority\":\"asap\"", "\"priority\":\"today\""),
    (ResourceType::ServiceRequest, "\"code\":\"rejected\"", "\"code\":\"rejectid\""),
    (ResourceType::Communication, "\"status\":\"completed\"", "\"status\":\"said\""),
    (ResourceType::Communication, "\"code\":\"one-to-one\"", "\"code\":\"one-two-one\""),
    (ResourceType::List, "\"status\":\"current\"", "\"status\":\"kept\""),
    (ResourceType::List, "\"mode\":\"working\"", "\"mode\":\"growing\""),
    (ResourceType::Flag, "\"code\":\"child-protection-plan\"", "\"code\":\"child-protection-plans\""),
    (ResourceType::Observation, "\"code\":\"left-cheek\"", "\"code\":\"left-cheeks\""),
    (ResourceType::Observation, "\"code\":\"bruise\"", "\"code\":\"bruises\""),
    (ResourceType::Observation, "\"code\":\"legal-basis\"", "\"code\":\"legal-bases\""),
    (ResourceType::Task, "\"code\":\"line-manager\"", "\"code\":\"linemanager\""),
    (ResourceType::DocumentReference, "\"code\":\"case-report\"", "\"code\":\"case-reports\""),
    (ResourceType::Encounter, "\"code\":\"self-harm\"", "\"code\":\"selfharm\""),
    (ResourceType::CarePlan, "\"status\":\"active\"", "\"status\":\"kept\""),
    (ResourceType::CarePlan, "\"code\":\"left-school\"", "\"code\":\"left-scool\""),
    (ResourceType::HealthcareService, "\"code\":\"infant-feeding\"", "\"code\":\"infantfeeding\""),
    (ResourceType::HealthcareService, "\"system\":\"email\"", "\"system\":\"e-mail\""),
    (ResourceType::Task, "\"code\":\"eleven-plus\"", "\"code\":\"eleven-minus\""),
    (ResourceType::Task, "\"status\":\"rejected\"", "\"status\":\"refused\""),
    (ResourceType::Task, "\"code\":\"red\"", "\"code\":\"purple\""),
    (ResourceType::DocumentReference, "\"code\":\"letter\"", "\"code\":\"letters\""),
    (ResourceType::EpisodeOfCare, "\"code\":\"monitoring\"", "\"code\":\"watching\""),
    (ResourceType::Patient, "\"type\":\"replaced-by\"", "\"type\":\"instead-of\""),
    (ResourceType::Patient, "\"code\":\"DEMO\"", "\"code\":\"DEMOS\""),
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
            write(home.path(), &name, &as_the_validator_reads_it(&resource.to_line().unwrap()))
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
            write(
                home.path(),
                &format!("broken-{position}-{resource_type}"),
                &without_words(&line.replace(right, wrong)),
            )
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

/// The line, but for what the reference validator misreads.
fn as_the_validator_reads_it(line: &str) -> String {
    without_words(&one_answer_an_item(line))
}

/// The reference validator does not find `contentString` where R4 asks for `content[x]`, so what it is given has no payload whose
/// one value is just that. The line itself is checked against base R4.
fn without_words(line: &str) -> String {
    if !line.starts_with("{\"resourceType\":\"Communication\"") {
        return line.to_owned();
    }
    let mut communication: Value = serde_json::from_str(line).unwrap();
    let in_words = |part: &Value| {
        part.as_object()
            .is_some_and(|part| part.len() == 1 && part.get("contentString").is_some_and(Value::is_string))
    };
    let object = communication.as_object_mut().unwrap();
    if object.get("payload").and_then(Value::as_array).is_some_and(|parts| parts.iter().all(in_words)) {
        object.remove("payload");
    }
    communication.to_string()
}

/// The reference validator counts the values of all answers of an item together and finds one too many. FHIR has one in each
/// answer, so what it is given has a further item for each further answer. The line itself is checked against base R4.
fn one_answer_an_item(line: &str) -> String {
    if !line.starts_with("{\"resourceType\":\"QuestionnaireResponse\"") {
        return line.to_owned();
    }
    let mut response: Value = serde_json::from_str(line).unwrap();
    if let Some(items) = response.get_mut("item").and_then(Value::as_array_mut) {
        *items = items.iter().flat_map(split).collect();
    }
    response.to_string()
}

fn split(item: &Value) -> Vec<Value> {
    let answers = item.get("answer").and_then(Value::as_array).unwrap();
    let with_one = |answer: &Value| {
        let mut item = item.clone();
        item["answer"] = Value::Array(vec![answer.clone()]);
        item
    };
    answers.iter().map(with_one).collect()
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
    // The names that may be answered to. Only the name is looked at: the questions are other people's.
    let named = tempdir().unwrap();
    let mut command = Command::new(validator);
    for (position, url) in questionnaire_names().iter().enumerate() {
        let questionnaire = format!(r#"{{"resourceType":"Questionnaire","url":"{url}","status":"draft"}}"#);
        let path = write(named.path(), &format!("questionnaire-{position}"), &questionnaire);
        command.arg("--questionnaire").arg(path);
    }
    let output = command.args(files).env("LOCAL_DEFINITIONS", definitions).output().unwrap();
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

/// Every tool with its forms, and every review.
fn questionnaire_names() -> Vec<String> {
    [(questionnaires::ASSESSMENT, systems::ASSESSMENT_TOOL), (questionnaires::REVIEW, systems::CONTACT_TYPE)]
        .iter()
        .flat_map(|(beginning, system)| {
            let definition = CODE_SYSTEMS.iter().find(|definition| definition.url == *system).unwrap();
            definition.concepts.iter().map(move |(code, _words)| format!("{beginning}{code}"))
        })
        .collect()
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
