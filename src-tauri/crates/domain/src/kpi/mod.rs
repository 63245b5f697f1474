//! The national health-visitor metrics: who counts in a quarter, and who of them was reviewed in time.
//!
//! A child belongs to the quarter in which it *turns* the age, whenever it was seen (`standards` 3), if it was on the
//! caseload that day: joined on it or before, not left on it or before. Only attended contacts in person count, as in
//! [`crate::due`], the earliest of each type, and a contact is the review it says it is. Every limit is inclusive: a review
//! on the day of turning the age is by that age. What nobody here can know is said apart and never counted as done.
//! The receiver counts a team by the same rules.

mod disclosure;
mod indicator;
mod period;
mod published;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

pub use self::{
    disclosure::{Cell, hide_more, shown, shown_parts, shown_rows},
    indicator::Indicator,
    period::{NotAQuarter, Period, Quarter},
    published::{Published, published},
};
use crate::{
    assessment::Assessment,
    child::{Birth, CaseloadStatus, Gestation, ImdDecile},
    coded,
    contact::{ContactType, InfantFeeding, Mode, Outcome},
    due::area_of,
    id::{ChildId, ContactId, PersonId},
    practitioner::Area,
    score::{Scale, Tool},
};

/// The authority a child lives in, for the area breakdown: the metrics go by residence (`standards` 3).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Residence {
    /// One of the areas whose programme this is.
    Ours(Area),
    /// Another authority, as written.
    Elsewhere(String),
    /// Nobody wrote it down.
    NotKnown,
}

impl Residence {
    /// From the authority as written on the record.
    #[must_use]
    pub fn of(resident_authority: Option<&str>) -> Self {
        let written = resident_authority.map_or("", str::trim);
        if written.is_empty() {
            return Self::NotKnown;
        }
        // England is not an authority: here it means none of ours.
        match area_of(Some(written), Area::England) {
            Area::England => Self::Elsewhere(written.to_owned()),
            area @ (Area::LeicesterCity | Area::Leicestershire | Area::Rutland) => Self::Ours(area),
        }
    }
}

/// A contact, as far as a metric looks at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Identity: an assessment says which contact it was part of.
    pub contact: ContactId,
    /// What it was.
    pub code: ContactType,
    /// The day.
    pub on: NaiveDate,
    /// How.
    pub mode: Mode,
    /// What happened.
    pub outcome: Outcome,
    /// How the infant was fed, where it was asked.
    pub feeding: Option<InfantFeeding>,
}

/// What the metrics need to know of a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KpiFacts {
    /// The child.
    pub child: ChildId,
    /// The mother, where she is on the record: antenatal contacts count mothers.
    pub mother: Option<PersonId>,
    /// Date of birth or expected date of delivery.
    pub birth: Birth,
    /// Gestation at birth.
    pub gestation: Option<Gestation>,
    /// Where the child stands on this caseload.
    pub caseload_status: CaseloadStatus,
    /// The day the child came onto the caseload; `None` for a child here from the start, or when not known.
    pub joined_on: Option<NaiveDate>,
    /// The day the child left it, or died; `None` while on the caseload, or when not known.
    pub left_on: Option<NaiveDate>,
    /// The day a list was taken in, from which the record is kept; `None` for a child registered here.
    pub known_from: Option<NaiveDate>,
    /// Where the child lives.
    pub residence: Residence,
    /// Deprivation of the neighbourhood.
    pub imd_decile: Option<ImdDecile>,
    /// Contacts, in any order.
    pub reviews: Vec<Review>,
    /// Scored assessments of any tool, in any order; ASQ-3 alone is counted.
    pub assessments: Vec<Assessment>,
}

coded! {
    /// What an indicator says of a child that counts in it.
    Standing {
        #[doc = "In the numerator."] In = "in",
        #[doc = "In the denominator only."] NotIn = "not-in",
        #[doc = "In the denominator only, and nobody here can say: the record begins after the last day, or it was not asked."] Unknown = "unknown",
    }
}

/// A child that counts in an indicator.
#[derive(Debug, Clone, Copy)]
pub struct Member<'f> {
    /// The child.
    pub facts: &'f KpiFacts,
    /// The day that puts it into the period: when it turned the age; for C1, the day of the contact.
    pub day: NaiveDate,
    /// What the indicator says of it.
    pub standing: Standing,
}

/// An indicator's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// In the numerator.
    pub numerator: u32,
    /// In the denominator, the unknown with them, as the national metric counts.
    pub denominator: u32,
    /// Of the denominator, those of whom nobody here can say.
    pub unknown: u32,
}

/// The children that count in an indicator, in the order given.
#[must_use]
pub fn members<'f>(indicator: Indicator, period: Period, children: &'f [KpiFacts]) -> Vec<Member<'f>> {
    if indicator == Indicator::C1 {
        return mothers(period, children);
    }
    children
        .iter()
        .filter_map(|facts| {
            let Birth::Born(born) = facts.birth else { return None };
            let day = indicator.turns(born)?;
            if !period.holds(day) || !facts.was_here_on(day) {
                return None;
            }
            facts.standing(indicator, born).map(|standing| Member { facts, day, standing })
        })
        .collect()
}

/// Children who turned the age in the period and have left on a day nobody wrote down: they are in no denominator, and a
/// report says how many they are.
#[must_use]
pub fn left_undated(indicator: Indicator, period: Period, children: &[KpiFacts]) -> Vec<&KpiFacts> {
    let turned = |facts: &KpiFacts| match facts.birth {
        Birth::Born(born) => indicator.turns(born).is_some_and(|day| period.holds(day)),
        Birth::Expected(_) => false,
    };
    children.iter().filter(|facts| facts.has_left() && facts.left_on.is_none() && turned(facts)).collect()
}

/// The numbers of some members: all of them, or those of a month, an area, a decile.
#[must_use]
pub fn count<'m>(members: impl IntoIterator<Item = &'m Member<'m>>) -> Count {
    members.into_iter().fold(Count::default(), |count, member| Count {
        numerator: count.numerator + u32::from(member.standing == Standing::In),
        denominator: count.denominator + 1,
        unknown: count.unknown + u32::from(member.standing == Standing::Unknown),
    })
}

/// The numbers of each group of members.
pub fn breakdown<'f, K: Ord>(members: &[Member<'f>], key: impl Fn(&Member<'f>) -> K) -> BTreeMap<K, Count> {
    let mut groups: BTreeMap<K, Vec<Member<'f>>> = BTreeMap::new();
    for member in members {
        groups.entry(key(member)).or_default().push(*member);
    }
    groups.into_iter().map(|(key, members)| (key, count(&members))).collect()
}

/// C1 counts mothers: the first face-to-face antenatal contact from 28+0, in the quarter in which it took place.
fn mothers(period: Period, children: &[KpiFacts]) -> Vec<Member<'_>> {
    /// Twins may be born on two days; the next pregnancy is further off than this.
    const ONE_PREGNANCY_DAYS: i64 = 150;
    let mut first_met: Vec<(NaiveDate, &KpiFacts)> =
        children.iter().filter_map(|facts| Some((facts.first_antenatal()?, facts))).collect();
    first_met.sort_by(|(day, facts), (other_day, other)| (day, &facts.child).cmp(&(other_day, &other.child)));
    let mut counted: BTreeMap<&PersonId, Vec<NaiveDate>> = BTreeMap::new();
    let mut members = Vec::new();
    for (day, facts) in first_met {
        if let Some(mother) = &facts.mother {
            let (Birth::Born(about) | Birth::Expected(about)) = facts.birth;
            let pregnancies = counted.entry(mother).or_default();
            if pregnancies.iter().any(|other| (*other - about).num_days().abs() < ONE_PREGNANCY_DAYS) {
                continue;
            }
            pregnancies.push(about);
        }
        // She counts when she was first met, which may have been about the other twin in the quarter before.
        if period.holds(day) {
            members.push(Member { facts, day, standing: Standing::In });
        }
    }
    members
}

impl KpiFacts {
    fn has_left(&self) -> bool {
        match self.caseload_status {
            CaseloadStatus::OnCaseload => false,
            CaseloadStatus::MovedAway
            | CaseloadStatus::Discharged
            | CaseloadStatus::Died
            | CaseloadStatus::Transferred
            | CaseloadStatus::Merged => true,
        }
    }

    /// Whether the child was ours on a day: whoever came later turned the age elsewhere, whoever left or died on it or before
    /// did not turn it here.
    fn was_here_on(&self, day: NaiveDate) -> bool {
        let had_come = self.joined_on.is_none_or(|joined| joined <= day);
        had_come && self.left_on.map_or(!self.has_left(), |left| day < left)
    }

    /// The earliest antenatal contact that counts for C1.
    fn first_antenatal(&self) -> Option<NaiveDate> {
        /// From 28+0 to 40+0.
        const DAYS_FROM_28_WEEKS_TO_TERM: u64 = 84;
        let (from, before) = match (self.birth, self.gestation) {
            (Birth::Expected(due), _) => (due.checked_sub_days(Days::new(DAYS_FROM_28_WEEKS_TO_TERM))?, None),
            // Where the gestation is not known, the birth counts as at term.
            (Birth::Born(born), None) => {
                (born.checked_sub_days(Days::new(DAYS_FROM_28_WEEKS_TO_TERM))?, Some(born))
            }
            (Birth::Born(born), Some(gestation)) => {
                let age = u64::from(gestation.weeks()) * 7 + u64::from(gestation.days());
                let conception = born.checked_sub_days(Days::new(age))?;
                (conception.checked_add_days(Days::new(28 * 7))?, Some(born))
            }
        };
        // The mother is met; a child not born yet is not seen.
        self.reviews
            .iter()
            .filter(|review| {
                review.code == ContactType::Antenatal
                    && review.outcome.took_place()
                    && review.mode == Mode::InPerson
            })
            .map(|review| review.on)
            .filter(|on| from <= *on && before.is_none_or(|born| *on < born))
            .min()
    }

    /// Attended, and in person: video and telephone are not face-to-face.
    fn attended(&self, code: ContactType) -> impl Iterator<Item = &Review> {
        self.reviews.iter().filter(move |review| {
            review.code == code && review.outcome.is_seen() && review.mode == Mode::InPerson
        })
    }

    /// The earliest attended contact of a type since the birth, if it was by a day.
    fn reviewed_by(&self, code: ContactType, born: NaiveDate, last: NaiveDate) -> Option<&Review> {
        self.attended(code)
            .filter(|review| born <= review.on && review.on <= last)
            .min_by_key(|review| review.on)
    }

    /// What an indicator says of a child that has turned the age; `None` when it is not in the denominator.
    fn standing(&self, indicator: Indicator, born: NaiveDate) -> Option<Standing> {
        let day = |days| born.checked_add_days(Days::new(days));
        let reviewed = |yes: bool, last: NaiveDate| {
            let begins = self.known_from.max(self.joined_on);
            if yes {
                Standing::In
            } else if begins.is_some_and(|begins| last < begins) {
                Standing::Unknown
            } else {
                Standing::NotIn
            }
        };
        let turned = indicator.turns(born)?;
        match indicator {
            Indicator::C1 => None,
            Indicator::C2 | Indicator::C3 => {
                let day_14 = day(14)?;
                let visit = self.reviewed_by(ContactType::NewBirth, born, turned);
                let in_14_days = visit.map(|visit| visit.on <= day_14);
                let last = if indicator == Indicator::C2 { day_14 } else { turned };
                Some(match in_14_days {
                    // A visit on another day is known, and it is not this one.
                    Some(in_14_days) if in_14_days == (indicator == Indicator::C2) => Standing::In,
                    Some(_) => Standing::NotIn,
                    None => reviewed(false, last),
                })
            }
            Indicator::C8i => {
                Some(reviewed(self.reviewed_by(ContactType::SixToEightWeeks, born, turned).is_some(), turned))
            }
            Indicator::C8ii | Indicator::C8iii | Indicator::C8iv | Indicator::C8Breastfed => {
                Some(self.feeding_standing(indicator, born))
            }
            Indicator::C4 | Indicator::C5 => {
                Some(reviewed(self.reviewed_by(ContactType::TwelveMonths, born, turned).is_some(), turned))
            }
            Indicator::C6i => Some(reviewed(self.two_year_review(born).is_some(), turned)),
            Indicator::C6ii => {
                let review = self.two_year_review(born)?;
                Some(if self.asq_of(review, born).is_some() { Standing::In } else { Standing::NotIn })
            }
            Indicator::C6iii => self.at_level(born, Scale::Communication),
            Indicator::C6iv => self.at_level(born, Scale::GrossMotor),
            Indicator::C6v => self.at_level(born, Scale::FineMotor),
            Indicator::C6vi => self.at_level(born, Scale::ProblemSolving),
            Indicator::C6vii => self.at_level(born, Scale::PersonalSocial),
            Indicator::C6viii => {
                let asq = self.asq_of(self.two_year_review(born)?, born)?;
                let mut levels = Tool::Asq3.scales().iter().map(|area| asq.at_expected_level(*area));
                let all: Option<Vec<bool>> = levels.by_ref().collect();
                all.map(|all| if all.into_iter().all(|level| level) { Standing::In } else { Standing::NotIn })
            }
        }
    }

    /// How the infant was fed, as a 6 to 8 week review first recorded it, however and whenever that took place.
    fn feeding_standing(&self, indicator: Indicator, born: NaiveDate) -> Standing {
        let known = self
            .reviews
            .iter()
            .filter(|review| review.code == ContactType::SixToEightWeeks && review.outcome.took_place())
            .filter(|review| born <= review.on)
            .filter_map(|review| Some((review.on, review.feeding?)))
            .filter(|(_, feeding)| *feeding != InfantFeeding::NotKnown)
            .min_by_key(|(on, _)| *on);
        let Some((_, feeding)) = known else { return Standing::Unknown };
        let counts = match feeding {
            InfantFeeding::Breast => matches!(indicator, Indicator::C8ii | Indicator::C8Breastfed),
            InfantFeeding::Mixed => matches!(indicator, Indicator::C8iii | Indicator::C8Breastfed),
            InfantFeeding::Formula => indicator == Indicator::C8iv,
            InfantFeeding::NotKnown => false,
        };
        if counts { Standing::In } else { Standing::NotIn }
    }

    fn two_year_review(&self, born: NaiveDate) -> Option<&Review> {
        self.reviewed_by(ContactType::TwoYears, born, Indicator::C6i.turns(born)?)
    }

    /// The ASQ-3 of a review: the one that names it, else the earliest by the day the child turned 2½, for parents fill it
    /// in before they come.
    fn asq_of(&self, review: &Review, born: NaiveDate) -> Option<&Assessment> {
        let turned = Indicator::C6i.turns(born)?;
        let in_time = || {
            let of_the_review = |asq: &&Assessment| asq.review_form().is_some() && asq.completed_on <= turned;
            self.assessments.iter().filter(of_the_review)
        };
        in_time()
            .find(|asq| asq.contact.as_ref() == Some(&review.contact))
            .or_else(|| in_time().min_by_key(|asq| asq.completed_on))
    }

    fn at_level(&self, born: NaiveDate, area: Scale) -> Option<Standing> {
        let asq = self.asq_of(self.two_year_review(born)?, born)?;
        asq.at_expected_level(area).map(|yes| if yes { Standing::In } else { Standing::NotIn })
    }
}
