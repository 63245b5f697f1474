//! The sentences a nurse might write, by what the contact was and how old the child is.
//!
//! `{name}` and its like are facts about the family; a sentence whose fact is missing is never chosen.
//! `[one|another]` is a choice of words.

pub(super) mod baby;
pub(super) mod care;
pub(super) mod missed;
pub(super) mod protect;
pub(super) mod school;
pub(super) mod toddler;

/// Sentences of which one is chosen.
pub(super) type Pool = &'static [&'static str];
