//! Restricted identities: a child who was adopted, or whose identity is protected. No record leads to another one here.
//!
//! Adoption "needs record-identity care: mark as restricted and take specialist advice before linking old and new identity"
//! (`policy-papers` S7). So nothing is ever linked by the program, and nothing says that there is such a child.

pub mod views;

use caseload_domain::{
    child::Child,
    problem::Problems,
    record::{Record, RevisionStatus},
};
use caseload_store::{Origin, Store};

use crate::{
    app::{App, next},
    child::views::OpenChild,
    clock::Now,
    contact::views::Saved,
    failure::{Answer, Failure},
    task::saved,
    typed::{Looking, needed_date, needed_reason, optional_text},
};
use views::{IdentityAdvice, IdentityStart, LiftRestriction, RestrictIdentity, SaveIdentityAdvice};

/// Where the service's own words are kept.
const KIND: &str = "advice";
const CODE: &str = "restricted-identity";

/// Whom to ask, until a service says so in its own words.
const SHIPPED: &str = "Ask your safeguarding lead and your records team before you change anything. They know what the \
    court order and the adoption agency ask for. Do not write the earlier name, address or NHS number on this record, and \
    do not tell anybody that there is another one.";

/// The longest words of advice.
const LONGEST: usize = 2_000;

/// What the screen starts from. Looking at it is noted in the audit chain.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn identity_start(app: &mut App, request: OpenChild, now: Now) -> Answer<IdentityStart> {
    let OpenChild { child_id } = request;
    let open = app.open_mut()?;
    let (child, revision) = standing(&open.store, &child_id)?;
    let IdentityAdvice { words, is_own } = advice(&open.store)?;
    let siblings = u32::try_from(open.store.siblings(&child_id)?.len()).unwrap_or(u32::MAX);
    open.store.note(now.instant, &open.practitioner.name, "view-identity", Some(&child_id), None)?;
    Ok(IdentityStart {
        child_id,
        child: child.name.in_list(),
        revision,
        restricted: child.restricted_identity,
        advice: words,
        advice_is_own: is_own,
        siblings,
    })
}

/// Restricts an identity: from now on no other record leads to this one.
///
/// # Errors
/// [`Failure::Invalid`] without advice, a day or a reason; [`Failure::ChangedMeanwhile`].
pub fn restrict_identity(app: &mut App, request: RestrictIdentity, now: Now) -> Answer<Saved> {
    let RestrictIdentity { child_id, from_revision, advised_by, advised_on, reason, draft_id } = request;
    let asked = Asked { from_revision, advised_by, advised_on, reason };
    set(app, &child_id, true, &asked, draft_id.as_deref(), now)
}

/// Takes the restriction away.
///
/// # Errors
/// As [`restrict_identity`]; [`Failure::Invalid`] when another record has the same NHS number.
pub fn lift_restriction(app: &mut App, request: LiftRestriction, now: Now) -> Answer<Saved> {
    let LiftRestriction { child_id, from_revision, advised_by, advised_on, reason } = request;
    let asked = Asked { from_revision, advised_by, advised_on, reason };
    set(app, &child_id, false, &asked, None, now)
}

/// Keeps the service's own words on whom to ask.
///
/// # Errors
/// [`Failure::Invalid`] when they are too long.
pub fn save_identity_advice(app: &mut App, request: SaveIdentityAdvice, _now: Now) -> Answer<IdentityAdvice> {
    let words = optional_text(&request.words);
    if words.as_ref().is_some_and(|words| words.chars().count() > LONGEST) {
        let mut problems = Problems::default();
        problems.push("words", "That is too long", "Keep it under 2,000 characters");
        return Err(problems.into_vec().into());
    }
    let open = app.open_mut()?;
    open.store.keep_own_text(KIND, CODE, words.as_deref())?;
    advice(&open.store)
}

struct Asked {
    from_revision: u32,
    advised_by: String,
    advised_on: String,
    reason: String,
}

fn set(
    app: &mut App,
    child_id: &str,
    restricted: bool,
    asked: &Asked,
    draft: Option<&str>,
    now: Now,
) -> Answer<Saved> {
    let Asked { from_revision, advised_by, advised_on, reason } = asked;
    let (child, number) = standing(&app.open()?.store, child_id)?;
    if number != *from_revision {
        return Err(Failure::ChangedMeanwhile);
    }
    let mut problems = Problems::default();
    if child.restricted_identity == restricted {
        problems.push("childId", "That is how it is already", "Open the child again");
    }
    let by = optional_text(advised_by);
    if by.is_none() {
        problems.push(
            "advisedBy",
            "Nobody is named who gave advice",
            "Ask first, then say who it was and what their part is",
        );
    }
    let on = needed_date("advisedOn", advised_on, Looking::Back, now, &mut problems);
    if on > now.today {
        problems.push("advisedOn", "That day has not come yet", "Ask first, then restrict the identity");
    }
    let reason = problems.keep(needed_reason(reason));
    let (Some(by), Some(reason)) = (by, reason) else { return Err(problems.into_vec().into()) };
    if !problems.is_empty() {
        return Err(problems.into_vec().into());
    }
    let why = format!("{reason} (advice from {by}, {})", on.format("%-d %b %Y"));
    let child = Child { restricted_identity: restricted, ..child };
    child.check(now.today)?;
    let action = if restricted { "restrict-identity" } else { "lift-restriction" };
    let revision = next(Record::Child(Box::new(child)), number, &why, action, now);
    saved(app.write(&[revision], Origin::Typed, draft)?)
}

fn standing(store: &Store, child_id: &str) -> Answer<(Child, u32)> {
    let read = store.current(child_id)?;
    match (read.revision.record, read.revision.status) {
        (Record::Child(child), RevisionStatus::Current) if child.merged_into.is_none() => {
            Ok((*child, read.revision.number))
        }
        _ => Err(Failure::NotFound),
    }
}

fn advice(store: &Store) -> Answer<IdentityAdvice> {
    Ok(match store.own_text(KIND, CODE)? {
        Some(words) => IdentityAdvice { words, is_own: true },
        None => IdentityAdvice { words: SHIPPED.to_owned(), is_own: false },
    })
}
