//! Filling the demonstration caseload's store.

use std::collections::HashMap;

use caseload_domain::{
    practitioner::Role,
    record::{Record, RevisionStatus},
};
use caseload_store::{NewRevision, Origin, Store, settings::Setting};

use crate::{
    app::{App, Open},
    clock::Now,
    demonstration::demonstration,
    failure::{Answer, Failure},
    session::views::CaseloadName,
};

/// How large a demonstration is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Same seed, same families.
    pub seed: u64,
    /// Children, about.
    pub children: u32,
    /// Years of history.
    pub years: u32,
}

impl Size {
    /// The one a newcomer sees: a practitioner's list.
    pub const SHOWN: Self = Self { seed: 2027, children: 312, years: 3 };
}

/// Revisions written in one transaction.
const BATCH: usize = 5_000;

/// Writes the made-up families and opens the caseload.
pub(super) fn fill(app: &mut App, mut store: Store, size: Size, role: Role, now: Now) -> Answer<()> {
    let made_up = demonstration(size.seed, size.children, size.years, role, now.today);
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let revisions: Vec<NewRevision> = made_up
        .revisions
        .into_iter()
        .map(|dated| {
            let number = numbers.entry(dated.record.id().to_owned()).or_insert(0);
            let replaces = (*number > 0).then_some(*number);
            *number += 1;
            NewRevision {
                action: match dated.status {
                    RevisionStatus::Current => "demonstration",
                    RevisionStatus::EnteredInError => "entered-in-error",
                },
                record: dated.record,
                status: dated.status,
                replaces,
                reason: dated.reason,
                written_at: dated.written_at,
            }
        })
        .collect();
    let practitioner = revisions.iter().find_map(|revision| match &revision.record {
        Record::Practitioner(id, _) => Some(id.as_str().to_owned()),
        _ => None,
    });
    let practitioner = practitioner.ok_or(Failure::NotACaseload)?;
    store.set(&[(Setting::Practitioner, &practitioner)])?;
    for batch in revisions.chunks(BATCH) {
        store.write(batch, &made_up.practitioner.name, Origin::Demonstration, None)?;
    }
    app.open = Some(Open::of(store, CaseloadName::Demonstration)?);
    Ok(())
}
