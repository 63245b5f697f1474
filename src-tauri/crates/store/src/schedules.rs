//! The schedules in force: those that ship, and those a trust put into the caseload's folder.

use std::{fs, io, sync::Arc};

use caseload_domain::{code::Coded as _, practitioner::Area, schedule::Schedule};

use crate::files::CaseloadFolder;

/// The schedule of each area.
#[derive(Debug, Clone, Default)]
pub struct Schedules {
    own: Vec<(Area, Arc<Schedule>)>,
    refused: Vec<String>,
}

impl Schedules {
    /// Reads the trust's own tables: `schedules/<area>.toml` in the caseload's folder. A table that cannot be read or
    /// contradicts itself is not used at all; what ships stands in for it, and [`Schedules::refused`] says so.
    pub(crate) fn read(folder: &CaseloadFolder) -> Self {
        let mut schedules = Self::default();
        for area in Area::ALL {
            let name = format!("{}.toml", area.code());
            match fs::read_to_string(folder.schedules().join(&name)) {
                Ok(text) => match Schedule::parse(&name, &text) {
                    Ok(schedule) => schedules.own.push((*area, Arc::new(schedule))),
                    Err(error) => schedules.refused.push(error.to_string()),
                },
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => schedules.refused.push(format!("{name} cannot be read: {error}")),
            }
        }
        schedules
    }

    /// The schedule of an area.
    #[must_use]
    pub fn of(&self, area: Area) -> &Schedule {
        self.own
            .iter()
            .find(|(of, _)| *of == area)
            .map_or_else(|| Schedule::built_in(area), |(_, schedule)| schedule)
    }

    /// The trust's tables that are not used, each with file, row and reason; empty when all is well.
    #[must_use]
    pub fn refused(&self) -> &[String] {
        &self.refused
    }

    /// Changes when any schedule in force changes.
    pub(crate) fn fingerprint(&self) -> String {
        Area::ALL.iter().map(|area| self.of(*area).fingerprint()).collect::<Vec<_>>().join(" ")
    }
}
