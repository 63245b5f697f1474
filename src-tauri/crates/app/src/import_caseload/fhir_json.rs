//! Reaching into FHIR JSON: what is absent or of another kind is simply not there.

use serde_json::Value;

use super::words::clean;

/// A text at a key, cleaned; `None` when there is none.
pub(super) fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::as_str).map(clean).filter(|text| !text.is_empty())
}

/// The elements of a list at a key.
pub(super) fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> + 'a {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// The extension whose URL ends in this name, whoever defined it.
pub(super) fn extension<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    list(value, "extension").find(|extension| {
        let url = extension.get("url").and_then(Value::as_str).unwrap_or("");
        url.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with(['/', '-']))
    })
}

/// The codes of a CodeableConcept at a key.
pub(super) fn codes(value: &Value, key: &str) -> Vec<String> {
    value.get(key).map(concept_codes).unwrap_or_default()
}

/// The codes of a CodeableConcept.
pub(super) fn concept_codes(concept: &Value) -> Vec<String> {
    list(concept, "coding").filter_map(|coding| text(coding, "code")).collect()
}

/// A CodeableConcept in words: its text, else the first display, else the first code.
pub(super) fn concept_words(concept: &Value) -> Option<String> {
    text(concept, "text")
        .or_else(|| list(concept, "coding").find_map(|coding| text(coding, "display")))
        .or_else(|| list(concept, "coding").find_map(|coding| text(coding, "code")))
}

/// The identifier of a system.
pub(super) fn identifier<'a>(value: &'a Value, system: &str) -> Option<&'a Value> {
    list(value, "identifier")
        .find(|identifier| identifier.get("system").and_then(Value::as_str) == Some(system))
}

/// Whether any text but the narrative is longer than `most` characters.
pub(super) fn any_text_longer_than(value: &Value, most: usize) -> bool {
    match value {
        Value::String(text) => text.len() > most && text.chars().count() > most,
        Value::Array(items) => items.iter().any(|item| any_text_longer_than(item, most)),
        Value::Object(members) => {
            members.iter().any(|(key, member)| key != "div" && any_text_longer_than(member, most))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}
