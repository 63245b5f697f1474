//! A child's growth chart on A4: the nine lines, every point with its chronological ghost, and the table beneath.

use caseload_domain::{
    child::{Birth, Child},
    code::Coded as _,
    growth::{ChartSex, Measure},
    record::Record,
};
use serde::Serialize;

use super::{
    MadeDocument, Template,
    dates::{age_in_words, day_in_words},
    pdf,
    plotting::{Drawing, draw},
    views::SaveGrowthChart,
};
use crate::{
    app::App,
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
    growth::{
        for_the_family, growth_lines,
        views::{ChildGrowth, GrowthPoint, GrowthRange, LinesQuery, MeasureView},
    },
};

/// Everything the template prints.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ChartPaper {
    title: String,
    demonstration: bool,
    facts: Vec<[String; 2]>,
    unit: &'static str,
    drawing: Drawing,
    /// What the picture shows, for who cannot see it.
    description: String,
    has_ghosts: bool,
    rows: Vec<Vec<String>>,
    columns: Vec<&'static str>,
    notes: Vec<String>,
    printed: String,
}

/// Makes the chart and notes in the audit chain that it was made.
///
/// # Errors
/// [`Failure::BadFile`] with the reason where there is no chart to draw; [`Failure::NotFound`].
pub fn make_growth_chart(app: &mut App, request: &SaveGrowthChart, now: Now) -> Answer<MadeDocument> {
    let SaveGrowthChart { child_id, measure, range: _ } = request;
    let paper = chart_paper(app, request, now)?;
    let bytes = pdf(Template::GrowthChart, &paper, now)?;
    let open = app.open_mut()?;
    open.store.note(
        now.instant,
        &open.practitioner.name,
        "save-growth-chart",
        Some(child_id),
        Some(measure.0.code()),
    )?;
    Ok(MadeDocument { name: format!("growth-chart-{}-{}.pdf", measure.0.code(), now.today), bytes })
}

/// What is printed. A chart goes into the red book: what the family is not told is not on it.
pub(crate) fn chart_paper(app: &mut App, request: &SaveGrowthChart, now: Now) -> Answer<ChartPaper> {
    let SaveGrowthChart { child_id, measure, range } = request;
    let growth = for_the_family(&app.open()?.store, child_id, now)?;
    let Record::Child(child) = app.open()?.store.current(child_id)?.revision.record else {
        return Err(Failure::NotFound);
    };
    let Some(view) = growth.measures.iter().find(|view| view.measure == *measure) else {
        return Err(no_chart("The child is not born yet"));
    };
    let Some(sex) = growth.sex else {
        return Err(no_chart("The reference is for girls and for boys, and the sex is not on the record"));
    };
    let Some(range) = range.or(view.range) else { return Err(no_chart("No stretch of age fits the child")) };
    let lines = growth_lines(app, LinesQuery { sex, measure: *measure, range }, now)?;
    if let Some(reason) = &lines.no_reference {
        return Err(no_chart(reason));
    }
    let drawing = draw(&lines, &view.points, range.0);
    paper(app, &child, &growth, view, drawing, (sex.0, range.0), now)
}

fn no_chart(reason: &str) -> Failure {
    Failure::BadFile {
        what: format!("There is no such chart: {reason}"),
        mend: "Choose another measure or age, or mend the child's record".to_owned(),
    }
}

fn paper(
    app: &App,
    child: &Child,
    growth: &ChildGrowth,
    view: &MeasureView,
    drawing: Drawing,
    (sex, range): (ChartSex, GrowthRange),
    now: Now,
) -> Answer<ChartPaper> {
    let open = app.open()?;
    let measure = view.measure.0;
    let corrected = view.points.iter().any(is_corrected);
    let outside = view.points.len() - drawing.points.len();
    let columns = match (measure, corrected) {
        (Measure::Bmi, _) => vec!["Date", "Age", "kg/m²", "Centile", "SDS", "Clinical band"],
        (_, true) => vec!["Date", "Age", "Corrected age", measure.unit(), "Centile", "SDS"],
        (_, false) => vec!["Date", "Age", measure.unit(), "Centile", "SDS"],
    };
    Ok(ChartPaper {
        title: format!("{}, {}, {}", name_of(measure), words_of(range), of(sex)),
        demonstration: open.is_demonstration(),
        facts: facts(child, growth),
        unit: measure.unit(),
        description: description(view, range),
        has_ghosts: drawing.points.iter().any(|point| point.ghost.is_some()),
        drawing,
        rows: view.points.iter().map(|point| row(point, measure, corrected)).collect(),
        columns,
        notes: notes(growth, view, outside),
        printed: format!(
            "Made {} at {} by {}",
            day_in_words(now.today),
            now.time.format("%H:%M"),
            open.practitioner.name
        ),
    })
}

fn name_of(measure: Measure) -> &'static str {
    match measure {
        Measure::Weight => "Weight",
        Measure::Height => "Length or height",
        Measure::Head => "Head circumference",
        Measure::Bmi => "Body mass index",
    }
}

fn words_of(range: GrowthRange) -> &'static str {
    match range {
        GrowthRange::Preterm => "23 to 42 weeks of gestation",
        GrowthRange::HalfYear => "birth to 26 weeks",
        GrowthRange::FirstYear => "birth to 1 year",
        GrowthRange::OneToFour => "1 to 4 years",
        GrowthRange::BirthToFive => "birth to 5 years",
        GrowthRange::TwoToTwenty => "2 to 20 years",
        GrowthRange::FourToTwenty => "4 to 20 years",
    }
}

fn of(sex: ChartSex) -> &'static str {
    match sex {
        ChartSex::Female => "girls",
        ChartSex::Male => "boys",
    }
}

fn facts(child: &Child, growth: &ChildGrowth) -> Vec<[String; 2]> {
    let mut facts = vec![["Name".to_owned(), child.name.in_list()]];
    let number = child.nhs_number.as_ref().map(|number| {
        let digits = number.as_str();
        let part = |from, to| digits.get(from..to).unwrap_or_default();
        format!("{} {} {}", part(0, 3), part(3, 6), part(6, 10))
    });
    facts.push(["NHS number".to_owned(), number.unwrap_or_else(not_on_record)]);
    let born = match child.birth {
        Birth::Born(day) => day_in_words(day),
        Birth::Expected(_) => not_on_record(),
    };
    facts.push(["Born".to_owned(), born]);
    let gestation = growth.gestation.as_ref();
    facts.push([
        "Gestation".to_owned(),
        gestation.map_or_else(not_on_record, |gestation| {
            format!("{} weeks {} days", gestation.weeks, gestation.days)
        }),
    ]);
    facts
}

fn not_on_record() -> String {
    "not on record".to_owned()
}

fn is_corrected(point: &GrowthPoint) -> bool {
    point.chronological.days != point.corrected.days
}

fn row(point: &GrowthPoint, measure: Measure, corrected: bool) -> Vec<String> {
    let (value, reading) = match measure {
        // The programme and the clinical bands go by the day of birth.
        Measure::Bmi => (format!("{:.1}", point.value), &point.chronological),
        Measure::Weight => (format!("{:.2}", point.value), &point.corrected),
        Measure::Height | Measure::Head => (format!("{:.1}", point.value), &point.corrected),
    };
    let mut row = vec![day_in_words(point.on), age_in_words(point.chronological.days)];
    if corrected && measure != Measure::Bmi {
        row.push(if is_corrected(point) {
            age_in_words(point.corrected.days)
        } else {
            "not corrected".to_owned()
        });
    }
    let changed = point.amended.as_ref().map_or("", |_was| " (amended)");
    row.push(format!("{value}{changed}"));
    match (&reading.position, &reading.no_reference) {
        (Some(position), _) => {
            row.push(position.band.clone());
            row.push(format!("{:+.2}", position.sds));
        }
        (None, why) => {
            row.push(why.clone().unwrap_or_else(|| "no reference".to_owned()));
            row.push(String::new());
        }
    }
    if measure == Measure::Bmi {
        row.push(point.clinical_band.clone().unwrap_or_default());
    }
    row
}

fn notes(growth: &ChildGrowth, view: &MeasureView, outside: usize) -> Vec<String> {
    let mut notes = vec![
        "Reference: UK-WHO. British 1990 before term and from 4 years, WHO Child Growth Standards from 2 weeks to 4 years. \
         The lines step at 2 weeks, 2 years and 4 years because the parts were measured apart."
            .to_owned(),
        format!("{}.", growth.correction.0.words()),
    ];
    if let Some(newest) = view.points.first() {
        notes.push(format!("Newest measurement: {}.", newest.adjustment));
    }
    if outside > 0 {
        notes.push(format!("Not on this stretch of the chart, and in the table: {outside}."));
    }
    if view.measure == Code(Measure::Bmi) {
        notes.push(format!("Bands: {}, by the day of birth.", caseload_domain::growth::ClinicalBmi::SCHEME));
    }
    notes
}

fn description(view: &MeasureView, range: GrowthRange) -> String {
    let points = view.points.len();
    let newest = view.points.first().and_then(|point| point.corrected.position.as_ref());
    let stands = newest.map_or_else(String::new, |position| format!(" The newest is {}.", position.band));
    format!(
        "Chart of {} from {}, with the nine centile lines from the 0.4th to the 99.6th and {points} measurements.{stands} \
         The table below has every figure.",
        name_of(view.measure.0).to_lowercase(),
        words_of(range),
    )
}
