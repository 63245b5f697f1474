//! The cut-offs in force: those that ship, and those a service put into the caseload's folder in their place.

use std::{fs, io};

use caseload_domain::score::CutOffs;

use crate::files::CaseloadFolder;

/// The name of the table in the folder of scores, as people are told of it.
const NAME: &str = "cut-offs.toml";

/// A service's own cut-offs, or why they are not used.
#[derive(Debug, Clone, Default)]
pub struct Scores {
    own: Option<CutOffs>,
    refused: Vec<String>,
}

impl Scores {
    /// Reads the service's own table: `scores/cut-offs.toml` in the caseload's folder. A table that cannot be read or has a
    /// fault is not used at all; what ships stands in for it, and [`Scores::refused`] says so.
    pub(crate) fn read(folder: &CaseloadFolder) -> Self {
        let refused = |why: String| Self { own: None, refused: vec![why] };
        match fs::read_to_string(folder.scores().join(NAME)) {
            Ok(text) => match CutOffs::with(&text) {
                Ok(own) => Self { own: Some(own), refused: Vec::new() },
                Err(error) => refused(format!("{NAME}, {error}")),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::default(),
            Err(error) => refused(format!("{NAME} cannot be read: {error}")),
        }
    }

    /// The cut-offs that bands are said by. National coverage is never counted by these, but by [`CutOffs::shipped`].
    #[must_use]
    pub fn cut_offs(&self) -> &CutOffs {
        self.own.as_ref().unwrap_or_else(|| CutOffs::shipped())
    }

    /// Why the service's table is not used, with row and mend; empty when all is well.
    #[must_use]
    pub fn refused(&self) -> &[String] {
        &self.refused
    }
}
