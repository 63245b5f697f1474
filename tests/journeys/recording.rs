//! Children, contacts, flags, episodes and tasks, as a nurse records them.

use caseload_app::{
    child::{
        self,
        views::{AmendChild, RegisterChild},
    },
    code::Code,
    contact::{
        self,
        views::{AmendContact, EnteredInError, OpenContact},
    },
    episode::{
        self,
        views::{CloseEpisode, EpisodeForm, GoalForm, StartEpisode, SupportForm},
    },
    failure::Failure,
    flag::{
        self,
        views::{EndFlag, FlagForm, RaiseFlag},
    },
    measurement::views::MeasuredTyped,
    safeguarding,
    session::views::Nothing,
    settings,
    task::{self, views::TickTask},
    today,
};
use caseload_domain::{
    code::YesNoNotAsked,
    contact::Outcome,
    episode::{EpisodeLevel, EpisodeOutcome, EpisodeReason},
    flag::{FlagSource, FlagStatus, FlagType},
};

use crate::nurse::{Nurse, a_home_visit, ava};

pub(crate) fn problems(failure: Failure) -> Vec<String> {
    let Failure::Invalid { problems } = failure else { panic!("{failure:?}") };
    problems.into_iter().map(|problem| problem.field).collect()
}

#[test]
fn a_registered_child_is_found_and_opened_with_the_family() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    for words in ["doyle", "ava", "999 000 0018", "12 aug 2026", "12/8/26", "LE3 9QH"] {
        assert_eq!(nurse.searches(words).total, 1, "{words}");
    }
    let view = nurse.opens(&child);
    assert_eq!(view.relatives[0].name, "Kayleigh Doyle");
    assert!(view.banner.corrected_age.is_some(), "born at 34 weeks: corrected age is shown");
    assert_eq!(view.form.relatives[0].nhs_number, "999 000 0026");
}

#[test]
fn registering_the_same_child_again_asks_first_and_saves_nothing() {
    let mut nurse = Nurse::new();
    nurse.registers_ava();
    let again = child::register_child(
        &mut nurse.app,
        RegisterChild { form: ava(), duplicates_seen: false },
        nurse.now,
    )
    .unwrap();
    assert!(again.child_id.is_none());
    assert_eq!(again.possible_duplicates.len(), 1);
    let mut twin = ava();
    twin.given = "Eva-Mae".to_owned();
    twin.nhs_number = String::new();
    let asked = child::register_child(
        &mut nurse.app,
        RegisterChild { form: twin.clone(), duplicates_seen: false },
        nurse.now,
    )
    .unwrap();
    assert!(asked.child_id.is_none(), "a twin shares birth and surname: worth a look");
    child::register_child(&mut nurse.app, RegisterChild { form: twin, duplicates_seen: true }, nurse.now)
        .unwrap();
    assert_eq!(nurse.searches("").total, 2);
}

#[test]
fn a_home_visit_makes_a_task_moves_last_seen_and_shows_in_the_timeline() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let mut form = a_home_visit(&child);
    form.next_title = "Ring GP about reflux medicine".to_owned();
    form.next_due_on = "in 2 days".to_owned();
    nurse.records(form);
    let view = nurse.opens(&child);
    assert_eq!(view.banner.days_since_seen, Some(0));
    assert_eq!(view.tasks[0].title, "Ring GP about reflux medicine");
    assert_eq!(view.timeline[0].contact.as_ref().unwrap().outcome.0, Outcome::Seen);
    let due = today::today(&mut nurse.app, Nothing {}, nurse.now).unwrap().due;
    assert_eq!(due[0].due_on.unwrap().to_string(), "2027-01-06");
    let task_id = nurse.opens(&child).tasks[0].task_id.clone();
    task::tick_task(&mut nurse.app, TickTask { task_id, done: true }, nurse.now).unwrap();
    assert!(today::today(&mut nurse.app, Nothing {}, nurse.now).unwrap().due.is_empty());
}

#[test]
fn a_child_who_was_not_brought_is_not_seen() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let mut form = a_home_visit(&child);
    form.outcome = Code(Outcome::WasNotBrought);
    form.child_present = false;
    form.narrative = "Rang Kayleigh, no answer, text sent.".to_owned();
    nurse.records(form);
    let view = nurse.opens(&child);
    assert_eq!(view.banner.last_seen, None, "being recorded is not being seen");
    assert_eq!(view.timeline.len(), 1);
}

#[test]
fn everything_wrong_with_a_contact_is_said_at_once_and_nothing_is_saved() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let mut form = a_home_visit(&child);
    form.happened_on = "30 Feb".to_owned();
    form.happened_at = "quarter past".to_owned();
    form.minutes = "ages".to_owned();
    form.narrative = "  ".to_owned();
    form.child_present = false;
    form.next_due_on = "tomorrow".to_owned();
    let request = contact::views::RecordContact {
        form,
        measured: MeasuredTyped::default(),
        assessments: Vec::new(),
        draft_id: None,
        appointment_id: None,
    };
    let fields = problems(contact::record_contact(&mut nurse.app, request, nurse.now).unwrap_err());
    assert_eq!(fields, ["happenedOn", "happenedAt", "minutes", "nextTitle", "present", "narrative"]);
    assert!(nurse.opens(&child).timeline.is_empty());
}

#[test]
fn an_amended_contact_keeps_its_first_version_readable() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let contact_id = nurse.records(a_home_visit(&child));
    let opened =
        contact::open_contact(&mut nurse.app, OpenContact { contact_id: contact_id.clone() }, nurse.now)
            .unwrap();
    let mut form = opened.form;
    form.narrative = "Two scoops short.".to_owned();
    let amend = AmendContact {
        contact_id: contact_id.clone(),
        form,
        measured: MeasuredTyped::default(),
        reason: "figures typed the wrong way round".to_owned(),
        from_revision: opened.revision,
        draft_id: None,
    };
    contact::amend_contact(&mut nurse.app, amend.clone(), nurse.now).unwrap();
    let history =
        contact::contact_history(&mut nurse.app, OpenContact { contact_id }, nurse.now).unwrap().versions;
    assert_eq!(history.len(), 2);
    assert!(history[1].contact.narrative.starts_with("One scoop short"));
    assert_eq!(
        contact::amend_contact(&mut nurse.app, amend, nurse.now).unwrap_err(),
        Failure::ChangedMeanwhile
    );
}

#[test]
fn an_entry_that_was_never_true_is_taken_back_and_stays_readable() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let record_id = nurse.records(a_home_visit(&child));
    let without = EnteredInError { record_id: record_id.clone(), reason: " ".to_owned() };
    assert_eq!(
        problems(contact::entered_in_error(&mut nurse.app, without, nurse.now).unwrap_err()),
        ["reason"]
    );
    let taken = EnteredInError { record_id, reason: "wrong child".to_owned() };
    contact::entered_in_error(&mut nurse.app, taken, nurse.now).unwrap();
    let view = nurse.opens(&child);
    assert!(view.timeline[0].entered_in_error);
    assert!(view.timeline[0].contact.as_ref().unwrap().narrative.starts_with("One scoop"));
    assert_eq!(view.banner.last_seen, None);
}

pub(crate) fn a_concern(child: &str) -> FlagForm {
    FlagForm {
        child_id: child.to_owned(),
        flag_type: Code(FlagType::Neglect),
        categories: Vec::new(),
        status: Code(FlagStatus::Confirmed),
        source: Code(FlagSource::SocialCare),
        source_detail: "Sam Whitlock, social worker".to_owned(),
        since: "3 Nov".to_owned(),
        review_on: "3/2/27".to_owned(),
        detail: "Hungry at every visit".to_owned(),
        restricted: false,
        local_type: None,
        known_to: String::new(),
        action_taken: String::new(),
        police_reference: String::new(),
        not_reported_because: String::new(),
        health_advice: Code(YesNoNotAsked::NotAsked),
        law_advice: Code(YesNoNotAsked::NotAsked),
        events: Vec::new(),
    }
}

#[test]
fn a_flag_is_in_the_banner_the_list_the_register_and_on_a_brothers_screen_until_it_ends() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let mother = nurse.opens(&child).relatives[0].person_id.clone();
    let mut tyler = ava();
    tyler.given = "Tyler".to_owned();
    tyler.known_as = String::new();
    tyler.date_of_birth = "2 May 2021".to_owned();
    tyler.nhs_number = "999 000 0034".to_owned();
    tyler.gestation = String::new();
    tyler.same_household_as = Some(child.clone());
    tyler.relatives[0].person_id = Some(mother);
    let brother = child::register_child(
        &mut nurse.app,
        RegisterChild { form: tyler, duplicates_seen: false },
        nurse.now,
    )
    .unwrap()
    .child_id
    .unwrap();

    let missing = FlagForm { flag_type: Code(FlagType::Other), detail: String::new(), ..a_concern(&child) };
    let refused = flag::raise_flag(&mut nurse.app, RaiseFlag { form: missing, draft_id: None }, nurse.now);
    assert_eq!(problems(refused.unwrap_err()), ["detail"]);
    let flag_id =
        flag::raise_flag(&mut nurse.app, RaiseFlag { form: a_concern(&child), draft_id: None }, nurse.now)
            .unwrap()
            .record_id;

    assert_eq!(nurse.opens(&child).banner.flags.len(), 1);
    assert_eq!(nurse.opens(&brother).banner.flags[0].sibling.as_deref(), Some("Ava-Mae"));
    assert_eq!(nurse.searches("ava").rows[0].flags.len(), 1);
    let register = safeguarding::safeguarding_register(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert_eq!((register.rows.len(), register.rows[0].tags.len()), (1, 1));

    let end = EndFlag {
        flag_id,
        ended_on: "today".to_owned(),
        reason: "Fed and warm at every visit since March".to_owned(),
    };
    flag::end_flag(&mut nurse.app, end, nurse.now).unwrap();
    assert!(nurse.opens(&child).banner.flags.is_empty());
    assert!(nurse.opens(&brother).banner.flags.is_empty());
    assert_eq!(
        nurse.opens(&child).timeline[0].flag.as_ref().unwrap().end_reason.as_deref(),
        Some("Fed and warm at every visit since March")
    );
}

#[test]
fn a_flag_without_a_review_date_stays_in_sight_on_today() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let form = FlagForm { review_on: String::new(), ..a_concern(&child) };
    flag::raise_flag(&mut nurse.app, RaiseFlag { form, draft_id: None }, nurse.now).unwrap();
    assert_eq!(today::today(&mut nurse.app, Nothing {}, nurse.now).unwrap().flags_without_review.len(), 1);
}

fn feeding(child: &str, planned: &str) -> EpisodeForm {
    EpisodeForm {
        child_id: child.to_owned(),
        level: Code(EpisodeLevel::UniversalPlus),
        reason: Code(EpisodeReason::InfantFeeding),
        reason_detail: String::new(),
        started_on: "yesterday".to_owned(),
        review_on: "in 2 weeks".to_owned(),
        goals: vec![GoalForm {
            goal_id: None,
            text: "Sure about making feeds".to_owned(),
            baseline: Some(3),
            latest: None,
        }],
        sessions_planned: planned.to_owned(),
        over_limit_reason: String::new(),
        support: SupportForm::default(),
    }
}

#[test]
fn an_episode_counts_its_sessions_asks_why_when_over_the_limit_and_closes_with_scores() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let over = StartEpisode { form: feeding(&child, "12"), draft_id: None };
    assert_eq!(
        problems(episode::start_episode(&mut nurse.app, over, nurse.now).unwrap_err()),
        ["overLimitReason"]
    );
    let reasoned =
        EpisodeForm { over_limit_reason: "twins, and no family near".to_owned(), ..feeding(&child, "12") };
    let episode_id =
        episode::start_episode(&mut nurse.app, StartEpisode { form: reasoned, draft_id: None }, nurse.now)
            .unwrap()
            .record_id;

    let mut visit = a_home_visit(&child);
    visit.episode_id = Some(episode_id.clone());
    nurse.records(visit);
    let view = nurse.opens(&child).episodes.remove(0);
    assert_eq!((view.sessions_done, view.sessions_planned), (1, 12));

    let mut goal = GoalForm {
        goal_id: Some(view.goals[0].goal_id.clone()),
        text: view.goals[0].text.clone(),
        baseline: Some(3),
        latest: None,
    };
    let close = |goal: &GoalForm| CloseEpisode {
        episode_id: episode_id.clone(),
        ended_on: "today".to_owned(),
        outcome: Code(EpisodeOutcome::NeedsMet),
        note: "Feeding well, gaining weight".to_owned(),
        goals: vec![goal.clone()],
        measure_closing: String::new(),
        change_level: false,
    };
    assert_eq!(
        problems(episode::close_episode(&mut nurse.app, close(&goal), nurse.now).unwrap_err()),
        ["goals"]
    );
    goal.latest = Some(8);
    episode::close_episode(&mut nurse.app, close(&goal), nurse.now).unwrap();
    assert!(episode::episode_list(&mut nurse.app, Nothing {}, nurse.now).unwrap().rows.is_empty());
    assert_eq!(nurse.opens(&child).episodes[0].goals[0].latest, Some(8));
}

#[test]
fn amending_a_mothers_phone_reaches_every_child_of_hers() {
    let mut nurse = Nurse::new();
    let child_id = nurse.registers_ava();
    let mut form = nurse.opens(&child_id).form;
    form.relatives[0].phone = "07700 900456".to_owned();
    child::amend_child(
        &mut nurse.app,
        AmendChild { child_id: child_id.clone(), form, reason: "new phone".to_owned() },
        nurse.now,
    )
    .unwrap();
    assert_eq!(nurse.opens(&child_id).relatives[0].phone.as_deref(), Some("07700 900456"));
}

#[test]
fn a_person_recorded_on_the_wrong_child_is_taken_off() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let record_id = nurse.opens(&child).relatives[0].relationship_id.clone();
    let taken = EnteredInError { record_id, reason: "mother of another Ava".to_owned() };
    contact::entered_in_error(&mut nurse.app, taken, nurse.now).unwrap();
    assert!(nurse.opens(&child).relatives.is_empty());
}

#[test]
fn opening_a_child_is_written_in_the_audit_chain_and_the_book_stays_whole() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    nurse.opens(&child);
    let lines =
        settings::audit(&mut nurse.app, settings::views::AuditQuery { offset: 0, limit: 1 }, nurse.now)
            .unwrap()
            .lines;
    assert_eq!(
        (lines[0].action.as_str(), lines[0].record_id.as_deref()),
        ("view-child", Some(child.as_str()))
    );
    nurse.lock();
    nurse.unlock();
    assert!(settings::verify(&mut nurse.app, Nothing {}, nurse.now).unwrap().whole);
}
