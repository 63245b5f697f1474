//! A source that can be shown is the publication's name: sections of our own working papers stay in comments.

use std::{
    fs,
    path::{Path, PathBuf},
};

use caseload_domain::{
    code::Coded as _,
    kpi::{Indicator, published},
};
use toml::de::{DeTable, DeValue};

/// The short names that docs/sources.md explains and nobody outside the project knows.
const OUR_OWN: [&str; 4] = ["standards", "policy-papers", "peers", "fhir"];

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("its entry reads").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every text under a key that names a source, at any depth.
fn sources_in(table: &DeTable<'_>, found: &mut Vec<String>) {
    for (key, value) in table {
        match value.get_ref() {
            DeValue::String(text) if key.get_ref().ends_with("source") => found.push(text.to_string()),
            value => tables_in(value, found),
        }
    }
}

fn tables_in(value: &DeValue<'_>, found: &mut Vec<String>) {
    if let DeValue::Table(table) = value {
        sources_in(table, found);
    } else if let DeValue::Array(values) = value {
        values.iter().for_each(|value| tables_in(value.get_ref(), found));
    }
}

fn check(source: &str, place: &str) {
    assert!(!source.trim().is_empty(), "{place}: a source is empty; name the publication");
    // `standards 6`, `policy-papers 3, 000:134`, or such a note in brackets behind a name.
    let words: Vec<&str> = source.split([' ', '(', ',', ';']).collect();
    for pair in words.windows(2) {
        let [word, next] = pair else { continue };
        let ours = OUR_OWN.contains(word) && next.starts_with(|letter: char| letter.is_ascii_alphanumeric());
        let numbered = next.chars().any(|letter| letter.is_ascii_digit());
        assert!(
            !(ours && numbered),
            "{place}: the source \"{source}\" is a section of our own papers; name the publication, and put the section in a comment"
        );
    }
    assert!(
        !OUR_OWN.iter().any(|ours| source.starts_with(ours)),
        "{place}: the source \"{source}\" begins with one of our own papers; name the publication"
    );
}

#[test]
fn no_table_that_ships_shows_a_section_of_our_own_papers_as_its_source() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut seen = 0;
    for file in files(&data, "toml") {
        let text = fs::read_to_string(&file).unwrap();
        let mut found = Vec::new();
        sources_in(DeTable::parse(&text).unwrap().get_ref(), &mut found);
        for source in &found {
            check(source, &file.strip_prefix(&data).unwrap().display().to_string());
        }
        seen += found.len();
    }
    assert!(seen > 200, "only {seen} sources were found: the tables are somewhere else");
}

#[test]
fn no_source_in_the_code_or_beside_a_published_value_is_one_of_our_own_papers() {
    for indicator in Indicator::ALL {
        if let Some(value) = published(*indicator) {
            check(value.source, indicator.code());
        }
    }
    let code = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut seen = 0;
    for file in files(&code, "rs") {
        let text = fs::read_to_string(&file).unwrap();
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for start in ["source: \"", "SOURCE: &str = \""] {
                let Some((_, rest)) = line.split_once(start) else { continue };
                check(rest.split('"').next().unwrap(), &file.display().to_string());
                seen += 1;
            }
        }
    }
    assert!(seen > 5, "only {seen} sources were found: they are written in another way");
}
