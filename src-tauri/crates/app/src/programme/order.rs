//! In which order the due list stands: overdue, then week by week, what is to be caught up last; within each by need, date or route.

use std::cmp::{Ordering, Reverse};

use caseload_domain::due::DueState;

use super::{
    due::{Owed, monday_of},
    views::DueSort,
};

/// A decile that is not known stands after the ten that are.
const NO_DECILE: u8 = 11;

pub(super) fn sort(owed: &mut [&Owed], by: DueSort) {
    owed.sort_by(|one, other| {
        group(one).cmp(&group(other)).then_with(|| match by {
            DueSort::Need => by_need(one, other),
            DueSort::Date => by_date(one, other),
            DueSort::Route => by_route(one, other),
        })
    });
}

/// Overdue first, then the weeks, then what is to be caught up.
fn group(owed: &Owed) -> (u8, Option<chrono::NaiveDate>) {
    match owed.state {
        DueState::Overdue => (0, None),
        DueState::CatchUp => (2, None),
        DueState::NotYet
        | DueState::DueSoon
        | DueState::Due
        | DueState::Missed
        | DueState::Done
        | DueState::DoneLate
        | DueState::NotEligible => (1, Some(monday_of(owed.due.programme.closes))),
    }
}

/// The highest level first, then the most deprived, then the longest overdue.
pub(crate) fn by_need(one: &Owed, other: &Owed) -> Ordering {
    let key = |owed: &Owed| {
        (Reverse(owed.due.level), owed.due.imd_decile.unwrap_or(NO_DECILE), Reverse(owed.days_over))
    };
    key(one).cmp(&key(other)).then_with(|| by_date(one, other))
}

fn by_date(one: &Owed, other: &Owed) -> Ordering {
    let key = |owed: &'_ Owed| (owed.due.programme.closes, owed.due.programme.code);
    key(one)
        .cmp(&key(other))
        .then_with(|| (&one.due.family, &one.due.given).cmp(&(&other.due.family, &other.due.given)))
}

/// The way a round goes: postcode area by number, then the rest of the postcode; no postcode last.
fn by_route(one: &Owed, other: &Owed) -> Ordering {
    let key = |owed: &Owed| {
        owed.district().map(|district| {
            let (letters, number, whole) = district_key(district);
            (letters, number, whole.to_owned())
        })
    };
    let (mine, theirs) = (key(one), key(other));
    (mine.is_none(), mine, &one.due.postcode)
        .cmp(&(theirs.is_none(), theirs, &other.due.postcode))
        .then_with(|| by_date(one, other))
}

/// `LE3` before `LE10`: the letters, then the number as a number.
pub(super) fn district_key(district: &str) -> (String, u32, &str) {
    let letters: String = district.chars().take_while(char::is_ascii_alphabetic).collect();
    let number = district
        .chars()
        .skip_while(char::is_ascii_alphabetic)
        .take_while(char::is_ascii_digit)
        .fold(0, |number, digit| number * 10 + digit.to_digit(10).unwrap_or(0));
    (letters, number, district)
}

#[cfg(test)]
mod tests {
    use super::district_key;

    #[test]
    fn a_round_goes_by_number_and_not_by_letter() {
        let mut districts = ["LE10", "LE3", "CV11", "LE67", "LE9"];
        districts.sort_by_key(|district| district_key(district));
        assert_eq!(districts, ["CV11", "LE3", "LE9", "LE10", "LE67"]);
    }
}
