//! The disk is full: it is said clearly, what was shown as saved stays, and once there is room everything goes on.
//!
//! The disk is a small one in memory, mounted where only the process of the scenario sees it.

use std::{
    fs::{self, File},
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
};

use caseload_app::{
    child::{self, views::OpenChild},
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
    laptop::{Laptop, copy, files},
    oracle::judge,
    program::{Start, is_root, tell},
    sight::{Sight, glance},
};

pub(crate) const SCENARIO: &str = "full-disk";
/// What somebody else's files take up, and what they will give back.
const RESERVE: u64 = 900 * 1024;
const SIZE: &str = "size=2500k";

#[test]
fn on_a_full_disk_nothing_shown_is_lost_and_everything_goes_on_once_there_is_room() {
    let laptop = Laptop::in_use();
    let disk = laptop.folder().join("disk");
    fs::create_dir(&disk).unwrap();
    let apart =
        if is_root() { vec!["unshare", "--mount"] } else { vec!["unshare", "--mount", "--map-root-user"] };
    let mount = format!("mount -t tmpfs -o {SIZE} tmpfs \"$0\" && exec \"$@\"");
    let words = [apart, vec!["sh", "-c", &mount, disk.to_str().unwrap()]].concat();
    let can = Command::new(words[0]).args(&words[1..]).arg("true").output();
    if !can.is_ok_and(|output| output.status.success()) {
        tell("NOT PLAYED: a full disk needs the right to mount one (root, or user namespaces)");
        return;
    }
    Start::scenario(&laptop, SCENARIO).through(&words).run().ends_well();
}

/// What happens in the process that has the small disk.
pub(crate) fn play(home: &Path) {
    let disk = Disk(home.parent().unwrap().join("disk"));
    let (home, stick) = (disk.0.join("home"), disk.0.join("stick"));
    copy(&home_of(&disk), &home);
    fs::create_dir(&stick).unwrap();
    let mut desk = Desk::at(&home, &stick);
    desk.unlock(PASSPHRASE).unwrap();
    let child = glance(&mut desk).unwrap().0.remove(0);

    disk.take(RESERVE);
    let (mut shown, mut refused) = until_it_is_full(&mut desk, &child);
    disk.fill(0);
    for act in every_kind_of_save(&child) {
        match desk.does(&act) {
            Ok(_) => shown.push(Said::Done(act)),
            Err(Failure::DiskFull) => refused.push(act),
            Err(other) => panic!("on a full disk {} says {other:?}", act.to_line()),
        }
    }
    looks(&mut desk, &child);
    drop(desk);
    let mut desk = Desk::at(&home, &stick);
    match desk.unlock(PASSPHRASE) {
        Ok(()) => looks(&mut desk, &child),
        Err(failure) => assert_eq!(failure, Failure::DiskFull, "opening on a full disk"),
    }
    drop(desk);

    disk.make_room();
    let mut desk = Desk::at(&home, &stick);
    let verdict = judge(&mut desk, &shown);
    assert!(verdict.losses.is_empty(), "{:#?}", verdict.losses);
    nothing_of(&refused, &mut desk);
    no_half_files(&disk);
    tell(&format!(
        "full disk: {} saves shown, 0 lost; {} refused, each said clearly",
        shown.len(),
        refused.len()
    ));

    saves_to_a_full_stick(&disk, &mut desk, &child);
    drop(desk);
    a_passphrase_is_changed_or_it_is_not(&disk, &home, &stick);
    sets_up_on_a_full_disk(&disk);
}

/// The small disk, and the file that takes up its room.
struct Disk(PathBuf);

impl Disk {
    fn filler(&self) -> PathBuf {
        self.0.join("filler")
    }

    fn take(&self, bytes: u64) {
        let block = vec![1_u8; usize::try_from(bytes).unwrap()];
        File::create(self.filler()).unwrap().write_all(&block).unwrap();
    }

    /// Takes up all the room but so many blocks of 4 KiB.
    fn fill(&self, blocks_left: u64) {
        let mut filler = File::options().append(true).create(true).open(self.filler()).unwrap();
        let block = [0_u8; 4096];
        while filler.write_all(&block).is_ok() {}
        let length = filler.metadata().unwrap().len();
        filler.set_len(length.saturating_sub(blocks_left * 4096)).unwrap();
    }

    fn make_room(&self) {
        fs::remove_file(self.filler()).unwrap();
    }
}

fn home_of(disk: &Disk) -> PathBuf {
    disk.0.parent().unwrap().join("home")
}

fn until_it_is_full(desk: &mut Desk, child: &str) -> (Vec<Said>, Vec<Act>) {
    let mut shown = Vec::new();
    for number in 0..20_000 {
        let (child, text) = (child.to_owned(), marker(number));
        let act = if number % 2 == 0 {
            Act::Draft { id: format!("draft-{text}"), child, text }
        } else {
            Act::Contact { child, text, draft: None }
        };
        match desk.does(&act) {
            Ok(_) => shown.push(Said::Done(act)),
            Err(Failure::DiskFull) => return (shown, vec![act]),
            Err(other) => panic!("on a full disk {} says {other:?}", act.to_line()),
        }
    }
    panic!("the disk was never full");
}

fn every_kind_of_save(child: &str) -> Vec<Act> {
    let (child, text) = (child.to_owned(), |number: u64| marker(500_000 + number));
    let draft = |number| Act::Draft {
        id: format!("draft-{}", text(number)),
        child: child.clone(),
        text: text(number),
    };
    let mut acts = vec![
        Act::Register { given: text(1) },
        Act::Contact { child: child.clone(), text: text(2), draft: None },
        Act::Flag { child: child.clone(), text: text(3) },
        Act::Episode { child: child.clone(), text: text(4) },
        Act::Task { child: child.clone(), text: text(5) },
        Act::Import { rows: 20 },
        Act::Seal { sequence: 2 },
        Act::ChangePassphrase,
    ];
    acts.extend((6..30).map(draft));
    acts
}

/// Looking is noted in the audit chain, so it needs room as well.
fn looks(desk: &mut Desk, child: &str) {
    match child::open_child(&mut desk.app, OpenChild { child_id: child.to_owned() }, desk.now) {
        Ok(_) | Err(Failure::DiskFull) => {}
        Err(other) => panic!("looking at a child on a full disk says {other:?}"),
    }
}

/// What was refused is nowhere, not even in part.
fn nothing_of(refused: &[Act], desk: &mut Desk) {
    let sight = Sight::of(desk).unwrap();
    let lines = sight.fingerprint().join("\n");
    for act in refused {
        let text = match act {
            Act::Register { given } => given,
            Act::Draft { text, .. } | Act::Contact { text, .. } | Act::Flag { text, .. } => text,
            Act::Episode { text, .. } | Act::Task { text, .. } => text,
            _ => continue,
        };
        assert!(!lines.contains(text.as_str()), "{} was refused and is there", act.to_line());
    }
}

fn no_half_files(disk: &Disk) {
    for path in files(&disk.0) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let whole =
            ["caseload.db", "caseload.db-wal", "caseload.lock", "vault.key", "anchor.json", "last-opened"];
        assert!(whole.contains(&name.as_str()) || name.ends_with(".sync"), "{name} was left behind");
    }
}

fn saves_to_a_full_stick(disk: &Disk, desk: &mut Desk, child: &str) {
    let act = Act::Contact { child: child.to_owned(), text: marker(600_000), draft: None };
    desk.does(&act).unwrap();
    let (_, status) = glance(desk).unwrap();
    let sequence = status.next_sequence;
    desk.does(&Act::Seal { sequence }).unwrap();
    disk.fill(1);
    let answer = desk.does(&Act::Save { sequence }).map(drop);
    assert_eq!(answer, Err(Failure::DiskFull), "saving to a full stick");
    assert_eq!(files(&disk.0.join("stick")), [] as [PathBuf; 0], "a half file was left on the stick");
    disk.make_room();
    desk.does(&Act::Save { sequence }).unwrap();
}

/// With a little room the key file may be written and the audit line not: what is said must be what is so.
fn a_passphrase_is_changed_or_it_is_not(disk: &Disk, home: &Path, stick: &Path) {
    for blocks_left in 0..12 {
        let mut desk = Desk::at(home, stick);
        desk.unlock(PASSPHRASE).unwrap();
        disk.fill(blocks_left);
        let answer = desk.does(&Act::ChangePassphrase).map(drop);
        drop(desk);
        disk.make_room();
        let opens = |passphrase| Desk::at(home, stick).unlock(passphrase).is_ok();
        match answer {
            Ok(()) => {
                assert!(
                    opens(NEW_PASSPHRASE),
                    "{blocks_left} blocks left: changed, and the new one does not open"
                );
                return;
            }
            Err(Failure::DiskFull) => {
                assert!(
                    opens(PASSPHRASE),
                    "{blocks_left} blocks left: refused, and the old one no longer opens"
                );
            }
            Err(other) => panic!("changing the passphrase with {blocks_left} blocks left says {other:?}"),
        }
    }
    panic!("with 12 blocks left the passphrase could not be changed");
}

fn sets_up_on_a_full_disk(disk: &Disk) {
    let home = disk.0.join("another");
    fs::create_dir(&home).unwrap();
    for blocks_left in [0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32] {
        disk.fill(blocks_left);
        let mut desk = Desk::at(&home, &home);
        let answer = desk.does(&Act::SetUp).map(drop);
        assert_eq!(answer, Err(Failure::DiskFull), "setting up with {blocks_left} blocks left");
        let stage = session::start(&mut desk.app, Nothing {}, desk.now).unwrap().stage.0;
        assert_eq!(stage, Stage::FirstStart, "{blocks_left} blocks left: half a caseload is there");
        disk.make_room();
    }
    Desk::at(&home, &home).does(&Act::SetUp).unwrap();
}
