//! What each level of care is called where this caseload is: the service's own name, or the area's.

use caseload_domain::{child::Level, episode::EpisodeLevel};
use caseload_store::Store;

use crate::{failure::Answer, view_macro::views};

views! {
    /// The name of each level, by its code.
    pub struct LevelNames {
        pub community: String,
        pub universal: String,
        #[serde(rename = "universal-plus")]
        pub universal_plus: String,
        #[serde(rename = "universal-partnership-plus")]
        pub universal_partnership_plus: String,
    }
}

impl LevelNames {
    /// Reads them from the table in force.
    pub(crate) fn read(store: &Store) -> Answer<Self> {
        let name = |level| store.level_name(level).map(str::to_owned);
        Ok(Self {
            community: name(Level::Community)?,
            universal: name(Level::Universal)?,
            universal_plus: name(Level::UniversalPlus)?,
            universal_partnership_plus: name(Level::UniversalPartnershipPlus)?,
        })
    }

    /// A child's level.
    pub(crate) fn of(&self, level: Level) -> &str {
        match level {
            Level::Community => &self.community,
            Level::Universal => &self.universal,
            Level::UniversalPlus => &self.universal_plus,
            Level::UniversalPartnershipPlus => &self.universal_partnership_plus,
        }
    }

    /// An episode's level, which is one of the child's.
    pub(crate) fn of_episode(&self, level: EpisodeLevel) -> &str {
        self.of(level.of_child())
    }
}
