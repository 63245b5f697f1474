//! Where a pupil's body mass index lies on the day of the measurement, by the day of birth.

use caseload_domain::{
    child::{Birth, Child},
    growth::{ChartSex, ClinicalBmi, Measure, Norm, PopulationBmi, Position, Quantity, Years},
    measurement::MeasurementKind,
};
use chrono::NaiveDate;

use crate::school::class::Written;

/// The band told to parents; `None` where the reference has none, as for a sex that is not known.
pub(super) fn clinical(child: &Child, written: &Written) -> Option<ClinicalBmi> {
    let (age, position) = position(child, written)?;
    ClinicalBmi::of(age, position)
}

/// The band for statistics.
pub(super) fn population(child: &Child, written: &Written) -> Option<PopulationBmi> {
    let (age, position) = position(child, written)?;
    PopulationBmi::of(age, position)
}

fn position(child: &Child, written: &Written) -> Option<(Years, Position)> {
    let Birth::Born(born) = child.birth else { return None };
    let age = age(born, written.contact.happened_on)?;
    let quantity = Quantity::Bmi {
        grams: written.value(MeasurementKind::Weight)?,
        millimetres: written.value(MeasurementKind::Height)?,
    };
    let reading = ChartSex::of(child.sex)
        .and_then(|sex| Norm::at(sex, Measure::Bmi, age))
        .and_then(|norm| norm.position(quantity.value()));
    match reading {
        Ok(position) => Some((age, position)),
        // Why there is none is said by the growth chart; here the pupil is listed as without a band.
        Err(_no_reference) => None,
    }
}

fn age(born: NaiveDate, on: NaiveDate) -> Option<Years> {
    i32::try_from((on - born).num_days()).ok().filter(|days| *days >= 0).map(Years::from_days)
}
