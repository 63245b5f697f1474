//! The scoring rules of the assessment tools: totals, bands, what they ask for, and the items that cannot wait.
//!
//! Scores only: the questions are other people's copyright and no wording of any is held (`standards` 5, 6). The numbers
//! are data under `data/score/`, each with its source and how sure it is; this code knows how to read them. What is
//! missing is never counted as 0.

mod cut_offs;
mod error;
mod field;
mod goal;
mod outcome;
mod points;
mod read;
mod rule;
mod sheet;
mod snomed;
#[cfg(test)]
mod tests;
mod tool;
mod window;

pub use self::{
    cut_offs::CutOffs,
    error::{CutOffError, CutOffFault},
    goal::distance_travelled,
    outcome::{Action, Band, Evidence, Given, Note, ScaleScore, Scored, Urgent},
    points::Points,
    rule::score,
    sheet::{CutOff, OwnAge, Range},
    snomed::snomed,
    tool::{Counting, Form, Items, Scale, Tool},
    window::{AsqForms, asq3_forms},
};
