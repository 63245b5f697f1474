//! `caseloadctl growth` as a script sees it, on the file of vectors.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking; the whole file is a test"
)]

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

const VECTORS: &str = include_str!("../../../../tests/vectors/growth/uk-who-vectors.csv");

fn growth(file: &str) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("measured.csv");
    #[expect(clippy::disallowed_methods, reason = "a test's own input file")]
    fs::write(&path, file).unwrap();
    run(&path)
}

fn run(path: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_caseloadctl")).args(["growth", "--csv"]).arg(path).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn first_seven(file: &str) -> String {
    file.lines().map(|line| line.split(',').take(7).collect::<Vec<_>>().join(",") + "\n").collect()
}

#[test]
fn the_vectors_come_back_whole_from_their_first_seven_columns() {
    let output = growth(&first_seven(VECTORS));
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(output.stderr.is_empty());
    let written = text(&output.stdout);
    assert_eq!(written.lines().count(), 601);
    assert_eq!(written.lines().next(), VECTORS.lines().next());
    for (written, expected) in written.lines().zip(VECTORS.lines()).skip(1) {
        let (ours, theirs): (Vec<&str>, Vec<&str>) =
            (written.split(',').collect(), expected.split(',').collect());
        assert_eq!((ours.len(), ours.get(..7)), (13, theirs.get(..7)));
        for (ours, theirs) in ours.iter().zip(&theirs).skip(7) {
            assert_eq!(ours.is_empty(), theirs.is_empty(), "{written}");
            if !theirs.is_empty() {
                let (ours, theirs): (f64, f64) = (ours.parse().unwrap(), theirs.parse().unwrap());
                assert!((ours - theirs).abs() <= 0.001, "{written}");
            }
        }
    }
}

#[test]
fn columns_beyond_the_seventh_and_a_spreadsheets_mark_do_no_harm() {
    let plain = growth(&first_seven(VECTORS));
    let marked = growth(&format!("\u{feff}{}", VECTORS.replace('\n', "\r\n")));
    assert_eq!(text(&marked.stdout), text(&plain.stdout));
}

#[test]
fn a_row_that_cannot_be_read_is_named_and_the_others_are_written() {
    let heading = "sex,birth_date,gestation_weeks,gestation_days,observation_date,measurement,value\n";
    let good = "male,2025-01-01,40,0,2025-03-01,weight_kg,5.20";
    for (row, field) in [
        ("boy,2025-01-01,40,0,2025-03-01,weight_kg,5.20", "sex"),
        ("male,01/01/2025,40,0,2025-03-01,weight_kg,5.20", "birth_date"),
        ("male,2025-01-01,21,0,2025-03-01,weight_kg,5.20", "gestation_weeks"),
        ("male,2025-01-01,term,0,2025-03-01,weight_kg,5.20", "gestation_weeks"),
        ("male,2025-01-01,40,7,2025-03-01,weight_kg,5.20", "gestation_days"),
        ("male,2025-01-01,40,0,2025-02-30,weight_kg,5.20", "observation_date"),
        ("male,2025-01-01,40,0,2024-12-31,weight_kg,5.20", "observation_date"),
        ("male,2025-01-01,40,0,2025-03-01,waist_cm,5.20", "measurement"),
        ("male,2025-01-01,40,0,2025-03-01,weight_kg,\"5,2\"", "value"),
        ("male,2025-01-01,40,0,2025-03-01,weight_kg,0", "value"),
        ("male,2025-01-01,40,0,2025-03-01,weight_kg,NaN", "value"),
        ("male,2025-01-01,40,0,2025-03-01,weight_kg", "value"),
    ] {
        let output = growth(&format!("{heading}{good}\n{row}\n{good}\n"));
        assert_eq!(output.status.code(), Some(1), "{row}");
        let said = text(&output.stderr);
        assert!(said.contains(&format!("warning: row 2: {field}: ")), "{row}: {said}");
        assert!(said.contains("error: 1 of 3 rows") && said.contains("hint: "), "{said}");
        assert_eq!(text(&output.stdout).lines().count(), 3, "the heading and both good rows");
    }
}

#[test]
fn where_no_reference_exists_the_columns_are_empty() {
    let heading = "sex,birth_date,gestation_weeks,gestation_days,observation_date,measurement,value\n";
    for (row, days) in [
        ("indeterminate,2025-01-01,40,0,2025-03-01,weight_kg,5.2", 59.0),
        ("male,2025-01-01,40,0,2025-01-05,bmi_kg_m2,13", 4.0),
        ("female,2000-01-01,40,0,2020-12-31,weight_kg,60", 7_670.0),
    ] {
        let output = growth(&format!("{heading}{row}\n"));
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        let age = days / 365.25;
        assert_eq!(text(&output.stdout).lines().last().unwrap(), format!("{row},{age},{age},,,,"));
    }
    let unknown = growth(&format!("{heading}male,2025-01-01,,,2025-03-01,weight_kg,5.20\n"));
    let written = text(&unknown.stdout).lines().last().unwrap().to_owned();
    let fields: Vec<&str> = written.split(',').collect();
    let [.., age, corrected_age, sds, centile, corrected_sds, corrected_centile] = fields[..] else {
        panic!("{written}")
    };
    assert_eq!([corrected_age, corrected_sds, corrected_centile], [""; 3], "nothing is corrected by guess");
    assert!(!age.is_empty() && sds.starts_with("-0.4625") && centile.starts_with("32.18"), "{written}");
}

#[test]
fn a_file_that_is_no_growth_table_is_refused() {
    for file in [
        "",
        "name,value\n",
        "birth_date,sex,gestation_weeks,gestation_days,observation_date,measurement,value\n",
    ] {
        let output = growth(file);
        assert_eq!(output.status.code(), Some(1), "{file}");
        assert!(text(&output.stderr).contains("hint: they are sex,birth_date"), "{file}");
        assert!(output.stdout.is_empty());
    }
    let missing = run(Path::new("no-such-file.csv"));
    assert_eq!(missing.status.code(), Some(1));
    assert!(text(&missing.stderr).contains("error: cannot read the file"));
}
