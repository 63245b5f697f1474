//! What is typed in the home: a draft of its own, which the contact form opens afterwards.

use caseload_domain::{code::Coded as _, contact::ContactType, record::Record};
use caseload_store::{Store, draft::Draft};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    views::{HomeTyped, KeepAtHome},
    visit_of,
};
use crate::{
    app::{App, Open, new_id},
    clock::Now,
    code::Code,
    draft::views::{DraftForm, DraftSaved},
    failure::{Answer, Failure, unexpected},
};

/// As every form's draft: a version, and the day on which "today" was typed (`draftContents.ts`).
const VERSION: u32 = 1;

/// A draft as it lies in the store.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Kept {
    version: u32,
    typed_on: NaiveDate,
    pub(super) form: KeptForm,
}

/// What was typed, and when the visit began.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct KeptForm {
    #[serde(flatten)]
    pub(super) typed: HomeTyped,
    /// England's wall clock, `13:05`.
    at: String,
    visit: Code<ContactType>,
}

impl HomeTyped {
    fn is_blank(&self) -> bool {
        let Self { weight, size, head, feeding, talked_about, notes } = self;
        feeding.is_none()
            && talked_about.is_empty()
            && [weight, size, head, notes].iter().all(|text| text.trim().is_empty())
    }
}

/// Keeps what is typed in the home: one draft for each visit.
///
/// # Errors
/// [`Failure::NotFound`] when the view is not in sight; the store's own, and the window keeps the text then.
pub fn keep_at_home(app: &mut App, request: KeepAtHome, now: Now) -> Answer<DraftSaved> {
    let KeepAtHome { typed } = request;
    let (open, child) = app.open_in_the_home()?;
    let Record::Child(found) = open.store.current(child.as_str())?.revision.record else {
        return Err(Failure::NotFound);
    };
    let (draft_id, at, visit) = match found_today(&open.store, child.as_str(), now)? {
        Some((draft_id, kept)) => (draft_id, kept.form.at, kept.form.visit),
        None => (new_id(now), now.time.format("%H:%M").to_string(), Code(visit_of(&found, now))),
    };
    let kept = Kept { version: VERSION, typed_on: now.today, form: KeptForm { typed, at, visit } };
    let draft = Draft {
        id: draft_id.clone(),
        form: DraftForm::Home.code().to_owned(),
        child_id: Some(child.as_str().to_owned()),
        contents: serde_json::to_string(&kept).map_err(|error| unexpected(&error))?,
        saved_at: now.instant,
    };
    open.store.keep_draft(&draft)?;
    Ok(DraftSaved { draft_id, saved_at: now.instant })
}

/// What was typed in the home today. A visit of another day waits to be finished and is not gone on with here.
pub(super) fn kept_today(store: &Store, child_id: &str, now: Now) -> Answer<Option<Kept>> {
    Ok(found_today(store, child_id, now)?.map(|(_, kept)| kept))
}

/// The draft that is to be finished, once one in which nothing is left has been let go.
pub(super) fn let_go_if_blank(open: &mut Open, child_id: &str, now: Now) -> Answer<Option<String>> {
    match found_today(&open.store, child_id, now)? {
        Some((draft_id, kept)) if kept.form.typed.is_blank() => {
            open.store.discard_draft(&draft_id)?;
            Ok(None)
        }
        found => Ok(found.map(|(draft_id, _)| draft_id)),
    }
}

fn found_today(store: &Store, child_id: &str, now: Now) -> Answer<Option<(String, Kept)>> {
    let drafts = store.drafts(Some(child_id))?;
    Ok(drafts.into_iter().filter(|draft| draft.form == DraftForm::Home.code()).find_map(|draft| {
        // One that another version of the program wrote stays as it is, to be opened by that.
        match serde_json::from_str::<Kept>(&draft.contents) {
            Ok(kept) if kept.version == VERSION && kept.typed_on == now.today => Some((draft.id, kept)),
            Ok(_) | Err(_) => None,
        }
    }))
}
