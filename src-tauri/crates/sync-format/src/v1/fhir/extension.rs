//! FHIR extensions with the value types this format uses: one value, or named parts with a value each.

use serde::{Deserialize, Serialize};

use super::data_types::{CodeableConcept, Quantity, Reference};
use crate::v1::moment::{Date, Moment};

/// One extension: a URL and exactly one value, or parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct Extension {
    /// What the value means; the URLs are in [`super::vocabulary`].
    pub url: String,
    /// The value.
    pub value: ExtensionValue,
}

/// An extension's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExtensionValue {
    /// `valueString`
    String(String),
    /// `valueCode`
    Code(String),
    /// `valueCodeableConcept`
    CodeableConcept(CodeableConcept),
    /// `valueBoolean`
    Boolean(bool),
    /// `valueInteger`
    Integer(i32),
    /// `valueDate`
    Date(Date),
    /// `valueDateTime`
    DateTime(Moment),
    /// `valueReference`
    Reference(Reference),
    /// `valueQuantity`
    Quantity(Quantity),
    /// `extension`: parts, whose URLs are plain words. At least one.
    Parts(Vec<Extension>),
}

impl Extension {
    /// An extension of `url`.
    pub fn new(url: &str, value: ExtensionValue) -> Self {
        Extension { url: url.to_owned(), value }
    }

    /// The value of the first extension of `url` in `list`.
    pub fn find<'a>(list: &'a [Extension], url: &str) -> Option<&'a ExtensionValue> {
        list.iter().find(|extension| extension.url == url).map(|extension| &extension.value)
    }

    /// The parts of every extension of `url` in `list`.
    pub fn parts<'a>(list: &'a [Extension], url: &'a str) -> impl Iterator<Item = &'a [Extension]> {
        list.iter().filter(move |extension| extension.url == url).filter_map(|extension| {
            match &extension.value {
                ExtensionValue::Parts(parts) => Some(parts.as_slice()),
                ExtensionValue::String(_)
                | ExtensionValue::Code(_)
                | ExtensionValue::CodeableConcept(_)
                | ExtensionValue::Boolean(_)
                | ExtensionValue::Integer(_)
                | ExtensionValue::Date(_)
                | ExtensionValue::DateTime(_)
                | ExtensionValue::Reference(_)
                | ExtensionValue::Quantity(_) => None,
            }
        })
    }
}

#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Wire {
    url: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    extension: Vec<Extension>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_string: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_codeable_concept: Option<CodeableConcept>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_boolean: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_integer: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_date_time: Option<Moment>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_reference: Option<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_quantity: Option<Quantity>,
}

impl TryFrom<Wire> for Extension {
    type Error = &'static str;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let Wire {
            url,
            extension,
            value_string,
            value_code,
            value_codeable_concept,
            value_boolean,
            value_integer,
            value_date,
            value_date_time,
            value_reference,
            value_quantity,
        } = wire;
        let mut values = [
            value_string.map(ExtensionValue::String),
            value_code.map(ExtensionValue::Code),
            value_codeable_concept.map(ExtensionValue::CodeableConcept),
            value_boolean.map(ExtensionValue::Boolean),
            value_integer.map(ExtensionValue::Integer),
            value_date.map(ExtensionValue::Date),
            value_date_time.map(ExtensionValue::DateTime),
            value_reference.map(ExtensionValue::Reference),
            value_quantity.map(ExtensionValue::Quantity),
            (!extension.is_empty()).then_some(ExtensionValue::Parts(extension)),
        ]
        .into_iter()
        .flatten();
        match (values.next(), values.next()) {
            (Some(ExtensionValue::Parts(parts)), None)
                if parts.iter().any(|part| matches!(part.value, ExtensionValue::Parts(_))) =>
            {
                Err("an extension with parts within parts")
            }
            (Some(value), None) => Ok(Extension { url, value }),
            (None, _) => Err("an extension without a value"),
            (Some(_), Some(_)) => Err("an extension with two values"),
        }
    }
}

impl From<Extension> for Wire {
    fn from(Extension { url, value }: Extension) -> Self {
        let mut wire = Wire { url, ..Wire::default() };
        match value {
            ExtensionValue::String(value) => wire.value_string = Some(value),
            ExtensionValue::Code(value) => wire.value_code = Some(value),
            ExtensionValue::CodeableConcept(value) => wire.value_codeable_concept = Some(value),
            ExtensionValue::Boolean(value) => wire.value_boolean = Some(value),
            ExtensionValue::Integer(value) => wire.value_integer = Some(value),
            ExtensionValue::Date(value) => wire.value_date = Some(value),
            ExtensionValue::DateTime(value) => wire.value_date_time = Some(value),
            ExtensionValue::Reference(value) => wire.value_reference = Some(value),
            ExtensionValue::Quantity(value) => wire.value_quantity = Some(value),
            ExtensionValue::Parts(parts) => wire.extension = parts,
        }
        wire
    }
}
