//! What the programme and daily life bring to one child, day by day, and what is still to be arranged.

use caseload_domain::{contact::ContactType, episode::EpisodeReason, id::EpisodeId};
use chrono::{NaiveDate, TimeDelta};

use super::{
    book::Book,
    calendar::on_or_after,
    people::{Young, reception_year},
    random::Random,
};

/// How full the record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Load {
    /// As many contacts as a practitioner has.
    Ordinary,
    /// For a long history: about forty contacts a child, so that 5,000 children hold about 200,000.
    Heavy,
}

/// Whose caseload it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Service {
    /// Birth to five.
    Early,
    /// Five to nineteen.
    School,
}

/// A contact to be written.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub(super) on: NaiveDate,
    pub(super) kind: ContactType,
    pub(super) episode: Option<(EpisodeId, EpisodeReason)>,
    pub(super) restricted: bool,
    pub(super) protected: bool,
    pub(super) with_class: bool,
}

impl Plan {
    pub(super) fn new(on: NaiveDate, kind: ContactType) -> Self {
        Self { on, kind, episode: None, restricted: false, protected: false, with_class: false }
    }
}

/// The contacts of birth to five that every child is offered: first day, last day, chance in a thousand of being recorded.
/// Windows as in Leicester City's programme (`policy-papers` 3).
pub(super) const STEPS: [(ContactType, i64, i64, u32); 5] = [
    (ContactType::NewBirth, 10, 14, 990),
    (ContactType::SixToEightWeeks, 42, 56, 975),
    (ContactType::ThreeToFourMonths, 92, 120, 935),
    (ContactType::TwelveMonths, 304, 365, 930),
    (ContactType::TwoYears, 730, 913, 900),
];

/// Everything the universal programme and daily life bring, up to the last day.
pub(super) fn programme(
    book: &Book,
    young: &Young,
    service: Service,
    load: Load,
    random: &mut Random,
) -> Vec<Plan> {
    let mut plans = Vec::new();
    let last = young.age_days(book.calendar.last_day);
    for (kind, opens, closes, chance) in STEPS {
        let day = random.between(opens, closes - (closes - opens) / 4);
        if random.chance(chance) {
            plans.push(Plan::new(young.born + TimeDelta::days(day), kind));
        }
    }
    // Tuned so that either service comes to about forty contacts a child over a long history.
    let (heavy_first_year, yearly) = match (load, service) {
        (Load::Ordinary, _) => (0, 900),
        (Load::Heavy, Service::Early) => (15, 13_000),
        (Load::Heavy, Service::School) => (5, 2500),
    };
    let by_the_day = |days: i64| young.born + TimeDelta::days(days);
    for _ in 0..random.between(1, 4) + heavy_first_year {
        let kind = *random.weighted(&[
            (6, ContactType::WeightAndFeeding),
            (2, ContactType::Advice),
            (1, ContactType::DropIn),
            (1, ContactType::FollowUp),
            (1, ContactType::ProfessionalLiaison),
        ]);
        plans.push(Plan::new(by_the_day(random.between(16, 364)), kind));
    }
    let early_years = (last.min(1826) - 365).max(0);
    for day in moments(365, early_years, yearly, random) {
        let kind = *random.weighted(&[
            (3, ContactType::Advice),
            (2, ContactType::FollowUp),
            (2, ContactType::WeightAndFeeding),
            (2, ContactType::DropIn),
            (2, ContactType::ProfessionalLiaison),
        ]);
        plans.push(Plan::new(by_the_day(day), kind));
    }
    if service == Service::School {
        plans.extend(school_age(young, last, load, random));
    }
    plans
}

fn school_age(young: &Young, last: i64, load: Load, random: &mut Random) -> Vec<Plan> {
    let mut plans = Vec::new();
    let starts = reception_year(young.born);
    let term = |year: i32, month: u32, day: u32| {
        NaiveDate::from_ymd_opt(year, month, day).expect("the days of terms used here exist")
    };
    let autumn = term(starts, 10, 3) + TimeDelta::days(random.between(0, 60));
    plans.push(Plan::new(autumn, ContactType::SchoolEntry));
    for (year, chance) in [(starts + 1, 930), (starts + 7, 920)] {
        // Reception and Year 6 are measured between January and March.
        if random.chance(chance) {
            plans.push(Plan::new(
                term(year, 1, 12) + TimeDelta::days(random.between(0, 60)),
                ContactType::Other,
            ));
        }
    }
    if random.chance(650) {
        let summer = term(starts + 7, 5, 10) + TimeDelta::days(random.between(0, 50));
        plans.push(Plan::new(summer, ContactType::HealthReview));
    }
    let first = (term(starts, 9, 5) - young.born).num_days();
    let yearly = if load == Load::Heavy { 2600 } else { 650 };
    for day in moments(first, (last - first).max(0), yearly, random) {
        let kind = *random.weighted(&[
            (5, ContactType::DropIn),
            (3, ContactType::ProfessionalLiaison),
            (2, ContactType::Advice),
            (2, ContactType::FollowUp),
            (2, ContactType::Other),
            (1, ContactType::HealthReview),
        ]);
        let on = young.born + TimeDelta::days(day);
        plans.push(Plan { with_class: kind == ContactType::Other, ..Plan::new(on, kind) });
    }
    plans
}

/// Days of life spread over a span, so many in a thousand years' worth of days.
fn moments(from: i64, span: i64, per_thousand_years: i64, random: &mut Random) -> Vec<i64> {
    let thousandths = span * per_thousand_years / 365;
    let whole = thousandths / 1000 + i64::from(i64::from(random.below(1000)) < thousandths % 1000);
    (0..whole).map(|_| from + random.between(0, span.max(1) - 1)).collect()
}

/// Takes out the steps of the programme that are still to come or were forgotten: the programme itself says that they are due.
pub(super) fn leave_due(book: &Book, young: &Young, plans: &mut Vec<Plan>, random: &mut Random) {
    let (today, last_day) = (book.calendar.today, book.calendar.last_day);
    for (kind, opens, closes, _) in STEPS {
        let Some(place) = plans.iter().position(|plan| plan.kind == kind) else { continue };
        let planned = plans.get(place).map_or(last_day, |plan| on_or_after(plan.on));
        let due = young.born + TimeDelta::days(closes);
        let forgotten = due < today && (today - due).num_days() < 45 && random.chance(90);
        let coming = planned > last_day && young.age_days(today) + 28 >= opens;
        if forgotten || coming {
            plans.remove(place);
        }
    }
}
