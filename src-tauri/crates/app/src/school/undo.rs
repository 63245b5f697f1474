//! Taking back the row of a class that was written last, as long as nobody else has been told of it.

use caseload_domain::{
    contact::Contact,
    ncmp::NcmpYear,
    problem::Problem,
    record::{Record, RevisionStatus},
};
use caseload_store::{NewRevision, Origin, ReadRevision, sync::EntryState};

use super::{
    class::pupil_row,
    views::{ClassDay, PupilRow},
};
use crate::{
    app::{App, next},
    clock::Now,
    failure::Answer,
    place::current_school,
};

const REASON: &str = "undone in the class";

/// Takes back the last row of a class on a day: the contact, its measurements and the review written with it.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] when there is no row, when the last one was amended, or when it is in a sync file already.
pub fn undo_pupil(app: &mut App, request: ClassDay, now: Now) -> Answer<PupilRow> {
    let ClassDay { place_id, year, on } = request;
    current_school(app, &place_id)?;
    let store = &app.open()?.store;
    let written = store.contacts_at(&place_id, on)?;
    let last = written.iter().rev().find_map(|read| match &read.revision.record {
        Record::Contact(contact) if contact.contact_type == year.0.contact_type() => Some((contact, read)),
        _ => None,
    });
    let Some((contact, read)) = last else {
        return Err(Problem::new(
            "class",
            "Nothing of this class can be undone",
            "Save a row first, or amend one",
        )
        .into());
    };
    if read.revision.number > 1 {
        return Err(Problem::new(
            "class",
            "The last row saved was an amendment",
            "Amend that row again to put it right",
        )
        .into());
    }
    if read.state != EntryState::Ready {
        return Err(Problem::new(
            "class",
            "The last row is in a sync file already",
            "Amend it with a reason, so that the trust hears of it",
        )
        .into());
    }
    let child_id = contact.child.as_str().to_owned();
    let revisions: Vec<NewRevision> = app
        .open()?
        .store
        .of_child(&child_id)?
        .into_iter()
        .filter(|one| belongs(one, contact, read, year.0))
        .map(|one| NewRevision {
            status: RevisionStatus::EnteredInError,
            ..next(one.revision.record, one.revision.number, REASON, "entered-in-error", now)
        })
        .collect();
    app.write(&revisions, Origin::Typed, None)?;
    pupil_row(&app.open()?.store, &child_id, &place_id, year.0, on)
}

/// What one save of a row wrote: the contact, its measurements, and the review of the same moment.
fn belongs(one: &ReadRevision, contact: &Contact, row: &ReadRevision, year: NcmpYear) -> bool {
    one.revision.status == RevisionStatus::Current
        && match &one.revision.record {
            Record::Contact(other) => {
                other.id == contact.id
                    || (year.reviews().contains(&other.contact_type)
                        && other.place == contact.place
                        && one.revision.number == 1
                        && one.revision.written_at == row.revision.written_at)
            }
            Record::Measurement(measurement) => measurement.contact.as_ref() == Some(&contact.id),
            _ => false,
        }
}
