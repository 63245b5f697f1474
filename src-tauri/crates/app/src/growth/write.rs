//! Measurements taken apart from a contact, and amending one: checked, asked once more, then written.

use caseload_domain::{
    child::Birth,
    figure::read_figure,
    growth::{FindingGrade, Measure},
    id::MeasurementId,
    measurement::{Measurement, MeasurementKind},
    problem::{Problem, Problems},
    record::{Record, RevisionStatus},
};
use caseload_store::Origin;
use chrono::NaiveDate;

use super::{
    Standing, standing,
    views::{AddMeasurements, AmendMeasurement, AskedAgain, MeasurementsSaved},
};
use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    failure::{Answer, Failure, unexpected},
    measurement::{Ground, kinds},
    typed::{Looking, needed_date, needed_reason},
};

/// Writes down what was measured apart from a contact.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend, also where a figure cannot be right. What is only unusual is answered in
/// `ask`, and nothing is saved until it was looked at again.
pub fn add_measurements(app: &mut App, request: AddMeasurements, now: Now) -> Answer<MeasurementsSaved> {
    let AddMeasurements { child_id, on, measured } = request;
    let store = &app.open()?.store;
    let standing = standing(store, &child_id)?;
    let mut problems = Problems::default();
    let on = needed_date("measuredOn", &on, Looking::Back, now, &mut problems);
    problems.extend(wrong_day(&standing, on, now));
    if !problems.is_empty() {
        return Err(problems.into_vec().into());
    }
    let Some(kinds) = kinds(&standing.child, on) else { return Err(Failure::NotFound) };
    let checked = measured.checked;
    let mut wanted = Vec::new();
    for (kind, (field, text)) in kinds.into_iter().zip(measured.fields()) {
        if text.trim().is_empty() {
            continue;
        }
        if standing.measured.iter().any(|one| {
            one.measurement.measured_on == on && Measure::of(one.measurement.kind) == Measure::of(kind)
        }) {
            problems.push(field, "There is one of that day already", "Amend that one, or give another day");
            continue;
        }
        let id = MeasurementId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
        let of_child = standing.child.id.clone();
        if let Some(value) = problems.keep(figure(field, kind, text)) {
            wanted.push((
                field,
                Measurement { id, child: of_child, contact: None, measured_on: on, kind, value },
            ));
        }
    }
    if wanted.is_empty() && problems.is_empty() {
        problems.push("weight", "Nothing is measured", "Type at least one figure");
    }
    let (wrong, ask) = looked_at(app, &standing, &wanted, now)?;
    problems.extend(wrong);
    if !problems.is_empty() {
        return Err(problems.into_vec().into());
    }
    if !checked && !ask.is_empty() {
        return Ok(MeasurementsSaved { saved: 0, ask });
    }
    let revisions: Vec<_> =
        wanted.into_iter().map(|(_, one)| first(Record::Measurement(one), "measure", now)).collect();
    saved(app.write(&revisions, Origin::Typed, None)?.len())
}

/// Amends one measurement, with a reason. Taken at a contact it keeps the contact's day.
///
/// # Errors
/// As [`add_measurements`]; [`Failure::NotFound`] when it was taken back.
pub fn amend_measurement(app: &mut App, request: AmendMeasurement, now: Now) -> Answer<MeasurementsSaved> {
    let AmendMeasurement { measurement_id, on, value, checked, reason } = request;
    let store = &app.open()?.store;
    let read = store.current(&measurement_id)?;
    let Record::Measurement(before) = read.revision.record else { return Err(Failure::NotFound) };
    if read.revision.status != RevisionStatus::Current {
        return Err(Failure::NotFound);
    }
    let standing = standing(store, before.child.as_str())?;
    let mut problems = Problems::default();
    let on = needed_date("measuredOn", &on, Looking::Back, now, &mut problems);
    if problems.is_empty() {
        problems.extend(wrong_day(&standing, on, now));
        if before.contact.is_some() && on != before.measured_on {
            problems.push(
                "measuredOn",
                "It was taken at a contact and has the contact's day",
                "Amend the contact, or leave the day as it is",
            );
        }
    }
    let value = problems.keep(figure("value", before.kind, &value));
    let reason = problems.keep(needed_reason(&reason));
    let (Some(value), Some(reason), true) = (value, reason, problems.is_empty()) else {
        return Err(problems.into_vec().into());
    };
    if (on, value) == (before.measured_on, before.value) {
        return Err(
            Problem::new("value", "Nothing is different", "Change the figure or the day, or close").into()
        );
    }
    let amended = Measurement { measured_on: on, value, ..before };
    let (wrong, ask) = looked_at(app, &standing, &[("value", amended.clone())], now)?;
    if !wrong.is_empty() {
        return Err(wrong.into());
    }
    if !checked && !ask.is_empty() {
        return Ok(MeasurementsSaved { saved: 0, ask });
    }
    let revision =
        next(Record::Measurement(amended), read.revision.number, &reason, "amend-measurement", now);
    saved(app.write(&[revision], Origin::Typed, None)?.len())
}

fn saved(count: usize) -> Answer<MeasurementsSaved> {
    let saved = u32::try_from(count).map_err(|error| unexpected(&error))?;
    Ok(MeasurementsSaved { saved, ask: Vec::new() })
}

/// A day on which this child cannot have been measured.
fn wrong_day(standing: &Standing, on: NaiveDate, now: Now) -> Option<Problem> {
    let (what, mend) = match standing.child.birth {
        _ if on > now.today => ("That day has not come yet", "Give the day it was measured"),
        Birth::Expected(_) => ("A child who is not born yet is not measured", "Write down the birth first"),
        Birth::Born(born) if on < born => ("That day is before the birth", "Check the day and the year"),
        Birth::Born(_) => return None,
    };
    Some(Problem::new("measuredOn", what, mend))
}

fn figure(field: &'static str, kind: MeasurementKind, text: &str) -> Result<u32, Problem> {
    let mend = match kind {
        MeasurementKind::Weight => "Type kilograms, like 4.92",
        MeasurementKind::Length | MeasurementKind::Height | MeasurementKind::Head => {
            "Type centimetres with at most one place, like 56.5"
        }
    };
    read_figure(kind, text)
        .map(|figure| figure.value)
        .ok_or_else(|| Problem::new(field, "That does not read as a measurement", mend))
}

/// What cannot be right, and what is asked about once more: the judgement every form goes by, for a new figure and for an
/// amended one.
fn looked_at(
    app: &App,
    standing: &Standing,
    wanted: &[(&'static str, Measurement)],
    now: Now,
) -> Answer<(Vec<Problem>, Vec<AskedAgain>)> {
    let ground = Ground::read(&app.open()?.store, standing.child.id.as_str())?.ok_or(Failure::NotFound)?;
    let ground = ground.without(|before| wanted.iter().any(|(_, one)| one.id == before.id));
    let (mut wrong, mut ask) = (Vec::new(), Vec::new());
    for (field, one) in wanted {
        if let Err(impossible) = one.check(now.today) {
            wrong.extend(
                impossible.into_iter().map(|problem| Problem::new(*field, problem.what, problem.mend)),
            );
            continue;
        }
        let judgement = ground.judge(one.kind, one.measured_on, one.value);
        // Looked at again or not: what cannot be is refused here, and what is unusual is asked about below.
        wrong.extend(judgement.problem(field, true));
        if judgement.refused.is_none() {
            ask.extend(judgement.findings.iter().filter(|one| one.grade == FindingGrade::Confirm).map(
                |finding| AskedAgain {
                    field: (*field).to_owned(),
                    sentence: finding.sentence.clone(),
                    rule: finding.rule.to_owned(),
                    source: finding.source.to_owned(),
                },
            ));
        }
    }
    Ok((wrong, ask))
}
