//! What stops a contact from being saved as done: self-harm without action, and a second empty attempt without a decision.

use chrono::{NaiveDate, NaiveTime};

use super::{Contact, ContactType, Mode, Outcome, Present, Setting};
use crate::{
    code::Coded as _,
    concern::Concern,
    id::{ChildId, ContactId},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn contact(outcome: Outcome) -> Contact {
    Contact {
        id: ContactId::parse("0198c1a0-0000-7000-8000-0000000000c1").unwrap(),
        child: ChildId::parse("0198c1a0-0000-7000-8000-000000000001").unwrap(),
        contact_type: ContactType::FollowUp,
        happened_on: day("2027-01-04"),
        happened_at: None,
        minutes: None,
        setting: Some(Setting::Home),
        mode: Mode::InPerson,
        outcome,
        present: Vec::new(),
        purpose: String::new(),
        narrative: "Written down".to_owned(),
        voice: String::new(),
        episode: None,
        restricted: false,
        place: None,
        delivered_by: None,
        countersigned: None,
        infant_feeding: None,
        findings: Vec::new(),
        concerns: Vec::new(),
        action_taken: String::new(),
        decision: String::new(),
        given: Vec::new(),
        signposted: Vec::new(),
        written_with: None,
    }
}

fn fields(contact: &Contact) -> Vec<String> {
    let noon: NaiveTime = "12:00:00".parse().unwrap();
    let found = contact.check(day("2027-01-04"), noon).err().unwrap_or_default();
    found.into_iter().map(|problem| problem.field.into_owned()).collect()
}

#[test]
fn self_harm_is_not_saved_without_what_was_done() {
    let mut told = Contact { present: vec![Present::Child], ..contact(Outcome::Seen) };
    for concern in Concern::ALL {
        told.concerns = vec![*concern];
        let expected: &[&str] = if *concern == Concern::SelfHarm { &["actionTaken"] } else { &[] };
        assert_eq!(fields(&told), expected, "{}", concern.code());
    }
    told.concerns = vec![Concern::Food, Concern::SelfHarm];
    told.action_taken = "  ".to_owned();
    assert_eq!(fields(&told), ["actionTaken"]);
    told.action_taken = "Rang his father; crisis team sees him at 5 pm".to_owned();
    assert_eq!(fields(&told), Vec::<String>::new());
}

#[test]
fn a_second_empty_attempt_in_a_row_asks_for_a_decision_and_no_other_pair_does() {
    let missed = [Outcome::WasNotBrought, Outcome::NoAccess];
    for now in Outcome::ALL {
        for before in Outcome::ALL.iter().copied().map(Some).chain([None]) {
            let second = missed.contains(now) && before.is_some_and(|before| missed.contains(&before));
            let mut attempt = contact(*now);
            let found = attempt.check_decision(before);
            assert_eq!(found.is_err(), second, "{} after {before:?}", now.code());
            if let Err(problems) = found {
                assert_eq!(problems[0].field, "decision");
            }
            attempt.decision = " ".to_owned();
            assert_eq!(attempt.check_decision(before).is_err(), second);
            attempt.decision = "Rang the social worker; visit on Friday with her".to_owned();
            assert!(attempt.check_decision(before).is_ok());
        }
    }
}

#[test]
fn only_seeing_the_child_ends_the_row() {
    for outcome in Outcome::ALL {
        let expected = match outcome {
            Outcome::Seen | Outcome::SeenLate | Outcome::WasNotBrought | Outcome::NoAccess => true,
            Outcome::NotSeen
            | Outcome::Declined
            | Outcome::CancelledByFamily
            | Outcome::CancelledByService
            | Outcome::AbsentFromSchool
            | Outcome::LeftSchool
            | Outcome::UnableToMeasure => false,
        };
        assert_eq!(outcome.is_attempt(), expected, "{}", outcome.code());
    }
}

#[test]
fn a_phrase_with_a_blank_is_no_action_and_no_decision() {
    let mut told = contact(Outcome::NoAccess);
    told.decision = "Rang ___ and told her".to_owned();
    told.action_taken = "Gave ___".to_owned();
    assert_eq!(fields(&told), ["actionTaken", "decision"]);
}
