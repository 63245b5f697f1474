//! The programme of an area as dated data: which contacts a child is owed, when, and what completes them.
//!
//! The tables are TOML under `data/schedule/`, each row with its source. A table that contradicts itself is refused whole,
//! with file, row and what to do; nothing is skipped.

mod error;
mod read;
mod school_year;
#[cfg(test)]
mod tests;
mod window;

use std::sync::OnceLock;

use chrono::NaiveDate;

pub use self::{
    error::{ScheduleError, ScheduleFault},
    school_year::{KnownYearGroup, reception_begins, school_year_of, year_group_on},
    window::{Anchors, Point},
};
use crate::{
    coded,
    contact::{ContactType, Mode, Setting},
    practitioner::{Area, Role},
};

coded! {
    /// What completes a contact of the programme.
    CompletedBy {
        #[doc = "Being seen in one of the row's modes."] Seen = "seen",
        #[doc = "Resources or a letter were sent."] Sent = "sent",
        #[doc = "A questionnaire came back."] Returned = "returned",
        #[doc = "A task was ticked: nothing happens with the child."] Task = "task",
    }
}

coded! {
    /// Who is owed a contact of the programme; a row may name several, and one is enough.
    Eligible {
        #[doc = "Every child of the area."] Everyone = "everyone",
        #[doc = "A child with an identified vulnerability (`policy-papers` C9)."] Vulnerable = "vulnerable",
        #[doc = "A child with special educational needs or a disability."] Send = "send",
        #[doc = "A first child. Nothing on the record says so: alone, it makes no child eligible."] FirstTimeParent = "first-time-parent",
    }
}

/// One rule of the programme: a contact, its window and what completes it, while it is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The contact type it belongs to.
    pub code: ContactType,
    /// Its name on the screen.
    pub label: String,
    /// Whether the law asks for it. The measurement programme is mandated and is not one of the five (`policy-papers` 20.6).
    pub mandated: bool,
    /// The first day of the window.
    pub opens: Point,
    /// The last day of the window.
    pub closes: Point,
    /// The last day it can still be done; the same as `closes` when there is no catch-up.
    pub last: Point,
    /// The same for a young person with SEND, where it differs.
    pub last_with_send: Option<Point>,
    /// The first day on which a contact completes it; at the latest the day it opens.
    pub counts_from: Point,
    /// What completes it.
    pub completed_by: Vec<CompletedBy>,
    /// How it must take place to count as seen.
    pub modes: Vec<Mode>,
    /// Who should deliver it; empty when the source does not say.
    pub roles: Vec<Role>,
    /// Where; empty when the source does not say.
    pub settings: Vec<Setting>,
    /// Who is owed it.
    pub eligible: Vec<Eligible>,
    /// The first day the rule is in force.
    pub valid_from: NaiveDate,
    /// The last day the rule is in force; `None` while it still is.
    pub valid_to: Option<NaiveDate>,
    /// Where the rule comes from.
    pub source: String,
}

impl Row {
    /// Whether it is something to tick off rather than a contact with the child.
    #[must_use]
    pub fn is_task(&self) -> bool {
        self.completed_by == [CompletedBy::Task]
    }

    fn in_force_on(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|valid_to| day <= valid_to)
    }
}

/// The programme of one area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    name: String,
    source: String,
    rows: Vec<Row>,
    fingerprint: String,
}

impl Schedule {
    /// Reads a table. `file_name` is for the error only; a table may extend one that ships with the program.
    ///
    /// # Errors
    /// The first fault, with the file, the row and what to do.
    pub fn parse(file_name: &str, text: &str) -> Result<Self, ScheduleError> {
        read::schedule(file_name, text)
    }

    /// The programme that ships for an area, read once.
    #[must_use]
    pub fn built_in(area: Area) -> &'static Self {
        static LEICESTER_CITY: OnceLock<Schedule> = OnceLock::new();
        static LEICESTERSHIRE: OnceLock<Schedule> = OnceLock::new();
        static RUTLAND: OnceLock<Schedule> = OnceLock::new();
        static ENGLAND: OnceLock<Schedule> = OnceLock::new();
        let (once, name) = match area {
            Area::LeicesterCity => (&LEICESTER_CITY, "leicester-city"),
            Area::Leicestershire => (&LEICESTERSHIRE, "leicestershire"),
            Area::Rutland => (&RUTLAND, "rutland"),
            Area::England => (&ENGLAND, "england"),
        };
        once.get_or_init(|| {
            let text = read::built_in_text(name).expect("each area has a table");
            Self::parse(&format!("{name}.toml"), text).expect("a test reads each table that ships")
        })
    }

    /// The name of the table, for people.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where the table comes from.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Every rule, in the order of a child's life, and of one contact the older rule first.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Changes when the table or the way it is read changes, so that what was worked out from it is known to be stale.
    #[must_use]
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The one rule of each contact that belongs to a child, with the day its window opens.
    ///
    /// A rule belongs to a child when it is in force on the day its window opens for that child, and a window that has
    /// opened is not moved by a later rule. When one rule took over from the other between the two openings, so that
    /// neither was in force on its own day, the newer rule belongs: no child drops out between two rules.
    pub(crate) fn rows_for(&self, anchors: &Anchors) -> impl Iterator<Item = (&Row, NaiveDate)> {
        self.rows.chunk_by(|one, next| one.code == next.code).filter_map(|rules| {
            let opening: Vec<(&Row, NaiveDate)> =
                rules.iter().filter_map(|row| Some((row, row.opens.on(anchors)?))).collect();
            let in_force = opening.iter().copied().find(|(row, opens)| row.in_force_on(*opens));
            in_force.or_else(|| {
                opening.windows(2).find_map(|pair| match pair {
                    [(older, older_opens), (newer, newer_opens)] => {
                        let takes_over =
                            older.valid_to.and_then(|end| end.succ_opt()) == Some(newer.valid_from);
                        let between = *newer_opens < newer.valid_from && newer.valid_from <= *older_opens;
                        (takes_over && between).then_some((*newer, *newer_opens))
                    }
                    _ => None,
                })
            })
        })
    }
}
