//! Which nursery or school a child goes to, and when that changed.

use caseload_domain::child::{Child, School};
use chrono::{DateTime, Datelike as _, NaiveDate, TimeDelta, Utc};

use super::{
    book::Book,
    calendar::{first_of_september, on_or_after},
    families::Frame,
    file::{Change, Dated, at_desk},
    people::{Home, reception_year, year_group},
    places::{largest_primary, school},
    random::Random,
    timeline::Service,
};

/// Nursery or school now and when the record was opened, with the changes between.
#[expect(
    clippy::too_many_arguments,
    reason = "it fills the first record, the present one and the changes in one go"
)]
pub(super) fn schooling(
    book: &Book,
    frame: &Frame,
    home: &Home,
    (born, since, turn, nursery): (NaiveDate, DateTime<Utc>, u32, bool),
    first: &mut Child,
    child: &mut Child,
    changes: &mut Vec<Dated>,
    random: &mut Random,
) {
    let now = year_group(born, book.calendar.last_day);
    let at_year = |group: i32| -> Option<School> {
        match i8::try_from(group).ok()? {
            // This year's Reception of the largest school fills a class, for a morning of measuring.
            0 if now == 0
                && frame.service == Service::School
                && home.patch.primary != 4
                && born.day() % 7 != 0 =>
            {
                Some(largest_primary(0))
            }
            group @ 0..=13 => Some(school(home.patch, group, turn, frame.secondaries)),
            _ => None,
        }
    };
    let then = year_group(born, since.date_naive());
    let in_nursery =
        || School { name: home.patch.nursery.to_owned(), urn: None, year_group: Some(-1), class_name: None };
    child.school = if now >= 0 {
        at_year(now)
    } else {
        (nursery && (book.calendar.last_day - born).num_days() > 760).then(in_nursery)
    };
    first.school = at_year(then);
    // Starting school and moving up are each one change; the years between are read from the last.
    let mut moves = vec![(0, "Started Reception"), (7, "Moved up to secondary school")];
    if now > 0 && now != 7 {
        moves.push((now, "New school year"));
    }
    for (group, reason) in moves {
        if group > then && group <= now {
            let day = first_of_september(reception_year(born) + group);
            let at = at_desk(book, day + TimeDelta::days(random.between(0, 9)), random)
                .max(since + TimeDelta::minutes(1));
            changes.push((at, Change::School(at_year(group)), reason));
        }
    }
    if now < 0 && child.school.is_some() {
        let day = on_or_after(born + TimeDelta::days(740)).min(book.calendar.last_day);
        if day > since.date_naive() {
            let at = at_desk(book, day, random);
            changes.push((at, Change::School(child.school.clone()), "Nursery place"));
        } else {
            first.school.clone_from(&child.school);
        }
    }
}
