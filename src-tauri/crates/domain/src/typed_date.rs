//! Dates and times as people type them: `17/12/26`, `17 Dec`, `12-Jul-2025`, `today`, `2026-12-17`, `13:05`, `1.05pm`.
//!
//! Day comes before month, always: this is an English record. Nothing is guessed: a day that does not exist is refused.

use chrono::{Datelike as _, Days, NaiveDate, NaiveTime};

/// Why a text is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TypedDateError {
    /// Nothing was typed.
    #[error("no date was typed")]
    Empty,
    /// It has not the shape of a date.
    #[error("that does not read as a date")]
    NotADate,
    /// The shape is right, but there is no such day.
    #[error("there is no such day")]
    NoSuchDay,
}

/// Reads a date. A date without a year is the nearest such day not after `today`, unless `future` asks for the next one.
///
/// Two-digit years are read within the 80 years before and the 19 after `today`'s year.
///
/// # Errors
/// [`TypedDateError`].
pub fn parse_date(text: &str, today: NaiveDate, future: bool) -> Result<NaiveDate, TypedDateError> {
    let lower = text.trim().to_lowercase();
    match lower.as_str() {
        "" => return Err(TypedDateError::Empty),
        "today" | "now" => return Ok(today),
        "yesterday" => return today.pred_opt().ok_or(TypedDateError::NoSuchDay),
        "tomorrow" => return today.succ_opt().ok_or(TypedDateError::NoSuchDay),
        _ => {}
    }
    if let Some(date) = in_days_or_weeks(&lower, today) {
        return Ok(date);
    }
    let without_weekday = strip_weekday(&lower);
    let parts: Vec<&str> = without_weekday
        .split(|character: char| !character.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 && year.parse::<u16>().is_ok() => {
            build(number(year)?, month_number(month)?, number(day)?)
        }
        [day, month, year] => {
            build(full_year(number(year)?, year.len(), today)?, month_number(month)?, day_number(day)?)
        }
        [day, month] => near(day_number(day)?, month_number(month)?, today, future),
        [compact] if compact.len() == 8 && compact.bytes().all(|byte| byte.is_ascii_digit()) => {
            compact_date(compact)
        }
        _ => Err(TypedDateError::NotADate),
    }
}

fn compact_date(digits: &str) -> Result<NaiveDate, TypedDateError> {
    let part = |from: usize, to: usize| digits.get(from..to).ok_or(TypedDateError::NotADate).and_then(number);
    // ddmmyyyy, as it stands in the order people write; yyyymmdd when it starts with a century.
    let century_first = digits.starts_with("19") || digits.starts_with("20");
    if century_first && let Ok(date) = build(part(0, 4)?, part(4, 6)?.unsigned_abs(), part(6, 8)?) {
        return Ok(date);
    }
    build(part(4, 8)?, part(2, 4)?.unsigned_abs(), part(0, 2)?)
}

fn in_days_or_weeks(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let rest = text.strip_prefix("in ").or_else(|| text.strip_prefix('+'))?;
    let mut words = rest.split_whitespace();
    let count: u64 = words.next()?.parse().ok()?;
    let days = match words.next()? {
        "day" | "days" | "d" => count,
        "week" | "weeks" | "w" => count.checked_mul(7)?,
        _ => return None,
    };
    today.checked_add_days(Days::new(days))
}

fn strip_weekday(text: &str) -> &str {
    let weekdays = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
    ];
    let first = text.split(|character: char| !character.is_alphabetic()).next().unwrap_or("");
    if weekdays.contains(&first) { text.get(first.len()..).unwrap_or(text) } else { text }
}

fn number(text: &str) -> Result<i32, TypedDateError> {
    text.parse().map_err(|_unreadable| TypedDateError::NotADate)
}

fn day_number(text: &str) -> Result<i32, TypedDateError> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text);
    number(digits)
}

fn month_number(text: &str) -> Result<u32, TypedDateError> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().map_err(|_unreadable| TypedDateError::NotADate);
    }
    if text.len() < 3 {
        return Err(TypedDateError::NotADate);
    }
    let position = MONTHS.iter().position(|month| month.starts_with(text)).ok_or(TypedDateError::NotADate)?;
    u32::try_from(position + 1).map_err(|_too_large| TypedDateError::NotADate)
}

fn full_year(year: i32, digits: usize, today: NaiveDate) -> Result<i32, TypedDateError> {
    match digits {
        4 => Ok(year),
        2 => {
            let century = today.year() - today.year().rem_euclid(100);
            let candidate = century + year;
            Ok(if candidate > today.year() + 19 { candidate - 100 } else { candidate })
        }
        _ => Err(TypedDateError::NotADate),
    }
}

fn build(year: i32, month: u32, day: i32) -> Result<NaiveDate, TypedDateError> {
    let day = u32::try_from(day).map_err(|_negative| TypedDateError::NoSuchDay)?;
    if !(1800..=2200).contains(&year) {
        return Err(TypedDateError::NotADate);
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(TypedDateError::NoSuchDay)
}

fn near(day: i32, month: u32, today: NaiveDate, future: bool) -> Result<NaiveDate, TypedDateError> {
    let this_year = build(today.year(), month, day);
    let fits = |date: &NaiveDate| if future { *date >= today } else { *date <= today };
    match this_year {
        Ok(date) if fits(&date) => Ok(date),
        Ok(_) | Err(TypedDateError::NoSuchDay) => {
            build(today.year() + if future { 1 } else { -1 }, month, day)
        }
        Err(other) => Err(other),
    }
}

/// Reads a time of day: `13:05`, `13.05`, `1305`, `1.05pm`, `9am`. `None` when it is not one.
#[must_use]
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let lower = text.trim().to_lowercase().replace(' ', "");
    let (digits, afternoon) = match (lower.strip_suffix("pm"), lower.strip_suffix("am")) {
        (Some(rest), _) => (rest.to_owned(), Some(true)),
        (None, Some(rest)) => (rest.to_owned(), Some(false)),
        (None, None) => (lower.clone(), None),
    };
    let (hour, minute) = match digits.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour.parse::<u32>().ok()?, minute.parse::<u32>().ok()?),
        Some(_) => return None,
        None if (3..=4).contains(&digits.len()) && digits.is_ascii() => {
            let (hour, minute) = digits.split_at(digits.len() - 2);
            (hour.parse().ok()?, minute.parse().ok()?)
        }
        None if afternoon.is_some() => (digits.parse().ok()?, 0),
        None => return None,
    };
    let hour = match afternoon {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(true) => hour % 12 + 12,
        Some(false) => hour % 12,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

#[cfg(test)]
mod tests {
    use super::{TypedDateError, parse_date, parse_time};
    use chrono::NaiveDate;

    const TODAY: &str = "2027-01-04";

    fn check(text: &str, expected: Result<&str, TypedDateError>) {
        let today: NaiveDate = TODAY.parse().unwrap();
        assert_eq!(parse_date(text, today, false), expected.map(|date| date.parse().unwrap()), "{text}");
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        for text in [
            "17/12/2026",
            "17/12/26",
            "17.12.2026",
            "17-Dec-2026",
            "17 december 2026",
            "17th Dec 26",
            "2026-12-17",
            "Thu 17 Dec",
            "17/12",
            "17122026",
            "20261217",
        ] {
            check(text, Ok("2026-12-17"));
        }
        check("today", Ok("2027-01-04"));
        check("yesterday", Ok("2027-01-03"));
        check("in 2 weeks", Ok("2027-01-18"));
        check("06-Oct-2024", Ok("2024-10-06"));
        check("12/10/68", Ok("1968-10-12"));
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused_and_never_moved() {
        check("29/02/2025", Err(TypedDateError::NoSuchDay));
        check("31.04.2024", Err(TypedDateError::NoSuchDay));
        check("30 Feb", Err(TypedDateError::NoSuchDay));
        check("soon", Err(TypedDateError::NotADate));
        check("", Err(TypedDateError::Empty));
    }

    #[test]
    fn a_date_without_a_year_looks_back_for_what_happened_and_forward_for_what_is_planned() {
        let today: NaiveDate = TODAY.parse().unwrap();
        assert_eq!(parse_date("11 Jan", today, true), Ok("2027-01-11".parse().unwrap()));
        assert_eq!(parse_date("11 Jan", today, false), Ok("2026-01-11".parse().unwrap()));
    }

    #[test]
    fn times_are_read_as_people_type_them() {
        for (text, expected) in [
            ("13:05", Some("13:05:00")),
            ("1.05pm", Some("13:05:00")),
            ("1305", Some("13:05:00")),
            ("9am", Some("09:00:00")),
            ("12am", Some("00:00:00")),
            ("25:00", None),
            ("13", None),
        ] {
            assert_eq!(parse_time(text), expected.map(|time| time.parse().unwrap()), "{text}");
        }
    }
}
