//! A group session: one note for everybody, a contact for each child, and the truth about who did not come.

use caseload_domain::{
    child::{Birth, Child},
    contact::{Contact, ContactType, DeliveredBy, Mode, Outcome, Present},
    id::{ContactId, PlaceId},
    problem::Problems,
    record::Record,
};
use caseload_store::Origin;

use super::{
    attendance_view, place_of,
    row::child_at,
    views::{GroupInvited, GroupMember, GroupMemberLine, GroupOutcome, GroupQuery, GroupSaved, SaveGroup},
};
use crate::{
    app::{App, first, new_id},
    appointment::settled_by,
    caseload::age_view,
    clock::Now,
    contact::decision_asked,
    failure::{Answer, Failure, unexpected},
    typed::{Looking, needed_date, optional_number, optional_time},
};

/// Who has a group booked on a day, at a place or anywhere.
///
/// # Errors
/// When the store cannot answer.
pub fn group_invited(app: &mut App, request: GroupQuery, now: Now) -> Answer<GroupInvited> {
    let GroupQuery { place_id, on } = request;
    let store = &app.open()?.store;
    let mut members = Vec::new();
    for read in store.appointments(on, on)? {
        let Record::Appointment(appointment) = read.revision.record else { continue };
        let here =
            place_id.is_none() || appointment.place.as_ref().map(PlaceId::as_str) == place_id.as_deref();
        if appointment.contact_type == ContactType::Group && appointment.status.is_open() && here {
            let child = child_at(store, appointment.child.as_str())?;
            members.push(GroupMemberLine {
                child_id: child.id.as_str().to_owned(),
                child: child.name.in_list(),
                age: child.age_on(now.today).map(age_view),
                appointment_id: Some(appointment.id.as_str().to_owned()),
            });
        }
    }
    Ok(GroupInvited { members })
}

/// Saves a group session: a contact for every member, come or not, and what becomes of each booking, in one transaction.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend; nobody is written down then.
pub fn save_group(app: &mut App, request: SaveGroup, now: Now) -> Answer<GroupSaved> {
    let SaveGroup { title, place_id, on, at, minutes, note, members, draft_id } = request;
    let (title, note) = (title.trim(), note.trim());
    let mut problems = Problems::default();
    if title.is_empty() {
        problems.push("title", "The group has no name", "Write what it was, like Weaning group");
    }
    let on = needed_date("on", &on, Looking::Back, now, &mut problems);
    let at = optional_time("at", &at, &mut problems);
    let minutes = optional_number("minutes", &minutes, "a number of minutes", &mut problems);
    if members.is_empty() {
        problems.push("members", "Nobody is on the list", "Add the children who were invited");
    }
    if note.is_empty() && members.iter().any(|member| member.outcome.0 == GroupOutcome::Attended) {
        problems.push(
            "note",
            "Nothing is written about the group",
            "Write what the group did, naming nobody",
        );
    }
    let open = app.open()?;
    let place = place_id.as_deref().map(|id| place_of(&open.store, id)).transpose()?;
    let practitioner = &open.practitioner;
    let mut contacts: Vec<(Contact, Option<String>)> = Vec::with_capacity(members.len());
    for member in members {
        let GroupMember { child_id, appointment_id, outcome, line, decision } = member;
        let child = child_at(&open.store, &child_id)?;
        if contacts.iter().any(|(contact, _)| contact.child == child.id) {
            problems.push("members", "A child is on the list twice", "Take one of the two away");
            continue;
        }
        let attended = outcome.0 == GroupOutcome::Attended;
        let outcome = outcome_of(outcome.0, &child);
        let contact = Contact {
            id: ContactId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
            child: child.id.clone(),
            contact_type: ContactType::Group,
            happened_on: on,
            happened_at: at,
            minutes: if attended { minutes } else { None },
            setting: place.as_ref().map(|place| place.setting.0),
            mode: Mode::Group,
            outcome,
            present: if outcome.is_seen() { vec![Present::Child] } else { Vec::new() },
            purpose: title.to_owned(),
            narrative: words(if attended { note } else { "" }, line.trim()),
            voice: String::new(),
            episode: None,
            restricted: false,
            place: place_id.as_deref().map(PlaceId::parse).transpose().map_err(|_wrong| Failure::NotFound)?,
            delivered_by: Some(DeliveredBy { name: practitioner.name.clone(), role: practitioner.role }),
            countersigned: None,
            infant_feeding: None,
            findings: Vec::new(),
            concerns: Vec::new(),
            action_taken: String::new(),
            decision: decision.trim().to_owned(),
            given: Vec::new(),
            signposted: Vec::new(),
            written_with: None,
        };
        // Said of each child by name: the decision is that child's.
        for problem in decision_asked(&open.store, &contact)? {
            problems.push(
                format!("decision-{child_id}"),
                format!("{}: {}", child.name.in_list(), lower(&problem.what)),
                problem.mend,
            );
        }
        contacts.push((contact, appointment_id));
    }
    // What is wrong with the day, the time or the note is wrong for everybody alike: it is said once.
    if problems.is_empty()
        && let Some(Err(found)) =
            contacts.iter().map(|(contact, _)| contact.check(now.today, now.time)).find(Result::is_err)
    {
        for problem in found {
            let field = match problem.field.as_ref() {
                "happenedOn" => "on".into(),
                "happenedAt" => "at".into(),
                "narrative" => "note".into(),
                _ => problem.field,
            };
            problems.push(field, problem.what, problem.mend);
        }
    }
    if !problems.is_empty() {
        return Err(problems.into_vec().into());
    }
    let mut saved = GroupSaved { attended: 0, cancelled: 0, not_brought: 0, place_day: None };
    let mut revisions = Vec::new();
    for (contact, appointment_id) in contacts {
        if contact.outcome.took_place() {
            saved.attended += 1;
        } else if contact.outcome == Outcome::WasNotBrought {
            saved.not_brought += 1;
        } else {
            saved.cancelled += 1;
        }
        revisions.extend(appointment_id.map(|id| settled_by(app, &id, &contact, now)).transpose()?);
        revisions.push(first(Record::Contact(contact), "record-contact", now));
    }
    app.write(&revisions, Origin::Typed, draft_id.as_deref())?;
    if let Some(place_id) = &place_id {
        saved.place_day = Some(attendance_view(app.open()?.store.attendance(place_id, on, on)?));
    }
    Ok(saved)
}

/// An unborn child is not seen: the mother came, and the contact took place.
fn outcome_of(outcome: GroupOutcome, child: &Child) -> Outcome {
    match (outcome, &child.birth) {
        (GroupOutcome::Attended, Birth::Born(_)) => Outcome::Seen,
        (GroupOutcome::Attended, Birth::Expected(_)) => Outcome::NotSeen,
        (GroupOutcome::WasNotBrought, _) => Outcome::WasNotBrought,
        (GroupOutcome::CancelledByFamily, _) => Outcome::CancelledByFamily,
        (GroupOutcome::Declined, _) => Outcome::Declined,
    }
}

fn lower(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn words(note: &str, line: &str) -> String {
    [note, line].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}
