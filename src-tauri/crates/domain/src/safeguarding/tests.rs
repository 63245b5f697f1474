//! Safeguarding episodes: what each kind needs, and whether a plan is a repeat.

use chrono::NaiveDate;

use super::{Repeat, SafeguardingEnd, SafeguardingEpisode, SafeguardingKind, SafeguardingOutcome, repeat_of};
use crate::{
    flag::AbuseCategory,
    id::{ChildId, SafeguardingEpisodeId},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn plan(number: u8, started: &str, ended: Option<&str>) -> SafeguardingEpisode {
    SafeguardingEpisode {
        id: SafeguardingEpisodeId::parse(&format!("01a1e395-ae87-7000-8000-0000000000{number:02}")).unwrap(),
        child: ChildId::parse("01a1e395-ae87-7000-8000-000000000002").unwrap(),
        kind: SafeguardingKind::ChildProtectionPlan,
        started_on: day(started),
        follows: None,
        authority: "Leicester City".to_owned(),
        social_worker: String::new(),
        social_worker_phone: String::new(),
        categories: vec![AbuseCategory::Neglect],
        early_help: None,
        legal_basis: None,
        placements: Vec::new(),
        factors: Vec::new(),
        events: Vec::new(),
        review_on: None,
        detail: String::new(),
        ended: ended.map(|on| SafeguardingEnd {
            on: day(on),
            outcome: SafeguardingOutcome::SteppedDown,
            reason: "Conference of that day".to_owned(),
        }),
    }
}

fn fields(episode: &SafeguardingEpisode) -> Vec<String> {
    let problems = episode.check(day("2027-01-04")).err().unwrap_or_default();
    problems.into_iter().map(|problem| problem.field.into_owned()).collect()
}

#[test]
fn a_plan_that_follows_another_within_twelve_months_is_a_repeat_and_says_so() {
    let first = plan(1, "2024-02-01", Some("2025-06-30"));
    for (started, repeat) in [
        ("2026-06-29", Repeat::WithinTwelveMonths),
        ("2026-06-30", Repeat::Ever),
        ("2025-06-30", Repeat::WithinTwelveMonths),
    ] {
        let second = plan(2, started, None);
        assert_eq!(repeat_of(&second, [&first, &second]), repeat, "{started}");
    }
    assert_eq!(repeat_of(&first, [&first]), Repeat::First);
}

#[test]
fn each_kind_is_refused_without_what_it_needs_and_with_what_it_has_not() {
    let of_kind = |kind| SafeguardingEpisode { kind, categories: Vec::new(), ..plan(1, "2026-11-03", None) };
    assert_eq!(fields(&plan(1, "2026-11-03", None)), Vec::<String>::new());
    assert_eq!(fields(&of_kind(SafeguardingKind::ChildProtectionPlan)), ["categories"]);
    assert_eq!(fields(&of_kind(SafeguardingKind::EarlyHelp)), ["earlyHelpForm"]);
    assert_eq!(fields(&of_kind(SafeguardingKind::LookedAfter)), ["legalBasis"]);
    assert_eq!(fields(&of_kind(SafeguardingKind::ChildInNeed)), Vec::<String>::new());
    let with = SafeguardingEpisode { kind: SafeguardingKind::ChildInNeed, ..plan(1, "2026-11-03", None) };
    assert_eq!(fields(&with), ["categories"]);
    assert_eq!(fields(&plan(1, "2027-01-05", None)), ["startedOn"]);
    assert_eq!(fields(&plan(1, "2026-11-03", Some("2026-11-02"))), ["endedOn"]);
}

#[test]
fn the_last_day_of_an_episode_belongs_to_it() {
    let ended = plan(1, "2026-01-05", Some("2026-10-02"));
    assert!(ended.was_open_on(day("2026-01-05")) && ended.was_open_on(day("2026-10-02")));
    assert!(!ended.was_open_on(day("2026-01-04")) && !ended.was_open_on(day("2026-10-03")));
    assert_eq!(ended.length_in_days(day("2027-01-04")), 270);
}
