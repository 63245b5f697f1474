//! The program is killed at random moments, again and again on the same caseload.

use std::{thread, time::Duration};

use crate::{
    act::{Act, Said},
    chance::Chance,
    desk::Desk,
    laptop::Laptop,
    long,
    oracle::judge,
    program::{Start, tell},
    sight::{Sight, glance},
};

/// Kills of one caseload before a fresh one is taken, so that what a kill left is killed again.
const KILLS_IN_A_LIFE: u64 = 6;

#[test]
fn killed_at_any_moment_nothing_that_was_shown_as_saved_is_lost() {
    let lives = if long() { 40 } else { 5 };
    let (mut shown, mut raced) = (0, 0);
    for life in 0..lives {
        let laptop = Laptop::in_use();
        let mut heard = Vec::new();
        let mut found = 0;
        for seed in life * KILLS_IN_A_LIFE..(life + 1) * KILLS_IN_A_LIFE {
            raced += killed_at_work(Start::busy(&laptop, seed), seed, &mut heard);
            let mut desk = laptop.desk();
            let verdict = judge(&mut desk, &heard);
            assert!(verdict.losses.is_empty(), "seed {seed}: {:#?}", verdict.losses);
            found = verdict.found;
            export_goes_on(&mut desk);
        }
        shown += found;
    }
    let kills = lives * KILLS_IN_A_LIFE;
    tell(&format!(
        "{kills} kills, {shown} saves shown before a kill, 0 lost ({raced} raced a kill: not counted)"
    ));
}

/// The control: a program that says *saved* before it saves must be caught, or the test above proves nothing.
#[test]
fn a_program_that_says_saved_too_early_is_caught() {
    for seed in 0..12 {
        let laptop = Laptop::in_use();
        let mut heard = Vec::new();
        killed_at_work(Start::busy(&laptop, seed).lying(), seed, &mut heard);
        let verdict = judge(&mut laptop.desk(), &heard);
        let caught = |loss: &String| loss.contains("was shown as saved") || loss.starts_with("draft ");
        if !verdict.losses.is_empty() && verdict.losses.iter().all(caught) {
            tell(&format!("control: the lying program was caught at kill {} of at most 12", seed + 1));
            return;
        }
    }
    panic!("a program that says saved before it saves was never caught: the oracle is blind");
}

/// Starts the program, lets it work, kills it. What was heard before the kill is kept, with what was begun; answers how
/// many saves were said and not yet heard.
fn killed_at_work(start: Start, seed: u64, heard: &mut Vec<Said>) -> usize {
    let mut chance = Chance::of(seed ^ 0x0f0f);
    let mut program = start.run();
    let mut saves_to_hear = 1 + chance.below(40);
    while saves_to_hear > 0 {
        match program.answer() {
            Said::Done(_) => saves_to_hear -= 1,
            other => panic!("seed {seed}: {}", other.to_line()),
        }
    }
    // Anywhere within the next saves, not only just after one.
    let moment = u64::try_from(chance.below(6_000)).expect("a few thousand");
    thread::sleep(Duration::from_micros(moment));
    let unheard = program.kill();
    heard.append(&mut program.heard);
    let raced = unheard.iter().filter(|said| matches!(said, Said::Done(_))).count();
    heard.extend(unheard.into_iter().filter(|said| matches!(said, Said::Begun(_))));
    raced
}

/// After a kill she exports what is left, the trust answers, and every entry is received.
fn export_goes_on(desk: &mut Desk) {
    let (_, status) = glance(desk).unwrap();
    if status.ready > 0 {
        desk.does(&Act::Seal { sequence: status.next_sequence }).unwrap();
    }
    let (_, status) = glance(desk).unwrap();
    for file in status.files.iter().filter(|file| file.receipt_at.is_none()) {
        desk.does(&Act::Receipt { sequence: file.sequence }).unwrap();
    }
    let sight = Sight::of(desk).unwrap();
    assert_eq!(sight.findings(), [] as [String; 0]);
    let outstanding: Vec<String> = sight
        .fingerprint()
        .into_iter()
        .filter(|line| line.starts_with("ready ") || line.starts_with("in-file "))
        .collect();
    assert_eq!(outstanding, ["in-file 0", "ready 0"]);
}
