//! Why a schedule is refused: the file, the row, what is wrong and what to do.

use std::fmt;

/// A row of a table, as a person finds it: its place in the file and its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowName {
    /// 1 for the first `[[contact]]` of the file.
    pub number: usize,
    /// Its code, when it has a readable one.
    pub code: Option<String>,
}

/// A schedule that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduleError {
    /// The file.
    pub file: String,
    /// The row; `None` when the whole file is meant.
    pub row: Option<RowName>,
    /// What is wrong and what to do.
    pub fault: ScheduleFault,
}

impl fmt::Display for ScheduleError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.file)?;
        if let Some(RowName { number, code }) = &self.row {
            write!(formatter, ", contact {number}")?;
            if let Some(code) = code {
                write!(formatter, " ({code})")?;
            }
        }
        write!(formatter, ": {}", self.fault)
    }
}

impl std::error::Error for ScheduleError {}

/// What is wrong with a schedule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleFault {
    /// Not TOML at all.
    #[error("line {line} is not TOML ({message}); mend that line")]
    NotToml {
        /// The line, from 1.
        line: usize,
        /// What the reader of TOML says.
        message: String,
    },
    /// A key that means nothing.
    #[error("there is no key `{key}`; check its spelling, or leave it out")]
    UnknownKey {
        /// The key.
        key: String,
    },
    /// A key that must be there.
    #[error("`{key}` is missing; every row needs it")]
    Missing {
        /// The key.
        key: &'static str,
    },
    /// A value of another kind.
    #[error("`{key}` is not {wanted}; write it as one")]
    WrongShape {
        /// The key.
        key: &'static str,
        /// What it should be.
        wanted: &'static str,
    },
    /// An entry that its list does not have.
    #[error("`{key}` has no entry `{entry}`; it is one of: {known}")]
    UnknownEntry {
        /// The key.
        key: &'static str,
        /// The entry.
        entry: String,
        /// The entries there are.
        known: String,
    },
    /// A window's day that cannot be read.
    #[error(
        "`{key}` is not a day of a child's life; write it like 28+0, 10 days, 6 weeks, 12 months, 3 years, \
         or with a year-group like 1 January or end of February"
    )]
    NotAPoint {
        /// The key.
        key: &'static str,
    },
    /// A date that cannot be read.
    #[error("`{key}` is not a date; write it like 2022-09-01")]
    NotADate {
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
    /// Nothing could ever complete it.
    #[error("`{key}` is empty; name at least one")]
    Empty {
        /// The key.
        key: &'static str,
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
