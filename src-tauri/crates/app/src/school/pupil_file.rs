//! The pupil file as the national upload takes it. It holds patients' data in the clear, because that system asks for it so.

use caseload_domain::{
    child::{Birth, Child, Sex},
    code::Coded as _,
    measurement::MeasurementKind,
    ncmp::NcmpResult,
    place::Place,
    schedule::school_year_of,
};

use super::{
    class::{child_at, pupils, written},
    views::{PupilFileCheck, PupilFileMissing, PupilFileQuery},
};
use crate::{
    app::App,
    clock::Now,
    failure::{Answer, unexpected},
    failure::{Failure, ProblemView},
    place::current_school,
};

/// The columns, in the order of `standards` 7.
const HEADER: [&str; 12] = [
    "URN",
    "DateOfBirth",
    "Sex",
    "Height",
    "Weight",
    "NHSNumber",
    "FirstName",
    "LastName",
    "Postcode",
    "NHSEthnicCode",
    "DateOfMeasurement",
    "SchoolYear",
];

/// A file made and not yet written.
#[derive(Debug)]
pub struct PupilFile {
    /// A name without a pupil or a school in it.
    pub name: String,
    /// CSV, UTF-8.
    pub bytes: Vec<u8>,
}

/// Whether the file can be made, and what is missing.
///
/// # Errors
/// When the store cannot answer.
pub fn check_pupil_file(app: &mut App, request: PupilFileQuery, _: Now) -> Answer<PupilFileCheck> {
    let (school, rows) = measured(app, &request)?;
    Ok(PupilFileCheck {
        pupils: u32::try_from(rows.len()).expect("a school has fewer pupils than that"),
        missing: missing(&school, &rows),
    })
}

/// Makes the file and notes in the audit chain that it was made.
///
/// # Errors
/// [`Failure::Invalid`] with what is missing, before anything is made; when nobody is measured.
pub fn make_pupil_file(app: &mut App, request: &PupilFileQuery, now: Now) -> Answer<PupilFile> {
    let (school, rows) = measured(app, request)?;
    let missing = missing(&school, &rows);
    if !missing.is_empty() || rows.is_empty() {
        let mut problems: Vec<ProblemView> = missing
            .into_iter()
            .map(|one| ProblemView {
                field: "missing".to_owned(),
                what: format!("{}: {}", one.who, one.what),
                mend: "Add it to the record, then save the file".to_owned(),
            })
            .collect();
        if rows.is_empty() {
            problems.push(ProblemView {
                field: "missing".to_owned(),
                what: "Nobody of this year is measured yet".to_owned(),
                mend: "Measure the class first".to_owned(),
            });
        }
        return Err(Failure::Invalid { problems });
    }
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(HEADER).map_err(|error| unexpected(&error))?;
    for row in &rows {
        let cells = cells(&school, row, request).map(|cell| harmless(&cell));
        writer.write_record(cells).map_err(|error| unexpected(&error))?;
    }
    let bytes = writer.into_inner().map_err(|error| unexpected(&error))?;
    let open = app.open_mut()?;
    open.store.note(
        now.instant,
        &open.practitioner.name,
        "make-pupil-file",
        Some(school.id.as_str()),
        Some("for the national upload"),
    )?;
    let name = format!("ncmp-{}-{}.csv", request.year.0.code(), now.today);
    Ok(PupilFile { name, bytes })
}

struct MeasuredPupil {
    child: Child,
    on: chrono::NaiveDate,
    height_mm: u32,
    weight_g: u32,
}

/// Who of the year was measured at the school in that school year, with the last measurement of each.
fn measured(app: &App, request: &PupilFileQuery) -> Answer<(Place, Vec<MeasuredPupil>)> {
    let school = current_school(app, &request.place_id)?;
    let store = &app.open()?.store;
    let year = request.year.0;
    // Half way through the school year: the year group is the same on each of its days.
    let within = chrono::NaiveDate::from_ymd_opt(request.school_year + 1, 1, 15)
        .filter(|day| school_year_of(*day) == request.school_year)
        .ok_or(Failure::NotFound)?;
    let mut rows = Vec::new();
    for child_id in pupils(store, &school.name, year.year_group(), within)? {
        let written = written(store, &child_id, year.contact_type(), request.school_year)?;
        let last = written.iter().rev().find(|written| {
            NcmpResult::of(written.contact.outcome, &written.contact.narrative) == Some(NcmpResult::Measured)
                && written.contact.place.as_ref() == Some(&school.id)
        });
        if let Some(written) = last
            && let (Some(height_mm), Some(weight_g)) =
                (written.value(MeasurementKind::Height), written.value(MeasurementKind::Weight))
        {
            let on = written.contact.happened_on;
            rows.push(MeasuredPupil { child: child_at(store, &child_id)?, on, height_mm, weight_g });
        }
    }
    Ok((school, rows))
}

/// What the national upload refuses a row without: the school's URN, a date of birth, male or female (`standards` 7).
fn missing(school: &Place, rows: &[MeasuredPupil]) -> Vec<PupilFileMissing> {
    let mut found = Vec::new();
    if school.urn.is_none() {
        found.push(PupilFileMissing {
            child_id: None,
            who: school.name.clone(),
            what: "the URN is missing".to_owned(),
        });
    }
    for row in rows {
        if sex(row.child.sex).is_none() {
            found.push(PupilFileMissing {
                child_id: Some(row.child.id.as_str().to_owned()),
                who: row.child.name.in_list(),
                what: "the sex is not male or female".to_owned(),
            });
        }
    }
    found
}

fn sex(sex: Sex) -> Option<&'static str> {
    match sex {
        Sex::Female => Some("F"),
        Sex::Male => Some("M"),
        Sex::Indeterminate | Sex::NotKnown => None,
    }
}

fn cells(school: &Place, row: &MeasuredPupil, request: &PupilFileQuery) -> [String; 12] {
    let MeasuredPupil { child, on, height_mm, weight_g } = row;
    let born = match child.birth {
        Birth::Born(born) => born.format("%d/%m/%Y").to_string(),
        Birth::Expected(_) => String::new(),
    };
    [
        school.urn.clone().unwrap_or_default(),
        born,
        sex(child.sex).unwrap_or_default().to_owned(),
        format!("{}.{}", height_mm / 10, height_mm % 10),
        format!("{}.{}", weight_g / 1000, weight_g % 1000 / 100),
        child.nhs_number.as_ref().map(|number| number.as_str().to_owned()).unwrap_or_default(),
        child.name.given.clone(),
        child.name.family.clone(),
        child.address.postcode.as_ref().map(|postcode| postcode.as_str().to_owned()).unwrap_or_default(),
        child.ethnicity.clone().unwrap_or_default(),
        on.format("%d/%m/%Y").to_string(),
        match request.year.0.year_group() {
            0 => "R".to_owned(),
            group => group.to_string(),
        },
    ]
}

/// A cell that a spreadsheet would run as a formula begins with an apostrophe instead.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_cell_that_a_spreadsheet_would_run_is_made_harmless() {
        for (cell, expected) in [
            ("=1+1", "'=1+1"),
            ("@SUM", "'@SUM"),
            ("-Ava", "'-Ava"),
            ("O'Neil", "O'Neil"),
            ("120.4", "120.4"),
        ] {
            assert_eq!(harmless(cell), expected);
        }
    }
}
