//! Two programs want the same caseload: one has it, the others are told so, and nobody's work suffers.

use caseload_app::failure::Failure;

use crate::{
    act::{Act, Said},
    chance::marker,
    forms::PASSPHRASE,
    laptop::Laptop,
    oracle::judge,
    program::{Program, Start, tell},
    sight::glance,
};

const STARTS: usize = 20;

#[test]
fn a_second_program_is_told_the_caseload_is_open_and_the_first_goes_on() {
    let laptop = Laptop::in_use();
    let child = {
        let mut desk = laptop.desk();
        desk.unlock(PASSPHRASE).unwrap();
        glance(&mut desk).unwrap().0.remove(0)
    };
    let contact = |number| Act::Contact { child: child.clone(), text: marker(number), draft: None };
    let acts = [Act::Unlock, contact(1), Act::Wait, contact(2), Act::Wait, contact(3)];
    let mut first = Start::acts(&laptop, &acts).run();
    listen_for(&mut first, &contact(1));

    assert_eq!(laptop.desk().unlock(PASSPHRASE), Err(Failure::InUse));
    first.go_on();
    listen_for(&mut first, &contact(2));

    // Stopped, as a laptop's program is while its lid is shut, it still holds the caseload.
    first.signal("STOP");
    assert_eq!(laptop.desk().unlock(PASSPHRASE), Err(Failure::InUse));
    first.signal("CONT");
    first.go_on();
    first.ends_well();

    let verdict = judge(&mut laptop.desk(), &first.heard);
    assert!(verdict.losses.is_empty(), "{:#?}", verdict.losses);
}

#[test]
fn of_twenty_starts_at_once_one_opens_the_caseload_and_the_others_are_told() {
    let laptop = Laptop::in_use();
    one_of_many(&laptop, &Act::Unlock, &["inUse"]);
    laptop.desk().unlock(PASSPHRASE).unwrap();
}

#[test]
fn of_twenty_set_ups_at_once_one_makes_the_caseload_and_the_others_are_told() {
    let laptop = Laptop::new();
    one_of_many(&laptop, &Act::SetUp, &["inUse", "caseloadExists"]);
    let verdict = judge(&mut laptop.desk(), &[]);
    assert!(verdict.losses.is_empty(), "{:#?}", verdict.losses);
}

/// Starts many at once and lets each keep what it got until all have had their answer.
fn one_of_many(laptop: &Laptop, act: &Act, refusals: &[&str]) {
    let mut programs: Vec<Program> =
        (0..STARTS).map(|_| Start::acts(laptop, &[act.clone(), Act::Wait]).run()).collect();
    let answers: Vec<Said> = programs.iter_mut().map(Program::answer).collect();
    let opened = answers.iter().filter(|answer| matches!(answer, Said::Done(_))).count();
    assert_eq!(opened, 1, "{answers:?}");
    for answer in &answers {
        let Said::Failed(_, failure) = answer else { continue };
        assert!(refusals.iter().any(|kind| failure.contains(kind)), "{failure}");
    }
    tell(&format!(
        "{STARTS} at once, {}: {opened} did, {} were told why not",
        act.to_line(),
        STARTS - opened
    ));
    for program in &mut programs {
        program.ends_well();
    }
}

fn listen_for(program: &mut Program, act: &Act) {
    while program.answer() != Said::Done(act.clone()) {}
}
