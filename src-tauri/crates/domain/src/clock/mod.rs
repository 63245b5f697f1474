//! Statutory and local clocks: what must follow a dated event, by when, for whom, and whose rule it is.
//!
//! The rules are data (`data/clock/england.toml`); a service's own file replaces local rules and no national one.

mod reckon;
mod rule;
#[cfg(test)]
mod tests;

pub use reckon::{Deadline, Facts, deadlines, left_until};
pub use rule::{ClockFault, ClockRule, ClockTableError, Count, Occurrence, Owner, Rules};
