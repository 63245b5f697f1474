//! A disagreement as it is checked, stage by stage.

use chrono::NaiveDate;

use super::{Escalation, EscalationStage, EscalationStep, Resolved};
use crate::id::{ChildId, EscalationId};

type Change = &'static dyn Fn(&mut Escalation);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn put() -> Escalation {
    Escalation {
        id: EscalationId::parse("018f4a5e-7a60-7c3a-9e1b-000000000001").unwrap(),
        child: ChildId::parse("018f4a5e-7a60-7c3a-9e1b-000000000002").unwrap(),
        about: "The referral was closed without a visit".to_owned(),
        referral: None,
        steps: vec![EscalationStep {
            stage: EscalationStage::Practitioner,
            to: "Dina Farrow, social care".to_owned(),
            on: day("2026-12-17"),
            reply_by: day("2026-12-18"),
            replied_on: None,
            reply: String::new(),
        }],
        resolved: None,
    }
}

fn resolved(on: &str, outcome: &str) -> Option<Resolved> {
    Some(Resolved { on: day(on), outcome: outcome.to_owned() })
}

#[test]
fn each_field_of_an_escalation_is_held_to_the_calendar_and_to_the_others() {
    let field = |change: &dyn Fn(&mut Escalation)| {
        let mut escalation = put();
        change(&mut escalation);
        escalation.check(day("2027-01-04")).err().map(|found| found[0].field.clone().into_owned())
    };
    let fine: [&dyn Fn(&mut Escalation); 4] = [
        &|_| (),
        &|one| one.steps[0].reply_by = day("2026-12-17"),
        &|one| {
            one.steps[0].replied_on = Some(day("2026-12-17"));
            one.steps[0].reply = "They will visit".to_owned();
        },
        &|one| one.resolved = resolved("2026-12-17", "Visited jointly"),
    ];
    for (at, change) in fine.into_iter().enumerate() {
        assert_eq!(field(change), None, "the case numbered {at}");
    }
    let wrong: [(Change, &str); 11] = [
        (&|one| one.about = " ".to_owned(), "about"),
        (&|one| one.steps.clear(), "to"),
        (&|one| one.steps[0].to = " ".to_owned(), "to"),
        (
            &|one| {
                one.steps[0].on = day("2027-01-05");
                one.steps[0].reply_by = day("2027-01-06");
            },
            "on",
        ),
        (&|one| one.steps[0].reply_by = day("2026-12-16"), "replyBy"),
        (&|one| one.steps[0].replied_on = Some(day("2026-12-16")), "repliedOn"),
        (&|one| one.steps[0].replied_on = Some(day("2027-01-05")), "repliedOn"),
        (&|one| one.steps[0].replied_on = Some(day("2026-12-18")), "reply"),
        (&|one| one.resolved = resolved("2026-12-16", "Visited"), "resolvedOn"),
        (&|one| one.resolved = resolved("2027-01-05", "Visited"), "resolvedOn"),
        (&|one| one.resolved = resolved("2026-12-18", " "), "outcome"),
    ];
    for (change, said) in wrong {
        assert_eq!(field(change).as_deref(), Some(said));
    }
}

#[test]
fn the_newest_step_without_an_answer_waits_and_nothing_does_once_it_is_resolved() {
    let mut escalation = put();
    assert_eq!(escalation.waiting().map(|step| step.stage), Some(EscalationStage::Practitioner));
    escalation.steps[0].replied_on = Some(day("2026-12-18"));
    assert_eq!(escalation.waiting(), None);
    let next = EscalationStep { stage: EscalationStage::LineManager, ..put().steps[0].clone() };
    escalation.steps.push(next);
    assert_eq!(escalation.waiting().map(|step| step.stage), Some(EscalationStage::LineManager));
    // The first stage never answered and was gone past: once the second has, nothing waits.
    escalation.steps[0].replied_on = None;
    escalation.steps[1].replied_on = Some(day("2026-12-19"));
    assert_eq!(escalation.waiting(), None);
    escalation.steps[1].replied_on = None;
    escalation.resolved = resolved("2026-12-20", "Visited");
    assert_eq!(escalation.waiting(), None);
}
