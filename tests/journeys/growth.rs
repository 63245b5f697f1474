//! A child's growth: charted, checked, amended, and held against the parents' heights.

use caseload_app::{
    child::{
        self,
        views::{AmendChild, RegisterChild, RelativeForm},
    },
    code::Code,
    contact::{self, views::EnteredInError},
    failure::Failure,
    growth::{
        self,
        views::{
            AddMeasurements, AmendMeasurement, ChildGrowth, GrowthPoint, GrowthQuery, GrowthRange,
            GrowthSettings, LinesQuery, MeasurementsSaved, NoChart, PrintGrowth, SetParentHeight,
        },
    },
    measurement::views::MeasuredTyped,
    session::views::Nothing,
    settings::{self, views::AuditQuery},
};
use caseload_domain::{
    child::Sex,
    code::{Coded as _, YesNoNotAsked},
    growth::{CentileLine, ChartSex, Correction, FindingCode, Measure, Part},
    person::RelationshipRole,
};

use crate::nurse::{Nurse, ava};

impl Nurse {
    fn sees_growth(&mut self, child_id: &str) -> ChildGrowth {
        let request = GrowthQuery { child_id: child_id.to_owned() };
        growth::child_growth(&mut self.app, request, self.now).unwrap()
    }

    fn writes_down(
        &mut self,
        child_id: &str,
        on: &str,
        [weight, size, head]: [&str; 3],
        checked: bool,
    ) -> Result<MeasurementsSaved, Failure> {
        let measured = MeasuredTyped {
            weight: weight.to_owned(),
            size: size.to_owned(),
            head: head.to_owned(),
            birth_weight: None,
            checked,
        };
        let request = AddMeasurements { child_id: child_id.to_owned(), on: on.to_owned(), measured };
        growth::add_measurements(&mut self.app, request, self.now)
    }

    /// The mock-up's Ava-Mae, born at 33+4 on 12 August 2026.
    fn has_ava(&mut self) -> String {
        let mut form = ava();
        form.gestation = "33+4".to_owned();
        let request = RegisterChild { form, duplicates_seen: true };
        child::register_child(&mut self.app, request, self.now).unwrap().child_id.unwrap()
    }

    /// Ava's weights: on the 50th in October, near the 2nd in December.
    fn has_weighed_ava(&mut self) -> String {
        let child_id = self.has_ava();
        for (on, weight) in
            [("12/8/2026", "1.98"), ("12/10/2026", "3.62"), ("5/11/2026", "4.20"), ("17/12/2026", "4.70")]
        {
            let saved = self.writes_down(&child_id, on, [weight, "", ""], false).unwrap();
            assert_eq!((saved.saved, saved.ask.len()), (1, 0), "{on}");
        }
        child_id
    }

    fn amends_the_child(&mut self, child_id: &str, amend: impl FnOnce(&mut child::views::ChildForm)) {
        let mut form = self.opens(child_id).form;
        amend(&mut form);
        let request = AmendChild { child_id: child_id.to_owned(), form, reason: "asked today".to_owned() };
        child::amend_child(&mut self.app, request, self.now).unwrap();
    }

    fn corrects_by(&mut self, correction: Correction) {
        let request = GrowthSettings { correction: Code(correction) };
        growth::change_growth_settings(&mut self.app, request, self.now).unwrap();
    }
}

fn points(growth: &ChildGrowth, measure: Measure) -> &[GrowthPoint] {
    &growth.measures.iter().find(|view| view.measure.0 == measure).unwrap().points
}

fn fields(failure: Failure) -> Vec<String> {
    let Failure::Invalid { problems } = failure else { panic!("{failure:?}") };
    problems.into_iter().map(|problem| problem.field).collect()
}

#[test]
fn a_preterm_girl_is_charted_by_both_ages_and_her_fall_is_said_with_its_rule() {
    let mut nurse = Nurse::new();
    let ava = nurse.has_weighed_ava();
    let growth = nurse.sees_growth(&ava);
    assert_eq!(growth.sex.unwrap().0, ChartSex::Female);
    assert_eq!(growth.correction.0, Correction::Paper, "until the service chooses");
    let today = growth.today.as_ref().unwrap();
    assert_eq!((today.chronological, today.corrected), (145, 100), "45 days early");

    let weights = points(&growth, Measure::Weight);
    let newest = &weights[0];
    assert_eq!((newest.on.to_string().as_str(), newest.whole), ("2026-12-17", Some(4_700)));
    assert_eq!((newest.chronological.days, newest.corrected.days), (127, 82));
    // The mock-up was drawn from a table with two decimals; the reference says the same to a hundredth.
    let read = newest.corrected.position.as_ref().unwrap();
    assert!((read.sds + 1.43).abs() < 0.01, "{}", read.sds);
    assert_eq!(read.band, "on the 9th");
    let by_birth = newest.chronological.position.as_ref().unwrap();
    assert!(by_birth.sds < read.sds - 1.0, "uncorrected she lies far lower: {}", by_birth.sds);
    let change = newest.change.as_ref().unwrap();
    assert_eq!(change.since.to_string(), "2026-11-05");
    assert!((change.by - 0.5).abs() < 1e-9);

    let birth = weights.last().unwrap();
    assert_eq!(birth.corrected.days, -45);
    assert_eq!(birth.corrected.position.as_ref().unwrap().part.0, Part::Preterm);
    assert!(birth.chronological.position.is_some());

    let view = growth.measures.iter().find(|view| view.measure.0 == Measure::Weight).unwrap();
    let trend = view.trend.as_ref().unwrap();
    assert!(trend.spaces <= -2.0, "{}", trend.spaces);
    assert_eq!((trend.since.to_string().as_str(), trend.band_now.as_str()), ("2026-10-12", "on the 9th"));
    let ranges: Vec<GrowthRange> = view.ranges.iter().map(|range| range.0).collect();
    assert_eq!(view.range.unwrap().0, GrowthRange::HalfYear);
    assert!(ranges.contains(&GrowthRange::Preterm) && !ranges.contains(&GrowthRange::FourToTwenty));
}

#[test]
fn the_services_convention_moves_the_point_and_not_the_measurement() {
    let mut nurse = Nurse::new();
    let child_id = nurse.has_ava();
    // 13 months after the due date the paper charts no longer correct a birth at 33 weeks.
    nurse.now = caseload_app::Now::at("2027-11-20T10:00:00Z".parse().unwrap());
    nurse.writes_down(&child_id, "20/11/2027", ["9.20", "", ""], false).unwrap();
    let paper = nurse.sees_growth(&child_id);
    nurse.corrects_by(Correction::Always);
    let always = nurse.sees_growth(&child_id);
    assert_eq!(always.correction.0, Correction::Always);
    let read = |growth: &ChildGrowth| {
        let point = &points(growth, Measure::Weight)[0];
        (point.value, point.corrected.days, point.chronological.days)
    };
    assert_eq!(read(&paper), (9.2, 465, 465));
    assert_eq!(read(&always), (9.2, 420, 465));
    nurse.restart();
    nurse.unlock();
    let kept = growth::growth_settings(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert_eq!(kept.correction.0, Correction::Always);
}

#[test]
fn every_look_and_every_print_is_a_line_of_the_audit() {
    let mut nurse = Nurse::new();
    let ava = nurse.has_weighed_ava();
    nurse.sees_growth(&ava);
    let request = PrintGrowth { child_id: ava.clone(), measure: Code(Measure::Weight) };
    growth::print_growth(&mut nurse.app, request, nurse.now).unwrap();
    let audit = settings::audit(&mut nurse.app, AuditQuery { offset: 0, limit: 2 }, nurse.now).unwrap().lines;
    let noted: Vec<(&str, Option<&str>)> =
        audit.iter().map(|line| (line.action.as_str(), line.record_id.as_deref())).collect();
    assert_eq!(noted, [("print-growth", Some(ava.as_str())), ("view-growth", Some(ava.as_str()))]);
    let nobody = PrintGrowth { child_id: "nobody".to_owned(), measure: Code(Measure::Weight) };
    assert_eq!(growth::print_growth(&mut nurse.app, nobody, nurse.now).unwrap_err(), Failure::NotFound);
}

#[test]
fn what_is_unusual_is_asked_about_and_what_cannot_be_is_refused() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    // Ten pounds, typed as kilograms.
    let asked = nurse.writes_down(&ava, "17/12/2026", ["10.4", "", ""], false).unwrap();
    assert_eq!(asked.saved, 0);
    assert!(
        asked.ask.iter().all(|ask| ask.field == "weight" && !ask.rule.is_empty() && !ask.source.is_empty())
    );
    assert!(asked.ask.iter().any(|ask| ask.sentence.contains("pounds")), "{:?}", asked.ask);
    assert!(points(&nurse.sees_growth(&ava), Measure::Weight).is_empty(), "nothing was saved");
    assert_eq!(nurse.writes_down(&ava, "17/12/2026", ["10.4", "", ""], true).unwrap().saved, 1);

    for (on, typed, field) in [
        ("17/12/2026", ["", "20.5", ""], "size"),
        ("17/12/2026", ["", "", "14"], "head"),
        ("17/12/2026", ["", "56.55", ""], "size"),
        ("17/12/2026", ["", "", ""], "weight"),
        ("17/12/2026", ["4.7", "", ""], "weight"),
        ("5/1/2027", ["4.7", "", ""], "measuredOn"),
        ("11/8/2026", ["4.7", "", ""], "measuredOn"),
        ("", ["4.7", "", ""], "measuredOn"),
    ] {
        let refused = nurse.writes_down(&ava, on, typed, true).unwrap_err();
        assert_eq!(fields(refused), [field], "{on} {typed:?}");
    }
}

#[test]
fn an_amendment_keeps_what_it_said_before_and_a_measurement_can_be_taken_back() {
    let mut nurse = Nurse::new();
    let ava = nurse.has_weighed_ava();
    let measurement_id = points(&nurse.sees_growth(&ava), Measure::Weight)[0].measurement_id.clone().unwrap();
    let amend = |value: &str, reason: &str, checked| AmendMeasurement {
        measurement_id: measurement_id.clone(),
        on: "16/12/2026".to_owned(),
        value: value.to_owned(),
        checked,
        reason: reason.to_owned(),
    };
    let refused = growth::amend_measurement(&mut nurse.app, amend("4.86", "", false), nurse.now).unwrap_err();
    assert_eq!(fields(refused), ["reason"]);
    let asked = growth::amend_measurement(&mut nurse.app, amend("14.86", "typed", false), nurse.now);
    assert!(asked.is_err() || asked.is_ok_and(|asked| asked.saved == 0), "14.86 kg at four months");
    let saved =
        growth::amend_measurement(&mut nurse.app, amend("4.86", "scales read again", false), nurse.now)
            .unwrap();
    assert_eq!(saved.saved, 1);
    let growth = nurse.sees_growth(&ava);
    let newest = &points(&growth, Measure::Weight)[0];
    assert_eq!((newest.whole, newest.on.to_string().as_str()), (Some(4_860), "2026-12-16"));
    let before = newest.amended.as_ref().unwrap();
    assert!((before.value - 4.7).abs() < 1e-9);
    assert_eq!(before.reason.as_deref(), Some("scales read again"));

    let request = EnteredInError { record_id: measurement_id.clone(), reason: "another child".to_owned() };
    contact::entered_in_error(&mut nurse.app, request, nurse.now).unwrap();
    assert_eq!(points(&nurse.sees_growth(&ava), Measure::Weight).len(), 3);
    let gone = growth::amend_measurement(&mut nurse.app, amend("4.9", "late", false), nurse.now);
    assert_eq!(gone.unwrap_err(), Failure::NotFound);
}

#[test]
fn both_parents_heights_say_what_to_expect_and_survive_an_amendment_of_the_family() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    nurse.amends_the_child(&ava, |form| {
        form.relatives.push(RelativeForm {
            relationship_id: None,
            person_id: None,
            role: Code(RelationshipRole::Father),
            family: "Doyle".to_owned(),
            given: "Liam".to_owned(),
            nhs_number: String::new(),
            date_of_birth: String::new(),
            phone: String::new(),
            parental_responsibility: Code(YesNoNotAsked::Yes),
            lives_with_child: Code(YesNoNotAsked::No),
        });
    });
    let parents = nurse.sees_growth(&ava).parents;
    assert!(parents.expected.is_none());
    let ids: Vec<String> = parents.parents.iter().map(|parent| parent.person_id.clone()).collect();
    assert_eq!(ids.len(), 2);
    let mut give = |person_id: &str, height: &str| {
        let request = SetParentHeight {
            child_id: ava.clone(),
            person_id: person_id.to_owned(),
            height: height.to_owned(),
            reason: "she told me".to_owned(),
        };
        growth::set_parent_height(&mut nurse.app, request, nurse.now)
    };
    assert_eq!(fields(give(&ids[0], "1.64").unwrap_err()), ["height"]);
    assert_eq!(give("nobody", "164").unwrap_err(), Failure::NotFound);
    assert_eq!(give(&ids[0], "164").unwrap().revision, 2);
    give(&ids[1], "177").unwrap();
    let expected = nurse.sees_growth(&ava).parents.expected.unwrap();
    assert!((163.0..165.0).contains(&expected.adult), "{}", expected.adult);
    assert!(expected.adult_low < expected.adult && expected.adult < expected.adult_high);

    // Another amendment of the family does not lose the heights.
    nurse.amends_the_child(&ava, |form| form.relatives[0].phone = "07700 900123".to_owned());
    let heights: Vec<Option<u16>> =
        nurse.sees_growth(&ava).parents.parents.iter().map(|parent| parent.height).collect();
    assert_eq!(heights, [Some(1_640), Some(1_770)]);
}

#[test]
fn where_there_is_no_chart_the_reason_is_said() {
    let mut nurse = Nurse::new();
    let mut form = ava();
    form.sex = Code(Sex::Indeterminate);
    let saved =
        child::register_child(&mut nurse.app, RegisterChild { form, duplicates_seen: true }, nurse.now)
            .unwrap();
    let child_id = saved.child_id.unwrap();
    nurse.writes_down(&child_id, "17/12/2026", ["4.70", "", ""], false).unwrap();
    let growth = nurse.sees_growth(&child_id);
    assert_eq!(growth.no_chart.unwrap().0, NoChart::SexNotKnown);
    let point = &points(&growth, Measure::Weight)[0];
    assert!(point.corrected.position.is_none());
    assert!(point.corrected.no_reference.as_ref().unwrap().contains("sex"));

    let mut unborn = ava();
    unborn.unborn = true;
    unborn.date_of_birth = String::new();
    unborn.gestation = String::new();
    unborn.nhs_number = String::new();
    unborn.sex = Code(Sex::NotKnown);
    unborn.expected_date = "8/2/2027".to_owned();
    let saved = child::register_child(
        &mut nurse.app,
        RegisterChild { form: unborn, duplicates_seen: true },
        nurse.now,
    )
    .unwrap();
    let growth = nurse.sees_growth(&saved.child_id.unwrap());
    assert_eq!(growth.no_chart.unwrap().0, NoChart::NotBorn);
}

#[test]
fn the_lines_are_nine_and_never_joined_across_a_step() {
    let mut nurse = Nurse::new();
    let query = LinesQuery {
        sex: Code(ChartSex::Male),
        measure: Code(Measure::Height),
        range: Code(GrowthRange::BirthToFive),
    };
    let lines = growth::growth_lines(&mut nurse.app, query, nurse.now).unwrap();
    assert_eq!(lines.segments.len(), 9 * 4, "preterm, infant, child and school parts");
    for segment in &lines.segments {
        let (opens, closes) = (segment.part.0.opens().days(), segment.part.0.closes().days());
        assert!(segment.points.iter().all(|[age, _]| (opens - 0.01..=closes + 0.01).contains(age)));
    }
    assert_eq!(lines.segments.iter().filter(|segment| segment.line.0 == CentileLine::P50).count(), 4);
}

#[test]
fn a_term_boy_with_faltering_growth_is_said_by_the_guideline_and_a_bmi_gets_its_clinical_band() {
    let mut nurse = Nurse::new();
    let mut form = ava();
    form.sex = Code(Sex::Male);
    form.gestation = "40+0".to_owned();
    form.date_of_birth = "1/6/2024".to_owned();
    let saved =
        child::register_child(&mut nurse.app, RegisterChild { form, duplicates_seen: true }, nurse.now)
            .unwrap();
    let child_id = saved.child_id.unwrap();
    for (on, typed) in [
        ("1/6/2024", ["3.50", "", ""]),
        ("1/12/2024", ["6.60", "66.0", "43.0"]),
        ("1/12/2026", ["13.0", "90.5", ""]),
    ] {
        nurse.writes_down(&child_id, on, typed, true).unwrap();
    }
    let growth = nurse.sees_growth(&child_id);
    let half_a_year =
        points(&growth, Measure::Weight).iter().find(|point| point.on.to_string() == "2024-12-01").unwrap();
    let said: Vec<&str> = half_a_year.findings.iter().map(|finding| finding.code.0.code()).collect();
    assert!(said.contains(&FindingCode::FalteringGrowth.code()), "{said:?}");
    assert!(
        half_a_year.findings.iter().all(|finding| !finding.rule.is_empty() && !finding.source.is_empty())
    );
    let bmis = points(&growth, Measure::Bmi);
    assert_eq!(bmis.len(), 2);
    assert_eq!(bmis[0].clinical_band.as_deref(), Some("healthy weight"));
    assert_eq!(bmis[1].clinical_band, None, "no band below two years");
    assert_eq!(points(&growth, Measure::Head).len(), 1);
}
