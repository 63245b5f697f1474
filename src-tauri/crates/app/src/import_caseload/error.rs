//! Why a whole file cannot be imported: what happened, and what to do.

use std::fmt;

use super::{csv_table::MOST_ROWS, decode::LARGEST_FILE, row::LONGEST_FIELD};

/// A file that cannot be imported. Nothing has changed. Texts never repeat what the file says of anybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportError {
    /// There is nothing in it.
    Empty,
    /// It is larger than any caseload.
    TooLarge,
    /// It has more rows than any caseload.
    TooManyRows,
    /// A field is longer than any true one: most often a quotation mark that was never closed.
    FieldTooLong {
        /// Where: the row of the table or the number of the resource; 0 above the header.
        row: usize,
    },
    /// A quotation mark was never closed, so that rows were swallowed by one field.
    UnclosedQuote {
        /// The row where it opens.
        row: usize,
    },
    /// It is a workbook, not the text of one sheet.
    ExcelWorkbook,
    /// It is neither a table nor FHIR resources.
    NotACaseloadFile,
    /// Its letters cannot be read with certainty.
    UnreadableLetters,
    /// No line names the columns that are needed.
    NoUsableHeader {
        /// The columns that are missing.
        missing: Vec<&'static str>,
    },
    /// It begins like JSON and then breaks off or goes wrong.
    BrokenJson {
        /// The line on which reading stopped.
        line: usize,
    },
}

impl ImportError {
    /// What happened.
    #[must_use]
    pub fn what(&self) -> String {
        match self {
            Self::Empty => "The file is empty".to_owned(),
            Self::TooLarge => format!("The file is larger than {} MiB", LARGEST_FILE / (1024 * 1024)),
            Self::TooManyRows => format!("The file has more than {MOST_ROWS} rows"),
            Self::FieldTooLong { row: 0 } => {
                format!("A field above the header is longer than {LONGEST_FIELD} characters")
            }
            Self::FieldTooLong { row } => {
                format!("A field in row {row} is longer than {LONGEST_FIELD} characters")
            }
            Self::UnclosedQuote { row } => {
                format!(
                    "A quotation mark in row {row} is never closed, so the rows after it cannot be told apart"
                )
            }
            Self::ExcelWorkbook => "This is an Excel workbook".to_owned(),
            Self::NotACaseloadFile => {
                "This is not a caseload file: neither a table with a header nor FHIR resources".to_owned()
            }
            Self::UnreadableLetters => {
                "The letters in this file cannot be read with certainty, so names could come out wrong"
                    .to_owned()
            }
            Self::NoUsableHeader { missing } => {
                format!("These columns were not found: {}", missing.join(", "))
            }
            Self::BrokenJson { line } => {
                format!("The file begins as FHIR JSON but cannot be read from line {line}")
            }
        }
    }

    /// What to do.
    #[must_use]
    pub fn mend(&self) -> String {
        match self {
            Self::Empty => "Make the extract again, and check that the file has finished copying",
            Self::TooLarge | Self::TooManyRows => {
                "Make an extract of one caseload, or split the file and import the parts"
            }
            Self::FieldTooLong { .. } | Self::UnclosedQuote { .. } => {
                "Look for a quotation mark that opens and does not close, mend it, and import again"
            }
            Self::ExcelWorkbook => "Open it, choose Save As, and save the sheet as \"CSV UTF-8\"",
            Self::NotACaseloadFile => {
                "Choose the CSV extract of the caseload, or a FHIR R4 bundle, NDJSON or resource"
            }
            Self::UnreadableLetters => "Make the extract again as \"CSV UTF-8\"",
            Self::NoUsableHeader { .. } => {
                "Add a line with the names of the columns above the rows, and import again"
            }
            Self::BrokenJson { .. } => "Make the export again, and check that the file has finished copying",
        }
        .to_owned()
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}. {}", self.what(), self.mend())
    }
}

impl std::error::Error for ImportError {}
