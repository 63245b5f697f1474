//! Stopping the program at a chosen call to the operating system, or making that call fail, through `strace`.

use std::{collections::BTreeMap, fs, os::unix::process::ExitStatusExt as _, process::ExitStatus};

use crate::{
    act::{Act, Said},
    laptop::Laptop,
    long,
    program::{Start, is_installed, tell},
};

/// The calls by which something reaches the disk.
const CALLS: [&str; 13] = [
    "pwrite64",
    "write",
    "fsync",
    "fdatasync",
    "ftruncate",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "unlink",
    "unlinkat",
    "mkdir",
];

/// One call, counted from the start of the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    pub(crate) call: &'static str,
    count: usize,
}

/// Acts, and where they start from.
pub(crate) struct Scene {
    pub(crate) name: &'static str,
    pub(crate) laptop: Laptop,
    pub(crate) acts: Vec<Act>,
    /// Moments of each call that the short form plays.
    pub(crate) in_short: usize,
    /// The control: the program says *saved* before it saves.
    pub(crate) lies: bool,
}

/// What happened at one moment.
pub(crate) struct Played {
    pub(crate) moment: Moment,
    pub(crate) laptop: Laptop,
    pub(crate) heard: Vec<Said>,
}

impl Played {
    /// How many acts were shown as done.
    pub(crate) fn done(&self) -> usize {
        self.heard.iter().filter(|said| matches!(said, Said::Done(act) if *act != Act::Unlock)).count()
    }
}

impl Scene {
    pub(crate) fn new(name: &'static str, laptop: Laptop, acts: Vec<Act>, in_short: usize) -> Self {
        Self { name, laptop, acts, in_short, lies: false }
    }

    /// Kills the program at each moment of the acts, and lets the check look at what it left. Answers whether it could.
    pub(crate) fn killed_at_each_moment(&self, check: &dyn Fn(&Played)) -> bool {
        if !can_trace() {
            return false;
        }
        let moments = self.moments();
        let chosen = self.chosen(&moments);
        let mut stopped = 0;
        for moment in &chosen {
            let inject = format!("inject={}:signal=KILL:when={}", moment.call, moment.count);
            let (played, ended) = self.played(*moment, &inject);
            // A run may write a little less than the one that was counted; it then ends by itself.
            if ended.signal() == Some(9) {
                stopped += 1;
            } else {
                assert!(ended.success(), "{}: {ended}", self.told(*moment));
            }
            check(&played);
        }
        assert!(
            stopped * 10 >= chosen.len() * 9,
            "{}: only {stopped} of {} stopped",
            self.name,
            chosen.len()
        );
        let outcome = if self.lies { "as it must not be" } else { "all or nothing" };
        tell(&format!("{}: killed at {stopped} of {} moments, {outcome}", self.name, moments.len()));
        true
    }

    /// Lets each call fail with an error of the operating system.
    pub(crate) fn failed_at_each_moment(&self, error: &str, check: &dyn Fn(&Played)) {
        if !can_trace() {
            return;
        }
        let fails = |moment: &&Moment| !["unlink", "unlinkat"].contains(&moment.call);
        let moments: Vec<Moment> = self.moments().iter().filter(fails).copied().collect();
        let chosen = self.chosen(&moments);
        for moment in &chosen {
            let inject = format!("inject={}:error={error}:when={}", moment.call, moment.count);
            check(&self.played(*moment, &inject).0);
        }
        let (played, all) = (chosen.len(), moments.len());
        tell(&format!("{}: {error} at {played} of {all} calls, said clearly and nothing lost", self.name));
    }

    pub(crate) fn told(&self, moment: Moment) -> String {
        format!("{} at {} number {}", self.name, moment.call, moment.count)
    }

    fn chosen(&self, moments: &[Moment]) -> Vec<Moment> {
        if long() { moments.to_vec() } else { some_of(moments, self.in_short) }
    }

    fn played(&self, moment: Moment, inject: &str) -> (Played, ExitStatus) {
        let laptop = self.laptop.copied();
        let (heard, ended) = self.traced(&laptop, &["-e", inject], "/dev/null");
        (Played { moment, laptop, heard }, ended)
    }

    /// Every call of the acts, from the first one to the program's end.
    fn moments(&self) -> Vec<Moment> {
        let laptop = self.laptop.copied();
        let log = laptop.folder().join("calls");
        let (heard, ended) = self.traced(&laptop, &[], log.to_str().unwrap());
        assert!(
            ended.success() && heard.len() == 2 * self.acts.len(),
            "undisturbed, every act is done: {heard:?}"
        );
        let text = fs::read_to_string(&log).unwrap();
        let from = self.acts.iter().find(|act| **act != Act::Unlock).unwrap_or(&Act::Unlock);
        let begins = format!("begun|{}", from.to_line());
        let start = text.lines().position(|line| line.contains(&begins)).unwrap();
        let thread = text.lines().nth(start).unwrap().split(' ').next().unwrap();
        let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
        let mut moments = Vec::new();
        for (position, line) in text.lines().enumerate() {
            let mut words = line.split_ascii_whitespace();
            if words.next() != Some(thread) {
                continue;
            }
            let name = words.next().and_then(|word| word.split_once('(')).map(|(name, _)| name);
            let Some(call) = CALLS.iter().find(|call| Some(**call) == name) else { continue };
            let count = counts.entry(call).or_insert(0);
            *count += 1;
            // What it says to its observer is a write as well, and no moment of the act.
            if position > start && !(*call == "write" && line.contains("write(2, ")) {
                moments.push(Moment { call, count: *count });
            }
        }
        moments
    }

    fn traced(&self, laptop: &Laptop, inject: &[&str], log: &str) -> (Vec<Said>, ExitStatus) {
        let calls = format!("trace={}", CALLS.join(","));
        // Without --seccomp-bpf: with it, strace 6.1 counts no calls and stops nothing.
        let mut words = vec!["strace", "-f", "-qq", "-s", "200", "-o", log, "-e", &calls];
        words.extend(inject);
        let start = Start::acts(laptop, &self.acts).through(&words);
        let mut program = if self.lies { start.lying() } else { start }.run();
        let ended = program.ends();
        (std::mem::take(&mut program.heard), ended)
    }
}

/// Some of each call, evenly over the acts.
fn some_of(moments: &[Moment], of_each: usize) -> Vec<Moment> {
    let mut chosen = Vec::new();
    for call in CALLS {
        let all: Vec<Moment> = moments.iter().filter(|moment| moment.call == call).copied().collect();
        let count = of_each.min(all.len());
        chosen.extend((0..count).map(|turn| all[(2 * turn + 1) * all.len() / (2 * count)]));
    }
    chosen
}

fn can_trace() -> bool {
    let can = is_installed("strace");
    if !can {
        tell("NOT PLAYED: stopping at every write needs strace; on Debian: apt-get install strace");
    }
    can
}
