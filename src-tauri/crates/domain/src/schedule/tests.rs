//! The tables that ship, row by row against dates written by hand from the papers, and every fault a table can have.

use chrono::NaiveDate;

use super::{Anchors, CompletedBy, Eligible, Row, Schedule, reception_begins};
use crate::{
    code::Coded as _,
    contact::{ContactType, Mode},
    practitioner::{Area, Role},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn born(text: &str) -> Anchors {
    Anchors { due: None, born: Some(day(text)), reception: Some(reception_begins(day(text))) }
}

fn expected(text: &str) -> Anchors {
    Anchors { due: Some(day(text)), born: None, reception: None }
}

/// Opens, closes, last day: written by hand, not computed. Each is the window of the one rule that belongs to the child.
struct Windows<'a> {
    anchors: Anchors,
    rows: &'a [(&'a str, &'a str, &'a str, &'a str)],
}

const OF_2024: &[(&str, &str, &str, &str)] = &[
    ("new-birth", "2024-03-15", "2024-03-19", "2024-04-04"),
    ("6-8-weeks", "2024-04-16", "2024-04-30", "2024-07-05"),
    ("3-4-months", "2024-06-05", "2024-07-05", "2024-09-05"),
    ("12-months", "2025-01-05", "2025-03-05", "2025-06-05"),
    ("2-years", "2026-03-05", "2026-09-05", "2027-03-05"),
    ("integrated-review", "2026-03-05", "2026-09-05", "2027-03-05"),
    ("3-years", "2027-03-05", "2027-09-05", "2028-03-05"),
    ("ncmp-reception", "2029-01-01", "2029-02-28", "2029-07-31"),
    ("ncmp-year-6", "2035-01-01", "2035-02-28", "2035-07-31"),
];

const CITY_OF_2024: &[(&str, &str, &str, &str)] = &[
    ("digital-year-7", "2035-09-01", "2036-07-31", "2036-07-31"),
    ("digital-year-9", "2037-09-01", "2038-07-31", "2038-07-31"),
    ("digital-year-11", "2039-09-01", "2040-07-31", "2040-07-31"),
];

const COUNTY_OF_2024: &[(&str, &str, &str, &str)] = &[
    ("reception-questionnaire", "2029-01-01", "2029-03-31", "2029-07-31"),
    ("year-6-questionnaire", "2034-09-01", "2034-12-31", "2035-07-31"),
    ("transfer-11", "2035-05-01", "2035-08-31", "2035-08-31"),
];

const ENGLAND_OF_2026: &[(&str, &str, &str, &str)] = &[
    ("new-birth", "2026-03-06", "2026-03-19", "2026-04-04"),
    ("6-8-weeks", "2026-04-16", "2026-04-30", "2026-07-05"),
    ("12-months", "2026-12-05", "2027-06-05", "2027-09-05"),
    ("2-years", "2028-03-05", "2028-09-05", "2029-03-05"),
    ("school-entry", "2030-09-01", "2031-07-31", "2031-07-31"),
    ("ncmp-reception", "2030-09-01", "2031-07-31", "2031-07-31"),
    ("ncmp-year-6", "2036-09-01", "2037-07-31", "2037-07-31"),
    ("year-6-review", "2036-09-01", "2037-07-31", "2037-07-31"),
    ("year-8-review", "2038-09-01", "2039-07-31", "2039-07-31"),
    ("year-10-review", "2040-09-01", "2041-07-31", "2041-07-31"),
    ("transition", "2043-03-05", "2045-03-05", "2045-03-05"),
];

/// What the three areas had before September 2022.
fn shared_before_2022() -> Vec<Windows<'static>> {
    vec![
        Windows {
            anchors: expected("2022-06-01"),
            rows: &[("antenatal", "2022-03-09", "2022-05-04", "2022-06-15")],
        },
        Windows {
            anchors: born("2021-03-05"),
            rows: &[("12-months", "2021-12-05", "2022-03-05", "2022-06-05")],
        },
        Windows {
            anchors: born("2016-03-05"),
            rows: &[("ncmp-reception", "2020-09-01", "2021-07-31", "2021-07-31")],
        },
        Windows {
            anchors: born("2010-03-05"),
            rows: &[("ncmp-year-6", "2020-09-01", "2021-07-31", "2021-07-31")],
        },
    ]
}

fn county_before_2022() -> Vec<Windows<'static>> {
    vec![
        Windows {
            anchors: born("2016-03-05"),
            rows: &[("4-5-years", "2020-09-01", "2021-07-31", "2021-07-31")],
        },
        Windows {
            anchors: born("2010-03-05"),
            rows: &[("10-11-years", "2020-09-01", "2021-07-31", "2021-07-31")],
        },
        Windows {
            anchors: born("2008-03-05"),
            rows: &[("12-13-years", "2020-09-01", "2021-07-31", "2021-07-31")],
        },
        Windows {
            anchors: born("2007-03-05"),
            rows: &[("13-14-years", "2020-09-01", "2021-07-31", "2021-07-31")],
        },
        Windows {
            anchors: born("2005-03-05"),
            rows: &[
                ("15-16-years", "2020-09-01", "2021-07-31", "2021-07-31"),
                ("school-leavers", "2021-03-05", "2023-03-05", "2024-03-05"),
            ],
        },
        Windows {
            anchors: born("2003-03-05"),
            rows: &[("transition", "2021-03-05", "2022-03-05", "2022-03-05")],
        },
    ]
}

fn windows_of(area: Area) -> Vec<Windows<'static>> {
    let antenatal: &[_] = &[("antenatal", "2026-07-22", "2026-09-16", "2026-10-28")];
    let shared = || {
        let mut shared = shared_before_2022();
        shared.push(Windows { anchors: expected("2026-10-14"), rows: antenatal });
        shared.push(Windows { anchors: born("2024-03-05"), rows: OF_2024 });
        shared
    };
    match area {
        Area::LeicesterCity => {
            let mut all = shared();
            all.push(Windows { anchors: born("2024-03-05"), rows: CITY_OF_2024 });
            all
        }
        Area::Leicestershire | Area::Rutland => {
            let mut all = shared();
            all.extend(county_before_2022());
            all.push(Windows { anchors: born("2024-03-05"), rows: COUNTY_OF_2024 });
            all
        }
        Area::England => vec![
            Windows {
                anchors: expected("2026-10-14"),
                rows: &[("antenatal", "2026-07-22", "2026-10-14", "2026-10-28")],
            },
            Windows { anchors: born("2026-03-05"), rows: ENGLAND_OF_2026 },
            Windows {
                anchors: born("2024-03-05"),
                rows: &[
                    ("3-4-months", "2024-06-05", "2024-07-05", "2024-09-05"),
                    ("6-months", "2024-09-05", "2024-10-05", "2024-12-05"),
                ],
            },
        ],
    }
}

#[test]
fn each_row_of_each_area_has_the_window_of_its_source() {
    for area in Area::ALL {
        let schedule = Schedule::built_in(*area);
        let mut seen: Vec<&Row> = Vec::new();
        for Windows { anchors, rows } in windows_of(*area) {
            for (code, opens, closes, last) in rows {
                let of_code = schedule.rows_for(&anchors).find(|(row, _)| row.code.code() == *code);
                let (row, opened) = of_code.unwrap_or_else(|| panic!("{area:?} has no {code}"));
                let found = (Some(opened), row.closes.on(&anchors), row.last.on(&anchors));
                assert_eq!(found, (Some(day(opens)), Some(day(closes)), Some(day(last))), "{area:?} {code}");
                seen.push(row);
            }
        }
        let unseen: Vec<_> = schedule.rows().iter().filter(|row| !seen.contains(row)).collect();
        assert!(unseen.is_empty(), "{area:?}: no window is written by hand for {unseen:?}");
    }
}

#[test]
fn the_contacts_of_each_area_are_those_of_its_paper() {
    let codes = |area, anchors: &Anchors| -> Vec<&'static str> {
        Schedule::built_in(area).rows_for(anchors).map(|(row, _)| row.code.code()).collect()
    };
    let to_three =
        ["new-birth", "6-8-weeks", "3-4-months", "12-months", "2-years", "integrated-review", "3-years"];
    let with = |rest: &[&'static str]| [&to_three[..], rest].concat();
    let city = ["ncmp-reception", "ncmp-year-6", "digital-year-7", "digital-year-9", "digital-year-11"];
    let county =
        ["reception-questionnaire", "ncmp-reception", "ncmp-year-6", "year-6-questionnaire", "transfer-11"];
    assert_eq!(codes(Area::LeicesterCity, &born("2024-03-05")), with(&city));
    assert_eq!(codes(Area::Leicestershire, &born("2024-03-05")), with(&county));
    assert_eq!(codes(Area::Rutland, &born("2024-03-05")), with(&county));
    assert_eq!(
        codes(Area::England, &born("2026-03-05")),
        [
            "new-birth",
            "6-8-weeks",
            "12-months",
            "2-years",
            "school-entry",
            "ncmp-reception",
            "ncmp-year-6",
            "year-6-review",
            "year-8-review",
            "year-10-review",
            "transition"
        ]
    );
    for area in Area::ALL {
        assert_eq!(codes(*area, &expected("2026-10-14")), ["antenatal"], "{area:?}: before the birth");
    }
}

#[test]
fn the_law_asks_for_five_contacts_and_for_the_measurements() {
    for area in Area::ALL {
        let mut mandated: Vec<&str> = Schedule::built_in(*area)
            .rows()
            .iter()
            .filter(|row| row.mandated)
            .map(|row| row.code.code())
            .collect();
        mandated.dedup();
        let five_and_two =
            ["antenatal", "new-birth", "6-8-weeks", "12-months", "2-years", "ncmp-reception", "ncmp-year-6"];
        assert_eq!(mandated, five_and_two, "{area:?}");
    }
}

#[test]
fn a_mandated_contact_is_completed_only_by_being_seen_in_person() {
    for area in Area::ALL {
        for row in Schedule::built_in(*area).rows().iter().filter(|row| row.mandated) {
            assert_eq!(row.completed_by, [CompletedBy::Seen], "{area:?} {:?}", row.code);
            assert_eq!(row.modes, [Mode::InPerson], "{area:?} {:?}", row.code);
        }
    }
}

#[test]
fn who_delivers_and_who_is_owed_it_are_as_the_papers_say() {
    let city = Schedule::built_in(Area::LeicesterCity);
    let row = |code| city.rows().iter().rfind(|row| row.code == code).unwrap();
    assert_eq!(row(ContactType::NewBirth).roles, [Role::HealthVisitor]);
    assert_eq!(row(ContactType::SixToEightWeeks).roles, [Role::HealthVisitor, Role::HcpNurse]);
    assert_eq!(row(ContactType::IntegratedReview).eligible, [Eligible::Vulnerable]);
    assert_eq!(row(ContactType::Antenatal).eligible, [Eligible::Everyone]);
    assert_eq!(
        city.rows().first().unwrap().eligible,
        [Eligible::FirstTimeParent, Eligible::Vulnerable],
        "before September 2022"
    );
    assert_eq!(row(ContactType::ThreeYears).completed_by, [CompletedBy::Returned, CompletedBy::Seen]);
    let county = Schedule::built_in(Area::Leicestershire);
    let tasks: Vec<_> = county.rows().iter().filter(|row| row.is_task()).map(|row| row.code).collect();
    assert_eq!(tasks, [ContactType::TransferAtEleven]);
}

#[test]
fn to_25_with_special_educational_needs() {
    for (area, anchors, last) in [
        (Area::England, born("2026-03-05"), "2051-03-05"),
        (Area::Leicestershire, born("2003-03-05"), "2028-03-05"),
    ] {
        let mut rows = Schedule::built_in(area).rows_for(&anchors);
        let (row, _) = rows.find(|(row, _)| row.code == ContactType::Transition).unwrap();
        assert_eq!(row.last_with_send.unwrap().on(&anchors), Some(day(last)));
    }
}

#[test]
fn the_rule_in_force_when_a_window_opens_is_the_childs_rule() {
    let opening = |born_on: &str| {
        let anchors = born(born_on);
        let mut rows = Schedule::built_in(Area::Leicestershire).rows_for(&anchors);
        rows.find(|(row, _)| row.code == ContactType::TwelveMonths).map(|(_, opens)| opens.to_string())
    };
    // Nine months on the last day of the old rule, ten months under the new: opened, and not moved.
    assert_eq!(opening("2021-11-30").as_deref(), Some("2022-08-30"));
    // Nine months on the first day of the new rule: ten months.
    assert_eq!(opening("2021-12-01").as_deref(), Some("2022-10-01"));
    assert_eq!(opening("2015-01-01"), None, "no rule of ours was in force at nine months");
}

#[test]
fn no_child_drops_out_between_two_rules() {
    // The visit moves from day 10 to day 5 on 1 September 2023.
    let row = WHOLE.split("[[contact]]").nth(1).unwrap();
    let later = |valid_from: &str| {
        let row = row.replace("valid-from = \"2022-09-01\"\nvalid-to = \"2023-08-31\"", valid_from);
        let row = row.replace("10 days", "5 days");
        Schedule::parse("made-up.toml", &format!("{WHOLE}\n[[contact]]{row}")).unwrap()
    };
    let opens = |schedule: &Schedule, born_on: &str| {
        schedule.rows_for(&born(born_on)).next().map(|(_, opens)| opens.to_string())
    };
    let follows = later("valid-from = \"2023-09-01\"");
    for (born_on, expected) in [
        ("2023-08-21", "2023-08-31"), // day 10 is the last day of the old rule
        ("2023-08-22", "2023-08-27"), // day 10 is past the old rule, day 5 before the new: the newer
        ("2023-08-26", "2023-08-31"),
        ("2023-08-27", "2023-09-01"), // day 5 is the first day of the new rule
    ] {
        assert_eq!(opens(&follows, born_on).as_deref(), Some(expected), "{born_on}");
    }
    // A rule that ended and came back a month later left a month without one.
    let pause = later("valid-from = \"2023-10-01\"");
    assert_eq!(
        opens(&pause, "2023-08-22").as_deref(),
        Some("2028-01-01"),
        "only the measurement in Reception"
    );
}

const WHOLE: &str = r#"
name = "Made up"
source = "a test"

[[contact]]
code = "new-birth"
label = "New birth visit"
mandated = true
opens = "10 days"
closes = "14 days"
catch-up = "30 days"
counts-from = "1 day"
completed-by = ["seen"]
modes = ["in-person"]
roles = ["health-visitor"]
settings = ["home"]
eligible = ["everyone"]
valid-from = "2022-09-01"
valid-to = "2023-08-31"
source = "a test"

[[contact]]
code = "ncmp-reception"
label = "Height and weight in Reception"
mandated = true
year-group = 0
opens = "1 January"
closes = "end of February"
completed-by = ["seen"]
modes = ["in-person"]
roles = []
settings = []
eligible = ["everyone"]
valid-from = 2022-09-01
source = "a test"
"#;

/// Reads the made-up table with one thing changed and says how it is refused.
fn refused(from: &str, to: &str) -> String {
    assert!(WHOLE.contains(from), "the table has no {from}");
    Schedule::parse("made-up.toml", &WHOLE.replacen(from, to, 1)).unwrap_err().to_string()
}

fn check(from: &str, to: &str, said: &str) {
    let found = refused(from, to);
    assert!(found.starts_with("made-up.toml"), "{found}");
    assert!(found.contains(said), "{found}\ndoes not say: {said}");
    assert!(found.contains("; "), "{found}: says what to do after a semicolon");
}

#[test]
fn a_table_without_a_fault_is_read() {
    let schedule = Schedule::parse("made-up.toml", WHOLE).unwrap();
    assert_eq!((schedule.name(), schedule.rows().len()), ("Made up", 2));
    let of_one_day = WHOLE.replacen("2023-08-31", "2022-09-01", 1);
    assert!(Schedule::parse("made-up.toml", &of_one_day).is_ok(), "a rule may be in force for one day");
}

#[test]
fn each_fault_of_a_table_is_refused_with_file_row_and_what_to_do() {
    let extra_key = "label = \"New birth visit\"\nlabel-welsh = \"Ymweliad\"";
    for (from, to, said) in [
        ("mandated = true", "mandated = ", "made-up.toml: line 8 is not TOML"),
        ("label = \"New birth visit\"", extra_key, ", contact 1 (new-birth): there is no key `label-welsh`"),
        ("name = \"Made up\"", "nmae = \"Made up\"", "made-up.toml: there is no key `nmae`"),
        ("name = \"Made up\"\n", "", "made-up.toml: `name` is missing"),
        (
            "code = \"new-birth\"",
            "code = \"new-brith\"",
            ", contact 1 (new-brith): `code` has no entry `new-brith`",
        ),
        ("code = \"new-birth\"", "code = 7", ", contact 1: `code` is not words in quotes"),
        ("label = \"New birth visit\"", "label = \" \"", "`label` is not words in quotes"),
        ("mandated = true\n", "", "`mandated` is missing"),
        ("mandated = true", "mandated = \"yes\"", "`mandated` is not true or false"),
        ("opens = \"10 days\"\n", "", "`opens` is missing"),
        ("opens = \"10 days\"", "opens = \"ten days\"", "`opens` is not a day of a child's life"),
        ("opens = \"10 days\"", "opens = \"10 fortnights\"", "`opens` is not a day of a child's life"),
        ("opens = \"1 January\"", "opens = \"31 February\"", "`opens` is not a day of a child's life"),
        ("year-group = 0\n", "", "`opens` is not a day of a child's life"),
        ("year-group = 0", "year-group = 14", "`year-group` is not a year group"),
        ("year-group = 0", "year-group = \"Reception\"", "`year-group` is not a year group"),
        ("mandated = true", "mandated = true\nyear-group = 0", "`year-group` stands beside a window"),
        ("closes = \"14 days\"", "closes = \"36+0\"", "`closes` is counted from something else than `opens`"),
        ("catch-up = \"30 days\"", "catch-up = \"42+0\"", "`catch-up` is counted from something else"),
        ("closes = \"14 days\"", "closes = \"9 days\"", "the window closes before it opens"),
        ("closes = \"end of February\"", "closes = \"31 December\"", "the window closes before it opens"),
        ("catch-up = \"30 days\"", "catch-up = \"13 days\"", "`catch-up` ends before the window closes"),
        (
            "catch-up = \"30 days\"",
            "catch-up = \"30 days\"\ncatch-up-send = \"29 days\"",
            "`catch-up-send` ends before",
        ),
        ("counts-from = \"1 day\"", "counts-from = \"11 days\"", "`counts-from` is after the window opens"),
        ("valid-from = \"2022-09-01\"", "valid-from = \"1.9.2022\"", "`valid-from` is not a date"),
        ("valid-from = \"2022-09-01\"", "valid-from = \"2022-09-31\"", "`valid-from` is not a date"),
        ("valid-from = \"2022-09-01\"\n", "", "`valid-from` is missing"),
        ("valid-to = \"2023-08-31\"", "valid-to = \"2022-08-31\"", "`valid-to` is before `valid-from`"),
        ("completed-by = [\"seen\"]", "completed-by = []", "`completed-by` is empty"),
        ("completed-by = [\"seen\"]", "completed-by = [\"phoned\"]", "`completed-by` has no entry `phoned`"),
        ("modes = [\"in-person\"]", "modes = []", "`modes` is empty"),
        ("modes = [\"in-person\"]", "modes = \"in-person\"", "`modes` is not a list of words in quotes"),
        ("modes = [\"in-person\"]", "modes = [1]", "`modes` is not a list of words in quotes"),
        ("roles = [\"health-visitor\"]", "roles = [\"doctor\"]", "`roles` has no entry `doctor`"),
        ("settings = [\"home\"]\n", "", "`settings` is missing"),
        ("eligible = [\"everyone\"]", "eligible = []", "`eligible` is empty"),
        ("source = \"a test\"\n\n[[", "\n\n[[", "made-up.toml: `source` is missing"),
        (
            "valid-to = \"2023-08-31\"\nsource = \"a test\"",
            "",
            ", contact 1 (new-birth): `source` is missing",
        ),
        (
            "name = \"Made up\"",
            "name = \"Made up\"\nextends = \"wales\"",
            "there is no table `wales` to extend",
        ),
    ] {
        check(from, to, said);
    }
}

#[test]
fn two_rules_for_one_contact_may_follow_each_other_and_never_overlap() {
    let again = |valid_from: &str| {
        let row = WHOLE.split("[[contact]]").nth(1).unwrap();
        let later = row.replace("2022-09-01", valid_from).replace("valid-to = \"2023-08-31\"\n", "");
        Schedule::parse("made-up.toml", &format!("{WHOLE}\n[[contact]]{later}"))
    };
    assert!(again("2023-09-01").is_ok());
    let refusal = again("2023-08-31").unwrap_err().to_string();
    let said = "made-up.toml, contact 3 (new-birth): the rule is in force on days on which contact 1 of the same code is";
    assert!(refusal.starts_with(said), "{refusal}");
}

#[test]
fn a_window_that_closes_before_it_opens_in_some_months_only_is_refused() {
    // Four weeks after 1 February of an ordinary year is 1 March, a month later; in every other month it is earlier.
    check(
        "opens = \"10 days\"\ncloses = \"14 days\"",
        "opens = \"1 month\"\ncloses = \"4 weeks\"",
        "closes before",
    );
    check(
        "opens = \"10 days\"\ncloses = \"14 days\"",
        "opens = \"30 days\"\ncloses = \"1 month\"",
        "closes before",
    );
}

#[test]
fn a_table_without_contacts_is_refused_unless_it_extends_one() {
    let empty = "name = \"Nothing\"\nsource = \"a test\"\n";
    let refusal = Schedule::parse("empty.toml", empty).unwrap_err().to_string();
    assert!(refusal.starts_with("empty.toml: the table has no contacts; "), "{refusal}");
    let extending = Schedule::parse("own.toml", &format!("{empty}extends = \"england\"\n")).unwrap();
    assert_eq!(extending.rows(), Schedule::built_in(Area::England).rows());
    assert_eq!(
        Schedule::built_in(Area::Rutland).rows(),
        Schedule::built_in(Area::Leicestershire).rows(),
        "one slide for both"
    );
}

#[test]
fn a_trusts_own_row_replaces_every_row_of_its_code() {
    let row = WHOLE.split("[[contact]]").nth(1).unwrap().replace("14 days", "12 days");
    let own = format!("name = \"Own\"\nsource = \"a test\"\nextends = \"leicester-city\"\n[[contact]]{row}");
    let own = Schedule::parse("own.toml", &own).unwrap();
    let new_birth: Vec<_> = own.rows().iter().filter(|row| row.code == ContactType::NewBirth).collect();
    assert_eq!(new_birth.len(), 1);
    assert_eq!(new_birth.first().unwrap().valid_to, Some(day("2023-08-31")));
    assert_eq!(own.rows().len(), Schedule::built_in(Area::LeicesterCity).rows().len());
}

#[test]
fn the_fingerprint_changes_with_the_table_and_with_nothing_else() {
    let one = Schedule::parse("made-up.toml", WHOLE).unwrap();
    let again = Schedule::parse("another-name.toml", WHOLE).unwrap();
    assert_eq!(one.fingerprint(), again.fingerprint());
    let moved = Schedule::parse("made-up.toml", &WHOLE.replacen("14 days", "15 days", 1)).unwrap();
    assert_ne!(one.fingerprint(), moved.fingerprint());
    let areas: std::collections::BTreeSet<_> =
        Area::ALL.iter().map(|area| Schedule::built_in(*area).fingerprint()).collect();
    assert_eq!(areas.len(), Area::ALL.len());
}
