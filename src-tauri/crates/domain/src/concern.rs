//! Low-level concerns noted at contacts, gathered across a family so that repeated small ones are seen as what they may be.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};

use crate::{
    code::Coded as _,
    coded,
    id::{ChildId, ContactId},
};

coded! {
    /// What worried the nurse at a contact (`policy-papers` R1, S12, 10; the areas of care that neglect toolkits ask about).
    Concern {
        Hygiene = "hygiene",
        Clothing = "clothing",
        HomeConditions = "home-conditions",
        Food = "food",
        Supervision = "supervision",
        MissedHealthCare = "missed-health-care",
        Teeth = "teeth",
        SchoolAttendance = "school-attendance",
        EmotionalWarmth = "emotional-warmth",
        UnsafeSleep = "unsafe-sleep",
        ParentalConflict = "parental-conflict",
        ParentalSubstanceMisuse = "parental-substance-misuse",
        SelfHarm = "self-harm",
        Injury = "injury",
        Other = "other",
    }
}

impl Concern {
    /// Whether it is a concern about care, which counts towards possible neglect.
    #[must_use]
    pub fn is_about_care(self) -> bool {
        match self {
            Self::Hygiene
            | Self::Clothing
            | Self::HomeConditions
            | Self::Food
            | Self::Supervision
            | Self::MissedHealthCare
            | Self::Teeth
            | Self::SchoolAttendance
            | Self::EmotionalWarmth
            | Self::UnsafeSleep => true,
            Self::ParentalConflict
            | Self::ParentalSubstanceMisuse
            | Self::SelfHarm
            | Self::Injury
            | Self::Other => false,
        }
    }
}

/// A concern as it was noted: about which child, when, at which contact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Noted {
    /// The day of the contact.
    pub on: NaiveDate,
    /// The child.
    pub child: ChildId,
    /// The contact.
    pub contact: ContactId,
    /// What.
    pub concern: Concern,
}

/// How many entries about care within twelve months call for a look at possible neglect (`policy-papers` R1: the third).
pub const CALLS_FOR_A_LOOK: usize = 3;

/// Concerns about care across a family in the twelve months up to a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathered {
    /// The entries, oldest first.
    pub noted: Vec<Noted>,
    /// How often each kind was noted, most often first.
    pub kinds: Vec<(Concern, usize)>,
    /// Whether they call for a look at possible neglect. It is a question for the nurse, never a decision.
    pub calls_for_a_look: bool,
}

/// Gathers concerns about care of all children of a family, from the same day a year before up to `today`
/// (`policy-papers` R1, 004:3952: recurring incidents were not seen as neglect). Different contacts count, not ticks.
#[must_use]
pub fn gather(noted: &[Noted], today: NaiveDate) -> Gathered {
    let from = today.checked_sub_months(Months::new(12)).unwrap_or(NaiveDate::MIN);
    let mut within: Vec<Noted> = noted
        .iter()
        .filter(|noted| noted.concern.is_about_care() && noted.on > from && noted.on <= today)
        .cloned()
        .collect();
    within.sort();
    let mut counts: BTreeMap<Concern, usize> = BTreeMap::new();
    for noted in &within {
        *counts.entry(noted.concern).or_default() += 1;
    }
    let mut kinds: Vec<(Concern, usize)> = counts.into_iter().collect();
    kinds.sort_by(|(first, times), (second, other)| {
        other.cmp(times).then_with(|| first.code().cmp(second.code()))
    });
    let mut contacts: Vec<&ContactId> = within.iter().map(|noted| &noted.contact).collect();
    contacts.sort();
    contacts.dedup();
    let calls_for_a_look = contacts.len() >= CALLS_FOR_A_LOOK;
    Gathered { noted: within, kinds, calls_for_a_look }
}
