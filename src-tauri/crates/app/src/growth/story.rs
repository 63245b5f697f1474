//! What was measured of a child, each with both ages, what changed, and what calls for attention.

use std::collections::HashMap;

use caseload_domain::{
    growth::{
        CentileBand, ClinicalBmi, Correction, Finding, Known, Measure, MidParental, Plot, Position, Quantity,
        Reading, SPACE, Subject, Taken, findings,
    },
    measurement::Measurement,
};
use caseload_store::{ReadRevision, Store};
use chrono::NaiveDate;

use super::views::{
    AmendedView, ChangeView, FindingView, GrowthPoint, GrowthTrend, PositionView, ReadingView,
};
use crate::{
    code::Code,
    failure::{Answer, Failure},
};

/// A measurement as it stands, with its revision's number.
pub(super) struct Measured {
    pub(super) measurement: Measurement,
    pub(super) number: u32,
}

/// What the points of a child are worked out from.
pub(super) struct Ground<'a> {
    pub(super) subject: Subject,
    pub(super) convention: Correction,
    pub(super) parents: Option<MidParental>,
    pub(super) measured: &'a [Measured],
}

impl Ground<'_> {
    /// Every finding of a quantity on a day, against everything else that was measured.
    pub(super) fn findings(&self, on: NaiveDate, quantity: Quantity, but_for: &[&str]) -> Vec<Finding> {
        let earlier: Vec<Taken> = self
            .measured
            .iter()
            .filter(|one| !but_for.contains(&one.measurement.id.as_str()))
            .map(|one| Taken { on: one.measurement.measured_on, quantity: quantity_of(&one.measurement) })
            .collect();
        let known = Known {
            subject: self.subject,
            convention: self.convention,
            // The day of birth's own weight is among the measurements.
            birth_weight: None,
            earlier: &earlier,
            parents: self.parents,
        };
        findings(&known, on, quantity)
    }

    /// The points of one measure, newest first.
    pub(super) fn points(&self, store: &Store, measure: Measure) -> Answer<Vec<GrowthPoint>> {
        let mut points = Vec::new();
        if measure == Measure::Bmi {
            for (on, weight, height) in pairs(self.measured) {
                let quantity = Quantity::Bmi { grams: weight.value, millimetres: height.value };
                let Ok(plot) = self.subject.plot(self.convention, on, quantity) else { continue };
                let band = plot
                    .chronological
                    .position
                    .ok()
                    .and_then(|position| ClinicalBmi::of(plot.chronological.age, position));
                points.push(GrowthPoint {
                    measurement_id: None,
                    contact_id: None,
                    kind: None,
                    whole: None,
                    clinical_band: band.map(|band| band.words().to_owned()),
                    ..point(on, &plot, self.findings(on, quantity, &[]))
                });
            }
        } else {
            for Measured { measurement, number } in self.measured {
                let quantity = quantity_of(measurement);
                if quantity.measure() != measure {
                    continue;
                }
                let on = measurement.measured_on;
                // A day before the birth cannot be saved, so such a point is of a birth date amended since.
                let Ok(plot) = self.subject.plot(self.convention, on, quantity) else { continue };
                points.push(GrowthPoint {
                    measurement_id: Some(measurement.id.as_str().to_owned()),
                    contact_id: measurement.contact.as_ref().map(|contact| contact.as_str().to_owned()),
                    kind: Some(Code(measurement.kind)),
                    whole: Some(measurement.value),
                    amended: if *number > 1 { amended(store, measurement)? } else { None },
                    ..point(on, &plot, self.findings(on, quantity, &[measurement.id.as_str()]))
                });
            }
        }
        points.sort_by_key(|point| std::cmp::Reverse(point.on));
        let changes: Vec<Option<ChangeView>> =
            points.windows(2).map(|pair| change(pair.first()?, pair.get(1)?)).collect();
        for (point, change) in points.iter_mut().zip(changes) {
            point.change = change;
        }
        Ok(points)
    }
}

/// The quantity of a recorded measurement.
pub(super) fn quantity_of(measurement: &Measurement) -> Quantity {
    Quantity::of(measurement.kind, measurement.value)
}

/// Weight and height of the same day, the last of each where there are several.
fn pairs(measured: &[Measured]) -> Vec<(NaiveDate, &Measurement, &Measurement)> {
    let of = |measure: Measure| -> HashMap<NaiveDate, &Measurement> {
        measured
            .iter()
            .map(|one| &one.measurement)
            .filter(|one| Measure::of(one.kind) == measure)
            .map(|one| (one.measured_on, one))
            .collect()
    };
    let heights = of(Measure::Height);
    of(Measure::Weight)
        .into_iter()
        .filter_map(|(on, weight)| Some((on, weight, *heights.get(&on)?)))
        .collect()
}

fn point(on: NaiveDate, plot: &Plot, findings: Vec<Finding>) -> GrowthPoint {
    GrowthPoint {
        measurement_id: None,
        contact_id: None,
        on,
        kind: None,
        whole: None,
        value: plot.value,
        chronological: reading(plot.chronological),
        corrected: reading(plot.corrected),
        adjustment: plot.adjustment.words().to_owned(),
        change: None,
        amended: None,
        findings: findings.into_iter().map(finding_view).collect(),
        clinical_band: None,
    }
}

fn reading(reading: Reading) -> ReadingView {
    ReadingView {
        days: whole_days(reading.age.days()),
        position: reading.position.ok().map(position_view),
        no_reference: reading.position.err().map(|why| why.to_string()),
    }
}

/// An age in days that was made from whole days.
pub(super) fn whole_days(days: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "ages are far from the ends of the type")]
    let days = days.round() as i32;
    days
}

pub(super) fn position_view(position: Position) -> PositionView {
    PositionView {
        sds: position.sds,
        centile: position.centile,
        band: position.band().to_string(),
        part: Code(position.part),
    }
}

pub(crate) fn finding_view(finding: Finding) -> FindingView {
    let Finding { code, grade, sentence, rule, source } = finding;
    FindingView {
        code: Code(code),
        grade: Code(grade),
        sentence,
        rule: rule.to_owned(),
        source: source.to_owned(),
    }
}

fn change(now: &GrowthPoint, before: &GrowthPoint) -> Option<ChangeView> {
    (now.on > before.on).then(|| ChangeView {
        since: before.on,
        by: now.value - before.value,
        spaces: spaces(now, before),
    })
}

fn spaces(now: &GrowthPoint, before: &GrowthPoint) -> Option<f64> {
    Some((now.corrected.position.as_ref()?.sds - before.corrected.position.as_ref()?.sds) / SPACE)
}

/// How far the newest lies from the one before it that is furthest off, from one centile space. A fact of the chart and no
/// rule: the rules are the findings.
pub(super) fn trend(points: &[GrowthPoint]) -> Option<GrowthTrend> {
    let (newest, earlier) = points.split_first()?;
    let now = newest.corrected.position.as_ref()?;
    let (furthest, spaces) = earlier
        .iter()
        .filter_map(|before| Some((before, spaces(newest, before)?)))
        .max_by(|(_, one), (_, another)| one.abs().total_cmp(&another.abs()))?;
    (spaces.abs() >= 1.0).then(|| GrowthTrend {
        spaces,
        since: furthest.on,
        band_then: furthest
            .corrected
            .position
            .as_ref()
            .map_or_else(String::new, |then| CentileBand::of(then.sds).to_string()),
        band_now: now.band.clone(),
    })
}

/// The version before the last amendment.
fn amended(store: &Store, measurement: &Measurement) -> Answer<Option<AmendedView>> {
    let history: Vec<ReadRevision> = store.history(measurement.id.as_str())?;
    let reason = history.first().and_then(|read| read.revision.reason.clone());
    let Some(before) = history.into_iter().nth(1) else { return Ok(None) };
    let caseload_domain::record::Record::Measurement(before) = before.revision.record else {
        return Err(Failure::NotFound);
    };
    Ok(Some(AmendedView { on: before.measured_on, value: quantity_of(&before).value(), reason }))
}
