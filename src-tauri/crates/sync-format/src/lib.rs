#![doc = include_str!("../FORMAT.md")]
#![forbid(unsafe_code)]
#![warn(missing_docs, clippy::wildcard_enum_match_arm, clippy::indexing_slicing)]

pub mod demonstration;
pub mod v1;
