//! Small concerns gathered over a family: the third contact about care within twelve months asks for a look.

use chrono::NaiveDate;

use super::{Concern, Noted, gather};
use crate::{
    code::Coded as _,
    id::{ChildId, ContactId},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn noted(on: &str, child: u8, contact: u8, concern: Concern) -> Noted {
    Noted {
        on: day(on),
        child: ChildId::parse(&format!("0198c1a0-0000-7000-8000-0000000000a{child}")).unwrap(),
        contact: ContactId::parse(&format!("0198c1a0-0000-7000-8000-0000000000c{contact}")).unwrap(),
        concern,
    }
}

const TODAY: &str = "2027-01-04";

#[test]
fn the_third_contact_across_brothers_and_sisters_asks_for_a_look() {
    let two = [noted("2026-06-01", 1, 1, Concern::Hygiene), noted("2026-09-01", 2, 2, Concern::Teeth)];
    assert!(!gather(&two, day(TODAY)).calls_for_a_look);
    let three = [two.to_vec(), vec![noted("2026-12-01", 3, 3, Concern::Hygiene)]].concat();
    let found = gather(&three, day(TODAY));
    assert!(found.calls_for_a_look);
    assert_eq!(found.kinds, [(Concern::Hygiene, 2), (Concern::Teeth, 1)]);
    assert_eq!(found.noted.len(), 3);
}

#[test]
fn three_ticks_at_one_contact_are_one_entry() {
    let one = [
        noted("2026-12-01", 1, 1, Concern::Hygiene),
        noted("2026-12-01", 1, 1, Concern::Food),
        noted("2026-12-01", 1, 1, Concern::Clothing),
    ];
    assert!(!gather(&one, day(TODAY)).calls_for_a_look);
}

#[test]
fn a_year_ago_to_the_day_has_gone_and_the_day_after_it_counts() {
    let with = |on: &str| {
        let three = [
            noted(on, 1, 1, Concern::Food),
            noted("2026-12-01", 1, 2, Concern::Food),
            noted(TODAY, 1, 3, Concern::Food),
        ];
        gather(&three, day(TODAY)).calls_for_a_look
    };
    assert!(!with("2026-01-04"));
    assert!(with("2026-01-05"));
    assert!(!with("2027-01-05"), "a day that has not come");
}

#[test]
fn what_is_not_about_care_is_not_counted_towards_neglect() {
    for concern in Concern::ALL {
        let three: Vec<Noted> = (1..=3).map(|contact| noted("2026-12-01", 1, contact, *concern)).collect();
        let found = gather(&three, day(TODAY));
        assert_eq!(found.calls_for_a_look, concern.is_about_care(), "{}", concern.code());
        assert_eq!(found.noted.is_empty(), !concern.is_about_care(), "{}", concern.code());
    }
    let about_care = Concern::ALL.iter().filter(|concern| concern.is_about_care()).count();
    assert_eq!(about_care, 10);
}
