//! Joining: every entry of one record becomes the other's in one save, and the joined record says where it went.

use caseload_domain::{
    child::{CaseloadStatus, Child},
    chronology::Chronology,
    id::RelationshipId,
    joining::{joined_chronology, moved},
    likeness::{NeverJoined, never_joined},
    problem::Problem,
    record::{Record, RevisionStatus},
};
use caseload_store::{NewRevision, Origin, ReadRevision, Store};

use super::{
    compare::on_both,
    standing,
    views::{ChildrenJoined, JoinChildren},
};
use crate::{
    app::{App, next},
    clock::Now,
    failure::{Answer, Failure},
    typed::needed_reason,
};

/// Joins one record to another.
///
/// # Errors
/// [`Failure::Invalid`] without a reason, or when the two are never joined; [`Failure::ChangedMeanwhile`].
pub fn join_children(app: &mut App, request: JoinChildren, now: Now) -> Answer<ChildrenJoined> {
    let JoinChildren { keep, other, kept_revision, other_revision, take, reason } = request;
    let reason = needed_reason(&reason)?;
    let store = &app.open()?.store;
    let kept = standing(store, &keep)?.ok_or(Failure::NotFound)?;
    let joined = standing(store, &other)?.ok_or(Failure::NotFound)?;
    if store.current(&keep)?.revision.number != kept_revision
        || store.current(&other)?.revision.number != other_revision
    {
        return Err(Failure::ChangedMeanwhile);
    }
    refuse(store, &kept, &joined)?;

    let mut with = kept.clone();
    take.iter().for_each(|field| field.0.take(&mut with, &joined));
    with.check(now.today)?;
    // The joined record first: a number belongs to one standing record at a time.
    let gone = Child {
        caseload_status: CaseloadStatus::Merged,
        merged_into: Some(kept.id.clone()),
        death: None,
        ..joined.clone()
    };
    let mut revisions = vec![next(Record::Child(Box::new(gone)), other_revision, &reason, "join-child", now)];
    if with != kept {
        let record = Record::Child(Box::new(with));
        revisions.push(next(record, kept_revision, &reason, "join-child", now));
    }
    let entries = moving(store, &kept, &joined, &reason, now)?;
    let moved = u32::try_from(entries.len()).unwrap_or(u32::MAX);
    revisions.extend(entries);
    app.write(&revisions, Origin::Typed, None)?;
    Ok(ChildrenJoined { kept_id: keep, moved })
}

fn refuse(store: &Store, kept: &Child, joined: &Child) -> Answer<()> {
    if let Some(why) = never_joined(kept, joined) {
        return Err(in_words(why).into());
    }
    if !store.drafts(Some(joined.id.as_str()))?.is_empty() {
        return Err(Problem::new(
            "other",
            "There is unfinished writing on the other record",
            "Save it or throw it away, then join the two",
        )
        .into());
    }
    if !store.joined(Some(joined.id.as_str()))?.is_empty() {
        return Err(Problem::new(
            "other",
            "Another record was joined to that one before",
            "Choose it as the record to keep",
        )
        .into());
    }
    Ok(())
}

fn in_words(why: NeverJoined) -> Problem {
    let (what, mend) = match why {
        NeverJoined::OneRecord => ("That is one record", "Choose two"),
        NeverJoined::JoinedAlready => ("One of the two was joined already", "Open the record that was kept"),
        NeverJoined::TwoNhsNumbers => (
            "The two have different NHS numbers, so they are two children",
            "If one number is wrong, have it traced and amend it first",
        ),
        NeverJoined::RestrictedIdentity => {
            ("These two records are never joined here", "Ask your safeguarding lead or records team")
        }
        NeverJoined::PassedOn => (
            "The care of one of them has passed to a colleague",
            "Ask the colleague who holds the record now",
        ),
        NeverJoined::OneHasDied => (
            "One of the two is recorded as having died",
            "Settle which is right first: record the death on both, or take it back",
        ),
    };
    Problem::new("other", what, mend)
}

fn moving(store: &Store, kept: &Child, joined: &Child, reason: &str, now: Now) -> Answer<Vec<NewRevision>> {
    let ties: Vec<(RelationshipId, RelationshipId)> =
        on_both(store, kept, joined)?.into_iter().map(|(goes, stays, _)| (goes, stays)).collect();
    let own = chronology_of(store, kept)?;
    let mut revisions = Vec::new();
    for read in store.of_child(joined.id.as_str())? {
        let (number, status) = (read.revision.number, read.revision.status);
        match (&read.revision.record, &own) {
            (Record::Child(_), _) => continue,
            // Who is on both records already stands on the kept one.
            (Record::Relationship(tie), _) if ties.iter().any(|(goes, _)| *goes == tie.id) => continue,
            // A child has one chronology: the marks join the kept one's.
            (Record::Chronology(marks), Some((kept_marks, from))) if status == RevisionStatus::Current => {
                let record = Record::Chronology(joined_chronology(kept_marks, marks));
                revisions.push(next(record, *from, reason, "join-child", now));
                continue;
            }
            _ => {}
        }
        let record = moved(read.revision.record, &kept.id, &ties);
        revisions.push(NewRevision { status, ..next(record, number, reason, "join-child", now) });
    }
    Ok(revisions)
}

/// The chronology of a child that stands, with its newest revision.
pub(super) fn chronology_of(store: &Store, child: &Child) -> Answer<Option<(Chronology, u32)>> {
    let is_chronology = |read: &ReadRevision| {
        matches!(read.revision.record, Record::Chronology(_))
            && read.revision.status == RevisionStatus::Current
    };
    let found = store.of_child(child.id.as_str())?.into_iter().find(is_chronology);
    Ok(found.and_then(|read| match read.revision.record {
        Record::Chronology(chronology) => Some((chronology, read.revision.number)),
        _ => None,
    }))
}
