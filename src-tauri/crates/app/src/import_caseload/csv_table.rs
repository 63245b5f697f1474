//! Reading the table: its separator, the lines above its header, its header and its rows.

use csv::{ReaderBuilder, StringRecord};

use super::{
    columns::{Column, Columns},
    error::ImportError,
    row::LONGEST_FIELD,
};

/// The most rows read. The largest caseload we know of has 2,500 children; a whole trust has 190,000 and is not imported.
pub(super) const MOST_ROWS: usize = 100_000;

/// How far down the header may stand: reports put titles, filters and dates above it.
const HEADER_WITHIN: usize = 50;

/// A table whose header was understood.
#[derive(Debug)]
pub(super) struct Table {
    /// Which column is which.
    pub(super) columns: Columns,
    /// The data rows, in order: without blank rows, repeated headers and totals.
    pub(super) rows: Vec<StringRecord>,
}

/// Reads a table.
///
/// # Errors
/// No header, too many rows, a field too long, or a quotation mark that was never closed.
pub(super) fn read(text: &str) -> Result<Table, ImportError> {
    let separator = separator(text)?;
    let mut header: Option<Columns> = None;
    let mut rows: Vec<StringRecord> = Vec::new();
    let best_header = best_header(text, separator)?;
    for (position, line) in lines(text, separator).enumerate() {
        let line = line?;
        check_fields(&line, rows.len() + usize::from(header.is_some()))?;
        let Some(columns) = &header else {
            if position == best_header {
                let columns = Columns::read(&line);
                let missing = columns.missing();
                if !missing.is_empty() {
                    return Err(ImportError::NoUsableHeader { missing });
                }
                header = Some(columns);
            }
            continue;
        };
        if is_blank(&line) || columns.repeated_by(&line) || is_total(columns, &line) {
            continue;
        }
        check_quotes(columns, &line, separator, rows.len() + 1)?;
        if rows.len() == MOST_ROWS {
            return Err(ImportError::TooManyRows);
        }
        rows.push(line);
    }
    let columns = header.ok_or(ImportError::NotACaseloadFile)?;
    if rows.is_empty() { Err(ImportError::Empty) } else { Ok(Table { columns, rows }) }
}

fn lines(text: &str, separator: u8) -> impl Iterator<Item = Result<StringRecord, ImportError>> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes())
        .into_records()
        // Text in memory that is valid UTF-8, with rows of any length, leaves the reader nothing to refuse.
        .map(|line| line.map_err(|_unreadable| ImportError::NotACaseloadFile))
}

/// The separator under which some line reads best as a header.
fn separator(text: &str) -> Result<u8, ImportError> {
    let mut best = (0, b',');
    for separator in [b',', b';', b'\t', b'|'] {
        let mut known = 0;
        for line in lines(text, separator).take(HEADER_WITHIN) {
            known = known.max(Columns::read(&line?).known());
        }
        if known > best.0 {
            best = (known, separator);
        }
    }
    if best.0 == 0 { Err(ImportError::NotACaseloadFile) } else { Ok(best.1) }
}

/// Which of the first lines is the header: the first that names the most columns.
fn best_header(text: &str, separator: u8) -> Result<usize, ImportError> {
    let mut best = (0, 0);
    for (position, line) in lines(text, separator).take(HEADER_WITHIN).enumerate() {
        let known = Columns::read(&line?).known();
        if known > best.0 {
            best = (known, position);
        }
    }
    Ok(best.1)
}

fn check_fields(line: &StringRecord, row: usize) -> Result<(), ImportError> {
    // Bytes first: they are never fewer than the characters, and free to count.
    let too_long = |cell: &str| cell.len() > LONGEST_FIELD && cell.chars().count() > LONGEST_FIELD;
    if line.iter().any(too_long) { Err(ImportError::FieldTooLong { row }) } else { Ok(()) }
}

/// A field that holds most of a further row has swallowed it. Prose has a space after its commas; rows have none.
fn check_quotes(
    columns: &Columns,
    line: &StringRecord,
    separator: u8,
    row: usize,
) -> Result<(), ImportError> {
    let enough = (columns.width() * 2 / 3).max(4);
    let holds_row = |cell: &str| {
        let bare = |pair: &&[u8]| matches!(pair, [first, second] if *first == separator && *second != b' ');
        cell.contains(['\n', '\r']) && cell.as_bytes().windows(2).filter(bare).count() >= enough
    };
    if line.iter().any(holds_row) { Err(ImportError::UnclosedQuote { row }) } else { Ok(()) }
}

fn is_blank(line: &StringRecord) -> bool {
    line.iter().all(|cell| cell.trim().is_empty())
}

/// A line that counts or closes the report: it starts with such a word and names nobody.
fn is_total(columns: &Columns, line: &StringRecord) -> bool {
    let empty = |column| {
        columns.place(column).and_then(|place| line.get(place)).is_none_or(|cell| cell.trim().is_empty())
    };
    let names_nobody = [Column::Forenames, Column::DateOfBirth, Column::ExpectedDate].into_iter().all(empty);
    let first = line.iter().find(|cell| !cell.trim().is_empty()).unwrap_or("").trim().to_lowercase();
    let closes = [
        "total",
        "grand total",
        "sub total",
        "subtotal",
        "count",
        "number of",
        "no. of",
        "rows",
        "records",
        "end of",
        "report",
        "printed",
        "page ",
        "generated",
        "official",
    ];
    names_nobody && closes.iter().any(|word| first.starts_with(word))
}
