//! The school year's measurements in population bands: counts alone, small ones hidden (decision 0015), no child named.

use std::collections::{BTreeMap, BTreeSet};

use caseload_domain::{
    code::Coded as _,
    growth::PopulationBmi,
    kpi::{shown, shown_parts},
    ncmp::{NcmpResult, NcmpYear},
    record::Record,
};
use chrono::NaiveDate;

use super::{
    band::population,
    views::{PopulationFigures, PopulationLine, PopulationQuery, PopulationYear},
};
use crate::{
    app::App,
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
    school::class::{child_at, written},
};

/// The counts of a school year over all schools of the caseload.
///
/// # Errors
/// When the store cannot answer.
pub fn population_figures(app: &mut App, request: PopulationQuery, _: Now) -> Answer<PopulationFigures> {
    let PopulationQuery { school_year } = request;
    let store = &app.open()?.store;
    // A school year is 1 September to 31 August (`standards` 7).
    let ends = |year: i32, month, day| NaiveDate::from_ymd_opt(year, month, day).ok_or(Failure::NotFound);
    let (from, to) = (ends(school_year, 9, 1)?, ends(school_year + 1, 8, 31)?);
    let mut children: BTreeSet<(NcmpYear, String)> = BTreeSet::new();
    for read in store.school_measurements(from, to)? {
        let Record::Contact(contact) = read.revision.record else { continue };
        if let Some(year) = NcmpYear::ALL.iter().find(|year| year.contact_type() == contact.contact_type) {
            children.insert((*year, contact.child.as_str().to_owned()));
        }
    }
    let mut counts: BTreeMap<(NcmpYear, PopulationBmi), u32> = BTreeMap::new();
    for (year, child_id) in children {
        let child = child_at(store, &child_id)?;
        let attempts = written(store, &child_id, year.contact_type(), school_year)?;
        let measured = attempts.iter().rev().find(|one| {
            NcmpResult::of(one.contact.outcome, &one.contact.narrative) == Some(NcmpResult::Measured)
        });
        if let Some(band) = measured.and_then(|written| population(&child, written)) {
            *counts.entry((year, band)).or_default() += 1;
        }
    }
    let years = NcmpYear::ALL.iter().map(|&year| {
        let parts: Vec<u32> = PopulationBmi::ALL
            .iter()
            .map(|band| counts.get(&(year, *band)).copied().unwrap_or_default())
            .collect();
        let total = shown(parts.iter().sum());
        // Where the total is too small nothing of it is shown, not even a nought.
        let shown = shown_parts(&parts).into_iter().map(|part| total.and(part));
        PopulationYear {
            year: Code(year),
            measured: total,
            bands: PopulationBmi::ALL
                .iter()
                .zip(shown)
                .map(|(band, children)| PopulationLine { band: Code(*band), children })
                .collect(),
        }
    });
    Ok(PopulationFigures { school_year, scheme: PopulationBmi::SCHEME.to_owned(), years: years.collect() })
}
