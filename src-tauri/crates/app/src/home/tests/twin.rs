//! Nothing hints that something is hidden: the view is the same, word for word, for a twin of whom nothing is held back.

use std::collections::BTreeMap;

use caseload_domain::{
    due::{ChildFacts, Happened, HappenedWhat},
    growth::Correction,
    practitioner::Area,
    record::Record,
    schedule::Schedule,
};

use super::{ROUNDS, SEED, caseload::Caseload, desk::json};
use crate::home::shown;

#[test]
fn the_view_of_a_thousand_children_is_that_of_a_twin_of_whom_nothing_is_held_back() {
    let (mut hidden_reviews, mut with_a_next) = (0, 0);
    for round in 0..ROUNDS {
        let caseload = Caseload::of(SEED, round);
        let all = records_of(&caseload);
        let told: Vec<&Record> = all.iter().copied().filter(|record| is_open(record, &all)).collect();
        let view_of = |records: &[&Record], vulnerable| {
            let facts = facts(records, vulnerable);
            // The schedule with a contact for vulnerable children alone.
            let schedule = Schedule::built_in(Area::LeicesterCity);
            shown(records, (&facts, schedule), Correction::Paper, caseload.now).unwrap()
        };
        let view = view_of(&all, true);
        assert_eq!(json(&view), json(&view_of(&told, false)), "round {round}");
        assert!(
            view.next.as_ref().is_none_or(|next| next.get().from > caseload.now.today),
            "round {round}: what is open now is not spoken of"
        );
        hidden_reviews += all.iter().filter(|record| is_a_hidden_review(record)).count();
        with_a_next += usize::from(view.next.is_some());
    }
    assert!(hidden_reviews > 500 && with_a_next > 500, "{hidden_reviews} {with_a_next}");
}

/// The child's own records as they stand.
fn records_of(caseload: &Caseload) -> Vec<&Record> {
    let mut newest: BTreeMap<&str, &Record> = BTreeMap::new();
    for revision in &caseload.revisions {
        if revision.record.child() == Some(&caseload.child) {
            newest.insert(revision.record.id(), &revision.record);
        }
    }
    newest.into_values().collect()
}

/// What a twin without secrets has too: the child, and what was done and measured at contacts that are not restricted.
fn is_open(record: &Record, all: &[&Record]) -> bool {
    match record {
        Record::Child(_) | Record::Appointment(_) => true,
        Record::Contact(contact) => !contact.restricted,
        Record::Measurement(measurement) => all.iter().any(|other| match other {
            Record::Contact(contact) => {
                measurement.contact.as_ref() == Some(&contact.id) && !contact.restricted
            }
            _ => false,
        }),
        _ => false,
    }
}

fn is_a_hidden_review(record: &Record) -> bool {
    use caseload_domain::contact::ContactType::{SixToEightWeeks, TwelveMonths, TwoYears};
    matches!(record, Record::Contact(contact)
        if contact.restricted && matches!(contact.contact_type, SixToEightWeeks | TwelveMonths | TwoYears))
}

fn facts(records: &[&Record], vulnerable: bool) -> ChildFacts {
    let child = records.iter().find_map(|record| match record {
        Record::Child(child) => Some(child),
        _ => None,
    });
    let child = child.unwrap();
    let happened = records.iter().filter_map(|record| match record {
        Record::Contact(contact) => Some(Happened {
            code: contact.contact_type,
            on: contact.happened_on,
            what: HappenedWhat::Contact { mode: contact.mode, outcome: contact.outcome },
        }),
        _ => None,
    });
    ChildFacts {
        birth: child.birth,
        gestation: child.gestation,
        vulnerable,
        send: child.send,
        caseload_status: child.caseload_status,
        joined_on: None,
        left_on: None,
        year_group: None,
        happened: happened.collect(),
    }
}
