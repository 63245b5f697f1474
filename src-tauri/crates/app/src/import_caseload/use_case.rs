//! Previewing an import and landing it: nothing lands unseen, and a landing is one transaction.

use std::collections::{HashMap, HashSet};

use caseload_domain::{
    child::CaseloadStatus,
    flag::{Flag, FlagEnd},
    id::ChildId,
    record::{Record, RecordKind, RevisionStatus},
    safeguarding::{SafeguardingEnd, SafeguardingEpisode, SafeguardingOutcome},
};
use caseload_store::{NewRevision, Origin, Store};

use super::{
    Existing, ExistingChild, Plan, plan,
    views::{ImportDone, ImportPreview, OneImport},
};
use crate::{
    app::{App, new_id},
    clock::Now,
    failure::{Answer, Failure},
    handover::{care_elsewhere, written_here},
    session::views::Done,
};

/// An import that was previewed: what it would write, and the revision of each record it was compared with.
pub(crate) struct PendingImport {
    plan: Plan,
    compared_with: HashMap<String, u32>,
}

impl PendingImport {
    /// A plan of any kind that lands the same way: all of it or nothing, and refused when a record moved on.
    pub(crate) fn new(plan: Plan, compared_with: HashMap<String, u32>) -> Self {
        Self { plan, compared_with }
    }
}

/// Reads a file and answers what it would do. Nothing is written.
///
/// # Errors
/// [`Failure::BadFile`] when the file as a whole cannot be used; single rows are refused in the preview instead.
pub fn preview_import(app: &mut App, file_name: &str, bytes: &[u8], now: Now) -> Answer<ImportPreview> {
    let open = app.open_mut()?;
    let (existing, compared_with) = existing(&open.store)?;
    let import_id = new_id(now);
    let planned = plan(bytes, file_name, &existing, now.today, import_id.clone(), &mut || new_id(now))
        .map_err(|error| Failure::BadFile { what: error.what(), mend: error.mend() })?;
    let preview = planned.preview.clone();
    open.imports.clear();
    open.imports.insert(import_id, PendingImport { plan: planned, compared_with });
    Ok(preview)
}

/// Lands a previewed import, all of it or nothing.
///
/// # Errors
/// [`Failure::NotFound`] when it was forgotten; [`Failure::ChangedMeanwhile`] when a record moved on since the preview.
pub fn commit_import(app: &mut App, request: OneImport, now: Now) -> Answer<ImportDone> {
    let pending = app.open_mut()?.imports.remove(&request.import_id).ok_or(Failure::NotFound)?;
    let PendingImport { plan: Plan { preview, writes, notes: _ }, compared_with } = pending;
    let revisions: Vec<NewRevision> = writes
        .into_iter()
        .map(|record| {
            let replaces = compared_with.get(record.id()).copied();
            NewRevision {
                replaces,
                reason: replaces.map(|_| "caseload import".to_owned()),
                action: "import",
                status: RevisionStatus::Current,
                written_at: now.instant,
                record,
            }
        })
        .collect();
    if !revisions.is_empty() {
        app.write(&revisions, Origin::Import, None)?;
    }
    Ok(ImportDone {
        added: preview.added,
        changed: preview.changed,
        left: preview.left,
        in_conflict: preview.in_conflict,
        refused: preview.refused,
    })
}

/// Forgets a previewed import.
///
/// # Errors
/// [`Failure::Locked`].
pub fn forget_import(app: &mut App, request: OneImport, _: Now) -> Answer<Done> {
    app.open_mut()?.imports.remove(&request.import_id);
    Ok(Done {})
}

/// What the caseload holds, and the revision of each record as it was read.
fn existing(store: &Store) -> Answer<(Existing, HashMap<String, u32>)> {
    let mut children: Vec<ExistingChild> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut revisions: HashMap<String, u32> = HashMap::new();
    let mut passing: HashSet<ChildId> = HashSet::new();
    for read in store.of_kind(RecordKind::Transfer)? {
        passing.extend(written_here(&read).map(|transfer| transfer.child.clone()));
    }
    for read in store.of_kind(RecordKind::Child)? {
        revisions.insert(read.revision.record.id().to_owned(), read.revision.number);
        if let (Record::Child(child), RevisionStatus::Current) = (read.revision.record, read.revision.status)
            // What was on a joined record is on the one that was kept.
            && child.merged_into.is_none()
        {
            places.insert(child.id.as_str().to_owned(), children.len());
            let may_be_away =
                child.caseload_status == CaseloadStatus::Transferred || passing.contains(&child.id);
            let care = if may_be_away { care_elsewhere(store, child.id.as_str())? } else { None };
            children.push(ExistingChild {
                in_care_of: care.map(|care| care.who),
                child: *child,
                relationships: Vec::new(),
                flags: Vec::new(),
                statuses: Vec::new(),
                written_by_import: read.origin == Origin::Import,
            });
        }
    }
    for kind in [RecordKind::Relationship, RecordKind::Flag, RecordKind::SafeguardingEpisode] {
        for read in store.of_kind(kind)? {
            revisions.insert(read.revision.record.id().to_owned(), read.revision.number);
            let current = read.revision.status == RevisionStatus::Current;
            let place = read.revision.record.child().and_then(|child| places.get(child.as_str())).copied();
            let Some(child) = place.and_then(|place| children.get_mut(place)) else { continue };
            match read.revision.record {
                Record::Relationship(relationship) if current => child.relationships.push(relationship),
                Record::Flag(flag) if current => child.flags.push(flag),
                Record::SafeguardingEpisode(episode) if current => child.statuses.push(episode),
                // Taken back by hand: an extract that still says it does not bring it back.
                Record::SafeguardingEpisode(episode) => {
                    let ended = Some(SafeguardingEnd {
                        on: episode.started_on,
                        outcome: SafeguardingOutcome::Other,
                        reason: "entered in error".to_owned(),
                    });
                    child.statuses.push(SafeguardingEpisode { ended, ..episode });
                }
                Record::Flag(flag) => {
                    let ended = Some(FlagEnd { on: flag.since, reason: "entered in error".to_owned() });
                    child.flags.push(Flag { ended, ..flag });
                }
                _ => {}
            }
        }
    }
    let mut persons = Vec::new();
    for read in store.of_kind(RecordKind::Person)? {
        revisions.insert(read.revision.record.id().to_owned(), read.revision.number);
        if let (Record::Person(person), RevisionStatus::Current) =
            (read.revision.record, read.revision.status)
        {
            persons.push(person);
        }
    }
    Ok((Existing { children, persons }, revisions))
}
