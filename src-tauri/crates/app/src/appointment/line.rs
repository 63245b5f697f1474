//! Appointments as lists show them: when, with whom, where, and what must be known before the door.

use std::collections::HashMap;

use caseload_domain::{
    appointment::Appointment,
    child::{Address, Child},
    code::{Coded as _, YesNoNotAsked},
    contact::Setting,
    flag::FlagType,
    place::{Place, PlaceKind},
    record::{Record, RecordKind},
};
use caseload_store::{ReadRevision, Store};

use super::views::{AppointmentLine, PlaceChoice};
use crate::{
    caseload::{
        flags_of,
        views::{FlagTag, TagSays},
    },
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
};

/// The lines of appointments, in the order they come.
pub(crate) fn lines(store: &Store, reads: Vec<ReadRevision>, now: Now) -> Answer<Vec<AppointmentLine>> {
    let mut appointments = Vec::with_capacity(reads.len());
    for read in reads {
        let Record::Appointment(appointment) = read.revision.record else { return Err(Failure::NotFound) };
        appointments.push((appointment, read.revision.number));
    }
    let mut flags: HashMap<String, Vec<FlagTag>> = HashMap::new();
    let mut found = Vec::with_capacity(appointments.len());
    for (appointment, revision) in &appointments {
        let id = appointment.child.as_str();
        let Record::Child(child) = store.current(id)?.revision.record else { return Err(Failure::NotFound) };
        if !flags.contains_key(id) {
            flags.insert(id.to_owned(), family_flags(store, id, now)?);
        }
        let place = place_of(store, appointment)?;
        let overlaps = appointment.status.is_open()
            && appointments.iter().any(|(other, _)| {
                other.id != appointment.id && other.status.is_open() && other.overlaps(appointment)
            });
        let flags = flags.get(id).cloned().unwrap_or_default();
        found.push(line(appointment, *revision, &child, place.as_ref(), flags, overlaps));
    }
    Ok(found)
}

fn line(
    appointment: &Appointment,
    revision: u32,
    child: &Child,
    place: Option<&Place>,
    flags: Vec<FlagTag>,
    overlaps: bool,
) -> AppointmentLine {
    let home = || (address_line(&child.address), child.address.postcode.as_ref());
    let (address, postcode) = match (place, appointment.setting) {
        (Some(place), _) => (place.address.clone(), place.postcode.as_ref()),
        (None, Setting::Home) => home(),
        (
            None,
            Setting::Clinic
            | Setting::FamilyHub
            | Setting::GpSurgery
            | Setting::School
            | Setting::Nursery
            | Setting::Library
            | Setting::CommunityHall
            | Setting::Hospital
            | Setting::Office
            | Setting::Other,
        ) => (String::new(), None),
    };
    AppointmentLine {
        appointment_id: appointment.id.as_str().to_owned(),
        revision,
        child_id: child.id.as_str().to_owned(),
        child: child.name.in_list(),
        initials: child.name.initials(),
        caseload_status: Code(child.caseload_status),
        contact_type: Code(appointment.contact_type),
        on: appointment.on,
        at: appointment.at,
        ends_at: appointment.ends_at(),
        minutes: appointment.minutes,
        setting: Code(appointment.setting),
        mode: Code(appointment.mode),
        place_id: appointment.place.as_ref().map(|id| id.as_str().to_owned()),
        place: place.map(|place| place.name.clone()),
        address,
        postcode: postcode.map(|postcode| postcode.as_str().to_owned()),
        phone: child.phone.clone(),
        note: appointment.note.clone(),
        status: Code(appointment.status),
        status_reason: appointment.status_reason.clone(),
        contact_id: appointment.contact.as_ref().map(|id| id.as_str().to_owned()),
        home_risk: flags
            .iter()
            .any(|flag| matches!(flag.says, TagSays::Flag { flag_type: Code(FlagType::HomeRisk), .. })),
        flags,
        visit_note: child.visit_note.clone(),
        interpreter: child.interpreter == YesNoNotAsked::Yes,
        overlaps,
    }
}

fn address_line(address: &Address) -> String {
    address.lines.iter().filter(|line| !line.trim().is_empty()).cloned().collect::<Vec<_>>().join(", ")
}

/// The child's own open flags, then those of brothers and sisters: who opens the door is the same.
fn family_flags(store: &Store, child_id: &str, now: Now) -> Answer<Vec<FlagTag>> {
    let siblings = store.siblings(child_id)?;
    let mut ids: Vec<&str> = vec![child_id];
    ids.extend(siblings.iter().map(String::as_str));
    let mut found = flags_of(store, &ids, now)?;
    let mut all = found.remove(child_id).unwrap_or_default();
    for sibling in &siblings {
        let Some(flags) = found.remove(sibling) else { continue };
        let Record::Child(child) = store.current(sibling)?.revision.record else { continue };
        let name = if child.name.given.is_empty() { child.name.family } else { child.name.given };
        all.extend(flags.into_iter().map(|flag| FlagTag { sibling: Some(name.clone()), ..flag }));
    }
    Ok(all)
}

fn place_of(store: &Store, appointment: &Appointment) -> Answer<Option<Place>> {
    let Some(id) = &appointment.place else { return Ok(None) };
    match store.current(id.as_str())?.revision.record {
        Record::Place(place) => Ok(Some(place)),
        _ => Err(Failure::NotFound),
    }
}

/// Places in use, by name.
pub(crate) fn settings_of(kind: PlaceKind) -> Vec<Code<Setting>> {
    Setting::ALL.iter().filter(|setting| kind.can_be(**setting)).map(|setting| Code(*setting)).collect()
}

pub(crate) fn place_choices(store: &Store) -> Answer<Vec<PlaceChoice>> {
    let mut choices: Vec<PlaceChoice> = store
        .of_kind(RecordKind::Place)?
        .into_iter()
        .filter(|read| read.revision.status == caseload_domain::record::RevisionStatus::Current)
        .filter_map(|read| match read.revision.record {
            Record::Place(place) if place.open => Some(PlaceChoice {
                place_id: place.id.as_str().to_owned(),
                setting: Code(place.kind.setting()),
                settings: settings_of(place.kind),
                kind: Code(place.kind),
                name: place.name,
            }),
            _ => None,
        })
        .collect();
    choices.sort_by_key(|place| place.name.to_lowercase());
    Ok(choices)
}
