//! The scoring rules of the assessment tools: totals, bands, what they ask for, and the items that cannot wait.
//!
//! Scores only: the questions are other people's copyright and no wording of any is held (`standards` 5, 6). The numbers
//! are data under `data/score/`, each with its source and how sure it is; this code knows how to read them. What is
//! missing is never counted as 0.

mod outcome;
mod points;
mod tool;

pub use self::{
    outcome::{Action, Band, Evidence, Given, Note, ScaleScore, Scored, Urgent},
    points::Points,
    tool::{Counting, Form, Items, Scale, Tool},
};
