//! The day's appointments, and what is with colleagues: tasks passed on, contacts that wait for a signature.

use caseload_domain::{appointment::AppointmentStatus, record::Record};
use caseload_store::Store;
use chrono::Days;

use super::{
    in_list,
    views::{CountersignLine, DelegatedLine},
};
use crate::{
    appointment::{lines, views::AppointmentLine},
    caseload::days_between,
    clock::Now,
    code::Code,
    failure::Answer,
};

/// What is booked for today and tomorrow, in the order of the day.
pub(super) fn appointments(store: &Store, now: Now) -> Answer<Vec<AppointmentLine>> {
    let reads = store.appointments(now.today, now.today + Days::new(1))?;
    let mut lines = lines(store, reads, now)?;
    lines.retain(|line| line.status.0 == AppointmentStatus::Booked);
    Ok(lines)
}

/// Tasks that were passed to a colleague.
pub(super) fn delegated(store: &Store, now: Now) -> Answer<Vec<DelegatedLine>> {
    let mut lines = Vec::new();
    for (read, family, given) in store.delegated_tasks()? {
        let Record::Task(task) = read.revision.record else { continue };
        let Some(assigned_to) = task.assigned_to else { continue };
        lines.push(DelegatedLine {
            task_id: task.id.as_str().to_owned(),
            child_id: task.child.as_str().to_owned(),
            child: in_list(&family, &given),
            title: task.title,
            assigned_to,
            due_on: task.due_on,
            days_over: task.due_on.map_or(0, |due_on| days_between(due_on, now.today)),
        });
    }
    Ok(lines)
}

/// What a learner delivered and nobody has signed for.
pub(super) fn to_countersign(store: &Store) -> Answer<Vec<CountersignLine>> {
    let mut lines = Vec::new();
    for (read, family, given) in store.unsigned_contacts()? {
        let Record::Contact(contact) = read.revision.record else { continue };
        let Some(delivered_by) = contact.delivered_by else { continue };
        lines.push(CountersignLine {
            contact_id: contact.id.as_str().to_owned(),
            child_id: contact.child.as_str().to_owned(),
            child: in_list(&family, &given),
            contact_type: Code(contact.contact_type),
            on: contact.happened_on,
            delivered_by: delivered_by.name,
        });
    }
    Ok(lines)
}
