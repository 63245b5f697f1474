//! Episodes: partners, limits, steps, consent, reopening, distance travelled and reach.

use chrono::NaiveDate;

use super::{
    Consent, ConsentAnswer, Episode, EpisodeActivity, EpisodeEnd, EpisodeLevel, EpisodeOutcome,
    EpisodeReason, Goal, Partner, Plan, Reach, Score, level_left_by, packages_beside,
};
use crate::{
    child::{Birth, Level},
    id::{ChildId, EpisodeId, GoalId},
    package::Packages,
    problem::Problem,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-20")
}

fn episode() -> Episode {
    Episode {
        id: EpisodeId::parse("0198a000-0000-7000-8000-000000000001").unwrap(),
        child: ChildId::parse("0198a000-0000-7000-8000-000000000002").unwrap(),
        level: EpisodeLevel::UniversalPlus,
        reason: EpisodeReason::PerinatalMentalHealth,
        reason_detail: String::new(),
        started_on: day("2026-09-01"),
        review_on: day("2026-12-01"),
        goals: vec![Goal {
            id: GoalId::parse("0198a000-0000-7000-8000-000000000003").unwrap(),
            text: "Sleep when the baby sleeps".to_owned(),
            baseline: Score::new(3).unwrap(),
            scores: Vec::new(),
        }],
        sessions_planned: 6,
        over_limit_reason: None,
        ended: None,
        package: Some("perinatal-mental-health".to_owned()),
        measure: None,
        activity: EpisodeActivity::Active,
        partners: Vec::new(),
        lead_practitioner: String::new(),
        lead_agency: String::new(),
        steps: Vec::new(),
        reopened: Vec::new(),
        consents: Vec::new(),
    }
}

fn with_partner() -> Episode {
    let partner = Partner { agency: "Children's social care".to_owned(), name: String::new() };
    Episode { partners: vec![partner], ..episode() }
}

fn plan(package: Option<&'static str>, packages_beside: usize) -> Plan<'static> {
    let package = package.map(|code| Packages::shipped().package(code).unwrap());
    let birth = Birth::Born(day("2025-01-10"));
    Plan { package, birth, packages_beside, package_limit: 4, session_limit: 8 }
}

fn fields(result: Result<(), Vec<Problem>>) -> Vec<String> {
    result.err().unwrap_or_default().into_iter().map(|problem| problem.field.into_owned()).collect()
}

#[test]
fn partnership_work_names_a_partner_when_its_plan_is_saved_and_not_before() {
    let without = Episode { level: EpisodeLevel::UniversalPartnershipPlus, ..episode() };
    assert_eq!(fields(without.check_plan(today(), plan(None, 0))), ["partners"]);
    assert_eq!(without.check(today(), 8), Ok(()), "one of the first stores can still be scored and closed");
    let with = Episode { level: EpisodeLevel::UniversalPartnershipPlus, ..with_partner() };
    assert_eq!(with.check_plan(today(), plan(None, 0)), Ok(()));
}

#[test]
fn one_package_more_than_usual_is_asked_about_and_allowed() {
    assert_eq!(episode().check_plan(today(), plan(Some("perinatal-mental-health"), 3)), Ok(()));
    let fifth = plan(Some("perinatal-mental-health"), 4);
    assert!(fifth.is_over_packages());
    assert_eq!(fields(episode().check_plan(today(), fifth)), ["overLimitReason"]);
    let reasoned = Episode { over_limit_reason: Some("Twins, both unsettled".to_owned()), ..episode() };
    assert_eq!(reasoned.check_plan(today(), fifth), Ok(()));
    // A package's own number of sessions takes the place of the service's.
    let nine = Episode { sessions_planned: 9, ..episode() };
    assert_eq!(
        fields(nine.check_plan(today(), plan(Some("perinatal-mental-health"), 0))),
        ["overLimitReason"]
    );
    assert_eq!(nine.check_plan(today(), plan(Some("attachment"), 0)), Ok(()));
}

#[test]
fn packages_count_while_open_and_for_a_year_after_they_began() {
    let other = |started: &str, ended: Option<&str>, package: Option<&str>| Episode {
        id: EpisodeId::parse("0198a000-0000-7000-8000-000000000009").unwrap(),
        started_on: day(started),
        package: package.map(str::to_owned),
        ended: ended.map(|on| EpisodeEnd {
            on: day(on),
            outcome: EpisodeOutcome::NeedsMet,
            note: String::new(),
        }),
        ..episode()
    };
    let all = [
        episode(),
        other("2024-01-01", None, Some("sleep-early")),
        other("2026-01-01", Some("2026-03-01"), Some("weaning")),
        other("2025-01-01", Some("2025-03-01"), Some("weaning")),
        other("2026-02-01", None, None),
    ];
    assert_eq!(packages_beside(&all, Some(episode().id.as_str()), today()), 2);
    assert_eq!(packages_beside(&all, None, today()), 3);
}

#[test]
fn a_step_is_kept_with_its_reason_and_the_level_follows() {
    let mut stepping = episode();
    let up = EpisodeLevel::UniversalPartnershipPlus;
    assert_eq!(
        fields(stepping.step(up, today(), "Social care is involved", "Mother", today())),
        ["partners"]
    );
    assert_eq!(stepping, episode(), "nothing changed");
    let mut stepping = Episode { activity: EpisodeActivity::Monitoring, ..with_partner() };
    stepping.step(up, day("2026-11-10"), " Social care is involved ", "Mother", today()).unwrap();
    assert_eq!((stepping.level, stepping.activity), (up, EpisodeActivity::Active));
    assert_eq!(stepping.steps.first().map(|step| step.reason.as_str()), Some("Social care is involved"));
    assert_eq!(fields(stepping.step(up, today(), "Again", "", today())), ["to"]);
    let down = EpisodeLevel::UniversalPlus;
    assert_eq!(fields(stepping.step(down, day("2026-11-01"), "", "", today())), ["on", "reason"]);
    stepping.step(down, today(), "Plan has ended", "", today()).unwrap();
    assert_eq!((stepping.level, stepping.steps.len()), (down, 2));
    assert_eq!(fields(stepping.step(up, day("2026-11-21"), "Early", "", today())), ["on"]);
}

#[test]
fn the_child_is_left_at_the_highest_level_that_is_open() {
    let upp = Episode { level: EpisodeLevel::UniversalPartnershipPlus, ..with_partner() };
    assert_eq!(level_left_by([&episode(), &upp]), Level::UniversalPartnershipPlus);
    assert_eq!(level_left_by([&episode()]), Level::UniversalPlus);
    assert_eq!(level_left_by([]), Level::Universal);
}

#[test]
fn a_closed_episode_opens_again_with_its_history_a_reason_and_a_new_review() {
    let end =
        EpisodeEnd { on: day("2026-10-20"), outcome: EpisodeOutcome::NeedsMet, note: "Better".to_owned() };
    let closed = Episode { ended: Some(end.clone()), ..episode() };
    let mut again = closed.clone();
    assert_eq!(
        fields(again.reopen(day("2026-10-01"), " ", day("2026-11-01"), today())),
        ["on", "reason", "reviewOn"]
    );
    assert_eq!(again, closed);
    again.reopen(today(), "Mood low again", day("2026-12-15"), today()).unwrap();
    assert!(again.is_open());
    assert_eq!(
        (again.review_on, again.reopened.first().map(|one| &one.ended)),
        (day("2026-12-15"), Some(&end))
    );
    assert_eq!(fields(again.reopen(today(), "Twice", day("2026-12-15"), today())), ["on"]);
}

fn consent(on: &str, answer: ConsentAnswer) -> Consent {
    Consent { on: day(on), answer, by: "Mother".to_owned() }
}

#[test]
fn a_voluntary_session_counts_from_consent_until_it_is_withdrawn() {
    let mut voluntary = Episode { package: Some("early-start".to_owned()), ..episode() };
    assert!(!voluntary.counts(day("2026-09-02"), true), "not asked yet");
    assert!(episode().counts(day("2026-09-02"), false));
    voluntary.answered(consent("2026-09-10", ConsentAnswer::Given), today()).unwrap();
    assert!(!voluntary.counts(day("2026-09-09"), true));
    assert!(voluntary.counts(day("2026-09-10"), true));
    voluntary.answered(consent("2026-10-01", ConsentAnswer::Withdrawn), today()).unwrap();
    assert!(voluntary.counts(day("2026-10-01"), true) && !voluntary.counts(day("2026-10-02"), true));
    assert_eq!(voluntary.ended.as_ref().map(|end| end.outcome), Some(EpisodeOutcome::ConsentWithdrawn));
    assert_eq!(fields(voluntary.answered(consent("2026-10-05", ConsentAnswer::Given), today())), ["on"]);
}

#[test]
fn an_answer_says_who_gave_it_and_fits_what_was_answered_before() {
    let mut asked = episode();
    assert_eq!(fields(asked.answered(consent("2026-09-10", ConsentAnswer::Withdrawn), today())), ["answer"]);
    let nobody = Consent { by: " ".to_owned(), ..consent("2026-08-10", ConsentAnswer::Given) };
    assert_eq!(fields(asked.answered(nobody, today())), ["on", "by"]);
    asked.answered(consent("2026-09-10", ConsentAnswer::Declined), today()).unwrap();
    assert_eq!(asked.ended.map(|end| end.outcome), Some(EpisodeOutcome::DeclinedSupport));
}

#[test]
fn a_programme_is_reviewed_no_later_than_the_second_birthday() {
    let late = Episode { review_on: day("2027-01-11"), sessions_planned: 20, ..episode() };
    assert_eq!(fields(late.check_plan(today(), plan(Some("early-start"), 0))), ["reviewOn"]);
    let in_time = Episode { review_on: day("2027-01-10"), ..late };
    assert_eq!(in_time.check_plan(today(), plan(Some("early-start"), 0)), Ok(()));
}

#[test]
fn an_episode_opened_again_was_closed_between_and_its_level_is_that_of_the_day() {
    let end = |on: &str| EpisodeEnd { on: day(on), outcome: EpisodeOutcome::NeedsMet, note: String::new() };
    let mut twice = Episode { ended: Some(end("2026-10-01")), ..with_partner() };
    twice.reopen(day("2026-10-20"), "Low again", day("2026-12-01"), today()).unwrap();
    twice
        .step(EpisodeLevel::UniversalPartnershipPlus, day("2026-11-10"), "Social care", "Mother", today())
        .unwrap();
    for (on, open) in [
        ("2026-08-31", false),
        ("2026-09-01", true),
        ("2026-09-30", true),
        ("2026-10-01", false),
        ("2026-10-19", false),
        ("2026-10-20", true),
        ("2026-11-20", true),
    ] {
        assert_eq!(twice.is_open_on(day(on)), open, "{on}");
    }
    assert_eq!(twice.level_on(day("2026-11-09")), EpisodeLevel::UniversalPlus);
    assert_eq!(twice.level_on(day("2026-11-10")), EpisodeLevel::UniversalPartnershipPlus);
    twice.ended = Some(end("2026-11-15"));
    assert_eq!(twice.starts().collect::<Vec<_>>(), [day("2026-09-01"), day("2026-10-20")]);
    assert_eq!(twice.ends().collect::<Vec<_>>(), [day("2026-10-01"), day("2026-11-15")]);
    assert!(!twice.is_open_on(day("2026-11-15")));
}

#[test]
fn distance_is_what_was_travelled_since_the_start_up_or_down() {
    let mut goal = episode().goals.remove(0);
    assert_eq!(goal.distance(), None);
    goal.score(day("2026-10-10"), Score::new(6).unwrap());
    goal.score(day("2026-09-20"), Score::new(5).unwrap());
    assert_eq!(goal.distance(), Some(3));
    goal.score(day("2026-10-10"), Score::new(2).unwrap());
    assert_eq!((goal.distance(), goal.scores.len()), (Some(-1), 2));
}

#[test]
fn three_contacts_at_which_somebody_was_seen_are_engagement_and_one_is_reach() {
    for (took_place, seen, expected) in
        [(0, 0, Reach::NotReached), (1, 0, Reach::Reached), (5, 2, Reach::Reached), (3, 3, Reach::Engaged)]
    {
        assert_eq!(Reach::of(took_place, seen), expected, "{took_place} {seen}");
    }
}
