//! Tasks: what comes next, for whom, by when.

use chrono::NaiveDate;

use crate::{
    id::{ChildId, ContactId, TaskId},
    name::tidy,
    problem::Problem,
};

/// Something to do about a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Identity.
    pub id: TaskId,
    /// The child.
    pub child: ChildId,
    /// What to do, in a line.
    pub title: String,
    /// By when; `None` when not dated.
    pub due_on: Option<NaiveDate>,
    /// The contact it came from.
    pub from_contact: Option<ContactId>,
    /// The day it was done; `None` while open.
    pub done_on: Option<NaiveDate>,
    /// The colleague it was passed to, by name; `None` when it is the practitioner's own (`policy-papers` W4).
    pub assigned_to: Option<String>,
}

impl Task {
    /// Checks the task.
    ///
    /// # Errors
    /// A problem on `title` when it says nothing or is longer than a line.
    pub fn check(&self) -> Result<(), Vec<Problem>> {
        let title = tidy(&self.title);
        if title.is_empty() {
            return Err(vec![Problem::new("title", "The task is empty", "Write what to do")]);
        }
        if title.chars().count() > 300 {
            return Err(vec![Problem::new(
                "title",
                "That is too long for a task",
                "Keep it to a line; write more in a contact",
            )]);
        }
        Ok(())
    }

    /// Whether it should have been done by now.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.done_on.is_none() && self.due_on.is_some_and(|due| due < today)
    }
}
