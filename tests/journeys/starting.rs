//! First start, unlocking, locking, and coming back after a kill.

use caseload_app::{
    App, Strength,
    code::Code,
    draft::{
        self,
        views::{DraftForm, OneDraft, SaveDraft},
    },
    failure::Failure,
    session::{
        self, Size,
        views::{CaseloadName, Nothing, Recover, SetUpForm, Stage},
    },
    settings::{
        self,
        views::{AuditQuery, ChangeSettings, NotePrint, PrintedList},
    },
    today,
};
use caseload_domain::practitioner::{Area, Role};

use crate::nurse::{Nurse, PASSPHRASE, monday_morning};

#[test]
fn a_new_laptop_offers_to_set_up_and_afterwards_asks_for_the_passphrase() {
    let home = tempfile::tempdir().unwrap();
    let mut app = App::new(home.path(), Strength::Lowest);
    assert_eq!(session::start(&mut app, Nothing {}, monday_morning()).unwrap().stage.0, Stage::FirstStart);
    let mut nurse = Nurse::new();
    nurse.lock();
    let start = session::start(&mut nurse.app, Nothing {}, nurse.now).unwrap();
    assert_eq!(start.stage.0, Stage::Locked);
    assert_eq!(start.last_opened.unwrap().0, CaseloadName::Own);
}

#[test]
fn every_field_of_the_set_up_form_is_checked_at_once_and_nothing_is_left_behind() {
    let home = tempfile::tempdir().unwrap();
    let mut app = App::new(home.path(), Strength::Lowest);
    let form = SetUpForm {
        name: " ".to_owned(),
        role: Code(Role::SchoolNurse),
        registration: "1234".to_owned(),
        team: String::new(),
        area: Code(Area::Rutland),
        passphrase: PASSPHRASE.to_owned(),
    };
    let Err(Failure::Invalid { problems }) = session::set_up(&mut app, form.clone(), monday_morning()) else {
        panic!("the form must be refused")
    };
    assert_eq!(
        problems.iter().map(|problem| problem.field.as_str()).collect::<Vec<_>>(),
        ["name", "registration"]
    );
    let weak = SetUpForm {
        name: "Jo Bell".to_owned(),
        registration: "12A3456E".to_owned(),
        passphrase: "password".to_owned(),
        ..form
    };
    assert!(matches!(session::set_up(&mut app, weak, monday_morning()), Err(Failure::WeakPassphrase { .. })));
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn what_was_half_typed_comes_back_after_the_program_is_killed() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    let typed = SaveDraft {
        draft_id: None,
        form: Code(DraftForm::Contact),
        child_id: Some(child.clone()),
        contents: "{\"narrative\":\"Alert, good to\"}".to_owned(),
    };
    let kept = draft::save_draft(&mut nurse.app, typed, nurse.now).unwrap();
    nurse.restart();
    nurse.unlock();
    let waiting = today::today(&mut nurse.app, Nothing {}, nurse.now).unwrap().drafts;
    assert_eq!(
        waiting.iter().map(|line| line.child.clone().unwrap()).collect::<Vec<_>>(),
        ["DOYLE, Ava-Mae"]
    );
    let opened = draft::open_draft(&mut nurse.app, OneDraft { draft_id: kept.draft_id }, nurse.now).unwrap();
    assert_eq!(opened.contents, "{\"narrative\":\"Alert, good to\"}");
}

#[test]
fn wrong_passphrases_slow_down_and_the_right_one_waits_too() {
    let mut nurse = Nurse::new();
    nurse.restart();
    for _ in 0..3 {
        assert!(matches!(nurse.try_unlock("not the words"), Err(Failure::WrongPassphrase { .. })));
    }
    assert!(matches!(nurse.try_unlock(PASSPHRASE), Err(Failure::WrongPassphrase { wait_seconds: 1 })));
    nurse.minutes_later(1);
    nurse.unlock();
}

#[test]
fn the_printed_code_opens_a_caseload_whose_passphrase_is_forgotten() {
    let mut nurse = Nurse::new();
    let child = nurse.registers_ava();
    nurse.restart();
    let request = Recover {
        caseload: Code(CaseloadName::Own),
        recovery_code: nurse.recovery_code.to_lowercase(),
        new_passphrase: "maple kettle frost anthem".to_owned(),
    };
    session::recover(&mut nurse.app, request, nurse.now).unwrap();
    assert_eq!(nurse.opens(&child).banner.family, "Doyle");
    nurse.restart();
    assert!(nurse.try_unlock(PASSPHRASE).is_err());
    nurse.try_unlock("maple kettle frost anthem").unwrap();
}

#[test]
fn the_demonstration_has_its_own_store_and_says_that_it_is_one() {
    let home = tempfile::tempdir().unwrap();
    let mut app = App::new(home.path(), Strength::Lowest);
    let size = Size { seed: 7, children: 40, years: 2 };
    session::demonstration_of(&mut app, size, Role::HealthVisitor, monday_morning()).unwrap();
    let frame = session::frame(&mut app, Nothing {}, monday_morning()).unwrap();
    assert!(frame.demonstration);
    assert!(frame.children >= 30, "{}", frame.children);
    assert!(home.path().join("demonstration").exists() && !home.path().join("caseload").exists());
    assert!(settings::verify(&mut app, Nothing {}, monday_morning()).unwrap().whole);
}

#[test]
fn a_locked_caseload_answers_nothing() {
    let mut nurse = Nurse::new();
    nurse.lock();
    assert_eq!(today::today(&mut nurse.app, Nothing {}, nurse.now).unwrap_err(), Failure::Locked);
}

#[test]
fn the_single_letter_switch_outlives_a_restart_and_a_print_leaves_a_line() {
    let mut nurse = Nurse::new();
    let now = nurse.now;
    assert!(session::frame(&mut nurse.app, Nothing {}, now).unwrap().single_keys, "on until switched off");
    let request =
        ChangeSettings { lock_after_minutes: 5, session_limit: 8, package_limit: 4, single_keys: false };
    assert!(!settings::change_settings(&mut nurse.app, request, now).unwrap().single_keys);
    nurse.restart();
    nurse.unlock();
    assert!(!session::frame(&mut nurse.app, Nothing {}, now).unwrap().single_keys);

    let print = NotePrint { list: Code(PrintedList::DiaryDay), on: now.today, children: 7 };
    settings::note_print(&mut nurse.app, print, now).unwrap();
    let lines = settings::audit(&mut nurse.app, AuditQuery { offset: 0, limit: 1 }, now).unwrap().lines;
    assert_eq!(lines[0].action, "print-list");
    assert_eq!(lines[0].reason.as_deref(), Some("diary-day, 2027-01-04, 7 children"));
}
