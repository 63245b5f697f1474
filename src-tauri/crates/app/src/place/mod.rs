//! The register of places: schools, clinics and the rest, each with its named nurse and what it was invited to.

mod list_file;
mod list_words;
pub mod views;

pub use list_file::preview_places;

use std::collections::HashMap;

use caseload_domain::{
    contact::ContactType,
    id::PlaceId,
    place::{Invitation, Place},
    postcode::Postcode,
    problem::{Problem, Problems},
    record::{Record, RecordKind, RevisionStatus},
    schedule::school_year_of,
};
use caseload_store::Origin;

use crate::{
    app::{App, first, new_id, next},
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, Failure, unexpected},
    flag::gather,
    session::views::Nothing,
    task::saved,
    typed::{Looking, needed_date, needed_reason, optional_text},
};
use views::{InvitationView, PlaceForm, PlaceLine, PlaceList, SavePlace, SetInvitation, UnregisteredSchool};

/// What a school can be invited to: the measurements, the questionnaires and the Digital Health Contacts (`policy-papers` N1, N3, N5).
const INVITED_TO: [ContactType; 7] = [
    ContactType::NcmpReception,
    ContactType::NcmpYearSix,
    ContactType::ReceptionQuestionnaire,
    ContactType::YearSixQuestionnaire,
    ContactType::DigitalYearSeven,
    ContactType::DigitalYearNine,
    ContactType::DigitalYearEleven,
];

/// Every place on the register, and the schools on children's records that are not.
///
/// # Errors
/// When the store cannot answer.
pub fn list_places(app: &mut App, _: Nothing, now: Now) -> Answer<PlaceList> {
    let store = &app.open()?.store;
    let on_records = store.schools_on_records()?;
    let pupils: HashMap<&str, u32> = on_records.iter().map(|(name, count)| (name.as_str(), *count)).collect();
    let mut places = Vec::new();
    for read in store.of_kind(RecordKind::Place)? {
        if let (Record::Place(place), RevisionStatus::Current) = (read.revision.record, read.revision.status)
        {
            places.push((place, read.revision.number));
        }
    }
    places.sort_by_key(|(place, _)| place.name.to_lowercase());
    let not_registered = on_records
        .iter()
        .filter(|(name, _)| !places.iter().any(|(place, _)| place.name == *name))
        .map(|(name, pupils)| UnregisteredSchool { name: name.clone(), pupils: *pupils })
        .collect();
    let places = places
        .into_iter()
        .map(|(place, revision)| {
            let pupils = pupils.get(place.name.as_str()).copied().unwrap_or(0);
            place_line(place, revision, pupils)
        })
        .collect();
    Ok(PlaceList { places, not_registered, school_year: school_year_of(now.today) })
}

/// Adds a place or amends one; two open places of one name would share their pupils, so the second is refused.
///
/// # Errors
/// [`Failure::Invalid`] with every field to mend; [`Failure::ChangedMeanwhile`].
pub fn save_place(app: &mut App, request: SavePlace, now: Now) -> Answer<Saved> {
    let SavePlace { place_id, from_revision, form, reason } = request;
    let (id, invitations) = match &place_id {
        Some(id) => {
            let (place, _) = current_place(app, id)?;
            (place.id, place.invitations)
        }
        None => (PlaceId::parse(&new_id(now)).map_err(|error| unexpected(&error))?, Vec::new()),
    };
    let mut problems = Problems::default();
    let reason = place_id.as_ref().and_then(|_amended| problems.keep(needed_reason(&reason)));
    let postcode = optional_text(&form.postcode).and_then(|text| {
        let postcode = Postcode::parse(&text);
        if postcode.is_none() {
            problems.push("postcode", "That is not a postcode", "Type it like LE3 9QH, or leave it empty");
        }
        postcode
    });
    let PlaceForm { kind, name, urn, ods_code, address, postcode: _, phone, named_nurse, open } = form;
    let place = Place {
        id,
        kind: kind.0,
        name: caseload_domain::name::tidy(&name),
        urn: optional_text(&urn),
        ods_code: optional_text(&ods_code).map(|code| code.to_uppercase()),
        address: address.trim().to_owned(),
        postcode,
        phone: optional_text(&phone),
        named_nurse: optional_text(&caseload_domain::name::tidy(&named_nurse)),
        invitations,
        open,
    };
    if another_has(app, &place)? {
        problems.push("name", "Another place has this name", "Open that one, or add the town to the name");
    }
    gather(problems, place.check())?;
    let revision = match (from_revision, reason) {
        (Some(from), Some(reason)) => next(Record::Place(place), from, &reason, "amend-place", now),
        _ => first(Record::Place(place), "add-place", now),
    };
    saved(app.write(&[revision], Origin::Typed, None)?)
}

/// Says where a school stands towards a part of the programme. A declined one is owed to no pupil of the school.
///
/// # Errors
/// [`Failure::Invalid`] for what no school is invited to, or a day that has not come; [`Failure::ChangedMeanwhile`].
pub fn set_invitation(app: &mut App, request: SetInvitation, now: Now) -> Answer<Saved> {
    let SetInvitation { place_id, from_revision, contact_type, school_year, status, on } = request;
    let (mut place, _) = current_place(app, &place_id)?;
    let mut problems = Problems::default();
    let on = needed_date("on", &on, Looking::Back, now, &mut problems);
    if on > now.today {
        problems.push("on", "That day has not come yet", "Give the day the school answered");
    }
    if !place.kind.is_school() || !INVITED_TO.contains(&contact_type.0) {
        problems.push(
            "contactType",
            "A school is not invited to that",
            "Choose a measurement, a questionnaire or a Digital Health Contact",
        );
    }
    if !problems.is_empty() {
        return Err(problems.into_vec().into());
    }
    place
        .invitations
        .retain(|known| known.contact_type != contact_type.0 || known.school_year != school_year);
    place.invitations.push(Invitation { contact_type: contact_type.0, school_year, status: status.0, on });
    let reason = "the school's answer to an invitation";
    saved(app.write(
        &[next(Record::Place(place), from_revision, reason, "invite-school", now)],
        Origin::Typed,
        None,
    )?)
}

/// A place of the register and its revision.
pub(crate) fn current_place(app: &App, place_id: &str) -> Answer<(Place, u32)> {
    let read = app.open()?.store.current(place_id)?;
    match (read.revision.record, read.revision.status) {
        (Record::Place(place), RevisionStatus::Current) => Ok((place, read.revision.number)),
        _ => Err(Failure::NotFound),
    }
}

/// A school of the register.
pub(crate) fn current_school(app: &App, place_id: &str) -> Answer<Place> {
    let (place, _) = current_place(app, place_id)?;
    if place.kind.is_school() {
        Ok(place)
    } else {
        Err(Problem::new("placeId", "That is not a school", "Choose a school from the register").into())
    }
}

fn another_has(app: &App, place: &Place) -> Answer<bool> {
    Ok(app.open()?.store.of_kind(RecordKind::Place)?.into_iter().any(|read| {
        matches!(read.revision.record, Record::Place(other)
            if other.id != place.id
                && read.revision.status == RevisionStatus::Current
                && other.name.to_lowercase() == place.name.to_lowercase())
    }))
}

fn place_line(place: Place, revision: u32, pupils: u32) -> PlaceLine {
    let Place { id, kind, name, urn, ods_code, address, postcode, phone, named_nurse, invitations, open } =
        place;
    PlaceLine {
        place_id: id.as_str().to_owned(),
        revision,
        is_school: kind.is_school(),
        pupils,
        invitations: invitations
            .into_iter()
            .map(|Invitation { contact_type, school_year, status, on }| InvitationView {
                contact_type: Code(contact_type),
                school_year,
                status: Code(status),
                on,
            })
            .collect(),
        form: PlaceForm {
            kind: Code(kind),
            name,
            urn: urn.unwrap_or_default(),
            ods_code: ods_code.unwrap_or_default(),
            address,
            postcode: postcode.map(|postcode| postcode.as_str().to_owned()).unwrap_or_default(),
            phone: phone.unwrap_or_default(),
            named_nurse: named_nurse.unwrap_or_default(),
            open,
        },
    }
}
