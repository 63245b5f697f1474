//! Safeguarding supervision about a child, and when the next is due (`policy-papers` 1.37, I6; `standards` 9.1).

mod due;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

pub use due::{Sample, needs_supervision, next_due, sample};

use crate::{
    coded,
    id::{ChildId, SupervisionId},
    problem::{Problem, Problems},
};

coded! {
    /// How supervision was given.
    SupervisionForm { OneToOne = "one-to-one", Group = "group", AdHoc = "ad-hoc" }
}

/// A supervision about a child. It is restricted always: it is between the practitioner and the supervisor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Supervision {
    /// Identity.
    pub id: SupervisionId,
    /// The child.
    pub child: ChildId,
    /// The day.
    pub on: NaiveDate,
    /// The supervisor, by name.
    pub supervisor: String,
    /// How it was given.
    pub form: SupervisionForm,
    /// What was talked about, in words.
    pub discussed: String,
    /// What was agreed to do.
    pub actions: String,
    /// The next one agreed; `None` leaves it to the interval of the rules.
    pub next_on: Option<NaiveDate>,
}

impl Supervision {
    /// Checks the supervision.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.on > today {
            problems.push("on", "That day has not come yet", "Give the day of the supervision");
        }
        if self.supervisor.trim().is_empty() {
            problems.push("supervisor", "The supervisor is missing", "Write the supervisor's name");
        }
        if self.discussed.trim().is_empty() {
            problems.push(
                "discussed",
                "Nothing is written about it",
                "Write in a line what was talked about",
            );
        }
        if self.next_on.is_some_and(|next| next <= self.on) {
            problems.push("nextOn", "The next one is not after this one", "Check both dates");
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}
