//! Typed fields into domain values. Every problem of a form is gathered, so a nurse mends it in one go.

use std::borrow::Cow;

use caseload_domain::{
    problem::{Problem, Problems},
    typed_date::{TypedDateError, parse_date, parse_time},
};
use chrono::{NaiveDate, NaiveTime};

use crate::clock::Now;

/// Whether a date without a year looks back or forward.
#[derive(Clone, Copy)]
pub(crate) enum Looking {
    Back,
    Forward,
}

/// A date that may be left empty.
pub(crate) fn optional_date(
    field: impl Into<Cow<'static, str>>,
    text: &str,
    looking: Looking,
    now: Now,
    problems: &mut Problems,
) -> Option<NaiveDate> {
    match parse_date(text, now.today, matches!(looking, Looking::Forward)) {
        Ok(date) => Some(date),
        Err(TypedDateError::Empty) => None,
        Err(TypedDateError::NoSuchDay) => {
            problems.push(field, "There is no such day", "Check the day and the month");
            None
        }
        Err(TypedDateError::NotADate) => {
            problems.push(field, "That does not read as a date", "Type it like 17/12/2026, 17 Dec or today");
            None
        }
    }
}

/// A date that is needed. A stand-in is answered with the problem, so that the rest of the form is still checked.
pub(crate) fn needed_date(
    field: &'static str,
    text: &str,
    looking: Looking,
    now: Now,
    problems: &mut Problems,
) -> NaiveDate {
    if text.trim().is_empty() {
        problems.push(field, "The date is missing", "Type it like 17/12/2026, 17 Dec or today");
    }
    optional_date(field, text, looking, now, problems).unwrap_or(now.today)
}

pub(crate) fn optional_time(field: &'static str, text: &str, problems: &mut Problems) -> Option<NaiveTime> {
    if text.trim().is_empty() {
        return None;
    }
    let time = parse_time(text);
    if time.is_none() {
        problems.push(field, "That does not read as a time", "Type it like 13:05 or 1.05pm");
    }
    time
}

pub(crate) fn optional_number<T: std::str::FromStr>(
    field: &'static str,
    text: &str,
    what: &'static str,
    problems: &mut Problems,
) -> Option<T> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let number = text.parse().ok();
    if number.is_none() {
        problems.push(field, format!("That is not {what}"), "Type a whole number");
    }
    number
}

/// Text, or nothing when only spaces were typed.
pub(crate) fn optional_text(text: &str) -> Option<String> {
    let tidy = text.trim();
    (!tidy.is_empty()).then(|| tidy.to_owned())
}

/// A reason that is needed for an amendment.
pub(crate) fn needed_reason(reason: &str) -> Result<String, Problem> {
    optional_text(reason).ok_or_else(|| {
        Problem::new(
            "reason",
            "The reason is missing",
            "Say why in a few words; the first version stays readable",
        )
    })
}
