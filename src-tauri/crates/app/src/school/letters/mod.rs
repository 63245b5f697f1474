//! What parents are told after a class was measured, and what is offered them: the clinical band, never the population one.

mod band;
mod figures;
mod follow;
mod list;
mod paper;
pub mod views;
mod words;

pub use figures::population_figures;
pub use follow::{record_letter_call, save_weight_offer};
pub(super) use list::LETTER;
pub use list::letter_list;
#[cfg(test)]
pub(crate) use paper::letters_paper;
pub use paper::{make_letters, note_letters_made};
pub use words::{letter_words, reset_letter_words, save_letter_head, save_letter_words};
