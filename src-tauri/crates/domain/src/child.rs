//! A child on the caseload, born or unborn.

use chrono::{Days, NaiveDate};

use crate::{
    age::{Age, age_on, pregnancy_on},
    code::YesNoNotAsked,
    coded,
    id::{ChildId, HouseholdId, PersonId},
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
    CaseloadStatus {
        OnCaseload = "on-caseload",
        MovedAway = "moved-away",
        Discharged = "discharged",
        Died = "died",
        #[doc = "Care has passed to somebody else: the record can be read here and not written."]
        Transferred = "transferred",
        #[doc = "Found to be another record's child, and joined to it."]
        Merged = "merged",
    }
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
    /// The class within the year, as the school calls it: `Willow`, `6B`; `None` when not known.
    pub class_name: Option<String>,
}

/// A level of care that has ended. Levels are dated and nest (`policy-papers` L1, L5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EarlierLevel {
    /// The level.
    pub level: Level,
    /// Its first day; `None` when not known.
    pub since: Option<NaiveDate>,
    /// Its last day.
    pub until: NaiveDate,
}

/// Deprivation decile of the home's neighbourhood, 1 most deprived to 10 least (English Indices of Deprivation;
/// `policy-papers` 1.15).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ImdDecile(u8);

impl ImdDecile {
    /// 1 to 10; `None` outside.
    #[must_use]
    pub fn new(decile: u8) -> Option<Self> {
        (1..=10).contains(&decile).then_some(Self(decile))
    }
    /// 1 to 10.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

coded! {
    /// Onto the caseload, or away from it.
    MoveDirection { In = "in", Out = "out" }
}

/// A child's coming onto the caseload or leaving it, with the reason (`policy-papers` A6). Children return.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseloadMove {
    /// The day; `None` when not known.
    pub on: Option<NaiveDate>,
    /// In or out.
    pub direction: MoveDirection,
    /// Why, and from or to where.
    pub reason: String,
}

/// Where and with whom a child lived for a time that is over. A family that comes together again begins a new time; this one
/// stays as it was (`peers` 7: split, reunited and new partner keep history).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierHome {
    /// The address then.
    pub address: Address,
    /// The household then; `None` when none was on record.
    pub household: Option<HouseholdId>,
    /// The adults of whom somebody said that they lived with the child then.
    pub adults: Vec<PersonId>,
    /// Its first day; `None` when not known.
    pub since: Option<NaiveDate>,
    /// Its last day.
    pub until: NaiveDate,
    /// Why it ended, in a few words.
    pub why: String,
}

/// A colleague's child, cared for while she is away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// Whose child it is.
    pub for_whom: String,
    /// The last day of cover.
    pub until: NaiveDate,
}

/// What is known of a child's death, beside its day (`left_on`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Death {
    /// Whether it was expected. *Not asked* is an answer.
    pub expected: YesNoNotAsked,
    /// Where the child died, as written; empty when not known.
    pub place: String,
    /// Who told the nurse; empty when not noted.
    pub told_by: String,
    /// The day the joint agency response to a sudden, unexpected death was asked for (`standards` 9: JAR); `None` where it
    /// was not, or does not apply.
    pub joint_response_on: Option<NaiveDate>,
    /// The day the child death overview panel was told; `None` while it is not.
    pub panel_told_on: Option<NaiveDate>,
    /// Modifiable factors on the record that the panel asks for, as codes of `data/review/fields.toml`.
    pub factors: Vec<String>,
    /// What the family wants and does not want now; empty when not known.
    pub wishes: String,
    /// What support the family was offered, and by whom; empty when none was yet.
    pub support: String,
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
    /// Level of care now.
    pub level: Level,
    /// The first day of that level; `None` when not known.
    pub level_since: Option<NaiveDate>,
    /// The levels before, oldest first.
    pub earlier_levels: Vec<EarlierLevel>,
    /// Special educational needs or a disability: the service reaches to 25 then (`policy-papers` N15).
    pub send: YesNoNotAsked,
    /// Deprivation of the neighbourhood; `None` when not known.
    pub imd_decile: Option<ImdDecile>,
    /// The day the child came onto the caseload from elsewhere; `None` for a child here from the start, or when not known.
    pub joined_on: Option<NaiveDate>,
    /// The day the child left it, or died; `None` while on the caseload, or when not known.
    pub left_on: Option<NaiveDate>,
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
    /// Each coming and going, oldest first.
    pub moves: Vec<CaseloadMove>,
    /// For whom the child is cared for, and until when; `None` for one's own.
    pub cover: Option<Cover>,
    /// What is known of the death; `None` unless the child died.
    pub death: Option<Death>,
    /// The identity changed by adoption, or is protected: ask for advice, never link to an earlier record.
    pub restricted_identity: bool,
    /// The record this one was joined to; `None` unless merged.
    pub merged_into: Option<ChildId>,
    /// Of a twin or a triplet, 1 for the first born; `None` for one born alone, or when not known.
    pub birth_order: Option<u8>,
    /// Where and with whom the child lived before, oldest first.
    pub earlier_homes: Vec<EarlierHome>,
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

    /// The level of care on a day, as far as it is known.
    #[must_use]
    pub fn level_on(&self, on: NaiveDate) -> Option<Level> {
        if self.level_since.is_none_or(|since| since <= on)
            && self.earlier_levels.iter().all(|earlier| earlier.until < on)
        {
            return Some(self.level);
        }
        self.earlier_levels
            .iter()
            .find(|earlier| earlier.since.is_none_or(|since| since <= on) && on <= earlier.until)
            .map(|earlier| earlier.level)
    }

    /// Moves the child to another level from a day on; the level before stays readable with its last day.
    ///
    /// # Errors
    /// A problem on `levelSince` when that day is not after the level before began, or has not come yet.
    pub fn change_level(&mut self, level: Level, from: NaiveDate, today: NaiveDate) -> Result<(), Problem> {
        if from > today {
            return Err(Problem::new(
                "levelSince",
                "That day has not come yet",
                "Give the day the level changed; plan ahead with a task",
            ));
        }
        let too_early = self.level_since.is_some_and(|since| from <= since)
            || self.earlier_levels.iter().any(|earlier| from <= earlier.until);
        let until = from.pred_opt().filter(|_day| !too_early).ok_or_else(|| {
            Problem::new(
                "levelSince",
                "The level before began on that day or later",
                "Give a later day; amend the earlier level first if it is wrong",
            )
        })?;
        self.earlier_levels.push(EarlierLevel { level: self.level, since: self.level_since, until });
        self.level = level;
        self.level_since = Some(from);
        Ok(())
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
        for (field, day) in
            [("joinedOn", self.joined_on), ("leftOn", self.left_on), ("levelSince", self.level_since)]
        {
            if day.is_some_and(|day| day > today) {
                problems.push(field, "That day has not come yet", "Check the date");
            }
        }
        if let (Some(joined), Some(left)) = (self.joined_on, self.left_on)
            && left < joined
        {
            problems.push("leftOn", "The child left before joining", "Check the two dates");
        }
        if (self.caseload_status == CaseloadStatus::Merged) != self.merged_into.is_some()
            || self.merged_into.as_ref() == Some(&self.id)
        {
            problems.push(
                "mergedInto",
                "It does not say which record it was joined to",
                "Choose the record to keep",
            );
        }
        if self.restricted_identity && self.merged_into.is_some() {
            problems.push(
                "mergedInto",
                "This child's identity is restricted",
                "Ask the safeguarding lead for advice; it is never joined to another record",
            );
        }
        if self.death.is_some() && self.caseload_status != CaseloadStatus::Died {
            problems.push(
                "death",
                "The child is not recorded as having died",
                "Check where the child stands",
            );
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}
