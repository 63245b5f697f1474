//! What becomes of a contact's assessments when the contact is amended: they go by its day, and by whether it took place.
//!
//! Their answers are amended on their own, with a reason of their own.

use caseload_domain::{
    assessment::{Assessment, Subject, subject, subject_on},
    child::Birth,
    contact::Contact,
    problem::Problem,
    record::{Record, RevisionStatus},
};
use caseload_store::{NewRevision, Store};

use super::read::child_record;
use crate::{app::next, clock::Now, failure::Answer};

/// The revisions that go with amending a contact: its assessments move to its day, as its measurements do; when it did not
/// take place after all, they are taken back with it.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] by the contact's day when what was scored cannot be of that day.
pub(crate) fn amended_with(
    store: &Store,
    contact: &Contact,
    reason: &str,
    now: Now,
) -> Answer<Vec<NewRevision>> {
    let mut revisions = Vec::new();
    for read in store.of_child(contact.child.as_str())? {
        let (number, status) = (read.revision.number, read.revision.status);
        let Record::Assessment(old) = read.revision.record else { continue };
        if status != RevisionStatus::Current || old.contact.as_ref() != Some(&contact.id) {
            continue;
        }
        if !contact.outcome.took_place() {
            revisions.push(NewRevision {
                status: RevisionStatus::EnteredInError,
                ..next(Record::Assessment(old), number, reason, "entered-in-error", now)
            });
        } else if old.completed_on != contact.happened_on {
            let moved = Assessment { completed_on: contact.happened_on, ..old };
            check_day(store, &moved)?;
            revisions.push(next(Record::Assessment(moved), number, reason, "amend-assessment", now));
        }
    }
    Ok(revisions)
}

/// A tool about the child wants a child that is born, and one for young people a child that is old enough.
fn check_day(store: &Store, moved: &Assessment) -> Answer<()> {
    let birth = child_record(store, &moved.child)?.birth;
    let on = moved.completed_on;
    let of_that_day = match (&moved.about, subject(moved.given.tool)) {
        (None, Subject::Child) => matches!(birth, Birth::Born(born) if born <= on),
        (None, Subject::Either) => subject_on(moved.given.tool, &birth, on) == Subject::Either,
        (None, Subject::Relative) | (Some(_), _) => true,
    };
    if of_that_day {
        return Ok(());
    }
    Err(Problem::new(
        "happenedOn",
        "What was scored about the child at this contact cannot be of that day",
        "Check the day, or take the assessment back under Assessments first",
    )
    .into())
}
