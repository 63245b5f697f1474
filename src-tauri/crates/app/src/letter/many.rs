//! Letters to several families at once: one each, in one save, and who is left out and why.

use caseload_domain::{
    appointment::Appointment,
    child::{CaseloadStatus, Child},
    id::LetterId,
    letter::{Letter, LetterReader, LetterTemplate, MergeField, templates},
    place::Place,
    problem::Problem,
    record::{Record, RevisionStatus},
};
use caseload_store::{Origin, Store};
use chrono::NaiveDate;

use super::{
    About, LeftOut, LetterWarning, about, filled,
    recipient::{adults, family_warnings, recipients},
    views::{
        FilledLetter, LetterAsked, LetterChoice, LettersWritten, ManyLetters, ManyLettersLine,
        ManyLettersQuery, WriteManyLetters,
    },
    words::template,
};
use crate::{
    app::{App, Open, first, new_id},
    clock::Now,
    code::Code,
    failure::{Answer, unexpected},
};

/// A family, and the appointment the letter is about.
struct Candidate {
    about: About,
    appointment: Option<(Appointment, Option<Place>)>,
}

/// Whom letters of a template could go to.
///
/// # Errors
/// [`crate::failure::Failure::NotFound`] when there is no such template or child.
pub fn many_letters(app: &mut App, request: ManyLettersQuery, now: Now) -> Answer<ManyLetters> {
    let ManyLettersQuery { template: code, on, child_ids, asked } = request;
    let open = app.open()?;
    let template = to_families(&code)?;
    let mut lines = Vec::new();
    for candidate in candidates(&open.store, on, &child_ids)? {
        lines.push(line(open, template, &candidate, &asked, now)?.0);
    }
    // What nobody knows of any family is asked once for all.
    let mut missing: Vec<Code<MergeField>> = Vec::new();
    for field in lines.iter().filter(|line| may_be_mended(line)).flat_map(|line| &line.missing) {
        if !missing.contains(field) {
            missing.push(*field);
        }
    }
    let templates = templates().iter().filter(|one| one.reader == LetterReader::Family && one.invites);
    Ok(ManyLetters {
        templates: templates
            .map(|one| LetterChoice {
                code: one.code.clone(),
                name: one.name.clone(),
                reader: Code(one.reader),
                about_appointment: true,
                why_not: None,
            })
            .collect(),
        lines,
        missing,
    })
}

/// Writes one letter to each family that is ticked and can be written to, in one save.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] when none is left to write to.
pub fn write_many_letters(app: &mut App, request: WriteManyLetters, now: Now) -> Answer<LettersWritten> {
    let WriteManyLetters { template: code, on, child_ids, asked } = request;
    let open = app.open()?;
    let template = to_families(&code)?;
    let mut revisions = Vec::new();
    let mut left_out = 0;
    for candidate in candidates(&open.store, on, &child_ids)? {
        if !child_ids.contains(&candidate.about.child.id.as_str().to_owned()) {
            continue;
        }
        let (line, words) = line(open, template, &candidate, &asked, now)?;
        let Some(FilledLetter { heading, text, .. }) = words.filter(|_| line.left_out.is_none()) else {
            left_out += 1;
            continue;
        };
        let letter = Letter {
            id: LetterId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
            child: candidate.about.child.id.clone(),
            template: code.clone(),
            to: line.to,
            heading,
            text,
            written_on: now.today,
            restricted: false,
            enclosed: String::new(),
            printed_on: None,
            sent: None,
        };
        letter.check(now.today)?;
        revisions.push(first(Record::Letter(letter), "write-letter", now));
    }
    if revisions.is_empty() {
        return Err(Problem::new(
            "letters",
            "Nobody is left to write to",
            "Tick somebody who can be written to",
        )
        .into());
    }
    let written = app.write(&revisions, Origin::Typed, None)?;
    Ok(LettersWritten { letter_ids: written.into_iter().map(|one| one.record_id).collect(), left_out })
}

fn to_families(code: &str) -> Answer<&'static LetterTemplate> {
    let template = template(code)?;
    if template.reader == LetterReader::Family && template.invites {
        return Ok(template);
    }
    Err(Problem::new(
        "template",
        "That letter is written one at a time",
        "Choose an invitation, or write it from the child's own screen",
    )
    .into())
}

fn candidates(store: &Store, on: Option<NaiveDate>, child_ids: &[String]) -> Answer<Vec<Candidate>> {
    let Some(day) = on else {
        return child_ids
            .iter()
            .map(|id| Ok(Candidate { about: about(store, id)?, appointment: None }))
            .collect();
    };
    let mut found = Vec::new();
    for read in store.appointments(day, day)? {
        let (Record::Appointment(appointment), RevisionStatus::Current) =
            (read.revision.record, read.revision.status)
        else {
            continue;
        };
        if !appointment.status.is_open() {
            continue;
        }
        let about = about(store, appointment.child.as_str())?;
        let with = super::appointment_of(store, appointment.id.as_str(), &about.child)?;
        found.push(Candidate { about, appointment: Some(with) });
    }
    Ok(found)
}

fn line(
    open: &Open,
    template: &LetterTemplate,
    candidate: &Candidate,
    asked: &[LetterAsked],
    now: Now,
) -> Answer<(ManyLettersLine, Option<FilledLetter>)> {
    let Candidate { about: About { child, entries }, appointment } = candidate;
    let adults = adults(&open.store, entries, now)?;
    let warnings = family_warnings(child, entries, &adults);
    let recipients = recipients(&open.store, child, &adults)?;
    let home = recipients.first();
    let may = template.may_be_written(child.caseload_status).is_ok();
    let words =
        if may { Some(filled(open, template, child, home, appointment.as_ref(), asked)?) } else { None };
    let missing = words.as_ref().map(|words| words.missing.clone()).unwrap_or_default();
    let no_address = home.is_none_or(|home| home.warnings.contains(&Code(LetterWarning::NoAddress)));
    let line = ManyLettersLine {
        child_id: child.id.as_str().to_owned(),
        child: child.name.in_list(),
        appointment_id: appointment.as_ref().map(|(one, _)| one.id.as_str().to_owned()),
        at: appointment.as_ref().map(|(one, _)| one.at),
        on: appointment.as_ref().map(|(one, _)| one.on),
        to: home.map(|home| home.to.clone()).unwrap_or_default(),
        left_out: left_out(child, may, &warnings, no_address, !missing.is_empty()).map(Code),
        missing,
        warnings: warnings.into_iter().map(Code).collect(),
        language: child.first_language.clone(),
    };
    Ok((line, words))
}

/// Where a letter could do harm the family is written to by itself, from the child's own screen.
fn left_out(
    child: &Child,
    may: bool,
    warnings: &[LetterWarning],
    no_address: bool,
    missing: bool,
) -> Option<LeftOut> {
    if child.caseload_status == CaseloadStatus::Died {
        return Some(LeftOut::Died);
    }
    if !may {
        return Some(LeftOut::NotOnCaseload);
    }
    [
        (warnings.contains(&LetterWarning::Protected), LeftOut::Protected),
        (warnings.contains(&LetterWarning::DomesticAbuse), LeftOut::DomesticAbuse),
        (warnings.contains(&LetterWarning::LookedAfter), LeftOut::LookedAfter),
        (no_address, LeftOut::NoAddress),
        (missing, LeftOut::Missing),
    ]
    .into_iter()
    .find_map(|(so, why)| so.then_some(why))
}

fn may_be_mended(line: &ManyLettersLine) -> bool {
    line.left_out.is_none_or(|why| why.0 == LeftOut::Missing)
}
