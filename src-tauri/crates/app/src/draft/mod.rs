//! Drafts: kept within a second of the last keystroke, back after a lock, a crash or a power cut.

pub mod views;

use caseload_domain::{code::Coded as _, record::Record};
use caseload_store::{Store, draft::Draft};

use crate::{
    app::{App, new_id},
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
    session::views::Done,
};
use views::{DraftForm, DraftLine, DraftSaved, OneDraft, OpenedDraft, SaveDraft};

/// Largest draft kept, in bytes: beyond any form, below any accident.
const LARGEST: usize = 1024 * 1024;

/// Keeps what is typed.
///
/// # Errors
/// [`Failure::Locked`], [`Failure::DiskFull`] and the store's own; the window keeps the text on screen then.
pub fn save_draft(app: &mut App, request: SaveDraft, now: Now) -> Answer<DraftSaved> {
    let SaveDraft { draft_id, form, child_id, contents } = request;
    if contents.len() > LARGEST {
        return Err(Failure::Invalid { problems: Vec::new() });
    }
    let id = draft_id.unwrap_or_else(|| new_id(now));
    let draft =
        Draft { id: id.clone(), form: form.0.code().to_owned(), child_id, contents, saved_at: now.instant };
    app.open_mut()?.store.keep_draft(&draft)?;
    Ok(DraftSaved { draft_id: id, saved_at: now.instant })
}

/// Opens a draft.
///
/// # Errors
/// [`Failure::NotFound`] when it was saved or discarded meanwhile.
pub fn open_draft(app: &mut App, request: OneDraft, _: Now) -> Answer<OpenedDraft> {
    let Draft { id, form, child_id, contents, saved_at } = app.open()?.store.draft(&request.draft_id)?;
    Ok(OpenedDraft { draft_id: id, form: Code(form_of(&form)?), child_id, contents, saved_at })
}

/// Throws a draft away: the nurse asked for it.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer.
pub fn discard_draft(app: &mut App, request: OneDraft, now: Now) -> Answer<Done> {
    let open = app.open_mut()?;
    open.store.discard_draft(&request.draft_id)?;
    open.store.note(now.instant, &open.practitioner.name, "discard-draft", None, None)?;
    Ok(Done {})
}

fn form_of(code: &str) -> Answer<DraftForm> {
    DraftForm::from_code(code)
        .ok_or_else(|| caseload_store::StoreError::BrokenValue { what: "draft.form" }.into())
}

/// Drafts as lists show them, newest first; never one of a concern about a colleague.
pub(crate) fn draft_lines(store: &Store, child_id: Option<&str>) -> Answer<Vec<DraftLine>> {
    lines(store, child_id, |form| form != DraftForm::Allegation)
}

/// Drafts of concerns about colleagues, for the one screen that shows them.
pub(crate) fn allegation_drafts(store: &Store) -> Answer<Vec<DraftLine>> {
    lines(store, None, |form| form == DraftForm::Allegation)
}

/// Drafts of the wording of reports, for the settings that show them.
pub(crate) fn wording_drafts(store: &Store) -> Answer<Vec<DraftLine>> {
    lines(store, None, |form| form == DraftForm::ReportWording)
}

fn lines(store: &Store, child_id: Option<&str>, shows: fn(DraftForm) -> bool) -> Answer<Vec<DraftLine>> {
    let mut found = Vec::new();
    for draft in store.drafts(child_id)? {
        if shows(form_of(&draft.form)?) {
            found.push(draft);
        }
    }
    found
        .into_iter()
        .map(|draft| {
            let child = match &draft.child_id {
                None => None,
                Some(child_id) => store.find(child_id)?.and_then(|read| match read.revision.record {
                    Record::Child(child) => Some(child.name.in_list()),
                    _ => None,
                }),
            };
            Ok(DraftLine {
                form: Code(form_of(&draft.form)?),
                draft_id: draft.id,
                child_id: draft.child_id,
                child,
                saved_at: draft.saved_at,
            })
        })
        .collect()
}
