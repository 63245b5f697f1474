//! From text to FHIR resources: one resource, a list, NDJSON or bundles, opened in the order of the file.

use serde_json::Value;

use super::{
    csv_table::MOST_ROWS,
    error::ImportError,
    fhir_json::{any_text_longer_than, text},
    row::LONGEST_FIELD,
};

/// How deep bundles may stand in bundles.
const DEEPEST: u8 = 8;

/// One resource and its number in the file; an entry of a bundle that holds no resource is an empty object.
pub(super) struct Resource {
    pub(super) row: u32,
    pub(super) full_url: Option<String>,
    pub(super) value: Value,
}

/// The resources of a file.
#[derive(Default)]
pub(super) struct Documents {
    pub(super) resources: Vec<Resource>,
    /// The numbers of lines that are not JSON.
    pub(super) broken: Vec<u32>,
}

/// A resource's type; empty when there is none.
pub(super) fn kind(value: &Value) -> &str {
    value.get("resourceType").and_then(Value::as_str).unwrap_or("")
}

/// Every resource of the file.
///
/// # Errors
/// The text is not JSON from its first line on, is not FHIR, or is larger than any caseload.
pub(super) fn documents(text: &str) -> Result<Documents, ImportError> {
    let mut documents = Documents::default();
    let mut is_fhir = false;
    let whole: Result<Vec<Value>, serde_json::Error> =
        serde_json::Deserializer::from_str(text).into_iter().collect();
    match whole {
        Ok(values) => {
            for value in values {
                is_fhir |= documents.open(value, None, 0)?;
            }
        }
        // Of NDJSON one broken line spoils only itself; of anything else the rest cannot be told.
        Err(error) => {
            let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
            if lines().next().is_none_or(|line| serde_json::from_str::<Value>(line).is_err()) {
                return Err(ImportError::BrokenJson { line: error.line() });
            }
            for line in lines() {
                if let Ok(value) = serde_json::from_str(line) {
                    is_fhir |= documents.open(value, None, 0)?;
                } else {
                    let row = documents.next_row()?;
                    documents.broken.push(row);
                }
            }
        }
    }
    match (is_fhir, documents.resources.is_empty()) {
        (false, _) => Err(ImportError::NotACaseloadFile),
        (true, true) => Err(ImportError::Empty),
        (true, false) => Ok(documents),
    }
}

impl Documents {
    /// Opens a value; answers whether it is FHIR.
    fn open(&mut self, value: Value, full_url: Option<String>, depth: u8) -> Result<bool, ImportError> {
        if depth > DEEPEST {
            return Err(ImportError::NotACaseloadFile);
        }
        let kind = kind(&value).to_owned();
        match value {
            Value::Array(items) => {
                let mut is_fhir = false;
                for item in items {
                    is_fhir |= self.open(item, None, depth + 1)?;
                }
                Ok(is_fhir)
            }
            Value::Object(mut bundle) if kind == "Bundle" => {
                let entries = bundle.remove("entry");
                for mut entry in entries.and_then(into_array).unwrap_or_default() {
                    let full_url = text(&entry, "fullUrl");
                    let resource = entry.get_mut("resource").map_or_else(nothing, Value::take);
                    self.open(resource, full_url, depth + 1)?;
                }
                Ok(true)
            }
            value => {
                let row = self.next_row()?;
                let imported = matches!(kind.as_str(), "Patient" | "RelatedPerson");
                if imported && any_text_longer_than(&value, LONGEST_FIELD) {
                    return Err(ImportError::FieldTooLong {
                        row: self.resources.len() + self.broken.len() + 1,
                    });
                }
                self.resources.push(Resource { row, full_url, value });
                Ok(!kind.is_empty())
            }
        }
    }

    fn next_row(&self) -> Result<u32, ImportError> {
        let so_far = self.resources.len() + self.broken.len();
        if so_far >= MOST_ROWS {
            return Err(ImportError::TooManyRows);
        }
        u32::try_from(so_far + 1).map_err(|_too_many| ImportError::TooManyRows)
    }
}

fn nothing() -> Value {
    Value::Object(serde_json::Map::new())
}

fn into_array(value: Value) -> Option<Vec<Value>> {
    if let Value::Array(items) = value { Some(items) } else { None }
}
