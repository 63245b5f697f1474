//! What is measured at a contact: what is asked of a child on a day, and figures as typed. The clinic, the contact form and
//! the growth screen share it.

mod ground;
mod judge;
pub mod views;

use caseload_domain::{
    age::completed_months,
    child::{Birth, Child},
    id::{ChildId, ContactId},
    measurement::{Measurement, MeasurementKind},
    problem::Problem,
    record::{Record, RevisionStatus},
};
use caseload_store::{NewRevision, Store};
use chrono::NaiveDate;

use crate::{
    app::{App, first, next},
    caseload::days_between,
    clock::Now,
    code::Code,
    failure::Answer,
};
pub(crate) use ground::Ground;
pub use judge::judge_measured;
pub(crate) use judge::{Fineness, judged};
use views::{AskedMeasurement, LastMeasurement, MeasuredTyped};

/// Measured lying before this age and standing from it on: the growth reference changes over there (DESIGN 8).
const STANDING_FROM_MONTHS: u32 = 24;

impl MeasuredTyped {
    /// Each figure of the day with its field, in the order of what is asked.
    pub(crate) fn fields(&self) -> [(&'static str, &str); 3] {
        [("weight", &self.weight), ("size", &self.size), ("head", &self.head)]
    }
    fn is_empty(&self) -> bool {
        let birth_weight = self.birth_weight.as_deref().unwrap_or_default();
        self.fields().iter().all(|(_, text)| text.trim().is_empty()) && birth_weight.trim().is_empty()
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
    let Some(kinds) = kinds(child, on) else { return Ok(Vec::new()) };
    // What was measured on the day itself is this session's own.
    let until = on.pred_opt().unwrap_or(on);
    let last = store.last_measured(child.id.as_str(), until)?;
    Ok(kinds
        .into_iter()
        .map(|kind| AskedMeasurement {
            kind: Code(kind),
            last: last.iter().find(|last| last.kind == kind).map(|last| LastMeasurement {
                value: last.value,
                on: last.on,
                days_ago: days_between(last.on, on),
            }),
        })
        .collect())
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
    if let Some((field, _)) = typed.fields().into_iter().find(|(_, text)| !text.trim().is_empty())
        && !seen
    {
        return Err(Problem::new(
            field,
            "A child who was not seen was not measured",
            "Clear the figures, or say that the child was seen",
        )
        .into());
    }
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let judged = judged(store, child.as_str(), on, &typed, Some(contact.as_str()), Fineness::AsTyped)?;
    judged.taken(child, contact, &typed, now)
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
        match wanted.iter().position(|one| one.kind == measurement.kind && one.contact == measurement.contact)
        {
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
