//! `caseloadctl growth`: adds age, SDS and centile to a table of measurements. It needs no caseload.
//!
//! Rows that can be read are written even when others cannot; those are named on the error stream and the exit code is 1.

use std::{fs, path::Path};

use caseload_domain::{
    child::{Gestation, Sex},
    code::Coded as _,
    growth::{Adjustment, Correction, Measure, Reading, Subject},
    problem::Problem,
};
use chrono::NaiveDate;
use csv::{ReaderBuilder, StringRecord, WriterBuilder};

use crate::output::{Refusal, line, warn};

/// What a row begins with, by name and order.
const GIVEN: [&str; 7] =
    ["sex", "birth_date", "gestation_weeks", "gestation_days", "observation_date", "measurement", "value"];
/// What is added to it.
const COMPUTED: [&str; 6] = [
    "chronological_age_years",
    "corrected_age_years",
    "chronological_sds",
    "chronological_centile",
    "corrected_sds",
    "corrected_centile",
];

pub(crate) fn growth(path: &Path) -> Result<(), Refusal> {
    let bytes = fs::read(path).map_err(|error| {
        Refusal::new(format!("cannot read the file: {error}"), "check the path; the file is UTF-8 text")
    })?;
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(without_mark(&bytes));
    let unreadable = |error: csv::Error| {
        Refusal::new(format!("cannot read the table: {error}"), "save it as CSV in UTF-8")
    };
    let headings = reader.headers().map_err(unreadable)?;
    if !headings.iter().map(str::trim).take(GIVEN.len()).eq(GIVEN) {
        return Err(Refusal::new(
            "the first seven columns are not those of a growth table",
            format!("they are {}", GIVEN.join(",")),
        ));
    }
    line(&[GIVEN.as_slice(), &COMPUTED].concat().join(","));
    let (mut rows, mut wrong) = (0_u32, 0_u32);
    for record in reader.records() {
        let record = record.map_err(unreadable)?;
        rows += 1;
        match computed(&record) {
            Ok(computed) => line(&row(&record, &computed)),
            Err(Problem { field, what, mend }) => {
                wrong += 1;
                warn(&format!("row {rows}: {field}: {what}. {mend}"));
            }
        }
    }
    if wrong > 0 {
        return Err(Refusal::new(
            format!("{wrong} of {rows} rows could not be read and are left out"),
            "mend the rows named above; the others are written",
        ));
    }
    Ok(())
}

/// The six columns of a row. Empty where no reference exists, and for the corrected age where gestation is not given.
fn computed(record: &StringRecord) -> Result<[String; 6], Problem> {
    let field = |index: usize| record.get(index).map_or("", str::trim);
    let [sex, born, weeks, days, on, measure, value] = std::array::from_fn(field);
    let sex = Sex::from_code(&sex.to_lowercase()).ok_or_else(|| {
        Problem::new("sex", "That is no sex on the list", "Give female, male, indeterminate or not-known")
    })?;
    let born = date("birth_date", born)?;
    let gestation = gestation(weeks, days)?;
    let on = date("observation_date", on)?;
    let measure = match measure {
        "weight_kg" => Measure::Weight,
        "length_height_cm" => Measure::Height,
        "head_circumference_cm" => Measure::Head,
        "bmi_kg_m2" => Measure::Bmi,
        _ => {
            return Err(Problem::new(
                "measurement",
                "That is not measured here",
                "Give weight_kg, length_height_cm, head_circumference_cm or bmi_kg_m2",
            ));
        }
    };
    let value = value.parse::<f64>().map_err(|_letters| no_quantity())?;
    if !(value.is_finite() && value > 0.0) {
        return Err(no_quantity());
    }
    let plot = Subject { sex, born, gestation }.plot_value(Correction::Always, on, measure, value).map_err(
        |_before| Problem::new("observation_date", "That day is before the birth", "Check both dates"),
    )?;
    let corrected = match plot.adjustment {
        Adjustment::Corrected { .. } => columns(plot.corrected),
        Adjustment::GestationNotKnown | Adjustment::BornAtTerm | Adjustment::PastCorrectedAge => {
            Default::default()
        }
    };
    let [age, sds, centile] = columns(plot.chronological);
    let [corrected_age, corrected_sds, corrected_centile] = corrected;
    Ok([age, corrected_age, sds, centile, corrected_sds, corrected_centile])
}

fn columns(Reading { age, position }: Reading) -> [String; 3] {
    let (sds, centile) = position
        .map_or_else(|_none| Default::default(), |position| (figure(position.sds), figure(position.centile)));
    [figure(age.get()), sds, centile]
}

/// All digits, with an exponent where the figure is tiny.
fn figure(number: f64) -> String {
    format!("{number:?}")
}

fn date(field: &'static str, text: &str) -> Result<NaiveDate, Problem> {
    text.parse().map_err(|_unread| Problem::new(field, "That day does not exist", "Give it as 2025-01-31"))
}

fn gestation(weeks: &str, days: &str) -> Result<Option<Gestation>, Problem> {
    if weeks.is_empty() && days.is_empty() {
        return Ok(None);
    }
    let wrong = |field, mend| Problem::new(field, "No such gestation is recorded", mend);
    let weeks: u8 =
        weeks.parse().map_err(|_letters| wrong("gestation_weeks", "Give completed weeks, 22 to 44"))?;
    let days: u8 = if days.is_empty() {
        0
    } else {
        days.parse().map_err(|_letters| wrong("gestation_days", "Give the days of the next week, 0 to 6"))?
    };
    let field = if days > 6 { "gestation_days" } else { "gestation_weeks" };
    Gestation::new(weeks, days).map(Some).ok_or_else(|| wrong(field, "Give 22 to 44 weeks and 0 to 6 days"))
}

fn no_quantity() -> Problem {
    Problem::new("value", "That is not a quantity above zero", "Give a number with a point, as 4.92")
}

/// The row as it came, the computed columns after it; quoted only where a field needs it.
fn row(record: &StringRecord, computed: &[String; 6]) -> String {
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    let fields = record.iter().take(GIVEN.len()).chain(computed.iter().map(String::as_str));
    writer.write_record(fields).expect("a row is written to memory");
    let bytes = writer.into_inner().expect("a row is written to memory");
    String::from_utf8(bytes).expect("fields read as text are text").trim_end_matches('\n').to_owned()
}

/// Spreadsheets mark UTF-8 with three bytes, which are no part of the first heading.
fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}
