//! What is measured at a contact: what is asked of a child on a day, and figures as typed. The clinic, the contact form and
//! the growth screen share it.

pub mod views;

use caseload_domain::{
    age::completed_months,
    child::{Birth, Child},
    id::{ChildId, ContactId, MeasurementId},
    measurement::{Earlier, Measurement, MeasurementKind, millimetres, thousandths},
    problem::{Problem, Problems},
    record::{Record, RevisionStatus},
};
use caseload_store::{NewRevision, Store};
use chrono::NaiveDate;

use crate::{
    app::{App, first, new_id, next},
    caseload::days_between,
    clock::Now,
    code::Code,
    failure::{Answer, Failure, unexpected},
};
use views::{AskedMeasurement, LastMeasurement, MeasuredTyped};

/// Measured lying before this age and standing from it on: the growth reference changes over there (DESIGN 8).
const STANDING_FROM_MONTHS: u32 = 24;

impl MeasuredTyped {
    /// Each figure with its field, in the order of what is asked.
    pub(crate) fn fields(self) -> [(&'static str, String); 3] {
        [("weight", self.weight), ("size", self.size), ("head", self.head)]
    }
}

/// What is measured of a child on a day, in the order of the row; `None` before the birth.
pub(crate) fn kinds(child: &Child, on: NaiveDate) -> Option<[MeasurementKind; 3]> {
    let Birth::Born(born) = child.birth else { return None };
    let size = if completed_months(born, on) < STANDING_FROM_MONTHS {
        MeasurementKind::Length
    } else {
        MeasurementKind::Height
    };
    (born <= on).then_some([MeasurementKind::Weight, size, MeasurementKind::Head])
}

pub(crate) fn asked(store: &Store, child: &Child, on: NaiveDate) -> Answer<Vec<AskedMeasurement>> {
    let (Some(kinds), Birth::Born(born)) = (kinds(child, on), child.birth) else { return Ok(Vec::new()) };
    // What was measured on the day itself is this session's own.
    let until = on.pred_opt().unwrap_or(on);
    let last = store.last_measured(child.id.as_str(), until)?;
    Ok(kinds
        .into_iter()
        .map(|kind| {
            let last = last.iter().find(|last| last.kind == kind).map(|last| LastMeasurement {
                value: last.value,
                on: last.on,
                days_ago: days_between(last.on, on),
            });
            let earlier = last.as_ref().map(|last| Earlier { value: last.value, days_ago: last.days_ago });
            let (possible, expected) = (kind.possible(), kind.expected(days_between(born, on), earlier));
            AskedMeasurement {
                kind: Code(kind),
                possible_least: *possible.start(),
                possible_most: *possible.end(),
                expected_least: *expected.start(),
                expected_most: *expected.end(),
                last,
            }
        })
        .collect())
}

pub(crate) fn measurements(
    child: &Child,
    asked: &[AskedMeasurement],
    typed: &[(&'static str, String); 3],
    on: NaiveDate,
    contact: &ContactId,
    checked: bool,
    now: Now,
) -> Answer<Vec<Measurement>> {
    let mut problems = Problems::default();
    let mut found = Vec::new();
    for (position, (field, text)) in typed.iter().enumerate() {
        if text.trim().is_empty() {
            continue;
        }
        let Some(asked) = asked.get(position) else {
            problems.push(*field, "A child who is not born yet is not measured", "Clear the field");
            continue;
        };
        let (value, mend) = match asked.kind.0 {
            MeasurementKind::Weight => (thousandths(text), "Type kilograms, like 4.92"),
            MeasurementKind::Length | MeasurementKind::Height | MeasurementKind::Head => {
                (millimetres(text), "Type centimetres with at most one place, like 56.5")
            }
        };
        let Some(value) = value else {
            problems.push(*field, "That does not read as a measurement", mend);
            continue;
        };
        let measurement = Measurement {
            id: MeasurementId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
            child: child.id.clone(),
            contact: Some(contact.clone()),
            measured_on: on,
            kind: asked.kind.0,
            value,
        };
        match measurement.check(now.today) {
            Err(wrong) => {
                wrong.into_iter().for_each(|problem| problems.push(*field, problem.what, problem.mend))
            }
            Ok(()) if !checked && !(asked.expected_least..=asked.expected_most).contains(&value) => problems
                .push(*field, "That is far from what was expected", "Look again, then say that it is right"),
            Ok(()) => found.push(measurement),
        }
    }
    if problems.is_empty() { Ok(found) } else { Err(problems.into_vec().into()) }
}

/// What was measured at a contact, as typed and checked.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] with each field to mend, or with what is far from expected until it was looked at again.
pub(crate) fn figures_taken(
    store: &Store,
    child: &ChildId,
    contact: &ContactId,
    on: NaiveDate,
    seen: bool,
    typed: MeasuredTyped,
    now: Now,
) -> Answer<Vec<Measurement>> {
    let checked = typed.checked;
    let typed = typed.fields();
    let Some((field, _)) = typed.iter().find(|(_, text)| !text.trim().is_empty()) else {
        return Ok(Vec::new());
    };
    if !seen {
        return Err(Problem::new(
            *field,
            "A child who was not seen was not measured",
            "Clear the figures, or say that the child was seen",
        )
        .into());
    }
    let Record::Child(child) = store.current(child.as_str())?.revision.record else {
        return Err(Failure::NotFound);
    };
    measurements(&child, &asked(store, &child, on)?, &typed, on, contact, checked, now)
}

/// The figures of a contact as a form opens them again.
pub(crate) fn typed_figures(measured: Vec<(Measurement, u32)>) -> MeasuredTyped {
    let mut typed = MeasuredTyped::default();
    for (measurement, _) in measured {
        let value = measurement.value;
        match measurement.kind {
            MeasurementKind::Weight => typed.weight = format!("{}.{:03}", value / 1000, value % 1000),
            MeasurementKind::Length | MeasurementKind::Height => {
                typed.size = format!("{}.{}", value / 10, value % 10);
            }
            MeasurementKind::Head => typed.head = format!("{}.{}", value / 10, value % 10),
        }
    }
    typed
}

/// What becomes of each figure: amended, taken back, or new.
pub(crate) fn figures(
    old: Vec<(Measurement, u32)>,
    mut wanted: Vec<Measurement>,
    reason: &str,
    now: Now,
) -> Vec<NewRevision> {
    let mut revisions = Vec::new();
    for (measurement, number) in old {
        match wanted.iter().position(|one| one.kind == measurement.kind) {
            None => revisions.push(NewRevision {
                status: RevisionStatus::EnteredInError,
                ..next(Record::Measurement(measurement), number, reason, "entered-in-error", now)
            }),
            Some(position) => {
                let typed = wanted.remove(position);
                if (typed.value, typed.measured_on) != (measurement.value, measurement.measured_on) {
                    let amended =
                        Measurement { value: typed.value, measured_on: typed.measured_on, ..measurement };
                    revisions.push(next(
                        Record::Measurement(amended),
                        number,
                        reason,
                        "amend-measurement",
                        now,
                    ));
                }
            }
        }
    }
    revisions.extend(wanted.into_iter().map(|one| first(Record::Measurement(one), "measure", now)));
    revisions
}

pub(crate) fn measured_at(app: &App, child_id: &str, contact: &ContactId) -> Answer<Vec<(Measurement, u32)>> {
    let found = app.open()?.store.of_child(child_id)?.into_iter().filter_map(|read| {
        let (number, status) = (read.revision.number, read.revision.status);
        match read.revision.record {
            Record::Measurement(measurement)
                if status == RevisionStatus::Current && measurement.contact.as_ref() == Some(contact) =>
            {
                Some((measurement, number))
            }
            _ => None,
        }
    });
    Ok(found.collect())
}
