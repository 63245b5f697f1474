//! Allegations about members of staff: kept apart, restricted, and never on a child's record (`policy-papers` S18).

use chrono::NaiveDate;

use crate::{
    coded,
    id::AllegationId,
    problem::{Problem, Problems},
};

coded! {
    /// What the designated officer (LADO) concluded (`policy-papers` S18; 004:4206-4210).
    AllegationOutcome {
        NoFurtherAction = "no-further-action",
        Substantiated = "substantiated",
        Unsubstantiated = "unsubstantiated",
        Unfounded = "unfounded",
        Malicious = "malicious",
        Ongoing = "ongoing",
    }
}

/// A note that an allegation about a member of staff was referred. It names no child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allegation {
    /// Identity.
    pub id: AllegationId,
    /// The day it was heard of.
    pub on: NaiveDate,
    /// The member of staff's role and employer; a name only where the officer asks for one.
    pub about: String,
    /// The day it was referred to the designated officer; `None` while it is not.
    pub referred_on: Option<NaiveDate>,
    /// The officer spoken to; empty while nobody was.
    pub officer: String,
    /// The officer's reference; empty when none was given.
    pub reference: String,
    /// What was concluded; `None` while not known.
    pub outcome: Option<AllegationOutcome>,
    /// What was done at once; never what a child said.
    pub note: String,
}

impl Allegation {
    /// Checks the note.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.on > today {
            problems.push("on", "That day has not come yet", "Give the day you heard of it");
        }
        if self.about.trim().is_empty() {
            problems.push("about", "Whom it is about is missing", "Write the role and the employer");
        }
        if self.referred_on.is_some_and(|on| on < self.on || on > today) {
            problems.push(
                "referredOn",
                "That day does not fit",
                "Give the day you told the designated officer",
            );
        }
        if self.referred_on.is_some() && self.officer.trim().is_empty() {
            problems.push("officer", "Whom you told is missing", "Write the officer's name");
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }

    /// Whether it still has to be told to the designated officer, or its outcome is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.referred_on.is_none() || matches!(self.outcome, None | Some(AllegationOutcome::Ongoing))
    }
}
