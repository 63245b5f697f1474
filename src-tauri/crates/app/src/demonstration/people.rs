//! A home and the children in it, as the nurse who writes about them knows them.

use caseload_domain::{
    child::Child,
    code::YesNoNotAsked,
    id::{HouseholdId, RelationshipId},
    person::RelationshipRole,
};
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};

use super::{growth::Line, places::Patch};

/// Who lives where, and what language is spoken.
#[derive(Debug)]
pub(super) struct Home {
    pub(super) household: HouseholdId,
    pub(super) patch: &'static Patch,
    /// First language when it is not English.
    pub(super) language: Option<&'static str>,
    /// What each child of the home is called, and when born, so that a note can speak of a brother or a sister.
    pub(super) children: Vec<(String, NaiveDate)>,
}

/// An adult beside a child; the first of a child's carers is the one a nurse mostly speaks with.
#[derive(Debug, Clone)]
pub(super) struct Carer {
    pub(super) relationship: RelationshipId,
    pub(super) called: String,
    pub(super) role: RelationshipRole,
    pub(super) lives_here: bool,
}

/// How a baby is fed over the first half-year, so that notes of different days agree.
#[derive(Debug, Clone, Copy)]
pub(super) struct Feeding {
    /// Days of breast milk only.
    pub(super) breast_until: i64,
    /// Day from which there is formula only.
    pub(super) formula_from: i64,
}

/// A child and what the writer must remember from one note to the next.
#[derive(Debug)]
pub(super) struct Young {
    pub(super) child: Child,
    /// Day to day name; "baby" before there is one.
    pub(super) called: String,
    /// Day of birth, or the day expected.
    pub(super) born: NaiveDate,
    /// When the record was opened; nothing about the child is written earlier.
    pub(super) since: DateTime<Utc>,
    pub(super) line: Line,
    pub(super) feeding: Feeding,
    pub(super) nursery: bool,
    pub(super) carers: Vec<Carer>,
    /// Fingerprints of sentences and narratives already used on this child's screen.
    pub(super) said: Vec<u64>,
}

impl Young {
    pub(super) fn age_days(&self, on: NaiveDate) -> i64 {
        (on - self.born).num_days()
    }

    pub(super) fn main_carer(&self) -> Option<&Carer> {
        self.carers.first()
    }

    pub(super) fn needs_interpreter(&self) -> bool {
        self.child.interpreter == YesNoNotAsked::Yes
    }
}

/// The year in which the school year of a day began.
pub(super) fn school_year(on: NaiveDate) -> i32 {
    if on.month() >= 9 { on.year() } else { on.year() - 1 }
}

/// The year whose September brings Reception: the school year in which a child turns five.
pub(super) fn reception_year(born: NaiveDate) -> i32 {
    school_year(born) + 5
}

/// National curriculum year on a day: -1 or less before Reception, 0 Reception.
pub(super) fn year_group(born: NaiveDate, on: NaiveDate) -> i32 {
    school_year(on) - reception_year(born)
}

#[cfg(test)]
mod tests {
    use super::year_group;

    #[test]
    fn a_child_starts_reception_in_the_school_year_of_the_fifth_birthday() {
        let day = |text: &str| text.parse().unwrap();
        assert_eq!(year_group(day("2021-09-01"), day("2027-01-14")), 0);
        assert_eq!(year_group(day("2022-08-31"), day("2027-01-14")), 0);
        assert_eq!(year_group(day("2022-09-01"), day("2027-01-14")), -1);
        assert_eq!(year_group(day("2015-10-10"), day("2026-09-03")), 6);
    }
}
