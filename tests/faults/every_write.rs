//! The program is stopped at every single write, sync, rename and removal of an act: it happened, or it did not.

use std::{cell::Cell, path::PathBuf};

use caseload_app::{
    failure::Failure,
    session::{
        self,
        views::{Nothing, Stage},
    },
};

use crate::{
    act::{Act, Said},
    chance::marker,
    desk::Desk,
    forms::{NEW_PASSPHRASE, PASSPHRASE},
    laptop::{Laptop, files},
    program::Start,
    sight::{Sight, glance},
    stopped::{Played, Scene},
};

#[test]
fn recording_a_contact_is_all_or_nothing_at_every_write() {
    let (laptop, acts) = a_contact_from_a_draft();
    all_or_nothing("record a contact", laptop, acts, 3);
}

#[test]
fn an_import_is_all_or_nothing_at_every_write() {
    all_or_nothing("import 50 rows", Laptop::in_use(), vec![Act::Import { rows: 50 }], 2);
}

#[test]
fn sealing_and_saving_a_file_is_all_or_nothing_at_every_write() {
    let (laptop, acts) = a_contact_to_seal_and_save();
    all_or_nothing("seal and save", laptop, acts, 2);
}

#[test]
fn reading_a_receipt_is_all_or_nothing_at_every_write() {
    let (laptop, acts) = a_sealed_file_to_be_answered();
    all_or_nothing("read a receipt", laptop, acts, 2);
}

#[test]
fn a_set_up_that_was_cut_short_can_be_done_again_or_is_done() {
    let expected = {
        let laptop = Laptop::new();
        laptop.desk().does(&Act::SetUp).unwrap();
        seen(&laptop)
    };
    let scene = Scene::new("set up", Laptop::new(), vec![Act::SetUp], 2);
    scene.killed_at_each_moment(&|played| {
        let mut desk = played.laptop.desk();
        let stage = session::start(&mut desk.app, Nothing {}, desk.now).unwrap().stage.0;
        if stage == Stage::FirstStart {
            assert_eq!(played.done(), 0, "{}: shown as done and lost", scene.told(played.moment));
            desk.does(&Act::SetUp).unwrap();
        }
        drop(desk);
        let told = scene.told(played.moment);
        assert_eq!(seen(&played.laptop), expected, "{told}: {stage:?}");
    });
}

#[test]
fn while_the_passphrase_is_changed_exactly_one_opens_the_caseload() {
    let acts = vec![Act::Unlock, Act::ChangePassphrase];
    let scene = Scene::new("change the passphrase", Laptop::in_use(), acts, 2);
    let expected = seen(&scene.laptop);
    scene.killed_at_each_moment(&|played| {
        let told = scene.told(played.moment);
        let old = opens(played, PASSPHRASE);
        let new = opens(played, NEW_PASSPHRASE);
        assert!(old != new, "{told}: the old one opens: {old}, the new one opens: {new}");
        assert!(new || played.done() == 0, "{told}: shown as changed and is not");
        let passphrase = if new { NEW_PASSPHRASE } else { PASSPHRASE };
        assert_eq!(seen_with(&played.laptop, passphrase), expected, "{told}");
    });
}

/// A kill while the caseload is opened after a kill: recovery can itself be cut short.
#[test]
fn opening_after_a_kill_can_be_killed_as_well() {
    let (laptop, acts) = a_contact_to_seal_and_save();
    let mut every = vec![Act::Unlock];
    every.extend(acts);
    let mut program = Start::acts(&laptop, &[every, vec![Act::Wait]].concat()).run();
    while program.answer() != Said::Done(Act::Save { sequence: 2 }) {}
    program.kill();
    // As if the kill had come between noting the file and naming it.
    let outbox = laptop.desk().outbox();
    let sealed = laptop.desk().sealed_file(2);
    let name = sealed.file_name().unwrap().to_string_lossy().into_owned();
    std::fs::rename(&sealed, outbox.join(format!(".{name}.part"))).unwrap();
    let expected = seen(&laptop.copied());
    let scene = Scene::new("open after a kill", laptop, vec![Act::Unlock], 1);
    scene.killed_at_each_moment(&|played| {
        assert_eq!(seen(&played.laptop), expected, "{}", scene.told(played.moment));
    });
}

/// The control: a program that says *saved* before it saves must be seen to have lost something.
#[test]
fn a_program_that_says_saved_too_early_is_caught_at_the_first_write() {
    let (laptop, acts) = a_contact_from_a_draft();
    let states = states(&laptop, &acts);
    let caught = Cell::new(0);
    let all = [vec![Act::Unlock], acts.clone()].concat();
    let scene = Scene { lies: true, ..Scene::new("control, a lying program", laptop, all, 2) };
    let played = scene.killed_at_each_moment(&|played| {
        let at = went_as_far_as(&scene.told(played.moment), &played.laptop, &states, &acts);
        caught.set(caught.get() + usize::from(at < played.done()));
    });
    assert!(!played || caught.get() > 0, "the check is blind");
}

pub(crate) fn a_contact_from_a_draft() -> (Laptop, Vec<Act>) {
    let laptop = Laptop::in_use();
    let child = a_child(&laptop);
    let id = "draft-1".to_owned();
    prepare(&laptop, &[Act::Draft { id: id.clone(), child: child.clone(), text: marker(1) }]);
    (laptop, vec![Act::Contact { child, text: marker(2), draft: Some(id) }])
}

pub(crate) fn a_contact_to_seal_and_save() -> (Laptop, Vec<Act>) {
    let laptop = Laptop::in_use();
    let child = a_child(&laptop);
    prepare(&laptop, &[Act::Contact { child, text: marker(1), draft: None }]);
    (laptop, vec![Act::Seal { sequence: 2 }, Act::Save { sequence: 2 }])
}

pub(crate) fn a_sealed_file_to_be_answered() -> (Laptop, Vec<Act>) {
    let laptop = Laptop::in_use();
    let child = a_child(&laptop);
    prepare(&laptop, &[Act::Contact { child, text: marker(1), draft: None }, Act::Seal { sequence: 2 }]);
    laptop.desk().fetches_receipt(2);
    (laptop, vec![Act::Receipt { sequence: 2 }])
}

/// What is seen before the acts, and after each.
pub(crate) fn states(laptop: &Laptop, acts: &[Act]) -> Vec<Vec<String>> {
    let mut states = vec![seen(&laptop.copied())];
    for so_far in 1..=acts.len() {
        let copy = laptop.copied();
        prepare(&copy, &acts[..so_far]);
        states.push(seen(&copy));
    }
    states
}

pub(crate) fn seen(laptop: &Laptop) -> Vec<String> {
    seen_with(laptop, PASSPHRASE)
}

/// Opens the caseload again: it stands before or after one of the acts, and what is left of them can be done. Answers
/// how many had happened.
pub(crate) fn went_as_far_as(told: &str, laptop: &Laptop, states: &[Vec<String>], acts: &[Act]) -> usize {
    let mut desk = laptop.desk();
    desk.unlock(PASSPHRASE).unwrap();
    let half =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(".half"));
    assert!(!files(&laptop.caseload()).iter().any(half), "{told}: a half file is still there");
    let state = whole(&mut desk);
    let Some(at) = states.iter().position(|known| *known == state) else {
        panic!("{told}: neither before nor after: {state:#?}")
    };
    for act in &acts[at..] {
        let answer = desk.does(act).map(drop);
        assert_eq!(answer, Ok(()), "{told}: {} afterwards", act.to_line());
    }
    assert_eq!(Some(&whole(&mut desk)), states.last(), "{told}: done afterwards, it is not the same");
    at
}

fn seen_with(laptop: &Laptop, passphrase: &str) -> Vec<String> {
    let mut desk = laptop.desk();
    desk.unlock(passphrase).unwrap();
    whole(&mut desk)
}

fn whole(desk: &mut Desk) -> Vec<String> {
    let sight = Sight::of(desk).unwrap();
    assert_eq!(sight.findings(), [] as [String; 0]);
    sight.fingerprint()
}

fn all_or_nothing(name: &'static str, laptop: Laptop, acts: Vec<Act>, in_short: usize) {
    let states = states(&laptop, &acts);
    let all = [vec![Act::Unlock], acts.clone()].concat();
    let scene = Scene::new(name, laptop, all, in_short);
    scene.killed_at_each_moment(&|played| {
        let told = scene.told(played.moment);
        let at = went_as_far_as(&told, &played.laptop, &states, &acts);
        assert!(at >= played.done(), "{told}: shown as saved and lost");
        assert!(at <= played.done() + 1, "{told}: more happened than was begun");
    });
}

pub(crate) fn opens(played: &Played, passphrase: &str) -> bool {
    match played.laptop.desk().unlock(passphrase) {
        Ok(()) => true,
        Err(Failure::WrongPassphrase { .. }) => false,
        Err(other) => panic!("{:?}: {other:?}", played.moment),
    }
}

fn a_child(laptop: &Laptop) -> String {
    let mut desk = laptop.desk();
    desk.unlock(PASSPHRASE).unwrap();
    glance(&mut desk).unwrap().0.remove(0)
}

fn prepare(laptop: &Laptop, acts: &[Act]) {
    let mut desk = laptop.desk();
    desk.unlock(PASSPHRASE).unwrap();
    for act in acts {
        desk.does(act).unwrap();
    }
}
