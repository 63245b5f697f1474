//! A thousand caseloads made of chance, with a mark in every word: none is on a screen in the home or on a family's paper.

mod caseload;
mod chance;
mod desk;
mod papers;
mod pdf;
mod secrets;
mod twin;
mod work;

use std::{
    collections::{BTreeMap, BTreeSet},
    thread,
};

use caseload_domain::{
    code::Coded as _,
    practitioner::{Area, Practitioner, Role},
};
use caseload_store::Origin;
use chrono::NaiveDate;

use self::{
    caseload::Caseload,
    desk::{desk, json},
    papers::{Made, made_for_the_family, made_for_those_who_decide},
    secrets::Secret,
};
use super::{ALLOWED, enter_home, home_view, judge_at_home, keep_at_home, leave_home, views};
use crate::{
    app::{App, Strength},
    clock::Now,
    document::day_in_words,
    growth::{child_growth, print_growth, views as growth_views},
    school::letters::{save_letter_head, views::SaveLetterHead},
    session::{self, views::Nothing},
};

const ROUNDS: u64 = 1_000;
const SEED: u64 = 0x5eed_0018;
/// What is read besides, to see that there is something to be found: every so many rounds.
const DESK_EVERY: u64 = 10;
/// A laptop's caseload grows by a family, a sibling and another family each round; after so many rounds there is a new
/// laptop. Deriving its key is slow on purpose.
const ROUNDS_ON_A_LAPTOP: u64 = 10;

/// What the rounds came to, so that a round in which there was nothing to find counts for nothing.
#[derive(Default)]
struct Seen {
    /// Kinds that the nurse finds at her desk.
    at_the_desk: BTreeSet<Secret>,
    /// Rounds in which her own chart has a day that is not told.
    secret_days_on_the_desks_chart: u32,
    weights_in_the_home: usize,
    /// Papers by what they are, as data and as files.
    papers: BTreeMap<&'static str, u32>,
    files: BTreeMap<&'static str, u32>,
    letters_kept_back: u32,
    /// Commands that were asked in the home.
    asked: BTreeSet<&'static str>,
}

impl Seen {
    fn with(mut self, other: Self) -> Self {
        self.at_the_desk.extend(other.at_the_desk);
        self.secret_days_on_the_desks_chart += other.secret_days_on_the_desks_chart;
        self.weights_in_the_home += other.weights_in_the_home;
        self.letters_kept_back += other.letters_kept_back;
        self.asked.extend(other.asked);
        for (mine, theirs) in [(&mut self.papers, other.papers), (&mut self.files, other.files)] {
            for (name, count) in theirs {
                *mine.entry(name).or_default() += count;
            }
        }
        self
    }
}

#[test]
fn over_a_thousand_caseloads_nothing_told_in_confidence_is_on_a_screen_in_the_home_or_on_a_familys_paper() {
    let hands = thread::available_parallelism().map_or(1, |hands| u64::try_from(hands.get()).unwrap());
    let seen = thread::scope(|scope| {
        let working: Vec<_> = (0..hands)
            .map(|hand| {
                scope.spawn(move || {
                    let mut seen = Seen::default();
                    let laptops = ROUNDS / ROUNDS_ON_A_LAPTOP;
                    (0..laptops)
                        .filter(|laptop| laptop % hands == hand)
                        .for_each(|laptop| one(laptop, &mut seen));
                    seen
                })
            })
            .collect();
        working.into_iter().map(|hand| hand.join().unwrap()).fold(Seen::default(), Seen::with)
    });
    // The control: each kind was there to be found. One that the rounds never reach fails here.
    let never: Vec<&Secret> =
        Secret::ALL.iter().filter(|secret| !seen.at_the_desk.contains(secret)).collect();
    assert!(never.is_empty(), "never found at the desk: {never:?}");
    assert!(seen.secret_days_on_the_desks_chart > 50, "{}", seen.secret_days_on_the_desks_chart);
    assert!(seen.weights_in_the_home > 1_000, "{}", seen.weights_in_the_home);
    assert!(seen.letters_kept_back > 30, "{}", seen.letters_kept_back);
    let not_asked: Vec<_> = ALLOWED.iter().filter(|command| !seen.asked.contains(*command)).collect();
    assert!(not_asked.is_empty(), "answered in the home, and asked in no round: {not_asked:?}");
    for print in papers::PRINTS_FOR_FAMILIES {
        assert!(seen.papers.get(print).is_some_and(|count| *count >= 50), "{print}: {:?}", seen.papers);
    }
    // Of the window's own print there is no file: the window draws it.
    for print in [papers::GROWTH_CHART, papers::LETTERS, papers::BODY_MAP] {
        assert!(seen.files.get(print).is_some_and(|count| *count >= 3), "{print}: {:?}", seen.files);
    }
}

/// The rounds of one laptop.
fn one(laptop: u64, seen: &mut Seen) {
    let home = tempfile::tempdir().unwrap();
    let rounds = laptop * ROUNDS_ON_A_LAPTOP..(laptop + 1) * ROUNDS_ON_A_LAPTOP;
    let mut app = set_up(home.path(), Caseload::of(SEED, rounds.start).now);
    for round in rounds {
        look(&mut app, round, seen);
    }
    // Locked with the view in sight, as it may be.
    let child_id = Caseload::of(SEED, laptop * ROUNDS_ON_A_LAPTOP).child.as_str().to_owned();
    let now = Caseload::of(SEED, laptop * ROUNDS_ON_A_LAPTOP).now;
    enter_home(&mut app, views::EnterHome { child_id }, now).unwrap();
    let locked = json(&session::lock(&mut app, Nothing {}, now).unwrap());
    assert!(Secret::found_in(&locked).is_empty(), "{locked}");
    seen.asked.insert("lock");
}

/// A caseload, looked at from every side a family can see.
fn look(app: &mut App, round: u64, seen: &mut Seen) {
    let caseload = Caseload::of(SEED, round);
    write(app, &caseload);
    let now = caseload.now;
    let child_id = caseload.child.as_str().to_owned();
    if round.is_multiple_of(DESK_EVERY) {
        seen.at_the_desk.extend(Secret::found_in(&desk(app, &child_id, now)));
        let query = growth_views::GrowthQuery { child_id: child_id.clone() };
        let chart = json(&child_growth(app, query, now).unwrap());
        let shown = caseload.secret_days.iter().all(|day| chart.contains(&day.to_string()));
        assert!(shown, "round {round}: the nurse's own chart has every day");
        seen.secret_days_on_the_desks_chart += u32::from(!caseload.secret_days.is_empty());
        for (what, told) in made_for_those_who_decide(app, &child_id, now) {
            let held_back: Vec<Secret> =
                Secret::found_in(&told).into_iter().filter(|secret| secret.is_held_back()).collect();
            assert!(held_back.is_empty(), "round {round}, {what}: {held_back:?}");
        }
    }
    for Made { print, allowed, told } in made_for_the_family(app, &caseload, round, seen) {
        *seen.papers.entry(print).or_default() += 1;
        assert_eq!(
            Secret::found_in(&told),
            BTreeSet::from_iter(allowed.iter().copied()),
            "round {round}, {print}"
        );
        hides_the_days(&told, &caseload.secret_days, round, print);
        hides_the_days(&told, &caseload.sibling_days, round, print);
    }
    papers::as_files(app, &caseload, round, seen);
    for (command, told) in in_the_home(app, &child_id, now, seen) {
        assert!(Secret::found_in(&told).is_empty(), "round {round}, {command}: {told}");
        hides_the_days(&told, &caseload.secret_days, round, command);
        hides_the_days(&told, &caseload.sibling_days, round, command);
        assert!(!told.contains(caseload.number.as_str()), "round {round}, {command}: the number");
    }
}

fn set_up(home: &std::path::Path, now: Now) -> App {
    let mut app = App::new(home, Strength::Lowest);
    let nurse = Practitioner::parse(
        "Ruth Kowalczyk",
        Role::SchoolNurse,
        "99A0002E",
        "City West, 0-19 Healthy Together",
        Area::LeicesterCity,
    );
    session::set_up_as(&mut app, nurse.unwrap(), "five words of a passphrase", now).unwrap();
    let head = SaveLetterHead {
        phone: "0116 496 0000".to_owned(),
        address: "School nursing, Larch House\nLeicester".to_owned(),
    };
    save_letter_head(&mut app, head, now).unwrap();
    app
}

fn write(app: &mut App, caseload: &Caseload) {
    let store = &mut app.open_mut().unwrap().store;
    store.write(&caseload.revisions, "Ruth Kowalczyk", Origin::Typed, None).unwrap();
    for draft in &caseload.drafts {
        store.keep_draft(draft).unwrap();
    }
}

/// Neither as the program writes a day nor in words, whatever breaks the line.
fn hides_the_days(told: &str, days: &[NaiveDate], round: u64, what: &str) {
    let bare: String = told.chars().filter(|one| !one.is_whitespace()).collect();
    for day in days {
        let words: String = day_in_words(*day).chars().filter(|one| !one.is_whitespace()).collect();
        for said in [day.to_string(), words] {
            assert!(!bare.contains(&said), "round {round}, {what}: {said} was told");
        }
    }
}

/// The whole answer of every command that is answered in the home.
fn in_the_home(app: &mut App, child_id: &str, now: Now, seen: &mut Seen) -> Vec<(&'static str, String)> {
    let entered = enter_home(app, views::EnterHome { child_id: child_id.to_owned() }, now).unwrap();
    let mut told = vec![("enter_home", json(&entered))];
    let view = home_view(app, Nothing {}, now).unwrap();
    seen.weights_in_the_home += view.weights.len();
    assert_eq!(view.initials.get(), "IQ", "of both names, and no more of them");
    told.push(("home_view", json(&view)));
    let typed = |weight: &str| views::JudgeAtHome {
        weight: weight.to_owned(),
        size: "60".to_owned(),
        head: "40".to_owned(),
    };
    for weight in ["4.98", "49.8"] {
        told.push(("judge_at_home", json(&judge_at_home(app, typed(weight), now).unwrap())));
    }
    let typed = views::HomeTyped {
        weight: "4.98".to_owned(),
        size: String::new(),
        head: String::new(),
        feeding: None,
        talked_about: Vec::new(),
        notes: "Six feeds yesterday.".to_owned(),
    };
    told.push(("keep_at_home", json(&keep_at_home(app, views::KeepAtHome { typed }, now).unwrap())));
    let again = json(&home_view(app, Nothing {}, now).unwrap());
    assert!(again.contains("Six feeds yesterday."), "what is typed there is shown there again");
    told.push(("home_view", again));
    told.push(("frame", json(&session::frame(app, Nothing {}, now).unwrap())));
    told.push(("start", json(&session::start(app, Nothing {}, now).unwrap())));
    told.push(("leave_home", json(&leave_home(app, Nothing {}, now).unwrap())));
    seen.asked.extend(told.iter().map(|(command, _)| *command));
    told
}
