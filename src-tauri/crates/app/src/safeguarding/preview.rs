//! A child of the register beside the list: what was seen and said between the events, and what a report needs.

use caseload_domain::{
    contact::Contact,
    record::{Record, RevisionStatus},
    review::{Answer as Found, field},
};
use caseload_store::ReadRevision;
use chrono::{Months, NaiveDate};

use super::{
    current,
    register::CLOSED_MONTHS,
    views::{CpIsCheck, PreviewContact, PreviewSafeguarding, PrintSafeguarding, SafeguardingPreview},
};
use crate::{
    app::App,
    caseload::days_between,
    clock::Now,
    code::Code,
    draft::{draft_lines, views::DraftForm},
    failure::{Answer, Failure},
    session::views::Done,
};

/// More than this is read in the child's own timeline.
const MOST_CONTACTS: usize = 12;

/// The questions of a review that are read here, as `data/review/fields.toml` names them.
const SEEN_ALONE: &str = "seen-alone";
const CP_IS: &str = "cp-is";

/// What the register shows of a child beside the list. It is a view of the record, so it is noted in the audit chain.
///
/// # Errors
/// [`Failure::NotFound`], or when the store cannot answer; never an empty story instead.
pub fn safeguarding_preview(
    app: &mut App,
    request: PreviewSafeguarding,
    now: Now,
) -> Answer<SafeguardingPreview> {
    let PreviewSafeguarding { child_id } = request;
    let store = &app.open()?.store;
    let entries = store.of_child(&child_id)?;
    if !entries.iter().any(|read| matches!(&read.revision.record, Record::Child(_))) {
        return Err(Failure::NotFound);
    }
    let since = since(&entries, now);
    let mut contacts: Vec<(&Contact, &str)> = entries
        .iter()
        .filter(|read| read.revision.status == RevisionStatus::Current)
        .filter_map(|read| Some((read.revision.record.as_contact()?, read.revision.author.as_str())))
        .collect();
    contacts.sort_by_key(|(contact, _)| std::cmp::Reverse((contact.happened_on, contact.happened_at)));
    let newest = |wanted: fn(&Contact) -> bool| {
        contacts.iter().find(|(contact, _)| wanted(contact)).map(|(contact, _)| contact.happened_on)
    };
    let (last_seen, last_seen_alone, last_voice) = (
        newest(|contact| contact.outcome.is_seen()),
        newest(was_alone),
        newest(|contact| !contact.voice.trim().is_empty()),
    );
    let cp_is = contacts.iter().find_map(|(contact, author)| cp_is_check(contact, author, now));
    let within = contacts.iter().filter(|(contact, _)| contact.happened_on >= since).count();
    let shown = within.min(MOST_CONTACTS);
    let report_draft = draft_lines(store, Some(&child_id))?
        .into_iter()
        .find(|draft| draft.form.0 == DraftForm::CaseReport)
        .map(|draft| draft.draft_id);
    let view = SafeguardingPreview {
        contacts: contacts.iter().take(shown).map(|(contact, _)| preview_contact(contact)).collect(),
        more_contacts: u32::try_from(contacts.len() - shown).unwrap_or(u32::MAX),
        last_seen,
        last_seen_alone,
        last_voice,
        cp_is,
        report_draft,
    };
    let open = app.open_mut()?;
    open.store.note(now.instant, &open.practitioner.name, "preview-safeguarding", Some(&child_id), None)?;
    Ok(view)
}

/// Notes that a status is about to be printed. What cannot be noted is not printed.
///
/// # Errors
/// [`Failure::NotFound`], or when the line cannot be written.
pub fn note_safeguarding_print(app: &mut App, request: PrintSafeguarding, now: Now) -> Answer<Done> {
    let (episode, _) = current(app, &request.episode_id)?;
    let open = app.open_mut()?;
    open.store.note(
        now.instant,
        &open.practitioner.name,
        "print-safeguarding",
        Some(episode.id.as_str()),
        None,
    )?;
    Ok(Done {})
}

/// The first day of the oldest status or flag that the register shows of the child.
fn since(entries: &[ReadRevision], now: Now) -> NaiveDate {
    let closed = now.today.checked_sub_months(Months::new(CLOSED_MONTHS)).unwrap_or(NaiveDate::MIN);
    entries
        .iter()
        .filter(|read| read.revision.status == RevisionStatus::Current)
        .filter_map(|read| match &read.revision.record {
            Record::SafeguardingEpisode(episode) => {
                Some((episode.started_on, episode.ended.as_ref().map(|end| end.on)))
            }
            Record::Flag(flag) => Some((flag.since, flag.ended.as_ref().map(|end| end.on))),
            _ => None,
        })
        .filter(|(_, ended)| ended.is_none_or(|ended| ended >= closed))
        .map(|(since, _)| since)
        .min()
        .unwrap_or(closed)
}

fn options<'a>(contact: &'a Contact, code: &str) -> Option<(&'a [String], &'a str)> {
    contact.findings.iter().find(|finding| finding.field == code).and_then(|finding| match &finding.answer {
        Found::Options(options) => Some((options.as_slice(), finding.note.as_str())),
        Found::Words(_) | Found::Number(_) | Found::Day(_) | Found::NotAsked => None,
    })
}

/// Whether it is written that the child was seen alone, if only for part of it. Nothing is concluded from who was ticked.
fn was_alone(contact: &Contact) -> bool {
    options(contact, SEEN_ALONE).is_some_and(|(options, _)| options.iter().any(|option| option != "no"))
}

fn cp_is_check(contact: &Contact, author: &str, now: Now) -> Option<CpIsCheck> {
    let (options, note) = options(contact, CP_IS)?;
    let labels = &field(CP_IS)?.options;
    let said: Vec<&str> = options
        .iter()
        .map(|code| {
            labels.iter().find(|label| label.code == *code).map_or(code.as_str(), |label| &label.label)
        })
        .collect();
    Some(CpIsCheck {
        on: contact.happened_on,
        days_ago: days_between(contact.happened_on, now.today),
        by: contact.delivered_by.as_ref().map_or_else(|| author.to_owned(), |by| by.name.clone()),
        result: said.join(", "),
        note: note.to_owned(),
    })
}

fn preview_contact(contact: &Contact) -> PreviewContact {
    PreviewContact {
        contact_id: contact.id.as_str().to_owned(),
        contact_type: Code(contact.contact_type),
        on: contact.happened_on,
        mode: Code(contact.mode),
        setting: contact.setting.map(Code),
        outcome: Code(contact.outcome),
        seen: contact.outcome.is_seen(),
        alone: was_alone(contact),
        voice: contact.voice.clone(),
        narrative: contact.narrative.clone(),
        restricted: contact.restricted,
    }
}
