//! The other end of the sync file, for one file: `cargo xtask receive FILE` runs this.

fn main() {}
