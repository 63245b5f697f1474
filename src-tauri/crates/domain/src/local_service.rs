//! The directory of local services: what there is, where, for whom and how to refer, readable without a signal
//! (`policy-papers` L7).

use chrono::NaiveDate;

use crate::{
    coded,
    id::LocalServiceId,
    name::tidy,
    problem::{Problem, Problems},
};

coded! {
    /// What a service helps with; the headings of the directory (`policy-papers` L7, P6, P7).
    ServiceTopic {
        InfantFeeding = "infant-feeding",
        ParentalMentalHealth = "parental-mental-health",
        EmotionalHealth = "emotional-health",
        HealthyWeight = "healthy-weight",
        OralHealth = "oral-health",
        SpeechAndLanguage = "speech-and-language",
        Sleep = "sleep",
        Continence = "continence",
        Parenting = "parenting",
        EarlyEducation = "early-education",
        Send = "send",
        DomesticAbuse = "domestic-abuse",
        SubstanceMisuse = "substance-misuse",
        StopSmoking = "stop-smoking",
        SexualHealth = "sexual-health",
        Bereavement = "bereavement",
        YoungCarers = "young-carers",
        Housing = "housing",
        MoneyAndFood = "money-and-food",
        Community = "community",
        Other = "other",
    }
}

/// A service families can be told of or referred to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalService {
    /// Identity.
    pub id: LocalServiceId,
    /// Its name.
    pub name: String,
    /// What it helps with.
    pub topic: ServiceTopic,
    /// What it does, in a sentence a parent understands.
    pub what: String,
    /// Where and when it is open; empty when not known.
    pub location: String,
    /// For whom; empty when for everyone.
    pub for_whom: String,
    /// How to refer, or that families go themselves.
    pub how_to_refer: String,
    /// Telephone, as written; empty when there is none.
    pub phone: String,
    /// Web or e-mail address, as written; empty when there is none.
    pub web: String,
    /// The first day it is offered; `None` when it has been all along.
    pub valid_from: Option<NaiveDate>,
    /// The last day it is offered, or the day the entry must be checked by; `None` when open-ended.
    pub valid_until: Option<NaiveDate>,
}

impl LocalService {
    /// Whether it is offered on a day.
    #[must_use]
    pub fn is_offered_on(&self, on: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= on) && self.valid_until.is_none_or(|until| on <= until)
    }

    /// Its name as it is compared, so that a second import finds the first one's entry.
    #[must_use]
    pub fn key(&self) -> String {
        tidy(&self.name).to_lowercase()
    }

    /// Checks the entry.
    ///
    /// # Errors
    /// Every field that needs mending.
    pub fn check(&self) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        if self.name.trim().is_empty() {
            problems.push("name", "The name is missing", "Write the service's name");
        }
        if self.what.trim().is_empty() {
            problems.push("what", "What it does is missing", "Write a sentence a parent understands");
        }
        if self.how_to_refer.trim().is_empty() {
            problems.push(
                "howToRefer",
                "How to refer is missing",
                "Write how, or that families go themselves",
            );
        }
        if let (Some(from), Some(until)) = (self.valid_from, self.valid_until)
            && until < from
        {
            problems.push("validUntil", "The last day is before the first", "Check both dates");
        }
        if problems.is_empty() { Ok(()) } else { Err(problems.into_vec()) }
    }
}
