//! A caseload in a folder of its own, and the program run on it as a script does.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output},
};

const PASSPHRASE: &str = "otter violin crumb sleet";

pub(crate) struct Caseload {
    pub(crate) home: tempfile::TempDir,
}

impl Caseload {
    pub(crate) fn new() -> Self {
        let caseload = Self { home: tempfile::tempdir().unwrap() };
        let made = caseload.run(
            "init",
            &["--area", "leicester-city", "--role", "health-visitor", "--registration", "12A3456E"],
        );
        assert!(made.status.success(), "{made:?}");
        assert!(text(&made.stdout).starts_with("recovery code: "));
        caseload
    }

    pub(crate) fn run(&self, command: &str, rest: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_caseloadctl"))
            .arg(command)
            .args(["--store", self.home.path().join("store").to_str().unwrap(), "--passphrase-env", "WORDS"])
            .args(rest)
            .env("WORDS", PASSPHRASE)
            .output()
            .unwrap()
    }

    pub(crate) fn done(&self, command: &str, rest: &[&str]) -> String {
        let output = self.run(command, rest);
        assert_eq!(output.status.code(), Some(0), "{command}: {}", text(&output.stderr));
        text(&output.stdout)
    }

    pub(crate) fn refused(&self, command: &str, rest: &[&str]) -> String {
        let output = self.run(command, rest);
        assert_eq!(output.status.code(), Some(1), "{command}");
        let said = text(&output.stderr);
        assert!(said.contains("error: ") && said.contains("hint: "), "{said}");
        said
    }

    pub(crate) fn file(&self, name: &str, contents: &str) -> PathBuf {
        let path = self.home.path().join(name);
        #[expect(clippy::disallowed_methods, reason = "a test's own input file")]
        fs::write(&path, contents).unwrap();
        path
    }
}

pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}
