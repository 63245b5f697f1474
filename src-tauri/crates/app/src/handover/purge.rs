//! Letting go of what passed for good: after a colleague accepted, the trust received, and the days of the rule went by.

use caseload_domain::{
    child::CaseloadStatus, id::ChildId, purge_rule::PurgeRule, record::Record, transfer::TransferKind,
};
use caseload_store::handover_book::{Handover, HandoverOutcome};

use super::{
    passing,
    views::{OneHandover, PurgeView, Purged},
};
use crate::{
    app::{App, Open},
    clock::Now,
    failure::{Answer, Failure},
};

/// When and whether a handover's records may be deleted here; `None` when there is nothing of it to delete.
pub(super) fn standing(
    open: &mut Open,
    handover: &Handover,
    children: &[ChildId],
    now: Now,
) -> Answer<Option<PurgeView>> {
    let Some((HandoverOutcome::Accepted, accepted_at)) = handover.outcome else { return Ok(None) };
    let not_before = PurgeRule::shipped().not_before(Now::at(accepted_at).today);
    let purged_at = open.store.purged_at(&handover.id)?;
    let mut gone = !children.is_empty();
    let mut drafts = 0;
    for child in children {
        gone &= matches!(
            open.store.current(child.as_str())?.revision.record,
            Record::Child(child) if child.caseload_status == CaseloadStatus::Transferred
        );
        drafts += u32::try_from(open.store.drafts(Some(child.as_str()))?.len()).unwrap_or(u32::MAX);
    }
    // A child who came back is on the caseload again, and nothing of hers goes.
    if !gone && purged_at.is_none() {
        return Ok(None);
    }
    let not_received = open.store.not_received(children)?;
    let size = open.store.purge_size(children)?;
    Ok(Some(PurgeView {
        not_before,
        not_received,
        drafts,
        records: size.records,
        revisions: size.revisions,
        may: gone && not_received == 0 && drafts == 0 && not_before <= now.today,
        purged_at,
    }))
}

/// Deletes the records of a handover here.
///
/// # Errors
/// [`Failure::BadFile`] with what stands against it; nothing has changed then.
pub fn purge_handover(app: &mut App, request: OneHandover, now: Now) -> Answer<Purged> {
    let purged = purge(app, &request.handover_id, now);
    if matches!(purged, Err(Failure::OutcomeUnknown)) {
        app.close();
    }
    purged
}

fn purge(app: &mut App, handover_id: &str, now: Now) -> Answer<Purged> {
    let open = app.open_mut()?;
    let handover = open.store.handover(handover_id)?.ok_or(Failure::NotFound)?;
    let transfers = passing::transfers_of(open, handover_id)?;
    let children: Vec<ChildId> = transfers.iter().map(|(transfer, _)| transfer.child.clone()).collect();
    let kept = |what: String, mend: &str| Failure::BadFile { what, mend: mend.to_owned() };
    if transfers.iter().any(|(transfer, _)| transfer.kind == TransferKind::Cover) {
        return Err(kept("These children come back: they are covered.".to_owned(), "Keep their records."));
    }
    let Some(standing) = standing(open, &handover, &children, now)? else { return Err(Failure::NotFound) };
    if standing.purged_at.is_some() && children.is_empty() {
        return Err(Failure::NotFound);
    }
    if standing.not_received > 0 {
        return Err(kept(
            format!("The trust has not received {} entries about them.", standing.not_received),
            "Export a sync file and read its receipt first.",
        ));
    }
    if standing.drafts > 0 {
        return Err(kept(
            "Something about them is unfinished.".to_owned(),
            "Discard it, or ask who has the care to write it.",
        ));
    }
    if now.today < standing.not_before {
        return Err(kept(
            format!("They are kept until {}.", standing.not_before.format("%-d %B %Y")),
            "Nothing needs doing before that day.",
        ));
    }
    let author = open.practitioner.name.clone();
    let size =
        open.store.purge(&children, handover_id, (now.instant, &author))?.ok_or(Failure::ChangedMeanwhile)?;
    Ok(Purged {
        children: u32::try_from(children.len()).unwrap_or(u32::MAX),
        records: size.records,
        revisions: size.revisions,
    })
}
