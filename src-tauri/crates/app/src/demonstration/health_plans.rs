//! Health plans of two made-up pupils: one whose training runs out this week, one whose review is a month away.

use caseload_domain::{
    health_plan::{HealthPlan, PlanCopy, PlanTraining},
    id::{HealthPlanId, PlaceId},
    record::Record,
};
use chrono::{Months, TimeDelta};

use super::{
    book::Book,
    work::{child, desk},
};

/// A plan, without its days.
struct Told {
    child: (&'static str, &'static str),
    school: &'static str,
    ago: i64,
    /// Months until it is looked at again.
    review: u32,
    condition: &'static str,
    needs: &'static str,
    medication: &'static str,
    emergency: &'static str,
    trained: &'static str,
    /// Days from today until the training runs out.
    renew_in: i64,
}

const TOLD: [Told; 2] = [
    Told {
        child: ("Nadeem", "Hafsa"),
        school: "Lantern Hill Primary",
        ago: 8,
        review: 6,
        condition: "Asthma",
        needs: "Blue inhaler through her spacer before games, and whenever she asks. She says when it is tight; staff believe her.",
        medication: "Blue inhaler and spacer in a named box in the classroom; the school's own spare in the office.",
        emergency: "Sit her up. Ten puffs through the spacer, one at a time. No better, or too breathless to talk: 999, then her mother. Ten more puffs after ten minutes.",
        trained: "Class teacher and two midday staff",
        renew_in: 362,
    },
    Told {
        child: ("Lee", "Chloe"),
        school: "Tudor Road Primary",
        ago: 12,
        review: 11,
        condition: "Wheat allergy",
        needs: "Kitchen has the list; packed lunch on trips. She reads labels herself, and a grown-up reads them again.",
        medication: "Antihistamine in the office, in date until the summer. No adrenaline pen.",
        emergency: "Rash or swollen lips: antihistamine, stay with her, ring home. Trouble breathing or faint: 999, lay her down, legs up.",
        trained: "Kitchen and office staff",
        renew_in: 4,
    },
];

/// Writes the plans of those pupils who are on this caseload.
pub(super) fn write_health_plans(book: &mut Book) {
    for told in &TOLD {
        write(book, told);
    }
}

fn write(book: &mut Book, told: &Told) {
    let Some(child) = child(book, told.child.0, told.child.1) else { return };
    let (written_on, at) = desk(book, told.ago, 40);
    let today = book.calendar.last_day;
    let plan = HealthPlan {
        id: HealthPlanId::parse(&book.uuid(at)).expect("a UUID made here is canonical"),
        child,
        condition: told.condition.to_owned(),
        needs: told.needs.to_owned(),
        medication: told.medication.to_owned(),
        emergency: told.emergency.to_owned(),
        place: school(book, told.school),
        written_on,
        review_on: written_on + Months::new(told.review),
        copies: vec![
            PlanCopy { holder: "The school".to_owned(), on: written_on },
            PlanCopy { holder: "The family".to_owned(), on: written_on },
        ],
        training: vec![PlanTraining {
            what: format!("{}: what to do", told.condition),
            who: told.trained.to_owned(),
            on: written_on,
            renew_on: Some(today + TimeDelta::days(told.renew_in)),
        }],
        ended: None,
    };
    book.write(at, Record::HealthPlan(plan));
}

fn school(book: &Book, name: &str) -> Option<PlaceId> {
    book.revisions().iter().find_map(|revision| match &revision.record {
        Record::Place(place) if place.name == name => Some(place.id.clone()),
        _ => None,
    })
}
