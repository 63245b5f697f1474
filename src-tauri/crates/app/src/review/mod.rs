//! Structured reviews: the form of a contact, and findings as typed beside it.

mod known;
mod line;
pub mod views;

use caseload_domain::{
    age::completed_months,
    child::{Birth, Child},
    contact::Contact,
    problem::Problems,
    record::{Record, RevisionStatus},
    review::{Answer as Found, AnswerKind, Field, Finding, ReviewForm},
};
use caseload_store::Store;
use chrono::NaiveDate;

use crate::{
    app::App,
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
    typed::{Looking, optional_date},
};
use known::known_facts;
use line::finding_line;
pub(crate) use line::finding_lines;
use views::{
    FindingTyped, LastAnswer, ReviewChoice, ReviewFieldView, ReviewFormView, ReviewQuery, ReviewSectionView,
};

/// The form of a kind of contact for a child on a day: only the fields that matter then, each with its last answer.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such child.
pub fn review_form(app: &mut App, request: ReviewQuery, now: Now) -> Answer<ReviewFormView> {
    let ReviewQuery { child_id, contact_type, on, contact_id } = request;
    let store = &app.open()?.store;
    let Record::Child(child) = store.current(&child_id)?.revision.record else {
        return Err(Failure::NotFound);
    };
    // A day that does not read is said beside its own field; the form is today's until it does.
    let on = optional_date("on", &on, Looking::Back, now, &mut Problems::default()).unwrap_or(now.today);
    let months = months(&child, on);
    let form = ReviewForm::of(contact_type.0, months);
    let past = past_findings(store, &child_id, on, contact_id.as_deref())?;
    let sections = form.at(months).into_iter().map(|section| ReviewSectionView {
        label: section.label,
        fields: section.fields.into_iter().map(|field| field_view(field, &past)).collect(),
    });
    Ok(ReviewFormView {
        code: form.code.clone(),
        label: form.label.clone(),
        sections: sections.collect(),
        known: known_facts(store, &child, on, contact_id.as_deref())?,
    })
}

/// Checks what a contact found against the form of its kind, and puts it in the form's order.
///
/// `before` is what the contact found until now: what was taken over once stays so when the contact is amended.
///
/// # Errors
/// [`Failure::Invalid`] with each field to mend, by its code.
pub(crate) fn checked_findings(store: &Store, contact: Contact, before: &[Finding]) -> Answer<Contact> {
    if contact.findings.is_empty() {
        return Ok(contact);
    }
    let Record::Child(child) = store.current(contact.child.as_str())?.revision.record else {
        return Err(Failure::NotFound);
    };
    let mut problems = Problems::default();
    if !contact.outcome.took_place() {
        for finding in &contact.findings {
            problems.push(
                finding.field.clone(),
                "There was no contact to ask it at",
                "Take the answer away, or say that the contact took place",
            );
        }
        return Err(problems.into_vec().into());
    }
    let form = ReviewForm::of(contact.contact_type, months(&child, contact.happened_on));
    problems.extend(form.check(&contact.findings).err().into_iter().flatten());
    for finding in &contact.findings {
        if let Some(since) = finding.unchanged_since
            && !before.contains(finding)
            && !was_found(store, &contact, finding, since)?
        {
            problems.push(
                finding.field.clone(),
                "That is not what was found then",
                "Answer it anew: the earlier contact says something else",
            );
        }
    }
    if !problems.is_empty() {
        return Err(problems.into_vec().into());
    }
    let mut contact = contact;
    contact.findings.sort_by_key(|finding| form.fields().position(|field| field.code == finding.field));
    Ok(contact)
}

/// Whether a contact of that day with this child has the very answer.
fn was_found(store: &Store, contact: &Contact, finding: &Finding, since: NaiveDate) -> Answer<bool> {
    for id in store.answered_on(contact.child.as_str(), &finding.field, since)? {
        if id != contact.id.as_str()
            && let Record::Contact(earlier) = store.current(&id)?.revision.record
            && earlier.findings.iter().any(|one| one.field == finding.field && one.answer == finding.answer)
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Completed months of age on a day; `None` before the birth.
fn months(child: &Child, on: NaiveDate) -> Option<u32> {
    match child.birth {
        Birth::Born(born) if born <= on => Some(completed_months(born, on)),
        Birth::Born(_) | Birth::Expected(_) => None,
    }
}

/// The last answer to each field, with the day and contact it is of.
fn past_findings(
    store: &Store,
    child_id: &str,
    until: NaiveDate,
    except: Option<&str>,
) -> Answer<Vec<(Finding, NaiveDate, String)>> {
    let mut contacts: Vec<Contact> = Vec::new();
    let mut past = Vec::new();
    for last in store.last_findings(child_id, until, except)? {
        if !contacts.iter().any(|contact| contact.id.as_str() == last.contact_id) {
            let read = store.current(&last.contact_id)?;
            if let (Record::Contact(contact), RevisionStatus::Current) =
                (read.revision.record, read.revision.status)
            {
                contacts.push(contact);
            }
        }
        let contact = contacts.iter().find(|contact| contact.id.as_str() == last.contact_id);
        let finding =
            contact.and_then(|contact| contact.findings.iter().find(|finding| finding.field == last.field));
        past.extend(finding.map(|finding| (finding.clone(), last.on, last.contact_id)));
    }
    Ok(past)
}

fn field_view(field: Field, past: &[(Finding, NaiveDate, String)]) -> ReviewFieldView {
    let last = past.iter().find(|(finding, _, _)| finding.field == field.code);
    let last = last.map(|(finding, on, contact_id)| LastAnswer {
        on: *on,
        contact_id: contact_id.clone(),
        line: finding_line(finding),
        // A day or an option that this form does not have is not put into it.
        take_over: (field.may_be_taken_over(&finding.answer) && field.check(finding).is_ok())
            .then(|| typed_finding(Finding { unchanged_since: Some(*on), ..finding.clone() })),
    });
    let Field { code, label, hint, kind, options, alone, restricted, areas, .. } = field;
    ReviewFieldView {
        code,
        label,
        hint,
        kind: Code(kind),
        options: options
            .into_iter()
            .map(|choice| ReviewChoice { code: choice.code, label: choice.label })
            .collect(),
        alone,
        restricted,
        areas: areas.into_iter().map(Code).collect(),
        last,
    }
}

/// Reads findings as typed; what does not read is a problem of its field.
pub(crate) fn read_findings(typed: Vec<FindingTyped>, now: Now, problems: &mut Problems) -> Vec<Finding> {
    typed
        .into_iter()
        .filter_map(|FindingTyped { field, answer, options, typed, note, unchanged_since }| {
            let answer = match answer.0 {
                AnswerKind::Options => Some(Found::Options(options)),
                AnswerKind::Words => Some(Found::Words(typed.trim().to_owned())),
                AnswerKind::NotAsked => Some(Found::NotAsked),
                AnswerKind::Number => {
                    let number = typed.trim().parse().map(Found::Number);
                    if number.is_err() {
                        problems.push(
                            field.clone(),
                            "That is not a whole number",
                            "Type it in digits, like 3",
                        );
                    }
                    number.ok()
                }
                AnswerKind::Day => day(&field, &typed, now, problems).map(Found::Day),
            }?;
            Some(Finding { field, answer, note: note.trim().to_owned(), unchanged_since })
        })
        .collect()
}

/// A day that may lie on either side of today, as of an appointment: without a year it is the nearest.
fn day(field: &str, typed: &str, now: Now, problems: &mut Problems) -> Option<NaiveDate> {
    if typed.trim().is_empty() {
        problems.push(
            field.to_owned(),
            "The day is missing",
            "Type it like 17/12/2026, or leave the field out",
        );
        return None;
    }
    let back = optional_date(field.to_owned(), typed, Looking::Back, now, problems)?;
    let ahead = optional_date(field.to_owned(), typed, Looking::Forward, now, problems)?;
    Some(if (ahead - now.today).abs() < (back - now.today).abs() { ahead } else { back })
}

/// Findings as the form opens them again.
pub(crate) fn typed_findings(findings: Vec<Finding>) -> Vec<FindingTyped> {
    findings.into_iter().map(typed_finding).collect()
}

fn typed_finding(finding: Finding) -> FindingTyped {
    let Finding { field, answer, note, unchanged_since } = finding;
    let (kind, options, typed) = match answer {
        Found::Options(options) => (AnswerKind::Options, options, String::new()),
        Found::Words(words) => (AnswerKind::Words, Vec::new(), words),
        Found::Number(number) => (AnswerKind::Number, Vec::new(), number.to_string()),
        Found::Day(day) => (AnswerKind::Day, Vec::new(), day.format("%d/%m/%Y").to_string()),
        Found::NotAsked => (AnswerKind::NotAsked, Vec::new(), String::new()),
    };
    FindingTyped { field, answer: Code(kind), options, typed, note, unchanged_since }
}
