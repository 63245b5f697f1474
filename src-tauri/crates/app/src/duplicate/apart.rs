//! Taking a joined record apart again: each entry goes back as it was, but for those that were written on since.

use std::collections::{BTreeMap, BTreeSet};

use caseload_domain::{
    child::Child,
    chronology::Chronology,
    code::Coded as _,
    id::RelationshipId,
    joining::{ChildField, moved},
    person::Relationship,
    problem::Problem,
    record::{Record, RecordKind},
};
use caseload_store::{NewRevision, Origin, ReadRevision, Store};

use super::{
    join::chronology_of,
    joined_record,
    views::{EntryCount, OneJoined, StayingEntry, TakeApart, TakeApartPreview},
};
use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    task::saved,
    typed::needed_reason,
};

/// What taking a joined record apart would bring back, and what would stay.
///
/// # Errors
/// [`Failure::NotFound`] when the record was not joined to another.
pub fn take_apart_preview(app: &mut App, request: OneJoined, _now: Now) -> Answer<TakeApartPreview> {
    let store = &app.open()?.store;
    let apart = Apart::read(store, &request.child_id)?;
    let mut counts: BTreeMap<&'static str, (RecordKind, u32)> = BTreeMap::new();
    for read in &apart.back {
        let kind = read.revision.record.kind();
        counts.entry(kind.code()).or_insert((kind, 0)).1 += 1;
    }
    Ok(TakeApartPreview {
        joined: joined_record(store, &request.child_id)?,
        comes_back: counts
            .into_values()
            .map(|(kind, count)| EntryCount { kind: Code(kind), count })
            .collect(),
        stays: apart
            .stays
            .iter()
            .map(|(read, amended)| StayingEntry {
                record_id: read.revision.record.id().to_owned(),
                kind: Code(read.revision.record.kind()),
                amended: *amended,
                written_at: read.revision.written_at,
                author: read.revision.author.clone(),
            })
            .collect(),
        fields_stay: apart.fields_stay.iter().copied().map(Code).collect(),
    })
}

/// Takes a joined record apart again. Answers its record.
///
/// # Errors
/// [`Failure::Invalid`] without a reason; [`Failure::NotFound`] when it was not joined to another.
pub fn take_apart(app: &mut App, request: TakeApart, now: Now) -> Answer<Saved> {
    let TakeApart { child_id, reason } = request;
    let reason = needed_reason(&reason)?;
    let store = &app.open()?.store;
    let apart = Apart::read(store, &child_id)?;
    let write = |record: Record, from: u32| next(record, from, &reason, "take-apart", now);
    let mut revisions = Vec::new();
    let own = &apart.joined_before;
    revisions.push(NewRevision {
        status: own.revision.status,
        ..write(own.revision.record.clone(), apart.joined_revision)
    });
    if let Some((kept, from)) = &apart.kept {
        // A number goes back with the record it came from, and belongs to one standing record at a time.
        revisions.insert(0, write(Record::Child(Box::new(kept.clone())), *from));
    }
    if let Some((marks, from)) = &apart.marks {
        revisions.push(write(Record::Chronology(marks.clone()), *from));
    }
    // A relative whom something that stays names is on both records afterwards.
    let mut copies: Vec<(RelationshipId, RelationshipId)> = Vec::new();
    for tie in &apart.on_both {
        let id = RelationshipId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
        copies.push((tie.id.clone(), id.clone()));
        let copy = Relationship { id, child: apart.child.clone(), ..tie.clone() };
        revisions.push(first(Record::Relationship(copy), "take-apart", now));
    }
    for read in &apart.back {
        if copies.iter().any(|(stays, _)| stays.as_str() == read.revision.record.id()) {
            continue;
        }
        let from = read.revision.number;
        let before = store.revision(read.revision.record.id(), from - 1)?.revision;
        let record = moved(before.record, &apart.child, &copies);
        revisions.push(NewRevision { status: before.status, ..write(record, from) });
    }
    let written = app.write(&revisions, Origin::Typed, None)?;
    saved(written.into_iter().filter(|one| one.record_id == child_id).collect())
}

/// What a joined record becomes again.
struct Apart {
    child: caseload_domain::id::ChildId,
    /// The joined record as it stood before.
    joined_before: ReadRevision,
    joined_revision: u32,
    /// The kept record as it shall stand, with its newest revision; `None` when no fact of it came from the other.
    kept: Option<(Child, u32)>,
    fields_stay: Vec<ChildField>,
    /// The kept record's marks without those that go back.
    marks: Option<(Chronology, u32)>,
    /// Entries that go back.
    back: Vec<ReadRevision>,
    /// Entries that stay, and whether each was amended itself.
    stays: Vec<(ReadRevision, bool)>,
    /// Relationships that something on the kept record names.
    on_both: Vec<Relationship>,
}

impl Apart {
    fn read(store: &Store, child_id: &str) -> Answer<Self> {
        let read = store.current(child_id)?;
        let Record::Child(joined) = read.revision.record else { return Err(Failure::NotFound) };
        let Some(kept_id) = joined.merged_into.clone() else {
            return Err(Problem::new(
                "childId",
                "This record is not joined to another",
                "Open it as it is: nothing has to be taken apart",
            )
            .into());
        };
        let at = read.revision.written_at;
        let joined_before = store.revision(child_id, read.revision.number - 1)?;
        let all = store.moved_at(child_id, kept_id.as_str(), at)?;
        let (mut back, mut stays) = (Vec::new(), Vec::new());
        for moved in all {
            let newest = store.current(moved.revision.record.id())?;
            if newest.revision.number == moved.revision.number {
                back.push(moved);
            } else {
                stays.push((newest, true));
            }
        }
        let on_both = settle(store, kept_id.as_str(), &mut back, &mut stays)?;
        let (kept, fields_stay) = kept_as_it_was(store, kept_id.as_str(), at, &joined_before)?;
        let marks = marks_left(store, kept_id.as_str(), at, &back)?;
        Ok(Self {
            child: joined.id,
            joined_before,
            joined_revision: read.revision.number,
            kept,
            fields_stay,
            marks,
            back,
            stays,
            on_both,
        })
    }
}

/// What belongs to an entry that stays, or has one that stays belong to it, stays too: a visit and its episode are not
/// torn apart. Answers the relationships that are needed on both records.
fn settle(
    store: &Store,
    kept_id: &str,
    back: &mut Vec<ReadRevision>,
    stays: &mut Vec<(ReadRevision, bool)>,
) -> Answer<Vec<Relationship>> {
    let namings = store.named_in(kept_id)?;
    loop {
        let going: BTreeSet<String> = back.iter().map(|read| read.revision.record.id().to_owned()).collect();
        // A relative holds nothing: whom an entry that stays names is on both records afterwards.
        let stuck = back.iter().position(|read| {
            let id = read.revision.record.id();
            namings.iter().filter(|naming| !naming.is_relative).any(|naming| {
                (naming.entry == id && !going.contains(&naming.named))
                    || (naming.named == id && !going.contains(&naming.entry))
            })
        });
        let Some(place) = stuck else {
            let still_named = |tie: &Relationship| {
                namings.iter().any(|naming| naming.named == tie.id.as_str() && !going.contains(&naming.entry))
            };
            return Ok(back
                .iter()
                .filter_map(|read| match &read.revision.record {
                    Record::Relationship(tie) => Some(tie.clone()),
                    _ => None,
                })
                .filter(still_named)
                .collect());
        };
        let read = back.remove(place);
        stays.push((read, false));
    }
}

/// The kept record as it goes back, with the revision it stands on, and the facts that stay because somebody amended them.
type KeptBefore = (Option<(Child, u32)>, Vec<ChildField>);

/// The kept record without what it took, where nobody amended that since; and the facts that were amended.
fn kept_as_it_was(
    store: &Store,
    kept_id: &str,
    at: chrono::DateTime<chrono::Utc>,
    joined_before: &ReadRevision,
) -> Answer<KeptBefore> {
    let newest = store.current(kept_id)?;
    let Record::Child(standing) = &newest.revision.record else { return Err(Failure::NotFound) };
    let mut restored = Child::clone(standing);
    let mut amended = Vec::new();
    let took = store
        .written_about(kept_id, at)?
        .into_iter()
        .find(|read| read.revision.record.id() == kept_id && read.revision.number > 1);
    if let Some(took) = took
        && let Record::Child(with) = &took.revision.record
        && let Record::Child(before) = store.revision(kept_id, took.revision.number - 1)?.revision.record
    {
        for field in ChildField::ALL {
            if field.is_same(with, &before) {
                continue;
            }
            let numbers_own = *field == ChildField::NhsNumber
                && matches!(&joined_before.revision.record, Record::Child(joined) if joined.nhs_number == standing.nhs_number);
            if field.is_same(standing, with) || numbers_own {
                field.take(&mut restored, &before);
            } else {
                amended.push(*field);
            }
        }
    }
    let changed = restored != **standing;
    Ok((changed.then_some((restored, newest.revision.number)), amended))
}

/// The kept record's marks without those of entries that go back; `None` when it keeps all it has.
fn marks_left(
    store: &Store,
    kept_id: &str,
    at: chrono::DateTime<chrono::Utc>,
    back: &[ReadRevision],
) -> Answer<Option<(Chronology, u32)>> {
    let Record::Child(kept) = store.current(kept_id)?.revision.record else { return Err(Failure::NotFound) };
    let Some((mut marks, from)) = chronology_of(store, &kept)? else { return Ok(None) };
    let joined_then =
        store.written_about(kept_id, at)?.iter().any(|read| read.revision.record.id() == marks.id.as_str());
    let going = |id: &str| back.iter().any(|read| read.revision.record.id() == id);
    if !joined_then || going(marks.id.as_str()) {
        return Ok(None);
    }
    let before = marks.entries.len();
    marks.entries.retain(|marked| !going(&marked.entry.id));
    Ok((marks.entries.len() < before).then_some((marks, from)))
}
