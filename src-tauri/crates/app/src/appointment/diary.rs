//! The diary: a day or a week of appointments.

use chrono::{Datelike as _, Days, NaiveDate};

use super::{
    line::lines,
    views::{DiaryDay, DiaryQuery, DiarySpan, DiaryView},
};
use crate::{app::App, clock::Now, failure::Answer};

/// A day of the diary, or the week it is in.
///
/// # Errors
/// [`crate::failure::Failure::Locked`], or when the store cannot answer; never an empty diary instead.
pub fn diary(app: &mut App, request: DiaryQuery, now: Now) -> Answer<DiaryView> {
    let store = &app.open()?.store;
    let on = request.on.unwrap_or(now.today);
    let (from, count) = match request.span.0 {
        DiarySpan::Day => (on, 1),
        DiarySpan::Week => (monday_of(on), 7),
    };
    let mut days: Vec<DiaryDay> =
        from.iter_days().take(count).map(|on| DiaryDay { on, lines: Vec::new() }).collect();
    let to = days.last().map_or(from, |day| day.on);
    for line in lines(store, store.appointments(from, to)?, now)? {
        if let Some(day) = days.iter_mut().find(|day| day.on == line.on) {
            day.lines.push(line);
        }
    }
    Ok(DiaryView { on, days })
}

fn monday_of(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(day.weekday().num_days_from_monday()))).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::monday_of;

    #[test]
    fn a_week_begins_on_monday() {
        for (day, monday) in
            [("2027-01-04", "2027-01-04"), ("2027-01-10", "2027-01-04"), ("2027-01-11", "2027-01-11")]
        {
            assert_eq!(monday_of(day.parse().unwrap()).to_string(), monday);
        }
    }
}
