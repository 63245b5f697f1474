//! The transfers of the whole caseload: under way, over, under cover, and those that should be begun soon.

use caseload_domain::{
    child::{Birth, CaseloadStatus, Child},
    contact::ContactType,
    due::DUE_SOON_DAYS,
    practitioner::Role,
    record::{Record, RecordKind, RevisionStatus},
    schedule::reception_begins,
    transfer::TransferStep,
};
use caseload_store::Store;
use chrono::{Days, NaiveDate};

use super::{
    begin::under_way_of,
    open::open_refs,
    step::lacks_meeting,
    view::{rating_views, transfer_line},
    views::{ComingTransfer, CoveringLine, TransferDue, TransferList, TransferRow},
};
use crate::{
    app::App, clock::Now, code::Code, failure::Answer, handover::written_here, session::views::Nothing,
    today::in_list,
};

/// A transfer that is over stays on the list for a year.
const DAYS_SHOWN: u64 = 366;

/// From when a child is taken to be near the end of a 0 to 11 service: the youngest of Year 6 on the 1 May on which the
/// schedule's own transfer opens (`data/schedule/leicestershire.toml`, `policy-papers` A1).
pub(super) const ELEVEN_FROM_MONTHS: u32 = 10 * 12 + 8;

/// The transfers, with what is missing of each.
///
/// # Errors
/// [`crate::failure::Failure::Locked`], or when the store cannot answer; never an empty list instead.
pub fn transfer_list(app: &mut App, _: Nothing, now: Now) -> Answer<TransferList> {
    let open = app.open()?;
    let store = &open.store;
    let (mut rows, mut closed, mut away) = (Vec::new(), Vec::new(), Vec::new());
    for read in store.of_kind(RecordKind::Transfer)? {
        // One that came with a handover was a colleague's, and is history here.
        if written_here(&read).is_none() {
            continue;
        }
        let (number, status) = (read.revision.number, read.revision.status);
        let Record::Transfer(transfer) = read.revision.record else { continue };
        let over_on = transfer.completed_on.or(transfer.cancelled.as_ref().map(|cancelled| cancelled.on));
        let over_on = transfer.back_on.or(over_on);
        let under_way = transfer.is_open() && !transfer.is_cover_now();
        if !transfer.is_open() && over_on.is_some_and(|on| on + Days::new(DAYS_SHOWN) < now.today) {
            continue;
        }
        let Record::Child(child) = store.current(transfer.child.as_str())?.revision.record else { continue };
        let refs = if under_way { open_refs(store, transfer.child.as_str())? } else { Vec::new() };
        let missing: Vec<Code<TransferStep>> = if under_way {
            transfer
                .checklist(&refs)
                .into_iter()
                .filter(|(_, done)| !done)
                .map(|(step, _)| Code(step))
                .collect()
        } else {
            Vec::new()
        };
        let row = TransferRow {
            child: child.name.in_list(),
            unread: u32::try_from(transfer.unacknowledged(&refs).len()).unwrap_or(u32::MAX),
            needs_meeting: under_way && lacks_meeting(&transfer, store.rating_table().in_force()),
            transfer: transfer_line(&transfer, number, status, now),
            missing,
        };
        if transfer.is_cover_now() {
            away.push(row);
        } else if under_way {
            rows.push(row);
        } else {
            closed.push(row);
        }
    }
    rows.sort_by(|one, other| {
        (one.transfer.planned_for, &one.child).cmp(&(other.transfer.planned_for, &other.child))
    });
    away.sort_by(|one, other| (one.transfer.until, &one.child).cmp(&(other.transfer.until, &other.child)));
    let over = |row: &TransferRow| row.transfer.completed_on.or(row.transfer.cancelled_on);
    closed.sort_by_key(|row| std::cmp::Reverse(over(row)));
    let children = children_here(store)?;
    Ok(TransferList {
        covering: covering(store, &children, now)?,
        coming: coming(store, &children, open.practitioner.role, now)?,
        ratings: rating_views(store.rating_table().in_force()),
        rows,
        closed,
        away,
    })
}

/// Every child on the caseload.
fn children_here(store: &Store) -> Answer<Vec<Child>> {
    Ok(store
        .of_kind(RecordKind::Child)?
        .into_iter()
        .filter_map(|read| match (read.revision.record, read.revision.status) {
            (Record::Child(child), RevisionStatus::Current)
                if child.caseload_status == CaseloadStatus::OnCaseload =>
            {
                Some(*child)
            }
            _ => None,
        })
        .collect())
}

/// Children she has for a colleague, the cover that ends first in front.
fn covering(store: &Store, children: &[Child], now: Now) -> Answer<Vec<CoveringLine>> {
    let mut lines = Vec::new();
    for child in children {
        let Some(cover) = &child.cover else { continue };
        lines.push(CoveringLine {
            child_id: child.id.as_str().to_owned(),
            child: child.name.in_list(),
            for_whom: cover.for_whom.clone(),
            until: cover.until,
            over: cover.until < now.today,
            going_back: under_way_of(store, child.id.as_str())?,
        });
    }
    lines.sort_by(|one, other| (one.until, &one.child).cmp(&(other.until, &other.child)));
    Ok(lines)
}

/// Children whose care should be passed on soon and is not yet: near 11 where the schedule says so, and at school entry.
fn coming(store: &Store, children: &[Child], role: Role, now: Now) -> Answer<Vec<ComingTransfer>> {
    let mut found = Vec::new();
    for due in store.due_contacts(now.today + Days::new(DUE_SOON_DAYS), now.today)? {
        if due.programme.code == ContactType::TransferAtEleven
            && under_way_of(store, &due.programme.child_id)?.is_none()
        {
            found.push(ComingTransfer {
                child: in_list(&due.family, &due.given),
                why: Code(TransferDue::ElevenPlus),
                by: due.programme.closes,
                child_id: due.programme.child_id,
            });
        }
    }
    if role == Role::HealthVisitor {
        for child in children {
            let Birth::Born(born) = child.birth else { continue };
            let Some(by) = starts_school(born) else { continue };
            // From the Easter before: three months of notice for the school nurse. Past seven it is nobody's school entry.
            let near = by - Days::new(SCHOOL_ENTRY_NOTICE_DAYS) <= now.today
                && now.today < born + chrono::Months::new(7 * 12);
            if near && under_way_of(store, child.id.as_str())?.is_none() {
                found.push(ComingTransfer {
                    child_id: child.id.as_str().to_owned(),
                    child: child.name.in_list(),
                    why: Code(TransferDue::SchoolEntry),
                    by,
                });
            }
        }
    }
    found.sort_by(|one, other| (one.by, &one.child).cmp(&(other.by, &other.child)));
    Ok(found)
}

/// From the start of the summer term, about: the papers say that it is done *at school entry* and no day (`policy-papers` A4).
const SCHOOL_ENTRY_NOTICE_DAYS: u64 = 150;

/// The day a child starts in Reception.
fn starts_school(born: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(reception_begins(born), 9, 1)
}
