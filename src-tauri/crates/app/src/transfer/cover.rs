//! Cover: a colleague has children for a while and care comes back. On the laptop that gave them, and on the one that has them.

use caseload_domain::{
    child::CaseloadStatus,
    problem::Problems,
    record::{Record, RecordKind, RevisionStatus},
    transfer::TransferKind,
};
use caseload_store::Origin;

use super::{
    begin::{Plan, nobody, under_way_of},
    standing,
    views::{BackFromCover, CoverBack, TransfersStarted},
};
use crate::{
    app::{App, first, next},
    clock::Now,
    contact::views::Saved,
    failure::Answer,
    flag::gather,
    task::saved,
    typed::{Looking, needed_date},
};

/// Care is back from a colleague who covered: the children are on the lists again.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] for a day before cover began, or a transfer that is no cover now.
pub fn cover_back(app: &mut App, request: CoverBack, now: Now) -> Answer<Saved> {
    let CoverBack { transfers, on } = request;
    let store = &app.open()?.store;
    let mut problems = Problems::default();
    let on = needed_date("backOn", &on, Looking::Back, now, &mut problems);
    gather(problems, Ok(()))?;
    let mut revisions = Vec::new();
    for at in &transfers {
        let (mut transfer, _) = standing(store, &at.transfer_id)?;
        if !transfer.is_cover_now() {
            return Err(nobody("transfers", "One of them is not under cover now"));
        }
        transfer.back_on = Some(on);
        gather(Problems::default(), transfer.check(now.today, &transfer.acknowledged))?;
        revisions.push(next(Record::Transfer(transfer), at.from_revision, "care is back", "cover-back", now));
    }
    saved(app.write(&revisions, Origin::Typed, None)?)
}

/// Begins to give back every child she has for a colleague: one transfer each, made together.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] when she has none for that colleague, or all are on their way back.
pub fn back_from_cover(app: &mut App, request: BackFromCover, now: Now) -> Answer<TransfersStarted> {
    let BackFromCover { for_whom, planned_for } = request;
    let store = &app.open()?.store;
    let mut problems = Problems::default();
    let planned_for = needed_date("plannedFor", &planned_for, Looking::Forward, now, &mut problems);
    gather(problems, Ok(()))?;
    let plan = Plan {
        kind: TransferKind::BackFromCover,
        to: for_whom.trim().to_owned(),
        team: String::new(),
        planned_for,
        until: None,
    };
    let (mut started, mut left_out) = (Vec::new(), Vec::new());
    for read in store.of_kind(RecordKind::Child)? {
        let Record::Child(child) = read.revision.record else { continue };
        let hers = child.cover.as_ref().is_some_and(|cover| cover.for_whom == plan.to)
            && child.caseload_status == CaseloadStatus::OnCaseload
            && read.revision.status == RevisionStatus::Current;
        if !hers {
            continue;
        }
        if under_way_of(store, child.id.as_str())?.is_some() {
            left_out.push(child.name.in_list());
        } else {
            started.push(plan.of(child.id, now)?);
        }
    }
    if started.is_empty() {
        return Err(nobody("forWhom", "No child is left to give back to this colleague"));
    }
    let transfer_ids = started.iter().map(|transfer| transfer.id.as_str().to_owned()).collect();
    let revisions: Vec<_> =
        started.into_iter().map(|one| first(Record::Transfer(one), "start-transfer", now)).collect();
    app.write(&revisions, Origin::Typed, None)?;
    Ok(TransfersStarted { transfer_ids, left_out })
}
