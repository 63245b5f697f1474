//! FHIR: the published UK Core examples, and families as systems export them.

use caseload_domain::{
    child::{Birth, NhsNumberStatus, Sex},
    code::{Coded as _, YesNoNotAsked},
    person::RelationshipRole,
    record::Record,
};

use super::{Existing, example, import, landed, today};

/// Row, verdict, disposition, label, reason.
type Outcome = (u32, &'static str, &'static str, String, String);

fn outcomes(bytes: &[u8], existing: &Existing) -> Vec<Outcome> {
    let rows = import(bytes, existing).preview.rows;
    let outcome = |row: crate::import_caseload::views::ImportRow| {
        (row.row, row.verdict.0.code(), row.disposition.0.code(), row.child, row.reason.unwrap_or_default())
    };
    rows.into_iter().map(outcome).collect()
}

fn outcome(name: &str) -> Outcome {
    let outcomes = outcomes(&example(&format!("ukcore/UKCore-{name}-Example.json")), &Existing::default());
    assert_eq!(outcomes.len(), 1, "{name}");
    outcomes.into_iter().next().unwrap()
}

fn as_said(row: u32, verdict: &'static str, disposition: &'static str, label: &str, reason: &str) -> Outcome {
    (row, verdict, disposition, label.to_owned(), reason.to_owned())
}

const UNDATED: &str = "date of birth missing: kept as a person, not as a child";

#[test]
fn each_published_example_is_read() {
    assert_eq!(outcome("Patient-RichardSmith"), as_said(1, "accept", "added", "SMITH, Richard", ""));
    // Its NHS number, 9912003890, fails the check digit.
    assert_eq!(
        outcome("Patient-BabyPatient"),
        as_said(
            1,
            "warn",
            "added",
            "JONES, Melanie",
            "NHS number: check digit; NHS number missing: keep, trace needed"
        )
    );
    for name in ["Patient-Sn-Makaton", "Patient-Sn-MultipleLanguages", "Patient-Sn-SingleLanguage"] {
        assert_eq!(outcome(name), as_said(1, "warn", "added", "JONES, Jason", UNDATED), "{name}");
    }
    assert_eq!(
        outcome("RelatedPerson-JoySmith"),
        as_said(
            1,
            "warn",
            "added",
            "SMITH, Joy",
            "relationship not recognised: kept as other relative; the patient of this person is neither in the file nor on the caseload: kept as a person"
        )
    );
    assert_eq!(
        outcome("Observation-VitalSigns-BMI"),
        as_said(1, "warn", "left", "", "not imported: Observation")
    );
    assert_eq!(outcome("Flag-FoodAllergy"), as_said(1, "warn", "left", "", "not imported: Flag"));
    assert_eq!(
        outcome("Bundle-Batch"),
        as_said(1, "warn", "left", "", "not imported: an entry without a resource (3)")
    );
}

#[test]
fn the_published_family_imports_together_and_only_once() {
    let names =
        ["Patient-RichardSmith", "RelatedPerson-JoySmith", "Patient-Sn-Makaton", "Patient-Sn-SingleLanguage"];
    let lines: Vec<String> = names
        .iter()
        .map(|name| {
            let value: serde_json::Value =
                serde_json::from_slice(&example(&format!("ukcore/UKCore-{name}-Example.json"))).unwrap();
            value.to_string()
        })
        .collect();
    let file = lines.join("\n");
    assert_eq!(
        outcomes(file.as_bytes(), &Existing::default()),
        [
            as_said(1, "accept", "added", "SMITH, Richard", ""),
            as_said(2, "accept", "added", "SMITH, Joy", ""),
            as_said(3, "warn", "added", "JONES, Jason", UNDATED),
            as_said(4, "warn", "added", "JONES, Jason", UNDATED),
        ]
    );
    let caseload = landed(Existing::default(), &import(file.as_bytes(), &Existing::default()));
    assert_eq!((caseload.persons.len(), caseload.children.len()), (4, 0));
    assert_eq!(import(file.as_bytes(), &caseload).writes, Vec::new());
}

/// A mother as Patient and as RelatedPerson, a born and an unborn child, as a bundle.
fn family() -> String {
    r#"{"resourceType":"Bundle","type":"collection","entry":[
    {"fullUrl":"urn:uuid:01a1e395-ae87-7000-8000-000000000007","resource":{"resourceType":"Patient","id":"robin",
      "extension":[{"url":"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory","valueCodeableConcept":{"coding":[{"code":"A"}]}}],
      "identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990000018",
        "extension":[{"url":"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus","valueCodeableConcept":{"coding":[{"code":"01"}]}}]}],
      "name":[{"use":"official","family":"Testchild","given":["Robin","Ash"]},{"use":"nickname","given":["Rob"]}],
      "telecom":[{"system":"phone","value":"07700 900123"}],"gender":"female","birthDate":"2026-10-18",
      "address":[{"use":"home","line":["1 Sample Street"],"city":"Leicester","postalCode":"LE3 9QH"}],
      "generalPractitioner":[{"identifier":{"value":"c82009"},"display":"Example Surgery"}],
      "communication":[{"language":{"coding":[{"code":"en","display":"English"}]}}]}},
    {"resource":{"resourceType":"Patient","id":"baby","name":[{"family":"Testchild"}],
      "extension":[{"url":"https://caseload.invalid/fhir/StructureDefinition/expected-date-of-delivery","valueDate":"2027-02-01"}],
      "address":[{"line":["1 Sample Street"],"postalCode":"LE3 9QH"}]}},
    {"resource":{"resourceType":"Patient","id":"alex","identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990000026"}],
      "name":[{"family":"Testparent","given":["Alex"]}],"gender":"female","birthDate":"1996-02-29",
      "link":[{"other":{"reference":"RelatedPerson/m1"},"type":"seealso"}]}},
    {"resource":{"resourceType":"RelatedPerson","id":"m1","patient":{"reference":"urn:uuid:01a1e395-ae87-7000-8000-000000000007"},
      "relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"MTH"}]}],
      "extension":[{"url":"https://caseload.invalid/fhir/StructureDefinition/parental-responsibility","valueCodeableConcept":{"coding":[{"code":"yes"}]}}],
      "name":[{"family":"Testparent","given":["Alex"]}]}},
    {"resource":{"resourceType":"RelatedPerson","id":"m2","patient":{"reference":"https://example.org/fhir/Patient/baby/_history/2"},
      "relationship":[{"text":"Mother"}],"identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990000026"}],
      "name":[{"text":"Alex Testparent"}]}},
    {"resource":{"resourceType":"Observation","id":"o1"}},{"resource":{"resourceType":"Observation","id":"o2"}}]}"#
        .to_owned()
}

#[test]
fn a_family_in_a_bundle_lands_as_one_family() {
    let plan = import(family().as_bytes(), &Existing::default());
    let said: Vec<_> = plan
        .preview
        .rows
        .iter()
        .map(|row| (row.row, row.verdict.0.code(), row.disposition.0.code()))
        .collect();
    assert_eq!(
        said,
        [
            (1, "accept", "added"),
            (2, "warn", "added"),
            (3, "accept", "added"),
            (4, "accept", "added"),
            (5, "accept", "added"),
            (6, "warn", "left")
        ]
    );
    let caseload = landed(Existing::default(), &plan);
    assert_eq!((caseload.persons.len(), caseload.children.len()), (1, 2));
    let (robin, baby) = (&caseload.children[0], &caseload.children[1]);
    assert_eq!(robin.child.name.given, "Robin Ash");
    assert_eq!(robin.child.name.known_as.as_deref(), Some("Rob"));
    assert_eq!((robin.child.sex, robin.child.nhs_number_status), (Sex::Female, NhsNumberStatus::Verified));
    assert_eq!(
        robin.child.gp_practice.as_ref().and_then(|practice| practice.code.as_deref()),
        Some("C82009")
    );
    assert_eq!(robin.child.ethnicity.as_deref(), Some("A"));
    assert_eq!(robin.child.first_language.as_deref(), Some("English"));
    assert_eq!(baby.child.birth, Birth::Expected("2027-02-01".parse().unwrap()));
    assert_eq!(robin.child.household, baby.child.household);
    assert_eq!(robin.relationships[0].role, RelationshipRole::Mother);
    assert_eq!(robin.relationships[0].parental_responsibility, YesNoNotAsked::Yes);
    assert_eq!(caseload.persons[0].date_of_birth, Some("1996-02-29".parse().unwrap()));
    assert_eq!(import(family().as_bytes(), &caseload).writes, Vec::new());
}

#[test]
fn a_related_person_finds_its_child_on_the_caseload() {
    let caseload = landed(Existing::default(), &import(family().as_bytes(), &Existing::default()));
    let id = caseload.children[0].child.id.as_str();
    for whom in [
        format!(r#"{{"reference":"Patient/{id}"}}"#),
        r#"{"identifier":{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"999 000 0018"}}"#.to_owned(),
    ] {
        let father = format!(
            r#"{{"resourceType":"RelatedPerson","patient":{whom},"relationship":[{{"coding":[{{"code":"FTH"}}]}}],"name":[{{"family":"Elsewhere","given":["Sam"]}}]}}"#
        );
        let plan = import(father.as_bytes(), &caseload);
        assert!(matches!(plan.writes.as_slice(), [Record::Person(_), Record::Relationship(_)]), "{whom}");
        assert_eq!(plan.preview.rows[0].disposition.0.code(), "changed");
        let again = import(father.as_bytes(), &landed(caseload.clone(), &plan));
        assert_eq!(again.writes, Vec::new());
    }
}

#[test]
fn a_broken_line_is_refused_and_the_others_are_read() {
    let patient = |number: &str, born: &str| {
        format!(
            r#"{{"resourceType":"Patient","identifier":[{{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"{number}"}}],"name":[{{"family":"Doyle","given":["Ava"]}}],"gender":"female","birthDate":"{born}"}}"#
        )
    };
    let future = today().succ_opt().unwrap().to_string();
    let file = [
        patient("9990000018", "2025-02-01"),
        "{\"resourceType\":".to_owned(),
        patient("9990000018", "2025-02-01"),
        patient("9990000026", "2025-02"),
        patient("9990000034", &future),
    ];
    assert_eq!(
        outcomes(file.join("\n").as_bytes(), &Existing::default()),
        [
            as_said(1, "accept", "added", "DOYLE, Ava", ""),
            as_said(2, "refuse", "refused", "", "this line is not JSON"),
            as_said(3, "refuse", "refused", "DOYLE, Ava", "NHS number already used by row 1"),
            as_said(4, "refuse", "refused", "DOYLE, Ava", "date of birth: day missing"),
            as_said(5, "refuse", "refused", "DOYLE, Ava", "date of birth in the future"),
        ]
    );
}
