//! A list of schools and places from a file: every row is shown with what it would do before anything lands.

use std::collections::{HashMap, HashSet};

use caseload_domain::{
    code::Coded as _,
    id::PlaceId,
    name::tidy,
    place::{Place, PlaceKind},
    postcode::Postcode,
    problem::{Problem, Problems},
    record::{Record, RecordKind, RevisionStatus},
};
use caseload_store::{Origin, Store};
use csv::{ReaderBuilder, StringRecord};

use super::list_words::{Column, column_of, kind_of};
use crate::{
    app::{App, new_id},
    clock::Now,
    code::Code,
    failure::{Answer, Failure, unexpected},
    import_caseload::{
        PendingImport, Plan, decode, preview,
        views::{Difference, Disposition, ImportPreview, ImportRow, Verdict},
    },
    typed::optional_text,
};

/// More places than any caseload, and fewer than a register of all England.
const MOST_ROWS: usize = 5_000;

/// Longest cell that is read, in characters: an address of many lines is far below it.
const LONGEST_CELL: usize = 500;

/// Reads a list of places and answers what it would do. Nothing is written; the same list again changes nothing.
///
/// # Errors
/// [`Failure::BadFile`] when the file as a whole cannot be used; single rows are refused in the preview instead.
pub fn preview_places(app: &mut App, file_name: &str, bytes: &[u8], now: Now) -> Answer<ImportPreview> {
    let text = decode(bytes).map_err(|error| Failure::BadFile { what: error.what(), mend: error.mend() })?;
    let (columns, lines) = table(&text)?;
    let open = app.open_mut()?;
    let register = register(&open.store)?;
    let mut planned = Planned { rows: Vec::new(), writes: Vec::new(), met: HashSet::new() };
    for (number, line) in (1_u32..).zip(&lines) {
        planned.row(number, &Cells { columns: &columns, line }, &register, now)?;
    }
    let import_id = new_id(now);
    let preview = preview(import_id.clone(), file_name, planned.rows);
    let compared_with =
        register.into_iter().map(|known| (known.place.id.as_str().to_owned(), known.revision)).collect();
    let plan = Plan { preview: preview.clone(), writes: planned.writes, notes: Vec::new() };
    open.imports.clear();
    open.imports.insert(import_id, PendingImport::new(plan, compared_with));
    Ok(preview)
}

/// A place of the register, as it stands.
struct Known {
    place: Place,
    revision: u32,
    /// The newest revision came from a list, so a newer list may change it.
    from_list: bool,
}

fn register(store: &Store) -> Answer<Vec<Known>> {
    Ok(store
        .of_kind(RecordKind::Place)?
        .into_iter()
        .filter_map(|read| match (read.revision.record, read.revision.status) {
            (Record::Place(place), RevisionStatus::Current) => Some(Known {
                place,
                revision: read.revision.number,
                from_list: read.origin == Origin::Import,
            }),
            _ => None,
        })
        .collect())
}

type Columns = HashMap<Column, usize>;

/// The columns and the rows of the table, blank rows left out.
fn table(text: &str) -> Answer<(Columns, Vec<StringRecord>)> {
    let not_a_list = || Failure::BadFile {
        what: "This is not a list of places: no line names the columns".to_owned(),
        mend: "Write Kind, Name, URN, Named nurse, Address and Postcode above the rows, and choose it again"
            .to_owned(),
    };
    for separator in [b',', b';', b'\t'] {
        let mut lines = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(separator)
            .from_reader(text.as_bytes())
            .into_records();
        let Some(Ok(header)) = lines.next() else { return Err(not_a_list()) };
        let mut columns = Columns::new();
        for (position, name) in header.iter().enumerate() {
            if let Some(column) = column_of(name) {
                columns.entry(column).or_insert(position);
            }
        }
        if !columns.contains_key(&Column::Name) || columns.len() < 2 {
            continue;
        }
        let mut rows = Vec::new();
        for line in lines {
            let line = line.map_err(|_unreadable| not_a_list())?;
            if line.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            if rows.len() == MOST_ROWS {
                return Err(Failure::BadFile {
                    what: format!("The list has more than {MOST_ROWS} places"),
                    mend: "Keep the places of this caseload and choose it again".to_owned(),
                });
            }
            rows.push(line);
        }
        return Ok((columns, rows));
    }
    Err(not_a_list())
}

struct Cells<'a> {
    columns: &'a Columns,
    line: &'a StringRecord,
}

impl Cells<'_> {
    fn text(&self, column: Column) -> String {
        tidy(self.columns.get(&column).and_then(|position| self.line.get(*position)).unwrap_or(""))
    }

    fn some(&self, column: Column) -> Option<String> {
        optional_text(&self.text(column))
    }
}

/// The rows so far, and what they would write.
struct Planned {
    rows: Vec<ImportRow>,
    writes: Vec<Record>,
    /// Places and new names that a row of this list has spoken for.
    met: HashSet<String>,
}

impl Planned {
    fn row(&mut self, number: u32, cells: &Cells<'_>, register: &[Known], now: Now) -> Answer<()> {
        let name = cells.text(Column::Name);
        let known = known_as(register, cells, &name);
        let (place, problems) = self.read(cells, known, now)?;
        let met = known.map_or_else(|| name.to_lowercase(), |known| known.place.id.as_str().to_owned());
        let mut problems = problems;
        if !name.is_empty() && !self.met.insert(met) {
            problems.push(Problem::new("name", "This place is in the list twice", "Keep one of the rows"));
        }
        let mut row = ImportRow {
            row: number,
            verdict: Code(Verdict::Accept),
            disposition: Code(Disposition::Added),
            child: name,
            field: None,
            reason: None,
            mend: None,
            differences: Vec::new(),
        };
        if let Some(problem) = problems.into_iter().next() {
            row.verdict = Code(Verdict::Refuse);
            row.disposition = Code(Disposition::Refused);
            row.field = Some(heading(AsRef::<str>::as_ref(&problem.field)).to_owned());
            row.reason = Some(problem.what.to_string());
            row.mend = Some(problem.mend.to_string());
        } else if let Some(known) = known {
            row.differences = differences(&known.place, &place);
            // What somebody typed is not overwritten by a list; a gap in it may be filled.
            let in_conflict = !known.from_list && row.differences.iter().any(|one| !one.in_record.is_empty());
            row.disposition = Code(match (row.differences.is_empty(), in_conflict) {
                (true, _) => Disposition::Left,
                (false, true) => Disposition::InConflict,
                (false, false) => Disposition::Changed,
            });
            if row.disposition.0 == Disposition::Changed {
                self.writes.push(Record::Place(place));
            }
        } else {
            self.writes.push(Record::Place(place));
        }
        self.rows.push(row);
        Ok(())
    }

    /// The place as it would stand: an empty cell leaves what is known.
    fn read(&self, cells: &Cells<'_>, known: Option<&Known>, now: Now) -> Answer<(Place, Vec<Problem>)> {
        let mut problems = Problems::default();
        let before = known.map(|known| &known.place);
        let too_long = |column: &Column| cells.text(*column).chars().count() > LONGEST_CELL;
        if cells.columns.keys().any(too_long) {
            problems.push("row", "A cell is too long", "Look for a quotation mark that never closes");
        }
        let (kind_text, type_text) = (cells.text(Column::Kind), cells.text(Column::Type));
        let kind = kind_of(&kind_text, &type_text).or_else(|| {
            let says_nothing = kind_text.is_empty() && type_text.is_empty();
            before.filter(|_| says_nothing).map(|place| place.kind)
        });
        if kind.is_none() {
            problems.push("kind", "What kind of place it is cannot be read", "Write it like Primary school");
        }
        let postcode_text = cells.text(Column::Postcode);
        let postcode = Postcode::parse(&postcode_text);
        if postcode.is_none() && !postcode_text.is_empty() {
            problems.push("postcode", "That is not a postcode", "Write it like LE3 9QH, or leave it empty");
        }
        let kept = |column: Column, of: fn(&Place) -> Option<String>| {
            cells.some(column).or_else(|| before.and_then(of))
        };
        let place = Place {
            id: match before {
                Some(place) => place.id.clone(),
                None => PlaceId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
            },
            kind: kind.unwrap_or(PlaceKind::Other),
            // A known place keeps the name that children's records say; another name is shown as a difference.
            name: cells.text(Column::Name),
            urn: kept(Column::Urn, |place| place.urn.clone()),
            ods_code: kept(Column::Ods, |place| place.ods_code.clone()).map(|code| code.to_uppercase()),
            address: kept(Column::Address, |place| Some(place.address.clone())).unwrap_or_default(),
            postcode: postcode.or_else(|| before.and_then(|place| place.postcode.clone())),
            phone: kept(Column::Phone, |place| place.phone.clone()),
            named_nurse: kept(Column::Nurse, |place| place.named_nurse.clone()),
            invitations: before.map(|place| place.invitations.clone()).unwrap_or_default(),
            open: before.is_none_or(|place| place.open),
        };
        let mut found = problems.into_vec();
        found.extend(place.check().err().into_iter().flatten());
        Ok((place, found))
    }
}

/// The place of the register that a row speaks of: by URN, else by name.
fn known_as<'a>(register: &'a [Known], cells: &Cells<'_>, name: &str) -> Option<&'a Known> {
    let urn = cells.some(Column::Urn);
    let by_urn = urn.and_then(|urn| register.iter().find(|known| known.place.urn.as_ref() == Some(&urn)));
    by_urn.or_else(|| register.iter().find(|known| known.place.name.to_lowercase() == name.to_lowercase()))
}

fn differences(record: &Place, file: &Place) -> Vec<Difference> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let code = |value: &Option<Postcode>| {
        value.as_ref().map(|postcode| postcode.as_str().to_owned()).unwrap_or_default()
    };
    [
        ("Kind", record.kind.code().to_owned(), file.kind.code().to_owned()),
        ("Name", record.name.clone(), file.name.clone()),
        ("URN", text(&record.urn), text(&file.urn)),
        ("ODS code", text(&record.ods_code), text(&file.ods_code)),
        ("Named nurse", text(&record.named_nurse), text(&file.named_nurse)),
        ("Address", record.address.clone(), file.address.clone()),
        ("Postcode", code(&record.postcode), code(&file.postcode)),
        ("Telephone", text(&record.phone), text(&file.phone)),
    ]
    .into_iter()
    .filter(|(_, record, file)| record != file)
    .map(|(field, in_record, in_file)| Difference { field: field.to_owned(), in_record, in_file })
    .collect()
}

/// The column a problem of a field stands in.
fn heading(field: &str) -> &'static str {
    match field {
        "kind" => "Kind",
        "name" => "Name",
        "urn" => "URN",
        "postcode" => "Postcode",
        _ => "Row",
    }
}
