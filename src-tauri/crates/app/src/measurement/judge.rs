//! Figures as typed become judged ones: for the screen at every pause in typing, and for the save, by the same function.

use caseload_domain::{
    age::{age_on, completed_months, pregnancy_on},
    figure::{Figure, read_figure},
    growth::{Adjustment, Plot, in_units},
    id::{ChildId, ContactId, MeasurementId},
    measurement::{Measurement, MeasurementKind},
    ncmp::bmi_tenths,
    problem::{Problem, Problems},
};
use caseload_store::Store;
use chrono::{Days, NaiveDate};

use super::{
    STANDING_FROM_MONTHS,
    ground::{Ground, Judgement},
    kinds,
    views::{
        BmiJudged, FigureChange, FigureJudged, FigureState, JudgeMeasured, MeantFigure, MeasuredJudged,
        MeasuredTyped,
    },
};
use crate::{
    app::{App, new_id},
    caseload::age_view,
    clock::Now,
    code::Code,
    failure::{Answer, unexpected},
    growth::finding_view,
    typed::{Looking, needed_date},
};

/// How fine a figure is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fineness {
    /// As it was typed.
    AsTyped,
    /// One place of a kilogram and of a centimetre, as the national upload takes it (`standards` 7).
    OnePlace,
}

/// Every figure of one child on one day.
pub(crate) struct Judged {
    pub(crate) figures: Vec<One>,
    /// From two years, where weight and height are both there.
    pub(crate) bmi: Option<(u32, Judgement)>,
    /// Whether birth weight is asked for: below one year, and not on the record.
    asks_birth_weight: bool,
    /// The day of birth; `None` for a child who is not born by that day.
    born: Option<NaiveDate>,
}

/// One field.
pub(crate) struct One {
    pub(crate) field: &'static str,
    pub(crate) kind: MeasurementKind,
    /// The day it is of: the day of birth for a birth weight.
    pub(crate) on: NaiveDate,
    pub(crate) held: Held,
}

/// What a box holds.
pub(crate) enum Held {
    Empty,
    Unread(Problem),
    Figure { figure: Figure, judgement: Box<Judgement> },
}

/// Judges what was typed for a child on a day; what was measured at the contact it belongs to is left out, being written again.
///
/// # Errors
/// [`crate::failure::Failure::NotFound`] when there is no such child; when the store cannot answer.
pub(crate) fn judged(
    store: &Store,
    child_id: &str,
    on: NaiveDate,
    typed: &MeasuredTyped,
    contact: Option<&str>,
    fineness: Fineness,
) -> Answer<Judged> {
    let nobody = || Judged { figures: Vec::new(), bmi: None, asks_birth_weight: false, born: None };
    let Some(ground) = Ground::read(store, child_id)? else { return Ok(nobody()) };
    let Some(asked) = kinds(&ground.child, on) else { return Ok(nobody()) };
    let ground =
        ground.without(|one| contact.is_some() && one.contact.as_ref().map(ContactId::as_str) == contact);
    let born = ground.born;
    let unknown = !ground.knows_birth_weight() && born < on && completed_months(born, on) < 12;

    let at_birth = typed.birth_weight.as_deref().unwrap_or_default();
    let at_birth = if unknown || at_birth.trim().is_empty() {
        read("birthWeight", MeasurementKind::Weight, born, at_birth, Fineness::AsTyped, &ground)
    } else {
        let problem =
            Problem::new("birthWeight", "A birth weight is on the record", "Amend it on the growth screen");
        One { field: "birthWeight", kind: MeasurementKind::Weight, on: born, held: Held::Unread(problem) }
    };
    let grams = at_birth.figure().map(|figure| figure.value);
    let ground = ground.with_birth_weight(grams);
    let mut figures: Vec<One> = asked
        .into_iter()
        .zip(typed.fields())
        .map(|(kind, (field, text))| read(field, kind, on, text, fineness, &ground))
        .collect();
    // What is refused by itself is not held against the other figure as well.
    let value = |kind: MeasurementKind| {
        let one = figures.iter().find(|one| one.kind == kind && one.problem(true).is_none())?;
        Some(one.figure()?.value)
    };
    let bmi = (completed_months(born, on) >= STANDING_FROM_MONTHS)
        .then(|| value(MeasurementKind::Weight).zip(value(MeasurementKind::Height)))
        .flatten()
        .and_then(|(grams, millimetres)| {
            Some((bmi_tenths(millimetres, grams)?, ground.judge_bmi(on, grams, millimetres)))
        });
    figures.push(at_birth);
    Ok(Judged { figures, bmi, asks_birth_weight: unknown, born: Some(born) })
}

fn read(
    field: &'static str,
    kind: MeasurementKind,
    on: NaiveDate,
    text: &str,
    fineness: Fineness,
    ground: &Ground,
) -> One {
    let held = if text.trim().is_empty() {
        Held::Empty
    } else {
        match read_figure(kind, text).and_then(|figure| as_fine(kind, figure, fineness)) {
            Some(figure) => {
                let judgement = Box::new(ground.judge(kind, on, figure.value));
                Held::Figure { figure, judgement }
            }
            None => {
                let mend = match (kind, fineness) {
                    (MeasurementKind::Weight, Fineness::AsTyped) => "Type kilograms, like 4.92",
                    (MeasurementKind::Weight, Fineness::OnePlace) => "Type kilograms to one place, like 21.3",
                    (_, Fineness::AsTyped) => "Type centimetres with at most one place, like 56.5",
                    (_, Fineness::OnePlace) => "Type centimetres to one place, like 120.4",
                };
                Held::Unread(Problem::new(field, "That does not read as a measurement", mend))
            }
        }
    };
    One { field, kind, on, held }
}

/// A figure as fine as it is taken. What was typed in metric is never rounded; what was converted is, in the open.
fn as_fine(kind: MeasurementKind, figure: Figure, fineness: Fineness) -> Option<Figure> {
    if kind != MeasurementKind::Weight || fineness == Fineness::AsTyped || figure.value.is_multiple_of(100) {
        return Some(figure);
    }
    figure.from.is_some().then(|| Figure { value: (figure.value + 50) / 100 * 100, ..figure })
}

impl One {
    pub(crate) fn figure(&self) -> Option<&Figure> {
        match &self.held {
            Held::Figure { figure, .. } => Some(figure),
            Held::Empty | Held::Unread(_) => None,
        }
    }

    /// As it will be saved: `4.92 kg`.
    pub(crate) fn said(&self) -> Option<String> {
        Some(in_units(self.kind, self.figure()?.value))
    }

    /// What speaks against saving it.
    pub(crate) fn problem(&self, checked: bool) -> Option<Problem> {
        match &self.held {
            Held::Empty => None,
            Held::Unread(problem) => {
                Some(Problem::new(self.field, problem.what.clone(), problem.mend.clone()))
            }
            Held::Figure { judgement, .. } => judgement.problem(self.field, checked),
        }
    }
}

impl Judged {
    /// Everything that speaks against saving, in the order of the fields.
    pub(crate) fn problems(&self, typed: &MeasuredTyped) -> Problems {
        let mut problems = Problems::default();
        if self.born.is_none()
            && let Some((field, _)) = typed.fields().into_iter().find(|(_, text)| !text.trim().is_empty())
        {
            problems.push(field, "A child who is not born yet is not measured", "Clear the field");
        }
        problems.extend(self.figures.iter().filter_map(|one| one.problem(typed.checked)));
        problems.extend(self.bmi.as_ref().and_then(|(_, judgement)| {
            let problem = judgement.problem("size", typed.checked)?;
            Some(Problem::new(
                "size",
                format!("The body mass index does not fit. {}", problem.what),
                problem.mend,
            ))
        }));
        problems
    }

    /// The values in the order of the fields, without a birth weight.
    pub(crate) fn values(&self) -> impl Iterator<Item = (MeasurementKind, u32)> {
        self.figures
            .iter()
            .filter(|one| one.field != "birthWeight")
            .filter_map(|one| Some((one.kind, one.figure()?.value)))
    }

    /// The measurements to save, or why not.
    ///
    /// # Errors
    /// [`crate::failure::Failure::Invalid`] with every field to mend.
    pub(crate) fn taken(
        &self,
        child: &ChildId,
        contact: &ContactId,
        typed: &MeasuredTyped,
        now: Now,
    ) -> Answer<Vec<Measurement>> {
        let mut problems = self.problems(typed);
        let mut taken = Vec::new();
        for one in &self.figures {
            let Some(figure) = one.figure() else { continue };
            let measurement = Measurement {
                id: MeasurementId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
                child: child.clone(),
                // A birth weight is of another day and stands by itself: amending the contact leaves it alone.
                contact: (one.field != "birthWeight").then(|| contact.clone()),
                measured_on: one.on,
                kind: one.kind,
                value: figure.value,
            };
            // What is possible was judged above; what is left is the calendar.
            if one.problem(true).is_none()
                && let Err(wrong) = measurement.check(now.today)
            {
                wrong.into_iter().for_each(|problem| problems.push(one.field, problem.what, problem.mend));
            }
            taken.push(measurement);
        }
        if problems.is_empty() { Ok(taken) } else { Err(problems.into_vec().into()) }
    }
}

/// Judges figures while they are typed. Nothing is saved, and nothing is noted: the child is open already.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] when the day does not read; [`crate::failure::Failure::NotFound`].
pub fn judge_measured(app: &mut App, request: JudgeMeasured, now: Now) -> Answer<MeasuredJudged> {
    let JudgeMeasured { child_id, on, measured, contact_id, one_place } = request;
    let mut problems = Problems::default();
    let on = needed_date("happenedOn", &on, Looking::Back, now, &mut problems);
    if !problems.is_empty() {
        return Err(problems.into_vec().into());
    }
    let fineness = if one_place { Fineness::OnePlace } else { Fineness::AsTyped };
    let store = &app.open()?.store;
    let judged = judged(store, &child_id, on, &measured, contact_id.as_deref(), fineness)?;
    let stops = !judged.problems(&MeasuredTyped { checked: true, ..measured.clone() }).is_empty();
    let asks = !stops && !judged.problems(&MeasuredTyped { checked: false, ..measured.clone() }).is_empty();
    Ok(MeasuredJudged {
        figures: judged.figures.iter().map(|one| figure_view(one, judged.born)).collect(),
        bmi: judged.bmi.as_ref().map(|(tenths, judgement)| BmiJudged {
            tenths: *tenths,
            state: Code(state(judgement)),
            band: band(judgement),
            problem: judgement.refused.clone().map(Into::into),
            findings: judgement.findings.iter().cloned().map(finding_view).collect(),
        }),
        asks_birth_weight: judged.asks_birth_weight,
        stops,
        asks,
    })
}

fn figure_view(one: &One, born: Option<NaiveDate>) -> FigureJudged {
    let mut view = FigureJudged {
        field: one.field.to_owned(),
        kind: Code(one.kind),
        state: Code(FigureState::Empty),
        said: None,
        from: None,
        age: born.and_then(|born| age_on(born, one.on)).map(age_view),
        corrected_age: None,
        band: None,
        sds: None,
        no_reference: None,
        change: None,
        lost_percent: None,
        problem: None,
        findings: Vec::new(),
        meant: Vec::new(),
    };
    match &one.held {
        Held::Empty => {}
        Held::Unread(problem) => {
            view.state = Code(FigureState::Unread);
            view.problem = Some(problem.clone().into());
        }
        Held::Figure { figure, judgement } => {
            view.state = Code(state(judgement));
            view.said = Some(in_units(one.kind, figure.value));
            view.from.clone_from(&figure.from);
            view.corrected_age = judgement.plot.and_then(|plot| corrected_age(&plot, one.on)).map(age_view);
            view.band = band(judgement);
            let reading = judgement.plot.map(|plot| plot.corrected.position);
            view.sds = reading.and_then(|position| Some(position.ok()?.sds));
            view.no_reference = reading.and_then(|position| Some(position.err()?.to_string()));
            view.change = judgement.change.as_ref().map(|change| FigureChange {
                by: change.by,
                since: change.since,
                days: change.days,
            });
            view.lost_percent = judgement.lost;
            view.problem = judgement.refused.clone().map(Into::into);
            view.findings = judgement.findings.iter().cloned().map(finding_view).collect();
            view.meant = judgement
                .meant
                .iter()
                .map(|meant| MeantFigure {
                    words: meant.words.clone(),
                    read_in: meant.read_in.map(str::to_owned),
                })
                .collect();
        }
    }
    view
}

fn state(judgement: &Judgement) -> FigureState {
    if judgement.refused.is_some() {
        FigureState::Refused
    } else if judgement.asks().is_some() {
        FigureState::Asks
    } else {
        FigureState::Fine
    }
}

fn band(judgement: &Judgement) -> Option<String> {
    Some(judgement.plot?.corrected.position.ok()?.band().to_string())
}

/// The age the figure was plotted at, where a child born before 37 weeks was corrected; a few days of a birth at term are in
/// the plot and would only clutter the sentence.
fn corrected_age(plot: &Plot, on: NaiveDate) -> Option<caseload_domain::age::Age> {
    const PRETERM_DAYS: i32 = 3 * 7;
    let Adjustment::Corrected { days_early } = plot.adjustment else { return None };
    if days_early <= PRETERM_DAYS {
        return None;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "an age of whole days, far from the ends of the type"
    )]
    let days = plot.corrected.age.days().round() as i64;
    if let Ok(lived) = u64::try_from(days) {
        return age_on(on.checked_sub_days(Days::new(lived))?, on);
    }
    Some(pregnancy_on(on.checked_add_days(Days::new(days.unsigned_abs()))?, on))
}
