//! A laptop for one test: a home folder, a memory stick and a place for temporary files, all of its own.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use tempfile::TempDir;

use crate::{act::Act, chance::marker, desk::Desk};

/// The laptop's folders. They go when it goes.
pub(crate) struct Laptop {
    folder: TempDir,
}

impl Laptop {
    /// Nothing on it yet.
    pub(crate) fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("caseload-faults-").tempdir().unwrap();
        for name in ["home", "stick", "temporary"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        Self { folder }
    }

    /// One with a caseload of three children, enrolled, its first file sealed and answered. Setting up takes a while, so
    /// it is done once and copied.
    pub(crate) fn in_use() -> Self {
        static PREPARED: OnceLock<Laptop> = OnceLock::new();
        let prepared = PREPARED.get_or_init(|| {
            let laptop = Self::new();
            let mut desk = laptop.desk();
            desk.does(&Act::SetUp).unwrap();
            desk.enrol();
            for number in 0..3 {
                let child = desk.does(&Act::Register { given: marker(900_000 + number) }).unwrap();
                let (child, text) = (child.child.unwrap(), marker(910_000 + number));
                desk.does(&Act::Contact { child, text, draft: None }).unwrap();
            }
            for act in [Act::Seal { sequence: 1 }, Act::Save { sequence: 1 }, Act::Receipt { sequence: 1 }] {
                desk.does(&act).unwrap();
            }
            laptop
        });
        let laptop = Self::new();
        copy(&prepared.home(), &laptop.home());
        copy(&prepared.stick(), &laptop.stick());
        laptop
    }

    /// Another with the same on it. Nothing may have the caseload open.
    pub(crate) fn copied(&self) -> Self {
        let laptop = Self::new();
        copy(self.folder.path(), laptop.folder.path());
        laptop
    }

    pub(crate) fn desk(&self) -> Desk {
        Desk::at(&self.home(), &self.stick())
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    pub(crate) fn caseload(&self) -> PathBuf {
        self.home().join("caseload")
    }

    pub(crate) fn stick(&self) -> PathBuf {
        self.folder.path().join("stick")
    }

    pub(crate) fn temporary(&self) -> PathBuf {
        self.folder.path().join("temporary")
    }
}

/// Copies a folder with what is in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let there = to.join(path.file_name().unwrap());
        if path.is_dir() {
            fs::create_dir_all(&there).unwrap();
            copy(&path, &there);
        } else {
            fs::copy(&path, &there).unwrap();
        }
    }
}

/// Every file under a folder.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { waiting.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}
