//! The clocks in force: those that ship, and those a service put into the caseload's folder in place of local ones.

use std::{fs, io};

use caseload_domain::clock::Rules;

use crate::files::CaseloadFolder;

/// The name of the table in the folder of clocks, as people are told of it.
const NAME: &str = "own.toml";

/// A service's own clocks, or why they are not used.
#[derive(Debug, Clone, Default)]
pub struct Clocks {
    own: Option<Rules>,
    refused: Vec<String>,
}

impl Clocks {
    /// Reads the service's own table: `clocks/own.toml` in the caseload's folder. A table that cannot be read or has a fault
    /// is not used at all; what ships stands in for it, and [`Clocks::refused`] says so.
    pub(crate) fn read(folder: &CaseloadFolder) -> Self {
        let refused = |why: String| Self { own: None, refused: vec![why] };
        match fs::read_to_string(folder.clocks().join(NAME)) {
            Ok(text) => match Rules::with(&text) {
                Ok(own) => Self { own: Some(own), refused: Vec::new() },
                Err(error) => refused(format!("{NAME}, {error}")),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::default(),
            Err(error) => refused(format!("{NAME} cannot be read: {error}")),
        }
    }

    /// The clocks that deadlines are counted by.
    #[must_use]
    pub fn rules(&self) -> &Rules {
        self.own.as_ref().unwrap_or_else(|| Rules::shipped())
    }

    /// Why the service's table is not used, with row and mend; empty when all is well.
    #[must_use]
    pub fn refused(&self) -> &[String] {
        &self.refused
    }
}
