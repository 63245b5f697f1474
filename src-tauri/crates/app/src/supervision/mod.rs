//! The supervision log: private to the practitioner and the supervisor, so it is on no timeline and in no report.

mod list;
pub mod views;

use caseload_domain::{
    id::{ChildId, SupervisionId},
    problem::Problems,
    record::{Record, RevisionStatus},
    supervision::Supervision,
};
use caseload_store::{NewRevision, Origin};

use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    task::{child_of, saved},
    typed::{Looking, needed_date, needed_reason, optional_date},
};
pub(crate) use list::{due_for, standing};
pub use list::{supervision_list, supervision_sample};
use views::{AmendSupervision, RecordSupervision, SupervisedChild, SupervisionTyped, SupervisionView};

/// Records supervision about one child or several: all of them are written, or none.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend; a child's own words are `discussed0`, `discussed1` and so on.
pub fn record_supervision(app: &mut App, request: RecordSupervision, now: Now) -> Answer<Saved> {
    let RecordSupervision { typed, draft_id } = request;
    let ids = typed.children.iter().map(|_| new_id(now)).collect();
    let revisions: Vec<NewRevision> = parse(app, typed, ids, now)?
        .into_iter()
        .map(|one| first(Record::Supervision(one), "record-supervision", now))
        .collect();
    saved(app.write(&revisions, Origin::Typed, draft_id.as_deref())?)
}

/// Amends one child's record of a supervision.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn amend_supervision(app: &mut App, request: AmendSupervision, now: Now) -> Answer<Saved> {
    let AmendSupervision { supervision_id, typed, reason, from_revision, draft_id } = request;
    let reason = needed_reason(&reason)?;
    let read = app.open()?.store.current(&supervision_id)?;
    let (Record::Supervision(before), RevisionStatus::Current) = (read.revision.record, read.revision.status)
    else {
        return Err(Failure::NotFound);
    };
    let same_child = matches!(typed.children.as_slice(), [only] if only.child_id == before.child.as_str());
    if !same_child {
        return Err(Failure::NotFound);
    }
    let revisions: Vec<NewRevision> = parse(app, typed, vec![supervision_id], now)?
        .into_iter()
        .map(|one| next(Record::Supervision(one), from_revision, &reason, "amend-supervision", now))
        .collect();
    saved(app.write(&revisions, Origin::Typed, draft_id.as_deref())?)
}

fn parse(app: &App, typed: SupervisionTyped, ids: Vec<String>, now: Now) -> Answer<Vec<Supervision>> {
    let SupervisionTyped { on, supervisor, form, next_on, children } = typed;
    let mut problems = Problems::default();
    let on = needed_date("on", &on, Looking::Back, now, &mut problems);
    let next_on = optional_date("nextOn", &next_on, Looking::Forward, now, &mut problems);
    if children.is_empty() {
        problems.push("children", "No child is chosen", "Choose the children you talked about");
    }
    let mut found: Vec<Supervision> = Vec::with_capacity(children.len());
    for (at, (SupervisedChild { child_id, discussed, actions }, id)) in
        children.into_iter().zip(ids).enumerate()
    {
        let child: ChildId = child_of(app, &child_id)?;
        if found.iter().any(|one| one.child == child) {
            problems.push("children", "A child is there twice", "Take one of them away");
        }
        let supervision = Supervision {
            id: SupervisionId::parse(&id).map_err(|error| unexpected(&error))?,
            child,
            on,
            supervisor: caseload_domain::name::tidy(&supervisor),
            form: form.0,
            discussed: discussed.trim().to_owned(),
            actions: actions.trim().to_owned(),
            next_on,
        };
        for problem in supervision.check(now.today).err().unwrap_or_default() {
            if problem.field == "discussed" {
                problems.push(format!("discussed{at}"), problem.what, problem.mend);
            } else if at == 0 {
                // The day, the supervisor and the next day are the same for all of them: said once.
                problems.extend([problem]);
            }
        }
        found.push(supervision);
    }
    if problems.is_empty() { Ok(found) } else { Err(problems.into_vec().into()) }
}

pub(crate) fn supervision_view(
    supervision: &Supervision,
    revision: u32,
    status: RevisionStatus,
) -> SupervisionView {
    SupervisionView {
        supervision_id: supervision.id.as_str().to_owned(),
        child_id: supervision.child.as_str().to_owned(),
        on: supervision.on,
        supervisor: supervision.supervisor.clone(),
        form: Code(supervision.form),
        discussed: supervision.discussed.clone(),
        actions: supervision.actions.clone(),
        next_on: supervision.next_on,
        revision,
        entered_in_error: status == RevisionStatus::EnteredInError,
    }
}
