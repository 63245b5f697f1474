//! Each clock, counted by hand across weekends, bank holidays, a leap day and the ages at which it changes.

use chrono::NaiveDate;

use super::{ClockFault, Deadline, Facts, Rules, deadlines, left_until, rule::read};
use crate::{
    calendar::BeyondTable,
    event::{Event, EventKind, EventPart, EventState},
    safeguarding::SafeguardingKind,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn event(kind: EventKind, on: &str) -> Event {
    Event { kind, on: day(on), state: EventState::Held, part: EventPart::NotAsked, note: String::new() }
}

fn run(kind: Option<SafeguardingKind>, born: Option<&str>, events: Vec<Event>) -> Vec<Deadline> {
    deadlines(Rules::shipped(), &Facts { kind, born: born.map(day), events })
}

fn by(found: &[Deadline], code: &str) -> Option<String> {
    found.iter().rev().find(|deadline| deadline.code == code).map(|deadline| deadline.by.unwrap().to_string())
}

#[test]
fn each_clock_that_ships_ends_on_the_day_counted_by_hand() {
    use EventKind as E;
    use SafeguardingKind as K;
    let plan = Some(K::ChildProtectionPlan);
    let looked_after = Some(K::LookedAfter);
    for (code, kind, born, trigger, on, last) in [
        // Over Christmas: 25 and 28 December and 1 January are bank holidays.
        (
            "initial-conference",
            Some(K::Section47Enquiry),
            None,
            E::StrategyDiscussion,
            "2026-12-17",
            "2027-01-12",
        ),
        // On a Saturday the count begins with the Monday.
        (
            "initial-conference",
            Some(K::Section47Enquiry),
            None,
            E::StrategyDiscussion,
            "2027-01-09",
            "2027-01-29",
        ),
        ("social-care-decision", None, None, E::ReferralMade, "2026-12-24", "2026-12-29"),
        ("assessment", None, None, E::ReferralMade, "2026-12-16", "2027-02-22"),
        // Over Good Friday and Easter Monday 2027: 26 and 29 March.
        ("first-core-group", plan, None, E::InitialConference, "2027-03-18", "2027-04-05"),
        ("next-core-group", plan, None, E::CoreGroup, "2027-03-18", "2027-04-29"),
        // Three months after 30 November is the last day of a February with 29 days.
        ("first-review-conference", plan, None, E::InitialConference, "2027-11-30", "2028-02-29"),
        ("next-review-conference", plan, None, E::ReviewConference, "2027-08-31", "2028-02-29"),
        ("initial-health-assessment", looked_after, None, E::BecameLookedAfter, "2026-12-14", "2027-01-14"),
        ("first-looked-after-review", looked_after, None, E::BecameLookedAfter, "2026-12-14", "2027-01-14"),
        ("second-looked-after-review", looked_after, None, E::LookedAfterReview, "2027-01-14", "2027-04-14"),
        // The day before the fifth birthday, and the birthday.
        (
            "review-health-assessment-under-5",
            looked_after,
            Some("2022-02-11"),
            E::InitialHealthAssessment,
            "2027-02-10",
            "2027-08-10",
        ),
        (
            "review-health-assessment",
            looked_after,
            Some("2022-02-11"),
            E::InitialHealthAssessment,
            "2027-02-11",
            "2028-02-11",
        ),
        (
            "next-review-health-assessment-under-5",
            looked_after,
            Some("2022-02-11"),
            E::ReviewHealthAssessment,
            "2027-02-10",
            "2027-08-10",
        ),
        (
            "next-review-health-assessment",
            looked_after,
            Some("2022-02-11"),
            E::ReviewHealthAssessment,
            "2028-02-29",
            "2029-02-28",
        ),
        (
            "private-fostering-told",
            Some(K::PrivateFostering),
            None,
            E::PrivateFosteringBegan,
            "2027-01-04",
            "2027-01-31",
        ),
        ("fgm-police-report", None, None, E::FgmKnown, "2027-03-25", "2027-03-30"),
        ("return-interview", None, None, E::Found, "2028-02-27", "2028-03-01"),
        (
            "pre-birth-assessment",
            Some(K::PreBirthAssessment),
            None,
            E::PreBirthAssessmentRequested,
            "2027-01-04",
            "2027-03-08",
        ),
        ("supervision", None, None, E::SupervisionHeld, "2026-11-30", "2027-02-28"),
    ] {
        let found = run(kind, born, vec![event(trigger, on)]);
        assert_eq!(by(&found, code).as_deref(), Some(last), "{code} from {on}");
    }
}

#[test]
fn every_clock_that_ships_has_a_hand_counted_day_in_these_tests() {
    let own = include_str!("tests.rs");
    for rule in Rules::shipped().all() {
        assert!(own.contains(&format!("\"{}\"", rule.code)), "{} is counted nowhere", rule.code);
    }
}

#[test]
fn a_report_is_due_two_working_days_before_a_planned_conference_and_no_other() {
    let planned = |kind| Event { state: EventState::Planned, ..event(kind, "2027-01-12") };
    let enquiry = Some(SafeguardingKind::Section47Enquiry);
    let found = run(enquiry, None, vec![planned(EventKind::InitialConference)]);
    assert_eq!(by(&found, "conference-report").as_deref(), Some("2027-01-08"));
    let found = run(enquiry, None, vec![planned(EventKind::ReviewConference)]);
    assert_eq!(by(&found, "review-conference-report").as_deref(), Some("2027-01-08"));
    let found = run(enquiry, None, vec![event(EventKind::InitialConference, "2027-01-12")]);
    assert_eq!(by(&found, "conference-report"), None, "a conference that was held needs no report any more");
}

#[test]
fn a_report_for_an_earlier_conference_answers_none_that_is_still_to_come() {
    let events = |report: &str| {
        vec![
            event(EventKind::ReviewConference, "2027-04-12"),
            event(EventKind::ReportSent, report),
            Event { state: EventState::Planned, ..event(EventKind::ReviewConference, "2027-10-11") },
        ]
    };
    let met = |report: &str| {
        let found = run(Some(SafeguardingKind::ChildProtectionPlan), None, events(report));
        found.into_iter().find(|deadline| deadline.code == "review-conference-report").unwrap().met_on
    };
    assert_eq!(met("2027-04-08"), None);
    assert_eq!(met("2027-10-06"), Some(day("2027-10-06")));
}

#[test]
fn later_reviews_of_a_looked_after_child_are_six_months_apart() {
    let reviews = vec![
        event(EventKind::LookedAfterReview, "2027-01-14"),
        event(EventKind::LookedAfterReview, "2027-04-14"),
    ];
    let found = run(Some(SafeguardingKind::LookedAfter), None, reviews);
    assert_eq!(by(&found, "next-looked-after-review").as_deref(), Some("2027-10-14"));
    let second = found.iter().find(|deadline| deadline.code == "second-looked-after-review").unwrap();
    assert_eq!((second.met_on, second.was_late()), (Some(day("2027-04-14")), false));
}

#[test]
fn a_clock_is_met_by_what_was_held_and_not_by_what_is_planned() {
    let strategy = event(EventKind::StrategyDiscussion, "2026-12-17");
    let conference = event(EventKind::InitialConference, "2027-01-13");
    let planned = Event { state: EventState::Planned, ..conference.clone() };
    let enquiry = Some(SafeguardingKind::Section47Enquiry);
    let find = |found: Vec<Deadline>| {
        found.into_iter().find(|deadline| deadline.code == "initial-conference").unwrap()
    };
    let open = find(run(enquiry, None, vec![strategy.clone(), planned]));
    assert_eq!((open.met_on, open.planned_on), (None, Some(day("2027-01-13"))));
    assert!(!open.is_overdue(day("2027-01-12")) && open.is_overdue(day("2027-01-13")));
    let met = find(run(enquiry, None, vec![strategy, conference]));
    assert!(met.met_on.is_some() && met.was_late() && !met.is_overdue(day("2027-02-01")));
}

#[test]
fn days_left_are_counted_in_the_clocks_own_days() {
    let found = run(None, None, vec![event(EventKind::StrategyDiscussion, "2026-12-17")]);
    let conference = found.iter().find(|deadline| deadline.code == "initial-conference").unwrap();
    let by = conference.by.unwrap();
    for (today, left) in [("2026-12-17", 15), ("2027-01-04", 6), ("2027-01-12", 0), ("2027-01-14", -2)] {
        assert_eq!(left_until(conference.count, by, day(today)), Ok(left), "{today}");
    }
}

#[test]
fn beyond_the_table_of_bank_holidays_nobody_guesses() {
    let found = run(None, None, vec![event(EventKind::StrategyDiscussion, "2028-12-20")]);
    let conference = found.iter().find(|deadline| deadline.code == "initial-conference").unwrap();
    assert_eq!(conference.by, Err(BeyondTable { year: 2029 }));
    assert!(!conference.is_overdue(day("2031-01-01")), "what is not known is not called late");
}

#[test]
fn a_service_replaces_a_local_rule_and_no_national_one() {
    let own = |code: &str, evidence: &str| {
        format!(
            "[[clock]]\ncode = \"{code}\"\nwhat = \"your report\"\ntrigger = \"initial-conference\"\nplanned = true\nbefore = true\nworking-days = 5\nmet-by = [\"report-sent\"]\nowner = \"practitioner\"\nevidence = \"{evidence}\"\nsource = \"Our procedures, 2026\"\n"
        )
    };
    let rules = Rules::with(&own("conference-report", "local")).unwrap();
    let replaced = rules.all().iter().find(|rule| rule.code == "conference-report").unwrap();
    assert_eq!(replaced.in_words(), "5 working days before");
    assert_eq!(rules.all().len(), Rules::shipped().all().len());
    let refused = |text: &str| Rules::with(text).unwrap_err().fault;
    assert_eq!(refused(&own("initial-conference", "local")), ClockFault::National);
    assert_eq!(refused(&own("conference-report", "verified")), ClockFault::NotLocal);
}

#[test]
fn a_table_that_contradicts_itself_is_refused_with_its_row() {
    let row = "[[clock]]\ncode = \"a\"\nwhat = \"b\"\ntrigger = \"found\"\nmet-by = [\"other\"]\nowner = \"health\"\nevidence = \"local\"\nsource = \"c\"\n";
    for (text, fault) in [
        (row.to_owned(), ClockFault::NotOneCount),
        (format!("{row}days = 1\nmonths = 1\n"), ClockFault::NotOneCount),
        (format!("{row}days = 0\n"), ClockFault::CountsNothing),
        (format!("{row}days = 1\nfrom-months = 60\nuntil-months = 60\n"), ClockFault::NoAges),
        (format!("{row}days = 1\n{row}days = 1\n"), ClockFault::Twice),
    ] {
        assert_eq!(read(None, &text).unwrap_err().fault, fault, "{text}");
    }
}
