//! The disk answers a write, a sync or a rename with an error: it is said clearly, and nothing is lost or done by half.

use std::{cell::RefCell, collections::BTreeMap};

use crate::{
    act::{Act, Said},
    every_write::{
        a_contact_from_a_draft, a_contact_to_seal_and_save, a_sealed_file_to_be_answered, opens, states,
        went_as_far_as,
    },
    forms::{NEW_PASSPHRASE, PASSPHRASE},
    laptop::Laptop,
    long,
    program::tell,
    stopped::Scene,
};

#[test]
fn recording_a_contact_on_a_failing_disk_tells_the_truth() {
    let (laptop, acts) = a_contact_from_a_draft();
    tells_the_truth("record a contact", &laptop, &acts, 2);
}

#[test]
fn exporting_on_a_failing_disk_tells_the_truth() {
    let (laptop, acts) = a_contact_to_seal_and_save();
    tells_the_truth("seal and save", &laptop, &acts, 2);
}

#[test]
fn reading_a_receipt_on_a_failing_disk_tells_the_truth() {
    let (laptop, acts) = a_sealed_file_to_be_answered();
    tells_the_truth("read a receipt", &laptop, &acts, 2);
}

/// Said to be changed, the new one opens; refused, the old one does; never neither, and never both.
#[test]
fn changing_the_passphrase_on_a_failing_disk_tells_the_truth() {
    for error in errors() {
        let acts = vec![Act::Unlock, Act::ChangePassphrase];
        let scene = Scene::new("change the passphrase", Laptop::in_use(), acts, 1);
        scene.failed_at_each_moment(error, &|played| {
            let told = format!("{error}, {}", scene.told(played.moment));
            let (old, new) = (opens(played, PASSPHRASE), opens(played, NEW_PASSPHRASE));
            assert!(old != new, "{told}: the old one opens: {old}, the new one opens: {new}");
            match played.heard.last() {
                Some(Said::Done(Act::ChangePassphrase)) => {
                    assert!(new, "{told}: changed, and the old one opens")
                }
                Some(Said::Failed(_, failure)) => match kind_of(failure).as_str() {
                    "diskFull" | "cannotWrite" => {
                        assert!(old, "{told}: refused, and the old one no longer opens")
                    }
                    "outcomeUnknown" => {}
                    other => panic!("{told}: {other} is no clear answer to a failing disk"),
                },
                other => panic!("{told}: the program ended after {other:?}"),
            }
        });
    }
}

#[test]
fn setting_up_on_a_failing_disk_tells_the_truth() {
    for error in errors() {
        let scene = Scene::new("set up", Laptop::new(), vec![Act::SetUp], 1);
        scene.failed_at_each_moment(error, &|played| {
            let told = format!("{error}, {}", scene.told(played.moment));
            match played.heard.last() {
                Some(Said::Done(Act::SetUp)) => {}
                Some(Said::Failed(_, failure)) => {
                    let kind = kind_of(failure);
                    let clear = ["diskFull", "cannotWrite", "outcomeUnknown"].contains(&kind.as_str());
                    assert!(clear, "{told}: {kind} is no clear answer to a failing disk");
                    assert_eq!(played.laptop.desk().does(&Act::SetUp).map(drop), Ok(()), "{told}");
                }
                other => panic!("{told}: the program ended after {other:?}"),
            }
            assert!(opens(played, PASSPHRASE), "{told}");
        });
    }
}

/// Every failure has a sentence of its own; one that says *nothing was saved* is true; a save that was shown is there; and
/// once the disk is well, what was refused can be done.
fn tells_the_truth(name: &'static str, laptop: &Laptop, acts: &[Act], in_short: usize) {
    let states = states(laptop, acts);
    for error in errors() {
        let all = [vec![Act::Unlock], acts.to_vec()].concat();
        let scene = Scene::new(name, laptop.copied(), all, in_short);
        let answers = RefCell::new(BTreeMap::new());
        scene.failed_at_each_moment(error, &|played| {
            let told = format!("{error}, {}", scene.told(played.moment));
            let done = played.done();
            let at = went_as_far_as(&told, &played.laptop, &states, acts);
            assert!(at >= done, "{told}: shown as saved and lost");
            let kind = match played.heard.last() {
                Some(Said::Failed(_, failure)) => kind_of(failure),
                Some(Said::Done(act)) if Some(act) == acts.last() => "done".to_owned(),
                other => panic!("{told}: the program ended after {other:?}"),
            };
            match kind.as_str() {
                "done" => assert_eq!(at, acts.len(), "{told}"),
                "diskFull" | "cannotWrite" => assert_eq!(at, done, "{told}: {kind} says nothing was saved"),
                "outcomeUnknown" => assert!(at <= done + 1, "{told}: more happened than was begun"),
                other => panic!("{told}: {other} is no clear answer to a failing disk"),
            }
            *answers.borrow_mut().entry(kind).or_insert(0) += 1;
        });
        let answers: Vec<String> =
            answers.into_inner().iter().map(|(kind, times)| format!("{kind} {times}")).collect();
        if !answers.is_empty() {
            tell(&format!("{name}: {error} was answered with {}", answers.join(", ")));
        }
    }
}

/// What a disk answers that is broken, and one that is full. Full ones are also played whole, in `full_disk.rs`.
fn errors() -> &'static [&'static str] {
    if long() { &["EIO", "ENOSPC"] } else { &["EIO"] }
}

fn kind_of(failure: &str) -> String {
    let failure: serde_json::Value = serde_json::from_str(failure).unwrap();
    failure["kind"].as_str().unwrap().to_owned()
}
