//! Filling the demonstration caseload's store: made-up families, most of whose records the made-up trust has received.

use std::{collections::HashMap, ops::ControlFlow};

use caseload_domain::{
    practitioner::Role,
    record::{Record, RevisionStatus},
};
use caseload_store::{NewRevision, Origin, Store, settings::Setting};
use caseload_sync_format::{
    demonstration as demonstration_trust,
    v1::{EntryOutcome, Instant, Receipt, ReceiptEntry, ReceiptHeader, SyncFile},
};
use chrono::TimeDelta;

use crate::{
    app::{App, Open},
    clock::Now,
    demonstration::{DatedRevision, demonstration},
    failure::{Answer, Failure, unexpected},
    session::views::CaseloadName,
    sync::{self, trust},
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
    /// The same for a school nurse, whose list is longer: enough for a class of thirty.
    pub const SHOWN_AT_SCHOOL: Self = Self { children: 560, ..Self::SHOWN };
}

/// Revisions written in one transaction.
const BATCH: usize = 5_000;

/// A history this long is a load for measuring: nothing of it has been exported.
const YEARS_FOR_MEASURING: u32 = 10;

/// Entries of the last days are left for the newcomer to export.
const DAYS_LEFT_TO_EXPORT: i64 = 4;

/// Writes the made-up families and opens the caseload. What is older than a few days has been sealed into a first file,
/// and the demonstration trust has answered it, as it would be on a laptop in use.
pub(super) fn fill(app: &mut App, mut store: Store, size: Size, role: Role, now: Now) -> Answer<()> {
    let made_up = demonstration(size.seed, size.children, size.years, role, now.today);
    let author = made_up.practitioner.name.clone();
    let revisions = numbered(made_up.revisions);
    let practitioner = revisions.iter().find_map(|revision| match &revision.record {
        Record::Practitioner(id, _) => Some(id.as_str().to_owned()),
        _ => None,
    });
    store.set(&[(Setting::Practitioner, &practitioner.ok_or(Failure::NotACaseload)?)])?;
    let recent = now.instant - TimeDelta::days(DAYS_LEFT_TO_EXPORT);
    let old = revisions.partition_point(|revision| revision.written_at < recent);
    let (old, new) = revisions.split_at(old);
    write(&mut store, old, &author)?;
    app.opened(Open::of(store, CaseloadName::Demonstration)?);
    trust::adopt_demonstration(app, now)?;
    if size.years < YEARS_FOR_MEASURING {
        let sealed = Now::at(recent);
        sync::seal_sync_file(app, sealed, &mut |_, _| ControlFlow::Continue(()))?;
        for file in app.open()?.store.sync_files()?.into_iter().rev() {
            answer(app, &file.file_name, sealed)?;
        }
    }
    write(&mut app.open_mut()?.store, new, &author)
}

fn write(store: &mut Store, revisions: &[NewRevision], author: &str) -> Answer<()> {
    for batch in revisions.chunks(BATCH) {
        store.write(batch, author, Origin::Demonstration, None)?;
    }
    Ok(())
}

/// Each revision with the one it replaces.
fn numbered(revisions: Vec<DatedRevision>) -> Vec<NewRevision> {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    revisions
        .into_iter()
        .map(|DatedRevision { record, status, written_at, reason }| {
            let number = numbers.entry(record.id().to_owned()).or_insert(0);
            let replaces = (*number > 0).then_some(*number);
            *number += 1;
            let action = match status {
                RevisionStatus::Current => "demonstration",
                RevisionStatus::EnteredInError => "entered-in-error",
            };
            NewRevision { record, status, replaces, reason, action, written_at }
        })
        .collect()
}

/// The demonstration trust's receipt for the first file, made here with its public keys: everything is accepted.
fn answer(app: &mut App, file_name: &str, now: Now) -> Answer<()> {
    let path = app.open()?.store.folder().outbox().join(file_name);
    let refused = |error: caseload_sync_format::v1::Refusal| unexpected(&error);
    let file = SyncFile::open(&path).map_err(refused)?;
    let (manifest, sha256) = (file.manifest().clone(), file.sha256());
    let mut checked = file
        .verify(&manifest.signer_public_key)
        .and_then(|file| file.decrypt(&demonstration_trust::identity()))
        .and_then(caseload_sync_format::v1::DecryptedFile::check)
        .map_err(refused)?;
    let mut records = checked.records().map_err(refused)?;
    let mut entries = Vec::new();
    while let Some(record) = records.next_record().map_err(refused)? {
        entries.push(ReceiptEntry {
            resource_type: record.resource.resource_type(),
            id: record.resource.id().to_owned(),
            version: record.resource.version().map_err(|error| unexpected(&error))?,
            outcome: EntryOutcome::Accepted,
        });
    }
    let key = demonstration_trust::receipt_key();
    let header = ReceiptHeader::answering(
        &manifest,
        sha256,
        &key,
        Instant::from(now.instant),
        env!("CARGO_PKG_VERSION"),
    );
    let receipt = Receipt { header, entries }.to_file(&key);
    sync::read_receipt(app, receipt.as_bytes(), now)?;
    Ok(())
}
