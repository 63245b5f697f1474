//! What is given to be scored and what comes of it. A band is a band with its source, never a diagnosis.

use super::{Form, Points, Scale, Tool};
use crate::coded;

/// Answers or scores of one completed form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The tool.
    pub tool: Tool,
    /// Which form of it; `None` for a tool that has but one.
    pub form: Option<Form>,
    /// The answer of each item by its number, `None` where it was not answered, which is never 0. Empty for a tool of
    /// which only scores are entered. An answer is the points printed beside it ([`super::Counting`]).
    pub items: Vec<Option<u8>>,
    /// The scores that were entered. Empty for a tool that is answered item by item.
    pub scales: Vec<(Scale, Points)>,
}

impl Given {
    /// Scores in the order of the tool's scales; `None` where one was not scored.
    #[must_use]
    pub fn of_scales(tool: Tool, form: Option<Form>, scores: &[Option<Points>]) -> Self {
        let scored = tool.scales().iter().zip(scores);
        let scales = scored.filter_map(|(scale, points)| Some((*scale, (*points)?))).collect();
        Self { tool, form, items: Vec::new(), scales }
    }
}

/// What a completed form comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scored {
    /// The total, where the tool has one and nothing that makes it is missing.
    pub total: Option<Points>,
    /// Each scale that was entered, in the tool's order.
    pub scales: Vec<ScaleScore>,
    /// The band of the total; for GCP2, which has none, the worst grade given.
    pub band: Option<Band>,
    /// What the source asks for.
    pub actions: Vec<Action>,
    /// The item that asks for something the same day, whatever the total and whatever is missing.
    pub urgent: Option<Urgent>,
    /// What cannot be said, and why: a band that no source has, a form that is not whole.
    pub notes: Vec<Note>,
    /// Whether nothing is missing.
    pub complete: bool,
}

/// The points of one scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScaleScore {
    /// The scale.
    pub scale: Scale,
    /// Its points.
    pub points: Points,
    /// Their band, where a source has one.
    pub band: Option<Band>,
}

coded! {
    /// How sure a row of the tables is. What is to be checked is labelled so wherever it is shown.
    Evidence {
        #[doc = "Read in a published source."] Verified = "verified",
        #[doc = "Well known and not read in a published source: to be checked locally."] ToBeChecked = "to-be-checked",
        #[doc = "The service's own value, in place of the one that ships."] Local = "local",
    }
}

/// The band that points fall in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Band {
    /// Its code, kebab-case.
    pub code: String,
    /// Its words.
    pub words: String,
    /// Where it comes from.
    pub source: String,
    /// How sure it is.
    pub evidence: Evidence,
}

/// Something the source asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// What to do.
    pub words: String,
    /// Who says so.
    pub source: String,
    /// How sure it is.
    pub evidence: Evidence,
}

/// Something that cannot be said, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What, in a sentence.
    pub words: String,
    /// Where that is known from.
    pub source: String,
}

/// An item whose answer asks for something the same day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Urgent {
    /// The item, from 1.
    pub item: u8,
    /// What to do.
    pub words: String,
    /// Who says so.
    pub source: String,
    /// How sure it is.
    pub evidence: Evidence,
}

impl Scored {
    /// Every source that what is shown rests on, each once, in the order shown.
    #[must_use]
    pub fn sources(&self) -> Vec<&str> {
        let mut sources: Vec<&str> = Vec::new();
        for (source, _) in self.rests_on() {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        sources
    }

    /// Whether anything that is shown rests on a value that is to be checked locally.
    #[must_use]
    pub fn to_be_checked(&self) -> bool {
        self.rests_on().any(|(_, evidence)| evidence == Evidence::ToBeChecked)
    }

    fn rests_on(&self) -> impl Iterator<Item = (&str, Evidence)> {
        let bands = self.band.iter().chain(self.scales.iter().filter_map(|score| score.band.as_ref()));
        bands
            .map(|band| (band.source.as_str(), band.evidence))
            .chain(self.urgent.iter().map(|urgent| (urgent.source.as_str(), urgent.evidence)))
            .chain(self.actions.iter().map(|action| (action.source.as_str(), action.evidence)))
    }
}
