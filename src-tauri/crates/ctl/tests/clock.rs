//! `caseloadctl clock` as a script sees it.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking; the whole file is a test"
)]

use std::process::{Command, Output};

use serde_json::Value;

fn clock(rest: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_caseloadctl")).arg("clock").args(rest).output().unwrap()
}

fn lines(rest: &[&str]) -> Vec<Value> {
    let output = clock(rest);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn a_clock_says_what_must_follow_by_when_and_whose_rule_it_is() {
    let found = lines(&["--trigger", "strategy-discussion", "--on", "2026-12-17", "--json"]);
    assert_eq!(
        found,
        [serde_json::json!({
            "what": "initial child protection conference", "by": "2027-01-12", "rule": "15 working days",
            "source": "Working Together to Safeguard Children 2023", "national": true
        })]
    );
    let found = lines(&["--trigger", "initial-conference", "--on", "2027-01-12", "--json"]);
    let told: Vec<(&str, &str, bool)> = found
        .iter()
        .map(|line| {
            (
                line["what"].as_str().unwrap(),
                line["by"].as_str().unwrap(),
                line["national"].as_bool().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("your report to the conference", "2027-01-08", false),
            ("first core group", "2027-01-26", true),
            ("first review child protection conference", "2027-04-12", true),
        ]
    );
}

#[test]
fn a_rule_that_changes_with_age_is_said_once_for_a_child_of_known_age() {
    let on = ["--trigger", "initial-health-assessment", "--on", "2027-02-10", "--json"];
    assert_eq!(lines(&on).len(), 2);
    for (born, by) in [("2022-02-11", "2027-08-10"), ("2022-02-10", "2028-02-10")] {
        let found = lines(&[&on[..], &["--born", born]].concat());
        assert_eq!((found.len(), found[0]["by"].as_str()), (1, Some(by)), "{born}");
    }
}

#[test]
fn an_unknown_trigger_is_wrong_usage_with_the_list_and_a_day_beyond_the_table_is_refused() {
    let output = clock(&["--trigger", "conference", "--on", "2027-01-12"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    for trigger in
        ["strategy-discussion", "initial-conference", "became-looked-after", "referral-made", "fgm-known"]
    {
        assert!(said.contains(trigger), "{said}");
    }
    let output = clock(&["--trigger", "strategy-discussion", "--on", "2028-12-20"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("hint: a deadline is not counted on a guess"));
}
