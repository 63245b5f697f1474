//! The safeguarding work of one child, for the tab that shows it; supervision is shown nowhere else.

pub mod views;

use std::cmp::Reverse;

use caseload_domain::record::{Record, RevisionStatus};

use crate::{
    app::App,
    child::views::OpenChild,
    clock::Now,
    escalation::escalation_view,
    failure::Answer,
    referral::referral_view,
    sharing::{sharing_view, to_share_of},
    supervision::{due_for, supervision_view},
    task::child_of,
};
use views::ChildWork;

/// Referrals, what was shared, escalations and supervision of one child.
///
/// # Errors
/// [`crate::failure::Failure::NotFound`] when there is no such child; when the store cannot answer.
pub fn child_work(app: &mut App, request: OpenChild, now: Now) -> Answer<ChildWork> {
    child_of(app, &request.child_id)?;
    let store = &app.open()?.store;
    let entries = store.of_child(&request.child_id)?;
    let mut work = ChildWork {
        referrals: Vec::new(),
        sharings: Vec::new(),
        reviews_to_share: to_share_of(&entries),
        escalations: Vec::new(),
        supervisions: Vec::new(),
        supervision_due: due_for(store, &entries, now),
    };
    for read in &entries {
        let (number, status) = (read.revision.number, read.revision.status);
        match &read.revision.record {
            Record::Referral(referral) => work.referrals.push(referral_view(referral, number, status, now)),
            Record::Sharing(sharing) => work.sharings.push(sharing_view(sharing, number, status)),
            Record::Escalation(escalation) => {
                work.escalations.push(escalation_view(escalation, number, status, now));
            }
            // Taken back, it is gone from here: it is between two people, and the record book keeps it.
            Record::Supervision(supervision) if status == RevisionStatus::Current => {
                work.supervisions.push(supervision_view(supervision, number, status));
            }
            _ => {}
        }
    }
    work.referrals.sort_by_key(|one| (one.entered_in_error, one.answer.is_some(), Reverse(one.sent_on)));
    work.sharings.sort_by_key(|one| (one.entered_in_error, Reverse(one.on)));
    work.escalations.sort_by_key(|one| (one.entered_in_error, one.resolved_on.is_some(), one.reply_by));
    work.supervisions.sort_by_key(|one| Reverse(one.on));
    Ok(work)
}
