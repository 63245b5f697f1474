//! The Digital Health Contact: a school is invited, takes part or declines, and each pupil's result is entered (`policy-papers` N5).

use caseload_domain::{
    contact::{Contact, ContactType, DeliveredBy, Mode, Outcome, Setting},
    id::ContactId,
    problem::{Problem, Problems},
    record::Record,
    schedule::school_year_of,
};
use caseload_store::Origin;

use super::{
    class::{child_at, pupils, written},
    views::{DigitalPupil, DigitalQuery, DigitalView, SaveDigitalResult},
};
use crate::{
    app::{App, first, new_id},
    clock::Now,
    code::Code,
    contact::views::Saved,
    failure::{Answer, unexpected},
    flag::gather,
    place::current_school,
    task::saved,
    typed::{Looking, needed_date},
};

/// Where a school stands and which pupils have answered this school year.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] for a contact that is not digital; when the store cannot answer.
pub fn digital_contact(app: &mut App, request: DigitalQuery, now: Now) -> Answer<DigitalView> {
    let DigitalQuery { place_id, contact_type } = request;
    let year_group = year_group_of(contact_type.0)?;
    let school = current_school(app, &place_id)?;
    let school_year = school_year_of(now.today);
    let store = &app.open()?.store;
    let mut found = Vec::new();
    for child_id in pupils(store, &school.name, year_group, now.today)? {
        let done = written(store, &child_id, contact_type.0, school_year)?.pop();
        found.push(DigitalPupil {
            child: child_at(store, &child_id)?.name.in_list(),
            child_id,
            done_on: done.as_ref().map(|done| done.contact.happened_on),
            result: done.map(|done| done.contact.narrative).unwrap_or_default(),
        });
    }
    Ok(DigitalView {
        invitation: school.invitation(contact_type.0, school_year).map(|invitation| Code(invitation.status)),
        school: school.name,
        school_year,
        pupils: found,
    })
}

/// Enters a pupil's result. The pupil answered in writing, so nobody was seen.
///
/// # Errors
/// [`crate::failure::Failure::Invalid`] for a day that has not come or an empty result.
pub fn save_digital_result(app: &mut App, request: SaveDigitalResult, now: Now) -> Answer<Saved> {
    let SaveDigitalResult { place_id, contact_type, child_id, on, result } = request;
    year_group_of(contact_type.0)?;
    let school = current_school(app, &place_id)?;
    let mut problems = Problems::default();
    let happened_on = needed_date("on", &on, Looking::Back, now, &mut problems);
    let open = app.open()?;
    let contact = Contact {
        id: ContactId::parse(&new_id(now)).map_err(|error| unexpected(&error))?,
        child: child_at(&open.store, &child_id)?.id,
        contact_type: contact_type.0,
        happened_on,
        happened_at: None,
        minutes: None,
        setting: Some(Setting::School),
        mode: Mode::Questionnaire,
        outcome: Outcome::NotSeen,
        present: Vec::new(),
        purpose: String::new(),
        narrative: result.trim().to_owned(),
        voice: String::new(),
        episode: None,
        restricted: false,
        place: Some(school.id),
        delivered_by: Some(DeliveredBy {
            name: open.practitioner.name.clone(),
            role: open.practitioner.role,
        }),
        countersigned: None,
        infant_feeding: None,
        findings: Vec::new(),
        concerns: Vec::new(),
        action_taken: String::new(),
        decision: String::new(),
        given: Vec::new(),
        signposted: Vec::new(),
        written_with: None,
    };
    gather(problems, contact.check(now.today, now.time))?;
    saved(app.write(&[first(Record::Contact(contact), "record-contact", now)], Origin::Typed, None)?)
}

fn year_group_of(contact_type: ContactType) -> Answer<i32> {
    match contact_type {
        ContactType::DigitalYearSeven => Ok(7),
        ContactType::DigitalYearNine => Ok(9),
        ContactType::DigitalYearEleven => Ok(11),
        _ => {
            Err(Problem::new("contactType", "That is not a Digital Health Contact", "Choose year 7, 9 or 11")
                .into())
        }
    }
}
