//! A rule of a schedule as the window shows it, and which rule a kept window came from.

use caseload_domain::{
    contact::{ContactType, Mode},
    due::NotCounted,
    practitioner::Area,
    schedule::{CompletedBy, Point, Row, Schedule},
};
use caseload_store::{due_contacts::DueContact, programme::Tried};
use chrono::NaiveDate;

use super::views::{AttemptView, AttemptWhy, PointView, RuleView};
use crate::code::Code;

/// The rule a window belongs to: the one in force on the day it opens, else the newest, which took over between two openings.
pub(super) fn row_of(schedule: &Schedule, code: ContactType, opens: NaiveDate) -> Option<&Row> {
    let of_code = || schedule.rows().iter().filter(|row| row.code == code);
    of_code()
        .find(|row| row.valid_from <= opens && row.valid_to.is_none_or(|end| opens <= end))
        .or_else(|| of_code().max_by_key(|row| row.valid_from))
}

/// The rules that lines point to, each once.
#[derive(Default)]
pub(super) struct Rules<'s> {
    found: Vec<(Area, &'s Row)>,
}

impl<'s> Rules<'s> {
    pub(super) fn place(&mut self, area: Area, row: &'s Row) -> usize {
        let known = self.found.iter().position(|(of, known)| *of == area && std::ptr::eq(*known, row));
        known.unwrap_or_else(|| {
            self.found.push((area, row));
            self.found.len() - 1
        })
    }

    pub(super) fn views(&self) -> Vec<RuleView> {
        self.found.iter().map(|(_, row)| rule_view(row)).collect()
    }
}

pub(super) fn rule_view(row: &Row) -> RuleView {
    RuleView {
        contact_type: Code(row.code),
        label: row.label.clone(),
        mandated: row.mandated,
        opens: point_view(row.opens),
        closes: point_view(row.closes),
        last: point_view(row.last),
        completed_by: row.completed_by.iter().copied().map(Code).collect(),
        modes: row.modes.iter().copied().map(Code).collect(),
        roles: row.roles.iter().copied().map(Code).collect(),
        settings: row.settings.iter().copied().map(Code).collect(),
        source: row.source.clone(),
    }
}

fn point_view(point: Point) -> PointView {
    match point {
        Point::Pregnancy(days) => PointView::Pregnancy { weeks: days / 7, days: days % 7 },
        Point::AgeDays(count) => PointView::Days { count },
        Point::AgeMonths(count) => PointView::Months { count },
        Point::School { year_group, month, day } => PointView::School { year_group, month, day },
    }
}

/// What was tried last, the later of a contact and a questionnaire that is out.
pub(super) fn attempt_of(due: &DueContact, row: &Row) -> Option<AttemptView> {
    let tried = due.programme.tried.map(|tried| tried_view(tried, row));
    let sent = due.sent_on.map(|on| attempt_view(on, NotCounted::NotReturned));
    match (tried, sent) {
        (Some(tried), Some(sent)) => Some(if sent.on > tried.on { sent } else { tried }),
        (tried, sent) => tried.or(sent),
    }
}

/// Why a contact that took place did not complete the rule. Its way and its outcome decide; where both would count, it was
/// its day that did not.
fn tried_view(tried: Tried, row: &Row) -> AttemptView {
    let by = |way| row.completed_by.contains(&way);
    let why = match tried.mode {
        Mode::Text | Mode::Letter | Mode::Email if tried.outcome.took_place() => {
            if by(CompletedBy::Returned) { AttemptWhy::NotReturned } else { AttemptWhy::AnotherThing }
        }
        _ if !tried.outcome.is_seen() => AttemptWhy::NotSeen,
        mode if by(CompletedBy::Seen) && row.modes.contains(&mode) => AttemptWhy::TooEarly,
        _ => AttemptWhy::Mode,
    };
    AttemptView {
        on: tried.on,
        why: Code(why),
        outcome: Some(Code(tried.outcome)),
        mode: Some(Code(tried.mode)),
    }
}

pub(super) fn attempt_view(on: NaiveDate, why: NotCounted) -> AttemptView {
    let (why, outcome, mode) = match why {
        NotCounted::NotSeen(outcome) => (AttemptWhy::NotSeen, Some(Code(outcome)), None),
        NotCounted::Mode(mode) => (AttemptWhy::Mode, None, Some(Code(mode))),
        NotCounted::TooEarly => (AttemptWhy::TooEarly, None, None),
        NotCounted::AfterTheBirth => (AttemptWhy::AfterTheBirth, None, None),
        NotCounted::NotReturned => (AttemptWhy::NotReturned, None, None),
        NotCounted::AnotherThing => (AttemptWhy::AnotherThing, None, None),
    };
    AttemptView { on, why: Code(why), outcome, mode }
}
