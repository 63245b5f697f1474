//! The chronology of a child and its family, built from what is already recorded. One key marks an entry significant.

mod confided;
mod family;
mod line;
mod paper;
pub mod views;

use std::collections::{BTreeMap, BTreeSet};

use caseload_domain::{
    chronology::{Chronology, EntryRef, SignificantEntry},
    code::Coded as _,
    id::ChronologyId,
    problem::{Problem, Problems},
    record::{Record, RevisionStatus},
};
use caseload_store::Origin;
use chrono::NaiveDate;

pub use paper::make_chronology;
pub(crate) use paper::{born_words, nature_words, nhs_number_words};
pub(crate) use {
    family::{Adult, Family, called},
    line::{
        Line, can_be_marked, flag_held_back, flag_name, flag_nature, lines, mark_explained, mark_seen,
        prefixed, quantity, status_name,
    },
};

use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    task::{child_of, saved},
    typed::{Looking, optional_date},
};
use views::{
    ChronologyAdult, ChronologyChild, ChronologyLine, ChronologyQuery, ChronologyType, ChronologyView,
    MarkSignificant, Suggested,
};

/// The chronology. Seeing restricted and third-party entries in it is written in the audit chain, with the reason.
///
/// # Errors
/// [`Failure::Invalid`] when a date does not read or the reason is empty; [`Failure::NotFound`].
pub fn chronology(app: &mut App, request: ChronologyQuery, now: Now) -> Answer<ChronologyView> {
    let view = view(app, &request, now)?;
    if let Some(reason) = &request.restricted_because {
        note_restricted(app, "show-restricted-chronology", &request.child_id, reason, now)?;
    }
    Ok(view)
}

/// Writes once for each child and reason, as long as the caseload is open: another filter is not another decision.
pub(crate) fn note_restricted(
    app: &mut App,
    action: &'static str,
    child_id: &str,
    reason: &str,
    now: Now,
) -> Answer<()> {
    let open = app.open_mut()?;
    let chosen = (action, child_id.to_owned(), reason.trim().to_owned());
    if open.restricted_chosen.contains(&chosen) {
        return Ok(());
    }
    open.store.note(now.instant, &open.practitioner.name, action, Some(child_id), Some(&chosen.2))?;
    open.restricted_chosen.insert(chosen);
    Ok(())
}

/// A reason for showing what is held back, which the record book keeps.
pub(crate) fn needed_why(reason: Option<&str>) -> Result<(), Problem> {
    match reason {
        Some(reason) if reason.trim().is_empty() => Err(Problem::new(
            "restrictedBecause",
            "Why restricted entries are shown is missing",
            "Write why in a few words, like: asked for by the conference",
        )),
        Some(_) | None => Ok(()),
    }
}

/// The chronology as asked for, without a line in the audit chain: whoever shows or prints it writes that.
pub(crate) fn view(app: &App, query: &ChronologyQuery, now: Now) -> Answer<ChronologyView> {
    needed_why(query.restricted_because.as_deref())?;
    let mut problems = Problems::default();
    let from = optional_date("from", &query.from, Looking::Back, now, &mut problems);
    let until = optional_date("until", &query.until, Looking::Back, now, &mut problems);
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        problems.push("until", "That is before the first day", "Check both dates");
    }
    if !problems.is_empty() {
        return Err(problems.into_vec().into());
    }
    let family = Family::read(&app.open()?.store, &query.child_id, query.siblings)?;
    let marked = marked(&family);
    let mut all = every_line(&family);
    let (mut held_back, mut shown) = (0, Vec::new());
    all.retain(|line| is_asked_for(line, query, (from, until), &marked));
    for line in all {
        if line.held_back.is_some() && query.restricted_because.is_none() {
            held_back += 1;
        } else {
            shown.push(line_view(line, &family, &marked));
        }
    }
    shown.sort_by(|one, other| (one.on, one.at, &one.line_id).cmp(&(other.on, other.at, &other.line_id)));
    if !query.oldest_first {
        shown.reverse();
    }
    Ok(ChronologyView { lines: shown, children: children(&family), adults: adults(&family), held_back })
}

/// Every line of a family, with two missed in a row pointed out.
pub(crate) fn every_line(family: &Family) -> Vec<Line> {
    let mut all: Vec<Line> = family
        .members
        .iter()
        .flat_map(|member| member.entries.iter().flat_map(|entry| lines(entry, family)))
        .collect();
    all.sort_by_key(|line| (line.on, line.at));
    let mut missed_before: BTreeMap<String, bool> = BTreeMap::new();
    for line in all.iter_mut().filter(|line| line.attempt) {
        let before = missed_before.insert(line.child.clone(), line.missed).unwrap_or(false);
        if line.missed && before {
            line.suggested = Some(Suggested::MissedTwice);
        }
    }
    all
}

/// The entries that are marked, of every child of the family.
pub(crate) fn marked(family: &Family) -> BTreeSet<String> {
    family
        .members
        .iter()
        .flat_map(|member| &member.entries)
        .filter_map(|entry| match &entry.revision.record {
            Record::Chronology(chronology) => Some(chronology),
            _ => None,
        })
        .flat_map(|chronology| chronology.entries.iter().map(|marked| marked.entry.id.clone()))
        .collect()
}

fn is_asked_for(
    line: &Line,
    query: &ChronologyQuery,
    (from, until): (Option<NaiveDate>, Option<NaiveDate>),
    marked: &BTreeSet<String>,
) -> bool {
    let significant = marked.contains(&line.entry.id);
    let of_type = query.types.iter().any(|wanted| wanted.0 == line.about)
        || query.types.is_empty() && (line.about != ChronologyType::Measurement || significant);
    of_type
        && (significant || !query.significant_only)
        && from.is_none_or(|from| line.on >= from)
        && until.is_none_or(|until| line.on <= until)
        && query.only_child_id.as_ref().is_none_or(|child| *child == line.child)
        && query.person_id.as_ref().is_none_or(|person| line.people.contains(person))
}

fn line_view(line: Line, family: &Family, marked: &BTreeSet<String>) -> ChronologyLine {
    let mut who = vec![family.name_of(&line.child)];
    for person in &line.people {
        who.extend(
            family.adults.iter().find(|adult| adult.person_id == *person).map(|adult| adult.name.clone()),
        );
    }
    ChronologyLine {
        line_id: format!("{}-{}", line.entry.id, line.part),
        significant: marked.contains(&line.entry.id),
        kind: Code(line.entry.kind),
        record_id: line.entry.id,
        child_id: line.child,
        who: who.join(", "),
        on: line.on,
        at: line.at,
        about: Code(line.about),
        what: line.what,
        detail: line.detail,
        nature: Code(line.nature),
        suggested: line.suggested.map(Code),
        held_back: line.held_back.map(Code),
        author: line.author,
        written_at: line.written_at,
    }
}

fn children(family: &Family) -> Vec<ChronologyChild> {
    family
        .members
        .iter()
        .map(|member| ChronologyChild {
            child_id: member.child.id.as_str().to_owned(),
            name: called(&member.child),
        })
        .collect()
}

/// Each adult once, as the one who is something to the child asked for.
fn adults(family: &Family) -> Vec<ChronologyAdult> {
    let mut seen = BTreeSet::new();
    let own = &family.child().child.id;
    let (mut first, rest): (Vec<&Adult>, Vec<&Adult>) =
        family.adults.iter().partition(|adult| adult.relationship.child == *own);
    first.extend(rest);
    first
        .into_iter()
        .filter(|adult| seen.insert(adult.person_id.clone()))
        .map(|adult| ChronologyAdult {
            person_id: adult.person_id.clone(),
            name: adult.name.clone(),
            role: Code(adult.relationship.role),
        })
        .collect()
}

/// Marks an entry significant, or takes the mark away. The child's chronology keeps every mark there ever was.
///
/// # Errors
/// [`Failure::NotFound`] when the entry is not one of the child's that a chronology tells.
pub fn mark_significant(app: &mut App, request: MarkSignificant, now: Now) -> Answer<Saved> {
    let MarkSignificant { child_id, record_id, significant } = request;
    let child = child_of(app, &child_id)?;
    let store = &app.open()?.store;
    let read = store.current(&record_id)?;
    let record = &read.revision.record;
    if record.child() != Some(&child)
        || read.revision.status != RevisionStatus::Current
        || !can_be_marked(record.kind())
    {
        return Err(Failure::NotFound);
    }
    let entry = EntryRef { kind: record.kind(), id: record_id };
    let standing = store.of_child(&child_id)?.into_iter().find_map(|read| match read.revision.record {
        Record::Chronology(chronology) => Some((chronology, read.revision.number)),
        _ => None,
    });
    let (mut chronology, number) = match standing {
        Some((chronology, number)) => (chronology, Some(number)),
        None => {
            let id = ChronologyId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
            (Chronology { id, child, entries: Vec::new() }, None)
        }
    };
    if chronology.has(&entry) == significant {
        // Pressed twice, or in two windows: it stands as asked for.
        let (record_id, revision) = (chronology.id.as_str().to_owned(), number.unwrap_or(0));
        return Ok(Saved { record_id, revision });
    }
    let kind = entry.kind.code();
    if significant {
        chronology.entries.push(SignificantEntry { entry, marked_on: now.today, why: String::new() });
    } else {
        chronology.entries.retain(|marked| marked.entry != entry);
    }
    chronology.check()?;
    let record = Record::Chronology(chronology);
    let revision = match number {
        None => first(record, "mark-significant", now),
        Some(number) if significant => {
            next(record, number, &format!("{kind} marked"), "mark-significant", now)
        }
        Some(number) => next(record, number, &format!("{kind} no longer marked"), "unmark-significant", now),
    };
    saved(app.write(&[revision], Origin::Typed, None)?)
}
