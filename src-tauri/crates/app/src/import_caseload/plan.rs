//! The plan of an import: what each row would do, and the records that would be written.

use caseload_domain::{
    child::Child,
    flag::Flag,
    person::{Person, Relationship},
    record::Record,
    safeguarding::SafeguardingEpisode,
};
use chrono::NaiveDate;

use super::{
    csv_table,
    decode::decode,
    error::ImportError,
    fhir,
    land::Planner,
    row,
    views::{Disposition, ImportPreview, ImportRow, Verdict},
};

/// What the caseload already holds.
#[derive(Debug, Clone, Default)]
pub struct Existing {
    /// Every child, whatever its caseload status.
    pub children: Vec<ExistingChild>,
    /// Every adult.
    pub persons: Vec<Person>,
}

/// A child on record and what belongs to it.
#[derive(Debug, Clone)]
pub struct ExistingChild {
    /// The child.
    pub child: Child,
    /// What people are to it.
    pub relationships: Vec<Relationship>,
    /// Its flags, open and ended.
    pub flags: Vec<Flag>,
    /// Its safeguarding statuses, open and ended.
    pub statuses: Vec<SafeguardingEpisode>,
    /// The newest revision was written by an import, so a newer extract may change it.
    pub written_by_import: bool,
    /// Who has the care, when it is not this laptop's nurse: the record is left as it is.
    pub in_care_of: Option<String>,
}

/// What an import would do.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The counts and the rows, for the window and the command line.
    pub preview: ImportPreview,
    /// The records to write, in one transaction and in this order: people, children, relationships, flags.
    pub writes: Vec<Record>,
    /// What there is to say of the file as a whole, for example columns that are not used.
    pub notes: Vec<String>,
}

/// Reads a file and plans its import. Nothing is written; importing the same file again plans no writes.
///
/// `new_id` gives a fresh UUID in its canonical lower-case form at each call.
///
/// # Errors
/// The file as a whole cannot be used; see [`ImportError`]. A row that cannot be used is in the preview, refused.
pub fn plan(
    bytes: &[u8],
    file_name: &str,
    existing: &Existing,
    today: NaiveDate,
    import_id: String,
    new_id: &mut dyn FnMut() -> String,
) -> Result<Plan, ImportError> {
    let text = decode(bytes)?;
    let mut planner = Planner::new(existing, today, new_id);
    let notes = if text.trim_start().starts_with(['{', '[']) {
        fhir::plan(&text, existing, &mut planner)?;
        Vec::new()
    } else {
        plan_table(&text, &mut planner)?
    };
    let (writes, rows) = planner.finish();
    Ok(Plan { preview: preview(import_id, file_name, rows), writes, notes })
}

fn plan_table(text: &str, planner: &mut Planner<'_>) -> Result<Vec<String>, ImportError> {
    let table = csv_table::read(text)?;
    let field = table.columns.header(super::columns::Column::NhsNumber);
    for (number, line) in (1_u32..).zip(&table.rows) {
        let mut reading = row::read(&table.columns, line, planner.today);
        planner.check_number(number, reading.nhs_number.as_ref(), &field, &mut reading.remarks);
        let entry = match reading.child {
            Some(facts) if !reading.remarks.refused() => {
                let landing = planner.land_child(number, facts, &mut reading.remarks);
                reading.remarks.into_row(number, reading.label, landing.disposition, landing.differences)
            }
            Some(_) | None => {
                reading.remarks.into_row(number, reading.label, Disposition::Refused, Vec::new())
            }
        };
        planner.rows.push(entry);
    }
    let unused = table.columns.unused.join(", ");
    Ok(if unused.is_empty() { Vec::new() } else { vec![format!("Columns not used: {unused}")] })
}

pub(crate) fn preview(import_id: String, file_name: &str, rows: Vec<ImportRow>) -> ImportPreview {
    let count =
        |disposition: Disposition| counted(rows.iter().filter(|row| row.disposition.0 == disposition));
    ImportPreview {
        import_id,
        file_name: file_name.to_owned(),
        added: count(Disposition::Added),
        changed: count(Disposition::Changed),
        left: count(Disposition::Left),
        in_conflict: count(Disposition::InConflict),
        refused: count(Disposition::Refused),
        warned: counted(rows.iter().filter(|row| row.verdict.0 == Verdict::Warn)),
        rows,
    }
}

fn counted<'a>(rows: impl Iterator<Item = &'a ImportRow>) -> u32 {
    u32::try_from(rows.count()).expect("a file has at most 100,000 rows")
}
