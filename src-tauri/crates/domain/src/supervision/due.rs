//! When supervision about a child is due, and which cases a supervisor is shown.

use chrono::NaiveDate;

use super::Supervision;
use crate::{calendar::BeyondTable, clock::Rules, safeguarding::SafeguardingKind};

/// The clock of the interval, in `data/clock/england.toml`: local, three months where nothing else is set.
const CLOCK: &str = "supervision";

/// Whether a child of this status is talked about in supervision at the interval (`standards` 9.1: the common floor is every
/// three months for a child on a plan; looked-after children and children in need beside it are local).
#[must_use]
pub fn needs_supervision(kind: SafeguardingKind) -> bool {
    match kind {
        SafeguardingKind::ChildProtectionPlan
        | SafeguardingKind::LookedAfter
        | SafeguardingKind::ChildInNeed => true,
        SafeguardingKind::AntenatalSafeguarding
        | SafeguardingKind::PreBirthAssessment
        | SafeguardingKind::EarlyHelp
        | SafeguardingKind::Section47Enquiry
        | SafeguardingKind::PrivateFostering
        | SafeguardingKind::CareLeaver => false,
    }
}

/// When the next is due: the day that was agreed, or the interval after the last, or after the status began.
///
/// # Errors
/// [`BeyondTable`] when a service counts the interval in working days and the table does not reach that year.
pub fn next_due(
    rules: &Rules,
    last: Option<&Supervision>,
    since: NaiveDate,
) -> Result<Option<NaiveDate>, BeyondTable> {
    if let Some(agreed) = last.and_then(|last| last.next_on) {
        return Ok(Some(agreed));
    }
    let from = last.map_or(since, |last| last.on);
    rules.all().iter().find(|rule| rule.code == CLOCK).map(|rule| rule.by(from)).transpose()
}

/// Which cases a supervisor is shown: every one that is overdue, and every so manieth of the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// Places in the list that was given, in its order.
    pub chosen: Vec<usize>,
    /// How many of them were overdue.
    pub overdue: usize,
    /// How many others there were to choose from.
    pub others: usize,
    /// Every so manieth of the others; 0 when none was chosen.
    pub every: usize,
    /// The first of the others that was chosen, from 1; 0 when none was.
    pub first: usize,
}

/// Chooses cases from a list whose order is fixed. The same list, number and seed give the same cases, so that a supervisor
/// can see that nobody chose them.
#[must_use]
pub fn sample(overdue: &[bool], wanted: usize, seed: u64) -> Sample {
    let late: Vec<usize> = (0..overdue.len()).filter(|at| overdue.get(*at) == Some(&true)).collect();
    let others: Vec<usize> = (0..overdue.len()).filter(|at| overdue.get(*at) == Some(&false)).collect();
    let room = wanted.saturating_sub(late.len()).min(others.len());
    let (every, first) = match room {
        0 => (0, 0),
        room => {
            let every = others.len() / room;
            let from = u64::try_from(every).map_or(0, |every| mixed(seed) % every);
            (every, usize::try_from(from).unwrap_or(0) + 1)
        }
    };
    let mut chosen = late.clone();
    if every > 0 {
        chosen.extend(others.iter().skip(first - 1).step_by(every).take(room));
    }
    chosen.sort_unstable();
    Sample { chosen, overdue: late.len(), others: others.len(), every, first }
}

/// SplitMix64's last step: neighbouring days give unlike numbers.
fn mixed(seed: u64) -> u64 {
    let seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let seed = (seed ^ (seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let seed = (seed ^ (seed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    seed ^ (seed >> 31)
}
