//! A twin: a child of the same birth, mother and home, with a name, a number and a weight of its own.

use caseload_domain::{
    child::Birth,
    figure::read_figure,
    id::MeasurementId,
    measurement::{Measurement, MeasurementKind},
    problem::Problems,
    record::Record,
};

use super::views::RegisterTwin;
use crate::{
    app::{App, first, new_id},
    child::{
        register_with,
        views::{ChildForm, ChildSaved, RegisterChild},
    },
    clock::Now,
    failure::{Answer, Failure, unexpected},
    typed::optional_number,
};

/// Registers a twin in the same home. The adults are those on record, not doubled: the form names them by their ids.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend, as where the days of birth are more than a day apart.
pub fn register_twin(app: &mut App, request: RegisterTwin, now: Now) -> Answer<ChildSaved> {
    let RegisterTwin { twin_of, form, birth_order, birth_weight, duplicates_seen } = request;
    let Record::Child(twin) = app.open()?.store.current(&twin_of)?.revision.record else {
        return Err(Failure::NotFound);
    };
    let form = ChildForm { same_household_as: Some(twin_of), ..form };
    let request = RegisterChild { form, duplicates_seen };
    let more = |child: &mut caseload_domain::child::Child| {
        let mut problems = Problems::default();
        let order = optional_number::<u8>("birthOrder", &birth_order, "a number", &mut problems);
        if order.is_some_and(|order| !(1..=9).contains(&order)) {
            problems.push("birthOrder", "That is no place in a birth", "Type 1 for the first born");
        } else if order.is_some() && order == twin.birth_order {
            problems.push("birthOrder", "The twin has that place", "Check who was born first");
        }
        // A twin is born within a day but for the rarest births, and those are written on the record as two.
        let apart = match (child.birth, twin.birth) {
            (Birth::Born(one), Birth::Born(other)) => (one - other).num_days().abs() > 1,
            (Birth::Expected(one), Birth::Expected(other)) => one != other,
            (Birth::Born(_), Birth::Expected(_)) | (Birth::Expected(_), Birth::Born(_)) => true,
        };
        if apart {
            let field = if child.is_born() { "dateOfBirth" } else { "expectedDate" };
            problems.push(
                field,
                "Twins are born within a day of each other",
                "Check the day of both, or register a brother or sister",
            );
        }
        let mut revisions = Vec::new();
        if !birth_weight.trim().is_empty() {
            let figure = read_figure(MeasurementKind::Weight, &birth_weight);
            match (figure, child.birth) {
                (Some(figure), Birth::Born(born)) => {
                    let measurement = Measurement {
                        id: MeasurementId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
                        child: child.id.clone(),
                        contact: None,
                        measured_on: born,
                        kind: MeasurementKind::Weight,
                        value: figure.value,
                    };
                    if let Err(wrong) = measurement.check(now.today) {
                        wrong.into_iter().for_each(|one| problems.push("birthWeight", one.what, one.mend));
                    }
                    revisions.push(first(Record::Measurement(measurement), "measure", now));
                }
                (None, _) | (Some(_), Birth::Expected(_)) => problems.push(
                    "birthWeight",
                    "That does not read as a birth weight",
                    "Type kilograms, like 2.41, of a child who is born",
                ),
            }
        }
        if !problems.is_empty() {
            return Err(problems.into_vec().into());
        }
        child.birth_order = order;
        Ok(revisions)
    };
    register_with(app, request, more, now)
}
