//! Sealing what is new into one file, and saving it where the nurse says.
//!
//! The sealed file is first complete in the caseload's own outbox, then noted in the store, then copied. A power cut at
//! any moment leaves either no export at all, or one that can be saved again.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use caseload_store::{Store, StoreError, sync::NewSyncFile};
use caseload_sync_format::v1::{
    Digest, FileIdentity, Instant, WriteError, copy_file, fhir::Resource, finish_interrupted,
    prepare_sync_file,
};

use super::{mapping::Mapper, trust, views::Exported};
use crate::{
    app::App,
    clock::Now,
    failure::{Answer, Failure, unexpected},
};

/// Revisions read from the store at a time.
const PAGE: u32 = 500;

/// Revisions in one file at most: its receipt, with a line for each of their resources, stays far below the 64 MiB that
/// a receipt may have, and the file below its own limits.
const MOST_ENTRIES: u32 = 50_000;

/// Seals everything that is in no file yet into the outbox, in as many files as it needs. `progress` hears entries done and
/// entries in all, and can stop it; the file being made has changed nothing then, and files before it stand.
///
/// # Errors
/// [`Failure::NoTrustProfile`], [`Failure::NothingToExport`], [`Failure::Cancelled`], [`Failure::DiskFull`],
/// [`Failure::Damaged`] when the record book is not whole.
pub fn seal_sync_file(
    app: &mut App,
    now: Now,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Answer<Exported> {
    seal_in_files_of(MOST_ENTRIES, app, now, progress)
}

fn seal_in_files_of(
    most: u32,
    app: &mut App,
    now: Now,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Answer<Exported> {
    let (_, total) = app.open()?.store.unsent(most)?.ok_or(Failure::NothingToExport)?;
    let mut before = 0_u32;
    let mut files = 0;
    loop {
        let sealed = seal_one(most, app, now, &mut |done, _| progress(before + done, total))?;
        before += sealed.entries;
        files += 1;
        if app.open()?.store.unsent(most)?.is_none() {
            return Ok(Exported { entries: before, files, ..sealed });
        }
    }
}

fn seal_one(
    most: u32,
    app: &mut App,
    now: Now,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Answer<Exported> {
    let open = app.open_mut()?;
    let profile = trust::profile(&open.store)?.ok_or(Failure::NoTrustProfile)?;
    let (up_to, total) = open.store.unsent(most)?.ok_or(Failure::NothingToExport)?;
    // What leaves must be what was written: an old page put back is found here, before it travels.
    if let Some(finding) = open.store.verify_book()?.into_iter().next() {
        return Err(Failure::Damaged { finding });
    }
    let files = open.store.sync_files()?;
    let previous = files.first();
    let sequence = previous.map_or(1, |file| file.sequence + 1);
    let (store_id, device_id, key) = trust::device(&open.store)?;
    let head = open.store.audit_head()?;
    let identity = FileIdentity {
        store_id,
        device_id,
        trust: profile.trust.clone(),
        sequence: u64::from(sequence),
        previous_file_sha256: previous.map(|file| digest(&file.sha256)).transpose()?,
        created_at: Instant::from(now.instant),
        audit_head: Digest::from_bytes(head.hash),
        audit_length: u64::from(head.length),
    };
    let outbox = open.store.folder().outbox();
    let mapper = Mapper::new(&open.store, &open.practitioner_id, &profile)?;
    let mut done = 0_u32;
    let mut stopped = false;
    let resources = Unsent::new(&open.store, &mapper, up_to).map(|resource| {
        let (resource, last_of_entry) = resource?;
        if last_of_entry {
            done += 1;
            if progress(done, total).is_break() {
                stopped = true;
                return Err(SourceError::Cancelled);
            }
        }
        Ok(resource)
    });
    let prepared =
        prepare_sync_file(&outbox, &identity, resources, &key, &profile.all_recipients(), &mut |_| {
            ControlFlow::Continue(())
        })
        .map_err(failure)?;
    let sha256 = prepared.sha256().to_string();
    let file_name = identity.file_name();
    let note = NewSyncFile {
        sequence,
        file_name: &file_name,
        created_at: now.instant,
        sha256: &sha256,
        previous_sha256: previous.map(|file| file.sha256.as_str()),
        audit: &head,
        up_to,
    };
    let author = open.practitioner.name.clone();
    let noted = open.store.note_export(&note, &author);
    let entries = match noted {
        Ok(entries) => entries,
        Err(error) => {
            if matches!(error, StoreError::OutcomeUnknown(_)) {
                // The commit may have happened: keep the file, so that opening again can name it. Named already, it would
                // stand in the way of the next export if the commit has not happened.
                prepared.leave_hidden();
                app.close();
            }
            return Err(error.into());
        }
    };
    if let Err(error) = prepared.publish() {
        // Noted and whole, without its name: opening again gives it.
        tracing::error!(%error, "a sealed file could not be named");
        app.close();
        return Err(Failure::OutcomeUnknown);
    }
    Ok(Exported { sequence, file_name, entries, files: 1, saved_to: None })
}

/// Copies a sealed file from the outbox to a folder, and with it every earlier one that nobody has saved yet; of a
/// demonstration, whose receiver starts empty each time, all earlier ones.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such file; [`Failure::CannotWrite`] and [`Failure::DiskFull`] leave it waiting.
pub fn save_sync_file(app: &mut App, sequence: u32, folder: &Path, _: Now) -> Answer<Exported> {
    let open = app.open_mut()?;
    let file = open.store.sync_file(sequence)?;
    let outbox = open.store.folder().outbox();
    let saved_to = folder.display().to_string();
    let (mut files, mut entries) = (1, file.entries);
    let earlier = open.store.sync_files()?;
    for earlier in earlier.iter().rev().filter(|earlier| earlier.sequence < sequence) {
        let unsaved = earlier.saved_to.is_none() && earlier.receipt_at.is_none();
        if unsaved || open.is_demonstration() {
            copy(&outbox.join(&earlier.file_name), folder)?;
        }
        if unsaved {
            open.store.note_saved_to(earlier.sequence, &saved_to)?;
            files += 1;
            entries += earlier.entries;
        }
    }
    copy(&outbox.join(&file.file_name), folder)?;
    open.store.note_saved_to(sequence, &saved_to)?;
    Ok(Exported { sequence, file_name: file.file_name, entries, files, saved_to: Some(saved_to) })
}

fn copy(from: &Path, folder: &Path) -> Answer<PathBuf> {
    copy_file(from, folder).map_err(|error| match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Failure::DiskFull,
        std::io::ErrorKind::AlreadyExists => Failure::BadFile {
            what: "Another file of that name is in this folder".to_owned(),
            mend: "Choose another folder; it may come from a copy of this caseload".to_owned(),
        },
        _ => {
            tracing::error!(%error, "a sync file could not be copied");
            Failure::CannotWrite
        }
    })
}

/// After a crash between noting an export and naming its file: gives the file its name.
pub(crate) fn finish_interrupted_export(app: &mut App) -> Answer<()> {
    let open = app.open()?;
    let Some(file) = open.store.sync_files()?.into_iter().next() else { return Ok(()) };
    if file.receipt_at.is_some() || open.store.folder().outbox().join(&file.file_name).exists() {
        return Ok(());
    }
    let Some(profile) = trust::profile(&open.store)? else { return Ok(()) };
    let (store_id, device_id, _) = trust::device(&open.store)?;
    let identity = FileIdentity {
        store_id,
        device_id,
        trust: profile.trust,
        sequence: u64::from(file.sequence),
        previous_file_sha256: file.previous_sha256.as_deref().map(digest).transpose()?,
        created_at: Instant::from(file.created_at),
        // Only the name is made from the identity here; the chain's head is inside the file already.
        audit_head: Digest::from_bytes([0; 32]),
        audit_length: 0,
    };
    finish_interrupted(&open.store.folder().outbox(), &identity, digest(&file.sha256)?)
        .map_err(|error| unexpected(&error))?;
    Ok(())
}

fn digest(hex: &str) -> Answer<Digest> {
    hex.parse().map_err(|_shape| StoreError::BrokenValue { what: "sync_file.sha256" }.into())
}

/// Why the next resource could not be had.
#[derive(Debug, thiserror::Error)]
enum SourceError {
    #[error("cancelled")]
    Cancelled,
    #[error("the record could not be read")]
    Failed(Box<Failure>),
}

fn failure(error: WriteError<SourceError>) -> Failure {
    match error {
        WriteError::Source(SourceError::Cancelled) | WriteError::Cancelled => Failure::Cancelled,
        WriteError::Source(SourceError::Failed(failure)) => *failure,
        WriteError::AlreadyThere { file_name: _ } => Failure::BadFile {
            what: "A file with this number is already in the outbox".to_owned(),
            mend: "This caseload may be a copy: tell the trust's records team before exporting again"
                .to_owned(),
        },
        WriteError::Unwritable { file_name: _, source }
            if source.kind() == std::io::ErrorKind::StorageFull =>
        {
            Failure::DiskFull
        }
        WriteError::Unwritable { file_name: _, source } => {
            tracing::error!(%source, "a sync file could not be written");
            Failure::CannotWrite
        }
        WriteError::NoRecipients
        | WriteError::TooManyRecipients
        | WriteError::Line { .. }
        | WriteError::TooLarge => unexpected(&error),
    }
}

/// Unsent revisions as resources, a page of the store at a time. Each comes with whether it is its entry's last.
struct Unsent<'a> {
    store: &'a Store,
    mapper: &'a Mapper<'a>,
    after: i64,
    up_to: i64,
    waiting: std::collections::VecDeque<(Resource, bool)>,
    finished: bool,
}

impl<'a> Unsent<'a> {
    fn new(store: &'a Store, mapper: &'a Mapper<'a>, up_to: i64) -> Self {
        Self { store, mapper, after: 0, up_to, waiting: std::collections::VecDeque::new(), finished: false }
    }

    fn fill(&mut self) -> Answer<()> {
        let page = self.store.unsent_page(self.after, self.up_to, PAGE)?;
        self.finished = page.is_empty();
        for read in page {
            self.after = read.sequence;
            let resources = self.mapper.resources(&read)?;
            let last = resources.len().saturating_sub(1);
            self.waiting.extend(
                resources.into_iter().enumerate().map(|(position, resource)| (resource, position == last)),
            );
        }
        Ok(())
    }
}

impl Iterator for Unsent<'_> {
    type Item = Result<(Resource, bool), SourceError>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.waiting.is_empty() && !self.finished {
            if let Err(failure) = self.fill() {
                self.finished = true;
                return Some(Err(SourceError::Failed(Box::new(failure))));
            }
        }
        self.waiting.pop_front().map(Ok)
    }
}

#[cfg(test)]
mod tests;
