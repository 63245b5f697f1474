//! How heavy a child is on a caseload: points for the level, for what is open and for what is overdue. A service's own
//! figures; nobody's national scale.

use crate::{child::Level, coded, safeguarding::SafeguardingKind};

coded! {
    /// What weighs.
    WeightFactor {
        Universal = "universal",
        UniversalPlus = "universal-plus",
        UniversalPartnershipPlus = "universal-partnership-plus",
        ChildProtectionPlan = "child-protection-plan",
        Section47Enquiry = "section-47-enquiry",
        LookedAfter = "looked-after",
        AntenatalSafeguarding = "antenatal-safeguarding",
        PreBirthAssessment = "pre-birth-assessment",
        ChildInNeed = "child-in-need",
        EarlyHelp = "early-help",
        PrivateFostering = "private-fostering",
        CareLeaver = "care-leaver",
        Episode = "episode",
        HealthPlan = "health-plan",
        OverdueReview = "overdue-review",
        OverdueTask = "overdue-task",
        OverdueContact = "overdue-contact",
    }
}

impl WeightFactor {
    /// What a level weighs as; the community level is nobody's work in particular.
    #[must_use]
    pub fn of_level(level: Level) -> Option<Self> {
        match level {
            Level::Community => None,
            Level::Universal => Some(Self::Universal),
            Level::UniversalPlus => Some(Self::UniversalPlus),
            Level::UniversalPartnershipPlus => Some(Self::UniversalPartnershipPlus),
        }
    }

    /// What a status weighs as.
    #[must_use]
    pub fn of_status(kind: SafeguardingKind) -> Self {
        match kind {
            SafeguardingKind::AntenatalSafeguarding => Self::AntenatalSafeguarding,
            SafeguardingKind::PreBirthAssessment => Self::PreBirthAssessment,
            SafeguardingKind::EarlyHelp => Self::EarlyHelp,
            SafeguardingKind::ChildInNeed => Self::ChildInNeed,
            SafeguardingKind::Section47Enquiry => Self::Section47Enquiry,
            SafeguardingKind::ChildProtectionPlan => Self::ChildProtectionPlan,
            SafeguardingKind::LookedAfter => Self::LookedAfter,
            SafeguardingKind::PrivateFostering => Self::PrivateFostering,
            SafeguardingKind::CareLeaver => Self::CareLeaver,
        }
    }
}

/// Points for one of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight {
    /// What weighs.
    pub factor: WeightFactor,
    /// Points for each.
    pub points: u32,
    /// The words it is shown by.
    pub label: String,
    /// Whose figure it is.
    pub source: String,
}

/// One line of what a weight is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// What weighs, with its points and words.
    pub weight: Weight,
    /// How many there are.
    pub count: u32,
}

impl Weighed {
    /// Points of the line.
    #[must_use]
    pub fn points(&self) -> u32 {
        self.weight.points * self.count
    }
}

/// What was counted, weighed: a line for each weight that counts something, in the table's order.
#[must_use]
pub fn weigh(weights: &[Weight], counted: &[(WeightFactor, u32)]) -> Vec<Weighed> {
    let count = |factor: WeightFactor| -> u32 {
        counted.iter().filter(|(found, _)| *found == factor).map(|(_, count)| count).sum()
    };
    weights
        .iter()
        .map(|weight| Weighed { weight: weight.clone(), count: count(weight.factor) })
        .filter(|weighed| weighed.count > 0)
        .collect()
}
