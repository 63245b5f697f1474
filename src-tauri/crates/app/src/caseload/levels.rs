//! How many children and families are at each level of care, on any day.

use std::collections::HashSet;

use caseload_domain::{
    child::{Birth, CaseloadStatus, Child, Level},
    record::{Record, RecordKind, RevisionStatus},
};
use chrono::NaiveDate;

use super::views::{HowMany, LevelCounts, LevelsOn};
use crate::{app::App, clock::Now, failure::Answer};

/// Children and families at each level on a day, counted apart (`policy-papers` 7).
///
/// # Errors
/// [`crate::failure::Failure::Locked`], or when the store cannot answer.
pub fn caseload_by_level(app: &mut App, request: LevelsOn, _now: Now) -> Answer<LevelCounts> {
    let on = request.on;
    let mut here: Vec<Child> = Vec::new();
    for read in app.open()?.store.of_kind(RecordKind::Child)? {
        if read.revision.status == RevisionStatus::Current
            && let Record::Child(child) = read.revision.record
            && was_here(&child, on)
        {
            here.push(*child);
        }
    }
    let at = |wanted: &dyn Fn(Option<Level>) -> bool| {
        how_many(here.iter().filter(|child| wanted(child.level_on(on))))
    };
    Ok(LevelCounts {
        on,
        community: at(&|level| level == Some(Level::Community)),
        universal: at(&|level| level == Some(Level::Universal)),
        universal_plus: at(&|level| level == Some(Level::UniversalPlus)),
        universal_partnership_plus: at(&|level| level == Some(Level::UniversalPartnershipPlus)),
        universal_and_above: at(&|level| level >= Some(Level::Universal)),
        universal_plus_and_above: at(&|level| level >= Some(Level::UniversalPlus)),
        not_known: at(&|level| level.is_none()),
        all: at(&|_level| true),
    })
}

/// Whether the child was on the caseload. One who left on a day nobody wrote down is not counted on any.
fn was_here(child: &Child, on: NaiveDate) -> bool {
    let born = match child.birth {
        Birth::Born(born) => born <= on,
        Birth::Expected(_) => true,
    };
    let left = match child.caseload_status {
        CaseloadStatus::OnCaseload => false,
        CaseloadStatus::MovedAway
        | CaseloadStatus::Discharged
        | CaseloadStatus::Died
        | CaseloadStatus::Transferred => child.left_on.is_none_or(|left| left <= on),
        CaseloadStatus::Merged => true,
    };
    born && !left && child.joined_on.is_none_or(|joined| joined <= on)
}

/// Children, and households among them; a child without one counts alone.
fn how_many<'c>(children: impl Iterator<Item = &'c Child>) -> HowMany {
    let mut count = 0;
    let mut families = HashSet::new();
    for child in children {
        count += 1;
        families.insert(child.household.as_ref().map_or(child.id.as_str(), |household| household.as_str()));
    }
    HowMany { children: count, families: u32::try_from(families.len()).unwrap_or(u32::MAX) }
}
