//! A school session: a class measured in a morning, questionnaires, Digital Health Contacts and the national pupil file.

mod catch_up;
mod class;
mod digital;
pub mod letters;
mod pupil;
mod pupil_file;
mod questionnaire;
mod undo;
pub mod views;

pub use catch_up::catch_up_list;
pub use class::school_class;
pub use digital::{digital_contact, save_digital_result};
pub use pupil::save_pupil;
pub use pupil_file::{PupilFile, check_pupil_file, make_pupil_file};
pub use questionnaire::{advance_questionnaire, invite_questionnaire, questionnaires};
pub use undo::undo_pupil;
