//! Mending a row that is saved: each figure that changes is amended or taken back with a reason, and stays readable.

use caseload_domain::{
    contact::Contact,
    problem::Problem,
    record::{Record, RevisionStatus},
};
use caseload_store::Origin;

use super::{
    row::narrative,
    row_of,
    views::{ClinicRow, MendClinicRow},
};
use crate::{
    app::{App, next},
    clock::Now,
    failure::{Answer, Failure},
    measurement::{figures, figures_taken, measured_at, views::MeasuredTyped},
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
    let on = contact.happened_on;
    let Some(place_id) = contact.place.as_ref().map(|place| place.as_str().to_owned()) else {
        return Err(Failure::NotFound);
    };
    let typed = MeasuredTyped { weight, size, head, birth_weight: None, checked };
    let seen = contact.outcome.is_seen();
    let reason = needed_reason(&reason)?;
    let wanted = figures_taken(store, &contact.child, &contact.id, on, seen, typed, now)?;
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
