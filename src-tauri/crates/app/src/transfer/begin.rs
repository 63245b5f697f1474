//! A transfer begun, for one child or for several at once: one record each, saved together.

use caseload_domain::{
    child::{Birth, CaseloadStatus, Child},
    id::{ChildId, TransferId},
    practitioner::Role,
    problem::{Problem, Problems},
    record::Record,
    transfer::{Transfer, TransferKind},
};
use caseload_store::{Origin, Store};

use super::{
    child_at,
    list::ELEVEN_FROM_MONTHS,
    views::{StartTransfers, TransferChild, TransferForm, TransferQuery, TransferStart, TransfersStarted},
};
use crate::{
    app::{App, first, new_id},
    clock::Now,
    code::Code,
    failure::{Answer, Failure, unexpected},
    flag::gather,
    handover::written_here,
    typed::{Looking, needed_date, optional_date},
};

/// What the form starts from, with the kind that the children's ages suggest.
///
/// # Errors
/// [`Failure::NotFound`] when one of them is not there.
pub fn transfer_start(app: &mut App, request: TransferQuery, now: Now) -> Answer<TransferStart> {
    let open = app.open()?;
    let mut children = Vec::new();
    let mut kinds = Vec::new();
    for child_id in &request.child_ids {
        let (child, _) = child_at(&open.store, child_id)?;
        kinds.push(suggested(&child, open.practitioner.role, now));
        children.push(TransferChild {
            child_id: child_id.clone(),
            child: child.name.in_list(),
            under_way: under_way_of(&open.store, child_id)?,
        });
    }
    let kind = match kinds.split_first() {
        Some((first, rest)) if rest.iter().all(|kind| kind == first) => *first,
        _ => TransferKind::ToColleague,
    };
    let mut colleagues = open.store.colleagues()?;
    colleagues.retain(|name| *name != open.practitioner.name);
    Ok(TransferStart {
        form: TransferForm {
            child_ids: request.child_ids,
            whole_caseload: false,
            kind: Code(kind),
            to: String::new(),
            team: String::new(),
            planned_for: String::new(),
            until: String::new(),
        },
        children,
        on_caseload: open.store.caseload_size()?,
        colleagues,
    })
}

/// Begins a transfer for each child. A child whose care is being passed on already is left as it is, and named.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend; [`Failure::NotFound`].
pub fn start_transfers(app: &mut App, request: StartTransfers, now: Now) -> Answer<TransfersStarted> {
    let StartTransfers { form, draft_id } = request;
    let TransferForm { child_ids, whole_caseload, kind, to, team, planned_for, until } = form;
    let store = &app.open()?.store;
    let chosen: Vec<String> = if whole_caseload {
        store.on_caseload()?.into_iter().map(|child| child.id).collect()
    } else {
        child_ids
    };
    let mut problems = Problems::default();
    let planned_for = needed_date("plannedFor", &planned_for, Looking::Forward, now, &mut problems);
    let until = optional_date("until", &until, Looking::Forward, now, &mut problems);
    let plan =
        Plan { kind: kind.0, to: to.trim().to_owned(), team: team.trim().to_owned(), planned_for, until };
    let mut started = Vec::new();
    let mut left_out = Vec::new();
    for child_id in &chosen {
        let (child, _) = child_at(store, child_id)?;
        if child.caseload_status != CaseloadStatus::OnCaseload {
            problems.push(
                "childIds",
                format!("{} is not on this caseload", child.name.in_list()),
                "Leave the child out",
            );
        } else if under_way_of(store, child_id)?.is_some() {
            left_out.push(child.name.in_list());
        } else {
            started.push(plan.of(child.id, now)?);
        }
    }
    if started.is_empty() && problems.is_empty() {
        problems.push(
            "childIds",
            if left_out.is_empty() { "No child is chosen" } else { "Their care is being passed on already" },
            if left_out.is_empty() {
                "Choose at least one child"
            } else {
                "Open the transfer that is under way"
            },
        );
    }
    let checked = started.first().map_or(Ok(()), |transfer| transfer.check(now.today, &[]));
    gather(problems, checked)?;
    let transfer_ids = started.iter().map(|transfer| transfer.id.as_str().to_owned()).collect();
    let revisions: Vec<_> =
        started.into_iter().map(|one| first(Record::Transfer(one), "start-transfer", now)).collect();
    app.write(&revisions, Origin::Typed, draft_id.as_deref())?;
    Ok(TransfersStarted { transfer_ids, left_out })
}

/// What the transfers of one form have in common.
pub(super) struct Plan {
    pub(super) kind: TransferKind,
    pub(super) to: String,
    pub(super) team: String,
    pub(super) planned_for: chrono::NaiveDate,
    pub(super) until: Option<chrono::NaiveDate>,
}

impl Plan {
    pub(super) fn of(&self, child: ChildId, now: Now) -> Answer<Transfer> {
        Ok(Transfer {
            id: TransferId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
            child,
            kind: self.kind,
            to: self.to.clone(),
            team: self.team.clone(),
            planned_for: self.planned_for,
            until: self.until,
            rating: None,
            rating_reason: String::new(),
            meeting_on: None,
            discussed_on: None,
            discussed_with: String::new(),
            basis: None,
            family_told_on: None,
            family_not_told: String::new(),
            acknowledged: Vec::new(),
            sent_on: None,
            handover: None,
            received_on: None,
            answered: None,
            completed_on: None,
            cancelled: None,
            back_on: None,
        })
    }
}

/// The transfer of a child that is under way or whose cover is not over.
pub(super) fn under_way_of(store: &Store, child_id: &str) -> Answer<Option<String>> {
    // One that came with a handover was a colleague's, and is history here.
    Ok(store
        .of_child(child_id)?
        .iter()
        .filter_map(written_here)
        .find(|transfer| transfer.is_open())
        .map(|transfer| transfer.id.as_str().to_owned()))
}

/// The kind that is likely: back to whom it is cared for, at school entry from a health visitor, near 11 for anybody else.
fn suggested(child: &Child, role: Role, now: Now) -> TransferKind {
    if child.cover.is_some() {
        return TransferKind::BackFromCover;
    }
    let Birth::Born(born) = child.birth else { return TransferKind::ToColleague };
    let months = caseload_domain::age::completed_months(born, now.today);
    match (role, months) {
        (_, ELEVEN_FROM_MONTHS..) => TransferKind::ElevenPlus,
        // Children start in Reception in the school year in which they turn five.
        (Role::HealthVisitor, 47..) => TransferKind::ToSchoolNursing,
        _ => TransferKind::ToColleague,
    }
}

/// A problem of a form that names children, for other parts that begin transfers.
pub(super) fn nobody(field: &'static str, what: &'static str) -> Failure {
    Problem::new(field, what, "Look at the list of transfers again").into()
}
