//! Tables a service puts into the caseload's folder: used in place of what ships, or not at all and told.

use std::{fmt::Display, fs, io, path::Path};

use caseload_domain::{
    clock::Rules, escalation::StageRules, flag::FlagTypes, package::Packages, referral::ChaseRules,
    score::CutOffs, transfer::Ratings,
};

use crate::{files::CaseloadFolder, open::Store};

/// A service's own table, or why it is not used.
#[derive(Debug, Clone)]
pub struct OwnTable<T> {
    own: Option<T>,
    refused: Vec<String>,
}

impl<T> OwnTable<T> {
    /// Reads `folder/name`. A table that cannot be read or has a fault is not used at all, and [`OwnTable::refused`] says so.
    fn read<E: Display>(folder: &Path, name: &str, with: impl FnOnce(&str) -> Result<T, E>) -> Self {
        let refused = |why: String| Self { own: None, refused: vec![why] };
        match fs::read_to_string(folder.join(name)) {
            Ok(text) => match with(&text) {
                Ok(own) => Self { own: Some(own), refused: Vec::new() },
                Err(error) => refused(format!("{name}, {error}")),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self { own: None, refused: Vec::new() },
            Err(error) => refused(format!("{name} cannot be read: {error}")),
        }
    }

    /// Why the service's table is not used, with row and mend; empty when all is well.
    #[must_use]
    pub fn refused(&self) -> &[String] {
        &self.refused
    }
}

/// The file of a folder that holds nothing else, as people are told of it.
const OWN: &str = "own.toml";

/// Every table of the service's own.
#[derive(Debug, Clone)]
pub(crate) struct OwnTables {
    scores: OwnTable<CutOffs>,
    flag_types: OwnTable<FlagTypes>,
    clocks: OwnTable<Rules>,
    chase_days: OwnTable<ChaseRules>,
    reply_days: OwnTable<StageRules>,
    packages: OwnTable<Packages>,
    ratings: OwnTable<Ratings>,
}

impl OwnTables {
    pub(crate) fn read(folder: &CaseloadFolder) -> Self {
        Self {
            scores: OwnTable::read(&folder.scores(), "cut-offs.toml", CutOffs::with),
            flag_types: OwnTable::read(&folder.flags(), OWN, FlagTypes::with),
            clocks: OwnTable::read(&folder.clocks(), OWN, Rules::with),
            chase_days: OwnTable::read(&folder.referrals(), OWN, ChaseRules::with),
            reply_days: OwnTable::read(&folder.escalations(), OWN, StageRules::with),
            packages: OwnTable::read(&folder.packages(), OWN, Packages::with),
            ratings: OwnTable::read(&folder.transfers(), OWN, Ratings::with),
        }
    }
}

impl OwnTable<CutOffs> {
    /// The cut-offs that bands are said by. National coverage is never counted by these, but by [`CutOffs::shipped`].
    #[must_use]
    pub fn cut_offs(&self) -> &CutOffs {
        self.own.as_ref().unwrap_or_else(|| CutOffs::shipped())
    }
}

impl OwnTable<FlagTypes> {
    /// The types that can be raised, and what each brings with it.
    #[must_use]
    pub fn types(&self) -> &FlagTypes {
        self.own.as_ref().unwrap_or_else(|| FlagTypes::shipped())
    }
}

impl OwnTable<Rules> {
    /// The clocks that deadlines are counted by.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        self.own.as_ref().unwrap_or_else(|| Rules::shipped())
    }
}

impl OwnTable<ChaseRules> {
    /// The days until an answer to a referral is asked for.
    #[must_use]
    pub fn rules(&self) -> &ChaseRules {
        self.own.as_ref().unwrap_or_else(|| ChaseRules::shipped())
    }
}

impl OwnTable<StageRules> {
    /// The days each stage of a disagreement has to answer.
    #[must_use]
    pub fn rules(&self) -> &StageRules {
        self.own.as_ref().unwrap_or_else(|| StageRules::shipped())
    }
}

impl OwnTable<Packages> {
    /// The packages of care that are offered, with reasons, names of levels and weights.
    #[must_use]
    pub fn in_force(&self) -> &Packages {
        self.own.as_ref().unwrap_or_else(|| Packages::shipped())
    }
}

impl OwnTable<Ratings> {
    /// What red, amber and green mean on a transfer of care.
    #[must_use]
    pub fn in_force(&self) -> &Ratings {
        self.own.as_ref().unwrap_or_else(|| Ratings::shipped())
    }
}

impl Store {
    /// The cut-offs in force: `scores/cut-offs.toml` in the caseload's folder, or those that ship.
    #[must_use]
    pub fn scores(&self) -> &OwnTable<CutOffs> {
        &self.own_tables.scores
    }

    /// The types of flags in force: those that ship, with `flags/own.toml` beside them.
    #[must_use]
    pub fn flag_table(&self) -> &OwnTable<FlagTypes> {
        &self.own_tables.flag_types
    }

    /// The clocks in force: those that ship, with `clocks/own.toml` in place of local ones.
    #[must_use]
    pub fn clocks(&self) -> &OwnTable<Rules> {
        &self.own_tables.clocks
    }

    /// When to ask for an answer to a referral: what ships, with `referrals/own.toml` in front of the local days.
    #[must_use]
    pub fn chase_days(&self) -> &OwnTable<ChaseRules> {
        &self.own_tables.chase_days
    }

    /// How long a stage has to answer: what ships, with `escalations/own.toml` in place of the stages it names.
    #[must_use]
    pub fn reply_days(&self) -> &OwnTable<StageRules> {
        &self.own_tables.reply_days
    }

    /// The packages of care in force: those that ship, with `packages/own.toml` in place of those it names.
    #[must_use]
    pub fn package_table(&self) -> &OwnTable<Packages> {
        &self.own_tables.packages
    }

    /// The meanings of red, amber and green in force: those that ship, with `transfers/own.toml` in place of those it names.
    #[must_use]
    pub fn rating_table(&self) -> &OwnTable<Ratings> {
        &self.own_tables.ratings
    }

    /// What a level of care is called where this caseload is: the service's own name, or the area's.
    ///
    /// # Errors
    /// When the store cannot answer.
    pub fn level_name(&self, level: caseload_domain::child::Level) -> Result<&str, crate::StoreError> {
        let area = crate::programme::area(&self.connection)?;
        Ok(self.package_table().in_force().level_name(area, level))
    }
}
