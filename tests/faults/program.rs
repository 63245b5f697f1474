//! The program under test, as a process of its own that can be killed: this test binary, started again.

use std::{
    env,
    io::{BufRead as _, BufReader, Write as _},
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, ExitStatus, Stdio},
    sync::mpsc::{self, Receiver},
    thread,
    time::Duration,
};

use crate::{
    act::{Act, Said},
    busy,
    desk::{Answered, Desk},
    laptop::Laptop,
};

/// What the process is for: a role's name, or unset when the test runner lists tests.
const ROLE: &str = "CASELOAD_FAULTS_ROLE";
const HOME: &str = "CASELOAD_FAULTS_HOME";
const STICK: &str = "CASELOAD_FAULTS_STICK";
const ACTS: &str = "CASELOAD_FAULTS_ACTS";
const SEED: &str = "CASELOAD_FAULTS_SEED";
/// The control: says *saved* before it saves.
const LIES: &str = "CASELOAD_FAULTS_LIES";
/// This test is the program's entrance.
const ENTRANCE: &str = "program::entrance_of_the_program_under_test";

/// How a line begins that is for the reader.
const TELLS: &str = "faults: ";

/// Long enough for a busy machine; nothing waits this long when all is well.
const PATIENCE: Duration = Duration::from_secs(120);

/// How the process is started.
pub(crate) struct Start {
    /// A program that starts it, with its arguments, such as `strace`.
    pub(crate) through: Vec<String>,
    home: PathBuf,
    stick: PathBuf,
    temporary: PathBuf,
    settings: Vec<(&'static str, String)>,
}

/// A running program, and what it has said.
pub(crate) struct Program {
    process: Child,
    input: Option<ChildStdin>,
    lines: Receiver<String>,
    pub(crate) heard: Vec<Said>,
    /// Whatever else it wrote: what it says when it panics.
    noise: Vec<String>,
}

impl Start {
    /// Does these acts, one after another, and ends.
    pub(crate) fn acts(laptop: &Laptop, acts: &[Act]) -> Self {
        let lines: Vec<String> = acts.iter().map(Act::to_line).collect();
        Self::role(laptop, "acts", vec![(ACTS, lines.join("\n"))])
    }

    /// Works until it is killed, as the seed says.
    pub(crate) fn busy(laptop: &Laptop, seed: u64) -> Self {
        Self::role(laptop, "busy", vec![(SEED, seed.to_string())])
    }

    /// Plays a scenario that must run in a process of its own.
    pub(crate) fn scenario(laptop: &Laptop, name: &str) -> Self {
        Self::role(laptop, name, Vec::new())
    }

    pub(crate) fn lying(mut self) -> Self {
        self.settings.push((LIES, "yes".to_owned()));
        self
    }

    pub(crate) fn through(mut self, words: &[&str]) -> Self {
        self.through = words.iter().map(|word| (*word).to_owned()).collect();
        self
    }

    fn role(laptop: &Laptop, role: &str, mut settings: Vec<(&'static str, String)>) -> Self {
        settings.push((ROLE, role.to_owned()));
        Self {
            through: Vec::new(),
            home: laptop.home(),
            stick: laptop.stick(),
            temporary: laptop.temporary(),
            settings,
        }
    }

    pub(crate) fn run(self) -> Program {
        let binary = env::current_exe().unwrap();
        let mut words = self.through.into_iter().map(std::ffi::OsString::from).collect::<Vec<_>>();
        words.push(binary.into());
        let mut process = Command::new(&words[0])
            .args(&words[1..])
            .args([ENTRANCE, "--exact", "--nocapture", "--test-threads=1"])
            .envs(self.settings)
            .env(HOME, &self.home)
            .env(STICK, &self.stick)
            .env("TMPDIR", &self.temporary)
            .current_dir(&self.temporary)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let errors = BufReader::new(process.stderr.take().unwrap());
        let (sender, lines) = mpsc::channel();
        thread::spawn(move || {
            for line in errors.lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        Program { input: process.stdin.take(), process, lines, heard: Vec::new(), noise: Vec::new() }
    }
}

impl Program {
    /// The next thing it says of an act; `None` when it has ended.
    pub(crate) fn hear(&mut self) -> Option<Said> {
        loop {
            match self.lines.recv_timeout(PATIENCE) {
                Ok(line) => match Said::from_line(&line) {
                    Some(said) => {
                        self.heard.push(said.clone());
                        return Some(said);
                    }
                    None if line.is_empty() => {}
                    None => self.noise.push(line),
                },
                Err(mpsc::RecvTimeoutError::Disconnected) => return None,
                Err(mpsc::RecvTimeoutError::Timeout) => panic!("the program fell silent: {:?}", self.noise),
            }
        }
    }

    /// Listens until an act has had its answer.
    pub(crate) fn answer(&mut self) -> Said {
        loop {
            match self.hear() {
                Some(Said::Begun(_)) => {}
                Some(answer) => return answer,
                None => panic!("the program ended without an answer: {:?}", self.noise),
            }
        }
    }

    /// Lets a waiting program go on.
    pub(crate) fn go_on(&mut self) {
        self.input.as_mut().unwrap().write_all(b"\n").unwrap();
    }

    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }

    pub(crate) fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([&format!("-{name}"), &self.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }

    /// Kills it at once, and answers what it had said that nobody had heard by then.
    pub(crate) fn kill(&mut self) -> Vec<Said> {
        // What has been read from the pipe by now was heard before the cut.
        while let Ok(line) = self.lines.try_recv() {
            self.heard.extend(Said::from_line(&line));
        }
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        self.lines.iter().filter_map(|line| Said::from_line(&line)).collect()
    }

    /// Listens to the end.
    pub(crate) fn ends(&mut self) -> ExitStatus {
        self.input = None;
        while self.hear().is_some() {}
        self.process.wait().unwrap()
    }

    /// Listens to the end, which must be a good one.
    pub(crate) fn ends_well(&mut self) {
        let status = self.ends();
        assert!(status.success(), "{status}: {}", self.noise.join("\n"));
        for told in self.noise.iter().filter_map(|line| line.strip_prefix(TELLS)) {
            tell(told);
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended long ago; there is nothing to do about a failure here.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Not a test: where the processes start that the other tests kill. Alone it does nothing.
#[test]
fn entrance_of_the_program_under_test() {
    let Ok(role) = env::var(ROLE) else { return };
    let path = |name| PathBuf::from(env::var_os(name).unwrap());
    let (home, stick) = (path(HOME), path(STICK));
    // Calls are counted for each thread. The test runner's own thread writes a dozen lines: after these, no number is both.
    for _ in 0..32 {
        std::io::stderr().write_all(b"\n").unwrap();
    }
    let mut teller = Teller { desk: Desk::at(&home, &stick), lies: env::var_os(LIES).is_some() };
    match role.as_str() {
        "acts" => {
            for line in env::var(ACTS).unwrap().lines() {
                if teller.does(&Act::from_line(line).unwrap()).is_none() {
                    return;
                }
            }
        }
        "busy" => busy::works(&mut teller, env::var(SEED).unwrap().parse().unwrap()),
        scenario => crate::scenario(scenario, &home, &stick),
    }
}

/// Does acts and says so.
pub(crate) struct Teller {
    pub(crate) desk: Desk,
    lies: bool,
}

impl Teller {
    pub(crate) fn does(&mut self, act: &Act) -> Option<Answered> {
        say(&Said::Begun(act.clone()));
        if self.lies && *act != Act::Unlock {
            say(&Said::Done(act.clone()));
        }
        match self.desk.does(act) {
            Ok(answered) => {
                if !self.lies || *act == Act::Unlock {
                    say(&Said::Done(act.clone()));
                }
                Some(answered)
            }
            Err(failure) => {
                say(&Said::Failed(act.clone(), serde_json::to_string(&failure).unwrap()));
                None
            }
        }
    }
}

/// One write for each line, so that a line is heard whole or not at all.
pub(crate) fn say(said: &Said) {
    let line = said.to_line() + "\n";
    std::io::stderr().write_all(line.as_bytes()).unwrap();
}

/// Whether a program can be found on the path.
pub(crate) fn is_installed(program: &str) -> bool {
    env::var_os("PATH")
        .is_some_and(|paths| env::split_paths(&paths).any(|folder| Path::new(&folder).join(program).exists()))
}

/// Whether this process may do anything.
pub(crate) fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

/// Says on the terminal, past the test runner's capture, something a reader must not miss.
pub(crate) fn tell(words: &str) {
    writeln!(std::io::stderr().lock(), "{TELLS}{words}").unwrap();
}
