//! A stolen laptop: hundreds of marked words are typed into every field, the program is killed, and no file has one.

use std::{
    collections::BTreeSet,
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use caseload_app::{
    child::{self, views::RegisterChild},
    code::Code,
    contact::{
        self,
        views::{AmendContact, EnteredInError, OpenContact, RecordContact},
    },
    draft::{
        self,
        views::{DraftForm, SaveDraft},
    },
    episode::{
        self,
        views::{CloseEpisode, GoalForm, StartEpisode},
    },
    flag::{
        self,
        views::{EndFlag, RaiseFlag},
    },
    measurement::views::MeasuredTyped,
    sync,
    task::{self, views::AddTask},
};
use caseload_domain::episode::EpisodeOutcome;

use crate::{
    act::{Act, Said},
    chance::marker,
    desk::Desk,
    forms::{self, PASSPHRASE},
    laptop::{Laptop, files},
    program::{Start, tell},
    sight::Sight,
};

pub(crate) const SCENARIO: &str = "marked-words";
const CHILDREN: u64 = 8;
const FIRST: u64 = 7_000_000;

#[test]
fn nothing_typed_can_be_read_in_any_file_even_after_a_kill() {
    let laptop = Laptop::in_use();
    let mut program = Start::scenario(&laptop, SCENARIO).run();
    let Said::Done(Act::Import { rows: typed }) = program.answer() else { panic!("{:?}", program.heard) };
    let words: Vec<String> =
        (0..u64::from(typed)).map(|number| marker(FIRST + number).to_lowercase()).collect();
    assert!(words.len() >= 200, "{} marked words", words.len());

    // While it runs: files it holds open, those without a name among them.
    let open = format!("/proc/{}/fd", program.id());
    let held: Vec<PathBuf> = fs::read_dir(open)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| fs::metadata(path).is_ok_and(|held| held.is_file()))
        .collect();
    assert_eq!(readable(&held, &words), BTreeSet::new(), "in a file the program holds open");
    program.kill();

    let left = files(laptop.folder());
    assert!(left.iter().any(|path| path.ends_with("caseload.db-wal")), "the kill left the log: {left:?}");
    assert_eq!(readable(&left, &words), BTreeSet::new(), "in a file that the kill left");

    // The control: the scan finds a word where there is one, in a file's text and in a file's name.
    let careless = laptop.temporary().join(format!("notes of {}", words[1]));
    caseload_app::write_atomically(&careless, format!("Seen today: {}", marker(FIRST)).as_bytes()).unwrap();
    let found = readable(&files(laptop.folder()), &words);
    assert_eq!(found, BTreeSet::from([words[0].clone(), words[1].clone()]), "the scan is blind");

    // And the words are really in the record.
    let mut desk = laptop.desk();
    desk.unlock(PASSPHRASE).unwrap();
    let record = Sight::of(&mut desk).unwrap().fingerprint().join(" ").to_lowercase();
    let seen = words.iter().filter(|word| record.contains(word.as_str())).count();
    assert!(seen >= 50, "only {seen} of the marked words are seen in the record");
    tell(&format!(
        "{} marked words, {} files scanned: 0 found; control: 2 of 2 found",
        words.len(),
        held.len() + left.len()
    ));
}

/// Which words can be read in the files or in their names.
fn readable(files: &[PathBuf], words: &[String]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for path in files {
        let mut bytes = fs::read(path).unwrap();
        bytes.extend(path.to_string_lossy().as_bytes());
        bytes.make_ascii_lowercase();
        // Every marked word begins alike, so a file without that beginning has none.
        let starts = bytes.windows(2).enumerate().filter(|(_, pair)| pair == b"zq").map(|(at, _)| at);
        let there: BTreeSet<&[u8]> = starts.filter_map(|at| bytes.get(at..at + words[0].len())).collect();
        found.extend(words.iter().filter(|word| there.contains(word.as_bytes())).cloned());
    }
    found
}

/// Types a new marked word into every field that takes text, then waits to be killed.
pub(crate) fn play(home: &Path, stick: &Path) {
    let mut desk = Desk::at(home, stick);
    desk.unlock(PASSPHRASE).unwrap();
    let mut typed = FIRST;
    let mut word = || {
        typed += 1;
        marker(typed - 1)
    };
    for _ in 0..CHILDREN {
        types_a_family(&mut desk, &mut word);
    }
    sync::seal_sync_file(&mut desk.app, desk.now, &mut |_, _| ControlFlow::Continue(())).unwrap();
    desk.does(&Act::Save { sequence: 2 }).unwrap();
    types_a_family(&mut desk, &mut word);
    let rows = u32::try_from(typed - FIRST).unwrap();
    crate::program::say(&Said::Done(Act::Import { rows }));
    desk.does(&Act::Wait).map(drop).unwrap();
}

fn types_a_family(desk: &mut Desk, word: &mut dyn FnMut() -> String) {
    let now = desk.now;
    let app = &mut desk.app;
    let mut form = forms::a_child(&word());
    for field in [
        &mut form.family,
        &mut form.known_as,
        &mut form.phone,
        &mut form.gp_practice_name,
        &mut form.school_name,
        &mut form.first_language,
        &mut form.named_practitioner,
        &mut form.resident_authority,
        &mut form.visit_note,
    ] {
        *field = word();
    }
    form.address_lines = vec![word(), word()];
    form.relatives[0].family = word();
    form.relatives[0].given = word();
    form.relatives[0].phone = word();
    let request = RegisterChild { form, duplicates_seen: true };
    let child = child::register_child(app, request, now).unwrap().child_id.unwrap();

    let mut form = forms::a_contact(&child, &word());
    (form.purpose, form.voice, form.present_other, form.next_title) = (word(), word(), word(), word());
    let contact = contact::record_contact(
        app,
        RecordContact {
            form,
            measured: MeasuredTyped::default(),
            assessments: Vec::new(),
            draft_id: None,
            appointment_id: None,
        },
        now,
    )
    .unwrap()
    .record_id;
    let opened = contact::open_contact(app, OpenContact { contact_id: contact.clone() }, now).unwrap();
    let mut form = opened.form;
    form.narrative = word();
    let from_revision = opened.revision;
    let amend = AmendContact {
        contact_id: contact,
        form,
        measured: MeasuredTyped::default(),
        reason: word(),
        from_revision,
        draft_id: None,
    };
    let contact = contact::amend_contact(app, amend, now).unwrap().record_id;
    contact::entered_in_error(app, EnteredInError { record_id: contact, reason: word() }, now).unwrap();

    let mut form = forms::a_flag(&child, &word());
    form.source_detail = word();
    let flag = flag::raise_flag(app, RaiseFlag { form, draft_id: None }, now).unwrap().record_id;
    flag::end_flag(app, EndFlag { flag_id: flag, ended_on: "today".to_owned(), reason: word() }, now)
        .unwrap();

    let mut form = forms::an_episode(&child, &word());
    (form.goals[0].text, form.over_limit_reason) = (word(), word());
    form.sessions_planned = "12".to_owned();
    let episode = episode::start_episode(app, StartEpisode { form, draft_id: None }, now).unwrap().record_id;
    let goal_text = word();
    let close = CloseEpisode {
        episode_id: episode,
        ended_on: "today".to_owned(),
        outcome: Code(EpisodeOutcome::NeedsMet),
        note: word(),
        goals: vec![GoalForm { goal_id: None, text: goal_text, baseline: Some(3), latest: Some(8) }],
        measure_closing: String::new(),
        change_level: false,
    };
    episode::close_episode(app, close, now).unwrap();

    task::add_task(
        app,
        AddTask { child_id: child.clone(), title: word(), due_on: String::new(), assigned_to: String::new() },
        now,
    )
    .unwrap();
    let (form, contents) = (Code(DraftForm::Contact), format!("{{\"narrative\":\"{}\"}}", word()));
    draft::save_draft(app, SaveDraft { draft_id: None, form, child_id: Some(child), contents }, now).unwrap();
}
