//! Turns what was planned for a child into a history: seen, missed and rebooked, with the tasks that followed.

use caseload_domain::{
    contact::{ContactType, Outcome, Setting},
    id::ContactId,
};
use chrono::{DateTime, Datelike as _, NaiveDate, TimeDelta, Utc};

use super::{
    book::Book,
    calendar::{on_or_after, on_or_before},
    contacts::{place, write_contact},
    file::{TaskPlan, write_task},
    narrative,
    people::{Home, Young},
    random::Random,
    timeline::{Plan, STEPS},
    words::Pool,
};

/// Writes the plans that lie in the history, in order; some are missed and rebooked.
pub(super) fn write_history(
    book: &mut Book,
    home: &Home,
    young: &mut Young,
    mut plans: Vec<Plan>,
    until: NaiveDate,
    random: &mut Random,
) {
    let since = young.since.date_naive();
    for plan in &mut plans {
        if young.age_days(plan.on) > 1700 && at_school(plan.kind) {
            plan.on = in_term(plan.on);
        }
        plan.on = on_or_after(plan.on);
    }
    plans.retain(|plan| plan.on > since && plan.on <= until);
    plans.sort_by_key(|plan| (plan.on, plan.kind));
    plans.dedup_by_key(|plan| plan.on);
    for plan in plans {
        let attended = matches!(
            plan.kind,
            ContactType::NewBirth
                | ContactType::SixToEightWeeks
                | ContactType::TwelveMonths
                | ContactType::TwoYears
                | ContactType::WeightAndFeeding
                | ContactType::FollowUp
                | ContactType::PackageSession
        );
        if attended && random.chance(if plan.protected { 190 } else { 75 }) {
            missed(book, home, young, &plan, until, random);
        } else {
            let (written, contact) = write_contact(book, home, young, &plan, None, random);
            if random.chance(125) {
                next_step(book, home, young, written, contact, random);
            }
        }
    }
}

fn at_school(kind: ContactType) -> bool {
    matches!(
        kind,
        ContactType::SchoolEntry
            | ContactType::Other
            | ContactType::DropIn
            | ContactType::FollowUp
            | ContactType::PackageSession
            | ContactType::HealthReview
    )
}

/// Moves a day out of the summer and Christmas holidays, some days into the next term.
fn in_term(day: NaiveDate) -> NaiveDate {
    let (year, days) = (day.year(), i64::from(day.day()));
    let term = match (day.month(), day.day()) {
        (7, 22..) | (8, _) | (9, 1..=3) => NaiveDate::from_ymd_opt(year, 9, 4),
        (12, 19..) => NaiveDate::from_ymd_opt(year + 1, 1, 5),
        (1, 1..=4) => NaiveDate::from_ymd_opt(year, 1, 5),
        _ => return day,
    };
    term.map_or(day, |first| first + TimeDelta::days(days % 12))
}

/// An attempt that failed, the words of what was done next, and the new date.
fn missed(
    book: &mut Book,
    home: &Home,
    young: &mut Young,
    plan: &Plan,
    until: NaiveDate,
    random: &mut Random,
) {
    let at_home = place(plan, young, random).0 == Some(Setting::Home);
    let outcome = *random.weighted(if at_home {
        &[
            (5, Outcome::NoAccess),
            (4, Outcome::CancelledByFamily),
            (1, Outcome::CancelledByService),
            (1, Outcome::Declined),
        ]
    } else {
        &[
            (6, Outcome::WasNotBrought),
            (4, Outcome::CancelledByFamily),
            (1, Outcome::CancelledByService),
            (1, Outcome::Declined),
        ]
    });
    let (written, contact) = write_contact(book, home, young, plan, Some((outcome, at_home)), random);
    if outcome == Outcome::Declined {
        return;
    }
    let again = on_or_after(plan.on + TimeDelta::days(random.between(6, 18)));
    let due_on = Some(again);
    let title = narrative::line(REBOOK, plan.on, home, young, random);
    if again <= until {
        let rebooked = TaskPlan { title, due_on, from_contact: Some(contact), done_on: Some(again) };
        write_task(book, &young.child.id, rebooked, written + TimeDelta::seconds(1), random);
        let late =
            STEPS.iter().any(|(kind, _, closes, _)| *kind == plan.kind && young.age_days(again) > *closes);
        let outcome = if late { Outcome::SeenLate } else { Outcome::Seen };
        write_contact(
            book,
            home,
            young,
            &Plan { on: again, ..plan.clone() },
            Some((outcome, at_home)),
            random,
        );
    } else if until >= book.calendar.last_day {
        let open = TaskPlan { title, due_on, from_contact: Some(contact), done_on: None };
        write_task(book, &young.child.id, open, written + TimeDelta::seconds(1), random);
    }
}

const REBOOK: Pool = &[
    "See {name} at the new date",
    "Rebooked: check {mum} knows",
    "Ring {mum} the day before the new date",
    "New appointment for {name}",
    "Make sure {name} is seen",
    "Visit again",
];
const STEP: Pool = &[
    "Ring {mum} to see how it goes",
    "Copy of the plan to {gp}",
    "Send {mum} the leaflet",
    "Check the referral was received",
    "Ask {mum} about immunisations",
    "Put vitamins by for {mum}",
    "Weigh again",
    "Send the group dates to {mum}",
    "Ring {nursery} for a word about {name}",
    "Chase the hearing test",
    "Look at the letter from {gp}",
    "Ask about smoke alarm",
    "Update the red book",
    "Ask {dad} to the next visit",
    "Check the dentist is booked",
    "Housing letter for {mum}",
    "Form for {school}",
    "Ring {mum}, close if all is well",
];

/// A task that came out of a contact; long done, or still to do when the contact is recent.
fn next_step(
    book: &mut Book,
    home: &Home,
    young: &mut Young,
    written: DateTime<Utc>,
    contact: ContactId,
    random: &mut Random,
) {
    let day = written.date_naive();
    let due = on_or_after(day + TimeDelta::days(random.between(4, 24)));
    let last_day = book.calendar.last_day;
    let done = on_or_before(due - TimeDelta::days(random.between(-3, 3))).max(on_or_after(day));
    let forgotten = (last_day - due).num_days() < 30 && random.chance(120);
    let done_on = (done <= last_day && !forgotten).then_some(done);
    let title = narrative::line(STEP, day, home, young, random);
    let plan =
        TaskPlan { title, due_on: random.chance(930).then_some(due), from_contact: Some(contact), done_on };
    write_task(book, &young.child.id, plan, written + TimeDelta::seconds(1), random);
}
