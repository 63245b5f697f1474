//! Figures as they are typed: what is asked, what is refused, what calls for attention, and that the save goes by the same.

use caseload_app::{
    child::{
        self,
        views::{ChildForm, RegisterChild},
    },
    contact::{
        self,
        views::{AmendContact, OpenContact, RecordContact},
    },
    failure::Failure,
    measurement::{
        judge_measured,
        views::{FigureJudged, FigureState, JudgeMeasured, MeasuredJudged, MeasuredTyped},
    },
};
use caseload_domain::growth::{ChartSex, FindingCode, Measure, Norm, Years};
use chrono::{Days, NaiveDate};

use crate::nurse::{Nurse, a_home_visit, ava};

/// A girl born at term on 1 September 2026: 125 days old on the fixed day.
const BORN: NaiveDate = NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();

fn a_girl(number: usize, gestation: &str) -> ChildForm {
    ChildForm {
        given: format!("Girl{number}"),
        nhs_number: String::new(),
        date_of_birth: "01/09/2026".to_owned(),
        gestation: gestation.to_owned(),
        relatives: Vec::new(),
        ..ava()
    }
}

fn day(age: u64) -> String {
    (BORN + Days::new(age)).to_string()
}

fn weight(text: &str) -> MeasuredTyped {
    MeasuredTyped { weight: text.to_owned(), ..MeasuredTyped::default() }
}

fn with_birth_weight(birth_weight: &str, now: &str) -> MeasuredTyped {
    MeasuredTyped { birth_weight: Some(birth_weight.to_owned()), ..weight(now) }
}

fn size(text: &str) -> MeasuredTyped {
    MeasuredTyped { size: text.to_owned(), ..MeasuredTyped::default() }
}

fn head(text: &str) -> MeasuredTyped {
    MeasuredTyped { head: text.to_owned(), ..MeasuredTyped::default() }
}

/// What lies so many standard deviations from the middle for a girl of an age, as typed.
fn at(measure: Measure, age: u64, sds: f64) -> String {
    let norm = Norm::at(ChartSex::Female, measure, Years::from_days(i32::try_from(age).unwrap())).unwrap();
    let value = norm.value_at(sds).unwrap();
    if measure == Measure::Weight { format!("{value:.3}") } else { format!("{value:.1}") }
}

fn figure(judged: &MeasuredJudged, field: &str) -> FigureJudged {
    judged.figures.iter().find(|figure| figure.field == field).unwrap().clone()
}

fn codes(judged: &MeasuredJudged, field: &str) -> Vec<FindingCode> {
    figure(judged, field).findings.iter().map(|finding| finding.code.0).collect()
}

impl Nurse {
    fn registers_girl(&mut self, number: usize, gestation: &str) -> String {
        let request = RegisterChild { form: a_girl(number, gestation), duplicates_seen: true };
        child::register_child(&mut self.app, request, self.now).unwrap().child_id.unwrap()
    }

    fn judges(&mut self, child_id: &str, age: u64, measured: MeasuredTyped) -> MeasuredJudged {
        let request = JudgeMeasured {
            child_id: child_id.to_owned(),
            on: day(age),
            measured,
            contact_id: None,
            one_place: false,
        };
        judge_measured(&mut self.app, request, self.now).unwrap()
    }

    fn measures(&mut self, child_id: &str, age: u64, measured: MeasuredTyped) -> Result<String, Failure> {
        let mut form = a_home_visit(child_id);
        form.happened_on = day(age);
        let request =
            RecordContact { form, measured, assessments: Vec::new(), draft_id: None, appointment_id: None };
        contact::record_contact(&mut self.app, request, self.now).map(|saved| saved.record_id)
    }
}

#[test]
fn a_newborn_who_lost_more_than_a_tenth_is_seen_at_once_and_birth_weight_is_regained_by_three_weeks() {
    let mut nurse = Nurse::new();
    let girl = nurse.registers_girl(1, "40+0");
    let empty = nurse.judges(&girl, 5, MeasuredTyped::default());
    assert!(empty.asks_birth_weight, "the record has none yet");

    let lost = nurse.judges(&girl, 5, with_birth_weight("3.5", "3.14"));
    assert_eq!(codes(&lost, "weight"), [FindingCode::EarlyWeightLoss]);
    let found = figure(&lost, "weight");
    assert!((found.lost_percent.unwrap() - 10.285_7).abs() < 0.001);
    assert_eq!(found.findings[0].source, "NICE NG75, 1.1.2");
    assert_eq!(found.change.map(|change| (change.by, change.days)), Some((-360, 5)));
    assert!(!lost.asks && !lost.stops, "what calls for care does not stand in the way of saving it");
    let tenth = nurse.judges(&girl, 5, with_birth_weight("3.5", "3.15"));
    assert_eq!(codes(&tenth, "weight"), []);

    // One save writes the contact, the weight and the birth weight on its own day.
    let contact_id = nurse.measures(&girl, 5, with_birth_weight("3.5", "3.14")).unwrap();
    assert!(!nurse.judges(&girl, 10, MeasuredTyped::default()).asks_birth_weight);
    let again = nurse.measures(&girl, 10, with_birth_weight("3.6", "3.3"));
    assert!(matches!(again, Err(Failure::Invalid { problems }) if problems[0].field == "birthWeight"));
    assert_eq!(
        codes(&nurse.judges(&girl, 21, weight("3.49")), "weight"),
        [FindingCode::BirthWeightNotRegained]
    );
    assert_eq!(codes(&nurse.judges(&girl, 21, weight("3.5")), "weight"), []);

    // Amending the contact takes the weight back, and leaves the birth weight alone.
    let opened =
        contact::open_contact(&mut nurse.app, OpenContact { contact_id: contact_id.clone() }, nurse.now)
            .unwrap();
    assert_eq!((opened.measured.weight.as_str(), opened.measured.birth_weight), ("3.140", None));
    let amend = AmendContact {
        contact_id,
        form: opened.form,
        measured: MeasuredTyped::default(),
        reason: "another baby's weight".to_owned(),
        from_revision: opened.revision,
        draft_id: None,
    };
    contact::amend_contact(&mut nurse.app, amend, nurse.now).unwrap();
    let later = nurse.judges(&girl, 10, weight("3.3"));
    assert!(!later.asks_birth_weight);
    assert_eq!(figure(&later, "weight").change.map(|change| change.days), Some(10), "since birth");
}

#[test]
fn faltering_growth_is_counted_from_the_birth_centile_as_ng75_has_it() {
    let mut nurse = Nurse::new();
    let age = 90;
    let space = 2.0 / 3.0;
    // NICE NG75, 1.2.1: one space below the 9th at birth, two from the 9th to the 91st, three above; or below the 2nd.
    for (number, (birth, fallen, expected)) in [
        (-1.5, 0.6, vec![]),
        (-1.4, 0.95, vec![FindingCode::WeightBelow2nd]),
        (-1.4, 1.05, vec![FindingCode::FalteringGrowth, FindingCode::WeightBelow2nd]),
        (0.0, 1.95, vec![]),
        (0.0, 2.05, vec![FindingCode::FalteringGrowth]),
        (1.3, 2.05, vec![FindingCode::FalteringGrowth]),
        (1.4, 2.95, vec![]),
        (1.4, 3.05, vec![FindingCode::FalteringGrowth]),
        (0.0, -2.0, vec![]),
    ]
    .into_iter()
    .enumerate()
    {
        let girl = nurse.registers_girl(number, "40+0");
        let typed = MeasuredTyped {
            checked: true,
            ..with_birth_weight(
                &at(Measure::Weight, 0, birth),
                &at(Measure::Weight, age, birth - fallen * space),
            )
        };
        let judged = nurse.judges(&girl, age, typed);
        let found: Vec<_> =
            codes(&judged, "weight").into_iter().filter(|code| *code != FindingCode::FarFromLast).collect();
        assert_eq!(found, expected, "{birth} at birth, fallen {fallen}");
    }
}

#[test]
fn a_head_that_crosses_two_spaces_is_noticed() {
    let mut nurse = Nurse::new();
    let girl = nurse.registers_girl(1, "40+0");
    nurse.measures(&girl, 56, head(&at(Measure::Head, 56, 0.0))).unwrap();
    let inside = nurse.judges(&girl, 120, head(&at(Measure::Head, 120, 1.2)));
    assert_eq!(codes(&inside, "head"), []);
    let across = nurse.judges(&girl, 120, head(&at(Measure::Head, 120, 1.45)));
    assert_eq!(codes(&across, "head"), [FindingCode::HeadRose]);
    let fallen = nurse.judges(&girl, 120, head(&at(Measure::Head, 120, -1.45)));
    assert!(codes(&fallen, "head").contains(&FindingCode::HeadFell));
}

#[test]
fn another_unit_is_converted_in_the_open_and_a_mixed_up_one_is_asked_about() {
    let mut nurse = Nurse::new();
    let girl = nurse.registers_girl(1, "40+0");
    for (typed, field, said, from) in [
        (weight("10 lb 13"), "weight", "4.90 kg", "10 lb 13 oz"),
        (size("22 in"), "size", "55.9 cm", "22 in"),
        (size("0.56 m"), "size", "56.0 cm", "0.56 m"),
    ] {
        let judged = nurse.judges(&girl, 49, typed);
        let figure = figure(&judged, field);
        assert_eq!((figure.said.as_deref(), figure.from.as_deref()), (Some(said), Some(from)));
        assert_eq!(figure.state.0, FigureState::Fine, "{said}");
    }
    for (typed, field, state, meant) in [
        (weight("4920"), "weight", FigureState::Refused, "4.92 kg"), // kilograms typed as grams
        (weight("10.13"), "weight", FigureState::Asks, "4.90 kg"),
        (weight("49.2"), "weight", FigureState::Refused, "4.92 kg"),
        (size("22"), "size", FigureState::Refused, "55.9 cm"),
        (size("559"), "size", FigureState::Refused, "55.9 cm"),
    ] {
        let judged = nurse.judges(&girl, 49, typed);
        let figure = figure(&judged, field);
        assert_eq!(figure.state.0, state, "{meant} {figure:?}");
        assert!(figure.meant.iter().any(|one| one.words == meant), "{meant} {:?}", figure.meant);
    }
    // Saved as converted, and nothing of the conversion is kept but the value.
    nurse.measures(&girl, 49, weight("10 lb 13")).unwrap();
    let next = nurse.judges(&girl, 84, weight("5.92"));
    assert_eq!(figure(&next, "weight").change.map(|change| (change.by, change.days)), Some((1_020, 35)));
}

#[test]
fn what_the_screen_says_is_what_the_save_does() {
    let mut nurse = Nurse::new();
    let age = 100;
    let kg = |sds| weight(&at(Measure::Weight, age, sds));
    let cases = [
        (kg(0.0), false, true),
        (kg(3.9), false, true),
        (kg(4.1), false, false),
        (kg(4.1), true, true),
        (kg(-4.1), false, false),
        (kg(-7.9), true, true),
        (kg(-8.1), true, false),
        (kg(8.1), true, false),
        (size(&at(Measure::Height, age, -4.1)), false, false),
        (size(&at(Measure::Height, age, -4.1)), true, true),
        (size(&at(Measure::Height, age, 8.2)), true, false),
        (head(&at(Measure::Head, age, 5.0)), true, true),
        (weight("heavy"), true, false),
        (weight("10 lb 13"), false, true),
        (weight("4.9201"), true, false),
        (with_birth_weight("3.4", ""), false, true),
        (with_birth_weight("34", ""), true, false),
        (MeasuredTyped::default(), false, true),
    ];
    for (number, (typed, checked, saves)) in cases.into_iter().enumerate() {
        let girl = nurse.registers_girl(number, "40+0");
        let typed = MeasuredTyped { checked, ..typed };
        let judged = nurse.judges(&girl, age, typed.clone());
        let lets_through = !judged.stops && (!judged.asks || checked);
        assert_eq!(lets_through, saves, "{typed:?}: {judged:?}");
        let saved = nurse.measures(&girl, age, typed.clone());
        assert_eq!(saved.is_ok(), saves, "{typed:?}: {saved:?}");
    }
}

#[test]
fn a_girl_of_27_weeks_is_judged_by_her_corrected_age_and_it_is_said() {
    let mut nurse = Nurse::new();
    let early = nurse.registers_girl(1, "27+0");
    let judged = nurse.judges(&early, 91, weight("3.0"));
    let found = figure(&judged, "weight");
    assert_eq!(found.state.0, FigureState::Fine);
    assert!(found.corrected_age.is_some());
    let term = nurse.registers_girl(2, "40+0");
    let judged = nurse.judges(&term, 91, weight("3.0"));
    assert!(judged.asks && figure(&judged, "weight").corrected_age.is_none());
}

#[test]
fn weight_and_height_make_a_body_mass_index_from_two_years() {
    let mut nurse = Nurse::new();
    let mut form = a_girl(1, "40+0");
    form.date_of_birth = "12/04/2022".to_owned();
    let request = RegisterChild { form, duplicates_seen: true };
    let pupil = child::register_child(&mut nurse.app, request, nurse.now).unwrap().child_id.unwrap();
    let both = |weight: &str, size: &str| MeasuredTyped {
        weight: weight.to_owned(),
        size: size.to_owned(),
        ..MeasuredTyped::default()
    };
    let judged = nurse.judges(&pupil, 125, both("19.2", "108.7"));
    let bmi = judged.bmi.unwrap();
    assert_eq!((bmi.tenths, bmi.state.0), (162, FigureState::Fine));
    assert_eq!(bmi.band.as_deref(), Some("between the 50th and the 75th"));
    // Each is ordinary enough, and together they are not: the save asks as the screen does, and is told.
    let thin = both("12.4", "118.0");
    let judged = nurse.judges(&pupil, 125, thin.clone());
    assert!(
        judged
            .figures
            .iter()
            .all(|figure| !matches!(figure.state.0, FigureState::Asks | FigureState::Refused))
    );
    assert_eq!(judged.bmi.unwrap().state.0, FigureState::Asks);
    assert!(judged.asks && !judged.stops);
    let refused = nurse.measures(&pupil, 125, thin.clone()).unwrap_err();
    assert!(matches!(refused, Failure::Invalid { problems } if problems[0].field == "size"));
    nurse.measures(&pupil, 125, MeasuredTyped { checked: true, ..thin }).unwrap();

    let girl = nurse.registers_girl(2, "40+0");
    assert!(nurse.judges(&girl, 100, both("6.0", "61.0")).bmi.is_none(), "not used below two years");
}

#[test]
fn a_child_not_born_yet_is_not_measured_and_an_unreadable_day_is_not_guessed() {
    let mut nurse = Nurse::new();
    let girl = nurse.registers_girl(1, "40+0");
    let request = |on: &str| JudgeMeasured {
        child_id: girl.clone(),
        on: on.to_owned(),
        measured: weight("3.0"),
        contact_id: None,
        one_place: false,
    };
    let before = judge_measured(&mut nurse.app, request("2026-08-31"), nurse.now).unwrap();
    assert!(before.figures.is_empty() && before.stops);
    assert!(matches!(
        judge_measured(&mut nurse.app, request("30 Feb"), nurse.now),
        Err(Failure::Invalid { .. })
    ));
}
