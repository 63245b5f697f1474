//! What was done about the children of the stories besides seeing them, and the supervision of the mock-up.

use caseload_domain::{
    practitioner::Role,
    record::Record,
    referral::{Referral, ReferralAnswer},
    supervision::Supervision,
};

use super::{day, demonstration, named, standing, today};

/// The list as the safeguarding screen tells it: last Tue 10 Nov, next by Tue 9 Feb.
#[test]
fn a_referral_is_accepted_one_is_disputed_one_waits_and_supervision_was_held() {
    let made = demonstration(1, 60, 2, Role::HealthVisitor, today());
    let standing = standing(&made);
    let referrals: Vec<&Referral> = standing
        .values()
        .filter_map(|record| match record {
            Record::Referral(referral) => Some(referral),
            _ => None,
        })
        .collect();
    let of = |name| referrals.iter().find(|one| one.child == named(&made, name).id).unwrap();
    let answer = |one: &Referral| one.answered.as_ref().map(|answered| answered.answer);
    assert_eq!(answer(of("MALIK, Sami")), Some(ReferralAnswer::Accepted));
    assert!(of("MALIK, Sami").from_contact.is_some() && !of("MALIK, Sami").needs_confirming());
    assert_eq!(answer(of("DOYLE, Tyler")), Some(ReferralAnswer::Rejected));
    assert!(of("GREEN, Alfie").is_overdue(today()));
    let waits = standing.values().any(|record| match record {
        Record::Escalation(escalation) => {
            escalation.referral.as_ref() == Some(&of("DOYLE, Tyler").id) && escalation.waiting().is_some()
        }
        _ => false,
    });
    assert!(waits);
    let held: Vec<&Supervision> = standing
        .values()
        .filter_map(|record| match record {
            Record::Supervision(supervision) => Some(supervision),
            _ => None,
        })
        .collect();
    assert!(held.len() >= 3);
    assert!(held.iter().all(|one| one.on == day("2026-11-10") && one.next_on == Some(day("2027-02-09"))));
    for record in standing.values() {
        let checked = match record {
            Record::Referral(referral) => referral.check(today()),
            Record::Sharing(sharing) => sharing.check(today()),
            Record::Escalation(escalation) => escalation.check(today()),
            Record::Supervision(supervision) => supervision.check(today()),
            _ => Ok(()),
        };
        assert_eq!(checked, Ok(()));
    }
}
