//! The letters as one PDF, a page each. Nothing is made while one of them has a blank, and each is noted.

use caseload_domain::{
    child::Child,
    code::Coded as _,
    growth::ClinicalBmi,
    letter::{LetterCode, LetterField, LetterText},
    measurement::MeasurementKind,
    problem::{Problem, Problems},
    record::Record,
    review::Answer as Found,
};
use caseload_store::Origin;
use serde::Serialize;

use super::{
    list::{Feedback, LETTER, Pupil, answered, letters_of, line},
    views::{LetterStanding, SaveLetters},
    words::{head, in_force},
};
use crate::{
    app::{App, Open, next},
    clock::Now,
    document::{MadeDocument, Template, day_in_words, pdf},
    failure::{Answer, Failure},
    review::checked_findings,
    school::class::Written,
    session::views::Done,
};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LettersPaper {
    demonstration: bool,
    letters: Vec<LetterPaper>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LetterPaper {
    from: Vec<String>,
    to: Vec<String>,
    date: String,
    heading: String,
    /// Paragraphs, each line by line.
    paragraphs: Vec<Vec<String>>,
}

/// Makes the chosen letters and notes in the audit chain that each was made.
///
/// # Errors
/// [`Failure::Invalid`] when none is chosen, when parents are to be called first, or when a letter would have a blank.
pub fn make_letters(app: &mut App, request: &SaveLetters, now: Now) -> Answer<MadeDocument> {
    let (paper, children) = letters_paper(app, request, now)?;
    let bytes = pdf(Template::Letters, &paper, now)?;
    let open = app.open_mut()?;
    for child in &children {
        open.store.note(
            now.instant,
            &open.practitioner.name,
            "make-letter",
            Some(child),
            Some("school measurement, to the parents"),
        )?;
    }
    let name = format!("letters-{}-{}.pdf", request.year.0.code(), now.today);
    Ok(MadeDocument { name, bytes })
}

/// What is printed, and whose letters they are.
pub(crate) fn letters_paper(
    app: &App,
    request: &SaveLetters,
    now: Now,
) -> Answer<(LettersPaper, Vec<String>)> {
    let chosen = chosen(app, request, now)?;
    let open = app.open()?;
    let (phone, address) = head(open)?;
    let mut problems = Problems::default();
    let mut letters = Vec::new();
    for (pupil, band, code, written) in &chosen {
        let values =
            Values { open, pupil: &pupil.child, school: &pupil.school, band: *band, written, phone: &phone };
        match values.fill(&in_force(open, *code)?) {
            Ok(text) => letters.push(letter(&text, &address, &pupil.child, now)),
            Err(blank) => problems.extend(Some(blank)),
        }
    }
    if !problems.is_empty() {
        return Err(problems.into_vec().into());
    }
    let children = chosen.iter().map(|(pupil, ..)| pupil.child.id.as_str().to_owned()).collect();
    Ok((LettersPaper { demonstration: open.is_demonstration(), letters }, children))
}

/// Writes down on each measurement that its letter was made. Called when the file is saved, and not before.
///
/// # Errors
/// As [`make_letters`]; [`Failure::ChangedMeanwhile`].
pub fn note_letters_made(app: &mut App, request: &SaveLetters, now: Now) -> Answer<Done> {
    let chosen = chosen(app, request, now)?;
    let store = &app.open()?.store;
    let mut revisions = Vec::new();
    for (.., written) in chosen {
        let before = written.contact.findings.clone();
        let contact = answered(written.contact, LETTER, Some(Found::Day(now.today)));
        let contact = checked_findings(store, contact, &before)?;
        let reason = "letter to the parents made";
        revisions.push(next(Record::Contact(contact), written.revision, reason, "amend-contact", now));
    }
    app.write(&revisions, Origin::Typed, None)?;
    Ok(Done {})
}

/// A child of a letter and the school as it is named in it.
struct Named {
    child: Child,
    school: String,
}

type Chosen = (Named, ClinicalBmi, LetterCode, Written);

fn chosen(app: &App, request: &SaveLetters, now: Now) -> Answer<Vec<Chosen>> {
    let SaveLetters { place_id, year, school_year, contact_ids } = request;
    if contact_ids.is_empty() {
        return Err(Problem::new("letters", "No letter is chosen", "Tick the children to write to").into());
    }
    let (school, found) = letters_of(app, place_id, year.0, *school_year)?;
    let mut chosen = Vec::new();
    for pupil in found {
        let line = line(&pupil, now);
        let wanted = line.contact_id.as_ref().is_some_and(|id| contact_ids.contains(id));
        if !wanted {
            continue;
        }
        if line.standing.0 == LetterStanding::CallFirst {
            return Err(Problem::new(
                "letters",
                format!("{}: the parents are to be called first", line.child),
                "Call them and write it down, or choose the letter without a call",
            )
            .into());
        }
        let (band, code) = match pupil.feedback() {
            Feedback::Letter { band, code, .. } => (band, code),
            Feedback::None(_) => return Err(Failure::ChangedMeanwhile),
        };
        let Pupil { child, written, referred_on: _ } = pupil;
        let written = written.ok_or(Failure::ChangedMeanwhile)?;
        chosen.push((Named { child, school: school.name.clone() }, band, code, written));
    }
    // Somebody measured or amended since the list was read.
    if chosen.len() == contact_ids.len() { Ok(chosen) } else { Err(Failure::ChangedMeanwhile) }
}

struct Values<'a> {
    open: &'a Open,
    pupil: &'a Child,
    school: &'a str,
    band: ClinicalBmi,
    written: &'a Written,
    phone: &'a str,
}

impl Values<'_> {
    fn of(&self, field: LetterField) -> String {
        let tenths = |kind, whole: u32, part: u32, unit: &str| {
            self.written.value(kind).map_or_else(String::new, |value| {
                format!("{}.{} {unit}", value / whole, value % whole / part)
            })
        };
        match field {
            LetterField::Child => self.pupil.name.given.clone(),
            LetterField::School => self.school.to_owned(),
            LetterField::Measured => day_in_words(self.written.contact.happened_on),
            LetterField::Height => tenths(MeasurementKind::Height, 10, 1, "cm"),
            LetterField::Weight => tenths(MeasurementKind::Weight, 1_000, 100, "kg"),
            LetterField::Band => self.band.words().to_owned(),
            LetterField::Phone => self.phone.to_owned(),
            LetterField::Nurse => self.open.practitioner.name.clone(),
            LetterField::Team => self.open.practitioner.team.clone(),
        }
    }

    fn fill(&self, letter: &LetterText) -> Result<String, Problem> {
        letter.filled(|field| self.of(field)).map_err(|blank| {
            let blank: Vec<String> = blank.iter().map(|field| format!("{{{}}}", field.code())).collect();
            Problem::new(
                "letters",
                format!("{}: nothing is known for {}", self.pupil.name.in_list(), blank.join(", ")),
                "Give it in Settings under Letters or on the record, or take the field out of the letter",
            )
        })
    }
}

fn letter(text: &str, from: &str, child: &Child, now: Now) -> LetterPaper {
    let (heading, rest) = text.split_once('\n').unwrap_or((text, ""));
    let mut paragraphs: Vec<Vec<String>> = vec![Vec::new()];
    for line in rest.lines().map(str::trim) {
        match (line.is_empty(), paragraphs.last_mut()) {
            (true, Some(last)) if last.is_empty() => {}
            (true, _) | (false, None) => paragraphs.push(Vec::new()),
            (false, Some(last)) => last.push(line.to_owned()),
        }
    }
    let lines = |text: &str| -> Vec<String> { text.lines().map(|line| line.trim().to_owned()).collect() };
    let mut to = vec![format!("To the parent or carer of {} {}", child.name.given, child.name.family)];
    to.extend(child.address.lines.iter().filter(|line| !line.trim().is_empty()).cloned());
    to.extend(child.address.postcode.as_ref().map(|postcode| postcode.as_str().to_owned()));
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    LetterPaper {
        from: lines(from),
        to,
        date: day_in_words(now.today),
        heading: heading.trim().to_owned(),
        paragraphs,
    }
}
