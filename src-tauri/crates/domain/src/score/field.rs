//! The keys that only a table of scores has: scales, forms, points and how sure a row is.

use toml::de::DeValue as Value;

use super::{CutOffFault, Evidence, Form, Points, Scale, Tool};
use crate::{
    code::Coded as _,
    table::{Keys, TableFault, needed},
};

pub(super) type Read<T> = Result<T, CutOffFault>;

/// These keys and every scale, for a row whose values are of scales.
pub(super) fn with_scales(keys: &[&'static str]) -> Vec<&'static str> {
    keys.iter().copied().chain(Scale::ALL.iter().map(|scale| scale.code())).collect()
}

pub(super) fn scale_values(tool: Tool, row: Keys<'_>) -> Read<Vec<(Scale, Points)>> {
    let given = Scale::ALL.iter().copied().filter(|scale| row.has(scale.code()));
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

pub(super) fn scale_of(tool: Tool, row: Keys<'_>) -> Read<Option<Scale>> {
    let scale: Option<Scale> = row.optional_entry("scale")?;
    match scale {
        Some(scale) if !tool.scales().contains(&scale) => {
            Err(CutOffFault::NotOfTheTool { entry: scale.code() })
        }
        Some(_) | None => Ok(scale),
    }
}

pub(super) fn form_of(tool: Tool, row: Keys<'_>) -> Read<Option<Form>> {
    let form: Option<Form> = row.optional_entry("form")?;
    match form {
        Some(form) if !tool.forms().contains(&form) => Err(CutOffFault::NotOfTheTool { entry: form.code() }),
        Some(_) | None => Ok(form),
    }
}

/// A table that ships says how sure it is of each row; `local` is for a service's own alone.
pub(super) fn evidence(row: Keys<'_>) -> Read<Evidence> {
    match row.entry("status")? {
        Evidence::Local => {
            let wanted = "`verified` or `to-be-checked`";
            Err(TableFault::WrongShape { key: "status", wanted }.into())
        }
        evidence @ (Evidence::Verified | Evidence::ToBeChecked) => Ok(evidence),
    }
}

pub(super) fn points(row: Keys<'_>, key: &'static str) -> Read<Points> {
    points_in(needed(key, row.value(key))?, key)
}

pub(super) fn points_list(row: Keys<'_>, key: &'static str) -> Read<Vec<Points>> {
    match row.value(key) {
        Some(Value::Array(values)) => values.iter().map(|value| points_in(value.get_ref(), key)).collect(),
        Some(_) => Err(TableFault::WrongShape { key, wanted: "a list of points" }.into()),
        None => Err(TableFault::Missing { key }.into()),
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
    let wrong = TableFault::WrongShape { key, wanted: "points like 45 or 25.17" };
    Ok(digits.and_then(Points::parse).ok_or(wrong)?)
}
