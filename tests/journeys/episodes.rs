//! Universal Plus and Universal Partnership Plus from a mood score to the close, packages, steps, consent and what weighs.

use caseload_app::{
    assessment::views::AssessmentTyped,
    caseload::{self, views::WeightLine},
    child::views::OpenChild,
    chronology::{self, views::ChronologyQuery},
    code::Code,
    contact::views::RecordContact,
    episode::{
        self,
        views::{
            AnswerConsent, CloseEpisode, ConsentForm, EpisodeForm, EpisodeView, GoalForm, PartnerForm,
            RecordSession, ReopenEpisode, ReviewEpisode, SessionScore, StartEpisode, StepEpisode,
            SupportForm, WatchEpisode,
        },
    },
    failure::Failure,
    measurement::views::MeasuredTyped,
    report::{self, views::ReportQuery},
    session::{
        self,
        views::{CreateDemonstration, Nothing},
    },
    settings::{self, views::ChangeSettings},
    today,
};
use caseload_domain::{
    child::Level,
    episode::{ConsentAnswer, EpisodeActivity, EpisodeLevel, EpisodeOutcome, EpisodeReason, Reach},
    package::WeightFactor,
    practitioner::Role,
    score::Tool,
};

use crate::nurse::{Nurse, a_home_visit, ava};

fn problems(failure: Failure) -> Vec<String> {
    match failure {
        Failure::Invalid { problems } => problems.into_iter().map(|problem| problem.field).collect(),
        other => panic!("another failure: {other:?}"),
    }
}

/// Ava-Mae at universal care, whose level then follows her episodes.
fn at_universal(nurse: &mut Nurse) -> String {
    let form = caseload_app::child::views::ChildForm { level: Code(Level::Universal), ..ava() };
    let request = caseload_app::child::views::RegisterChild { form, duplicates_seen: false };
    caseload_app::child::register_child(&mut nurse.app, request, nurse.now).unwrap().child_id.unwrap()
}

fn mood(child: &str) -> EpisodeForm {
    EpisodeForm {
        child_id: child.to_owned(),
        level: Code(EpisodeLevel::UniversalPlus),
        reason: Code(EpisodeReason::PerinatalMentalHealth),
        reason_detail: String::new(),
        started_on: "today".to_owned(),
        review_on: "in 4 weeks".to_owned(),
        goals: vec![GoalForm {
            goal_id: None,
            text: "Get out of the house with Ava".to_owned(),
            baseline: Some(2),
            latest: None,
        }],
        sessions_planned: "6".to_owned(),
        over_limit_reason: String::new(),
        support: SupportForm {
            package: Some("perinatal-mental-health".to_owned()),
            measure_what: "EPDS".to_owned(),
            measure_baseline: "14".to_owned(),
            change_level: true,
            ..SupportForm::default()
        },
    }
}

fn start(nurse: &mut Nurse, form: EpisodeForm) -> Result<String, Failure> {
    episode::start_episode(&mut nurse.app, StartEpisode { form, draft_id: None }, nurse.now)
        .map(|saved| saved.record_id)
}

fn only(nurse: &mut Nurse, child: &str) -> EpisodeView {
    nurse.opens(child).episodes.remove(0)
}

fn visit(child: &str, episode_id: Option<&str>) -> RecordContact {
    let mut form = a_home_visit(child);
    form.episode_id = episode_id.map(str::to_owned);
    RecordContact {
        form,
        measured: MeasuredTyped::default(),
        assessments: Vec::new(),
        draft_id: None,
        appointment_id: None,
    }
}

fn epds(nurse: &mut Nurse, child: &str, items: [u8; 10]) -> AssessmentTyped {
    let mother = nurse.opens(child).relatives[0].relationship_id.clone();
    AssessmentTyped {
        tool: Code(Tool::Epds),
        form: None,
        relationship_id: Some(mother),
        items: items.into_iter().map(Some).collect(),
        scales: Vec::new(),
        action_taken: String::new(),
        note: String::new(),
    }
}

fn score(nurse: &mut Nurse, child: &str, episode: &EpisodeView, score: u8) -> Result<String, Failure> {
    let scores = vec![SessionScore { goal_id: episode.goals[0].goal_id.clone(), score }];
    let request = RecordSession { contact: visit(child, Some(&episode.episode_id)), scores };
    episode::record_session(&mut nurse.app, request, nurse.now).map(|saved| saved.record_id)
}

fn close(episode: &EpisodeView, outcome: EpisodeOutcome, latest: u8) -> CloseEpisode {
    CloseEpisode {
        episode_id: episode.episode_id.clone(),
        ended_on: "today".to_owned(),
        outcome: Code(outcome),
        note: "Out twice a week".to_owned(),
        goals: vec![GoalForm {
            goal_id: Some(episode.goals[0].goal_id.clone()),
            text: episode.goals[0].text.clone(),
            baseline: Some(episode.goals[0].baseline),
            latest: Some(latest),
        }],
        measure_closing: "6".to_owned(),
        change_level: true,
    }
}

#[test]
fn a_perinatal_episode_goes_from_a_mood_score_to_its_close_and_the_level_follows() {
    let mut nurse = Nurse::new();
    let child = at_universal(&mut nurse);
    let scored = epds(&mut nurse, &child, [2, 2, 2, 1, 2, 1, 2, 1, 1, 0]);
    let request = RecordContact { assessments: vec![scored], ..visit(&child, None) };
    caseload_app::contact::record_contact(&mut nurse.app, request, nurse.now).unwrap();

    let asked = OpenChild { child_id: child.clone() };
    let choices = episode::episode_choices(&mut nurse.app, asked, nurse.now).unwrap();
    let package = choices.packages.iter().find(|one| one.code == "perinatal-mental-health").unwrap();
    assert_eq!((package.sessions_from, package.sessions_to), (4, 8));
    assert_eq!(package.measure_tool.map(|tool| tool.0), Some(Tool::Epds));
    assert_eq!(package.review_on.to_string(), "2027-02-01");
    assert!(choices.packages_taken.is_empty());

    let episode_id = start(&mut nurse, mood(&child)).unwrap();
    assert_eq!(nurse.opens(&child).banner.level.0, Level::UniversalPlus);

    for latest in [3, 5, 7] {
        nurse.minutes_later(7 * 24 * 60);
        let episode = only(&mut nurse, &child);
        score(&mut nurse, &child, &episode, latest).unwrap();
    }
    let episode = only(&mut nurse, &child);
    assert_eq!((episode.sessions_done, episode.reach.0), (3, Reach::Engaged));
    let line: Vec<u8> = episode.goals[0].scores.iter().map(|scored| scored.score).collect();
    assert_eq!(line, [3, 5, 7]);

    nurse.minutes_later(60);
    episode::close_episode(&mut nurse.app, close(&episode, EpisodeOutcome::NeedsMet, 8), nurse.now).unwrap();
    let view = nurse.opens(&child);
    assert_eq!(view.banner.level.0, Level::Universal);
    assert_eq!(view.episodes[0].measure.as_ref().map(|measure| measure.closing.as_str()), Some("6"));
    let list = episode::episode_list(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert_eq!((list.rows.len(), list.closed.len()), (0, 1));

    // It comes back: opened again, with how it had closed.
    nurse.minutes_later(14 * 24 * 60);
    let again = ReopenEpisode {
        episode_id: episode_id.clone(),
        on: "today".to_owned(),
        reason: String::new(),
        review_on: "in 3 weeks".to_owned(),
        change_level: true,
    };
    let refused = episode::reopen_episode(&mut nurse.app, again.clone(), nurse.now).unwrap_err();
    assert_eq!(problems(refused), ["reason"]);
    let again = ReopenEpisode { reason: "Mood low again after a move".to_owned(), ..again };
    episode::reopen_episode(&mut nurse.app, again, nurse.now).unwrap();
    let episode = only(&mut nurse, &child);
    assert!(episode.ended_on.is_none());
    assert_eq!(episode.reopened[0].outcome.0, EpisodeOutcome::NeedsMet);
    assert_eq!(nurse.opens(&child).banner.level.0, Level::UniversalPlus);
}

#[test]
fn a_step_up_needs_a_partner_and_stays_with_the_episode() {
    let mut nurse = Nurse::new();
    let child = at_universal(&mut nurse);
    let episode_id = start(&mut nurse, mood(&child)).unwrap();
    nurse.minutes_later(24 * 60);
    let step = StepEpisode {
        episode_id: episode_id.clone(),
        to: Code(EpisodeLevel::UniversalPartnershipPlus),
        on: "today".to_owned(),
        reason: "Social care is involved".to_owned(),
        agreed_by: "Kayleigh Doyle".to_owned(),
        review_on: "in 2 weeks".to_owned(),
        partners: Vec::new(),
        lead_practitioner: String::new(),
        lead_agency: String::new(),
        change_level: true,
    };
    let refused = episode::step_episode(&mut nurse.app, step.clone(), nurse.now).unwrap_err();
    assert_eq!(problems(refused), ["partners"]);
    assert_eq!(only(&mut nurse, &child).level.0, EpisodeLevel::UniversalPlus, "nothing was saved");

    let partner = PartnerForm { agency: "Children's social care".to_owned(), name: "Jo Reed".to_owned() };
    let step = StepEpisode { partners: vec![partner], ..step };
    episode::step_episode(&mut nurse.app, step, nurse.now).unwrap();
    let view = nurse.opens(&child);
    assert_eq!(view.banner.level.0, Level::UniversalPartnershipPlus);
    assert_eq!(view.earlier_levels.len(), 2, "universal, then Universal Plus");
    let episode = &view.episodes[0];
    assert_eq!((episode.steps.len(), episode.activity.0), (1, EpisodeActivity::Active));
    assert_eq!(episode.review_on.to_string(), "2027-01-19");

    let watch = WatchEpisode {
        episode_id,
        activity: Code(EpisodeActivity::Monitoring),
        reason: "Partners lead now".to_owned(),
        review_on: String::new(),
    };
    episode::watch_episode(&mut nurse.app, watch, nurse.now).unwrap();
    assert_eq!(only(&mut nurse, &child).activity.0, EpisodeActivity::Monitoring);
    // A step down to universal care is a close; the level falls back.
    nurse.minutes_later(24 * 60);
    let episode = only(&mut nurse, &child);
    episode::close_episode(&mut nurse.app, close(&episode, EpisodeOutcome::SteppedDown, 6), nurse.now)
        .unwrap();
    assert_eq!(nurse.opens(&child).banner.level.0, Level::Universal);
}

#[test]
fn an_episode_opened_and_closed_on_one_day_leaves_the_level_the_day_ended_with() {
    let mut nurse = Nurse::new();
    let child = at_universal(&mut nurse);
    start(&mut nurse, mood(&child)).unwrap();
    assert_eq!(nurse.opens(&child).banner.level.0, Level::UniversalPlus);
    nurse.minutes_later(10);
    let episode = only(&mut nurse, &child);
    episode::close_episode(&mut nurse.app, close(&episode, EpisodeOutcome::DeclinedSupport, 2), nurse.now)
        .unwrap();
    let view = nurse.opens(&child);
    assert_eq!((view.banner.level.0, view.earlier_levels.len()), (Level::Universal, 1));
}

#[test]
fn early_start_counts_sessions_from_consent_and_is_reviewed_at_the_second_birthday() {
    let mut nurse = Nurse::new();
    let child = at_universal(&mut nurse);
    let form = EpisodeForm {
        reason: Code(EpisodeReason::Parenting),
        sessions_planned: "30".to_owned(),
        review_on: "13/08/2028".to_owned(),
        support: SupportForm { package: Some("early-start".to_owned()), ..SupportForm::default() },
        ..mood(&child)
    };
    assert_eq!(problems(start(&mut nurse, form.clone()).unwrap_err()), ["reviewOn"]);
    let episode_id = start(&mut nurse, EpisodeForm { review_on: "12/08/2028".to_owned(), ..form }).unwrap();

    nurse.records(visit(&child, Some(&episode_id)).form);
    let episode = only(&mut nurse, &child);
    assert!(episode.voluntary && episode.consents.is_empty());
    assert_eq!((episode.sessions_done, episode.sessions_without_consent), (0, 1));

    nurse.minutes_later(24 * 60);
    let answer = |answer, by: &str| AnswerConsent {
        episode_id: episode_id.clone(),
        consent: ConsentForm { on: "today".to_owned(), answer: Code(answer), by: by.to_owned() },
    };
    let nobody = answer(ConsentAnswer::Given, "");
    assert_eq!(problems(episode::answer_consent(&mut nurse.app, nobody, nurse.now).unwrap_err()), ["by"]);
    let given = answer(ConsentAnswer::Given, "Kayleigh Doyle");
    episode::answer_consent(&mut nurse.app, given, nurse.now).unwrap();
    nurse.records(visit(&child, Some(&episode_id)).form);
    assert_eq!(only(&mut nurse, &child).sessions_done, 1);
    let list = episode::episode_list(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert_eq!(list.rows[0].ends_on.map(|day| day.to_string()).as_deref(), Some("2028-08-12"));

    // At the second birthday its review is due on Today.
    let birthday = Nurse { now: caseload_app::Now::at("2028-08-12T08:00:00Z".parse().unwrap()), ..nurse };
    let mut nurse = birthday;
    let due = today::today(&mut nurse.app, Nothing {}, nurse.now).unwrap().due;
    assert!(due.iter().any(|line| line.record_id == episode_id), "{due:?}");
    let withdrawn = answer(ConsentAnswer::Withdrawn, "Kayleigh Doyle");
    episode::answer_consent(&mut nurse.app, withdrawn, nurse.now).unwrap();
    assert_eq!(
        only(&mut nurse, &child).outcome.map(|outcome| outcome.0),
        Some(EpisodeOutcome::ConsentWithdrawn)
    );
}

#[test]
fn more_packages_than_the_service_usually_gives_need_a_reason_and_are_never_blocked() {
    let mut nurse = Nurse::new();
    let child = at_universal(&mut nurse);
    let change =
        ChangeSettings { lock_after_minutes: 5, session_limit: 8, package_limit: 1, single_keys: true };
    settings::change_settings(&mut nurse.app, change, nurse.now).unwrap();
    start(&mut nurse, mood(&child)).unwrap();
    let second = EpisodeForm {
        reason: Code(EpisodeReason::InfantFeeding),
        sessions_planned: "3".to_owned(),
        support: SupportForm { package: Some("infant-feeding".to_owned()), ..SupportForm::default() },
        ..mood(&child)
    };
    assert_eq!(problems(start(&mut nurse, second.clone()).unwrap_err()), ["overLimitReason"]);
    start(&mut nurse, EpisodeForm { over_limit_reason: "Both go together".to_owned(), ..second }).unwrap();
    assert_eq!(nurse.opens(&child).episodes.len(), 2);
}

#[test]
fn an_old_partnership_episode_without_a_partner_is_scored_and_asked_for_one_at_the_next_save() {
    let mut nurse = Nurse::new();
    let child = at_universal(&mut nurse);
    let episode_id = start(&mut nurse, mood(&child)).unwrap();
    let review = |level| ReviewEpisode {
        episode_id: episode_id.clone(),
        form: EpisodeForm { level: Code(level), goals: Vec::new(), ..mood(&child) },
        reason: "Review".to_owned(),
    };
    let refused =
        episode::review_episode(&mut nurse.app, review(EpisodeLevel::UniversalPartnershipPlus), nurse.now);
    assert_eq!(problems(refused.unwrap_err()), ["goals", "partners"]);
    let episode = only(&mut nurse, &child);
    score(&mut nurse, &child, &episode, 4).unwrap();
    // A goal of another episode, or a contact nobody attended, scores nothing.
    let mut nobody = visit(&child, Some(&episode_id));
    nobody.form.outcome = Code(caseload_domain::contact::Outcome::NoAccess);
    nobody.form.child_present = false;
    nobody.form.voice = String::new();
    let scores = vec![SessionScore { goal_id: episode.goals[0].goal_id.clone(), score: 9 }];
    let refused =
        episode::record_session(&mut nurse.app, RecordSession { contact: nobody, scores }, nurse.now);
    assert_eq!(problems(refused.unwrap_err()), ["goalScores"]);
    assert_eq!(only(&mut nurse, &child).goals[0].latest, Some(4));
}

#[test]
fn what_weighs_on_a_caseload_says_what_it_is_made_of() {
    let mut nurse = Nurse::new();
    let child = at_universal(&mut nurse);
    let before = caseload::caseload_weight(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    start(&mut nurse, mood(&child)).unwrap();
    let after = caseload::caseload_weight(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    // Universal Plus (3) in place of universal (1), and an open episode (2).
    assert_eq!(after.points, before.points + 4);
    let line = after.lines.iter().find(|line| line.factor.0 == WeightFactor::Episode).unwrap();
    assert_eq!((line.count, line.each, line.points, line.source.as_str()), (1, 2, 2, "Local, editable"));
    assert_eq!(
        (after.heaviest[0].child_id.as_str(), after.heaviest[0].points),
        (child.as_str(), after.points)
    );
    let asked = OpenChild { child_id: child };
    let one = caseload::child_weight(&mut nurse.app, asked, nurse.now).unwrap();
    let parts = |lines: &[WeightLine]| -> Vec<_> {
        lines.iter().map(|line| (line.label.clone(), line.count, line.source.clone())).collect()
    };
    assert_eq!((one.points, parts(&one.lines)), (after.points, parts(&after.lines)));
}

#[test]
fn each_child_of_a_caseload_weighs_alone_what_it_weighs_among_the_others() {
    let mut nurse = Nurse::new();
    nurse.lock();
    let request = CreateDemonstration { role: Code(Role::HealthVisitor) };
    session::create_demonstration(&mut nurse.app, request, nurse.now).unwrap();
    let all = caseload::caseload_weight(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert!(all.heaviest.len() == 10 && all.heaviest[0].points > all.points / all.children);
    for child in &all.heaviest {
        let asked = OpenChild { child_id: child.child_id.clone() };
        let one = caseload::child_weight(&mut nurse.app, asked, nurse.now).unwrap();
        assert_eq!(one.points, child.points, "{}", child.child);
    }
}

#[test]
fn a_services_own_packages_are_used_and_a_fault_in_them_is_said() {
    let mut nurse = Nurse::new();
    let child = at_universal(&mut nurse);
    let folder = nurse.home.path().join("caseload").join("packages");
    std::fs::create_dir_all(&folder).unwrap();
    let own = |sessions: &str| {
        format!(
            "[[package]]\ncode = \"perinatal-mental-health\"\nname = \"Listening visits\"\nservice = \"health-visiting\"\n\
             from-months = 0\nto-months = 12\nreason = \"perinatal-mental-health\"\ntrigger = \"Low mood\"\n\
             measure-tool = \"epds\"\nsessions-from = 2\nsessions-to = {sessions}\nreview-after-weeks = 2\n\
             outcome = \"Better\"\nstep-up = \"GP\"\n"
        )
    };
    let mut named = |text: String| {
        #[expect(clippy::disallowed_methods, reason = "a test's own input file")]
        std::fs::write(folder.join("own.toml"), text).unwrap();
        nurse.lock();
        nurse.unlock();
        let asked = OpenChild { child_id: child.clone() };
        let choices = episode::episode_choices(&mut nurse.app, asked, nurse.now).unwrap();
        let package = choices.packages.into_iter().find(|one| one.code == "perinatal-mental-health").unwrap();
        (package.name, choices.refused)
    };
    assert_eq!(named(own("5")), ("Listening visits".to_owned(), Vec::new()));
    let (name, refused) = named(own("99"));
    assert_eq!(name, "Perinatal mental health", "the one that ships is used");
    assert!(refused[0].starts_with("own.toml, package 1 (perinatal-mental-health): "), "{refused:?}");
    assert_eq!(today::today(&mut nurse.app, Nothing {}, nurse.now).unwrap().refused_packages, refused);
}

pub(crate) fn every_line(child: &str) -> ChronologyQuery {
    ChronologyQuery {
        child_id: child.to_owned(),
        siblings: false,
        restricted_because: None,
        person_id: None,
        only_child_id: None,
        types: Vec::new(),
        from: String::new(),
        until: String::new(),
        significant_only: false,
        oldest_first: true,
    }
}

#[test]
fn a_level_a_service_renamed_has_that_name_in_the_window_and_in_a_chronology() {
    let mut nurse = Nurse::new();
    let child = at_universal(&mut nurse);
    start(&mut nurse, mood(&child)).unwrap();
    let told = |nurse: &mut Nurse| {
        let frame = session::frame(&mut nurse.app, Nothing {}, nurse.now).unwrap();
        let asked = every_line(&child);
        let lines = chronology::chronology(&mut nurse.app, asked, nurse.now).unwrap().lines;
        (frame.level_names.universal_plus, lines.into_iter().map(|line| line.what).collect::<Vec<_>>())
    };
    let (name, lines) = told(&mut nurse);
    assert_eq!(name, "Universal Plus");
    assert!(lines.iter().any(|line| line.starts_with("Universal Plus began")), "{lines:?}");
    let folder = nurse.home.path().join("caseload").join("packages");
    std::fs::create_dir_all(&folder).unwrap();
    let own = "[[level]]\narea = \"leicester-city\"\nlevel = \"universal-plus\"\nlabel = \"Extra help\"\n";
    #[expect(clippy::disallowed_methods, reason = "a test's own input file")]
    std::fs::write(folder.join("own.toml"), own).unwrap();
    nurse.lock();
    nurse.unlock();
    let (name, lines) = told(&mut nurse);
    assert_eq!(name, "Extra help");
    assert!(lines.iter().any(|line| line.starts_with("Extra help began")), "{lines:?}");
    assert!(lines.iter().any(|line| line == "Level of care: Extra help"), "{lines:?}");
}

#[test]
fn the_report_counts_episodes_children_and_families_apart_by_package_and_reason() {
    let mut nurse = Nurse::new();
    let child = at_universal(&mut nurse);
    start(&mut nurse, mood(&child)).unwrap();
    let second = EpisodeForm {
        level: Code(EpisodeLevel::UniversalPartnershipPlus),
        support: SupportForm {
            partners: vec![PartnerForm { agency: "GP".to_owned(), name: String::new() }],
            change_level: true,
            ..SupportForm::default()
        },
        ..mood(&child)
    };
    start(&mut nurse, second).unwrap();
    let first = only(&mut nurse, &child);
    score(&mut nurse, &child, &first, 3).unwrap();
    let asked = ReportQuery { quarter: "2027Q1".to_owned() };
    let counts = report::report(&mut nurse.app, asked, nurse.now).unwrap().episodes;
    assert_eq!((counts.all.open.episodes, counts.all.open.children, counts.all.open.families), (2, 1, 1));
    assert_eq!((counts.all.starts.episodes, counts.all.ends.episodes), (2, 0));
    assert_eq!(counts.upp_active.episodes, 1);
    assert_eq!((counts.reached, counts.engaged), (1, 0));
    assert_eq!((counts.by_package.len(), counts.by_package[0].open.episodes), (1, 1));
    assert_eq!((counts.by_reason.len(), counts.by_reason[0].open.episodes), (1, 2));
    // A quarter before: nothing had begun.
    let asked = ReportQuery { quarter: "2026Q4".to_owned() };
    let before = report::report(&mut nurse.app, asked, nurse.now).unwrap().episodes;
    assert_eq!((before.all.open.episodes, before.by_reason.len()), (0, 0));
}
