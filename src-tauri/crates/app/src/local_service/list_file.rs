//! A list of local services from a file: every row is shown with what it would do before anything lands.

use std::collections::{HashMap, HashSet};

use caseload_domain::{
    code::Coded as _,
    id::LocalServiceId,
    local_service::{LocalService, ServiceTopic},
    name::tidy,
    problem::{Problem, Problems},
    record::Record,
};
use chrono::NaiveDate;
use csv::{ReaderBuilder, StringRecord};

use super::standing;
use crate::{
    app::{App, new_id},
    clock::Now,
    code::Code,
    failure::{Answer, Failure, unexpected},
    import_caseload::{
        PendingImport, Plan, decode, preview,
        views::{Difference, Disposition, ImportPreview, ImportRow, Verdict},
    },
    typed::{Looking, optional_date},
};

/// More services than any county has, and fewer than a file that is something else.
const MOST_ROWS: usize = 5_000;

/// Longest cell that is read, in characters.
const LONGEST_CELL: usize = 2_000;

/// A column, its heading on the screen, and what lists call it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Column {
    Name,
    Topic,
    What,
    Location,
    ForWhom,
    HowToRefer,
    Phone,
    Web,
    From,
    Until,
}

/// Reads a list of services and answers what it would do. Nothing is written; the same list again changes nothing.
///
/// # Errors
/// [`Failure::BadFile`] when the file as a whole cannot be used; single rows are refused in the preview instead.
pub fn preview_services(app: &mut App, file_name: &str, bytes: &[u8], now: Now) -> Answer<ImportPreview> {
    let text = decode(bytes).map_err(|error| Failure::BadFile { what: error.what(), mend: error.mend() })?;
    let (columns, lines) = table(&text)?;
    let open = app.open_mut()?;
    let known = standing(&open.store)?;
    let mut planned = Planned { rows: Vec::new(), writes: Vec::new(), met: HashSet::new() };
    for (number, line) in (1_u32..).zip(&lines) {
        planned.row(number, &Cells { columns: &columns, line }, &known, now)?;
    }
    let import_id = new_id(now);
    let preview = preview(import_id.clone(), file_name, planned.rows);
    let compared_with =
        known.into_iter().map(|(service, revision, _)| (service.id.as_str().to_owned(), revision)).collect();
    let plan = Plan { preview: preview.clone(), writes: planned.writes, notes: Vec::new() };
    open.imports.clear();
    open.imports.insert(import_id, PendingImport::new(plan, compared_with));
    Ok(preview)
}

/// Letters and digits alone, in lower case.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn column_of(heading: &str) -> Option<Column> {
    Some(match bare(heading).as_str() {
        "name" | "service" | "servicename" => Column::Name,
        "topic" | "category" | "helpswith" => Column::Topic,
        "what" | "whatitdoes" | "description" | "about" => Column::What,
        "where" | "location" | "address" | "whereandwhen" => Column::Location,
        "forwhom" | "who" | "eligibility" | "for" => Column::ForWhom,
        "howtorefer" | "referral" | "refer" | "access" => Column::HowToRefer,
        "phone" | "telephone" | "tel" => Column::Phone,
        "web" | "website" | "email" | "webaddress" => Column::Web,
        "validfrom" | "from" | "start" | "starts" => Column::From,
        "validuntil" | "until" | "end" | "ends" | "checkby" => Column::Until,
        _ => return None,
    })
}

fn topic_of(text: &str) -> Option<ServiceTopic> {
    let text = bare(text);
    ServiceTopic::ALL.iter().copied().find(|topic| bare(topic.code()) == text)
}

type Columns = HashMap<Column, usize>;

/// The columns and the rows of the table, blank rows left out.
fn table(text: &str) -> Answer<(Columns, Vec<StringRecord>)> {
    let not_a_list = || Failure::BadFile {
        what: "This is not a list of services: no line names the columns".to_owned(),
        mend:
            "Write Name, Topic, What it does, How to refer and Telephone above the rows, and choose it again"
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
                    what: format!("The list has more than {MOST_ROWS} services"),
                    mend: "Keep the services of this area and choose it again".to_owned(),
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

    /// The cell, or what is known where the cell is empty.
    fn kept(&self, column: Column, before: Option<&String>) -> String {
        let text = self.text(column);
        if text.is_empty() { before.cloned().unwrap_or_default() } else { text }
    }

    fn day(
        &self,
        column: Column,
        before: Option<NaiveDate>,
        now: Now,
        problems: &mut Problems,
    ) -> Option<NaiveDate> {
        let (field, looking) = match column {
            Column::From => ("validFrom", Looking::Back),
            _ => ("validUntil", Looking::Forward),
        };
        optional_date(field, &self.text(column), looking, now, problems).or(before)
    }
}

/// The rows so far, and what they would write.
struct Planned {
    rows: Vec<ImportRow>,
    writes: Vec<Record>,
    /// Names that a row of this list has spoken for.
    met: HashSet<String>,
}

impl Planned {
    fn row(
        &mut self,
        number: u32,
        cells: &Cells<'_>,
        known: &[(LocalService, u32, bool)],
        now: Now,
    ) -> Answer<()> {
        let name = cells.text(Column::Name);
        let before = known.iter().find(|(service, _, _)| service.key() == name.to_lowercase());
        let (service, mut problems) = read(cells, before.map(|(service, _, _)| service), now)?;
        if !name.is_empty() && !self.met.insert(service.key()) {
            problems.push(Problem::new("name", "This service is in the list twice", "Keep one of the rows"));
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
        } else if let Some((stands, _, from_list)) = before {
            row.differences = differences(stands, &service);
            // What somebody typed is not overwritten by a list; a gap in it may be filled.
            let in_conflict = !from_list && row.differences.iter().any(|one| !one.in_record.is_empty());
            row.disposition = Code(match (row.differences.is_empty(), in_conflict) {
                (true, _) => Disposition::Left,
                (false, true) => Disposition::InConflict,
                (false, false) => Disposition::Changed,
            });
            if row.disposition.0 == Disposition::Changed {
                self.writes.push(Record::LocalService(service));
            }
        } else {
            self.writes.push(Record::LocalService(service));
        }
        self.rows.push(row);
        Ok(())
    }
}

/// The entry as it would stand: an empty cell leaves what is known.
fn read(cells: &Cells<'_>, before: Option<&LocalService>, now: Now) -> Answer<(LocalService, Vec<Problem>)> {
    let mut problems = Problems::default();
    if cells.columns.keys().any(|column| cells.text(*column).chars().count() > LONGEST_CELL) {
        problems.push("row", "A cell is too long", "Look for a quotation mark that never closes");
    }
    let topic_text = cells.text(Column::Topic);
    let topic = if topic_text.is_empty() {
        Some(before.map_or(ServiceTopic::Other, |service| service.topic))
    } else {
        topic_of(&topic_text)
    };
    if topic.is_none() {
        problems.push(
            "topic",
            "That is not a topic of the directory",
            "Write it like Infant feeding, or leave it empty",
        );
    }
    let service = LocalService {
        id: match before {
            Some(service) => service.id.clone(),
            None => LocalServiceId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
        },
        name: cells.text(Column::Name),
        topic: topic.unwrap_or(ServiceTopic::Other),
        what: cells.kept(Column::What, before.map(|service| &service.what)),
        location: cells.kept(Column::Location, before.map(|service| &service.location)),
        for_whom: cells.kept(Column::ForWhom, before.map(|service| &service.for_whom)),
        how_to_refer: cells.kept(Column::HowToRefer, before.map(|service| &service.how_to_refer)),
        phone: cells.kept(Column::Phone, before.map(|service| &service.phone)),
        web: cells.kept(Column::Web, before.map(|service| &service.web)),
        valid_from: cells.day(
            Column::From,
            before.and_then(|service| service.valid_from),
            now,
            &mut problems,
        ),
        valid_until: cells.day(
            Column::Until,
            before.and_then(|service| service.valid_until),
            now,
            &mut problems,
        ),
    };
    let mut found = problems.into_vec();
    found.extend(service.check().err().into_iter().flatten());
    Ok((service, found))
}

fn differences(record: &LocalService, file: &LocalService) -> Vec<Difference> {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    [
        ("Name", record.name.clone(), file.name.clone()),
        ("Topic", record.topic.code().to_owned(), file.topic.code().to_owned()),
        ("What it does", record.what.clone(), file.what.clone()),
        ("Where", record.location.clone(), file.location.clone()),
        ("For whom", record.for_whom.clone(), file.for_whom.clone()),
        ("How to refer", record.how_to_refer.clone(), file.how_to_refer.clone()),
        ("Telephone", record.phone.clone(), file.phone.clone()),
        ("Web", record.web.clone(), file.web.clone()),
        ("Valid from", day(record.valid_from), day(file.valid_from)),
        ("Valid until", day(record.valid_until), day(file.valid_until)),
    ]
    .into_iter()
    .filter(|(_, record, file)| record != file)
    .map(|(field, in_record, in_file)| Difference { field: field.to_owned(), in_record, in_file })
    .collect()
}

/// The column a problem of a field stands in.
fn heading(field: &str) -> &'static str {
    match field {
        "name" => "Name",
        "topic" => "Topic",
        "what" => "What it does",
        "howToRefer" => "How to refer",
        "validFrom" => "Valid from",
        "validUntil" => "Valid until",
        _ => "Row",
    }
}
