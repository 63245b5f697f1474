//! Every row of the made-up extract: its verdict and its reason.

use std::collections::{HashMap, HashSet};

use caseload_domain::{
    child::{Birth, Level},
    code::{Coded as _, YesNoNotAsked},
    record::Record,
    safeguarding::SafeguardingKind,
};

use super::{Existing, example, import, landed};
use crate::import_caseload::views::Disposition;

#[test]
fn every_row_of_the_extract_gets_the_verdict_and_the_reason_of_the_truth() {
    let preview = import(&example("caseload-extract.csv"), &Existing::default()).preview;
    let truth = example("caseload-extract-truth.csv");
    let truth = String::from_utf8(truth).unwrap();
    let mut reader = csv::Reader::from_reader(truth.trim_start_matches('\u{feff}').as_bytes());
    let mut checked = 0;
    for (row, truth) in preview.rows.iter().zip(reader.records()) {
        let truth = truth.unwrap();
        let said = (row.row.to_string(), row.verdict.0.code(), row.reason.clone().unwrap_or_default());
        assert_eq!(said, (truth[0].to_owned(), &truth[1], truth[2].to_owned()));
        assert_eq!(row.reason.is_some(), row.field.is_some() && row.mend.is_some(), "row {}", row.row);
        checked += 1;
    }
    assert_eq!((checked, preview.rows.len()), (300, 300));
    assert_eq!((preview.added, preview.refused, preview.warned), (250, 50, 32));
    assert_eq!((preview.changed, preview.left, preview.in_conflict), (0, 0, 0));
}

#[test]
fn what_the_truth_says_of_accepted_rows_is_what_lands() {
    let plan = import(&example("caseload-extract.csv"), &Existing::default());
    let children: HashMap<String, _> = plan
        .writes
        .iter()
        .filter_map(|write| if let Record::Child(child) = write { Some(child) } else { None })
        .filter_map(|child| Some((child.nhs_number.as_ref()?.as_str().to_owned(), child)))
        .collect();
    let truth = String::from_utf8(example("caseload-extract-truth.csv")).unwrap();
    let mut reader = csv::Reader::from_reader(truth.trim_start_matches('\u{feff}').as_bytes());
    for truth in reader.records().map(Result::unwrap).filter(|truth| &truth[1] == "accept") {
        let child = children[&truth[3]];
        assert_eq!((child.name.family.as_str(), child.name.given.as_str()), (&truth[4], &truth[5]));
        assert_eq!(child.birth, Birth::Born(truth[6].parse().unwrap()));
    }
}

#[test]
fn the_other_columns_land_and_text_stays_text() {
    let plan = import(&example("caseload-extract.csv"), &Existing::default());
    let caseload = landed(Existing::default(), &plan);
    let child = |number: &str| {
        let held = |other: &&super::ExistingChild| {
            other.child.nhs_number.as_ref().is_some_and(|held| held.as_str() == number)
        };
        caseload.children.iter().find(held).unwrap()
    };
    // Row 1: a line break in the notes, a telephone that begins with +, a looked-after child.
    let first = child("9991003398");
    assert_eq!(first.child.visit_note.as_deref(), Some("line one\nline two"));
    assert_eq!(first.child.phone.as_deref(), Some("+44 7700 900457"));
    assert_eq!(first.child.gestation.map(|read| (read.weeks(), read.days())), Some((41, 5)));
    assert_eq!(first.child.address.postcode.as_ref().map(|postcode| postcode.as_str()), Some("LE67 3PN"));
    let statuses: Vec<_> = first.statuses.iter().map(|status| status.kind).collect();
    assert_eq!(statuses, [SafeguardingKind::LookedAfter]);
    assert_eq!(first.child.interpreter, YesNoNotAsked::NotAsked);
    // Rows 2 and 4: the same mother at the same address is one person and one household.
    let (second, fourth) = (child("9996661938"), child("9992243937"));
    assert_eq!(second.child.household, fourth.child.household);
    assert!(second.child.household.is_some());
    assert_eq!(second.relationships[0].person, fourth.relationships[0].person);
    assert_eq!(second.relationships[1].person, fourth.relationships[1].person);
    assert_eq!(fourth.child.level, Level::UniversalPlus);
    assert_eq!(fourth.child.interpreter, YesNoNotAsked::Yes);
    assert_eq!(fourth.child.school.as_ref().and_then(|school| school.urn.as_deref()), Some("120045"));
    assert_eq!(fourth.child.visit_note.as_deref(), Some("see \"red book\", p. 12"));
    // A formula is kept as it is written.
    let formula = caseload
        .children
        .iter()
        .filter(|other| other.child.visit_note.as_deref() == Some("=HYPERLINK(\"x\")"));
    assert!(formula.count() > 10);
    // Whoever holds a number is one person.
    let numbers: Vec<_> = caseload.persons.iter().filter_map(|person| person.nhs_number.as_ref()).collect();
    assert_eq!(numbers.len(), numbers.iter().collect::<HashSet<_>>().len());
    // Every flag stands up to the rules of the record.
    for on_record in &caseload.children {
        for flag in &on_record.flags {
            assert_eq!(flag.check(super::today()), Ok(()));
        }
        assert_eq!(on_record.child.check(super::today()), Ok(()));
    }
}

#[test]
fn the_same_extract_again_changes_nothing() {
    let bytes = example("caseload-extract.csv");
    let caseload = landed(Existing::default(), &import(&bytes, &Existing::default()));
    let again = import(&bytes, &caseload);
    assert_eq!(again.writes, Vec::new());
    assert_eq!((again.preview.left, again.preview.refused), (250, 50));
    for row in &again.preview.rows {
        assert!(matches!(row.disposition.0, Disposition::Left | Disposition::Refused), "row {}", row.row);
    }
    // Also when a nurse has since amended every record without changing what the extract says.
    let mut amended = caseload;
    for on_record in &mut amended.children {
        on_record.written_by_import = false;
    }
    assert_eq!(import(&bytes, &amended).writes, Vec::new());
}
