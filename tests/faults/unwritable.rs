//! The folder cannot be written, or what lies in it is no caseload: it is said clearly, and nothing is changed.

use std::{
    collections::BTreeMap,
    fs::{self, Permissions},
    os::unix::fs::{PermissionsExt as _, chown},
    path::{Path, PathBuf},
    process::Command,
};

use caseload_app::failure::Failure;

use crate::{
    act::{Act, Said},
    every_write::{a_contact_to_seal_and_save, seen},
    forms::PASSPHRASE,
    laptop::{Laptop, files},
    program::{Start, is_root, tell},
};

/// An account that owns nothing here.
const NOBODY: u32 = 65_534;

#[test]
fn a_folder_that_cannot_be_written_is_said_to_be_that_and_nothing_is_left_in_it() {
    let Some(as_somebody_else) = somebody_else() else { return };

    let laptop = Laptop::new();
    for_everybody_to_read(laptop.folder());
    let answer = tries(&laptop, &as_somebody_else, &[Act::SetUp]);
    assert!(answer.contains("cannotWrite"), "setting up: {answer}");
    assert_eq!(files(&laptop.home()), [] as [PathBuf; 0]);

    let laptop = Laptop::in_use();
    let (expected, bytes) = (seen(&laptop.copied()), contents(&laptop.home()));
    for_everybody_to_read(laptop.folder());
    let answer = tries(&laptop, &as_somebody_else, &[Act::Unlock]);
    assert!(answer.contains("cannotWrite"), "opening: {answer}");

    // Nobody else may even look into it: that is not the same as there being none.
    fs::set_permissions(laptop.caseload(), Permissions::from_mode(0o000)).unwrap();
    let answer = tries(&laptop, &as_somebody_else, &[Act::Unlock]);
    fs::set_permissions(laptop.caseload(), Permissions::from_mode(0o700)).unwrap();
    assert!(answer.contains("cannotWrite"), "opening what may not be looked into: {answer}");

    assert!(contents(&laptop.home()) == bytes, "being refused changes nothing");
    for path in files(&laptop.home()) {
        fs::set_permissions(path, Permissions::from_mode(0o600)).unwrap();
    }
    fs::set_permissions(laptop.caseload().join("outbox"), Permissions::from_mode(0o700)).unwrap();
    fs::set_permissions(laptop.home(), Permissions::from_mode(0o700)).unwrap();
    assert_eq!(seen(&laptop), expected);
    tell("unwritable folders: 3 of 3 said clearly, nothing changed");
}

#[test]
fn a_stick_that_cannot_be_written_leaves_the_file_waiting() {
    let Some(as_somebody_else) = somebody_else() else { return };
    let (laptop, acts) = a_contact_to_seal_and_save();
    fs::set_permissions(laptop.folder(), Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(laptop.stick(), Permissions::from_mode(0o555)).unwrap();
    if is_root() {
        for path in everything(&laptop.home()).into_iter().chain([laptop.temporary()]) {
            chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
        }
    }
    let before = files(&laptop.stick());
    let answer = tries(&laptop, &as_somebody_else, &[vec![Act::Unlock], acts].concat());
    assert!(answer.contains("cannotWrite"), "saving to the stick: {answer}");
    assert_eq!(files(&laptop.stick()), before);
    fs::set_permissions(laptop.stick(), Permissions::from_mode(0o755)).unwrap();
    let mut desk = laptop.desk();
    desk.unlock(PASSPHRASE).unwrap();
    desk.does(&Act::Save { sequence: 2 }).unwrap();
}

/// A stick with its lock switched, or a disk that went bad and is mounted for reading only.
#[test]
fn a_disk_that_can_only_be_read_is_said_to_be_that() {
    let laptop = Laptop::in_use();
    let (home, bytes) = (laptop.home(), contents(&laptop.home()));
    let mut words = vec!["unshare", "--mount"];
    if !is_root() {
        words.push("--map-root-user");
    }
    let mount = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"";
    words.extend(["sh", "-c", mount, home.to_str().unwrap()]);
    if !runs(&words) {
        tell(
            "NOT PLAYED: a disk that can only be read needs the right to mount one (root, or user namespaces)",
        );
        return;
    }
    let answer = tries(&laptop, &words, &[Act::Unlock]);
    assert!(answer.contains("cannotWrite"), "{answer}");
    assert!(contents(&home) == bytes, "being refused changes nothing");
}

#[test]
fn what_is_not_a_caseload_is_said_to_be_that_and_left_as_it_is() {
    let prepared = Laptop::in_use();
    type Harm = fn(&Path);
    let harms: [(&str, Harm); 6] = [
        ("a key file of something else", |folder| write(&folder.join("vault.key"), b"{\"not\":\"a vault\"}")),
        ("an empty key file", |folder| write(&folder.join("vault.key"), b"")),
        ("a database of something else", |folder| write(&folder.join("caseload.db"), &[7; 40_960])),
        ("a plain SQLite database", |folder| {
            let mut plain = b"SQLite format 3\0".to_vec();
            plain.resize(40_960, 0);
            write(&folder.join("caseload.db"), &plain);
        }),
        ("an empty database", |folder| write(&folder.join("caseload.db"), b"")),
        ("no database", |folder| fs::remove_file(folder.join("caseload.db")).unwrap()),
    ];
    for (what, harm) in harms {
        let laptop = prepared.copied();
        harm(&laptop.caseload());
        let bytes = contents(&laptop.home());
        let answer = laptop.desk().unlock(PASSPHRASE);
        assert!(matches!(answer, Err(Failure::NotACaseload | Failure::Damaged { .. })), "{what}: {answer:?}");
        assert!(contents(&laptop.home()) == bytes, "{what} was changed");
        let again = laptop.desk().does(&Act::SetUp).map(drop);
        assert_eq!(again, Err(Failure::CaseloadExists), "{what}: nothing is set up over it");
    }
}

/// The last answer of a program that runs as somebody else.
fn tries(laptop: &Laptop, through: &[&str], acts: &[Act]) -> String {
    let mut program = Start::acts(laptop, acts).through(through).run();
    program.ends_well();
    program.heard.last().map(Said::to_line).unwrap_or_default()
}

/// How to run as an account that may not write here: root must step down, anybody else already is one.
fn somebody_else() -> Option<Vec<&'static str>> {
    if !is_root() {
        return Some(Vec::new());
    }
    let words = vec!["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
    let own = std::env::current_exe().unwrap();
    let can = Command::new(words[0]).args(&words[1..]).arg("test").arg("-x").arg(own).status();
    if can.is_ok_and(|status| status.success()) {
        return Some(words);
    }
    tell("NOT PLAYED: an unwritable folder needs setpriv, and a build folder others may read");
    None
}

fn runs(words: &[&str]) -> bool {
    let output = Command::new(words[0]).args(&words[1..]).arg("true").output();
    output.is_ok_and(|output| output.status.success())
}

/// Lets everybody read and nobody write, but for temporary files.
fn for_everybody_to_read(folder: &Path) {
    for path in everything(folder) {
        let mode = if path.is_dir() { 0o555 } else { 0o444 };
        fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    }
    fs::set_permissions(folder.join("temporary"), Permissions::from_mode(0o777)).unwrap();
}

fn everything(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![folder.to_owned()];
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(everything(&path)) } else { found.push(path) }
    }
    found
}

/// Every file and its bytes, but for the lock, which is empty and taken by looking.
fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    files(folder)
        .into_iter()
        .filter(|path| !path.ends_with("caseload.lock"))
        .map(|path| (path.clone(), fs::read(&path).unwrap()))
        .collect()
}

fn write(path: &Path, bytes: &[u8]) {
    caseload_app::write_atomically(path, bytes).unwrap();
}
