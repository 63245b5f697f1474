//! Body maps: where a mark was seen, how it was explained, and to whom it was referred. Kept with a contact or apart from one.

mod read;
pub mod views;

use caseload_domain::{
    body_map::{self, BodyMap, Mobility},
    concern::Concern,
    contact::Contact,
    id::{BodyMapId, ChildId, ContactId},
    problem::Problem,
    record::{Record, RevisionStatus},
};
use caseload_store::{NewRevision, Origin, Store};

use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    session::views::Nothing,
    task::{child_of, saved},
    typed::needed_reason,
};
pub(crate) use read::{body_map_entry, parse, tracked_referral};
use views::{
    AddBodyMap, AmendBodyMap, BodyMapForm, BodyOutlines, OneBodyMap, OpenedBodyMap, OutlineView,
    SitePointView,
};

/// Keeps a body map apart from a contact, with the referral that is to be tracked: both are saved, or none.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend; the draft is kept then.
pub fn add_body_map(app: &mut App, request: AddBodyMap, now: Now) -> Answer<Saved> {
    let AddBodyMap { child_id, form, draft_id } = request;
    let child = child_of(app, &child_id)?;
    let revisions = new_map(form, &child, None, now)?;
    saved(app.write(&revisions, Origin::Typed, draft_id.as_deref())?)
}

/// Amends a body map.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`]; [`Failure::ChangedMeanwhile`] when a newer version exists.
pub fn amend_body_map(app: &mut App, request: AmendBodyMap, now: Now) -> Answer<Saved> {
    let AmendBodyMap { body_map_id, form, reason, from_revision, draft_id } = request;
    let reason = needed_reason(&reason)?;
    let (before, _) = current(app, &body_map_id)?;
    let tracked = form.tracked;
    let mut amended = parse(before.id, &before.child, before.contact, form, now)?;
    let known = before.referred.and_then(|referred| referred.referral);
    let mut with_it = Vec::new();
    if let Some(referred) = &mut amended.referred {
        referred.referral = known;
    }
    if tracked {
        with_it.extend(tracked_referral(&mut amended, now)?);
    }
    let mut revisions = vec![next(Record::BodyMap(amended), from_revision, &reason, "amend-body-map", now)];
    revisions.extend(with_it);
    saved(app.write(&revisions, Origin::Typed, draft_id.as_deref())?)
}

/// Opens a body map, to read or to amend. The view is noted in the audit chain.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such map.
pub fn open_body_map(app: &mut App, request: OneBodyMap, now: Now) -> Answer<OpenedBodyMap> {
    let read = app.open()?.store.current(&request.body_map_id)?;
    let Record::BodyMap(map) = read.revision.record else { return Err(Failure::NotFound) };
    let open = app.open_mut()?;
    open.store.note(
        now.instant,
        &open.practitioner.name,
        "view-body-map",
        Some(&request.body_map_id),
        None,
    )?;
    Ok(OpenedBodyMap {
        child_id: map.child.as_str().to_owned(),
        seen_on: map.seen_on,
        seen_at: map.seen_at,
        referred_on: map.referred.as_ref().map(|referred| referred.on),
        contact_id: map.contact.as_ref().map(|id| id.as_str().to_owned()),
        referral_id: map
            .referred
            .as_ref()
            .and_then(|referred| referred.referral.as_ref())
            .map(|id| id.as_str().to_owned()),
        must_be_referred: map.must_be_referred(),
        form: read::form(&map),
        revision: read.revision.number,
        author: read.revision.author,
        entered_in_error: read.revision.status == RevisionStatus::EnteredInError,
    })
}

/// The outlines marks are put on.
///
/// # Errors
/// None: they ship with the program.
pub fn body_outlines(_: &mut App, _: Nothing, _: Now) -> Answer<BodyOutlines> {
    let outlines = body_map::outlines().iter().map(|outline| OutlineView {
        figure: Code(outline.figure),
        view: Code(outline.view),
        width: outline.width,
        height: outline.height,
        outline: outline.outline.clone(),
        details: outline.details.clone(),
        points: outline
            .points
            .iter()
            .map(|point| SitePointView { site: Code(point.site), x: point.x, y: point.y })
            .collect(),
    });
    Ok(BodyOutlines { outlines: outlines.collect() })
}

/// What a contact's form says about marks on the body, as typed.
pub(crate) struct AtContact {
    pub(crate) mobility: Option<Mobility>,
    pub(crate) map: Option<BodyMapForm>,
}

/// The revisions of the body map of a contact, and of the referral that goes with it.
///
/// # Errors
/// [`Failure::Invalid`] with every field of the map to mend, or because an injury that worried the nurse has no map although
/// she did not say that the child moves about alone.
pub(crate) fn maps_at_contact(
    store: &Store,
    contact: &Contact,
    typed: AtContact,
    now: Now,
) -> Answer<Vec<NewRevision>> {
    if let Some(form) = typed.map {
        return new_map(form, &contact.child, Some(contact.id.clone()), now);
    }
    let needed = contact.concerns.contains(&Concern::Injury)
        && !has_map(store, contact)?
        && body_map::map_is_needed(&contact.concerns, typed.mobility);
    if !needed {
        return Ok(Vec::new());
    }
    Err(match typed.mobility {
        None => Problem::new(
            "mobility",
            "Whether the child moves about alone is not said",
            "Say whether the child crawls, cruises or walks; a baby who rolls does not",
        ),
        Some(Mobility::NotMobile | Mobility::NotKnown | Mobility::Mobile) => Problem::new(
            "bodyMap",
            "An injury in a child who does not move about alone needs a body map",
            "Draw where you saw it, and write to whom you referred it and what they decided",
        ),
    }
    .into())
}

/// Whether a contact that is being amended has its map already.
fn has_map(store: &Store, contact: &Contact) -> Answer<bool> {
    Ok(store.of_child(contact.child.as_str())?.iter().any(|read| {
        read.revision.status == RevisionStatus::Current
            && matches!(&read.revision.record, Record::BodyMap(map) if map.contact.as_ref() == Some(&contact.id))
    }))
}

fn new_map(
    form: BodyMapForm,
    child: &ChildId,
    contact: Option<ContactId>,
    now: Now,
) -> Answer<Vec<NewRevision>> {
    let id = BodyMapId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let tracked = form.tracked;
    let mut map = parse(id, child, contact, form, now)?;
    let referral = if tracked { tracked_referral(&mut map, now)? } else { None };
    Ok([first(Record::BodyMap(map), "add-body-map", now)].into_iter().chain(referral).collect())
}

fn current(app: &App, body_map_id: &str) -> Answer<(BodyMap, u32)> {
    let read = app.open()?.store.current(body_map_id)?;
    match read.revision.record {
        Record::BodyMap(map) => Ok((map, read.revision.number)),
        _ => Err(Failure::NotFound),
    }
}
