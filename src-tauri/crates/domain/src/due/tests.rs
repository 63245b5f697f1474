//! Every state of every contact: the children of the papers by hand, each boundary of each rule, and every day of made-up lives.

use chrono::{Days, NaiveDate, TimeDelta};
use proptest::prelude::*;

use super::{
    Attempt, ChildFacts, DueState, Happened, HappenedWhat, NotCounted, NotEligibleWhy, Standing, Status,
    is_vulnerable, outstanding, standings,
};
use crate::{
    child::{Birth, CaseloadStatus, Gestation, Level},
    code::{Coded as _, YesNoNotAsked},
    contact::{ContactType, Mode, Outcome},
    practitioner::Area,
    schedule::{KnownYearGroup, Schedule},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn child(birth: Birth) -> ChildFacts {
    ChildFacts {
        birth,
        gestation: None,
        vulnerable: false,
        send: YesNoNotAsked::NotAsked,
        caseload_status: CaseloadStatus::OnCaseload,
        joined_on: None,
        left_on: None,
        year_group: None,
        happened: Vec::new(),
    }
}

fn born(on: &str) -> ChildFacts {
    child(Birth::Born(day(on)))
}

impl ChildFacts {
    fn with(mut self, code: ContactType, on: &str, what: HappenedWhat) -> Self {
        self.happened.push(Happened { code, on: day(on), what });
        self
    }

    fn contact(self, code: ContactType, on: &str, mode: Mode, outcome: Outcome) -> Self {
        self.with(code, on, HappenedWhat::Contact { mode, outcome })
    }

    fn seen(self, code: ContactType, on: &str) -> Self {
        self.contact(code, on, Mode::InPerson, Outcome::Seen)
    }

    fn of(&self, area: Area, code: ContactType) -> Option<Standing<'static>> {
        standings(self, Schedule::built_in(area)).into_iter().find(|standing| standing.code() == code)
    }

    fn in_the_city(&self, code: ContactType) -> Standing<'static> {
        self.of(Area::LeicesterCity, code).expect("the City's programme has it")
    }
}

fn states(standing: &Standing<'_>, days: &[(&str, DueState)]) {
    for (on, expected) in days {
        assert_eq!(standing.state_on(day(on)), *expected, "{:?} on {on}", standing.code());
    }
}

#[test]
fn a_new_birth_visit_is_due_from_day_ten_and_overdue_from_day_fifteen() {
    let visit = born("2026-01-15").in_the_city(ContactType::NewBirth);
    states(
        &visit,
        &[
            ("2025-12-27", DueState::NotYet),
            ("2025-12-28", DueState::DueSoon),
            ("2026-01-24", DueState::DueSoon),
            ("2026-01-25", DueState::Due),
            ("2026-01-29", DueState::Due),
            ("2026-01-30", DueState::Overdue),
            ("2026-02-14", DueState::Overdue),
            ("2026-02-15", DueState::Missed),
        ],
    );
    assert_eq!(visit.days_overdue(day("2026-01-29")), 0);
    assert_eq!(visit.days_overdue(day("2026-01-31")), 2);
}

#[test]
fn a_one_year_review_is_overdue_for_four_weeks_and_then_catch_up_to_fifteen_months() {
    let review = born("2026-01-15").in_the_city(ContactType::TwelveMonths);
    states(
        &review,
        &[
            ("2026-11-14", DueState::DueSoon),
            ("2026-11-15", DueState::Due),
            ("2027-01-15", DueState::Due),
            ("2027-01-16", DueState::Overdue),
            ("2027-02-12", DueState::Overdue),
            ("2027-02-13", DueState::CatchUp),
            ("2027-04-15", DueState::CatchUp),
            ("2027-04-16", DueState::Missed),
        ],
    );
}

#[test]
fn what_was_seen_in_its_window_is_done_from_that_day_and_not_before() {
    let visit =
        born("2026-01-15").seen(ContactType::NewBirth, "2026-01-27").in_the_city(ContactType::NewBirth);
    states(
        &visit,
        &[("2026-01-26", DueState::Due), ("2026-01-27", DueState::Done), ("2030-01-01", DueState::Done)],
    );
}

#[test]
fn seen_after_the_window_is_done_late_and_after_the_last_day_too() {
    for (on, before, after) in [
        ("2026-01-30", DueState::Due, DueState::DoneLate),
        ("2026-02-20", DueState::Missed, DueState::DoneLate),
    ] {
        let visit = born("2026-01-15")
            .contact(ContactType::NewBirth, on, Mode::InPerson, Outcome::SeenLate)
            .in_the_city(ContactType::NewBirth);
        assert_eq!(visit.status, Status::Done { on: day(on), late: true });
        assert_eq!(visit.state_on(day(on).pred_opt().unwrap()), before);
        assert_eq!(visit.state_on(day(on)), after);
    }
}

#[test]
fn a_phone_call_does_not_complete_a_face_to_face_review() {
    for mode in Mode::ALL.iter().copied().filter(|mode| *mode != Mode::InPerson) {
        let review = born("2026-01-15")
            .contact(ContactType::TwelveMonths, "2026-12-01", mode, Outcome::Seen)
            .in_the_city(ContactType::TwelveMonths);
        let attempt = Some(Attempt { on: day("2026-12-01"), why: NotCounted::Mode(mode) });
        assert_eq!(review.status, Status::Outstanding { attempt }, "{mode:?}");
    }
}

#[test]
fn only_a_child_who_was_seen_was_seen() {
    for outcome in Outcome::ALL.iter().copied().filter(|outcome| !outcome.is_seen()) {
        let review = born("2026-01-15")
            .contact(ContactType::TwoYears, "2028-02-01", Mode::InPerson, outcome)
            .in_the_city(ContactType::TwoYears);
        let attempt = Some(Attempt { on: day("2028-02-01"), why: NotCounted::NotSeen(outcome) });
        assert_eq!(review.status, Status::Outstanding { attempt }, "{outcome:?}");
        assert_eq!(review.state_on(day("2029-01-16")), DueState::Missed, "missed, and the attempt says why");
    }
}

#[test]
fn the_latest_attempt_is_the_one_that_is_told_and_one_success_is_enough() {
    let tried = born("2026-01-15")
        .contact(ContactType::NewBirth, "2026-01-28", Mode::InPerson, Outcome::NoAccess)
        .contact(ContactType::NewBirth, "2026-01-26", Mode::InPerson, Outcome::CancelledByFamily);
    let Status::Outstanding { attempt: Some(attempt) } = tried.in_the_city(ContactType::NewBirth).status
    else {
        panic!("two attempts leave it outstanding");
    };
    assert_eq!(attempt, Attempt { on: day("2026-01-28"), why: NotCounted::NotSeen(Outcome::NoAccess) });
    let done = tried.seen(ContactType::NewBirth, "2026-02-02").seen(ContactType::NewBirth, "2026-01-29");
    assert_eq!(
        done.in_the_city(ContactType::NewBirth).status,
        Status::Done { on: day("2026-01-29"), late: false },
        "the first that counts"
    );
}

#[test]
fn an_early_visit_counts_where_the_rule_says_so() {
    let early = born("2026-01-15").seen(ContactType::NewBirth, "2026-01-22");
    assert_eq!(
        early.in_the_city(ContactType::NewBirth).status,
        Status::Done { on: day("2026-01-22"), late: false }
    );
    let far_too_early = born("2026-01-15").seen(ContactType::TwelveMonths, "2026-06-01");
    let attempt = Some(Attempt { on: day("2026-06-01"), why: NotCounted::TooEarly });
    assert_eq!(far_too_early.in_the_city(ContactType::TwelveMonths).status, Status::Outstanding { attempt });
}

#[test]
fn digital_resources_complete_the_three_month_contact_and_a_review_does_too() {
    for what in [
        HappenedWhat::Sent,
        HappenedWhat::Contact { mode: Mode::Text, outcome: Outcome::NotSeen },
        HappenedWhat::Contact { mode: Mode::InPerson, outcome: Outcome::Seen },
    ] {
        let child = born("2026-01-15").with(ContactType::ThreeToFourMonths, "2026-04-20", what);
        assert_eq!(
            child.in_the_city(ContactType::ThreeToFourMonths).state_on(day("2026-04-20")),
            DueState::Done,
            "{what:?}"
        );
    }
}

#[test]
fn a_talk_by_phone_is_enough_where_sending_is_and_never_for_a_review_face_to_face() {
    let phoned = |code, on| born("2026-01-15").contact(code, on, Mode::Phone, Outcome::NotSeen);
    let by_phone = phoned(ContactType::ThreeToFourMonths, "2026-04-20");
    assert_eq!(
        by_phone.in_the_city(ContactType::ThreeToFourMonths).state_on(day("2026-04-20")),
        DueState::Done
    );
    assert!(
        phoned(ContactType::SixToEightWeeks, "2026-03-05")
            .in_the_city(ContactType::SixToEightWeeks)
            .is_outstanding()
    );
}

#[test]
fn an_antenatal_contact_is_with_the_mother_and_nobody_at_home_is_not_one() {
    let met = |outcome, mode| {
        child(Birth::Expected(day("2026-06-01")))
            .contact(ContactType::Antenatal, "2026-04-01", mode, outcome)
            .in_the_city(ContactType::Antenatal)
            .state_on(day("2026-04-01"))
    };
    assert_eq!(met(Outcome::NotSeen, Mode::InPerson), DueState::Done);
    assert_eq!(met(Outcome::NoAccess, Mode::InPerson), DueState::Due);
    assert_eq!(met(Outcome::NotSeen, Mode::Phone), DueState::Due, "face to face");
}

#[test]
fn a_message_that_was_declined_was_not_sent() {
    let child = born("2026-01-15").contact(
        ContactType::ThreeToFourMonths,
        "2026-04-20",
        Mode::Text,
        Outcome::Declined,
    );
    assert!(child.in_the_city(ContactType::ThreeToFourMonths).is_outstanding());
}

#[test]
fn a_questionnaire_is_done_when_it_is_back() {
    let sent = born("2024-03-05").with(ContactType::ThreeYears, "2027-03-10", HappenedWhat::Sent);
    let attempt = Some(Attempt { on: day("2027-03-10"), why: NotCounted::NotReturned });
    assert_eq!(sent.in_the_city(ContactType::ThreeYears).status, Status::Outstanding { attempt });
    let back = sent.with(ContactType::ThreeYears, "2027-04-01", HappenedWhat::QuestionnaireReturned);
    assert_eq!(
        back.in_the_city(ContactType::ThreeYears).status,
        Status::Done { on: day("2027-04-01"), late: false }
    );
    let ticked = born("2024-03-05").with(ContactType::ThreeYears, "2027-04-01", HappenedWhat::TaskDone);
    assert!(ticked.in_the_city(ContactType::ThreeYears).is_outstanding());
}

#[test]
fn the_transfer_at_eleven_is_a_task_of_the_counties_and_never_of_the_city() {
    let child = born("2015-10-01");
    assert_eq!(child.of(Area::LeicesterCity, ContactType::TransferAtEleven), None);
    let open = child.of(Area::Rutland, ContactType::TransferAtEleven).unwrap();
    // Born in October 2015: Reception in 2020, Year 6 in 2026/27.
    states(
        &open,
        &[
            ("2027-04-30", DueState::DueSoon),
            ("2027-05-01", DueState::Due),
            ("2027-08-31", DueState::Due),
            ("2027-09-01", DueState::Missed),
        ],
    );
    let done = child.with(ContactType::TransferAtEleven, "2027-03-01", HappenedWhat::TaskDone);
    assert_eq!(
        done.of(Area::Leicestershire, ContactType::TransferAtEleven).unwrap().state_on(day("2027-03-01")),
        DueState::Done
    );
}

#[test]
fn an_integrated_review_is_for_a_child_with_an_identified_vulnerability() {
    let universal = born("2026-01-15");
    assert_eq!(
        universal.in_the_city(ContactType::IntegratedReview).status,
        Status::NotEligible(NotEligibleWhy::NoSuchNeed)
    );
    let vulnerable = ChildFacts { vulnerable: true, ..universal };
    states(
        &vulnerable.in_the_city(ContactType::IntegratedReview),
        &[("2028-01-14", DueState::DueSoon), ("2028-01-15", DueState::Due), ("2028-07-15", DueState::Due)],
    );
    assert!(
        vulnerable.in_the_city(ContactType::TwoYears).is_outstanding(),
        "levels nest: nothing universal drops"
    );
    for (level, flag, expected) in [
        (Level::Community, false, false),
        (Level::Universal, false, false),
        (Level::Universal, true, true),
        (Level::UniversalPlus, false, true),
        (Level::UniversalPartnershipPlus, false, true),
    ] {
        assert_eq!(is_vulnerable(level, flag), expected, "{level:?} {flag}");
    }
}

#[test]
fn before_september_2022_the_antenatal_contact_was_for_vulnerable_parents() {
    // 28+0 on 31 August and on 1 September 2022.
    let old = child(Birth::Expected(day("2022-11-23")));
    let new = child(Birth::Expected(day("2022-11-24")));
    assert_eq!(
        old.in_the_city(ContactType::Antenatal).status,
        Status::NotEligible(NotEligibleWhy::NoSuchNeed)
    );
    assert!(ChildFacts { vulnerable: true, ..old }.in_the_city(ContactType::Antenatal).is_outstanding());
    assert!(new.in_the_city(ContactType::Antenatal).is_outstanding());
}

#[test]
fn an_unborn_child_has_the_antenatal_contact_and_nothing_else_yet() {
    let unborn = child(Birth::Expected(day("2026-10-14")));
    let all = standings(&unborn, Schedule::built_in(Area::LeicesterCity));
    assert_eq!(all.len(), 1);
    states(
        all.first().unwrap(),
        &[
            ("2026-06-23", DueState::NotYet),
            ("2026-06-24", DueState::DueSoon),
            ("2026-07-22", DueState::Due),
            ("2026-09-16", DueState::Due),
            ("2026-09-17", DueState::Overdue),
            ("2026-10-15", DueState::CatchUp),
            ("2026-10-28", DueState::CatchUp),
            ("2026-10-29", DueState::Missed),
        ],
    );
}

#[test]
fn a_baby_born_while_the_antenatal_window_is_open_ends_it() {
    // Due on 14 October, born on 19 August: 32+0.
    let early = ChildFacts { gestation: Gestation::new(32, 0), ..born("2026-08-19") };
    let antenatal = early.in_the_city(ContactType::Antenatal);
    assert_eq!(
        (antenatal.opens, antenatal.closes, antenatal.last),
        (day("2026-07-22"), day("2026-08-18"), day("2026-08-18"))
    );
    states(&antenatal, &[("2026-08-18", DueState::Due), ("2026-08-19", DueState::Missed)]);
    assert_eq!(
        early.clone().seen(ContactType::Antenatal, "2026-08-01").in_the_city(ContactType::Antenatal).status,
        Status::Done { on: day("2026-08-01"), late: false }
    );
    let after = early.seen(ContactType::Antenatal, "2026-08-20").in_the_city(ContactType::Antenatal);
    let attempt = Some(Attempt { on: day("2026-08-20"), why: NotCounted::AfterTheBirth });
    assert_eq!(after.status, Status::Outstanding { attempt });
}

#[test]
fn a_baby_born_before_the_antenatal_window_opened_is_not_owed_it() {
    let very_early = ChildFacts { gestation: Gestation::new(27, 6), ..born("2026-07-21") };
    assert_eq!(
        very_early.in_the_city(ContactType::Antenatal).status,
        Status::NotEligible(NotEligibleWhy::BornBeforeItOpened)
    );
    let a_day_of_it = ChildFacts { gestation: Gestation::new(28, 1), ..born("2026-07-23") };
    let antenatal = a_day_of_it.in_the_city(ContactType::Antenatal);
    assert_eq!((antenatal.opens, antenatal.last), (day("2026-07-22"), day("2026-07-22")));
    assert!(antenatal.is_outstanding());
}

#[test]
fn a_baby_born_after_the_due_date_keeps_the_antenatal_window_of_the_due_date() {
    // Due on 14 October, born on 26 October: 41+5.
    let late = ChildFacts { gestation: Gestation::new(41, 5), ..born("2026-10-26") };
    let antenatal = late.in_the_city(ContactType::Antenatal);
    assert_eq!((antenatal.opens, antenatal.closes), (day("2026-07-22"), day("2026-09-16")));
    assert_eq!(antenatal.last, day("2026-10-25"), "until the day before the birth");
    assert_eq!(late.in_the_city(ContactType::NewBirth).opens, day("2026-11-05"), "ten days after the birth");
}

#[test]
fn prematurity_moves_no_window_after_the_birth() {
    let term = born("2026-08-19");
    let preterm = ChildFacts { gestation: Gestation::new(28, 3), ..term.clone() };
    let after_birth = |facts: &ChildFacts| -> Vec<_> {
        standings(facts, Schedule::built_in(Area::Leicestershire))
            .into_iter()
            .filter(|standing| standing.code() != ContactType::Antenatal)
            .collect()
    };
    assert_eq!(after_birth(&preterm), after_birth(&term));
}

#[test]
fn twins_are_two_children_and_one_being_seen_does_not_see_the_other() {
    let (one, two) = (born("2026-01-15").seen(ContactType::NewBirth, "2026-01-27"), born("2026-01-15"));
    let on = day("2026-01-28");
    assert_eq!(one.in_the_city(ContactType::NewBirth).state_on(on), DueState::Done);
    assert_eq!(two.in_the_city(ContactType::NewBirth).state_on(on), DueState::Due);
}

#[test]
fn a_child_who_moved_in_is_owed_what_can_still_be_done() {
    // Came at thirteen months, from elsewhere or from abroad.
    let moved_in = ChildFacts { joined_on: Some(day("2027-02-15")), ..born("2026-01-15") };
    for closed in [ContactType::NewBirth, ContactType::SixToEightWeeks, ContactType::ThreeToFourMonths] {
        assert_eq!(
            moved_in.in_the_city(closed).status,
            Status::NotEligible(NotEligibleWhy::ClosedBeforeMovingIn),
            "{closed:?}"
        );
    }
    let review = moved_in.in_the_city(ContactType::TwelveMonths);
    assert_eq!(review.state_on(day("2027-02-15")), DueState::CatchUp, "it can be done to fifteen months");
    let known = moved_in.seen(ContactType::NewBirth, "2026-01-28");
    assert_eq!(
        known.in_the_city(ContactType::NewBirth).state_on(day("2027-02-15")),
        DueState::Done,
        "what the earlier team wrote stays done"
    );
    for (joined, owed) in [("2027-04-15", true), ("2027-04-16", false)] {
        let child = ChildFacts { joined_on: Some(day(joined)), ..born("2026-01-15") };
        assert_eq!(child.in_the_city(ContactType::TwelveMonths).is_outstanding(), owed, "joined on {joined}");
    }
}

#[test]
fn nothing_is_due_for_a_child_who_died_and_what_was_done_stays_readable() {
    let died = ChildFacts {
        caseload_status: CaseloadStatus::Died,
        left_on: Some(day("2026-05-01")),
        ..born("2026-01-15").seen(ContactType::NewBirth, "2026-01-27")
    };
    for standing in standings(&died, Schedule::built_in(Area::LeicesterCity)) {
        if standing.code() == ContactType::NewBirth {
            assert_eq!(standing.state_on(day("2026-06-01")), DueState::Done);
        } else {
            assert_eq!(standing.status, Status::NotEligible(NotEligibleWhy::Died));
        }
    }
}

#[test]
fn a_child_who_left_is_owed_nothing_and_what_was_missed_stays_missed() {
    for (caseload_status, why) in [
        (CaseloadStatus::MovedAway, NotEligibleWhy::MovedAway),
        (CaseloadStatus::Discharged, NotEligibleWhy::Discharged),
    ] {
        let left = ChildFacts { caseload_status, left_on: Some(day("2026-03-20")), ..born("2026-01-15") };
        let state = |code| left.in_the_city(code).state_on(day("2026-03-20"));
        assert_eq!(state(ContactType::NewBirth), DueState::Missed, "its last day was before the child left");
        assert_eq!(left.in_the_city(ContactType::SixToEightWeeks).status, Status::NotEligible(why));
        for (left_on, missed) in [("2026-02-14", false), ("2026-02-15", true)] {
            let left = ChildFacts { left_on: Some(day(left_on)), ..left.clone() };
            let visit = left.in_the_city(ContactType::NewBirth);
            assert_eq!(visit.is_outstanding(), missed, "last day 14 February, left on {left_on}");
        }
        let unknown_day = ChildFacts { left_on: None, ..left };
        assert_eq!(unknown_day.in_the_city(ContactType::NewBirth).status, Status::NotEligible(why));
    }
}

#[test]
fn a_leap_day_birthday_is_the_first_of_march() {
    let child = born("2024-02-29");
    let year = child.in_the_city(ContactType::TwelveMonths);
    assert_eq!(
        (year.opens, year.closes, year.last),
        (day("2024-12-29"), day("2025-03-01"), day("2025-05-29"))
    );
    let two = child.in_the_city(ContactType::TwoYears);
    assert_eq!((two.opens, two.closes), (day("2026-03-01"), day("2026-08-29")));
    // Reception in 2028/29, and February 2029 ends on the 28th; Year 3 would meet 29 February 2032.
    assert_eq!(child.in_the_city(ContactType::NcmpReception).closes, day("2029-02-28"));
    assert_eq!(born("2023-01-10").in_the_city(ContactType::NcmpReception).closes, day("2028-02-29"));
}

#[test]
fn a_month_without_the_birthdays_day_counts_from_the_first_of_the_next() {
    let child = born("2026-08-31");
    assert_eq!(child.in_the_city(ContactType::ThreeToFourMonths).opens, day("2026-12-01"));
    assert_eq!(child.in_the_city(ContactType::TwoYears).closes, day("2029-03-01"), "thirty months");
}

#[test]
fn the_last_day_of_august_and_the_first_of_september_are_a_school_year_apart() {
    for (birth, opens) in [("2020-08-31", "2025-01-01"), ("2020-09-01", "2026-01-01")] {
        assert_eq!(born(birth).in_the_city(ContactType::NcmpReception).opens, day(opens), "{birth}");
    }
}

#[test]
fn the_year_group_a_school_gave_decides_over_the_date_of_birth() {
    let group = KnownYearGroup { group: 5, on: day("2026-10-01") };
    let held_back = ChildFacts { year_group: Some(group), ..born("2015-10-01") };
    assert_eq!(held_back.in_the_city(ContactType::NcmpYearSix).opens, day("2028-01-01"));
    assert_eq!(born("2015-10-01").in_the_city(ContactType::NcmpYearSix).opens, day("2027-01-01"));
}

#[test]
fn a_school_that_declined_owes_its_pupils_no_digital_contact() {
    let pupil = born("2014-10-01");
    assert!(pupil.in_the_city(ContactType::DigitalYearSeven).is_outstanding());
    let declined = pupil.with(ContactType::DigitalYearSeven, "2026-09-20", HappenedWhat::SchoolDeclined);
    assert_eq!(
        declined.in_the_city(ContactType::DigitalYearSeven).status,
        Status::NotEligible(NotEligibleWhy::SchoolDeclined)
    );
    assert!(declined.in_the_city(ContactType::DigitalYearNine).is_outstanding(), "it is asked again");
}

#[test]
fn a_pupil_who_cannot_be_measured_is_not_counted_and_an_absent_one_is_caught_up() {
    let outcome = |outcome| {
        born("2021-10-01").contact(ContactType::NcmpReception, "2027-01-20", Mode::InPerson, outcome)
    };
    assert_eq!(
        outcome(Outcome::UnableToMeasure).in_the_city(ContactType::NcmpReception).status,
        Status::NotEligible(NotEligibleWhy::UnableToMeasure)
    );
    states(
        &outcome(Outcome::AbsentFromSchool).in_the_city(ContactType::NcmpReception),
        &[
            ("2027-02-28", DueState::Due),
            ("2027-03-01", DueState::Overdue),
            ("2027-03-28", DueState::Overdue),
            ("2027-03-29", DueState::CatchUp),
            ("2027-07-31", DueState::CatchUp),
            ("2027-08-01", DueState::Missed),
        ],
    );
}

#[test]
fn the_service_reaches_to_25_with_special_educational_needs() {
    let adult = born("2009-03-05");
    let state = |send| {
        let child = ChildFacts { send, ..adult.clone() };
        child.of(Area::England, ContactType::Transition).unwrap().state_on(day("2030-01-01"))
    };
    assert_eq!(state(YesNoNotAsked::Yes), DueState::CatchUp);
    assert_eq!(state(YesNoNotAsked::No), DueState::Missed);
    assert_eq!(state(YesNoNotAsked::NotAsked), DueState::Missed);
}

#[test]
fn what_is_outstanding_is_what_a_store_keeps() {
    let child = born("2026-01-15").seen(ContactType::NewBirth, "2026-01-27");
    let all = standings(&child, Schedule::built_in(Area::LeicesterCity));
    let kept: Vec<&str> = outstanding(&all).map(|standing| standing.code().code()).collect();
    assert!(kept.contains(&"6-8-weeks"));
    assert!(!kept.contains(&"new-birth") && !kept.contains(&"integrated-review"), "{kept:?}");
}

/// For each rule of each area and children of every month: the day before, the day itself and the day after each boundary.
#[test]
fn every_boundary_of_every_rule() {
    let births = (0..60_u32).flat_map(|month| {
        let first = day("2021-01-01").checked_add_months(chrono::Months::new(month));
        first.into_iter().flat_map(|first| {
            [Birth::Born(first), Birth::Born(first + Days::new(27)), Birth::Expected(first)]
        })
    });
    let mut boundaries = 0_u32;
    for birth in births {
        let facts = ChildFacts { vulnerable: true, gestation: Gestation::new(40, 0), ..child(birth) };
        for area in Area::ALL {
            for standing in standings(&facts, Schedule::built_in(*area)) {
                let Standing { opens, closes, last, .. } = standing;
                let after = |date: NaiveDate, days| date + TimeDelta::days(days);
                let on = |date: NaiveDate, days| standing.state_on(after(date, days));
                assert_eq!(on(opens, -29), DueState::NotYet);
                assert_eq!((on(opens, -28), on(opens, -1)), (DueState::DueSoon, DueState::DueSoon));
                assert_eq!((on(opens, 0), on(closes, 0)), (DueState::Due, DueState::Due));
                let past = |days| match after(closes, days) {
                    date if date > last => DueState::Missed,
                    _ if days <= 28 => DueState::Overdue,
                    _ => DueState::CatchUp,
                };
                assert_eq!((on(closes, 1), on(closes, 28), on(closes, 29)), (past(1), past(28), past(29)));
                assert_eq!(on(last, 1), DueState::Missed);
                boundaries += 1;
            }
        }
    }
    assert!(boundaries > 4_000, "{boundaries}");
}

fn order(state: DueState) -> usize {
    DueState::ALL.iter().position(|entry| *entry == state).unwrap()
}

fn any_happened() -> impl Strategy<Value = (ContactType, i64, HappenedWhat)> {
    let what = prop_oneof![
        6 => (proptest::sample::select(Mode::ALL), proptest::sample::select(Outcome::ALL))
            .prop_map(|(mode, outcome)| HappenedWhat::Contact { mode, outcome }),
        1 => Just(HappenedWhat::Sent),
        1 => Just(HappenedWhat::QuestionnaireReturned),
        1 => Just(HappenedWhat::TaskDone),
        1 => Just(HappenedWhat::SchoolDeclined),
    ];
    (proptest::sample::select(ContactType::ALL), -120_i64..7_000, what)
}

prop_compose! {
    fn any_life()(
        days in 0_i64..9_500,
        area in proptest::sample::select(Area::ALL),
        weeks in proptest::option::of(24_u8..43),
        vulnerable in any::<bool>(),
        send in proptest::sample::select(YesNoNotAsked::ALL),
        caseload_status in proptest::sample::select(CaseloadStatus::ALL),
        joined in proptest::option::of(0_i64..4_000),
        left in proptest::option::of(0_i64..6_000),
        unborn in proptest::bool::weighted(0.1),
        group in proptest::option::weighted(0.2, -1_i8..=13),
        happened in proptest::collection::vec(any_happened(), 0..40),
    ) -> (Area, NaiveDate, ChildFacts) {
        let born = day("2005-01-01") + TimeDelta::days(days);
        let after = |days| born + TimeDelta::days(days);
        let facts = ChildFacts {
            birth: if unborn { Birth::Expected(born) } else { Birth::Born(born) },
            gestation: weeks.and_then(|weeks| Gestation::new(weeks, 3)),
            vulnerable,
            send,
            caseload_status,
            joined_on: joined.map(after),
            left_on: left.map(after),
            year_group: group.map(|group| KnownYearGroup { group, on: after(2_500) }),
            happened: happened
                .into_iter()
                .map(|(code, days, what)| Happened { code, on: after(days), what })
                .collect(),
        };
        (area, born, facts)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn through_every_day_of_a_life_a_contact_moves_only_forward((area, born, facts) in any_life()) {
        for standing in standings(&facts, Schedule::built_in(area)) {
            let mut before = DueState::NotYet;
            for today in born.pred_opt().unwrap().iter_days().take(26 * 366) {
                let state = standing.state_on(today);
                prop_assert!(order(before) <= order(state), "{:?}: {before:?}, then {state:?}", standing.code());
                if let Status::Done { on, late } = standing.status {
                    let done = if late { DueState::DoneLate } else { DueState::Done };
                    prop_assert_eq!(state == done, on <= today);
                }
                before = state;
            }
        }
    }
}

proptest! {
    #[test]
    fn each_contact_stands_once_and_no_window_ends_before_it_opens((area, _born, facts) in any_life()) {
        let all = standings(&facts, Schedule::built_in(area));
        for standing in &all {
            prop_assert!(standing.opens <= standing.closes, "{:?}", standing.code());
            prop_assert!(standing.closes <= standing.last, "{:?}", standing.code());
        }
        let codes: Vec<ContactType> = all.iter().map(Standing::code).collect();
        let mut once = codes.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(codes, once, "once each, in a child's order");
    }

    #[test]
    fn no_child_who_died_is_owed_anything_on_any_day((area, _born, mut facts) in any_life(), days in 0_i64..9_000) {
        facts.caseload_status = CaseloadStatus::Died;
        let today = day("2005-01-01") + TimeDelta::days(days);
        for standing in standings(&facts, Schedule::built_in(area)) {
            prop_assert!(!standing.is_outstanding());
            let done_later = matches!(standing.status, Status::Done { on, .. } if on > today);
            prop_assert!(done_later || !standing.state_on(today).needs_doing());
        }
    }

    #[test]
    fn a_face_to_face_contact_in_its_window_is_done_ever_after(
        (area, _born, facts) in any_life(), part in 0.0_f64..=1.0, later in 0_u64..4_000,
    ) {
        for open in standings(&facts, Schedule::built_in(area)) {
            let can_be_seen = open.row.modes.contains(&Mode::InPerson);
            if !can_be_seen || !open.is_outstanding() {
                continue;
            }
            let length = (open.closes - open.opens).num_days();
            #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "a day of a window, as a part of it")]
            let on = open.opens + TimeDelta::days((part * length as f64) as i64);
            let mut seen = facts.clone();
            let what = HappenedWhat::Contact { mode: Mode::InPerson, outcome: Outcome::Seen };
            seen.happened.push(Happened { code: open.code(), on, what });
            let after = standings(&seen, Schedule::built_in(area));
            let done = after.iter().find(|standing| standing.code() == open.code()).unwrap();
            prop_assert_eq!(done.state_on(on + Days::new(later)), DueState::Done, "{:?}", open.code());
        }
    }

    #[test]
    fn what_was_seen_before_the_birth_is_still_done_and_in_time_after_it(
        due in 0_i64..2_000, seen in 196_i64..252, early in -14_i64..110, known in any::<bool>(),
    ) {
        let due = day("2024-01-01") + TimeDelta::days(due);
        let (seen_on, born_on) = (due + TimeDelta::days(seen - 280), due - TimeDelta::days(early));
        prop_assume!(seen_on < born_on);
        let seen = |facts: ChildFacts| facts.seen(ContactType::Antenatal, &seen_on.to_string());
        let state = |facts: ChildFacts| facts.in_the_city(ContactType::Antenatal).state_on(born_on);
        prop_assert_eq!(state(seen(child(Birth::Expected(due)))), DueState::Done);
        let days = u8::try_from((280 - early) % 7).unwrap();
        let weeks = u8::try_from((280 - early) / 7).unwrap();
        let gestation = if known { Gestation::new(weeks, days) } else { None };
        prop_assert_eq!(state(seen(ChildFacts { gestation, ..child(Birth::Born(born_on)) })), DueState::Done);
    }
}
