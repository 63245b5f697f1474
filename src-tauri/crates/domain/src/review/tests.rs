//! The tables of reviews: what ships holds together, what does not is refused by file, row and reason.

use super::{
    Answer, Field, FieldKind, Finding, MOVES_ALONE, ReviewForm, TALKED_ABOUT, all_fields, all_forms, field,
    form::built_in, read,
};
use crate::{
    code::Coded,
    contact::{ContactType, InfantFeeding},
};

fn found(field: &str, answer: Answer) -> Finding {
    Finding { field: field.to_owned(), answer, note: String::new(), unchanged_since: None }
}

fn options(codes: &[&str]) -> Answer {
    Answer::Options(codes.iter().map(|code| (*code).to_owned()).collect())
}

fn codes(contact: ContactType, months: Option<u32>) -> Vec<String> {
    let sections = ReviewForm::of(contact, months).at(months);
    sections.into_iter().flat_map(|section| section.fields).map(|field| field.code).collect()
}

/// The codes are in records and sync files: one may be added at the end, and none changes or goes.
#[test]
fn no_code_of_a_field_or_an_option_ever_changes() {
    let line = |field: &Field| {
        let options: Vec<&str> = field.options.iter().map(|choice| choice.code.as_str()).collect();
        format!("{} {}: {}", field.code, field.kind.code(), options.join(" "))
    };
    let now: Vec<String> = all_fields().iter().map(|field| line(field).trim_end().to_owned()).collect();
    let frozen: Vec<&str> = include_str!("frozen_codes.txt").lines().collect();
    assert_eq!(now, frozen);
}

#[test]
fn every_field_and_option_has_words_and_every_field_and_form_a_source() {
    built_in().unwrap();
    for field in all_fields() {
        assert!(!field.label.is_empty() && field.label.chars().count() <= 40, "{}", field.label);
        assert!(!field.areas.is_empty(), "{} belongs to no high impact area", field.code);
        assert!(field.options.iter().all(|choice| choice.label.chars().count() <= 24), "{}", field.code);
    }
    for form in all_forms() {
        let last = form.sections.last().and_then(|section| section.fields.last()).unwrap();
        assert_eq!(last.code, TALKED_ABOUT, "{} ends with what was talked about", form.code);
    }
    let unused: Vec<&str> = all_fields()
        .iter()
        .filter(|field| !all_forms().iter().any(|form| form.fields().any(|used| used.code == field.code)))
        .map(|field| field.code.as_str())
        .collect();
    assert_eq!(unused, [MOVES_ALONE], "asked nowhere, but for what a contact asks after an injury");
}

/// `standards` 4 and the list of what each mandated review must cover (issue 4).
#[test]
fn each_mandated_review_asks_what_its_source_names() {
    let check = |contact, months, expected: &[&str]| {
        let asked = codes(contact, months);
        let missing: Vec<_> = expected.iter().filter(|code| !asked.contains(&(**code).to_owned())).collect();
        assert!(missing.is_empty(), "{contact:?} does not ask {missing:?}");
    };
    let factors = [
        "smoking-pregnancy",
        "smoking-home",
        "sleep-place",
        "parent-drugs",
        "domestic-abuse",
        "related-parents",
        "late-booking",
        "mother-conditions",
    ];
    for (contact, months) in [(ContactType::Antenatal, None), (ContactType::NewBirth, Some(0))] {
        check(contact, months, &factors);
        check(contact, months, &["routine-enquiry", "alcohol", "housing", "father-partner", "other-adults"]);
    }
    check(
        ContactType::NewBirth,
        Some(0),
        &[
            "feeding",
            "feed-watched",
            "weight-loss",
            "jaundice",
            "blood-spot",
            "newborn-hearing",
            "newborn-examination",
            "sleep-back",
            "crying",
            "parent-mood",
        ],
    );
    check(
        ContactType::SixToEightWeeks,
        Some(1),
        &["gp-check", "immunisations", "parent-mood", "father-partner", "routine-enquiry", TALKED_ABOUT],
    );
    check(
        ContactType::TwelveMonths,
        Some(11),
        &[
            "eating",
            "teeth-brushed",
            "dentist",
            "sleep-nights",
            "babble",
            "moving",
            "home-safety",
            "immunisations",
        ],
    );
    check(
        ContactType::TwoYears,
        Some(26),
        &["teeth-brushed", "sleep-nights", "speech", "toilet", "early-education", "behaviour", "dentist"],
    );
    for (contact, months) in [
        (ContactType::SchoolEntry, 55),
        (ContactType::YearSixReview, 130),
        (ContactType::TwelveToThirteenYears, 150),
        (ContactType::SchoolLeavers, 200),
    ] {
        check(contact, Some(months), &["needs", "vision", "hearing", "immunisations", "health-plan"]);
    }
}

#[test]
fn the_six_to_eight_week_review_leaves_feeding_to_the_national_three_values() {
    assert!(!codes(ContactType::SixToEightWeeks, Some(1)).contains(&"feeding".to_owned()));
    let national: Vec<&str> =
        [InfantFeeding::Breast, InfantFeeding::Mixed, InfantFeeding::Formula].map(Coded::code).to_vec();
    let asked: Vec<&str> =
        field("feeding").unwrap().options.iter().map(|choice| choice.code.as_str()).collect();
    assert_eq!(asked, national, "elsewhere it is asked in the same words");
}

#[test]
fn every_kind_of_contact_has_one_form_at_every_age_and_before_birth() {
    for contact in ContactType::ALL {
        for months in [None, Some(0), Some(11), Some(12), Some(47), Some(48), Some(228)] {
            let asked = codes(*contact, months);
            assert_eq!(asked.last().map(String::as_str), Some(TALKED_ABOUT), "{contact:?} at {months:?}");
        }
    }
    assert_eq!(ReviewForm::of(ContactType::FollowUp, Some(11)).code, "any-baby");
    assert_eq!(ReviewForm::of(ContactType::FollowUp, Some(12)).code, "any-child");
    assert_eq!(ReviewForm::of(ContactType::FollowUp, Some(48)).code, "any-pupil");
}

#[test]
fn only_the_fields_that_matter_at_an_age_are_asked() {
    let asked = |months| codes(ContactType::TwelveMonths, Some(months));
    assert!(asked(11).contains(&"solids".to_owned()) && !asked(18).contains(&"solids".to_owned()));
    assert!(asked(23).contains(&"feeding".to_owned()) && !asked(24).contains(&"feeding".to_owned()));
    assert!(!codes(ContactType::SixMonths, Some(4)).contains(&"moving".to_owned()));
    assert!(codes(ContactType::SixMonths, Some(5)).contains(&"moving".to_owned()));
    assert!(codes(ContactType::Antenatal, None).contains(&"sleep-place".to_owned()));
}

#[test]
fn an_answer_that_is_none_of_a_fields_is_refused_by_its_field() {
    let form = ReviewForm::of(ContactType::NewBirth, Some(0));
    let check = |finding: Finding, expected: Option<&str>| {
        let field = finding.field.clone();
        let problems = form.check(&[finding]).err().unwrap_or_default();
        assert_eq!(problems.first().map(|problem| problem.what.as_str()), expected, "{field}");
        assert!(problems.iter().all(|problem| problem.field == field));
    };
    check(found("jaundice", options(&["fading"])), None);
    check(found("jaundice", Answer::NotAsked), None);
    check(found("housing", options(&["crowded", "damp-or-cold"])), None);
    check(found("other-adults", Answer::Words("His brother".to_owned())), None);
    check(found("jaundice", options(&["purple"])), Some("That is not one of the answers"));
    check(found("jaundice", options(&["none", "fading"])), Some("It has more than one answer"));
    check(found("housing", options(&["crowded", "crowded"])), Some("It has more than one answer"));
    check(found("housing", options(&["suitable", "crowded"])), Some("Two of the answers cannot both be so"));
    check(found("jaundice", Answer::Number(3)), Some("That is not how it is answered"));
    check(found("toilet", options(&["learning"])), Some("This kind of contact has no such question"));
    check(found("no-such-field", Answer::NotAsked), Some("This kind of contact has no such question"));
    let days = |number| found("active-days", Answer::Number(number));
    let pupil = ReviewForm::of(ContactType::SchoolEntry, Some(60));
    assert_eq!(pupil.check(&[days(0), found("health-plan-review", Answer::NotAsked)]), Ok(()));
    assert!(pupil.check(&[days(7)]).is_ok() && pupil.check(&[days(8)]).is_err());
}

#[test]
fn what_was_not_asked_told_in_confidence_or_seen_on_the_day_is_never_taken_over() {
    let form = ReviewForm::of(ContactType::NewBirth, Some(0));
    let since =
        |field: &str, answer| Finding { unchanged_since: "2026-11-30".parse().ok(), ..found(field, answer) };
    assert_eq!(form.check(&[since("smoking-home", options(&["outside"]))]), Ok(()));
    for refused in [
        since("smoking-home", Answer::NotAsked),
        since("routine-enquiry", options(&["asked"])),
        since("jaundice", options(&["none"])),
        since(TALKED_ABOUT, options(&["icon"])),
    ] {
        assert!(form.check(std::slice::from_ref(&refused)).is_err(), "{refused:?}");
    }
    assert!(all_fields().iter().all(|field| !(field.restricted && field.lasting)));
    for code in ["routine-enquiry", "domestic-abuse", "parent-drugs", "parent-risk"] {
        assert!(field(code).unwrap().restricted, "{code} is never shown in the home");
    }
    assert_eq!(field("routine-enquiry").unwrap().kind, FieldKind::One);
}

#[test]
fn a_malformed_table_is_refused_by_file_row_and_reason() {
    let good = "[[field]]\ncode = \"a\"\nlabel = \"A\"\nkind = \"one\"\noptions = [[\"x\", \"X\"], [\"y\", \"Y\"]]\nareas = [\"parenthood\"]\nsource = \"s\"\n";
    assert!(read::fields("own.toml", good).is_ok());
    let check = |text: &str, expected: &str| {
        let said = read::fields("own.toml", text).unwrap_err().to_string();
        assert!(said.starts_with("own.toml") && said.contains(expected), "{said}\n{text}");
    };
    check("[[field]\n", "line 1 is not TOML");
    check("", "there are no rows");
    check(&good.replace("label", "lable"), "field 1 (a): there is no key `lable`");
    check(&good.replace("source = \"s\"\n", ""), "field 1 (a): `source` is missing");
    check(&good.replace("\"A\"", "3"), "`label` is not words in quotes");
    check(&good.replace("\"one\"", "\"ones\""), "`kind` has no entry `ones`");
    check(&good.replace("parenthood", "parents"), "`areas` has no entry `parents`");
    check(&good.replace("\"a\"", "\"A b\""), "`A b` is not a code");
    check(&format!("{good}{good}"), "field 2 (a): `a` is there twice");
    check(&good.replace("\"y\"", "\"x\""), "`x` is there twice");
    check(&good.replace("\"y\"", "\"not-asked\""), "`not-asked` is an answer to every field already");
    check(&good.replace(", [\"y\", \"Y\"]", ""), "a field of kind `one` needs `options`");
    check(&good.replace("\"one\"", "\"day\""), "a field of kind `day` has no use for `options`");
    check(&format!("{good}most = 3\n"), "a field of kind `one` has no use for `most`");
    check(&format!("{good}alone = \"x\"\n"), "a field of kind `one` has no use for `alone`");
    check(&format!("{good}lasting = true\nrestricted = true\n"), "a restricted field cannot be lasting");
    check(&format!("{good}from = 6\nuntil = 6\n"), "`until` is not after `from`");
    check(&format!("{good}from = -1\n"), "`from` is not a whole number");
    check(
        &good.replace("[[\"x\", \"X\"], [\"y\", \"Y\"]]", "[\"x\"]"),
        "`options` is not a list of [code, label]",
    );

    let fields = built_in().unwrap().fields;
    let form = "[[form]]\ncode = \"f\"\nlabel = \"F\"\ncontacts = [\"other\"]\nabout = [\"icon\"]\nsource = \"s\"\n[[form.section]]\nlabel = \"S\"\nfields = [\"feeding\"]\n";
    let check = |text: &str, expected: &str| {
        let said = read::forms("forms.toml", text, &fields).unwrap_err().to_string();
        assert!(said.starts_with("forms.toml") && said.contains(expected), "{said}\n{text}");
    };
    check(form, "`antenatal` has no form at 0 months");
    check(&form.replace("feeding", "feding"), "form 1 (f): `fields` has no entry `feding`");
    check(&form.replace("icon", "icons"), "form 1 (f): `about` has no entry `icons`");
    check(&form.replace("\"other\"", "\"others\""), "`contacts` has no entry `others`");
    check(&form.replace("[\"feeding\"]", "[\"feeding\", \"feeding\"]"), "`feeding` is there twice");
    check(&format!("{form}{form}"), "form 2 (f): `f` is there twice");
    let ours = include_str!("../../data/review/forms.toml");
    check(&ours.replace("until = 12", "until = 13"), "two forms at 12 months");
    check(&ours.replace("from = 12", "from = 13"), "no form at 12 months");
}
