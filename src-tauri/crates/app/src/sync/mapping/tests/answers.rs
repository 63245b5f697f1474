//! Scores, the answers they come from, and what reviews found.

use caseload_domain::{
    assessment::Assessment,
    contact::Contact,
    id::RelationshipId,
    person::Person,
    record::{Record, RevisionStatus},
    review::{Answer, Finding},
    score::{Form, Given, Points, Scale, Tool},
};
use caseload_sync_format::v1::fhir::ResourceType;
use serde_json::{Value, json};

use super::{
    CHILD, CONTACT, NURSE, RECORD, RELATIONSHIP, assessment, at, contact, extension, map, map_after, only,
    person, relationship, revision,
};

/// The mother's EPDS, whole, with item 10 above 0.
pub(super) fn mood() -> Assessment {
    Assessment {
        about: Some(RelationshipId::parse(RELATIONSHIP).unwrap()),
        given: of_items(Tool::Epds, None, &[1, 1, 2, 1, 1, 2, 1, 1, 0, 1].map(Some)),
        action_taken: "Rang the GP together".to_owned(),
        note: "Her sister stays".to_owned(),
        ..assessment()
    }
}

pub(super) fn reviewed() -> Contact {
    let finding = |field: &str, answer| Finding {
        field: field.to_owned(),
        answer,
        note: String::new(),
        unchanged_since: None,
    };
    let options = |options: &[&str]| Answer::Options(options.iter().map(|code| (*code).to_owned()).collect());
    let jaundice = Finding {
        note: "Fading".to_owned(),
        unchanged_since: Some("2026-08-20".parse().unwrap()),
        ..finding("jaundice", options(&["mild"]))
    };
    Contact {
        findings: vec![
            jaundice,
            finding("at-home", options(&["father", "grandparent"])),
            finding("crying", Answer::Words("In the \u{0}evening".to_owned())),
            finding("teeth", Answer::Number(0)),
            finding("blood-spot", Answer::Day("2026-08-18".parse().unwrap())),
            finding("housing", Answer::NotAsked),
        ],
        ..contact()
    }
}

fn of_items(tool: Tool, form: Option<Form>, items: &[Option<u8>]) -> Given {
    Given { tool, form, items: items.to_vec(), scales: Vec::new() }
}

fn of_scales(tool: Tool, form: Option<Form>, scales: &[(Scale, u16)]) -> Given {
    let scales = scales.iter().map(|(scale, points)| (*scale, Points::whole(*points))).collect();
    Given { tool, form, items: Vec::new(), scales }
}

fn scores_of(given: Given) -> Value {
    only(&map(Record::Assessment(Assessment { given, ..assessment() })), ResourceType::Observation)
}

/// Each component as its SNOMED code, its own code and its points.
fn components(made: &Value) -> Vec<(String, String, String)> {
    let list = made.get("component").and_then(Value::as_array).into_iter().flatten();
    let code_in = |component: &Value, system: &str| {
        let codings = component.pointer("/code/coding").and_then(Value::as_array).unwrap();
        let found = codings.iter().find(|coding| at(coding, "/system").ends_with(system));
        found.map(|coding| at(coding, "/code").to_owned()).unwrap_or_default()
    };
    list.map(|component| {
        let own = [code_in(component, "asq-3-domain"), code_in(component, "assessment-scale")].concat();
        let points = component.pointer("/valueQuantity/value").unwrap().to_string();
        (code_in(component, "sct"), own, points)
    })
    .collect()
}

#[test]
fn an_asq_3_of_the_review_at_two_is_what_it_was_when_there_was_no_other_tool() {
    let made = map(Record::Assessment(assessment()));
    let component = |snomed: &str, area: &str, words: &str, points: &str| {
        format!(
            r#"{{"code":{{"coding":[{{"system":"http://snomed.info/sct","code":"{snomed}"}},{{"system":"https://caseload.invalid/fhir/CodeSystem/asq-3-domain","code":"{area}","display":"{words}"}}]}},"valueQuantity":{{"value":{points},"unit":"score","system":"http://unitsofmeasure.org","code":"{{score}}"}}}}"#
        )
    };
    let components = [
        component("953261000000103", "communication", "Communication", "50"),
        component("953281000000107", "gross-motor", "Gross motor", "37.5"),
        component("953291000000109", "problem-solving", "Problem solving", "40"),
        component("953301000000108", "personal-social", "Personal-social", "0"),
    ]
    .join(",");
    let expected = format!(
        r#"{{"resourceType":"Observation","id":"{RECORD}","meta":{{"versionId":"1","lastUpdated":"2026-11-20T17:05:00.000Z","profile":["https://fhir.hl7.org.uk/StructureDefinition/UKCore-Observation"]}},"identifier":[{{"system":"https://caseload.invalid/fhir/Id/record","value":"{RECORD}"}}],"status":"final","category":[{{"coding":[{{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"survey","display":"Survey"}}]}}],"code":{{"coding":[{{"system":"https://caseload.invalid/fhir/CodeSystem/assessment-tool","code":"asq-3-27","display":"ASQ-3 27 month questionnaire"}}]}},"subject":{{"reference":"Patient/{CHILD}"}},"encounter":{{"reference":"Encounter/{CONTACT}"}},"effectiveDateTime":"2026-11-16","performer":[{{"reference":"Practitioner/{NURSE}","display":"Priya Sample"}}],"component":[{components}]}}"#
    );
    assert_eq!(made.first().unwrap().to_line().unwrap(), expected);
    assert_eq!(made.len(), 2, "the Observation and its Provenance");
}

#[test]
fn a_total_has_its_verified_code_and_is_there_only_when_nothing_is_missing() {
    let whole = |tool: Tool| {
        let items = tool.items().unwrap();
        vec![Some(1_u8); usize::from(items.count)]
    };
    for (tool, snomed, own, total) in [
        (Tool::Whooley, "803351000000106", "whooley", "2"),
        (Tool::Gad2, "", "gad-2", "2"),
        (Tool::Gad7, "445455005", "gad-7", "7"),
        (Tool::Phq2, "", "phq-2", "2"),
        (Tool::Phq9, "720433000", "phq-9", "9"),
        (Tool::Epds, "450320001", "epds-postnatal", "10"),
        (Tool::Dash, "", "dash", "24"),
    ] {
        let made = scores_of(of_items(tool, None, &whole(tool)));
        let codes: Vec<&str> = (0..2).map(|n| at(&made, &format!("/code/coding/{n}/code"))).collect();
        let expected = if snomed.is_empty() { [own, ""] } else { [snomed, own] };
        assert_eq!(codes, expected);
        assert_eq!(made.pointer("/valueQuantity/value").unwrap().to_string(), total, "{own}");
        let mut open = whole(tool);
        open[1] = None;
        let made = scores_of(of_items(tool, None, &open));
        assert_eq!(made.get("valueQuantity"), None, "{own}: what is missing is not 0");
        assert_eq!(at(&made, "/derivedFrom/0/reference"), format!("QuestionnaireResponse/{RECORD}"));
    }
    let antenatal = of_items(Tool::Epds, Some(Form::Antenatal), &[Some(0); 10]);
    let made = scores_of(antenatal);
    assert_eq!(at(&made, "/code/coding/1/code"), "epds-antenatal");
    assert_eq!(made.pointer("/valueQuantity/value"), Some(&json!(0)), "0 is a total");
}

#[test]
fn scales_have_their_verified_codes_in_the_tools_order_and_a_total_of_some_is_not_sent() {
    let four = [(Scale::Peer, 3), (Scale::Hyperactivity, 7), (Scale::Conduct, 2), (Scale::Emotional, 4)];
    let made = scores_of(of_scales(Tool::Sdq, Some(Form::TeacherFourToSeventeen), &four));
    let expected = [
        ("986161000000109", "emotional", "4"),
        ("986151000000106", "conduct", "2"),
        ("986171000000102", "hyperactivity", "7"),
        ("986191000000103", "peer", "3"),
    ]
    .map(|(snomed, own, points)| (snomed.to_owned(), own.to_owned(), points.to_owned()));
    assert_eq!(components(&made), expected);
    assert_eq!(at(&made, "/code/coding/0/code"), "986211000000104");
    assert_eq!(at(&made, "/code/coding/1/code"), "sdq-teacher-4-17");
    assert_eq!(made.pointer("/valueQuantity/value"), Some(&json!(16)));

    let made = scores_of(of_scales(Tool::Sdq, Some(Form::TeacherFourToSeventeen), &four[..3]));
    assert_eq!(made.get("valueQuantity"), None);

    let made = scores_of(of_scales(Tool::Goal, None, &[(Scale::GoalOne, 3), (Scale::GoalThree, 0)]));
    let codes: Vec<String> = components(&made).into_iter().map(|(snomed, ..)| snomed).collect();
    assert_eq!(codes, ["1034351000000101", "1034371000000105"]);

    let made = scores_of(of_scales(Tool::Gcp2, None, &[(Scale::Safety, 4)]));
    assert_eq!(components(&made), [(String::new(), "safety".to_owned(), "4".to_owned())]);
    assert_eq!(made.get("valueQuantity"), None, "the worst grade is not a total");

    let made = scores_of(of_scales(Tool::AsqSe2, Some(Form::Month24), &[(Scale::Total, 70)]));
    assert_eq!(at(&made, "/code/coding/0/code"), "asq-se-2-24");
    assert_eq!(made.pointer("/valueQuantity/value"), Some(&json!(70)));
    assert_eq!(made.get("component"), None);

    let made = scores_of(of_scales(
        Tool::Asq3,
        Some(Form::Month60),
        &[(Scale::FineMotor, 30), (Scale::GrossMotor, 50)],
    ));
    let expected = [("", "gross-motor", "50"), ("953621000000109", "fine-motor", "30")]
        .map(|(snomed, own, points)| (snomed.to_owned(), own.to_owned(), points.to_owned()));
    assert_eq!(components(&made), expected);
}

#[test]
fn an_assessment_of_a_relative_has_her_as_its_focus_and_says_what_was_done() {
    let made = map(Record::Assessment(mood()));
    let scores = only(&made, ResourceType::Observation);
    assert_eq!(at(&scores, "/subject/reference"), format!("Patient/{CHILD}"));
    assert_eq!(at(&scores, "/focus/0/reference"), format!("RelatedPerson/{RELATIONSHIP}"));
    assert_eq!(scores.pointer("/valueQuantity/value"), Some(&json!(11)));
    assert_eq!(at(&scores, "/note/0/text"), "Rang the GP together");
    assert_eq!(scores.pointer("/note/0/extension/0/valueBoolean"), Some(&Value::Bool(true)));
    assert_eq!(at(&scores, "/note/1/text"), "Her sister stays");
    assert_eq!(scores.pointer("/note/1/extension"), None);
    let answers = only(&made, ResourceType::QuestionnaireResponse);
    assert_eq!(at(&answers, "/id"), RECORD);
    assert_eq!(
        at(&answers, "/questionnaire"),
        "https://caseload.invalid/fhir/Questionnaire/assessment-epds-postnatal"
    );
    assert_eq!(at(&answers, "/source/reference"), format!("RelatedPerson/{RELATIONSHIP}"));
    assert_eq!(at(&answers, "/status"), "completed");
    assert_eq!(answers.pointer("/item/9"), Some(&json!({"linkId": "10", "answer": [{"valueInteger": 1}]})));
    let quiet = Assessment { about: None, action_taken: " ".to_owned(), note: String::new(), ..mood() };
    let scores = only(&map(Record::Assessment(quiet)), ResourceType::Observation);
    assert_eq!((scores.get("focus"), scores.get("note")), (None, None));
}

#[test]
fn an_item_that_was_not_answered_is_not_there_and_items_taken_away_are_taken_back() {
    let partly = of_items(Tool::Phq9, None, &[Some(0), None, Some(3), None, None, None, None, None, Some(0)]);
    let first = Record::Assessment(Assessment { given: partly, ..assessment() });
    let answers = only(&map(first.clone()), ResourceType::QuestionnaireResponse);
    assert_eq!(
        answers.get("item"),
        Some(&json!([
            {"linkId": "1", "answer": [{"valueInteger": 0}]},
            {"linkId": "3", "answer": [{"valueInteger": 3}]},
            {"linkId": "9", "answer": [{"valueInteger": 0}]},
        ]))
    );
    let first = revision(first, 1, RevisionStatus::Current);
    let goals = of_scales(Tool::Goal, None, &[(Scale::GoalOne, 3)]);
    let second =
        revision(Record::Assessment(Assessment { given: goals, ..assessment() }), 2, RevisionStatus::Current);
    let made = map_after(&[first], &second);
    let answers = only(&made, ResourceType::QuestionnaireResponse);
    assert_eq!((at(&answers, "/status"), answers.get("item")), ("entered-in-error", None));
    assert_eq!(only(&made, ResourceType::Observation).get("derivedFrom"), None);
}

#[test]
fn the_dash_checklist_is_labelled_and_other_tools_are_not() {
    let of = |tool: Tool, count| {
        let given = of_items(tool, None, &vec![Some(1); count]);
        map(Record::Assessment(Assessment { given, ..assessment() }))
    };
    for resource_type in [ResourceType::Observation, ResourceType::QuestionnaireResponse] {
        let made = only(&of(Tool::Dash, 24), resource_type);
        assert_eq!(at(&made, "/meta/security/0/code"), "R");
        assert_eq!(at(&made, "/meta/security/1/code"), "SDV");
        assert_eq!(only(&of(Tool::Phq9, 9), resource_type).pointer("/meta/security"), None);
    }
}

#[test]
fn a_review_is_a_response_of_codes_without_the_words_of_its_fields() {
    let made = only(&map(Record::Contact(reviewed())), ResourceType::QuestionnaireResponse);
    assert_eq!(at(&made, "/id"), RECORD);
    assert_eq!(at(&made, "/identifier/value"), RECORD);
    assert_eq!(at(&made, "/questionnaire"), "https://caseload.invalid/fhir/Questionnaire/review-new-birth");
    assert_eq!(at(&made, "/encounter/reference"), format!("Encounter/{RECORD}"));
    assert_eq!(made.get("source"), None);
    let coded = |code: &str| json!({"valueCoding": {"system": "https://caseload.invalid/fhir/CodeSystem/review-answer", "code": code}});
    let items = made.get("item").and_then(Value::as_array).unwrap();
    let answers: Vec<(&str, &Value)> =
        items.iter().map(|item| (at(item, "/linkId"), item.get("answer").unwrap())).collect();
    assert_eq!(
        answers,
        [
            ("jaundice", &json!([coded("jaundice.mild")])),
            ("at-home", &json!([coded("at-home.father"), coded("at-home.grandparent")])),
            ("crying", &json!([{"valueString": "In the  evening"}])),
            ("teeth", &json!([{"valueInteger": 0}])),
            ("blood-spot", &json!([{"valueDate": "2026-08-18"}])),
            (
                "housing",
                &json!([{"valueCoding": {
                    "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason",
                    "code": "not-asked",
                    "display": "Not Asked",
                }}])
            ),
        ]
    );
    assert_eq!(at(extension(&items[0], "finding-note").unwrap(), "/valueString"), "Fading");
    assert_eq!(at(extension(&items[0], "unchanged-since").unwrap(), "/valueDate"), "2026-08-20");
    assert_eq!(items[1].get("extension"), None);
}

#[test]
fn findings_that_an_amendment_took_away_are_taken_back_and_those_never_made_are_not() {
    let status = |earlier: &[Contact], now: Contact, in_error| {
        let earlier: Vec<_> = (1..)
            .zip(earlier)
            .map(|(number, contact)| {
                revision(Record::Contact(contact.clone()), number, RevisionStatus::Current)
            })
            .collect();
        let number = u32::try_from(earlier.len()).unwrap() + 1;
        let status = if in_error { RevisionStatus::EnteredInError } else { RevisionStatus::Current };
        let made = map_after(&earlier, &revision(Record::Contact(now), number, status));
        made.iter().any(|resource| resource.resource_type() == ResourceType::QuestionnaireResponse).then(
            || {
                let response = only(&made, ResourceType::QuestionnaireResponse);
                (at(&response, "/status").to_owned(), response.get("item").is_some())
            },
        )
    };
    let is = |word: &str, items| Some((word.to_owned(), items));
    assert_eq!(status(&[], contact(), false), None);
    assert_eq!(status(&[contact()], contact(), true), None);
    assert_eq!(status(&[], reviewed(), false), is("completed", true));
    assert_eq!(status(&[contact()], reviewed(), false), is("amended", true));
    assert_eq!(status(&[reviewed()], contact(), false), is("entered-in-error", false));
    assert_eq!(status(&[reviewed(), contact()], contact(), false), is("entered-in-error", false));
    assert_eq!(status(&[reviewed(), contact()], reviewed(), false), is("amended", true));
    assert_eq!(status(&[reviewed()], reviewed(), true), is("entered-in-error", true));
}

#[test]
fn what_is_never_shown_in_the_home_labels_the_response_once() {
    let security = |field: &str, restricted| {
        let mut reviewed = Contact { restricted, ..reviewed() };
        reviewed.findings[0].field = field.to_owned();
        let made = only(&map(Record::Contact(reviewed)), ResourceType::QuestionnaireResponse);
        let labels = made.pointer("/meta/security").and_then(Value::as_array).cloned().unwrap_or_default();
        labels.iter().map(|label| at(label, "/code").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(security("jaundice", false), Vec::<String>::new());
    assert_eq!(security("jaundice", true), ["R"]);
    assert_eq!(security("own-smoking", false), ["R"]);
    assert_eq!(security("routine-enquiry", false), ["R", "SDV"]);
    assert_eq!(security("routine-enquiry", true), ["R", "SDV"]);
}

#[test]
fn a_parents_height_travels_with_the_person_and_with_the_role() {
    let tall = Person { height: Some(1_795), ..person() };
    let made = only(&map(Record::Person(tall.clone())), ResourceType::Person);
    let height = extension(&made, "parent-height").unwrap();
    assert_eq!(height.pointer("/valueQuantity/value"), Some(&json!(179.5)));
    assert_eq!(at(height, "/valueQuantity/code"), "cm");
    let practitioner_id = caseload_domain::id::PractitionerId::parse(NURSE).unwrap();
    let context: super::MappingContext<'_, std::convert::Infallible> = super::MappingContext {
        practitioner_id: &practitioner_id,
        origin: caseload_store::Origin::Typed,
        trust_ods: "DEMO1",
        trust_name: "Example Trust",
        person: &|_id, _at| Ok(tall.clone()),
        relationships_of_person: &|_id, _at| Ok(Vec::new()),
        earlier_revisions: &|_id, _before| Ok(Vec::new()),
    };
    let role = revision(Record::Relationship(relationship()), 1, RevisionStatus::Current);
    let made = super::resources(&role, &context).unwrap();
    assert!(extension(&only(&made, ResourceType::RelatedPerson), "parent-height").is_some());
    let made = only(&map(Record::Person(person())), ResourceType::Person);
    assert_eq!(extension(&made, "parent-height"), None);
}
