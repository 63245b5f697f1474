//! One key of one row of a table: there, of the right kind, and known.

use std::borrow::Cow;

use toml::de::{DeTable as Table, DeValue as Value};

use super::{CutOffFault, Evidence, Form, Points, Scale, Tool};
use crate::code::Coded;

pub(super) type Read<T> = Result<T, CutOffFault>;

pub(super) fn parse(text: &str) -> Read<Table<'_>> {
    Table::parse(text).map(toml::Spanned::into_inner).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or("");
        CutOffFault::NotToml { line: before.matches('\n').count() + 1, message: error.message().to_owned() }
    })
}

pub(super) fn value<'a, 'i>(table: &'a Table<'i>, key: &str) -> Option<&'a Value<'i>> {
    table.get(key).map(AsRef::as_ref)
}

pub(super) fn known_keys(table: &Table<'_>, known: impl IntoIterator<Item = &'static str>) -> Read<()> {
    let known: Vec<&str> = known.into_iter().collect();
    match table.keys().map(AsRef::as_ref).find(|key: &&Cow<'_, str>| !known.contains(&key.as_ref())) {
        None => Ok(()),
        Some(key) => Err(CutOffFault::UnknownKey { key: key.clone().into_owned() }),
    }
}

pub(super) fn scale_codes() -> impl Iterator<Item = &'static str> {
    Scale::ALL.iter().map(|scale| scale.code())
}

pub(super) fn scale_values(tool: Tool, row: &Table<'_>) -> Read<Vec<(Scale, Points)>> {
    let given = Scale::ALL.iter().copied().filter(|scale| row.contains_key(scale.code()));
    given
        .map(|scale| {
            let entry = scale.code();
            if !tool.scales().contains(&scale) {
                return Err(CutOffFault::NotOfTheTool { entry });
            }
            Ok((scale, points(row, entry)?))
        })
        .collect()
}

pub(super) fn scale_of(tool: Tool, row: &Table<'_>) -> Read<Option<Scale>> {
    let scale: Option<Scale> =
        row.contains_key("scale").then(|| entry("scale", &text_of(row, "scale")?)).transpose()?;
    match scale {
        Some(scale) if !tool.scales().contains(&scale) => {
            Err(CutOffFault::NotOfTheTool { entry: scale.code() })
        }
        Some(_) | None => Ok(scale),
    }
}

pub(super) fn form_of(tool: Tool, row: &Table<'_>) -> Read<Option<Form>> {
    let form: Option<Form> =
        row.contains_key("form").then(|| entry("form", &text_of(row, "form")?)).transpose()?;
    match form {
        Some(form) if !tool.forms().contains(&form) => Err(CutOffFault::NotOfTheTool { entry: form.code() }),
        Some(_) | None => Ok(form),
    }
}

/// A table that ships says how sure it is of each row; `local` is for a service's own alone.
pub(super) fn evidence(row: &Table<'_>) -> Read<Evidence> {
    match entry("status", &text_of(row, "status")?)? {
        Evidence::Local => {
            Err(CutOffFault::WrongShape { key: "status", wanted: "`verified` or `to-be-checked`" })
        }
        evidence @ (Evidence::Verified | Evidence::ToBeChecked) => Ok(evidence),
    }
}

pub(super) fn text_of(table: &Table<'_>, key: &'static str) -> Read<String> {
    match value(table, key) {
        Some(Value::String(text)) if !text.trim().is_empty() => Ok(text.clone().into_owned()),
        Some(_) => Err(CutOffFault::WrongShape { key, wanted: "words in quotes" }),
        None => Err(CutOffFault::Missing { key }),
    }
}

pub(super) fn boolean(table: &Table<'_>, key: &'static str) -> Read<Option<bool>> {
    match value(table, key) {
        None => Ok(None),
        Some(Value::Boolean(boolean)) => Ok(Some(*boolean)),
        Some(_) => Err(CutOffFault::WrongShape { key, wanted: "true or false" }),
    }
}

pub(super) fn points(table: &Table<'_>, key: &'static str) -> Read<Points> {
    let value = value(table, key).ok_or(CutOffFault::Missing { key })?;
    points_in(value, key)
}

pub(super) fn points_list(table: &Table<'_>, key: &'static str) -> Read<Vec<Points>> {
    match value(table, key) {
        Some(Value::Array(values)) => values.iter().map(|value| points_in(value.get_ref(), key)).collect(),
        Some(_) => Err(CutOffFault::WrongShape { key, wanted: "a list of points" }),
        None => Err(CutOffFault::Missing { key }),
    }
}

/// Read from the digits as they are written, so that 25.17 is never a binary fraction beside it.
pub(super) fn points_in(value: &Value<'_>, key: &'static str) -> Read<Points> {
    let digits = match value {
        Value::Integer(number) if number.radix() == 10 => Some(number.as_str()),
        Value::Float(number) => Some(number.as_str()),
        Value::Integer(_)
        | Value::String(_)
        | Value::Boolean(_)
        | Value::Datetime(_)
        | Value::Array(_)
        | Value::Table(_) => None,
    };
    digits.and_then(Points::parse).ok_or(CutOffFault::WrongShape { key, wanted: "points like 45 or 25.17" })
}

pub(super) fn entry<T: Coded>(key: &'static str, text: &str) -> Read<T> {
    T::from_code(text).ok_or_else(|| {
        let known: Vec<&str> = T::ALL.iter().map(|entry| entry.code()).collect();
        CutOffFault::UnknownEntry { key, entry: text.to_owned(), known: known.join(", ") }
    })
}
