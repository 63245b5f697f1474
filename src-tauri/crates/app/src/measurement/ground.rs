//! What a child's figures are held against, read once, and the judgement of one figure: the only one there is, for the screen
//! while it is typed and for every save.

use caseload_domain::{
    child::{Birth, Child},
    growth::{
        ChartSex, Correction, Finding, FindingGrade, Known, Measure, MidParental, Norm, Plot, Quantity,
        Subject, Taken, far_from_last, findings, in_units, other_units, percent_lost, point_slipped,
    },
    measurement::{Earlier, Measurement, MeasurementKind},
    problem::Problem,
    record::{Record, RevisionStatus},
};
use caseload_store::Store;
use chrono::NaiveDate;

use crate::{
    caseload::days_between,
    failure::{Answer, Failure},
    growth::{convention, parents::parents_view},
};

/// A child who was born, with everything that was measured.
pub(crate) struct Ground {
    pub(crate) child: Child,
    pub(crate) born: NaiveDate,
    convention: Correction,
    parents: Option<MidParental>,
    measured: Vec<Measurement>,
    /// In grams, where it is typed with the figures and not on the record yet.
    birth_weight: Option<u32>,
}

/// What is to be said of a figure that was read.
pub(crate) struct Judgement {
    /// What cannot be: nothing is saved until it is mended.
    pub(crate) refused: Option<Problem>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) meant: Vec<Meant>,
    pub(crate) plot: Option<Plot>,
    pub(crate) change: Option<Change>,
    /// Percent of birth weight lost in the first three weeks; below zero when gained.
    pub(crate) lost: Option<f64>,
}

/// A figure that may have been meant, and why.
pub(crate) struct Meant {
    /// How it was read: "pounds and ounces"; `None` for a point in another place.
    pub(crate) read_in: Option<&'static str>,
    /// "4.90 kg"
    pub(crate) words: String,
}

/// Against the measurement before.
pub(crate) struct Change {
    /// Grams or millimetres; below zero for a loss.
    pub(crate) by: i64,
    pub(crate) since: NaiveDate,
    pub(crate) days: u32,
}

impl Judgement {
    /// What is asked once more before it is saved.
    pub(crate) fn asks(&self) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.grade == FindingGrade::Confirm)
    }
    /// Why the figure does not stand: it cannot be, or nobody has looked again at what is far out.
    pub(crate) fn problem(&self, field: &'static str, checked: bool) -> Option<Problem> {
        if let Some(refused) = &self.refused {
            return Some(Problem::new(field, refused.what.clone(), refused.mend.clone()));
        }
        let asked = self.asks().filter(|_| !checked)?;
        let (what, mend) = asked.sentence.split_once(". ").unwrap_or((&asked.sentence, "Look again"));
        Some(Problem::new(field, what, mend))
    }
}

/// NICE NG75 holds weight against birth weight until then.
const THREE_WEEKS: u32 = 21;

impl Ground {
    /// Reads a child. An unborn one has no ground.
    ///
    /// # Errors
    /// [`Failure::NotFound`] when there is no such child; when the store cannot answer.
    pub(crate) fn read(store: &Store, child_id: &str) -> Answer<Option<Self>> {
        let entries = store.of_child(child_id)?;
        let mut found = None;
        let mut measured = Vec::new();
        for read in entries.iter().filter(|read| read.revision.status == RevisionStatus::Current) {
            if let Record::Child(child) = &read.revision.record {
                found = Some(child.as_ref().clone());
            } else if let Record::Measurement(measurement) = &read.revision.record {
                measured.push(measurement.clone());
            }
        }
        let child = found.ok_or(Failure::NotFound)?;
        let Birth::Born(born) = child.birth else { return Ok(None) };
        let sex = ChartSex::of(child.sex).ok();
        let (_, parents) = parents_view(store, &entries, sex)?;
        Ok(Some(Self { child, born, convention: convention(store)?, parents, measured, birth_weight: None }))
    }

    /// Leaves out what is being written again.
    pub(crate) fn without(mut self, is_it: impl Fn(&Measurement) -> bool) -> Self {
        self.measured.retain(|measurement| !is_it(measurement));
        self
    }

    pub(crate) fn with_birth_weight(mut self, grams: Option<u32>) -> Self {
        self.birth_weight = grams;
        self
    }

    /// Whether a weight of the day of birth is on the record.
    pub(crate) fn knows_birth_weight(&self) -> bool {
        self.measured.iter().any(|one| one.kind == MeasurementKind::Weight && one.measured_on == self.born)
    }

    /// Judges one figure of a day.
    pub(crate) fn judge(&self, kind: MeasurementKind, on: NaiveDate, value: u32) -> Judgement {
        let quantity = Quantity::of(kind, value);
        let last = self
            .measured
            .iter()
            .filter(|before| before.kind == kind && before.measured_on < on)
            .max_by_key(|before| before.measured_on);
        let last = last.map(|before| (before.value, before.measured_on)).or_else(|| {
            let at_birth = self.birth_weight.filter(|_| kind == MeasurementKind::Weight && self.born < on)?;
            Some((at_birth, self.born))
        });
        let earlier = last.map(|(value, day)| Earlier { value, days_ago: days_between(day, on) });
        let age = days_between(self.born, on);
        let mut judgement = self.judge_quantity(on, quantity);
        // The scale's own slip is asked about where nothing else asks: one question is enough.
        if judgement.asks().is_none() && judgement.refused.is_none() {
            judgement.findings.extend(far_from_last(kind, age, earlier, value));
        }
        if judgement.asks().is_some() || judgement.refused.is_some() || !kind.possible().contains(&value) {
            judgement.meant = self.meant(kind, on, quantity);
            if let Some(slipped) = point_slipped(kind, age, earlier, value) {
                let words = in_units(kind, slipped);
                if judgement.meant.iter().all(|meant| meant.words != words) {
                    judgement.meant.insert(0, Meant { read_in: None, words });
                }
            }
        }
        if !kind.possible().contains(&value) {
            let (what, mend) = match kind {
                MeasurementKind::Weight => ("Nobody weighs that", "Check the unit: kilograms, like 4.92"),
                MeasurementKind::Length => ("Nobody is that long", "Check the unit: centimetres, like 56.5"),
                MeasurementKind::Height => ("Nobody is that tall", "Check the unit: centimetres, like 112.4"),
                MeasurementKind::Head => {
                    ("No head is that large or small", "Check the unit: centimetres, like 38.2")
                }
            };
            judgement.refused = Some(Problem::new("figure", what, mend));
            judgement.findings.clear();
        }
        judgement.change = last.map(|(before, since)| Change {
            by: i64::from(value) - i64::from(before),
            since,
            days: days_between(since, on),
        });
        judgement.lost = self
            .at_birth()
            .filter(|_| kind == MeasurementKind::Weight && on > self.born && age < THREE_WEEKS)
            .and_then(|at_birth| percent_lost(at_birth, value));
        judgement
    }

    /// Judges a body mass index, from two years on: below it is not used (`standards` 8).
    pub(crate) fn judge_bmi(&self, on: NaiveDate, grams: u32, millimetres: u32) -> Judgement {
        self.judge_quantity(on, Quantity::Bmi { grams, millimetres })
    }

    fn subject(&self) -> Subject {
        Subject { sex: self.child.sex, born: self.born, gestation: self.child.gestation }
    }

    fn at_birth(&self) -> Option<u32> {
        let on_record = self
            .measured
            .iter()
            .find(|one| one.kind == MeasurementKind::Weight && one.measured_on == self.born);
        self.birth_weight.or(on_record.map(|one| one.value))
    }

    fn judge_quantity(&self, on: NaiveDate, quantity: Quantity) -> Judgement {
        let earlier: Vec<Taken> = self
            .measured
            .iter()
            .map(|one| Taken { on: one.measured_on, quantity: Quantity::of(one.kind, one.value) })
            .collect();
        let known = Known {
            subject: self.subject(),
            convention: self.convention,
            birth_weight: self.birth_weight,
            earlier: &earlier,
            parents: self.parents,
        };
        let (refusing, findings): (Vec<Finding>, Vec<Finding>) = findings(&known, on, quantity)
            .into_iter()
            .partition(|finding| finding.grade == FindingGrade::Refuse);
        let refused = refusing.first().map(|finding| {
            let (what, mend) = finding.sentence.split_once(". ").unwrap_or((&finding.sentence, "Check it"));
            Problem::new("figure", what, mend)
        });
        let plot = self.subject().plot(self.convention, on, quantity).ok();
        Judgement { refused, findings, meant: Vec::new(), plot, change: None, lost: None }
    }

    fn meant(&self, kind: MeasurementKind, on: NaiveDate, quantity: Quantity) -> Vec<Meant> {
        let Some(ages) = self.convention.ages(self.born, self.child.gestation, on) else { return Vec::new() };
        let measure = Measure::of(kind);
        // Without a reference nothing is suggested; the plot says why there is none.
        let Ok(norm) = ChartSex::of(self.child.sex).and_then(|sex| Norm::at(sex, measure, ages.corrected))
        else {
            return Vec::new();
        };
        other_units(&norm, measure, quantity.value())
            .into_iter()
            .map(|other| Meant {
                read_in: Some(other.words),
                words: match kind {
                    MeasurementKind::Weight => format!("{:.2} kg", other.value),
                    MeasurementKind::Length | MeasurementKind::Height | MeasurementKind::Head => {
                        format!("{:.1} cm", other.value)
                    }
                },
            })
            .collect()
    }
}
