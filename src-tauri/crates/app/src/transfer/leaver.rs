//! What is left to do before a nurse leaves or changes job: nothing unwritten, nothing unsent, nobody left behind.

use caseload_domain::{
    appointment::AppointmentStatus,
    record::{Record, RecordKind, RevisionStatus},
};
use caseload_store::handover_book::Direction;
use chrono::Days;

use super::views::{LeaverCheck, LeaverLine, LeaverWhat};
use crate::{
    app::App, clock::Now, code::Code, failure::Answer, handover::written_here, session::views::Nothing,
    supervision::supervision_list,
};

/// How far back a booked appointment without a contact is looked for: the oldest a diary holds.
const DAYS_BACK: u64 = 3 * 366;

/// What is left. Whatever cannot be counted fails the whole: a line that could not be read is never shown as nothing.
///
/// # Errors
/// [`crate::failure::Failure::Locked`], or when the store cannot answer.
pub fn leaver_check(app: &mut App, request: Nothing, now: Now) -> Answer<LeaverCheck> {
    let supervision = supervision_list(app, request, now)?;
    let store = &app.open()?.store;
    let counts = store.entry_counts()?;
    let open_of = |kind| -> Answer<u32> {
        let open = store.of_kind(kind)?.into_iter().filter(|read| {
            read.revision.status == RevisionStatus::Current
                && match &read.revision.record {
                    Record::Transfer(transfer) => written_here(read).is_some() && transfer.is_open(),
                    Record::Escalation(escalation) => escalation.resolved.is_none(),
                    _ => false,
                }
        });
        Ok(number(open.count()))
    };
    let past = store
        .appointments(now.today - Days::new(DAYS_BACK), now.today - Days::new(1))?
        .into_iter()
        .filter(|read| {
            matches!(&read.revision.record, Record::Appointment(appointment)
                if appointment.status == AppointmentStatus::Booked && appointment.contact.is_none())
        })
        .count();
    let no_receipt = store.sync_files()?.iter().filter(|file| file.receipt_at.is_none()).count();
    let (mut out, mut incoming) = (0, 0);
    for handover in store.handovers()?.iter().filter(|handover| handover.outcome.is_none()) {
        match handover.direction {
            Direction::Out => out += 1,
            Direction::In => incoming += 1,
        }
    }
    let line = |what, count| LeaverLine { what: Code(what), count };
    Ok(LeaverCheck {
        on: now.today,
        lines: vec![
            line(LeaverWhat::Drafts, store.draft_count()?),
            line(LeaverWhat::PastAppointments, number(past)),
            line(LeaverWhat::ToCountersign, number(store.unsigned_contacts()?.len())),
            line(LeaverWhat::Unsent, counts.ready),
            line(LeaverWhat::NoReceipt, number(no_receipt)),
            line(LeaverWhat::Refused, counts.refused),
            line(LeaverWhat::OpenTransfers, open_of(RecordKind::Transfer)?),
            line(LeaverWhat::ChildrenHere, store.caseload_size()?),
            line(LeaverWhat::SupervisionDue, supervision.overdue),
            line(LeaverWhat::EscalationsOpen, open_of(RecordKind::Escalation)?),
            line(LeaverWhat::HandoversOut, out),
            line(LeaverWhat::HandoversIn, incoming),
        ],
    })
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
