//! Two laptops: cards exchanged, children handed over, refused, accepted, read only, let go of, covered and back.

use std::path::PathBuf;

use caseload_app::{
    App, Strength,
    child::{self, views::RegisterChild},
    code::Code,
    contact,
    failure::Failure,
    handover::{
        self,
        views::{
            CareElsewhere, ConfirmColleague, HandoverState, HandoverView, MakeHandover, OneColleague,
            OneHandover, RefuseHandover, SentHandover, TakeBackHandover,
        },
    },
    import_caseload,
    session::{
        self,
        views::{Nothing, SetUpForm},
    },
    settings,
    transfer::{
        self,
        views::{
            BackFromCover, NoteTransferStep, OneTransfer, StartTransfers, TransferAt, TransferForm,
            TransferStepForm,
        },
    },
};
use caseload_domain::{
    practitioner::{Area, Role},
    sharing::SharingBasis,
    transfer::{Rating, TransferKind, TransferStep},
};
use tempfile::TempDir;

use crate::{
    nurse::{Nurse, PASSPHRASE, a_home_visit, ava, monday_morning},
    trust::Receiver,
};

#[test]
fn two_children_are_handed_over_refused_once_accepted_read_only_and_let_go_of() {
    let mut trust = Receiver::new();
    let (mut amina, mut priya, stick) = two_laptops_that_know_each_other();
    let (ava, theo) = (amina.registers_ava(), amina.registers_another("Theo", "999 000 0034"));
    amina.records(a_home_visit(&ava));
    trust.enrols(&mut amina);
    let ready = amina.prepares(&[&ava, &theo], TransferKind::ToColleague, "Priya Shah", "");

    // Refused: both can be written again, and the reason is there.
    let (first, path) = amina.makes_a_file(&ready, &stick);
    assert_eq!(amina.book().sent[0].state.0, HandoverState::Waiting);
    assert_eq!(
        contact_of(&mut amina, &ava).unwrap_err(),
        Failure::InTheCareOf { who: "Priya Shah".to_owned(), waiting: true }
    );
    let preview = handover::preview_handover(&mut priya.app, &path, priya.now).unwrap();
    assert_eq!((preview.colleague.as_str(), preview.children.len()), ("Amina Yusuf", 2));
    assert_eq!(priya.searches("").total, 0, "a look takes nothing in");
    let no_reason = RefuseHandover { handover_id: first.clone(), reason: String::new() };
    assert!(matches!(
        handover::refuse_handover(&mut priya.app, no_reason, priya.now),
        Err(Failure::Invalid { .. })
    ));
    let reason = "I am full until Easter".to_owned();
    let refusal = RefuseHandover { handover_id: first.clone(), reason: reason.clone() };
    handover::refuse_handover(&mut priya.app, refusal, priya.now).unwrap();
    let read = amina.reads_answer_of(&mut priya, &first).unwrap();
    assert_eq!((read.accepted, read.reason), (false, reason));
    contact_of(&mut amina, &ava).unwrap();

    // Accepted: one laptop writes and the other reads, through a restart.
    amina.minutes_later(60);
    priya.minutes_later(60);
    let (second, path) = amina.makes_a_file(&ready, &stick);
    amina.restart();
    amina.unlock();
    handover::preview_handover(&mut priya.app, &path, priya.now).unwrap();
    let accepted = priya.accepts(&second).unwrap();
    assert!(accepted.accepted && accepted.new_entries > 6);
    assert!(matches!(priya.accepts(&second), Err(Failure::BadFile { what, .. }) if what.contains("already")));
    assert_eq!(priya.searches("").total, 2);
    assert_eq!(priya.verified(), Vec::<String>::new());
    priya.restart();
    priya.unlock();
    assert!(amina.reads_answer_of(&mut priya, &second).unwrap().accepted);
    assert!(amina.reads_answer_of(&mut priya, &second).unwrap().already_read);
    assert_eq!(
        contact_of(&mut amina, &ava).unwrap_err(),
        Failure::InTheCareOf { who: "Priya Shah".to_owned(), waiting: false }
    );
    let seen = amina.opens(&ava);
    assert_eq!(
        seen.in_care_of.map(|care| (care.who, care.why.0)),
        Some(("Priya Shah".to_owned(), CareElsewhere::Passed))
    );
    assert_eq!(amina.searches("").total, 0, "her caseload is hers alone");
    contact_of(&mut priya, &ava).unwrap();

    // Both laptops send what they have, and the trust has each entry once.
    trust.takes_what_is_new(&mut amina);
    trust.enrols(&mut priya);
    trust.takes_what_is_new(&mut priya);

    // Let go of: not before the days are over, and then nothing is left and the book is whole.
    let purge = OneHandover { handover_id: second.clone() };
    assert!(matches!(
        handover::purge_handover(&mut amina.app, purge.clone(), amina.now),
        Err(Failure::BadFile { what, .. }) if what.contains("kept until")
    ));
    amina.minutes_later(60 * 24 * 28);
    let waiting = sent(amina.book(), &second).purge.unwrap();
    assert!(waiting.may && waiting.not_received == 0 && waiting.records > 6);
    let purged = handover::purge_handover(&mut amina.app, purge.clone(), amina.now).unwrap();
    assert_eq!((purged.children, purged.records, purged.revisions), (2, waiting.records, waiting.revisions));
    assert!(matches!(child_of(&mut amina, &ava), Err(Failure::NotFound)));
    assert!(handover::purge_handover(&mut amina.app, purge, amina.now).is_err());
    assert_eq!(amina.verified(), Vec::<String>::new());
    amina.restart();
    amina.unlock();
    assert_eq!(sent(amina.book(), &second).state.0, HandoverState::Accepted);
}

#[test]
fn a_purge_waits_for_the_trust() {
    let (mut amina, mut priya, stick) = two_laptops_that_know_each_other();
    let ava = amina.registers_ava();
    let ready = amina.prepares(&[&ava], TransferKind::ToColleague, "Priya Shah", "");
    let (id, path) = amina.makes_a_file(&ready, &stick);
    handover::preview_handover(&mut priya.app, &path, priya.now).unwrap();
    priya.accepts(&id).unwrap();
    amina.reads_answer_of(&mut priya, &id).unwrap();
    amina.minutes_later(60 * 24 * 400);
    let purge = sent(amina.book(), &id).purge.unwrap();
    assert!(!purge.may && purge.not_received > 0);
    assert!(matches!(
        handover::purge_handover(&mut amina.app, OneHandover { handover_id: id }, amina.now),
        Err(Failure::BadFile { what, .. }) if what.contains("trust has not received")
    ));
    assert_eq!(amina.opens(&ava).banner.child_id, ava);
}

#[test]
fn what_is_covered_is_written_by_one_laptop_comes_home_and_is_never_purged() {
    let (mut amina, mut priya, stick) = two_laptops_that_know_each_other();
    let ava = amina.registers_ava();
    amina.records(a_home_visit(&ava));
    let ready = amina.prepares(&[&ava], TransferKind::Cover, "Priya Shah", "2027-01-29");
    let (out, path) = amina.makes_a_file(&ready, &stick);
    handover::preview_handover(&mut priya.app, &path, priya.now).unwrap();
    priya.accepts(&out).unwrap();
    amina.reads_answer_of(&mut priya, &out).unwrap();
    assert_eq!(amina.opens(&ava).in_care_of.map(|care| care.why.0), Some(CareElsewhere::Covered));
    assert_eq!(
        contact_of(&mut amina, &ava).unwrap_err(),
        Failure::InTheCareOf { who: "Priya Shah".to_owned(), waiting: false }
    );
    amina.minutes_later(60 * 24 * 400);
    assert!(sent(amina.book(), &out).purge.is_none());
    let purge = OneHandover { handover_id: out.clone() };
    assert!(matches!(
        handover::purge_handover(&mut amina.app, purge, amina.now),
        Err(Failure::BadFile { .. })
    ));
    amina.now = monday_morning();

    amina.minutes_later(120);
    priya.minutes_later(60);
    let mut visit = a_home_visit(&ava);
    visit.narrative = "Covering for Amina: weight follows the line again.".to_owned();
    priya.records(visit);
    let back = BackFromCover { for_whom: "Amina Yusuf".to_owned(), planned_for: "today".to_owned() };
    let started = transfer::back_from_cover(&mut priya.app, back, priya.now).unwrap();
    assert_eq!(started.transfer_ids.len(), 1, "{:?}", started.left_out);
    priya.does_the_steps(&started.transfer_ids);
    let (home, path) = priya.makes_a_file(&started.transfer_ids, &stick);
    handover::preview_handover(&mut amina.app, &path, amina.now).unwrap();
    amina.accepts(&home).unwrap();
    assert!(priya.reads_answer_of(&mut amina, &home).unwrap().accepted);

    let view = amina.opens(&ava);
    assert!(view.in_care_of.is_none());
    contact_of(&mut amina, &ava).unwrap();
    assert!(format!("{view:?}").contains("Covering for Amina"));
    assert_eq!(sent(amina.book(), &out).state.0, HandoverState::Home);
    assert!(contact_of(&mut priya, &ava).is_err(), "the colleague's copy can only be read");
    for nurse in [&mut amina, &mut priya] {
        assert_eq!(nurse.verified(), Vec::<String>::new());
    }
}

#[test]
fn a_list_from_the_trust_leaves_a_child_in_a_colleagues_care_as_she_is_and_lands_the_others() {
    const LIST: &str = "NHS Number,Surname,Forename,Date of Birth,Sex,Address Line 1,Postcode\n\
        9990000018,Doyle,Ava-Mae,12/08/2026,F,1 New Street,LE3 5AA\n\
        9990000085,Malik,Sana,02/03/2026,F,2 New Street,LE3 5AA\n";
    let (mut amina, _priya, stick) = two_laptops_that_know_each_other();
    let ava = amina.registers_ava();
    let ready = amina.prepares(&[&ava], TransferKind::Cover, "Priya Shah", "2027-01-29");
    amina.makes_a_file(&ready, &stick);
    let before = amina.opens(&ava).form.address_lines;
    let preview =
        import_caseload::preview_import(&mut amina.app, "list.csv", LIST.as_bytes(), amina.now).unwrap();
    assert!(format!("{:?}", preview.rows).contains("in the care of Priya Shah"));
    let one = import_caseload::views::OneImport { import_id: preview.import_id };
    import_caseload::commit_import(&mut amina.app, one, amina.now).unwrap();
    assert_eq!(amina.opens(&ava).form.address_lines, before);
    assert_eq!(amina.searches("").total, 2);
}

#[test]
fn a_card_is_used_only_after_its_digits_were_read_out() {
    let (mut amina, mut priya) = (Nurse::new(), another("Priya Shah"));
    let id = amina.takes_card_of(&mut priya);
    let ava = amina.registers_ava();
    let ready = amina.prepares(&[&ava], TransferKind::ToColleague, "Priya Shah", "");
    let make = MakeHandover { colleague_id: id.clone(), transfer_ids: ready };
    assert!(matches!(
        handover::hand_over(&mut amina.app, make, amina.now),
        Err(Failure::Invalid { problems }) if problems[0].field == "colleagueId"
    ));
    let wrong = ConfirmColleague { colleague_id: id.clone(), last_digits: "0000 0000".to_owned() };
    assert!(matches!(
        handover::confirm_colleague(&mut amina.app, wrong, amina.now),
        Err(Failure::Invalid { .. })
    ));
    let own = handover::own_card(&mut amina.app, amina.now).unwrap().1;
    assert!(matches!(
        handover::take_in_card(&mut amina.app, own.as_bytes(), amina.now),
        Err(Failure::BadFile { what, .. }) if what.contains("your own")
    ));
    assert!(matches!(
        handover::take_in_card(&mut amina.app, b"not a card", amina.now),
        Err(Failure::BadFile { .. })
    ));
    handover::forget_colleague(&mut amina.app, OneColleague { colleague_id: id }, amina.now).unwrap();
    assert!(amina.book().colleagues.is_empty());
}

#[test]
fn a_file_is_refused_by_every_laptop_but_the_one_it_is_for_and_by_that_one_when_it_is_damaged() {
    let (mut amina, mut priya, stick) = two_laptops_that_know_each_other();
    let mut sam = another("Sam Okoro");
    sam.checks_card_of(&mut amina);
    let ava = amina.registers_ava();
    let ready = amina.prepares(&[&ava], TransferKind::ToColleague, "Priya Shah", "");
    let (id, path) = amina.makes_a_file(&ready, &stick);
    let refused = |answer: Result<_, Failure>, words: &str| match answer {
        Err(Failure::BadFile { what, .. }) => assert!(what.contains(words), "{what}"),
        Err(other) => panic!("{other:?}"),
        Ok(preview) => {
            drop(preview);
            panic!("it was read")
        }
    };
    refused(handover::preview_handover(&mut sam.app, &path, sam.now), "somebody else's laptop");
    let mut stranger = another("Jo Lind");
    refused(handover::preview_handover(&mut stranger.app, &path, stranger.now), "card is not on this laptop");
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let damaged = stick.path().join("damaged.handover");
    caseload_app::write_atomically(&damaged, &bytes).unwrap();
    refused(handover::preview_handover(&mut priya.app, &damaged, priya.now), "damaged");
    assert_eq!(priya.searches("").total, 0);

    // Taken back: written here again, and a late acceptance is not passed over in silence.
    let back = TakeBackHandover { handover_id: id.clone(), reason: "Wrong week".to_owned() };
    handover::take_back_handover(&mut amina.app, back, amina.now).unwrap();
    contact_of(&mut amina, &ava).unwrap();
    handover::preview_handover(&mut priya.app, &path, priya.now).unwrap();
    priya.accepts(&id).unwrap();
    assert!(matches!(
        amina.reads_answer_of(&mut priya, &id),
        Err(Failure::BadFile { what, .. }) if what.contains("both laptops")
    ));
}

#[test]
fn nothing_leaves_before_its_steps_are_done() {
    let (mut amina, _priya, _stick) = two_laptops_that_know_each_other();
    let ava = amina.registers_ava();
    let ids = amina.starts(&[&ava], TransferKind::ToColleague, "Priya Shah", "");
    let missing = amina.book().ready[0].missing.clone();
    assert!(missing.iter().any(|what| what.contains("Tell the family")), "{missing:?}");
    let make =
        MakeHandover { colleague_id: amina.book().colleagues[0].colleague_id.clone(), transfer_ids: ids };
    assert!(matches!(handover::hand_over(&mut amina.app, make, amina.now), Err(Failure::Invalid { .. })));
    assert!(amina.book().sent.is_empty());
}

fn another(name: &str) -> Nurse {
    let home = tempfile::tempdir().unwrap();
    let now = monday_morning();
    let mut app = App::new(home.path(), Strength::Lowest);
    let form = SetUpForm {
        name: name.to_owned(),
        role: Code(Role::HealthVisitor),
        registration: "12A3457E".to_owned(),
        team: "East".to_owned(),
        area: Code(Area::LeicesterCity),
        passphrase: PASSPHRASE.to_owned(),
    };
    let done = session::set_up(&mut app, form, now).unwrap();
    Nurse { app, home, now, recovery_code: done.recovery_code }
}

fn two_laptops_that_know_each_other() -> (Nurse, Nurse, TempDir) {
    let (mut amina, mut priya) = (Nurse::new(), another("Priya Shah"));
    amina.checks_card_of(&mut priya);
    priya.checks_card_of(&mut amina);
    (amina, priya, tempfile::tempdir().unwrap())
}

fn contact_of(nurse: &mut Nurse, child_id: &str) -> Result<(), Failure> {
    contact::record_contact(
        &mut nurse.app,
        contact::views::RecordContact {
            form: a_home_visit(child_id),
            measured: caseload_app::measurement::views::MeasuredTyped::default(),
            assessments: Vec::new(),
            draft_id: None,
            appointment_id: None,
        },
        nurse.now,
    )
    .map(drop)
}

fn child_of(nurse: &mut Nurse, child_id: &str) -> Result<(), Failure> {
    let open = child::views::OpenChild { child_id: child_id.to_owned() };
    child::open_child(&mut nurse.app, open, nurse.now).map(drop)
}

fn sent(book: HandoverView, id: &str) -> SentHandover {
    book.sent.into_iter().find(|sent| sent.handover_id == id).unwrap()
}

impl Nurse {
    fn registers_another(&mut self, given: &str, nhs_number: &str) -> String {
        let form = child::views::ChildForm {
            given: given.to_owned(),
            known_as: String::new(),
            nhs_number: nhs_number.to_owned(),
            relatives: Vec::new(),
            ..ava()
        };
        let saved =
            child::register_child(&mut self.app, RegisterChild { form, duplicates_seen: true }, self.now);
        saved.unwrap().child_id.unwrap()
    }

    fn takes_card_of(&mut self, colleague: &mut Nurse) -> String {
        let (name, text) = handover::own_card(&mut colleague.app, colleague.now).unwrap();
        assert!(!name.contains("Shah") && !name.contains("Yusuf"));
        handover::take_in_card(&mut self.app, text.as_bytes(), self.now).unwrap().colleague_id
    }

    fn checks_card_of(&mut self, colleague: &mut Nurse) {
        let colleague_id = self.takes_card_of(colleague);
        let read_out = colleague.book().card.fingerprint;
        let last_digits = read_out[read_out.len() - 9..].to_owned();
        let confirm = ConfirmColleague { colleague_id, last_digits };
        assert!(handover::confirm_colleague(&mut self.app, confirm, self.now).unwrap().checked_at.is_some());
    }

    fn book(&mut self) -> HandoverView {
        handover::handovers(&mut self.app, Nothing {}, self.now).unwrap()
    }

    fn starts(&mut self, children: &[&str], kind: TransferKind, to: &str, until: &str) -> Vec<String> {
        let form = TransferForm {
            child_ids: children.iter().map(|id| (*id).to_owned()).collect(),
            whole_caseload: false,
            kind: Code(kind),
            to: to.to_owned(),
            team: String::new(),
            planned_for: "today".to_owned(),
            until: until.to_owned(),
        };
        let start = StartTransfers { form, draft_id: None };
        transfer::start_transfers(&mut self.app, start, self.now).unwrap().transfer_ids
    }

    fn prepares(&mut self, children: &[&str], kind: TransferKind, to: &str, until: &str) -> Vec<String> {
        let ids = self.starts(children, kind, to, until);
        self.does_the_steps(&ids);
        ids
    }

    fn does_the_steps(&mut self, ids: &[String]) {
        let blank = TransferStepForm {
            on: "today".to_owned(),
            with: "the colleague".to_owned(),
            reason: String::new(),
            rating: Some(Code(Rating::Green)),
            meeting_on: String::new(),
            basis: Some(Code(SharingBasis::Consent)),
            answer: None,
        };
        for step in [
            TransferStep::Rated,
            TransferStep::Discussed,
            TransferStep::SharingBasis,
            TransferStep::FamilyTold,
        ] {
            let transfers = ids.iter().map(|id| self.at(id)).collect();
            let note = NoteTransferStep { transfers, step: Code(step), form: blank.clone() };
            transfer::note_transfer_step(&mut self.app, note, self.now).unwrap();
        }
    }

    fn at(&mut self, id: &str) -> TransferAt {
        let open = OneTransfer { transfer_id: id.to_owned() };
        let view = transfer::open_transfer(&mut self.app, open, self.now).unwrap();
        TransferAt { transfer_id: id.to_owned(), from_revision: view.line.revision }
    }

    /// Makes a file and saves it on the stick; answers its id and where it is.
    fn makes_a_file(&mut self, transfers: &[String], stick: &TempDir) -> (String, PathBuf) {
        let colleague_id = self.book().colleagues[0].colleague_id.clone();
        let make = MakeHandover { colleague_id, transfer_ids: transfers.to_vec() };
        let made = handover::hand_over(&mut self.app, make, self.now).unwrap();
        let saved =
            handover::save_handover(&mut self.app, &made.handover_id, stick.path(), self.now).unwrap();
        (made.handover_id, stick.path().join(saved.file_name))
    }

    fn accepts(&mut self, id: &str) -> Result<handover::views::HandoverAnswered, Failure> {
        handover::accept_handover(&mut self.app, OneHandover { handover_id: id.to_owned() }, self.now)
    }

    fn reads_answer_of(
        &mut self,
        colleague: &mut Nurse,
        id: &str,
    ) -> Result<handover::views::AnswerRead, Failure> {
        let one = OneHandover { handover_id: id.to_owned() };
        let (_, text) = handover::answer_file(&mut colleague.app, one, colleague.now).unwrap();
        handover::read_answer(&mut self.app, text.as_bytes(), self.now)
    }

    fn verified(&mut self) -> Vec<String> {
        settings::verify(&mut self.app, Nothing {}, self.now).unwrap().findings
    }
}
