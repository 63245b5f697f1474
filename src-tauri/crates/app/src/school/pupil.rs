//! One row of a class becomes records: the contact and both measurements, in one transaction.

use caseload_domain::{
    contact::{Contact, ContactType, DeliveredBy, Mode, Outcome, Present, Setting},
    id::{ContactId, MeasurementId, PlaceId},
    measurement::{Measurement, MeasurementKind},
    ncmp::NcmpResult,
    problem::{Problem, Problems},
    record::{Record, RevisionStatus},
    review::Finding,
    schedule::school_year_of,
};
use caseload_store::{NewRevision, Origin, Store};
use chrono::NaiveDate;

use super::{
    class::{Written, child_at, owed_review, pupil_row, pupils, written},
    letters::LETTER,
    views::{PupilRow, SavePupil},
};
use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    failure::{Answer, Failure, unexpected},
    measurement::{Fineness, judged, views::MeasuredTyped},
    place::current_school,
    typed::needed_reason,
};

/// Saves a row, or amends it with a reason.
///
/// # Errors
/// [`Failure::Invalid`] for what is missing, impossible, or asked about and not looked at again; [`Failure::ChangedMeanwhile`].
pub fn save_pupil(app: &mut App, request: SavePupil, now: Now) -> Answer<PupilRow> {
    let SavePupil {
        place_id,
        year,
        on,
        child_id,
        result,
        height,
        weight,
        checked,
        review,
        from_revision,
        reason,
    } = request;
    let (year, result) = (year.0, result.0);
    let school = current_school(app, &place_id)?;
    let open = app.open()?;
    let child = child_at(&open.store, &child_id)?;
    let in_class = pupils(&open.store, &school.name, year.year_group(), on)?.contains(&child_id);
    let earlier = written(&open.store, &child_id, year.contact_type(), school_year_of(on))?;
    let before = earlier.into_iter().rev().find(|written| {
        written.contact.happened_on == on && written.contact.place.as_ref() == Some(&school.id)
    });
    if before.as_ref().map(|written| written.revision) != from_revision {
        return Err(Failure::ChangedMeanwhile);
    }
    // A row written before the pupil moved class can still be put right.
    if !in_class && before.is_none() {
        return Err(Problem::new("childId", "This child is not in the class", "Open the class again").into());
    }
    let mut problems = Problems::default();
    let reason = before.as_ref().and_then(|_amended| problems.keep(needed_reason(&reason)));
    let typed = Typed { child_id: &child_id, on, result, height: &height, weight: &weight, checked };
    let values = values(&open.store, &typed, before.as_ref(), &mut problems)?;
    let review = review.trim();
    if !review.is_empty() && result != NcmpResult::Measured {
        problems.push("review", "A pupil who was not seen has no review", "Clear the review");
    }
    if !problems.is_empty() {
        return Err(problems.into_vec().into());
    }
    let deliverer = DeliveredBy { name: open.practitioner.name.clone(), role: open.practitioner.role };
    let (id, delivered_by) = match &before {
        Some(written) => (written.contact.id.clone(), written.contact.delivered_by.clone()),
        None => {
            (ContactId::parse(&new_id(now)).map_err(|error| unexpected(&error))?, Some(deliverer.clone()))
        }
    };
    let seen = result.outcome() == Outcome::Seen;
    let contact = Contact {
        id,
        child: child.id.clone(),
        contact_type: year.contact_type(),
        happened_on: on,
        happened_at: before.as_ref().and_then(|written| written.contact.happened_at),
        minutes: None,
        setting: Some(Setting::School),
        mode: Mode::InPerson,
        outcome: result.outcome(),
        present: if seen { vec![Present::Child] } else { Vec::new() },
        purpose: String::new(),
        narrative: result.words().to_owned(),
        voice: String::new(),
        episode: None,
        restricted: false,
        place: Some(PlaceId::parse(&place_id).map_err(|_wrong| Failure::NotFound)?),
        delivered_by,
        countersigned: before.as_ref().and_then(|written| written.contact.countersigned.clone()),
        infant_feeding: None,
        findings: before
            .as_ref()
            .filter(|_known| seen)
            .map_or_else(Vec::new, |written| kept_findings(&written.contact)),
        concerns: before.as_ref().map_or_else(Vec::new, |written| written.contact.concerns.clone()),
        action_taken: before
            .as_ref()
            .map_or_else(String::new, |written| written.contact.action_taken.clone()),
        decision: before.as_ref().map_or_else(String::new, |written| written.contact.decision.clone()),
        given: Vec::new(),
        signposted: Vec::new(),
        written_with: None,
    };
    contact.check(now.today, now.time)?;
    let mut revisions = measured(before.as_ref(), &contact, &values, reason.as_deref(), now)?;
    if !review.is_empty() {
        let Some(contact_type) = owed_review(&open.store, &child_id, year, on)? else {
            return Err(Problem::new("review", "No review is open for this pupil", "Clear the review").into());
        };
        let held = review_contact(&contact, contact_type, review, deliverer, now)?;
        held.check(now.today, now.time)?;
        revisions.push(first(Record::Contact(held), "record-contact", now));
    }
    revisions.insert(
        0,
        match (&before, &reason) {
            (Some(written), Some(reason)) => {
                next(Record::Contact(contact), written.revision, reason, "amend-contact", now)
            }
            _ => first(Record::Contact(contact), "record-contact", now),
        },
    );
    app.write(&revisions, Origin::Typed, None)?;
    pupil_row(&app.open()?.store, &child_id, &place_id, year, on)
}

/// What was done after the measurement stays. A letter that was made says what the record no longer says: it is due again.
fn kept_findings(before: &Contact) -> Vec<Finding> {
    before.findings.iter().filter(|finding| finding.field != LETTER).cloned().collect()
}

fn review_contact(
    measured: &Contact,
    contact_type: ContactType,
    words: &str,
    delivered_by: DeliveredBy,
    now: Now,
) -> Answer<Contact> {
    Ok(Contact {
        id: ContactId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
        contact_type,
        narrative: words.to_owned(),
        delivered_by: Some(delivered_by),
        countersigned: None,
        findings: Vec::new(),
        concerns: Vec::new(),
        action_taken: String::new(),
        decision: String::new(),
        ..measured.clone()
    })
}

/// The two values of a measured pupil, in the record's units; none of any other.
fn values(
    store: &Store,
    row: &Typed<'_>,
    before: Option<&Written>,
    problems: &mut Problems,
) -> Answer<Vec<(MeasurementKind, u32)>> {
    let &Typed { child_id, on, result, height, weight, checked } = row;
    if result != NcmpResult::Measured {
        for (field, text) in [("height", height), ("weight", weight)] {
            if !text.trim().is_empty() {
                problems.push(
                    field,
                    "A pupil who was not measured has no value",
                    "Clear it, or choose Measured",
                );
            }
        }
        return Ok(Vec::new());
    }
    for (field, text, mend) in [
        ("height", height, "Type centimetres to one place, like 120.4"),
        ("weight", weight, "Type kilograms to one place, like 21.3"),
    ] {
        if text.trim().is_empty() {
            problems.push(field, "This measurement is missing", mend);
        }
    }
    let typed = MeasuredTyped {
        weight: weight.to_owned(),
        size: height.to_owned(),
        checked,
        ..MeasuredTyped::default()
    };
    let contact = before.map(|written| written.contact.id.as_str());
    let judged = judged(store, child_id, on, &typed, contact, Fineness::OnePlace)?;
    // A class says height where the other forms say length or height, and asks for it first.
    let mut found: Vec<Problem> = judged
        .problems(&typed)
        .into_vec()
        .into_iter()
        .map(|problem| match &*problem.field {
            "size" => Problem::new("height", problem.what, problem.mend),
            _ => problem,
        })
        .collect();
    found.sort_by_key(|problem| problem.field != "height");
    problems.extend(found);
    Ok(judged.values().collect())
}

/// A row as typed.
struct Typed<'a> {
    child_id: &'a str,
    on: NaiveDate,
    result: NcmpResult,
    height: &'a str,
    weight: &'a str,
    checked: bool,
}

/// The measurements as they shall stand: new, amended, or taken back where the pupil was not measured after all.
fn measured(
    before: Option<&Written>,
    contact: &Contact,
    values: &[(MeasurementKind, u32)],
    reason: Option<&str>,
    now: Now,
) -> Answer<Vec<NewRevision>> {
    let mut revisions = Vec::new();
    let known = before.map(|written| written.measurements.as_slice()).unwrap_or_default();
    for (measurement, revision) in known {
        if !values.iter().any(|(kind, _)| *kind == measurement.kind) {
            let reason = reason.unwrap_or("not measured after all");
            let taken_back =
                next(Record::Measurement(measurement.clone()), *revision, reason, "entered-in-error", now);
            revisions.push(NewRevision { status: RevisionStatus::EnteredInError, ..taken_back });
        }
    }
    for &(kind, value) in values {
        match known.iter().find(|(measurement, _)| measurement.kind == kind) {
            Some((measurement, _)) if measurement.value == value => {}
            Some((measurement, revision)) => {
                let amended = Measurement { value, ..measurement.clone() };
                let reason = reason.unwrap_or("measured again");
                revisions.push(next(
                    Record::Measurement(amended),
                    *revision,
                    reason,
                    "amend-measurement",
                    now,
                ));
            }
            None => {
                let measurement = Measurement {
                    id: MeasurementId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
                    child: contact.child.clone(),
                    contact: Some(contact.id.clone()),
                    measured_on: contact.happened_on,
                    kind,
                    value,
                };
                measurement.check(now.today)?;
                revisions.push(first(Record::Measurement(measurement), "measure", now));
            }
        }
    }
    Ok(revisions)
}
