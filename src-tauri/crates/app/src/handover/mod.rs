//! Handing children over to a colleague's laptop: her card, the sealed file, her answer, and letting go afterwards
//! (decision 0019).
//!
//! One laptop writes about a child and no other. The one that made a file stops at once, the one that accepted begins, and
//! what is written at the change itself is worked out alike on both.

mod answer;
mod book;
mod care;
mod colleague;
mod given;
mod incoming;
mod keys;
mod outgoing;
mod passing;
mod purge;
pub mod views;

pub use answer::read_answer;
pub use book::handovers;
pub(crate) use care::{care_elsewhere, must_be_in_our_care, written_here};
pub use colleague::{confirm_colleague, forget_colleague, own_card, take_in_card};
pub(crate) use incoming::PendingHandover;
pub use incoming::{accept_handover, answer_file, preview_handover, refuse_handover};
pub use outgoing::{hand_over, save_handover, take_back_handover};
pub use purge::purge_handover;
