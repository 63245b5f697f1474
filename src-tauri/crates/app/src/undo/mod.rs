//! Undo, for anything not yet sent: a save is taken back whole, by the next revision of each of its records.

pub mod views;

use caseload_domain::{coded, problem::Problem, record::Record};
use caseload_store::{
    Origin,
    undo::{Save, UndoStanding},
};

use crate::{
    app::{App, Open},
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
    session::views::Nothing,
    sync::sync_entry,
};
use views::{LastSave, SaveList, SaveView, UndoSave, Undone};

coded! {
    /// Why a save cannot be undone.
    UndoWhyNot {
        #[doc = "A record of it was amended since, or something was written since about the same child."]
        WrittenSince = "written-since",
        #[doc = "Something written since names what was new in it."]
        Named = "named",
        #[doc = "A part of it is in a sync file."]
        PartlySent = "partly-sent",
        #[doc = "It changed who works here; that is changed in Settings."]
        Settings = "settings",
    }
}

/// The save just made, for the line that says so.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer.
pub fn last_save(app: &mut App, _: Nothing, _: Now) -> Answer<LastSave> {
    let open = app.open()?;
    let save = match open.store.last_save(&open.practitioner.name)? {
        Some(save) if why_not(&save).is_none() => Some(save_view(open, &save)?),
        Some(_) | None => None,
    };
    Ok(LastSave { save })
}

/// What was saved by this nurse on this laptop and is in no sync file, newest first.
///
/// # Errors
/// [`Failure::Locked`], or when the store cannot answer; never an empty list instead.
pub fn saves_not_sent(app: &mut App, _: Nothing, _: Now) -> Answer<SaveList> {
    let open = app.open()?;
    let saves = open.store.saves(&open.practitioner.name)?;
    Ok(SaveList { saves: saves.iter().map(|save| save_view(open, save)).collect::<Answer<_>>()? })
}

/// Undoes a save: what was new is kept as entered in error, what was amended stands as it did before.
///
/// # Errors
/// [`Failure::Invalid`] with what to do instead, when it has gone or something was built on it.
pub fn undo_save(app: &mut App, request: UndoSave, now: Now) -> Answer<Undone> {
    let open = app.open()?;
    let saves = open.store.saves(&open.practitioner.name)?;
    let Some(save) = saves.iter().find(|save| save.last() == i64::from(request.save)) else {
        return Err(Problem::new(
            "undo",
            "That has gone in a sync file, or was undone already",
            "Open the entry and amend it, or take it back with a reason: the trust then hears of it",
        )
        .into());
    };
    if let Some(why) = why_not(save) {
        return Err(refusal(why).into());
    }
    let entries = save_view(open, save)?.entries;
    let revisions = open.store.undoing(save, now.instant)?;
    app.write(&revisions, Origin::Typed, None)?;
    Ok(Undone { entries })
}

fn why_not(save: &Save) -> Option<UndoWhyNot> {
    if save.revisions.iter().any(|read| matches!(read.revision.record, Record::Practitioner(..))) {
        return Some(UndoWhyNot::Settings);
    }
    match save.standing {
        UndoStanding::Free => None,
        UndoStanding::WrittenSince => Some(UndoWhyNot::WrittenSince),
        UndoStanding::Named => Some(UndoWhyNot::Named),
        UndoStanding::PartlySent => Some(UndoWhyNot::PartlySent),
    }
}

fn refusal(why: UndoWhyNot) -> Problem {
    let (what, mend) = match why {
        UndoWhyNot::WrittenSince => (
            "Something was written since about the same child",
            "Undo that first, or amend this entry with a reason",
        ),
        UndoWhyNot::Named => {
            ("Something written since belongs to it", "Undo that first, or amend this entry with a reason")
        }
        UndoWhyNot::PartlySent => (
            "A part of it is in a sync file already",
            "Open the entry and amend it, or take it back with a reason",
        ),
        UndoWhyNot::Settings => ("It changed who works here", "Change it again in Settings"),
    };
    Problem::new("undo", what, mend)
}

fn save_view(open: &Open, save: &Save) -> Answer<SaveView> {
    let written_at = save.revisions.first().map(|read| read.revision.written_at).ok_or(Failure::NotFound)?;
    Ok(SaveView {
        // A laptop does not come near four thousand million revisions.
        save: u32::try_from(save.last()).unwrap_or(u32::MAX),
        written_at,
        entries: save.revisions.iter().map(|read| sync_entry(&open.store, read)).collect::<Answer<_>>()?,
        amended: save.revisions.iter().map(|read| read.revision.number > 1).collect(),
        why_not: why_not(save).map(Code),
    })
}
