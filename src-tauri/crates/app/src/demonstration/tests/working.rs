//! What was done about the children of the stories besides seeing them, and the supervision of the mock-up.

use std::collections::HashMap;

use caseload_domain::{
    case_report::template::{ReportKind, Template},
    child::{CaseloadStatus, Child},
    chronology::EntryRef,
    clock::{Facts, Rules, deadlines},
    event::{EventKind, EventState},
    practitioner::Role,
    record::Record,
    referral::{Referral, ReferralAnswer},
    safeguarding::{SafeguardingEpisode, SafeguardingKind, SafeguardingOutcome},
    supervision::{Supervision, next_due},
    transfer::{Rating, Transfer, TransferState, open_entry},
};

use super::{children, contacts, day, demonstration, early, named, school, standing, statuses, today};
use crate::{case_report::fingerprint, demonstration::stories::told_names};

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
    let of_the_bruise = referrals.iter().filter(|one| one.child == named(&made, "MALIK, Sami").id);
    assert_eq!(of_the_bruise.count(), 1, "one bruise is referred once");
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
    assert!(held.len() >= 4);
    let kiran = &named(&made, "SINGH, Kiran").id;
    let (left_over, rest): (Vec<&Supervision>, Vec<&Supervision>) =
        held.into_iter().partition(|one| one.child == *kiran);
    assert!(rest.iter().all(|one| one.on == day("2026-11-10") && one.next_on == Some(day("2027-02-09"))));
    // Talked about the time before and not since: three months are over.
    let due = next_due(Rules::shipped(), left_over.first().copied(), day("2026-09-21"));
    assert_eq!(due, Ok(Some(day("2026-12-28"))));
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

#[test]
fn a_status_follows_the_one_it_was_stepped_from_on_the_day_that_ended() {
    let (mut up, mut down) = (0, 0);
    for (made, on) in [
        (early(), today()),
        (school(), today()),
        // Days of a story that fall on weekends.
        (demonstration(5, 400, 3, Role::HealthVisitor, day("2026-07-11")), day("2026-07-11")),
    ] {
        let all = statuses(&made);
        for status in &all {
            assert_eq!(status.check(on), Ok(()));
            let Some(before) = &status.follows else { continue };
            let before: &&SafeguardingEpisode = all.iter().find(|one| one.id == *before).unwrap();
            let end = before.ended.as_ref().unwrap();
            assert_eq!((&before.child, end.on), (&status.child, status.started_on));
            match end.outcome {
                SafeguardingOutcome::SteppedUp => up += 1,
                SafeguardingOutcome::SteppedDown => down += 1,
                other => panic!("{other:?} is no step"),
            }
        }
    }
    assert!(up >= 4 && down >= 2, "{up} up, {down} down");
}

#[test]
fn no_enquiry_is_open_after_its_conference_and_what_ended_had_its_assessment() {
    for made in [early(), school(), demonstration(9, 900, 3, Role::HealthVisitor, today())] {
        let enquiries: Vec<&SafeguardingEpisode> = statuses(&made)
            .into_iter()
            .filter(|one| one.kind == SafeguardingKind::Section47Enquiry)
            .collect();
        assert!(!enquiries.is_empty());
        for enquiry in enquiries {
            let held = |kind| {
                enquiry.events.iter().any(|event| event.kind == kind && event.state == EventState::Held)
            };
            let late: Vec<String> = deadlines(Rules::shipped(), &Facts::of_episode(enquiry, None))
                .into_iter()
                .filter(|deadline| deadline.is_overdue(today()))
                .map(|deadline| deadline.code)
                .collect();
            assert!(late.is_empty(), "{late:?} of {enquiry:?}");
            assert_eq!(enquiry.ended.is_some(), held(EventKind::AssessmentFinished), "{enquiry:?}");
        }
    }
}

#[test]
fn the_papers_of_the_stories_are_there_and_hold() {
    let made = early();
    let standing = standing(&made);
    let mut reports = 0;
    for record in standing.values() {
        let Record::CaseReport(report) = record else { continue };
        reports += 1;
        assert_eq!(fingerprint(report), report.sha256);
        assert_eq!(Template::shipped(ReportKind::ConferenceReport).finished(&report.sections), Ok(()));
        let sentences: Vec<_> = report.sections.iter().flat_map(|section| &section.sentences).collect();
        for entry in sentences.iter().filter_map(|sentence| sentence.entry.as_ref()) {
            let Some(Record::Contact(contact)) = standing.get(entry.id.as_str()) else { panic!("{entry:?}") };
            assert!(contact.child == report.child && !contact.restricted);
        }
        assert!(sentences.len() > 3);
    }
    assert!(reports >= 1);
    let sami = &named(&made, "MALIK, Sami").id;
    let marked = standing.values().any(|record| {
        matches!(record, Record::Chronology(chronology) if chronology.child == *sami && !chronology.entries.is_empty())
    });
    assert!(marked);
    let asked: Vec<&str> = contacts(&made)
        .into_iter()
        .filter(|contact| contact.child == *sami)
        .flat_map(|contact| contact.findings.iter().map(|finding| finding.field.as_str()))
        .collect();
    assert!(asked.contains(&"seen-alone") && asked.contains(&"cp-is"), "{asked:?}");
    let low_level: usize = contacts(&made).iter().map(|contact| contact.concerns.len()).sum();
    assert!(low_level >= 4, "{low_level}");
}

#[test]
fn care_passes_on_red_with_something_unread_waiting_for_an_answer_and_at_11_over() {
    for (made, over) in [(early(), 0), (school(), 1)] {
        let standing = standing(&made);
        let transfers: Vec<&Transfer> = standing
            .values()
            .filter_map(|record| match record {
                Record::Transfer(transfer) => Some(transfer),
                _ => None,
            })
            .collect();
        let open_of = |transfer: &Transfer| -> Vec<EntryRef> {
            standing
                .values()
                .filter(|record| record.child() == Some(&transfer.child))
                .filter_map(|record| open_entry(record))
                .collect()
        };
        let in_state = |state| transfers.iter().filter(move |one| one.state() == state);
        let red = in_state(TransferState::Preparing).next().unwrap();
        assert_eq!((red.rating, red.meeting_on), (Some(Rating::Red), None));
        let open = open_of(red);
        assert!(!red.acknowledged.is_empty() && !red.unacknowledged(&open).is_empty(), "{red:?}");
        for transfer in in_state(TransferState::Sent).chain(in_state(TransferState::Completed)) {
            assert_eq!(transfer.check(today(), &open_of(transfer)), Ok(()), "{transfer:?}");
        }
        assert_eq!(in_state(TransferState::Sent).count(), 1);
        assert_eq!(in_state(TransferState::Completed).count(), over);
        for transfer in in_state(TransferState::Completed) {
            let Some(Record::Child(child)) = standing.get(transfer.child.as_str()) else {
                panic!("no child")
            };
            assert_eq!(child.caseload_status, CaseloadStatus::Transferred);
            assert_eq!(child.left_on, transfer.completed_on);
            assert_eq!(child.moves.last().unwrap().reason, "Care passed to Jo Marsh");
        }
    }
}

#[test]
fn a_child_made_by_rule_is_called_like_no_child_told_by_hand() {
    for seed in 1..6 {
        for role in [Role::HealthVisitor, Role::SchoolNurse] {
            let made = demonstration(seed, 1_500, 2, role, today());
            let mut found: HashMap<(String, String), Vec<&Child>> = HashMap::new();
            for child in children(&made) {
                let key = (child.name.family.clone(), child.name.given.clone());
                found.entry(key).or_default().push(child);
            }
            for ((family, given), children) in found {
                // Told once, but for the pair of a possible duplicate; an empty name is a child not yet born.
                let told = told_names(&family).into_iter().filter(|name| *name == given).count();
                if told > 0 {
                    assert_eq!(children.len(), told, "{family}, {given}");
                }
            }
        }
    }
}
