//! Assessments: scored at a contact or apart from one, amended, taken back, and by whose cut-offs a band is said.

use std::fs;

use caseload_app::{
    assessment::{
        amend_assessment, assessment_form, child_assessments, open_assessment, record_assessment,
        score_preview,
        views::{
            AgeUsed, AmendAssessment, AssessmentQuery, AssessmentSheets, AssessmentTyped, ChildAssessments,
            OneAssessment, RecordAssessment, ScaleTyped, ScoreQuery,
        },
    },
    child::{
        self,
        views::{ChildForm, OpenChild, RegisterChild},
    },
    code::Code,
    contact::{
        self, entered_in_error,
        views::{AmendContact, ContactForm, EnteredInError, OpenContact, RecordContact, Saved},
    },
    failure::Failure,
    measurement::views::MeasuredTyped,
    report::{report, views::ReportQuery},
    session::views::Nothing,
    settings::{audit, views::AuditQuery},
    today,
};
use caseload_domain::{
    assessment::Subject,
    code::Coded as _,
    contact::{ContactType, Outcome},
    kpi::Indicator,
    score::{Evidence, Form, Scale, Tool},
};

use crate::nurse::{Nurse, a_home_visit, ava};

const ACTION: &str = "Stayed with her, rang the GP at 10:20, seen the same day";

/// A nurse, a child and the child's mother.
struct Family {
    nurse: Nurse,
    child: String,
    mother: String,
}

impl Family {
    fn new() -> Self {
        let mut nurse = Nurse::new();
        let child = nurse.registers_ava();
        let mother = nurse.opens(&child).relatives[0].relationship_id.clone();
        Self { nurse, child, mother }
    }

    fn record(&mut self, on: &str, typed: AssessmentTyped) -> Result<Saved, Failure> {
        let child_id = self.child.clone();
        let request = RecordAssessment { child_id, on: on.to_owned(), typed, draft_id: None };
        record_assessment(&mut self.nurse.app, request, self.nurse.now)
    }

    fn all(&mut self) -> ChildAssessments {
        let request = OpenChild { child_id: self.child.clone() };
        child_assessments(&mut self.nurse.app, request, self.nurse.now).unwrap()
    }

    fn sheets(&mut self, on: &str, contact_type: Option<ContactType>) -> AssessmentSheets {
        let request = AssessmentQuery {
            child_id: self.child.clone(),
            on: on.to_owned(),
            contact_type: contact_type.map(Code),
            tool: None,
        };
        assessment_form(&mut self.nurse.app, request, self.nurse.now).unwrap()
    }

    fn epds(&self, answers: [u8; 10]) -> AssessmentTyped {
        let items = answers.into_iter().map(Some).collect();
        AssessmentTyped { relationship_id: Some(self.mother.clone()), ..typed(Tool::Epds, items, &[]) }
    }

    /// Puts a service's own cut-offs into the folder and starts again.
    fn with_cut_offs(&mut self, text: &str) {
        let folder = self.nurse.home.path().join("caseload").join("scores");
        fs::create_dir_all(&folder).unwrap();
        caseload_app::write_atomically(&folder.join("cut-offs.toml"), text.as_bytes()).unwrap();
        self.nurse.lock();
        self.nurse.unlock();
    }

    fn refused_cut_offs(&mut self) -> Vec<String> {
        today::today(&mut self.nurse.app, Nothing {}, self.nurse.now).unwrap().refused_cut_offs
    }
}

fn typed(tool: Tool, items: Vec<Option<u8>>, scales: &[(Scale, &str)]) -> AssessmentTyped {
    AssessmentTyped {
        tool: Code(tool),
        form: None,
        relationship_id: None,
        items,
        scales: scales
            .iter()
            .map(|(scale, typed)| ScaleTyped { scale: Code(*scale), typed: (*typed).to_owned() })
            .collect(),
        action_taken: String::new(),
        note: String::new(),
    }
}

fn asq(form: Form, communication: &str) -> AssessmentTyped {
    AssessmentTyped {
        form: Some(Code(form)),
        ..typed(Tool::Asq3, Vec::new(), &[(Scale::Communication, communication)])
    }
}

fn fields(refused: Result<Saved, Failure>) -> Vec<String> {
    match refused.unwrap_err() {
        Failure::Invalid { problems } => problems.into_iter().map(|problem| problem.field).collect(),
        other => panic!("another failure: {other:?}"),
    }
}

#[test]
fn item_10_above_0_stops_the_save_until_what_was_done_is_written() {
    let mut family = Family::new();
    let low = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
    let mut epds = family.epds(low);
    let preview =
        score_preview(&mut family.nurse.app, ScoreQuery { typed: epds.clone() }, family.nurse.now).unwrap();
    let scored = preview.scored.unwrap();
    assert_eq!((scored.total, scored.urgent.unwrap().item), (Some(100), 10), "a total of 1 changes nothing");

    assert_eq!(fields(family.record("today", epds.clone())), ["epds.actionTaken"]);
    let visit = RecordContact {
        form: a_home_visit(&family.child),
        measured: MeasuredTyped::default(),
        assessments: vec![epds.clone()],
        draft_id: None,
        appointment_id: None,
    };
    let refused = contact::record_contact(&mut family.nurse.app, visit.clone(), family.nurse.now);
    assert_eq!(fields(refused), ["epds.actionTaken"]);
    assert!(family.all().tools.is_empty(), "nothing was saved of either");

    epds.action_taken = ACTION.to_owned();
    let visit = RecordContact { assessments: vec![epds], ..visit };
    let saved = contact::record_contact(&mut family.nurse.app, visit, family.nurse.now).unwrap();
    let found = family.all();
    let line = &found.tools[0].lines[0];
    assert_eq!(line.action_taken, ACTION);
    assert_eq!(line.about.as_ref().unwrap().name, "Kayleigh Doyle");
    assert_eq!(line.contact.as_ref().unwrap().contact_id, saved.record_id);
}

#[test]
fn an_amendment_says_why_keeps_its_tool_and_never_overwrites_a_newer_version() {
    let mut family = Family::new();
    let epds = family.epds([1, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
    let saved = family.record("yesterday", epds).unwrap();
    let one = OneAssessment { assessment_id: saved.record_id.clone() };
    let opened = open_assessment(&mut family.nurse.app, one.clone(), family.nurse.now).unwrap();
    assert_eq!((opened.on.as_str(), opened.at_contact, opened.revision), ("03/01/2027", false, 1));

    let mut amended = opened.typed.clone();
    let about = amended.relationship_id.clone();
    amended.items[8] = Some(3);
    let request = AmendAssessment {
        assessment_id: saved.record_id.clone(),
        on: opened.on.clone(),
        typed: amended,
        reason: String::new(),
        from_revision: 1,
        draft_id: None,
    };
    let mut amend =
        |request: AmendAssessment| amend_assessment(&mut family.nurse.app, request, family.nurse.now);
    assert_eq!(fields(amend(request.clone())), ["reason"]);
    let why = AmendAssessment { reason: "Item 9 was misread".to_owned(), ..request };
    let phq = AssessmentTyped { relationship_id: about, ..typed(Tool::Phq9, vec![Some(0); 9], &[]) };
    let other_tool = AmendAssessment { typed: phq, ..why.clone() };
    assert_eq!(fields(amend(other_tool)), ["tool"]);
    amend(why.clone()).unwrap();
    assert!(matches!(amend(why), Err(Failure::ChangedMeanwhile)));

    let found = family.all();
    let line = &found.tools[0].lines[0];
    assert_eq!((line.scored.total, line.revision), (Some(1100), 2));
    assert_eq!(line.reason.as_deref(), Some("Item 9 was misread"));
    let band = line.scored.band.clone().unwrap();
    assert_eq!((band.code.as_str(), band.evidence.0), ("10-to-12", Evidence::Verified));

    let request = EnteredInError { record_id: saved.record_id, reason: "Another mother's".to_owned() };
    entered_in_error(&mut family.nurse.app, request, family.nurse.now).unwrap();
    assert!(family.all().tools[0].lines[0].entered_in_error, "it stays readable");
    assert!(matches!(open_assessment(&mut family.nurse.app, one, family.nurse.now), Err(Failure::NotFound)));
}

#[test]
fn the_assessments_of_an_amended_contact_go_by_its_day_and_by_whether_it_took_place() {
    let mut family = Family::new();
    let visit = RecordContact {
        form: a_home_visit(&family.child),
        measured: MeasuredTyped::default(),
        assessments: vec![family.epds([1, 1, 1, 1, 1, 1, 1, 1, 1, 0]), asq(Form::Month4, "45")],
        draft_id: None,
        appointment_id: None,
    };
    let saved = contact::record_contact(&mut family.nurse.app, visit, family.nurse.now).unwrap();
    family.record("today", asq(Form::Month4, "50")).unwrap();
    let amend = |family: &mut Family, change: &dyn Fn(&mut ContactForm)| {
        let one = OpenContact { contact_id: saved.record_id.clone() };
        let opened = contact::open_contact(&mut family.nurse.app, one, family.nurse.now).unwrap();
        let mut form = opened.form;
        change(&mut form);
        let request = AmendContact {
            contact_id: saved.record_id.clone(),
            form,
            measured: opened.measured,
            reason: "It was the day before".to_owned(),
            from_revision: opened.revision,
            draft_id: None,
        };
        contact::amend_contact(&mut family.nurse.app, request, family.nurse.now)
    };
    let lines = |family: &mut Family| -> Vec<(String, u32, bool, bool)> {
        let found = family.all().tools.into_iter().flat_map(|tool| tool.lines);
        let mut lines: Vec<_> = found
            .map(|line| (line.on.to_string(), line.revision, line.contact.is_some(), line.entered_in_error))
            .collect();
        lines.sort();
        lines
    };
    let today = "2027-01-04".to_owned();
    let apart = (today.clone(), 1, false, false);
    let at_it = (today, 1, true, false);
    assert_eq!(lines(&mut family), [apart.clone(), at_it.clone(), at_it]);

    // Words alone leave them as they are.
    amend(&mut family, &|form| form.narrative.push_str(" Both feeds.")).unwrap();
    assert!(lines(&mut family).iter().all(|line| line.1 == 1));
    // Before the birth there was no development to score: nothing at all is saved.
    let before = lines(&mut family);
    assert_eq!(
        fields(amend(&mut family, &|form| form.happened_on = "01/08/2026".to_owned())),
        ["happenedOn"]
    );
    assert_eq!(lines(&mut family), before);
    // The day before: both move with it, and the one apart stays.
    amend(&mut family, &|form| form.happened_on = "yesterday".to_owned()).unwrap();
    let moved = ("2027-01-03".to_owned(), 2, true, false);
    assert_eq!(lines(&mut family), [moved.clone(), moved, apart.clone()]);
    // Nobody was in after all: what was scored there was never scored.
    let nobody_in = |form: &mut ContactForm| {
        form.outcome = Code(Outcome::NoAccess);
        form.child_present = false;
    };
    amend(&mut family, &nobody_in).unwrap();
    let taken_back = ("2027-01-03".to_owned(), 3, true, true);
    assert_eq!(lines(&mut family), [taken_back.clone(), taken_back, apart]);
}

#[test]
fn a_parents_tool_names_a_parent_of_this_child_and_a_childs_tool_none() {
    let mut family = Family::new();
    let mut epds = family.epds([0; 10]);
    epds.relationship_id = None;
    assert_eq!(fields(family.record("today", epds.clone())), ["epds.relationshipId"]);
    let mut other = ava();
    (other.given, other.nhs_number) = ("Tyler".to_owned(), String::new());
    other.relatives[0].nhs_number = String::new();
    let request = RegisterChild { form: other, duplicates_seen: true };
    let tyler = child::register_child(&mut family.nurse.app, request, family.nurse.now).unwrap();
    let his_mother = family.nurse.opens(&tyler.child_id.unwrap()).relatives[0].relationship_id.clone();
    epds.relationship_id = Some(his_mother);
    assert!(matches!(family.record("today", epds), Err(Failure::NotFound)));
    let about_the_mother =
        AssessmentTyped { relationship_id: Some(family.mother.clone()), ..asq(Form::Month4, "45") };
    assert_eq!(fields(family.record("today", about_the_mother)), ["asq-3.relationshipId"]);
    assert_eq!(fields(family.record("01/08/2026", asq(Form::Month4, "45"))), ["on"], "before the birth");
    assert_eq!(fields(family.record("tomorrow", asq(Form::Month4, "45"))), ["on"]);
    let unread = asq(Form::Month4, "forty");
    assert_eq!(fields(family.record("today", unread)), ["asq-3.communication"]);
    assert_eq!(fields(family.record("today", asq(Form::Month4, ""))), ["asq-3.asq-3"]);
    assert!(family.all().tools.is_empty());
}

#[test]
fn a_mood_tool_about_the_child_waits_for_the_age_it_was_made_for_and_about_the_mother_it_never_does() {
    let mut family = Family::new();
    let phq = |relative: Option<&str>| AssessmentTyped {
        relationship_id: relative.map(str::to_owned),
        ..typed(Tool::Phq9, [1, 1, 1, 1, 1, 1, 1, 1, 0].into_iter().map(Some).collect(), &[])
    };
    let asked = |sheets: AssessmentSheets| {
        let sheet = sheets.sheets.into_iter().find(|sheet| sheet.tool.0 == Tool::Phq9).unwrap();
        (sheet.subject.0, sheet.own_age.map(|age| (age.years, age.evidence.0)))
    };
    // A baby: the form offers the mother alone, and the save refuses the baby.
    assert_eq!(asked(family.sheets("today", None)), (Subject::Relative, Some((13, Evidence::ToBeChecked))));
    let Failure::Invalid { problems } = family.record("today", phq(None)).unwrap_err() else {
        panic!("refused by its field")
    };
    let said: Vec<(&str, &str)> =
        problems.iter().map(|problem| (problem.field.as_str(), problem.what.as_str())).collect();
    assert_eq!(said, [("phq-9.relationshipId", "This tool is about the child from 13 years")]);
    let visit = RecordContact {
        form: a_home_visit(&family.child),
        measured: MeasuredTyped::default(),
        assessments: vec![phq(None)],
        draft_id: None,
        appointment_id: None,
    };
    let at_a_contact = contact::record_contact(&mut family.nurse.app, visit, family.nurse.now);
    assert_eq!(fields(at_a_contact), ["phq-9.relationshipId"], "a contact is no way around it");
    let mother = family.mother.clone();
    family.record("today", phq(Some(&mother))).unwrap();

    // A young person, thirteen on 4 January 2027.
    let mut form: ChildForm = ava();
    (form.given, form.nhs_number) = ("Zara".to_owned(), String::new());
    (form.date_of_birth, form.gestation) = ("04/01/2014".to_owned(), "40+0".to_owned());
    form.relatives.clear();
    let request = RegisterChild { form, duplicates_seen: true };
    let saved = child::register_child(&mut family.nurse.app, request, family.nurse.now).unwrap();
    family.child = saved.child_id.unwrap();
    assert_eq!(asked(family.sheets("today", None)), (Subject::Either, None));
    assert_eq!(asked(family.sheets("03/01/2027", None)).0, Subject::Relative);
    assert_eq!(fields(family.record("03/01/2027", phq(None))), ["phq-9.relationshipId"]);
    family.record("today", phq(None)).unwrap();
}

#[test]
fn the_form_goes_by_the_age_and_says_whether_it_was_adjusted() {
    let mut family = Family::new();
    // Born at 34+0 on 12 August: six weeks early, so 14 weeks on 4 January.
    let asq_of = |sheets: &AssessmentSheets| {
        let sheet = sheets.sheets.iter().find(|sheet| sheet.tool.0 == Tool::Asq3).unwrap();
        let forms: Vec<Form> = sheet.for_age.iter().map(|form| form.0).collect();
        (forms, sheet.age_used.0)
    };
    assert_eq!(asq_of(&family.sheets("today", None)), (vec![Form::Month4], AgeUsed::Adjusted));
    assert_eq!(asq_of(&family.sheets("not a day", None)), (vec![], AgeUsed::None));
    let mut change = |born: &str, gestation: &str| {
        let mut form: ChildForm = ava();
        (form.given, form.nhs_number) = (format!("B {born}"), String::new());
        (form.date_of_birth, form.gestation) = (born.to_owned(), gestation.to_owned());
        form.relatives.clear();
        let request = RegisterChild { form, duplicates_seen: true };
        let saved = child::register_child(&mut family.nurse.app, request, family.nurse.now).unwrap();
        family.child = saved.child_id.unwrap();
        asq_of(&family.sheets("today", None))
    };
    assert_eq!(change("01/04/2026", "40+0"), (vec![Form::Month9, Form::Month10], AgeUsed::NotEarly));
    assert_eq!(change("04/01/2025", "34+0"), (vec![Form::Month24], AgeUsed::OldEnough));
    assert_eq!(change("05/01/2025", ""), (vec![Form::Month24], AgeUsed::GestationNotKnown));

    let two_years = family.sheets("today", Some(ContactType::TwoYears));
    assert_eq!(two_years.sheets[0].tool.0, Tool::Asq3, "what the review asks for stands first");
    assert_eq!(two_years.sheets.len(), Tool::ALL.len(), "and every other tool after it");
    let national = two_years.sheets[0].cut_offs.iter().find(|row| row.form == Some(Code(Form::Month24)));
    assert_eq!(national.unwrap().evidence.0, Evidence::Verified);
}

#[test]
fn a_services_own_cut_offs_are_used_and_said_and_a_faulty_table_is_told_on_today() {
    let mut family = Family::new();
    family.record("today", asq(Form::Month4, "40")).unwrap();
    let band = |family: &mut Family| family.all().tools[0].lines[0].scored.scales[0].band.clone().unwrap();
    let shipped = band(&mut family);
    assert_eq!((shipped.code.as_str(), shipped.evidence.0), ("at-or-above-cut-off", Evidence::ToBeChecked));

    let table = |form: &str| {
        format!(
            "name = \"Ours\"\nsource = \"Our scoring sheets, 2026\"\n\n[[cut-off]]\ntool = \"asq-3\"\nform = \"{form}\"\ncommunication = 41\n"
        )
    };
    family.with_cut_offs(&table("4"));
    assert!(family.refused_cut_offs().is_empty());
    let own = band(&mut family);
    assert_eq!(
        (own.code.as_str(), own.evidence.0, own.source.as_str()),
        ("below-cut-off", Evidence::Local, "Our scoring sheets, 2026")
    );

    family.with_cut_offs(&table("24"));
    assert_eq!(
        family.refused_cut_offs(),
        [
            "cut-offs.toml, cut-off 1 (asq-3 24): this cut-off is national and stays as it is; leave the row out"
        ]
    );
    assert_eq!(band(&mut family).evidence.0, Evidence::ToBeChecked, "what ships stands in for it");
}

#[test]
fn national_coverage_never_counts_by_a_services_own_cut_offs() {
    let mut family = Family::new();
    let mut form = ava();
    (form.given, form.nhs_number) = ("Max".to_owned(), String::new());
    (form.date_of_birth, form.gestation) = ("31/01/2024".to_owned(), "40+0".to_owned());
    let request = RegisterChild { form, duplicates_seen: true };
    let saved = child::register_child(&mut family.nurse.app, request, family.nurse.now).unwrap();
    family.child = saved.child_id.unwrap();
    let review = |typed: AssessmentTyped, on: &str, family: &Family| {
        let mut form = a_home_visit(&family.child);
        (form.contact_type, form.happened_on) = (Code(ContactType::TwoYears), on.to_owned());
        RecordContact {
            form,
            measured: MeasuredTyped::default(),
            assessments: vec![typed],
            draft_id: None,
            appointment_id: None,
        }
    };
    // 33.30 is the national cut-off of the 30 month form; the 33 month form is no form of the review.
    let request = review(asq(Form::Month30, "33.30"), "30/07/2026", &family);
    contact::record_contact(&mut family.nurse.app, request, family.nurse.now).unwrap();
    family.record("29/07/2026", asq(Form::Month33, "0")).unwrap();
    let count = |family: &mut Family| {
        let request = ReportQuery { quarter: "2026Q3".to_owned() };
        let view = report(&mut family.nurse.app, request, family.nurse.now).unwrap();
        let row = view.indicators.iter().find(|row| row.indicator.0 == Indicator::C6iii).unwrap();
        (row.numerator, row.denominator)
    };
    let before = count(&mut family);
    assert_eq!(before, (1, Some(1)));
    family.with_cut_offs(
        "name = \"Ours\"\nsource = \"Ours\"\n\n[[cut-off]]\ntool = \"asq-3\"\nform = \"33\"\ncommunication = 60\n",
    );
    assert!(family.refused_cut_offs().is_empty());
    assert_eq!(count(&mut family), before);
}

#[test]
fn a_tool_scored_again_has_a_trend_and_a_goal_the_distance_travelled() {
    let mut family = Family::new();
    for (on, first, second) in [("01/11/2026", "3", "2"), ("01/12/2026", "5", "2"), ("01/01/2027", "8", "1")]
    {
        family
            .record(on, typed(Tool::Goal, Vec::new(), &[(Scale::GoalOne, first), (Scale::GoalTwo, second)]))
            .unwrap();
    }
    let taken_back =
        family.record("02/01/2027", typed(Tool::Goal, Vec::new(), &[(Scale::GoalOne, "0")])).unwrap();
    let request = EnteredInError { record_id: taken_back.record_id, reason: "Another child's".to_owned() };
    entered_in_error(&mut family.nurse.app, request, family.nurse.now).unwrap();
    for (on, last) in [("01/12/2026", 1), ("01/01/2027", 0)] {
        let mut epds = family.epds([1, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
        epds.items[0] = Some(last);
        family.record(on, epds).unwrap();
    }
    let found = family.all();
    let of = |tool: Tool| found.tools.iter().find(|of| of.tool.0 == tool).unwrap();
    let goals: Vec<(Scale, usize, Option<i8>)> = of(Tool::Goal)
        .trends
        .iter()
        .map(|trend| (trend.scale.0, trend.points.len(), trend.travelled))
        .collect();
    assert_eq!(goals, [(Scale::GoalOne, 3, Some(5)), (Scale::GoalTwo, 3, Some(-1))]);
    let [epds] = of(Tool::Epds).trends.as_slice() else { panic!("one trend of the total") };
    let points: Vec<u32> = epds.points.iter().map(|point| point.hundredths).collect();
    assert_eq!((points, epds.most), (vec![900, 800], 3000));
    assert_eq!(of(Tool::Goal).lines.len(), 4, "the one taken back stays in sight");
}

#[test]
fn looking_at_a_childs_assessments_is_in_the_audit() {
    let mut family = Family::new();
    let saved = family.record("today", asq(Form::Month4, "45")).unwrap();
    family.all();
    let one = OneAssessment { assessment_id: saved.record_id };
    open_assessment(&mut family.nurse.app, one, family.nurse.now).unwrap();
    let request = AuditQuery { offset: 0, limit: 50 };
    let view = audit(&mut family.nurse.app, request, family.nurse.now).unwrap();
    let actions: Vec<&str> = view.lines.iter().map(|line| line.action.as_str()).collect();
    for action in ["record-assessment", "view-assessments", "view-assessment"] {
        assert!(actions.contains(&action), "{action} in {actions:?}");
    }
}
