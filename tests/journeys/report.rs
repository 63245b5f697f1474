//! The report of a quarter against a truth made by hand, child by child.

use caseload_app::{
    assessment::{
        assessment_form,
        views::{AssessmentQuery, AssessmentTyped, ScaleTyped},
    },
    child::{self, views::RegisterChild},
    code::Code,
    contact::{
        self,
        views::{ContactForm, RecordContact, Saved},
    },
    failure::Failure,
    measurement::views::MeasuredTyped,
    report::{
        report, report_children, report_file,
        views::{ReportChildrenQuery, ReportGroup, ReportQuery, ReportView},
    },
    review::views::FindingTyped,
};
use caseload_domain::{
    child::CaseloadStatus,
    code::Coded as _,
    contact::{ContactType, InfantFeeding, Outcome},
    kpi::Indicator,
    review::{AnswerKind, HighImpactArea},
    score::{Form, Tool},
};

use crate::nurse::{Nurse, a_home_visit, ava};

/// The summer of 2026, seen from the January after it.
const QUARTER: &str = "2026Q3";

struct Family {
    nurse: Nurse,
}

impl Family {
    /// A child with an NHS number, a name and a mother of its own.
    fn child(
        &mut self,
        given: &str,
        born: &str,
        change: impl FnOnce(&mut caseload_app::child::views::ChildForm),
    ) -> String {
        let mut form = ava();
        form.given = given.to_owned();
        form.date_of_birth = born.to_owned();
        form.nhs_number = String::new();
        form.gestation = "40+0".to_owned();
        for relative in &mut form.relatives {
            relative.given = format!("Mother of {given}");
            relative.nhs_number = String::new();
        }
        change(&mut form);
        let request = RegisterChild { form, duplicates_seen: true };
        child::register_child(&mut self.nurse.app, request, self.nurse.now).unwrap().child_id.unwrap()
    }

    fn contact(&mut self, child: &str, code: ContactType, on: &str, change: impl FnOnce(&mut ContactForm)) {
        let mut form = a_home_visit(child);
        form.contact_type = Code(code);
        form.happened_on = on.to_owned();
        change(&mut form);
        let request = RecordContact {
            form,
            measured: MeasuredTyped::default(),
            assessments: Vec::new(),
            draft_id: None,
            appointment_id: None,
        };
        contact::record_contact(&mut self.nurse.app, request, self.nurse.now).unwrap();
    }

    /// A two-year review with ASQ-3 scores of the 30 month form.
    fn review(&mut self, form: ContactForm, scores: [&str; 5]) -> Result<Saved, Failure> {
        let scales = Tool::Asq3
            .scales()
            .iter()
            .zip(scores)
            .map(|(scale, typed)| ScaleTyped { scale: Code(*scale), typed: typed.to_owned() });
        let asq = AssessmentTyped {
            tool: Code(Tool::Asq3),
            form: Some(Code(Form::Month30)),
            relationship_id: None,
            items: Vec::new(),
            scales: scales.collect(),
            action_taken: String::new(),
            note: String::new(),
        };
        let request = RecordContact {
            form,
            measured: MeasuredTyped::default(),
            assessments: vec![asq],
            draft_id: None,
            appointment_id: None,
        };
        contact::record_contact(&mut self.nurse.app, request, self.nurse.now)
    }

    fn report(&mut self) -> ReportView {
        report(&mut self.nurse.app, ReportQuery { quarter: QUARTER.to_owned() }, self.nurse.now).unwrap()
    }
}

/// Fifteen children, each at a boundary.
fn a_summer() -> Family {
    let mut family = Family { nurse: Nurse::new() };
    let same = |_: &mut caseload_app::child::views::ChildForm| {};
    let seen = |_: &mut ContactForm| {};
    let fed = |how: InfantFeeding| move |form: &mut ContactForm| form.infant_feeding = Some(Code(how));

    let a = family.child("Amber", "01/06/2026", |form| form.imd_decile = "1".to_owned());
    family.contact(&a, ContactType::NewBirth, "12/06/2026", seen);
    let b = family.child("Basil", "10/06/2026", |form| form.resident_authority = "Blaby".to_owned());
    family.contact(&b, ContactType::NewBirth, "24/06/2026", seen);
    let c = family.child("Cara", "10/06/2026", same);
    family.contact(&c, ContactType::NewBirth, "25/06/2026", seen);
    let d = family.child("Dinah", "20/07/2026", same);
    family.contact(&d, ContactType::NewBirth, "19/08/2026", seen);
    let e = family.child("Edwin", "20/07/2026", same);
    family.contact(&e, ContactType::NewBirth, "20/08/2026", seen);
    // Thirty days old on the last day of June, eight weeks old in July.
    let f = family.child("Flora", "31/05/2026", same);
    family.contact(&f, ContactType::SixToEightWeeks, "26/07/2026", fed(InfantFeeding::Breast));
    let g = family.child("Gwen", "15/06/2026", same);
    family.contact(&g, ContactType::NewBirth, "25/06/2026", |form| {
        form.outcome = Code(Outcome::NoAccess);
        form.child_present = false;
    });
    family.contact(&g, ContactType::SixToEightWeeks, "11/08/2026", fed(InfantFeeding::Mixed));
    family.child("Hal", "01/08/2026", |form| {
        form.caseload_status = Code(CaseloadStatus::Died);
        form.left_on = "20/08/2026".to_owned();
    });
    // Thirty days old before moving in, eight weeks old after.
    family.child("Ines", "01/08/2026", |form| form.joined_on = "05/09/2026".to_owned());
    let j = family.child("Jonah", "01/07/2025", same);
    family.contact(&j, ContactType::TwelveMonths, "01/07/2026", seen);
    let k = family.child("Kit", "15/08/2025", same);
    family.contact(&k, ContactType::TwelveMonths, "16/08/2026", seen);
    let l = family.child("Lucy", "10/05/2025", same);
    family.contact(&l, ContactType::TwelveMonths, "10/08/2026", seen);
    let m = family.child("Max", "31/01/2024", same);
    let mut review = a_home_visit(&m);
    review.contact_type = Code(ContactType::TwoYears);
    review.happened_on = "31/07/2026".to_owned();
    family.review(review, ["33.30", "36.13", "45", "", "60"]).unwrap();
    family.child("Nell", "20/02/2024", same);
    let o = family.child("Otis", "01/09/2026", same);
    family.contact(&o, ContactType::Antenatal, "10/07/2026", seen);
    family
}

#[test]
fn the_figures_of_a_quarter_are_those_counted_by_hand() {
    let view = a_summer().report();
    let found: Vec<(&str, u32, Option<u32>, u32)> = view
        .indicators
        .iter()
        .map(|line| (line.indicator.0.code(), line.numerator, line.denominator, line.unknown))
        .collect();
    assert_eq!(
        found,
        [
            ("C1", 1, None, 0),
            ("C2", 2, Some(6), 0),
            ("C3", 2, Some(6), 0),
            ("C8i", 1, Some(8), 0),
            ("C8ii", 1, Some(8), 6),
            ("C8iii", 1, Some(8), 6),
            ("C8iv", 0, Some(8), 6),
            ("C8ii+iii", 2, Some(8), 6),
            ("C4", 1, Some(2), 0),
            ("C5", 1, Some(1), 0),
            ("C6i", 1, Some(2), 0),
            ("C6ii", 1, Some(1), 0),
            // At the cut-off of 33.30, below that of 36.14, above, not scored, above.
            ("C6iii", 1, Some(1), 0),
            ("C6iv", 0, Some(1), 0),
            ("C6v", 1, Some(1), 0),
            ("C6vi", 0, Some(0), 0),
            ("C6vii", 1, Some(1), 0),
            ("C6viii", 0, Some(0), 0),
        ]
    );
    assert!(view.ended && view.indicators.iter().all(|line| line.to_come == 0));
}

#[test]
fn contacts_children_and_families_are_counted_apart() {
    let view = a_summer().report();
    let activity = &view.activity;
    // Otis, Dinah, Edwin, Flora, Gwen, Jonah, Kit, Lucy and Max; the new birth visits of June lie before the quarter.
    assert_eq!(
        (activity.contacts, activity.seen, activity.attempts, activity.children, activity.families),
        (9, 9, 0, 9, 9)
    );
    assert_eq!(view.levels.iter().map(|line| line.children).sum::<u32>() + view.level_not_known, 14);
    assert_eq!((view.voice.seen, view.voice.with_voice), (9, 9));
    let new_birth = view.skill_mix.iter().find(|line| line.contact_type.0 == ContactType::NewBirth).unwrap();
    assert_eq!((new_birth.as_due, new_birth.others.len(), new_birth.not_known), (2, 0, 0));
}

#[test]
fn contacts_children_and_families_are_counted_by_high_impact_area() {
    let mut family = Family { nurse: Nurse::new() };
    let answered = |field: &str, options: &[&str]| FindingTyped {
        field: field.to_owned(),
        answer: Code(AnswerKind::Options),
        options: options.iter().map(|option| (*option).to_owned()).collect(),
        typed: String::new(),
        note: String::new(),
        unchanged_since: None,
    };
    let not_asked = FindingTyped { answer: Code(AnswerKind::NotAsked), ..answered("hearing", &[]) };
    let amber = family.child("Amber", "01/08/2025", |_| {});
    let home = amber.clone();
    let basil = family.child("Basil", "01/08/2025", |form| form.same_household_as = Some(home));
    let cara = family.child("Cara", "10/06/2026", |_| {});
    let dan = family.child("Dan", "01/08/2025", |_| {});
    let mut year = |child: &str, on: &str, findings: Vec<FindingTyped>| {
        family.contact(child, ContactType::TwelveMonths, on, |form| form.findings = findings);
    };
    // Teeth twice in one contact is one contact about teeth; what was not asked reached nobody.
    let first = vec![
        answered("dentist", &["seen"]),
        answered("vitamins", &["takes"]),
        not_asked,
        answered("talked-about", &["teeth", "play"]),
    ];
    year(&amber, "10/07/2026", first);
    year(&amber, "12/08/2026", vec![answered("vitamins", &["no"])]);
    year(&basil, "11/07/2026", vec![answered("dentist", &["no"])]);
    year(&dan, "30/06/2026", vec![answered("dentist", &["seen"])]); // the quarter before
    family.contact(&dan, ContactType::TwelveMonths, "05/08/2026", |form| {
        form.outcome = Code(Outcome::NoAccess);
        form.child_present = false;
    });
    family.contact(&cara, ContactType::SixToEightWeeks, "01/08/2026", |form| {
        form.infant_feeding = Some(Code(InfantFeeding::Breast));
        form.findings = vec![answered("talked-about", &["feeding", "safer-sleep"])];
    });

    let view = family.report();
    let found: Vec<(&str, u32, u32, u32)> = view
        .areas
        .iter()
        .filter(|line| line.contacts > 0)
        .map(|line| (line.area.0.code(), line.contacts, line.children, line.families))
        .collect();
    assert_eq!(
        found,
        [
            ("breastfeeding", 1, 1, 1),
            ("healthy-weight", 2, 1, 1),
            ("minor-illness-accidents", 1, 1, 1),
            ("ready-to-learn", 1, 1, 1),
            // Amber and Basil are two children of one home.
            ("oral-health", 2, 2, 1),
        ]
    );
    let codes: Vec<&str> = view.areas.iter().map(|line| line.area.0.code()).collect();
    assert_eq!(
        codes,
        HighImpactArea::ALL.iter().map(|area| area.code()).collect::<Vec<_>>(),
        "none left out"
    );
    let total = (view.activity.contacts, view.activity.children, view.activity.families);
    assert_eq!(total, (4, 3, 2), "an area is never more than the whole");
}

#[test]
fn a_figure_opens_the_children_it_counts() {
    let mut family = a_summer();
    let mut children = |group: Option<ReportGroup>, key: &str| -> Vec<(String, String)> {
        let request = ReportChildrenQuery {
            quarter: QUARTER.to_owned(),
            indicator: Code(Indicator::C2),
            group: group.map(Code),
            key: key.to_owned(),
        };
        let found = report_children(&mut family.nurse.app, request, family.nurse.now).unwrap();
        found.rows.into_iter().map(|row| (row.child, row.standing.0.code().to_owned())).collect()
    };
    let named = |rows: &[(&str, &str)]| -> Vec<(String, String)> {
        rows.iter().map(|(child, standing)| ((*child).to_owned(), (*standing).to_owned())).collect()
    };
    assert_eq!(
        children(None, ""),
        named(&[
            ("DOYLE, Amber", "in"),
            ("DOYLE, Basil", "in"),
            ("DOYLE, Cara", "not-in"),
            ("DOYLE, Dinah", "not-in"),
            ("DOYLE, Edwin", "not-in"),
            ("DOYLE, Gwen", "not-in"),
        ])
    );
    assert_eq!(children(Some(ReportGroup::Area), "leicestershire"), named(&[("DOYLE, Basil", "in")]));
    assert_eq!(children(Some(ReportGroup::Imd), "1"), named(&[("DOYLE, Amber", "in")]));
    assert_eq!(
        children(Some(ReportGroup::Month), "2026-08"),
        named(&[("DOYLE, Dinah", "not-in"), ("DOYLE, Edwin", "not-in")])
    );
}

#[test]
fn no_small_number_leaves_with_the_figures() {
    let mut family = a_summer();
    let request = ReportQuery { quarter: QUARTER.to_owned() };
    let file = report_file(&mut family.nurse.app, request, family.nurse.now).unwrap();
    assert_eq!(file.file_name, "caseload-report-2026Q3.csv");
    let line = |start: &str| file.text.lines().find(|line| line.starts_with(start)).unwrap().to_owned();
    assert_eq!(line("C2,all"), "C2,all,,not shown,not shown,not shown,,85.2,2024-25");
    // Two of eight, and eight less two.
    assert_eq!(line("C8ii+iii,all"), "C8ii+iii,all,,not shown,not shown,not shown,,52.7,2023-24");
    assert_eq!(line("children,"), "children,,,9,,,,,");
    // Two of nine contacts were about feeding; none about teeth, and nine without.
    assert_eq!(
        line("high impact area,contacts,breastfeeding"),
        "high impact area,contacts,breastfeeding,not shown,,,,,"
    );
    assert_eq!(line("high impact area,families,oral-health"), "high impact area,families,oral-health,0,,,,,");
    assert!(!file.text.to_lowercase().contains("doyle"), "no name leaves");
}

#[test]
fn what_is_not_a_quarter_is_refused() {
    let mut family = Family { nurse: Nurse::new() };
    let request = ReportQuery { quarter: "summer".to_owned() };
    let failure = report(&mut family.nurse.app, request, family.nurse.now).unwrap_err();
    assert!(format!("{failure:?}").contains("quarter"));
    let latest =
        report(&mut family.nurse.app, ReportQuery { quarter: String::new() }, family.nurse.now).unwrap();
    assert_eq!(latest.quarter, "2026Q4", "the last quarter that has ended");
}

#[test]
fn a_review_and_its_scores_are_saved_together_or_not_at_all() {
    let mut family = Family { nurse: Nurse::new() };
    let child = family.child("Max", "31/01/2024", |_| {});
    let mut query = |on: &str| {
        let request = AssessmentQuery {
            child_id: child.clone(),
            on: on.to_owned(),
            contact_type: Some(Code(ContactType::TwoYears)),
            tool: Some(Code(Tool::Asq3)),
        };
        let sheets = assessment_form(&mut family.nurse.app, request, family.nurse.now).unwrap().sheets;
        sheets[0].for_age.iter().map(|form| form.0).collect::<Vec<Form>>()
    };
    assert_eq!(query("31/07/2026"), [Form::Month30]);
    assert_eq!(query("today"), [Form::Month36], "35 months is past the forms of the review");
    assert_eq!(query(""), []);

    let mut form = a_home_visit(&child);
    form.contact_type = Code(ContactType::TwoYears);
    let entries = |family: &mut Family| family.nurse.opens(&child).timeline.len();
    let before = entries(&mut family);
    let mut untold = form.clone();
    untold.narrative = String::new();
    let Failure::Invalid { problems } = family.review(untold, ["61", "45", "", "", ""]).unwrap_err() else {
        panic!("refused")
    };
    let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["narrative", "asq-3.communication"]);
    assert!(family.review(form.clone(), [""; 5]).is_err(), "no score is no ASQ-3");
    assert_eq!(entries(&mut family), before, "nothing was saved of any of them");
    family.review(form, ["60", "45", "", "", ""]).unwrap();
    assert_eq!(entries(&mut family), before + 2);
}
