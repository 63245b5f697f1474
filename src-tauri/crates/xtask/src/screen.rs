//! What a person sees while the commands work: lines that stay, and one line that counts the seconds.

use std::{
    io::{self, IsTerminal, Write},
    time::Duration,
};

/// A line that stays.
pub(crate) fn line(text: &str) {
    // Nobody may be reading any more, as in `cargo xtask | head`; the work goes on.
    drop(writeln!(io::stdout().lock(), "{text}"));
}

/// True when a line can be drawn over.
pub(crate) fn is_live() -> bool {
    io::stdout().is_terminal()
}

/// Draws over the last line.
pub(crate) fn over(text: &str) {
    let mut out = io::stdout().lock();
    let shown: String = text.chars().take(100).collect();
    drop(write!(out, "\r\x1b[K{shown}"));
    drop(out.flush());
}

/// Seconds as a person says them: `8 s`, `2 min 5 s`.
pub(crate) fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0 => format!("{:.1} s", time.as_secs_f32()),
        1..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}
