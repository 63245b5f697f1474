//! Our own extensions against our own definitions: where each may stand, its type, its parts.
//!
//! The reference validator takes any parts in an extension, so this is the only check that they are the defined ones.

use caseload_sync_format::v1::fhir::{
    EXTENSIONS, ExtensionContent, ExtensionDefinition, Resource, vocabulary::BASE,
};
use serde_json::Value;
use tempfile::tempdir;

use crate::caseload;

#[test]
fn every_extension_of_ours_is_as_it_is_defined_and_every_definition_is_used() {
    let folder = tempdir().unwrap();
    let mut used = Vec::new();
    for resource in caseload::resources(folder.path()) {
        let (found, problems) = checked(&resource.to_line().unwrap(), &resource);
        assert_eq!(problems, Vec::<String>::new(), "{resource:?}");
        used.extend(found);
    }
    // Ours to read, not written by this app: what other writers of the format may say.
    let not_written = ["contact-next-step"];
    for definition in EXTENSIONS {
        let name = definition.url.rsplit('/').next().unwrap();
        assert_ne!(used.contains(&definition.url), not_written.contains(&name), "{name}");
    }
}

#[test]
fn a_part_that_is_misspelt_missing_or_of_another_type_is_found() {
    let folder = tempdir().unwrap();
    let resources = caseload::resources(folder.path());
    for (right, wrong) in [
        ("\"url\":\"school-year\"", "\"url\":\"year\""),
        ("{\"url\":\"school-year\",\"valueInteger\":2026},", ""),
        ("\"url\":\"school-year\",\"valueInteger\":2026", "\"url\":\"school-year\",\"valueString\":\"2026\""),
        ("StructureDefinition/imd-decile", "StructureDefinition/goal-latest"),
        ("imd-decile\",\"valueInteger\":2", "imd-decile\",\"valueString\":\"2\""),
        ("StructureDefinition/imd-decile", "StructureDefinition/imd-centile"),
        ("StructureDefinition/unchanged-since", "StructureDefinition/unchanged-sinse"),
        ("StructureDefinition/finding-note", "StructureDefinition/visit-note"),
        ("action-taken\",\"valueBoolean\":true", "action-taken\",\"valueString\":\"true\""),
        (
            "unchanged-since\",\"valueDate\":\"2026-08-20\"",
            "unchanged-since\",\"valueString\":\"2026-08-20\"",
        ),
        ("StructureDefinition/action-taken", "StructureDefinition/finding-note"),
        ("{\"url\":\"view\",", "{\"url\":\"vue\","),
        ("\"url\":\"reply-by\",\"valueDate\":", "\"url\":\"reply-by\",\"valueString\":"),
        ("{\"url\":\"from\",\"valueDate\":\"2026-08-20\"},", ""),
        ("StructureDefinition/follows", "StructureDefinition/episode"),
        ("StructureDefinition/body-mark", "StructureDefinition/body-figure"),
        ("StructureDefinition/significant-because", "StructureDefinition/flag-detail"),
        ("StructureDefinition/report-sha256", "StructureDefinition/report-sha512"),
        ("StructureDefinition/transfer-answer", "StructureDefinition/transfer-sent"),
        (
            "{\"url\":\"quantity\",\"valueInteger\":99}",
            "{\"url\":\"quantity\",\"valueInteger\":99},{\"url\":\"quantity\",\"valueInteger\":1}",
        ),
        ("StructureDefinition/health-plan-copy", "StructureDefinition/episode-partner"),
        ("{\"url\":\"score\",\"valueInteger\":0}", "{\"url\":\"on\",\"valueDate\":\"2026-11-01\"}"),
    ] {
        let (line, resource) = resources
            .iter()
            .map(|resource| (resource.to_line().unwrap(), resource))
            .find(|(line, _resource)| line.contains(right))
            .unwrap_or_else(|| panic!("nothing has {right}"));
        let (_found, problems) = checked(&line.replacen(right, wrong, 1), resource);
        assert!(!problems.is_empty(), "{wrong} was taken as valid");
    }
}

/// The URLs of our extensions in a resource, and what is wrong with them.
fn checked(line: &str, resource: &Resource) -> (Vec<&'static str>, Vec<String>) {
    let value: Value = serde_json::from_str(line).unwrap();
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    check_element(&value, resource.resource_type().name(), &mut found, &mut problems);
    (found, problems)
}

/// An element and all below it, but for the parts of extensions.
fn check_element(element: &Value, path: &str, found: &mut Vec<&'static str>, problems: &mut Vec<String>) {
    match element {
        Value::Object(object) => {
            for (name, below) in object {
                match below.as_array().filter(|_| name == "extension") {
                    Some(extensions) => {
                        for extension in extensions {
                            check_extension(extension, path, found, problems);
                        }
                    }
                    None => check_element(below, &format!("{path}.{name}"), found, problems),
                }
            }
        }
        Value::Array(elements) => {
            for element in elements {
                check_element(element, path, found, problems);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn check_extension(extension: &Value, path: &str, found: &mut Vec<&'static str>, problems: &mut Vec<String>) {
    let url = extension["url"].as_str().unwrap();
    if !url.starts_with(BASE) {
        return;
    }
    match EXTENSIONS.iter().find(|definition| definition.url == url) {
        None => problems.push(format!("{url} is not defined")),
        Some(definition) => {
            found.push(definition.url);
            if !definition.contexts.contains(&path) {
                problems.push(format!("{url} may not stand on {path}"));
            }
            problems.extend(content_problem(extension, definition));
        }
    }
}

fn content_problem(extension: &Value, definition: &ExtensionDefinition) -> Option<String> {
    match definition.content {
        ExtensionContent::Value(value_type) => (!holds(extension, value_type))
            .then(|| format!("{} does not hold one {value_type}", definition.url)),
        ExtensionContent::Parts(parts) => {
            let Some(given) = extension.get("extension").and_then(Value::as_array) else {
                return Some(format!("{} has no parts", definition.url));
            };
            let stranger = given.iter().find(|part| {
                let known = parts.iter().find(|known| part["url"] == known.name);
                known.is_none_or(|known| !holds(part, known.value_type))
            });
            let missing = parts.iter().find(|known| {
                let times = given.iter().filter(|part| part["url"] == known.name).count();
                times > 1 || (times == 0 && !known.optional)
            });
            stranger
                .map(|part| format!("{} has the part {part}", definition.url))
                .or_else(|| missing.map(|part| format!("{} needs {} once", definition.url, part.name)))
        }
    }
}

/// Whether an extension has its URL, one value of the type, and nothing else.
fn holds(extension: &Value, value_type: &str) -> bool {
    let mut letters = value_type.chars();
    let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    extension
        .as_object()
        .is_some_and(|object| object.len() == 2 && object.contains_key(&format!("value{capital}")))
}
