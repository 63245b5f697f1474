//! Letters on A4, each on its own page: word for word as they are kept, with the service's head.

use caseload_domain::{
    letter::{Letter, LetterReader},
    problem::Problem,
    record::Record,
};
use caseload_store::{Origin, settings::Setting};
use serde::Serialize;

use super::{current_letter, reader_of, setting, views::PrintLetters};
use crate::{
    app::{App, next},
    clock::Now,
    document::{MadeDocument, Template, day_in_words, pdf},
    failure::Answer,
    session::views::Done,
};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PrintedLetters {
    title: &'static str,
    demonstration: bool,
    letters: Vec<PrintedLetter>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PrintedLetter {
    from: Vec<String>,
    to: Vec<String>,
    date: String,
    heading: String,
    paragraphs: Vec<Vec<String>>,
    enclosed: String,
}

/// Makes the PDF of letters, and notes in the audit chain that it was made.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] when none is chosen, or letters to families and to professionals are mixed.
pub fn make_printed_letters(app: &mut App, request: &PrintLetters, now: Now) -> Answer<MadeDocument> {
    let (template, paper) = printed(app, request)?;
    let bytes = pdf(template, &paper, now)?;
    let open = app.open_mut()?;
    for id in &request.letter_ids {
        open.store.note(now.instant, &open.practitioner.name, "save-letter", Some(id), None)?;
    }
    let name = if request.letter_ids.len() == 1 { "letter" } else { "letters" };
    Ok(MadeDocument { name: format!("{name}-{}.pdf", now.today), bytes })
}

/// What is printed, and as what: one file is for families or for professionals, never for both.
pub(crate) fn printed(app: &App, request: &PrintLetters) -> Answer<(Template, PrintedLetters)> {
    let letters = chosen(app, request)?;
    let open = app.open()?;
    let for_family =
        |letter: &Letter| !letter.restricted && reader_of(&letter.template) == LetterReader::Family;
    let template = match (letters.iter().all(for_family), letters.iter().any(for_family)) {
        (true, _) => Template::FamilyLetter,
        (false, false) => Template::ProfessionalLetter,
        (false, true) => {
            return Err(Problem::new(
                "letters",
                "Letters to families and to professionals are chosen together",
                "Save them apart, so that none is put in the other's envelope",
            )
            .into());
        }
    };
    let address = setting(open, Setting::LetterAddress)?;
    let from: Vec<String> =
        address.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    Ok((
        template,
        PrintedLetters {
            title: "Letter",
            demonstration: open.is_demonstration(),
            letters: letters.iter().map(|letter| page(letter, &from)).collect(),
        },
    ))
}

/// Writes down that letters are on paper: from now on their words stand. Called when the file is saved, and not before.
///
/// # Errors
/// As [`make_printed_letters`]; [`crate::failure::Failure::ChangedMeanwhile`].
pub fn note_letters_printed(app: &mut App, request: &PrintLetters, now: Now) -> Answer<Done> {
    let mut revisions = Vec::new();
    for id in &request.letter_ids {
        let (letter, revision) = current_letter(app.open()?, id)?;
        if letter.printed_on.is_none() {
            let printed = Letter { printed_on: Some(now.today), ..letter };
            revisions.push(next(Record::Letter(printed), revision, "put on paper", "print-letter", now));
        }
    }
    if !revisions.is_empty() {
        app.write(&revisions, Origin::Typed, None)?;
    }
    Ok(Done {})
}

fn chosen(app: &App, request: &PrintLetters) -> Answer<Vec<Letter>> {
    if request.letter_ids.is_empty() {
        return Err(Problem::new("letters", "No letter is chosen", "Tick the letters to save").into());
    }
    request.letter_ids.iter().map(|id| Ok(current_letter(app.open()?, id)?.0)).collect()
}

fn page(letter: &Letter, from: &[String]) -> PrintedLetter {
    let mut paragraphs: Vec<Vec<String>> = vec![Vec::new()];
    for line in letter.text.lines().map(str::trim) {
        match (line.is_empty(), paragraphs.last_mut()) {
            (true, Some(last)) if last.is_empty() => {}
            (true, _) | (false, None) => paragraphs.push(Vec::new()),
            (false, Some(last)) => last.push(line.to_owned()),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    PrintedLetter {
        from: from.to_vec(),
        to: letter.to.lines().map(str::to_owned).collect(),
        date: day_in_words(letter.written_on),
        heading: letter.heading.clone(),
        paragraphs,
        enclosed: letter.enclosed.clone(),
    }
}
