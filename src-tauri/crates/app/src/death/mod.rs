//! A child's death, recorded once and calmly: what is known, what the panel asks for that the record says already, and an
//! end to every invitation in the same save (`policy-papers` S19).

mod factors;
pub mod views;

use caseload_domain::{
    appointment::{Appointment, AppointmentStatus},
    child::{CaseloadStatus, Child, Death},
    code::YesNoNotAsked,
    death,
    problem::{Problem, Problems},
    record::{Record, RecordKind, RevisionStatus},
};
use caseload_store::{Origin, ReadRevision, Store};
use chrono::{Months, NaiveDate};

use crate::{
    app::{App, next},
    child::views::OpenChild,
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure},
    flag::gather,
    task::saved,
    typed::{Looking, needed_date, needed_reason, optional_date},
};
use factors::factors;
use views::{
    BereavedSibling, DeathAppointment, DeathForm, DeathStart, DeathTakenBack, PanelNotTold, RecordDeath,
    TakeBackDeath,
};

/// The reason on a cancelled appointment, and what tells it from one cancelled otherwise.
const CANCELLED: &str = "cancelled because the child has died";

/// Today asks after the panel for a year: by then it has reviewed the death or nobody will tell it from here.
const ASKED_FOR_MONTHS: u32 = 12;

/// What the screen starts from. Looking at it is noted in the audit chain.
///
/// # Errors
/// [`Failure::NotFound`], or when the store cannot answer.
pub fn death_start(app: &mut App, request: OpenChild, now: Now) -> Answer<DeathStart> {
    let OpenChild { child_id } = request;
    let open = app.open_mut()?;
    let store = &open.store;
    let (child, revision) = standing(store, &child_id)?;
    let entries = store.of_child(&child_id)?;
    let open_tasks = entries
        .iter()
        .filter(|read| read.revision.status == RevisionStatus::Current)
        .filter(|read| matches!(&read.revision.record, Record::Task(task) if task.done_on.is_none()))
        .count();
    let mut siblings = Vec::new();
    for id in store.siblings(&child_id)? {
        if let Record::Child(sibling) = store.current(&id)?.revision.record
            && sibling.caseload_status == CaseloadStatus::OnCaseload
        {
            siblings.push(BereavedSibling { child_id: id, name: first_name(&sibling) });
        }
    }
    let start = DeathStart {
        child: first_name(&child),
        revision,
        recorded: child.caseload_status == CaseloadStatus::Died,
        form: form_of(&child),
        factors: factors(&child, &entries),
        appointments: booked(store, &child_id)?.iter().map(|(one, _)| shown(one)).collect(),
        open_tasks: u32::try_from(open_tasks).unwrap_or(u32::MAX),
        siblings,
        child_id: child_id.clone(),
    };
    open.store.note(now.instant, &open.practitioner.name, "view-death", Some(&child_id), None)?;
    Ok(start)
}

/// Records a death, or amends what is known of it. What is still booked is cancelled in the same save.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend, or when the nurse has not seen what is cancelled;
/// [`Failure::ChangedMeanwhile`].
pub fn record_death(app: &mut App, request: RecordDeath, now: Now) -> Answer<Saved> {
    let RecordDeath { child_id, from_revision, form, cancel_appointments, draft_id } = request;
    let store = &app.open()?.store;
    let (child, number) = standing(store, &child_id)?;
    if number != from_revision {
        return Err(Failure::ChangedMeanwhile);
    }
    let (on, known) = parse(&child, form, now)?;
    let appointments = booked(store, &child_id)?;
    if !appointments.is_empty() && !cancel_appointments {
        return Err(Problem::new(
            "cancelAppointments",
            "There are appointments still booked",
            "Look at them, and say that they are to be cancelled",
        )
        .into());
    }
    let again = child.caseload_status == CaseloadStatus::Died;
    let with = Child {
        caseload_status: CaseloadStatus::Died,
        left_on: Some(on),
        death: Some(known),
        ..child.clone()
    };
    with.check(now.today)?;
    let (action, reason) = if again {
        ("amend-death", "more is known of the death")
    } else {
        ("record-death", "the child has died")
    };
    let mut revisions = vec![next(Record::Child(Box::new(with)), number, reason, action, now)];
    revisions.extend(appointments.into_iter().map(|(appointment, from)| {
        let cancelled = Appointment {
            status: AppointmentStatus::CancelledByService,
            status_reason: CANCELLED.to_owned(),
            ..appointment
        };
        next(Record::Appointment(cancelled), from, CANCELLED, "cancel-appointment", now)
    }));
    saved(app.write(&revisions, Origin::Typed, draft_id.as_deref())?)
}

/// Takes a death back that was recorded by mistake: the child stands as before, and what was cancelled with it and has
/// not passed is booked again.
///
/// # Errors
/// [`Failure::Invalid`] without a reason, or when no death is recorded; [`Failure::ChangedMeanwhile`].
pub fn take_back_death(app: &mut App, request: TakeBackDeath, now: Now) -> Answer<DeathTakenBack> {
    let TakeBackDeath { child_id, from_revision, reason } = request;
    let reason = needed_reason(&reason)?;
    let store = &app.open()?.store;
    let (child, number) = standing(store, &child_id)?;
    if number != from_revision {
        return Err(Failure::ChangedMeanwhile);
    }
    if child.caseload_status != CaseloadStatus::Died {
        return Err(Problem::new("childId", "No death is recorded", "Open the child again").into());
    }
    let before = before_death(store, &child_id)?;
    let alive = Child {
        caseload_status: before.as_ref().map_or(CaseloadStatus::OnCaseload, |child| child.caseload_status),
        left_on: before.and_then(|child| child.left_on),
        death: None,
        ..child
    };
    let mut revisions = vec![next(Record::Child(Box::new(alive)), number, &reason, "take-back-death", now)];
    let mut stay_cancelled = 0;
    for (appointment, from) in cancelled_with_it(store, &child_id)? {
        if appointment.on < now.today {
            stay_cancelled += 1;
            continue;
        }
        let again =
            Appointment { status: AppointmentStatus::Booked, status_reason: String::new(), ..appointment };
        revisions.push(next(Record::Appointment(again), from, &reason, "take-back-death", now));
    }
    let booked_again = u32::try_from(revisions.len() - 1).unwrap_or(u32::MAX);
    app.write(&revisions, Origin::Typed, None)?;
    Ok(DeathTakenBack { booked_again, stay_cancelled })
}

/// Deaths of the last year that nobody has noted the panel was told of.
pub(crate) fn panel_not_told(store: &Store, now: Now) -> Answer<Vec<PanelNotTold>> {
    let since = now.today.checked_sub_months(Months::new(ASKED_FOR_MONTHS));
    let mut found = Vec::new();
    for id in store.children_who_died()? {
        if let Record::Child(child) = store.current(&id)?.revision.record
            && child.death.as_ref().is_some_and(|death| death.panel_told_on.is_none())
            && child.left_on >= since
        {
            found.push(PanelNotTold { child_id: id, child: child.name.in_list() });
        }
    }
    Ok(found)
}

/// What a child is called where one name is enough.
pub(crate) fn first_name(child: &Child) -> String {
    if child.name.given.is_empty() { child.name.family.clone() } else { child.name.given.clone() }
}

fn parse(child: &Child, form: DeathForm, now: Now) -> Answer<(NaiveDate, Death)> {
    let DeathForm {
        died_on,
        place,
        expected,
        told_by,
        joint_response_on,
        panel_told_on,
        factors,
        wishes,
        support,
    } = form;
    let mut problems = Problems::default();
    let on = needed_date("diedOn", &died_on, Looking::Back, now, &mut problems);
    let death = Death {
        expected: expected.0,
        place: place.trim().to_owned(),
        told_by: told_by.trim().to_owned(),
        joint_response_on: optional_date(
            "jointResponseOn",
            &joint_response_on,
            Looking::Back,
            now,
            &mut problems,
        ),
        panel_told_on: optional_date("panelToldOn", &panel_told_on, Looking::Back, now, &mut problems),
        factors,
        wishes: wishes.trim().to_owned(),
        support: support.trim().to_owned(),
    };
    let checked = death::check(child, on, &death, now.today);
    gather(problems, checked)?;
    Ok((on, death))
}

fn form_of(child: &Child) -> DeathForm {
    let typed = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let died = child.caseload_status == CaseloadStatus::Died;
    let known = child.death.clone();
    DeathForm {
        died_on: if died { typed(child.left_on) } else { String::new() },
        place: known.as_ref().map(|death| death.place.clone()).unwrap_or_default(),
        expected: Code(known.as_ref().map_or(YesNoNotAsked::NotAsked, |death| death.expected)),
        told_by: known.as_ref().map(|death| death.told_by.clone()).unwrap_or_default(),
        joint_response_on: typed(known.as_ref().and_then(|death| death.joint_response_on)),
        panel_told_on: typed(known.as_ref().and_then(|death| death.panel_told_on)),
        factors: known.as_ref().map(|death| death.factors.clone()).unwrap_or_default(),
        wishes: known.as_ref().map(|death| death.wishes.clone()).unwrap_or_default(),
        support: known.map(|death| death.support).unwrap_or_default(),
    }
}

fn shown(appointment: &Appointment) -> DeathAppointment {
    DeathAppointment {
        appointment_id: appointment.id.as_str().to_owned(),
        contact_type: Code(appointment.contact_type),
        on: appointment.on,
        at: appointment.at,
    }
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

fn booked(store: &Store, child_id: &str) -> Answer<Vec<(Appointment, u32)>> {
    Ok(store.booked_for(child_id)?.into_iter().filter_map(as_appointment).collect())
}

fn as_appointment(read: ReadRevision) -> Option<(Appointment, u32)> {
    match read.revision.record {
        Record::Appointment(appointment) => Some((appointment, read.revision.number)),
        _ => None,
    }
}

/// The child as she or he stood before the death was first recorded; `None` when it was recorded with the child.
fn before_death(store: &Store, child_id: &str) -> Answer<Option<Child>> {
    Ok(store
        .history(child_id)?
        .into_iter()
        .filter_map(|read| match read.revision.record {
            Record::Child(child) => Some(*child),
            _ => None,
        })
        .find(|child| child.caseload_status != CaseloadStatus::Died))
}

/// Appointments that were cancelled because of the death and not written on since.
fn cancelled_with_it(store: &Store, child_id: &str) -> Answer<Vec<(Appointment, u32)>> {
    Ok(store
        .of_child(child_id)?
        .into_iter()
        .filter(|read| {
            read.revision.record.kind() == RecordKind::Appointment
                && read.revision.status == RevisionStatus::Current
        })
        .filter_map(as_appointment)
        .filter(|(appointment, _)| {
            appointment.status == AppointmentStatus::CancelledByService
                && appointment.status_reason == CANCELLED
        })
        .collect())
}
