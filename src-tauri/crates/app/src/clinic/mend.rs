//! Mending a row that is saved: each figure that changes is amended or taken back with a reason, and stays readable.

use caseload_domain::{
    contact::Contact,
    problem::Problem,
    record::{Record, RevisionStatus},
};
use caseload_store::Origin;

use super::{
    row::{child_at, narrative},
    row_of,
    views::{ClinicRow, MendClinicRow},
};
use crate::{
    app::{App, next},
    clock::Now,
    failure::{Answer, Failure},
    measurement::{asked, figures, measured_at, measurements},
    typed::needed_reason,
};

/// Mends a saved row in one transaction.
///
/// # Errors
/// [`Failure::Invalid`] without a reason, when nothing changes, or as [`super::save_clinic_row`]; [`Failure::NotFound`].
pub fn mend_clinic_row(app: &mut App, request: MendClinicRow, now: Now) -> Answer<ClinicRow> {
    let MendClinicRow { contact_id, weight, size, head, note, checked, reason } = request;
    let store = &app.open()?.store;
    let read = store.current(&contact_id)?;
    let (Record::Contact(contact), RevisionStatus::Current) = (read.revision.record, read.revision.status)
    else {
        return Err(Failure::NotFound);
    };
    let child_id = contact.child.as_str().to_owned();
    let child = child_at(store, &child_id)?;
    let on = contact.happened_on;
    let Some(place_id) = contact.place.as_ref().map(|place| place.as_str().to_owned()) else {
        return Err(Failure::NotFound);
    };
    let typed = [("weight", weight), ("size", size), ("head", head)];
    if !contact.outcome.is_seen() && typed.iter().any(|(_, text)| !text.trim().is_empty()) {
        return Err(Problem::new(
            "weight",
            "A child who was not seen was not measured",
            "Clear the figures, or take the contact back in the child's record",
        )
        .into());
    }
    let reason = needed_reason(&reason)?;
    let wanted = measurements(&child, &asked(store, &child, on)?, &typed, on, &contact.id, checked, now)?;
    let words =
        if contact.outcome.is_seen() { narrative(note.trim(), &wanted)? } else { note.trim().to_owned() };
    let mut revisions = Vec::new();
    if words != contact.narrative {
        let amended = Contact { narrative: words, ..contact.clone() };
        amended.check(now.today, now.time)?;
        revisions.push(next(Record::Contact(amended), read.revision.number, &reason, "amend-contact", now));
    }
    let old = measured_at(app, &child_id, &contact.id)?;
    revisions.extend(figures(old, wanted, &reason, now));
    if revisions.is_empty() {
        return Err(
            Problem::new("weight", "Nothing was changed", "Change a figure or the note, or go back").into()
        );
    }
    app.write(&revisions, Origin::Typed, None)?;
    row_of(&app.open()?.store, &place_id, on, &child_id, now)
}
