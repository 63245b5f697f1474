//! The types of flags in force: those that ship, and those a service put into the caseload's folder beside them.

use std::{fs, io};

use caseload_domain::flag::FlagTypes;

use crate::files::CaseloadFolder;

/// The name of the table in the folder of flags, as people are told of it.
const NAME: &str = "own.toml";

/// A service's own types, or why they are not used.
#[derive(Debug, Clone, Default)]
pub struct FlagTable {
    own: Option<FlagTypes>,
    refused: Vec<String>,
}

impl FlagTable {
    /// Reads the service's own table: `flags/own.toml` in the caseload's folder. A table that cannot be read or has a fault
    /// is not used at all, and [`FlagTable::refused`] says so.
    pub(crate) fn read(folder: &CaseloadFolder) -> Self {
        let refused = |why: String| Self { own: None, refused: vec![why] };
        match fs::read_to_string(folder.flags().join(NAME)) {
            Ok(text) => match FlagTypes::with(&text) {
                Ok(own) => Self { own: Some(own), refused: Vec::new() },
                Err(error) => refused(format!("{NAME}, {error}")),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::default(),
            Err(error) => refused(format!("{NAME} cannot be read: {error}")),
        }
    }

    /// The types that can be raised, and what each brings with it.
    #[must_use]
    pub fn types(&self) -> &FlagTypes {
        self.own.as_ref().unwrap_or_else(|| FlagTypes::shipped())
    }

    /// Why the service's table is not used, with row and mend; empty when all is well.
    #[must_use]
    pub fn refused(&self) -> &[String] {
        &self.refused
    }
}
