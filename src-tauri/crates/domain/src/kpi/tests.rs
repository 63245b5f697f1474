//! Each indicator at each boundary, and who is in no quarter at all.

use chrono::{Days, NaiveDate};

use super::{
    Count, Indicator, KpiFacts, NotAQuarter, Period, Quarter, Residence, Review, breakdown, count,
    left_undated, members, published,
};
use crate::{
    assessment::Assessment,
    child::{Birth, CaseloadStatus, Gestation},
    code::Coded as _,
    contact::{ContactType, InfantFeeding, Mode, Outcome},
    id::{AssessmentId, ChildId, ContactId, PersonId},
    practitioner::Area,
    score::{Form, Given, Points, Tool},
};

const ALWAYS: Period = Period { first: NaiveDate::MIN, last: NaiveDate::MAX };

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn uuid(kind: u8, number: u32) -> String {
    format!("01a1e395-ae87-7000-8{kind:03}-{number:012}")
}

fn a_child(number: u32, born: &str) -> KpiFacts {
    KpiFacts {
        child: ChildId::parse(&uuid(0, number)).unwrap(),
        mother: None,
        birth: Birth::Born(day(born)),
        gestation: None,
        caseload_status: CaseloadStatus::OnCaseload,
        joined_on: None,
        left_on: None,
        known_from: None,
        residence: Residence::Ours(Area::LeicesterCity),
        imd_decile: None,
        reviews: Vec::new(),
        assessments: Vec::new(),
    }
}

fn review(code: ContactType, on: NaiveDate, mode: Mode, outcome: Outcome) -> Review {
    Review { contact: ContactId::parse(&uuid(1, 1)).unwrap(), code, on, mode, outcome, feeding: None }
}

impl KpiFacts {
    fn seen(mut self, code: ContactType, on: &str) -> Self {
        self.reviews.push(review(code, day(on), Mode::InPerson, Outcome::Seen));
        self
    }
    fn seen_at_day(mut self, code: ContactType, days: u64) -> Self {
        let Birth::Born(born) = self.birth else { panic!("born") };
        self.reviews.push(review(code, born + Days::new(days), Mode::InPerson, Outcome::Seen));
        self
    }
    fn fed(mut self, feeding: InfantFeeding) -> Self {
        self.reviews.last_mut().unwrap().feeding = Some(feeding);
        self
    }
}

/// Numerator, denominator and unknown over all time.
fn all(indicator: Indicator, child: &KpiFacts) -> (u32, u32, u32) {
    let children = [child.clone()];
    let Count { numerator, denominator, unknown } = count(&members(indicator, ALWAYS, &children));
    (numerator, denominator, unknown)
}

#[test]
fn a_quarter_is_three_months_of_the_calendar_year() {
    let quarter = Quarter::parse("2026Q3").unwrap();
    assert_eq!(quarter.period(), Period { first: day("2026-07-01"), last: day("2026-09-30") });
    assert_eq!((quarter.name(), quarter.before().name()), ("2026Q3".to_owned(), "2026Q2".to_owned()));
    assert_eq!(Quarter::of(day("2026-12-31")).name(), "2026Q4");
    assert_eq!(Quarter::parse("2027Q1").unwrap().before().name(), "2026Q4");
    for wrong in ["", "2026", "2026Q0", "2026Q5", "Q3", "26Q3", "2026Q3x", "-026Q1"] {
        assert_eq!(Quarter::parse(wrong), Err(NotAQuarter), "{wrong}");
    }
}

#[test]
fn a_new_birth_visit_is_c2_to_day_14_and_c3_to_day_30() {
    for (seen_on, c2, c3) in
        [(0, 1, 0), (1, 1, 0), (14, 1, 0), (15, 0, 1), (30, 0, 1), (31, 0, 0), (200, 0, 0)]
    {
        let child = a_child(1, "2026-06-01").seen_at_day(ContactType::NewBirth, seen_on);
        assert_eq!(all(Indicator::C2, &child), (c2, 1, 0), "day {seen_on}");
        assert_eq!(all(Indicator::C3, &child), (c3, 1, 0), "day {seen_on}");
    }
    let never = a_child(1, "2026-06-01");
    assert_eq!((all(Indicator::C2, &never), all(Indicator::C3, &never)), ((0, 1, 0), (0, 1, 0)));
}

#[test]
fn the_earliest_visit_counts_and_a_second_one_counts_nowhere() {
    let child = a_child(1, "2026-06-01")
        .seen_at_day(ContactType::NewBirth, 20)
        .seen_at_day(ContactType::NewBirth, 12);
    assert_eq!((all(Indicator::C2, &child), all(Indicator::C3, &child)), ((1, 1, 0), (0, 1, 0)));
}

#[test]
fn only_what_was_attended_in_person_counts() {
    for (mode, outcome, counted) in [
        (Mode::InPerson, Outcome::Seen, 1),
        (Mode::InPerson, Outcome::SeenLate, 1),
        (Mode::Video, Outcome::Seen, 0),
        (Mode::Group, Outcome::Seen, 0),
        (Mode::Phone, Outcome::NotSeen, 0),
        (Mode::InPerson, Outcome::NotSeen, 0),
        (Mode::InPerson, Outcome::NoAccess, 0),
        (Mode::InPerson, Outcome::WasNotBrought, 0),
        (Mode::InPerson, Outcome::Declined, 0),
    ] {
        let mut child = a_child(1, "2025-06-01");
        child.reviews.push(review(ContactType::NewBirth, day("2025-06-10"), mode, outcome));
        child.reviews.push(review(ContactType::TwelveMonths, day("2026-05-10"), mode, outcome));
        assert_eq!(all(Indicator::C2, &child).0, counted, "{mode:?} {outcome:?}");
        assert_eq!(all(Indicator::C4, &child).0, counted, "{mode:?} {outcome:?}");
    }
}

#[test]
fn reviews_count_to_the_day_the_child_turns_the_age() {
    for (code, indicator, born, on, expected) in [
        (ContactType::SixToEightWeeks, Indicator::C8i, "2026-06-01", "2026-07-27", 1),
        (ContactType::SixToEightWeeks, Indicator::C8i, "2026-06-01", "2026-07-28", 0),
        (ContactType::TwelveMonths, Indicator::C4, "2025-06-15", "2026-06-15", 1),
        (ContactType::TwelveMonths, Indicator::C4, "2025-06-15", "2026-06-16", 0),
        (ContactType::TwelveMonths, Indicator::C5, "2025-06-15", "2026-06-16", 1),
        (ContactType::TwelveMonths, Indicator::C5, "2025-06-15", "2026-09-15", 1),
        (ContactType::TwelveMonths, Indicator::C5, "2025-06-15", "2026-09-16", 0),
        (ContactType::TwoYears, Indicator::C6i, "2024-01-31", "2026-07-31", 1),
        (ContactType::TwoYears, Indicator::C6i, "2024-01-31", "2026-08-01", 0),
        (ContactType::TwoYears, Indicator::C6i, "2024-01-01", "2023-12-31", 0),
        // Another type is another review.
        (ContactType::HealthReview, Indicator::C6i, "2024-01-31", "2026-05-01", 0),
    ] {
        let child = a_child(1, born).seen(code, on);
        assert_eq!(all(indicator, &child), (expected, 1, 0), "{indicator:?} born {born}, seen {on}");
    }
}

#[test]
fn a_child_is_in_the_quarter_in_which_it_turns_the_age() {
    let quarter = Quarter::parse("2026Q3").unwrap().period();
    for (indicator, born, within) in [
        // 30 days: 1 June and 31 August are the first and the last births of the quarter.
        (Indicator::C2, "2026-05-31", false),
        (Indicator::C2, "2026-06-01", true),
        (Indicator::C3, "2026-08-31", true),
        (Indicator::C2, "2026-09-01", false),
        // Born in the quarter and thirty days old in the next.
        (Indicator::C2, "2026-09-15", false),
        (Indicator::C8i, "2026-05-05", false),
        (Indicator::C8i, "2026-05-06", true),
        (Indicator::C8i, "2026-08-05", true),
        (Indicator::C8ii, "2026-08-06", false),
        (Indicator::C4, "2025-07-01", true),
        (Indicator::C4, "2025-06-30", false),
        (Indicator::C5, "2025-06-30", true),
        (Indicator::C5, "2025-07-01", false),
        (Indicator::C6i, "2024-03-30", true),
        // 31 March and thirty months is the first of October, for there is no 31 September.
        (Indicator::C6i, "2024-03-31", false),
        // In the same way 31 December leads to the first of July.
        (Indicator::C6i, "2023-12-30", false),
        (Indicator::C6i, "2023-12-31", true),
    ] {
        let children = [a_child(1, born)];
        assert_eq!(members(indicator, quarter, &children).len() == 1, within, "{indicator:?} {born}");
    }
}

#[test]
fn a_child_of_a_leap_day_turns_one_on_the_first_of_march() {
    let born = "2024-02-29";
    let first = Period { first: day("2025-03-01"), last: day("2025-03-01") };
    assert_eq!(members(Indicator::C4, first, &[a_child(1, born)]).len(), 1);
    for (on, expected) in [("2025-02-28", 1), ("2025-03-01", 1), ("2025-03-02", 0)] {
        assert_eq!(
            all(Indicator::C4, &a_child(1, born).seen(ContactType::TwelveMonths, on)).0,
            expected,
            "{on}"
        );
    }
    // 2½ years after a leap day is 29 August.
    assert_eq!(Indicator::C6i.turns(day(born)), Some(day("2026-08-29")));
}

#[test]
fn who_had_left_or_had_not_come_is_in_no_denominator() {
    // Thirty days old on 1 July.
    let child = || a_child(1, "2026-06-01");
    for (status, joined, left, counted) in [
        (CaseloadStatus::Died, None, Some("2026-06-20"), 0),
        (CaseloadStatus::Died, None, Some("2026-06-30"), 0),
        (CaseloadStatus::Died, None, Some("2026-07-01"), 0),
        (CaseloadStatus::Died, None, Some("2026-07-02"), 1),
        (CaseloadStatus::Died, None, Some("2026-09-01"), 1),
        (CaseloadStatus::MovedAway, None, Some("2026-06-30"), 0),
        (CaseloadStatus::MovedAway, None, Some("2026-07-02"), 1),
        (CaseloadStatus::Discharged, None, Some("2026-06-02"), 0),
        (CaseloadStatus::MovedAway, None, None, 0),
        (CaseloadStatus::OnCaseload, Some("2026-07-01"), None, 1),
        (CaseloadStatus::OnCaseload, Some("2026-07-02"), None, 0),
    ] {
        let child = KpiFacts {
            caseload_status: status,
            joined_on: joined.map(day),
            left_on: left.map(day),
            ..child()
        };
        assert_eq!(all(Indicator::C2, &child).1, counted, "{status:?} {joined:?} {left:?}");
        let undated = u32::from(status == CaseloadStatus::MovedAway && left.is_none());
        assert_eq!(left_undated(Indicator::C2, ALWAYS, &[child]).len(), undated as usize);
    }
}

#[test]
fn what_nobody_here_can_know_is_said_apart() {
    let taken_in = |on: &str| KpiFacts { known_from: Some(day(on)), ..a_child(1, "2026-06-01") };
    // The window of C2 closed on 15 June, that of C3 on 1 July.
    assert_eq!(all(Indicator::C2, &taken_in("2026-06-15")), (0, 1, 0));
    assert_eq!(all(Indicator::C2, &taken_in("2026-06-16")), (0, 1, 1));
    assert_eq!(all(Indicator::C3, &taken_in("2026-06-16")), (0, 1, 0));
    assert_eq!(all(Indicator::C3, &taken_in("2026-11-01")), (0, 1, 1));
    // Moved in after the window and before turning the age.
    let moved_in = KpiFacts { joined_on: Some(day("2026-06-20")), ..a_child(1, "2026-06-01") };
    assert_eq!(all(Indicator::C2, &moved_in), (0, 1, 1));
    // A visit that was written down afterwards is known.
    let written = taken_in("2026-11-01").seen(ContactType::NewBirth, "2026-06-11");
    assert_eq!((all(Indicator::C2, &written), all(Indicator::C3, &written)), ((1, 1, 0), (0, 1, 0)));
    let late = taken_in("2026-11-01").seen(ContactType::NewBirth, "2026-06-20");
    assert_eq!((all(Indicator::C2, &late), all(Indicator::C3, &late)), ((0, 1, 0), (1, 1, 0)));
}

#[test]
fn feeding_is_what_the_review_recorded_and_not_known_is_not_an_answer() {
    let reviewed = || a_child(1, "2026-06-01").seen_at_day(ContactType::SixToEightWeeks, 50);
    let counts = |child: &KpiFacts| {
        [Indicator::C8ii, Indicator::C8iii, Indicator::C8iv, Indicator::C8Breastfed]
            .map(|indicator| all(indicator, child))
    };
    let (yes, no, unknown) = ((1, 1, 0), (0, 1, 0), (0, 1, 1));
    assert_eq!(counts(&reviewed().fed(InfantFeeding::Breast)), [yes, no, no, yes]);
    assert_eq!(counts(&reviewed().fed(InfantFeeding::Mixed)), [no, yes, no, yes]);
    assert_eq!(counts(&reviewed().fed(InfantFeeding::Formula)), [no, no, yes, no]);
    assert_eq!(counts(&reviewed().fed(InfantFeeding::NotKnown)), [unknown; 4]);
    assert_eq!(counts(&reviewed()), [unknown; 4]);
    let late =
        a_child(1, "2026-06-01").seen_at_day(ContactType::SixToEightWeeks, 57).fed(InfantFeeding::Breast);
    assert_eq!((all(Indicator::C8i, &late), counts(&late)), (no, [yes, no, no, yes]));
    let call = review(ContactType::SixToEightWeeks, day("2026-07-20"), Mode::Phone, Outcome::NotSeen);
    let by_phone = KpiFacts {
        reviews: vec![Review { feeding: Some(InfantFeeding::Mixed), ..call }],
        ..a_child(1, "2026-06-01")
    };
    assert_eq!((all(Indicator::C8i, &by_phone), counts(&by_phone)), (no, [no, yes, no, yes]));
}

fn asq(contact: Option<u32>, on: &str, points: [Option<&str>; 5]) -> Assessment {
    Assessment {
        id: AssessmentId::parse(&uuid(2, 1)).unwrap(),
        child: ChildId::parse(&uuid(0, 1)).unwrap(),
        contact: contact.map(|number| ContactId::parse(&uuid(1, number)).unwrap()),
        completed_on: day(on),
        about: None,
        given: Given::of_scales(
            Tool::Asq3,
            Some(Form::Month27),
            &points.map(|points| points.map(|points| Points::parse(points).unwrap())),
        ),
        action_taken: String::new(),
        note: String::new(),
    }
}

#[test]
fn asq_3_counts_with_its_review_and_each_area_by_its_own_cut_off() {
    let reviewed = || a_child(1, "2024-02-01").seen(ContactType::TwoYears, "2026-05-01");
    let levels = |child: &KpiFacts| {
        [
            Indicator::C6ii,
            Indicator::C6iii,
            Indicator::C6iv,
            Indicator::C6v,
            Indicator::C6vi,
            Indicator::C6vii,
            Indicator::C6viii,
        ]
        .map(|indicator| {
            let (numerator, denominator, _) = all(indicator, child);
            (numerator, denominator)
        })
    };
    let (yes, no, absent) = ((1, 1), (0, 1), (0, 0));
    assert_eq!(levels(&reviewed()), [no, absent, absent, absent, absent, absent, absent]);
    // At the cut-offs of the 27 month form: 24.02, 28.01, 18.42, 27.62, 25.31.
    let at = [Some("24.02"), Some("28.01"), Some("18.42"), Some("27.62"), Some("25.31")];
    let scored = |asq| KpiFacts { assessments: vec![asq], ..reviewed() };
    assert_eq!(levels(&scored(asq(Some(1), "2026-05-01", at))), [yes; 7]);
    assert_eq!(
        levels(&scored(asq(Some(1), "2026-05-01", [Some("24.01"), at[1], at[2], at[3], at[4]]))),
        [yes, no, yes, yes, yes, yes, no]
    );
    // An area without a score is in no denominator, and neither is the child in that of all five.
    assert_eq!(
        levels(&scored(asq(Some(1), "2026-05-01", [at[0], None, at[2], at[3], at[4]]))),
        [yes, yes, absent, yes, yes, yes, absent]
    );
    // Filled in before the review; and after the child turned 2½, on 1 August.
    assert_eq!(levels(&scored(asq(None, "2026-04-20", at))).first(), Some(&yes));
    assert_eq!(levels(&scored(asq(None, "2026-08-01", at))).first(), Some(&yes));
    assert_eq!(levels(&scored(asq(None, "2026-08-02", at))).first(), Some(&no));
    // The one that names the review wins over an earlier one.
    let low = [Some("0"); 5];
    let both = KpiFacts {
        assessments: vec![asq(None, "2026-04-20", low), asq(Some(1), "2026-05-01", at)],
        ..reviewed()
    };
    assert_eq!(levels(&both), [yes; 7]);
    // Nobody who was not reviewed in time is in any of them.
    let late = KpiFacts {
        assessments: vec![asq(Some(1), "2026-08-02", at)],
        ..a_child(1, "2024-02-01").seen(ContactType::TwoYears, "2026-08-02")
    };
    assert_eq!(levels(&late), [absent; 7]);
}

#[test]
fn antenatal_contacts_count_mothers_from_28_weeks_in_the_quarter_of_the_contact() {
    let unborn = |on: &str| {
        KpiFacts { birth: Birth::Expected(day("2026-12-01")), ..a_child(1, "2026-01-01") }
            .seen(ContactType::Antenatal, on)
    };
    // 28+0 of a due date of 1 December is 8 September.
    assert_eq!(all(Indicator::C1, &unborn("2026-09-07")), (0, 0, 0));
    assert_eq!(all(Indicator::C1, &unborn("2026-09-08")), (1, 1, 0));
    let born = |gestation: Option<(u8, u8)>, on: &str| {
        let gestation = gestation.and_then(|(weeks, days)| Gestation::new(weeks, days));
        KpiFacts { gestation, ..a_child(1, "2026-12-01") }.seen(ContactType::Antenatal, on)
    };
    assert_eq!(all(Indicator::C1, &born(Some((36, 0)), "2026-10-06")).0, 1);
    assert_eq!(all(Indicator::C1, &born(Some((36, 0)), "2026-10-05")).0, 0);
    assert_eq!(all(Indicator::C1, &born(None, "2026-09-08")).0, 1);
    assert_eq!(all(Indicator::C1, &born(None, "2026-09-07")).0, 0);
    assert_eq!(all(Indicator::C1, &born(None, "2026-12-01")).0, 0, "on the day of birth it is not antenatal");

    // The mother was met, the unborn child was not seen; on the phone she was not met.
    let with = |mode, outcome| KpiFacts {
        reviews: vec![review(ContactType::Antenatal, day("2026-09-10"), mode, outcome)],
        ..unborn("2026-09-10")
    };
    assert_eq!(all(Indicator::C1, &with(Mode::InPerson, Outcome::NotSeen)).0, 1);
    assert_eq!(all(Indicator::C1, &with(Mode::Phone, Outcome::NotSeen)).0, 0);
    assert_eq!(all(Indicator::C1, &with(Mode::InPerson, Outcome::NoAccess)).0, 0);

    // Twins are one mother; a second contact is not a first one.
    let mother = PersonId::parse(&uuid(3, 1)).ok();
    let twin = |number, on| KpiFacts {
        mother: mother.clone(),
        birth: Birth::Expected(day("2026-12-01")),
        ..a_child(number, "2026-01-01").seen(ContactType::Antenatal, on)
    };
    let third = Quarter::parse("2026Q3").unwrap().period();
    let fourth = Quarter::parse("2026Q4").unwrap().period();
    let children = [twin(1, "2026-09-10"), twin(2, "2026-09-10").seen(ContactType::Antenatal, "2026-10-10")];
    assert_eq!(count(&members(Indicator::C1, third, &children)).numerator, 1);
    assert_eq!(count(&members(Indicator::C1, fourth, &children)).numerator, 0);
    let children = [twin(1, "2026-10-02"), twin(2, "2026-09-10")];
    let counted = |period| count(&members(Indicator::C1, period, &children)).numerator;
    assert_eq!((counted(third), counted(fourth)), (1, 0), "she counts when she was first met");
    let children = [KpiFacts { mother: None, ..twin(1, "2026-09-10") }, twin(2, "2026-09-10")];
    assert_eq!(count(&members(Indicator::C1, third, &children)).numerator, 2);
}

#[test]
fn groups_add_up_to_the_whole() {
    let children = [
        a_child(1, "2026-06-01").seen_at_day(ContactType::NewBirth, 10),
        KpiFacts { residence: Residence::of(Some("Blaby")), ..a_child(2, "2026-07-10") },
        KpiFacts { residence: Residence::of(Some(" ")), ..a_child(3, "2026-08-20") },
    ];
    let members = members(Indicator::C2, Quarter::parse("2026Q3").unwrap().period(), &children);
    let by_area = breakdown(&members, |member| member.facts.residence.clone());
    assert_eq!(
        by_area.keys().cloned().collect::<Vec<_>>(),
        [Residence::Ours(Area::LeicesterCity), Residence::Ours(Area::Leicestershire), Residence::NotKnown]
    );
    assert_eq!(by_area.values().map(|count| count.denominator).sum::<u32>(), count(&members).denominator);
    assert_eq!(Residence::of(Some("Coventry")), Residence::Elsewhere("Coventry".to_owned()));
}

#[test]
fn each_published_value_is_a_share_and_says_its_year() {
    for indicator in Indicator::ALL {
        if let Some(published) = published(*indicator) {
            assert!(published.tenths <= 1000 && published.year.contains("20"), "{indicator:?}");
        }
    }
    assert_eq!(published(Indicator::C2).map(|published| published.tenths), Some(852));
}
