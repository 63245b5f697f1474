//! From TOML text to a schedule: every key is known, every code exists, every window holds together.

use std::borrow::Cow;

use chrono::NaiveDate;
use toml::de::{DeTable as Table, DeValue as Value};

use super::{
    Anchors, CompletedBy, Point, Row, RowName, Schedule, ScheduleError, ScheduleFault, reception_begins,
};
use crate::{code::Coded, contact::ContactType};

/// Counted up when rows are read or standings worked out in another way, so that stored results are made again.
const READING: &str = "1";

const FILE_KEYS: [&str; 4] = ["name", "source", "extends", "contact"];
const ROW_KEYS: [&str; 17] = [
    "code",
    "label",
    "mandated",
    "year-group",
    "opens",
    "closes",
    "catch-up",
    "catch-up-send",
    "counts-from",
    "completed-by",
    "modes",
    "roles",
    "settings",
    "eligible",
    "valid-from",
    "valid-to",
    "source",
];

const BUILT_IN: [(&str, &str); 5] = [
    ("healthy-together", include_str!("../../data/schedule/healthy-together.toml")),
    ("leicester-city", include_str!("../../data/schedule/leicester-city.toml")),
    ("leicestershire", include_str!("../../data/schedule/leicestershire.toml")),
    ("rutland", include_str!("../../data/schedule/rutland.toml")),
    ("england", include_str!("../../data/schedule/england.toml")),
];

pub(super) fn built_in_text(name: &str) -> Option<&'static str> {
    BUILT_IN.iter().find_map(|(known, text)| (*known == name).then_some(*text))
}

pub(super) fn schedule(file: &str, text: &str) -> Result<Schedule, ScheduleError> {
    let refuse = |fault| ScheduleError { file: file.to_owned(), row: None, fault };
    let table = Table::parse(text).map_err(|error| refuse(not_toml(text, &error)))?.into_inner();
    known_keys(&table, &FILE_KEYS).map_err(refuse)?;
    let name = text_of(&table, "name").map_err(refuse)?.to_owned();
    let source = text_of(&table, "source").map_err(refuse)?.to_owned();
    let base = base(&table).transpose().map_err(refuse)?;

    let mut rows = own_rows(file, &table)?;
    let mut extended = String::new();
    if let Some((base_name, base_text)) = base {
        let base = schedule(&format!("{base_name}.toml"), base_text)?;
        let replaced: Vec<ContactType> = rows.iter().map(|row| row.code).collect();
        rows.extend(base.rows.into_iter().filter(|row| !replaced.contains(&row.code)));
        extended = base.fingerprint;
    }
    if rows.is_empty() {
        return Err(refuse(ScheduleFault::NoContacts));
    }
    rows.sort_by_key(|row| (row.code, row.valid_from));
    let fingerprint = fingerprint(&[READING, &extended, text]);
    Ok(Schedule { name, source, rows, fingerprint })
}

fn not_toml(text: &str, error: &toml::de::Error) -> ScheduleFault {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or("");
    ScheduleFault::NotToml { line: before.matches('\n').count() + 1, message: error.message().to_owned() }
}

fn value<'a, 'i>(table: &'a Table<'i>, key: &str) -> Option<&'a Value<'i>> {
    table.get(key).map(AsRef::as_ref)
}

fn base<'a>(table: &'a Table<'_>) -> Option<Result<(&'a str, &'static str), ScheduleFault>> {
    table.contains_key("extends").then(|| {
        let name = text_of(table, "extends")?;
        let known = || BUILT_IN.map(|(known, _)| known).join(", ");
        let text = built_in_text(name)
            .ok_or_else(|| ScheduleFault::NothingToExtend { name: name.to_owned(), known: known() })?;
        Ok((name, text))
    })
}

fn own_rows(file: &str, table: &Table<'_>) -> Result<Vec<Row>, ScheduleError> {
    let refuse = |row, fault| ScheduleError { file: file.to_owned(), row, fault };
    let tables: &[_] = match value(table, "contact") {
        None => &[],
        Some(Value::Array(tables)) => tables,
        Some(_) => {
            let fault = ScheduleFault::WrongShape { key: "contact", wanted: "a list of [[contact]] tables" };
            return Err(refuse(None, fault));
        }
    };
    let mut rows: Vec<Row> = Vec::with_capacity(tables.len());
    for (number, value) in (1..).zip(tables.iter().map(AsRef::as_ref)) {
        let code = value.get("code").and_then(|code| code.get_ref().as_str()).map(str::to_owned);
        let at = RowName { number, code };
        let Value::Table(table) = value else {
            let fault = ScheduleFault::WrongShape { key: "contact", wanted: "a list of [[contact]] tables" };
            return Err(refuse(Some(at), fault));
        };
        let row = row(table).map_err(|fault| refuse(Some(at.clone()), fault))?;
        let together = |other: &Row| other.code == row.code && overlap(other, &row);
        if let Some(position) = rows.iter().position(together) {
            return Err(refuse(Some(at), ScheduleFault::Overlap { other: position + 1 }));
        }
        rows.push(row);
    }
    Ok(rows)
}

fn overlap(one: &Row, two: &Row) -> bool {
    let begins_before_end = |one: &Row, two: &Row| two.valid_to.is_none_or(|end| one.valid_from <= end);
    begins_before_end(one, two) && begins_before_end(two, one)
}

fn row(table: &Table<'_>) -> Result<Row, ScheduleFault> {
    known_keys(table, &ROW_KEYS)?;
    let year_group = year_group(table)?;
    let point = |key| -> Result<Point, ScheduleFault> {
        Point::parse(text_of(table, key)?, year_group).ok_or(ScheduleFault::NotAPoint { key })
    };
    let optional_point = |key| table.contains_key(key).then(|| point(key)).transpose();
    let (opens, closes) = (point("opens")?, point("closes")?);
    let catch_up = optional_point("catch-up")?;
    let last_with_send = optional_point("catch-up-send")?;
    let counts_from = optional_point("counts-from")?;
    if year_group.is_some() && !matches!(opens, Point::School { .. }) {
        return Err(ScheduleFault::NeedlessYearGroup);
    }
    for (key, other) in [
        ("closes", Some(closes)),
        ("catch-up", catch_up),
        ("catch-up-send", last_with_send),
        ("counts-from", counts_from),
    ] {
        if other.is_some_and(|other| !opens.same_kind(other)) {
            return Err(ScheduleFault::MixedCounting { key });
        }
    }
    if !never_before(opens, closes) {
        return Err(ScheduleFault::ClosesBeforeItOpens);
    }
    let last = catch_up.unwrap_or(closes);
    for (key, before, end) in [("catch-up", closes, catch_up), ("catch-up-send", last, last_with_send)] {
        if end.is_some_and(|end| !never_before(before, end)) {
            return Err(ScheduleFault::CatchUpEndsBeforeTheWindow { key });
        }
    }
    if counts_from.is_some_and(|counts_from| !never_before(counts_from, opens)) {
        return Err(ScheduleFault::CountsFromAfterItOpens);
    }
    let valid_from = date(table, "valid-from")?.ok_or(ScheduleFault::Missing { key: "valid-from" })?;
    let valid_to = date(table, "valid-to")?;
    if valid_to.is_some_and(|valid_to| valid_to < valid_from) {
        return Err(ScheduleFault::ValidToBeforeValidFrom);
    }
    let completed_by: Vec<CompletedBy> = list(table, "completed-by")?;
    let modes = list(table, "modes")?;
    if completed_by.is_empty() {
        return Err(ScheduleFault::Empty { key: "completed-by" });
    }
    if completed_by.contains(&CompletedBy::Seen) && modes.is_empty() {
        return Err(ScheduleFault::Empty { key: "modes" });
    }
    let eligible = list(table, "eligible")?;
    if eligible.is_empty() {
        return Err(ScheduleFault::Empty { key: "eligible" });
    }
    Ok(Row {
        code: entry("code", text_of(table, "code")?)?,
        label: text_of(table, "label")?.to_owned(),
        mandated: match value(table, "mandated") {
            Some(Value::Boolean(mandated)) => *mandated,
            Some(_) => return Err(ScheduleFault::WrongShape { key: "mandated", wanted: "true or false" }),
            None => return Err(ScheduleFault::Missing { key: "mandated" }),
        },
        opens,
        closes,
        last,
        last_with_send,
        counts_from: counts_from.unwrap_or(opens),
        completed_by,
        modes,
        roles: list(table, "roles")?,
        settings: list(table, "settings")?,
        eligible,
        valid_from,
        valid_to,
        source: text_of(table, "source")?.to_owned(),
    })
}

/// Whether the second day is never before the first, for children born at both ends of every month of a leap year and of
/// the year after it: months differ in length, so 30 days and 1 month follow each other differently through the year.
fn never_before(first: Point, second: Point) -> bool {
    (0..24).all(|month: u32| {
        let begins = NaiveDate::from_ymd_opt(2024 + i32::from(month >= 12), month % 12 + 1, 1);
        let ends = begins.and_then(|begins| begins.checked_add_months(chrono::Months::new(1))?.pred_opt());
        [begins, ends].into_iter().flatten().all(|day| {
            let anchors = Anchors { due: Some(day), born: Some(day), reception: Some(reception_begins(day)) };
            matches!((first.on(&anchors), second.on(&anchors)), (Some(first), Some(second)) if first <= second)
        })
    })
}

fn known_keys(table: &Table<'_>, known: &[&str]) -> Result<(), ScheduleFault> {
    match table.keys().map(AsRef::as_ref).find(|key: &&Cow<'_, str>| !known.contains(&key.as_ref())) {
        None => Ok(()),
        Some(key) => Err(ScheduleFault::UnknownKey { key: key.clone().into_owned() }),
    }
}

fn text_of<'a>(table: &'a Table<'_>, key: &'static str) -> Result<&'a str, ScheduleFault> {
    match value(table, key) {
        Some(Value::String(text)) if !text.trim().is_empty() => Ok(text),
        Some(_) => Err(ScheduleFault::WrongShape { key, wanted: "words in quotes" }),
        None => Err(ScheduleFault::Missing { key }),
    }
}

fn year_group(table: &Table<'_>) -> Result<Option<i8>, ScheduleFault> {
    match value(table, "year-group") {
        None => Ok(None),
        Some(Value::Integer(group)) => match i8::from_str_radix(group.as_str(), group.radix()) {
            Ok(group) if (-1..=13).contains(&group) => Ok(Some(group)),
            Ok(_) | Err(_) => Err(ScheduleFault::NotAYearGroup),
        },
        Some(_) => Err(ScheduleFault::NotAYearGroup),
    }
}

/// A date, with or without quotes around it.
fn date(table: &Table<'_>, key: &'static str) -> Result<Option<NaiveDate>, ScheduleFault> {
    let text = match value(table, key) {
        None => return Ok(None),
        Some(Value::String(text)) => text.clone().into_owned(),
        Some(Value::Datetime(date)) => date.to_string(),
        Some(_) => return Err(ScheduleFault::NotADate { key }),
    };
    text.parse().map(Some).map_err(|_unreadable| ScheduleFault::NotADate { key })
}

fn list<T: Coded>(table: &Table<'_>, key: &'static str) -> Result<Vec<T>, ScheduleFault> {
    let wrong = ScheduleFault::WrongShape { key, wanted: "a list of words in quotes" };
    let values = match value(table, key) {
        None => return Err(ScheduleFault::Missing { key }),
        Some(Value::Array(values)) => values,
        Some(_) => return Err(wrong),
    };
    values.iter().map(|value| entry(key, value.get_ref().as_str().ok_or_else(|| wrong.clone())?)).collect()
}

fn entry<T: Coded>(key: &'static str, text: &str) -> Result<T, ScheduleFault> {
    T::from_code(text).ok_or_else(|| {
        let known: Vec<&str> = T::ALL.iter().map(|entry| entry.code()).collect();
        ScheduleFault::UnknownEntry { key, entry: text.to_owned(), known: known.join(", ") }
    })
}

/// FNV-1a, 64 bits: it tells one table from another and protects nothing.
fn fingerprint(parts: &[&str]) -> String {
    let hash =
        parts.iter().flat_map(|part| part.bytes().chain([0])).fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
    format!("{hash:016x}")
}
