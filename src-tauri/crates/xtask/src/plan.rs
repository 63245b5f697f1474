//! A plan is a list of steps: said first, then done one by one with the time each took, and summed up at the end.

use std::{
    io::{BufReader, Read},
    path::PathBuf,
    process::{Command, Stdio},
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, RecvTimeoutError, channel},
    },
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};

use crate::screen;

/// One step: its name, what it runs, and whether the later steps need it.
pub(crate) struct Step {
    name: String,
    work: Work,
    essential: bool,
}

enum Work {
    Commands(Vec<Command>),
    Task(Box<dyn FnOnce() -> Result<()>>),
}

impl Step {
    /// A step that runs one command.
    pub(crate) fn new(name: impl Into<String>, command: Command) -> Self {
        Self { name: name.into(), work: Work::Commands(vec![command]), essential: false }
    }

    /// A step that runs something of our own.
    pub(crate) fn task(name: impl Into<String>, task: impl FnOnce() -> Result<()> + 'static) -> Self {
        Self { name: name.into(), work: Work::Task(Box::new(task)), essential: false }
    }

    /// When this step fails there is no point in the rest.
    pub(crate) fn essential(mut self) -> Self {
        self.essential = true;
        self
    }

    /// Another command in the same step.
    pub(crate) fn then(mut self, command: Command) -> Self {
        if let Work::Commands(commands) = &mut self.work {
            commands.push(command);
        }
        self
    }
}

/// A command in a folder.
pub(crate) fn command(program: &str, arguments: &[&str], folder: PathBuf) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder);
    command
}

/// Says the steps, does them, and sums up. True when all went well.
pub(crate) fn carry_out(what: &str, steps: Vec<Step>) -> Result<bool> {
    let all = steps.len();
    let plural = if all == 1 { "step" } else { "steps" };
    screen::line(&format!("{what}: {all} {plural}"));
    for (number, step) in steps.iter().enumerate() {
        screen::line(&format!("  {:>2}. {}", number + 1, step.name));
    }
    screen::line("");

    let started = Instant::now();
    let mut failed: Vec<String> = Vec::new();
    let mut left_out = 0;
    for (number, step) in steps.into_iter().enumerate() {
        if left_out > 0 {
            left_out += 1;
            continue;
        }
        let label = format!("[{}/{all}] {}", number + 1, step.name);
        let essential = step.essential;
        if !do_step(&label, step.work)? {
            failed.push(step.name);
            if essential && number + 1 < all {
                left_out = 1;
            }
        }
    }
    let left_out = if left_out > 0 { left_out - 1 } else { 0 };
    let time = screen::spoken(started.elapsed());
    screen::line("");
    if failed.is_empty() {
        screen::line(&format!("{what}: all {all} {plural} went well, {time}"));
        return Ok(true);
    }
    screen::line(&format!("{what}: {} of {all} {plural} failed, {time}", failed.len()));
    for name in &failed {
        screen::line(&format!("  failed: {name}"));
    }
    if left_out > 0 {
        screen::line(&format!("  {left_out} later steps need it and were left out"));
    }
    Ok(false)
}

fn do_step(label: &str, work: Work) -> Result<bool> {
    let started = Instant::now();
    let mut output = String::new();
    let outcome = match work {
        Work::Commands(commands) => {
            let mut good = true;
            for mut command in commands {
                good = run_watched(label, started, &mut command, &mut output)?;
                if !good {
                    break;
                }
            }
            good
        }
        Work::Task(task) => match task() {
            Ok(()) => true,
            Err(error) => {
                output = format!("{error:#}\n");
                false
            }
        },
    };
    if screen::is_live() {
        screen::over("");
    }
    let time = screen::spoken(started.elapsed());
    if outcome {
        screen::line(&format!("{label} … {time}"));
    } else {
        screen::line(&format!("{label} … FAILED after {time}\n"));
        screen::line(output.trim_end());
        screen::line("");
    }
    Ok(outcome)
}

/// Runs a command, keeps what it says, and shows how long it has been at work and on what.
fn run_watched(label: &str, started: Instant, command: &mut Command, output: &mut String) -> Result<bool> {
    let program = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        // Cargo draws its progress only for terminals; here it is read and told again.
        .env("CARGO_TERM_PROGRESS_WHEN", "always")
        .env("CARGO_TERM_PROGRESS_WIDTH", "90")
        .env("CARGO_TERM_COLOR", "never")
        .env("NO_COLOR", "1")
        .spawn()
        .with_context(|| format!("{program} could not be started; is it installed?"))?;
    let said = Arc::new(Mutex::new(Vec::new()));
    let (closed, all_closed) = channel();
    let streams: [Option<Box<dyn Read + Send>>; 2] = [
        child.stdout.take().map(|stream| Box::new(stream) as Box<dyn Read + Send>),
        child.stderr.take().map(|stream| Box::new(stream) as Box<dyn Read + Send>),
    ];
    for stream in streams.into_iter().flatten() {
        let (said, closed) = (Arc::clone(&said), closed.clone());
        thread::spawn(move || {
            let mut stream = BufReader::new(stream);
            let mut piece = [0_u8; 4096];
            while let Ok(length @ 1..) = stream.read(&mut piece) {
                said.lock().expect("no reader stops half way").extend_from_slice(&piece[..length]);
            }
            drop(closed);
        });
    }
    drop(closed);
    watch(label, started, &said, &all_closed);
    let status = child.wait()?;
    let said = said.lock().expect("the readers have finished");
    output.push_str(&without_progress(&String::from_utf8_lossy(&said)));
    Ok(status.success())
}

fn watch(label: &str, started: Instant, said: &Mutex<Vec<u8>>, all_closed: &Receiver<()>) {
    let mut told = Duration::ZERO;
    loop {
        match all_closed.recv_timeout(Duration::from_millis(500)) {
            Err(RecvTimeoutError::Timeout) => {}
            Ok(()) | Err(RecvTimeoutError::Disconnected) => return,
        }
        let time = started.elapsed();
        let now_at = {
            let said = said.lock().expect("no reader stops half way");
            last_line(&said[said.len().saturating_sub(600)..])
        };
        if screen::is_live() {
            screen::over(&format!("{label} … {}  {now_at}", screen::spoken(time)));
        } else if time - told >= Duration::from_secs(20) {
            told = time;
            screen::line(&format!("{label} … still at work after {}  {now_at}", screen::spoken(time)));
        }
    }
}

/// What a program is at, from the end of what it said; a progress bar becomes its figures.
fn last_line(end: &[u8]) -> String {
    let text = String::from_utf8_lossy(end);
    let line = text.split(['\n', '\r']).map(str::trim).rfind(|line| !line.is_empty()).unwrap_or_default();
    match line.split_once("] ") {
        Some((_bar, figures)) if is_bar(line) => format!("building {}", figures.trim()),
        _ => line.to_owned(),
    }
}

/// What a program said, without the lines it drew over.
fn without_progress(text: &str) -> String {
    let mut kept = String::new();
    for line in text.lines() {
        let last = line.trim_end_matches('\r').rsplit('\r').next().unwrap_or_default();
        // Cargo clears its bar with this before a real line.
        let last = last.replace("\x1b[K", "");
        if is_bar(&last) {
            continue;
        }
        kept.push_str(&last);
        kept.push('\n');
    }
    kept
}

/// Cargo's progress bar, with or without its word: `[===>   ] 12/340`.
fn is_bar(line: &str) -> bool {
    let line = line.trim_start();
    let bar = line.strip_prefix("Building ").unwrap_or(line);
    let figures =
        bar.strip_prefix(['[']).and_then(|bar| bar.trim_start_matches(['=', '>', ' ']).strip_prefix("] "));
    figures.is_some_and(|figures| figures.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::{last_line, without_progress};

    #[test]
    fn a_progress_bar_becomes_its_figures() {
        assert_eq!(
            last_line(b"Compiling a v1\r    Building [==>   ] 12/340: serde, tauri\r"),
            "building 12/340: serde, tauri"
        );
        assert_eq!(last_line(b"\r[=====> ] 277/287: app\r"), "building 277/287: app");
        assert_eq!(last_line(b"Building [      ] 13/762: syn"), "building 13/762: syn");
        assert_eq!(last_line(b"test a ... ok\ntest b ... "), "test b ...");
        assert_eq!(last_line(b""), "");
    }

    #[test]
    fn what_was_drawn_over_is_not_shown_again() {
        let said = "    Building [=> ] 1/2\r\x1b[Kerror: no\n   note: yes\n    Building [==>] 2/2";
        assert_eq!(without_progress(said), "error: no\n   note: yes\n");
    }
}
