//! A child's screen, and registering and amending a child with family.

mod duplicates;
mod events;
mod form;
mod screen;
pub mod views;

use caseload_domain::{
    child::Child,
    id::{ChildId, HouseholdId, PersonId, RelationshipId},
    person::{Person, Relationship},
    record::Record,
};
use caseload_store::{NewRevision, Origin};

use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    failure::{Answer, Failure, unexpected},
    typed::needed_reason,
};
use form::ParsedRelative;
use views::{AmendChild, ChildSaved, ChildView, OpenChild, RegisterChild};

/// Why two records are of two children when the nurse said so while she registered one.
const TOLD_APART_AT_ONCE: &str = "said when the child was registered";

/// Opens a child. The view is noted in the audit chain.
///
/// # Errors
/// [`Failure::NotFound`], or when the store cannot answer.
pub fn open_child(app: &mut App, request: OpenChild, now: Now) -> Answer<ChildView> {
    let view = screen::child_view(&app.open()?.store, &request.child_id, now)?;
    let open = app.open_mut()?;
    open.store.note(now.instant, &open.practitioner.name, "view-child", Some(&request.child_id), None)?;
    Ok(view)
}

/// Registers a child with the people around, unless it may be one already on record: then nothing is saved and the
/// possible duplicates are answered.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend.
pub fn register_child(app: &mut App, request: RegisterChild, now: Now) -> Answer<ChildSaved> {
    register_with(app, request, |_child| Ok(Vec::new()), now)
}

/// The same with what is known of the child beside the form, in the same save.
pub(crate) fn register_with(
    app: &mut App,
    request: RegisterChild,
    more: impl FnOnce(&mut Child) -> Answer<Vec<NewRevision>>,
    now: Now,
) -> Answer<ChildSaved> {
    let RegisterChild { form, duplicates_seen } = request;
    let id = ChildId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let sibling = form.same_household_as.clone();
    let (mut child, relatives) = form::parse(id, None, form, now)?;
    let more = more(&mut child)?;
    let possible_duplicates = duplicates::of(&app.open()?.store, &child)?;
    if !possible_duplicates.is_empty() && !duplicates_seen {
        return Ok(ChildSaved { child_id: None, possible_duplicates });
    }
    let (child, mut revisions) = with_household(app, child, sibling.as_deref(), now)?;
    let child_id = child.id.as_str().to_owned();
    revisions.push(first(Record::Child(Box::new(child.clone())), "register-child", now));
    revisions.extend(relative_revisions(app, &child.id, relatives, "registered with the child", now)?);
    revisions.extend(more);
    app.write(&revisions, Origin::Typed, None)?;
    // She looked and said it is another child: the pair is not asked about again.
    let open = app.open_mut()?;
    for seen in &possible_duplicates {
        let pair = (child_id.as_str(), seen.child_id.as_str());
        open.store.tell_apart(pair, TOLD_APART_AT_ONCE, (now.instant, &open.practitioner.name))?;
    }
    Ok(ChildSaved { child_id: Some(child_id), possible_duplicates: Vec::new() })
}

/// Amends a child's details and the people around.
///
/// # Errors
/// [`Failure::Invalid`], [`Failure::NotFound`], [`Failure::ChangedMeanwhile`].
pub fn amend_child(app: &mut App, request: AmendChild, now: Now) -> Answer<ChildSaved> {
    let AmendChild { child_id, form, reason } = request;
    let reason = needed_reason(&reason)?;
    let read = app.open()?.store.current(&child_id)?;
    let Record::Child(before) = read.revision.record else { return Err(Failure::NotFound) };
    let sibling = form.same_household_as.clone();
    let (child, relatives) = form::parse(before.id.clone(), Some(&before), form, now)?;
    let (child, mut revisions) = with_household(app, child, sibling.as_deref(), now)?;
    if child != *before {
        revisions.push(next(
            Record::Child(Box::new(child.clone())),
            read.revision.number,
            &reason,
            "amend-child",
            now,
        ));
    }
    revisions.extend(relative_revisions(app, &child.id, relatives, &reason, now)?);
    if !revisions.is_empty() {
        app.write(&revisions, Origin::Typed, None)?;
    }
    Ok(ChildSaved { child_id: Some(child_id), possible_duplicates: Vec::new() })
}

/// Puts the child in the home of a brother or sister; a sibling without a household gets one in the same save.
fn with_household(
    app: &App,
    child: Child,
    sibling: Option<&str>,
    now: Now,
) -> Answer<(Child, Vec<NewRevision>)> {
    let Some(sibling) = sibling else { return Ok((child, Vec::new())) };
    let read = app.open()?.store.current(sibling)?;
    let Record::Child(theirs) = read.revision.record else { return Err(Failure::NotFound) };
    if let Some(household) = theirs.household.clone() {
        return Ok((Child { household: Some(household), ..child }, Vec::new()));
    }
    let household = HouseholdId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let joined = Child { household: Some(household.clone()), ..*theirs };
    let revision = next(
        Record::Child(Box::new(joined)),
        read.revision.number,
        "a brother or sister in the same home was registered",
        "amend-child",
        now,
    );
    Ok((Child { household: Some(household), ..child }, vec![revision]))
}

/// People and relationships as the form has them: new ones are made, changed ones get their next version.
fn relative_revisions(
    app: &App,
    child: &ChildId,
    relatives: Vec<ParsedRelative>,
    reason: &str,
    now: Now,
) -> Answer<Vec<NewRevision>> {
    let store = &app.open()?.store;
    let mut revisions = Vec::new();
    for relative in relatives {
        let ParsedRelative {
            relationship_id,
            person_id,
            name,
            nhs_number,
            date_of_birth,
            phone,
            role,
            parental_responsibility,
            lives_with_child,
        } = relative;
        let new_person = || PersonId::parse(&new_id(now)).map_err(|error| unexpected(&error));
        let person_id = person_id.map_or_else(new_person, Ok)?;
        let known = store.find(person_id.as_str())?;
        // A parent's height is given beside the growth chart; this form does not ask for it and must not lose it.
        let height = known.as_ref().and_then(|read| match &read.revision.record {
            Record::Person(person) => person.height,
            _ => None,
        });
        let person = Person { id: person_id.clone(), name, nhs_number, date_of_birth, phone, height };
        let mut person_changed = false;
        match known {
            None => revisions.push(first(Record::Person(person), "add-person", now)),
            Some(read) if read.revision.record == Record::Person(person.clone()) => {}
            Some(read) => {
                person_changed = true;
                revisions.push(next(
                    Record::Person(person),
                    read.revision.number,
                    reason,
                    "amend-person",
                    now,
                ));
            }
        }
        let relationship_id = match relationship_id {
            Some(id) => id,
            None => RelationshipId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
        };
        let known = store.find(relationship_id.as_str())?;
        // The days are set where a household changes; this form does not ask for them and must not lose them.
        let (since, until) = match known.as_ref().map(|read| &read.revision.record) {
            Some(Record::Relationship(before)) => (before.since, before.until),
            _ => (None, None),
        };
        let relationship = Relationship {
            id: relationship_id.clone(),
            child: child.clone(),
            person: person_id,
            role,
            parental_responsibility,
            lives_with_child,
            since,
            until,
        };
        match known {
            None => revisions.push(first(Record::Relationship(relationship), "add-relationship", now)),
            // What travels of a relationship names the person, so it travels again when the person has changed.
            Some(read)
                if person_changed || read.revision.record != Record::Relationship(relationship.clone()) =>
            {
                revisions.push(next(
                    Record::Relationship(relationship),
                    read.revision.number,
                    reason,
                    "amend-relationship",
                    now,
                ));
            }
            Some(_) => {}
        }
    }
    Ok(revisions)
}
