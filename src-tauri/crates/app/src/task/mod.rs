//! Tasks: what comes next, for whom, by when.

pub mod views;

use caseload_domain::{
    id::{ChildId, TaskId},
    problem::Problems,
    record::{Record, RevisionStatus},
    task::Task,
};

use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    session::views::Nothing,
    typed::{Looking, optional_date, optional_text},
};
use views::{AddTask, AssignTask, Colleagues, TaskView, TickTask};

/// Adds a task.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend.
pub fn add_task(app: &mut App, request: AddTask, now: Now) -> Answer<Saved> {
    let AddTask { child_id, title, due_on, assigned_to } = request;
    let task = parse_task(child_of(app, &child_id)?, &title, &due_on, now)?;
    let assigned_to = optional_text(&caseload_domain::name::tidy(&assigned_to));
    let task = Task { assigned_to, ..task };
    saved(app.write(&[first(Record::Task(task), "add-task", now)], caseload_store::Origin::Typed, None)?)
}

/// A task as typed, checked.
pub(crate) fn parse_task(child: ChildId, title: &str, due_on: &str, now: Now) -> Answer<Task> {
    let mut problems = Problems::default();
    let due_on = optional_date("dueOn", due_on, Looking::Forward, now, &mut problems);
    let id = TaskId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let task = Task {
        id,
        child,
        title: caseload_domain::name::tidy(title),
        due_on,
        from_contact: None,
        done_on: None,
        assigned_to: None,
    };
    if let Err(found) = task.check() {
        found.into_iter().for_each(|problem| problems.push(problem.field, problem.what, problem.mend));
    }
    if problems.is_empty() { Ok(task) } else { Err(problems.into_vec().into()) }
}

/// Ticks a task, or takes the tick away.
///
/// # Errors
/// [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn tick_task(app: &mut App, request: TickTask, now: Now) -> Answer<Saved> {
    let read = app.open()?.store.current(&request.task_id)?;
    let Record::Task(task) = read.revision.record else { return Err(Failure::NotFound) };
    let (done_on, action, reason) = if request.done {
        (Some(now.today), "tick-task", "done")
    } else {
        (None, "untick-task", "not done after all")
    };
    let task = Task { done_on, ..task };
    saved(app.write(
        &[next(Record::Task(task), read.revision.number, reason, action, now)],
        caseload_store::Origin::Typed,
        None,
    )?)
}

/// Passes a task to a colleague of the team, or takes it back.
///
/// # Errors
/// [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn assign_task(app: &mut App, request: AssignTask, now: Now) -> Answer<Saved> {
    let read = app.open()?.store.current(&request.task_id)?;
    let Record::Task(task) = read.revision.record else { return Err(Failure::NotFound) };
    let assigned_to = optional_text(&caseload_domain::name::tidy(&request.assigned_to));
    let (action, reason) = match &assigned_to {
        Some(_) => ("pass-task", "passed to a colleague"),
        None => ("take-back-task", "taken back"),
    };
    let task = Task { assigned_to, ..task };
    saved(app.write(
        &[next(Record::Task(task), read.revision.number, reason, action, now)],
        caseload_store::Origin::Typed,
        None,
    )?)
}

/// Names a task was passed to before, and practitioners named on children's records; not the practitioner's own.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer.
pub fn colleagues(app: &mut App, _: Nothing, _now: Now) -> Answer<Colleagues> {
    let open = app.open()?;
    let mut names = open.store.colleagues()?;
    names.retain(|name| *name != open.practitioner.name);
    Ok(Colleagues { names })
}

/// The child an entry is about, which must be on record. What is written for a record that was joined to another one goes
/// to the one that was kept.
pub(crate) fn child_of(app: &App, child_id: &str) -> Answer<ChildId> {
    match app.open()?.store.current(child_id)?.revision.record {
        Record::Child(child) => Ok(child.merged_into.unwrap_or(child.id)),
        _ => Err(Failure::NotFound),
    }
}

/// What the window is told of a save: its first record.
pub(crate) fn saved(written: Vec<caseload_store::Written>) -> Answer<Saved> {
    let first = written.into_iter().next().ok_or(Failure::NotFound)?;
    Ok(Saved { record_id: first.record_id, revision: first.revision })
}

pub(crate) fn task_view(task: &Task, status: RevisionStatus, now: Now) -> TaskView {
    TaskView {
        task_id: task.id.as_str().to_owned(),
        child_id: task.child.as_str().to_owned(),
        title: task.title.clone(),
        due_on: task.due_on,
        assigned_to: task.assigned_to.clone(),
        overdue: task.is_overdue(now.today),
        done_on: task.done_on,
        from_contact: task.from_contact.as_ref().map(|id| id.as_str().to_owned()),
        entered_in_error: status == RevisionStatus::EnteredInError,
    }
}
