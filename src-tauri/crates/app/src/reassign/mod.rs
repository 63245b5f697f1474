//! Reassigning within the team: who is named on the records of one child or many. The records stay on this laptop; passing
//! them to a colleague's is a transfer.

pub mod views;

use caseload_domain::{
    child::{CaseloadStatus, Child},
    name::tidy,
    problem::{Problem, Problems},
    record::{Record, RevisionStatus},
};
use caseload_store::{Origin, ReadRevision};

use crate::{
    app::{App, next},
    clock::Now,
    contact::views::Saved,
    failure::{Answer, Failure},
    task::saved,
    typed::{needed_reason, optional_text},
};
use views::{
    ChildrenReassigned, ReassignChild, ReassignChildren, ReassignLine, ReassignQuery, ReassignStart,
    TakeBackReassign,
};

/// Changes shown: what a team moves in a month.
const CHANGES_SHOWN: u32 = 60;
/// A nurse's whole caseload fits (`policy-papers` 8: up to 2,500 pupils).
const MOST_CHILDREN: usize = 2_500;

/// Who is named on the records of some children, and the latest changes of the whole caseload.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such child; never an empty list instead.
pub fn reassign_start(app: &mut App, request: ReassignQuery, _now: Now) -> Answer<ReassignStart> {
    let store = &app.open()?.store;
    let mut children = Vec::new();
    for id in request.child_ids.iter().take(MOST_CHILDREN) {
        let (child, _) = on_record(store.current(id)?)?;
        children.push(ReassignChild {
            child_id: id.clone(),
            child: child.name.in_list(),
            named: child.named_practitioner,
        });
    }
    let mut changes = Vec::new();
    for (read, before) in store.named_changes(CHANGES_SHOWN)? {
        let (Record::Child(now_named), Record::Child(was_named)) =
            (&read.revision.record, &before.revision.record)
        else {
            continue;
        };
        let newest = store.current(now_named.id.as_str())?.revision;
        let Record::Child(standing) = &newest.record else { continue };
        if newest.status == RevisionStatus::EnteredInError || standing.merged_into.is_some() {
            continue;
        }
        changes.push(ReassignLine {
            child_id: now_named.id.as_str().to_owned(),
            child: standing.name.in_list(),
            revision: read.revision.number,
            from: was_named.named_practitioner.clone(),
            to: now_named.named_practitioner.clone(),
            at: read.revision.written_at,
            author: read.revision.author.clone(),
            reason: read.revision.reason.clone().unwrap_or_default(),
            stands: standing.named_practitioner == now_named.named_practitioner,
        });
    }
    Ok(ReassignStart { children, changes })
}

/// Names somebody else on the records of some children, in one save.
///
/// # Errors
/// [`Failure::Invalid`] without a name, a reason or a child, or for a child who is not on the caseload.
pub fn reassign_children(app: &mut App, request: ReassignChildren, now: Now) -> Answer<ChildrenReassigned> {
    let ReassignChildren { child_ids, to, reason } = request;
    let mut problems = Problems::default();
    let to = optional_text(&tidy(&to));
    if to.is_none() {
        problems.push("to", "The name is missing", "Say who is named on the record from now on");
    }
    if child_ids.is_empty() || child_ids.len() > MOST_CHILDREN {
        problems.push("childIds", "No child is chosen", "Choose one child or more, up to 2,500");
    }
    let reason = problems.keep(needed_reason(&reason));
    let (Some(to), Some(reason)) = (to, reason) else { return Err(problems.into_vec().into()) };
    if !problems.is_empty() {
        return Err(problems.into_vec().into());
    }
    let store = &app.open()?.store;
    let mut revisions = Vec::new();
    let mut as_they_were = 0;
    for id in &child_ids {
        let (child, number) = on_record(store.current(id)?)?;
        if child.caseload_status != CaseloadStatus::OnCaseload {
            return Err(Problem::new(
                "childIds",
                format!("{} is not on the caseload", child.name.in_list()),
                "Take the child out of the choice",
            )
            .into());
        }
        if child.named_practitioner.as_ref() == Some(&to) {
            as_they_were += 1;
            continue;
        }
        let child = Child { named_practitioner: Some(to.clone()), ..child };
        revisions.push(next(Record::Child(Box::new(child)), number, &reason, "reassign-child", now));
    }
    let changed = u32::try_from(revisions.len()).unwrap_or(u32::MAX);
    if changed > 0 {
        app.write(&revisions, Origin::Typed, None)?;
    }
    Ok(ChildrenReassigned { changed, as_they_were })
}

/// Takes one change back: whoever was named before is named again.
///
/// # Errors
/// [`Failure::ChangedMeanwhile`] when the record names somebody else by now; [`Failure::NotFound`].
pub fn take_back_reassign(app: &mut App, request: TakeBackReassign, now: Now) -> Answer<Saved> {
    let TakeBackReassign { child_id, revision } = request;
    let store = &app.open()?.store;
    let (child, number) = on_record(store.current(&child_id)?)?;
    let before = revision.checked_sub(1).filter(|before| *before > 0).ok_or(Failure::NotFound)?;
    let Record::Child(made) = store.revision(&child_id, revision)?.revision.record else {
        return Err(Failure::NotFound);
    };
    let Record::Child(was) = store.revision(&child_id, before)?.revision.record else {
        return Err(Failure::NotFound);
    };
    if child.named_practitioner != made.named_practitioner {
        return Err(Failure::ChangedMeanwhile);
    }
    let child = Child { named_practitioner: was.named_practitioner, ..child };
    let record = Record::Child(Box::new(child));
    let revision = next(record, number, "reassigned by mistake", "take-back-reassign", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

fn on_record(read: ReadRevision) -> Answer<(Child, u32)> {
    match (read.revision.record, read.revision.status) {
        (Record::Child(child), RevisionStatus::Current) if child.merged_into.is_none() => {
            Ok((*child, read.revision.number))
        }
        _ => Err(Failure::NotFound),
    }
}
