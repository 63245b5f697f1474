//! Concerns about colleagues: kept apart from every child, read on one screen, and each reading noted.

pub mod views;

use caseload_domain::{
    allegation::Allegation,
    id::AllegationId,
    problem::Problems,
    record::{Record, RecordKind, RevisionStatus},
};
use caseload_store::Origin;

use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    code::Code,
    contact::views::Saved,
    draft::allegation_drafts,
    failure::{Answer, Failure, unexpected},
    flag::gather,
    session::views::Nothing,
    task::saved,
    typed::{Looking, needed_date, needed_reason, optional_date},
};
use views::{AllegationForm, AllegationList, AllegationView, AmendAllegation, NoteAllegation};

/// Writes the note.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend.
pub fn note_allegation(app: &mut App, request: NoteAllegation, now: Now) -> Answer<Saved> {
    let NoteAllegation { form, draft_id } = request;
    let id = AllegationId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let allegation = parse_allegation(id, form, now)?;
    let revision = first(Record::Allegation(allegation), "note-allegation", now);
    saved(app.write(&[revision], Origin::Typed, draft_id.as_deref())?)
}

/// Amends the note: the officer was told, or has concluded.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn amend_allegation(app: &mut App, request: AmendAllegation, now: Now) -> Answer<Saved> {
    let AmendAllegation { allegation_id, form, reason, from_revision, draft_id } = request;
    let reason = needed_reason(&reason)?;
    let read = app.open()?.store.current(&allegation_id)?;
    let (Record::Allegation(before), RevisionStatus::Current) = (read.revision.record, read.revision.status)
    else {
        return Err(Failure::NotFound);
    };
    let allegation = parse_allegation(before.id, form, now)?;
    let revision = next(Record::Allegation(allegation), from_revision, &reason, "amend-allegation", now);
    saved(app.write(&[revision], Origin::Typed, draft_id.as_deref())?)
}

/// The notes, newest first. That they were read is noted before they are shown.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer; never an empty list instead.
pub fn allegation_list(app: &mut App, _: Nothing, now: Now) -> Answer<AllegationList> {
    let open = app.open_mut()?;
    open.store.note(now.instant, &open.practitioner.name, "view-allegations", None, None)?;
    let mut rows: Vec<AllegationView> = open
        .store
        .of_kind(RecordKind::Allegation)?
        .into_iter()
        .filter_map(|read| match &read.revision.record {
            Record::Allegation(allegation) => {
                Some(allegation_view(allegation, read.revision.number, read.revision.status))
            }
            _ => None,
        })
        .collect();
    rows.sort_by_key(|row| (row.entered_in_error, std::cmp::Reverse(row.on)));
    Ok(AllegationList { rows, drafts: allegation_drafts(&open.store)? })
}

fn parse_allegation(id: AllegationId, form: AllegationForm, now: Now) -> Answer<Allegation> {
    let AllegationForm { on, about, referred_on, officer, reference, outcome, note } = form;
    let mut problems = Problems::default();
    let allegation = Allegation {
        id,
        on: needed_date("on", &on, Looking::Back, now, &mut problems),
        about: about.trim().to_owned(),
        referred_on: optional_date("referredOn", &referred_on, Looking::Back, now, &mut problems),
        officer: officer.trim().to_owned(),
        reference: reference.trim().to_owned(),
        outcome: outcome.map(|outcome| outcome.0),
        note: note.trim().to_owned(),
    };
    gather(problems, allegation.check(now.today))?;
    Ok(allegation)
}

fn allegation_view(allegation: &Allegation, revision: u32, status: RevisionStatus) -> AllegationView {
    let entered_in_error = status == RevisionStatus::EnteredInError;
    AllegationView {
        allegation_id: allegation.id.as_str().to_owned(),
        on: allegation.on,
        about: allegation.about.clone(),
        referred_on: allegation.referred_on,
        officer: allegation.officer.clone(),
        reference: allegation.reference.clone(),
        outcome: allegation.outcome.map(Code),
        note: allegation.note.clone(),
        open: allegation.is_open() && !entered_in_error,
        revision,
        entered_in_error,
    }
}
