//! Why a schedule is refused, beyond what any table can get wrong.

use crate::table::{TableError, TableFault};

/// A schedule that was refused.
pub type ScheduleError = TableError<ScheduleFault>;

/// What is wrong with a schedule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleFault {
    /// What any table can get wrong.
    #[error(transparent)]
    Table(#[from] TableFault),
    /// A window's day that cannot be read.
    #[error(
        "`{key}` is not a day of a child's life; write it like 28+0, 10 days, 6 weeks, 12 months, 3 years, \
         or with a year-group like 1 January or end of February"
    )]
    NotAPoint {
        /// The key.
        key: &'static str,
    },
    /// A year group that no school has.
    #[error("`year-group` is not a year group; it is -1 for nursery, 0 for Reception, or 1 to 13")]
    NotAYearGroup,
    /// A year group beside a window that is not of a school year.
    #[error("`year-group` stands beside a window that is not of a school year; leave one of them out")]
    NeedlessYearGroup,
    /// A window counted from two different things.
    #[error(
        "`{key}` is counted from something else than `opens`; count both from the pregnancy, the birth or the school year"
    )]
    MixedCounting {
        /// The key.
        key: &'static str,
    },
    /// A window that ends before it opens.
    #[error("the window closes before it opens; give a `closes` that is the same day or later")]
    ClosesBeforeItOpens,
    /// A catch-up that ends before the window does.
    #[error("`{key}` ends before the window closes; give a later day, or leave it out")]
    CatchUpEndsBeforeTheWindow {
        /// The key.
        key: &'static str,
    },
    /// A contact that would not count while its window is open.
    #[error("`counts-from` is after the window opens; give an earlier day, or leave it out")]
    CountsFromAfterItOpens,
    /// A rule that ends before it begins.
    #[error("`valid-to` is before `valid-from`; give a later day, or leave it out")]
    ValidToBeforeValidFrom,
    /// Two rules for one contact on one day.
    #[error(
        "the rule is in force on days on which contact {other} of the same code is; end one before the other begins"
    )]
    Overlap {
        /// The other row, from 1.
        other: usize,
    },
    /// A table with no rows.
    #[error("the table has no contacts; add a [[contact]], or extend a table that has some")]
    NoContacts,
    /// A table to extend that does not ship.
    #[error("there is no table `{name}` to extend; it is one of: {known}")]
    NothingToExtend {
        /// The name given.
        name: String,
        /// The names there are.
        known: String,
    },
}
