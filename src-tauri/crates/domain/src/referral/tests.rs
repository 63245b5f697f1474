//! A referral as it is checked: against the calendar, against itself, and never without an answer or a day to ask for one.

use chrono::NaiveDate;

use super::{Answered, Referral, ReferralAnswer, ReferralService, ReferralUrgency};
use crate::{
    contact::Mode,
    id::{ChildId, ReferralId},
    sharing::SharingBasis,
};

type Change = &'static dyn Fn(&mut Referral);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rung() -> Referral {
    Referral {
        id: ReferralId::parse("018f4a5e-7a60-7c3a-9e1b-000000000001").unwrap(),
        child: ChildId::parse("018f4a5e-7a60-7c3a-9e1b-000000000002").unwrap(),
        service: ReferralService::ChildrensSocialCare,
        to: String::new(),
        mode: Mode::Phone,
        sent_on: day("2026-12-16"),
        urgency: ReferralUrgency::SameDay,
        reason: "Bruise to left cheek, two accounts given".to_owned(),
        basis: SharingBasis::Safeguarding,
        confirmed_on: None,
        chase_on: Some(day("2026-12-17")),
        answered: None,
        outcome: String::new(),
        from_contact: None,
        restricted: false,
        local_service: None,
    }
}

fn answered(answer: ReferralAnswer, on: &str, reason: &str) -> Option<Answered> {
    Some(Answered { on: day(on), answer, by: String::new(), reason: reason.to_owned() })
}

#[test]
fn each_field_of_a_referral_is_held_to_the_calendar_and_to_the_others() {
    let field = |change: &dyn Fn(&mut Referral)| {
        let mut referral = rung();
        change(&mut referral);
        referral.check(day("2027-01-04")).err().map(|found| found[0].field.clone().into_owned())
    };
    use ReferralAnswer::{Accepted, Rejected};
    let fine: [&dyn Fn(&mut Referral); 6] = [
        &|_| (),
        &|one| {
            one.sent_on = day("2027-01-04");
            one.chase_on = Some(day("2027-01-04"));
        },
        &|one| one.confirmed_on = Some(day("2026-12-16")),
        &|one| one.confirmed_on = Some(day("2027-01-04")),
        &|one| {
            one.chase_on = None;
            one.answered = answered(Accepted, "2026-12-16", "");
        },
        &|one| one.answered = answered(Rejected, "2027-01-04", "Threshold not met"),
    ];
    for (at, change) in fine.into_iter().enumerate() {
        assert_eq!(field(change), None, "the case numbered {at}");
    }
    let wrong: [(Change, &str); 9] = [
        (&|one| one.sent_on = day("2027-01-05"), "sentOn"),
        (&|one| one.service = ReferralService::Other, "to"),
        (&|one| one.reason = "  ".to_owned(), "reason"),
        (&|one| one.confirmed_on = Some(day("2026-12-15")), "confirmedOn"),
        (&|one| one.confirmed_on = Some(day("2027-01-05")), "confirmedOn"),
        (&|one| one.chase_on = None, "chaseOn"),
        (&|one| one.chase_on = Some(day("2026-12-15")), "chaseOn"),
        (&|one| one.answered = answered(Accepted, "2026-12-15", ""), "answeredOn"),
        (&|one| one.answered = answered(Rejected, "2026-12-17", " "), "answerReason"),
    ];
    for (change, said) in wrong {
        assert_eq!(field(change).as_deref(), Some(said));
    }
    let ahead: &dyn Fn(&mut Referral) = &|one| one.answered = answered(Accepted, "2027-01-05", "");
    assert_eq!(field(ahead).as_deref(), Some("answeredOn"));
}

#[test]
fn it_is_overdue_from_the_day_after_the_day_to_ask_until_it_is_answered() {
    let referral = rung();
    assert!(!referral.is_overdue(day("2026-12-17")));
    assert!(referral.is_overdue(day("2026-12-18")));
    let told = Referral { answered: answered(ReferralAnswer::AdviceOnly, "2026-12-18", ""), ..referral };
    assert!(!told.is_waiting() && !told.is_overdue(day("2026-12-30")));
}

#[test]
fn what_was_said_to_social_care_or_the_police_still_has_to_be_written() {
    assert!(rung().needs_confirming());
    assert!(!Referral { confirmed_on: Some(day("2026-12-17")), ..rung() }.needs_confirming());
    assert!(!Referral { mode: Mode::Email, ..rung() }.needs_confirming());
    assert!(!Referral { service: ReferralService::Gp, ..rung() }.needs_confirming());
    assert!(Referral { service: ReferralService::Police, mode: Mode::InPerson, ..rung() }.needs_confirming());
}
