//! Files as people make them, and files that cannot be used.

use super::{Existing, import, try_import};
use crate::import_caseload::{ImportError, views::Verdict};

fn refused(bytes: &[u8]) -> ImportError {
    let error = try_import(bytes, &Existing::default()).unwrap_err();
    assert!(!error.what().is_empty() && !error.mend().is_empty());
    error
}

fn first_name(bytes: &[u8]) -> String {
    import(bytes, &Existing::default()).preview.rows[0].child.clone()
}

const ROWS: &str =
    "NHS no.,SURNAME,First name,D.O.B.,Gender,Address\n9990000018,Müller,Zoë,01/02/2025,F,1 The Green\n";

#[test]
fn separators_and_encodings_are_found_out() {
    assert_eq!(first_name(ROWS.as_bytes()), "MÜLLER, Zoë");
    for separator in [";", "\t", "|"] {
        assert_eq!(first_name(ROWS.replace(',', separator).as_bytes()), "MÜLLER, Zoë", "{separator}");
    }
    assert_eq!(first_name(ROWS.replace('\n', "\r\n").as_bytes()), "MÜLLER, Zoë");
    assert_eq!(first_name(ROWS.replace('\n', "\r").as_bytes()), "MÜLLER, Zoë");
    assert_eq!(first_name(format!("\u{feff}{ROWS}").as_bytes()), "MÜLLER, Zoë");
    let (windows, ..) = encoding_rs::WINDOWS_1252.encode(ROWS);
    assert_eq!(first_name(&windows), "MÜLLER, Zoë");
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(ROWS.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(first_name(&wide), "MÜLLER, Zoë");
}

#[test]
fn lines_that_are_not_rows_are_passed_over_and_rows_may_be_short() {
    let text = format!(
        "sep=,\nCaseload of LE3, printed 05/11/2026\n\n{}\n,,,,,\n9990000026,Doyle,Ava,01/02/2025\n{}Total rows: 2,,,,,\n",
        ROWS.trim_end(),
        ROWS.lines().next().unwrap().to_owned() + "\n"
    );
    let plan = import(text.as_bytes(), &Existing::default());
    assert_eq!(
        plan.preview.rows.iter().map(|row| row.child.as_str()).collect::<Vec<_>>(),
        ["MÜLLER, Zoë", "DOYLE, Ava"]
    );
    assert_eq!(plan.preview.rows[1].reason.as_deref(), Some("sex not known or not specified"));
}

#[test]
fn a_row_with_more_cells_than_columns_is_refused_because_its_values_have_moved() {
    let text = format!("{ROWS}9990000026,Doyle,Ava,01/02/2025,F,Flat 3, 1 The Green\n");
    let plan = import(text.as_bytes(), &Existing::default());
    assert_eq!(plan.preview.rows[1].verdict.0, Verdict::Refuse);
    assert_eq!(plan.preview.rows[1].reason.as_deref(), Some("more cells than columns"));
}

#[test]
fn columns_that_are_not_used_are_told() {
    let plan = import(ROWS.replace("Address", "Shoe size").as_bytes(), &Existing::default());
    assert_eq!(plan.notes, ["Columns not used: Shoe size"]);
}

#[test]
fn a_whole_file_that_cannot_be_used_says_why_and_what_to_do() {
    assert_eq!(refused(b""), ImportError::Empty);
    assert_eq!(refused(b" \n \n"), ImportError::Empty);
    assert_eq!(refused(b"PK\x03\x04rest"), ImportError::ExcelWorkbook);
    assert_eq!(refused(b"dear colleague,\nplease find attached\n"), ImportError::NotACaseloadFile);
    assert_eq!(refused(b"\x00\x01\x02\x03"), ImportError::NotACaseloadFile);
    assert_eq!(refused(b"%PDF-1.7"), ImportError::NotACaseloadFile);
    assert_eq!(
        refused(b"Surname,Sex\nDoyle,F\n"),
        ImportError::NoUsableHeader { missing: vec!["NHS Number", "Forename(s)", "Date of Birth"] }
    );
    let header = ROWS.lines().next().unwrap();
    assert_eq!(refused(header.as_bytes()), ImportError::Empty);
    let mut broken = "Müller Zoë Łukasz ".repeat(3).into_bytes();
    broken.push(0xC3);
    assert_eq!(refused(&broken), ImportError::UnreadableLetters);
    assert_eq!(refused(&vec![b' '; 64 * 1024 * 1024 + 1]), ImportError::TooLarge);
    assert_eq!(refused(b"{\"resourceType\": \"Pati"), ImportError::BrokenJson { line: 1 });
    assert_eq!(refused(b"{\"name\": \"not FHIR\"}"), ImportError::NotACaseloadFile);
    assert_eq!(refused("[".repeat(100_000).as_bytes()), ImportError::BrokenJson { line: 1 });
}

#[test]
fn fields_and_files_have_their_limits() {
    let long = ROWS.replace("1 The Green", &"x".repeat(20_001));
    assert_eq!(refused(long.as_bytes()), ImportError::FieldTooLong { row: 1 });
    let row = ROWS.lines().nth(1).unwrap();
    let many = format!("{ROWS}{}", format!("{row}\n").repeat(100_000));
    assert_eq!(refused(many.as_bytes()), ImportError::TooManyRows);
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_found() {
    let rows = "9990000026,Doyle,Ava,01/02/2025,F,1 The Green\n".repeat(3);
    let text = ROWS.replace("1 The Green", "\"1 The Green") + &rows;
    assert_eq!(refused(text.as_bytes()), ImportError::UnclosedQuote { row: 1 });
}

#[test]
fn errors_and_reasons_never_repeat_what_the_file_says_of_anybody() {
    let text = format!("{ROWS}1234567,Doyle,Ava,31/02/2025,F,1 The Green\n");
    let row = &import(text.as_bytes(), &Existing::default()).preview.rows[1];
    assert_eq!(row.reason.as_deref(), Some("NHS number: wrong length; date of birth: no such day"));
    for part in ["1234567", "31/02", "The Green"] {
        assert!(
            !row.reason.as_deref().unwrap().contains(part) && !row.mend.as_deref().unwrap().contains(part)
        );
    }
}
