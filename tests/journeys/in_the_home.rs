//! In the home: one key hides everything but this child's weight, feeding and what comes next, and nothing else is answered
//! until the view is left. What was typed there is finished afterwards.

use caseload_app::{
    App, Now,
    appointment::{
        self,
        views::{DiaryQuery, DiarySpan},
    },
    assessment,
    caseload::{self, views::LevelsOn},
    child::{self, views::OpenChild},
    clinic,
    code::Code,
    contact::{
        self,
        views::{OpenContact, RecordContact},
    },
    document::{make_growth_chart, views::SaveGrowthChart},
    draft::{self, views::OneDraft},
    episode,
    failure::{Answer, Failure},
    growth::{
        self,
        views::{ChildGrowth, GrowthQuery, PrintGrowth},
    },
    home::{
        self,
        views::{EnterHome, HomeTyped, HomeView, JudgeAtHome, KeepAtHome},
    },
    measurement::views::MeasuredTyped,
    phrase, place,
    programme::{self, views::OfChild},
    session::{
        self, Size,
        views::{CaseloadName, Nothing, Unlock},
    },
    settings::{self, views::AuditQuery},
    sync::{self, views::SyncQuery},
    task, today,
};
use caseload_domain::{contact::InfantFeeding, growth::Measure, practitioner::Role};
use lopdf::Document;

use crate::nurse::{Nurse, PASSPHRASE, a_home_visit, everyone, monday_morning};

const SECRET: &str = "QZXV told in confidence";

#[test]
fn the_view_shows_the_childs_weight_and_what_comes_next_and_no_word_of_the_record() {
    let (mut nurse, child) = with_a_secret();
    let ordinary = serde_json::to_string(&nurse.opens(&child)).unwrap();
    assert!(ordinary.contains(SECRET) && ordinary.contains("Doyle"), "the record itself is full of it");
    nurse.goes_into_the_home(&child);
    let view = nurse.sees_in_the_home();
    let seen = serde_json::to_string(&view).unwrap();
    for hidden in
        [SECRET, "QZXV", "oyle", "DOYLE", "Ava", "Kayleigh", "9990000018", "999 000", "Larkspur", "Dog"]
    {
        assert!(!seen.contains(hidden), "{hidden} in {seen}");
    }
    assert_eq!(view.initials.get(), "AD");
    assert!(view.age.as_ref().unwrap().get().corrected.is_some());
    let weights: Vec<f64> = view.weights.iter().map(|weight| weight.get().kilograms).collect();
    assert_eq!(weights, [4.92], "what was weighed at a restricted contact is not told");
    assert!(view.lines.is_some() && view.topics.len() > 5 && view.next.is_some());
    // The frame counts nothing: a count would speak of other families.
    let frame = session::frame(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert_eq!((frame.children, frame.open_flags, frame.open_episodes, frame.not_received), (0, 0, 0, 0));
    assert_eq!(frame.in_the_home.as_deref(), Some(child.as_str()));
}

#[test]
fn while_it_is_in_sight_nothing_else_is_answered_and_no_other_child_can_be_shown() {
    let (mut nurse, child) = with_a_secret();
    let contact = nurse.records(a_home_visit(&child));
    nurse.goes_into_the_home(&child);
    for (name, answer) in asks_everything(&mut nurse.app, &child, &contact, nurse.now) {
        assert_eq!(answer, Err(Failure::InTheHome), "{name}");
        assert_eq!(home::admit(true, name), Err(Failure::InTheHome), "{name}");
    }
    let unlock = Unlock { caseload: Code(CaseloadName::Own), passphrase: PASSPHRASE.to_owned() };
    assert_eq!(session::unlock(&mut nurse.app, unlock, nurse.now).map(drop), Err(Failure::InTheHome));
    nurse.leaves_the_home();
    for (name, answer) in asks_everything(&mut nurse.app, &child, &contact, nurse.now) {
        assert_eq!(answer, Ok(()), "{name} is answered again once the view is left");
    }
}

#[test]
fn what_is_typed_in_the_home_survives_a_lock_and_a_dead_laptop_and_is_finished_as_a_contact() {
    let (mut nurse, child) = with_a_secret();
    nurse.goes_into_the_home(&child);
    let typed = a_visit();
    nurse.keeps_in_the_home(&typed);
    // Locked in the home, it opens in the home: unlocking shows no more than locking hid.
    nurse.lock();
    nurse.unlock();
    assert_eq!(nurse.sees_in_the_home().draft.as_ref(), Some(&typed));
    assert_eq!(
        caseload::list_caseload(&mut nurse.app, everyone(""), nurse.now).map(drop),
        Err(Failure::InTheHome)
    );
    // The battery dies: nothing of the view is remembered, and the words are there.
    nurse.restart();
    nurse.unlock();
    let draft = nurse.opens(&child).drafts.into_iter().next().unwrap();
    let contents =
        draft::open_draft(&mut nurse.app, OneDraft { draft_id: draft.draft_id.clone() }, nurse.now).unwrap();
    assert!(contents.contents.contains("Six feeds yesterday") && contents.contents.contains("08:42"));
    // Gone on with in the home, it is the same draft; finished as a contact it is gone.
    nurse.goes_into_the_home(&child);
    nurse.keeps_in_the_home(&HomeTyped { notes: "Six feeds yesterday, and a smile.".to_owned(), ..typed });
    let left = home::leave_home(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert_eq!(left.draft_id.as_deref(), Some(draft.draft_id.as_str()));
    let measured = MeasuredTyped { weight: "4.98".to_owned(), ..MeasuredTyped::default() };
    nurse.records_with(a_home_visit(&child), measured, left.draft_id);
    assert!(nurse.opens(&child).drafts.is_empty());
}

#[test]
fn a_view_that_was_only_looked_at_leaves_no_draft_and_both_ways_are_in_the_audit_chain() {
    let (mut nurse, child) = with_a_secret();
    nurse.goes_into_the_home(&child);
    nurse.keeps_in_the_home(&HomeTyped { notes: "  ".to_owned(), ..nothing_typed() });
    let left = home::leave_home(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert_eq!((left.draft_id, left.child_id.as_str()), (None, child.as_str()));
    assert!(nurse.opens(&child).drafts.is_empty());
    let audit = settings::audit(&mut nurse.app, AuditQuery { offset: 0, limit: 10 }, nurse.now).unwrap();
    let audit = serde_json::to_string(&audit).unwrap();
    assert!(audit.contains("enter-home") && audit.contains("leave-home"), "{audit}");
    assert_eq!(home::home_view(&mut nurse.app, Nothing {}, nurse.now).map(drop), Err(Failure::NotFound));
}

#[test]
fn a_figure_is_said_back_or_asked_to_be_checked_and_never_judged_aloud() {
    let (mut nurse, child) = with_a_secret();
    nurse.goes_into_the_home(&child);
    let mut says = |weight: &str| {
        let request = JudgeAtHome { weight: weight.to_owned(), size: String::new(), head: String::new() };
        let judged = home::judge_at_home(&mut nurse.app, request, nurse.now).unwrap();
        let on_the_chart = judged.weight.is_some();
        let text = serde_json::to_string(&judged).unwrap();
        for word in ["centile", "th", "loss", "falter", "band", "rule"] {
            assert!(!text.contains(&format!("\"{word}")), "{word}: {text}");
        }
        let weight = judged.figures.into_iter().find(|figure| figure.field == "weight").unwrap();
        (weight.said, weight.look_again, on_the_chart)
    };
    assert_eq!(says("4.98"), (Some("4.98 kg".to_owned()), false, true));
    let (_, look_again, on_the_chart) = says("49.8");
    assert!(look_again && !on_the_chart);
    assert_eq!(says("four"), (None, true, false));
}

#[test]
fn a_chart_on_paper_has_nothing_of_a_restricted_contact_and_its_file_says_nothing_of_the_child() {
    let (mut nurse, child) = with_a_secret();
    let request = SaveGrowthChart { child_id: child, measure: Code(Measure::Weight), range: None };
    let made = make_growth_chart(&mut nurse.app, &request, nurse.now).unwrap();
    assert_eq!(made.name, "growth-chart-weight-2027-01-04.pdf");
    let pdf = Document::load_mem(&made.bytes).unwrap();
    let text = pdf.extract_text(&[1]).unwrap();
    assert!(text.contains("4.92") && !text.contains("4.61"), "{text}");
    assert!(!text.contains("QZXV"), "{text}");
    let info = pdf.get_object(pdf.trailer.get(b"Info").unwrap().as_reference().unwrap()).unwrap();
    let mut said = format!("{info:?}");
    let catalog = pdf.catalog().unwrap();
    let metadata = pdf.get_object(catalog.get(b"Metadata").unwrap().as_reference().unwrap()).unwrap();
    said.push_str(&String::from_utf8(metadata.as_stream().unwrap().content.clone()).unwrap());
    assert!(said.contains("Weight"), "the title is there: {said}");
    for hidden in ["QZXV", "oyle", "DOYLE", "Ava", "9990000018", "abuse", "estricted"] {
        assert!(!said.contains(hidden), "{hidden} in {said}");
    }
}

#[test]
fn the_chart_that_the_window_prints_for_parents_has_nothing_of_a_restricted_contact_or_of_the_other_parent() {
    let (mut nurse, child) = with_a_secret();
    let desk =
        growth::child_growth(&mut nurse.app, GrowthQuery { child_id: child.clone() }, nurse.now).unwrap();
    let request = PrintGrowth { child_id: child, measure: Code(Measure::Weight) };
    let given = growth::print_growth(&mut nurse.app, request, nurse.now).unwrap();
    let weights = |growth: &ChildGrowth| -> Vec<f64> {
        let view = growth.measures.iter().find(|view| view.measure.0 == Measure::Weight).unwrap();
        view.points.iter().map(|point| point.value).collect()
    };
    assert_eq!((weights(&desk), weights(&given)), (vec![4.92, 4.61], vec![4.92]));
    // Nor does the weight before tell of it, which is what the newest one changed from at the desk.
    let told = serde_json::to_string(&given).unwrap();
    assert!(!told.contains("2026-12-17") && serde_json::to_string(&desk).unwrap().contains("2026-12-17"));
    assert!(!desk.parents.parents.is_empty() && given.parents.parents.is_empty());
}

#[test]
fn of_every_child_of_the_made_up_families_the_view_names_nobody_and_no_flag() {
    let home = tempfile::tempdir().unwrap();
    let mut app = App::new(home.path(), caseload_app::Strength::Lowest);
    let now = monday_morning();
    let size = Size { seed: 5, children: 60, years: 2 };
    session::demonstration_of(&mut app, size, Role::HealthVisitor, now).unwrap();
    let rows = caseload::list_caseload(&mut app, everyone(""), now).unwrap().rows;
    let mut names: Vec<String> = rows.iter().map(|row| row.family.clone()).collect();
    names.extend(rows.iter().map(|row| row.given.clone()));
    names.retain(|name| name.len() > 3);
    let (mut flagged, mut told) = (0, String::new());
    for row in &rows {
        let ordinary =
            child::open_child(&mut app, OpenChild { child_id: row.child_id.clone() }, now).unwrap();
        names.extend(ordinary.relatives.iter().map(|relative| relative.name.clone()));
        flagged += usize::from(!ordinary.banner.flags.is_empty());
        home::enter_home(&mut app, EnterHome { child_id: row.child_id.clone() }, now).unwrap();
        told.push_str(&serde_json::to_string(&home::home_view(&mut app, Nothing {}, now).unwrap()).unwrap());
        home::leave_home(&mut app, Nothing {}, now).unwrap();
    }
    assert!(flagged > 0 && rows.len() > 40, "{flagged} of {} have a flag", rows.len());
    for name in &names {
        assert!(!told.contains(&format!("{name}\"")) && !told.contains(&format!("{name} ")), "{name}");
    }
    for number in rows.iter().filter_map(|row| row.nhs_number.as_ref()) {
        assert!(!told.contains(number.as_str()), "{number}");
    }
    for word in ["abuse", "protection", "safeguarding", "restricted", "flag", "sibling", "level"] {
        assert!(!told.contains(word), "{word}");
    }
}

fn a_visit() -> HomeTyped {
    HomeTyped {
        weight: "4.98".to_owned(),
        feeding: Some(Code(InfantFeeding::Formula)),
        talked_about: vec!["feeding".to_owned()],
        notes: "Six feeds yesterday.".to_owned(),
        ..nothing_typed()
    }
}

fn nothing_typed() -> HomeTyped {
    HomeTyped {
        weight: String::new(),
        size: String::new(),
        head: String::new(),
        feeding: None,
        talked_about: Vec::new(),
        notes: String::new(),
    }
}

/// A nurse with a baby who was weighed twice: once as anybody may know, and once at a contact nobody at home may know of.
fn with_a_secret() -> (Nurse, String) {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let weighed =
        |kilograms: &str| MeasuredTyped { weight: kilograms.to_owned(), ..MeasuredTyped::default() };
    let mut known = a_home_visit(&child);
    known.happened_on = "1 Jan".to_owned();
    known.narrative = SECRET.to_owned();
    nurse.records_with(known, weighed("4.92"), None);
    let mut restricted = a_home_visit(&child);
    restricted.happened_on = "17 Dec".to_owned();
    restricted.narrative = SECRET.to_owned();
    restricted.restricted = true;
    nurse.records_with(restricted, weighed("4.61"), None);
    (nurse, child)
}

impl Nurse {
    fn goes_into_the_home(&mut self, child_id: &str) {
        home::enter_home(&mut self.app, EnterHome { child_id: child_id.to_owned() }, self.now).unwrap();
    }

    fn sees_in_the_home(&mut self) -> HomeView {
        home::home_view(&mut self.app, Nothing {}, self.now).unwrap()
    }

    fn keeps_in_the_home(&mut self, typed: &HomeTyped) {
        home::keep_at_home(&mut self.app, KeepAtHome { typed: typed.clone() }, self.now).unwrap();
    }

    fn leaves_the_home(&mut self) {
        home::leave_home(&mut self.app, Nothing {}, self.now).unwrap();
    }

    fn records_with(
        &mut self,
        form: contact::views::ContactForm,
        measured: MeasuredTyped,
        draft_id: Option<String>,
    ) {
        let request =
            RecordContact { form, measured, assessments: Vec::new(), draft_id, appointment_id: None };
        contact::record_contact(&mut self.app, request, self.now).unwrap();
    }
}

/// Asks what a faulty window might ask for: this child's record, other children, lists, figures, files.
fn asks_everything(app: &mut App, child: &str, contact: &str, now: Now) -> Vec<(&'static str, Answer<()>)> {
    let child_id = || child.to_owned();
    let contact_id = || contact.to_owned();
    vec![
        ("today", today::today(app, Nothing {}, now).map(drop)),
        ("list_caseload", caseload::list_caseload(app, everyone(""), now).map(drop)),
        ("caseload_by_level", caseload::caseload_by_level(app, LevelsOn { on: now.today }, now).map(drop)),
        ("child_programme", programme::child_programme(app, OfChild { child_id: child_id() }, now).map(drop)),
        ("open_child", child::open_child(app, OpenChild { child_id: child_id() }, now).map(drop)),
        ("child_growth", growth::child_growth(app, GrowthQuery { child_id: child_id() }, now).map(drop)),
        ("open_contact", contact::open_contact(app, OpenContact { contact_id: contact_id() }, now).map(drop)),
        (
            "contact_history",
            contact::contact_history(app, OpenContact { contact_id: contact_id() }, now).map(drop),
        ),
        (
            "child_assessments",
            assessment::child_assessments(app, OpenChild { child_id: child_id() }, now).map(drop),
        ),
        (
            "diary",
            appointment::diary(app, DiaryQuery { on: None, span: Code(DiarySpan::Day) }, now).map(drop),
        ),
        ("session_places", clinic::session_places(app, Nothing {}, now).map(drop)),
        ("list_places", place::list_places(app, Nothing {}, now).map(drop)),
        ("phrases", phrase::phrases(app, Nothing {}, now).map(drop)),
        (
            "safeguarding_register",
            caseload_app::safeguarding::safeguarding_register(app, Nothing {}, now).map(drop),
        ),
        (
            "safeguarding_preview",
            caseload_app::safeguarding::safeguarding_preview(
                app,
                caseload_app::safeguarding::views::PreviewSafeguarding { child_id: child_id() },
                now,
            )
            .map(drop),
        ),
        ("episode_choices", episode::episode_choices(app, OpenChild { child_id: child_id() }, now).map(drop)),
        ("episode_list", episode::episode_list(app, Nothing {}, now).map(drop)),
        ("colleagues", task::colleagues(app, Nothing {}, now).map(drop)),
        ("growth_settings", growth::growth_settings(app, Nothing {}, now).map(drop)),
        (
            "sync_status",
            sync::sync_status(app, SyncQuery { states: Vec::new(), offset: 0, limit: 10 }, now).map(drop),
        ),
        ("settings", settings::settings(app, Nothing {}, now).map(drop)),
        ("audit", settings::audit(app, AuditQuery { offset: 0, limit: 10 }, now).map(drop)),
        ("verify", settings::verify(app, Nothing {}, now).map(drop)),
    ]
}
