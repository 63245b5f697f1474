//! `caseloadctl score` as a script sees it: one JSON object in, one JSON object out, and a field named when it is wrong.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking; the whole file is a test"
)]

use std::{
    fs,
    io::Write as _,
    process::{Command, Output, Stdio},
};

use serde_json::{Value, json};

/// Pipes the answers in.
fn score(tool: &str, answers: &str, rest: &[&str]) -> Output {
    let mut running = Command::new(env!("CARGO_BIN_EXE_caseloadctl"))
        .args(["score", "--tool", tool, "--json", "-"])
        .args(rest)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Wrong usage ends the program before it reads: a broken pipe then is no failure of the test.
    drop(running.stdin.take().unwrap().write_all(answers.as_bytes()));
    running.wait_with_output().unwrap()
}

fn scored(tool: &str, answers: &str) -> Value {
    let output = score(tool, answers, &[]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said.lines().count(), 1);
    serde_json::from_str(&said).unwrap()
}

fn refused(tool: &str, answers: &str) -> String {
    let output = score(tool, answers, &[]);
    assert_eq!(output.status.code(), Some(1), "{tool} {answers}");
    assert!(output.stdout.is_empty());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("error: ") && said.contains("\nhint: "), "{said}");
    said
}

#[test]
fn one_object_in_is_one_object_out() {
    let line = scored("phq-9", r#"{"items":[1,1,1,1,1,0,0,0,0]}"#);
    assert_eq!(
        line,
        json!({
            "tool": "phq-9",
            "form": null,
            "total": 5,
            "complete": true,
            "scales": [],
            "band": "mild",
            "bandWords": "Mild",
            "actions": [],
            "urgent": null,
            "notes": [],
            "sources": ["PHQ-9, Kroenke, Spitzer & Williams 2001"],
            "toBeChecked": true,
        })
    );
}

#[test]
fn scores_are_printed_as_exactly_as_they_were_given() {
    let line = scored(
        "asq-3",
        r#"{"form":"24","scales":{"communication":25.17,"fine-motor":"35,15","gross-motor":60}}"#,
    );
    assert_eq!(
        line["scales"],
        json!([
            {"scale": "communication", "score": 25.17, "band": "at-or-above-cut-off", "bandWords": "At or above the cut-off"},
            {"scale": "gross-motor", "score": 60, "band": "at-or-above-cut-off", "bandWords": "At or above the cut-off"},
            {"scale": "fine-motor", "score": 35.15, "band": "below-cut-off", "bandWords": "Below the cut-off"},
        ])
    );
    assert_eq!(
        (&line["complete"], &line["total"], &line["toBeChecked"]),
        (&json!(false), &Value::Null, &json!(false))
    );
    assert_eq!(line["actions"], json!(["Below the cut-off: refer or assess further"]));
}

#[test]
fn an_urgent_item_is_said_although_others_are_missing() {
    let line = scored("epds", r#"{"items":[0,0,0,null,0,0,0,0,0,1]}"#);
    assert_eq!(line["urgent"]["item"], 10);
    assert!(line["urgent"]["words"].is_string() && line["urgent"]["source"].is_string());
    assert_eq!(
        (&line["total"], &line["band"], &line["complete"]),
        (&Value::Null, &Value::Null, &json!(false))
    );
    assert_eq!(line["form"], "postnatal");
}

#[test]
fn what_is_wrong_is_named_by_its_field() {
    for (tool, answers, said) in [
        ("phq-9", r#"{"items":[0,0,0]}"#, "error: items: This tool has 9 items"),
        ("phq-2", r#"{"items":[0,4]}"#, "error: items: Item 2 "),
        ("phq-2", r#"{"items":[0,-1]}"#, "error: items: item 2 is not an answer"),
        ("phq-2", r#"{"items":[0,1.5]}"#, "error: items: item 2 is not an answer"),
        ("phq-2", r#"{"items":"01"}"#, "error: items: that is not a list"),
        ("asq-3", r#"{"scales":{"communication":45}}"#, "error: form: "),
        ("asq-3", r#"{"form":"25","scales":{"communication":45}}"#, "error: there is no form of that name"),
        ("asq-3", r#"{"form":"24","scales":{"communication":61}}"#, "error: communication: "),
        (
            "asq-3",
            r#"{"form":"24","scales":{"communication":45.125}}"#,
            "error: communication: that is not a score",
        ),
        ("asq-3", r#"{"form":"24","scales":{"speech":45}}"#, "error: there is no scale of that name"),
        ("asq-3", r#"{"form":"24","scales":[45]}"#, "error: scales: that is not an object"),
        ("asq-3", r#"{"from":"24"}"#, "error: there is no field `from`"),
        ("asq-3", r#"{"form":"#, "error: line 1, column 8 is not JSON"),
        ("asq-3", "[]", "error: the file is not one JSON object"),
        ("asq-4", "{}", "error: there is no tool of that name"),
    ] {
        let found = refused(tool, answers);
        assert!(found.starts_with(said), "{tool} {answers}: {found}");
    }
}

#[test]
fn a_file_is_read_and_a_services_own_cut_offs_are_used_or_refused() {
    let home = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = home.path().join(name);
        #[expect(clippy::disallowed_methods, reason = "a test's own input file")]
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let ten_yes: Vec<u8> = (0..24).map(|number| u8::from(number < 10)).collect();
    let answers = file("dash.json", &json!({ "items": ten_yes }).to_string());
    let ours = file(
        "ours.toml",
        "name = \"Ours\"\nsource = \"Our protocol\"\n[[cut-off]]\ntool = \"dash\"\ntotal = 10\n",
    );
    let run = |rest: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_caseloadctl"))
            .args(["score", "--tool", "dash", "--json", &answers])
            .args(rest)
            .output()
            .unwrap()
    };
    for (rest, band) in [(&[][..], "below-threshold"), (&["--cut-offs", &ours], "visible-high-risk")] {
        let line: Value = serde_json::from_slice(&run(rest).stdout).unwrap();
        assert_eq!(line["band"], band);
    }
    let national =
        "name = \"Ours\"\nsource = \"Ours\"\n[[cut-off]]\ntool = \"asq-3\"\nform = \"27\"\nfine-motor = 20\n";
    let wrong = run(&["--cut-offs", &file("wrong.toml", national)]);
    assert_eq!(wrong.status.code(), Some(1));
    let said = String::from_utf8(wrong.stderr).unwrap();
    assert!(said.contains("wrong.toml: cut-off 1 (asq-3 27): this cut-off is national"), "{said}");
}

#[test]
fn wrong_usage_is_exit_2() {
    for usage in [&["score"][..], &["score", "--tool", "phq-9"], &["score", "--json", "-"]] {
        let output = Command::new(env!("CARGO_BIN_EXE_caseloadctl")).args(usage).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{usage:?}");
    }
}
