//! A class to be measured: who is in it, what is written of each pupil, and how the session stands.

use caseload_domain::{
    child::{Birth, Child},
    contact::{Contact, ContactType},
    due::{DueState, standings},
    id::PlaceId,
    measurement::{Measurement, MeasurementKind},
    ncmp::{NcmpResult, NcmpYear, WholeShare, bmi_tenths},
    record::{Record, RevisionStatus},
    schedule::{KnownYearGroup, reception_begins, school_year_of, year_group_on},
};
use caseload_store::Store;
use chrono::NaiveDate;

use super::views::{ClassQuery, ClassTally, ClassView, PupilEarlier, PupilRow, PupilSaved, WholeShareView};
use crate::{
    app::App,
    caseload::age_view,
    clock::Now,
    code::Code,
    failure::{Answer, Failure},
    place::current_school,
};

/// The class list of a school, a year and a day.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such school; when the store cannot answer.
pub fn school_class(app: &mut App, request: ClassQuery, _: Now) -> Answer<ClassView> {
    let ClassQuery { place_id, year, on, class_name } = request;
    let school = current_school(app, &place_id)?;
    let store = &app.open()?.store;
    let mut rows = Vec::new();
    for child_id in pupils(store, &school.name, year.0.year_group(), on)? {
        rows.push(pupil_row(store, &child_id, &place_id, year.0, on)?);
    }
    let mut classes: Vec<String> =
        rows.iter().map(|row| row.class_name.clone()).filter(|name| !name.is_empty()).collect();
    classes.sort();
    classes.dedup();
    rows.retain(|row| class_name.as_ref().is_none_or(|wanted| row.class_name == *wanted));
    let catch_up = rows
        .iter()
        .filter(|row| {
            let absent = |result: Option<NcmpResult>| result == Some(NcmpResult::Absent);
            let today = row.saved.as_ref().map(|saved| saved.result.0);
            let before = row.earlier.as_ref().map(|earlier| earlier.result.0);
            absent(today) || (today.is_none() && absent(before))
        })
        .map(|row| row.child_id.clone())
        .collect();
    Ok(ClassView {
        place_id,
        invitation: school
            .invitation(year.0.contact_type(), school_year_of(on))
            .map(|invitation| Code(invitation.status)),
        school: school.name,
        on,
        tally: tally(&rows),
        catch_up,
        classes,
        class_name,
        review_owed: rows.iter().any(|row| row.review_owed),
        rows,
    })
}

/// The pupils of a school in a year group on a day: as the school gave it, else worked out from the date of birth.
pub(super) fn pupils(store: &Store, school: &str, year_group: i32, on: NaiveDate) -> Answer<Vec<String>> {
    let pupils = school_pupils(store, school, on)?;
    Ok(pupils.into_iter().filter(|(_, group)| *group == year_group).map(|(child, _)| child).collect())
}

/// Every pupil of a school with the year group on a day.
pub(super) fn school_pupils(store: &Store, school: &str, on: NaiveDate) -> Answer<Vec<(String, i32)>> {
    let mut found = Vec::new();
    for child_id in store.pupils_of(school)? {
        let (facts, _) = store.child_facts(&child_id)?;
        let reception = match (facts.year_group, facts.birth) {
            (Some(known), _) => KnownYearGroup::reception_begins(known),
            (None, Birth::Born(born)) => reception_begins(born),
            (None, Birth::Expected(_)) => continue,
        };
        found.push((child_id, year_group_on(reception, on)));
    }
    Ok(found)
}

/// The name of the class a pupil is in; empty when the record does not say.
pub(super) fn class_of(child: &Child) -> String {
    child.school.as_ref().and_then(|school| school.class_name.clone()).unwrap_or_default()
}

/// A contact of the measurement programme with its revision and its two measurements.
pub(super) struct Written {
    pub(super) contact: Contact,
    pub(super) revision: u32,
    pub(super) measurements: Vec<(Measurement, u32)>,
}

impl Written {
    pub(super) fn value(&self, kind: MeasurementKind) -> Option<u32> {
        self.measurements.iter().find(|(one, _)| one.kind == kind).map(|(one, _)| one.value)
    }
}

/// What is written of a child for this measurement in the school year of a day, oldest first.
pub(super) fn written(
    store: &Store,
    child_id: &str,
    contact_type: ContactType,
    school_year: i32,
) -> Answer<Vec<Written>> {
    let mut found = Vec::new();
    let mut measured = Vec::new();
    for read in store.of_child(child_id)? {
        if read.revision.status != RevisionStatus::Current {
            continue;
        }
        match read.revision.record {
            Record::Contact(contact)
                if contact.contact_type == contact_type
                    && school_year_of(contact.happened_on) == school_year =>
            {
                found.push(Written { contact, revision: read.revision.number, measurements: Vec::new() });
            }
            Record::Measurement(measurement) => measured.push((measurement, read.revision.number)),
            _ => {}
        }
    }
    for (measurement, revision) in measured {
        let of = found.iter_mut().find(|written| measurement.contact.as_ref() == Some(&written.contact.id));
        if let Some(written) = of {
            written.measurements.push((measurement, revision));
        }
    }
    found.sort_by_key(|written| written.contact.happened_on);
    Ok(found)
}

pub(super) fn pupil_row(
    store: &Store,
    child_id: &str,
    place_id: &str,
    year: NcmpYear,
    on: NaiveDate,
) -> Answer<PupilRow> {
    let child = child_at(store, child_id)?;
    let written = written(store, child_id, year.contact_type(), school_year_of(on))?;
    let here = |written: &&Written| {
        written.contact.happened_on == on
            && written.contact.place.as_ref().map(PlaceId::as_str) == Some(place_id)
    };
    let result = |written: &Written| NcmpResult::of(written.contact.outcome, &written.contact.narrative);
    let saved = written.iter().rev().find(here).and_then(|written| {
        let (height, weight) =
            (written.value(MeasurementKind::Height), written.value(MeasurementKind::Weight));
        Some(PupilSaved {
            contact_id: written.contact.id.as_str().to_owned(),
            revision: written.revision,
            result: Code(result(written)?),
            height_mm: height,
            weight_g: weight,
            bmi_tenths: height.zip(weight).and_then(|(height, weight)| bmi_tenths(height, weight)),
        })
    });
    let earlier = written.iter().rev().filter(|written| !here(written)).find_map(|written| {
        Some(PupilEarlier { result: Code(result(written)?), on: written.contact.happened_on })
    });
    Ok(PupilRow {
        child: child.name.in_list(),
        class_name: class_of(&child),
        sex: Code(child.sex),
        age: child.age_on(on).map(age_view),
        saved,
        earlier,
        review_owed: owed_review(store, child_id, year, on)?.is_some(),
        child_id: child_id.to_owned(),
    })
}

/// The review of the programme that is open for a child and may be held with the measurement (`policy-papers` N7).
pub(super) fn owed_review(
    store: &Store,
    child_id: &str,
    year: NcmpYear,
    on: NaiveDate,
) -> Answer<Option<ContactType>> {
    let (facts, area) = store.child_facts(child_id)?;
    Ok(standings(&facts, store.schedules().of(area))
        .iter()
        .find(|standing| {
            year.reviews().contains(&standing.code())
                && matches!(standing.state_on(on), DueState::Due | DueState::Overdue | DueState::CatchUp)
        })
        .map(|standing| standing.code()))
}

pub(super) fn child_at(store: &Store, child_id: &str) -> Answer<Child> {
    match store.current(child_id)?.revision.record {
        Record::Child(child) => Ok(*child),
        _ => Err(Failure::NotFound),
    }
}

fn tally(rows: &[PupilRow]) -> ClassTally {
    let mut tally = ClassTally {
        measured: 0,
        absent: 0,
        refused: 0,
        left: 0,
        unable: 0,
        to_do: 0,
        heights: share(rows.iter().filter_map(|row| row.saved.as_ref()?.height_mm), 10),
        weights: share(rows.iter().filter_map(|row| row.saved.as_ref()?.weight_g), 1000),
    };
    for row in rows {
        let earlier = row.earlier.as_ref().map(|earlier| earlier.result.0);
        // Absent on another day is still to do; anything else of this school year settles it.
        let settled = earlier.filter(|result| *result != NcmpResult::Absent);
        match row.saved.as_ref().map(|saved| saved.result.0).or(settled) {
            Some(NcmpResult::Measured) => tally.measured += 1,
            Some(NcmpResult::Absent) => tally.absent += 1,
            Some(NcmpResult::RefusedByParent | NcmpResult::RefusedByChild) => tally.refused += 1,
            Some(NcmpResult::Left) => tally.left += 1,
            Some(NcmpResult::Unable) => tally.unable += 1,
            None => tally.to_do += 1,
        }
    }
    tally
}

fn share(values: impl Iterator<Item = u32>, whole: u32) -> WholeShareView {
    let share = WholeShare::count(values, whole);
    WholeShareView { whole: share.whole, of: share.of, looks_rounded: share.looks_rounded() }
}
