//! Structured reviews, as a nurse records them: asked by age, saved in part, taken over, amended; and her own phrases.

use caseload_app::{
    child::{
        self,
        views::{ChildForm, RegisterChild},
    },
    code::Code,
    contact::{
        self,
        views::{AmendContact, ContactForm, OpenContact, RecordContact},
    },
    failure::Failure,
    measurement::views::MeasuredTyped,
    phrase::{
        self,
        views::{OnePhrase, SavePhrase},
    },
    review::{
        self,
        views::{FindingTyped, ReviewFieldView, ReviewFormView, ReviewQuery},
    },
    session::views::Nothing,
};
use caseload_domain::{
    contact::{ContactType, InfantFeeding, Outcome},
    review::{AnswerKind, FieldKind},
};
use chrono::NaiveDate;

use crate::nurse::{Nurse, a_home_visit, ava};

/// The five mandated reviews and the school ones, each on a day when it is due for a child born on 12 August 2026.
const REVIEWS: [(ContactType, &str, &str); 7] = [
    (ContactType::NewBirth, "22/08/2026", "New birth visit"),
    (ContactType::SixToEightWeeks, "30/09/2026", "6-8 week review"),
    (ContactType::TwelveMonths, "20/08/2027", "12 month review"),
    (ContactType::TwoYears, "20/09/2028", "2-3 year review"),
    (ContactType::SchoolEntry, "20/10/2030", "School entry review"),
    (ContactType::YearSixReview, "20/10/2037", "Year 6 review"),
    (ContactType::TwelveToThirteenYears, "20/10/2038", "Young person's review"),
];

#[test]
fn each_review_is_recorded_whole_reads_in_lines_and_opens_again_as_it_was() {
    let mut nurse = Nurse::new();
    nurse.now = caseload_app::Now::at("2039-01-03T08:42:00Z".parse().unwrap());
    let child = nurse.registers_ava();
    for (contact_type, on, label) in REVIEWS {
        let form = asked(&mut nurse, &child, contact_type, on);
        assert_eq!(form.label, label);
        let findings: Vec<FindingTyped> = fields(&form).iter().map(|field| first_answer(field)).collect();
        let id =
            nurse.records(ContactForm { findings: findings.clone(), ..a_review(&child, contact_type, on) });
        let opened =
            contact::open_contact(&mut nurse.app, OpenContact { contact_id: id.clone() }, nurse.now).unwrap();
        let written: Vec<_> = opened.form.findings.iter().map(|finding| &finding.field).collect();
        assert_eq!(written, findings.iter().map(|finding| &finding.field).collect::<Vec<_>>(), "{label}");
        let lines = entry(&mut nurse, &child, &id).findings;
        assert_eq!(lines.len(), findings.len(), "{label}");
        assert!(
            lines.iter().all(|line| !line.label.is_empty() && (!line.text.is_empty() || line.day.is_some())),
            "{label}: {lines:?}"
        );
    }
}

#[test]
fn an_antenatal_review_asks_of_the_pregnancy_and_keeps_what_is_told_in_confidence_marked() {
    let mut nurse = Nurse::new();
    let child = registered(
        &mut nurse,
        ChildForm {
            unborn: true,
            given: String::new(),
            nhs_number: String::new(),
            gestation: String::new(),
            date_of_birth: String::new(),
            expected_date: "10/02/2027".to_owned(),
            ..ava()
        },
    );
    let form = asked(&mut nurse, &child, ContactType::Antenatal, "today");
    let enquiry = field(&form, "routine-enquiry");
    assert!(enquiry.restricted);
    let codes: Vec<&str> = enquiry.options.iter().map(|choice| choice.code.as_str()).collect();
    assert_eq!(codes, ["asked", "not-safe"], "not asked is an answer to every field besides");
    let findings = vec![
        options("smoking-pregnancy", &["stopped"]),
        options("mother-conditions", &["diabetes", "high-blood-pressure"]),
        not_asked("routine-enquiry"),
    ];
    let mut contact = a_review(&child, ContactType::Antenatal, "today");
    (contact.outcome, contact.child_present) = (Code(Outcome::NotSeen), false);
    let id = nurse.records(ContactForm { findings, ..contact });
    let lines = entry(&mut nurse, &child, &id).findings;
    let said: Vec<(&str, &str, bool)> =
        lines.iter().map(|line| (line.label.as_str(), line.text.as_str(), line.restricted)).collect();
    assert_eq!(
        said,
        [
            ("In this pregnancy", "Diabetes, High blood pressure", false),
            ("Smoking in this pregnancy", "Stopped", false),
            ("Routine enquiry, domestic abuse", "", true),
        ],
        "in the order of the form"
    );
    assert_eq!(lines[2].answer.0, AnswerKind::NotAsked);
}

#[test]
fn what_is_known_stands_beside_the_questions_and_answers_none_of_them() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let birth = ContactForm { child_present: true, ..a_review(&child, ContactType::NewBirth, "12/08/2026") };
    let weighed = MeasuredTyped { weight: "2.21".to_owned(), checked: true, ..MeasuredTyped::default() };
    record(&mut nurse, birth, weighed).unwrap();
    nurse.records(ContactForm {
        infant_feeding: Some(Code(InfantFeeding::Mixed)),
        ..a_review(&child, ContactType::SixToEightWeeks, "30/09/2026")
    });
    let form = asked(&mut nurse, &child, ContactType::TwelveMonths, "today");
    let known = &form.known;
    assert_eq!((known.gestation.as_deref(), known.preterm), (Some("34+0"), true));
    assert_eq!((known.birth_weight, known.low_birth_weight), (Some(2_210), true));
    assert_eq!(known.feeding.as_ref().map(|known| known.feeding.0), Some(InfantFeeding::Mixed));
    assert_eq!(known.gp_practice.as_deref(), Some("Westcotes"));
    assert_eq!(known.adults[0].name, "Kayleigh Doyle");
    assert!(fields(&form).iter().all(|field| field.last.is_none()));
    let before = asked(&mut nurse, &child, ContactType::NewBirth, "29/09/2026");
    assert!(before.known.feeding.is_none(), "what came later is not known yet");
}

#[test]
fn what_has_not_changed_is_taken_over_with_its_day_and_nothing_else_is() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let first = vec![
        options("jaundice", &["none"]),
        words("other-adults", "Her mother, weekends"),
        options("smoking-home", &["outside"]),
        not_asked("alcohol"),
        options("routine-enquiry", &["asked"]),
        options("talked-about", &["icon"]),
    ];
    nurse.records(ContactForm { findings: first, ..a_review(&child, ContactType::NewBirth, "22/08/2026") });
    let form = asked(&mut nurse, &child, ContactType::SixToEightWeeks, "30/09/2026");
    let last = |code: &str| field(&form, code).last.clone().unwrap();
    let day: NaiveDate = "2026-08-22".parse().unwrap();
    assert_eq!(last("smoking-home").on, day);
    assert_eq!(last("smoking-home").line.text, "Outside only");
    assert_eq!(last("alcohol").line.answer.0, AnswerKind::NotAsked);
    let taken: Vec<FindingTyped> =
        fields(&form).iter().filter_map(|field| field.last.clone()?.take_over).collect();
    let codes: Vec<&str> = taken.iter().map(|finding| finding.field.as_str()).collect();
    assert_eq!(codes, ["other-adults", "smoking-home"], "asked anew: the rest");
    assert!(taken.iter().all(|finding| finding.unchanged_since == Some(day)));

    let review = feeding_asked(a_review(&child, ContactType::SixToEightWeeks, "30/09/2026"));
    let id = nurse.records(ContactForm { findings: taken.clone(), ..review.clone() });
    let lines = entry(&mut nurse, &child, &id).findings;
    assert!(lines.iter().all(|line| line.unchanged_since == Some(day)), "{lines:?}");

    // What was never found cannot be taken over, whoever asks for it.
    let invented = |field: &str, options: &[&str], since: NaiveDate| {
        vec![FindingTyped { unchanged_since: Some(since), ..self::options(field, options) }]
    };
    for wrong in [
        invented("smoking-home", &["nobody"], day),
        invented("smoking-home", &["outside"], day.succ_opt().unwrap()),
        invented("housing", &["suitable"], day),
        invented("routine-enquiry", &["asked"], day),
        invented("talked-about", &["icon"], day),
    ] {
        let field = wrong[0].field.clone();
        assert_eq!(
            problems(record(&mut nurse, ContactForm { findings: wrong, ..review.clone() }, none())),
            [field]
        );
    }
}

#[test]
fn an_answer_that_is_not_of_the_review_is_refused_by_its_field_and_nothing_is_saved() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let findings = vec![
        options("jaundice", &["purple"]),
        options("toilet", &["learning"]),
        options("never-heard-of", &["yes"]),
        FindingTyped { answer: Code(AnswerKind::Words), typed: "some".to_owned(), ..not_asked("housing") },
        not_asked("crying"),
    ];
    let contact = ContactForm { findings, ..a_review(&child, ContactType::NewBirth, "22/08/2026") };
    let fields = problems(record(&mut nurse, contact.clone(), none()));
    assert_eq!(fields, ["jaundice", "toilet", "never-heard-of", "housing"]);
    let nobody_met = ContactForm {
        outcome: Code(Outcome::NoAccess),
        child_present: false,
        findings: vec![options("jaundice", &["none"])],
        ..contact
    };
    assert_eq!(problems(record(&mut nurse, nobody_met, none())), ["jaundice"]);
    assert!(nurse.opens(&child).timeline.is_empty());
}

#[test]
fn a_review_saved_in_part_is_amended_and_the_first_version_stays_readable() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    nurse.records(ContactForm {
        findings: vec![options("smoking-home", &["outside"])],
        ..a_review(&child, ContactType::NewBirth, "22/08/2026")
    });
    let since = Some("2026-08-22".parse().unwrap());
    let taken = FindingTyped { unchanged_since: since, ..options("smoking-home", &["outside"]) };
    let review = feeding_asked(a_review(&child, ContactType::SixToEightWeeks, "30/09/2026"));
    let weighed = MeasuredTyped { weight: "4.2".to_owned(), checked: true, ..MeasuredTyped::default() };
    let id = record(&mut nurse, ContactForm { findings: vec![taken], ..review }, weighed).unwrap();

    let opened =
        contact::open_contact(&mut nurse.app, OpenContact { contact_id: id.clone() }, nurse.now).unwrap();
    assert!(opened.measured.weight.starts_with("4.2"), "{:?}", opened.measured);
    let mut form = opened.form;
    form.findings.push(options("gp-check", &["booked"]));
    form.findings.push(FindingTyped {
        answer: Code(AnswerKind::Day),
        typed: "7 Oct 2026".to_owned(),
        ..not_asked("gp-check-on")
    });
    let request = AmendContact {
        contact_id: id.clone(),
        form,
        measured: opened.measured,
        reason: "Left out the check".to_owned(),
        from_revision: opened.revision,
        draft_id: None,
    };
    contact::amend_contact(&mut nurse.app, request, nurse.now).unwrap();
    let history =
        contact::contact_history(&mut nurse.app, OpenContact { contact_id: id.clone() }, nurse.now).unwrap();
    let counts: Vec<usize> = history.versions.iter().map(|version| version.contact.findings.len()).collect();
    assert_eq!(counts, [3, 1], "newest first");
    let lines = entry(&mut nurse, &child, &id).findings;
    assert_eq!(lines[1].day, "2026-10-07".parse().ok());
    assert_eq!(lines[2].unchanged_since, since);
    // Its own answers are not its past.
    let form = review::review_form(
        &mut nurse.app,
        ReviewQuery { contact_id: Some(id), ..query(&child, ContactType::SixToEightWeeks, "30/09/2026") },
        nurse.now,
    )
    .unwrap();
    assert!(field(&form, "gp-check").last.is_none());
    assert_eq!(field(&form, "smoking-home").last.as_ref().map(|last| Some(last.on)), Some(since));
}

#[test]
fn the_same_review_asks_only_what_matters_at_the_age_on_the_day() {
    let mut nurse = Nurse::new();
    nurse.now = caseload_app::Now::at("2029-01-03T08:42:00Z".parse().unwrap());
    let child = nurse.registers_ava();
    let codes = |nurse: &mut Nurse, on: &str| -> Vec<String> {
        let form = asked(nurse, &child, ContactType::FollowUp, on);
        fields(&form).into_iter().map(|field| field.code.clone()).collect()
    };
    assert_eq!(
        codes(&mut nurse, "22/08/2026"),
        ["feeding", "crying", "parent-mood", "cp-is", "talked-about"]
    );
    assert_eq!(codes(&mut nurse, "12/08/2027"), ["eating", "sleep-nights", "cp-is", "talked-about"]);
    assert_eq!(
        codes(&mut nurse, "12/02/2028"),
        ["eating", "sleep-nights", "behaviour", "cp-is", "talked-about"],
        "behaviour from eighteen months"
    );
}

#[test]
fn a_blank_of_a_phrase_is_no_finding_and_holds_the_save() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let before = phrase::phrases(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert!(before.phrases.is_empty() && !before.suggestions.is_empty(), "suggestions are nobody's yet");
    let suggestion = before.suggestions[0].clone();
    let kept = save(&mut nurse, None, &suggestion.name, &suggestion.text).unwrap();
    assert_eq!(kept.phrases[0].name, suggestion.name);
    assert_eq!(kept.suggestions.len(), before.suggestions.len() - 1);
    assert_eq!(problems(save(&mut nurse, None, &suggestion.name.to_uppercase(), "Again ___")), ["name"]);
    assert_eq!(problems(save(&mut nurse, None, "two words", "")), ["name", "text"]);

    let with = |narrative: &str, voice: &str| ContactForm {
        narrative: narrative.to_owned(),
        voice: voice.to_owned(),
        ..a_home_visit(&child)
    };
    assert_eq!(
        problems(record(&mut nurse, with(&kept.phrases[0].text, "Smiled ___."), none())),
        ["narrative", "voice"]
    );
    record(&mut nurse, with("Fed hourly, 20 minutes.", "Smiled."), none()).unwrap();

    let id = kept.phrases[0].phrase_id.clone();
    let renamed = save(&mut nurse, Some(&id), "fed", "Fed ___ times.").unwrap();
    assert_eq!((renamed.phrases.len(), renamed.phrases[0].name.as_str()), (1, "fed"));
    let gone = phrase::delete_phrase(&mut nurse.app, OnePhrase { phrase_id: id.clone() }, nurse.now).unwrap();
    assert!(gone.phrases.is_empty());
    let again = phrase::delete_phrase(&mut nurse.app, OnePhrase { phrase_id: id }, nurse.now);
    assert!(matches!(again, Err(Failure::NotFound)));
    nurse.lock();
    assert!(matches!(phrase::phrases(&mut nurse.app, Nothing {}, nurse.now), Err(Failure::Locked)));
}

fn registered(nurse: &mut Nurse, form: ChildForm) -> String {
    let request = RegisterChild { form, duplicates_seen: false };
    child::register_child(&mut nurse.app, request, nurse.now).unwrap().child_id.unwrap()
}

fn query(child: &str, contact_type: ContactType, on: &str) -> ReviewQuery {
    ReviewQuery {
        child_id: child.to_owned(),
        contact_type: Code(contact_type),
        on: on.to_owned(),
        contact_id: None,
    }
}

fn asked(nurse: &mut Nurse, child: &str, contact_type: ContactType, on: &str) -> ReviewFormView {
    review::review_form(&mut nurse.app, query(child, contact_type, on), nurse.now).unwrap()
}

fn fields(form: &ReviewFormView) -> Vec<&ReviewFieldView> {
    form.sections.iter().flat_map(|section| &section.fields).collect()
}

fn field<'a>(form: &'a ReviewFormView, code: &str) -> &'a ReviewFieldView {
    fields(form).into_iter().find(|field| field.code == code).unwrap()
}

fn a_review(child: &str, contact_type: ContactType, on: &str) -> ContactForm {
    feeding_asked(ContactForm {
        contact_type: Code(contact_type),
        happened_on: on.to_owned(),
        ..a_home_visit(child)
    })
}

/// The 6 to 8 week review always says how the infant is fed.
fn feeding_asked(form: ContactForm) -> ContactForm {
    let feeding =
        (form.contact_type.0 == ContactType::SixToEightWeeks).then_some(Code(InfantFeeding::Breast));
    ContactForm { infant_feeding: form.infant_feeding.or(feeding), ..form }
}

fn not_asked(field: &str) -> FindingTyped {
    FindingTyped {
        field: field.to_owned(),
        answer: Code(AnswerKind::NotAsked),
        options: Vec::new(),
        typed: String::new(),
        note: String::new(),
        unchanged_since: None,
    }
}

fn options(field: &str, codes: &[&str]) -> FindingTyped {
    let options = codes.iter().map(|code| (*code).to_owned()).collect();
    FindingTyped { answer: Code(AnswerKind::Options), options, ..not_asked(field) }
}

fn words(field: &str, typed: &str) -> FindingTyped {
    FindingTyped { answer: Code(AnswerKind::Words), typed: typed.to_owned(), ..not_asked(field) }
}

fn first_answer(field: &ReviewFieldView) -> FindingTyped {
    let of = |answer, typed: &str| FindingTyped {
        answer: Code(answer),
        typed: typed.to_owned(),
        ..not_asked(&field.code)
    };
    match field.kind.0 {
        FieldKind::One | FieldKind::Several => options(&field.code, &[field.options[0].code.as_str()]),
        FieldKind::Words => of(AnswerKind::Words, "As last time"),
        FieldKind::Number => of(AnswerKind::Number, "3"),
        FieldKind::Day => of(AnswerKind::Day, "01/09/2026"),
    }
}

fn none() -> MeasuredTyped {
    MeasuredTyped::default()
}

fn record(nurse: &mut Nurse, form: ContactForm, measured: MeasuredTyped) -> Result<String, Failure> {
    let request =
        RecordContact { form, measured, assessments: Vec::new(), draft_id: None, appointment_id: None };
    contact::record_contact(&mut nurse.app, request, nurse.now).map(|saved| saved.record_id)
}

fn save(
    nurse: &mut Nurse,
    phrase_id: Option<&str>,
    name: &str,
    text: &str,
) -> Result<phrase::views::PhraseList, Failure> {
    let request =
        SavePhrase { phrase_id: phrase_id.map(str::to_owned), name: name.to_owned(), text: text.to_owned() };
    phrase::save_phrase(&mut nurse.app, request, nurse.now)
}

fn entry(nurse: &mut Nurse, child: &str, id: &str) -> caseload_app::contact::views::ContactEntry {
    let timeline = nurse.opens(child).timeline;
    timeline.into_iter().find(|entry| entry.record_id == id).unwrap().contact.unwrap()
}

fn problems<T: std::fmt::Debug>(answer: Result<T, Failure>) -> Vec<String> {
    let Err(Failure::Invalid { problems }) = answer else { panic!("{answer:?}") };
    problems.into_iter().map(|problem| problem.field).collect()
}
