//! What every table can get wrong, found once: by file, row, key and what to do.

use chrono::NaiveDate;

use super::{Table, TableError, TableFault, needed};
use crate::code::YesNoNotAsked;

#[derive(Debug, PartialEq, thiserror::Error)]
enum Fault {
    #[error(transparent)]
    Table(#[from] TableFault),
    #[error("the row is too long; shorten it")]
    TooLong,
}

type Row = (String, Option<bool>, u32, Option<NaiveDate>, Vec<YesNoNotAsked>);

fn read(file: Option<&str>, text: &str) -> Result<(String, Vec<Row>, Option<u32>), TableError<Fault>> {
    let table = Table::<Fault>::parse(file, text)?;
    let source = table.whole(|keys| {
        keys.only(&["source", "row", "part"])?;
        Ok(keys.text("source")?.to_owned())
    })?;
    let rows = table.rows("row", &["code", "form"], |keys| {
        keys.only(&["code", "form", "so", "days", "on", "asked"])?;
        let days = needed("days", keys.number("days")?)?;
        if days > 40 {
            return Err(Fault::TooLong);
        }
        Ok((
            keys.text("code")?.to_owned(),
            keys.flag("so")?,
            days,
            keys.date("on")?,
            keys.some_entries("asked")?,
        ))
    })?;
    let part = table.part("part", |keys| Ok(needed("item", keys.number("item")?)?))?;
    Ok((source, rows, part))
}

const WHOLE: &str = r#"
source = "a test"

[[row]]
code = "one"
form = "24"
so = true
days = 14
on = 2026-08-22
asked = ["yes", "not-asked"]

[[row]]
code = "two"
days = 0x0f
on = "2026-08-23"
asked = ["no"]

[part]
item = 9
"#;

#[test]
fn a_table_reads_in_the_order_of_its_rows_and_what_is_not_there_is_none() {
    let (source, rows, part) = read(None, WHOLE).unwrap();
    let day = |day| NaiveDate::from_ymd_opt(2026, 8, day);
    assert_eq!((source.as_str(), part), ("a test", Some(9)));
    assert_eq!(
        rows,
        [
            ("one".to_owned(), Some(true), 14, day(22), vec![YesNoNotAsked::Yes, YesNoNotAsked::NotAsked]),
            ("two".to_owned(), None, 15, day(23), vec![YesNoNotAsked::No]),
        ]
    );
    let (_, rows, part) = read(None, "source = \"a test\"\n").unwrap();
    assert!(rows.is_empty() && part.is_none());
}

#[test]
fn each_fault_says_the_file_the_row_what_is_wrong_and_what_to_do() {
    for (from, to, said) in [
        ("days = 14", "days = ", "a.toml: line 8 is not TOML"),
        ("source", "sauce", "a.toml: there is no key `sauce`; check its spelling, or leave it out"),
        ("source = \"a test\"", "", "a.toml: `source` is missing; write it"),
        ("\"a test\"", "\"  \"", "a.toml: `source` is not words in quotes; write it as one"),
        ("so = true", "do = true", "a.toml, row 1 (one 24): there is no key `do`; "),
        ("so = true", "so = \"yes\"", "a.toml, row 1 (one 24): `so` is not true or false; "),
        ("code = \"one\"", "code = 1", "a.toml, row 1 (24): `code` is not words in quotes; "),
        ("days = 14\n", "", "a.toml, row 1 (one 24): `days` is missing; "),
        ("days = 14", "days = -1", "`days` is not a whole number from 0; "),
        ("days = 14", "days = 1.5", "`days` is not a whole number from 0; "),
        ("days = 14", "days = 41", "a.toml, row 1 (one 24): the row is too long; shorten it"),
        ("2026-08-22", "2026-02-30", "line 9 is not TOML"),
        ("\"2026-08-23\"", "\"2026-02-30\"", "row 2 (two): `on` is not a date; write it like 2022-09-01"),
        ("\"2026-08-23\"", "2026", "row 2 (two): `on` is not a date; "),
        ("[\"no\"]", "[]", "row 2 (two): `asked` is empty; name at least one"),
        ("[\"no\"]", "\"no\"", "row 2 (two): `asked` is not a list of words in quotes; "),
        ("[\"no\"]", "[1]", "row 2 (two): `asked` is not a list of words in quotes; "),
        ("[\"no\"]", "[\"on\"]", "row 2 (two): `asked` has no entry `on`; it is one of: yes, no, not-asked"),
        ("[part]", "[[part]]", "a.toml, part: `part` is not a table in single brackets; "),
        ("item = 9", "", "a.toml, part: `item` is missing; "),
    ] {
        assert!(WHOLE.contains(from), "the table has no {from}");
        let refusal = read(Some("a.toml"), &WHOLE.replacen(from, to, 1)).unwrap_err().to_string();
        assert!(refusal.contains(said), "{refusal}\ndoes not say: {said}");
        assert!(refusal.starts_with("a.toml"), "{refusal}");
    }
    for (rows, said) in [
        ("row = 1", "`row` is not a list of tables in double brackets; "),
        ("row = [1]", "row 1: `row` is not a list of tables in double brackets; "),
        ("[row]\ncode = \"one\"", "`row` is not a list of tables in double brackets; "),
    ] {
        let refusal = read(None, &format!("source = \"a test\"\n{rows}\n")).unwrap_err().to_string();
        assert!(refusal.starts_with(said), "{refusal}\ndoes not begin: {said}");
    }
}
