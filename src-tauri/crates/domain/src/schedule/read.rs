//! From TOML text to a schedule: every key is known, every code exists, every window holds together.

use chrono::NaiveDate;
use toml::de::DeValue as Value;

use super::{Anchors, CompletedBy, Point, Row, Schedule, ScheduleError, ScheduleFault, reception_begins};
use crate::{
    contact::ContactType,
    table::{Keys, Table, needed},
};

type Read<T> = Result<T, ScheduleFault>;

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
    let table = Table::<ScheduleFault>::parse(Some(file), text)?;
    let (name, source, base) = table.whole(|keys| {
        keys.only(&FILE_KEYS)?;
        Ok((keys.text("name")?.to_owned(), keys.text("source")?.to_owned(), base(keys)?))
    })?;

    let mut rows: Vec<Row> = Vec::new();
    table.rows("contact", &["code"], |keys| {
        let row = row(keys)?;
        let together = |other: &Row| other.code == row.code && overlap(other, &row);
        if let Some(position) = rows.iter().position(together) {
            return Err(ScheduleFault::Overlap { other: position + 1 });
        }
        rows.push(row);
        Ok(())
    })?;
    let mut extended = String::new();
    if let Some((base_name, base_text)) = base {
        let base = schedule(&format!("{base_name}.toml"), base_text)?;
        let replaced: Vec<ContactType> = rows.iter().map(|row| row.code).collect();
        rows.extend(base.rows.into_iter().filter(|row| !replaced.contains(&row.code)));
        extended = base.fingerprint;
    }
    if rows.is_empty() {
        return Err(table.refuse(ScheduleFault::NoContacts));
    }
    rows.sort_by_key(|row| (row.code, row.valid_from));
    let fingerprint = fingerprint(&[READING, &extended, text]);
    Ok(Schedule { name, source, rows, fingerprint })
}

fn base(keys: Keys<'_>) -> Read<Option<(String, &'static str)>> {
    let Some(name) = keys.optional_text("extends")? else { return Ok(None) };
    let known = || BUILT_IN.map(|(known, _)| known).join(", ");
    let text = built_in_text(name)
        .ok_or_else(|| ScheduleFault::NothingToExtend { name: name.to_owned(), known: known() })?;
    Ok(Some((name.to_owned(), text)))
}

fn overlap(one: &Row, two: &Row) -> bool {
    let begins_before_end = |one: &Row, two: &Row| two.valid_to.is_none_or(|end| one.valid_from <= end);
    begins_before_end(one, two) && begins_before_end(two, one)
}

fn row(keys: Keys<'_>) -> Read<Row> {
    keys.only(&ROW_KEYS)?;
    let year_group = year_group(keys)?;
    let point = |key| -> Read<Point> {
        Point::parse(keys.text(key)?, year_group).ok_or(ScheduleFault::NotAPoint { key })
    };
    let optional_point = |key| keys.has(key).then(|| point(key)).transpose();
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
    let valid_from = needed("valid-from", keys.date("valid-from")?)?;
    let valid_to = keys.date("valid-to")?;
    if valid_to.is_some_and(|valid_to| valid_to < valid_from) {
        return Err(ScheduleFault::ValidToBeforeValidFrom);
    }
    let completed_by = keys.some_entries("completed-by")?;
    let modes = if completed_by.contains(&CompletedBy::Seen) {
        keys.some_entries("modes")?
    } else {
        keys.entries("modes")?
    };
    Ok(Row {
        code: keys.entry("code")?,
        label: keys.text("label")?.to_owned(),
        mandated: needed("mandated", keys.flag("mandated")?)?,
        opens,
        closes,
        last,
        last_with_send,
        counts_from: counts_from.unwrap_or(opens),
        completed_by,
        modes,
        roles: keys.entries("roles")?,
        settings: keys.entries("settings")?,
        eligible: keys.some_entries("eligible")?,
        valid_from,
        valid_to,
        source: keys.text("source")?.to_owned(),
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

fn year_group(keys: Keys<'_>) -> Read<Option<i8>> {
    match keys.value("year-group") {
        None => Ok(None),
        Some(Value::Integer(group)) => match i8::from_str_radix(group.as_str(), group.radix()) {
            Ok(group) if (-1..=13).contains(&group) => Ok(Some(group)),
            Ok(_) | Err(_) => Err(ScheduleFault::NotAYearGroup),
        },
        Some(_) => Err(ScheduleFault::NotAYearGroup),
    }
}

/// FNV-1a, 64 bits: it tells one table from another and protects nothing.
fn fingerprint(parts: &[&str]) -> String {
    let hash =
        parts.iter().flat_map(|part| part.bytes().chain([0])).fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
    format!("{hash:016x}")
}
