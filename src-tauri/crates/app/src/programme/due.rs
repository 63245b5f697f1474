//! The due list of today: each kept window with its rule, its state and what says how pressing it is.

use std::collections::{BTreeSet, HashSet};

use caseload_domain::{
    age::{age_on, pregnancy_on},
    child::Birth,
    contact::ContactType,
    due::{DUE_SOON_DAYS, DueState, Standing, Status},
    practitioner::Area,
};
use caseload_store::{Store, StoreError, due_contacts::DueContact};
use chrono::{Datelike as _, Days, NaiveDate};

use super::{
    rule::{Rules, attempt_of, row_of},
    views::{AttemptView, BookedView, DueCounts, DueQuery, ProgrammeLine},
};
use crate::{
    caseload::{age_view, days_between, flags_of},
    clock::Now,
    code::Code,
    failure::Answer,
    today::in_list,
};

/// A contact of the programme that is near or late.
pub(crate) struct Owed {
    pub(crate) due: DueContact,
    pub(crate) state: DueState,
    pub(crate) days_over: u32,
    pub(crate) area: Area,
    attempt: Option<AttemptView>,
    rule: usize,
}

impl Owed {
    /// Whether the window closes before next Monday.
    pub(crate) fn closes_this_week(&self, now: Now) -> bool {
        self.due.programme.closes < monday_of(now.today) + Days::new(7)
    }

    /// The postcode area, enough to plan a round: `LE3`.
    pub(super) fn district(&self) -> Option<&str> {
        self.due.postcode.as_deref().and_then(|postcode| postcode.split(' ').next())
    }
}

/// Everything near or late today.
pub(crate) struct DueNow<'s> {
    pub(crate) owed: Vec<Owed>,
    pub(super) rules: Rules<'s>,
}

impl<'s> DueNow<'s> {
    /// Reads it from what the store keeps worked out; only the day is added here.
    pub(crate) fn read(store: &'s Store, now: Now) -> Answer<Self> {
        let opens_by = now.today + Days::new(DUE_SOON_DAYS);
        let mut rules = Rules::default();
        let mut owed = Vec::new();
        for due in store.due_contacts(opens_by, now.today)? {
            let window = &due.programme;
            let area = window.area;
            let row = row_of(store.schedules().of(area), window.code, window.opens)
                .ok_or(StoreError::BrokenValue { what: "programme.code" })?;
            let standing = Standing {
                row,
                opens: window.opens,
                closes: window.closes,
                last: window.last,
                status: Status::Outstanding { attempt: None },
            };
            owed.push(Owed {
                state: standing.state_on(now.today),
                days_over: standing.days_overdue(now.today),
                area,
                attempt: attempt_of(&due, row),
                rule: rules.place(area, row),
                due,
            });
        }
        Ok(Self { owed, rules })
    }

    /// Those that fit, the most needed first.
    pub(crate) fn by_need(&self, fits: impl Fn(&Owed) -> bool) -> Vec<&Owed> {
        let mut found: Vec<&Owed> = self.owed.iter().filter(|owed| fits(owed)).collect();
        found.sort_by(|one, other| super::order::by_need(one, other));
        found
    }

    pub(crate) fn counts(&self) -> DueCounts {
        let count = |state| {
            u32::try_from(self.owed.iter().filter(|owed| owed.state == state).count()).unwrap_or(u32::MAX)
        };
        let children: HashSet<&str> = self
            .owed
            .iter()
            .filter(|owed| matches!(owed.state, DueState::Overdue | DueState::Due))
            .map(|owed| owed.due.programme.child_id.as_str())
            .collect();
        DueCounts {
            overdue: count(DueState::Overdue),
            due: count(DueState::Due),
            due_soon: count(DueState::DueSoon),
            catch_up: count(DueState::CatchUp),
            children: u32::try_from(children.len()).unwrap_or(u32::MAX),
        }
    }

    /// What there is to narrow the list by.
    pub(super) fn choices(&self) -> (Vec<Code<ContactType>>, Vec<Code<Area>>, Vec<String>) {
        let types: BTreeSet<ContactType> = self.owed.iter().map(|owed| owed.due.programme.code).collect();
        let areas: BTreeSet<Area> = self.owed.iter().map(|owed| owed.area).collect();
        let districts: BTreeSet<(String, u32, &str)> =
            self.owed.iter().filter_map(Owed::district).map(super::order::district_key).collect();
        (
            types.into_iter().map(Code).collect(),
            areas.into_iter().map(Code).collect(),
            districts.into_iter().map(|(_, _, district)| district.to_owned()).collect(),
        )
    }

    /// The lines the window shows.
    pub(crate) fn lines(&self, store: &Store, chosen: &[&Owed], now: Now) -> Answer<Vec<ProgrammeLine>> {
        let ids: BTreeSet<&str> = chosen.iter().map(|owed| owed.due.programme.child_id.as_str()).collect();
        let ids: Vec<&str> = ids.into_iter().collect();
        let flags = flags_of(store, &ids, now)?;
        Ok(chosen
            .iter()
            .map(|owed| {
                let mut line = line(owed, now);
                line.flags = flags.get(&line.child_id).cloned().unwrap_or_default();
                line
            })
            .collect())
    }
}

/// The Monday of a week.
pub(super) fn monday_of(day: NaiveDate) -> NaiveDate {
    day - Days::new(u64::from(day.weekday().num_days_from_monday()))
}

pub(super) fn fits(owed: &Owed, query: &DueQuery) -> bool {
    let DueQuery { states, contact_types, areas, districts, mandated_only, not_booked_only, sort: _ } = query;
    let window = &owed.due.programme;
    (states.is_empty() || states.contains(&Code(owed.state)))
        && (contact_types.is_empty() || contact_types.contains(&Code(window.code)))
        && (areas.is_empty() || areas.contains(&Code(owed.area)))
        && (districts.is_empty()
            || owed.district().is_some_and(|mine| districts.iter().any(|district| district == mine)))
        && (!mandated_only || window.mandated)
        && (!not_booked_only || owed.due.booked.is_none())
}

fn line(owed: &Owed, now: Now) -> ProgrammeLine {
    let due = &owed.due;
    let age = match due.birth {
        Birth::Born(born) => age_on(born, now.today),
        Birth::Expected(expected) => Some(pregnancy_on(expected, now.today)),
    };
    ProgrammeLine {
        child_id: due.programme.child_id.clone(),
        child: in_list(&due.family, &due.given),
        age: age.map(age_view),
        contact_type: Code(due.programme.code),
        rule: u32::try_from(owed.rule).expect("there are fewer rules than fit"),
        state: Code(owed.state),
        opens: due.programme.opens,
        closes: due.programme.closes,
        last: due.programme.last,
        week: monday_of(due.programme.closes),
        days_over: owed.days_over,
        level: Code(due.level),
        flags: Vec::new(),
        imd_decile: due.imd_decile,
        postcode: due.postcode.clone(),
        area: Code(owed.area),
        days_since_seen: due.last_seen.map(|seen| days_between(seen, now.today)),
        days_since_weighed: due.last_weighed.map(|weighed| days_between(weighed, now.today)),
        booked: due.booked.map(|(on, at)| BookedView { on, at }),
        attempt: owed.attempt.clone(),
    }
}
