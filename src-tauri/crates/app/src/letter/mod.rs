//! Letters: written from a template, kept word for word, put on paper, sent.

mod many;
mod paper;
mod recipient;
pub mod views;
mod words;

use std::collections::BTreeMap;

use caseload_domain::{
    appointment::Appointment,
    child::Child,
    code::Coded as _,
    coded,
    id::{AppointmentId, LetterId},
    letter::{
        Letter, LetterFacts, LetterReader, LetterSent, LetterTemplate, LetterValue, MergeField, Typed,
        Wording, templates,
    },
    place::Place,
    problem::{Problem, Problems},
    record::{Record, RevisionStatus},
};
use caseload_store::{Origin, ReadRevision, Store, settings::Setting};

use crate::{
    app::{App, Open, first, new_id, next},
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    flag::gather,
    task::{child_of, saved},
    typed::{Looking, needed_date, needed_reason},
};
pub use many::{many_letters, write_many_letters};
#[cfg(test)]
pub(crate) use paper::printed;
pub use paper::{make_printed_letters, note_letters_printed};
pub use recipient::LetterWarning;
use recipient::{adults, family_warnings, recipients};
use views::{
    AmendLetter, ChildLetters, FillLetter, FilledLetter, LetterAppointment, LetterAsked, LetterChoice,
    LetterEntry, LetterForm, LetterRecipient, LetterStart, LetterStartQuery, SendLetter, WriteLetter,
};
use words::{in_force, template};
pub use words::{letter_templates, reset_letter_template, save_letter_template};

coded! {
    /// Why a family is left out when several are written to.
    LeftOut {
        Died = "died",
        NotOnCaseload = "not-on-caseload",
        Protected = "protected",
        DomesticAbuse = "domestic-abuse",
        LookedAfter = "looked-after",
        NoAddress = "no-address",
        Missing = "missing",
    }
}

/// A child and what is about it.
struct About {
    child: Child,
    entries: Vec<ReadRevision>,
}

fn about(store: &Store, child_id: &str) -> Answer<About> {
    let entries = store.of_child(child_id)?;
    let Record::Child(child) = store.current(child_id)?.revision.record else {
        return Err(Failure::NotFound);
    };
    Ok(About { child: *child, entries })
}

/// The form of a letter, new or as it was written.
///
/// # Errors
/// [`Failure::NotFound`]; [`Failure::Invalid`] for a letter that is on paper already.
pub fn letter_start(app: &mut App, request: LetterStartQuery, now: Now) -> Answer<LetterStart> {
    let open = app.open()?;
    let About { child, entries } = about(&open.store, &request.child_id)?;
    let adults = adults(&open.store, &entries, now)?;
    let templates: Vec<LetterChoice> =
        templates().iter().map(|template| choice(open, template, &child)).collect::<Answer<_>>()?;
    let (form, from_revision) = match &request.letter_id {
        Some(id) => {
            let (letter, revision) = unlocked(open, id)?;
            if letter.child.as_str() != request.child_id {
                return Err(Failure::NotFound);
            }
            (form_of(&letter), revision)
        }
        None => (blank(&request.child_id, now), 0),
    };
    Ok(LetterStart {
        form,
        from_revision,
        templates,
        recipients: recipients(&open.store, &child, &adults)?,
        appointments: appointments(&entries, now),
        language: child.first_language.clone(),
        interpreter: Code(child.interpreter),
        visit_note: child.visit_note.clone(),
        warnings: family_warnings(&child, &entries, &adults).into_iter().map(Code).collect(),
        has_address: !setting(open, Setting::LetterAddress)?.trim().is_empty(),
    })
}

/// Fills a template as far as it is known, and says what is not.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such child or template; [`Failure::Invalid`] when it may not be written.
pub fn fill_letter(app: &mut App, request: FillLetter, now: Now) -> Answer<FilledLetter> {
    let open = app.open()?;
    let template = template(&request.template)?;
    let About { child, entries } = about(&open.store, &request.child_id)?;
    template.may_be_written(child.caseload_status)?;
    let adults = adults(&open.store, &entries, now)?;
    let recipients = recipients(&open.store, &child, &adults)?;
    let to = recipients.iter().find(|one| one.code == request.recipient);
    let appointment = match &request.appointment_id {
        Some(id) => Some(appointment_of(&open.store, id, &child)?),
        None => None,
    };
    filled(open, template, &child, to, appointment.as_ref(), &request.asked)
}

fn filled(
    open: &Open,
    template: &LetterTemplate,
    child: &Child,
    to: Option<&LetterRecipient>,
    appointment: Option<&(Appointment, Option<Place>)>,
    asked: &[LetterAsked],
) -> Answer<FilledLetter> {
    let mut typed: BTreeMap<MergeField, Typed> = BTreeMap::new();
    if let Some(to) = to {
        typed.insert(MergeField::Dear, Typed::in_the_form(&to.dear));
    }
    typed.insert(MergeField::Phone, Typed::in_the_form(&setting(open, Setting::LetterPhone)?));
    for LetterAsked { field, words } in asked {
        if !words.trim().is_empty() {
            typed.insert(field.0, Typed::in_the_form(words));
        }
    }
    let facts = LetterFacts {
        child,
        nurse: &open.practitioner,
        appointment: appointment.map(|(appointment, place)| (appointment, place.as_ref())),
        typed: &typed,
    };
    let value =
        |field| facts.value(field).map(|value: LetterValue| value.words().to_owned()).unwrap_or_default();
    let wording: Wording<MergeField> = in_force(open, template)?;
    let missing = wording.fields().into_iter().filter(|field| value(*field).is_empty()).map(Code).collect();
    let words = wording.previewed(value);
    let (heading, text) = words.split_once('\n').unwrap_or((&words, ""));
    Ok(FilledLetter { heading: heading.trim().to_owned(), text: text.trim().to_owned(), missing })
}

/// Writes a letter.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend, and for a letter that may not be written about this child.
pub fn write_letter(app: &mut App, request: WriteLetter, now: Now) -> Answer<Saved> {
    let WriteLetter { form, draft_id } = request;
    let id = LetterId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let letter = parse(app, id, &form, now)?;
    let revision = first(Record::Letter(letter), "write-letter", now);
    saved(app.write(&[revision], Origin::Typed, draft_id.as_deref())?)
}

/// Amends a letter that is neither on paper nor gone.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn amend_letter(app: &mut App, request: AmendLetter, now: Now) -> Answer<Saved> {
    let AmendLetter { letter_id, from_revision, form, reason, draft_id } = request;
    let reason = needed_reason(&reason)?;
    let (before, _) = unlocked(app.open()?, &letter_id)?;
    if before.child.as_str() != form.child_id {
        return Err(Failure::NotFound);
    }
    let letter = parse(app, before.id, &form, now)?;
    let revision = next(Record::Letter(letter), from_revision, &reason, "amend-letter", now);
    saved(app.write(&[revision], Origin::Typed, draft_id.as_deref())?)
}

/// Notes when and how a letter went.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn send_letter(app: &mut App, request: SendLetter, now: Now) -> Answer<Saved> {
    let SendLetter { letter_id, from_revision, on, how } = request;
    let (letter, _) = current_letter(app.open()?, &letter_id)?;
    let mut problems = Problems::default();
    let on = needed_date("sentOn", &on, Looking::Back, now, &mut problems);
    let letter = Letter { sent: Some(LetterSent { on, how: how.0 }), ..letter };
    gather(problems, letter.check(now.today))?;
    let revision = next(Record::Letter(letter), from_revision, "sent", "send-letter", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

/// A child's letters, newest first; what was taken back is among them.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such child.
pub fn child_letters(
    app: &mut App,
    request: crate::programme::views::OfChild,
    _: Now,
) -> Answer<ChildLetters> {
    child_of(app, &request.child_id)?;
    let mut letters: Vec<LetterEntry> = app
        .open()?
        .store
        .of_child(&request.child_id)?
        .into_iter()
        .filter_map(|read| match &read.revision.record {
            Record::Letter(letter) => Some(letter_entry(letter, &read)),
            _ => None,
        })
        .collect();
    letters.reverse();
    letters.sort_by_key(|letter| std::cmp::Reverse(letter.written_on));
    Ok(ChildLetters { letters })
}

pub(crate) fn letter_entry(letter: &Letter, read: &ReadRevision) -> LetterEntry {
    LetterEntry {
        letter_id: letter.id.as_str().to_owned(),
        child_id: letter.child.as_str().to_owned(),
        template: letter.template.clone(),
        name: letter_name(letter).unwrap_or_default().to_owned(),
        to: letter.to.clone(),
        heading: letter.heading.clone(),
        text: letter.text.clone(),
        written_on: letter.written_on,
        restricted: letter.restricted,
        enclosed: letter.enclosed.clone(),
        printed_on: letter.printed_on,
        sent_on: letter.sent.map(|sent| sent.on),
        sent_how: letter.sent.map(|sent| Code(sent.how)),
        locked: letter.is_locked(),
        revision: read.revision.number,
        author: read.revision.author.clone(),
        entered_in_error: read.revision.status == RevisionStatus::EnteredInError,
    }
}

/// What kind of letter it is; `None` for one of a template that no longer ships.
pub(crate) fn letter_name(letter: &Letter) -> Option<&'static str> {
    templates().iter().find(|one| one.code == letter.template).map(|one| one.name.as_str())
}

fn parse(app: &App, id: LetterId, form: &LetterForm, now: Now) -> Answer<Letter> {
    let open = app.open()?;
    let child = child_of(app, &form.child_id)?;
    let template = template(&form.template)?;
    let About { child: on_record, .. } = about(&open.store, &form.child_id)?;
    template.may_be_written(on_record.caseload_status)?;
    let mut problems = Problems::default();
    if form.restricted && !template.reader.may_be_restricted() {
        problems.push(
            "restricted",
            "A letter to a family holds nothing that a family must not read",
            "Take that out, or write to a professional",
        );
    }
    let written_on = needed_date("writtenOn", &form.written_on, Looking::Back, now, &mut problems);
    let letter = Letter {
        id,
        child,
        template: form.template.clone(),
        to: tidy_lines(&form.to),
        heading: form.heading.trim().to_owned(),
        text: form.text.trim().to_owned(),
        written_on,
        restricted: form.restricted,
        enclosed: form.enclosed.trim().to_owned(),
        printed_on: None,
        sent: None,
    };
    gather(problems, check(&letter, now))?;
    Ok(letter)
}

/// As the record's own check, with each unfilled field as it stands in the letter.
fn check(letter: &Letter, now: Now) -> Result<(), Vec<Problem>> {
    let unfilled = Wording::<MergeField>::parse(&format!("{}\n{}", letter.heading, letter.text))
        .map(|wording| wording.fields())
        .unwrap_or_default();
    let problems = letter.check(now.today).err().unwrap_or_default().into_iter().map(|problem| {
        if problem.field == "text" && !unfilled.is_empty() {
            let names: Vec<String> = unfilled.iter().map(|field| format!("{{{}}}", field.code())).collect();
            return Problem::new(
                "text",
                format!("Nobody has said: {}", names.join(", ")),
                "Fill it in, or take it out of the letter",
            );
        }
        problem
    });
    let problems: Vec<Problem> = problems.collect();
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

fn tidy_lines(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

pub(super) fn current_letter(open: &Open, id: &str) -> Answer<(Letter, u32)> {
    let read = open.store.current(id)?;
    match (read.revision.record, read.revision.status) {
        (Record::Letter(letter), RevisionStatus::Current) => Ok((letter, read.revision.number)),
        _ => Err(Failure::NotFound),
    }
}

fn unlocked(open: &Open, id: &str) -> Answer<(Letter, u32)> {
    let (letter, revision) = current_letter(open, id)?;
    if letter.is_locked() {
        return Err(Problem::new(
            "text",
            "This letter is on paper, so its words stand",
            "Write a new letter, and take this one back if it was never true",
        )
        .into());
    }
    Ok((letter, revision))
}

fn form_of(letter: &Letter) -> LetterForm {
    LetterForm {
        child_id: letter.child.as_str().to_owned(),
        template: letter.template.clone(),
        recipient: String::new(),
        appointment_id: None,
        asked: Vec::new(),
        to: letter.to.clone(),
        heading: letter.heading.clone(),
        text: letter.text.clone(),
        written_on: letter.written_on.to_string(),
        restricted: letter.restricted,
        enclosed: letter.enclosed.clone(),
    }
}

fn blank(child_id: &str, now: Now) -> LetterForm {
    LetterForm {
        child_id: child_id.to_owned(),
        template: String::new(),
        recipient: String::new(),
        appointment_id: None,
        asked: Vec::new(),
        to: String::new(),
        heading: String::new(),
        text: String::new(),
        written_on: now.today.to_string(),
        restricted: false,
        enclosed: String::new(),
    }
}

fn choice(open: &Open, template: &LetterTemplate, child: &Child) -> Answer<LetterChoice> {
    let fields = in_force(open, template)?.fields();
    Ok(LetterChoice {
        code: template.code.clone(),
        name: template.name.clone(),
        reader: Code(template.reader),
        about_appointment: fields.contains(&MergeField::Visit) || fields.contains(&MergeField::Day),
        why_not: template.may_be_written(child.caseload_status).err().map(|problem| problem.what),
    })
}

/// Appointments a letter can be about: what is to come, and what was missed in the last weeks.
fn appointments(entries: &[ReadRevision], now: Now) -> Vec<LetterAppointment> {
    /// A letter about a missed appointment is written within weeks of it; our own choice.
    const WEEKS_BACK: i64 = 12;
    let since = now.today - chrono::TimeDelta::weeks(WEEKS_BACK);
    let mut found: Vec<LetterAppointment> = entries
        .iter()
        .filter(|read| read.revision.status == RevisionStatus::Current)
        .filter_map(|read| match &read.revision.record {
            Record::Appointment(appointment) if appointment.on >= since => Some(LetterAppointment {
                appointment_id: appointment.id.as_str().to_owned(),
                label: LetterValue::visit(appointment.contact_type).words().to_owned(),
                on: appointment.on,
                at: appointment.at,
            }),
            _ => None,
        })
        .collect();
    found.sort_by_key(|one| std::cmp::Reverse((one.on, one.at)));
    found
}

fn appointment_of(store: &Store, id: &str, child: &Child) -> Answer<(Appointment, Option<Place>)> {
    AppointmentId::parse(id).map_err(|_other| Failure::NotFound)?;
    let Record::Appointment(appointment) = store.current(id)?.revision.record else {
        return Err(Failure::NotFound);
    };
    if appointment.child != child.id {
        return Err(Failure::NotFound);
    }
    let place = match &appointment.place {
        Some(id) => match store.current(id.as_str())?.revision.record {
            Record::Place(place) => Some(place),
            _ => None,
        },
        None => None,
    };
    Ok((appointment, place))
}

fn setting(open: &Open, setting: Setting) -> Answer<String> {
    Ok(open.store.setting(setting)?.unwrap_or_else(String::new))
}

fn reader_of(template: &str) -> LetterReader {
    templates().iter().find(|one| one.code == template).map_or(LetterReader::Other, |one| one.reader)
}
