//! What must hold for every made-up caseload: it passes the rules, hangs together and reads like many days' work.

mod growing;
mod working;

use std::collections::{HashMap, HashSet};

use caseload_domain::{
    age::completed_months,
    child::{Birth, CaseloadStatus, Child, Level},
    contact::{Contact, ContactType, Outcome},
    event::{EventKind, EventState},
    flag::{Flag, FlagType},
    nhs_number::NhsNumberRange,
    practitioner::Role,
    record::{Record, RevisionStatus},
    review::{Answer, ReviewForm},
    safeguarding::{Repeat, SafeguardingEpisode, SafeguardingKind, repeat_of},
    score::{CutOffs, Points, Tool, score},
};
use chrono::NaiveDate;

use super::{Demonstration, calendar::wall, demonstration};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The day of the pictures.
fn today() -> NaiveDate {
    day("2027-01-04")
}

fn early() -> Demonstration {
    demonstration(1, 312, 3, Role::HealthVisitor, today())
}

fn school() -> Demonstration {
    demonstration(1, 900, 4, Role::SchoolNurse, today())
}

/// Each record as it stands; records taken back are left out.
fn standing(made: &Demonstration) -> HashMap<&str, &Record> {
    let mut standing = HashMap::new();
    for revision in &made.revisions {
        match revision.status {
            RevisionStatus::Current => standing.insert(revision.record.id(), &revision.record),
            RevisionStatus::EnteredInError => standing.remove(revision.record.id()),
        };
    }
    standing
}

fn children(made: &Demonstration) -> Vec<&Child> {
    standing(made)
        .into_values()
        .filter_map(|record| if let Record::Child(child) = record { Some(child.as_ref()) } else { None })
        .collect()
}

fn contacts(made: &Demonstration) -> Vec<&Contact> {
    standing(made)
        .into_values()
        .filter_map(|record| if let Record::Contact(contact) = record { Some(contact) } else { None })
        .collect()
}

fn flags(made: &Demonstration) -> Vec<&Flag> {
    standing(made)
        .into_values()
        .filter_map(|record| if let Record::Flag(flag) = record { Some(flag) } else { None })
        .collect()
}

fn statuses(made: &Demonstration) -> Vec<&SafeguardingEpisode> {
    standing(made)
        .into_values()
        .filter_map(|record| match record {
            Record::SafeguardingEpisode(status) => Some(status),
            _ => None,
        })
        .collect()
}

fn named<'made>(made: &'made Demonstration, in_list: &str) -> &'made Child {
    children(made).into_iter().find(|child| child.name.in_list() == in_list).unwrap()
}

#[test]
fn the_same_seed_makes_the_same_facts_and_another_seed_others() {
    let make = |seed| demonstration(seed, 120, 2, Role::HealthVisitor, today());
    let (first, again, other) = (make(7), make(7), make(8));
    assert!(first == again, "a seed must always mean the same caseload");
    let ids = |made: &Demonstration| -> HashSet<String> {
        made.revisions.iter().map(|revision| revision.record.id().to_owned()).collect()
    };
    assert!(ids(&first).is_disjoint(&ids(&other)), "two laptops must not make the same identifiers");
}

#[test]
fn every_record_passes_its_check_when_it_was_written() {
    for (children, years, role, on) in [
        (312, 3, Role::HealthVisitor, "2027-01-04"),
        (700, 4, Role::SchoolNurse, "2027-01-04"),
        (150, 12, Role::HealthVisitor, "2026-08-30"),
        (150, 18, Role::SchoolNurse, "2028-02-29"),
        (60, 1, Role::CommunityNurseryNurse, "2026-12-26"),
        (60, 0, Role::SchoolHealthAssistant, "2026-09-01"),
    ] {
        let on = day(on);
        let mut opened = HashSet::new();
        for revision in demonstration(3, children, years, role, on).revisions {
            let moment = wall(revision.written_at);
            let today = moment.date();
            match &revision.record {
                Record::Child(child) => _ = opened.insert(child.id.clone()),
                other => assert!(
                    other.child().is_none_or(|child| opened.contains(child)),
                    "{} of a child who is not on record yet",
                    other.id()
                ),
            }
            assert!(today < on, "{} written on {moment}, opened on {on}", revision.record.id());
            let found = match &revision.record {
                Record::Child(child) => child.check(today),
                Record::Contact(contact) => contact.check(today, moment.time()),
                Record::Flag(flag) => flag.check(today),
                Record::Episode(episode) => episode.check(today, 8),
                Record::Task(task) => task.check(),
                Record::Measurement(measurement) => measurement.check(today),
                Record::Appointment(appointment) => appointment.check(),
                Record::Place(place) => place.check(),
                Record::Questionnaire(questionnaire) => questionnaire.check(today),
                Record::Assessment(assessment) => assessment.check(today),
                Record::SafeguardingEpisode(episode) => episode.check(today),
                Record::Referral(referral) => referral.check(today),
                Record::Sharing(sharing) => sharing.check(today),
                Record::Escalation(escalation) => escalation.check(today),
                Record::Supervision(supervision) => supervision.check(today),
                Record::BodyMap(map) => map.check(today, moment.time()),
                Record::Chronology(chronology) => chronology.check(),
                Record::CaseReport(report) => report.check(),
                Record::Allegation(allegation) => allegation.check(today),
                Record::HealthPlan(plan) => plan.check(today),
                Record::LocalService(service) => service.check(),
                Record::Transfer(transfer) => transfer.check(today, &[]),
                Record::Letter(letter) => letter.check(today),
                Record::Practitioner(..) | Record::Person(_) | Record::Relationship(_) => Ok(()),
            };
            assert!(found.is_ok(), "{:?} at {moment}: {found:?}", revision.record);
            if let Record::Task(task) = &revision.record {
                assert!(task.done_on.is_none_or(|done| done <= today), "{task:?} at {moment}");
            }
        }
    }
}

#[test]
fn nothing_is_written_before_what_it_speaks_of() {
    for made in [early(), school()] {
        assert!(made.revisions.is_sorted_by_key(|revision| revision.written_at));
        let mut known: HashSet<&str> = HashSet::new();
        for revision in &made.revisions {
            let mut needs: Vec<&str> =
                revision.record.child().map(|child| child.as_str()).into_iter().collect();
            match &revision.record {
                Record::Child(_) => needs.clear(),
                Record::Relationship(link) => needs.push(link.person.as_str()),
                Record::Contact(contact) => {
                    needs.extend(contact.episode.as_ref().map(|episode| episode.as_str()))
                }
                Record::Task(task) => {
                    needs.extend(task.from_contact.as_ref().map(|contact| contact.as_str()))
                }
                Record::Measurement(measurement) => {
                    needs.extend(measurement.contact.as_ref().map(|contact| contact.as_str()))
                }
                Record::Appointment(appointment) => {
                    needs.extend(appointment.contact.as_ref().map(|contact| contact.as_str()))
                }
                Record::Questionnaire(questionnaire) => {
                    needs.extend(questionnaire.follow_up_contact.as_ref().map(|contact| contact.as_str()))
                }
                Record::Assessment(assessment) => {
                    needs.extend(assessment.contact.as_ref().map(|contact| contact.as_str()));
                    needs.extend(assessment.about.as_ref().map(|relationship| relationship.as_str()));
                }
                Record::Transfer(transfer) => {
                    needs.extend(transfer.acknowledged.iter().map(|entry| entry.id.as_str()));
                }
                Record::Practitioner(..)
                | Record::Person(_)
                | Record::Flag(_)
                | Record::Episode(_)
                | Record::Place(_)
                | Record::SafeguardingEpisode(_)
                | Record::Referral(_)
                | Record::Sharing(_)
                | Record::Escalation(_)
                | Record::Supervision(_)
                | Record::BodyMap(_)
                | Record::Chronology(_)
                | Record::CaseReport(_)
                | Record::Allegation(_)
                | Record::HealthPlan(_)
                | Record::LocalService(_)
                | Record::Letter(_) => {}
            }
            for need in needs {
                assert!(known.contains(need), "{:?} comes before what it speaks of", revision.record);
            }
            let first = known.insert(revision.record.id());
            assert_eq!(
                first,
                revision.reason.is_none(),
                "only a later revision has a reason: {:?}",
                revision.record
            );
        }
    }
}

#[test]
fn no_narrative_comes_twice_on_one_childs_screen_and_few_in_the_whole_caseload() {
    for made in [early(), school(), demonstration(2, 100, 18, Role::SchoolNurse, today())] {
        let mut on_screen: HashSet<(&str, &str)> = HashSet::new();
        let mut anywhere: HashSet<&str> = HashSet::new();
        let contacts = contacts(&made);
        for contact in &contacts {
            assert!(
                on_screen.insert((contact.child.as_str(), contact.narrative.as_str())),
                "twice on one screen: {}",
                contact.narrative
            );
            anywhere.insert(&contact.narrative);
        }
        assert!(anywhere.len() * 100 > contacts.len() * 85, "{} of {}", anywhere.len(), contacts.len());
    }
}

#[test]
fn every_sentence_is_finished() {
    for made in [early(), school()] {
        for contact in contacts(&made) {
            for text in [&contact.purpose, &contact.narrative, &contact.voice] {
                assert!(!text.contains(['{', '}', '[', ']', '|']), "{text}");
                assert!(!text.contains("  ") && !text.contains(".."), "{text}");
                let broken = text.split(". ").any(|sentence| sentence.starts_with(char::is_lowercase));
                assert!(!broken, "a sentence begins small: {text}");
            }
            assert!(!contact.purpose.is_empty() && !contact.narrative.is_empty(), "{contact:?}");
        }
    }
}

#[test]
fn numbers_and_telephones_are_made_up_ones() {
    for made in [early(), school()] {
        let mut numbers = HashSet::new();
        for child in children(&made) {
            if let Some(number) = &child.nhs_number {
                assert_eq!(number.range(), NhsNumberRange::MadeUp);
                assert!(number.as_str().starts_with("999") && numbers.insert(number.as_str()), "{number}");
            }
            assert!(
                child
                    .phone
                    .iter()
                    .all(|phone| phone.starts_with("07700 900") || phone.starts_with("0116 496 0"))
            );
            let code = child.gp_practice.as_ref().and_then(|practice| practice.code.as_deref());
            assert!(code.is_none_or(|code| code.starts_with('X')), "{code:?}");
        }
    }
}

#[test]
fn the_families_of_the_pictures_stand_as_drawn() {
    let made = early();
    let ava = named(&made, "DOYLE, Ava-Mae");
    assert_eq!(ava.nhs_number.as_ref().unwrap().to_string(), "999 000 0018");
    assert_eq!(ava.level, Level::UniversalPartnershipPlus);
    let seen = contacts(&made)
        .into_iter()
        .filter(|contact| contact.child == ava.id && contact.outcome.is_seen())
        .map(|contact| contact.happened_on)
        .max();
    assert_eq!(seen, Some(day("2026-12-17")));
    let flags = flags(&made);
    let open = |child: &Child, kind| {
        flags.iter().any(|flag| flag.child == child.id && flag.flag_type == kind && flag.ended.is_none())
    };
    let statuses = statuses(&made);
    let status = |child: &Child, kind| {
        let open =
            |one: &&&SafeguardingEpisode| one.child == child.id && one.kind == kind && one.ended.is_none();
        *statuses.iter().find(open).unwrap()
    };
    status(ava, SafeguardingKind::ChildProtectionPlan);
    assert!(open(ava, FlagType::HomeRisk));
    let tyler = status(named(&made, "DOYLE, Tyler"), SafeguardingKind::ChildProtectionPlan);
    let repeat = repeat_of(tyler, statuses.iter().copied().filter(|one| one.child == tyler.child));
    assert_eq!(repeat, Repeat::WithinTwelveMonths);
    assert_eq!(named(&made, "DOYLE, Tyler").household, ava.household);
    let enquiry = status(named(&made, "MALIK, Sami"), SafeguardingKind::Section47Enquiry);
    let days: Vec<(EventKind, &str, EventState)> = vec![
        (EventKind::ReferralMade, "2026-12-16", EventState::Held),
        (EventKind::StrategyDiscussion, "2026-12-17", EventState::Held),
        (EventKind::InitialConference, "2027-01-12", EventState::Planned),
    ];
    let told: Vec<_> = enquiry.events.iter().map(|event| (event.kind, event.on, event.state)).collect();
    assert_eq!(told, days.into_iter().map(|(kind, on, state)| (kind, day(on), state)).collect::<Vec<_>>());
    assert_eq!(enquiry.social_worker, "Dina Farrow");
    let overdue = status(named(&made, "SINGH, Kiran"), SafeguardingKind::ChildInNeed);
    assert!(overdue.review_is_overdue(today()));
    assert_eq!(named(&made, "KHAN").birth, Birth::Expected(day("2027-02-08")));
    assert!(children(&school()).iter().any(|child| child.name.in_list() == "KOWALSKI, Jan"));
}

#[test]
fn a_list_holds_every_kind_of_story() {
    let made = early();
    let (children, contacts, flags) = (children(&made), contacts(&made), flags(&made));
    assert_eq!(children.len(), 312);
    for status in [CaseloadStatus::MovedAway, CaseloadStatus::OnCaseload] {
        assert!(children.iter().any(|child| child.caseload_status == status));
    }
    for outcome in [
        Outcome::Seen,
        Outcome::SeenLate,
        Outcome::NotSeen,
        Outcome::WasNotBrought,
        Outcome::NoAccess,
        Outcome::Declined,
        Outcome::CancelledByFamily,
        Outcome::CancelledByService,
    ] {
        assert!(contacts.iter().any(|contact| contact.outcome == outcome), "{outcome:?}");
    }
    assert!(contacts.iter().any(|contact| contact.restricted));
    assert!(made.revisions.iter().any(|revision| revision.status == RevisionStatus::EnteredInError));
    assert!(
        flags.iter().any(|flag| flag.ended.is_some())
            || statuses(&made).iter().any(|one| one.ended.is_some())
    );
    assert!(flags.iter().any(|flag| flag.ended.is_none() && flag.review_on.is_none()));
    let overdue = flags.iter().filter(|flag| flag.review_is_overdue(today())).count();
    assert!((1..12).contains(&overdue), "{overdue} flag reviews are overdue");
    let level = |level| children.iter().filter(|child| child.level == level).count();
    assert!((15..45).contains(&level(Level::UniversalPlus)), "{}", level(Level::UniversalPlus));
    assert!((6..20).contains(&level(Level::UniversalPartnershipPlus)));
    let late = standing(&made)
        .into_values()
        .filter(|record| matches!(record, Record::Task(task) if task.is_overdue(today())))
        .count();
    assert!((5..40).contains(&late), "{late} tasks are overdue");
    let unborn = children.iter().filter(|child| !child.is_born()).count();
    assert!((3..30).contains(&unborn), "{unborn}");
}

#[test]
fn the_schools_are_few_and_pupils_are_of_school_age() {
    let made = school();
    let schools: HashSet<&str> = children(&made)
        .into_iter()
        .filter_map(|child| child.school.as_ref().map(|school| school.name.as_str()))
        .collect();
    assert!((5..=8).contains(&schools.len()), "{schools:?}");
    let kinds: HashSet<ContactType> = contacts(&made).iter().map(|contact| contact.contact_type).collect();
    assert!(kinds.contains(&ContactType::SchoolEntry) && kinds.contains(&ContactType::PackageSession));
    for child in children(&made) {
        let year = child.school.as_ref().and_then(|school| school.year_group);
        assert!(year.is_some_and(|year| (0..=13).contains(&year)), "{child:?}");
    }
}

#[test]
fn a_long_history_is_a_load_of_about_forty_contacts_a_child() {
    for role in [Role::HealthVisitor, Role::SchoolNurse] {
        let made = demonstration(1, 600, 18, role, today());
        let each = contacts(&made).len() / children(&made).len();
        assert!((33..50).contains(&each), "{role:?}: {each} contacts a child");
    }
}

#[test]
fn what_is_scored_agrees_with_the_notes_and_no_answer_asks_for_what_nobody_did() {
    let mut found: HashMap<Tool, u32> = HashMap::new();
    for made in [early(), school()] {
        let standing = standing(&made);
        for record in standing.values() {
            let Record::Assessment(assessment) = record else { continue };
            let tool = assessment.given.tool;
            *found.entry(tool).or_default() += 1;
            let scored = score(&assessment.given, CutOffs::shipped()).unwrap();
            assert!(scored.urgent.is_none() || !assessment.action_taken.is_empty(), "{assessment:?}");
            let Some(Record::Contact(contact)) =
                assessment.contact.as_ref().and_then(|id| standing.get(id.as_str()))
            else {
                panic!("scored at a contact that stands: {assessment:?}")
            };
            assert_eq!(contact.happened_on, assessment.completed_on);
            let note = contact.narrative.to_lowercase();
            let agrees = match tool {
                Tool::Whooley => {
                    let yes = scored.total.is_some_and(|total| total > Points::whole(0));
                    note.contains("whooley") && note.contains(if yes { "yes on whooley" } else { "both no" })
                }
                Tool::Epds | Tool::Phq9 => {
                    note.contains("scored mood together") || note.contains("no thoughts of harm")
                }
                Tool::Goal => contact.episode.is_some(),
                Tool::Sdq | Tool::Asq3 => true,
                other => panic!("nothing speaks of {other:?}"),
            };
            assert!(agrees, "{tool:?} against {note}");
        }
    }
    for tool in [Tool::Asq3, Tool::Whooley, Tool::Epds, Tool::Sdq, Tool::Goal] {
        assert!(found.get(&tool).is_some_and(|count| *count > 1), "{tool:?}: {found:?}");
    }
}

#[test]
fn what_a_review_found_agrees_with_its_note_its_form_and_the_contact_it_was_taken_over_from() {
    for (made, reviews) in [(early(), 40), (school(), 5)] {
        let standing = standing(&made);
        let all: Vec<&Contact> = contacts(&made);
        let with: Vec<&&Contact> = all.iter().filter(|contact| !contact.findings.is_empty()).collect();
        assert!(with.len() >= reviews, "{} reviews have findings", with.len());
        let mut taken_over = 0;
        for contact in &with {
            let Some(Record::Child(child)) = standing.get(contact.child.as_str()) else {
                panic!("{contact:?}")
            };
            let months = match child.birth {
                Birth::Born(born) if born <= contact.happened_on => {
                    Some(completed_months(born, contact.happened_on))
                }
                Birth::Born(_) | Birth::Expected(_) => None,
            };
            let form = ReviewForm::of(contact.contact_type, months);
            assert_eq!(form.check(&contact.findings), Ok(()), "{contact:?}");
            let note = contact.narrative.to_lowercase();
            let says = |field: &str, option: &str| {
                contact.findings.iter().any(|finding| {
                    finding.field == field && finding.answer == Answer::Options(vec![option.to_owned()])
                })
            };
            assert!(!says("jaundice", "fading") || note.contains("fading"), "{note}");
            assert!(!says("dentist", "seen") || note.contains("seen"), "{note}");
            assert!(!says("smoking-home", "nobody") || note.contains("nobody smokes"), "{note}");
            assert!(!says("parent-mood", "low-or-worried") || note.contains("yes on whooley"), "{note}");
            for finding in contact.findings.iter().filter(|finding| finding.unchanged_since.is_some()) {
                taken_over += 1;
                assert!(
                    all.iter().any(|earlier| {
                        earlier.child == contact.child
                            && Some(earlier.happened_on) == finding.unchanged_since
                            && earlier
                                .findings
                                .iter()
                                .any(|one| one.field == finding.field && one.answer == finding.answer)
                    }),
                    "taken over from nowhere: {finding:?}"
                );
            }
        }
        assert!(reviews < 40 || taken_over > 3, "{taken_over} answers were taken over");
    }
}

#[test]
fn episodes_follow_packages_name_their_partners_and_one_is_opened_again() {
    let last: std::collections::HashMap<String, Record> = early()
        .revisions
        .iter()
        .map(|revision| (revision.record.id().to_owned(), revision.record.clone()))
        .collect();
    let episodes: Vec<&caseload_domain::episode::Episode> = last
        .values()
        .filter_map(|record| match record {
            Record::Episode(episode) => Some(episode),
            _ => None,
        })
        .collect();
    let with_package = episodes.iter().filter(|episode| episode.package.is_some()).count();
    assert!(with_package * 2 > episodes.len(), "{with_package} of {}", episodes.len());
    for episode in &episodes {
        assert!(episode.partner_missing().is_none(), "{episode:?}");
        for goal in &episode.goals {
            assert!(goal.scores.is_sorted_by_key(|scored| scored.on), "{goal:?}");
        }
    }
    assert!(episodes.iter().any(|episode| episode.goals.iter().any(|goal| goal.scores.len() > 1)));
    assert!(episodes.iter().any(|episode| episode.is_open() && !episode.reopened.is_empty()));
    let voluntary =
        episodes.iter().find(|episode| episode.package.as_deref() == Some("early-start")).unwrap();
    assert_eq!(voluntary.consent(), Some(caseload_domain::episode::ConsentAnswer::Given));
}
