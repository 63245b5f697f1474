//! A child on the caseload, born or unborn.

use chrono::{Days, NaiveDate};

use crate::{
    age::{Age, age_on, pregnancy_on},
    code::YesNoNotAsked,
    coded,
    id::{ChildId, HouseholdId},
    name::Name,
    nhs_number::NhsNumber,
    postcode::Postcode,
    problem::Problem,
};

coded! {
    /// Sex as registered (NHS person stated gender: 2, 1, 9 and X).
    Sex { Female = "female", Male = "male", Indeterminate = "indeterminate", NotKnown = "not-known" }
}

coded! {
    /// Level of care (`policy-papers` L1). Levels nest: a higher level never drops universal contacts.
    Level {
        Community = "community",
        Universal = "universal",
        UniversalPlus = "universal-plus",
        UniversalPartnershipPlus = "universal-partnership-plus",
    }
}

coded! {
    /// NHS number status (standards 1). An offline program never claims `verified` itself; it keeps what a trace said.
    NhsNumberStatus {
        Verified = "verified",
        PresentNotTraced = "present-not-traced",
        TraceRequired = "trace-required",
        NotYetIssued = "not-yet-issued",
    }
}

coded! {
    /// Where the child stands on this caseload.
    CaseloadStatus { OnCaseload = "on-caseload", MovedAway = "moved-away", Discharged = "discharged", Died = "died" }
}

/// Born on a day, or expected on one. Identity does not change at birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Birth {
    /// Date of birth.
    Born(NaiveDate),
    /// Expected date of delivery, 40 weeks and 0 days.
    Expected(NaiveDate),
}

/// Gestation at birth in completed weeks and days, 22+0 to 44+6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gestation {
    weeks: u8,
    days: u8,
}

impl Gestation {
    /// Weeks and days, within 22+0 to 44+6; `None` outside, because no such birth is recorded.
    #[must_use]
    pub fn new(weeks: u8, days: u8) -> Option<Self> {
        ((22..=44).contains(&weeks) && days <= 6).then_some(Self { weeks, days })
    }
    /// Reads `39+4`, `39/40`-style weeks or `39`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (weeks, days) = text.split_once('+').unwrap_or((text, "0"));
        Self::new(weeks.trim().parse().ok()?, days.trim().parse().ok()?)
    }
    /// Completed weeks, 22 to 44.
    #[must_use]
    pub fn weeks(self) -> u8 {
        self.weeks
    }
    /// Days of the next week, 0 to 6.
    #[must_use]
    pub fn days(self) -> u8 {
        self.days
    }
    /// Days born before 40+0; 0 for a birth at or after term.
    #[must_use]
    pub fn days_early(self) -> u64 {
        280_u64.saturating_sub(u64::from(self.weeks) * 7 + u64::from(self.days))
    }
}

/// Where the child lives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// Lines as written, without the postcode; empty lines are dropped.
    pub lines: Vec<String>,
    /// Postcode; `None` when not known or not usable.
    pub postcode: Option<Postcode>,
}

/// A general practice: its national code where known, and a name people recognise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GpPractice {
    /// ODS code, capitals, for example `C82009`; `None` when only the name is known.
    pub code: Option<String>,
    /// Name, or the code again when nothing else is known.
    pub name: String,
}

/// A school or nursery and the year group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct School {
    /// Name as people say it.
    pub name: String,
    /// Department for Education URN, six digits; `None` when not known.
    pub urn: Option<String>,
    /// National curriculum year: -1 nursery, 0 Reception, 1 to 13; `None` when not known.
    pub year_group: Option<i8>,
}

/// A child on the caseload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Child {
    /// Identity, kept through birth, moves and corrections.
    pub id: ChildId,
    /// Name; an unborn baby has the mother's surname and often no given name.
    pub name: Name,
    /// Date of birth or expected date of delivery.
    pub birth: Birth,
    /// Sex as registered.
    pub sex: Sex,
    /// NHS number; `None` when not known yet.
    pub nhs_number: Option<NhsNumber>,
    /// What a trace said of the number.
    pub nhs_number_status: NhsNumberStatus,
    /// Gestation at birth; `None` when not known.
    pub gestation: Option<Gestation>,
    /// Home address.
    pub address: Address,
    /// Telephone, as written.
    pub phone: Option<String>,
    /// General practice.
    pub gp_practice: Option<GpPractice>,
    /// School or nursery.
    pub school: Option<School>,
    /// NHS ethnic category 2001, one letter, or `99` not known; `None` when not asked.
    pub ethnicity: Option<String>,
    /// First language, as said by the family.
    pub first_language: Option<String>,
    /// Whether an interpreter is needed.
    pub interpreter: YesNoNotAsked,
    /// Level of care.
    pub level: Level,
    /// Practitioner named on the record, as written; `None` when not known.
    pub named_practitioner: Option<String>,
    /// Authority the child lives in, as written; the registered and the resident authority can differ (`policy-papers` A5).
    pub resident_authority: Option<String>,
    /// Children with the same household share a home.
    pub household: Option<HouseholdId>,
    /// What must be known before a visit; shown in the banner.
    pub visit_note: Option<String>,
    /// Where the child stands on this caseload.
    pub caseload_status: CaseloadStatus,
}

impl Child {
    /// Age on a day; an unborn child's is the weeks of pregnancy.
    #[must_use]
    pub fn age_on(&self, on: NaiveDate) -> Option<Age> {
        match self.birth {
            Birth::Born(born) => age_on(born, on),
            Birth::Expected(due) => Some(pregnancy_on(due, on)),
        }
    }

    /// Age corrected for prematurity, for a child born before 37+0 and under two years
    /// (RCPCH guidance on plotting preterm infants; `standards` 8). `None` where it does not apply or is not known.
    #[must_use]
    pub fn corrected_age_on(&self, on: NaiveDate) -> Option<Age> {
        let Birth::Born(born) = self.birth else { return None };
        let gestation = self.gestation?;
        if gestation.weeks() >= 37 || crate::age::completed_months(born, on) >= 24 {
            return None;
        }
        let due = born.checked_add_days(Days::new(gestation.days_early()))?;
        Some(age_on(due, on).unwrap_or_else(|| pregnancy_on(due, on)))
    }

    /// Whether the child has been born.
    #[must_use]
    pub fn is_born(&self) -> bool {
        matches!(self.birth, Birth::Born(_))
    }

    /// What the facts contradict, given today's date.
    ///
    /// # Errors
    /// Every field that cannot be right: a birth in the future, or a due date more than 45 weeks away or long past.
    pub fn check(&self, today: NaiveDate) -> Result<(), Vec<Problem>> {
        let mut problems = crate::problem::Problems::default();
        match self.birth {
            Birth::Born(born) if born > today => {
                problems.push(
                    "dateOfBirth",
                    "Date of birth is in the future",
                    "Check the year, or give it as an expected date of delivery",
                );
            }
            Birth::Born(born) if crate::age::completed_months(born, today) >= 26 * 12 => {
                problems.push(
                    "dateOfBirth",
                    "That is over 25 years ago",
                    "Check the year: the service ends at 19, or 25 with SEND",
                );
            }
            Birth::Expected(due) if due > today + Days::new(300) => {
                problems.push(
                    "expectedDate",
                    "That due date is more than nine months away",
                    "Check the year",
                );
            }
            Birth::Expected(due) if due + Days::new(35) < today => {
                problems.push(
                    "expectedDate",
                    "That due date is over five weeks ago",
                    "If the baby is born, give the date of birth",
                );
            }
            Birth::Born(_) | Birth::Expected(_) => {}
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}
