//! What may be merged into a letter: facts go in one by one, and the words of a record have no way in.
//!
//! A [`LetterValue`] is made only by the functions here. What somebody typed goes in only as [`Typed`], which the form of
//! the letter makes of its own fields: what a colleague wrote on a flag or in a contact is never merged.
//!
//! ```
//! use caseload_domain::{letter::LetterValue, name::Name};
//! fn first_name(name: &Name) -> LetterValue {
//!     LetterValue::first_name(name)
//! }
//! ```
//!
//! ```compile_fail,E0423
//! use caseload_domain::{flag::Flag, letter::LetterValue};
//! fn merged(flag: &Flag) -> LetterValue {
//!     LetterValue(flag.detail.clone())
//! }
//! ```
//!
//! ```compile_fail,E0308
//! use caseload_domain::{contact::Contact, letter::LetterValue};
//! fn merged(contact: &Contact) -> LetterValue {
//!     LetterValue::typed(&contact.narrative)
//! }
//! ```

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime, Timelike as _};

use super::MergeField;
use crate::{
    appointment::Appointment,
    child::{Birth, Child},
    contact::{ContactType, Mode, Setting},
    name::Name,
    nhs_number::NhsNumber,
    place::Place,
    practitioner::Practitioner,
};

/// Words typed into the form of this letter, for its reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed(String);

impl Typed {
    /// What stands in a field of the letter's form.
    #[must_use]
    pub fn in_the_form(text: &str) -> Self {
        Self(text.trim().to_owned())
    }
}

/// A fact that may be merged into a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterValue(String);

impl LetterValue {
    /// The fact in words.
    #[must_use]
    pub fn words(&self) -> &str {
        &self.0
    }

    /// The first name; of a baby not named yet, *your baby*.
    #[must_use]
    pub fn first_name(name: &Name) -> Self {
        Self(if name.given.trim().is_empty() { "your baby".to_owned() } else { name.given.clone() })
    }

    /// First and family name.
    #[must_use]
    pub fn full_name(name: &Name) -> Self {
        Self(format!("{} {}", name.given, name.family).trim().to_owned())
    }

    /// A day: `Monday 4 January 2027`.
    #[must_use]
    pub fn day(day: NaiveDate) -> Self {
        Self(day.format("%A %-d %B %Y").to_string())
    }

    /// A date of birth: `12 August 2026`.
    #[must_use]
    pub fn born(day: NaiveDate) -> Self {
        Self(day.format("%-d %B %Y").to_string())
    }

    /// A time as people say it: `9.30am`.
    #[must_use]
    pub fn time(time: NaiveTime) -> Self {
        let (afternoon, hour) = time.hour12();
        let half = if afternoon { "pm" } else { "am" };
        Self(match time.minute() {
            0 => format!("{hour}{half}"),
            minute => format!("{hour}.{minute:02}{half}"),
        })
    }

    /// The number in its groups.
    #[must_use]
    pub fn nhs_number(number: &NhsNumber) -> Self {
        let digits = number.as_str();
        Self(match (digits.get(..3), digits.get(3..6), digits.get(6..)) {
            (Some(first), Some(second), Some(third)) => format!("{first} {second} {third}"),
            _ => digits.to_owned(),
        })
    }

    /// The practitioner's name.
    #[must_use]
    pub fn nurse(nurse: &Practitioner) -> Self {
        Self(nurse.name.clone())
    }

    /// The practitioner's team.
    #[must_use]
    pub fn team(nurse: &Practitioner) -> Self {
        Self(nurse.team.clone())
    }

    /// What was typed into the form of the letter.
    #[must_use]
    pub fn typed(typed: &Typed) -> Self {
        Self(typed.0.clone())
    }

    /// Where an appointment is, as a family is told it.
    #[must_use]
    pub fn place(appointment: &Appointment, place: Option<&Place>) -> Self {
        Self(match (place, appointment.mode, appointment.setting) {
            (_, Mode::Phone, _) => "by telephone".to_owned(),
            (_, Mode::Video, _) => "by video".to_owned(),
            (Some(place), ..) => place.name.clone(),
            (None, _, Setting::Home) => "your home".to_owned(),
            // Nothing is said where nobody has said which: it is asked for.
            (None, ..) => String::new(),
        })
    }

    /// What a visit is for. No family first reads of a package or of a safeguarding meeting on an envelope's contents.
    #[must_use]
    pub fn visit(contact_type: ContactType) -> Self {
        Self(
            match contact_type {
                ContactType::Antenatal => "antenatal contact",
                ContactType::NewBirth => "new birth visit",
                ContactType::SixToEightWeeks => "6 to 8 week review",
                ContactType::ThreeToFourMonths => "3 to 4 month contact",
                ContactType::SixMonths => "6 month contact",
                ContactType::TwelveMonths => "1 year review",
                ContactType::TwoYears | ContactType::IntegratedReview => "2 year review",
                ContactType::ThreeYears => "3 year contact",
                ContactType::SchoolEntry
                | ContactType::FourToFiveYears
                | ContactType::TenToElevenYears
                | ContactType::YearSixReview
                | ContactType::TwelveToThirteenYears
                | ContactType::YearEightReview
                | ContactType::ThirteenToFourteenYears
                | ContactType::YearTenReview
                | ContactType::FifteenToSixteenYears
                | ContactType::SchoolLeavers
                | ContactType::TransferAtEleven
                | ContactType::Transition
                | ContactType::HealthReview => "health review",
                ContactType::NcmpReception | ContactType::NcmpYearSix => "school measurement",
                ContactType::ReceptionQuestionnaire | ContactType::YearSixQuestionnaire => {
                    "health questionnaire"
                }
                ContactType::WeightAndFeeding => "weight and feeding check",
                ContactType::DropIn => "drop-in",
                ContactType::Group => "group",
                ContactType::DigitalYearSeven
                | ContactType::DigitalYearNine
                | ContactType::DigitalYearEleven
                | ContactType::FollowUp
                | ContactType::PackageSession
                | ContactType::SafeguardingMeeting
                | ContactType::ProfessionalLiaison
                | ContactType::Advice
                | ContactType::Other => "appointment",
            }
            .to_owned(),
        )
    }
}

/// The facts a letter is filled from.
#[derive(Debug)]
pub struct LetterFacts<'a> {
    /// The child.
    pub child: &'a Child,
    /// Who writes.
    pub nurse: &'a Practitioner,
    /// The appointment it is about, and its place where that is on the register.
    pub appointment: Option<(&'a Appointment, Option<&'a Place>)>,
    /// What was typed into the form; it takes the place of what is known.
    pub typed: &'a BTreeMap<MergeField, Typed>,
}

impl LetterFacts<'_> {
    /// What stands for a field; `None` where nobody has said.
    #[must_use]
    pub fn value(&self, field: MergeField) -> Option<LetterValue> {
        if let Some(typed) = self.typed.get(&field).filter(|typed| !typed.0.is_empty()) {
            return Some(LetterValue::typed(typed));
        }
        let value = match field {
            MergeField::Child => LetterValue::first_name(&self.child.name),
            MergeField::ChildName => LetterValue::full_name(&self.child.name),
            MergeField::Born => match self.child.birth {
                Birth::Born(day) => LetterValue::born(day),
                Birth::Expected(_) => return None,
            },
            MergeField::NhsNumber => LetterValue::nhs_number(self.child.nhs_number.as_ref()?),
            MergeField::School => LetterValue(self.child.school.as_ref()?.name.clone()),
            MergeField::Visit => LetterValue::visit(self.appointment?.0.contact_type),
            MergeField::Day => LetterValue::day(self.appointment?.0.on),
            MergeField::Time => LetterValue::time(self.appointment?.0.at),
            MergeField::Place => {
                let (appointment, place) = self.appointment?;
                LetterValue::place(appointment, place)
            }
            MergeField::Nurse => LetterValue::nurse(self.nurse),
            MergeField::Team => LetterValue::team(self.nurse),
            MergeField::Dear
            | MergeField::Phone
            | MergeField::Service
            | MergeField::Reason
            | MergeField::Agreed
            | MergeField::By => return None,
        };
        Some(value).filter(|value| !value.0.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::{ContactType, LetterValue};
    use crate::code::Coded as _;

    #[test]
    fn days_and_times_are_said_as_people_say_them() {
        assert_eq!(LetterValue::day("2027-01-04".parse().unwrap()).words(), "Monday 4 January 2027");
        for (time, words) in
            [("09:30:00", "9.30am"), ("12:00:00", "12pm"), ("14:05:00", "2.05pm"), ("00:15:00", "12.15am")]
        {
            assert_eq!(LetterValue::time(time.parse().unwrap()).words(), words);
        }
    }

    #[test]
    fn no_family_reads_of_safeguarding_in_the_name_of_a_visit() {
        for contact_type in ContactType::ALL {
            let words = LetterValue::visit(*contact_type).words().to_lowercase();
            for word in ["safeguard", "package", "protection", "liaison"] {
                assert!(!words.contains(word), "{contact_type:?}: {words}");
            }
        }
    }
}
