//! Packages of care, the reasons an episode can be opened for, what each level is called, and what weighs on a caseload:
//! data that ships, which a service makes its own (`policy-papers` 5, L6, L8; `standards` 11).

mod read;
#[cfg(test)]
mod tests;
mod weight;

use std::sync::OnceLock;

use chrono::NaiveDate;

use crate::{
    age::{completed_months, date_after_months},
    child::{Birth, Level},
    coded,
    episode::EpisodeReason,
    practitioner::{Area, Role},
    score::{Evidence, Tool},
};

pub use read::{PackageFault, PackageTableError};
pub use weight::{Weighed, Weight, WeightFactor, weigh};

coded! {
    /// Whose offer a package or a reason is.
    Service { HealthVisiting = "health-visiting", SchoolNursing = "school-nursing", Both = "both" }
}

impl Service {
    /// The service a role belongs to; `None` where it works in both.
    #[must_use]
    pub fn of_role(role: Role) -> Option<Self> {
        match role {
            Role::HealthVisitor | Role::CommunityNurseryNurse | Role::FamilyNurse => {
                Some(Self::HealthVisiting)
            }
            Role::SchoolNurse | Role::SchoolHealthAssistant => Some(Self::SchoolNursing),
            Role::HcpNurse | Role::Student => None,
        }
    }

    /// Whether the two have something in common.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self == other || self == Self::Both || other == Self::Both
    }
}

/// Ages at which something is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ages {
    /// From so many completed months.
    pub from_months: u32,
    /// Until before so many completed months.
    pub to_months: u32,
    /// Before birth too.
    pub antenatal: bool,
}

impl Ages {
    /// Whether a child is of that age on a day.
    #[must_use]
    pub fn holds(self, birth: Birth, on: NaiveDate) -> bool {
        match birth {
            Birth::Born(born) if born <= on => {
                (self.from_months..self.to_months).contains(&completed_months(born, on))
            }
            Birth::Born(_) | Birth::Expected(_) => self.antenatal,
        }
    }
}

/// What tells whether a package helped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measure {
    /// A tool this program scores.
    Tool(Tool),
    /// Wet nights in a week, a diary: in words.
    Words(String),
}

/// A package of care.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Its code; it stands in the record.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its name where an area calls it otherwise.
    pub names: Vec<(Area, String)>,
    /// Whose it is.
    pub service: Service,
    /// When it can start.
    pub ages: Ages,
    /// The need it answers.
    pub reason: EpisodeReason,
    /// What leads to it.
    pub trigger: String,
    /// What is measured at the start and at the close.
    pub measure: Measure,
    /// The fewest sessions that are usual.
    pub sessions_from: u8,
    /// The most sessions that are usual.
    pub sessions_to: u8,
    /// Weeks until it is looked at again.
    pub review_after_weeks: u16,
    /// What a good end looks like.
    pub outcome: String,
    /// Where it leads when it does not help.
    pub step_up: String,
    /// Whether the family is asked for consent before a session counts.
    pub voluntary: bool,
    /// The age in months at which it ends; `None` where it ends when the need is met.
    pub ends_at_months: Option<u32>,
    /// How sure the row is.
    pub evidence: Evidence,
    /// The publication it follows; empty for a service's own.
    pub source: String,
}

impl Package {
    /// What an area calls it.
    #[must_use]
    pub fn name_in(&self, area: Area) -> &str {
        self.names.iter().find(|(named, _)| *named == area).map_or(&self.name, |(_, name)| name)
    }

    /// The day it ends for a child: Early Start at the second birthday (`policy-papers` P4, 002:552). `None` where it has no
    /// such day, or none yet because the child is not born.
    #[must_use]
    pub fn ends_on(&self, birth: Birth) -> Option<NaiveDate> {
        match birth {
            Birth::Born(born) => date_after_months(born, self.ends_at_months?),
            Birth::Expected(_) => None,
        }
    }

    /// The review to suggest: after its weeks, and never later than the day it ends.
    #[must_use]
    pub fn review_on(&self, birth: Birth, from: NaiveDate) -> NaiveDate {
        let after = from + chrono::Days::new(u64::from(self.review_after_weeks) * 7);
        self.ends_on(birth).filter(|end| *end < after && from <= *end).unwrap_or(after)
    }
}

/// A reason offered to a service for an age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfferedReason {
    /// The reason.
    pub reason: EpisodeReason,
    /// To whom.
    pub service: Service,
    /// At which ages. Before birth counts as 0 months.
    pub ages: Ages,
}

/// What a level is called somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelName {
    /// Where.
    pub area: Area,
    /// The level.
    pub level: Level,
    /// What it is called.
    pub label: String,
}

/// The packages, reasons, names of levels and weights in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packages {
    packages: Vec<Package>,
    reasons: Vec<OfferedReason>,
    level_names: Vec<LevelName>,
    weights: Vec<Weight>,
}

impl Packages {
    /// What ships.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static PACKAGES: OnceLock<Packages> = OnceLock::new();
        PACKAGES.get_or_init(|| read::shipped().expect("a test reads the tables that ship"))
    }

    /// What ships with a service's own in place of it: packages and weights by their code, a list of reasons as a whole,
    /// names of levels by area and level.
    ///
    /// # Errors
    /// The file is the caller's to name; row, key and what to do are in the error.
    pub fn with(own: &str) -> Result<Self, PackageTableError> {
        read::own(Self::shipped(), own)
    }

    /// A package by its code; `None` when a service no longer has it.
    #[must_use]
    pub fn package(&self, code: &str) -> Option<&Package> {
        self.packages.iter().find(|package| package.code == code)
    }

    /// Every package, in the tables' order.
    #[must_use]
    pub fn all(&self) -> &[Package] {
        &self.packages
    }

    /// The packages that can start for a child on a day, those of the practitioner's own service first.
    #[must_use]
    pub fn offered(&self, birth: Birth, on: NaiveDate, role: Role) -> Vec<&Package> {
        let mut found: Vec<&Package> =
            self.packages.iter().filter(|package| package.ages.holds(birth, on)).collect();
        let own = Service::of_role(role);
        found.sort_by_key(|package| !own.is_none_or(|own| own.meets(package.service)));
        found
    }

    /// The reasons offered for a child on a day, each once, those of the practitioner's own service first.
    #[must_use]
    pub fn reasons(&self, birth: Birth, on: NaiveDate, role: Role) -> Vec<EpisodeReason> {
        let own = Service::of_role(role);
        let mut found: Vec<&OfferedReason> =
            self.reasons.iter().filter(|offered| offered.ages.holds(birth, on)).collect();
        found.sort_by_key(|offered| !own.is_none_or(|own| own.meets(offered.service)));
        let mut reasons: Vec<EpisodeReason> = Vec::new();
        for offered in found {
            if !reasons.contains(&offered.reason) {
                reasons.push(offered.reason);
            }
        }
        // *Something else* is the last resort of every list.
        reasons.sort_by_key(|reason| *reason == EpisodeReason::Other);
        reasons
    }

    /// What an area calls a level.
    #[must_use]
    pub fn level_name(&self, area: Area, level: Level) -> &str {
        let named = self.level_names.iter().find(|name| name.area == area && name.level == level);
        &named.expect("a test and the reader see that each level has a name in each area").label
    }

    /// What weighs on a caseload.
    #[must_use]
    pub fn weights(&self) -> &[Weight] {
        &self.weights
    }
}
