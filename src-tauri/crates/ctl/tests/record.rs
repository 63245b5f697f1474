//! `record` as a script uses it for safeguarding work: each kind of line, what it becomes, and what is refused.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on says so by panicking; the whole file is a test"
)]

mod caseload;

use caseload::{Caseload, text};
use serde_json::{Value, json};

const CHILD: &str = "9990000018";

/// A caseload with one child.
fn with_a_child() -> Caseload {
    let caseload = Caseload::new();
    let children = "NHS Number,Surname,Forename(s),Date of Birth\n9990000018,Ash,Amber,2024-06-01\n";
    let children = caseload.file("children.csv", children);
    caseload.done("import", &[children.to_str().unwrap()]);
    caseload
}

impl Caseload {
    /// Records lines about the child; answers what the program said.
    fn records(&self, lines: &[Value]) -> String {
        self.done("record", &[&self.lines(lines)])
    }

    /// Records one line that is refused; answers why.
    fn refuses(&self, line: Value) -> String {
        self.refused("record", &[&self.lines(&[line])])
    }

    fn lines(&self, lines: &[Value]) -> String {
        let lines: Vec<String> = lines
            .iter()
            .map(|line| {
                let mut line = line.clone();
                line.as_object_mut().unwrap().insert("nhsNumber".to_owned(), json!(CHILD));
                line.to_string()
            })
            .collect();
        self.file("lines.jsonl", &lines.join("\n")).to_str().unwrap().to_owned()
    }

    fn shows(&self) -> Value {
        serde_json::from_str(&self.done("show", &[CHILD, "--json"])).unwrap()
    }

    /// The one entry of the timeline of a kind, as the window shows it.
    fn entry(&self, kind: &str, part: &str) -> Value {
        let shown = self.shows();
        let entries: Vec<&Value> =
            shown["timeline"].as_array().unwrap().iter().filter(|entry| entry["kind"] == kind).collect();
        assert_eq!(entries.len(), 1, "{shown}");
        entries[0][part].clone()
    }

    fn ready(&self) -> u64 {
        let status: Value = serde_json::from_str(&self.done("status", &["--json"])).unwrap();
        status["ready"].as_u64().unwrap()
    }
}

#[test]
fn every_line_of_the_guide_is_recorded_as_it_stands_there() {
    let caseload = with_a_child();
    let guide = include_str!("../../../docs/guide/12-command-line.md");
    let lines: Vec<&str> = guide.lines().filter(|line| line.starts_with("{\"kind\":")).collect();
    let kinds: Vec<String> = lines
        .iter()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["kind"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(
        kinds,
        [
            "contact",
            "flag",
            "safeguarding",
            "event",
            "end",
            "episode",
            "task",
            "assessment",
            "referral",
            "answer",
            "sharing",
            "escalation",
            "supervision",
            "health-plan"
        ]
    );
    let file = caseload.file("guide.jsonl", &lines.join("\n"));
    assert_eq!(caseload.done("record", &[file.to_str().unwrap()]), "14 saved\n");
    assert!(caseload.done("verify", &[]).starts_with("whole: "));
}

#[test]
fn each_status_is_recorded_with_what_belongs_to_it_and_is_refused_without() {
    let caseload = with_a_child();
    let mut lines = Vec::new();
    for (status, needs) in [
        ("early-help", json!({"earlyHelpForm": "multi-agency", "leadPractitioner": "Amina Yusuf"})),
        ("child-in-need", json!({"socialWorker": "Dina Farrow"})),
        ("section-47-enquiry", json!({})),
        ("child-protection-plan", json!({"categories": ["neglect", "emotional"]})),
        ("looked-after", json!({"legalBasis": "section-20"})),
        ("private-fostering", json!({})),
        ("care-leaver", json!({})),
    ] {
        let mut line = json!({"kind": "safeguarding", "status": status, "startedOn": "yesterday"});
        let bare = line.clone();
        line.as_object_mut().unwrap().extend(needs.as_object().unwrap().clone());
        let must =
            ["earlyHelpForm", "categories", "legalBasis"].into_iter().find(|field| line.get(field).is_some());
        if let Some(field) = must {
            let said = caseload.refuses(bare);
            assert!(said.contains(&format!("line 1: {field}: ")), "{said}");
        }
        lines.push(line);
    }
    assert_eq!(caseload.records(&lines), "7 saved\n");
    let shown = caseload.shows();
    let statuses = shown["statuses"].as_array().unwrap();
    assert_eq!(statuses.len(), 7);
    let plan = statuses.iter().find(|status| status["kind"] == "child-protection-plan").unwrap();
    assert_eq!(plan["categories"], json!(["neglect", "emotional"]));
    let said = caseload.refuses(lines[3].clone());
    assert!(said.contains("line 1: kind: The child has that status already"), "{said}");
    let said = caseload.refuses(json!({"kind": "safeguarding", "status": "pre-birth-assessment"}));
    assert!(said.contains("line 1: kind: The child is born"), "{said}");
}

#[test]
fn an_event_joins_its_status_and_what_was_held_answers_what_was_planned() {
    let caseload = with_a_child();
    let event = |event: &str, on: &str, state: &str| json!({"kind": "event", "status": "child-protection-plan", "event": event, "on": on, "state": state});
    let said = caseload.refuses(event("core-group", "today", "planned"));
    assert!(said.contains("the child has no child-protection-plan open"), "{said}");
    caseload.records(&[
        json!({"kind": "safeguarding", "status": "child-protection-plan", "categories": ["neglect"],
            "startedOn": "yesterday"}),
        event("core-group", "today", "planned"),
        event("core-group", "in 3 weeks", "planned"),
        event("core-group", "today", "held"),
        event("report-sent", "yesterday", "held"),
    ]);
    let shown = caseload.shows();
    let mut events: Vec<(String, String)> = shown["statuses"][0]["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| {
            (event["kind"].as_str().unwrap().to_owned(), event["state"].as_str().unwrap().to_owned())
        })
        .collect();
    events.sort();
    let pair = |kind: &str, state: &str| (kind.to_owned(), state.to_owned());
    assert_eq!(
        events,
        [pair("core-group", "held"), pair("core-group", "planned"), pair("report-sent", "held")],
        "the one that was held was planned for the same day; the one in three weeks still stands"
    );
    for (wrong, why) in [
        (
            event("core-group", "in 3 weeks", "held"),
            "events: An event is said to have happened on a day that has not",
        ),
        (event("tea", "today", "held"), "a field has a wrong value"),
        (
            json!({"kind": "event", "status": "plan", "event": "core-group"}),
            "status: there is no such status",
        ),
    ] {
        let said = caseload.refuses(wrong);
        assert!(said.contains(why), "{said}");
    }
}

#[test]
fn a_status_is_ended_and_a_referral_answered_by_a_line_that_names_neither_id_nor_revision() {
    let caseload = with_a_child();
    let end = |status: &str, reason: &str| json!({"kind": "end", "status": status, "endedOn": "today", "outcome": "needs-met", "reason": reason});
    let answer = |answer: &str, reason: &str| json!({"kind": "answer", "service": "childrens-social-care", "answer": answer, "by": "Dina Farrow", "reason": reason});
    let said = caseload.refuses(end("child-in-need", "plan met"));
    assert!(said.contains("the child has no child-in-need open"), "{said}");
    let said = caseload.refuses(answer("accepted", ""));
    assert!(said.contains("no referral of the child to childrens-social-care waits"), "{said}");
    let referral = |sent: &str| json!({"kind": "referral", "service": "childrens-social-care", "basis": "safeguarding", "sentOn": sent, "reason": "Hungry at every visit"});
    caseload.records(&[
        json!({"kind": "safeguarding", "status": "child-in-need", "startedOn": "yesterday"}),
        referral("yesterday"),
        referral("today"),
    ]);
    // A rejection says why: the rule is the form's, not the line's.
    let said = caseload.refuses(answer("rejected", ""));
    assert!(said.contains("line 1: "), "{said}");
    assert_eq!(caseload.records(&[end("child-in-need", "plan met"), answer("accepted", "")]), "2 saved\n");
    let status = caseload.shows()["statuses"][0].clone();
    assert_eq!((&status["outcome"], &status["endReason"]), (&json!("needs-met"), &json!("plan met")));
    assert!(status["endedOn"].is_string(), "{status}");
    let said = caseload.refuses(end("child-in-need", "again"));
    assert!(said.contains("the child has no child-in-need open"), "{said}");
    let shown = caseload.shows();
    let answered: Vec<bool> = shown["timeline"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| entry["kind"] == "referral")
        .map(|entry| entry["referral"]["answer"].is_string())
        .collect();
    assert_eq!(answered.iter().filter(|answered| **answered).count(), 1, "one line answers one: {shown}");
    assert_eq!(caseload.records(&[answer("rejected", "below the threshold")]), "1 saved\n");
    let said = caseload.refuses(answer("accepted", ""));
    assert!(said.contains("waits for an answer"), "{said}");
}

#[test]
fn a_status_raised_as_a_flag_is_refused_and_the_line_that_records_it_is_named() {
    let caseload = with_a_child();
    for (flag, status) in [
        ("child-protection-plan", "child-protection-plan"),
        ("looked-after", "looked-after"),
        ("unborn-safeguarding", "antenatal-safeguarding"),
    ] {
        let said = caseload.refuses(json!({"kind": "flag", "flagType": flag, "source": "social-care"}));
        assert!(said.contains(&format!("line 1: flagType: {flag} is a status now, not a flag")), "{said}");
        assert!(said.contains(&format!("\"kind\":\"safeguarding\",\"status\":\"{status}\"")), "{said}");
    }
    assert_eq!(caseload.shows()["flags"], json!([]));
}

#[test]
fn a_flag_a_referral_what_was_shared_and_a_disagreement_are_on_the_childs_screen() {
    let caseload = with_a_child();
    caseload.records(&[
        json!({"kind": "flag", "flagType": "neglect", "source": "own-observation", "detail": "Hungry at every visit"}),
        json!({"kind": "referral", "service": "childrens-social-care", "basis": "safeguarding", "mode": "phone",
            "reason": "Hungry at every visit"}),
        json!({"kind": "sharing", "with": "Dina Farrow, social worker", "what": "The last three visits",
            "familyTold": "yes"}),
        json!({"kind": "escalation", "about": "Closed without a visit", "to": "Dina Farrow", "stage": "line-manager"}),
        json!({"kind": "health-plan", "condition": "Nut allergy", "needs": "Staff read labels", "emergency": "Pen, then 999",
            "training": [{"what": "Pen", "who": "Office staff", "on": "today", "renewOn": ""}]}),
    ]);
    let plan = caseload.entry("health-plan", "healthPlan");
    assert_eq!(plan["training"][0]["who"], "Office staff");
    assert!(plan["reviewOn"].is_string(), "a year on when it is left out: {plan}");
    assert_eq!(caseload.entry("flag", "flag")["flagType"], "neglect");
    let referral = caseload.entry("referral", "referral");
    assert_eq!(referral["service"], "childrens-social-care");
    assert!(referral["chaseOn"].is_string(), "the day to ask for an answer is worked out: {referral}");
    assert_eq!(caseload.entry("sharing", "sharing")["with"], "Dina Farrow, social worker");
    assert_eq!(caseload.entry("escalation", "escalation")["steps"][0]["stage"], "line-manager");
    for (wrong, why) in [
        (json!({"kind": "flag", "flagType": "self-harm", "source": "child"}), "actionTaken: "),
        (json!({"kind": "referral", "service": "gp", "basis": "consent"}), "reason: Why is missing"),
        (json!({"kind": "sharing", "what": "The last three visits"}), "with: With whom is missing"),
        (json!({"kind": "escalation", "about": "Closed without a visit"}), "to: To whom is missing"),
        (
            json!({"kind": "health-plan", "condition": "Nut allergy"}),
            "needs: What the child needs is missing",
        ),
        (json!({"kind": "allegation"}), "the line's kind is not one that can be recorded"),
    ] {
        let said = caseload.refuses(wrong);
        assert!(said.contains(why), "{said}");
    }
}

#[test]
fn supervision_about_the_child_is_recorded_and_asks_what_was_talked_about() {
    let caseload = with_a_child();
    let before = caseload.ready();
    let meeting = json!({"kind": "supervision", "supervisor": "Helen Marsh", "discussed": "What has changed",
        "actions": "Visit within the week", "nextOn": "in 12 weeks"});
    caseload.records(std::slice::from_ref(&meeting));
    assert_eq!(caseload.ready(), before + 1);
    let mut silent = meeting;
    silent.as_object_mut().unwrap().remove("discussed");
    let said = caseload.refuses(silent);
    assert!(said.contains("discussed0: Nothing is written about it"), "{said}");
    let shown = caseload.run("show", &[CHILD]);
    assert!(!text(&shown.stdout).contains("Helen Marsh"), "supervision is restricted and on no timeline");
}
