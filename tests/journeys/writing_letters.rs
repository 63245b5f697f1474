//! Letters: from a template, never with a blank, never to the wrong house, kept word for word, printed, sent and taken back.

use caseload_app::{
    child::{self, views::AmendChild},
    chronology::{self, views::ChronologyQuery},
    code::Code,
    contact::{self, views::EnteredInError},
    failure::Failure,
    letter::{
        self, LeftOut, LetterWarning,
        views::{
            AmendLetter, FillLetter, FilledLetter, LetterAsked, LetterForm, LetterStart, LetterStartQuery,
            ManyLettersQuery, OneTemplate, PrintLetters, SaveTemplateWords, SendLetter, WriteLetter,
            WriteManyLetters,
        },
    },
    programme::views::OfChild,
    school::letters::{self, views::SaveLetterHead},
    session::views::Nothing,
};
use caseload_domain::{
    child::CaseloadStatus,
    code::YesNoNotAsked,
    letter::{MergeField, SentHow},
};
use lopdf::Document;

use crate::nurse::Nurse;

impl Nurse {
    fn starts_letter(&mut self, child_id: &str) -> LetterStart {
        let query = LetterStartQuery { child_id: child_id.to_owned(), letter_id: None };
        letter::letter_start(&mut self.app, query, self.now).unwrap()
    }

    fn fills_letter(&mut self, child_id: &str, template: &str, asked: &[(MergeField, &str)]) -> FilledLetter {
        letter::fill_letter(&mut self.app, filling(child_id, template, asked), self.now).unwrap()
    }

    /// The template filled from the record and from what is asked, as the form would save it.
    fn letter_form(&mut self, child_id: &str, template: &str, asked: &[(MergeField, &str)]) -> LetterForm {
        let FilledLetter { heading, text, .. } = self.fills_letter(child_id, template, asked);
        let start = self.starts_letter(child_id);
        LetterForm {
            template: template.to_owned(),
            to: start.recipients[0].to.clone(),
            heading,
            text,
            ..start.form
        }
    }

    fn writes_letter(&mut self, form: LetterForm) -> Result<String, Failure> {
        letter::write_letter(&mut self.app, WriteLetter { form, draft_id: None }, self.now)
            .map(|saved| saved.record_id)
    }

    fn letters_of(&mut self, child_id: &str) -> Vec<letter::views::LetterEntry> {
        letter::child_letters(&mut self.app, OfChild { child_id: child_id.to_owned() }, self.now)
            .unwrap()
            .letters
    }

    fn changes_child(
        &mut self,
        child_id: &str,
        change: impl FnOnce(&mut caseload_app::child::views::ChildForm),
    ) {
        let mut form = self.opens(child_id).form;
        change(&mut form);
        let amend = AmendChild { child_id: child_id.to_owned(), form, reason: "told today".to_owned() };
        child::amend_child(&mut self.app, amend, self.now).unwrap();
    }
}

fn filling(child_id: &str, template: &str, asked: &[(MergeField, &str)]) -> FillLetter {
    FillLetter {
        child_id: child_id.to_owned(),
        template: template.to_owned(),
        recipient: "home".to_owned(),
        appointment_id: None,
        asked: asked
            .iter()
            .map(|(field, words)| LetterAsked { field: Code(*field), words: (*words).to_owned() })
            .collect(),
    }
}

fn fields(failure: Failure) -> Vec<(String, String)> {
    match failure {
        Failure::Invalid { problems } => problems.into_iter().map(|one| (one.field, one.what)).collect(),
        other => panic!("{other:?}"),
    }
}

const MISSED: [(MergeField, &str); 3] = [
    (MergeField::Day, "Friday 1 January 2027"),
    (MergeField::By, "Friday 15 January"),
    (MergeField::Phone, "0116 496 0000"),
];

#[test]
fn what_is_not_known_is_asked_for_by_name_and_never_left_in_braces() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    let filled = nurse.fills_letter(&ava, "missed", &[]);
    let missing: Vec<MergeField> = filled.missing.iter().map(|field| field.0).collect();
    assert_eq!(missing, [MergeField::Day, MergeField::Phone, MergeField::By]);
    assert_eq!(filled.heading, "We were sorry to miss Ava-Mae");
    assert!(filled.text.contains("{by}") && filled.text.contains("Amina Yusuf"));

    let form = nurse.letter_form(&ava, "missed", &MISSED[..1]);
    let refused = fields(nurse.writes_letter(form).unwrap_err());
    assert_eq!(refused.len(), 1);
    assert_eq!(refused[0].0, "text");
    assert!(refused[0].1.contains("phone") && refused[0].1.contains("by"), "{refused:?}");
    assert!(nurse.letters_of(&ava).is_empty());

    let form = nurse.letter_form(&ava, "missed", &MISSED);
    assert!(!form.text.contains('{') && form.text.contains("Friday 15 January"));
    assert!(form.to.starts_with("The parent or carer of Ava-Mae Doyle\n"));
    nurse.writes_letter(form).unwrap();
    assert_eq!(nurse.letters_of(&ava)[0].name, "Was not brought");
}

#[test]
fn a_letter_on_paper_stands_and_is_sent_told_and_taken_back() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    let head =
        SaveLetterHead { phone: "0116 496 0000".to_owned(), address: "West team\n1 Larkspur Row".to_owned() };
    letters::save_letter_head(&mut nurse.app, head, nurse.now).unwrap();
    let form = LetterForm { enclosed: "A leaflet".to_owned(), ..nurse.letter_form(&ava, "missed", &MISSED) };
    let id = nurse.writes_letter(form.clone()).unwrap();

    nurse.minutes_later(1);
    let amended = AmendLetter {
        letter_id: id.clone(),
        from_revision: 1,
        form: LetterForm {
            text: form.text.replace("We hope that all is well.", "I hope you are all well."),
            ..form.clone()
        },
        reason: "warmer".to_owned(),
        draft_id: None,
    };
    letter::amend_letter(&mut nurse.app, amended.clone(), nurse.now).unwrap();

    let print = PrintLetters { letter_ids: vec![id.clone()] };
    let made = letter::make_printed_letters(&mut nurse.app, &print, nurse.now).unwrap();
    assert_eq!(made.name, "letter-2027-01-04.pdf", "no name of a child");
    let pdf = Document::load_mem(&made.bytes).unwrap();
    assert_eq!(pdf.get_pages().len(), 1);
    let words = pdf.extract_text(&[1]).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "West team",
        "The parent or carer of",
        "4 January 2027",
        "We were sorry to miss",
        "I hope you are all well",
        "Enclosed: A leaflet",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
    letter::note_letters_printed(&mut nurse.app, &print, nurse.now).unwrap();
    let entry = nurse.letters_of(&ava).remove(0);
    assert!(entry.locked && entry.printed_on.is_some() && entry.sent_on.is_none());
    let again = AmendLetter { from_revision: entry.revision, ..amended };
    assert!(
        fields(letter::amend_letter(&mut nurse.app, again, nurse.now).unwrap_err())[0].1.contains("on paper")
    );
    // A second copy changes nothing.
    letter::note_letters_printed(&mut nurse.app, &print, nurse.now).unwrap();
    assert_eq!(nurse.letters_of(&ava)[0].revision, entry.revision);

    nurse.minutes_later(1);
    let send = |on: &str| SendLetter {
        letter_id: id.clone(),
        from_revision: entry.revision,
        on: on.to_owned(),
        how: Code(SentHow::Post),
    };
    assert_eq!(
        fields(letter::send_letter(&mut nurse.app, send("3/1/2027"), nurse.now).unwrap_err())[0].0,
        "sentOn"
    );
    letter::send_letter(&mut nurse.app, send("today"), nurse.now).unwrap();
    let view = nurse.opens(&ava);
    let line = view.timeline.iter().find_map(|line| line.letter.as_ref()).unwrap();
    assert_eq!(line.sent_how, Some(Code(SentHow::Post)));
    let query = ChronologyQuery { child_id: ava.clone(), ..whole() };
    let told = chronology::chronology(&mut nurse.app, query, nurse.now).unwrap();
    assert!(told.lines.iter().any(|line| line.what == "Letter sent: Was not brought"));

    let taken = EnteredInError { record_id: id, reason: "another family".to_owned() };
    contact::entered_in_error(&mut nurse.app, taken, nurse.now).unwrap();
    assert!(nurse.letters_of(&ava)[0].entered_in_error);
    assert_eq!(
        letter::make_printed_letters(&mut nurse.app, &print, nurse.now).unwrap_err(),
        Failure::NotFound,
        "what was taken back is not printed"
    );
}

fn whole() -> ChronologyQuery {
    ChronologyQuery {
        child_id: String::new(),
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
fn nobody_who_died_or_left_is_invited_and_a_family_is_never_sent_what_is_restricted() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    let form = nurse.letter_form(&ava, "missed", &MISSED);
    let restricted = LetterForm { restricted: true, ..form.clone() };
    assert_eq!(fields(nurse.writes_letter(restricted).unwrap_err())[0].0, "restricted");

    nurse.changes_child(&ava, |form| form.caseload_status = Code(CaseloadStatus::Died));
    let start = nurse.starts_letter(&ava);
    assert!(start.warnings.contains(&Code(LetterWarning::Died)));
    let may: Vec<&str> =
        start.templates.iter().filter(|one| one.why_not.is_none()).map(|one| one.code.as_str()).collect();
    assert!(may.contains(&"parents") && may.contains(&"gp"));
    for invites in ["invitation", "appointment", "missed", "no-access", "early-start"] {
        assert!(!may.contains(&invites), "{invites}");
        let filled = letter::fill_letter(&mut nurse.app, filling(&ava, invites, &MISSED), nurse.now);
        assert_eq!(fields(filled.unwrap_err())[0], ("template".to_owned(), "The child has died".to_owned()));
        let asked = LetterForm { template: invites.to_owned(), ..form.clone() };
        assert_eq!(fields(nurse.writes_letter(asked).unwrap_err())[0].0, "template");
    }
    let many = ManyLettersQuery {
        template: "invitation".to_owned(),
        on: None,
        child_ids: vec![ava.clone()],
        asked: Vec::new(),
    };
    let lines = letter::many_letters(&mut nurse.app, many, nurse.now).unwrap().lines;
    assert_eq!(lines[0].left_out, Some(Code(LeftOut::Died)));
    let write = WriteManyLetters {
        template: "invitation".to_owned(),
        on: None,
        child_ids: vec![ava.clone()],
        asked: Vec::new(),
    };
    let refused = letter::write_many_letters(&mut nurse.app, write, nurse.now).unwrap_err();
    assert_eq!(fields(refused)[0].1, "Nobody is left to write to");
    assert!(nurse.letters_of(&ava).is_empty());
}

#[test]
fn a_parent_who_lives_apart_gets_no_address_of_the_child_and_the_language_is_said() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    nurse.changes_child(&ava, |form| {
        form.first_language = "Polish".to_owned();
        form.interpreter = Code(YesNoNotAsked::Yes);
        form.relatives[0].lives_with_child = Code(YesNoNotAsked::No);
    });
    let start = nurse.starts_letter(&ava);
    assert_eq!((start.language.as_deref(), start.interpreter.0), (Some("Polish"), YesNoNotAsked::Yes));
    assert!(start.warnings.contains(&Code(LetterWarning::Interpreter)));
    let mother = start.recipients.iter().find(|one| one.label.contains("mother")).unwrap();
    assert!(mother.warnings.contains(&Code(LetterWarning::LivesElsewhere)));
    assert_eq!(mother.to.lines().count(), 1, "the name alone: {}", mother.to);
    assert!(start.recipients[0].to.lines().count() > 2, "home has its address");
}

#[test]
fn a_service_has_its_own_words_and_puts_the_shipped_ones_back() {
    let mut nurse = Nurse::new();
    let ava = nurse.registers_ava();
    let save = |text: &str| SaveTemplateWords { code: "missed".to_owned(), text: text.to_owned() };
    let refused = letter::save_letter_template(&mut nurse.app, save("Heading\n\nDear {mum}"), nurse.now);
    assert!(fields(refused.unwrap_err())[0].1.contains("{mum}"));
    let words = "Hello {child}\n\nDear {dear}\n\nRing {phone}.";
    let list = letter::save_letter_template(&mut nurse.app, save(words), nurse.now).unwrap();
    assert!(list.templates.iter().any(|one| one.code == "missed" && !one.shipped && one.text == words));
    assert_eq!(nurse.fills_letter(&ava, "missed", &[]).heading, "Hello Ava-Mae");
    let back = OneTemplate { code: "missed".to_owned() };
    let list = letter::reset_letter_template(&mut nurse.app, back, nurse.now).unwrap();
    assert!(list.templates.iter().all(|one| one.shipped));
    assert_eq!(nurse.fills_letter(&ava, "missed", &[]).heading, "We were sorry to miss Ava-Mae");
    let same = list.templates.iter().find(|one| one.code == "missed").unwrap().text.clone();
    let list = letter::save_letter_template(&mut nurse.app, save(&same), nurse.now).unwrap();
    assert!(list.templates.iter().all(|one| one.shipped), "the shipped words saved are the shipped words");
    letter::letter_templates(&mut nurse.app, Nothing {}, nurse.now).unwrap();
}
