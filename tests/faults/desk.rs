//! A nurse's desk: the program's own use cases on one home folder, one act at a time.

use std::{
    io,
    ops::ControlFlow,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use caseload_app::{
    App, Now, Strength,
    child::{self, views::RegisterChild},
    code::Code,
    contact::{
        self,
        views::{AmendContact, OpenContact, RecordContact, Saved},
    },
    draft::{
        self,
        views::{DraftForm, SaveDraft},
    },
    episode::{self, views::StartEpisode},
    failure::Failure,
    flag::{self, views::RaiseFlag},
    import_caseload::{self, views::OneImport},
    measurement::views::MeasuredTyped,
    session::{
        self,
        views::{CaseloadName, Nothing, Unlock},
    },
    settings::{self, views::ChangePassphrase},
    sync,
    task::{self, views::AddTask},
};

use crate::{
    act::Act,
    forms::{self, NEW_PASSPHRASE, PASSPHRASE},
    trust,
};

/// A home folder, the folder of a memory stick, and the program.
pub(crate) struct Desk {
    pub(crate) app: App,
    pub(crate) now: Now,
    home: PathBuf,
    stick: PathBuf,
}

/// What an act answered that later acts build on.
#[derive(Debug, Default)]
pub(crate) struct Answered {
    pub(crate) child: Option<String>,
    pub(crate) saved: Option<Saved>,
}

impl Desk {
    /// The program, started and locked. Monday 4 January 2027, 08:42.
    pub(crate) fn at(home: &Path, stick: &Path) -> Self {
        Self {
            app: App::new(home, Strength::Lowest),
            now: Now::at("2027-01-04T08:42:00Z".parse().unwrap()),
            home: home.to_owned(),
            stick: stick.to_owned(),
        }
    }

    pub(crate) fn outbox(&self) -> PathBuf {
        self.home.join("caseload/outbox")
    }

    pub(crate) fn unlock(&mut self, passphrase: &str) -> Result<(), Failure> {
        let request = Unlock { caseload: Code(CaseloadName::Own), passphrase: passphrase.to_owned() };
        patiently(|| session::unlock(&mut self.app, request.clone(), self.now).map(drop))
    }

    pub(crate) fn enrol(&mut self) {
        sync::trust::load_trust_profile(&mut self.app, trust::profile().as_bytes(), self.now).unwrap();
    }

    /// Does one act through the use case a nurse would reach it by.
    pub(crate) fn does(&mut self, act: &Act) -> Result<Answered, Failure> {
        let now = self.now;
        let mut answered = Answered::default();
        match act {
            Act::SetUp => patiently(|| session::set_up(&mut self.app, forms::amina(), now).map(drop))?,
            Act::Unlock => self.unlock(PASSPHRASE)?,
            Act::Wait => {
                let mut line = String::new();
                io::stdin().read_line(&mut line).unwrap();
            }
            Act::ChangePassphrase => {
                let request = ChangePassphrase { old: PASSPHRASE.to_owned(), new: NEW_PASSPHRASE.to_owned() };
                settings::change_passphrase(&mut self.app, request, now).map(drop)?;
            }
            Act::Register { given } => {
                let request = RegisterChild { form: forms::a_child(given), duplicates_seen: true };
                answered.child = child::register_child(&mut self.app, request, now)?.child_id;
            }
            Act::Draft { id, child, text } => {
                let request = SaveDraft {
                    draft_id: Some(id.clone()),
                    form: Code(DraftForm::Contact),
                    child_id: Some(child.clone()),
                    contents: text.clone(),
                };
                draft::save_draft(&mut self.app, request, now).map(drop)?;
            }
            Act::Contact { child, text, draft } => {
                let request = RecordContact {
                    form: forms::a_contact(child, text),
                    measured: MeasuredTyped::default(),
                    assessments: Vec::new(),
                    draft_id: draft.clone(),
                    appointment_id: None,
                };
                answered.saved = Some(contact::record_contact(&mut self.app, request, now)?);
            }
            Act::Amend { contact, from, child: _, text } => {
                answered.saved = Some(self.amends(contact, *from, text)?);
            }
            Act::Flag { child, text } => {
                let request = RaiseFlag { form: forms::a_flag(child, text), draft_id: None };
                answered.saved = Some(flag::raise_flag(&mut self.app, request, now)?);
            }
            Act::Episode { child, text } => {
                let request = StartEpisode { form: forms::an_episode(child, text), draft_id: None };
                answered.saved = Some(episode::start_episode(&mut self.app, request, now)?);
            }
            Act::Task { child, text } => {
                let request = AddTask {
                    child_id: child.clone(),
                    title: text.clone(),
                    due_on: "in 3 days".to_owned(),
                    assigned_to: String::new(),
                };
                answered.saved = Some(task::add_task(&mut self.app, request, now)?);
            }
            Act::Import { rows } => self.imports(*rows)?,
            Act::Seal { sequence } => {
                let sealed = sync::seal_sync_file(&mut self.app, now, &mut |_, _| ControlFlow::Continue(()))?;
                assert_eq!(sealed.sequence, *sequence, "files are numbered one after another");
            }
            Act::Save { sequence } => {
                sync::save_sync_file(&mut self.app, *sequence, &self.stick, now).map(drop)?;
            }
            Act::Receipt { sequence } => {
                self.fetches_receipt(*sequence);
                let receipt = std::fs::read(self.receipt_file(*sequence)).unwrap();
                sync::read_receipt(&mut self.app, &receipt, now).map(drop)?;
            }
        }
        Ok(answered)
    }

    /// Where a sealed file waits.
    pub(crate) fn sealed_file(&self, sequence: u32) -> PathBuf {
        let ends = format!("-{sequence:06}.sync");
        let named: Vec<PathBuf> = std::fs::read_dir(self.outbox())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.to_string_lossy().ends_with(&ends))
            .collect();
        assert_eq!(named.len(), 1, "one file has number {sequence}");
        named.into_iter().next().unwrap()
    }

    /// Has the trust's answer to a file put on the stick, if it is not there yet.
    pub(crate) fn fetches_receipt(&self, sequence: u32) {
        if !self.receipt_file(sequence).exists() {
            let receipt = trust::receipt(&self.sealed_file(sequence)).unwrap();
            caseload_app::write_atomically(&self.receipt_file(sequence), &receipt).unwrap();
        }
    }

    fn receipt_file(&self, sequence: u32) -> PathBuf {
        self.stick.join(format!("{sequence}.receipt"))
    }

    /// Whether the stick has a file, byte for byte as it waits in the outbox.
    pub(crate) fn stick_holds_the_same(&self, file_name: &str) -> bool {
        let read = |folder: &Path| std::fs::read(folder.join(file_name));
        match (read(&self.stick), read(&self.outbox())) {
            (Ok(saved), Ok(sealed)) => saved == sealed,
            _ => false,
        }
    }

    fn amends(&mut self, contact_id: &str, from_revision: u32, text: &str) -> Result<Saved, Failure> {
        let open = OpenContact { contact_id: contact_id.to_owned() };
        let mut form = contact::open_contact(&mut self.app, open, self.now)?.form;
        form.narrative = text.to_owned();
        let request = AmendContact {
            contact_id: contact_id.to_owned(),
            form,
            measured: MeasuredTyped::default(),
            reason: "typed the wrong way round".to_owned(),
            from_revision,
            draft_id: None,
        };
        contact::amend_contact(&mut self.app, request, self.now)
    }

    fn imports(&mut self, rows: u32) -> Result<(), Failure> {
        let extract = forms::an_extract(rows);
        let preview =
            import_caseload::preview_import(&mut self.app, "extract.csv", extract.as_bytes(), self.now)?;
        assert_eq!(preview.added, rows, "every made-up row is accepted: {:?}", preview.rows.first());
        let request = OneImport { import_id: preview.import_id };
        import_caseload::commit_import(&mut self.app, request, self.now).map(drop)
    }

    pub(crate) fn verify(&mut self) -> Result<settings::views::VerifyView, Failure> {
        settings::verify(&mut self.app, Nothing {}, self.now)
    }
}

/// Tries again for half a second while the caseload is in use. Between starting a process and its first instruction, that
/// process has a copy of every lock this one holds, so a lock just let go by one test is held a little longer by another.
fn patiently(mut attempt: impl FnMut() -> Result<(), Failure>) -> Result<(), Failure> {
    for _ in 0..50 {
        match attempt() {
            Err(Failure::InUse) => thread::sleep(Duration::from_millis(10)),
            answer => return answer,
        }
    }
    attempt()
}
