//! Homes: children of the same mother at the same address share a household.

use std::collections::HashMap;

use caseload_domain::{id::HouseholdId, postcode::Postcode};

use super::{people::PersonPlace, words::plain};

/// The postcode, where it is known, and the household.
type Home = (Option<Postcode>, HouseholdId);

/// Households known so far, by mother and first line of the address.
///
/// The first line and the postcode say where a home is; extracts write the town in many ways.
/// A postcode that is not known is taken to be the same: an unusable one must not part brothers and sisters.
#[derive(Debug, Default)]
pub(super) struct Homes {
    known: HashMap<(PersonPlace, String), Vec<Home>>,
}

impl Homes {
    /// The household of this mother at this address, if it is known.
    pub(super) fn find(
        &self,
        mother: PersonPlace,
        lines: &[String],
        postcode: Option<&Postcode>,
    ) -> Option<HouseholdId> {
        let homes = self.known.get(&(mother, first_line(lines)?))?;
        let same =
            |home: &Option<Postcode>| home.is_none() || postcode.is_none() || home.as_ref() == postcode;
        homes.iter().find(|(home, _)| same(home)).map(|(_, household)| household.clone())
    }

    /// Remembers a household.
    pub(super) fn remember(
        &mut self,
        mother: PersonPlace,
        lines: &[String],
        postcode: Option<&Postcode>,
        household: HouseholdId,
    ) {
        let Some(line) = first_line(lines) else { return };
        let homes = self.known.entry((mother, line)).or_default();
        if !homes.iter().any(|(_, known)| *known == household) {
            homes.push((postcode.cloned(), household));
        }
    }
}

fn first_line(lines: &[String]) -> Option<String> {
    lines.first().map(|line| plain(line)).filter(|line| !line.is_empty())
}

/// A home as one text, for telling people of one home from people of another; `None` when no address is known.
pub(super) fn home_key(lines: &[String], postcode: Option<&Postcode>) -> Option<String> {
    let line = first_line(lines)?;
    Some(format!("{line}|{}", postcode.map_or("", Postcode::as_str)))
}
