//! Contacts: recorded, amended with a reason, taken back when never true. The original stays readable.

mod given;
mod injury;
mod stops;
mod taken_back;
pub mod views;
mod visit;

use std::collections::HashMap;

use caseload_domain::{
    contact::{Contact, ContactType, Countersignature, DeliveredBy, Present},
    id::{ChildId, ContactId, EpisodeId, PlaceId, RelationshipId},
    practitioner::{Practitioner, Role},
    problem::{Problem, Problems},
    record::{Record, RevisionStatus},
    review::Finding,
    task::Task,
};
use caseload_store::{NewRevision, Origin};

use crate::{
    app::{App, first, new_id, next},
    appointment::{resettled, settled_by},
    assessment::{amended_with, read_assessments},
    body_map::{AtContact, maps_at_contact},
    clock::Now,
    code::Code,
    failure::{Answer, Failure, Gathered, unexpected},
    flag::gather,
    measurement::{figures, figures_taken, measured_at, typed_figures},
    review::{checked_findings, finding_lines, read_findings, typed_findings},
    task::{child_of, parse_task, saved},
    transfer::taken_back_with_transfer,
    typed::{
        Looking, needed_date, needed_reason, optional_date, optional_number, optional_text, optional_time,
    },
};
pub use stops::family_concerns;
pub(crate) use stops::{decision_asked, decisions_asked};
pub(crate) use taken_back::taken_back_with;
use views::{
    AmendContact, ContactEntry, ContactForm, ContactHistory, ContactVersion, CountersignContact,
    EnteredInError, GivenLine, OpenContact, OpenedContact, RecordContact, Saved,
};
pub(crate) use visit::{others_at, written_with_siblings};
pub use visit::{record_family_visit, take_back_visit};

/// Records a contact with what was measured and scored at it, and the task it leads to: all of it is saved, or none.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend; the draft is kept then.
pub fn record_contact(app: &mut App, request: RecordContact, now: Now) -> Answer<Saved> {
    let draft_id = request.draft_id.clone();
    let revisions = contact_revisions(app, request, now)?;
    saved(app.write(&revisions, Origin::Typed, draft_id.as_deref())?)
}

/// A contact as typed, with everything that is saved together with it, the contact first.
pub(crate) fn contact_revisions(app: &mut App, request: RecordContact, now: Now) -> Answer<Vec<NewRevision>> {
    revisions_of(app, request, None, now)
}

/// The same for a contact that is written with another one, of a brother or sister.
fn revisions_of(
    app: &mut App,
    request: RecordContact,
    written_with: Option<ContactId>,
    now: Now,
) -> Answer<Vec<NewRevision>> {
    let RecordContact { mut form, measured, assessments, draft_id: _, appointment_id } = request;
    let marks = at_contact(&mut form);
    let id = ContactId::parse(&new_id(now)).map_err(|error| unexpected(&error))?;
    let child = child_of(app, &form.child_id)?;
    let open = app.open()?;
    let mut gathered = Gathered::default();
    let parsed = gathered.keep(parse_contact(id.clone(), child.clone(), form, &open.practitioner, now))?;
    let told = gathered.keep(given::check_signposted(&open.store, parsed.as_ref(), &[]))?;
    let parsed = with_checked_findings(&open.store, parsed, &[], &mut gathered)?;
    let parsed = parsed.map(|(contact, task)| (injury::with_mobility(contact, &marks), task));
    let parsed = parsed.map(|(contact, task)| (Contact { written_with, ..contact }, task));
    let marked = with_stops(&open.store, parsed.as_ref(), marks, &mut gathered, now)?;
    let on = parsed.as_ref().map_or(now.today, |(contact, _)| contact.happened_on);
    let seen = parsed.as_ref().is_none_or(|(contact, _)| contact.outcome.is_seen());
    let taken = gathered.keep(figures_taken(&open.store, &child, &id, on, seen, measured, now))?;
    let scored = gathered.keep(read_assessments(&open.store, assessments, &child, &id, on, now))?;
    let (Some(()), Some((contact, task)), Some(taken), Some(scored), Some(marked)) =
        (told, parsed, taken, scored, marked)
    else {
        return Err(gathered.into_failure());
    };
    let settled =
        appointment_id.map(|appointment_id| settled_by(app, &appointment_id, &contact, now)).transpose()?;
    let mut revisions = vec![first(Record::Contact(contact), "record-contact", now)];
    revisions.extend(taken.into_iter().map(|one| first(Record::Measurement(one), "measure", now)));
    revisions.extend(scored.into_iter().map(|one| first(Record::Assessment(one), "record-assessment", now)));
    revisions.extend(marked);
    revisions.extend(task.map(|task| first(Record::Task(task), "add-task", now)));
    revisions.extend(settled);
    Ok(revisions)
}

/// Opens a contact for amending.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such contact.
pub fn open_contact(app: &mut App, request: OpenContact, now: Now) -> Answer<OpenedContact> {
    let (contact, revision) = current_contact(app, &request.contact_id)?;
    let measured = typed_figures(measured_at(app, contact.child.as_str(), &contact.id)?);
    let open = app.open_mut()?;
    open.store.note(now.instant, &open.practitioner.name, "view-contact", Some(&request.contact_id), None)?;
    let together = visit::together(&open.store, &contact)?;
    Ok(OpenedContact { form: contact_form(contact), measured, revision, together })
}

/// Amends a contact: the next version is written, the first stays readable.
///
/// # Errors
/// [`Failure::ChangedMeanwhile`] when a newer version exists; nothing is overwritten.
pub fn amend_contact(app: &mut App, request: AmendContact, now: Now) -> Answer<Saved> {
    let AmendContact { contact_id, mut form, measured, reason, from_revision, draft_id } = request;
    let marks = at_contact(&mut form);
    let (contact, _) = current_contact(app, &contact_id)?;
    let Contact { id, child, countersigned, findings, signposted, written_with, .. } = contact;
    let open = app.open()?;
    let mut gathered = Gathered::default();
    let named = gathered.keep(needed_reason(&reason).map_err(Failure::from))?;
    let parsed = gathered
        .keep(parse_contact(id.clone(), child.clone(), form, &open.practitioner, now))?
        .map(|(contact, task)| (Contact { countersigned, written_with, ..contact }, task));
    let told = gathered.keep(given::check_signposted(&open.store, parsed.as_ref(), &signposted))?;
    let parsed = with_checked_findings(&open.store, parsed, &findings, &mut gathered)?;
    let parsed = parsed.map(|(contact, task)| (injury::with_mobility(contact, &marks), task));
    let marked = with_stops(&open.store, parsed.as_ref(), marks, &mut gathered, now)?;
    let on = parsed.as_ref().map_or(now.today, |(contact, _)| contact.happened_on);
    let seen = parsed.as_ref().is_none_or(|(contact, _)| contact.outcome.is_seen());
    let taken = gathered.keep(figures_taken(&open.store, &child, &id, on, seen, measured, now))?;
    let (Some(_), Some(()), Some((contact, task)), Some(taken), Some(marked)) =
        (named, told, parsed, taken, marked)
    else {
        return Err(gathered.into_failure());
    };
    let resettled = resettled(app, &contact, &reason, now)?;
    let scored = amended_with(&app.open()?.store, &contact, &reason, now)?;
    let old = measured_at(app, child.as_str(), &id)?;
    let mut revisions = vec![next(Record::Contact(contact), from_revision, &reason, "amend-contact", now)];
    revisions.extend(figures(old, taken, &reason, now));
    revisions.extend(scored);
    revisions.extend(marked);
    revisions.extend(resettled);
    revisions.extend(task.map(|task| first(Record::Task(task), "add-task", now)));
    saved(app.write(&revisions, Origin::Typed, draft_id.as_deref())?)
}

/// Signs for a registered colleague under what a learner delivered.
///
/// # Errors
/// [`Failure::Invalid`] without a name, by the learner's own hand, or on a day that cannot be; [`Failure::NotFound`] when there
/// is no such contact or nothing to sign.
pub fn countersign_contact(app: &mut App, request: CountersignContact, now: Now) -> Answer<Saved> {
    let CountersignContact { contact_id, name, on_reading } = request;
    let (contact, revision) = current_contact(app, &contact_id)?;
    if !contact.needs_countersignature() {
        return Err(Problem::new(
            "name",
            "There is nothing to sign",
            "It is signed already, or no learner delivered it",
        )
        .into());
    }
    let mut problems = Problems::default();
    let on = optional_date("onReading", &on_reading, Looking::Back, now, &mut problems).unwrap_or(now.today);
    if on < contact.happened_on || on > now.today {
        problems.push(
            "onReading",
            "It cannot have been read on that day",
            "Give a day from the contact to today",
        );
    }
    let name = caseload_domain::name::tidy(&name);
    if name.is_empty() {
        problems.push("name", "The name is missing", "Type the name of the registered colleague who read it");
    } else if contact.delivered_by.as_ref().is_some_and(|learner| learner.name == name) {
        problems.push(
            "name",
            "A learner cannot sign for themselves",
            "Ask a registered colleague to read it",
        );
    }
    if !problems.is_empty() {
        return Err(problems.into_vec().into());
    }
    let signed = Contact { countersigned: Some(Countersignature { name, on }), ..contact };
    let revision = next(Record::Contact(signed), revision, "countersigned", "countersign-contact", now);
    saved(app.write(&[revision], Origin::Typed, None)?)
}

/// Takes back an entry that was never true: anything but a child, a person and the practitioner. It stays readable, struck through.
///
/// # Errors
/// [`Failure::Invalid`] without a reason; [`Failure::NotFound`]; a child is not taken back here.
pub fn entered_in_error(app: &mut App, request: EnteredInError, now: Now) -> Answer<Saved> {
    let EnteredInError { record_id, reason } = request;
    let reason = needed_reason(&reason)?;
    let read = app.open()?.store.current(&record_id)?;
    let with_it = match &read.revision.record {
        Record::Contact(contact) => taken_back_with(&app.open()?.store, contact, &reason, now)?,
        Record::Transfer(transfer) => taken_back_with_transfer(&app.open()?.store, transfer, &reason, now)?,
        Record::Flag(_)
        | Record::Episode(_)
        | Record::Task(_)
        | Record::Measurement(_)
        | Record::Appointment(_)
        | Record::Questionnaire(_)
        | Record::Assessment(_)
        | Record::SafeguardingEpisode(_)
        | Record::Referral(_)
        | Record::Sharing(_)
        | Record::Escalation(_)
        | Record::Supervision(_)
        | Record::BodyMap(_)
        | Record::Chronology(_)
        | Record::CaseReport(_)
        | Record::Allegation(_)
        | Record::HealthPlan(_)
        | Record::LocalService(_)
        | Record::Letter(_)
        | Record::Place(_)
        | Record::Relationship(_) => Vec::new(),
        Record::Practitioner(..) | Record::Child(_) | Record::Person(_) => return Err(Failure::NotFound),
    };
    let revision = NewRevision {
        status: RevisionStatus::EnteredInError,
        ..next(read.revision.record, read.revision.number, &reason, "entered-in-error", now)
    };
    let revisions: Vec<NewRevision> = [revision].into_iter().chain(with_it).collect();
    saved(app.write(&revisions, Origin::Typed, None)?)
}

/// Every version of a contact, newest first.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such contact.
pub fn contact_history(app: &mut App, request: OpenContact, now: Now) -> Answer<ContactHistory> {
    let open = app.open_mut()?;
    let mut versions = Vec::new();
    for read in open.store.history(&request.contact_id)? {
        let Record::Contact(contact) = read.revision.record else { return Err(Failure::NotFound) };
        let names = present_names(&open.store, &contact)?;
        let others = visit::together(&open.store, &contact)?.len();
        versions.push(ContactVersion {
            revision: read.revision.number,
            status: Code(read.revision.status),
            written_at: read.revision.written_at,
            author: read.revision.author,
            reason: read.revision.reason,
            on: contact.happened_on,
            at: contact.happened_at,
            contact: ContactEntry {
                written_with_others: u32::try_from(others).unwrap_or(u32::MAX),
                ..contact_entry(&contact, &names)
            },
        });
    }
    open.store.note(now.instant, &open.practitioner.name, "view-history", Some(&request.contact_id), None)?;
    Ok(ContactHistory { versions })
}

/// A contact with its findings held against the form of its kind; what is wrong with them is gathered with the rest.
fn with_checked_findings(
    store: &caseload_store::Store,
    parsed: Option<(Contact, Option<Task>)>,
    before: &[Finding],
    gathered: &mut Gathered,
) -> Answer<Option<(Contact, Option<Task>)>> {
    let Some((contact, task)) = parsed else { return Ok(None) };
    let contact = gathered.keep(checked_findings(store, contact, before))?;
    Ok(contact.map(|contact| (contact, task)))
}

/// What the form says about marks on the body, taken out of it: a body map is a record of its own.
fn at_contact(form: &mut ContactForm) -> AtContact {
    AtContact { mobility: form.mobility.map(|mobility| mobility.0), map: form.body_map.take() }
}

/// The body map of the contact with what goes with it; what still stops the contact is gathered with the rest. `None` when
/// something has to be mended first.
fn with_stops(
    store: &caseload_store::Store,
    parsed: Option<&(Contact, Option<Task>)>,
    marks: AtContact,
    gathered: &mut Gathered,
    now: Now,
) -> Answer<Option<Vec<NewRevision>>> {
    let Some((contact, _)) = parsed else { return Ok(None) };
    let asked = decision_asked(store, contact)?;
    let decided = if asked.is_empty() { Ok(()) } else { Err(Failure::from(asked)) };
    let decided = gathered.keep(decided)?;
    let marked = gathered.keep(maps_at_contact(store, contact, marks, now))?;
    Ok(decided.and(marked))
}

fn current_contact(app: &App, contact_id: &str) -> Answer<(Contact, u32)> {
    let read = app.open()?.store.current(contact_id)?;
    match read.revision.record {
        Record::Contact(contact) => Ok((contact, read.revision.number)),
        _ => Err(Failure::NotFound),
    }
}

fn parse_contact(
    id: ContactId,
    child: ChildId,
    form: ContactForm,
    practitioner: &Practitioner,
    now: Now,
) -> Answer<(Contact, Option<Task>)> {
    let ContactForm {
        child_id: _,
        contact_type,
        happened_on,
        happened_at,
        minutes,
        setting,
        mode,
        outcome,
        child_present,
        present_relationships,
        present_other,
        purpose,
        narrative,
        voice,
        episode_id,
        restricted,
        place_id,
        delivered_by_name,
        delivered_by_role,
        infant_feeding,
        findings,
        concerns,
        action_taken,
        decision,
        given,
        signposted,
        // Taken out before, for the record of its own.
        mobility: _,
        body_map: _,
        next_title,
        next_due_on,
    } = form;
    let mut problems = Problems::default();
    let mut present = Vec::new();
    if child_present {
        present.push(Present::Child);
    }
    for relationship in present_relationships {
        present.push(Present::Relative(
            RelationshipId::parse(&relationship).map_err(|_wrong| Failure::NotFound)?,
        ));
    }
    if !present_other.trim().is_empty() {
        present.push(Present::Other(present_other.trim().to_owned()));
    }
    let episode =
        episode_id.as_deref().map(EpisodeId::parse).transpose().map_err(|_wrong| Failure::NotFound)?;
    let contact = Contact {
        id: id.clone(),
        child: child.clone(),
        contact_type: contact_type.0,
        happened_on: needed_date("happenedOn", &happened_on, Looking::Back, now, &mut problems),
        happened_at: optional_time("happenedAt", &happened_at, &mut problems),
        minutes: optional_number("minutes", &minutes, "a number of minutes", &mut problems),
        setting: setting.map(|code| code.0),
        mode: mode.0,
        outcome: outcome.0,
        present,
        purpose: purpose.trim().to_owned(),
        narrative: narrative.trim().to_owned(),
        voice: voice.trim().to_owned(),
        episode,
        restricted,
        place: place_id.as_deref().map(PlaceId::parse).transpose().map_err(|_wrong| Failure::NotFound)?,
        delivered_by: delivered_by(&delivered_by_name, delivered_by_role, practitioner, &mut problems),
        countersigned: None,
        infant_feeding: infant_feeding.map(|code| code.0),
        findings: read_findings(findings, now, &mut problems),
        concerns: concerns.into_iter().map(|code| code.0).collect(),
        action_taken: action_taken.trim().to_owned(),
        decision: decision.trim().to_owned(),
        given: given::read_given(given, &mut problems),
        signposted: given::read_signposted(&signposted)?,
        written_with: None,
    };
    let task = match next_title.trim() {
        "" => {
            if !next_due_on.trim().is_empty() {
                problems.push(
                    "nextTitle",
                    "There is a date but no next step",
                    "Write what comes next, or clear the date",
                );
            }
            None
        }
        title => match parse_task(child, title, &next_due_on, now) {
            Ok(task) => Some(Task { from_contact: Some(id), ..task }),
            Err(Failure::Invalid { problems: found }) => {
                for problem in found {
                    let field = if problem.field == "dueOn" { "nextDueOn" } else { "nextTitle" };
                    problems.push(field, problem.what, problem.mend);
                }
                None
            }
            Err(other) => return Err(other),
        },
    };
    // The 6 to 8 week return counts feeding for every infant who was seen, "not known" included (`standards` 3, C8i).
    if contact.contact_type == ContactType::SixToEightWeeks
        && contact.outcome.is_seen()
        && contact.infant_feeding.is_none()
    {
        problems.push(
            "infantFeeding",
            "How the baby is fed is missing",
            "Choose breast, mixed or formula, or not known",
        );
    }
    gather(problems, contact.check(now.today, now.time))?;
    Ok((contact, task))
}

/// Who delivered it: the practitioner, unless the form names a colleague.
fn delivered_by(
    name: &str,
    role: Option<Code<Role>>,
    practitioner: &Practitioner,
    problems: &mut Problems,
) -> Option<DeliveredBy> {
    let Some(name) = optional_text(name) else {
        return Some(DeliveredBy { name: practitioner.name.clone(), role: practitioner.role });
    };
    if role.is_none() {
        problems.push(
            "deliveredByRole",
            "The colleague's role is missing",
            "Choose what they are employed as",
        );
    }
    role.map(|role| DeliveredBy { name, role: role.0 })
}

fn contact_form(contact: Contact) -> ContactForm {
    let Contact {
        id: _,
        child,
        contact_type,
        happened_on,
        happened_at,
        minutes,
        setting,
        mode,
        outcome,
        present,
        purpose,
        narrative,
        voice,
        episode,
        restricted,
        place,
        delivered_by,
        countersigned: _signed_apart,
        infant_feeding,
        findings,
        concerns,
        action_taken,
        decision,
        given,
        signposted,
        written_with: _kept_apart,
    } = contact;
    let (mobility, findings) = injury::mobility_of(findings);
    let (delivered_by_name, delivered_by_role) = delivered_by
        .map_or_else(Default::default, |delivered_by| (delivered_by.name, Some(Code(delivered_by.role))));
    let mut form = ContactForm {
        child_id: child.as_str().to_owned(),
        contact_type: Code(contact_type),
        happened_on: happened_on.format("%d/%m/%Y").to_string(),
        happened_at: happened_at.map(|time| time.format("%H:%M").to_string()).unwrap_or_default(),
        minutes: minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
        setting: setting.map(Code),
        mode: Code(mode),
        outcome: Code(outcome),
        child_present: false,
        present_relationships: Vec::new(),
        present_other: String::new(),
        purpose,
        narrative,
        voice,
        episode_id: episode.map(|id| id.as_str().to_owned()),
        restricted,
        place_id: place.map(|id| id.as_str().to_owned()),
        delivered_by_name,
        delivered_by_role,
        infant_feeding: infant_feeding.map(Code),
        findings: typed_findings(findings),
        concerns: concerns.into_iter().map(Code).collect(),
        action_taken,
        decision,
        given: given::typed_given(&given),
        signposted: signposted.iter().map(|id| id.as_str().to_owned()).collect(),
        mobility: mobility.map(Code),
        body_map: None,
        next_title: String::new(),
        next_due_on: String::new(),
    };
    let mut others = Vec::new();
    for who in present {
        match who {
            Present::Child => form.child_present = true,
            Present::Relative(id) => form.present_relationships.push(id.as_str().to_owned()),
            Present::Other(text) => others.push(text),
        }
    }
    form.present_other = others.join(", ");
    form
}

/// Names a contact refers to: the relatives who were there and the place, by their ids.
pub(crate) fn present_names(
    store: &caseload_store::Store,
    contact: &Contact,
) -> Answer<HashMap<String, String>> {
    let mut names = HashMap::new();
    for who in &contact.present {
        if let Present::Relative(id) = who
            && let Record::Relationship(relationship) = store.current(id.as_str())?.revision.record
            && let Record::Person(person) = store.current(relationship.person.as_str())?.revision.record
        {
            names.insert(id.as_str().to_owned(), person_name(&person));
        }
    }
    if let Some(id) = &contact.place
        && let Record::Place(place) = store.current(id.as_str())?.revision.record
    {
        names.insert(id.as_str().to_owned(), place.name);
    }
    for id in &contact.signposted {
        if let Record::LocalService(service) = store.current(id.as_str())?.revision.record {
            names.insert(id.as_str().to_owned(), service.name);
        }
    }
    Ok(names)
}

/// `First Surname`, the way a sentence says it.
pub(crate) fn person_name(person: &caseload_domain::person::Person) -> String {
    caseload_domain::name::tidy(&format!("{} {}", person.name.given, person.name.family))
}

pub(crate) fn contact_entry(contact: &Contact, names: &HashMap<String, String>) -> ContactEntry {
    ContactEntry {
        contact_type: Code(contact.contact_type),
        outcome: Code(contact.outcome),
        setting: contact.setting.map(Code),
        mode: Code(contact.mode),
        minutes: contact.minutes,
        present: contact
            .present
            .iter()
            .filter_map(|who| match who {
                Present::Child => None,
                Present::Relative(id) => names.get(id.as_str()).cloned(),
                Present::Other(text) => Some(text.clone()),
            })
            .collect(),
        child_present: contact.present.contains(&Present::Child),
        purpose: contact.purpose.clone(),
        narrative: contact.narrative.clone(),
        voice: contact.voice.clone(),
        restricted: contact.restricted,
        episode_id: contact.episode.as_ref().map(|id| id.as_str().to_owned()),
        place: contact.place.as_ref().and_then(|id| names.get(id.as_str()).cloned()),
        delivered_by: contact.delivered_by.as_ref().map(|delivered_by| delivered_by.name.clone()),
        delivered_by_role: contact.delivered_by.as_ref().map(|delivered_by| Code(delivered_by.role)),
        needs_countersignature: contact.needs_countersignature(),
        countersigned_by: contact.countersigned.as_ref().map(|signed| signed.name.clone()),
        countersigned_on: contact.countersigned.as_ref().map(|signed| signed.on),
        infant_feeding: contact.infant_feeding.map(Code),
        findings: finding_lines(&contact.findings),
        concerns: contact.concerns.iter().copied().map(Code).collect(),
        action_taken: contact.action_taken.clone(),
        decision: contact.decision.clone(),
        given: contact
            .given
            .iter()
            .map(|one| GivenLine { item: Code(one.item), quantity: one.quantity })
            .collect(),
        signposted: contact.signposted.iter().filter_map(|id| names.get(id.as_str()).cloned()).collect(),
        // Counted where brothers and sisters are read.
        written_with_others: 0,
    }
}
