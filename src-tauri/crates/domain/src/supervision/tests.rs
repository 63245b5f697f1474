//! Supervision: what is checked, when the next is due, and that a sample chooses nobody by hand.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Supervision, SupervisionForm, needs_supervision, next_due, sample};
use crate::{
    clock::Rules,
    code::Coded as _,
    id::{ChildId, SupervisionId},
    safeguarding::SafeguardingKind,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn held() -> Supervision {
    Supervision {
        id: SupervisionId::parse("018f4a5e-7a60-7c3a-9e1b-000000000001").unwrap(),
        child: ChildId::parse("018f4a5e-7a60-7c3a-9e1b-000000000002").unwrap(),
        on: day("2026-11-10"),
        supervisor: "Helen Marsh".to_owned(),
        form: SupervisionForm::OneToOne,
        discussed: "Risk and what the plan is for".to_owned(),
        actions: String::new(),
        next_on: None,
    }
}

#[test]
fn each_field_of_a_supervision_is_held_to_the_calendar_and_to_the_others() {
    let today = day("2027-01-04");
    let field = |change: fn(&mut Supervision)| {
        let mut supervision = held();
        change(&mut supervision);
        supervision.check(today).err().map(|found| found[0].field.clone().into_owned())
    };
    assert_eq!(field(|_| ()), None);
    assert_eq!(field(|one| one.on = day("2027-01-04")), None);
    assert_eq!(field(|one| one.next_on = Some(day("2026-11-11"))), None);
    for (change, wrong) in [
        ((|one| one.on = day("2027-01-05")) as fn(&mut Supervision), "on"),
        (|one| one.supervisor = "  ".to_owned(), "supervisor"),
        (|one| one.discussed = " ".to_owned(), "discussed"),
        (|one| one.next_on = Some(day("2026-11-10")), "nextOn"),
    ] {
        assert_eq!(field(change).as_deref(), Some(wrong));
    }
}

#[test]
fn the_next_is_three_months_after_the_last_or_on_the_day_that_was_agreed() {
    let rules = Rules::shipped();
    let since = day("2026-11-30");
    assert_eq!(next_due(rules, None, since), Ok(Some(day("2027-02-28"))));
    assert_eq!(next_due(rules, Some(&held()), since), Ok(Some(day("2027-02-10"))));
    let agreed = Supervision { next_on: Some(day("2027-02-09")), ..held() };
    assert_eq!(next_due(rules, Some(&agreed), since), Ok(Some(day("2027-02-09"))));
    let kinds: Vec<SafeguardingKind> =
        SafeguardingKind::ALL.iter().copied().filter(|kind| needs_supervision(*kind)).collect();
    assert_eq!(
        kinds,
        [SafeguardingKind::ChildInNeed, SafeguardingKind::ChildProtectionPlan, SafeguardingKind::LookedAfter]
    );
}

#[test]
fn a_sample_holds_all_that_is_overdue_and_every_so_manieth_of_the_rest() {
    let mut list = [false; 14];
    list[3] = true;
    list[9] = true;
    let chosen = sample(&list, 6, 20270104);
    assert_eq!((chosen.chosen.len(), chosen.overdue, chosen.others, chosen.every), (6, 2, 12, 3));
    assert!(chosen.chosen.contains(&3) && chosen.chosen.contains(&9));
    assert_eq!(chosen, sample(&list, 6, 20270104), "the same list, number and seed give the same cases");
    let seeds: BTreeSet<Vec<usize>> = (0..40).map(|seed| sample(&list, 6, seed).chosen).collect();
    assert_eq!(seeds.len(), 3, "each place to begin is met");
    let reached: BTreeSet<usize> = seeds.into_iter().flatten().collect();
    assert_eq!(reached.len(), 14, "nobody is beyond the sample's reach");
    // Fewer asked for than are overdue: all of those still.
    assert_eq!(sample(&list, 1, 1).chosen, [3, 9]);
    assert_eq!(sample(&list, 99, 1).chosen.len(), 14);
    assert!(sample(&[], 5, 1).chosen.is_empty());
}
